"""The timeline in, the same with what became of each plan out: ahead, told to have happened, or not told.

A plan is told by an event of its kind on its day, or without a day in a later article, with the same people or those
they speak for; by one in its place on its day; a plan without people also by one on its day whose sentence has a name
in common with its own. Talks are told by what was agreed there. Left out: plans that are told in other terms, so that
silence here is no proof of silence.
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
from tearsheet.resolve.timeline.gists import family
from tearsheet.resolve.timeline.parties import nations

_Told = Mapping[tuple[str, str], Sequence[TimelineEntry]]  # by kind and name
_SOON = 14  # days in which the news of a plan that came about is told without its day
_NARROW = 7  # days: two events of one kind in one month are seldom the same


class _Known(Struct, frozen=True):
    """What is looked up for each plan: articles by id, their days, and what is told as fact by kind and name."""

    articles: Mapping[str, Annotated]
    published: Mapping[str, Days]
    told: _Told
    spoken_for: Mapping[str, frozenset[str]]


def with_outcomes(entries: Sequence[TimelineEntry], articles: Sequence[Annotated]) -> tuple[TimelineEntry, ...]:
    """Each planned entry that has a day with its outcome."""
    by_doc = {a.article.doc_id: a for a in articles}
    published = {id: d for id, a in by_doc.items() if (d := days(a.article.published.value)) is not None}
    spoken_for = nations(articles)
    known = _Known(by_doc, published, _told(entries, by_doc, spoken_for), spoken_for)
    newest = max((d.last for d in published.values()), default=None)
    return tuple(replace(entry, outcome=_outcome(entry, known, newest)) for entry in entries)


def _told(
    entries: Iterable[TimelineEntry], articles: Mapping[str, Annotated], spoken_for: Mapping[str, frozenset[str]]
) -> _Told:
    found: defaultdict[tuple[str, str], list[TimelineEntry]] = defaultdict(list)
    for entry in entries:
        if entry.status == "asserted":
            for name in sorted(_wide(_named(entry, articles), spoken_for)):
                found[family(entry.type), name].append(entry)
    return found


def _wide(names: Iterable[str], spoken_for: Mapping[str, frozenset[str]]) -> set[str]:
    """Names and those they speak for."""
    return {wide for name in names for wide in (name, *spoken_for.get(name, ()))}


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
    by = tuple(e.id for e in _near(plan, known) if _alike(e, plan, known) and _in_time(e, plan, when, known.published))
    return Outcome("told", by) if by else Outcome("not told")


def _near(plan: TimelineEntry, known: _Known) -> list[TimelineEntry]:
    """What is told of the plan's kind with a name in common, by id."""
    names = _wide(_named(plan, known.articles), known.spoken_for)
    kinds = [family(plan.type), *([family("AGREE")] if plan.type == "CONSULT" else ())]
    found = {entry.id: entry for name in names for kind in kinds for entry in known.told.get((kind, name), ())}
    return [found[id] for id in sorted(found)]


def _alike(entry: TimelineEntry, plan: TimelineEntry, known: _Known) -> bool:
    """Two of the plan's people, or its only one; else the place; for a plan without people, a narrow day is enough."""
    of_entry = _wide(entry.participants, known.spoken_for)
    common = [p for p in plan.participants if _wide([p], known.spoken_for) & of_entry]
    when = days(entry.date.value) if entry.date is not None else None
    narrow = when is not None and when.length <= _NARROW
    if plan.type == "CONSULT" and entry.type != "CONSULT" and not narrow:
        return False  # an agreement of any day is not what came of the talks
    if plan.participants and len(common) >= min(2, len(plan.participants)):
        return True
    there = plan.place_id is not None and plan.place_id in {entry.place_id, *_named(entry, known.articles)}
    return (there and narrow) if plan.participants else (there or narrow)


def _in_time(entry: TimelineEntry, plan: TimelineEntry, when: Days, published: Mapping[str, Days]) -> bool:
    """On the plan's day, by an article that can know of it; without a day, told when it was past."""
    day = days(entry.date.value) if entry.date is not None else None
    if not _can_know(entry, plan, when, published):
        return False
    if day is None:
        told = [published[e.doc_id].first for e in entry.evidence if e.doc_id in published]
        return any(0 <= (day_told - when.first).days <= when.length + _SOON for day_told in told)
    made = [published[e.doc_id].first for e in plan.evidence if e.doc_id in published]
    return day.meets(when) and (not made or day.last >= min(made))


def _can_know(entry: TimelineEntry, plan: TimelineEntry, when: Days, published: Mapping[str, Days]) -> bool:
    """Whether an article that tells it is none of those that plan it, and may be as late as the plan's first day."""
    planning = {e.doc_id for e in plan.evidence}
    telling = {e.doc_id for e in entry.evidence} - planning
    return any(id not in published or published[id].last >= when.first for id in telling)
