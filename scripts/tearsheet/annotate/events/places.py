"""A trigger in, the place where its event happens out: a name behind “in”, “at” and the like, or what is visited."""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.towns import town
from tearsheet.annotate.events.trigger import Names, Trigger
from tearsheet.model import Mention

_WHERE = ("in", "at", "near", "outside", "inside", "across", "around", "throughout", "through", "off")
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_AIMS = ("against", "on", "toward", "towards", "into", "over", "at")


def place(trigger: Trigger, names: Names) -> Mention | None:
    """Where it takes place: a place name behind “in”, “at” and the like, or what is visited."""
    for token in _spots(trigger, names):
        if token.i in names and names[token.i].label in _PLACES:
            return names[token.i]
    return None


def _spots(trigger: Trigger, names: Names) -> list[Token]:
    spots: list[Token] = []
    things = grammar.objects(trigger.verb) if trigger.verb is not None and trigger.mode == "directed" else []
    for anchor in (trigger.noun, trigger.verb, *things):
        if anchor is None:
            continue
        if trigger.mode == "visit":
            spots += grammar.objects(anchor) if anchor == trigger.verb and trigger.noun is None else []
            spots += grammar.behind(anchor, "to")
        spots += [t for s in grammar.behind(anchor, *_WHERE) for t in _narrow(s)]
        if anchor == trigger.verb and trigger.mode == "directed":
            things_ = grammar.behind(anchor, *_AIMS, "from", "to")
            spots += [t for thing in things_ for s in grammar.behind(thing, *_WHERE) for t in _narrow(s)]
        if trigger.type == "ASSAULT" and anchor == trigger.verb:
            spots += [t for o in grammar.objects(anchor) for t in _narrow(o)]  # “raided the town of X”
        if anchor == trigger.noun:
            spots += grammar.children(anchor, "compound", "poss") if trigger.mode == "together" else []
            spots += [c for c in grammar.children(anchor, "compound") if town(c, names)]
            deeper = grammar.behind(anchor, "of", "between", "by", "with", *_AIMS[:4])
            spots += [t for d in deeper for s in grammar.behind(d, *_WHERE) for t in _narrow(s)]
    return spots


def _narrow(token: Token) -> list[Token]:
    """“in the village of X”, “in the capital, X”: the name is below the common noun."""
    return [token, *grammar.behind(token, "of", "in"), *grammar.children(token, "appos", "compound")]
