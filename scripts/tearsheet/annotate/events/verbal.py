"""A trigger's verb or its object in, where its people are to be looked for out: subject, objects, what is behind them.

Left out: those whom the noun of a trigger brings (nominal), and the clauses around a verb (clauses).
"""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.answers import answered, paid_back
from tearsheet.annotate.events.clauses import of_clauses
from tearsheet.annotate.events.lexicon import lexicon
from tearsheet.annotate.events.nominal import doers
from tearsheet.annotate.events.scenes import LOCAL
from tearsheet.annotate.events.things import key
from tearsheet.annotate.events.trigger import Slot, Trigger
from tearsheet.model import EventType, ParticipantRole

_AGAINST = ("against", "on", "toward", "towards")
_BESIDE = ("with", "alongside")
_HEARD = frozenset({"to", "before", "into"})
_TELLING = frozenset(
    {"complain", "report", "refer", "take", "haul", "drag", "bring"}
)  # to the judge, who is not accused
_SUFFERING = frozenset(
    {"draw", "face", "receive", "win", "earn", "provoke", "prompt", "get", "suffer", "attract", "meet", "invite"}
)
_HELD = frozenset({"hold", "seize", "capture", "kidnap", "abduct", "detain", "take", "jail", "imprison"})
_ANSWERING = frozenset({"REJECT", "ACCUSE", "SUPPORT"})
_SUFFERED = frozenset({"come"})  # “came under fire from A”
_ROBBING = frozenset({"steal", "loot"})
_TAKING = frozenset({"capture", "recapture", "retake", "reclaim", "regain", "seize", "take", "wrest", *_ROBBING})
_AIMING = frozenset({"fire", "fling", "hurl", "launch", "lob", "pelt", "shoot", "spit", "strike", "throw", "toss"})
_ASKED = frozenset(
    {
        *("appeal", "application", "bid", "call", "challenge", "claim", "complaint", "demand", "invitation"),
        *("motion", "offer", "petition", "plea", "proposal", "request", "suggestion"),
    }
)
_MADE = frozenset({"bring", "file", "lodge", "propose", "table", "offer", "submit", "draft"})
_POSTS = frozenset({"consulate", "embassy"})
_TO: frozenset[EventType] = frozenset(
    {"AID", "AGREE", "CONCEDE", "REQUEST", "COOPERATE", "RETREAT", "SANCTION", "COERCE", "REJECT", "MOBILIZE"}
)


def of_verb(trigger: Trigger, verb: Token, actor: ParticipantRole, target: ParticipantRole) -> list[Slot]:
    """The slots of a verb, those of its class last."""
    happens = trigger.noun is not None and trigger.noun.dep_ == "nsubj" and trigger.noun.head == verb
    slots = [] if happens else _subject(trigger, verb, actor, target)
    slots += _done_to(trigger, verb, target) if trigger.noun is None else []
    among = ("between", "among") if trigger.mode == "together" or happens else ()
    slots.append((grammar.behind(verb, *_BESIDE, *among), target, False))
    if trigger.mode == "directed":
        slots.append((grammar.behind(verb, *_AGAINST), target, trigger.type == "ASSAULT"))
    if trigger.type == "ACCUSE" and trigger.thing is not None:
        slots.append((grammar.behind(verb, "into"), target, False))  # “opened an inquiry into the mayor”
    if verb.lemma_ in _AIMING:
        slots.append((grammar.behind(verb, "at"), target, False))  # “threw acid at A”
    if trigger.apart and not grammar.passive(verb):
        slots.append((grammar.behind(verb, "by"), target, False))  # “broke up a rally by A”
    if trigger.type in _TO:
        slots.append((grammar.behind(verb, "to", "for") + _back_to(verb), target, False))
    if trigger.type == "CONSULT" and trigger.mode == "directed" and trigger.thing is not None:
        slots.append((grammar.behind(verb, "to"), target, False))  # “handed her credentials to A”
    if trigger.type == "PROTEST":
        places = grammar.behind(verb, "outside", "at", "before", "near")
        places += [t for f in grammar.behind(verb, "in") if f.lower_ == "front" for t in grammar.behind(f, "of")]
        slots.append(([t for t in places if key(t) in _POSTS], target, True))  # “rallied at the Chadian embassy”
    if trigger.type == "CONCEDE" and not grammar.agents(verb):
        slots.append((_holders(verb), actor, False))
    if trigger.type in {"THREATEN", "SANCTION"}:
        slots.append((paid_back(verb), target, False))
    slots += of_clauses(trigger, verb, actor, target)
    return slots


def _subject(trigger: Trigger, verb: Token, actor: ParticipantRole, target: ParticipantRole) -> list[Slot]:
    if trigger.noun is None or verb.lemma_.lower() not in lexicon().preventing | _SUFFERING:
        return [(doers(verb), actor, False)]
    if verb.lemma_ not in _SUFFERING:
        return []
    return [(doers(verb), target, False), (grammar.behind(verb, "from"), actor, False)]  # “drew fire from A”


def _done_to(trigger: Trigger, verb: Token, target: ParticipantRole) -> list[Slot]:
    """To whom a verb that tells of the event itself does it."""
    objects = grammar.objects(verb)
    hung = [trigger.thing] if trigger.thing is not None and not objects and not trigger.prepositions else []
    slots: list[Slot] = [(objects or hung, target, True)]
    slots.append((answered(verb) if trigger.type in _ANSWERING else [], target, False))
    if trigger.mode != "visit" and trigger.type != "RETREAT":
        heard = _HEARD if trigger.type == "ACCUSE" and verb.lemma_ in _TELLING else frozenset()
        slots.append((grammar.behind(verb, *(trigger.prepositions - heard)), target, True))
    asked = [t for o in objects if key(o) in _ASKED for t in grammar.behind(o, "by", "from")]
    asked += grammar.behind(verb, "by") if any(key(o) in _ASKED for o in objects) and not grammar.passive(verb) else []
    slots.append((asked if trigger.type == "REJECT" else [], target, False))  # “threw out a complaint by A”
    if trigger.type == "AID":
        slots.append((_recipients(verb), target, False))
    if trigger.type in {"COOPERATE", "REJECT", "REQUEST", "CONSULT"} or verb.lemma_ in _TAKING | _SUFFERED:
        slots.append(
            (grammar.behind(verb, "from"), target, verb.lemma_ in _ROBBING)
        )  # “bought drones from A”, “retook it from B”
    if trigger.type in {"REQUEST", "CONSULT"}:
        slots.append((grammar.behind(verb, "of"), target, False))
    if trigger.mode == "visit":  # “flew to Rome to press A”
        purposes = [c for c in grammar.children(verb, "xcomp", "advcl") if grammar.to_do(c)]
        slots.append(([o for c in purposes for o in grammar.objects(c) + grammar.behind(c, *_BESIDE)], target, False))
    return slots


def _back_to(verb: Token) -> list[Token]:
    """“handed them back to A”, “handed the soldiers over to A”."""
    hosts = (verb, *grammar.children(verb, "dobj"))
    return [t for h in hosts for c in grammar.children(h, "advmod", "prt") for t in grammar.behind(c, "to")]


def _holders(verb: Token) -> list[Token]:
    """“freed the sailors whom A had held”."""
    held = [c for o in grammar.objects(verb) for c in grammar.children(o, "acl", "relcl") if c.lemma_ in _HELD]
    return [a for c in held for a in grammar.agents(c)]


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


def of_thing(thing: Token, actor: ParticipantRole, target: ParticipantRole) -> list[Slot]:
    """The parser often hangs on the object what belongs to the verb: “signed a deal with”."""
    if thing.lemma_.lower() in LOCAL:
        return []  # “took to the streets of Lima”
    host = grammar.behind(thing, "in") + grammar.behind(thing.head, "in") if key(thing) in _POSTS else []
    askers = grammar.behind(thing, "from", "by") if key(thing) in _ASKED else []  # “a bid from A”
    made = [a for a in grammar.children(thing, "acl") if a.lemma_ in _MADE]  # “settled a suit brought by A”
    askers += [t for a in made for t in grammar.behind(a, "by")]
    return [
        (host, target, False),  # “reopened its embassy in Havana”
        (askers, target, False),
        (grammar.behind(thing, "between", "among"), actor, False),
        (grammar.behind(thing, *_BESIDE, *_AGAINST, "to", "for", "of", "into"), target, True),
        ([b for t in grammar.behind(thing, "of") for b in grammar.behind(t, "in")], target, False),
    ]
