"""An event noun in, those whom the sentence brings to the event out: “flew in for talks”, “has been on strike”.

Left out: those who stand beside the noun itself (nominal).
"""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.control import ASKING, OBJECT_CONTROL

_EXCHANGES = frozenset(
    {
        "call",
        "conversation",
        "meeting",
        "talk",
        "summit",
        "negotiation",
        "dialogue",
        "consultation",
        "discussion",
        "battle",
        "gunfight",
        "firefight",
        "clash",
        "shootout",
    }
)
_MEETING = frozenset({"meet", "host", "receive", "welcome", "join", "see", "telephone", "phone"})
_JOINT = frozenset({"drill", "exercise", "exchange", "operation", "patrol", "swap"})
_TRIPS = frozenset({"visit", "trip", "tour", "stopover"})
_JOINING = frozenset({"be", "go", "remain", "stay", "come", "enter", "engage", "participate", "join", "appear"})


def occasion(noun: Token) -> list[Token]:
    """Whom a sentence brings to an event behind a preposition: “flew in for talks”, “has been on strike”."""
    deed, itself = noun.lemma_.lower(), noun
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head  # “for a round of talks”
    prep = noun.head
    if noun.dep_ != "pobj" or prep.dep_ != "prep" or prep.head.pos_ not in {"VERB", "AUX"}:
        return []
    joins = (prep.lower_ == "for" and prep.head.lemma_ not in ASKING) or (
        prep.lower_ in {"during", "on"} and noun.lemma_.lower() in _TRIPS
    )
    takes_part = prep.head.lemma_ == "take" and any(o.lower_ == "part" for o in grammar.children(prep.head, "dobj"))
    joins = joins or (prep.lower_ in {"in", "on", "at"} and (prep.head.lemma_ in _JOINING or takes_part))
    joins = joins or (
        prep.lower_ == "at" and deed in {"meeting", "talk", "negotiation"}
    )  # “failed to agree at a meeting”
    joins = joins or (prep.lower_ == "in" and deed in _JOINT and noun == itself)  # “seized it in a joint operation”
    brought = prep.lower_ == "for" and prep.head.lemma_ in OBJECT_CONTROL | _MEETING
    if (brought and deed in _EXCHANGES | _TRIPS) or (prep.lower_ in {"in", "during"} and deed in _EXCHANGES):
        return grammar.agents(prep.head) + grammar.objects(prep.head)
    return grammar.agents(prep.head) if joins else []
