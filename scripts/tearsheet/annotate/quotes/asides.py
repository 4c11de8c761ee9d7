"""Where a claim ends: before a second act of its speaker, before what the article adds in its own voice.

What comes in is a Tree and the tokens of a claim; what goes out is its last token.
"""

from tearsheet.annotate.quotes.cues import shapes, speaks
from tearsheet.annotate.quotes.frame import FINITE, PAUSES
from tearsheet.annotate.quotes.tree import Tree

_BEFORE = frozenset({"cc", "advmod", "neg", "aux"})  # of the verb of a second act
_OPENS = frozenset({",", ":", '"', "“", "‘", "''", "``"})  # behind a verb that introduces the words themselves
CONTRAST = frozenset({"while", "though", "although", "whereas"})


def cut(tree: Tree, cue: int, first: int, last: int) -> int:
    """The last token of a claim without what the article adds: a second act of its speaker, an aside at the end."""
    word = last  # the last word, before marks and stops
    while word > first and tree.pos[word] == "PUNCT":
        word -= 1
    for token in range(first + 2, last):
        if tree.inside[token] < 0 and (
            second_act(tree, cue, token)
            or _told_on(tree, cue, token)
            or _another_voice(tree, token, word)
            or _aside(tree, token, word)
            or _new_sentence(tree, token, last)
        ):
            end = token - 1
            while end > first and (tree.dep[end] in _BEFORE or tree.text[end] in PAUSES):
                end -= 1
            return end if end > first else last
    return last


def second_act(tree: Tree, cue: int, token: int) -> bool:
    """“said he was tired and added that …”, “saying it was late and calling for …”, “said he would go and left”."""
    joined = tree.dep[token] == "conj" and any(tree.dep[c] == "cc" for c in tree.children[tree.head[token]])
    if not joined or tree.child(token, "nsubj", "nsubjpass") is not None:
        return False
    if tree.child(token, "aux") is not None:  # “said it was late but would not say why”
        return tree.negated(token) and speaks(tree, token) and tree.child(token, "ccomp", "dobj") is not None
    if tree.tag[cue] == tree.tag[token] == "VBG":
        return speaks(tree, token)
    tense = next((tree.tag[c] for c in tree.all(cue, "aux") if tree.tag[c] in FINITE), tree.tag[cue])
    if tree.tag[token] not in FINITE | {"VB"} or tense not in FINITE:
        return False
    says = speaks(tree, token) and (tree.child(token, "ccomp") is not None or tree.text[token + 1] in _OPENS)
    return says or (tree.tag[token] == tense != tree.tag[tree.head[token]] and _acts(tree, token))


def _told_on(tree: Tree, cue: int, token: int) -> bool:
    """Whether the article tells on from here, in a sentence that the parser hangs on the claim."""
    verb = tree.head[token] if tree.low[token - 1] in ("and", "but") else token
    claim = tree.head[verb]
    joined = tree.dep[verb] == "conj" and tree.left[verb] == token
    return joined and tree.dep[claim] == "ccomp" and tree.head[claim] == cue and tells_on(tree, cue, claim, verb)


def tells_on(tree: Tree, cue: int, claim: int, verb: int) -> bool:
    """“said the plan would fail, but he left the door open”: the verb has the tense of its cue, the claim another."""
    subject = tree.child(verb, "nsubj")
    if subject is None or tree.pos[subject] not in ("PRON", "PROPN"):
        return False
    plain = tree.tag[verb] == tree.tag[cue] in FINITE and tree.child(verb, "aux", "mark") is None
    return plain and (tree.tag[claim] != tree.tag[verb] or tree.child(claim, "aux") is not None)


def _acts(tree: Tree, verb: int) -> bool:
    """A word, or “left” beside “would go”: in “had stopped and wanted to help” the past may be within the claim."""
    if tree.tag[verb] != "VBD":
        return bool(shapes(tree, verb))
    return speaks(tree, verb) or any(tree.tag[c] == "MD" for c in tree.all(tree.head[verb], "aux"))


def _another_voice(tree: Tree, token: int, last: int) -> bool:
    """“…, and the coach replied that …”, “…, a version the owners called …”: from here on somebody else speaks."""
    if tree.text[token - 1] not in PAUSES and tree.text[token - 2] not in PAUSES:  # a conjunction may stand between
        return tree.low[token - 1] == "but" and _but(tree, token)
    for part in (token, *tree.up(token)):
        if tree.left[part] != token:
            return False
        if tree.dep[part] == "conj" and speaks(tree, part) and tree.child(part, "ccomp") is not None:
            subject = tree.child(part, "nsubj")
            return subject is not None and tree.pos[subject] != "PRON"
        if tree.dep[part] in ("appos", "npadvmod"):
            clauses = tree.all(part, "relcl")
            return _gloss(tree, part, last) or any(_owned(tree, clause) for clause in clauses)
    return False


def _but(tree: Tree, token: int) -> bool:
    """“… but residents suspect arson”: a word or thought of somebody else's, beside the claim."""
    verb = next((v for v in tree.up(token) if tree.dep[v] == "conj" and tree.left[v] == token), token)
    subject = tree.child(verb, "nsubj")
    other = subject is not None and tree.pos[subject] != "PRON" and tree.child(verb, "aux") is None
    return other and bool(shapes(tree, verb)) and tree.child(verb, "dobj", "ccomp") is not None


def _gloss(tree: Tree, noun: int, last: int) -> bool:
    """“…, a move that surprised the markets”, “… Diaz, the engineer who built it” at the end: the article explains."""
    first = tree.low[tree.left[noun]]
    explains = first in ("a", "an") or (first == "the" and tree.pos[tree.head[noun]] == "PROPN")
    return explains and tree.child(noun, "relcl") is not None and tree.right[noun] >= last - 1


def _owned(tree: Tree, clause: int) -> bool:
    """“a version the owners called …”: a word of saying with a subject of its own."""
    subject = tree.child(clause, "nsubj")
    return bool(shapes(tree, clause)) and subject is not None and tree.tag[subject] not in ("WDT", "WP")


def _aside(tree: Tree, token: int, last: int) -> bool:
    """“…, which …”, “…, adding …”, “…, while Brandt called it …” at the end: the article goes on in its own voice."""
    if "," not in (tree.text[token - 1] if tree.inside[token - 1] < 0 else tree.text[token - 2]):
        return False
    if tree.low[token] in ("which", "who", "whose"):
        clause = next((t for t in tree.up(token) if tree.dep[t] == "relcl"), token)
        return tree.right[clause] >= last - 1
    return _speaks_too(tree, token) and tree.right[_verb(tree, token)] >= last - 1


def _speaks_too(tree: Tree, token: int) -> bool:
    """“adding …”, “while Brandt called it …”: another attribution, of the same speaker or with a subject of its own."""
    verb = _verb(tree, token)
    joins = tree.tag[verb] == "VBG" or (verb != token and tree.child(verb, "nsubj") is not None)
    return joins and tree.dep[verb] == "advcl" and bool(shapes(tree, verb))


def _verb(tree: Tree, token: int) -> int:
    return tree.head[token] if tree.dep[token] == "mark" and tree.low[token] in CONTRAST else token


def _new_sentence(tree: Tree, token: int, last: int) -> bool:
    """“…; the report lists twelve”: what could stand on its own behind the last semicolon."""
    if tree.text[token - 1] != ";" or tree.dep[token] in ("cc", "mark"):
        return False
    return any(tree.tag[t] in FINITE for t in range(token, last + 1)) and ";" not in tree.text[token : last + 1]
