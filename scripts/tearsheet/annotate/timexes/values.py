"""Days in, TIMEX3 values out, and the other way round: the calendar that the rules count with.

`X` stands for a digit that is not known (`XXXX-09-29`). Left out: anything that looks at a text.
"""

import calendar
import re
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


def full_year(digits: str, near: date | None) -> int | None:
    """“1998” as it is; “'98” in the century that puts it closest to `near`, at most twenty years ahead."""
    if not digits.startswith("'"):
        return int(digits)
    if near is None:
        return None
    year = near.year // 100 * 100 + int(digits[1:])
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


def holiday(rule: str, year: int) -> date:
    """The day of a holiday rule of the lexicon in one year."""
    kind, _, rest = rule.partition(":")
    if kind == "easter":
        return easter(year) + timedelta(days=int(rest))
    if kind == "nth":
        month, weekday, nth = map(int, rest.split(":"))
        days = [d for d in calendar.Calendar().itermonthdates(year, month) if d.month == month]
        wanted = [d for d in days if d.isoweekday() == weekday]
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
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        day = date(*map(int, found.groups()))
        return day, day
    if found := re.fullmatch(r"(\d{4})-(\d\d)", value):
        year, month = map(int, found.groups())
        return date(year, month, 1), month_end(year, month)
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return monday + timedelta(days=5 if found[3] else 0), monday + timedelta(days=6)
    if found := re.fullmatch(r"(\d{4})-([QH])([1-4])", value):
        size = 3 if found[2] == "Q" else 6
        return date(int(found[1]), size * int(found[3]) - size + 1, 1), month_end(int(found[1]), size * int(found[3]))
    if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        start = date(int(found[1]), _SEASON_STARTS[found[2]], 1)
        last = shift("month", start, 3)
        return (start, last - timedelta(days=1)) if last else None
    if re.fullmatch(r"\d{2,4}", value):
        span = int(10 ** (4 - len(value)))
        return date(max(int(value) * span, 1), 1, 1), date(int(value) * span + span - 1, 12, 31)
    return None
