"""A Corpus in, what the pages ask of it out: who has a page, what may be shown, every statement and event.

Rights are kept here: what an article does not allow to be shown never reaches a page type. Left out: Markdown.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from msgspec import Struct

from tearsheet.model import (
    Address,
    Annotated,
    Block,
    Corpus,
    Desk,
    Entity,
    Event,
    EventDate,
    EventStatus,
    EventType,
    Gap,
    Mention,
    MentionLabel,
    Quote,
    Role,
    Span,
    TimelineEntry,
    Timex,
)
from tearsheet.write.words import Days, bounds

FOLDER: Mapping[MentionLabel, str] = {
    "PERSON": "people", "ORG": "organisations", "GPE": "places", "LOC": "places", "FAC": "places",
}  # fmt: skip
Found = TypeVar("Found", Mention, Quote, Timex, Event, Gap, Role, Span)
NEVER = date.max  # sorts what has no day behind everything that has one


class Statement(Struct, frozen=True):
    """A quote with the article that has it."""

    annotated: Annotated
    quote: Quote

    @property
    def speaker_id(self) -> str | None:
        """The entity that speaks, where that is known."""
        return self.quote.speaker.entity_id if self.quote.speaker is not None else None


class Told(Struct, frozen=True):
    """One sentence that tells of something, and the trigger words in it."""

    annotated: Annotated
    sentence: Span
    trigger: Span


class Happening(Struct, frozen=True):
    """Events that the same sentence tells for the same day, as one thing to show; `told` is sorted by article."""

    id: str
    types: tuple[EventType, ...]
    status: EventStatus
    date: EventDate | None
    place_id: str | None
    participants: tuple[str, ...]
    told: tuple[Told, ...]

    @property
    def days(self) -> Days | None:
        """The first and last day it may have been, where a day is given."""
        return bounds(self.date.value) if self.date is not None else None


class View(Struct, frozen=True):
    """What the pages are made from. `pages` gives the type of every entity that has a page."""

    corpus: Corpus
    desk: Desk
    articles: Mapping[str, Annotated]  # by doc_id
    entities: Mapping[str, Entity]
    pages: Mapping[str, MentionLabel]
    statements: tuple[Statement, ...]
    happenings: tuple[Happening, ...]

    def origins(self, articles: Iterable[Annotated]) -> int:
        """How many of the articles are independent: those that print the same copy count once."""
        same = {slug: origin.articles[0] for origin in self.corpus.origins for slug in origin.articles}
        return len({same.get(a.article.slug, a.article.slug) for a in articles})

    def at(self, address: Address) -> Annotated | None:
        """The article of an address, where what stands there may be shown."""
        found = self.articles.get(address.doc_id)
        return found if found is not None and visible(found, address) else None


def view(corpus: Corpus, desk: Desk) -> View:
    """Everything looked up once."""
    articles = {a.article.doc_id: a for a in corpus.articles}
    statements = tuple(Statement(a, q) for a in by_day(corpus.articles) for q in a.quotes if visible(a, q))
    bare = View(corpus, desk, articles, {e.id: e for e in corpus.entities}, {}, statements, ())
    happenings = tuple(_happenings(bare))
    pages = {e.id: e.type for e in corpus.entities if _has_page(e, bare, happenings)}
    return View(corpus, desk, articles, bare.entities, pages, statements, happenings)


def _has_page(entity: Entity, found: View, happenings: Iterable[Happening]) -> bool:
    if entity.type not in FOLDER or entity.id == "index" or not any(found.at(m) for m in entity.mentions):
        return False
    if len({m.doc_id for m in entity.mentions}) > 1 or entity.roles:
        return True
    part = any(entity.id in h.participants or entity.id == h.place_id for h in happenings)
    return part or any(s.speaker_id == entity.id for s in found.statements)


# ---------------------------------------------------------------- what happened


def _happenings(found: View) -> list[Happening]:
    """Timeline entries, those of one sentence and one day put together, by day and then by place in the articles."""
    groups: dict[tuple[object, ...], list[tuple[TimelineEntry, tuple[Told, ...]]]] = {}
    for entry in found.corpus.timeline:
        told = tuple(t for address in entry.evidence if (t := _told(found, address)) is not None)
        if told:
            value = entry.date.value if entry.date is not None else None
            key = (value, entry.status, told[0].annotated.article.slug, told[0].sentence)
            groups.setdefault(key, []).append((entry, told))
    return sorted((_together(group) for group in groups.values()), key=_order)


def _together(group: list[tuple[TimelineEntry, tuple[Told, ...]]]) -> Happening:
    entries = [entry for entry, _ in group]
    told = {(t.annotated.article.slug, t.sentence): t for _, several in reversed(group) for t in reversed(several)}
    return Happening(
        id=entries[0].id,
        types=tuple(dict.fromkeys(e.type for e in entries)),
        status=entries[0].status,
        date=entries[0].date,
        place_id=next((e.place_id for e in entries if e.place_id is not None), None),
        participants=tuple(dict.fromkeys(p for e in entries for p in e.participants)),
        told=tuple(told[key] for key in sorted(told)),
    )


def _told(found: View, address: Address) -> Told | None:
    annotated = found.at(address)
    if annotated is None:
        return None
    trigger = Span(address.start, address.end)
    return Told(annotated, sentence(annotated, trigger), trigger)


def _order(happening: Happening) -> tuple[date, date, str, Span]:
    first, last = happening.days or (NEVER, NEVER)
    return first, last, happening.told[0].annotated.article.slug, happening.told[0].sentence


# ---------------------------------------------------------------- places in one article


def sentence(annotated: Annotated, span: Span | Mention) -> Span:
    """The sentence in which `span` begins, widened to hold all of it; `span` itself where no sentence is known."""
    at = bisect_right(annotated.sentences, span.start, key=lambda s: s.start) - 1
    if at < 0 or annotated.sentences[at].end <= span.start:
        return Span(span.start, span.end)
    return Span(annotated.sentences[at].start, max(annotated.sentences[at].end, span.end))


def numbered(annotated: Annotated) -> list[tuple[int, Block]]:
    """The blocks with their numbers: a title at the beginning is 0, what follows is counted from 1."""
    blocks = annotated.article.blocks
    first = 0 if blocks and blocks[0].kind == "title" else 1
    return list(enumerate(blocks, first))


def number(annotated: Annotated, at: int) -> int:
    """The number of the block that holds the character `at`."""
    blocks = annotated.article.blocks
    index = max(bisect_right(blocks, at, key=lambda b: b.start) - 1, 0)
    return index + (0 if blocks and blocks[0].kind == "title" else 1)


def visible(annotated: Annotated, span: Span | Address | Quote | Mention | Event) -> bool:
    """Whether the article's rights allow what stands at `span` to be shown."""
    rights = annotated.article.rights
    if rights == "full":
        return True
    return rights == "excerpt" and any(
        b.start <= span.start and span.end <= b.end for b in passages(annotated).values()
    )


def passages(annotated: Annotated) -> dict[int, Block]:
    """The blocks that may be shown, by number: all of them, or cut to the sentences that carry evidence, or none."""
    rights = annotated.article.rights
    if rights == "full":
        return dict(numbered(annotated))
    return {n: cut for n, b in numbered(annotated) if (cut := _cut(annotated, b))} if rights == "excerpt" else {}


def _cut(annotated: Annotated, block: Block) -> Block | None:
    """The block from its first sentence with evidence to its last, but never more than three sentences."""
    if block.kind not in ("title", "body"):
        return None
    evidence: list[Quote | Event | Span | Role] = [
        *annotated.quotes,
        *annotated.events,
        *annotated.summary,
        *annotated.roles,
    ]
    inside = [s for s in annotated.sentences if block.start <= s.start < block.end]
    marked = [n for n, s in enumerate(inside) if any(s.start <= e.start < s.end for e in evidence)]
    if not marked:
        return None
    last = min(marked[-1], marked[0] + 2)
    return Block(inside[marked[0]].start, min(inside[last].end, block.end), block.kind, block.rule)


def within(items: Iterable[Found], span: Span | Block) -> Iterator[Found]:
    """Those that begin in `span`."""
    return (i for i in items if span.start <= i.start < span.end)


def by_day(articles: Iterable[Annotated]) -> list[Annotated]:
    """Oldest first; those without a day last; then by slug."""
    return sorted(articles, key=lambda a: ((bounds(a.article.published.value) or (NEVER,))[0], a.article.slug))
