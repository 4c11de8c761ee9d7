"""Two tellings in, what they have in common out: the deed, people, the place, the story.

Left out: how much that says (evidence, likeness).
"""

from tearsheet.resolve.timeline.gists import ANYTHING
from tearsheet.resolve.timeline.parties import Party
from tearsheet.resolve.timeline.tellings import Telling

_VARIED = frozenset({"ACCUSE", "COERCE+SANCTION"})  # to summon is not to condemn, to fine is not to arrest


def same_article(a: Telling, b: Telling) -> bool:
    """Whether one article tells both."""
    return a.address.doc_id == b.address.doc_id


def akin(a: Telling, b: Telling) -> bool:
    """Whether their articles are of one story."""
    return same_article(a, b) or a.story.likeness(b.story) > 0


def alike(a: Telling, b: Telling) -> bool:
    """Whether what is done may be the same: a word without a gist of its own may mean any of its family."""
    if a.kinds & b.kinds:
        return True
    if ANYTHING in a.kinds | b.kinds:
        return a.echo != b.echo
    if a.kin != b.kin or a.kin not in a.kinds | b.kinds or a.kin in _VARIED:
        return False
    common = shared(a, b) > 0 or place(a, b) > 0
    return common and (akin(a, b) or (a.precise and b.precise))


def people(a: Telling, b: Telling) -> float:
    """The share in common where all of the smaller side are on the larger; below 0 where the sides are not the same."""
    if other_sides(a, b):
        return -1.0
    if not a.stands or not b.stands:
        return 0.0
    fewer, more = sorted((a, b), key=lambda t: len(t.stands))
    known = all(_among(party, more) or party.own & more.where for party in fewer.stands.values())
    return len(fewer.stands) / len(more.stands) if known else -1.0


def other_sides(a: Telling, b: Telling) -> bool:
    """Whether others do it, or it is done to others."""
    for role in ("actor", "target"):
        one, other = a.sides[role], b.sides[role]
        if one and other and not any(p.meets(q) for p in one for q in other):
            return True
    return False


def shared(a: Telling, b: Telling) -> int:
    """How many of the one's people the other has too."""
    return sum(1 for party in a.stands.values() if _among(party, b))


def _among(party: Party, telling: Telling) -> bool:
    return any(party.meets(other) for other in telling.stands.values())


def place(a: Telling, b: Telling) -> int:
    """1 for the same place, -1 for others, 0 where they leave it open.

    A place may be told as where it was or as whom it struck; a country and a place may be one inside the other.
    """
    if any(x.where & party.own for x, y in ((a, b), (b, a)) for party in y.stands.values()):
        return 1
    if not a.where or not b.where:
        return 0
    if a.where & b.where:
        return 1
    return -1 if _country(a) == _country(b) else 0


def _country(telling: Telling) -> bool:
    return any(place.startswith("nation ") for place in telling.where)
