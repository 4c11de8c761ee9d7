"""Articles with their ids filled in, the timeline out: each event once, with every place that tells it.

Two tellings are one event when they are of one family of classes, may be on one day, and their people fit; a person
stands for their country too, so that “Russian officials” and a Russian minister can meet. Left out: finding events.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from tearsheet.model import (
    Address,
    Annotated,
    Corpus,
    Event,
    EventDate,
    EventStatus,
    EventType,
    TimelineEntry,
)
from tearsheet.resolve.calendar import Days, days

_FAMILIES: tuple[frozenset[EventType], ...] = (
    frozenset({"AGREE", "SUPPORT", "COOPERATE"}),
    frozenset({"SANCTION", "COERCE"}),
)
_PRECISE = 4  # days: a value up to this long tells events apart
_NEAR = 10  # days between the articles within which undated tellings may be of one event
_LAST = date.max
_NOBODY: frozenset[str] = frozenset()


class _Telling(Struct, frozen=True):
    """One event of one article, with what is needed to compare it."""

    address: Address
    event: Event
    people: frozenset[str]
    countries: dict[str, frozenset[str]]  # whom they speak for
    wide: frozenset[str]  # both
    when: Days | None
    told: Days | None  # the publication day


def timeline(articles: Sequence[Annotated]) -> tuple[TimelineEntry, ...]:
    """All events, merged, by first day and id; those without a day come last."""
    groups: list[list[_Telling]] = []
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for telling in sorted((t for a in articles for t in _tellings(a)), key=_certain_first):
        keys = list(_keys(telling))
        near = sorted({n for key in keys for n in index[key]})
        home = max((n for n in near), key=lambda n: _fit(telling, groups[n]), default=None)
        if home is None or _fit(telling, groups[home]) <= 0:
            home = len(groups)
            groups.append([])
        groups[home].append(telling)
        for key in keys:
            if home not in index[key]:
                index[key].append(home)
    return _named([_entry(group) for group in groups])


def _certain_first(telling: _Telling) -> tuple[bool, int, Days | None, Address]:
    """Dated and well-peopled tellings open the groups; the poorer ones then find their place."""
    length = telling.when.length if telling.when is not None else 0
    return telling.when is None, length, telling.when, telling.address


def _tellings(found: Annotated) -> Iterator[_Telling]:
    countries = _countries(found)
    told = days(found.article.published.value)
    for event in found.events:
        people = frozenset(p.entity_id for p in event.participants if p.entity_id is not None)
        stands = {p: frozenset(countries[p]) for p in people if p in countries}
        wide = people.union(*stands.values())
        when = days(event.date.value) if event.date is not None else None
        address = Address(found.article.doc_id, event.start, event.end)
        yield _Telling(address, event, people, stands, wide, when, told)


def _countries(found: Annotated) -> dict[str, set[str]]:
    """The country or body each person of the article speaks for, by the roles it states."""
    ids = {(m.start, m.end): m.entity_id for m in found.mentions}
    countries: dict[str, set[str]] = defaultdict(set)
    for role in found.roles:
        holder = ids.get((role.holder.start, role.holder.end))
        of = ids.get((role.of.start, role.of.end)) if role.of is not None else None
        if holder is not None and of is not None and role.state == "current":
            countries[holder].add(of)
    return countries


def _family(kind: EventType) -> str:
    return next(("+".join(sorted(f)) for f in _FAMILIES if kind in f), kind)


def _keys(telling: _Telling) -> Iterator[tuple[str, str]]:
    family = _family(telling.event.type)
    for someone in sorted(telling.wide):
        yield family, someone
    if telling.event.place_id is not None:
        yield family, "@" + telling.event.place_id


def _fit(telling: _Telling, group: list[_Telling]) -> float:
    """How well a telling fits all of a group; 0 when it contradicts one of them."""
    fits = [_same(telling, other) for other in group]
    return max(fits) if min(fits) >= 0 else 0.0


def _same(a: _Telling, b: _Telling) -> float:
    """Above 0: the same event; 0: cannot be told; below 0: not the same."""
    people, place = _overlap(a, b), _places(a, b)
    apart = a.when is not None and b.when is not None and not a.when.meets(b.when)
    if apart or people < 0 or _family(a.event.type) != _family(b.event.type):
        return -1.0
    if a.when is not None and b.when is not None and max(a.when.length, b.when.length) <= _PRECISE:
        return people + place if people > 0 or place > 0 else 0.0
    return -1.0 if place < 0 else (people + place) * _vaguely(a, b, place)


def _vaguely(a: _Telling, b: _Telling, place: float) -> bool:
    """Without a day for both it takes more: articles of the same days, and two in common, or one and the place."""
    shared = len(a.wide & b.wide)
    return _near(a, b) and (shared > 1 or (shared == 1 and (place > 0 or _same_article(a, b))))


def _overlap(a: _Telling, b: _Telling) -> float:
    """The people in common: all of the smaller side must be on the larger."""
    if not a.people or not b.people:
        return 0.0
    fewer, more = sorted((a, b), key=lambda t: len(t.people))
    known = all(p in more.wide or fewer.countries.get(p, _NOBODY) & more.wide for p in fewer.people)
    return len(fewer.people) / len(more.people) if known else -1.0


def _places(a: _Telling, b: _Telling) -> float:
    if a.event.place_id is None or b.event.place_id is None:
        return 0.0
    return 0.5 if a.event.place_id == b.event.place_id else -0.4


def _near(a: _Telling, b: _Telling) -> bool:
    if _same_article(a, b):
        return True
    if a.told is None or b.told is None:
        return False
    return abs((a.told.first - b.told.first).days) <= _NEAR


def _same_article(a: _Telling, b: _Telling) -> bool:
    return a.address.doc_id == b.address.doc_id


# ---------------------------------------------------------------- a group becomes an entry


def _entry(group: list[_Telling]) -> TimelineEntry:
    group = sorted(group, key=lambda t: t.address)
    kinds = Counter(t.event.type for t in group)
    places = Counter(t.event.place_id for t in group if t.event.place_id is not None)
    return TimelineEntry(
        id="",
        type=min(kinds, key=lambda k: (-kinds[k], k)),
        status=_status(group),
        date=_date(group),
        place_id=min(places, key=lambda p: (-places[p], p), default=None),
        participants=tuple(sorted({p for t in group for p in t.people})),
        evidence=tuple(t.address for t in group),
    )


def _status(group: list[_Telling]) -> EventStatus:
    """Asserted by one article is asserted; else the newest article has the last word."""
    if any(t.event.status == "asserted" for t in group):
        return "asserted"
    newest = max(group, key=lambda t: (t.told.last if t.told is not None else date.min, t.event.status != "uncertain"))
    return newest.event.status


def _date(group: list[_Telling]) -> EventDate | None:
    dated = [t for t in group if t.when is not None]
    best = min(dated, key=lambda t: (t.when.length if t.when else 0, t.address), default=None)
    return best.event.date if best is not None else None


def _named(entries: list[TimelineEntry]) -> tuple[TimelineEntry, ...]:
    """Ids that say what the entry is, the same as long as the entry is."""
    seen: Counter[str] = Counter()
    named = []
    for entry in sorted(entries, key=_order):
        slug = _slug(entry)
        seen[slug] += 1
        name = slug if seen[slug] == 1 else f"{slug}-{seen[slug]}"
        named.append(TimelineEntry(name, *(getattr(entry, f) for f in entry.__struct_fields__[1:])))
    return tuple(named)


def _order(entry: TimelineEntry) -> tuple[date, str, tuple[Address, ...]]:
    when = days(entry.date.value) if entry.date is not None else None
    return (when.first if when is not None else _LAST, _slug(entry), entry.evidence)


def _slug(entry: TimelineEntry) -> str:
    when = entry.date.value if entry.date is not None else "undated"
    words = [when, entry.type, *entry.participants[:2]]
    return "e-" + re.sub(r"[^a-z0-9]+", "-", "-".join(words).lower()).strip("-")


# ---------------------------------------------------------------- what became of a plan


class Outcome(Struct, frozen=True):
    """Whether a planned event whose day has passed is told to have happened; `by` are the entries that tell it."""

    state: str  # "ahead", "told" or "not told"
    by: tuple[str, ...] = ()


def outcome(entry: TimelineEntry, corpus: Corpus) -> Outcome | None:
    """What the newest articles tell of a planned entry; None for one that is not planned or has no day."""
    when = days(entry.date.value) if entry.date is not None else None
    if entry.status != "planned" or when is None:
        return None
    known = [d.last for a in corpus.articles if (d := days(a.article.published.value)) is not None]
    if not known or max(known) <= when.last:
        return Outcome("ahead")
    by = tuple(other.id for other in corpus.timeline if _fulfils(other, entry, when))
    return Outcome("told", by) if by else Outcome("not told")


def _fulfils(other: TimelineEntry, entry: TimelineEntry, when: Days) -> bool:
    if other.status != "asserted" or _family(other.type) != _family(entry.type):
        return False
    day = days(other.date.value) if other.date is not None else None
    if day is not None and not day.meets(when):
        return False
    shared = set(other.participants) & set(entry.participants)
    return len(shared) >= min(2, len(entry.participants)) > 0
