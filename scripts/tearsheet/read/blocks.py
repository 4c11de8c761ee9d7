"""A text in, its blocks out: title, byline, dateline, body, caption, related, notice, each with the rule that decided.

A dateline that opens the story is a block of its own. Blocks are sorted, never overlap, and have no white space
around them. Left out: any part of the prose finer than a paragraph.
"""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from tearsheet.model import Block, BlockKind
from tearsheet.read.captions import caption
from tearsheet.read.dateline import dateline, whole_dateline
from tearsheet.read.furniture import byline, day_line, notice, related, related_label
from tearsheet.read.paragraphs import paragraphs

_OPENING = 5  # paragraphs at the top among which a byline or a bare day may stand
_CLOSING = 3  # paragraphs at the end where a byline may stand
_LEADS = 3  # paragraphs of prose whose beginning may hold the dateline
_PROSE = "a paragraph of prose"
_HEADLINE = 160  # characters of a headline in a list of links
_PROSE_ENDS = (".", "!", "?", "”", '"', "…")


class Place(Struct, frozen=True):
    """Where a paragraph stands: its number from the top, not counting the title, and how many follow."""

    number: int
    following: int

    @property
    def outer(self) -> bool:
        """Whether it is near the top or the end, where the makers of an article are named."""
        return self.number < _OPENING or self.following < _CLOSING


def blocks(text: str, title: str | None, given: Sequence[Block] = ()) -> tuple[Block, ...]:
    """All blocks of `text`; those in `given` are kept as they are."""
    decided = {b.start: b for b in given}
    spans = paragraphs(text)
    found: list[Block] = []
    for number, span in enumerate(spans):
        known = decided.get(span.start)
        if known is not None and known.end == span.end:
            found.append(known)
        elif number == 0 and title is not None and _folded(text[span.start : span.end]) == _folded(title):
            found.append(Block(span.start, span.end, "title", "the title"))
        else:
            kind, rule = _kind(text[span.start : span.end], Place(number - 1, len(spans) - number - 1))
            found.append(Block(span.start, span.end, kind, rule))
    return tuple(_with_dateline(text, _with_lists(text, found)))


def _folded(text: str) -> str:
    return " ".join(text.split())


def _kind(paragraph: str, place: Place) -> tuple[BlockKind, str]:
    """The first kind that a rule holds for; prose is what none of them holds for."""
    words = _folded(paragraph)
    answers: Iterator[tuple[BlockKind, str | None]] = (
        (kind, ask(words, place.number < _OPENING, place.outer)) for kind, ask in _QUESTIONS
    )
    decided = next(((kind, rule) for kind, rule in answers if rule is not None), None)
    if decided is not None:
        return decided
    if len(words) <= _HEADLINE and not words.endswith(_PROSE_ENDS):
        return "body", "a short line without a full stop"
    return "body", _PROSE


_QUESTIONS: tuple[tuple[BlockKind, Callable[[str, bool, bool], str | None]], ...] = (
    ("notice", lambda words, _opening, _outer: notice(words)),
    ("related", lambda words, _opening, _outer: related(words)),
    ("caption", lambda words, _opening, _outer: caption(words)),
    ("byline", lambda words, _opening, outer: byline(words, outer=outer)),
    ("dateline", lambda words, opening, _outer: day_line(words, opening=opening)),
    ("dateline", lambda words, opening, _outer: whole_dateline(words) if opening else None),
)


def _with_lists(text: str, found: Sequence[Block]) -> list[Block]:
    """Headlines that follow a bare “Read more” or “Related stories” belong to it."""
    result: list[Block] = []
    leading = 0  # how many headlines may still follow
    for block in found:
        words = _folded(text[block.start : block.end])
        if block.kind == "body" and leading and len(words) <= _HEADLINE and not words.endswith((".", "”", '"')):
            result.append(Block(block.start, block.end, "related", "a headline below a line that leads elsewhere"))
            leading -= 1
            continue
        leading = related_label(words) if block.kind == "related" else 0
        result.append(block)
    return result


def _with_dateline(text: str, found: Sequence[Block]) -> list[Block]:
    """The dateline cut off the beginning of the story; one story has one."""
    result = list(found)
    leads = [n for n, b in enumerate(found) if b.kind == "body"][:_LEADS]
    for n in leads:
        block = found[n]
        cut = dateline(text[block.start : block.end])
        if cut is None:
            continue
        length, rule = cut
        rest = block.start + length
        rest += len(text[rest : block.end]) - len(text[rest : block.end].lstrip())
        head = Block(block.start, block.start + length, "dateline", rule)
        result[n : n + 1] = [head, Block(rest, block.end, "body", f"{_PROSE}, behind its dateline")]
        break
    return result


def text_of(text: str, found: Sequence[Block], kind: BlockKind) -> str:
    """The text of all blocks of a kind, a line each."""
    return "\n".join(text[b.start : b.end] for b in found if b.kind == kind)
