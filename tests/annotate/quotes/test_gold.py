"""Our own gold for the chain and the certainty: invented sentences of general news."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from tearsheet.model import Quote, Span, Speaker

from .test_quotes import found

GOLD = Path(__file__).parents[2] / "gold" / "chain-certainty.jsonl"

Pair = tuple[str, dict[str, Any], Quote | None]


@cache
def pairs(part: str | None = None) -> tuple[Pair, ...]:
    """Each gold statement with the one found that covers most of it; those of one part, or all."""
    out: list[Pair] = []
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if part not in (None, record.get("part")):
            continue
        quotes = found(record["text"]).quotes
        for gold in record["quotes"]:
            best = max(quotes, key=lambda q: common(gold, q), default=None)
            out.append((record["text"], gold, best if best is not None and common(gold, best) > 0 else None))
    return tuple(out)


def common(gold: dict[str, Any], quote: Quote) -> float:
    """Characters in both, over characters in either."""
    both = min(gold["end"], quote.end) - max(gold["start"], quote.start)
    return both / (max(gold["end"], quote.end) - min(gold["start"], quote.start))


def same(gold: dict[str, int] | None, given: Span | Speaker | None) -> bool:
    if gold is None or given is None:
        return gold is None and given is None
    return gold["start"] < given.end and given.start < gold["end"]


def chain_right(gold: dict[str, Any], quote: Quote | None) -> bool:
    if quote is None:
        return False
    named = quote.speaker is not None and quote.speaker.named and quote.speaker.why is None  # by the words themselves
    return same(gold["speaker"], quote.speaker) and same(gold["via"], quote.via) and gold["named"] == named


def certainty_right(gold: dict[str, Any], quote: Quote | None) -> bool:
    return quote is not None and quote.certainty in {gold["certainty"], *gold.get("or_certainty", ())}


def test_there_is_enough_of_it() -> None:
    assert len(GOLD.read_text(encoding="utf-8").splitlines()) >= 200


def test_chain() -> None:
    assert sum(chain_right(g, q) for _, g, q in pairs()) / len(pairs()) >= 0.9


def test_certainty() -> None:
    assert sum(certainty_right(g, q) for _, g, q in pairs()) / len(pairs()) >= 0.9


STATEMENTS = GOLD.with_name("quotes.jsonl")


def test_statements() -> None:
    """Words (four fifths in common) and speaker, in short invented articles."""
    hits = wanted = given = 0
    lines = STATEMENTS.read_text(encoding="utf-8").splitlines()
    assert len(lines) >= 40
    for line in lines:
        record = json.loads(line)
        quotes = found(record["text"]).quotes
        wanted, given = wanted + len(record["quotes"]), given + len(quotes)
        hits += sum(
            any(common(g, q) >= 0.8 and same(g["speaker"], q.speaker) for q in quotes) for g in record["quotes"]
        )
    assert 2 * hits / (wanted + given) >= 0.9
