"""Two tellings in, what tells them apart out: their days, their count, their names.

“A second summit” is not the first one, “another strike” none told before it, “the Lima summit” not the Oslo one. Left
out: who takes part and where (common), how likely the rest makes it, and whether it outweighs this (likeness).
"""

from collections.abc import Iterator

from tearsheet.resolve.timeline.common import same_article, shared
from tearsheet.resolve.timeline.tellings import Telling

# Days by which tellings of one may be apart: any day tells of what lasts; who points back may mean its end or its eve.
_LASTING = {"visit": 1, "strike": 10, "exercise": 10, "roadblock": 14}
_POINTED_BACK_AT = {"march": 1, "launch": 1, "meeting": 2, "eviction": 3, "release": 3}
_HELD, _REMAND = 10, "rema"  # days from an arrest until a judge remands whom it was; the beginning of that word
_LONG_AGO = 200  # days: what was longer ago is no news
_SHORT = 3  # letters


def are_two(a: Telling, b: Telling) -> bool:
    """Whether their names, or who does it to whom, say that they are two; little outweighs that."""
    people = _turned(a, b) or (_others(a, b) and not same_article(a, b))
    return people or _other_title(a, b) or _long_over(a, b) or _long_over(b, a)


def told_apart(a: Telling, b: Telling) -> Iterator[str]:
    """What else says so, and may be outweighed: one article often calls the same people by other names."""
    if a.any or b.any:
        yield "of none in particular"  # “any arrests”
    if _others(a, b):
        yield "each has others"
    if _other_number(a, b):
        yield "another number"
    if _another(a, b):
        yield "another one"


def on_other_days(a: Telling, b: Telling, *, alike: bool = False) -> bool:
    """Whether their days exclude one event; what lasts is told by any of its days.

    Where they surely mean the same (`alike`), the day of one that points back may have been read wrongly.
    """
    if a.unyeared is not None and b.unyeared is not None:
        return not a.unyeared.meets(b.unyeared)
    if a.when is None or b.when is None or a.when.meets(b.when):
        return False
    later, gap = (b, (b.when.first - a.when.last).days) if a.when < b.when else (a, (a.when.first - b.when.last).days)
    both = a.kinds & b.kinds
    lasts = [_LASTING.get(kind, 0) for kind in both] + [_POINTED_BACK_AT.get(kind, 0) for kind in both if later.back]
    lasts += [_HELD for word in a.words | b.words if "arrest" in both and word.startswith(_REMAND)]
    return gap > max(lasts, default=0) and not (alike and later.back)


def _long_over(old: Telling, news: Telling) -> bool:
    """“Miners struck. A strike shut the mine in 2019.”: what is told without any time, and first, is of now."""
    if not same_article(old, news) or old.when is None or old.told is None or news.nearby is not None or news.back:
        return False
    first = news.address.start < old.address.start
    return first and (old.told.first - old.when.last).days > _LONG_AGO


def _turned(a: Telling, b: Telling) -> bool:
    """Whether the one does to the other what the other does to the one."""
    return _meet(a, "actor", b, "target") and _meet(a, "target", b, "actor") and not _meet(a, "actor", b, "actor")


def _others(a: Telling, b: Telling) -> bool:
    """Whether each names somebody whom the other does not, though one article tells both, or both name two or more."""
    each = shared(a, b) < len(a.stands) and shared(b, a) < len(b.stands)
    return each and (same_article(a, b) or min(len(a.stands), len(b.stands)) > 1)


def _meet(a: Telling, part: str, b: Telling, other: str) -> bool:
    return any(one.meets(two) for one in a.sides[part] for two in b.sides[other])


def other_time(a: Telling, b: Telling) -> bool:
    """Whether one is ahead where the other is over: a plan without a day, made after it."""
    for plan, done in ((a, b), (b, a)):
        ahead = plan.event.status == "planned" or (plan.event.status == "uncertain" and same_article(a, b))
        if not ahead or plan.back or done.event.status != "asserted":
            continue
        if plan.when is None:
            return done.when is None or plan.told is None or done.when.last <= plan.told.last
        if done.when is None and done.told is not None and done.told.last < plan.when.first:
            return True
    return False


def _other_number(a: Telling, b: Telling) -> bool:
    """“A second summit” is not a summit of no number, unless both are of one day or one points back."""
    if a.number == b.number or (a.precise and b.precise):
        return False
    one, other = (b, a) if a.number is None else (a, b)
    return other.number is not None or not (other.back or one.number == "first")


def _another(a: Telling, b: Telling) -> bool:
    """“Another strike” is none that was told before it, nor is “the last visit” one that its own article has told."""
    if a.precise and b.precise:
        return False
    for told, one in ((a, b), (b, a)):
        other = one.other or ("earlier" if one.number == "first" and one.back else None)
        if other is None or told.other == one.other is not None:
            continue
        if same_article(a, b):
            return told.address.start < one.address.start
        before = told.told is not None and one.told is not None and told.told.last < one.told.first
        if other == "more" and before and not one.back:
            return True
    return False


def _other_title(a: Telling, b: Telling) -> bool:
    """“The Lima summit” is not the Oslo one, nor are the Lima-Quito talks those of Lima and Cuzco."""
    if a.title and b.title and not (a.title & b.heard or b.title & a.heard):
        return True
    return any(len(one.title) > 1 and _two(other) and _missing(one, other) for one, other in ((a, b), (b, a)))


def _two(telling: Telling) -> bool:
    return len(telling.title) > 1 or len(telling.stands) > 1


def _missing(one: Telling, other: Telling) -> bool:
    """Whether a name in the title of the one is nowhere in the other's sentence; “US” may be there as “U.S.”."""
    return any(len(name) > _SHORT and name not in other.heard for name in one.title)
