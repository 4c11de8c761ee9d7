"""From the data to the weights: train one network a seed, average them, export, and say how good it is.

    python make.py --data DATA --encoder ENCODER --seeds 1 2 3 4 5 6 --passes 1.5 --out names.onnx

Prints F1 on held-out training documents, in the style the package asks for; the development sets are never read.
"""

import argparse
import sys
from pathlib import Path

import torch

_HERE = Path(__file__).resolve()
sys.path += [str(_HERE.parents[1]), str(_HERE.parents[2] / "scripts")]

from augment import Pool, pool
from batches import IGNORED, Maker
from corpora import STYLES, Document, read
from encoder.export import export
from encoder.rounding import rounded
from network import Network, load
from tearsheet.annotate.names.decode import TAGS, best_path
from tearsheet.annotate.names.tagger import STYLE
from train import train

_BLEND = ("none", "wikigold", "crossner")


def main() -> None:
    """The whole way, for the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--seeds", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--passes", type=float, default=1.5)
    parser.add_argument("--threads", type=int, default=1, help="another number adds in another order: other weights")
    parser.add_argument(
        "--keep", type=Path, help="folder for each seed's weights; a seed found there is not trained again"
    )
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    corpora, held = read(given.data)
    others = pool(corpora)
    networks = []
    for seed in given.seeds:
        networks.append(_one(seed, given, corpora, others))
        print(f"seed {seed}:", figures(networks[-1], held))
    whole = average(networks)
    print("average:", figures(whole, held))
    blend(whole)
    print("blended:", figures(whole, held))
    one = torch.ones((2, 9), dtype=torch.int64)
    shown = (one, one, one, one[:, 0], one)
    export(rounded(whole, examples(held)), shown, ("ids", "sh", "fl", "st", "mask"), ("logits",), given.out)


def _one(seed: int, given: argparse.Namespace, corpora: dict[str, list[Document]], others: Pool) -> Network:
    """The network of one seed, trained or as it was kept."""
    kept: Path | None = given.keep and given.keep / f"seed-{seed}-passes-{given.passes:g}.pt"
    if kept and kept.exists():
        return _kept(kept, given.encoder)
    network = train(given.encoder, corpora, others, passes=given.passes, seed=seed)
    if kept:
        torch.save(network.state_dict(), kept)
    return network


def _kept(path: Path, encoder: Path) -> Network:
    network = load(encoder)
    network.load_state_dict(torch.load(path))
    return network.eval()


def average(networks: list[Network]) -> Network:
    """One network whose every weight is the mean (Wortsman et al. 2022); the runs begin alike, so they are near."""
    states = [network.state_dict() for network in networks]
    mean = {key: torch.stack([state[key] for state in states]).mean(0) for key in states[0]}
    networks[0].load_state_dict(mean)
    return networks[0].eval()


@torch.no_grad()
def blend(network: Network) -> None:
    """Make the style that the package asks for the mean of three: what they agree on is what news calls a name."""
    network.styles.weight[STYLE] = network.styles.weight[[STYLES.index(name) for name in _BLEND]].mean(0)


def examples(held: dict[str, list[Document]]) -> list[tuple[torch.Tensor, ...]]:
    """Inputs in the style that the package asks for."""
    maker = Maker({}, 0)
    windows = (w for name in sorted(held) for w in maker.windows(name, held[name], varied=None))
    batches = [maker.tensors(batch, styleless=0.0) for batch in maker.batches(windows, 4096)]
    return [
        (ids, shapes, flags, torch.full_like(styles, STYLE), mask) for ids, shapes, flags, styles, mask, _ in batches
    ]


@torch.no_grad()
def figures(network: Network, held: dict[str, list[Document]]) -> str:
    """F1 of names on each held-out part in its own style, and in the style the package asks for."""
    maker = Maker({}, 0)
    out = []
    for name in sorted(held):
        for style in sorted({STYLES.index(name), STYLE}):
            right = found = there = 0
            for batch in maker.batches(maker.windows(name, held[name], varied=None), 8192):
                ids, shapes, flags, styles, mask, labels = maker.tensors(batch, styleless=0.0)
                with torch.autocast("cpu", torch.bfloat16):
                    scores = network(ids, shapes, flags, torch.full_like(styles, style), mask).float()
                for row, gold in zip(scores.log_softmax(-1).double().numpy(), labels.numpy(), strict=True):
                    words = gold != IGNORED
                    ours, theirs = _spans(best_path(row[words])), _spans([int(t) for t in gold[words]])
                    right, found, there = right + len(ours & theirs), found + len(ours), there + len(theirs)
            out.append(f"{name}/{STYLES[style]} {200 * right / max(1, found + there):.1f}")
    return ", ".join(out)


def _spans(path: list[int]) -> set[tuple[int, int, str]]:
    spans, start = set(), None
    for n, tag in enumerate([*path, 0]):
        place, core = TAGS[tag]
        if start is not None and place != "I":
            spans.add((start[0], n, start[1]))
            start = None
        if place == "B" and core is not None:
            start = (n, core)
    return spans


if __name__ == "__main__":
    main()
