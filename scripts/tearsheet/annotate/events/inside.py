"""The head of a noun phrase in, the names inside the phrase out, where the head itself stands for nobody.

What is done to a thing is done to those whose it is, whom it is for or with: “raided villas belonging to A”, “scrapped
patrols with B”. Left out: places where it is, times, and whole clauses below the noun.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.people import named
from tearsheet.annotate.events.towns import capitals, town, written
from tearsheet.annotate.events.trigger import Names
from tearsheet.model import Mention

_WHOSE = frozenset({"poss", "amod", "compound", "nmod", "npadvmod", "conj"})
_LINKS = frozenset({"of", "with", "against", "to", "for", "by", "from", "on", "between", "about", "over"})
_OWNED = frozenset({"belonging", "linked", "owned", "tied", "connected", "run"})
_HAULING = frozenset({"carry", "haul", "transport", "ship"})  # “lorries carrying sugar from A”
_PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_DEEPEST = 4


def inside(head: Token, names: Names, depth: int = 0) -> Iterator[Mention]:
    """The people and bodies named below a noun, the nearest of each branch."""
    for below in (*head.children, *_belonging(head)) if depth < _DEEPEST else ():
        theirs = below.lower_ in _OWNED  # who owns a thing is no place, whatever the name looks like
        for token in _reached(below):
            stated = named(token, names, loose=False) if token.pos_ != "PRON" else []
            yield from (m for m in stated if m.label in _PARTIES and (theirs or not _local(token, m, names)))
            if not stated and token.i not in names:
                yield from inside(token, names, depth + 1)


def _belonging(head: Token) -> list[Token]:
    """“villas belonging to A”, which the parser may hang on the verb."""
    beside = head.nbor() if head.i + 1 < head.sent.end else head
    return [beside] if beside.lower_ in _OWNED and beside.dep_ == "advcl" else []


def _local(token: Token, mention: Mention, names: Names) -> bool:
    """“the mining town of Rubaya”, which is where things are, unless it rules a country."""
    return mention.label == "GPE" and town(token, names) and written(token, names) not in capitals()


def _reached(below: Token) -> list[Token]:
    """The nouns that a word below a noun leads to."""
    if below.dep_ in _WHOSE:
        return [below]
    if below.dep_ in {"prep", "agent"}:
        return grammar.children(below, "pobj") if below.lower_ in _LINKS else []
    if below.dep_ == "relcl" and below.lemma_ == "belong":
        return grammar.behind(below, "to")
    participle = (below.dep_ == "acl" or below.lower_ in _OWNED) and below.tag_ in {"VBG", "VBN"}
    participle = participle and below.lemma_ not in _HAULING
    return [o for prep in below.children for o in _reached(prep) if prep.dep_ != "conj"] if participle else []
