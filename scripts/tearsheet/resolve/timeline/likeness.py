"""Two tellings in, how surely they are of one event out, in log-odds: above 0 it is likelier than not.

A logistic regression over the evidence, so that every weight can be read: `lexicon/likeness.yml`, learned from the
stories in `tests/gold/` by `training/timeline`. One article tells a thing twice in another way than two articles do, so
each piece has a weight for either. Left out: what follows from several pairs together (groups).
"""

import math
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import yaml

from tearsheet.resolve.timeline.apart import are_two, on_other_days, told_apart
from tearsheet.resolve.timeline.common import same_article
from tearsheet.resolve.timeline.evidence import APART, evidence
from tearsheet.resolve.timeline.meanings import judged
from tearsheet.resolve.timeline.tellings import Telling

_WEIGHTS = Path(__file__).parent / "lexicon" / "likeness.yml"
NEVER = -20.0  # where their days or who does it to whom say that they are two
UNLIKELY = -4.0  # where they are told apart, as “another strike” is
_RATHER, _SURE = 1.0, 2.0  # log-odds by meanings read together
BIAS = "two tellings"  # the weight of knowing nothing else
_NOTHING = (0.0, 0.0)
Weights = Mapping[str, Sequence[float]]  # two for each piece of evidence: in one article, in two


@cache
def _weights() -> Weights:
    known = yaml.safe_load(_WEIGHTS.read_text(encoding="utf-8"))
    return {name: (float(in_one), float(in_two)) for name, (in_one, in_two) in known.items()}


def log_odds(a: Telling, b: Telling, together: float | None = None) -> float:
    """The log-odds that two tellings are of one event; `together` are those of meanings read together, if they were."""
    known = decided(a, b, together)
    if known is not None:
        return known
    return weighed(dict(evidence(a, b, together)), _weights(), one_article=same_article(a, b))


def decided(a: Telling, b: Telling, together: float | None = None) -> float | None:
    """What needs no weighing: two for certain, or told apart while their meanings do not speak against it.

    Who takes part may have been read wrongly (“Mali received Chad's envoy”, “Chad's talks with Mali”): where their
    meanings are rather one, it is weighed with the rest.
    """
    alike = together if together is not None else -math.inf
    if (are_two(a, b) and alike < _RATHER) or on_other_days(a, b, alike=alike >= _SURE):
        return NEVER
    if not any(told_apart(a, b)):
        return None
    odds = together if together is not None else judged(a, b)
    return UNLIKELY if odds is None or odds < 0 else None


def weighed(found: Mapping[str, float], weights: Weights, *, one_article: bool) -> float:
    """The sum of what is found, each by its weight; what tells them apart holds unless they are rather one."""
    which = 0 if one_article else 1
    odds = weights[BIAS][which] + sum(weights.get(name, _NOTHING)[which] * value for name, value in found.items())
    return UNLIKELY if APART in found and odds < 0 else odds
