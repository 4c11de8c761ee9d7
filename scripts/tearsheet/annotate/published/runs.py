"""Sets of days as sorted, disjoint runs (first and last day): made, joined, intersected, named in words."""

from collections.abc import Iterable
from datetime import date, timedelta

Run = tuple[date, date]
YEARS = range(1900, 2100)  # no clock here: the years in which a day of publication is sought at all
ALWAYS: tuple[Run, ...] = ((date(YEARS[0], 1, 1), date(YEARS[-1], 12, 31)),)
_DAY = timedelta(days=1)


def joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The days that are in any of the runs."""
    out: list[Run] = []
    for first, last in sorted(runs):
        if out and first <= out[-1][1] + _DAY:
            out[-1] = (out[-1][0], max(out[-1][1], last))
        else:
            out.append((first, last))
    return tuple(out)


def common(a: Iterable[Run], b: Iterable[Run]) -> tuple[Run, ...]:
    """The days that are in both."""
    right = tuple(b)
    pairs = ((max(x[0], y[0]), min(x[1], y[1])) for x in a for y in right if x[0] <= y[1] and y[0] <= x[1])
    return joined(pairs)


def around(span: Run, before: int, after: int) -> Run:
    """A span with so many days before and after it, kept inside the years that are sought."""
    low = max(span[0].toordinal() - before, ALWAYS[0][0].toordinal())
    high = min(span[1].toordinal() + after, ALWAYS[0][1].toordinal())
    return date.fromordinal(low), date.fromordinal(max(low, high))


def longest(runs: Iterable[Run]) -> int:
    """The days of the longest run."""
    return max(((last - first).days + 1 for first, last in runs), default=0)


def value(run: Run) -> str:
    """A day or a span of days as a TIMEX3 value."""
    return f"{run[0]}" if run[0] == run[1] else f"{run[0]}/{run[1]}"


def yearly(run: Run) -> str:
    """A run in words, without its year: “April 11 to April 27”."""
    first, last = (f"{day:%B} {day.day}" for day in run)
    return first if first == last else f"{first} to {last}"
