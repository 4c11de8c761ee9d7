"""A passage in, its expressions out, each read by the first rule that makes sense of it, against a day or a range of days.

Also reads one expression again against another day, which is how the publication day is worked out.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from tearsheet.annotate.parse import Passage
from tearsheet.annotate.timexes import amounts, clock, dates, near, periods
from tearsheet.annotate.timexes.scan import Hit, Page, Reading, Rule, clusters
from tearsheet.model import Timex

RULES: tuple[Rule, ...] = (*dates.RULES, *periods.RULES, *near.RULES, *clock.RULES, *amounts.RULES)
_BESIDE = re.compile(r",?\s+(?:on |at |in the |by |around |about )?|\s?,\s?")
_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")

Known = tuple[date, date] | None  # the first and last day that may be the day of publication


def expressions(passages: Sequence[Passage], known: Known) -> list[Timex]:
    """The expressions of all passages, in order; later ones may count from earlier ones."""
    read: list[Timex] = []
    for passage in passages:
        page = Page(passage)
        for timex in _read(page, known, read):
            if (joined := _joined(read[-1], timex, page)) is not None if read else False:
                read[-1] = joined
            else:
                read.append(timex)
    return [t for t in read if t.rule != "part of a day" or not (t.value or "").startswith("T")]


def reread(passage: Passage, timex: Timex, day: date) -> str | None:
    """The value the expression has in an article of `day`, by the rule that found it; nothing told before counts."""
    page = Page(passage)
    for rule in RULES:
        if rule.name == timex.rule and (match := rule.pattern.match(page.low, timex.start - passage.start)):
            reading = rule.read(Hit(match, page, day, ()))
            return reading.value if reading is not None else None
    return None


def _read(page: Page, known: Known, before: list[Timex]) -> Iterator[Timex]:
    for cluster in clusters(page, RULES):
        taken: list[tuple[int, int]] = []
        for rule, match in cluster:
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            reading = _against(rule, match, page, known, before)
            if reading is not None:
                taken.append(match.span())
                start, end = page.passage.start + match.start(), page.passage.start + match.end()
                yield Timex(start, end, reading.type or rule.kind, reading.value, rule.name, reading.why)


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
    """A time beside its day is one expression: “10 p.m. Wednesday”, “Friday night”."""
    offset = page.passage.start
    if last.value is None or timex.value is None or not offset <= last.start < last.end <= timex.start:
        return None
    if not _BESIDE.fullmatch(page.low[last.end - offset : timex.start - offset]):
        return None
    for day, time in ((last, timex), (timex, last)):
        if _DAY.fullmatch(day.value or "") and (time.value or "").startswith("T"):
            return Timex(last.start, timex.end, "TIME", f"{day.value}{time.value}", "time of a day", day.why)
    return None
