"""Sentences in, what an encoder takes from each word out: whether it tells of an event, of which class, what it means.

The network is a small transformer encoder in ONNX form, with 8-bit weights, taught on stories in which all tellings of
an event were marked (training/events). It is asked what no rule can know: that “the blaze” is what “set fire to” told.
Left out: who, when and where, which the rules tell.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import get_args

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from tearsheet.annotate.encoder import framed, session
from tearsheet.annotate.encoder.windows import Window, windows
from tearsheet.model import Event, EventType, Span

WEIGHTS = Path(__file__).parent / "data" / "events.onnx"
CLASSES: tuple[EventType, ...] = get_args(EventType)
LONGEST_WINDOW = 510  # pieces, the most that it can read: what is told again is seldom told in the next sentence
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


def reading(text: str, sentences: Sequence[Span]) -> Reading:
    """The words of the sentences."""
    return Reading(tuple(word for window in windows(text, sentences, longest=LONGEST_WINDOW) for word in _read(window)))


def _read(window: Window) -> Iterator[Read]:
    telling, classes, vectors = session(WEIGHTS).run(None, {"ids": framed(window)})
    firsts = [1 + word.piece for word in window.words]
    for n, (word, first) in enumerate(zip(window.words, firsts, strict=True)):
        last = firsts[n + 1] if n + 1 < len(firsts) else 1 + len(window.pieces)
        kind = CLASSES[int(np.argmax(classes[0, first]))]
        yield Read(word.start, word.end, float(telling[0, first]), kind, vectors[0, first:last].mean(0))
