"""The text of an article and what was found in it, woven into one line of Markdown with nested marks.

Outermost stands the passage or excerpt, then quotes and claims, events, gaps, and innermost names and dates. Where
two cross, the inner one is split at the edge of the outer one. Left out: what a mark becomes in HTML (`markup`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from operator import attrgetter
from typing import TypeVar

from msgspec import Struct

from tearsheet.model import Annotated, Article, Block, Event, Gap, Mention, MentionLabel, Quote, Span, Timex
from tearsheet.write.escape import Safe, inline, join

KIND: Mapping[MentionLabel, str] = {
    "PERSON": "person", "ORG": "org", "GPE": "place", "LOC": "place", "FAC": "place",
    "NORP": "group", "EVENT": "happening",
}  # fmt: skip
PLAIN = ("said", "confirmed")  # how sure a statement is, where nothing weakens it
_VALUE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_:.+,/#-]*")
_Found = TypeVar("_Found", Mention, Timex, Event, Gap)
_DEEPEST = 12  # marks in one another, fewer than `markup` follows; what would lie deeper stays unmarked
_NAMED = ("title", "body", "caption")  # the blocks in which names and dates are marked


class _Note(Struct, frozen=True):
    """Something to mark: where, how far inside (`rank`), and the mark. `anchored` ones can be linked to."""

    start: int
    end: int
    rank: int
    kind: str
    value: str | None = None
    anchored: bool = False


class _Open(Struct):
    """A mark begun and not yet ended: which, from where, with what id, and what it holds so far."""

    index: int
    start: int
    anchor: str | None
    parts: list[Safe]


def mark(text: str, kind: str, value: object = None, at: str | None = None, anchor: str | None = None) -> Safe:
    """One mark, `[text]{#anchor kind=value at=slug:start-end}`; `text` is escaped unless it is `Safe`.

    >>> mark("Igor Morgulov", "person", "igor-morgulov")
    '[Igor Morgulov]{person=igor-morgulov}'
    """
    if value is not None and not _VALUE.fullmatch(str(value)):
        raise ValueError(f"no mark can hold the value {value!r}")
    parts = (anchor and f"#{anchor}", kind if value is None else f"{kind}={value}", at and f"at={at}")
    return Safe(f"[{inline(text)}]{{{' '.join(filter(None, parts))}}}")


def address(article: Article, span: Span | Block) -> str:
    """What `data-at` will say: `slug:start-end`."""
    return f"{article.slug}:{span.start}-{span.end}"


def anchor(start: int, end: int) -> str:
    """The id of a quote or an event on its article's page, the same wherever it is linked from."""
    return f"c{start}-{end}"


def passage(annotated: Annotated, block: Block, number: int, *, pages: Mapping[str, MentionLabel]) -> Safe:
    """A whole block with everything found in it: `[…]{body=3 at=slug:start-end}`, a paragraph of its own.

    `number` is the paragraph's, shown and used as its id (`#p3`). `pages` maps the id of each entity that has a page
    to that entity's type, which decides the folder. Quotes and events get the id `anchor(start, end)`.
    """
    notes = [note for note in _notes(annotated, pages, block) if block.kind in _NAMED]
    woven = _weave(annotated.article, block, notes)
    return mark(woven, block.kind, number, address(annotated.article, block))


def excerpt(annotated: Annotated, span: Span, *, pages: Mapping[str, MentionLabel] | None = None) -> Safe:
    """The words of `span` for another page: `[…]{excerpt at=slug:start-end}`, with links to `pages` when given.

    What lies between the paragraphs of a long quotation (a caption, a "Read more" line) is not part of it: each
    paragraph becomes an excerpt of its own, with "…" where something was left out. Nothing outside the blocks is
    shown, as the article's own page does not show it either.
    """
    pieces: list[Safe] = []
    gap = False
    for piece, shown in _pieces(annotated.article, span):
        if not shown:
            gap = True
            continue
        notes = [note for note in _names(annotated, pages or {}, piece) if note.value is not None]
        made = mark(_weave(annotated.article, piece, notes), "excerpt", at=address(annotated.article, piece))
        pieces.append(Safe(f"… {made}") if gap and pieces else made)
        gap = False
    return join(pieces, " ")


def _pieces(article: Article, span: Span) -> list[tuple[Span, bool]]:
    """What `span` covers of each block, and whether that is to be shown: all of one block, else only the prose."""
    touched = [block for block in article.blocks if block.start < span.end and span.start < block.end]
    return [
        (Span(max(b.start, span.start), min(b.end, span.end)), b.kind == "body" or len(touched) == 1) for b in touched
    ]


def _notes(annotated: Annotated, pages: Mapping[str, MentionLabel], span: Span | Block) -> Iterator[_Note]:
    """Everything to mark in `span`."""
    yield from _names(annotated, pages, span)
    for timex in _inside(annotated.timexes, span):
        value = timex.value if timex.value is not None and _VALUE.fullmatch(timex.value) else None
        yield _Note(timex.start, timex.end, 4, "date", value)
    for gap in _inside(annotated.gaps, span):
        yield _Note(gap.start, gap.end, 3, "gap")
    for event in _inside(annotated.events, span):
        yield _Note(event.start, event.end, 2, "event", event.type.lower(), anchored=True)
    for quote in annotated.quotes:  # not by `_inside`: one may have begun paragraphs before
        if quote.start < span.end and span.start < quote.end:
            speaker = quote.speaker.entity_id if quote.speaker is not None else None
            yield _Note(
                quote.start, quote.end, 1, "quote" if quote.kind == "direct" else "claim", speaker, anchored=True
            )
            if (doubt := weakened(quote)) is not None and quote.end <= span.end:  # said once, where it ends
                yield _Note(quote.end - 1, quote.end, 5, "sure", doubt)


def weakened(quote: Quote) -> str | None:
    """What keeps a statement from being said plainly by somebody named: its certainty, or that nobody is named."""
    if quote.certainty not in PLAIN:
        return quote.certainty
    return None if quote.speaker is not None and quote.speaker.named else "unnamed"


def _names(annotated: Annotated, pages: Mapping[str, MentionLabel], span: Span | Block) -> Iterator[_Note]:
    """The names in `span`. A link follows the type of the entity, which the label of one mention need not share."""
    for mention in _inside(annotated.mentions, span):
        label = pages.get(mention.entity_id or "")
        kind = KIND[label or mention.label]
        yield _Note(mention.start, mention.end, 4, kind, mention.entity_id if label is not None else None)


def _inside(found: tuple[_Found, ...], span: Span | Block) -> Iterator[_Found]:
    """Those of `found`, which is sorted, that begin in `span`."""
    for index in range(bisect_left(found, span.start, key=attrgetter("start")), len(found)):
        if found[index].start >= span.end:
            return
        yield found[index]


def _weave(article: Article, span: Span | Block, notes: Iterable[_Note]) -> Safe:
    """The characters of `span` with `notes` as nested marks.

    Between two edges the same notes hold throughout: at each edge the marks that end are closed, with those inside
    them, and what still holds is opened again. Costs the edges times the depth.
    """
    found = {note for note in notes if note.start < note.end}
    order = sorted(found, key=lambda note: (note.rank, note.start, -note.end, note.kind, note.value or ""))
    begins: dict[int, list[int]] = {}
    anchored: dict[tuple[int, int], int] = {}  # of two notes with the same characters, the outer one has the id
    for index, note in enumerate(order):
        begins.setdefault(max(note.start, span.start), []).append(index)
        if note.anchored and note.start >= span.start:
            anchored.setdefault((note.start, note.end), index)
    edges = sorted({span.start, span.end, *begins, *(min(note.end, span.end) for note in order)})
    active: list[int] = []
    stack = [_Open(-1, span.start, None, [])]
    for edge, following in pairwise(edges):
        active = sorted([index for index in active if order[index].end > edge] + begins.get(edge, []))
        depth = _shared([opened.index for opened in stack[1:]], active[:_DEEPEST])
        while len(stack) > depth + 1:
            _close(stack, order, article, edge)
        for index in active[depth:_DEEPEST]:
            note = order[index]
            first = edge == note.start and anchored.get((note.start, note.end)) == index
            stack.append(_Open(index, edge, anchor(note.start, note.end) if first else None, []))
        stack[-1].parts.append(inline(article.text[edge:following]))
    while len(stack) > 1:
        _close(stack, order, article, span.end)
    return join(stack[0].parts)


def _shared(left: list[int], right: list[int]) -> int:
    """How many of the first items are the same."""
    return next((n for n, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))


def _close(stack: list[_Open], order: list[_Note], article: Article, edge: int) -> None:
    """End the innermost mark at `edge`. A piece that is only white space is left unmarked."""
    opened = stack.pop()
    note = order[opened.index]
    woven = join(opened.parts)
    if article.text[opened.start : edge].strip():
        at = address(article, Span(opened.start, edge)) if note.anchored else None
        woven = mark(woven, note.kind, note.value, at, opened.anchor)
    stack[-1].parts.append(woven)
