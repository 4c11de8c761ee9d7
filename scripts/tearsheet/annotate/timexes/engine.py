"""Passages in, their expressions out, each read by the first rule that makes sense of it, against a day or a few days.

Also reads one expression again against another day, which is how the publication day is worked out.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from tearsheet.annotate.parse import Passage
from tearsheet.annotate.timexes import amounts, clock, dates, feasts, near, periods
from tearsheet.annotate.timexes.scan import Hit, Page, Reading, Rule, clusters
from tearsheet.annotate.timexes.stretches import stretched
from tearsheet.annotate.timexes.tense import direction
from tearsheet.model import Span, Timex

RULES: tuple[Rule, ...] = (*dates.RULES, *periods.RULES, *feasts.RULES, *near.RULES, *clock.RULES, *amounts.RULES)
Known = tuple[date, date] | None  # the first and last day that may be the day of publication

_BESIDE = re.compile(r",?\s+(?:on |at |of |in the |by |around |about )?|\s?,\s?")
_REACH = 200  # characters back from its sentence in which a time of day looks for its day
_DAY_OR_PART = re.compile(r"((?:\d{4}|XXXX)-\d\d-\d\d)(?:T([A-Z]{2}))?")
_OF_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d(?:T.*)?")
_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")


def expressions(passages: Sequence[Passage], known: Known) -> list[Timex]:
    """The expressions of all passages, in order; later ones may count from earlier ones."""
    told: list[Timex] = []
    for passage in passages:
        page = Page(passage)
        here: list[Timex] = []
        for timex in _read(page, known, told, here):
            joined = _joined(here[-1], timex, page) if here else None
            here[-1:] = [*here[-1:], timex] if joined is None else [joined]
        told += stretched(_with_days(here, passage), page, known[0] if known is not None else None)
    return told


def reread(passage: Passage, timex: Timex, day: date) -> str | None:
    """The value the expression has in an article of `day`, by the rule that found it; nothing told before counts."""
    page = Page(passage)
    for rule in RULES:
        if rule.name == timex.rule and (match := rule.pattern.match(page.low, timex.start - passage.start)):
            reading = rule.read(Hit(match, page, day, ()))
            return reading.value if reading is not None else None
    return None


def _read(page: Page, known: Known, told: list[Timex], here: list[Timex]) -> Iterator[Timex]:
    for cluster in clusters(page, RULES):
        taken: list[Timex] = []
        for rule, match in cluster:
            start, end = page.passage.start + match.start(), page.passage.start + match.end()
            if any(start < t.end and t.start < end for t in taken):
                continue
            reading = _against(rule, match, page, known, [*told, *here])
            if reading is not None:
                taken.append(Timex(start, end, reading.type or rule.kind, reading.value, rule.name, reading.why))
        yield from sorted(taken, key=lambda t: t.start)


def _against(rule: Rule, match: re.Match[str], page: Page, known: Known, before: list[Timex]) -> Reading | None:
    """The reading against the publication day; against both ends where a range is known, and open if they differ."""
    if known is None:
        return rule.read(Hit(match, page, None, before))
    first = rule.read(Hit(match, page, known[0], before))
    if first is None or known[0] == known[1]:
        return first
    last = rule.read(Hit(match, page, known[1], before))
    if last is not None and last.value == first.value:
        return Reading(first.value, f"the same for every publication day from {known[0]} to {known[1]}", first.type)
    return Reading(None, f"the publication day is only known to lie between {known[0]} and {known[1]}", first.type)


def _joined(last: Timex, timex: Timex, page: Page) -> Timex | None:
    """A time beside its day is one expression: “10 p.m. Wednesday”, “Friday night”, “six o'clock this evening”."""
    offset = page.passage.start
    if last.end > timex.start or not _BESIDE.fullmatch(page.low[last.end - offset : timex.start - offset]):
        return None
    for day, time in ((last, timex), (timex, last)):
        found, clock_ = _DAY_OR_PART.fullmatch(day.value or ""), time.value or ""
        if found is not None and clock_.startswith("T") and (found[2] is None or clock_[1].isdigit()):
            written = page.low[time.start - offset : time.end - offset]
            value = f"{found[1]}{_in_half(clock_, found[2], written)}"
            return Timex(last.start, timex.end, "TIME", value, "time of a day", day.why)
    return None


def _in_half(value: str, part: str | None, written: str) -> str:
    """T06:00 in the evening is T18:00, unless “a.m.” says otherwise; at night the small hours stay."""
    hour = int(value[1:3]) if value[1].isdigit() else 0
    first = 5 if part == "NI" else 1
    late = part in ("AF", "EV", "NI") and first <= hour < 12 and re.search(r"a\.?m", written) is None
    return f"T{hour + 12}{value[3:]}" if late else value


def _with_days(here: list[Timex], passage: Passage) -> list[Timex]:
    """A time by itself is given the day of its sentence or of what was told right before; a mere part is dropped."""
    out: list[Timex] = []
    for timex in here:
        words = passage.words(Span(timex.start, timex.end))
        if not (timex.value or "").startswith("T") or words is None:
            out.append(timex)
        elif timex.rule != "part of a day":
            first, last = passage.start + words.sent.start_char, passage.start + words.sent.end_char
            days = [t for t in here if first <= t.start < last and _may_be_of(t, timex)]
            if direction(words).sign < 0:  # what is done each day has no day of its own
                days = days or [t for t in out[-1:] if t.start >= first - _REACH and _DAY.match(t.value or "")]
            out.append(_on_nearest(timex, days))
    return out


def _may_be_of(day: Timex, time: Timex) -> bool:
    """Whether it names a day that a time may be of; not “… at 10 p.m.; the next day” which counts from that time."""
    counted_on = day.start > time.start and day.why.endswith("named before")
    return _OF_DAY.fullmatch(day.value or "") is not None and not counted_on


def _on_nearest(timex: Timex, days: list[Timex]) -> Timex:
    day = min(days, key=lambda t: (abs(t.start - timex.start), t.start), default=None)
    if day is None:
        return timex
    return replace(
        timex, value=f"{(day.value or '')[:10]}{timex.value}", why=f"{timex.why}; on the day named beside it"
    )
