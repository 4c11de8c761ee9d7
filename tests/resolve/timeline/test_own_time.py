"""The time that an event noun's own words give."""

import pytest

from tearsheet.model import Annotated, Article, Event, Published, Source, Timex
from tearsheet.resolve.timeline.own_time import own_time

TIMES = {"Monday": "2024-03-04", "2021": "2021", "three years ago": "2021", "last week": "2024-W09"}


def read(text: str, word: str, rule: str = "noun trip") -> str | None:
    found = sorted((text.index(t), text.index(t) + len(t), t) for t in TIMES if t in text)
    timexes = tuple(Timex(start, end, "DATE", TIMES[t], "test") for start, end, t in found)
    article = Article("a", "a", Source("a", ""), "", text, (), Published("2024-03-06"))
    at = text.index(word)
    days = own_time(Annotated(article, timexes=timexes), Event(at, at + len(word), "CONSULT", "asserted", rule))
    return f"{days.first}/{days.last}" if days is not None else None


@pytest.mark.parametrize(
    "text",
    [
        "His 2021 trip cost a fortune.",
        "The trip of three years ago cost a fortune.",
        "His last trip, in 2021, cost a fortune.",
        "A 2021 state trip cost a fortune.",
    ],
)
def test_a_year_beside_the_noun_is_its_own(text: str) -> None:
    assert read(text, "trip") == "2021-01-01/2021-12-31"


def test_a_day_that_owns_it() -> None:
    assert read("Monday's secret trip cost a fortune.", "trip") == "2024-03-04/2024-03-04"


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the trip was called off.",
        "The men held last week over the trip are free.",
        "In 2021 trips were rare.".replace("2021", "three years ago"),
        "They praised the trip on Monday.",
    ],
)
def test_what_may_belong_to_the_clause_is_not(text: str) -> None:
    assert read(text, "trip") is None


def test_nor_what_stands_before_a_verb() -> None:
    assert read("His 2021 rivals met.", "met", "verb meet") is None
