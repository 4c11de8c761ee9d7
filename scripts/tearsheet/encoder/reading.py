"""Sentences in, what an encoder takes from each word out: whether it tells of an event, of which class, what it means.

The network is a small transformer encoder in ONNX form, with 8-bit weights, taught on stories in which all tellings of
an event were marked (training/events). It is asked what no rule can know: that “the blaze” is what “set fire to” told.
Left out: who, when and where, which the rules tell.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import get_args

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from tearsheet.encoder import framed, session
from tearsheet.encoder.windows import Window, pieces, windows
from tearsheet.model import Annotated, Event, EventType, Span

WEIGHTS = Path(__file__).parent / "data" / "events.onnx"
CLASSES: tuple[EventType, ...] = get_args(EventType)
LONGEST_WINDOW = 510  # pieces, the most that it can read: what is told again is seldom told in the next sentence
LONGEST_PART = 248  # pieces, where two articles are read together, each with its day before it
_LARGEST = 127  # of a signed byte


class Read(Struct, frozen=True):
    """A word as the encoder reads it: `telling` is the log-odds that it tells of an event."""

    start: int
    end: int
    telling: float
    type: EventType
    vector: NDArray[np.float32]


class Reading(Struct, frozen=True):
    """All words of an article's prose, in order."""

    words: tuple[Read, ...]

    def over(self, span: Span) -> Sequence[Read]:
        """The words that meet the span."""
        first = bisect_left(self.words, span.start + 1, key=lambda w: w.end)
        return self.words[first : bisect_left(self.words, span.end, key=lambda w: w.start)]

    def of(self, event: Event) -> Event:
        """The event, with what the encoder says of its words."""
        span = Span(event.start, event.end)
        return replace(event, telling=self.telling(span), embedding=self.embedding(span))

    def telling(self, span: Span) -> float | None:
        """The most of its words, to a tenth, so that no processor tells it otherwise; None where none was read."""
        words = self.over(span)
        return round(max(word.telling for word in words), 1) if words else None

    def embedding(self, span: Span) -> bytes | None:
        """What its words mean together, each by how likely it tells; None where none was read.

        A direction in signed bytes, of which the largest is full.
        """
        words = self.over(span)
        if not words:
            return None
        vectors = np.array([word.vector for word in words], np.float64)
        likely = 1 / (1 + np.exp(-np.array([word.telling for word in words])))
        mean = np.average(vectors, axis=0, weights=likely)
        return np.rint(mean / max(float(np.abs(mean).max()), 1e-9) * _LARGEST).astype(np.int8).tobytes()


def prose(found: Annotated) -> list[Span]:
    """The sentences of the article's own prose, which alone is read."""
    others = [block for block in found.article.blocks if block.kind != "body"]
    starts = [block.start for block in others]

    def elsewhere(sentence: Span) -> bool:
        before = bisect_right(starts, sentence.start) - 1
        return before >= 0 and sentence.start < others[before].end

    return [sentence for sentence in found.sentences if not elsewhere(sentence)]


def reading(text: str, sentences: Sequence[Span]) -> Reading:
    """The words of the sentences."""
    sheets = windows(text, sentences, longest=LONGEST_WINDOW)
    return Reading(tuple(word for window in sheets for words in _read(Part(window)) for word in words))


class Part(Struct, frozen=True):
    """A stretch of an article, with the pieces of its publication day where it is read together with one of another."""

    window: Window
    heading: tuple[int, ...] = ()

    @property
    def pieces(self) -> list[int]:
        """All that is read."""
        return [*self.heading, *self.window.pieces]

    def reads(self, span: Span) -> bool:
        """Whether it has a word of the span."""
        words = self.window.words
        first = bisect_left(words, span.start + 1, key=lambda w: w.end)
        return first < len(words) and words[first].start < span.end


def parts(text: str, sentences: Sequence[Span], day: date | None) -> list[Part]:
    """The sentences in stretches of which two fit into a window, in order."""
    return [Part(window, _heading(day)) for window in windows(text, sentences, longest=LONGEST_PART)]


def _heading(day: date | None) -> tuple[int, ...]:
    """The pieces of a publication day."""
    words = day.strftime(f"%A {day.day} %B %Y").split() if day is not None else []
    return tuple(piece for word in words for piece in pieces(word))


def read_together(one: Part, other: Part) -> tuple[Reading, Reading]:
    """The words of two parts, each read in the light of the other."""
    first, second = _read(one, other)
    return Reading(first), Reading(second)


def _read(*sheet: Part) -> Iterator[tuple[Read, ...]]:
    telling, classes, vectors = session(WEIGHTS).run(None, {"ids": framed(*(part.pieces for part in sheet))})
    before = 1  # the mark of the beginning
    for part in sheet:
        begin, before = before + len(part.heading), before + len(part.pieces)
        firsts = [begin + word.piece for word in part.window.words]
        yield tuple(
            Read(
                word.start,
                word.end,
                float(telling[0, first]),
                CLASSES[int(np.argmax(classes[0, first]))],
                vectors[0, first:last].mean(0),
            )
            for word, first, last in zip(part.window.words, firsts, [*firsts[1:], before], strict=True)
        )
        before += 1  # the mark of its end
