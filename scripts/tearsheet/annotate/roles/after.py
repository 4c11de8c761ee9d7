"""Roles that stand after a name: “Ana Marin, head of the agency,”, “Ana Marin (chairwoman)”, “Ana Marin, 45, a lawyer”.

Units and the place of a person in, a role phrase out. Left out: verbs (verbs.py).
"""

from collections.abc import Sequence

from msgspec.structs import replace

from tearsheet.annotate.roles.complement import BEGIN, of_time
from tearsheet.annotate.roles.phrase import Phrase, phrase
from tearsheet.annotate.roles.units import AND, COURTESIES, LETTERS, OWN, Unit, nominal
from tearsheet.model import Span

_OPENING = frozenset({",", "(", "—", "–", "-", "--"})
_CLOSING = frozenset({",", ")", "—", "–", "-", "--", ".", ";"})
_NOW = frozenset({"now", "currently", "also", "later", "himself", "herself"})
_ASIDES = (("at", "present"), ("at", "the", "time"), ("at", "that", "time"))
_PAST = frozenset({"then", "once", "formerly", "previously"})
_WHILE = 5  # units of "until last year"
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def apposition(line: Sequence[Unit], person: int) -> Phrase | None:
    """The role after a comma, a dash or a bracket."""
    at = _after_body(line, person + 1)
    if at < len(line) and line[at].text in LETTERS:
        return Phrase(Span(line[at].start, line[at].end), None, "current", at, at + 1, at + 1)  # “Ana Marin MP”
    if at >= len(line) or line[at].text not in _OPENING:
        return None
    at, past = _after_aside(line, _after_age(line, at + 1))
    if at + 1 < len(line) and line[at].low.rstrip(".") in COURTESIES:
        at += 1
    if at + 1 < len(line) and line[at].person and line[at + 1].low in OWN:
        at += 2  # “Ana Marin, Mr Brenner's lawyer,”
    of_many = [u.low for u in line[at : at + 2]] == ["one", "of"]  # “Ana Marin, one of the family's lawyers,”
    at += 2 * of_many
    found = phrase(line, at, plural=of_many) if at < len(line) else None
    if found is None or _belongs_to_next(line, found) or _is_subject(line, found):
        return None
    return replace(found, state="former") if past else found


def second(line: Sequence[Unit], person: int) -> Phrase | None:
    """The other of two: “Ana Marin, a professor of law and a former judge,”."""
    first = apposition(line, person)
    joint = _past_where(line, first.last) if first is not None else len(line)
    if first is None or joint + 1 >= len(line) or line[joint].low != "and":
        return None
    at, past = _after_aside(line, joint + 1)
    past = past or (first.state == "former" and at == joint + 1 and line[at].low not in BEGIN)
    found = phrase(line, at) if at < len(line) else None
    if found is None or _belongs_to_next(line, found) or _is_subject(line, found):
        return None
    closed = found.last >= len(line) or line[found.last].text in _CLOSING
    return replace(found, state="former" if past else found.state) if closed else None


def _past_where(line: Sequence[Unit], at: int) -> int:
    """Past “in the Lake District” behind a role."""
    if at + 1 < len(line) and line[at].low in ("in", "from"):
        begin = at + 2 if line[at + 1].low in BEGIN else at + 1
        end = nominal(line, begin)
        return next((n for n in range(begin, end) if line[n].low in AND), end if end > begin else at)
    return at


def _after_body(line: Sequence[Unit], at: int) -> int:
    """Past “of Lake Foods”."""
    if at + 1 >= len(line) or line[at].low not in ("of", "from", "at"):
        return at
    body = at + 2 if line[at + 1].low == "the" else at + 1
    return body + 1 if body < len(line) and line[body].body else at


def _after_age(line: Sequence[Unit], at: int) -> int:
    """Past “45,”."""
    return at + 2 if at + 1 < len(line) and line[at].text.isdigit() and line[at + 1].text == "," else at


def _after_aside(line: Sequence[Unit], at: int) -> tuple[int, bool]:
    """Past “now”, “then” and “until last year”, and whether that says the role is past."""
    if at < len(line) and line[at].low == "until":
        end = min(len(line), at + _WHILE)
        return next((n for n in range(at + 1, end) if not of_time(line[n])), end), True
    for aside in _ASIDES:
        if tuple(u.low for u in line[at : at + len(aside)]) == aside:
            return at + len(aside), aside[-1] == "time"
    past = at < len(line) and line[at].low in _PAST
    return at + (past or (at < len(line) and line[at].low in _NOW)), past


def _belongs_to_next(line: Sequence[Unit], found: Phrase) -> bool:
    """ "Ana Marin, Mayor Karl Brenner and …": the title of the next in a list."""
    return found.last < len(line) and line[found.last].person


def _is_subject(line: Sequence[Unit], found: Phrase) -> bool:
    """ "According to Ana Marin, the mayor will resign": the subject of what follows, unless a comma closed it."""
    if found.last >= len(line):
        return False
    following = line[found.last]
    return following.tag in _FINITE or following.pos == "AUX"
