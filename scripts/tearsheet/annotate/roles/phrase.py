"""Units and a place to begin in, the noun phrase of a role out: “Austria's former ambassador to Russia”.

Its head is the word of an office; what stands before and after belongs to it, and one of the names in it is the
country or body. Left out: what stands after (complement), whose role it is.
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from tearsheet.annotate.offices import words
from tearsheet.annotate.roles.complement import BEGIN, Named, complements, owner, when
from tearsheet.annotate.roles.units import AND, OWN, Unit, describing, is_head, is_plural, nominal
from tearsheet.model import RoleState, Span

_TRAILING = frozenset({"designate", "elect", "emeritus", "emerita"})  # “ambassador designate to Peru”


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
    while begin < len(line) and line[begin].low in BEGIN:
        begin += 1
    after = nominal(line, begin)
    if after > 1 and f"{line[after - 2].low}_{line[after - 1].low}" in words().no_heads:
        return None
    front = title_from(line, after)
    courtesy = begin <= front < after
    begin = front if courtesy else begin
    if after == begin or not (courtesy or _headed(line, after) or (plural and is_plural(line[after - 1]))):
        return None
    after = after if courtesy else _coordinated(line, _in_chief(line, after))
    start = front if courtesy else _modified(line, begin, after)
    before = _owner_before(line, begin, start)
    closed, named = complements(line, after)
    last, over = when(line, closed)
    if [u.low for u in line[last : last + 3]] == ["at", "the", "time"]:
        last, over = last + 3, True
    behind, end = owner(line, named, closed)
    town = before is not None and before.label == "GPE" and OWN.isdisjoint({u.low for u in line[begin:start]})
    if before is not None and behind is not None and behind.rank == 0 and (before.label == "NORP" or town):
        before = None  # “a Swedish analyst at Lake Bank”, “Oslo correspondent of Lake News”: the bank's
    late = courtesy and front > 0 and line[front - 1].low in words().former  # “the late Sheikh Ana Marin”
    span = Span(_past_ex(line[start]), line[(closed if before is not None else end) - 1].end)
    state = "former" if over or late else _state(line[_own_from(line, begin, after) : after], line[last : last + 3])
    return Phrase(span, _whose(line, before, behind), state, first, last, after)


def _headed(line: Sequence[Unit], after: int) -> bool:
    pair = f"{line[after - 2].low}_{line[after - 1].low}" if after > 1 else ""
    clock = line[after - 1].low == "pm" and after > 1 and line[after - 2].pos in ("NUM", "PUNCT")  # “at 4.35 pm”
    trailing = line[after - 1].low in _TRAILING and after > 1 and is_head(line[after - 2])
    return (is_head(line[after - 1]) and not clock) or trailing or pair in words().head_pairs


def _owner_before(line: Sequence[Unit], begin: int, start: int) -> Unit | None:
    """The body or country before the role's words; “Napoli's Albanian defender” is Napoli's."""
    owners = [n for n in range(begin, start) if line[n].body]
    owned = [n for n in owners if line[n + 1].low in OWN]
    if owned and line[owners[-1]].label == "ORG" and line[owned[-1]].label == "GPE":
        owned = []  # “Peru's Lake Party leader” is the party's
    return line[(owned or owners)[-1]] if owners else None


def _past_ex(unit: Unit) -> int:
    """Where the role of “ex-minister”, “Then-mayor” and “actor-turned-mayor” begins."""
    if "-turned-" in unit.low:
        return unit.start + unit.low.rindex("-turned-") + len("-turned-")
    opening, hyphen, rest = unit.low.partition("-")
    return unit.start + len(opening) + 1 if hyphen and rest and opening in ("ex", "then") else unit.start


def _whose(line: Sequence[Unit], before: Unit | None, behind: Named | None) -> Span | None:
    """The country or body before the role's words, else the one behind."""
    if before is not None:
        return Span(before.start + len("ex-") * before.low.startswith("ex-"), before.end)
    return Span(line[behind.first].start, line[behind.last - 1].end) if behind is not None else None


def title_from(line: Sequence[Unit], person: int) -> int:
    """Where the “Dr” or “Father” before a name begins, or the rank behind another office; `person` where none is."""
    known, at = words(), person
    if person >= len(line) or not line[person].person:
        return person
    at -= person > 1 and line[person - 1].text == "General" and line[person - 2].low in known.ranks
    while at and line[at - 1].mention is None and line[at - 1].capital and line[at - 1].low.rstrip(".") in known.ranks:
        at -= 1
    if at == person and line[at - 1].low == "general" and line[at - 1].capital and at > 1 and not line[at - 2].capital:
        at -= 1  # “army chief General”; “Director General” is one office
    if 1 < at < person and line[at - 1].low == "staff" and "of" in {u.low for u in line[max(0, at - 4) : at - 1]}:
        return at  # “Chief of Army Staff General”
    if (
        at < person
        and at
        and is_head(line[at - 1])
        and (line[at - 1].low not in known.rank_parts or not line[at - 1].capital)
    ):
        return at
    one = line[person - 1]
    if not person or one.mention is not None or not one.capital:
        return person
    if person > 1 and f"{line[person - 2].low}_{one.low.rstrip('.')}".replace(".", "") in known.title_pairs:
        return person - 2
    pair = f"{line[person - 2].low}_{one.low}"
    return person - 1 if one.low.rstrip(".") in known.titles and pair not in known.head_pairs else person


def each(line: Sequence[Unit], found: Phrase) -> list[Phrase]:
    """The phrase, or each of the offices that “and” joins in it: “founder and chief executive”."""
    own = [u for u in line[found.first : found.head] if found.span.start <= u.start]
    cuts = [n for n in range(1, len(own) - 1) if own[n].low in AND and is_head(own[n - 1])]
    starts = [found.span.start, *(own[n + 1].start for n in cuts)]
    ends = [*(own[n - 1].end for n in cuts), found.span.end]
    heads = [*(own[n - 1] for n in cuts), line[found.head - 1]]
    return [
        replace(found, span=Span(start, end), of=found.of if _shares(found, one) or end == found.span.end else None)
        for start, end, one in zip(starts, ends, heads, strict=True)
    ]


def _shares(found: Phrase, head: Unit) -> bool:
    """Whether the owner of the last of two is this one's: not the lawyer's in “a lawyer and head of the Lake Club”."""
    return found.of is None or found.of.start < found.span.start or head.low in words().belonging


def _in_chief(line: Sequence[Unit], after: int) -> int:
    """Past the rest of “editor in chief”."""
    return after + 2 if [u.low for u in line[after : after + 2]] == ["in", "chief"] else after


def _coordinated(line: Sequence[Unit], after: int) -> int:
    """Past “and chief executive” behind “chairman”."""
    while after + 1 < len(line) and line[after].low in AND:
        end = nominal(line, after + 1)
        more = end > after + 1 and is_head(line[end - 1]) and not any(u.mention for u in line[after + 1 : end])
        new = line[after + 1].capital and not line[after - 1].capital
        another = end < len(line) and line[end].person and new  # “the mayor and President Ana Marin”
        past = any(u.low in words().former for u in line[after + 1 : end])
        if not more or another or past:
            break
        after = end
    return after


def _modified(line: Sequence[Unit], begin: int, after: int) -> int:
    """Where the role's own words begin, after owners and words such as “former” and “longtime”."""
    start = after - 1
    while start > begin and _modifies(line[start - 1], line[start]):
        if start - 2 >= begin and line[start - 2].tag == "RB" and line[start - 2].low.endswith("ly"):
            break  # “wildly popular”
        if line[start - 1].low in AND and line[start - 2].low in words().kin:
            break  # “her brother and campaign treasurer”
        start -= 1
    while start < after - 1 and line[start].low in AND:
        start += 1
    return start


def _modifies(unit: Unit, following: Unit) -> bool:
    known = words()
    if unit.label == "EVENT" or unit.low in known.faiths:
        return True  # “Olympic champion”, “Shia cleric”
    if unit.mention is not None or unit.tag in ("RB", "CD") or unit.low in OWN or unit.low.endswith(describing()):
        return False
    if f"{unit.low}_{following.low}" in known.head_pairs:
        return True  # “first lady”
    counted = unit.low == "first" and following.low in known.describing  # “first female”; a first secretary is one
    if counted or unit.low in known.former or unit.low in known.next or unit.low in known.describing:
        return False
    return unit.capital or unit.low in AND or not following.capital or unit.low in known.kinds


def _own_from(line: Sequence[Unit], begin: int, after: int) -> int:
    """Where what is said of the office begins: “the former Yugoslav republic's minister” is no former minister."""
    return next((n + 1 for n in reversed(range(begin, after)) if line[n].low in OWN), begin)


def _state(units: Sequence[Unit], following: Sequence[Unit]) -> RoleState:
    known = words()
    lows = [unit.low for unit in following]
    if lows[:1] == ["during"] or (lows[:1] == ["under"] and any(unit.person for unit in following)):
        return "former"  # “a minister during the war”, “under President Ana Marin”
    if lows[:1] in (["in"], ["under"]) and lows[1:2] == ["the"] and lows[2:] and lows[2] in {"last", *known.former}:
        return "former"  # "in the last government"
    for unit in units:
        parts = {unit.low, *unit.low.split("-")}
        if "ex" in parts or (unit.mention is None and parts & known.former):
            return "former"
        if unit.mention is None and parts & (known.next | {"elect", "designate"}):
            return "next"
    return "current"
