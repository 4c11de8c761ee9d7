"""The parsed article in, its expressions of time with their TIMEX3 values out (DATE, TIME, DURATION, SET).

Rules match words (one file a kind of expression), read them against the publication day, and say why. What cannot be
decided has no value and says so. Left out: finding the publication day itself (published).
"""

import re

from msgspec.structs import replace

from tearsheet.annotate.parse import Parsed
from tearsheet.annotate.timexes.datelines import with_datelines
from tearsheet.annotate.timexes.engine import expressions
from tearsheet.annotate.timexes.values import interval
from tearsheet.annotate.timexes.whichever import whichever
from tearsheet.model import Annotated, Gap, Mention, Timex

_IN = re.compile(r"\b(?:in|by|since|until|till|from|during|between)\s$", re.I)
_EARLIEST, _LATEST = 1000, 3000  # 0001-01-01 and 9999-12-31 stand for “none” in the metadata of many systems
_REACH = 12  # characters


def timexes(parsed: Parsed, found: Annotated) -> Annotated:
    """Add the expressions of time, and a gap for each that stays open."""
    published, passages = found.article.published, with_datelines(parsed)
    known = interval(published.value) if published.value is not None else None
    if known is not None and not _EARLIEST <= known[0].year <= known[1].year <= _LATEST:
        known = None
    read = [t for t in expressions(passages, known) if not _in_name(t, found)]
    read = list(whichever(read, passages, published.candidates))
    gaps = [Gap(t.start, t.end, f"This time stays open: {t.why}.") for t in read if t.value is None]
    return replace(found, timexes=tuple(read), gaps=tuple(sorted((*found.gaps, *gaps), key=lambda g: (g.start, g.end))))


def _in_name(timex: Timex, found: Annotated) -> bool:
    """“Easter Island”, “the Daily Mail”, “Ms. May”: words of time in a name; a year or a day in one is still a date."""
    if timex.rule in ("year", "month and day"):
        return False
    covering = [m for m in found.mentions if m.start <= timex.start and timex.end <= m.end]
    return any(m.end - m.start > timex.end - timex.start or _person(m, found) for m in covering)


def _person(name: Mention, found: Annotated) -> bool:
    """A lone “May” is a person where the article has more of the name, or where nothing before it speaks of a time."""
    text = found.article.text
    fuller = (text[m.start : m.end].split() for m in found.mentions if m.label == "PERSON")
    known = any(len(words) > 1 and text[name.start : name.end] in words for words in fuller)
    return name.label == "PERSON" and (known or _IN.search(text, max(0, name.start - _REACH), name.start) is None)
