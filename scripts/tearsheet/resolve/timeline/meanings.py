"""What the encoder takes two tellings to mean in, how alike they are and how likely they are one event out.

The cosine says how near two meanings are; which of their differences matter, a small network with one hidden layer,
taught together with the encoder (training/events). Left out: all other evidence, which the encoder cannot see.
"""

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tearsheet.resolve.timeline.common import same_article
from tearsheet.resolve.timeline.tellings import Telling

_WEIGHTS = Path(__file__).parent / "data" / "pairs.npz"


@cache
def _weights() -> dict[str, NDArray[np.float32]]:
    with np.load(_WEIGHTS) as found:
        return dict(found)


def likeness(a: Telling, b: Telling) -> float:
    """How alike the encoder takes what they mean, from -1 to 1; 0 where one was not read."""
    return float(a.meaning @ b.meaning) if a.meaning is not None and b.meaning is not None else 0.0


def judged(a: Telling, b: Telling) -> float | None:
    """The log-odds that they are one event by what they mean alone, to a tenth; None where one was not read."""
    if a.meaning is None or b.meaning is None:
        return None
    known, which = _weights(), 0 if same_article(a, b) else 1
    both = np.concatenate((a.meaning * b.meaning, np.abs(a.meaning - b.meaning)))
    hidden = np.maximum(both @ known["hidden"] + known["hidden_bias"], 0)
    line = known["slope"][which] * likeness(a, b) + known["bias"][which]
    return round(float(line + hidden @ known["out"][which]), 1)
