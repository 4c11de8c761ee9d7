"""Two tellings in, how surely they are of one event out, in log-odds: above 0 it is likelier than not.

A logistic regression over the evidence, so that every weight can be read: `lexicon/likeness.yml`, learned from the
stories in `tests/gold/` by `training/timeline`. Left out: what follows from several pairs together (groups).
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import yaml

from tearsheet.resolve.timeline.apart import told_apart
from tearsheet.resolve.timeline.evidence import Evidence, evidence
from tearsheet.resolve.timeline.tellings import Telling

_WEIGHTS = Path(__file__).parent / "lexicon" / "likeness.yml"
NEVER = -20.0  # where their days or their count say that they are two
BIAS = "two tellings"  # the weight of knowing nothing else


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in yaml.safe_load(_WEIGHTS.read_text(encoding="utf-8")).items()}


def log_odds(a: Telling, b: Telling) -> float:
    """The log-odds that two tellings are of one event."""
    return NEVER if told_apart(a, b) else weighed(evidence(a, b), _weights())


def weighed(found: Iterable[Evidence], weights: Mapping[str, float]) -> float:
    """The sum of what is found, each by its weight."""
    return weights[BIAS] + sum(weights.get(name, 0.0) * value for name, value in found)
