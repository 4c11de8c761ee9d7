"""Neighbouring dates in, the same dates made to agree out: “between May and August 2020”, “from Monday to Friday”.

Each keeps its own value; where the two are the ends of one stretch, both also carry the whole of it. Left out: days of
one month in a single expression (“April 9-11”), which dates reads.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from msgspec.structs import replace

from tearsheet.annotate.timexes import values
from tearsheet.annotate.timexes.dates import STATED
from tearsheet.annotate.timexes.scan import Page
from tearsheet.model import Timex

_LISTED = re.compile(r"\s?(?:,|,? (?:and|or|to|through|until|till|but not)|-)\s?(?:the )?(?:early |late |mid-?)?")
_TO = re.compile(r"\s(?:to|through|thru|until|till)\s(?:the )?|-")
_AND = re.compile(r"\sand\s(?:the )?")
_YEARLY = ("month", "month and day", "day and month", "quarter")
_SHARED = "the year is that of"
_BEFORE = 12  # characters in which “from” or “between” stands before the first


def stretched(told: Sequence[Timex], page: Page, day: date | None) -> list[Timex]:
    """All expressions of a passage: years shared along a list, the ends of a stretch put in order and joined."""
    out = list(told)
    for n in range(len(out) - 2, -1, -1):  # from the back: the year is named with the last
        out[n] = _with_year_of(out[n], out[n + 1], page)
    for n, (first, last) in enumerate(pairwise(out)):
        if _ends(first, last, page):
            out[n : n + 2] = _joined(*_in_order(first, last, day))
    return out


def _gap(a: Timex, b: Timex, page: Page) -> str:
    offset = page.passage.start
    return page.low[a.end - offset : max(a.end, b.start) - offset]


def _with_year_of(timex: Timex, later: Timex, page: Page) -> Timex:
    """“May and August 2020”: a month or day without a year has that of the next in the list, or the year before it."""
    pair = (timex, later)
    if any(t.rule not in _YEARLY or t.value is None for t in pair) or _named(timex) or not _named(later):
        return timex
    if not _LISTED.fullmatch(_gap(timex, later, page)):
        return timex
    own, year = (timex.value or "")[4:], int((later.value or "")[:4])
    year -= own[: len(later.value or "") - 4] > (later.value or "")[4:]
    return replace(timex, value=f"{year:04}{own}", why=f"{_SHARED} {later.value}, named beside it")


def _named(timex: Timex) -> bool:
    return timex.why == STATED or timex.why.startswith(_SHARED)


def _ends(first: Timex, last: Timex, page: Page) -> bool:
    """Whether the two stand as “from … to …”, “between … and …”, “… through …”."""
    if first.type != "DATE" or last.type != "DATE" or len(first.value or "") != len(last.value or ""):
        return False
    start = first.start - page.passage.start
    before, gap = page.low[max(0, start - _BEFORE) : start], _gap(first, last, page)
    opened = re.search(r"\b(?:from|between)\s(?:the )?$", before)
    return bool((_TO.fullmatch(gap) and (opened or gap.strip() != "to")) or (opened and _AND.fullmatch(gap)))


def _in_order(first: Timex, last: Timex, day: date | None) -> tuple[Timex, Timex]:
    """A weekday or yearless date that would end before it began moves on, or its beginning back where both are past."""
    a, b = values.interval(first.value or ""), values.interval(last.value or "")
    if a is None or b is None or day is None or a[0] <= b[0]:
        return first, last
    return (first, _moved(last, b[0], 1)) if a[0] > day else (_moved(first, a[0], -1), last)


def _moved(timex: Timex, day: date, count: int) -> Timex:
    """The same weekday a week on or back, the same date a year on or back; a year that is named stays."""
    if _named(timex) or timex.rule not in (*_YEARLY, "weekday"):
        return timex
    week = f"{day + timedelta(days=7 * count)}"
    value = week if timex.rule == "weekday" else f"{day.year + count}{(timex.value or '')[4:]}"
    return replace(timex, value=value, why=f"{timex.why}; put in order with the date beside it")


def _joined(first: Timex, last: Timex) -> tuple[Timex, Timex]:
    whole = f"{first.value}/{last.value}"
    found = values.interval(whole)
    if found is None or found[0] > found[1]:
        return first, last
    return replace(first, stretch=whole), replace(last, stretch=whole)
