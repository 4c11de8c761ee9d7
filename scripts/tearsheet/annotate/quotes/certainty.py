"""How surely a claim is made: by its cue, by “not” beside the cue, and by may and might in the claim itself.

What comes in is a draft; “unclear” is an answer. Left out: whether the claim is true.
"""

from tearsheet.annotate.quotes.cues import cues
from tearsheet.annotate.quotes.draft import Draft
from tearsheet.annotate.quotes.tree import Tree
from tearsheet.model import Certainty

_MAY = frozenset({"may", "might", "could"})
_POSSIBLE = frozenset({"possible", "likely", "possibly", "perhaps", "probably", "maybe", "unlikely"})
_OPEN = frozenset({"whether", "if"})


def certainty(draft: Draft) -> Certainty:
    """The certainty of one piece."""
    tree, cue = draft.tree, draft.cue
    if cue is None:
        return "said"
    told = cues().certainty.get(tree.lemma[cue], "said")
    if tree.negated(cue):
        return "negated"
    if told == "said" and not draft.direct:
        first, last = tree.at(draft.span.start), tree.at(draft.span.end - 1)
        if tree.low[first] in _OPEN:
            return "unclear"
        if _tentative(tree, first, last):
            return "may"
    return told


def _tentative(tree: Tree, first: int, last: int) -> bool:
    """Whether the claim's main verb has may, might or could."""
    for token in range(first, last + 1):
        if tree.head[token] < first or tree.head[token] > last or tree.head[token] == token:
            return any(tree.low[c] in _MAY or tree.low[c] in _POSSIBLE for c in (*tree.children[token], token))
    return False
