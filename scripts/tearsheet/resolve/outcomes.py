"""The timeline in, the same with what became of each plan out: ahead, told to have happened, or not told.

A plan is told by an event of its kind on its day, or without a day in a later article, with the same people; a plan
without people by one in its place, or by one on its day whose sentence has a name in common with its own. Left out:
plans that are told in other terms (“the talks ended without a text”), so that silence here is no proof of silence.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from tearsheet.model import Address, Annotated, Outcome, TimelineEntry
from tearsheet.resolve.calendar import Days, days
from tearsheet.resolve.tellings import family

_Told = Mapping[tuple[str, str], Sequence[TimelineEntry]]  # by kind and name
_NARROW = 7  # days: two events of one kind in one month are seldom the same


class _Known(Struct, frozen=True):
    """What is looked up for each plan: articles by id, their days, and what is told as fact by kind and name."""

    articles: Mapping[str, Annotated]
    published: Mapping[str, Days]
    told: _Told


def with_outcomes(entries: Sequence[TimelineEntry], articles: Sequence[Annotated]) -> tuple[TimelineEntry, ...]:
    """Each planned entry that has a day with its outcome."""
    by_doc = {a.article.doc_id: a for a in articles}
    published = {id: d for id, a in by_doc.items() if (d := days(a.article.published.value)) is not None}
    known = _Known(by_doc, published, _told(entries, by_doc))
    newest = max((d.last for d in published.values()), default=None)
    return tuple(replace(entry, outcome=_outcome(entry, known, newest)) for entry in entries)


def _told(entries: Iterable[TimelineEntry], articles: Mapping[str, Annotated]) -> _Told:
    found: defaultdict[tuple[str, str], list[TimelineEntry]] = defaultdict(list)
    for entry in entries:
        if entry.status == "asserted":
            for name in sorted(_named(entry, articles)):
                found[family(entry.type), name].append(entry)
    return found


def _named(entry: TimelineEntry, articles: Mapping[str, Annotated]) -> set[str]:
    """Who takes part, where, and whoever else is named in the sentences that tell it."""
    beside = {id for address in entry.evidence for id in _beside(articles[address.doc_id], address)}
    return {*entry.participants, *beside} | ({entry.place_id} if entry.place_id is not None else set())


def _beside(annotated: Annotated, address: Address) -> list[str]:
    """The ids of the names in the sentence at an address."""
    at = bisect_right(annotated.sentences, address.start, key=attrgetter("start")) - 1
    if at < 0:
        return []
    first, last = annotated.sentences[at].start, annotated.sentences[at].end
    low = bisect_right(annotated.mentions, first - 1, key=attrgetter("start"))
    high = bisect_right(annotated.mentions, last - 1, key=attrgetter("start"))
    return [m.entity_id for m in annotated.mentions[low:high] if m.entity_id is not None]


# ---------------------------------------------------------------- one plan


def _outcome(plan: TimelineEntry, known: _Known, newest: date | None) -> Outcome | None:
    when = days(plan.date.value) if plan.date is not None else None
    if plan.status != "planned" or when is None:
        return None
    if newest is None or newest <= when.last:
        return Outcome("ahead")
    by = tuple(e.id for e in _near(plan, known) if _alike(e, plan) and _in_time(e, plan, when, known.published))
    return Outcome("told", by) if by else Outcome("not told")


def _near(plan: TimelineEntry, known: _Known) -> list[TimelineEntry]:
    """What is told of the plan's kind with a name in common, by id."""
    names = plan.participants or _named(plan, known.articles)
    found = {entry.id: entry for name in names for entry in known.told.get((family(plan.type), name), ())}
    return [found[id] for id in sorted(found)]


def _alike(entry: TimelineEntry, plan: TimelineEntry) -> bool:
    """Two of the plan's people, or its only one; without people the place, or no more than a narrow day."""
    if plan.participants:
        return len(set(plan.participants) & set(entry.participants)) >= min(2, len(plan.participants))
    when = days(entry.date.value) if entry.date is not None else None
    there = plan.place_id is not None and entry.place_id == plan.place_id
    return there or (when is not None and when.length <= _NARROW)


def _in_time(entry: TimelineEntry, plan: TimelineEntry, when: Days, published: Mapping[str, Days]) -> bool:
    """On the plan's day and not before the plan was made; without a day, told when it was past."""
    day = days(entry.date.value) if entry.date is not None else None
    if day is None:
        return any(published[e.doc_id].first >= when.first for e in entry.evidence if e.doc_id in published)
    made = [published[e.doc_id].first for e in plan.evidence if e.doc_id in published]
    return day.meets(when) and (not made or day.last >= min(made))
