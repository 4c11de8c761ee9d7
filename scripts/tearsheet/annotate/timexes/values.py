"""Days in, TIMEX3 values out, and the other way round: the calendar that the rules count with.

`X` stands for a digit that is not known (`XXXX-09-29`). Left out: anything that looks at a text.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

OPEN_YEAR = "XXXX"
_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # meteorological, northern


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def at(unit: str, day: date) -> str:
    """The value of the week, month, quarter … that `day` lies in."""
    week = day.isocalendar()
    return {
        "day": day.isoformat(),
        "night": f"{day.isoformat()}TNI",
        "week": f"{week.year}-W{week.week:02}",
        "fortnight": f"{week.year}-W{week.week:02}",
        "weekend": f"{week.year}-W{week.week:02}-WE",
        "month": f"{day.year}-{day.month:02}",
        "quarter": f"{day.year}-Q{(day.month + 2) // 3}",
        "half": f"{day.year}-H{1 if day.month < 7 else 2}",
        "year": f"{day.year}",
        "decade": f"{day.year // 10}",
        "century": f"{day.year // 100}",
    }[unit]


def shift(unit: str, day: date, count: int) -> date | None:
    """The day `count` units later; a day that the month does not have becomes its last. None outside the calendar."""
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}.get(unit)
    try:
        if months is None:
            days = {"week": 7, "weekend": 7, "fortnight": 14}.get(unit, 1)
            return day + timedelta(days=days * count)
        index = day.year * 12 + day.month - 1 + months * count
        year, month = divmod(index, 12)
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None


def on(year: int, month: int, day: int) -> date | None:
    """A date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def two_digit_year(digits: int, near: date | None) -> int | None:
    """“'98” in the century that puts it closest to `near`, at most twenty years ahead."""
    if near is None:
        return None
    year = near.year // 100 * 100 + digits
    return year - 100 if year > near.year + 20 else year


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the method of Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * weekday) // 433
    month = (h + weekday - 7 * m + 90) // 25
    return date(year, month, (h + weekday - 7 * m + 33 * month + 19) % 32)


def holiday(rule: str, year: int) -> date | None:
    """The day of a holiday rule of the lexicon in one year, or None where its table does not go so far."""
    kind, _, rest = rule.partition(":")
    if kind == "table":
        first, _, days = rest.partition(":")
        listed = dict(enumerate(days.split(), int(first))).get(year)
        return None if listed is None else date(year, int(listed[:2]), int(listed[2:]))
    if kind == "easter":
        return easter(year) + timedelta(days=int(rest))
    if kind == "nth":
        month, weekday, nth = map(int, rest.split(":"))
        whole = calendar.Calendar().itermonthdates(year, month)
        wanted = [d for d in whole if d.month == month and d.isoweekday() == weekday]
        return wanted[nth - 1 if nth > 0 else nth]
    month, day = map(int, rule.split("-"))
    return date(year, month, day)


def interval(value: str) -> tuple[date, date] | None:
    """The first and last day that a value covers, or None when it names no such days."""
    if "/" in value:
        ends = [interval(part) for part in value.split("/", 1)]
        return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None
    value = re.sub(r"(?<=\d)T.*$", "", value)
    try:
        return _interval(value)
    except ValueError:
        return None


def _interval(value: str) -> tuple[date, date] | None:
    for pattern, days in _FORMS:
        if found := pattern.fullmatch(value):
            return days(*found.groups())
    return None


def _month(year: str, month: str) -> tuple[date, date]:
    return date(int(year), int(month), 1), month_end(int(year), int(month))


def _week(year: str, week: str, weekend: str | None) -> tuple[date, date]:
    monday = date.fromisocalendar(int(year), int(week), 1)
    return monday + timedelta(days=5 if weekend else 0), monday + timedelta(days=6)


def _part(year: str, letter: str, count: str) -> tuple[date, date]:
    size = 3 if letter == "Q" else 6
    return date(int(year), size * int(count) - size + 1, 1), month_end(int(year), size * int(count))


def _season(year: str, letters: str) -> tuple[date, date]:
    month = _SEASON_STARTS[letters]
    last = (int(year), month + 2) if month < 12 else (int(year) + 1, 2)
    return date(int(year), month, 1), month_end(*last)


def _years(digits: str) -> tuple[date, date]:
    span = int(10 ** (4 - len(digits)))
    return date(max(int(digits) * span, 1), 1, 1), date(int(digits) * span + span - 1, 12, 31)


_FORMS: tuple[tuple[re.Pattern[str], Callable[..., tuple[date, date]]], ...] = (
    (re.compile(r"(\d{4}-\d\d-\d\d)"), lambda day: (date.fromisoformat(day), date.fromisoformat(day))),
    (re.compile(r"(\d{4})-(\d\d)"), _month),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?"), _week),
    (re.compile(r"(\d{4})-([QH])([1-4])"), _part),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), _season),
    (re.compile(r"(\d{2,4})"), _years),
)
