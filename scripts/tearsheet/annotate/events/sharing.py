"""A trigger and its slots in, where else in the sentence its people may be named out: “shelled A, killing four”.

Left out: what the trigger's own words say (verbal, nominal).
"""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.lexicon import lexicon
from tearsheet.annotate.events.people import named
from tearsheet.annotate.events.trigger import Names, Slot, Trigger

_AT = ("against", "on", "toward", "towards", "into", "over", "at")
_TO_THEIR_FACE = frozenset({"AID", "AGREE", "SUPPORT", "REQUEST", "THREATEN", "CONCEDE"})
_MEETING = frozenset({"meet", "telephone", "phone", "ring", "call", "visit", "write", "summon", "speak", "talk"})
_PARTS = frozenset({"stake", "share", "interest", "holding", "investment"})  # “buy a stake in A”
_ALLEGING = frozenset({"allege", "claim", "complain"})
_WARNED_OF = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_HARM = frozenset({"ASSAULT", "COERCE"})


def shared(trigger: Trigger, slots: list[Slot], names: Names) -> list[Slot]:
    """The slots that a trigger shares with the verb it hangs on, or with the deed it promises."""
    verb = trigger.verb
    targets = (t for tokens, role, _ in slots if role == "target" for t in tokens)
    if verb is None or any(named(t, names, loose=True) for t in targets):
        return []
    if trigger.type == "AGREE" and (promised := _promised(verb)):
        return [(promised, "target", verb.lemma_ != "agree")]
    if (faced := _faced(trigger, verb)) is not None:
        return [(faced, "target", True)]
    harms = trigger.type in _HARM and trigger.noun is None and verb.i > verb.head.i and _harmful(verb.head)
    hit = [*grammar.objects(verb.head), *grammar.behind(verb.head, *_AT)] if harms else []
    return [(hit, "target", True)] if _along(verb) or _meanwhile(verb) else []


def _faced(trigger: Trigger, verb: Token) -> list[Token] | None:
    """To whose face it is said or done: “met A to demand it”, “wrote to A, asking for it”, “sued A, alleging it”."""
    if (trigger.type in _TO_THEIR_FACE or verb.lemma_ == "protest") and (met := _met_for(verb)):
        return met
    if trigger.type == "REQUEST" and verb.dep_ == "advcl" and not grammar.objects(verb):
        return grammar.behind(verb.head, "to")
    if trigger.type == "ACCUSE" and verb.lemma_ in _ALLEGING and _along(verb):
        return grammar.objects(verb.head) + grammar.behind(verb.head, "against")
    warned = verb.dep_ in {"ccomp", "xcomp"} and verb.head.lemma_ in {"warn", "threaten"}
    if trigger.type in _WARNED_OF and warned:
        return grammar.objects(verb.head)  # “warned A that it would halt aid”
    return None


def _harmful(verb: Token) -> bool:
    return any(frame.type in _HARM for frame in lexicon().verbs.get(verb.lemma_.lower(), ()))


def _along(verb: Token) -> bool:
    """“shelled A, killing four”."""
    return verb.dep_ == "advcl" and verb.tag_ == "VBG" and not grammar.children(verb, "nsubj", "aux", "mark")


def _meanwhile(verb: Token) -> bool:
    """“A's soldiers were wounded when a bomb went off”."""
    when = any(c.lower_ == "when" for c in grammar.children(verb, "advmod", "mark"))
    return verb.dep_ == "advcl" and when and grammar.passive(verb.head) and not grammar.objects(verb)


def _met_for(verb: Token) -> list[Token]:
    """“telephoned A to offer fuel”, “met A to demand an apology”."""
    met = verb.head
    if verb.dep_ not in {"advcl", "xcomp"} or not grammar.to_do(verb) or met.lemma_.lower() not in _MEETING:
        return []
    return grammar.objects(met) + grammar.behind(met, "with", "to")


def _promised(verb: Token) -> list[Token]:
    """“promised to pay A”, “agreed to hand it over to A”: whom the deed is for."""
    deeds = [c for c in grammar.children(verb, "xcomp") if grammar.to_do(c)]
    bought = [t for d in deeds for o in grammar.objects(d) for t in grammar.behind(o, "in") if o.lemma_ in _PARTS]
    return [t for d in deeds for t in grammar.objects(d) + grammar.behind(d, "to", "with")] + bought
