"""The timeline in, what the pages show of it out: events of one sentence and one day as one thing.

Left out: the order of importance, and what may not be shown.
"""

from collections.abc import Callable, Iterable
from datetime import date

from msgspec import Struct

from tearsheet.model import (
    Address,
    Annotated,
    EventDate,
    EventStatus,
    EventType,
    Outcome,
    OutcomeState,
    Span,
    TimelineEntry,
)
from tearsheet.write.passages import sentence
from tearsheet.write.words import Days, bounds, yearless

NEVER = date.max  # sorts what has no day behind everything that has one
_Group = list[tuple[TimelineEntry, "tuple[Told, ...]"]]
_ByDay = dict[str | None, _Group]
At = Callable[[Address], Annotated | None]


class Told(Struct, frozen=True):
    """One sentence that tells of something, and the trigger words in it."""

    annotated: Annotated
    sentence: Span
    trigger: Span


class Happening(Struct, frozen=True):
    """Events that the same sentence tells for the same day, as one thing to show; `told` is sorted by article."""

    id: str
    kinds: tuple[tuple[EventType, EventStatus], ...]
    date: EventDate | None
    place_id: str | None
    participants: tuple[str, ...]
    told: tuple[Told, ...]
    outcomes: tuple[Outcome, ...] = ()  # of the plans among its parts
    surely: bool = True  # whether all that is told surely is one event

    @property
    def statuses(self) -> set[EventStatus]:
        """How its parts are told: one sentence may tell of an acceptance and of the visit that is to follow."""
        return {status for _, status in self.kinds}

    @property
    def became(self) -> set[OutcomeState]:
        """What became of its plans."""
        return {outcome.state for outcome in self.outcomes}

    @property
    def lead(self) -> Told:
        """The newest article's sentence: what was announced may have come about since. “The move” if need be."""
        return max(self.told, key=lambda told: (not _echoes(told), published(told.annotated)))

    @property
    def days(self) -> Days | None:
        """The first and last day it may have been, where a day is given."""
        return bounds(self.date.value) if self.date is not None else None

    @property
    def yearless(self) -> Days | None:
        """The days of a leap year that stand for it, where a day or month is given but no year."""
        return yearless(self.date.value) if self.date is not None else None


def _echoes(told: Told) -> bool:
    """Whether the sentence only tells again of it."""
    return any(echo.start == told.trigger.start for echo in told.annotated.echoes)


def happenings(timeline: Iterable[TimelineEntry], at: At) -> list[Happening]:
    """Timeline entries, those of one sentence and one day put together, by day.

    `at` gives the article of an address where what stands there may be shown.
    """
    groups: dict[tuple[str, Span], _ByDay] = {}
    for entry in timeline:
        told = tuple(t for address in entry.evidence if (t := _told(at, address)) is not None)
        if told:
            value = entry.date.value if entry.date is not None else None
            by_day = groups.setdefault((told[0].annotated.article.slug, told[0].sentence), {})
            by_day.setdefault(value, []).append((entry, told))
    return sorted((_together(g) for by_day in groups.values() for g in _with_undated(by_day)), key=_order)


def _with_undated(by_day: _ByDay) -> list[_Group]:
    """The groups of one sentence. What it gives no day is shown with the only day it has, but gets no day from it."""
    if len(by_day) == 2 and None in by_day:
        return [[*next(g for value, g in by_day.items() if value is not None), *by_day[None]]]
    return list(by_day.values())


def _together(group: _Group) -> Happening:
    entries = [entry for entry, _ in group]
    told = {(t.annotated.article.slug, t.sentence): t for _, several in reversed(group) for t in reversed(several)}
    return Happening(
        id=entries[0].id,
        kinds=tuple(dict.fromkeys((e.type, e.status) for e in entries)),
        date=next((e.date for e in entries if e.date is not None), None),
        place_id=next((e.place_id for e in entries if e.place_id is not None), None),
        participants=tuple(dict.fromkeys(p for e in entries for p in e.participants)),
        told=tuple(told[key] for key in sorted(told)),
        outcomes=tuple(dict.fromkeys(e.outcome for e in entries if e.outcome is not None)),
        surely=len(told) == 1 or all(e.joined != "probably" for e in entries),
    )


def _told(at: At, address: Address) -> Told | None:
    annotated = at(address)
    if annotated is None:
        return None
    trigger = Span(address.start, address.end)
    return Told(annotated, sentence(annotated, trigger), trigger)


def published(annotated: Annotated) -> date:
    """The first day on which the article may have been published; the earliest there is, where that is unknown."""
    return (bounds(annotated.article.published.value) or (date.min,))[0]


def _order(happening: Happening) -> tuple[bool, Days, str, Span]:
    """By day; then what has a day of an open year, by the calendar; then what has none, as the articles tell it."""
    days = happening.days or happening.yearless or (NEVER, NEVER)
    return happening.days is None, days, happening.told[0].annotated.article.slug, happening.told[0].sentence
