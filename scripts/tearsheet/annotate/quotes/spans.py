"""The characters of a claim: its tokens without outer marks and “that”, around whole stretches in quotation marks.

What comes in are tokens and the spans that are taken; what goes out are spans, or None where nothing is left.
"""

from tearsheet.annotate.quotes.frame import Frame
from tearsheet.annotate.quotes.tree import Tree
from tearsheet.model import Span

_EDGE = "\"“”„‟«»〝〞'‘’`.,;:!?…-–— ()[]"
_ANSWERS = frozenset({"so", "no"})  # shorter than any other claim
_OF_RELATIVE = frozenset({"VERB", "AUX", "ADV"})  # behind a “that” that is the subject, not the mark of a clause


def pieces(tree: Tree, frame: Frame, taken: list[Span]) -> list[Span]:
    """The characters of the frame's pieces that are not taken."""
    return [s for s in (piece(tree, *part, taken) for part in frame.pieces) if s is not None]


def piece(tree: Tree, first: int, last: int, taken: list[Span]) -> Span | None:
    """The characters of a piece, without outer marks and “that”, around whole stretches in quotation marks."""
    while first <= last and (
        not tree.text[first].strip(_EDGE)
        or (tree.low[first] == "that" and (tree.tag[first] == "IN" or tree.dep[first] == "advmod"))
        or (
            tree.low[first] == "that"
            and tree.tag[first] == "WDT"
            and not _OF_RELATIVE & {*tree.pos[first + 1 : first + 2]}
        )
    ):
        first += 1
    while last >= first and not tree.text[last].strip(_EDGE):
        last -= 1
    if first > last:
        return None
    start, end = tree.start[first], tree.end[last]
    for mark in tree.marks:
        if mark.start < end and mark.end > start and not within(mark.first, taken):
            start, end = min(start, mark.start), max(end, mark.end)
    if any(t.start < end and start < t.end for t in taken) or end - start < (2 if tree.low[first] in _ANSWERS else 3):
        return None
    return Span(start, end)


def within(place: int, spans: list[Span]) -> bool:
    """Whether a character is in any of the spans."""
    return any(s.start <= place < s.end for s in spans)
