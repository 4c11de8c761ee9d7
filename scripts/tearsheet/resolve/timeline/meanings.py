"""What the encoder takes two tellings to mean in, how likely they are one event out.

The cosine says how near two meanings are; which of their differences matter, a small network with one hidden layer,
taught together with the encoder (training/events): one for meanings that were read apart, one for those of two articles
that were read together. Left out: all other evidence, which the encoder cannot see.
"""

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tearsheet.resolve.timeline.common import same_article
from tearsheet.resolve.timeline.tellings import Telling

Meaning = NDArray[np.float32]  # of length one
_FOLDER = Path(__file__).parent / "data"
_APART, _TOGETHER = _FOLDER / "pairs.npz", _FOLDER / "together.npz"


@cache
def _weights(path: Path) -> dict[str, NDArray[np.float32]]:
    with np.load(path) as found:
        return dict(found)


def judged(a: Telling, b: Telling) -> float | None:
    """The log-odds that they are one event by what they mean alone, to a tenth; None where one was not read."""
    if a.meaning is None or b.meaning is None:
        return None
    return _judged(a.meaning, b.meaning, _weights(_APART), which=0 if same_article(a, b) else 1)


def judged_together(one: Meaning, other: Meaning, *, one_article: bool) -> float:
    """The same by two meanings that were read together."""
    return _judged(one, other, _weights(_TOGETHER), which=0 if one_article else 1)


def _judged(one: Meaning, other: Meaning, known: dict[str, NDArray[np.float32]], *, which: int) -> float:
    both = np.concatenate((one * other, np.abs(one - other)))
    hidden = np.maximum(both @ known["hidden"] + known["hidden_bias"], 0)
    line = known["slope"][which] * (one @ other) + known["bias"][which]
    return round(float(line + hidden @ known["out"][which]), 1)
