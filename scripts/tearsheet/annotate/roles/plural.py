"""Roles that several hold: “Foreign Ministers Ana Marin and Karl Brenner”, “two aides, Ana Marin and Karl Brenner,”.

Units and the place of one of the persons in, a role phrase out. Left out: roles of one alone (before, comma, after).
"""

from collections.abc import Sequence

from msgspec.structs import replace

from tearsheet.annotate.roles.phrase import Phrase, phrase
from tearsheet.annotate.roles.reach import earliest
from tearsheet.annotate.roles.units import Unit, is_plural
from tearsheet.model import Span

_NEXT = 7  # units to the next of a list: “(D-Ohio) and”
_CLOSING = frozenset({",", ")", "—", "–", ".", ";"})


def plural_title(line: Sequence[Unit], person: int) -> Phrase | None:
    """The role of one of two: “Foreign Ministers Ana Marin and Karl Brenner”."""
    own, person = _of_own(line, person), _first_of_list(line, person)
    if not any(u.person for u in line[person + 1 : person + _NEXT]):
        return None
    for first in range(earliest(line, person), person):
        found = phrase(line, first, plural=True)
        if found is not None and found.last == found.head == person and is_plural(line[person - 1]):
            owners = [u for u in line[first:person] if u.body]
            return replace(found, of=own or found.of) if own or len(owners) < 2 else replace(found, of=None)
    return None


def _first_of_list(line: Sequence[Unit], person: int) -> int:
    """The first of “Ana Marin of Peru, Karl Brenner and Jo Holt”, from any of them."""
    while person > 1 and line[person - 1].low in ("and", "&", ","):
        before = _past_seat(line, person - 2)
        if before > 1 and line[before].text == ",":
            before = _past_seat(line, before - 1)
        the = before > 2 and line[before - 1].low == "the"
        if before > 1 and line[before].body and line[before - 1 - the].low in ("of", "from"):
            before -= 2 + the
        if not line[before].person:
            break
        person = before
    return person


def _past_seat(line: Sequence[Unit], at: int) -> int:
    """Back past “(D-Ohio)”."""
    if line[at].text != ")":
        return at
    return next((n - 1 for n in range(at - 1, max(0, at - _NEXT), -1) if line[n].text == "("), at)


def _of_own(line: Sequence[Unit], person: int) -> Span | None:
    """The country or body behind one of them: “Ana Marin of Peru”, “Ana Marin of the Lake Party”."""
    after = [u for u in line[person + 1 : person + 4] if u.low != "the"]
    if len(after) < 2 or after[0].low not in ("of", "from") or not after[1].body:
        return None
    return Span(after[1].start, after[1].end)


def plural_comma(line: Sequence[Unit], person: int) -> Phrase | None:
    """The same before a comma: “two aides to the president, Ana Marin and Karl Brenner,”."""
    person = _first_of_list(line, person)
    if person < 2 or line[person - 1].text != "," or _last_of_list(line, person) == person:
        return None
    for first in range(earliest(line, person - 1), person - 1):
        found = phrase(line, first, plural=True)
        if found is not None and found.last == person - 1 and is_plural(line[found.head - 1]):
            return found
    return None


def plural_after(line: Sequence[Unit], person: int) -> Phrase | None:
    """The same behind them: “Ana Marin and Karl Brenner, both lawyers,”."""
    last = _last_of_list(line, _first_of_list(line, person))
    if last == _first_of_list(line, person) or last + 2 >= len(line) or line[last + 1].text != ",":
        return None
    found = phrase(line, last + 3 if line[last + 2].low == "both" else last + 2, plural=True)
    closed = found is not None and (found.last >= len(line) or line[found.last].text in _CLOSING)
    return found if found is not None and closed and is_plural(line[found.head - 1]) else None


def _last_of_list(line: Sequence[Unit], first: int) -> int:
    """The last of “Ana Marin, Karl Brenner and Jo Holt”; the first itself where no list goes on."""
    last = at = first
    while at + 2 < len(line) and line[at + 1].low in ("and", "&", ","):
        joins = line[at + 1].low != ","
        at += 3 if line[at + 2].low == "and" else 2
        if at >= len(line) or not line[at].person:
            break
        if joins or line[at - 1].low == "and":
            return at
        last = first
    return last
