"""The parsed article in, the day of its publication out, where the reader found none but the article's own dates tell.

Every day of the calendar is held against all clues. One day left is the day; a short run of days is a range; more
than that stays unknown, and `why` names the candidates. Never a silent guess. Left out: clues from other articles.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from tearsheet.annotate.parse import Parsed
from tearsheet.annotate.published.clues import Clue, clues
from tearsheet.model import Annotated, Published

_FIRST, _LAST = date(1990, 1, 1), date(2035, 12, 31)  # where the text gives no year at all, candidates are sought here
_RANGE = 31  # days; a longer range does not help a reader
_NAMED = 6  # candidates that are named one by one

Run = tuple[date, date]


def published(parsed: Parsed, found: Annotated) -> Annotated:
    """Fill in the day of publication unless the reader knows it."""
    if found.article.published.value is not None:
        return found
    return replace(found, article=replace(found.article, published=infer(clues(parsed))))


def infer(given: Sequence[Clue]) -> Published:
    """What the clues leave of the calendar."""
    hard = [c for c in given if c.kind != "soft"]
    if not given:
        return Published(why="No day of publication is given, and the text names no date that would tell it.")
    days = _allowed(hard)
    reasons = _reasons(hard)
    firm = _runs(days)
    if len(firm) == 1 and (firm[0][1] - firm[0][0]).days < _RANGE:
        return Published(_value(firm[0]), "inferred", f"Worked out from the text: {reasons}.")
    soft = [c for c in given if c.kind == "soft"]
    runs = _runs(_allowed(soft, days)) if soft else firm
    if soft and len(runs) == 1 and (runs[0][1] - runs[0][0]).days < _RANGE:
        return Published(_value(runs[0]), "inferred", f"Worked out from the text: {_reasons([*hard, *soft])}.")
    return Published(why=_open(runs, _reasons([*hard, *soft])))


def candidates(given: Sequence[Clue]) -> list[Run]:
    """All runs of days that agree with every clue, soft ones as well."""
    return _runs(_allowed(given))


def _allowed(given: Iterable[Clue], days: Sequence[date] | None = None) -> list[date]:
    left = days if days is not None else [_FIRST + timedelta(days=n) for n in range((_LAST - _FIRST).days + 1)]
    for clue in sorted(given, key=lambda c: c.kind == "soft"):
        narrowed = [day for day in left if clue.allows(day)]
        left = narrowed or left  # a clue that leaves nothing is a misreading: the others stand
    return list(left)


def _runs(days: Iterable[date]) -> list[Run]:
    runs: list[Run] = []
    for day in days:
        if runs and (day - runs[-1][1]).days == 1:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs


def _value(run: Run) -> str:
    return f"{run[0]}" if run[0] == run[1] else f"{run[0]}/{run[1]}"


def _reasons(given: Iterable[Clue]) -> str:
    return "; ".join(dict.fromkeys(c.why for c in given))


def _open(runs: Sequence[Run], reasons: str) -> str:
    """The sentence for a day that stays open."""
    yearly = {
        f"{first:%B} {first.day}" if first == last else f"{first:%B} {first.day} to {last:%B} {last.day}"
        for first, last in runs
    }
    if len(yearly) == 1:
        return f"No day of publication is given. The text points to {yearly.pop()} of a year it leaves open: {reasons}."
    if len(runs) <= _NAMED and all((last - first).days < 366 for first, last in runs):
        named = ", ".join(_value(run) for run in runs)
        return f"No day of publication is given. The text allows {named}: {reasons}."
    return f"No day of publication is given, and the text leaves the year open: {reasons}."
