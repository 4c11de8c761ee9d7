"""The clause that is said: behind its cue, before it, or hidden where the parser hangs it on something else.

What comes in is a Tree and a cue; what goes out are frames. Left out: content that is less than a clause (frames).
"""

from tearsheet.annotate.quotes.asides import cut
from tearsheet.annotate.quotes.cues import cues, speaks, times
from tearsheet.annotate.quotes.extent import circumstance, clause_goes_on, on, phrase_goes_on
from tearsheet.annotate.quotes.frame import FINITE, PAUSES, QUESTIONS, Frame
from tearsheet.annotate.quotes.inserted import before, inserted
from tearsheet.annotate.quotes.tree import Tree

_CIRCUMSTANCES = frozenset({"after", "before", "because", "since", "although", "though", "until", "while"})
_ANSWERS = frozenset({"yes", "no", "so", "otherwise", "neither"})  # “said yes”, “says so”
_HEARD = frozenset({"tell", "inform", "assure", "remind", "notify"})
_HEARERS = _HEARD | {"ask", "warn", "say"}  # beside whose hearer the clause stands
_WHO = frozenset({"name", "surname", "identity"})
_ECHOES = frozenset({("the", "same"), ("the", "opposite"), ("the", "contrary"), ("as", "much")})


def clauses(tree: Tree, cue: int) -> list[Frame]:
    """The clause of a cue in the shapes it may have: behind it, around it, before it, or misplaced."""
    around = inserted(tree, cue)
    behind = next(
        (_that_clause(tree, c) for c in tree.all(cue, "ccomp") if c > cue and not _beyond(tree, cue, c)), None
    )
    if behind is not None and not (around and _interrupted(tree, cue, behind)):
        if _anonymous(tree, cue, behind):
            return []
        first = _told_when(tree, behind, _with_subject(tree, cue, behind))
        that = behind_hearer(tree, cue, behind)
        first = first if that is None else that + 1
        last = on(tree, cue, behind, clause_goes_on)
        shapes = ["clause", "question"] if tree.low[first] in QUESTIONS else ["clause"]
        return [Frame(cue, shape, ((first, cut(tree, cue, first, last)),)) for shape in shapes]
    if around:
        return around
    ahead = tree.child(cue, "ccomp")
    if ahead is not None:
        return before(tree, cue, ahead)
    finders = (_answer, _misplaced, _headless, _above, _behind_time) if speaks(tree, cue) else ()
    hidden = next((found for find in finders if (found := find(tree, cue))), [])
    return hidden or _question(tree, cue)


def _beyond(tree: Tree, cue: int, clause: int) -> bool:
    """“promising to go, which is what Lind wants”, “told all, a day after it broke”: it is no part of what is said."""
    first = tree.left[clause]
    if any(tree.low[mark] in _CIRCUMSTANCES for mark in tree.all(clause, "mark")):
        return True
    if tree.low[first] == "that" or not any(text in PAUSES for text in tree.text[cue + 1 : first]):
        return False
    paused = tree.text[first - 1] in PAUSES
    to_do = any(cue < c < first and tree.left[c] == cue + 1 for c in tree.all(cue, "xcomp"))
    thing = tree.child(cue, "dobj")
    named = paused and thing is not None and cue < thing < first and tree.lemma[cue] not in _HEARERS
    return to_do or named


def _answer(tree: Tree, cue: int) -> list[Frame]:
    """“said yes”, “says so”, “say the same of Brandt”."""
    word = next((c for c in tree.children[cue] if c > cue and tree.left[c] == cue + 1), None)
    echo = word is not None and tree.low[cue + 1 : word + 1] in _ECHOES
    if word is None or not (tree.low[word] in _ANSWERS or echo):
        return []
    last = word if tree.low[word] in ("so", "much") else on(tree, cue, word, phrase_goes_on)
    return [Frame(cue, "clause", ((cue + 1, last),))]


def _that_clause(tree: Tree, clause: int) -> int:
    """“said in a note read out on air that …”: the parser takes the participle for what is said."""
    bare = tree.tag[clause] == "VBN" and tree.child(clause, "nsubj", "nsubjpass", "aux", "auxpass", "mark") is None
    inner = [c for c in tree.all(clause, "ccomp") if c > clause and tree.low[tree.left[c]] == "that"] if bare else []
    return inner[0] if inner else clause


def _with_subject(tree: Tree, cue: int, clause: int) -> int:
    """The first token of a clause, with a subject taken for an object: “said the rest of it would fail”."""
    first = max(tree.left[clause], cue + 1)
    finite = tree.tag[clause] in FINITE or any(
        tree.tag[c] in FINITE | {"MD"} for c in tree.all(clause, "aux", "auxpass")
    )
    heard = station(tree, cue)
    if heard is not None and first <= heard:
        return heard + 1
    marked = tree.low[first] in QUESTIONS | {"that"} or tree.lemma[cue] in _HEARD  # whose object hears it
    if not finite or marked or tree.child(clause, "nsubj", "nsubjpass", "csubj", "expl") is not None:
        return first
    thing = next((c for c in tree.all(cue, "dobj", "dative") if cue < c and _reaches(tree, c, first)), None)
    if thing is None or "that" in tree.low[tree.right[thing] - 1 : first]:
        return first
    return max(tree.left[thing], cue + 1)


def station(tree: Tree, cue: int) -> int | None:
    """“told the BBC Britain was ready”: capitals alone before a name that begins the clause."""
    at = cue + 1 + (tree.low[cue + 1 : cue + 2] == ("the",))
    short = at + 1 < len(tree) and len(tree.text[at]) > 1 and tree.text[at].isupper()
    joined = short and tree.dep[at] == "compound" and tree.dep[tree.head[at]] in ("nsubj", "nsubjpass")
    return at if joined and tree.lemma[cue] in _HEARD and tree.pos[at + 1] == "PROPN" else None


def _reaches(tree: Tree, thing: int, first: int) -> bool:
    """Whether a clause stands straight behind a thing, or behind an aside between two pauses."""
    behind = tree.right[thing] + 1
    return behind == first or (behind < first - 1 and tree.text[behind] in PAUSES and tree.text[first - 1] in PAUSES)


def _anonymous(tree: Tree, cue: int, clause: int) -> bool:
    """“asked that his surname not be used”: a word on the source, not what the source says."""
    thing = tree.child(clause, "nsubjpass")
    return tree.lemma[cue] in ("ask", "request") and thing is not None and tree.lemma[thing] in _WHO


def behind_hearer(tree: Tree, cue: int, clause: int) -> int | None:
    """“assured the people of Goma that help was coming”: the parser takes the hearer for who does it; the “that”."""
    hearer = tree.child(clause, "nsubj", "nsubjpass")
    if tree.lemma[cue] not in _HEARD or hearer is None or tree.left[hearer] != cue + 1:
        return None
    inside = range(hearer + 1, tree.right[hearer] + 1)
    return next((t for t in inside if tree.low[t] == "that" and tree.tag[t] in ("IN", "WDT")), None)


def _told_when(tree: Tree, clause: int, first: int) -> int:
    """The first token of a clause without “on Monday” and “in a statement”, which the parser takes for part of it."""
    for part in tree.children[clause]:
        if tree.left[part] != first or part > clause:
            continue
        when = tree.dep[part] == "npadvmod" and tree.low[part] in times()
        if when or (tree.dep[part] == "prep" and circumstance(tree, part)):
            first = tree.right[part] + 1
    that = next((c for c in tree.all(clause, "mark") if tree.low[c] == "that" and c > first), first)
    return that if tree.text[that - 1] == "," else first  # “reported, citing two drivers, that …”


def _interrupted(tree: Tree, cue: int, clause: int) -> bool:
    """Whether the clause began before its attribution."""
    subject = tree.child(cue, "nsubj")
    explained = (
        subject is not None and tree.left[subject] <= tree.head[cue - 1] < cue
    )  # “Kanda, a maker of toys, hopes”
    paused = tree.text[cue - 1] in PAUSES and not explained
    behind = cue + 1 + (tree.dep[cue + 1] == "prt")  # “pointed out”
    return tree.left[clause] < cue or paused or tree.text[behind] in PAUSES


def _headless(tree: Tree, cue: int) -> list[Frame]:
    """“the drive she argues is needed”, “a tax he likes but says would fail”: two verbs side by side."""
    verb = cue + 1
    while verb < len(tree) and tree.pos[verb] == "ADV":
        verb += 1
    if (
        verb >= len(tree)
        or tree.tag[cue] not in FINITE
        or tree.dep[cue] in ("csubj", "ccomp")
        or tree.inside[verb] >= 0
    ):
        return []
    begins = verb
    while tree.dep[verb] in ("aux", "auxpass") and tree.head[verb] > verb:
        verb = tree.head[verb]
    finite = tree.tag[begins] in FINITE | {"MD"} or (tree.tag[verb] == "VBN" and tree.dep[verb] != "amod")
    own = tree.dep[cue] == "relcl" and tree.head[tree.head[cue]] == verb  # “what he says is true” is said of all that
    says = tree.child(cue, "nsubj") is not None or tree.tag[begins] == "MD"
    if not finite or own or not says or tree.right[verb] <= cue:
        return []
    return [Frame(cue, "clause", ((cue + 1, cut(tree, cue, cue + 1, tree.right[verb])),))]


def _above(tree: Tree, cue: int) -> list[Frame]:
    """“While he admitted funds were short, …”: the parser lets what he admitted govern the verb."""
    verb, first = tree.head[cue], cue + 1
    subject = tree.child(verb, "nsubj", "nsubjpass", "expl")
    if verb < first or subject is None or tree.left[subject] != first or tree.left[verb] > cue:
        return []
    return [Frame(cue, "clause", ((first, cut(tree, cue, first, tree.right[verb])),))]


def _behind_time(tree: Tree, cue: int) -> list[Frame]:
    """“said after the vote he would go”: the parser takes “after the vote” for a part of what is said."""
    for clause in tree.all(cue, "advcl"):
        when, subject = tree.child(clause, "prep"), tree.child(clause, "nsubj", "nsubjpass")
        if when is None or subject is None or not circumstance(tree, when):
            continue
        if tree.left[clause] == when == cue + 1 and tree.left[subject] == tree.right[when] + 1:
            first = tree.left[subject]
            return [Frame(cue, "clause", ((first, cut(tree, cue, first, tree.right[clause])),))]
    return []


def _misplaced(tree: Tree, cue: int) -> list[Frame]:
    """“said in a statement that …”, “assured residents that …”: the parser hangs the clause on the noun before it."""
    citing = [c for c in tree.all(cue, "advcl") if tree.lemma[c] in ("cite", "quote")]
    for part in (*tree.all(cue, "prep", "dobj", "dative", "xcomp"), *citing):
        for token in range(max(part, cue + 1), tree.right[part]):
            told_to = tree.low[part] == "to" and _told_to(tree, token)
            if tree.head[tree.head[token]] >= part and (opens_clause(tree, token) or told_to):
                return [_from_that(tree, cue, token)]
    for clause in tree.all(tree.head[cue], "relcl", "acl") if tree.dep[cue] == "acl" else []:
        if tree.left[clause] > cue and opens_clause(tree, tree.left[clause]):
            return [_from_that(tree, cue, tree.left[clause])]
    return _of_hearer(tree, cue)


def _of_hearer(tree: Tree, cue: int) -> list[Frame]:
    """“told the broadcaster TVP she would go”: the parser hangs the clause on the hearer."""
    hearer = tree.child(cue, "dobj", "dative") if tree.lemma[cue] in _HEARD else None
    clause = None if hearer is None else tree.child(hearer, "ccomp", "relcl")
    if hearer is None or clause is None or tree.left[clause] != hearer + 1:
        return []
    own = tree.child(clause, "nsubj", "nsubjpass") is not None and tree.tag[hearer + 1] not in (
        "WDT",
        "WP",
        "WP$",
        "WRB",
    )
    return [Frame(cue, "clause", ((hearer + 1, cut(tree, cue, hearer + 1, tree.right[clause])),))] if own else []


def _told_to(tree: Tree, token: int) -> bool:
    """“explained to the committee that costs had risen”: the parser takes “that” for the object of “risen”."""
    clause = tree.head[token]
    object_of = tree.low[token] == "that" and tree.dep[token] == "dobj" and tree.dep[clause] == "relcl"
    return object_of and tree.child(clause, "nsubj") is not None


def opens_clause(tree: Tree, token: int) -> bool:
    """Whether “that” opens a clause and is no part of it: a passive has no object, an anonymity makes no claim."""
    clause = _governing(tree, token)
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


def _governing(tree: Tree, that: int) -> int:
    """The verb of the clause that “that” opens: “that she was going to walk”, not “walk”."""
    clause = tree.head[that]
    while tree.dep[clause] == "xcomp" and that < tree.head[clause]:
        clause = tree.head[clause]
    return clause


def _from_that(tree: Tree, cue: int, that: int) -> Frame:
    return Frame(cue, "clause", ((that + 1, cut(tree, cue, that + 1, tree.right[_governing(tree, that)])),))


def _question(tree: Tree, cue: int) -> list[Frame]:
    """“asked her if it was true”, “has not said when it will end”: the parser takes the question for a circumstance."""
    for child in tree.all(cue, "advcl"):
        first = tree.left[child]
        asks = tree.lemma[cue] == "ask" and tree.low[first] in ("if", "whether", "how", "why", "what")
        silent = tree.negated(cue) and tree.low[first] in ("when", "where", "how", "why", "whether")
        if (first == cue + 1 and silent) or (first > cue and asks):
            return [Frame(cue, "clause", ((first, tree.right[child]),))]
    return []
