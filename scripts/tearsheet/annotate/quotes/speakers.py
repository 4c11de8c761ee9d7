"""The words that name the speaker of a cue: its subject, the one it was told by, the one according to whom.

What comes in is a Tree and a cue; what goes out are tokens. Left out: who a pronoun or a description stands for.
"""

from tearsheet.annotate.quotes.asides import second_act
from tearsheet.annotate.quotes.cues import cues, people, speaks
from tearsheet.annotate.quotes.draft import Words
from tearsheet.annotate.quotes.frame import DASHES, FINITE
from tearsheet.annotate.quotes.nouns import holder
from tearsheet.annotate.quotes.tree import Tree

_SUBJECTS = ("nsubj", "csubj")
_PASSIVE = ("nsubjpass",)
_CUT = frozenset({"appos", "relcl", "acl", "ccomp", "punct", "parataxis", "advcl", "dep"})
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART"})
_HEARD = frozenset({"tell", "inform", "assure", "remind", "ask"})
_REPORTED = frozenset({"quote", "cite", "report"})
_OPENS = frozenset({"ADV", "CCONJ", "AUX"})
_PROPER = frozenset({"NNP", "NNPS"})
_SOME = frozenset({"one", "some", "many", "most"})  # “one of its advisers”
_WITHIN = frozenset({"and", "-"})
_PAST = frozenset({"VBN", "VBD"})
_HEADS = frozenset({"one", "old"})  # “the 34-year-old”


def speaker(tree: Tree, cue: int) -> Words | None:
    """The noun phrase of the one who speaks, or None; nobody speaks from within quotation marks."""
    head = _according(tree, cue) if tree.low[cue] == "according" else _head(tree, cue)
    if head is None or tree.inside[head] >= 0:
        return None
    words = whole(tree, head) if tree.dep[head] in _SUBJECTS else phrase(tree, head)
    return Words(words.first, cue - 1, head) if head < cue <= words.last else words


def whole(tree: Tree, subject: int) -> Words:
    """The phrase of a subject that the parser may have cut in two: “news agency Yonhap”."""
    run = _joined(tree, subject)
    first = tree.left[run[0]]
    office = tree.head[tree.head[subject]]
    if tree.dep[tree.head[subject]] == "parataxis" and office == first - 2 and tree.text[first - 1] == ",":
        first = phrase(tree, office).first  # “Malta's prime minister, Jon Abela said”
    head, last = run[-1], phrase(tree, run[-1]).last
    while last + 1 < tree.head[subject] and tree.tag[last] in _PROPER and tree.tag[last + 1] in _PROPER:
        head = last = last + 1  # “Sheikh Mubarak al-Dosari”, in pieces
    return Words(first, last, head)


def beside(tree: Tree, cue: int, first: int) -> Words | None:
    """The noun phrase between `first` and the cue or straight behind the cue, where the parser has seen no subject."""
    run = _run(tree, first, cue)
    return run if run is not None else _run(tree, cue + 1, len(tree))


def _run(tree: Tree, start: int, stop: int) -> Words | None:
    """The first unbroken run of nouns and what goes before them."""
    at = start
    while at < stop and (tree.pos[at] in _OPENS or tree.text[at] in DASHES | {","} or tree.low[at] == "as"):
        at += 1
    end = at
    while (
        end < stop
        and tree.inside[end] < 0
        and (
            tree.pos[end] in _NOMINAL
            or tree.low[end] in _WITHIN
            or (tree.low[end] == "of" and tree.low[end - 1] in _SOME)
        )
    ):
        end += 1
    while end > at and tree.pos[end - 1] not in ("NOUN", "PROPN", "PRON") and tree.low[end - 1] not in _HEADS:
        end -= 1
    return Words(at, end - 1, end - 1) if end > at else None


def _according(tree: Tree, cue: int) -> int | None:
    to = tree.child(cue, "prep")
    inner = None if to is None else tree.child(to, "pobj")
    if inner is None and tree.low[cue + 1 : cue + 2] == ("to",):
        inner = tree.child(cue + 1, "pobj")
    if inner is None and cue + 2 < len(tree) and tree.pos[cue + 2] == "PROPN":
        return cue + 2
    return inner


def _head(tree: Tree, cue: int) -> int | None:
    if tree.pos[cue] == "ADV":
        return None
    if tree.low[cue] in cues().opinions and tree.dep[cue] == "pobj" and holder(tree, cue) is not None:
        return holder(tree, cue)
    if tree.pos[cue] in ("NOUN", "ADJ"):
        owner = _owner(tree, cue)
        found = owner if owner is not None else _above(tree, cue, 0)
        return None if found == cue or (found is not None and tree.low[found] == "there") else found
    if _questioned(tree, cue):
        return None
    asked = next((c for c in tree.all(cue, "ccomp") if _questioned(tree, c)), None)
    return tree.child(asked, "nsubj") if asked is not None else _subject(tree, cue, 0)


def _owner(tree: Tree, noun: int) -> int | None:
    """“Smith's claim”, “a claim by Smith”."""
    owner = tree.child(noun, "poss")
    if owner is not None:
        return owner
    for prep in tree.all(noun, "prep"):
        if tree.low[prep] in ("by", "from"):
            return tree.child(prep, "pobj")
    return None


def _subject(tree: Tree, verb: int, depth: int) -> int | None:
    quoted = quoting(tree, verb)
    if quoted is not None or (depth and tree.lemma[verb] in _REPORTED):
        return quoted if quoted is not None else tree.child(verb, "nsubjpass", "dobj")
    agent = tree.child(verb, "agent")
    if agent is not None and tree.child(verb, "nsubj") is None:  # “said by e-mail”
        return tree.child(agent, "pobj")
    subject = tree.child(verb, *_SUBJECTS)
    if subject is not None:
        return _joined(tree, subject)[-1]
    passive = tree.child(verb, *_PASSIVE)
    if passive is not None:
        speaks = tree.low[passive] != "it" and (tree.lemma[verb] in _REPORTED or depth > 0)
        return passive if speaks else None
    behind = tree.child(verb, "attr", "dobj") if tree.left[verb] == verb and tree.dep[verb] == "ROOT" else None
    if behind is not None and behind > verb and tree.pos[behind] in ("PROPN", "PRON"):
        return behind
    nearest = _nearest(tree, verb) if tree.tag[verb] in FINITE else None
    return nearest if nearest is not None else _above(tree, verb, depth)


def _questioned(tree: Tree, verb: int) -> bool:
    """“The mayor, asked whether she would stand, said …”: for the parser it is she who asked."""
    says = tree.head[verb]
    aside = tree.lemma[verb] == "ask" and tree.dep[verb] == "ccomp" and tree.text[verb - 1] == ","
    return aside and says > verb and tree.child(says, "nsubj") is None


def _joined(tree: Tree, subject: int) -> list[int]:
    """“the vice-president told”, “the charity Maji Safi said”: subjects side by side are one, cut by the parser."""
    run = [subject]
    others = tree.all(tree.head[subject], *_SUBJECTS)
    for other in (o for o in others if tree.pos[o] in ("NOUN", "PROPN")):
        if other > run[-1] and tree.left[other] == tree.right[run[-1]] + 1:
            run.append(other)
    for other in reversed(others):
        if other < run[0] and tree.right[other] == tree.left[run[0]] - 1:
            run.insert(0, other)
    return run


def quoting(tree: Tree, verb: int) -> int | None:
    """The one who is quoted: “the Echo quoted the coach as saying”, “the coach was quoted by the Echo”."""
    if tree.lemma[verb] not in ("quote", "cite"):
        return None
    passive = tree.child(verb, "nsubjpass")
    if passive is not None:
        return passive
    as_saying = any(tree.low[c] == "as" and tree.child(c, "pcomp") is not None for c in tree.children[verb])
    return tree.child(verb, "dobj") if as_saying else None


def _nearest(tree: Tree, verb: int) -> int | None:
    """“In a post on X, the mayor wrote …”: the noun before the verb, which the parser takes for an apposition."""
    if tree.dep[verb] not in ("ROOT", "ccomp"):  # “Lawmakers from the party hope to …”: for the parser, from the hope
        return tree.head[tree.head[verb]] if tree.dep[verb] == "pobj" else None
    token = verb - 1
    while token > tree.first[verb] and tree.pos[token] in ("ADV", "AUX"):
        token -= 1
    if token > tree.first[verb] and tree.text[token] == ",":  # “Ana Diaz, the head of the bank, said …”
        return _apposed(tree, token - 1)
    if token < tree.first[verb] or tree.pos[token] not in ("NOUN", "PROPN", "PRON"):
        return None
    while tree.head[token] != token and "," not in tree.text[tree.head[token] : token] and tree.head[token] < verb:
        token = tree.head[token]
    return token


def _apposed(tree: Tree, last: int) -> int | None:
    """Whom an apposition at a comma explains; the parser has given the verb no subject."""
    for token in (last, *tree.up(last)):
        if tree.pos[token] not in ("NOUN", "PROPN", "ADP"):
            return None
        if tree.dep[token] == "appos":
            explained = tree.head[token]
            who = explained if tree.pos[explained] in ("NOUN", "PROPN") else token
            return who if tree.pos[who] == "PROPN" or tree.lemma[who] in people() else None
    return None


def _above(tree: Tree, token: int, depth: int) -> int | None:
    """The subject of what the word hangs on: “…, adding that”, “in a statement saying”, “made the claim”."""
    head = tree.head[token]
    shared = tree.dep[token] == "conj" and tree.tag[token] in _PAST and tree.child(head, "auxpass") is not None
    if shared and tree.lemma[token] in _HEARD and tree.child(token, "dobj", "dative") is None:
        return None  # “She was stopped and told that …”: by whom is not told
    if head == token or depth > 4 or _asked(tree, token):
        return None
    if tree.dep[token] in ("acl", "relcl") and tree.pos[head] in ("NOUN", "PROPN", "PRON"):
        sent = carrier(tree, head)
        return head if sent is None else _above(tree, sent, depth + 1)
    if tree.dep[token] == "conj" and tree.dep[head] == "ccomp" and second_act(tree, tree.head[head], token):
        return _subject(tree, tree.head[head], depth + 1)
    if tree.pos[head] in ("VERB", "AUX"):
        return _subject(tree, _outer(tree, token, head), depth + 1)
    return _above(tree, head, depth + 1)


def carrier(tree: Tree, noun: int) -> int | None:
    """“issued a statement saying”, “sent a letter to the firm saying”: the letter, which somebody sent."""
    verb = tree.head[tree.head[noun]] if tree.dep[noun] == "pobj" else noun
    for sent in (verb, tree.child(verb, "dobj")):
        if sent is not None and tree.lemma[sent] in cues().channels and tree.dep[sent] == "dobj":
            return sent
    return None


def _outer(tree: Tree, token: int, head: int) -> int:
    """In “Lind said the yard was shut, adding that …” Lind adds, though the parser lets the yard do it."""
    paused = "," in tree.text[max(token - 2, 0) : token]  # before a closing mark, too
    goes_on = tree.tag[token] == "VBG" and paused and (speaks(tree, token) or tree.lemma[token] in _REPORTED)
    if goes_on and tree.dep[head] == "ccomp" and speaks(tree, tree.head[head]) and tree.head[head] < head:
        return tree.head[head]
    return head


def _asked(tree: Tree, token: int) -> bool:
    """“Asked whether he would resign, Brandt left”: whoever asked, it was not Brandt."""
    if tree.dep[token] in ("acl", "relcl"):  # “The mayor, asked about it, said …”
        return tree.lemma[token] == "ask" and tree.child(token, "aux", "nsubj") is None and tree.tag[token] in _PAST
    return tree.tag[token] == "VBN" and tree.dep[token] == "advcl" and tree.child(token, "aux") is None


def phrase(tree: Tree, head: int) -> Words:
    """The noun phrase without its appositions and clauses."""
    first, last = head, head
    for child in tree.children[head]:
        if child < head and tree.dep[child] not in _CUT:
            first = min(first, tree.left[child])
        elif child > head:
            if tree.dep[child] == "appos" and tree.left[child] == last + 1:
                last = child
                continue
            if (tree.dep[child] in _CUT and tree.text[child] != "-") or tree.text[child] == ",":
                break
            last = max(last, _last(tree, child))
    return Words(first, last, head)


def _last(tree: Tree, token: int) -> int:
    """The end of a part of the phrase, before any clause or comma in it."""
    for inner in range(token, tree.right[token] + 1):
        if tree.text[inner] == "," or tree.dep[inner] == "relcl":
            return inner - 1
    return tree.right[token]
