"""Articles with their ids filled in, the timeline out: each event once, with every place that tells it.

Left out: finding events, which tellings are of one (groups, likeness), what became of a plan (outcomes).
"""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from tearsheet.model import Address, Annotated, EventDate, EventStatus, TimelineEntry
from tearsheet.resolve.calendar import days
from tearsheet.resolve.timeline.groups import groups
from tearsheet.resolve.timeline.tellings import Telling, tellings
from tearsheet.resolve.timeline.together import Readings

_LAST = date.max
# Log-odds. Of pairs put together at less by weights that had not seen them, four in five were one (learn.py --check).
SURELY = 2.3


def timeline(
    articles: Sequence[Annotated], readings: Readings | None = None, jobs: int = 1
) -> tuple[TimelineEntry, ...]:
    """All events, merged, by first day and id; those without a day come last.

    What the encoder makes of two articles is looked up in `readings`, and what it had to read is added; it reads in
    `jobs` threads.
    """
    found = sorted(tellings(articles), key=lambda t: (t.address, t.echo))
    return _named(
        [
            _entry(*group)
            for group in groups(found, articles, {} if readings is None else readings, jobs)
            if _told(group.tellings)
        ]
    )


def _told(group: list[Telling]) -> bool:
    """Whether it can stand on a timeline: what no firm word tells, or names nobody, no place and no day, needs more.

    It is told twice by words that the encoder takes to tell of something, or in two articles, by one that opens.
    """
    if any(not (t.echo or t.bare) for t in group):
        return True
    read = [t.event.telling for t in group if t.event.telling is not None and t.event.telling > 0]
    articles = {t.address.doc_id for t in group}
    return len(read) == len(group) > 1 or (any(t.opens for t in group) and len(articles) > 1)


# ---------------------------------------------------------------- a group becomes an entry


def _entry(group: list[Telling], least: float) -> TimelineEntry:
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
        joined=None if len(group) == 1 else "surely" if least >= SURELY else "probably",
    )


def _status(group: list[Telling]) -> EventStatus:
    """Asserted by one article is asserted; else the newest article has the last word."""
    if any(t.event.status == "asserted" and not _ahead(t, group) for t in group):
        return "asserted"
    rest = [t for t in group if t.event.status != "asserted"]
    newest = max(rest, key=lambda t: (t.told.last if t.told is not None else date.min, t.event.status != "uncertain"))
    return newest.event.status


def _ahead(telling: Telling, group: list[Telling]) -> bool:
    """Whether it tells without a day of what is still planned: by its own article (“the visit stirs concern”), or for a
    day after that article.
    """
    plans = [t for t in group if t.event.status == "planned"]
    here = [p for p in plans if p.address.doc_id == telling.address.doc_id]
    open_ = any(p.when is None or p.told is None or p.when.last > p.told.last for p in here)
    told = telling.told
    later = told is not None and any(p.when is not None and told.last < p.when.first for p in plans)
    return telling.when is None and (open_ or later)


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
