"""How far a noun phrase before a name may reach to the left, and what may stand between its head and the name.

Units and a place in, a place or a verdict out. Left out: the roles themselves (before, comma).
"""

from collections.abc import Sequence

from tearsheet.annotate.offices import words
from tearsheet.annotate.roles.phrase import Phrase
from tearsheet.annotate.roles.units import LETTERS, Unit, head

_BETWEEN = frozenset({"'s", "’s", "'", "’", "and", "&"})
_FIELDS = frozenset({"of", "for", "to"})
_TIMES = frozenset({"from", "in", "until", "since", "between"})
_FURTHEST = 25


def earliest(line: Sequence[Unit], end: int) -> int:
    """The furthest unit to the left from which a noun phrase may reach `end`."""
    first = end
    while first > max(0, end - _FURTHEST) and _inside(line[first - 1]):
        if (
            line[first - 1].low in words().ousting
            and first > 1
            and not line[first - 1].capital
            and _acts(line[first - 2])
        ):
            break
        if line[first - 1].text in LETTERS and first > 1 and line[first - 2].person:
            break  # the MP is the one before
        first -= 1
    return first


def plain(line: Sequence[Unit], found: Phrase) -> bool:
    """Of complements only a field or a country stands before a name: in “adviser to President …” it is the last."""
    if found.head == found.last:
        return True
    one = line[found.last - 1]
    field = line[found.head - 1].low in words().portfolios  # “Minister of Justice”
    return (
        line[found.head].low in _FIELDS
        and (field or not head(one.low))
        and (field or line[found.head].low == "of" or one.capital)
    )


def _acts(unit: Unit) -> bool:
    """Whether it may be the subject of the verb that follows: “the owner sacked coach …”."""
    return unit.mention is not None or unit.pos in ("NOUN", "PROPN", "PRON", "AUX")


def _inside(unit: Unit) -> bool:
    return (
        unit.nominal
        or unit.low in _BETWEEN
        or unit.low in words().prepositions
        or unit.low in _TIMES
        or unit.low == "time"  # “the minister at the time, …”
        or unit.pos in ("DET", "NUM")
        or _own(unit)
    )


def _own(unit: Unit) -> bool:
    return unit.tag == "PRP$"
