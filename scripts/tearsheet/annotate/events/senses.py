"""A verb that fits a frame in, whether it is used in another sense all the same out: “the two teams meet on Saturday”.

Left out: objects that give a verb another sense; the lexicon lists them.
"""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.lexicon import NOTHING, Frame, Lexicon
from tearsheet.annotate.events.things import is_someone, key
from tearsheet.annotate.events.trigger import Names
from tearsheet.annotate.references.lexicon import is_person

CALLING = frozenset({"call", "brand", "label", "dub", "term", "style", "declare"})  # “called him a liar”
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
_DISCUSSING = frozenset({"discuss", "debate"})
_MEETING = frozenset({"meet", "telephone", "phone", "call", "speak", "talk", "confer"})
_TELLING = frozenset({"tell", "advise", "remind"})  # “residents were told to stay indoors” asks nothing of anybody


def otherwise(verb: Token, frame: Frame, names: Names, words: Lexicon) -> bool:
    """Whether a verb is used in another sense than its frame's."""
    if frame.type == "ACCUSE":
        return _blames_nobody(verb, frame, names, words)
    if frame.type == "REQUEST":
        return _asks_nothing(verb, frame)
    if frame.type == "CONSULT":
        return _meets_nobody(verb, frame)
    if frame.type in {"ASSAULT", "PROTEST", "MOBILIZE"}:
        return _harmless(verb, frame, names)
    if frame.type == "REJECT":  # “did not rule out that …”, “declined to comment”
        unruled = frame.particle == "out" and frame.verb == "rule" and bool(grammar.children(verb, "neg"))
        return unruled or any(key(c) in words.unsaid for c in grammar.children(verb, "xcomp"))
    return False


def _harmless(verb: Token, frame: Frame, names: Names) -> bool:
    """“since the cable was cut”, “the substitute struck twice”."""
    if frame.type == "ASSAULT" and frame.verb == "come":  # “the minister came under fire”
        return any(_criticised(a, names) for a in grammar.agents(verb))
    if frame.type == "ASSAULT":
        return frame.verb == "cut" and grammar.passive(verb) and not grammar.agents(verb)
    if frame.type == "MOBILIZE":  # “a million have crossed into Chad”
        return frame.verb == "cross" and any(key(a) in _CROWDS for a in grammar.agents(verb))
    return NOTHING in frame.nouns and any(_one(a, names) for a in grammar.agents(verb))


def _blames_nobody(verb: Token, frame: Frame, names: Names, words: Lexicon) -> bool:
    """“called it a farce”, “the convoy came under fire”."""
    if frame.verb == "come" and frame.behind & _FIRE:
        return not any(_criticised(a, names) for a in grammar.agents(verb))
    judging = frame.verb in CALLING and bool(frame.nouns)
    return judging and not any(is_someone(o, names, words) and o.lower_ != "it" for o in grammar.objects(verb))


def _criticised(agent: Token, names: Names) -> bool:
    """Whether it is people in office or a body that comes under fire, and not a convoy."""
    named = agent.i in names and names[agent.i].label in {"PERSON", "ORG"}
    return named or is_person(key(agent)) or key(agent) in _BODIES


def _asks_nothing(verb: Token, frame: Frame) -> bool:
    """“asked not to be named”, “residents were told to stay indoors”."""
    if any(c.lemma_ in _NAMING and grammar.passive(c) for c in verb.children):
        return True
    by_nobody = frame.verb in _TELLING and grammar.passive(verb) and not grammar.children(verb, "agent")
    return by_nobody and not grammar.agents(verb) and any(o.tag_ == "NNS" for o in grammar.subjects(verb))


def _meets_nobody(verb: Token, frame: Frame) -> bool:
    """“the two teams meet on Saturday”, “spoke to reporters”, “was flown to Rome”."""
    if any(key(a) in _PLAYING for a in grammar.agents(verb)) or (frame.mode == "visit" and grammar.passive(verb)):
        return True
    if frame.verb in _DISCUSSING and grammar.to_do(verb) and verb.head.lemma_ in _MEETING:
        return True  # “met to discuss the border”: one meeting
    if frame.verb == "gather":
        return any(key(a) in _CROWDS for a in grammar.agents(verb))
    return frame.verb in _SPEAKING and any(key(t) in _PRESS for t in grammar.behind(verb, "to", "with"))


def _one(agent: Token, names: Names) -> bool:
    """A single person, who strikes and rallies alone only on a field."""
    person = agent.i in names and names[agent.i].label == "PERSON"
    return person and not grammar.children(agent, "conj")
