"""Two tellings in, how well they fit one event out: above 0 the same, the more the surer; 0 open; below 0 not the same.

The same day with somebody or some place in common is the same event. Without a day for both it takes articles of one
time and more in common; what nobody dates and what names too little stays by itself, or is told again (groups).
"""

from tearsheet.resolve.calendar import Days
from tearsheet.resolve.timeline.apart import excluded, same_article
from tearsheet.resolve.timeline.gists import ANYTHING
from tearsheet.resolve.timeline.parties import Party
from tearsheet.resolve.timeline.tellings import Telling

BACK, ON = 60, 10  # days that an undated telling may be told after the event: pointing back at it, or as news
_LEAD = 350  # characters in which an article tells what it is about
_RECALLED, _MOST = 5, 3  # what speaks for it; the most that what is beside the event counts
_VARIED = frozenset({"ACCUSE", "COERCE+SANCTION"})  # to summon is not to condemn, to fine is not to arrest


def fit(a: Telling, b: Telling) -> float:
    """How well they fit."""
    people, place = _people(a, b), _place(a, b)
    if people < 0 and _one_thing(a, b):
        people = 0.1
    if people < 0 or excluded(a, b):
        return -1.0
    if a.precise and b.precise:
        return people + place if people > 0 or place > 0 else 0.3 * _one_day(a, b)
    if place < 0:
        return 0.0 if "visit" in a.kinds else -1.0  # a city and its country
    if not supported(a, b):
        return 0.0
    if silent(a) or silent(b):
        return place * near(a, b)
    return (people + place) * _vaguely(a, b, place)


def _one_day(a: Telling, b: Telling) -> bool:
    """Whether two of one day and story are one though they share nobody: in a long article by their word alone."""
    return not (a.stands and b.stands) and akin(a, b) and (bool(a.words & b.words) or not (a.long or b.long))


def _one_thing(a: Telling, b: Telling) -> bool:
    """Whether two of one day and story that do the same are one, though each names somebody whom the other does not."""
    if _sides(a, b) < 0 or not (a.precise and b.precise and a.when == b.when and akin(a, b)):
        return False
    one_name = min(len(a.stands), len(b.stands)) == 1  # two who each name two tell of two meetings
    alike_done = bool(a.words & b.words) or not (a.long or b.long)
    return one_name and bool(a.kinds & b.kinds) and a.kin not in a.kinds and alike_done


def contradicted(a: Telling, b: Telling) -> bool:
    """Whether days, people or places say that they are not one."""
    people = _people(a, b)
    if people < 0 and (a.echo or b.echo):
        people = _sides(a, b) if shared(a, b) or not (a.stands and b.stands) else -1.0
    return people < 0 or excluded(a, b) or (_place(a, b) < 0 and "visit" not in a.kinds)


def supported(a: Telling, b: Telling) -> bool:
    """Whether enough speaks for one; in a long article, where many things are alike, it takes more without a day."""
    if not (a.long or b.long) or (a.precise and b.precise):
        return True
    count, one_article = shared(a, b), same_article(a, b)
    if not one_article and _recalled(a, b):
        return True
    if not (one_article or count or _place(a, b) > 0):
        return False  # two fires of two articles
    first, later = sorted((a, b), key=lambda t: t.address) if one_article else (b, a)
    back = later.back and (silent(later) or not silent(first))  # who took part is told first
    if a.words & b.words:
        return back or count > 1 or (a.when is not None and b.when is not None)
    return count > 0 and back


def _recalled(a: Telling, b: Telling) -> bool:
    """Whether an article tells again what another told: by its word, its people and what else is in both sentences."""
    told = min(len(_telling(a, b)), _MOST) + (b.address.start < _LEAD)
    if a.back and told + 2 * bool(a.words & b.words) + 2 * shared(a, b) >= _RECALLED:
        return True
    return told > 0 and a.when is not None and a.when == b.when and bool(a.kinds & b.kinds)


def _telling(a: Telling, b: Telling) -> list[str]:
    """The words and names that both sentences have, but for the event's own and what both articles say all the time."""
    own = a.words | b.words
    return [w for w in a.scene & b.scene if w[:4] not in own and not (w in a.story.often and w in b.story.often)]


def akin(a: Telling, b: Telling) -> bool:
    """Whether their articles are of one story."""
    return same_article(a, b) or a.story.akin(b.story)


def alike(a: Telling, b: Telling) -> bool:
    """Whether what is done may be the same: a word without a gist of its own may mean any of its family."""
    if a.kinds & b.kinds:
        return True
    if ANYTHING in a.kinds | b.kinds:
        return a.echo != b.echo
    if a.kin != b.kin or a.kin not in a.kinds | b.kinds or a.kin in _VARIED:
        return False
    common = shared(a, b) > 0 or _place(a, b) > 0
    return common and (akin(a, b) or (a.precise and b.precise))


def _people(a: Telling, b: Telling) -> float:
    """The share in common where all of the smaller side are on the larger; below 0 where the sides are not the same."""
    if _sides(a, b) < 0:
        return -1.0
    if not a.stands or not b.stands:
        return 0.0
    fewer, more = sorted((a, b), key=lambda t: len(t.stands))
    known = all(_among(party, more) or party.own & more.where for party in fewer.stands.values())
    return len(fewer.stands) / len(more.stands) if known else -1.0


def _sides(a: Telling, b: Telling) -> float:
    """Below 0 where others do it, or it is done to others."""
    for role in ("actor", "target"):
        one, other = a.sides[role], b.sides[role]
        if one and other and not any(p.meets(q) for p in one for q in other):
            return -1.0
    return 0.0


def _among(party: Party, telling: Telling) -> bool:
    return any(party.meets(other) for other in telling.stands.values())


def shared(a: Telling, b: Telling) -> int:
    """How many of the one's people the other has too."""
    return sum(1 for party in a.stands.values() if _among(party, b))


def _place(a: Telling, b: Telling) -> float:
    """A place may be told as where it was or as whom it struck; a country and a place may be one inside the other."""
    if any(x.where & party.own for x, y in ((a, b), (b, a)) for party in y.stands.values()):
        return 0.5
    if not a.where or not b.where:
        return 0.0
    if a.where & b.where:
        return 0.5
    return -0.4 if _country(a) == _country(b) else 0.0


def _country(telling: Telling) -> bool:
    return any(place.startswith("nation ") for place in telling.where)


def silent(telling: Telling) -> bool:
    """Whether it says nothing of people and places, so that nothing can speak against it."""
    return not telling.stands and telling.event.place_id is None


def _vaguely(a: Telling, b: Telling, place: float) -> bool:
    """Without a day for both it takes articles of one time, and two things in common, or one and a close kind."""
    if not near(a, b):
        return False
    if place > 0 and not (a.stands and b.stands):
        return True  # “after a meeting in Rome”
    count = shared(a, b)
    close = place > 0 or akin(a, b) or (a.when is not None and b.when is not None)
    return count > 1 or (count == 1 and close and bool(a.kinds & b.kinds) and a.kin not in a.kinds)


def near(a: Telling, b: Telling) -> bool:
    """Whether an undated telling comes at the time of the other: soon after its day, later only when it points back."""
    if a.when is not None and b.when is not None:
        return same_article(a, b) or a.when.meets(b.when)
    dated, other = (a, b) if a.when is not None else (b, a)
    if same_article(a, b):
        return other.back or not _long_over(dated)
    anchor = told_from(dated)
    if anchor is None or other.told is None:
        return False
    since, on = (other.told.last - anchor.first).days, (other.told.last - anchor.last).days
    ahead = -ON if other.event.status == "planned" or dated.when is None else 0
    return ahead <= since and on <= (BACK if other.back else ON)


def told_from(telling: Telling) -> Days | None:
    """The days from which on it is told again: its own, unless they last until it is told."""
    over = telling.when is not None and telling.told is not None and telling.when.last < telling.told.first
    return telling.when if telling.precise or over else telling.told


def _long_over(telling: Telling) -> bool:
    """Whether it was no news when it was told."""
    if telling.when is None or telling.told is None:
        return False
    return (telling.told.first - telling.when.last).days > BACK
