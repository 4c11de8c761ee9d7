"""An event noun and its article in, the days that its own words give it out: “his 2023 trip”, “the fine of a year ago”.

Only what stands with the noun itself is read. Left out: times of the clause, which the event rules have tied already.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from tearsheet.model import Annotated, Event, Timex
from tearsheet.resolve.calendar import Days, days

_FAR = 60  # characters
_OWNED = re.compile(r"(?:\b(?:the|an?|his|her|its|their|our|my|this|that|these|those)|['’]s?)\s+$", re.I)
_OWNING = re.compile(r"(?:the|this|last|that)\b|.*['’]s?$", re.I)
# What does not stand between a noun and a word that belongs to it.
LINKS = "a|an|the|and|or|as|that|who|which|when|where|before|after|since|until|of|for|over|in|on|at|by|with|from|to"
_UP_TO = re.compile(rf"(['’]s?)?\s+(?:(?!(?:{LINKS})\b)[\w-]+\s+){{0,2}}$")
_BEHIND = re.compile(r"\s+(?:of|from)\s+$")
_ASIDE = re.compile(r",\s+(?:in|on)\s+$")
_YEAR = re.compile(rf"\b((?:19|20)\d\d)\s+(?:(?!(?:{LINKS})\b)[\w-]+\s+){{0,2}}$")  # “his 2023 trip”
_START, _END = attrgetter("start"), attrgetter("end")


def own_time(found: Annotated, event: Event) -> Days | None:
    """The days before the noun (“Monday's”, “his 2023”) or behind it (“of a year ago”, “, in 2023,”)."""
    if event.rule.startswith("verb"):
        return None
    stated = (d for t in _around(found.timexes, event) if _with(t, event, found) and (d := days(t.value)))
    year = _YEAR.search(found.article.text[max(0, event.start - _FAR) : event.start])
    return next(stated, days(year[1]) if year is not None else None)


def _around(timexes: Sequence[Timex], event: Event) -> Sequence[Timex]:
    first = bisect_left(timexes, event.start - _FAR, key=_END)
    return timexes[first : bisect_left(timexes, event.end + _FAR, key=_START)]


def _with(timex: Timex, event: Event, found: Annotated) -> bool:
    text = found.article.text
    if timex.end <= event.start:
        between = _UP_TO.fullmatch(text[timex.end : event.start])
        if between is None:
            return False
        itself = text[timex.start : timex.end]
        return bool(between[1] or _OWNING.match(itself) or _OWNED.search(text[max(0, timex.start - 10) : timex.start]))
    between_ = text[event.end : timex.start]
    aside = _ASIDE.fullmatch(between_) is not None and text[timex.end : timex.end + 1] in {",", "."}
    return aside or _BEHIND.fullmatch(between_) is not None
