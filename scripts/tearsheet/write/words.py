"""Values in, words out: dates, spans of days, certainty, numbers and lists, as a reader would say them.

Also the first and last day a TIMEX3 value may mean, for sorting and drawing. Left out: any reading of the articles.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from importlib.resources import files
from typing import Any

import yaml

from tearsheet.write.escape import Safe, escape, join

WORDS: dict[str, Any] = yaml.safe_load(files("tearsheet.write").joinpath("words.yml").read_text(encoding="utf-8"))
_MONTHS: Sequence[str] = WORDS["month"]
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?P<weekend>-WE)?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?(?:T(?P<time>\S*))?"
)
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # its first month, in the northern half of the world

Days = tuple[date, date]
YEAR_OPEN = ", year open"


def bounds(value: str | None) -> Days | None:
    """The first and the last day `value` may mean, or None where it names no days.

    >>> bounds("2018-04")
    (datetime.date(2018, 4, 1), datetime.date(2018, 4, 30))
    """
    first, _, last = (value or "").partition("/")
    begin = _bounds(first)
    end = _bounds(last) if last else begin
    return (begin[0], end[1]) if begin is not None and end is not None and begin[0] <= end[1] else None


def _bounds(value: str) -> Days | None:
    try:
        if re.fullmatch(r"\d{3}", value):
            return date(int(value) * 10, 1, 1), date(int(value) * 10 + 9, 12, 31)
        found = _VALUE.fullmatch(value)
        return None if found is None else _within(found)
    except (ValueError, OverflowError):  # the 31st of June, the year 0
        return None


def _within(found: re.Match[str]) -> Days:
    year = int(found["year"])
    if found["day"]:
        day = date(year, int(found["month"]), int(found["day"]))
        return day, day
    if found["week"]:
        monday = date.fromisocalendar(year, int(found["week"]), 1)
        return (monday + timedelta(days=5) if found["weekend"] else monday), monday + timedelta(days=6)
    if found["month"]:
        return _run(year, int(found["month"]), 1)
    if found["quarter"]:
        return _run(year, int(found["quarter"]) * 3 - 2, 3)
    if found["half"]:
        return _run(year, int(found["half"]) * 6 - 5, 6)
    return _run(year, _SEASON_MONTHS[found["season"]], 3) if found["season"] else (date(year, 1, 1), date(year, 12, 31))


def _run(year: int, month: int, months: int) -> Days:
    """The days of so many months from the first of `month`."""
    after = year * 12 + month - 1 + months
    return date(year, month, 1), date(after // 12, after % 12 + 1, 1) - timedelta(days=1)


def when(value: str | None) -> str:
    """A TIMEX3 value, or `first/last`, in words.

    >>> when("2018-04-09/2018-04-11"), when("2017-W39"), when("2017-09-29TEV")
    ('9–11 April 2018', 'week of 25 September 2017', '29 September 2017, evening')
    """
    if value is None:
        return "no day given"
    if value.startswith("XXXX-"):
        return _without_year(value)
    first, _, last = value.partition("/")
    days = bounds(value)
    if last:
        return (
            _range(days[0], days[1]) if days and _is_day(first) and _is_day(last) else f"{when(first)} – {when(last)}"
        )
    if value in WORDS["reference"]:
        return str(WORDS["reference"][value])
    if days is None:
        return value
    return _single(value, days)


def _without_year(value: str) -> str:
    """“9–11 April, year open”: what is known is shown, what is not is said."""
    return when(_leap(value)).replace(" 2000", "") + YEAR_OPEN if yearless(value) is not None else value


def yearless(value: str) -> Days | None:
    """The days of a leap year that stand for a value whose year is open; None for one whose year is known."""
    return bounds(_leap(value)) if value.startswith("XXXX-") else None


def _leap(value: str) -> str:
    return value.replace("XXXX", "2000")


def _is_day(value: str) -> bool:
    found = _VALUE.fullmatch(value)
    return found is not None and found["day"] is not None


def _single(value: str, days: Days) -> str:
    found = _VALUE.fullmatch(value)
    if found is None:
        return f"the {days[0].year}s"
    if found["day"]:
        return spoken(days[0]) + _time(found["time"])
    if found["week"]:
        return f"{'weekend' if found['weekend'] else 'week'} of {spoken(days[0])}"
    if found["month"]:
        return f"{_MONTHS[days[0].month - 1]} {found['year']}"
    return _part(found) + found["year"]


def _part(found: re.Match[str]) -> str:
    """“first quarter of ”, “summer ”, or nothing for a whole year."""
    for name in ("quarter", "half"):
        if found[name]:
            return f"{WORDS['quarter'][int(found[name]) - 1]} {name} of "
    return f"{WORDS['season'][found['season']]} " if found["season"] else ""


def _time(time: str | None) -> str:
    if not time:
        return ""
    return f", {WORDS['part'].get(time, time.removesuffix(':00') if time.count(':') > 1 else time)}"


def spoken(day: date) -> str:
    """29 September 2017."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _range(first: date, last: date) -> str:
    if first == last:
        return spoken(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{spoken(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {spoken(last)}"
    return f"{spoken(first)} – {spoken(last)}"


def span(days: Sequence[Days]) -> str | None:
    """From the first to the last of several days, or None where there are none."""
    return _range(min(d[0] for d in days), max(d[1] for d in days)) if days else None


def short(value: str | None) -> str:
    """The same with months cut to three letters, for narrow columns and pictures."""
    return re.sub(r"\b(" + "|".join(m for m in _MONTHS if len(m) > 4) + r")\b", lambda m: m[0][:3], when(value))


def count(number: int, thing: str, things: str | None = None) -> str:
    """A number with its noun: “two articles”, “14 statements”."""
    word = WORDS["number"][number] if number < len(WORDS["number"]) else f"{number:,}".replace(",", "\u202f")
    return f"{word} {thing if number == 1 else things or thing + 's'}"


def listed(parts: Sequence[object], last: str = "and") -> Safe:
    """“a, b and c”, each part escaped unless it is `Safe`."""
    if len(parts) < 2:
        return join(parts)
    return join([join(parts[:-1], ", "), Safe(f" {last} "), escape(parts[-1])])


def sentence(words: str) -> str:
    """The words with a capital and a full stop."""
    trimmed = words.strip()
    return trimmed[:1].upper() + trimmed[1:] + ("" if trimmed.endswith((".", "!", "?", "”")) else ".")


def shortened(text: str, most: int) -> str:
    """The text on one line, cut at a space with “…” where it is longer than `most` characters."""
    line = " ".join(text[: most * 20].split())
    if len(line) <= most:
        return line
    return line[:most].rsplit(" ", 1)[0] + " …"
