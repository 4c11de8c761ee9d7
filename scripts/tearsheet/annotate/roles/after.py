"""Roles that stand after a name: “Ana Marin, head of the agency,”, “Ana Marin (chairwoman)”, “Ana Marin, 45, a lawyer”.

Units and the place of a person in, a role phrase out. Left out: verbs (verbs.py).
"""

from collections.abc import Sequence

from tearsheet.annotate.roles.phrase import Phrase, phrase
from tearsheet.annotate.roles.units import Unit

_OPENING = frozenset({",", "(", "—", "–", "-", "--"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def apposition(line: Sequence[Unit], person: int) -> Phrase | None:
    """The role after a comma, a dash or a bracket."""
    at = person + 1
    if at >= len(line) or line[at].text not in _OPENING:
        return None
    at = _after_age(line, at + 1)
    found = phrase(line, at) if at < len(line) else None
    if found is None or _belongs_to_next(line, found) or _is_subject(line, found):
        return None
    return found


def _after_age(line: Sequence[Unit], at: int) -> int:
    """Past “45,” and “now”."""
    if at + 1 < len(line) and line[at].text.isdigit() and line[at + 1].text == ",":
        return at + 2
    return at + 1 if at < len(line) and line[at].low in ("now", "currently", "then", "once", "also") else at


def _belongs_to_next(line: Sequence[Unit], found: Phrase) -> bool:
    """ "Ana Marin, Mayor Karl Brenner and …": the title of the next in a list."""
    return found.last < len(line) and line[found.last].person


def _is_subject(line: Sequence[Unit], found: Phrase) -> bool:
    """ "According to Ana Marin, the mayor will resign": the subject of what follows, unless a comma closed it."""
    if found.last >= len(line):
        return False
    following = line[found.last]
    return following.tag in _FINITE or following.pos == "AUX"
