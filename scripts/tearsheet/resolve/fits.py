"""Two tellings in, how well they fit one event out: above 0 the same, the more the surer; 0 open; below 0 not the same.

The same day with somebody or some place in common is the same event. Without a day for both it takes articles of one
time and more in common; what nobody dates and what names too little stays by itself.
"""

from tearsheet.resolve.tellings import Party, Telling, family

PRECISE = 4  # days: a value up to this long tells events apart
BACK, ON = 60, 10  # days that an undated telling may be told after the event: pointing back at it, or as news
_LASTING = {"visit": 1, "strike": 7, "roadblock": 7}  # days by which tellings of one of these may be apart
_VARIED = frozenset({family("ACCUSE"), family("COERCE")})  # to summon is not to condemn, to fine is not to arrest
AKIN = 2  # rarer names that two articles of one story have in common


def fit(a: Telling, b: Telling) -> float:
    """How well they fit."""
    people, place = _people(a, b), _place(a, b)
    if people < 0 or not _alike(a, b) or _apart(a, b) or _other_time(a, b) or _other_number(a, b):
        return -1.0
    if precise(a) and precise(b):
        return people + place if people > 0 or place > 0 else 0.3 * ((silent(a) or silent(b)) and akin(a, b))
    if place < 0:
        return 0.0 if a.kind == "visit" else -1.0  # a city and its country
    if silent(a) or silent(b):
        return 0.2 * (near(a, b) and akin(a, b) and (a.back or b.back)) + place * near(a, b)
    return (people + place) * _vaguely(a, b, place)


def precise(telling: Telling) -> bool:
    """Whether a telling has a day, or nearly."""
    return telling.when is not None and telling.when.length <= PRECISE


def akin(a: Telling, b: Telling) -> bool:
    """Whether their articles are of one story."""
    shared = len(a.story & b.story)
    return _same_article(a, b) or shared >= AKIN or (shared > 0 and 2 * shared >= min(len(a.story), len(b.story)))


def _alike(a: Telling, b: Telling) -> bool:
    """Whether what is done may be the same: a word without a gist of its own may mean any of its family."""
    if a.kind == b.kind:
        return True
    kin = family(a.event.type)
    if kin != family(b.event.type) or kin not in {a.kind, b.kind} or kin in _VARIED:
        return False
    common = _shared(a, b) > 0 or _place(a, b) > 0
    return common and (akin(a, b) or (precise(a) and precise(b)))


def _people(a: Telling, b: Telling) -> float:
    """The share in common where all of the smaller side are on the larger; below 0 where the sides are not the same."""
    for role in ("actor", "target"):
        one, other = a.sides[role], b.sides[role]
        if one and other and not any(p.meets(q) for p in one for q in other):
            return -1.0
    if not a.stands or not b.stands:
        return 0.0
    fewer, more = sorted((a, b), key=lambda t: len(t.stands))
    known = all(_among(party, more) or str(more.event.place_id) in party.own for party in fewer.stands.values())
    return len(fewer.stands) / len(more.stands) if known else -1.0


def _among(party: Party, telling: Telling) -> bool:
    return any(party.meets(other) for other in telling.stands.values())


def _shared(a: Telling, b: Telling) -> int:
    return sum(1 for party in a.stands.values() if _among(party, b))


def _place(a: Telling, b: Telling) -> float:
    """A place may be told as where it was or as whom it struck."""
    if any(x.event.place_id is not None and x.event.place_id in y.stands for x, y in ((a, b), (b, a))):
        return 0.5
    if a.event.place_id is None or b.event.place_id is None:
        return 0.0
    return 0.5 if a.event.place_id == b.event.place_id else -0.4


def silent(telling: Telling) -> bool:
    """Whether it says nothing of people and places, so that nothing can speak against it."""
    return not telling.stands and telling.event.place_id is None


def _apart(a: Telling, b: Telling) -> bool:
    """Whether their days exclude one event; what lasts is told by any of its days."""
    if a.unyeared is not None and b.unyeared is not None:
        return not a.unyeared.meets(b.unyeared)
    if a.when is None or b.when is None or a.when.meets(b.when):
        return False
    later, gap = (b, (b.when.first - a.when.last).days) if a.when < b.when else (a, (a.when.first - b.when.last).days)
    return gap > _LASTING.get(a.kind, 0) or not (later.back or a.kind == "visit")


def _other_time(a: Telling, b: Telling) -> bool:
    """Whether one is ahead where the other is over: a plan without a day, made after it."""
    for plan, done in ((a, b), (b, a)):
        ahead = plan.event.status == "planned" or (plan.event.status == "uncertain" and _same_article(a, b))
        if not ahead or done.event.status != "asserted":
            continue
        if plan.when is None:
            return done.when is None or plan.told is None or done.when.last <= plan.told.last
    return False


def _other_number(a: Telling, b: Telling) -> bool:
    """“A second summit” is not the summit, unless both are of one day."""
    return a.number != b.number and not (precise(a) and precise(b))


def _vaguely(a: Telling, b: Telling, place: float) -> bool:
    """Without a day for both it takes articles of one time, and two things in common, or one and a close kind."""
    if not near(a, b):
        return False
    if place > 0 and not (a.stands and b.stands):
        return True  # “after a meeting in Rome”
    shared = _shared(a, b)
    close = place > 0 or akin(a, b) or (a.when is not None and b.when is not None)
    return shared > 1 or (shared == 1 and close and a.kind != family(a.event.type))


def near(a: Telling, b: Telling) -> bool:
    """Whether an undated telling comes at the time of the other: soon after its day, later only when it points back."""
    if _same_article(a, b):
        return True
    if a.when is not None and b.when is not None:
        return a.when.meets(b.when)
    dated, other = (a, b) if a.when is not None else (b, a)
    anchor = dated.when if precise(dated) else dated.told
    if anchor is None or other.told is None:
        return False
    gap = (other.told.last - anchor.first).days
    ahead = -ON if other.event.status == "planned" or dated.when is None else 0
    return ahead <= gap <= (BACK if other.back else ON)


def _same_article(a: Telling, b: Telling) -> bool:
    return a.address.doc_id == b.address.doc_id
