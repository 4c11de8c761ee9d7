"""A Corpus in, the records of CONTRACT.md out: one dictionary an article by `doc_id`, then one an entity by `id`.

A field that is unknown is None; a list is always there. Left out: JSON, and everything that only our pages use.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import to_builtins

from tearsheet.model import Annotated, Corpus, Entity, Event, Quote, Speaker

_EXTENT = ("start", "end")
Record = dict[str, Any]


def records(corpus: Corpus) -> Iterator[Record]:
    """All records, in the order of the contract."""
    for annotated in sorted(corpus.articles, key=lambda a: a.article.doc_id):
        yield _article(annotated)
    for entity in sorted(corpus.entities, key=lambda e: e.id):
        yield _entity(entity)


def _article(annotated: Annotated) -> Record:
    article = annotated.article
    return {
        "record": "article",
        **_only(article, "doc_id", "source", "title", "outlet", "url", "author", "language", "rights"),
        "published": {
            **_only(article.published, "value", "how", "why"),
            "candidates": list(article.published.candidates),
        },
        "text": article.text,
        "blocks": _each(article.blocks, *_EXTENT, "kind", "rule"),
        "sentences": _each(annotated.sentences, *_EXTENT),
        "mentions": _each(annotated.mentions, *_EXTENT, "label", "entity_id", "rule"),
        "roles": _each(annotated.roles, *_EXTENT, "holder", "of", "state", "rule"),
        "quotes": [_quote(annotated, q) for q in annotated.quotes],
        "timexes": _each(annotated.timexes, *_EXTENT, "type", "value", "why", "rule", "stretch"),
        "events": [_event(e) for e in annotated.events],
        "summary": _each(annotated.summary, *_EXTENT),
        "gaps": _each(annotated.gaps, *_EXTENT, "why"),
        "notes": list(article.notes),
    }


def _quote(annotated: Annotated, quote: Quote) -> Record:
    return {
        **_only(quote, *_EXTENT, "kind", "cue", "certainty", "rule"),
        "speaker": _speaker(annotated, quote.speaker) if quote.speaker is not None else None,
        "named": quote.speaker is not None and quote.speaker.named,
        "via": quote.via_id,
        "via_span": to_builtins(quote.via),
    }


def _speaker(annotated: Annotated, speaker: Speaker) -> Record:
    """`name` is the fullest form known; where there is none, the words of the text."""
    words = " ".join(annotated.article.text[speaker.start : speaker.end].split())
    name = speaker.name if speaker.name is not None else words
    return {**_only(speaker, *_EXTENT, "entity_id", "mention", "why", "of_id"), "name": name}


def _event(event: Event) -> Record:
    return {
        **_only(event, *_EXTENT, "type", "status", "date", "rule"),
        "place": event.place_id,
        "place_span": to_builtins(event.place),
        "participants": _each(event.participants, "entity_id", "role", *_EXTENT),
    }


def _entity(entity: Entity) -> Record:
    return {
        "record": "entity",
        **_only(entity, "id", "type", "name", "location"),
        "aliases": list(entity.aliases),
        "roles": _each(entity.roles, "text", "of", "of_name", "state", "evidence"),
        "mentions": _each(entity.mentions, "doc_id", *_EXTENT),
        "joins": _each(entity.joins, "name", "into", "why", "by"),
    }


def _each(items: Sequence[object], *names: str) -> list[Record]:
    return [_only(item, *names) for item in items]


def _only(item: object, *names: str) -> Record:
    """The named fields, ready for JSON."""
    return {name: to_builtins(getattr(item, name)) for name in names}
