"""Several days, months or years that an expression may mean in, the one its context speaks for out.

The nearest to the publication day wins; what runs against the tense of the sentence counts as further away.
Left out: how the candidates come about.
"""

from collections.abc import Iterable
from datetime import date

from tearsheet.annotate.timexes.clauses import Direction
from tearsheet.annotate.timexes.scan import Hit
from tearsheet.annotate.timexes.values import interval

_AGAINST = 5.0  # how much further a day is that the tense speaks against
_WEAKLY = 3.0
_AHEAD = 1.2  # without any sign: news tells what was more often than what will be


def nearest(values: Iterable[str], hit: Hit) -> tuple[str, str] | None:
    """The value that fits best, and why; None without a publication day or without candidates."""
    if hit.day is None:
        return None
    spans = [(v, s) for v in values if (s := interval(v)) is not None]
    if not spans:
        return None
    day, sense = hit.day, hit.direction
    best = min(spans, key=lambda s: (_cost(s[1], day, sense), s[0]))
    return best[0], f"the nearest to the publication day, {day}; {sense.why}"


def _cost(span: tuple[date, date], day: date, sense: Direction) -> float:
    first, last = span
    if first <= day <= last:
        return 0.0 if first < last or sense.sign <= 0 else 0.5
    distance = (first - day).days if first > day else (day - last).days
    side = 1 if first > day else -1
    if sense.sign:
        return distance * (1.0 if side == sense.sign else _WEAKLY if sense.weak else _AGAINST)
    return distance * (_AHEAD if side > 0 else 1.0)
