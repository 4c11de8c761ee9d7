"""The parsed article in, the day of its publication out, where the reader found none but the article's own dates tell.

The days that all clues allow are what is left of the calendar. One day, or a few in a row, is the answer; more than
that stays unknown, and `why` names the candidates. Never a silent guess. Left out: finding clues in other articles;
the stretch that these leave may be given as an inferred day, and is one clue more.
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from tearsheet.annotate.parse import Parsed
from tearsheet.annotate.published.clues import Clue, clues
from tearsheet.annotate.published.runs import ALWAYS, YEARS, Run, common, longest, value, yearly
from tearsheet.annotate.timexes.values import interval
from tearsheet.model import Annotated, Published

_RANGE = 31  # days; a longer range does not help a reader
_NARROWED = 120  # days; but where other articles tell the year, the article's own dates get theirs by it
_SEASONAL = 250  # days of the year; a window longer than that is no news
_NAMED = range(1990, 2036)  # the candidate years that are named one by one
_NONE = "No day of publication is given, and the text names no date that would tell it."


class Solution(Struct, frozen=True):
    """The days that are left, the clues that left them, and those that contradict these."""

    runs: tuple[Run, ...]
    used: tuple[Clue, ...]
    against: tuple[Clue, ...]


def published(parsed: Parsed, found: Annotated) -> Annotated:
    """Fill in the day of publication unless the reader knows it."""
    given = found.article.published
    if given.value is not None and given.how != "inferred":
        return found
    own = clues(parsed)
    firm = [clue for clue in own if not clue.soft]
    others = _others(given)
    solution = solve([*firm, *others, *(clue for clue in own if clue.soft)])
    day = _published(solution, _NARROWED if others else _RANGE)
    return replace(found, article=replace(found.article, published=day))


def _others(given: Published) -> list[Clue]:
    """The stretch that other articles leave, as a clue."""
    span = interval(given.value) if given.value is not None else None
    return [] if span is None else [Clue(common([span], ALWAYS), f"narrowed by other articles: {given.why}")]


def solve(given: Sequence[Clue]) -> Solution:
    """What the clues leave of the calendar; one that leaves nothing is set aside."""
    runs: tuple[Run, ...] = ALWAYS
    used: list[Clue] = []
    against: list[Clue] = []
    for clue in given:
        left = common(runs, clue.runs)
        if left or not clue.soft:
            (used if left else against).append(clue)
        runs = left or runs
    return Solution(runs, tuple(used), tuple(against))


def _published(solution: Solution, widest: int) -> Published:
    runs, reasons = solution.runs, "; ".join(dict.fromkeys(c.why for c in solution.used))
    if runs == ALWAYS:
        return Published(why=_NONE)
    if len(runs) == 1 and longest(runs) <= widest and not solution.against:
        return Published(value(runs[0]), "inferred", f"Worked out: {reasons}.")
    doubts = "".join(f"; but {c.why}, which does not agree" for c in solution.against)
    return Published(
        why=f"No day of publication is given. {_left(runs)}: {reasons}{doubts}.", candidates=_several(runs)
    )


def _several(runs: Sequence[Run]) -> tuple[str, ...]:
    """The stretches that are left of our time, where each is short and the year is all that is open."""
    ours = [run for run in runs if run[0].year in _NAMED]
    return tuple(value(run) for run in ours) if len(ours) > 1 and longest(ours) <= _RANGE else ()


def _left(runs: Sequence[Run]) -> str:
    """What is left of the calendar, in words."""
    first, last = runs[0][0], runs[-1][1]
    if len(runs) > 1:
        return f"By these signs the article is of {_days(runs)}{_years(runs)}"
    if last == ALWAYS[0][1]:
        return f"By these signs the article is of {first} or later"
    return f"By these signs the article is of {f'{last} or earlier' if first == ALWAYS[0][0] else value(runs[0])}"


def _days(runs: Sequence[Run]) -> str:
    """The days of the year, where they are the same in nearly every year."""
    times = sorted({yearly(run) for run in runs[1:-1] or runs})
    return f"{' or '.join(times)} of " if longest(runs) <= _SEASONAL and len(times) <= 2 else ""


def _years(runs: Sequence[Run]) -> str:
    years = sorted({run[0].year for run in runs})
    if len(years) == 1:
        return f"{years[0]}"
    if len(years) < (years[-1] - years[0] + 1) * 0.6:
        return "one of the years " + ", ".join(str(y) for y in years if y in _NAMED)
    if years[0] > YEARS[0] + 1:
        return (
            f"a year it leaves open, {years[0]} or later"
            if years[-1] >= YEARS[-1] - 1
            else f"{years[0]} to {years[-1]}"
        )
    return "a year it leaves open" if years[-1] >= YEARS[-1] - 1 else f"a year it leaves open, {years[-1]} or earlier"
