"""Text in, windows of word pieces with their features out: what an encoder reads.

Words are runs of letters and digits, or one mark; each is cut into the pieces of an uncased WordPiece vocabulary
(Wu et al. 2016), and since that throws the capitals away, each word's shape goes beside it. Left out: the networks.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from tearsheet.model import Span

VOCABULARY = Path(__file__).parent / "vocab.txt"
_LONGEST_SEGMENT = 90  # words
_MOST_PIECES = 6  # a word; the rest of a very long one says nothing new
_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")


class Word(Struct, frozen=True):
    """A word of the text and the number of its first piece in its window."""

    start: int
    end: int
    piece: int


class Window(Struct, frozen=True):
    """Some segments of one text, as the network reads them: three numbers a piece."""

    pieces: list[int]
    shapes: list[int]
    flags: list[int]
    words: list[Word]


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, int]:
    """Pieces and their numbers; a piece inside a word begins with ##."""
    return {piece: n for n, piece in enumerate(VOCABULARY.read_text(encoding="utf-8").split("\n")) if piece}


@lru_cache(maxsize=65_536)
def pieces(word: str) -> tuple[int, ...]:
    """The word's pieces, longest first; a word that cannot be cut is one unknown piece."""
    known = vocabulary()
    letters = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
    out: list[int] = []
    start = 0
    while start < len(letters) and len(out) < _MOST_PIECES:
        prefix = "##" if start else ""
        end = next((e for e in range(len(letters), start, -1) if prefix + letters[start:e] in known), None)
        if end is None:
            return (known["[UNK]"],)
        out.append(known[prefix + letters[start:end]])
        start = end
    return tuple(out) or (known["[UNK]"],)


def shape(word: str) -> int:  # noqa: PLR0911  # a table of cases, each one line
    """The word's shape as one of nine classes, in the order they were trained with."""
    if word.isdigit():
        return 6
    if not word[0].isalnum():
        return 0
    if any(c.isdigit() for c in word):
        return 7
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 4
    if word[0].isupper() and word[1:].islower():
        return 2
    return 5 if word.isalpha() and any(c.isupper() for c in word) else 8


def casing(words: Sequence[str]) -> int:
    """2 for a segment in capitals, 1 for one with a capital on most words, 0 for plain prose."""
    alphabetic = [w for w in words if w[0].isalpha()]
    total = max(1, len(alphabetic))
    if total > 2 and sum(w.isupper() and len(w) > 1 for w in alphabetic) / total > 0.6:
        return 2
    return 1 if total > 3 and sum(w[0].isupper() for w in alphabetic) / total > 0.6 else 0


def encode(words: Sequence[str], spaced: Sequence[bool]) -> tuple[list[int], list[int], list[int], list[int]]:
    """Pieces, shapes and flags of one segment, and for each word the number of its first piece."""
    ids: list[int] = []
    shapes: list[int] = []
    flags: list[int] = []
    first: list[int] = []
    case = casing(words)
    for n, word in enumerate(words):
        place = 1 if n == 0 else (0 if words[n - 1][0].isalnum() else 2)
        flag = (case * 3 + place) * 2 + spaced[n]
        first.append(len(ids))
        for m, piece in enumerate(pieces(word)):
            ids.append(piece)
            shapes.append(shape(word) * 2 + (m > 0))
            flags.append(flag)
    return ids, shapes, flags, first


def windows(text: str, segments: Sequence[Span], *, longest: int) -> Iterator[Window]:
    """The segments in order, as many in a window of `longest` pieces as fit, so that each is read in its context."""
    window = Window([], [], [], [])
    for segment in segments:
        for part in _stretches(_WORD.finditer(text, segment.start, segment.end), longest):
            spaced = [m.start() > 0 and text[m.start() - 1].isspace() for m in part]
            ids, shapes, flags, first = encode([m.group() for m in part], spaced)
            if window.pieces and len(window.pieces) + len(ids) > longest:
                yield window
                window = Window([], [], [], [])
            before = len(window.pieces)
            window.words.extend(Word(m.start(), m.end(), before + f) for m, f in zip(part, first, strict=True))
            window.pieces.extend(ids)
            window.shapes.extend(shapes)
            window.flags.extend(flags)
    if window.pieces:
        yield window


def _stretches(words: Iterable[re.Match[str]], longest: int) -> Iterator[list[re.Match[str]]]:
    """The words of a segment, so many at once as a window can hold in any case."""
    stretch: list[re.Match[str]] = []
    size = 0
    for word in words:
        more = len(pieces(word.group()))
        if stretch and (len(stretch) == _LONGEST_SEGMENT or size + more > longest):
            yield stretch
            stretch, size = [], 0
        stretch.append(word)
        size += more
    if stretch:
        yield stretch
