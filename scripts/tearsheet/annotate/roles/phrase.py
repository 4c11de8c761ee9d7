"""Units and a place to begin in, the noun phrase of a role out: “Austria's former ambassador to Russia”.

Its head is the word of an office; what stands before and after belongs to it, and one of the names in it is the
country or body. Left out: whose role it is.
"""

from collections.abc import Sequence

from msgspec import Struct

from tearsheet.annotate.roles.lexicon import words
from tearsheet.annotate.roles.units import Unit, head
from tearsheet.model import RoleState, Span

_BEGIN = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "my", "this"})
_OWN = frozenset({"'s", "’s", "'", "’"})
_AND = frozenset({"and", "&"})
_RANK = {"ORG": 0, "FAC": 1, "GPE": 2, "NORP": 3, "LOC": 4}
_WHEN = frozenset({"last", "next", "this", "late", "early"})  # "director of the museum last autumn"
_LONGEST = 25  # units


class Phrase(Struct, frozen=True):
    """The role's words as a span, the name it belongs to, and the units `first` to `last` that the phrase takes."""

    span: Span
    of: Span | None
    state: RoleState
    first: int
    last: int
    head: int  # the unit after the head noun


def phrase(line: Sequence[Unit], first: int, *, plural: bool = False) -> Phrase | None:
    """The role that begins at unit `first`, or None; “presidents” only where `plural` is allowed."""
    begin = first
    while begin < len(line) and line[begin].low in _BEGIN:
        begin += 1
    after = _nominal(line, begin)
    if after == begin or not (_is_head(line[after - 1]) or (plural and is_plural(line[after - 1]))):
        return None
    after = _coordinated(line, after)
    start = _modified(line, begin, after)
    last, named = _complements(line, after)
    owner = _owner(line, begin, start)
    title = after < len(line) and line[after].person and line[start].capital
    if _weak(line, start, after) and owner is None and last == after and not title:
        return None
    of, end = (owner, last) if owner is not None else _of(line, named, last)
    state = _state(line[_own_from(line, begin, after) : after], line[last : last + 3])
    span = Span(line[start].start, line[end - 1].end)
    return Phrase(span, Span(of.start, of.end) if of is not None else None, state, first, last, after)


def _nominal(line: Sequence[Unit], at: int) -> int:
    """The end of the run of nouns, adjectives and names from `at`."""
    begin = at
    while at < min(len(line), begin + _LONGEST):
        unit = line[at]
        joins = unit.low in _AND and at > begin and at + 1 < len(line) and _joins(line[at - 1], line[at + 1])
        coaching = unit.tag == "VBG" and at == begin and _after_pause(line, at) and at + 1 < len(line)
        trade = coaching and _is_head(line[at + 1]) and not line[at + 1].capital  # "goalkeeping coach"
        if not (unit.nominal or joins or trade or (at > begin and unit.low in _OWN)):
            break
        at += 1
    return at


def _after_pause(line: Sequence[Unit], at: int) -> bool:
    return at == 0 or line[at - 1].text == "," or line[at - 1].low in _BEGIN


def _joins(left: Unit, right: Unit) -> bool:
    """ "Trade and Industry Minister": parts of one title, not two names."""
    if left.body and right.body:
        return True  # "former Chelsea and England defender"
    same = left.capital == right.capital and left.pos != "ADJ"
    return same and left.mention is None and right.mention is None and not head(left.low)


def _is_head(unit: Unit) -> bool:
    return unit.mention is None and head(unit.low)


def is_plural(unit: Unit) -> bool:
    """Whether this is the word of an office in the plural."""
    return unit.mention is None and unit.low.endswith("s") and head(unit.low[:-1])


def _coordinated(line: Sequence[Unit], after: int) -> int:
    """ "chairman and chief executive" is one role."""
    while after + 1 < len(line) and line[after].low in _AND:
        end = _nominal(line, after + 1)
        more = end > after + 1 and _is_head(line[end - 1]) and not any(u.mention for u in line[after + 1 : end])
        if not more or (end < len(line) and line[end].person):
            break
        after = end
    return after


def _modified(line: Sequence[Unit], begin: int, after: int) -> int:
    """Where the role's own words begin, after owners and words such as “former” and “longtime”."""
    start = after - 1
    while start > begin and _modifies(line[start - 1], line[start]):
        start -= 1
    while start < after - 1 and line[start].low in _AND:
        start += 1
    return start


def _modifies(unit: Unit, following: Unit) -> bool:
    known = words()
    if unit.mention is not None or unit.low in _OWN:
        return False
    if unit.low in known.former or unit.low in known.next or unit.low in known.describing or unit.low.endswith("-old"):
        return False
    return unit.capital or unit.low in _AND or not following.capital


def _owner(line: Sequence[Unit], begin: int, start: int) -> Unit | None:
    """The name before the role's words: “Russian”, “Austria's”."""
    return next((u for u in reversed(line[begin:start]) if u.body), None)


def _complements(line: Sequence[Unit], at: int) -> tuple[int, list[tuple[int, Unit, int]]]:
    """The end of “of the board at Keller Foods”, and the names in it: preposition, name, index of the name."""
    named: list[tuple[int, Unit, int]] = []
    while at + 1 < len(line) and line[at].low in words().prepositions:
        end = _complement(line, at + 1)
        if end == at + 1:
            break
        if line[at].low in words().of_prepositions:
            named += [(at, line[n], n) for n in range(at + 1, end) if line[n].body]
        at = end
    return at, named


def _complement(line: Sequence[Unit], at: int) -> int:
    begin = at
    while at < len(line) and at < begin + _LONGEST and line[at].low in _BEGIN:
        at += 1
    inner = at
    while at < len(line) and at < begin + _LONGEST and line[at].low not in _WHEN:
        unit = line[at]
        listing = unit.low in _AND and at + 1 < len(line) and line[at + 1].nominal and not _new_clause(line, at + 1)
        if not (unit.nominal or (at > inner and (unit.low in _OWN or listing))):
            break
        at += 1
    to_person = at < len(line) and line[at].person and line[begin - 1].low in ("to", "for")
    if to_person and (at == inner or _is_head(line[at - 1])):
        return at + 1  # "a lawyer for Ana Marin", "adviser to President Ana Marin"
    return at if at > inner else begin


def _new_clause(line: Sequence[Unit], at: int) -> bool:
    """Whether what follows “and” is no part of the phrase: a verb comes, or another person with a title."""
    end = _nominal(line, at)
    return end < len(line) and (line[end].person or line[end].pos in ("VERB", "AUX"))


def _of(line: Sequence[Unit], named: list[tuple[int, Unit, int]], last: int) -> tuple[Unit | None, int]:
    """The body or country after the head, and where the role's words end: before it where it stands at the end."""
    if not named:
        return None, last
    best = min(named, key=lambda n: (_RANK.get(n[1].mention.label if n[1].mention else "", 9), n[2]))
    preposition, unit, index = best
    alone = all(line[n].low in _BEGIN for n in range(preposition + 1, index))
    return unit, preposition if alone and index == last - 1 else last


def _weak(line: Sequence[Unit], start: int, after: int) -> bool:
    return start == after - 1 and line[start].low in words().weak


def _own_from(line: Sequence[Unit], begin: int, after: int) -> int:
    """Where what is said of the office begins: “the former Yugoslav republic's minister” is no former minister."""
    return next((n + 1 for n in reversed(range(begin, after)) if line[n].low in _OWN), begin)


def _state(units: Sequence[Unit], following: Sequence[Unit]) -> RoleState:
    known = words()
    lows = [unit.low for unit in following]
    if lows[:1] in (["in"], ["under"]) and lows[1:2] == ["the"] and lows[2:] and lows[2] in {"last", *known.former}:
        return "former"  # "in the last government"
    for unit in units:
        parts = {unit.low, *unit.low.split("-")}
        if unit.mention is None and parts & known.former:
            return "former"
        if unit.mention is None and parts & (known.next | {"elect", "designate"}):
            return "next"
    return "current"
