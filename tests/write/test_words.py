"""Dates and numbers in words."""

from datetime import date

import pytest

from tearsheet.write.words import bounds, count, listed, sentence, short, shortened, span, when


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2017-09-29", "29 September 2017"),
        ("2017-09", "September 2017"),
        ("2017", "2017"),
        ("199", "the 1990s"),
        ("2017-W39", "week of 25 September 2017"),
        ("2017-W39-WE", "weekend of 30 September 2017"),
        ("2018-Q1", "first quarter of 2018"),
        ("2018-H2", "second half of 2018"),
        ("2018-SU", "summer 2018"),
        ("2018-04-09/2018-04-11", "9–11 April 2018"),
        ("2018-03-30/2018-04-02", "30 March – 2 April 2018"),
        ("2017-12-30/2018-01-02", "30 December 2017 – 2 January 2018"),
        ("2018-04/2018-06", "April 2018 – June 2018"),
        ("2017-09-29TEV", "29 September 2017, evening"),
        ("2017-09-29T10:30", "29 September 2017, 10:30"),
        ("PRESENT_REF", "now"),
        ("P3D", "P3D"),
        ("2017-02-31", "2017-02-31"),
        (None, "no day given"),
    ],
)
def test_when(value: str | None, words: str) -> None:
    assert when(value) == words


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2018-02", (date(2018, 2, 1), date(2018, 2, 28))),
        ("2018-12", (date(2018, 12, 1), date(2018, 12, 31))),
        ("2018-WI", (date(2018, 12, 1), date(2019, 2, 28))),
        ("199", (date(1990, 1, 1), date(1999, 12, 31))),
        ("2018-04-11/2018-04-09", None),
        ("0000", None),
        ("9999", (date(9999, 1, 1), date(9999, 12, 31))),
        ("9999-12", None),
        ("XXXX-05-01", None),
        ("", None),
        (None, None),
    ],
)
def test_bounds(value: str | None, days: tuple[date, date] | None) -> None:
    assert bounds(value) == days


def test_span() -> None:
    assert (
        span([(date(2018, 4, 1), date(2018, 4, 2)), (date(2018, 3, 1), date(2018, 3, 1))]) == "1 March – 2 April 2018"
    )
    assert span([]) is None


def test_short() -> None:
    assert short("2017-09-29") == "29 Sep 2017"
    assert short("2017-05-29") == "29 May 2017"


def test_count() -> None:
    assert (count(0, "day"), count(1, "day"), count(12, "day"), count(13, "day")) == (
        "no days",
        "one day",
        "twelve days",
        "13 days",
    )
    assert count(2, "person", "people") == "two people"
    assert count(1234, "day") == "1\u202f234 days"


def test_listed_escapes() -> None:
    assert listed(["a", "<b>", "c"]) == "a, &#60;b&#62; and c"
    assert listed([]) == ""


def test_sentence() -> None:
    assert sentence("not known") == "Not known."
    assert sentence("Why?") == "Why?"


def test_shortened() -> None:
    assert shortened("one  two\nthree", 8) == "one two …"
    assert shortened("one two", 8) == "one two"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("XXXX-04-09/XXXX-04-11", "9–11 April, year open"),
        ("XXXX-11", "November, year open"),
        ("XXXX-02-29", "29 February, year open"),
        ("XXXX", "XXXX"),
    ],
)
def test_a_day_without_its_year_says_so(value: str, words: str) -> None:
    assert when(value) == words
