"""Which one of its kind an event is told to be."""

import pytest

from tearsheet.model import Event, EventType
from tearsheet.resolve.timeline import which


def split(text: str, word: str, rule: str, kind: EventType = "ASSAULT") -> tuple[Event, str, str]:
    at = text.index(word)
    return Event(at, at + len(word), kind, "asserted", rule), text[:at], text[at + len(word) :]


@pytest.mark.parametrize(
    ("text", "word", "rule", "back"),
    [
        ("They condemned the attack.", "attack", "noun attack", True),
        ("They feared attack.", "attack", "noun attack", False),
        ("Ann Lee had attacked them.", "attacked", "verb attack", True),
        ("The men who attacked her are held.", "attacked", "verb attack", True),
        ("The four youths attacked in May spoke.", "attacked", "verb attack", True),
        ("Four youths attacked in May spoke.", "attacked", "verb attack", False),
        ("The four youths attacked a man.", "attacked", "verb attack", False),
        ("This was attacked by all.", "attacked", "verb attack", False),
    ],
)
def test_what_points_back(text: str, word: str, rule: str, *, back: bool) -> None:
    assert which.points_back(*split(text, word, rule)) == back


@pytest.mark.parametrize(
    ("text", "word", "rule", "other"),
    [
        ("A similar attack shook Oslo.", "attack", "noun attack", "more"),
        ("A new attack shook Oslo.", "attack", "noun attack", "more"),
        ("The new attack shook Oslo.", "attack", "noun attack", None),
        ("Their previous attack shook Oslo.", "attack", "noun attack", "earlier"),
        ("They attacked Oslo again on Monday.", "attacked", "verb attack", "more"),
        ("They launched another attack.", "launched another attack", "noun attack", "more"),
        ("Last week attacks shook Oslo.", "attacks", "noun attack", None),
        ("Prior to the attack all was well.", "attack", "noun attack", None),
    ],
)
def test_another_than_the_one_told_last(text: str, word: str, rule: str, other: str | None) -> None:
    event, before, after = split(text, word, rule)
    assert which.other(event, before, word, after) == other


def test_none_in_particular() -> None:
    assert which.of_no_day("She had not heard of any armed ")
    assert not which.of_no_day("She denied any part in the ")


def test_one_of_several() -> None:
    assert which.number("after a second round of ", "") == "second"
    assert which.number("They ", " for the third time.") == "third"
    assert which.number("in the second week of ", "") is None
