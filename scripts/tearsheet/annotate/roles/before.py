"""Roles that stand before a name: “Russian President Ana Marin”, “the agency's next director, Ana Marin,”.

Units and the place of a person in, a role phrase out. Left out: what stands after the name.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from tearsheet.annotate.offices import words
from tearsheet.annotate.roles.complement import of_time
from tearsheet.annotate.roles.phrase import Phrase, phrase, title_from
from tearsheet.annotate.roles.units import Unit, head, is_plural
from tearsheet.model import Span

_LEADING = frozenset({"a", "an", "once", "formerly", "now", "himself", "herself"})
_BETWEEN = frozenset({"'s", "’s", "'", "’", "and", "&"})
_OWN = frozenset({"'s", "’s"})
_FIELDS = frozenset({"of", "for", "to"})
_TIMES = frozenset({"from", "in", "until", "since", "between"})
_WHERE = frozenset({"in", "since", "until"})
_FURTHEST = 25
_NEXT = 5  # units to the next of a list: “of Peru and”


def title(line: Sequence[Unit], person: int) -> Phrase | None:
    """The role directly before the name."""
    for first in range(_earliest(line, person), person):
        found = phrase(line, first)
        if found is not None and found.last == person and _plain(line, found):
            if line[person].start > line[person - 1].end + 2:
                found = replace(found, state="former")  # “Gen (retd) Ana Marin”
            return replace(found, of=_shared(line, first, person)) if found.of is None else found
    return None


def before_title(line: Sequence[Unit], person: int) -> Phrase | None:
    """The trade before a courtesy: “Volcanologist Dr Ana Marin”."""
    end = title_from(line, person)
    if end < 1 or end == person:
        return None
    for first in range(_earliest(line, end), end):
        found = phrase(line[:end], first)
        if found is not None and found.last == end and _plain(line, found):
            return replace(found, of=_shared(line, first, end)) if found.of is None else found
    return None


def title_of(line: Sequence[Unit], person: int) -> Phrase | None:
    """The same where the body follows the name: “Detective Ana Marin of the Harbour Police”."""
    after = person + 1
    if after >= len(line) or line[after].low not in ("of", "at", "with"):
        return None
    body = after + 2 if after + 1 < len(line) and line[after + 1].low == "the" else after + 1
    found = title(line, person) if body < len(line) and line[body].body else None
    return replace(found, of=Span(line[body].start, line[body].end)) if found is not None and found.of is None else None


def plural_title(line: Sequence[Unit], person: int) -> Phrase | None:
    """The role of one of two: “Foreign Ministers Ana Marin and Karl Brenner”."""
    own, person = _of_own(line, person), _first_of_list(line, person)
    if not any(u.person for u in line[person + 1 : person + _NEXT]):
        return None
    for first in range(_earliest(line, person), person):
        found = phrase(line, first, plural=True)
        if found is not None and found.last == found.head == person and is_plural(line[person - 1]):
            owners = [u for u in line[first:person] if u.body]
            return replace(found, of=own or found.of) if own or len(owners) < 2 else replace(found, of=None)
    return None


def _first_of_list(line: Sequence[Unit], person: int) -> int:
    """The first of “Ana Marin of Peru, Karl Brenner and Jo Holt”, from any of them."""
    while person > 1 and line[person - 1].low in ("and", "&", ","):
        before = person - 2
        if before > 1 and line[before].text == ",":
            before -= 1
        if before > 1 and line[before].body and line[before - 1].low in ("of", "from"):
            before -= 2
        if not line[before].person:
            break
        person = before
    return person


def _of_own(line: Sequence[Unit], person: int) -> Span | None:
    """The country behind one of them: “Ana Marin of Peru”."""
    after = line[person + 1 : person + 3]
    if len(after) < 2 or after[0].low not in ("of", "from") or not after[1].body:
        return None
    return Span(after[1].start, after[1].end)


def _shared(line: Sequence[Unit], first: int, person: int) -> Span | None:
    """The owner of a title before “and”: in “Russian Ambassador A and Deputy Minister B” both are Russian."""
    if first < 2 or line[first - 1].low not in ("and", "&") or not line[first - 2].person:
        return None
    if first == person - 1 or not line[first].capital or line[first].low == "the":
        return None
    other = title(line, first - 2)
    return other.of if other is not None else None


def before_comma(line: Sequence[Unit], person: int) -> Phrase | None:
    """The role before a comma and the name; not in “the wife of the mayor, …” nor in a list of people."""
    comma = _comma(line, person)
    if comma < 1 or _listed(line, person):
        return None
    for first in range(_earliest(line, comma), comma):
        found = phrase(line, first)
        if found is not None and _past_place(line, found.last) == comma:
            opening = _opening(line, first)
            if _goes_on(line, person) and not opening:
                return None
            of_person = first > 1 and line[first - 2].person  # "Ana Marin's lawyer, …"
            within = first > 0 and (line[first - 1].low == "of" or (line[first - 1].low in _OWN and not of_person))
            return None if within else replace(found, state="former") if opening == "once" else found
    return None


def _past_place(line: Sequence[Unit], at: int) -> int:
    """Past “in London” and “until May” behind a role."""
    if at < len(line) and line[at].low in _WHERE:
        while at + 1 < len(line) and (line[at + 1].nominal or of_time(line[at + 1]) or line[at + 1].pos == "DET"):
            at += 1
        return at + 1
    return at


def _comma(line: Sequence[Unit], person: int) -> int:
    """The comma before a name, or before its title; 0 where there is none."""
    at = person - 1
    while at > 0 and line[at].mention is None and line[at].capital and line[at].nominal:
        at -= 1
    if at == person - 1 and line[at].text != "," and (found := title(line, person)) is not None:
        at = found.first - 1  # “its founder, the architect Ana Marin,”
    return at if at > 0 and line[at].text == "," else 0


def _opening(line: Sequence[Unit], first: int) -> str | None:
    """What lets the role lead the sentence: “As mayor, Ana Marin …”, “Once mayor, …”, “A former mayor, …”."""
    word = line[first - 1].low if first else line[first].low
    begins = first == 0 or line[first - 1].text == "." or first == 1 or line[first - 2].text == "."
    return word if word == "as" or (begins and word in _LEADING) else None


def _earliest(line: Sequence[Unit], end: int) -> int:
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
        first -= 1
    return first


def _acts(unit: Unit) -> bool:
    """Whether it may be the subject of the verb that follows: “the owner sacked coach …”."""
    return unit.mention is not None or unit.pos in ("NOUN", "PROPN", "PRON", "AUX")


def _inside(unit: Unit) -> bool:
    return (
        unit.nominal
        or unit.low in _BETWEEN
        or unit.low in words().prepositions
        or unit.low in _TIMES
        or unit.pos in ("DET", "NUM")
        or _own(unit)
    )


def _own(unit: Unit) -> bool:
    return unit.tag == "PRP$"


def _plain(line: Sequence[Unit], found: Phrase) -> bool:
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


def _goes_on(line: Sequence[Unit], person: int) -> bool:
    """“Asked about the mayor, Ana Marin shrugged”: no comma closes the apposition."""
    after = line[person + 1] if person + 1 < len(line) else None
    return after is not None and (after.tag in ("VBD", "VBZ", "VBP", "MD") or after.pos == "AUX")


def _listed(line: Sequence[Unit], person: int) -> bool:
    after = line[person + 1] if person + 1 < len(line) else None
    return after is not None and after.low in ("and", "or", "&")
