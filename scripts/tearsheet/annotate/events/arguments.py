"""A trigger in, its people and its place out, as mentions.

Pronouns and nameless people without a country or a body give nothing: no slot is guessed.
"""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.lexicon import lexicon
from tearsheet.annotate.events.triggers import Names, Trigger
from tearsheet.model import Mention, ParticipantRole

_WHERE = ("in", "at", "near", "outside", "inside", "across", "around", "throughout", "off")
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_BODIES = frozenset({"GPE", "NORP", "ORG", "LOC"})
_ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
_AGAINST = ("against", "on", "at", "into", "toward", "towards", "over")
_BESIDE = ("with", "alongside")
_OF = ("of", "from", "for")

Found = dict[tuple[int, int], tuple[Mention, ParticipantRole]]


def participants(trigger: Trigger, names: Names) -> list[tuple[Mention, ParticipantRole]]:
    """Who takes part and as what, in the order of the text; each mention once, its first part kept."""
    found: Found = {}
    for tokens, role, loose in _slots(trigger):
        for token in tokens:
            for mention in _named(token, names, loose=loose):
                found.setdefault((mention.start, mention.end), (mention, role))
    return [found[key] for key in sorted(found)]


Slot = tuple[list[Token], ParticipantRole, bool]


def _slots(trigger: Trigger) -> list[Slot]:
    together = trigger.mode == "together"
    actor: ParticipantRole = "participant" if together else "actor"
    target: ParticipantRole = "participant" if together else "target"
    slots: list[Slot] = []
    if trigger.noun is not None:
        slots += _of_noun(trigger, trigger.noun, actor, target)
    if trigger.thing is not None:
        slots += _of_thing(trigger.thing, actor, target)
    if trigger.verb is not None:
        slots += _of_verb(trigger, trigger.verb, actor, target)
    return slots


def _of_verb(trigger: Trigger, verb: Token, actor: ParticipantRole, target: ParticipantRole) -> list[Slot]:
    slots: list[Slot] = []
    if trigger.noun is None or verb.lemma_.lower() not in lexicon().occur or trigger.noun.head != verb:
        slots.append((grammar.agents(verb), actor, False))
    if trigger.noun is None:
        slots.append((grammar.objects(verb), target, True))
        if trigger.mode != "visit":
            slots.append((grammar.behind(verb, *trigger.prepositions), target, True))
    slots.append((grammar.behind(verb, *_BESIDE), target, False))
    if trigger.mode == "directed":
        slots.append((grammar.behind(verb, *_AGAINST), target, False))
    if trigger.type in {"AID", "AGREE"}:
        slots.append((grammar.behind(verb, "to", "for"), target, False))
    return slots


def _of_noun(trigger: Trigger, noun: Token, actor: ParticipantRole, target: ParticipantRole) -> list[Slot]:
    owners = grammar.children(noun, "poss", "amod", "nmod")
    if trigger.mode != "together":
        owners += grammar.children(noun, "compound")
    else:
        owners += [c for c in grammar.children(noun, "compound") if c.nbor().lower_ in {"-", "–", "and"}]
    slots: list[Slot] = [(owners, actor, False), (grammar.behind(noun, "by", "between", "among"), actor, False)]
    slots.append((grammar.behind(noun, *_BESIDE), target, False))
    if trigger.mode == "together":
        slots.append((grammar.behind(noun, "of"), actor, False))
        return slots
    slots.append((grammar.behind(noun, "to", "of", *_AGAINST), target, True))
    return slots


def _of_thing(thing: Token, actor: ParticipantRole, target: ParticipantRole) -> list[Slot]:
    """The parser often hangs on the object what belongs to the verb: “signed a deal with”."""
    return [
        (grammar.behind(thing, "between", "among"), actor, False),
        (grammar.behind(thing, *_BESIDE, *_AGAINST, "to", "for"), target, False),
    ]


def _named(token: Token, names: Names, *, loose: bool) -> list[Mention]:
    """The mentions a phrase stands for: its own name, else the country or body its nameless people belong to.

    `loose` lets any noun stand for whose it is (“condemned Iran's tests”), not only people and bodies.
    """
    found: list[Mention] = []
    for head in grammar.series(token):
        if head.i in names:
            if names[head.i].label in _ACTORS:
                found.append(names[head.i])
            continue
        named = [names[a.i] for a in grammar.children(head, "appos") if a.i in names]
        people = [m for m in named if m.label in {"PERSON", "ORG"}]
        if people:
            found += people
        elif loose or _is_people(head):
            found += _belonging(head, names)
    return found


def _is_people(head: Token) -> bool:
    words = lexicon().people
    return head.lemma_.lower() in words or head.lower_ in words or head.pos_ == "NUM"


def _belonging(head: Token, names: Names) -> list[Mention]:
    below = grammar.children(head, "amod", "compound", "nmod", "poss")
    if _is_people(head):
        below += grammar.behind(head, *_OF)
    found = []
    for token in (t for b in below for t in grammar.series(b)):
        if token.i in names and names[token.i].label in _BODIES:
            found.append(names[token.i])
        elif _is_people(token):
            found += _belonging(token, names)
    return found


def place(trigger: Trigger, names: Names) -> Mention | None:
    """Where it takes place: a place name behind “in”, “at” and the like, or what is visited."""
    for token in _spots(trigger):
        if token.i in names and names[token.i].label in _PLACES:
            return names[token.i]
    return None


def _spots(trigger: Trigger) -> list[Token]:
    spots: list[Token] = []
    things = grammar.objects(trigger.verb) if trigger.verb is not None and trigger.mode == "directed" else []
    for anchor in (trigger.noun, trigger.verb, *things):
        if anchor is None:
            continue
        if trigger.mode == "visit":
            spots += grammar.objects(anchor) if anchor == trigger.verb and trigger.noun is None else []
            spots += grammar.behind(anchor, "to")
        spots += [t for s in grammar.behind(anchor, *_WHERE) for t in _narrow(s)]
        if anchor == trigger.noun and trigger.mode == "together":
            spots += grammar.children(anchor, "compound", "poss")
    return spots


def _narrow(token: Token) -> list[Token]:
    """“in the village of X”, “in the capital, X”: the name is below the common noun."""
    return [token, *grammar.behind(token, "of", "in"), *grammar.children(token, "appos", "compound")]
