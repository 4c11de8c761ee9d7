"""Roles that a verb gives: “Ana Marin, who heads the agency”, “was appointed director of”, “resigned as mayor”.

Units and the place of a person in, a role phrase out; the verb tells whether the role is held, past or to come.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from tearsheet.annotate.offices import words
from tearsheet.annotate.roles.complement import BEGIN, of_time
from tearsheet.annotate.roles.phrase import Phrase, phrase
from tearsheet.annotate.roles.units import AND, OWN, Unit, nominal
from tearsheet.model import RoleState, Span

_FUTURE = frozenset({"will", "would", "to"})
_PAST = frozenset({"was", "were", "served", "worked", "previously", "formerly", "once"})
_HAS = frozenset({"has", "have", "had"})
_PASSIVE = frozenset({"was", "were", "been", "is", "are", "being", "be", "got"})
_CURRENT: RoleState = "current"
_FORMER: RoleState = "former"
_ADVERBS = frozenset(
    {
        "down",
        "aside",
        "off",
        "over",
        "now",
        "then",
        "once",
        "until",
        "previously",
        "also",
        "still",
        "currently",
        "formerly",
        "later",
        "since",
        "subsequently",
    }
)
_SERVING = frozenset({"serving", "working", "acting"})
_TOLD = frozenset({"described", "identified"})  # “described by the police as the head of the gang”
_LONGEST = 6
_RELATIVE = 25  # units of “who left in May”
_CLAUSE = 12  # units in which a verb's “as” may stand
_WEIGHT = {"former": 2, "next": 1, "current": 0}


def verb(line: Sequence[Unit], person: int) -> Phrase | None:
    """The role that the verb after the name gives, the name being its subject."""
    at, relative = _after_who(line, person + 1)
    return _predicate(line, at, relative=relative)


def main_verb(line: Sequence[Unit], person: int) -> Phrase | None:
    """The role that the main verb gives behind a clause: “Ana Marin, who left in May, is to be the next director”."""
    at, relative = _after_who(line, person + 1)
    if not relative:
        return None
    for n in range(at + 1, min(len(line) - 1, at + _RELATIVE)):
        if line[n].person and line[n - 1].low not in ("of", "with", "by", "for", "against", "succeed", "replace"):
            return None
        if line[n].text == "," and line[n + 1].low in _PASSIVE | _FUTURE | _HAS | words().copulas:
            return _predicate(line, n + 1, relative=False)
    return None


def _predicate(line: Sequence[Unit], at: int, *, relative: bool) -> Phrase | None:
    at = _past_until(line, at)
    chain = _chain(line, at)
    if not chain:
        return None
    last = line[at + chain - 1].low
    if relative and last in words().heads_verbs:
        return _by_verb(line, at + chain - 1)
    if last in words().ousting and not {u.low for u in line[at : at + chain]} & _PASSIVE:
        return None  # "sacked his chief of staff"
    lows = [u.low for u in line[at : at + chain]]
    following = line[at + chain].low if at + chain < len(line) else ""
    if last in words().appointing and not _PASSIVE & set(lows) and following in BEGIN:
        return None  # “named a budget director”
    state = _given(lows)
    found = _given_by(line, past_as(line, at + chain), lows) if state is not None else None
    if found is None or state is None or titled(line, found):
        return None
    ahead = last == "becomes" and any(of_time(u) for u in line[found.last : found.last + 3])
    return stated(found, "next" if ahead else state)  # “becomes chairman next month”


def _given_by(line: Sequence[Unit], at: int, chain: Sequence[str]) -> Phrase | None:
    """The role; in “was named Lake Rovers head coach” a club's name may have been read as a person's."""
    club = at + 1 < len(line) and line[at].person and _PASSIVE & set(chain) and chain[-1] in words().appointing
    found = phrase(line, at + 1 if club else at)
    return replace(found, of=Span(line[at].start, line[at].end)) if club and found is not None else found


def _past_until(line: Sequence[Unit], at: int) -> int:
    """Past “until last year” before the verb."""
    if at + 1 >= len(line) or line[at].low not in ("until", "till") or not of_time(line[at + 1]):
        return at
    return next((n for n in range(at + 1, min(len(line), at + _LONGEST)) if not of_time(line[n])), at)


def career(line: Sequence[Unit], person: int) -> Phrase | None:
    """“Ana Marin took over in May as director”, “… is to succeed Karl Brenner as director”, “… left to become …”."""
    known = words()
    at, _ = _after_who(line, person + 1)
    reduced = (
        line[at : at + 1] and line[at].text == "," and line[at + 1 : at + 2] and line[at + 1].tag in ("VBN", "VBD")
    )
    at += bool(reduced)  # “Ana Marin, dismissed in May as director,”
    verb = next((n for n in range(at, min(len(line), at + _LONGEST)) if line[n].low not in known.helping), len(line))
    if verb >= len(line) or line[verb].pos not in ("VERB", "AUX"):
        return None
    low = line[verb].low
    state = next((s for s, verbs in ((_CURRENT, known.beginning), (_FORMER, known.ending)) if low in verbs), None)
    if low in known.copulas and {u.low for u in line[at:verb]} & {"has", "have"}:
        state = _CURRENT  # "has served as director since May"
    passive = bool(reduced or {u.low for u in line[at:verb]} & _PASSIVE)
    told = low in _TOLD and (passive or (line[verb].tag == "VBN" and line[verb - 1].text == ","))
    state = _CURRENT if told else state
    if (low in known.appointing or low in known.ousting) and not passive and low not in known.following:
        return None
    if passive and low in known.following and low.endswith(("aced", "eeded")):
        state = _FORMER  # "was replaced as director"
    begin, ahead = _object(line, verb + 1)
    if begin is None or (state is None and not ahead):
        return None
    found = phrase(line, begin)
    if found is None or titled(line, found) or (reduced and any(u.person for u in line[verb:begin])):
        return None
    lows = {u.low for u in line[at:verb]}
    return stated(found, "next" if ahead or (state == _CURRENT and lows & _FUTURE) else state or _CURRENT)


def again(line: Sequence[Unit], person: int) -> Phrase | None:
    """The second of two: “Ana Marin served as mayor and later as governor”, “was director and became mayor”."""
    if not any(u.low in (*AND, "after") for u in line[person + 3 : person + _RELATIVE + _LONGEST]):
        return None
    first = verb(line, person) or main_verb(line, person) or career(line, person)
    ends = range(first.last - 1, min(len(line) - 1, first.last + _LONGEST)) if first is not None else range(0)
    at = next((n for n in ends if line[n].low in (*AND, "after", ".", ";") or line[n].person), None)
    if first is None or at is None or line[at].text in (".", ";") or line[at].person:
        return None
    if line[at].low == "after":  # “took over as director after serving as mayor”
        before = phrase(line, at + 3) if [u.low for u in line[at + 2 : at + 3]] == ["as"] else None
        return _not_titled(line, before, _FORMER) if line[at + 1].low in _SERVING else None
    at += 1
    while at < len(line) - 1 and line[at].low in _ADVERBS:
        at += 1
    if line[at].low in ("a", "an", "the"):  # “is chairman of the Lake Bank and a former senator”
        found = phrase(line, at)
        return found if found is not None and line[min(found.last, len(line) - 1)].text in (",", ".", ";") else None
    if line[at].low != "as":
        return _predicate(line, at, relative=False)
    found = phrase(line, at + 1)
    return _not_titled(line, found, first.state)


def _not_titled(line: Sequence[Unit], found: Phrase | None, state: RoleState) -> Phrase | None:
    return None if found is None or titled(line, found) else stated(found, state)


def _object(line: Sequence[Unit], at: int) -> tuple[int | None, bool]:
    """Where the role begins behind “as” or “to become” in the same clause, and whether it is still to come."""
    for n in range(at, min(len(line) - 1, at + _CLAUSE)):
        if line[n].text in (",", ";", ".") or line[n].low in ("and", "but", "that", "who"):
            break
        if line[n].low == "as":
            return n + 1, False
        if line[n].low == "to" and line[n + 1].low == "become":
            return n + 2, True
    return None, False


def _after_who(line: Sequence[Unit], at: int) -> tuple[int, bool]:
    """Past “, who”, and past an apposition: “, 45, a farmer's son,”."""
    if at + 1 < len(line) and line[at].text == "," and line[at + 1].low == "who":
        return at + 2, True
    if at < len(line) and line[at].text == ",":
        if line[at + 1 : at + 2] and line[at + 1].low == "whose":
            end = next((n for n in range(at + 2, min(len(line), at + _CLAUSE)) if line[n].text == ","), at)
            return (end + 1 if end > at else at), False
        described = nominal(line, at + 2 if line[at + 1 : at + 2] and line[at + 1].low in BEGIN else at + 1)
        if described < len(line) and line[described].low == "who":
            return described + 1, True  # “Ana Marin, the surgeon who heads the agency,”
        closed = [n + 1 for n in range(at + 1, min(len(line), at + _CLAUSE)) if line[n].text == ","]
        if line[at - 2].text == "," and at > 1:
            closed.append(at + 1)  # the name itself is the apposition
        asides = [n for n in closed if all(u.pos not in ("VERB", "AUX") and not u.person for u in line[at:n])]
        return max(asides, default=at), False
    if at < len(line) and line[at].low == "who":
        return at + 1, True
    return at, False


def _chain(line: Sequence[Unit], at: int) -> int:
    """The number of units of the verb group, up to the verb that gives the role; 0 where there is none."""
    known = words()
    giving = known.copulas | known.appointing | known.nominating | known.leaving | known.heads_verbs
    length = 0
    for n in range(at, min(len(line), at + _LONGEST)):
        if line[n].low in giving:
            length = n - at + 1
        elif line[n].low not in known.helping:
            break
        elif length:
            length = n - at + 1 if line[n].low in _ADVERBS else length
    return length


def _given(chain: Sequence[str]) -> RoleState | None:
    """What the verb group says of the role: its last verb counts, “quit to become” is to come."""
    known, lows = words(), set(chain)
    verb = next((w for w in reversed(chain) if w not in known.helping), chain[-1])
    if verb in known.leaving:
        return "former"
    if verb in known.nominating or lows & _FUTURE:
        return "next"
    if verb in known.appointing:
        return "current"
    if lows & _PAST and not lows & {"been", "now", "has", "have"}:
        return "former"
    return "current" if lows & known.copulas else None


def past_as(line: Sequence[Unit], at: int) -> int:
    """Past “as” and “to be” before a role."""
    if at < len(line) and line[at].low == "as":
        return at + 1
    if at < len(line) and line[at].low == "to" and line[at - 1].low == "promoted":
        return at + 1
    return at + 2 if at + 1 < len(line) and (line[at].low, line[at + 1].low) == ("to", "be") else at


def titled(line: Sequence[Unit], found: Phrase) -> bool:
    """Whether the role is the next name's."""
    return found.last < len(line) and line[found.last].person


def stated(found: Phrase, state: RoleState) -> Phrase:
    """The state of the words or of the verb, whichever says more."""
    return replace(found, state=max(found.state, state, key=lambda s: _WEIGHT[s]))


def _by_verb(line: Sequence[Unit], at: int) -> Phrase | None:
    """ "who heads the agency": the verb is the role."""
    end = at + 1
    while end < len(line) and (line[end].nominal or line[end].pos == "DET" or line[end].low in (*OWN, "of")):
        end += 1
    body = next((u for u in line[at + 1 : end] if u.body and u.mention is not None and u.mention.label != "NORP"), None)
    if body is None and not (line[at].low.startswith(("head", "chair")) and line[end - 1].low in words().kinds):
        return None
    state: RoleState = "former" if line[at].low in words().past_verbs else "current"
    owner = body is not None and any(u.low in OWN for u in line[at + 1 : end])  # “Peru's southern command”
    of = Span(body.start, line[end - 1].end if owner else body.end) if body is not None else None
    return Phrase(Span(line[at].start, line[at].end), of, state, at, end, at + 1)
