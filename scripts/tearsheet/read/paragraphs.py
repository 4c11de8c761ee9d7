"""Text in, the ranges of its paragraphs out, without surrounding white space.

A blank line always parts paragraphs. A single line end parts them too, except in a file whose lines were broken at
a fixed width. Left out: what a paragraph is.
"""

import re
from itertools import pairwise

from tearsheet.model import Span

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_WIDEST = 120  # characters: no one breaks prose by hand wider than this
_ENDS = (".", "!", "?", "”", '"', ":", "…", ")")


def paragraphs(text: str) -> list[Span]:
    """The paragraphs, in order."""
    lines = [s for m in _LINE.finditer(text) if (s := _stripped(text, m.start(), m.end())) is not None]
    if not lines:
        return []
    inner = [(a, b) for a, b in pairwise(lines) if _adjacent(text, a, b)]
    width = _width(text, lines, inner)
    joined = {b.start for a, b in inner if width and _broken(text, a, b, width)}
    found = [lines[0]]
    for line in lines[1:]:
        if line.start in joined:
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return found


def _stripped(text: str, start: int, end: int) -> Span | None:
    part = text[start:end]
    left, right = len(part) - len(part.lstrip()), len(part) - len(part.rstrip())
    return None if left == len(part) else Span(start + left, end - right)


def _adjacent(text: str, a: Span, b: Span) -> bool:
    return len(_BREAK.findall(text, a.end, b.start)) == 1


def _width(text: str, lines: list[Span], inner: list[tuple[Span, Span]]) -> int:
    """The width at which the file's lines were broken, or 0 when they were not."""
    widths = [s.end - s.start for s in lines[1:]]
    if len(inner) < 2 or not widths or max(widths) > _WIDEST:
        return 0
    width = max(widths)
    broken = [a for a, b in inner if _broken(text, a, b, width)]
    open_ended = [a for a in broken if not text[a.start : a.end].endswith(_ENDS)]
    return width if len(broken) >= 0.6 * len(inner) and len(open_ended) >= 0.5 * len(inner) else 0


def _broken(text: str, a: Span, b: Span, width: int) -> bool:
    """Whether the next line's first word would not have fitted; a tenth is left for hyphens and careless hands."""
    first = text[b.start : b.end].split(None, 1)[0]
    return (a.end - a.start) + 1 + len(first) > 0.9 * width
