"""The name model: a text and its segments in, guesses out. One network, loaded once a process, one thread.

The network is a small transformer encoder in ONNX form, with 8-bit weights; how it is made stands in training/names.
Its scale for rounding is taken from the batch, so a batch never holds two articles: an article's names do not depend
on its neighbours. Left out: whatever an article as a whole says about its names (consistency).
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import onnxruntime

from tearsheet.annotate.names.decode import Guess, guesses
from tearsheet.annotate.names.features import Window, vocabulary, windows
from tearsheet.model import Span

WEIGHTS = Path(__file__).parent / "data" / "names.onnx"
STYLE = 4  # the corpora disagree on what a name is; 4 asks for WikiGold's answer, chosen on held-out training documents
_BATCH = 16


@lru_cache(maxsize=1)
def _session() -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(WEIGHTS, options, providers=["CPUExecutionProvider"])


def tag(text: str, segments: Sequence[Span]) -> list[Guess]:
    """The names in the segments, sorted."""
    every = sorted(windows(text, segments), key=lambda w: len(w.pieces))  # like lengths together: less padding
    found: list[Guess] = []
    for n in range(0, len(every), _BATCH):
        found += _batch(every[n : n + _BATCH])
    return sorted(found)


def _batch(batch: list[Window]) -> list[Guess]:
    known = vocabulary()
    inputs = np.zeros((4, len(batch), max(len(w.pieces) for w in batch) + 2), dtype=np.int64)
    ids, shapes, flags, mask = inputs
    for n, window in enumerate(batch):
        size = len(window.pieces)
        ids[n, : size + 2] = [known["[CLS]"], *window.pieces, known["[SEP]"]]
        shapes[n, 1 : size + 1] = window.shapes
        flags[n, 1 : size + 1] = window.flags
        mask[n, : size + 2] = 1
    style = np.full(len(batch), STYLE, dtype=np.int64)
    feeds = {"ids": ids, "sh": shapes, "fl": flags, "st": style, "mask": mask}
    logits = np.asarray(_session().run(None, feeds)[0], dtype=np.float64)
    found = []
    for window, scores in zip(batch, logits, strict=True):
        found += guesses(window.words, scores[[1 + w.piece for w in window.words]])
    return found
