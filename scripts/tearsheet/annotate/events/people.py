"""The head of a noun phrase in, the mentions it and what is joined to it stand for out, pronouns and owners included.

Left out: what the phrase itself says (stated), whom a pronoun means (pronouns).
"""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.pronouns import meant
from tearsheet.annotate.events.stated import BODIES, stands, stated
from tearsheet.annotate.events.trigger import Names
from tearsheet.annotate.references.lexicon import is_person
from tearsheet.model import Mention

_OWN = frozenset({"board", "troop", "force", "soldier", "pilot", "navy", "army", "management", "company", "party"})


def named(token: Token, names: Names, *, loose: bool) -> list[Mention]:
    """The mentions a phrase and what is joined to it stand for, pronouns included.

    `loose` lets any noun stand for whose it is (“condemned Iran's tests”), not only people and bodies.
    """
    found: list[Mention] = []
    for head in grammar.series(token):
        own = meant(head, names) if _stands_for(head, names) else stated(head, names, loose=loose)
        found += own or _of_sayer(head, names)
        for owner in grammar.children(head, "poss") if not own and (loose or stands(head)) else ():
            his = owner.lower_ in {"his", "her"} and not is_person(head.lemma_.lower())
            found += (
                [names[owner.i]]
                if owner.i in names and his
                else meant(owner, names)
                if his or owner.lower_ in {"its", "their"}
                else []
            )
            found += _whose(head, names) if owner.lower_ == "whose" else []
    return found


def _stands_for(head: Token, names: Names) -> bool:
    """Whether a head is to be read as a pronoun."""
    return head.i not in names and (head.pos_ == "PRON" or head.lower_ in {"other", "another", "both"})


def _whose(head: Token, names: Names) -> list[Mention]:
    """“the cleric Ali, whose followers stormed …”: his."""
    clause = next((a for a in head.ancestors if a.dep_ == "relcl"), None)
    return stated(clause.head, names, loose=False) if clause is not None else []


def _of_sayer(head: Token, names: Names) -> list[Mention]:
    """“A spokesman for Gazi said the board had …”: the board of those who say so."""
    if head.lemma_.lower() not in _OWN or head.dep_ not in grammar.SUBJECTS or grammar.children(head, "poss", "prep"):
        return []
    clause = next((a for a in (head.head, head.head.head) if a.dep_ == "ccomp"), None)
    said = [s for s in grammar.children(clause.head, "nsubj") if s.i != head.i] if clause is not None else []
    found = [m for s in said for m in stated(s, names, loose=False)]
    return [m for m in found if m.label in BODIES]
