"""Roles directly before a name: “Russian President Ana Marin”, “Chemist Dr Ana Marin”.

Units and the place of a person in, a role phrase out. Left out: what a comma parts from the name (comma, after).
"""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from tearsheet.annotate.offices import body_nouns, words
from tearsheet.annotate.roles.complement import BEGIN
from tearsheet.annotate.roles.phrase import Phrase, phrase, title_from
from tearsheet.annotate.roles.reach import earliest, plain
from tearsheet.annotate.roles.units import AND, COURTESIES, Unit, nominal
from tearsheet.model import Span

_OFFICES = frozenset({"minister", "secretary", "commissioner", "governor", "ambassador"})
_BRACKET = 5  # characters of “(ret)”
_PAIR = 12  # units of “and former ambassador to the Holy See”
_NEXT = 5  # units of a bracket


def title(line: Sequence[Unit], person: int) -> Phrase | None:
    """The role directly before the name, or before a bracket: “Director of Police (Crime) Ana Marin”."""
    if (opening := _bracket(line, person)) is not None and (found := _bracketed(line, opening)) is not None:
        return replace(found, span=Span(found.span.start, line[person - 1].end))
    for first in range(earliest(line, person), person):
        found = phrase(line, first)
        if found is not None and found.last == person and plain(line, found):
            if _retired(line, person):
                found = replace(found, state="former")
            courtesy = line[title_from(line, person)].start == found.span.start
            return replace(found, of=_shared(line, first, person)) if found.of is None and not courtesy else found
    return None


def title_and(line: Sequence[Unit], person: int) -> Phrase | None:
    """The first of two before a name: “The Peruvian novelist and former ambassador to Lima Ana Marin”."""
    if not any(u.low in AND for u in line[max(0, person - _PAIR) : person]):
        return None
    second = title(line, person)
    courtesy = second is not None and line[title_from(line, person)].start == second.span.start
    end = second.first - 1 if second is not None and not courtesy and not owned(line, second) else 0
    return ending(line, end) if end > 0 and line[end].low in AND and not line[end - 1].person else None


def owned(line: Sequence[Unit], found: Phrase) -> bool:
    """Whether a country or body stands before the role: in “the envoy and Serbian president Ana Marin” they are two."""
    return found.of is not None and line[found.first].start <= found.of.start < found.span.start


def ending(line: Sequence[Unit], end: int) -> Phrase | None:
    """The role whose words end before unit `end`."""
    found = (phrase(line[:end], first) for first in range(earliest(line, end), end))
    return next((f for f in found if f is not None and f.last == end and plain(line, f)), None)


def _bracket(line: Sequence[Unit], person: int) -> int | None:
    if person < 3 or line[person - 1].text != ")":
        return None
    return next((n for n in range(max(1, person - _NEXT), person - 1) if line[n].text == "("), None)


def _bracketed(line: Sequence[Unit], opening: int) -> Phrase | None:
    firsts = range(earliest(line, opening), opening)
    found = (phrase(line[:opening], first) for first in firsts)
    return next((f for f in found if f is not None and f.last == opening and line[f.first].capital), None)


def _retired(line: Sequence[Unit], person: int) -> bool:
    """Whether a bracket was passed over beside the name: “Gen (retd) Ana Marin”, “Gen Ana Marin (retd)”."""
    beside = [line[person - 1], *line[person : person + 2]]
    return any(after.start > before.end + _BRACKET for before, after in pairwise(beside))


def before_title(line: Sequence[Unit], person: int) -> Phrase | None:
    """The trade before a courtesy: “Volcanologist Dr Ana Marin”."""
    end = title_from(line, person)
    end -= person > 0 and line[person - 1].low.rstrip(".") in COURTESIES  # “Retired teacher Mrs Ana Marin”
    if end < 1 or end == person:
        return None
    found = ending(line, end)
    return replace(found, of=_shared(line, found.first, person)) if found is not None and found.of is None else found


def title_of(line: Sequence[Unit], person: int) -> Phrase | None:
    """The same where the body follows the name: “Detective Ana Marin of the Harbour Police”."""
    after = person + 1
    apart = after + 1 < len(line) and line[after].text == "," and line[after + 1].low == "of"
    after += apart  # “Inspector Ana Marin, of the Harbour Police,”
    if after >= len(line) or line[after].low not in ("of", "at", "with"):
        return None
    body = after + 2 if after + 1 < len(line) and line[after + 1].low == "the" else after + 1
    tied = body < len(line) and (line[body].label == "ORG" if apart else line[body].body)
    found = _office_of(line, person) if tied else None
    end = past_kind(line, body + 1)
    return (
        replace(found, of=Span(line[body].start, line[end - 1].end)) if found is not None and found.of is None else None
    )


def _office_of(line: Sequence[Unit], person: int) -> Phrase | None:
    """Of two before the name the one that a body has: the vice-chancellor of “Vice-Chancellor Prof. Ana Marin of …”."""
    found, other = title(line, person), before_title(line, person)
    seated = found is not None and line[found.head - 1].low.rstrip(".") in words().seated
    return found if other is None or other.of is not None or seated else other


def past_kind(line: Sequence[Unit], at: int) -> int:
    """Past the rest of a body that a name begins: “of Sapporo police”, “of the Kenyan air force”."""
    end = nominal(line, at)
    kinds = body_nouns()
    if end > at and line[at - 1].label == "NORP" and all(u.capital and u.mention is None for u in line[at:end]):
        return end  # “of the Kenyan General Staff”
    known = end > at and (line[end - 1].low in kinds.named or line[end - 1].low in kinds.business)
    return end if known and not any(u.mention for u in line[at:end]) else at


def _shared(line: Sequence[Unit], first: int, person: int) -> Span | None:
    """The owner of a title before “and”: in “Russian Ambassador A and Deputy Minister B” both are Russian."""
    if first < 2 or line[first - 1].low not in AND:
        return None
    if not line[first - 2].person:
        both = ending(line, first - 1)  # “The Peruvian novelist and former ambassador to Lima Ana Marin”
        return both.of if both is not None else None
    if first == person - 1 or line[first].low in BEGIN or title_from(line, person) == first:
        return None
    other = before_title(line, first - 2) or title(line, first - 2)
    same = line[first].capital or not _OFFICES.isdisjoint(u.low for u in line[first:person])
    return other.of if other is not None and same else None
