"""Expressions that stay open and the days on which the article may have been published in, a day of the year out.

Where the year alone is open, “Friday” may be 29 September whichever of the possible days it was written on; then that
is its value, without the year. Left out: what differs between the days, which stays open.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from tearsheet.annotate.parse import Passage
from tearsheet.annotate.timexes.engine import reread
from tearsheet.annotate.timexes.values import interval
from tearsheet.model import Timex

_WHY = "the same on every day on which the article may have been published; its year is open"
_DAY_OR_MONTH = re.compile(r"\d{4}-(\d\d(?:-\d\d)?)")


def whichever(found: Sequence[Timex], passages: Sequence[Passage], candidates: Sequence[str]) -> Iterator[Timex]:
    """The expressions, an open one with its day where all `candidates`, values of stretches of days, agree on it."""
    spans = [span for value in candidates if (span := interval(value)) is not None]
    every = [day for first, last in spans for day in _days(first, last)]
    for timex in found:
        passage = next((p for p in passages if p.holds(timex.start)), None)
        same = _agreed(passage, timex, every) if timex.value is None and passage is not None and every else None
        yield timex if same is None else replace(timex, value=f"XXXX-{same}", why=_WHY)


def _days(first: date, last: date) -> Iterator[date]:
    for n in range((last - first).days + 1):
        yield first + timedelta(days=n)


def _agreed(passage: Passage, timex: Timex, every: Sequence[date]) -> str | None:
    """The month, or the day and month, that the expression has on all of the days."""
    agreed: str | None = None
    for day in every:
        read = _DAY_OR_MONTH.fullmatch(reread(passage, timex, day) or "")
        if read is None or agreed not in (None, read[1]):
            return None
        agreed = read[1]
    return agreed
