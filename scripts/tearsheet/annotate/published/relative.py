"""A relative expression and the days it stands for in, the days in out on which it would be said so.

“yesterday” for March 3 is said on March 4, “last month” for March 2015 in April 2015, “Friday” for September 29 within
a week of a Friday, September 29. Left out: finding out that the two mean the same.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from tearsheet.annotate.parse import Passage
from tearsheet.annotate.published.runs import Run, around
from tearsheet.annotate.timexes.engine import reread
from tearsheet.annotate.timexes.values import interval
from tearsheet.annotate.timexes.words import WEEKDAYS
from tearsheet.model import Timex

_SAMPLE = date(2001, 8, 15)  # any day does: what is counted is how far the expression reaches from it
_WEEK = 6
_UNITS = {r"\d{4}": "year", r"\d{4}-\d\d": "month", r"\d{4}-W\d\d": "week", r"\d{4}-\d\d-\d\d": "day"}


def days_of(passage: Passage, timex: Timex, side: int, span: Run) -> Iterator[Run]:
    """The runs of days on which `timex` can stand for `span`."""
    if timex.rule == "weekday":
        yield from _of_weekday(passage, timex, side, span)
        return
    value = reread(passage, timex, _SAMPLE) or ""
    unit = next((u for form, u in _UNITS.items() if re.fullmatch(form, value)), None)
    meant = interval(value)
    if unit is None or meant is None or _index(unit, span[0]) != _index(unit, span[1]):
        return
    reach = _index(unit, meant[0]) - _index(unit, _SAMPLE)
    yield _period(unit, _index(unit, span[0]) - reach)


def _of_weekday(passage: Passage, timex: Timex, side: int, span: Run) -> Iterator[Run]:
    words = passage.text[timex.start - passage.start : timex.end - passage.start].lower().split()
    number = next((WEEKDAYS[w] for w in words if w in WEEKDAYS), None)
    if len(words) == 1 and span[0] == span[1] and span[0].isoweekday() == number:
        yield around(span, 0 if side < 0 else _WEEK, 0 if side > 0 else _WEEK)


def _index(unit: str, day: date) -> int:
    """How many units lie before the one that `day` is in."""
    return {
        "year": day.year,
        "month": day.year * 12 + day.month - 1,
        "week": (day.toordinal() - 1) // 7,
        "day": day.toordinal(),
    }[unit]


def _period(unit: str, index: int) -> Run:
    """The days of the unit with that index."""
    if unit == "year":
        return date(index, 1, 1), date(index, 12, 31)
    if unit == "month":
        first = date(index // 12, index % 12 + 1, 1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    size = 7 if unit == "week" else 1
    first = date.fromordinal(index * size + (1 if unit == "week" else 0))
    return first, first + timedelta(days=size - 1)
