"""Text in, the first full calendar day written in it out: “March 3, 2024”, “3 March 2024”, “2024-03-03”.

Left out: days without a year, and figures such as 03/04/2024, whose order differs by country.
"""

import re
from datetime import date

from msgspec import Struct

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
DAY = rf"(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}(?:,? \d{{4}})?)"
_FULL = re.compile(
    rf"\b(?:(?P<m1>{MONTH}) (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y1>\d{{4}})"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? (?P<m2>{MONTH}),? (?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})[-/](?P<m3>\d{2})[-/](?P<d3>\d{2}))\b",
    re.IGNORECASE,
)


class Day(Struct, frozen=True):
    """A day as `YYYY-MM-DD`, and where it is written."""

    value: str
    start: int
    end: int


def find_day(text: str) -> Day | None:
    """The first full day in `text` that the calendar has."""
    for found in _FULL.finditer(text):
        year, month, number = (next(g for g in found.group(*names) if g) for names in _PARTS)
        try:
            value = date(int(year), _month(month), int(number))
        except ValueError:
            continue
        return Day(value.isoformat(), found.start(), found.end())
    return None


_PARTS = (("y1", "y2", "y3"), ("m1", "m2", "m3"), ("d1", "d2", "d3"))


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(word.lower().rstrip(".")[:3]))
