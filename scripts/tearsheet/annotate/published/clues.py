"""A parsed article in, its clues to the day of publication out: each gives the days it allows, and why.

A clue is a date the article tells as past or to come, a relative expression beside a date (“yesterday, March 3”), a
dateline, or a weekday and a date that a picture's caption and the text give to the same thing. Left out: the decision.
"""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from msgspec import Struct
from spacy.tokens import Span as Words
from spacy.tokens import Token

from tearsheet.annotate.parse import Parsed, Passage
from tearsheet.annotate.published.relative import days_of
from tearsheet.annotate.published.runs import ALWAYS, YEARS, Run, around, common, joined
from tearsheet.annotate.timexes.engine import expressions
from tearsheet.annotate.timexes.scan import lowered
from tearsheet.annotate.timexes.tense import direction
from tearsheet.annotate.timexes.values import interval, on
from tearsheet.annotate.timexes.words import MONTHS, WEEKDAYS, compiled, key, ordinal
from tearsheet.model import Span, Timex

_MOST = 300  # expressions; an article with more than that is told by these as well
_REACH = 330  # days; a date without its year is nearer than this: further off, writers name the year
_NEAR = 120  # days; most are this near
_ADJACENT = re.compile(r",? (?:on |in |of )?|, | ?\((?:on |in )?|: ?| ?[–—-] ?")
_RELATIVE = ("day", "weekday", "unit", "ago")
_SHARED = 4  # content words that a caption and a sentence share when they tell of the same thing
_PARTS = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?")
_DATELINE = compiled("<month> <day>|<day2> <month2>")


class Clue(Struct, frozen=True):
    """The days that may be the day of publication by one sign; a soft one supposes what its `why` says."""

    runs: tuple[Run, ...]
    why: str
    soft: bool = False


class Told(Struct, frozen=True):
    """An expression, the side its own verb puts it on (-1 behind, +1 ahead), and the content words of its sentence."""

    timex: Timex
    passage: Passage
    text: str
    side: int
    content: frozenset[str]

    @property
    def openly_dated(self) -> bool:
        """Whether its value is a date on the calendar, with or without the year."""
        return self.timex.type == "DATE" and self.timex.value is not None and self.timex.rule not in _RELATIVE


def clues(parsed: Parsed) -> list[Clue]:
    """All clues: the firmest kind first, and each kind in the order of the text."""
    told = list(islice((t for passage in parsed.passages for t in _told(parsed, passage)), _MOST))
    return [*_datelines(parsed), *_adjacent(told, parsed), *_dated(told), *_captioned(told), *_between(told)]


def _told(parsed: Parsed, passage: Passage) -> Iterator[Told]:
    for timex in expressions((passage,), None):
        words = passage.words(Span(timex.start, timex.end))
        if words is None:
            continue
        content = frozenset(
            t.lemma_.lower()
            for t in words.sent
            if t.is_alpha and not t.is_stop and t.pos_ in ("PROPN", "NOUN", "VERB", "ADJ") and t not in words
        )
        yield Told(timex, passage, parsed.text(Span(timex.start, timex.end)), _side(words), content)


def _side(words: Words) -> int:
    """The side the verb puts it on, only where the words hang on that verb itself: elsewhere tense misleads."""
    head = words.root.head
    verb = head.head if head.pos_ in ("ADP", "SCONJ") else head
    if verb.pos_ not in ("VERB", "AUX") or (
        verb.tag_ in ("VBG", "VB") and not any(c.tag_ == "MD" for c in verb.children)
    ):
        return 0
    found = direction(words)
    put_off = found.sign > 0 and verb.tag_ in ("VBN", "VBD") and not _stands(verb)
    return 0 if found.weak or put_off else found.sign


def _stands(verb: Token) -> bool:
    """“is scheduled for”, “will be held”, “is to be held”; what was planned for a day may be past it by now."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if verb.head.lemma_ == "be" and any(c.lower_ == "to" for c in helpers):
        helpers = [verb.head]
    return any(c.tag_ in ("MD", "VBZ", "VBP") for c in helpers)


def _datelines(parsed: Parsed) -> Iterator[Clue]:
    """A dateline names the day the report was sent; papers print it that day or the next."""
    for block in parsed.article.blocks:
        words = parsed.article.text[block.start : block.end]
        if block.kind == "dateline" and (found := _DATELINE.search(lowered(words))):
            month = MONTHS[key(found["month"] or found["month2"])]
            day = ordinal(found["day"] or found["day2"]) or 0
            sent = [d for year in YEARS if (d := on(year, month, day)) is not None]
            runs = joined(around((d, d), 0, 1) for d in sent)
            yield Clue(runs, f"the dateline says “{words[found.start() : found.end()]}”")


def _dated(told: list[Told]) -> Iterator[Clue]:
    for item in told:
        value = item.timex.value or ""
        weekday = next((n for w, n in WEEKDAYS.items() if re.match(rf"{w}\b", item.text.lower())), None)
        if not item.openly_dated or (item.side == 0 and weekday is None):
            continue
        if (span := interval(value)) is not None and (span[1] - span[0]).days <= 366 and item.side:
            bounds = (span[0], ALWAYS[0][1]) if item.side < 0 else (ALWAYS[0][0], span[1])
            yield Clue(common([bounds], ALWAYS), f"“{item.text}” is told as {_sides(item)}")
        elif value.startswith("XXXX-") and (runs := _windows(item, value, weekday)) != ALWAYS:
            only = ", and falls on that weekday only in some years" if weekday else ""
            yield Clue(runs, f"“{item.text}” is told as {_sides(item)}{only}" if item.side else f"“{item.text}”{only}")


def _sides(item: Told) -> str:
    return "past" if item.side < 0 else "still to come"


def _windows(item: Told, value: str, weekday: int | None, reach: int = _REACH) -> tuple[Run, ...]:
    """The days from which a date without its year is seen on its side, not too far off, in each year that fits."""
    before, after = (0 if item.side < 0 else reach), (0 if item.side > 0 else reach)
    return joined(around(s, before, after) for s in _each_year(value) if weekday in (None, s[0].isoweekday()))


def _between(told: list[Told]) -> Iterator[Clue]:
    """A day that is over and one that is to come lie near, as a rule: it chooses where firm clues leave two seasons."""
    days = [t for t in told if t.side and t.openly_dated and re.match(r"XXXX-\d\d-\d\d", t.timex.value or "")]
    if {t.side for t in days} == {-1, 1}:
        for item in days:
            runs = _windows(item, item.timex.value or "", None, _NEAR)
            yield Clue(runs, f"“{item.text}” is taken to be near", soft=True)


def _each_year(value: str) -> Iterator[Run]:
    for year in YEARS:
        span = interval(value.replace("XXXX", f"{year}"))
        if span is not None:
            yield span


def _adjacent(told: list[Told], parsed: Parsed) -> Iterator[Clue]:
    """“yesterday, March 3”; “Friday (September 29)”; “seven years ago, in 2010”."""
    for a, b in pairwise(told):
        relative, fixed = (a, b) if a.timex.rule in _RELATIVE else (b, a)
        gap = parsed.article.text[a.timex.end : b.timex.start]
        if relative.timex.rule not in _RELATIVE or not fixed.openly_dated or not _ADJACENT.fullmatch(gap):
            continue
        value = fixed.timex.value or ""
        spans = list(_each_year(value)) if value.startswith("XXXX-") else [s for s in [interval(value)] if s]
        runs = joined(run for span in spans for run in days_of(relative.passage, relative.timex, relative.side, span))
        if runs:
            yield Clue(runs, f"“{relative.text}” is given as “{fixed.text}”")


def _captioned(told: list[Told]) -> Iterator[Clue]:
    """A day in a caption and a weekday in the text, both past, in sentences that share their people and things."""
    captions = [t for t in told if t.passage.block.kind == "caption" and t.side <= 0]
    dated = [t for t in captions if (m := _PARTS.fullmatch(t.timex.value or "")) and m[3]]
    named = [t for t in told if t.timex.rule == "weekday" and t.timex.value is None]  # not “on a Friday”
    weekdays = [t for t in named if t.passage.prose and t.side <= 0]
    for item in dated:
        best = max(weekdays, key=lambda w: len(w.content & item.content), default=None)
        if best is None or len(best.content & item.content) < _SHARED:
            continue
        value = item.timex.value or ""
        spans = list(_each_year(value)) if value.startswith("XXXX-") else [s for s in [interval(value)] if s]
        runs = joined(run for span in spans for run in days_of(best.passage, best.timex, -1, span))
        why = f"the caption's “{item.text}” seems to be the “{best.text}” of the text"
        yield Clue(runs, why, soft=True)
        return
