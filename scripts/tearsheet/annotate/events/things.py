"""Tokens in, the noun forms to look them up by and whom they stand for out: what verbs and nouns ask for alike.

Left out: what they tell of.
"""

import re

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.lexicon import Lexicon, lexicon
from tearsheet.annotate.events.trigger import Names
from tearsheet.annotate.references.lexicon import is_person

_MAKE = re.compile(r"[A-Z][A-Za-z]{0,2}-\d+[A-Z]?s?")  # aircraft, missiles and tanks by their makers' letters
HARMED = frozenset({"dead", "hurt", "injured", "wounded"})
_ROAD = re.compile(r"[AMN]\d{1,3}")  # “the A28”
_COUNTS = frozenset(
    {"thousand", "hundred", "dozen", "million", "score", "some", "many", "several", "both", "all", "none", "other"}
)
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def key(noun: Token) -> str:
    """The form that the lexicon has a word in; “F-16s” and “Su-27” are jets to it."""
    if _ROAD.fullmatch(noun.text):
        return "road"
    return "jet" if _MAKE.fullmatch(noun.text) else str(noun.lemma_.lower())


def written_as(noun: Token) -> set[str]:
    """The forms to look a noun up by: not every plural is known to the lemmatiser (“doses”)."""
    forms = {noun.lower_, noun.lower_.removesuffix("s"), key(noun)}
    if noun.i > 1 and noun.nbor(-1).text == "-":  # “a sit-in”
        forms.add(f"{noun.nbor(-2).lower_}-{noun.lower_}")
    if noun.pos_ == "PROPN":  # “the regional bloc IGAD”
        forms |= {key(c) for c in grammar.children(noun, "compound", "nmod") if c.is_lower}
    return forms


def is_someone(token: Token, names: Names, words: Lexicon) -> bool:
    """Whether a noun phrase is about a person or a body, going by its head."""
    if token.i in names:
        return names[token.i].label != "EVENT"
    if token.pos_ == "NUM" and any(c.tag_ == "$" or c.lower_ in {"$", "€", "£", "₹"} for c in token.children):
        return False  # “was left holding $8 billion”
    if token.pos_ in {"PRON", "PROPN", "NUM"} and token.lower_ not in {"this", "that", "what", "which"}:
        return True
    if _the_bold(token) or assembly(token):
        return True
    last = key(token).rpartition("-")[2]
    if token.lower_.endswith("-old") or (last == "old" and token.dep_ in grammar.SUBJECTS | {"dobj"}):
        return True  # “a nineteen-year-old”
    return last in words.people or token.lower_ in words.people or last in _COUNTS


def _the_bold(token: Token) -> bool:
    """“the faithful”, “the accused”."""
    return token.pos_ == "ADJ" and any(c.lower_ == "the" for c in token.children)


def assembly(token: Token) -> bool:
    """“the bishops' conference”."""
    return key(token) == "conference" and any(is_person(c.lemma_.lower()) for c in grammar.children(token, "poss"))


def candidates(objects: list[Token]) -> list[Token]:
    """The nouns that a verb with these objects may make an event of: each of several, and what they count."""
    return [_counted(o) for head in objects for o in grammar.series(head)]


def _counted(noun: Token) -> Token:
    """“another round of talks”, “two of its crossings”: the talks, the crossings."""
    counts = noun.pos_ == "NUM" or key(noun) in lexicon().measures
    return next(iter(grammar.behind(noun, "of")), noun) if counts else noun


def stretch(verb: Token, thing: Token | None, last: int) -> tuple[int, int]:
    """From the verb to its object where that is near, whichever comes first: “the deal was signed”."""
    if thing is None:
        return verb.i, last
    if last < thing.i < verb.i + 12:
        return verb.i, thing.i
    return (thing.i, last) if verb.i - 7 < thing.i < verb.i else (verb.i, last)


def whole(noun: Token, measures: frozenset[str]) -> Token:
    """For the “talks” of “a round of talks”, the round: it has the place in the sentence."""
    counted = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in measures
    return noun.head.head if counted else noun


def definite(noun: Token) -> bool:
    """“the fine”, “Tuesday's embargo”: one that is known."""
    return any(c.dep_ == "poss" or c.lower_ in _DEFINITE for c in noun.children)
