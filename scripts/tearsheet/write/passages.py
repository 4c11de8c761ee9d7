"""Places in one article: the sentence and the paragraph that hold them, and whether its rights let them be shown.

What an article does not allow to be shown is cut here, before any page type sees it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Any, TypeVar

from tearsheet.model import Address, Annotated, Block, Event, Gap, Mention, Quote, Role, Span, Timex

Found = TypeVar("Found", Mention, Quote, Timex, Event, Gap, Role, Span)


def sentence(annotated: Annotated, span: Span | Mention) -> Span:
    """The sentence in which `span` begins, widened to hold all of it; `span` itself where no sentence is known."""
    at = bisect_right(annotated.sentences, span.start, key=attrgetter("start")) - 1
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
    index = max(bisect_right(blocks, at, key=attrgetter("start")) - 1, 0)
    return index + (0 if blocks and blocks[0].kind == "title" else 1)


def visible(annotated: Annotated, span: Span | Address | Quote | Mention | Event) -> bool:
    """Whether the article's rights allow what stands at `span` to be shown."""
    rights = annotated.article.rights
    if rights != "excerpt":
        return rights == "full"
    at = bisect_right(annotated.article.blocks, span.start, key=attrgetter("start")) - 1
    cut = _cut(annotated, annotated.article.blocks[at]) if at >= 0 else None
    return cut is not None and cut.start <= span.start and span.end <= cut.end


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
    layers: tuple[Any, ...] = (annotated.quotes, annotated.events, annotated.summary, annotated.roles)
    inside = list(within(annotated.sentences, block))
    marked = [s for s in inside if any(next(within(layer, s), None) is not None for layer in layers)]
    if not marked:
        return None
    last = min(inside.index(marked[-1]), inside.index(marked[0]) + 2)
    return Block(marked[0].start, min(inside[last].end, block.end), block.kind, block.rule)


def within(items: Sequence[Found], span: Span | Block) -> Iterator[Found]:
    """Those of `items`, which are sorted, that begin in `span`."""
    for item in items[bisect_left(items, span.start, key=attrgetter("start")) :]:
        if item.start >= span.end:
            return
        yield item
