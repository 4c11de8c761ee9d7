"""The words that may be the content of a cue: its clause, infinitive, object or prepositional phrase.

What comes in is a Tree and a token; what goes out are stretches of tokens by shape. Left out: whether the cue
really introduces somebody's words (the lexicon decides), and who speaks.
"""

from collections.abc import Callable

from msgspec import Struct

from tearsheet.annotate.quotes.tree import Tree

DASHES = frozenset({"—", "–", "--", "-", "―"})
_PAUSES = DASHES | {",", ";"}
_ATTRIBUTION = frozenset(
    {
        "nsubj",
        "nsubjpass",
        "aux",
        "auxpass",
        "advmod",
        "dobj",
        "dative",
        "prep",
        "npadvmod",
        "neg",
        "agent",
        "advcl",
        "prt",
    }
)


class Frame(Struct, frozen=True):
    """Content of `cue`: first and last token of each of its pieces, both included."""

    cue: int
    shape: str
    pieces: tuple[tuple[int, int], ...]


def frames(tree: Tree, cue: int) -> list[Frame]:
    """All the shapes this verb, noun or adjective stands in, the surest first."""
    if tree.pos[cue] in ("VERB", "AUX"):
        return [*_clause(tree, cue), *_infinitive(tree, cue), *_object(tree, cue), *_preposition(tree, cue)]
    if tree.pos[cue] in ("NOUN", "ADJ"):
        return [*_complement(tree, cue), *_preposition(tree, cue)]
    return []


def _clause(tree: Tree, cue: int) -> list[Frame]:
    for child in tree.all(cue, "ccomp"):
        if child > cue:
            first = max(tree.left[child], cue + 1)
            return [Frame(cue, "clause", ((first, _on(tree, cue, child, _clause_goes_on)),))]
        return _before(tree, cue, child)
    return _inserted(tree, cue)


def _before(tree: Tree, cue: int, child: int) -> list[Frame]:
    """“The plan will fail, he said”: what stands before the attribution, and what goes on behind it."""
    begin, end = _attribution(tree, cue)
    first = tree.left[child]
    if first >= begin:
        return []
    pieces = [(first, begin - 1)]
    last = tree.last[cue]
    if end + 2 < last and tree.text[end + 1] in _PAUSES and tree.right[child] > end:
        pieces.append((end + 2, last))
    return [Frame(cue, "clause", tuple(pieces))]


def _attribution(tree: Tree, cue: int) -> tuple[int, int]:
    """First and last token of “…, he told reporters on Friday, …”."""
    parts = [c for c in tree.children[cue] if tree.dep[c] in _ATTRIBUTION]
    subject = tree.child(cue, "nsubj", "nsubjpass")
    begin = cue
    for part in parts:
        if part < cue and (subject is None or tree.left[part] >= tree.left[subject]):
            begin = min(begin, tree.left[part])
    return begin, max([cue, *(tree.right[part] for part in parts if part > cue)])


def _inserted(tree: Tree, cue: int) -> list[Frame]:
    """“The plan, he said, will fail”: the parser hangs the attribution into the statement."""
    if tree.dep[cue] not in ("parataxis", "ccomp", "advcl") or tree.child(cue, "nsubj") is None:
        return []
    begin, end = tree.left[cue], tree.right[cue]
    while begin < end and tree.text[begin] in _PAUSES:
        begin += 1
    if begin == 0 or (tree.dep[cue] != "parataxis" and tree.text[begin - 1] not in _PAUSES):
        return []
    head = tree.head[cue]
    pieces = [(tree.left[head], begin - 1)] if tree.left[head] < begin else []
    if pieces and end < tree.right[head]:
        pieces.append((end + 1, tree.right[head]))
    return [Frame(cue, "clause", tuple(pieces))] if pieces else []


def _infinitive(tree: Tree, cue: int) -> list[Frame]:
    child = tree.child(cue, "xcomp")
    if child is None or child < cue:
        return []
    shape = "infinitive" if any(tree.tag[c] == "TO" for c in tree.children[child]) else "small"
    first = max(tree.left[child], cue + 1)
    return [Frame(cue, shape, ((first, _on(tree, cue, child, _phrase_goes_on)),))]


def _object(tree: Tree, cue: int) -> list[Frame]:
    child = tree.child(cue, "dobj")
    if child is None or child < cue:
        return []
    return [Frame(cue, "object", ((max(tree.left[child], cue + 1), _on(tree, cue, child, _phrase_goes_on)),))]


def _preposition(tree: Tree, cue: int) -> list[Frame]:
    found = []
    for child in tree.all(cue, "prep"):
        inner = tree.child(child, "pobj", "pcomp")
        if child > cue and inner is not None and inner > child:
            found.append(Frame(cue, tree.low[child], ((child + 1, tree.right[child]),)))
    return found


def _complement(tree: Tree, cue: int) -> list[Frame]:
    """“the claim that …”, “a plan to …”, “certain that …”."""
    for child in tree.all(cue, "acl", "ccomp", "xcomp"):
        if child > cue and tree.tag[child] not in ("VBG", "VBN"):
            infinitive = any(tree.tag[c] == "TO" for c in tree.children[child])
            shape = "infinitive" if infinitive else "clause"
            return [Frame(cue, shape, ((tree.left[child], tree.right[child]),))]
    return []


def _on(tree: Tree, cue: int, child: int, goes_on: Callable[[Tree, int], bool]) -> int:
    """The last token of what begins with `child`: phrases that the parser hangs on the cue behind it belong to it."""
    last = max(tree.right[child], child)
    for sibling in tree.children[cue]:
        if sibling <= child or tree.left[sibling] <= last:
            continue
        if tree.left[sibling] != last + 1 or not goes_on(tree, sibling):
            break
        last = tree.right[sibling]
    return last


def _clause_goes_on(tree: Tree, sibling: int) -> bool:
    return tree.dep[sibling] not in ("conj", "cc")


def _phrase_goes_on(tree: Tree, sibling: int) -> bool:
    return tree.dep[sibling] not in ("conj", "cc", "advcl") and tree.text[sibling] not in (",", ";")
