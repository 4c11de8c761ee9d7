"""Scores of each word for each tag in, names with a class and a confidence out.

The best path (Viterbi 1967) over the tags, where a name's inside must follow a word of the same name. Left out: rules.
"""

from collections.abc import Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from tearsheet.encoder.windows import Word

Core = Literal["PER", "ORG", "LOC"]
Scores = npt.NDArray[np.float64]

TAGS: tuple[tuple[str, Core | None], ...] = (
    ("O", None),
    ("B", "PER"), ("I", "PER"),
    ("B", "ORG"), ("I", "ORG"),
    ("B", "LOC"), ("I", "LOC"),
)  # fmt: skip
_NEVER = -1e4


class Guess(Struct, frozen=True, order=True):
    """A name as the network or a rule sees it; `confidence` is between 0 and 1, `rule` what found or changed it."""

    start: int
    end: int
    core: Core
    confidence: float
    rule: str = "model"


def _transitions() -> tuple[Scores, Scores]:
    """Costs of the first tag, and of each tag after each other one."""
    first, then = np.zeros(len(TAGS)), np.zeros((len(TAGS), len(TAGS)))
    for n, (place, core) in enumerate(TAGS):
        if place == "I":
            first[n] = _NEVER
            then[[m for m, (_, before) in enumerate(TAGS) if before != core], n] = _NEVER
    return first, then


_FIRST, _THEN = _transitions()


def best_path(scores: Scores) -> list[int]:
    """The likeliest legal tags for a row of words."""
    total = scores[0] + _FIRST
    back = []
    for row in scores[1:]:
        steps = total[:, None] + _THEN
        back.append(steps.argmax(0))
        total = steps.max(0) + row
    path = [int(total.argmax())]
    for row in reversed(back):
        path.append(int(row[path[-1]]))
    return path[::-1]


def guesses(words: Sequence[Word], logits: Scores) -> list[Guess]:
    """The names among the words; a name's confidence is the geometric mean of its words'."""
    shifted = logits - logits.max(-1, keepdims=True)
    logs = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    path = best_path(logs)
    found = []
    n = 0
    while n < len(path):
        end = n + 1
        place, core = TAGS[path[n]]
        if place == "B" and core is not None:
            while end < len(path) and TAGS[path[end]] == ("I", core):
                end += 1
            sure = float(np.exp(np.mean([logs[m, path[m]] for m in range(n, end)])))
            found.append(Guess(words[n].start, words[end - 1].end, core, sure))
        n = end
    return found
