"""A trigger's verb in, whom the clauses around it make a party out: “threatened to withdraw unless A pays”.

Left out: what stands beside the verb itself (verbal), the deeds that share its people (sharing).
"""

from collections.abc import Callable

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.constructions import STOPPED
from tearsheet.annotate.events.frames import to_be_done
from tearsheet.annotate.events.things import key
from tearsheet.annotate.events.trigger import Slot, Trigger
from tearsheet.model import EventType, ParticipantRole

_LEAVE = frozenset({"permission", "leave", "consent", "access", "entry", "visa", "clearance", "authorisation"})
_LOOKING = frozenset({"investigate", "probe", "examine", "look", "ask", "check", "allege"})
_MATTERS = frozenset({"allegation", "claim", "complaint", "fact", "how", "report", "suspicion", "way"})
_AIMS = ("to", "against", "on", "with")


def of_clauses(trigger: Trigger, verb: Token, actor: ParticipantRole, target: ParticipantRole) -> list[Slot]:
    """The slots that only verbs of one class have."""
    if trigger.type == "ASSAULT" and trigger.noun is None:
        return [(_owning_up(verb), actor, False)]
    if trigger.rule == STOPPED:
        return [(_given_up(verb), target, True)]
    told = _BY_CLASS.get(trigger.type) if trigger.noun is None or trigger.type != "AID" else None
    return [(told(verb), target, trigger.type == "REJECT")] if told is not None else []


def _owning_up(verb: Token) -> list[Token]:
    """“A bomb killed four, and A claimed responsibility”: A did it."""
    said = (t for t in verb.sent[verb.i - verb.sent.start :] if t.lower_ == "responsibility" and t.dep_ == "dobj")
    claimed = next((t.head for t in said if t.head.lemma_ in {"claim", "take"} and t.head != verb), None)
    return grammar.subjects(claimed) if claimed is not None else []


def _given_up(verb: Token) -> list[Token]:
    """“stopped issuing licences for A”: A."""
    deeds = grammar.children(verb, "xcomp")
    given = [o for d in deeds for o in grammar.objects(d)]
    return given + [t for host in (*deeds, *given) for t in grammar.behind(host, "to", "for", "from", "with")]


def _threatened(verb: Token) -> list[Token]:
    """“threatened to cut off electricity to A unless B pays”: A and B."""
    deeds = grammar.children(verb, "xcomp")
    hit = [o for d in deeds for o in grammar.objects(d) + grammar.behind(d, *_AIMS[:3])]
    return _unless(verb) + hit + [t for d in deeds for o in grammar.objects(d) for t in grammar.behind(o, *_AIMS)]


def _asked(verb: Token) -> list[Token]:
    """“demanded that A pay”: A."""
    asked = [c for c in grammar.children(verb, "ccomp") if to_be_done(c)]
    return [s for c in asked for s in grammar.children(c, "nsubj", "nsubjpass")]


def _unless(verb: Token) -> list[Token]:
    """“threatened to withdraw unless A pays”: A is threatened."""
    clauses = [c for c in verb.subtree if c.dep_ == "advcl" and any(m.lower_ == "unless" for m in c.children)]
    return [s for c in clauses for s in grammar.children(c, "nsubj", "nsubjpass")]


def _refused(verb: Token) -> list[Token]:
    """“refused to extradite A”, “refused permission for A to enter”."""
    deeds = [c for c in grammar.children(verb, "xcomp") if grammar.to_do(c)]
    found = [o for d in deeds for o in grammar.objects(d) + grammar.behind(d, "with", "to")]
    found += [t for o in grammar.objects(verb) if key(o) == "motion" for c in o.children for t in grammar.objects(c)]
    let = [c for c in grammar.children(verb, "advcl", "ccomp") if any(m.lower_ == "for" for m in c.children)]
    let += [
        c
        for o in grammar.children(verb, "dobj")
        if o.lemma_ in _LEAVE
        for c in grammar.children(o, "acl", "relcl", "advcl")
    ]
    return found + [s for c in let for s in grammar.children(c, "nsubj", "nsubjpass")]


def _looked_into(verb: Token) -> list[Token]:
    """“are investigating whether A knew”: A."""
    asked = grammar.children(verb, "ccomp") if verb.lemma_.lower() in _LOOKING else []
    things = grammar.behind(verb, "into") + grammar.objects(verb)
    things += [t for thing in things for t in grammar.behind(thing, "into")]
    asked += [c for t in things if t.lemma_ in _MATTERS for c in grammar.children(t, "acl", "relcl", "ccomp")]
    return [s for clause in asked for s in grammar.subjects(clause) if s.pos_ != "PRON" and s not in things]


def _helped(verb: Token) -> list[Token]:
    """“approved a loan to help A rebuild”: A."""
    helping = (d for d in verb.subtree if d.i > verb.i and d.lemma_ in {"help", "assist"} and grammar.to_do(d))
    return [t for d in helping for t in grammar.objects(d) + _done(d)]


def _done(helping: Token) -> list[Token]:
    return [s for c in grammar.children(helping, "ccomp", "xcomp") for s in grammar.children(c, "nsubj")]


_BY_CLASS: dict[EventType, Callable[[Token], list[Token]]] = {
    "ACCUSE": _looked_into,
    "AID": _helped,
    "REJECT": _refused,
    "REQUEST": _asked,
    "THREATEN": _threatened,
}
