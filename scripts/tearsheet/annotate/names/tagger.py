"""The name model: a text and its segments in, guesses out. One network, loaded once a process, one thread.

The network is a small transformer encoder in ONNX form, with 8-bit weights; how it is made stands in training/names.
It reads one window at a time: together they would be no faster. Left out: what the article as a whole says.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from tearsheet.annotate.names.decode import Guess, guesses
from tearsheet.encoder import framed, session
from tearsheet.encoder.windows import Window, windows
from tearsheet.model import Span

WEIGHTS = Path(__file__).parent / "data" / "names.onnx"
LONGEST_WINDOW = 126  # pieces; longer ones are neither faster nor better
STYLE = 4  # the corpora disagree on what a name is; this asks for the blend of training/names


def tag(text: str, segments: Sequence[Span]) -> list[Guess]:
    """The names in the segments, sorted."""
    return sorted(guess for window in windows(text, segments, longest=LONGEST_WINDOW) for guess in _read(window))


def _read(window: Window) -> list[Guess]:
    pieces = framed(window.pieces)
    shapes, flags = np.array([[[0, *window.shapes, 0]], [[0, *window.flags, 0]]], dtype=np.int64)
    style = np.array([STYLE], dtype=np.int64)
    feeds = {"ids": pieces, "sh": shapes, "fl": flags, "st": style, "mask": np.ones_like(pieces)}
    logits = np.asarray(session(WEIGHTS).run(None, feeds)[0], dtype=np.float64)
    return guesses(window.words, logits[0, [1 + word.piece for word in window.words]])
