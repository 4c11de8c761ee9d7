"""A verb that fits a frame in, whether it is used in another sense all the same out: “the two teams meet on Saturday”.

Left out: objects that give a verb another sense; the lexicon lists them.
"""

from collections.abc import Callable

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.lexicon import NOTHING, Frame, Lexicon, lexicon
from tearsheet.annotate.events.things import is_someone, key
from tearsheet.annotate.events.trigger import Names
from tearsheet.annotate.references.lexicon import is_person
from tearsheet.model import EventType

CALLING = frozenset({"call", "brand", "label", "dub", "term", "style", "declare", "describe"})  # “called him a liar”
_NAMING = frozenset({"name", "identify", "quote"})  # “asked not to be named”
_SPEAKING = frozenset({"speak", "talk"})
_PRESS = frozenset(
    {"reporter", "journalist", "press", "medium", "media", "correspondent", "newspaper", "audience", "crowd"}
)  # who is spoken to so that others hear it
_PLAYING = frozenset({"team", "club", "finalist", "champion", "eleven", "squad"})  # who meet on a field
_CROWDS = frozenset(
    [
        "crowd",
        "family",
        "fan",
        "hundred",
        "migrant",
        "million",
        "mourner",
        "people",
        "pilgrim",
        "refugee",
        "relative",
        "resident",
        "supporter",
        "thousand",
        "villager",
        "worshipper",
    ]
)
_FIRE = frozenset({"fire", "attack"})
_BODIES = frozenset(
    {"company", "firm", "government", "ministry", "party", "bank", "club", "agency", "council", "court"}
)
_CARRIERS = frozenset({"airline", "carrier", "operator", "railway", "ferry"})
_RESUMING = frozenset({"resume", "restart", "reopen", "restore"})
_RULING = frozenset({"authority", "government", "junta", "official", "settler", "ruler", "security"})
_DEEDS = frozenset(
    {
        "act",
        "comment",
        "death",
        "decision",
        "judgment",
        "law",
        "measure",
        "move",
        "plan",
        "proposal",
        "remark",
        "reply",
        "report",
        "rule",
        "ruling",
    }
)  # “called the ruling a disgrace”
_RULED = frozenset({"ban", "forbid", "outlaw", "prohibit", "restrict"})
_ALARMS = frozenset({"alert", "emergency", "exception", "siege", "war"})
_PAYING = frozenset({"client", "consumer", "customer", "guest", "motorist", "passenger", "tourist", "user", "visitor"})
_SUPPLIES = frozenset({"electricity", "gas", "power", "supply", "water"})
_HOLDING_BACK = frozenset({"stop", "prevent", "keep", "hinder"})
_COURTS = frozenset({"court", "judge", "jury", "tribunal"})
_SWITCHING = frozenset({"cut", "shut", "turn", "switch"})
_DISCUSSING = frozenset({"discuss", "debate"})
_MEETING = frozenset({"meet", "telephone", "phone", "call", "speak", "talk", "confer"})
_STATING = frozenset({"claim", "report", "suggestion", "rumour", "rumor", "account"})  # which one denies
_SAVINGS = frozenset({"money", "cash", "saving", "deposit", "fund", "dollar", "euro", "pound"})
_TERMS = frozenset({"sentence", "term", "year", "month"})


def otherwise(verb: Token, frame: Frame, names: Names, words: Lexicon) -> bool:
    """Whether a verb is used in another sense than its frame's."""
    if frame.type == "ACCUSE":
        return _blames_nobody(verb, frame, names, words)
    if frame.type in {"ASSAULT", "PROTEST", "MOBILIZE"}:
        return _harmless(verb, frame, names)
    if frame.type == "REJECT":
        return _refuses_nothing(verb, frame, words)
    plain = _PLAIN.get(frame.type)
    return plain is not None and plain(verb, frame)


def _refuses_nothing(verb: Token, frame: Frame, words: Lexicon) -> bool:
    """“did not rule out that …”, “declined to comment”, “denied reports that …”."""
    told = [
        key(o) for o in grammar.objects(verb) if key(o) in _STATING and grammar.children(o, "acl", "relcl", "ccomp")
    ]
    if told and (frame.verb == "deny" or "claim" not in told):
        return True
    unruled = frame.particle == "out" and frame.verb == "rule" and bool(grammar.children(verb, "neg"))
    return unruled or any(key(c) in words.unsaid for c in grammar.children(verb, "xcomp"))


def _freely(verb: Token, frame: Frame) -> bool:
    """“water is cut each night”, “an injury kept him from playing”: no force is used."""
    agents = grammar.agents(verb)
    if frame.verb in _HOLDING_BACK:
        return "from" in frame.prepositions and not any(key(a) in lexicon().forces | _RULING for a in agents)
    if frame.verb in _RULED:
        return not agents and _in_force(verb)
    if any(key(o) == "state" for o in grammar.objects(verb)):  # “a state of disaster”
        return not any(key(t) in _ALARMS for o in grammar.objects(verb) for t in grammar.behind(o, "of"))
    cut = frame.verb in _SWITCHING and grammar.passive(verb) and not agents
    return cut and any(key(o) in _SUPPLIES for o in grammar.objects(verb))


def _in_force(verb: Token) -> bool:
    """“where swimming is forbidden”: a rule, and no new one."""
    return grammar.passive(verb) and any(c.lower_ in {"is", "are"} for c in grammar.children(verb, "auxpass"))


def _in_business(verb: Token, frame: Frame) -> bool:
    """“the airline resumed flights”, “sent the bill back”: “it” is no fugitive."""
    if frame.verb == "deliver" and any(key(o) == "aircraft" for o in grammar.objects(verb)):
        return True
    if frame.verb == "send" and any(o.lower_ == "it" for o in grammar.objects(verb)):
        return True
    return frame.verb in _RESUMING and any(key(a) in _CARRIERS for a in grammar.agents(verb))


def _let_be(verb: Token, frame: Frame) -> bool:
    """“let the case go cold”."""
    gone = grammar.children(verb, "ccomp", "xcomp") if frame.verb == "let" else []
    return any(grammar.children(c, "acomp") for c in gone)


def _left_it(verb: Token, frame: Frame) -> bool:
    """“queued to withdraw their savings”."""
    taken = (t for c in grammar.children(verb, "dobj", "ccomp") for t in c.subtree)
    return frame.verb in {"withdraw", "pull"} and any(key(t) in _SAVINGS or t.tag_ == "$" for t in taken)


def _suspended_term(verb: Token, frame: Frame) -> bool:
    """“four years in prison, two of them suspended”."""
    counted = [t for s in grammar.subjects(verb) for t in (s, *grammar.behind(s, "of"))]
    return frame.verb == "suspend" and any(key(t) in _TERMS or t.pos_ == "NUM" for t in counted)


def _awarded(verb: Token, frame: Frame) -> bool:
    """“a jury awarded him a million dollars”, “the maker delivered 61 aircraft”: nobody is helped."""
    if frame.verb == "deliver" and key(next(iter(grammar.objects(verb)), verb)) == "aircraft":
        return not grammar.behind(verb, "to") and not grammar.children(verb, "dative")
    return frame.verb in {"award", "give", "grant"} and any(key(a) in _COURTS for a in grammar.agents(verb))


def _harmless(verb: Token, frame: Frame, names: Names) -> bool:
    """“since the cable was cut”, “the substitute struck twice”."""
    if frame.type == "ASSAULT" and frame.verb == "come" and frame.behind & _FIRE:  # “the minister came under fire”
        return any(_criticised(a, names) for a in grammar.agents(verb))
    if frame.type == "ASSAULT":
        return frame.verb == "cut" and grammar.passive(verb) and not grammar.agents(verb)
    if frame.type == "MOBILIZE":  # “a million have crossed into Chad”
        armed = lexicon().weapons | lexicon().forces
        strayed = frame.verb == "stray" and any(
            is_person(key(a)) and key(a) not in armed for a in (*grammar.agents(verb), verb.head)
        )
        return strayed or (frame.verb == "cross" and any(key(a) in _CROWDS for a in grammar.agents(verb)))
    return NOTHING in frame.nouns and any(a.lower_ == "it" or _one(a, names) for a in grammar.agents(verb))


def _blames_nobody(verb: Token, frame: Frame, names: Names, words: Lexicon) -> bool:
    """“called it a farce”, “the convoy came under fire”, “suspected of theft”."""
    if frame.verb == "suspect" and verb.tag_ in {"VBN", "VBD"} and verb.dep_ in {"acl", "amod"}:
        return True
    if frame.verb == "come" and frame.behind & _FIRE:
        return not any(_criticised(a, names) for a in grammar.agents(verb))
    if frame.verb == "charge" and any(key(o) in _PAYING for o in grammar.objects(verb)):
        return True  # “charges passengers for bags”
    judging = frame.verb in CALLING and bool(frame.nouns)
    return judging and not any(
        (is_someone(o, names, words) and o.lower_ != "it") or words.plainly(key(o)) or key(o) in _DEEDS
        for o in grammar.objects(verb)
    )


def _criticised(agent: Token, names: Names) -> bool:
    """Whether it is people in office or a body that comes under fire, and not a convoy."""
    named = agent.i in names and names[agent.i].label in {"PERSON", "ORG"}
    return named or is_person(key(agent)) or key(agent) in _BODIES


def _asks_nothing(verb: Token, _: Frame) -> bool:
    """“asked not to be named”."""
    return any(c.lemma_ in _NAMING and grammar.passive(c) for c in verb.children)


def _meets_nobody(verb: Token, frame: Frame) -> bool:
    """“the two teams meet on Saturday”, “spoke to reporters”, “was flown to Rome”."""
    if any(key(a) in _PLAYING for a in grammar.agents(verb)) or (frame.mode == "visit" and grammar.passive(verb)):
        return True
    if frame.mode == "visit" and verb.tag_ == "VBG" and verb.dep_ == "xcomp":
        doers = grammar.agents(verb.head)
        return any(key(a) in _CARRIERS for a in doers)  # “the airline has stopped flying to Rome”
    if frame.verb == "meet" and grammar.passive(verb) and not grammar.agents(verb):
        return True  # “was met with mockery”
    if frame.verb in _DISCUSSING and grammar.to_do(verb) and verb.head.lemma_ in _MEETING:
        return True  # “met to discuss the border”: one meeting
    if frame.verb == "gather":
        return any(key(a) in _CROWDS for a in grammar.agents(verb))
    return frame.verb in _SPEAKING and any(key(t) in _PRESS for t in grammar.behind(verb, "to", "with"))


def _only_tells(verb: Token, frame: Frame) -> bool:
    """“warned the ministry that hackers had entered its servers”: what has been is no threat."""
    told = grammar.children(verb, "ccomp") if frame.verb == "warn" else []
    perfect = (any(a.lemma_ == "have" for a in grammar.children(c, "aux")) for c in told)
    return any(c.tag_ == "VBD" for c in told) or any(perfect)


def _one(agent: Token, names: Names) -> bool:
    """A single person, who strikes and rallies alone only on a field."""
    person = agent.i in names and names[agent.i].label == "PERSON"
    return person and not grammar.children(agent, "conj")


_PLAIN: dict[EventType, Callable[[Token, Frame], bool]] = {
    "AID": _awarded,
    "COERCE": _freely,
    "CONCEDE": _let_be,
    "CONSULT": _meets_nobody,
    "COOPERATE": _in_business,
    "REQUEST": _asks_nothing,
    "RETREAT": _left_it,
    "SANCTION": _suspended_term,
    "THREATEN": _only_tells,
}
