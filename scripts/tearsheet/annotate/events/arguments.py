"""A trigger in, its people out, as mentions.

Nameless people without a country or a body give nothing: no slot is guessed. Left out: where it happens (places).
"""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.answers import answered
from tearsheet.annotate.events.frames import to_be_done
from tearsheet.annotate.events.inside import inside
from tearsheet.annotate.events.lexicon import lexicon
from tearsheet.annotate.events.nominal import doers, of_noun
from tearsheet.annotate.events.people import named
from tearsheet.annotate.events.scenes import LOCAL, only_describes, only_where, scene
from tearsheet.annotate.events.trigger import Names, Slot, Trigger
from tearsheet.model import EventType, Mention, ParticipantRole

_AGAINST = ("against", "on", "toward", "towards")
_HEARD = frozenset({"to", "before", "into"})
_TELLING = frozenset(
    {"complain", "report", "refer", "take", "haul", "drag", "bring"}
)  # to the judge, who is not accused
_SUFFERING = frozenset(
    {"draw", "face", "receive", "win", "earn", "provoke", "prompt", "get", "suffer", "attract", "meet", "invite"}
)
_HELD = frozenset({"hold", "seize", "capture", "kidnap", "abduct", "detain", "take", "jail", "imprison"})
_INTO = ("into", "over", "at")
_TAKING = frozenset({"capture", "recapture", "retake", "reclaim", "regain", "seize", "take", "wrest"})
_BOTH = frozenset({"two", "both"})
_SIDES = frozenset({"side", "delegation", "party", "leader", "minister", "country", "government", "president", *_BOTH})
_ANSWERING = frozenset({"REJECT", "ACCUSE", "SUPPORT"})
_BESIDE = ("with", "alongside")
_TO: frozenset[EventType] = frozenset(
    {"AID", "AGREE", "CONCEDE", "REQUEST", "COOPERATE", "RETREAT", "SANCTION", "COERCE", "REJECT", "MOBILIZE"}
)


def participants(trigger: Trigger, names: Names) -> list[tuple[Mention, ParticipantRole]]:
    """Who takes part and as what, in the order of the text; each mention once, its first part kept."""
    found: dict[tuple[int, int], tuple[Mention, ParticipantRole]] = {}
    slots = _slots(trigger, names)
    slots += [
        ([t for tokens, role, _ in slots if role != "target" for t in tokens if _flagged(t, names)], "actor", True)
    ]
    for tokens, role, loose in (*slots, *_shared(trigger, slots, names)):
        for token in tokens:
            deep = loose and _reaches_within(trigger, token)
            for mention in named(token, names, loose=loose) or (inside(token, names) if deep else ()):
                where = only_where(mention, token, names) or scene(mention, token, role, trigger, names)
                if not where and not only_describes(mention, token, role, trigger):
                    found.setdefault((mention.start, mention.end), (mention, role))
    return [found[key] for key in sorted(found)]


def _shared(trigger: Trigger, slots: list[Slot], names: Names) -> list[Slot]:
    """“shelled A, killing four”: whom the first deed hits, where the second names nobody."""
    verb = trigger.verb
    if trigger.type == "AGREE" and verb is not None:
        return [(_promised(verb), "target", False)]
    if verb is not None and trigger.type == "REQUEST" and verb.dep_ == "advcl" and not grammar.objects(verb):
        return [(grammar.behind(verb.head, "to"), "target", True)]  # “wrote to A, asking for help”
    if verb is None or trigger.noun is not None or verb.dep_ != "advcl" or verb.i < verb.head.i:
        return []
    if trigger.type not in {"ASSAULT", "COERCE"} or not (_along(verb) or _meanwhile(verb)):
        return []
    if any(named(t, names, loose=True) for tokens, role, _ in slots if role == "target" for t in tokens):
        return []
    kinds = {frame.type for frame in lexicon().verbs.get(verb.head.lemma_.lower(), ())}
    if not kinds & {"ASSAULT", "COERCE"}:
        return []
    return [
        (grammar.objects(verb.head), "target", True),
        (grammar.behind(verb.head, *_AGAINST, *_INTO), "target", True),
    ]


def _flagged(thing: Token, names: Names) -> bool:
    """“Chilean bulldozers rammed the gate”: what acts for a people is theirs."""
    return thing.i not in names and any(
        c.i in names and names[c.i].label == "NORP" for c in grammar.children(thing, "amod", "compound", "nmod")
    )


def _along(verb: Token) -> bool:
    """“shelled A, killing four”."""
    return verb.tag_ == "VBG" and not grammar.children(verb, "nsubj", "aux", "mark")


def _meanwhile(verb: Token) -> bool:
    """“A's soldiers were wounded when a bomb went off”."""
    when = any(c.lower_ == "when" for c in grammar.children(verb, "advmod", "mark"))
    return when and grammar.passive(verb.head) and not grammar.objects(verb)


def _promised(verb: Token) -> list[Token]:
    """“promised to pay A”, “agreed to hand it over to A”: whom the deed is for."""
    deeds = [c for c in grammar.children(verb, "xcomp") if grammar.to_do(c)]
    return [t for d in deeds for t in grammar.objects(d) + grammar.behind(d, "to", "with")]


def _reaches_within(trigger: Trigger, thing: Token) -> bool:
    """Whether what is done to a thing is done to those named in it; who deplores a deed does nothing to its victim."""
    foiled = trigger.verb is not None and trigger.verb.lemma_.lower() in lexicon().preventing
    others = (foiled or trigger.type in {"ACCUSE", "SUPPORT"}) and lexicon().plainly(thing.lemma_.lower())
    return trigger.noun is None and trigger.type != "REQUEST" and not others


def of_both(trigger: Trigger) -> bool:
    """Whether it is done by “the two sides”, “both delegations”: those of whom the text has just told."""
    if trigger.mode != "together" or trigger.verb is None:
        return False
    return any(
        t.lemma_.lower() in _SIDES and (t.lower_ in _BOTH or any(c.lower_ in {"the", *_BOTH} for c in t.children))
        for t in grammar.agents(trigger.verb)
        if t.tag_ in {"NNS", "CD", "DT"}
    )


def _slots(trigger: Trigger, names: Names) -> list[Slot]:
    together = trigger.mode == "together"
    actor: ParticipantRole = "participant" if together else "actor"
    target: ParticipantRole = "participant" if together else "target"
    slots: list[Slot] = []
    if trigger.noun is not None:
        slots += of_noun(trigger, trigger.noun, names, actor, target)
    if trigger.thing is not None and trigger.type != "REQUEST":
        slots += _of_thing(trigger.thing, actor, target)
    if trigger.verb is not None:
        slots += _of_verb(trigger, trigger.verb, actor, target)
    return slots


def _of_verb(trigger: Trigger, verb: Token, actor: ParticipantRole, target: ParticipantRole) -> list[Slot]:
    slots: list[Slot] = []
    happens = trigger.noun is not None and trigger.noun.dep_ == "nsubj" and trigger.noun.head == verb
    if not happens and not (trigger.noun is not None and verb.lemma_.lower() in lexicon().preventing):
        suffered = trigger.noun is not None and verb.lemma_ in _SUFFERING  # “drawing condemnation from A”
        slots.append((doers(verb), target if suffered else actor, False))
        slots.append((grammar.behind(verb, "from") if suffered else [], actor, False))
    if trigger.noun is None:
        objects = grammar.objects(verb)
        hung = [trigger.thing] if trigger.thing is not None and not objects and not trigger.prepositions else []
        slots.append((objects or hung, target, True))
        slots.append((answered(verb) if trigger.type in _ANSWERING else [], target, False))
        if trigger.mode != "visit" and trigger.type != "RETREAT":
            heard = _HEARD if trigger.type == "ACCUSE" and verb.lemma_ in _TELLING else frozenset()
            slots.append((grammar.behind(verb, *(trigger.prepositions - heard)), target, True))
    among = ("between", "among") if trigger.mode == "together" or happens else ()
    slots.append((grammar.behind(verb, *_BESIDE, *among), target, False))
    if trigger.mode == "directed":
        slots.append((grammar.behind(verb, *_AGAINST), target, False))
    if trigger.type in _TO:
        slots.append((grammar.behind(verb, "to", "for"), target, False))
    if trigger.type == "AID" and trigger.noun is None:
        slots.append((_recipients(verb), target, False))
    if trigger.type == "CONSULT" and trigger.mode == "directed" and trigger.thing is not None:
        slots.append((grammar.behind(verb, "to"), target, False))  # “handed her credentials to A”
    if (trigger.type in {"COOPERATE", "REJECT"} or verb.lemma_ in _TAKING) and trigger.noun is None:
        slots.append((grammar.behind(verb, "from"), target, False))  # “bought drones from A”, “retook it from B”
    if trigger.type in {"REQUEST", "CONSULT"} and trigger.noun is None:
        slots.append((grammar.behind(verb, "from", "of"), target, False))
    if trigger.type == "REQUEST":
        asked = [c for c in grammar.children(verb, "ccomp") if to_be_done(c)]
        slots.append(([s for c in asked for s in grammar.children(c, "nsubj", "nsubjpass")], target, False))
    if trigger.type == "CONCEDE" and not grammar.agents(verb):
        held = [c for o in grammar.objects(verb) for c in grammar.children(o, "acl", "relcl") if c.lemma_ in _HELD]
        slots.append(([a for c in held for a in grammar.agents(c)], actor, False))
    if trigger.mode == "visit" and trigger.noun is None:  # “flew to Rome to press A”
        purposes = [c for c in grammar.children(verb, "xcomp", "advcl") if grammar.to_do(c)]
        slots.append(([o for c in purposes for o in grammar.objects(c) + grammar.behind(c, *_BESIDE)], target, False))
    if trigger.type == "THREATEN":
        slots.append(([o for deed in grammar.children(verb, "xcomp") for o in grammar.objects(deed)], target, False))
    return slots


def _recipients(verb: Token) -> list[Token]:
    """“send ambulances and drugs worth two million euros to A”: the parser hangs “to A” on any of them."""
    within = (
        d for d in verb.subtree if d.i > verb.i and d.dep_ == "prep" and d.lower_ == "to" and _below(d.head, verb)
    )
    return [t for prep in within for t in grammar.children(prep, "pobj")]


def _below(token: Token, verb: Token) -> bool:
    """Whether no other verb stands between a token and the verb it hangs below."""
    while token != verb and token.pos_ not in {"VERB", "AUX"} and token.head != token:
        token = token.head
    return token == verb


def _of_thing(thing: Token, actor: ParticipantRole, target: ParticipantRole) -> list[Slot]:
    """The parser often hangs on the object what belongs to the verb: “signed a deal with”."""
    if thing.lemma_.lower() in LOCAL:
        return []  # “took to the streets of Lima”
    return [
        (grammar.behind(thing, "between", "among"), actor, False),
        (grammar.behind(thing, *_BESIDE, *_AGAINST, "to", "for", "of", "into"), target, True),
        ([b for t in grammar.behind(thing, "of") for b in grammar.behind(t, "in")], target, False),
    ]
