"""Articles with their ids filled in, the timeline out: each event once, with every place that tells it.

Tellings that fit are put together, the surest first; what only points back (“the attack”) joins what it points at. Left
out: finding events, which are put together (groups), how two are compared (fits), what became of a plan (outcomes).
"""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from tearsheet.model import Address, Annotated, EventDate, EventStatus, TimelineEntry
from tearsheet.resolve.calendar import Days, days
from tearsheet.resolve.timeline.groups import Groups
from tearsheet.resolve.timeline.tellings import Telling, tellings

_LAST = date.max


def timeline(articles: Sequence[Annotated]) -> tuple[TimelineEntry, ...]:
    """All events, merged, by first day and id; those without a day come last."""
    found = list(tellings(articles))
    groups = Groups()
    for telling in sorted((t for t in found if t.opens and not t.echo), key=_certain_first):
        groups.add(telling)
    for telling in sorted((t for t in found if t.opens and t.echo), key=_certain_first):
        if not groups.point_back(telling):
            groups.add(telling)
    for telling in sorted((t for t in found if not t.opens), key=lambda t: (t.echo, t.address)):
        if not groups.point_back(telling) and not telling.echo:
            groups.add(telling)
    return _named([_entry(group) for group in groups.all if _told(group)])


def _told(group: list[Telling]) -> bool:
    """Whether it can stand on a timeline: too weak a word, or without people, place and day, only if told elsewhere."""
    return any(not (t.echo or t.bare) for t in group) or len({t.address.doc_id for t in group}) > 1


def _certain_first(telling: Telling) -> tuple[bool, int, Days | None, int, Address]:
    """Dated and well-peopled tellings open the groups; the poorer ones then find their place."""
    length = telling.when.length if telling.when is not None else 0
    return telling.when is None, length, telling.when, -len(telling.stands), telling.address


# ---------------------------------------------------------------- a group becomes an entry


def _entry(group: list[Telling]) -> TimelineEntry:
    group = sorted(group, key=lambda t: t.address)
    firm = [t for t in group if not t.echo] or group
    kinds = Counter(t.event.type for t in firm)
    places = Counter(t.event.place_id for t in firm if t.event.place_id is not None)
    return TimelineEntry(
        id="",
        type=min(kinds, key=lambda k: (-kinds[k], k)),
        status=_status(firm),
        date=_date(firm),
        place_id=min(places, key=lambda p: (-places[p], p), default=None),
        participants=tuple(
            sorted({p.entity_id for t in firm for p in t.event.participants if p.entity_id is not None})
        ),
        evidence=tuple(t.address for t in group),
    )


def _status(group: list[Telling]) -> EventStatus:
    """Asserted by one article is asserted; else the newest article has the last word."""
    if any(t.event.status == "asserted" and not _ahead(t, group) for t in group):
        return "asserted"
    rest = [t for t in group if t.event.status != "asserted"]
    newest = max(rest, key=lambda t: (t.told.last if t.told is not None else date.min, t.event.status != "uncertain"))
    return newest.event.status


def _ahead(telling: Telling, group: list[Telling]) -> bool:
    """Whether it tells without a day of what its own article still plans: “the visit stirs concern”."""
    plans = [t for t in group if t.event.status == "planned" and t.address.doc_id == telling.address.doc_id]
    return telling.when is None and any(p.when is None or p.told is None or p.when.last > p.told.last for p in plans)


def _date(group: list[Telling]) -> EventDate | None:
    dated = [
        (days_.length, t.address, t.event.date)
        for t in group
        if t.event.date is not None and (days_ := t.when or t.unyeared) is not None
    ]
    return min(dated, key=lambda d: d[:2])[2] if dated else None


def _named(entries: list[TimelineEntry]) -> tuple[TimelineEntry, ...]:
    """Ids that say what the entry is, the same as long as the entry is."""
    seen: Counter[str] = Counter()
    named = []
    for entry in sorted(entries, key=_order):
        slug = _slug(entry)
        seen[slug] += 1
        name = slug if seen[slug] == 1 else f"{slug}-{seen[slug]}"
        named.append(replace(entry, id=name))
    return tuple(named)


def _order(entry: TimelineEntry) -> tuple[date, str, tuple[Address, ...]]:
    when = days(entry.date.value) if entry.date is not None else None
    return (when.first if when is not None else _LAST, _slug(entry), entry.evidence)


def _slug(entry: TimelineEntry) -> str:
    when = entry.date.value if entry.date is not None else "undated"
    words = [when, entry.type, *entry.participants[:2]]
    return "e-" + re.sub(r"[^a-z0-9]+", "-", "-".join(words).lower()).strip("-")
