"""A trigger in, the nouns that belong to it out: who does it, what it is done to, what it is of, named or not.

Where nobody is named, they tell one arrest from another. Left out: which of them is what (arguments).
"""

from collections.abc import Iterator

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.trigger import Trigger

_SAYING = frozenset({"NOUN", "PROPN", "ADJ"})  # “his”, “who” and “seven” say too little


def belongings(trigger: Trigger) -> list[Token]:
    """The heads, in the order of the text."""
    heads = {t for token in (trigger.verb, trigger.noun, trigger.thing) if token is not None for t in _below(token)}
    apart = (t for t in heads if not trigger.first <= t.i <= trigger.last and t.pos_ in _SAYING)
    return sorted(apart, key=lambda t: t.i)


def _below(token: Token) -> Iterator[Token]:
    for preposition in grammar.children(token, "prep", "agent"):
        yield from grammar.children(preposition, "pobj")
    if token.pos_ == "VERB":
        yield from grammar.subjects(token)
        yield from grammar.objects(token)
    else:
        yield from grammar.children(token, "poss", "compound", "amod", "nmod")
