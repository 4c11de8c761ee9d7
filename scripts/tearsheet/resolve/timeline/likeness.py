"""Two tellings in, how surely they are of one event out, in log-odds: above 0 it is likelier than not.

A logistic regression over the evidence, so that every weight can be read: `lexicon/likeness.yml`, learned from the
stories in `tests/gold/` by `training/timeline`. One article tells a thing twice in another way than two articles do, so
each piece has a weight for either. Left out: what follows from several pairs together (groups).
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

import yaml

from tearsheet.resolve.timeline.apart import told_apart
from tearsheet.resolve.timeline.common import same_article
from tearsheet.resolve.timeline.evidence import Evidence, evidence
from tearsheet.resolve.timeline.tellings import Telling

_WEIGHTS = Path(__file__).parent / "lexicon" / "likeness.yml"
NEVER = -20.0  # where their days or their count say that they are two
BIAS = "two tellings"  # the weight of knowing nothing else
_NOTHING = (0.0, 0.0)
Weights = Mapping[str, Sequence[float]]  # two for each piece of evidence: in one article, in two


@cache
def _weights() -> Weights:
    known = yaml.safe_load(_WEIGHTS.read_text(encoding="utf-8"))
    return {name: (float(in_one), float(in_two)) for name, (in_one, in_two) in known.items()}


def log_odds(a: Telling, b: Telling) -> float:
    """The log-odds that two tellings are of one event."""
    return NEVER if told_apart(a, b) else weighed(evidence(a, b), _weights(), one_article=same_article(a, b))


def weighed(found: Iterable[Evidence], weights: Weights, *, one_article: bool) -> float:
    """The sum of what is found, each by its weight."""
    which = 0 if one_article else 1
    return weights[BIAS][which] + sum(weights.get(name, _NOTHING)[which] * value for name, value in found)
