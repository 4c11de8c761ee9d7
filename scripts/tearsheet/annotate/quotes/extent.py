"""How far the words behind a cue go on, and which of them tell when or where it was said.

What comes in is a Tree with a cue and a part of it; what goes out is a token, or a judgement on a part.
"""

from collections.abc import Callable

from tearsheet.annotate.quotes.asides import tells_on
from tearsheet.annotate.quotes.cues import cues, speaks, times
from tearsheet.annotate.quotes.frame import FINITE
from tearsheet.annotate.quotes.tree import Tree


def on(tree: Tree, cue: int, child: int, goes_on: Callable[[Tree, int], bool]) -> int:
    """The last token of what begins with `child`: phrases that the parser hangs on the cue behind it belong to it."""
    last = max(tree.right[child], child)
    for sibling in tree.children[cue]:
        if sibling <= child or tree.left[sibling] <= last:
            continue
        if tree.left[sibling] != last + 1 or not goes_on(tree, sibling):
            break
        last = tree.right[sibling]
    return last - (tree.dep[last] == "cc")


def clause_goes_on(tree: Tree, sibling: int) -> bool:
    """Whether a part of the cue, straight behind a clause, belongs to the clause."""
    joined = any(tree.dep[c] == "cc" for c in tree.children[tree.head[sibling]])
    if tree.dep[sibling] == "conj" and not joined and tree.pos[tree.left[sibling] - 1] != "PUNCT":
        return True  # “said that the boat found there is his”: for the parser, the boat found and is
    if tree.dep[sibling] == "conj":  # “said it was shut, but will reopen”
        cue, claim = tree.head[sibling], tree.child(tree.head[sibling], "ccomp")
        if (claim is not None and tells_on(tree, cue, claim, sibling)) or _keeps_back(tree, sibling):
            return False
        subject = tree.child(sibling, "nsubj", "nsubjpass") is not None
        return (subject or any(tree.tag[c] == "MD" for c in tree.children[sibling])) and not speaks(tree, sibling)
    if tree.dep[sibling] == "dobj" and tree.text[tree.left[sibling] - 1] == ",":  # “…, a claim the army denies”
        return False
    return tree.dep[sibling] != "ccomp" or not speaks(tree, sibling) or tree.child(sibling, "ccomp") is None


def _keeps_back(tree: Tree, verb: int) -> bool:
    """“said it was in talks, but the company declined to say more”: the article tells what was not said."""
    return tree.lemma[verb] in ("decline", "refuse") and tree.child(verb, "xcomp") is not None


def phrase_goes_on(tree: Tree, sibling: int) -> bool:
    """Whether a part of the cue, straight behind an object or infinitive, belongs to it."""
    if tree.dep[sibling] == "advcl" and (to_do(tree, sibling) or _as(tree, sibling)):
        return True
    if tree.dep[sibling] in ("conj", "cc", "advcl", "npadvmod") or tree.text[sibling] in (",", ";"):
        return False
    return tree.dep[sibling] != "prep" or not circumstance(tree, sibling)


def _as(tree: Tree, verb: int) -> bool:
    """“described the crew as badly trained”, which the parser takes for a circumstance."""
    bare = tree.child(verb, "nsubj", "nsubjpass", "aux") is None and tree.tag[verb] not in FINITE
    return bare and tree.low[tree.left[verb]] == "as"


def circumstance(tree: Tree, prep: int) -> bool:
    """“on Tuesday”, “in a speech”: when and where it was said, not what."""
    inner = tree.child(prep, "pobj")
    if tree.low[prep] in ("during", "before", "after", "via", "at"):
        return True
    if inner is None or tree.low[prep] not in ("on", "in", "through"):
        return False
    if tree.low[prep] == "through":
        return tree.lemma[inner] in cues().mouths
    return tree.low[inner] in times() or tree.lemma[inner] in cues().channels


def to_do(tree: Tree, verb: int) -> bool:
    """Whether a verb has a “to”."""
    return any(tree.tag[c] == "TO" for c in tree.children[verb])
