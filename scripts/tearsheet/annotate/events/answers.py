"""A verb that answers what its sentence has told (“…, a charge Mali rejects”) in, the heads of those it answers out.

Left out: what was told in an earlier sentence.
"""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.lexicon import lexicon

_PAYING_BACK = frozenset({"respond", "answer", "retaliate", "reply", "reciprocate"})
_SUMS = frozenset(
    [
        "accusation",
        "allegation",
        "charge",
        "claim",
        "decision",
        "demand",
        "move",
        "offer",
        "proposal",
        "request",
        "step",
        "plan",
        "action",
        "policy",
        "ruling",
        "act",
    ]
)


def answered(verb: Token) -> list[Token]:
    """Whoever does the first deed of the sentence, where the object of `verb` sums that up."""
    if not any(_sums_up(thing, verb) for thing in grammar.objects(verb)):
        return []
    return first_deed(verb)


def paid_back(verb: Token) -> list[Token]:
    """“Chad expelled two envoys, and Mali vowed to respond in kind”: to Chad."""
    deeds = [verb, *grammar.children(verb, "xcomp", "ccomp")]
    back = any(d.lemma_ in _PAYING_BACK for d in deeds)
    own = grammar.agents(verb)
    return [t for t in first_deed(verb) if t not in own] if back else []


def first_deed(verb: Token) -> list[Token]:
    """Whoever does the first deed that the sentence tells of before `verb`."""
    told = (t for t in verb.sent if t.i < verb.i and t.pos_ == "VERB" and t.lemma_.lower() in lexicon().verbs)
    first = next((t for t in told if grammar.children(t, "nsubj", "nsubjpass", "agent")), None)
    return grammar.agents(first) if first is not None else []


def _sums_up(thing: Token, verb: Token) -> bool:
    """“, a claim that …”, but not “, a charge of treason”; in “rejected the charge” readers see one side only."""
    if thing != verb.head or thing.lemma_.lower() not in _SUMS or grammar.children(thing, "poss", "prep", "compound"):
        return False
    start = thing.left_edge.i
    return start > thing.sent.start and thing.doc[start - 1].text in {",", "–", "—"}
