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

_OWN = frozenset(
    {
        *("agent", "army", "board", "company", "fighter", "force", "group", "guard", "jet", "management", "movement"),
        *("navy", "officer", "party", "pilot", "plane", "soldier", "staff", "troop", "unit", "warship"),
    }
)
_FOLLOWERS = frozenset({"men", "fighters", "followers", "forces", "soldiers", "supporters", "troops"})
_REPORTING = frozenset({"report", "reveal", "write"})  # of others
_GROUND = frozenset({"airspace", "territory", "border", "water", "soil"})  # “into its airspace from A”


def named(token: Token, names: Names, *, loose: bool) -> list[Mention]:
    """The mentions a phrase and what is joined to it stand for, pronouns included.

    `loose` lets any noun stand for whose it is (“condemned Iran's tests”), not only people and bodies.
    """
    found: list[Mention] = []
    for head in grammar.series(token):
        own = meant(head, names) if _stands_for(head, names) else stated(head, names, loose=loose)
        found += own or _of_sayer(head, names)
        if not own or head.lemma_ in _GROUND:
            found += _owners_of(head, names, loose=loose)
    return found


def _owners_of(head: Token, names: Names, *, loose: bool) -> list[Mention]:
    """Whom “its” means in “its pilots” and “three of its pilots”."""
    owned = stands(head)
    if not (owned or loose):
        return []
    counted = [t for t in grammar.behind(head, "of") if loose or stands(t)] if owned else []
    found: list[Mention] = []
    for owner in (o for t in (head, *counted) for o in grammar.children(t, "poss")):
        his = owner.lower_ in {"his", "her"} and (head.lower_ in _FOLLOWERS or not is_person(head.lemma_.lower()))
        if owner.i in names and his:
            found.append(names[owner.i])
        elif his or owner.lower_ in {"its", "their"}:
            found += meant(owner, names)
        elif owner.lower_ == "whose":
            found += _whose(head, names)
    return found


def _stands_for(head: Token, names: Names) -> bool:
    """Whether a head is to be read as a pronoun."""
    side = head.lower_ in {"side", "country", "party"} and any(c.lower_ == "each" for c in head.children)
    pair = head.lower_ == "two" and not grammar.behind(head, "of") and any(c.lower_ == "the" for c in head.children)
    pronoun = pair or head.pos_ == "PRON" or head.lower_ in {"other", "another", "both"}
    return head.i not in names and (side or pronoun)


def _whose(head: Token, names: Names) -> list[Mention]:
    """“the cleric Ali, whose followers stormed …”: his."""
    clause = next((a for a in head.ancestors if a.dep_ == "relcl"), None)
    return stated(clause.head, names, loose=False) if clause is not None else []


def _of_sayer(head: Token, names: Names) -> list[Mention]:
    """“A spokesman for Gazi said the board had …”: the board of those who say so."""
    if head.lemma_.lower() not in _OWN or head.dep_ not in grammar.SUBJECTS or grammar.children(head, "poss", "prep"):
        return []
    clause = next((a for a in (head.head, head.head.head) if a.dep_ == "ccomp"), None)
    if clause is not None and clause.head.lemma_ in _REPORTING:
        return []
    said = [s for s in grammar.children(clause.head, "nsubj") if s.i != head.i] if clause is not None else []
    found = [m for s in said for m in stated(s, names, loose=False)]
    return [m for m in found if m.label in BODIES]
