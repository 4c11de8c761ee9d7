"""A parsed article in, its clues to the day of publication out: each says which days it allows, and why.

A clue is a date the article tells as past or to come, a weekday beside a date, a relative expression beside a date
(“yesterday, March 3”), or a weekday and a date that two sentences give to the same thing. Left out: the decision.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from tearsheet.annotate.parse import Parsed, Passage
from tearsheet.annotate.timexes.engine import expressions, reread
from tearsheet.annotate.timexes.scan import lowered
from tearsheet.annotate.timexes.tense import direction
from tearsheet.annotate.timexes.values import interval
from tearsheet.annotate.timexes.words import MONTHS, WEEKDAYS, compiled, key, ordinal
from tearsheet.model import Span, Timex

_REACH = timedelta(days=330)  # a date without its year lies nearer than this: further off, writers name the year
_ADJACENT = re.compile(r",? (?:on |in )?|, | ?\(|: ?| ?[–—-] ?")
_RELATIVE = ("day", "weekday", "unit")
_SHARED = 2  # content words that two sentences must share to tell of the same thing
_DATELINE = compiled("<month> <day>|<day2> <month2>")
_PARTS = re.compile(r"(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?")


class Clue(Struct, frozen=True):
    """`allows` says whether a day can be the day of publication; a soft clue supposes what its `why` says."""

    allows: Callable[[date], bool]
    why: str
    kind: Literal["year", "date", "soft"]


class Told(Struct, frozen=True):
    """An expression with the side its sentence puts it on (-1 behind, +1 ahead) and its sentence's content words."""

    timex: Timex
    passage: Passage
    text: str
    sign: int
    content: frozenset[str]


def clues(parsed: Parsed) -> list[Clue]:
    """All clues, in the order of the text."""
    told = [t for passage in parsed.passages for t in _told(parsed, passage)]
    return [*_datelines(parsed), *_each(told), *_adjacent(told, parsed), *_same_thing(told)]


def _datelines(parsed: Parsed) -> Iterator[Clue]:
    for block in parsed.article.blocks:
        low = lowered(parsed.article.text[block.start : block.end])
        if block.kind == "dateline" and (found := _DATELINE.search(low)):
            month, day = MONTHS[key(found["month"] or found["month2"])], ordinal(found["day"] or found["day2"])
            why = f"the dateline says “{parsed.article.text[block.start + found.start() : block.start + found.end()]}”"
            yield Clue(_is(month, day), why, "date")


def _is(month: int, day: int | None) -> Callable[[date], bool]:
    return lambda d: (d.month, d.day) == (month, day)


def _told(parsed: Parsed, passage: Passage) -> Iterator[Told]:
    for timex in expressions((passage,), None):
        words = passage.words(Span(timex.start, timex.end))
        if words is None:
            continue
        content = frozenset(
            t.lemma_.lower() for t in words.sent if t.is_alpha and not t.is_stop and t.pos_ in ("PROPN", "NOUN", "VERB")
        )
        text = parsed.text(Span(timex.start, timex.end))
        yield Told(timex, passage, text, direction(words).sign, content - {w.lower() for w in text.split()})


def _each(told: list[Told]) -> Iterator[Clue]:
    for item in told:
        value = item.timex.value or ""
        if item.timex.type != "DATE":
            continue
        if span := interval(value):
            yield from _with_year(item, span)
        elif value.startswith("XXXX-") and _PARTS.match(value):
            yield from _without_year(item, value)


def _with_year(item: Told, span: tuple[date, date]) -> Iterator[Clue]:
    first, last = span
    if (last - first).days > 366:
        return
    if item.sign < 0:
        yield Clue(lambda day: day >= first, f"“{item.text}” is told as past", "year")
    elif item.sign > 0:
        yield Clue(lambda day: day <= last, f"“{item.text}” is told as still to come", "year")


def _without_year(item: Told, value: str) -> Iterator[Clue]:
    weekday = next((n for w, n in WEEKDAYS.items() if re.match(rf"{w}\b", item.text.lower())), None)
    if weekday is not None:
        why = f"“{item.text}” has that weekday only in some years"
        yield Clue(lambda day: any(s[0].isoweekday() == weekday for s in _near(value, day)), why, "date")
    if item.sign < 0:
        why = f"“{item.text}” is told as past without its year"
        yield Clue(lambda day: any(s[0] <= day for s in _near(value, day)), why, "date")
    elif item.sign > 0:
        why = f"“{item.text}” is told as still to come without its year"
        yield Clue(lambda day: any(day <= s[1] for s in _near(value, day)), why, "date")


def _near(value: str, day: date) -> Iterator[tuple[date, date]]:
    """The days a value without its year may mean in an article of `day`."""
    for year in (day.year - 1, day.year, day.year + 1):
        span = interval(value.replace("XXXX", f"{year}"))
        if span is not None and span[0] - _REACH <= day <= span[1] + _REACH:
            yield span


def _adjacent(told: list[Told], parsed: Parsed) -> Iterator[Clue]:
    for a, b in pairwise(told):
        gap = parsed.article.text[a.timex.end : b.timex.start]
        relative, fixed = (a, b) if a.timex.rule in _RELATIVE else (b, a)
        if relative.timex.rule in _RELATIVE and _PARTS.match(fixed.timex.value or "") and _ADJACENT.fullmatch(gap):
            why = f"“{relative.text}” is given as “{fixed.text}”"
            yield Clue(_agrees(relative, fixed), why, "date")


def _same_thing(told: list[Told]) -> Iterator[Clue]:
    """A weekday and a dated day told as past by two sentences that share their names and things."""
    weekdays = [t for t in told if t.timex.rule == "weekday" and t.sign <= 0 and t.timex.value is None]
    dated = [t for t in told if t.sign <= 0 and (m := _PARTS.fullmatch(t.timex.value or "")) and m[3]]
    for item in dated:
        best = max(weekdays, key=lambda w: len(w.content & item.content), default=None)
        if best is not None and len(best.content & item.content) >= _SHARED and best.text != item.text:
            why = f"“{best.text}” and “{item.text}” seem to be the same day"
            yield Clue(_agrees(best, item), why, "soft")
            return


def _agrees(relative: Told, fixed: Told) -> Callable[[date], bool]:
    """Whether the relative expression, read against a day, gives the date that is named."""

    def allows(day: date) -> bool:
        value = fixed.timex.value or ""
        spans = list(_near(value, day)) if value.startswith("XXXX") else [interval(value)]
        meant = interval(reread(relative.passage, relative.timex, day) or "") if any(spans) else None
        return meant is not None and any(s and s[0] <= meant[1] and meant[0] <= s[1] for s in spans)

    return allows
