"""The words before an event in, the days they count back to out: “a week after the …”.

What is counted from is the day that the sentence tells of. Left out: “a week earlier”, which may be of any day.
"""

import re
from collections.abc import Callable
from datetime import date

from tearsheet.resolve.calendar import Days

_NUMBERS = {"a": 1, "an": 1, "the": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_NUMBERS |= {"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30}
# In days, give or take so many for each.
_UNITS = {"day": (1, 0), "week": (7, 2), "fortnight": (14, 2), "month": (30, 15), "year": (365, 60)}
_BACK = re.compile(r"\b(\w+) (day|week|fortnight|month|year)(s?) (?:after|since)\b.{0,90}$", re.I)


def since(before: str, day: Callable[[], Days | None]) -> Days | None:
    """The days so long before `day`, which is asked for only where something is counted; else None."""
    found = _BACK.search(before)
    count = _count(found[1].lower()) if found is not None else None
    count = None if found is not None and count == 1 and found[3] else count  # “in the weeks after”
    start = day() if count is not None else None
    if found is None or count is None or start is None:
        return None
    length, give = _UNITS[found[2].lower()]
    middle, give = start.first.toordinal() - length * count, max(1, min(give * count, give + count))
    return Days(date.fromordinal(middle - give), date.fromordinal(middle + give)) if middle > give else None


def _count(word: str) -> int | None:
    return int(word) if word.isdecimal() and len(word) < 4 else _NUMBERS.get(word)
