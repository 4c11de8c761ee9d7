"""A TIMEX3 value in, the first and the last day it may mean out; None where it names no stretch of the calendar."""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "AU": (9, 11), "WI": (12, 2)}
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = re.compile(r"(\d{4})-([QH])(\d)")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|AU|WI)")


class Days(Struct, frozen=True, order=True):
    """Both days included."""

    first: date
    last: date

    @property
    def length(self) -> int:
        """In days; one for a single day."""
        return (self.last - self.first).days + 1

    def meets(self, other: "Days") -> bool:
        """Whether they have a day in common."""
        return self.first <= other.last and other.first <= self.last


def days(value: str | None) -> Days | None:
    """The stretch a value names: a day, week, month, quarter, half, season, year, decade, century, or `first/last`."""
    if value is None:
        return None
    try:
        if "/" in value:
            first, last = (_one(part.split("T")[0]) for part in value.split("/", 1))
            return Days(first.first, last.last) if first and last and first.first <= last.last else None
        return _one(value.split("T")[0])
    except ValueError:  # 31 February, week 60: a value that no calendar has
        return None


@lru_cache(maxsize=20_000)  # a desk has few days
def _one(value: str) -> Days | None:
    if found := _DAY.fullmatch(value):
        day = date(*(int(n) for n in found.groups()))
        return Days(day, day)
    if found := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return Days(monday + timedelta(5 if found[3] else 0), monday + timedelta(6))
    if found := _PART.fullmatch(value):
        size = 3 if found[2] == "Q" else 6
        return _months(int(found[1]), (int(found[3]) - 1) * size + 1, size)
    if found := _SEASON.fullmatch(value):
        return _months(int(found[1]), _SEASONS[found[2]][0], 3)
    return _by_prefix(value)


def _by_prefix(value: str) -> Days | None:
    if re.fullmatch(r"\d{4}-\d\d", value):
        return _months(int(value[:4]), int(value[5:]), 1)
    if re.fullmatch(r"\d{2,4}", value):
        size = 10 ** (4 - len(value))
        start = max(int(value) * size, 1)
        return Days(date(start, 1, 1), date(int(value) * size + size - 1, 12, 31))
    return None


def _months(year: int, month: int, size: int) -> Days:
    year_last, month_last = year + (month + size - 2) // 12, (month + size - 2) % 12 + 1
    return Days(date(year, month, 1), date(year_last, month_last, monthrange(year_last, month_last)[1]))
