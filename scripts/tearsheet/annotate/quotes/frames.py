"""The words that may be the content of a cue: its clause, infinitive, object or prepositional phrase.

What comes in is a Tree and a token; what goes out are stretches of tokens by shape. Left out: whether the cue
really introduces somebody's words (the lexicon decides), and who speaks.
"""

from collections.abc import Callable

from msgspec import Struct

from tearsheet.annotate.quotes.cues import cues, speaks, times
from tearsheet.annotate.quotes.tree import Tree

DASHES = frozenset({"—", "–", "--", "-", "―"})
_PAUSES = DASHES | {",", ";"}
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
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
            if tree.left[child] < cue and _inserted(tree, cue):
                break
            return [Frame(cue, "clause", ((first, _cut(tree, cue, first, _on(tree, cue, child, _clause_goes_on))),))]
        return _inserted(tree, cue) or _before(tree, cue, child)
    return _question(tree, cue) or _inserted(tree, cue)


def _question(tree: Tree, cue: int) -> list[Frame]:
    """“asked her if it was true”: the parser takes the question for a condition."""
    for child in tree.all(cue, "advcl"):
        first = tree.left[child]
        if tree.lemma[cue] == "ask" and first > cue and tree.low[first] in ("if", "whether", "how", "why", "what"):
            return [Frame(cue, "clause", ((first, tree.right[child]),))]
    return []


def _cut(tree: Tree, cue: int, first: int, last: int) -> int:
    """The last token of a claim without what the article adds: a second act of its speaker, an aside at the end."""
    for token in range(first + 2, last):
        if tree.inside[token] < 0 and (_second_act(tree, cue, token) or _aside(tree, token)):
            while token > first and (tree.dep[token - 1] in ("cc", "advmod", "neg") or tree.text[token - 1] in _PAUSES):
                token -= 1
            return token - 1 if token > first + 1 else last
    return last


def _second_act(tree: Tree, cue: int, token: int) -> bool:
    """“said he was tired and left”, “said that …, and two in three said …”."""
    if tree.dep[token] != "conj" or tree.tag[token] != tree.tag[cue] or tree.tag[cue] not in _FINITE:
        return False
    own = tree.child(token, "nsubj", "nsubjpass", "aux") is not None
    return not own and tree.tag[tree.head[token]] != tree.tag[cue]


def _aside(tree: Tree, token: int) -> bool:
    """“…, which …”, “…, adding …”: the article goes on in its own voice."""
    before = tree.text[token - 1]
    if before == ",":
        return tree.low[token] in ("which", "who", "whose", "despite") or (
            tree.tag[token] == "VBG" and tree.dep[token] == "advcl" and speaks(tree, token)
        )
    return before in DASHES and before != "-" and tree.tag[token] == "DT"


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
    """“The plan, he said, will fail”, “As he said, the plan will fail”: by where the pauses stand."""
    if not _stands_alone(tree, cue):
        return []
    begin, end = _parenthesis(tree, cue)
    first, last = tree.first[cue], tree.last[cue]
    as_he_said = begin > first and tree.low[begin - 1] == "as"
    begin -= as_he_said
    if as_he_said and not speaks(tree, cue):
        return []
    goes_on = end + 2 < last and tree.text[end + 1] in _PAUSES
    pieces = []
    if (
        begin - 2 >= first
        and tree.text[begin - 1] in _PAUSES
        and _says_something(tree, first, begin - 2, goes_on=goes_on)
    ):
        pieces.append((first, begin - 2))
    elif begin > first and not as_he_said:
        return []
    if goes_on and (pieces or as_he_said):
        pieces.append((end + 2, _cut(tree, cue, end + 2, last)))
    if pieces and (goes_on or end >= last - 1 or tree.text[end + 1] in (".", ":")):
        return [Frame(cue, "inserted", tuple(pieces))]
    return []


def _stands_alone(tree: Tree, cue: int) -> bool:
    """A verb of saying with a subject and without an object of its own."""
    if tree.child(cue, "nsubj", "nsubjpass", "agent") is None or tree.dep[cue] in ("relcl", "acl", "xcomp"):
        return False
    thing = tree.child(cue, "dobj")
    return thing is None or thing < cue or tree.lemma[cue] in ("tell", "ask", "assure", "remind", "warn", "inform")


def _says_something(tree: Tree, first: int, last: int, *, goes_on: bool) -> bool:
    """A claim has a verb; the part of one before the attribution may have the subject alone."""
    if any(tree.pos[t] in ("VERB", "AUX") and tree.tag[t] not in ("VBG", "VBN", "VB") for t in range(first, last + 1)):
        return True
    return goes_on


def _parenthesis(tree: Tree, cue: int) -> tuple[int, int]:
    """First and last token of an attribution in the midst of a statement."""
    subject = tree.child(cue, "nsubj", "nsubjpass")
    begin, end = cue, cue
    for part in tree.children[cue]:
        if part < cue and tree.dep[part] in ("aux", "auxpass", "advmod", "neg", "nsubj", "nsubjpass"):
            begin = min(begin, tree.left[part])
        elif part > cue and tree.left[part] == end + 1 and tree.dep[part] in _ATTRIBUTION:
            end = _to_pause(tree, tree.right[part], part) if part == subject else tree.right[part]
    return begin, end


def _to_pause(tree: Tree, last: int, subject: int) -> int:
    """The end of a subject behind its verb, with its apposition: “said Doyle, the mayor, …”."""
    return max(last, subject)


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
    if tree.dep[sibling] in ("conj", "cc", "advcl", "npadvmod") or tree.text[sibling] in (",", ";"):
        return False
    return tree.dep[sibling] != "prep" or not _circumstance(tree, sibling)


def _circumstance(tree: Tree, prep: int) -> bool:
    """“on Tuesday”, “in a speech”: when and where it was said, not what."""
    inner = tree.child(prep, "pobj")
    if tree.low[prep] in ("during", "before", "after", "via"):
        return True
    if inner is None or tree.low[prep] not in ("on", "in", "at"):
        return False
    return tree.low[inner] in times() or tree.lemma[inner] in cues().channels
