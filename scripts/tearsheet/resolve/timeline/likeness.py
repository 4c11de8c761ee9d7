"""Two tellings in, how surely they are of one event out, in log-odds: above 0 it is likelier than not.

A logistic regression over the evidence, so that every weight can be read: `lexicon/likeness.yml`, learned from the
stories in `tests/gold/` by `training/timeline`. One article tells a thing twice in another way than two articles do, so
each piece has a weight for either. Left out: what follows from several pairs together (groups).
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import yaml

from tearsheet.resolve.timeline.apart import are_two, told_apart
from tearsheet.resolve.timeline.common import same_article
from tearsheet.resolve.timeline.evidence import APART, evidence
from tearsheet.resolve.timeline.meanings import judged
from tearsheet.resolve.timeline.tellings import Telling

_WEIGHTS = Path(__file__).parent / "lexicon" / "likeness.yml"
NEVER = -20.0  # where their days or their count say that they are two, and nothing outweighs that
BIAS = "two tellings"  # the weight of knowing nothing else
_NOTHING = (0.0, 0.0)
Weights = Mapping[str, Sequence[float]]  # two for each piece of evidence: in one article, in two


@cache
def _weights() -> Weights:
    known = yaml.safe_load(_WEIGHTS.read_text(encoding="utf-8"))
    return {name: (float(in_one), float(in_two)) for name, (in_one, in_two) in known.items()}


def log_odds(a: Telling, b: Telling) -> float:
    """The log-odds that two tellings are of one event."""
    return NEVER if out_of_question(a, b) else weighed(dict(evidence(a, b)), _weights(), one_article=same_article(a, b))


def out_of_question(a: Telling, b: Telling) -> bool:
    """Whether they are two for certain, or something tells them apart and their meanings do not speak against it."""
    if are_two(a, b):
        return True
    if not any(told_apart(a, b)):
        return False
    odds = judged(a, b)
    return odds is None or odds < 0


def weighed(found: Mapping[str, float], weights: Weights, *, one_article: bool) -> float:
    """The sum of what is found, each by its weight; those told apart are two unless they are rather one after all."""
    which = 0 if one_article else 1
    odds = weights[BIAS][which] + sum(weights.get(name, _NOTHING)[which] * value for name, value in found.items())
    return NEVER if APART in found and odds < 0 else odds
