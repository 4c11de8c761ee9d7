"""The words that may be the content of a cue: its clause, infinitive, object or prepositional phrase.

What comes in is a Tree and a token; what goes out are stretches of tokens by shape. Left out: whether the cue
really introduces somebody's words (the lexicon decides), and who speaks.
"""

from collections.abc import Callable

from tearsheet.annotate.quotes.asides import cut
from tearsheet.annotate.quotes.cues import cues, people, shapes, speaks, times
from tearsheet.annotate.quotes.frame import FINITE, PAUSES, QUESTIONS, Frame
from tearsheet.annotate.quotes.inserted import before, inserted
from tearsheet.annotate.quotes.tree import Tree

_ABROAD = frozenset({"spread", "circulate", "swirl", "emerge", "surface", "grow"})  # “rumours spread that …”
_REQUESTS = frozenset({"ask", "tell", "order", "urge", "invite", "request"})
_ANSWERS = frozenset({"yes", "no", "so", "otherwise", "neither"})  # “said yes”, “says so”
_ECHOES = frozenset({"same", "opposite", "contrary"})
_NAMING = frozenset({"name", "identify", "quote", "cite"})


def frames(tree: Tree, cue: int) -> list[Frame]:
    """All the shapes this verb, noun or adjective stands in, the surest first."""
    if tree.pos[cue] in ("VERB", "AUX"):
        return [*_clause(tree, cue), *_infinitive(tree, cue), *_object(tree, cue), *_preposition(tree, cue)]
    if tree.pos[cue] in ("NOUN", "ADJ"):
        return [*_complement(tree, cue), *_preposition(tree, cue)]
    return []


def _clause(tree: Tree, cue: int) -> list[Frame]:
    around = inserted(tree, cue)
    behind = [c for c in tree.all(cue, "ccomp") if c > cue]
    behind = [_that_clause(tree, c) for c in behind[:1]]
    if behind and not (around and _interrupted(tree, cue, behind[0])):
        first = _told_when(tree, behind[0], _with_subject(tree, cue, behind[0]))
        last = _on(tree, cue, behind[0], _clause_goes_on)
        shapes = ["clause", "question"] if tree.low[first] in QUESTIONS else ["clause"]
        return [Frame(cue, shape, ((first, cut(tree, cue, first, last)),)) for shape in shapes]
    if around:
        return around
    ahead = tree.child(cue, "ccomp")
    if ahead is not None:
        return before(tree, cue, ahead)
    answer = _answer(tree, cue) if speaks(tree, cue) else None
    if answer is not None:
        return [Frame(cue, "clause", ((cue + 1, answer),))]
    return (_misplaced(tree, cue) or _headless(tree, cue) if speaks(tree, cue) else []) or _question(tree, cue)


def _headless(tree: Tree, cue: int) -> list[Frame]:
    """“the drive she argues is needed”, “a tax he likes but says would never pass”: the parser sees two verbs side by side."""
    verb = cue + 1
    if verb >= len(tree) or tree.tag[cue] not in FINITE or tree.dep[cue] in ("csubj", "ccomp") or tree.inside[verb] >= 0:
        return []
    while tree.dep[verb] in ("aux", "auxpass") and tree.head[verb] > verb:
        verb = tree.head[verb]
    finite = tree.tag[cue + 1] in FINITE | {"MD"} or (tree.tag[verb] == "VBN" and tree.dep[verb] != "amod")
    own = tree.dep[cue] == "relcl" and tree.head[tree.head[cue]] == verb  # “what he says is true” is said of all that
    says = tree.child(cue, "nsubj") is not None or tree.tag[cue + 1] == "MD"
    if not finite or own or not says or tree.right[verb] <= cue:
        return []
    return [Frame(cue, "clause", ((cue + 1, cut(tree, cue, cue + 1, tree.right[verb])),))]


def _answer(tree: Tree, cue: int) -> int | None:
    """The last token of “said yes”, “says so”, “say the same of Brandt”."""
    word = next((c for c in tree.children[cue] if c > cue and tree.left[c] == cue + 1), None)
    if word is None or not (tree.low[word] in _ANSWERS or (tree.low[word] in _ECHOES and tree.low[cue + 1] == "the")):
        return None
    return _on(tree, cue, word, _phrase_goes_on)


def _that_clause(tree: Tree, clause: int) -> int:
    """“said in a note read out on air that …”: the parser takes the participle for what is said."""
    bare = tree.tag[clause] == "VBN" and tree.child(clause, "nsubj", "nsubjpass", "aux", "auxpass", "mark") is None
    inner = [c for c in tree.all(clause, "ccomp") if c > clause and tree.low[tree.left[c]] == "that"] if bare else []
    return inner[0] if inner else clause


def _with_subject(tree: Tree, cue: int, clause: int) -> int:
    """The first token of a clause, with the subject that the parser takes for an object: “said the rest of it would fail”."""
    first = max(tree.left[clause], cue + 1)
    finite = tree.tag[clause] in FINITE or any(tree.tag[c] in FINITE | {"MD"} for c in tree.all(clause, "aux", "auxpass"))
    marked = tree.low[first] in QUESTIONS | {"that"}
    if not finite or marked or tree.child(clause, "nsubj", "nsubjpass", "csubj", "expl") is not None:
        return first
    thing = next((c for c in tree.all(cue, "dobj", "dative") if cue < c and tree.right[c] == first - 1), None)
    if thing is None or "that" in tree.low[tree.right[thing] - 1 : first]:
        return first
    return max(tree.left[thing], cue + 1)


def _told_when(tree: Tree, clause: int, first: int) -> int:
    """The first token of a clause without “on Monday” and “in a statement”, which the parser takes for part of it."""
    for part in tree.children[clause]:
        if tree.left[part] != first or part > clause:
            continue
        when = tree.dep[part] == "npadvmod" and tree.low[part] in times()
        if when or (tree.dep[part] == "prep" and _circumstance(tree, part)):
            first = tree.right[part] + 1
    that = next((c for c in tree.all(clause, "mark") if tree.low[c] == "that" and c > first), first)
    return that if tree.text[that - 1] == "," else first  # “reported, citing two drivers, that …”


def _interrupted(tree: Tree, cue: int, clause: int) -> bool:
    """Whether the clause began before its attribution."""
    return tree.left[clause] < cue or tree.text[cue - 1] in PAUSES or tree.text[cue + 1] in PAUSES


def _misplaced(tree: Tree, cue: int) -> list[Frame]:
    """“said in a statement that …”, “assured residents that …”: the parser hangs the clause on the noun before it."""
    for part in tree.all(cue, "prep", "dobj", "dative", "xcomp"):
        for token in range(max(part, cue + 1), tree.right[part]):
            if tree.head[tree.head[token]] >= part and _that(tree, token):
                return [_from_that(tree, cue, token)]
    for clause in tree.all(tree.head[cue], "relcl", "acl") if tree.dep[cue] == "acl" else []:
        if tree.left[clause] > cue and _that(tree, tree.left[clause]):
            return [_from_that(tree, cue, tree.left[clause])]
    return []


def _that(tree: Tree, token: int) -> bool:
    """Whether “that” opens a clause and is no part of it: a passive has no object, an anonymity makes no claim."""
    clause = tree.head[token]
    if tree.low[token] != "that" or tree.dep[clause] not in ("acl", "relcl", "ccomp", "advcl"):
        return False
    no_object = tree.child(clause, "nsubjpass") is not None or tree.lemma[tree.head[clause]] in (
        "condition",
        "anonymity",
    )
    channel = any(tree.pos[t] == "NOUN" and tree.lemma[t] in cues().channels for t in tree.up(clause))
    published = channel and tree.child(clause, "nsubj") not in (None, token)
    opens = tree.dep[token] in ("mark", "advmod") or (tree.dep[token] == "dobj" and (no_object or published))
    return opens and tree.pos[clause] in ("VERB", "AUX")


def _from_that(tree: Tree, cue: int, that: int) -> Frame:
    return Frame(cue, "clause", ((that + 1, cut(tree, cue, that + 1, tree.right[tree.head[that]])),))


def _question(tree: Tree, cue: int) -> list[Frame]:
    """“asked her if it was true”, “has not said when it will end”: the parser takes the question for a circumstance."""
    for child in tree.all(cue, "advcl"):
        first = tree.left[child]
        asks = tree.lemma[cue] == "ask" and tree.low[first] in ("if", "whether", "how", "why", "what")
        silent = tree.negated(cue) and tree.low[first] in ("when", "where", "how", "why", "whether")
        if (first == cue + 1 and silent) or (first > cue and asks):
            return [Frame(cue, "clause", ((first, tree.right[child]),))]
    return []


def _infinitive(tree: Tree, cue: int) -> list[Frame]:
    child = tree.child(cue, "xcomp")
    if child is None:  # “committed to hold a vote”, which the parser takes for a purpose
        child = next((c for c in tree.all(cue, "advcl") if tree.left[c] == cue + 1 and _to_do(tree, c)), None)
    if child is None or child < cue or _of_its_own(tree, child) or _unnamed(tree, child) or _by_nobody(tree, cue):
        return []
    shape = "infinitive" if _to_do(tree, child) else "small"
    first, last = max(tree.left[child], cue + 1), _on(tree, cue, child, _phrase_goes_on)
    return [Frame(cue, shape, ((first, cut(tree, cue, first, last)),))]


def _by_nobody(tree: Tree, cue: int) -> bool:
    """“He was asked to come forward”: who asked is not told, and nothing is said."""
    return tree.lemma[cue] in _REQUESTS and tree.child(cue, "auxpass") is not None and tree.child(cue, "agent") is None


def _unnamed(tree: Tree, verb: int) -> bool:
    """“asked not to be named”: a word on the source, not what the source says."""
    return tree.lemma[verb] in _NAMING and tree.child(verb, "auxpass") is not None


def _of_its_own(tree: Tree, verb: int) -> bool:
    """“declined to comment on the report”: what it is about is the matter, which the inner verb introduces."""
    return speaks(tree, verb) and any(tree.low[p] in shapes(tree, verb) for p in tree.all(verb, "prep"))


def _object(tree: Tree, cue: int) -> list[Frame]:
    child = tree.child(cue, "dobj")
    if child is None or child < cue:
        return _passive(tree, cue) or _named_so(tree, cue)
    first, last = max(tree.left[child], cue + 1), _without_way(tree, child, _on(tree, cue, child, _phrase_goes_on))
    shapes = ["object"]
    if tree.child(cue, "oprd", "ccomp") is not None or any(tree.inside[t] >= 0 for t in range(first, last + 1)):
        shapes.append("called")
    if tree.lemma[child] not in people():
        shapes.append("matter")
    if any(_to_do(tree, c) for c in tree.all(cue, "xcomp", "ccomp") if child < c <= last):
        shapes.append("behest")
    return [Frame(cue, shape, ((first, cut(tree, cue, first, last)),)) for shape in shapes]


def _passive(tree: Tree, cue: int) -> list[Frame]:
    """“The plan was condemned by the union”: the thing stands first, who says it behind “by”."""
    thing = tree.child(cue, "nsubjpass")
    if thing is None or thing > cue or tree.pos[thing] == "PRON" or tree.child(cue, "agent") is None:
        return []
    told = any(tree.pos[t] == "VERB" for t in range(tree.left[thing], tree.right[thing])) or tree.lemma[cue] in _REQUESTS
    if told or any(tree.low[p] in ("as", "for", "of") and p > cue for p in tree.all(cue, "prep")):
        return []
    return [Frame(cue, shape, ((tree.left[thing], tree.right[thing]),)) for shape in ("object", "matter")]


def _without_way(tree: Tree, thing: int, last: int) -> int:
    """“claimed victory in a post”, “denied the charges through a lawyer”: the parser hangs the way on the thing."""
    for prep in tree.all(thing, "prep"):
        inner = tree.child(prep, "pobj")
        if inner is None or tree.right[prep] < last - 1:
            continue
        words = {"in": cues().channels, "through": cues().mouths}.get(tree.low[prep], frozenset())
        if tree.lemma[inner] in words:
            return prep - 1
    return last


def _named_so(tree: Tree, cue: int) -> list[Frame]:
    """“a version the owners called ‘fantasy’”, “which he called a mistake”: what it is called alone."""
    name, subject = tree.child(cue, "oprd"), tree.child(cue, "nsubj")
    if name is None or name < cue or tree.dep[cue] != "relcl" or subject is None or tree.tag[subject] in ("WP", "WDT"):
        return []
    return [Frame(cue, "called", ((max(tree.left[name], cue + 1), tree.right[name]),))]


def _to_do(tree: Tree, verb: int) -> bool:
    return any(tree.tag[c] == "TO" for c in tree.children[verb])


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
            if tree.low[child] == "on" and last > tree.right[child]:
                found.append(Frame(cue, "on-behest", pieces))
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
        if tree.low[prep] in ("for", "on") and tree.left[clause] == last + 1 and tree.low[last + 1] == "to":
            return tree.right[clause]
    return last


def _complement(tree: Tree, cue: int) -> list[Frame]:
    """“the claim that …”, “a plan to …”, “is certain that …”, “made clear that …”, “the question of whether …”."""
    doubted = [
        c for prep in tree.all(cue, "prep") for c in tree.all(prep, "pcomp") if tree.low[tree.left[c]] in QUESTIONS
    ]
    copula = tree.all(tree.head[cue], "ccomp") if tree.dep[cue] in ("acomp", "ccomp", "oprd") else []
    abroad = tree.all(tree.head[cue], "ccomp") if tree.lemma[tree.head[cue]] in _ABROAD or _is_that(tree, cue) else []
    named = [c for c in tree.all(cue, "relcl") if tree.left[c] > cue and _that(tree, tree.left[c])]
    for child in (*tree.all(cue, "acl", "ccomp", "xcomp"), *named, *copula, *doubted, *abroad):
        marked = tree.child(child, "mark", "aux") is not None
        if child > cue and (marked or tree.tag[child] not in ("VBG", "VBN")):
            shape = "infinitive" if _to_do(tree, child) else "clause"
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


def _on(tree: Tree, cue: int, child: int, goes_on: Callable[[Tree, int], bool]) -> int:
    """The last token of what begins with `child`: phrases that the parser hangs on the cue behind it belong to it."""
    last = max(tree.right[child], child)
    for sibling in tree.children[cue]:
        if sibling <= child or tree.left[sibling] <= last:
            continue
        if tree.left[sibling] != last + 1 or not goes_on(tree, sibling):
            break
        last = tree.right[sibling]
    return last - (tree.dep[last] == "cc")


def _clause_goes_on(tree: Tree, sibling: int) -> bool:
    if tree.dep[sibling] == "conj":  # “said it was shut, but will reopen”
        subject = tree.child(sibling, "nsubj", "nsubjpass") is not None
        return (subject or any(tree.tag[c] == "MD" for c in tree.children[sibling])) and not speaks(tree, sibling)
    if tree.dep[sibling] == "dobj" and tree.text[tree.left[sibling] - 1] == ",":  # “…, a claim the army denies”
        return False
    return tree.dep[sibling] != "ccomp" or not speaks(tree, sibling) or tree.child(sibling, "ccomp") is None


def _phrase_goes_on(tree: Tree, sibling: int) -> bool:
    if tree.dep[sibling] == "advcl" and _to_do(tree, sibling):
        return True
    if tree.dep[sibling] in ("conj", "cc", "advcl", "npadvmod") or tree.text[sibling] in (",", ";"):
        return False
    return tree.dep[sibling] != "prep" or not _circumstance(tree, sibling)


def _circumstance(tree: Tree, prep: int) -> bool:
    """“on Tuesday”, “in a speech”: when and where it was said, not what."""
    inner = tree.child(prep, "pobj")
    if tree.low[prep] in ("during", "before", "after", "via", "at"):
        return True
    if inner is None or tree.low[prep] not in ("on", "in", "through"):
        return False
    if tree.low[prep] == "through":
        return tree.lemma[inner] in cues().mouths
    return tree.low[inner] in times() or tree.lemma[inner] in cues().channels
