"""Roles before a comma and a name: “the agency's next director, Ana Marin,”, “As mayor, Ana Marin …”.

Units and the place of a person in, a role phrase out. Left out: what stands directly before the name (before).
"""

from collections.abc import Sequence

from msgspec.structs import replace

from tearsheet.annotate.offices import words
from tearsheet.annotate.roles.before import ending, owned, title
from tearsheet.annotate.roles.complement import of_time
from tearsheet.annotate.roles.phrase import Phrase, phrase
from tearsheet.annotate.roles.reach import earliest
from tearsheet.annotate.roles.units import AND, Unit, head

_LEADING = frozenset({"a", "an", "once", "formerly", "now", "himself", "herself"})
_OWN = frozenset({"'s", "’s"})
_PAIR = 15  # units of “and former chairman of the Lake Club, ”
_WHERE = frozenset({"in", "since", "until"})


def before_comma(line: Sequence[Unit], person: int) -> Phrase | None:
    """The role before a comma and the name; not in “the wife of the mayor, …” nor in a list of people."""
    comma = _comma(line, person)
    if comma < 1 or _listed(line, person):
        return None
    for first in range(earliest(line, comma), comma):
        of_many = first > 1 and [u.low for u in line[first - 2 : first]] == ["one", "of"]
        found = phrase(line, first, plural=of_many)
        if found is not None and _past_place(line, found.last) == comma:
            opening = _opening(line, first)
            if _goes_on(line, person) and not opening:
                return None
            of_person = first > 1 and line[first - 2].person  # "Ana Marin's lawyer, …"
            within = first > 0 and (_of_somebody(line, first) or (line[first - 1].low in _OWN and not of_person))
            dated = opening == "as" and any(u.pos == "NUM" for u in line[found.last : comma])  # “As mayor in 2010, …”
            return None if within else replace(found, state="former") if opening == "once" or dated else found
    return None


def comma_and(line: Sequence[Unit], person: int) -> Phrase | None:
    """The first of two: “the founder and former chairman, Ana Marin,”."""
    if not any(u.low in AND for u in line[max(0, person - _PAIR) : person]):
        return None
    second = before_comma(line, person)
    at = second.first - 1 if second is not None and not owned(line, second) else 0
    return ending(line, at) if at > 0 and line[at].low in AND else None


def _of_somebody(line: Sequence[Unit], first: int) -> bool:
    """ "the wife of the mayor, …": not so in “the death of the mayor, …” nor in “friends of the mayor, …”."""
    one = line[first - 2].low if first > 1 else ""
    return line[first - 1].low == "of" and (head(one) or one in words().kin)


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
    if line[at].text != "," and (found := title(line, person)) is not None:
        at = found.first - 1  # “its founder, the architect Ana Marin,”
    return at if at > 0 and line[at].text == "," else 0


def _opening(line: Sequence[Unit], first: int) -> str | None:
    """What lets the role lead the sentence: “As mayor, Ana Marin …”, “Once mayor, …”, “A former mayor, …”."""
    word = line[first - 1].low if first else line[first].low
    begins = first == 0 or line[first - 1].text == "." or first == 1 or line[first - 2].text == "."
    return word if word == "as" or (begins and word in _LEADING) else None


def _goes_on(line: Sequence[Unit], person: int) -> bool:
    """“Asked about the mayor, Ana Marin shrugged”: no comma closes the apposition."""
    after = line[person + 1] if person + 1 < len(line) else None
    return after is not None and (after.tag in ("VBD", "VBZ", "VBP", "MD") or after.pos == "AUX")


def _listed(line: Sequence[Unit], person: int) -> bool:
    after = line[person + 1] if person + 1 < len(line) else None
    return after is not None and after.low in ("and", "or", "&")
