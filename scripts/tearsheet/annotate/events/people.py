"""The head of a noun phrase in, the mentions it stands for out: its own name, or whose its nameless people are.

A pronoun stands for the one subject of its sentence that it can stand for. Left out: pronouns across sentences.
"""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.lexicon import lexicon
from tearsheet.annotate.events.triggers import Names
from tearsheet.model import Mention

_BODIES = frozenset({"GPE", "NORP", "ORG", "LOC"})
_ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
_OF = ("of", "from", "for")
_PERSONAL = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
_IMPERSONAL = frozenset({"it", "its", "itself"})


def named(token: Token, names: Names, *, loose: bool) -> list[Mention]:
    """The mentions a phrase and what is joined to it stand for.

    `loose` lets any noun stand for whose it is (“condemned Iran's tests”), not only people and bodies.
    """
    found: list[Mention] = []
    for head in grammar.series(token):
        if head.i in names:
            found += _and_misparsed(head, names)
        elif head.pos_ == "PRON":
            found += _meant(head, names)
        else:
            found += _apposed(head, names) or (_belonging(head, names) if loose or is_people(head) else [])
    return [m for m in found if m.label in _ACTORS]


def _and_misparsed(head: Token, names: Names) -> list[Mention]:
    """The parser sometimes hangs the first of two people on the second: “X's A and Y's B met”."""
    own = names[head.i]
    others = [names[c.i] for c in grammar.children(head, "nmod", "conj") if c.i in names]
    return [own, *(m for m in others if m != own and m.label == own.label == "PERSON")]


def is_people(head: Token) -> bool:
    """Whether a noun is one for people or bodies."""
    words = lexicon().people
    return head.lemma_.lower() in words or head.lower_ in words or head.pos_ == "NUM"


def _apposed(head: Token, names: Names) -> list[Mention]:
    """“the president, Ann Lee”, “the mayor of Bonn, Bo Ek”, “Fiji's leader Ann Lee”: the name beside the noun."""
    beside = [names[a.i] for a in grammar.children(head, "appos") if a.i in names]
    if is_people(head):
        beside += _following(head, names)
    return [m for m in beside if m.label in {"PERSON", "ORG"}][:1]


def _following(head: Token, names: Names) -> list[Mention]:
    """A person named right after the noun, or after one comma behind its “of” phrase."""
    end = head.sent.end
    if head.i + 1 < end and head.i + 1 in names:
        return [m for m in (names[head.i + 1],) if m.label == "PERSON"]
    for i in range(head.i + 1, min(head.i + 8, end - 1)):
        token = head.doc[i]
        if token.lower_ == ",":
            return [
                m for m in (names.get(i + 1),) if m is not None and m.label == "PERSON" and head.tag_ in {"NN", "NNP"}
            ]
        if token.pos_ not in {"ADP", "DET", "PROPN", "NOUN", "ADJ", "PART"}:
            break
    return []


def _belonging(head: Token, names: Names) -> list[Mention]:
    below = grammar.children(head, "amod", "compound", "nmod", "poss")
    if is_people(head):
        below += grammar.behind(head, *_OF)
        below += [
            t for led in grammar.children(head, "acl") if led.lower_ in {"led", "headed"} for t in grammar.agents(led)
        ]
    found = []
    for token in (t for b in below for t in grammar.series(b)):
        if token.i in names:
            found += [m for m in (names[token.i],) if m.label in _BODIES or token.head.lower_ == "by"]
        elif token.pos_ == "PRON":
            found += _meant(token, names) if token.lower_ in {"its", "their"} else []
        elif is_people(token):
            found += _belonging(token, names)
    return found


def _meant(pronoun: Token, names: Names) -> list[Mention]:
    """Whom a pronoun means: the only fitting subject before it in the sentence."""
    low = pronoun.lower_
    personal = low in _PERSONAL
    if not personal and low not in _IMPERSONAL:
        return []
    subjects = [t for t in pronoun.sent if t.i < pronoun.i and t.dep_ in grammar.SUBJECTS and t.pos_ != "PRON"]
    fitting = []
    for token in subjects:
        options = [m for m in named(token, names, loose=False) if (m.label == "PERSON") == personal]
        if len(options) == 1 and options[0] not in fitting:
            fitting += options
    return fitting if len(fitting) == 1 else []
