"""Roles that a verb gives its object, or that stand before it: “named Ana Marin director”, “Its director is Ana Marin”.

Units and the place of a person in, a role phrase out. Left out: verbs whose subject the name is (verbs).
"""

from collections.abc import Sequence

from msgspec.structs import replace

from tearsheet.annotate.offices import words
from tearsheet.annotate.roles.before import title
from tearsheet.annotate.roles.comma import before_comma
from tearsheet.annotate.roles.complement import BEGIN, its
from tearsheet.annotate.roles.phrase import Phrase, phrase
from tearsheet.annotate.roles.units import Unit
from tearsheet.annotate.roles.verbs import past_as, stated, titled
from tearsheet.model import RoleState, Span

_WAS = frozenset({"was", "were", "been"})
_IS = frozenset({"is", "was", "remains"})
_BEFORE_CLAUSE = frozenset({".", ";", ",", "and", "but", "that", "said", "while", "where"})
_CLAUSE = 12  # units in which the role must stand


def opening(line: Sequence[Unit], person: int) -> Phrase | None:
    """“Appointed director in 2019, Ana Marin …”, “Sacked as director, …”: a participle opens the sentence."""
    known = words()
    first = next((n + 1 for n in reversed(range(person)) if line[n].text in (".", "“", '"')), 0)
    losing = line[first].low in known.ousting
    if line[person - 1].text != "," or not (losing or line[first].low in known.appointing) or line[first].tag == "VB":
        return None
    found = phrase(line, past_as(line, first + 1))
    within = found is not None and all(u.text != "," and not u.person for u in line[first : person - 1])
    return stated(found, "former" if losing else "current") if found is not None and within else None


def named(line: Sequence[Unit], person: int) -> Phrase | None:
    """“The agency, whose director is Ana Marin”: the role stands before the verb."""
    ahead = person > 2 and [u.low for u in line[person - 2 : person]] == ["will", "be"]
    if person < 2 or (line[person - 1].low not in _IS and not ahead):
        return None
    verb = person - 2 if ahead else person - 1
    for first in range(max(0, verb - _CLAUSE), verb):
        found = phrase(line, first)
        if found is None or found.last != verb or not (found.of is not None or _begins(line, first)):
            continue
        return stated(found, "next" if ahead else "former" if line[verb].low == "was" else "current")
    return None


def _begins(line: Sequence[Unit], first: int) -> bool:
    """Whether a clause begins here: “Its director is …”, not “The first to speak to the judge was …”."""
    owned = line[first].low in BEGIN - {"a", "an", "this"}
    return first == 0 or line[first - 1].low == "whose" or (owned and line[first - 1].low in _BEFORE_CLAUSE)


def appointed(line: Sequence[Unit], person: int) -> Phrase | None:
    """The role after the name as object: “named Ana Marin director”, “replaced Ana Marin as director”."""
    known = words()
    giving = known.appointing | known.nominating | known.naming | known.following | known.ousting
    if giving.isdisjoint(u.low for u in line[max(0, person - _CLAUSE) : person]):
        return None
    verb = _verb_before(line, person)
    before = line[verb].low if verb >= 0 else ""
    aside = _past_aside(line, person + 1)
    at = past_as(line, aside)
    at += before == "promoted" and line[aside : aside + 1] != [] and line[aside].low == "to"
    with_as = at > aside
    if aside > person + 1 and not with_as:
        return None
    passive = verb > 0 and line[verb - 1].low in _WAS  # “was named Lake United coach”
    gaining = (before in known.appointing and not passive) or before in known.nominating or before in known.naming
    ahead = {u.low for u in line[max(0, verb - 2) : verb]} & {"will", "to", "would"}
    losing = with_as and (before in known.following or before in known.ousting)
    if not (gaining or losing) or at >= len(line):
        return None
    found = phrase(line, at)
    if found is None or titled(line, found):
        return None
    elected = any(u.low.endswith(("-elect", "-designate")) for u in line[max(0, verb - 2 * _CLAUSE) : verb])
    chosen = elected or (before in known.nominating and line[found.head - 1].low not in ("candidate", "nominee"))
    of = found.of or (None if losing else _appointing(line, verb))
    state: RoleState = (
        "current"
        if losing and ahead
        else "former"
        if losing
        else "next"
        if chosen or _ahead(line, found)
        else "current"
    )
    return replace(stated(found, state), of=of)


def _verb_before(line: Sequence[Unit], person: int) -> int:
    """The unit of the verb whose object the name is, past “the banker” before it."""
    if line[person - 1].text == ",":
        described = before_comma(line, person)  # “dismissed his deputy, Ana Marin, as minister”
        return described.first - 1 if described is not None else person - 1
    titled = title(line, person)
    return titled.first - 1 if titled is not None and titled.last == person else person - 1


def _ahead(line: Sequence[Unit], found: Phrase) -> bool:
    """ "from 1 January": the office begins on a day that is told."""
    return (
        found.last < found.head + 5
        and [u.low for u in line[found.head : found.head + 1]] == ["from"]
        and found.state == "current"
    )


def _appointing(line: Sequence[Unit], verb: int) -> Span | None:
    """The body that appoints: the subject of the verb, or the one that “it” stands for."""
    at = verb - 1
    while at >= 0 and line[at].low in words().helping:
        at -= 1
    if at < 0 or "elect" in line[verb].low or (at and line[at - 1].low in ("in", "of", "at", "from")):
        return None  # a parliament elects a premier who is not its own
    one = line[at] if line[at].body else its(line, at) if line[at].low == "it" else None
    return Span(one.start, one.end) if one is not None else None


def _past_aside(line: Sequence[Unit], at: int) -> int:
    """Past “, 49,”, “, a vet from Sligo,” and “, who ran the clinic,”."""
    if at >= len(line) or line[at].text != ",":
        return at
    end = next((n for n in range(at + 1, min(len(line), at + _CLAUSE)) if line[n].text == ","), None)
    if at + 1 < len(line) and line[at + 1].low == "as":
        return at + 1
    clause = at + 1 < len(line) and line[at + 1].low == "who"
    if end is None or any(u.person or (u.pos in ("VERB", "AUX") and not clause) for u in line[at:end]):
        return at
    return end + 1
