"""From the data to the weights: train one network a seed, average them, export, and say how good it is.

    python make.py --data DATA --encoder ENCODER --seeds 1 2 --passes 4 --out names.onnx

Prints F1 on held-out training documents, in the style the package asks for; the development sets are never read.
"""

import argparse
import sys
from pathlib import Path

import torch

sys.path.append(str(Path(__file__).resolve().parents[2] / "scripts"))

from augment import pool
from batches import IGNORED, Maker
from corpora import STYLES, Document, read
from export import export
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
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    parser.add_argument("--passes", type=int, default=4)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--keep", type=Path, help="folder for each seed's weights; a seed found there is not trained again"
    )
    parser.add_argument("--also", type=Path, nargs="*", default=[], help="weights of earlier runs, to average with")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    corpora, held = read(given.data)
    others = pool(corpora)
    networks = []
    for seed in given.seeds:
        kept = None if given.keep is None else given.keep / f"seed-{seed}-passes-{given.passes}.pt"
        if kept is not None and kept.exists():
            network = load(given.encoder)
            network.load_state_dict(torch.load(kept))
        else:
            network = train(given.encoder, corpora, others, passes=given.passes, seed=seed)
            if kept is not None:
                torch.save(network.state_dict(), kept)
        print(f"seed {seed}:", figures(network, held))
        networks.append(network)
    for path in given.also:
        network = load(given.encoder)
        network.load_state_dict(torch.load(path))
        networks.append(network)
    whole = average(networks)
    print("average:", figures(whole, held))
    blend(whole)
    print("blended:", figures(whole, held))
    export(whole, given.out)


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
