"""Roles that a verb gives: “Ana Marin, who heads the agency”, “was appointed director of”, “resigned as mayor”.

Units and the place of a person in, a role phrase out; the verb tells whether the role is held, past or to come.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from tearsheet.annotate.roles.lexicon import words
from tearsheet.annotate.roles.phrase import Phrase, phrase
from tearsheet.annotate.roles.units import Unit
from tearsheet.model import RoleState, Span

_FUTURE = frozenset({"will", "would", "to"})
_PAST = frozenset({"was", "were", "served", "worked", "previously", "formerly", "once"})
_PASSIVE = frozenset({"was", "were", "been", "is", "are", "being", "be", "got"})
_IS = frozenset({"is", "was", "remains"})
_CURRENT: RoleState = "current"
_FORMER: RoleState = "former"
_LONGEST = 6
_CLAUSE = 12  # units in which a verb's “as” may stand
_WEIGHT = {"former": 2, "next": 1, "current": 0}


def verb(line: Sequence[Unit], person: int) -> Phrase | None:
    """The role that the verb after the name gives, the name being its subject."""
    at, relative = _after_who(line, person + 1)
    chain = _chain(line, at)
    if not chain:
        return None
    last = line[at + chain - 1].low
    if relative and last in words().heads_verbs:
        return _by_verb(line, at + chain - 1)
    if last in words().ousting and not {u.low for u in line[at : at + chain]} & _PASSIVE:
        return None  # "sacked his chief of staff"
    state = _given([u.low for u in line[at : at + chain]])
    found = phrase(line, _past_as(line, at + chain)) if state is not None else None
    if found is None or state is None or _titled(line, found):
        return None
    return _stated(found, state)


def career(line: Sequence[Unit], person: int) -> Phrase | None:
    """“Ana Marin took over in May as director”, “… is to succeed Karl Brenner as director”, “… left to become …”."""
    known = words()
    at, _ = _after_who(line, person + 1)
    verb = next((n for n in range(at, min(len(line), at + _LONGEST)) if line[n].low not in known.helping), len(line))
    if verb >= len(line) or line[verb].pos not in ("VERB", "AUX"):
        return None
    low = line[verb].low
    state = next((s for s, verbs in ((_CURRENT, known.beginning), (_FORMER, known.ending)) if low in verbs), None)
    if low in known.appointing and not {u.low for u in line[at:verb]} & _PASSIVE:
        return None
    begin, ahead = _object(line, verb + 1)
    if begin is None or (state is None and not ahead):
        return None
    found = phrase(line, begin)
    if found is None or _titled(line, found):
        return None
    lows = {u.low for u in line[at:verb]}
    return _stated(found, "next" if ahead or (state == _CURRENT and lows & _FUTURE) else state or _CURRENT)


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


def named(line: Sequence[Unit], person: int) -> Phrase | None:
    """“The agency, whose director is Ana Marin”: the role stands before the verb."""
    if person < 2 or line[person - 1].low not in _IS:
        return None
    for first in range(max(0, person - _CLAUSE), person - 1):
        found = phrase(line, first)
        whose = first > 0 and line[first - 1].low == "whose"
        if found is None or found.last != person - 1 or not (whose or found.of is not None):
            continue
        body = next((u for u in reversed(line[: first - 1]) if u.body), None) if whose else None
        of = Span(body.start, body.end) if body is not None and found.of is None else found.of
        return replace(_stated(found, "former" if line[person - 1].low == "was" else "current"), of=of)
    return None


def appointed(line: Sequence[Unit], person: int) -> Phrase | None:
    """The role after the name as object: “named Ana Marin director”, “replaced Ana Marin as director”."""
    known = words()
    before = line[person - 1].low if person else ""
    at = _past_as(line, person + 1)
    with_as = at > person + 1
    gaining = before in known.appointing or before in known.nominating or before in known.naming
    ahead = {u.low for u in line[max(0, person - 3) : person - 1]} & {"will", "to", "would"}
    losing = with_as and before in known.following and not ahead
    if not (gaining or losing) or at >= len(line):
        return None
    found = phrase(line, at)
    if found is None or _titled(line, found):
        return None
    return _stated(found, "former" if losing else "next" if before.startswith("nomin") else "current")


def _after_who(line: Sequence[Unit], at: int) -> tuple[int, bool]:
    """Past “, who”, and past an apposition: “, 45, a farmer's son,”."""
    if at + 1 < len(line) and line[at].text == "," and line[at + 1].low == "who":
        return at + 2, True
    if at < len(line) and line[at].text == ",":
        closed = [n + 1 for n in range(at + 1, min(len(line), at + _CLAUSE)) if line[n].text == ","]
        if line[at - 2].text == "," and at > 1:
            closed.append(at + 1)  # the name itself is the apposition
        last = max(closed, default=at)
        aside = all(u.pos not in ("VERB", "AUX") and not u.person for u in line[at:last])
        return (last, False) if aside else (at, False)
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
            length = n - at + 1 if line[n].low in ("down", "aside", "off", "over") else length
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


def _past_as(line: Sequence[Unit], at: int) -> int:
    if at < len(line) and line[at].low == "as":
        return at + 1
    return at + 2 if at + 1 < len(line) and (line[at].low, line[at + 1].low) == ("to", "be") else at


def _titled(line: Sequence[Unit], found: Phrase) -> bool:
    return found.last < len(line) and line[found.last].person


def _stated(found: Phrase, state: RoleState) -> Phrase:
    """The state of the words or of the verb, whichever says more."""
    return replace(found, state=max(found.state, state, key=lambda s: _WEIGHT[s]))


def _by_verb(line: Sequence[Unit], at: int) -> Phrase | None:
    """ "who heads the agency": the verb is the role."""
    end = at + 1
    while end < len(line) and (line[end].nominal or line[end].pos == "DET" or line[end].low in ("'s", "’s", "of")):
        end += 1
    body = next((u for u in line[at + 1 : end] if u.body and u.mention is not None and u.mention.label != "NORP"), None)
    if body is None:
        return None
    state: RoleState = "former" if line[at].low in words().past_verbs else "current"
    return Phrase(Span(line[at].start, line[at].end), Span(body.start, body.end), state, at, end, at + 1)
