"""The View in, what search can find out: the articles in order of their days, cut where long, with what may be shown.

A unit is what one query loads and shows as one result: an article, or a stretch of a long one. Left out: pointers to
other articles and notices, which are not what the article says.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from tearsheet.model import Annotated, Block, Event, Quote, Span
from tearsheet.write import evidence, weave
from tearsheet.write.passages import passages, sentence, visible, within
from tearsheet.write.search.words import words
from tearsheet.write.view import Statement, View
from tearsheet.write.words import WORDS, bounds, when

LARGEST = 12_000  # characters of a unit: some pages of a book, so that a dozen results stay below 150 kB
_KINDS = ("title", "byline", "dateline", "body", "caption")


class Part(Struct, frozen=True):
    """Words of a passage that are a result of their own: a statement, or the sentence that tells an event."""

    kind: str
    start: int
    end: int
    anchor: str
    label: str
    who: tuple[str, ...]


class Passage(Struct, frozen=True):
    """A numbered paragraph with who is named in it and the parts it has; offsets are the article's."""

    number: int
    block: Block
    names: tuple[str, ...]
    parts: tuple[Part, ...]


class Unit(Struct, frozen=True):
    """One result: an article or a stretch of one."""

    annotated: Annotated
    day: date | None
    passages: tuple[Passage, ...]
    titled: tuple[str, ...]  # who is named in the title


def units(view: View) -> list[Unit]:
    """All units: those without a day first, so that new articles come last and leave the others' numbers alone."""
    dated = [(_day(a), a) for a in view.corpus.articles]
    order = sorted(dated, key=lambda found: (found[0] or date.min, found[1].article.slug))
    return [Unit(a, day, cut, _titled(view, a)) for day, a in order for cut in _cut(list(_passages(view, a)))]


def _day(annotated: Annotated) -> date | None:
    days = bounds(annotated.article.published.value)
    return days[0] if days is not None else None


def _cut(found: Sequence[Passage]) -> Iterator[tuple[Passage, ...]]:
    """The passages in runs of at most `LARGEST` characters; one empty run where there are none."""
    run: list[Passage] = []
    size = 0
    for passage in found:
        length = passage.block.end - passage.block.start
        if run and size + length > LARGEST:
            yield tuple(run)
            run, size = [], 0
        run.append(passage)
        size += length
    yield tuple(run)


def _passages(view: View, annotated: Annotated) -> Iterator[Passage]:
    article = annotated.article
    title = words(article.title)
    said = view.said_in.get(article.slug, ())
    for number, block in passages(annotated).items():
        if block.kind not in _KINDS:
            continue
        if block.kind == "title" and words(article.text[block.start : block.end]) == title:
            continue
        parts = [*_statements(view, said, block), *_events(view, annotated, block)]
        yield Passage(
            number, block, _named(view, annotated, block), tuple(sorted(parts, key=lambda p: (p.start, -p.end, p.kind)))
        )


def _named(view: View, annotated: Annotated, block: Block) -> tuple[str, ...]:
    """Who is named in a block and has a page."""
    ids = {m.entity_id for m in within(annotated.mentions, block)}
    return tuple(sorted(id for id in ids if id is not None and id in view.pages))


def _titled(view: View, annotated: Annotated) -> tuple[str, ...]:
    titles = (block for block in passages(annotated).values() if block.kind == "title")
    return tuple(sorted({id for block in titles for id in _named(view, annotated, block)}))


def _statements(view: View, said: Iterable[Statement], block: Block) -> Iterator[Part]:
    for statement in said:
        quote = statement.quote
        if block.start <= quote.start < block.end:
            label = _labelled(*_speaker(view, statement), _sure(quote), _via(view, statement))
            who = (statement.speaker_id,) if statement.speaker_id in view.pages else ()
            anchor = weave.anchor(quote.start, quote.end)
            yield Part("statement", quote.start, min(quote.end, block.end), anchor, label, tuple(filter(None, who)))


def _speaker(view: View, statement: Statement) -> tuple[str, ...]:
    """The speaker's name, else the article's words for them, and that nobody is named."""
    found = statement.quote.speaker
    if found is None:
        return ("Speaker not known",)
    known = view.entities.get(found.entity_id or "")
    name = known.name if known is not None else _plain(statement, found.start, found.end)
    return (name,) if found.named else (name, "unnamed")


def _sure(quote: Quote) -> str | None:
    return WORDS["certainty"][quote.certainty] if quote.certainty != "said" else None


def _via(view: View, statement: Statement) -> str | None:
    via = statement.quote.via
    known = view.entities.get(statement.quote.via_id or "")
    return None if via is None else f"through {known.name if known else _plain(statement, via.start, via.end)}"


def _plain(statement: Statement, start: int, end: int) -> str:
    return " ".join(statement.annotated.article.text[start:end].split())


def _events(view: View, annotated: Annotated, block: Block) -> Iterator[Part]:
    for event in within(annotated.events, block):
        if not visible(annotated, event):
            continue
        told = sentence(annotated, Span(event.start, event.end))
        status = WORDS["status"][event.status] if event.status != "asserted" else None
        label = _labelled(
            WORDS["event"][event.type], status, when(event.date.value) if event.date is not None else None
        )
        anchor = weave.anchor(event.start, event.end)
        start, end = max(told.start, block.start), min(told.end, block.end)
        yield Part("event", start, end, anchor, label, _participants(view, event))


def _participants(view: View, event: Event) -> tuple[str, ...]:
    ids = {event.place_id, *(p.entity_id for p in event.participants)}
    return tuple(sorted(id for id in ids if id is not None and id in view.pages))


def _labelled(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def dated(unit: Unit) -> str:
    """The unit's day in words."""
    return evidence.dated(unit.annotated)
