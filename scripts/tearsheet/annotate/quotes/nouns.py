"""Claims that a noun introduces, or holds back: “in the view of Keller, …”, “made no mention of …”.

What comes in is a Tree and a token; what goes out is a frame.
Left out: nouns with a clause (“the claim that …”, frames).
"""

from tearsheet.annotate.quotes.cues import cues
from tearsheet.annotate.quotes.frame import FINITE, Frame
from tearsheet.annotate.quotes.tree import Tree

_GIVES = frozenset({"make", "give", "offer", "provide", "have", "be"})
_OF = frozenset({"of", "on", "about", "for", "that"})


def in_view(tree: Tree, noun: int) -> Frame | None:
    """“In the view of Keller, the plan is dead”, “in Keller's opinion, …” at the beginning of a sentence."""
    if tree.dep[noun] != "pobj" or tree.low[noun] not in cues().opinions:
        return None
    first, last = tree.first[noun], tree.last[noun]
    opens = tree.head[noun] == first and tree.low[first] in ("in", "to")
    comma = tree.right[noun] + 1
    if not opens or holder(tree, noun) is None or comma >= last or tree.text[comma] != ",":
        return None
    claims = any(tree.tag[t] in FINITE | {"MD"} for t in range(comma + 1, last + 1))
    return Frame(noun, "according", ((comma + 1, last),)) if claims else None


def holder(tree: Tree, noun: int) -> int | None:
    """Whose view it is."""
    owner = tree.child(noun, "poss")
    of = next((p for p in tree.all(noun, "prep") if tree.low[p] == "of"), None)
    return owner if owner is not None or of is None else tree.child(of, "pobj")


def silence(tree: Tree, noun: int) -> Frame | None:
    """“made no mention of the hostages”, “did not give a reason for the delay”."""
    if tree.dep[noun] not in ("dobj", "attr") or tree.low[noun] not in cues().silence:
        return None
    no, verb = tree.child(noun, "det"), tree.head[noun]
    none = (no is not None and tree.low[no] == "no") or tree.negated(verb)
    if not none or tree.lemma[verb] not in _GIVES:
        return None
    for part in (*tree.all(noun, "prep", "acl", "ccomp"), *tree.all(tree.head[noun], "prep")):
        first = tree.left[part]
        if first == noun + 1 and tree.low[first] in _OF:
            return Frame(noun, "silence", ((first + (tree.low[first] != "that"), tree.right[part]),))
    return None
