"""What our encoders have in common: windows of word pieces in, a network in ONNX form to read them.

An encoder reads text as a transformer does (BERT, Devlin et al. 2019) and says something of each word piece: which
names there are (names), which words tell of an event and what they mean (events). One thread, so that the same text
always gives the same numbers. Left out: what an encoder says.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from tearsheet.encoder.windows import vocabulary


@cache
def session(weights: Path) -> onnxruntime.InferenceSession:
    """The network of a file, loaded once a process."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])


def framed(*texts: Sequence[int]) -> NDArray[np.int64]:
    """The pieces of texts that are read together, a mark before the first and after each: a batch of one."""
    known = vocabulary()
    pieces = (piece for text in texts for piece in (*text, known["[SEP]"]))
    return np.array([[known["[CLS]"], *pieces]], dtype=np.int64)
