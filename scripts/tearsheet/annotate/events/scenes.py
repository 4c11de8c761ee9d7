"""A mention found where a trigger's people are looked for in, whether it only tells where or of what kind, out.

A town is where things are unless it acts; a building is no target; a “European treaty” is not done to Europeans.
"""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.lexicon import lexicon
from tearsheet.annotate.events.stated import is_people
from tearsheet.annotate.events.things import key
from tearsheet.annotate.events.towns import capitals, lands, own_words, states, town, written
from tearsheet.annotate.events.trigger import Names, Trigger
from tearsheet.model import Mention, ParticipantRole

_CURRENCIES = frozenset({"dollar", "euro", "pound", "peso", "rupee", "franc", "krona", "krone", "dinar", "riyal"}) | {
    *("rouble", "ruble", "rand", "shilling", "lira", "won", "yen", "yuan", "real"),
}
_SETTLED = frozenset(
    {"town", "city", "village", "port", "province", "region", "district", "island", "suburb", "resort"}
)
_BRINGING = frozenset(
    {"flight", "service", "train", "ferry", "bus", "route", "invite", "deport", "return", "move", "bring"}
)
_TOWARDS = frozenset({"to", "from", "of", "for"})
_COURTS = frozenset({"court", "judge", "jury", "prosecutor", "magistrate"})
LOCAL = frozenset({"street", "road", "prison", "square", *_COURTS})
_SITES = frozenset(
    [
        "airport",
        "base",
        "bridge",
        "camp",
        "checkpoint",
        "crossing",
        "hospital",
        "mosque",
        "plant",
        "port",
        "refinery",
        "station",
        "terminal",
    ]
)
_ON_PAPER = frozenset({"AGREE", "SUPPORT", "CONCEDE"})
_ON_THE_GROUND = frozenset({"ASSAULT", "PROTEST", "MOBILIZE"})
_TRAVELLING = frozenset({"travel", "fly", "head", "journey", "go", "come", "arrive", "jet", "depart"})
_INSIDE = frozenset({"in", "at", "near", "outside"})
_INTO = ("into", "over", "at")
_AGAINST = ("against", "on", "toward", "towards")


def only_where(mention: Mention, head: Token, names: Names) -> bool:
    """“a court in Bonn”, “the streets of Bonn”, “sent to Bonn”: a town is where things are, unless it acts itself."""
    at = _root(mention, head, names)
    if _of_a_thing(at) or key(at) == "road":  # “the A28”
        return True
    if mention.label != "GPE" or not town(at, names):
        return False
    if at.dep_ == "compound" and lexicon().plainly(at.head.lower_):
        return True  # “the Bonn bombing killed …”
    if at.dep_ == "pobj" and at.head.lower_ in _INSIDE and written(at, names) not in capitals():
        return True  # “the bombing in Kunduz, which they blamed on …”
    if at == head and at.dep_ == "pobj" and at.head.lower_ == "to" and at.head.head.lemma_ in _BRINGING:
        return True  # “invited him to Manila”
    given = at.dep_ == "pobj" and at.head.lower_ == "to" and written(at, names) in lands()  # “cut off power to Texas”
    acts = (
        given
        or written(at, names) in capitals()
        or at.dep_ != "pobj"
        or at.head.lower_ not in (*_TOWARDS, *_AGAINST, *_INTO)
    )
    site = head.lemma_.lower() in _SITES and at.dep_ in {"compound", "nmod"}  # “the Balata camp”
    rules = at.dep_ != "pobj" and head.lemma_.lower() in _COURTS
    return site or (head.lemma_.lower() in LOCAL and not rules) or (at == head and not acts)


def _of_a_thing(at: Token) -> bool:
    """“two million Jamaican dollars”, “in the Greek town of Kavala”; not who was fined “Alfa 3 million euros”."""
    noun = at.head.lemma_.lower() if at.dep_ in {"amod", "compound", "nmod"} else ""
    return (noun in _CURRENCIES and at.head.i == at.i + 1) or (noun in _SETTLED and at.head.head.lower_ in _INSIDE)


def scene(mention: Mention, head: Token, role: ParticipantRole, trigger: Trigger, names: Names) -> bool:
    """“the siege of Lima”, “crossed into Chad”, “marched through Bonn”: where it happens, not whom it hits."""
    if role == "actor" or mention.label != "GPE":
        return False
    at = _root(mention, head, names)
    if trigger.type == "CONSULT" and trigger.verb is not None and trigger.verb.lemma_ in _TRAVELLING:
        return at == head and at.dep_ == "pobj" and at.head.lower_ in {"to", "in", "into", "for"}
    if trigger.type == "CONSULT" and at == head and town(at, names) and _destination(at, trigger):
        return True
    if trigger.type not in _ON_THE_GROUND:
        return False
    entered = trigger.type == "MOBILIZE" and at == head and at.dep_ == "pobj" and at.head.lower_ in _INTO
    whose = at.dep_ in {"amod", "compound", "nmod"} and is_people(at.head)  # “the Sahrawi activist”
    return entered or (town(at, names) and not whose)


def _destination(town_: Token, trigger: Trigger) -> bool:
    """“visited Rome”, “a visit to Rome and Bonn”, “sent envoys to Rome”, but not “talks with Rome”."""
    first = next(t for t in (town_, *town_.ancestors) if t.dep_ != "conj")
    there = first.dep_ == "pobj" and first.head.lower_ in {"to", "in", "into"}
    return there or (trigger.mode == "visit" and first.dep_ == "dobj" and first.head == trigger.verb)


def only_describes(mention: Mention, head: Token, role: ParticipantRole, trigger: Trigger, names: Names) -> bool:
    """A building is no target, and a “European treaty” that is signed is not done to Europeans."""
    described = head == trigger.thing and trigger.type in _ON_PAPER and mention.label == "NORP" and not is_people(head)
    ground = mention.label in {"FAC", "LOC"} and role == "target" and not _of_a_land(mention, head, names)
    return role != "actor" and (described or ground)


def _of_a_land(mention: Mention, head: Token, names: Names) -> bool:
    """“South Africa”, “the Cook Islands' tourism authority”: a country, though its name be that of a piece of land."""
    at = _root(mention, head, names)
    owner = at.dep_ == "poss" and is_people(at.head)
    owner = owner or any(
        c.is_lower and is_people(c) for c in grammar.children(at, "compound")
    )  # “the radio station Alfa”
    return mention.label == "LOC" and (owner or written(at, names) in states())


def _root(mention: Mention, head: Token, names: Names) -> Token:
    """The token of a name on which its others hang."""
    own = own_words(mention, head, names)
    return next((t for t in own if names.get(t.head.i) != mention or t.head == t), head)
