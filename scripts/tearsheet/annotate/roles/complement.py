"""What follows the head of a role, and whose the role is: “of the board at Keller Foods”, “from 2008 to 2014”.

Units and the place behind the head in, the end of the phrase and the name of a country or body out. Left out: the head
and what stands before it (phrase).
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from tearsheet.annotate.offices import body_nouns, words
from tearsheet.annotate.roles.units import AND, OWN, Unit, is_head, nominal

BEGIN = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "my", "this"})
_RANK = {"ORG": 0, "FAC": 1, "GPE": 2, "NORP": 3, "LOC": 4}
_WHEN = frozenset({"last", "next", "this", "late", "early"})  # "director of the museum last autumn"
_SPANS = frozenset({"day", "week", "month", "year", "decade", "season", "term", "hour"})
_LONGEST = 25  # units
_ENDS = frozenset({".", "!", "?"})


class Named(Struct, frozen=True):
    """The units of a country or body behind the preposition at unit `preposition`: `first` up to `last`."""

    preposition: int
    first: int
    last: int
    rank: int


def complements(line: Sequence[Unit], at: int) -> tuple[int, list[Named]]:
    """The end of “of the board at Keller Foods”, and the names in it."""
    known, head = words(), line[at - 1]
    named: list[Named] = []
    opening: int | None = None
    while at + 1 < len(line) and (
        line[at].low in known.prepositions or (line[at].low == "in" and head.low in known.posted and not named)
    ):
        end = _complement(line, at + 1)
        if end == at + 1:
            break
        if opening is None and _kind_of(line, end):
            opening = at  # “of the lake town of Bregenz”: one complement
        elif line[at].low in known.of_prepositions:
            named += [replace(n, preposition=opening or at) for n in _names(line, at, end, head)]
            opening = None
        at = end
    return (at, named) if named else _from(line, at, named)


def _kind_of(line: Sequence[Unit], end: int) -> bool:
    """Whether “town of” ends here and the name comes next."""
    following = line[end : end + 2]
    return (
        line[end - 1].low in words().called
        and len(following) == 2
        and following[0].low == "of"
        and following[1].capital
    )


def _from(line: Sequence[Unit], at: int, named: list[Named]) -> tuple[int, list[Named]]:
    """“an MP from the ruling Farmers' Party”."""
    if at >= len(line) or line[at].low != "from":
        return at, named
    end = _complement(line, at + 1)
    bodies = [n for n in _names(line, at, end, line[at - 1]) if n.rank == 0 and n.last == end]
    return (end, bodies) if bodies else (at, named)


def _names(line: Sequence[Unit], at: int, end: int, head: Unit) -> list[Named]:
    """The names of bodies and countries; a run of capitals that no name was found in is one behind a small letter."""
    field = _field(head, line[at])
    found = [
        Named(at, n, n + 1, _RANK.get(line[n].label or "", 9))
        for n in range(at + 1, end)
        if line[n].body
        and not (n + 1 < end and line[n + 1].low.startswith("-"))
        and not (field and line[n].label in ("NORP", "ORG"))
    ]
    first = at + 2 if line[at + 1].low in BEGIN else at + 1
    first = _past_kind(line, first, end)
    run = [u for u in line[first:end] if u.mention is None]
    if not found and run == list(line[first:end]) and run and not (field or head.capital) and _capitals(run):
        return [Named(at, first, end, 0)]
    return found


def _past_kind(line: Sequence[Unit], first: int, end: int) -> int:
    """Past the kind of body before its name: “the weekly Al-Haqiqa”, “the Lima mining company Tres Cruces”."""
    name = next((n for n in range(first, end) if line[n].capital and line[n].mention is None), first)
    kinds = words().called | body_nouns().business
    return name if name > first and line[name - 1].low in kinds else first


def _field(head: Unit, preposition: Unit) -> bool:
    """Whether what follows is a field of government: “Secretary for Public Works”, not “secretary of the Lake Club”."""
    low = head.low.removeprefix("then-").removeprefix("ex-")
    return low in words().portfolios and (
        low.startswith(("minister", "under")) or (head.capital and low == "secretary") or preposition.low == "for"
    )


def _capitals(run: Sequence[Unit]) -> bool:
    return run[0].capital and run[-1].capital and not any(is_head(u) for u in run)


def _complement(line: Sequence[Unit], at: int) -> int:
    begin = at
    while at < len(line) and at < begin + _LONGEST and line[at].low in BEGIN:
        at += 1
    inner = at
    while at < len(line) and at < begin + _LONGEST and line[at].low not in _WHEN:
        unit = line[at]
        listing = unit.low in AND and at + 1 < len(line) and line[at + 1].nominal and not _new(line, at + 1)
        if at > inner and unit.low.rstrip(".") in words().titles and line[at + 1 : at + 2] and line[at + 1].person:
            break  # “minister for water Hajiya Ana Marin”
        if not (unit.nominal or (at > inner and (unit.low in OWN or listing))):
            break
        at += 1
    if inner < at and line[inner].pos == "NUM" and any(u.low.removesuffix("s") in _SPANS for u in line[inner:at]):
        return begin  # "coach for nine years"
    to_person = at < len(line) and line[at].person and line[begin - 1].low in ("to", "for")
    if to_person and (at == inner or is_head(line[at - 1])):
        return at + 1  # "a lawyer for Ana Marin", "adviser to President Ana Marin"
    return at if at > inner else begin


def _new(line: Sequence[Unit], at: int) -> bool:
    """Whether what follows “and” is no part of it: a verb comes, another person with a title, a second role."""
    end = nominal(line, at)
    one = line[end - 1]
    if end > at and (is_head(one) or one.low in words().kin) and not one.capital:
        return True
    return end < len(line) and (line[end].person or line[end].pos in ("VERB", "AUX"))


def owner(line: Sequence[Unit], named: Sequence[Named], last: int) -> tuple[Named | None, int]:
    """The body or country after the head, and where the role's words end: before it where it stands at the end."""
    if not named:
        return None, last
    best = min(named, key=lambda n: (n.rank, n.first))
    between = line[best.preposition + 1 : best.first]
    plain = all(u.nominal or u.low in BEGIN or u.low in OWN or u.low == "of" for u in between)
    return best, best.preposition if plain and best.last == last else last


def when(line: Sequence[Unit], at: int) -> tuple[int, bool]:
    """The end of “in Angola”, “from 2008 to 2014”, “until last year”, “since May” and whether that is over."""
    owned = at + 2 < len(line) and line[at + 2].low in OWN  # “in Ghana's north”
    if at + 1 < len(line) and line[at].low == "in" and line[at + 1].body and not owned:
        at += 2
    if at + 1 >= len(line) or line[at].low not in ("from", "until", "till", "since", "between"):
        return at, False
    end = at
    while end < min(len(line), at + 7) and (of_time(line[end]) or line[end].low in _LINKS):
        end += 1
    over = any(u.low in ("until", "till", "to") or u.low == "between" for u in line[at:end])
    return (end, over) if end > at + 1 else (at, False)


_LINKS = frozenset({"from", "until", "till", "since", "between", "to", "and"})


def of_time(unit: Unit) -> bool:
    """Whether it is a word of a date."""
    return unit.low in words().not_modifiers or unit.low in _WHEN or unit.low == "recently" or unit.pos == "NUM"


def its(line: Sequence[Unit], at: int) -> Unit | None:
    """The subject of the sentence, or of the one before where “its” begins one; else the only body it names."""
    begin = sentence(line, at)
    if at - begin <= 1 and begin > 1:
        return _subject(line, sentence(line, begin - 1), begin)
    subject = _subject(line, begin, at)
    if subject is not None or any(_unnamed(line, n) for n in range(begin + 1, at)):
        return subject
    return only(line[begin:at], frozenset({"ORG", "GPE"}))


def _unnamed(line: Sequence[Unit], at: int) -> bool:
    """Whether a body without its name stands here, which “its” may mean as well: “the insurer”."""
    nouns, unit = body_nouns(), line[at]
    before_name = at + 1 < len(line) and line[at + 1].body
    return unit.mention is None and not before_name and (unit.low in nouns.named or unit.low in nouns.business)


def _subject(line: Sequence[Unit], begin: int, end: int) -> Unit | None:
    verb = next((n for n in range(begin, end) if line[n].pos in ("VERB", "AUX")), end)
    bodies = [n for n in range(begin, verb) if line[n].label in ("ORG", "GPE")]
    return next((line[n] for n in bodies if n + 1 == len(line) or line[n + 1].low not in OWN), None)


def sentence(line: Sequence[Unit], at: int) -> int:
    """The unit with which the sentence of unit `at` begins."""
    return next((n + 1 for n in reversed(range(at)) if line[n].text in _ENDS), 0)


def only(units: Sequence[Unit], labels: frozenset[str]) -> Unit | None:
    """The one body of such kinds, if there is just one."""
    found = {u.text: u for u in units if u.label in labels}
    return next(iter(found.values())) if len(found) == 1 else None
