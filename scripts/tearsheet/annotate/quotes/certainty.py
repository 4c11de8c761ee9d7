"""How surely a claim is made: by its cue, by “not” beside the cue, by what the claim itself says of its chances.

What comes in is a draft; “unclear” is an answer. Left out: whether the claim is true.
"""

from tearsheet.annotate.quotes.cues import cues
from tearsheet.annotate.quotes.draft import Draft
from tearsheet.annotate.quotes.speakers import speaker
from tearsheet.annotate.quotes.tree import Tree
from tearsheet.model import Certainty

_MAY = frozenset(
    {"may", "might", "could", "possible", "likely", "possibly", "perhaps", "probably", "maybe", "unlikely"}
)
_ASKED = frozenset({"whether", "if"})
_WH = frozenset({"who", "what", "when", "where", "why", "how", "which"})
_QUESTION = frozenset({"ask", "wonder", "question", "inquire", "enquire"})
_SELF = frozenset({"he", "she", "it", "they", "i", "we"})
_HOLDS_BACK = frozenset({"decline", "refuse", "fail", "deny"})


def certainty(draft: Draft) -> Certainty:
    """The certainty of one piece."""
    if draft.cue is None:
        return "said"
    lexical = _lexical(draft.tree, draft.cue)
    if draft.rule.endswith("hearsay"):
        return "believed" if lexical == "believed" else "reportedly"
    if draft.rule.endswith("open") or _asks(draft, draft.cue):
        return "negated" if _held_back(draft.tree, draft.cue) else "unclear"
    if _held_back(draft.tree, draft.cue):
        return "negated"
    if any(draft.tree.low[c] in cues().hearsay for c in draft.tree.children[draft.cue]):
        return "reportedly"
    return lexical if lexical != "said" or draft.direct else _of_plain_words(draft, draft.cue)


def _lexical(tree: Tree, token: int) -> Certainty:
    """The word's own; whoever “is considering” something means to do it."""
    if tree.lemma[token] == "consider" and tree.tag[token] == "VBG":
        return "plans"
    return cues().certainty.get(tree.lemma[token], "said")


def _held_back(tree: Tree, cue: int) -> bool:
    """“did not say”, “declined to say”."""
    if tree.low[cue] in ("clear", "certain", "known"):
        return False
    if tree.low[max(cue - 2, 0) : cue] == ("yet", "to"):
        return True
    neither = any(tree.low[c] in ("neither", "nor") for c in (*tree.children[cue], *tree.children[tree.head[cue]]))
    return tree.negated(cue) or neither or (tree.dep[cue] == "xcomp" and tree.lemma[tree.head[cue]] in _HOLDS_BACK)


def _of_plain_words(draft: Draft, cue: int) -> Certainty:
    """Where the cue says no more than “said”: its source, then the claim itself."""
    return "reportedly" if _from_hearsay(draft.tree, cue) else _of_claim(draft)


def _asks(draft: Draft, cue: int) -> bool:
    """A question, put directly or not."""
    tree = draft.tree
    at = tree.at(draft.span.start)
    first = tree.low[at]
    if draft.direct:
        return tree.lemma[cue] in _QUESTION and "?" in tree.passage.text[: draft.span.end - tree.passage.start]
    asked = first in _ASKED and not at <= tree.head[tree.head[at]] < tree.at(draft.span.end)
    return asked or (tree.lemma[cue] in _QUESTION and first in _WH)


def _from_hearsay(tree: Tree, cue: int) -> bool:
    """“Local media reported”, “according to unconfirmed reports”: nobody stands up for it."""
    if tree.low[cue] in cues().rumours:
        return True
    source = speaker(tree, cue)
    if source is None:
        return tree.lemma[cue] in cues().raised
    return tree.low[source.head] in cues().rumours


def _cannot(tree: Tree, verb: int) -> bool:
    """“could not be saved”; but what could not be ruled out is possible."""
    return tree.negated(verb) and tree.lemma[verb] not in ("rule", "exclude")


def _of_claim(draft: Draft) -> Certainty:
    """What the main verb or noun of the claim says: may and might, a plan."""
    tree = draft.tree
    first, last = tree.at(draft.span.start), tree.at(draft.span.end - 1)
    for token in range(first, last + 1):
        if first <= tree.head[token] <= last and tree.head[token] != token:
            continue
        possible = [c for c in (*tree.children[token], token) if tree.low[c] in _MAY]
        if possible and not (tree.low[possible[0]] == "could" and _cannot(tree, token)):
            return "may"
        ready = tree.child(token, "acomp") if tree.pos[token] == "AUX" else None
        inner = _lexical(tree, token if ready is None or tree.child(ready, "xcomp") is None else ready)
        subject = tree.child(token, "nsubj")
        own = inner == "plans" or subject is None or tree.low[subject] in _SELF
        if tree.pos[token] == "NOUN" and tree.child(token, "acl", "xcomp") is None:
            return "said"
        thinks = inner == "plans" or (inner == "believed" and tree.lemma[token] in cues().raised)
        return inner if thinks and own and not tree.negated(token) and tree.child(token, "auxpass") is None else "said"
    return "said"
