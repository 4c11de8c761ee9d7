"""Claims that the article hands on without saying whose they are: “reportedly”, “is said to”, “it is unclear whether”.

What comes in is a Tree and a token; what goes out are frames without a speaker. Left out: claims with a speaker.
"""

from tearsheet.annotate.quotes.cues import cues, speaks
from tearsheet.annotate.quotes.frame import QUESTIONS, Frame
from tearsheet.annotate.quotes.tree import Tree

_KNOWN = frozenset({"clear", "certain", "known", "established", "determined", "decided", "settled"})
_CLAUSES = frozenset({"ccomp", "csubj", "csubjpass", "advcl", "xcomp", "relcl"})
_UNKNOWN = frozenset({"unclear", "uncertain", "unknown", "undecided", "mystery"})


def hearsay(tree: Tree, token: int) -> Frame | None:
    """The claim that hangs on this word, if it is such a word."""
    if tree.low[token] in cues().hearsay:
        return _adverb(tree, token)
    remains = tree.low[token] == "seen" and tree.lemma[tree.head[token]] == "remain"
    remains |= tree.low[token] == "question" and tree.low[token - 1] == "open"
    if remains or tree.low[token] in _UNKNOWN or (tree.low[token] in _KNOWN and _doubted(tree, token)):
        return _open(tree, token)
    if tree.tag[token] == "VBN" and tree.lemma[token] in cues().raised:
        return _raised(tree, token)
    return _heard(tree, token) if tree.lemma[token] == "hear" else None


def _heard(tree: Tree, verb: int) -> Frame | None:
    """“The court heard that …”, “…, the court heard”: somebody told it."""
    court, clause = tree.child(verb, "nsubj"), tree.child(verb, "ccomp")
    if court is None or clause is None or tree.lemma[court] not in cues().hearings:
        return None
    if clause < verb:
        pause = tree.left[court] - 1
        behind = pause > tree.first[verb] and tree.text[pause] == ","
        return Frame(verb, "heard", ((tree.first[verb], pause - 1),)) if behind else None
    return Frame(verb, "heard", ((max(tree.left[clause], verb + 1), tree.right[clause]),))


def _adverb(tree: Tree, token: int) -> Frame | None:
    """“The two sides reportedly agreed”: the clause around the adverb."""
    verb = tree.head[token]
    if tree.pos[verb] not in ("VERB", "AUX") or (speaks(tree, verb) and tree.child(verb, "ccomp") is not None):
        return None
    return Frame(token, "hearsay", ((tree.left[verb], tree.right[verb]),))


def _raised(tree: Tree, verb: int) -> Frame | None:
    """“The general is said to have fled”: the subject and what he is said to do."""
    subject, deed = tree.child(verb, "nsubjpass"), tree.child(verb, "xcomp", "oprd")
    deed = _to(tree, verb) if deed is None else deed
    if subject is None or deed is None or deed < verb or tree.child(verb, "agent") is not None:
        return None
    last = _on(tree, verb, deed)
    return Frame(verb, "hearsay", ((tree.left[subject], last),))


def _to(tree: Tree, verb: int) -> int | None:
    """“is thought to date from 1620”: the parser takes “date” for a noun."""
    return next((p for p in tree.all(verb, "prep") if p == verb + 1 and tree.low[p] == "to"), None)


def _on(tree: Tree, verb: int, deed: int) -> int:
    """The last token of the deed, with the phrases right behind it that the parser hangs on the verb above."""
    last = tree.right[deed]
    for part in tree.children[verb]:
        if tree.left[part] == last + 1 and tree.dep[part] in ("prep", "npadvmod"):
            last = tree.right[part]
    return last


def _open(tree: Tree, token: int) -> Frame | None:
    """“It is unclear whether …”, “Whether … is unclear”."""
    if tree.tag[token] == "VBN" and tree.low[token] != "known" and tree.child(token, "auxpass") is None:
        return None
    if tree.pos[token] == "NOUN" and not _equals(tree, token):
        return None
    for place in (token, tree.head[token], *tree.all(token, "nsubjpass")):
        for child in tree.children[place]:
            question = tree.low[tree.left[child]] in QUESTIONS | {"that"}
            if tree.dep[child] in _CLAUSES and question and child != token:
                return Frame(token, "open", ((tree.left[child], tree.right[child]),))
    return _asked_first(tree, token)


def _asked_first(tree: Tree, token: int) -> Frame | None:
    """“What caused the fire was not clear”: the parser takes “the fire was not clear” for a clause of its own."""
    first, verb = tree.first[token], tree.head[token]
    stands = (
        tree.lemma[verb] in ("be", "remain")
        and first < verb - 1
        and (tree.low[verb - 1] != "it" or tree.low[first] == "whether")
    )
    asked = tree.low[first] in QUESTIONS and tree.text[tree.last[token]] != "?"
    return Frame(token, "open", ((first, verb - 1),)) if stands and asked else None


def _equals(tree: Tree, noun: int) -> bool:
    """“What caused it is a mystery”: the noun says of the clause what it is."""
    verb = tree.head[noun]
    bare = tree.child(noun, "prep", "poss", "acl", "relcl") is None
    return tree.dep[noun] in ("nsubj", "attr") and tree.lemma[verb] in ("be", "remain") and bare


def _doubted(tree: Tree, token: int) -> bool:
    had = any(tree.lemma[aux] == "have" for aux in tree.all(token, "aux"))
    if tree.low[token] == "known" and had and tree.child(token, "auxpass") is None:  # “had not known that it was late”
        return False
    nor = any(tree.low[c] == "nor" for c in tree.children[tree.head[token]])
    return nor or tree.negated(token) or tree.negated(tree.head[token])
