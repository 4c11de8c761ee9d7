"""The words that may be the content of a cue: its infinitive, object or prepositional phrase, beside its clause.

What comes in is a Tree and a token; what goes out are stretches of tokens by shape. Left out: whether the cue
really introduces somebody's words (the lexicon decides), and who speaks.
"""

from tearsheet.annotate.quotes.asides import cut
from tearsheet.annotate.quotes.clauses import clauses, opens_clause
from tearsheet.annotate.quotes.cues import cues, people, shapes, speaks, times
from tearsheet.annotate.quotes.extent import circumstance, on, phrase_goes_on, to_do
from tearsheet.annotate.quotes.frame import QUESTIONS, Frame
from tearsheet.annotate.quotes.tree import Tree

_ABROAD = frozenset({"spread", "circulate", "swirl", "emerge", "surface", "grow"})  # “rumours spread that …”
_REQUESTS = frozenset({"ask", "tell", "order", "urge", "invite", "request"})
_DEEDS = frozenset({"question", "attack", "knock", "back", "credit"})  # in the passive: “questioned by the police”
_OFFICES = frozenset({"confirm", "announce", "declare"})  # “Diaz was confirmed by the senate”: in an office
_SOME = frozenset({"twice", "half", "double", "triple", "dozens", "hundreds", "thousands", "millions", "billions"})
_ONE = frozenset({"a", "an", "his", "her", "its", "their"})
_NAMING = frozenset({"name", "identify", "quote", "cite"})


def frames(tree: Tree, cue: int) -> list[Frame]:
    """All the shapes this verb, noun or adjective stands in, the surest first."""
    if tree.pos[cue] in ("VERB", "AUX"):
        found = [*clauses(tree, cue), *_infinitive(tree, cue), *_object(tree, cue), *_preposition(tree, cue)]
        return [*_figure(tree, cue), *found]
    if tree.pos[cue] in ("NOUN", "ADJ"):
        return [*_complement(tree, cue), *_preposition(tree, cue)]
    return []


def _infinitive(tree: Tree, cue: int) -> list[Frame]:
    child = tree.child(cue, "xcomp")
    if child is None:  # “committed to hold a vote”, which the parser takes for a purpose
        child = next((c for c in tree.all(cue, "advcl") if to_do(tree, c) and _straight(tree, cue, c)), None)
    if child is None or child < cue or _of_its_own(tree, child) or _unnamed(tree, child) or _by_nobody(tree, cue):
        return []
    shape = "infinitive" if to_do(tree, child) else "small"
    first, last = max(tree.left[child], cue + 1), on(tree, cue, child, phrase_goes_on)
    shapes = [shape, "whether"] if tree.low[first] == "whether" else [shape]
    return [Frame(cue, shape, ((first, cut(tree, cue, first, last)),)) for shape in shapes]


def _straight(tree: Tree, cue: int, clause: int) -> bool:
    """Whether a clause stands straight behind its cue, or behind when and where: “promised in June to hold a vote”."""
    behind = cue + 1
    for part in tree.children[cue]:
        when = tree.dep[part] == "prep" and circumstance(tree, part)
        if tree.left[part] == behind and (when or (tree.dep[part] == "npadvmod" and tree.low[part] in times())):
            behind = tree.right[part] + 1
    return tree.left[clause] == behind


def _by_nobody(tree: Tree, cue: int) -> bool:
    """“He was asked to come forward”: who asked is not told, and nothing is said."""
    return tree.lemma[cue] in _REQUESTS and tree.child(cue, "auxpass") is not None and tree.child(cue, "agent") is None


def _unnamed(tree: Tree, verb: int) -> bool:
    """“asked not to be named”: a word on the source, not what the source says."""
    if tree.lemma[verb] == "give":  # “declined to give his name”
        given = tree.child(verb, "dobj")
        return given is not None and tree.lemma[given] == "name"
    return tree.lemma[verb] in _NAMING and tree.child(verb, "auxpass") is not None


def _of_its_own(tree: Tree, verb: int) -> bool:
    """“declined to comment on the report”: what it is about is the matter, which the inner verb introduces."""
    return speaks(tree, verb) and any(tree.low[p] in shapes(tree, verb) for p in tree.all(verb, "prep"))


def _object(tree: Tree, cue: int) -> list[Frame]:
    child = tree.child(cue, "dobj")
    if child is None or child < cue:
        return _passive(tree, cue) or _named_so(tree, cue)
    first, last = max(tree.left[child], cue + 1), _without_way(tree, child, on(tree, cue, child, phrase_goes_on))
    shapes = ["object"]
    if tree.child(cue, "oprd", "ccomp") is not None or any(tree.inside[t] >= 0 for t in range(first, last + 1)):
        shapes.append("called")
    if tree.lemma[child] not in people():
        shapes.append("matter")
    if any(to_do(tree, c) for c in tree.all(cue, "xcomp", "ccomp") if child < c <= last):
        shapes.append("behest")
    return [Frame(cue, shape, ((first, cut(tree, cue, first, last)),)) for shape in shapes]


def _passive(tree: Tree, cue: int) -> list[Frame]:
    """“The plan was condemned by the union”: the thing stands first, who says it behind “by”."""
    thing, by = tree.child(cue, "nsubjpass"), tree.child(cue, "agent")
    who = None if by is None else tree.child(by, "pobj")
    if thing is None or thing > cue or tree.pos[thing] == "PRON" or who is None or tree.time[who]:
        return []
    told = tree.low[tree.left[thing]] == "no" or any(
        tree.pos[t] == "VERB" for t in range(tree.left[thing], tree.right[thing])
    )
    asked = tree.lemma[cue] in _REQUESTS | _DEEDS or (tree.lemma[cue] in _OFFICES and tree.named[thing])
    if told or asked or any(tree.low[p] in ("as", "for", "of") and p > cue for p in tree.all(cue, "prep")):
        return []
    return [Frame(cue, shape, ((tree.left[thing], tree.right[thing]),)) for shape in ("object", "matter")]


def _figure(tree: Tree, cue: int) -> list[Frame]:
    """“put the toll at 64”, “estimated the crowd at 3,000”: the thing with its number."""
    thing = tree.child(cue, "dobj", "nsubjpass")
    at = next((p for p in tree.all(cue, "prep") if tree.low[p] == "at" and p > cue), None)
    number = None if at is None else tree.child(at, "pobj")
    if thing is None or at is None or number is None or not _counts(tree, number):
        return []
    return [Frame(cue, "figure", ((tree.left[thing], tree.right[at]),))]


def _counts(tree: Tree, noun: int) -> bool:
    """“64”, “3 million euros”, “more than twice that”."""
    return any(tree.tag[t] == "CD" or tree.low[t] in _SOME for t in range(tree.left[noun], noun + 1))


def _without_way(tree: Tree, thing: int, last: int) -> int:
    """“claimed victory in a post”, “denied the charges through a lawyer”: the parser hangs the way on the thing."""
    for prep in range(thing + 1, last):
        inner = tree.child(prep, "pobj") if tree.dep[prep] == "prep" else None
        if inner is None or tree.right[prep] < last - 1 or tree.inside[prep] >= 0:
            continue
        words = {"in": cues().channels, "through": cues().mouths}.get(tree.low[prep], frozenset())
        near = tree.head[prep] == thing or tree.low[tree.left[inner]] in _ONE  # “the attack in a statement”
        if tree.lemma[inner] in words and near:
            return prep - 1
    return last


def _named_so(tree: Tree, cue: int) -> list[Frame]:
    """“a version the owners called ‘fantasy’”, “which he called a mistake”: what it is called alone."""
    name, subject = tree.child(cue, "oprd"), tree.child(cue, "nsubj")
    if name is None or name < cue or tree.dep[cue] != "relcl" or subject is None or tree.tag[subject] in ("WP", "WDT"):
        return []
    return [Frame(cue, "called", ((max(tree.left[name], cue + 1), tree.right[name]),))]


def _preposition(tree: Tree, cue: int) -> list[Frame]:
    found = []
    thing = tree.child(cue, "dobj")
    blamed = [] if thing is None else [c for c in tree.all(thing, "prep") if _of_doing(tree, c)]
    for child in (*tree.all(cue, "prep"), *blamed):
        inner = tree.child(child, "pobj", "pcomp")
        if child > cue and inner is not None and inner > child:
            last = _deed(tree, cue, child)
            pieces = ((child + 1, cut(tree, cue, child + 1, last)),)
            found.append(Frame(cue, tree.low[child], pieces))
            to_do = last > tree.right[child] or (tree.low[child] == "to" and "TO" in tree.tag[inner : last + 1])
            if tree.low[child] in ("on", "to") and to_do:
                found.append(Frame(cue, f"{tree.low[child]}-behest", pieces))
    clause = tree.child(cue, "advcl", "ccomp", "xcomp")
    if clause is not None and tree.left[clause] == cue + 1 and tree.low[cue + 1] == "for":
        found.append(Frame(cue, "for", ((cue + 2, tree.right[clause]),)))
    return found


def _of_doing(tree: Tree, prep: int) -> bool:
    """“accused the junta of burning villages”: the parser may take “burning” for an adjective."""
    return tree.child(prep, "pcomp") is not None or tree.tag[prep + 1 : prep + 2] == ("VBG",)


def _deed(tree: Tree, cue: int, prep: int) -> int:
    """The last token of “for Brandt to step down”."""
    last = tree.right[prep]
    for clause in tree.all(cue, "advcl", "xcomp"):
        if tree.low[prep] in ("for", "on", "to") and tree.left[clause] == last + 1 and tree.low[last + 1] == "to":
            return tree.right[clause]
    return last


def _complement(tree: Tree, cue: int) -> list[Frame]:
    """“the claim that …”, “a plan to …”, “is certain that …”, “made clear that …”, “the question of whether …”."""
    doubted = [
        c for prep in tree.all(cue, "prep") for c in tree.all(prep, "pcomp") if tree.low[tree.left[c]] in QUESTIONS
    ]
    copula = tree.all(tree.head[cue], "ccomp") if tree.dep[cue] in ("acomp", "ccomp", "oprd") else []
    abroad = tree.all(tree.head[cue], "ccomp") if tree.lemma[tree.head[cue]] in _ABROAD or _is_that(tree, cue) else []
    named = [c for c in tree.all(cue, "relcl") if tree.left[c] > cue and opens_clause(tree, tree.left[c])]
    made = [c for c in tree.all(cue, "advcl") if tree.low[tree.left[c]] == "that"]  # “made it clear that …”
    for child in (*tree.all(cue, "acl", "ccomp", "xcomp"), *named, *made, *copula, *doubted, *abroad):
        marked = tree.child(child, "mark", "aux") is not None
        if child > cue and (marked or tree.tag[child] not in ("VBG", "VBN")):
            shape = "infinitive" if to_do(tree, child) else "clause"
            return [Frame(cue, shape, ((tree.left[child], tree.right[child]),))]
    return []


def _is_that(tree: Tree, noun: int) -> bool:
    """“Her argument was that …”."""
    verb = tree.head[noun]
    return (
        tree.dep[noun] == "nsubj"
        and tree.lemma[verb] == "be"
        and any(tree.low[tree.left[c]] == "that" for c in tree.all(verb, "ccomp"))
    )
