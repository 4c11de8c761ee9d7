"""A Corpus in, what the pages ask of it out: who has a page, what may be shown, who said and did what.

Everything is looked up once, so that a page costs what is on it. Left out: words and Markdown.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from tearsheet.model import Address, Annotated, Corpus, Desk, Entity, MentionLabel, Quote, TimelineEntry
from tearsheet.write.happenings import NEVER, Happening, happenings
from tearsheet.write.passages import visible
from tearsheet.write.words import bounds

FOLDER: Mapping[MentionLabel, str] = {
    "PERSON": "people", "ORG": "organisations", "GPE": "places", "LOC": "places", "FAC": "places",
}  # fmt: skip
Item = TypeVar("Item")
_NOT_A_LETTER = re.compile(r"\W+")


class Statement(Struct, frozen=True):
    """A quote with the article that has it."""

    annotated: Annotated
    quote: Quote
    also: tuple["Statement", ...] = ()  # the same words of the same speaker in other articles

    @property
    def speaker_id(self) -> str | None:
        """The entity that speaks, where that is known."""
        return self.quote.speaker.entity_id if self.quote.speaker is not None else None


class View(Struct, frozen=True):
    """What the pages are made from. Lists are by day; those by article have its slug, those by entity its id."""

    corpus: Corpus
    desk: Desk
    articles: Sequence[Annotated]
    entities: Mapping[str, Entity]
    entries: Mapping[str, TimelineEntry]
    pages: Mapping[str, MentionLabel]  # the type of every entity that has a page
    statements: Sequence[Statement]
    happenings: Sequence[Happening]
    by_doc: Mapping[str, Annotated]
    said_in: Mapping[str, Sequence[Statement]]
    said_by: Mapping[str, Sequence[Statement]]
    told_in: Mapping[str, Sequence[Happening]]
    told_of: Mapping[str, Sequence[Happening]]
    same: Mapping[str, str]  # the article that stands for all that print the same copy, by the slug of each

    def origins(self, articles: Iterable[Annotated]) -> int:
        """How many of the articles are independent: those that print the same copy count once."""
        return len({self.same.get(a.article.slug, a.article.slug) for a in articles})

    def at(self, address: Address) -> Annotated | None:
        """The article of an address, where what stands there may be shown."""
        return _at(self.by_doc, address)


def _at(by_doc: Mapping[str, Annotated], address: Address) -> Annotated | None:
    found = by_doc.get(address.doc_id)
    return found if found is not None and visible(found, address) else None


def view(corpus: Corpus, desk: Desk) -> View:
    """Everything looked up once."""
    articles = sorted(corpus.articles, key=day_of)
    by_doc = {a.article.doc_id: a for a in articles}
    statements = [Statement(a, q) for a in articles for q in a.quotes if visible(a, q) and _readable(a, q)]
    told = happenings(corpus.timeline, lambda address: _at(by_doc, address))
    said_by = _grouped((s.speaker_id, s) for s in statements)
    told_of = _grouped((id, h) for h in told for id in {*h.participants, h.place_id})
    busy = said_by.keys() | told_of.keys()
    return View(
        corpus, desk, articles, {e.id: e for e in corpus.entities}, {e.id: e for e in corpus.timeline},
        pages={e.id: e.type for e in corpus.entities if _has_page(e, by_doc, busy)},
        statements=statements, happenings=told, by_doc=by_doc, said_by=said_by, told_of=told_of,
        said_in=_grouped((s.annotated.article.slug, s) for s in statements),
        told_in=_grouped((slug, h) for h in told for slug in {t.annotated.article.slug for t in h.told}),
        same={slug: origin.articles[0] for origin in corpus.origins for slug in origin.articles},
    )  # fmt: skip


def _readable(annotated: Annotated, quote: Quote) -> bool:
    """A single word of the article's own (“both”, “that”) stays marked in the text, but tells nothing in a list."""
    return quote.kind != "indirect" or len(annotated.article.text[quote.start : quote.end].split()) > 1


def once(statements: Iterable[Statement]) -> list[Statement]:
    """The same words of one speaker as one statement, with the other articles that print them."""
    found: dict[tuple[object, ...], list[Statement]] = {}
    for statement in statements:
        quote, article = statement.quote, statement.annotated.article
        said = _NOT_A_LETTER.sub(" ", article.text[quote.start : quote.end].casefold()).strip()
        known = statement.speaker_id is not None
        key = (statement.speaker_id, said) if known else (article.slug, quote.start, quote.end)
        found.setdefault(key, []).append(statement)
    return [replace(several[0], also=tuple(several[1:])) for several in found.values()]


def _grouped(pairs: Iterable[tuple[str | None, Item]]) -> Mapping[str, Sequence[Item]]:
    groups: defaultdict[str, list[Item]] = defaultdict(list)
    for key, item in pairs:
        if key is not None:
            groups[key].append(item)
    return dict(groups)


def _has_page(entity: Entity, by_doc: Mapping[str, Annotated], busy: Iterable[str]) -> bool:
    """In two articles or more, or with a role, a statement or a part in an event; and some of it may be shown."""
    if entity.type not in FOLDER or entity.id == "index" or not any(_at(by_doc, m) for m in entity.mentions):
        return False
    return len({m.doc_id for m in entity.mentions}) > 1 or bool(entity.roles) or entity.id in busy


def day_of(annotated: Annotated) -> tuple[date, str]:
    """Sorts articles: oldest first, those without a day last, then by slug."""
    return (bounds(annotated.article.published.value) or (NEVER,))[0], annotated.article.slug
