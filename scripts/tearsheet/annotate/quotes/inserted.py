"""Attributions in the midst or at the end of a statement: “The plan, he said, will fail”, “…, said Doyle and others.”

What comes in is a Tree and a cue; what goes out are the pieces of the statement around the attribution.
"""

from tearsheet.annotate.quotes.asides import CONTRAST, cut
from tearsheet.annotate.quotes.cues import people, shapes, speaks
from tearsheet.annotate.quotes.extent import circumstance
from tearsheet.annotate.quotes.frame import ATTRIBUTION, FINITE, PAUSES, Frame
from tearsheet.annotate.quotes.tree import Tree

_BEFORE_VERB = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART", "AUX", "ADV"})
_JOINS = frozenset({"and", "of", "for", "at", "from", "like"})
_AFTER = PAUSES | {".", ":"}
_AND = frozenset({"and", "but", "then"})
_SILENT = frozenset({"decline", "refuse"})
_SAYING = frozenset({"say", "elaborate", "specify", "comment", "name", "explain", "identify", "give"})  # “did not say”
_HEARD = frozenset({"tell", "ask", "assure", "remind", "warn", "inform"})
_MATTERS = frozenset({"about", "against", "for", "of"})  # before what a word is about


def inserted(tree: Tree, cue: int) -> list[Frame]:
    """“The plan, he said, will fail”, “As he said, the plan will fail”: by where the pauses stand."""
    if not _stands_alone(tree, cue):
        return []
    begin, end = _parenthesis(tree, cue)
    first, last = _behind_semicolon(tree, begin), tree.last[cue]
    as_he_said = begin > first and tree.low[begin - 1] == "as"
    begin -= as_he_said
    told = tree.low[first] == "as" and any(speaks(tree, t) for t in range(first, begin))
    if told and not speaks(tree, cue):  # “As Lind told the Echo, the river decides”
        return []
    goes_on = end + 2 < last and tree.text[end + 1] in PAUSES
    adds = goes_on and (_adds(tree, end + 2) or _speakers_deed(tree, (first, begin - 2), end + 2))
    goes_on = goes_on and not adds
    pieces = []
    if (
        begin - 2 >= first
        and tree.text[begin - 1] in PAUSES
        and _says_something(tree, first, begin - 2, goes_on=goes_on)
    ):
        pieces.append((first, begin - 2))
    elif begin > first and not as_he_said:
        return []
    if pieces and begin == cue == _inverted(tree, cue) and _is_speaker(tree, cue, pieces[0]):
        return []
    whole = bool(pieces) and _says_something(tree, first, begin - 2, goes_on=False)
    more = not whole or _says_something(tree, end + 2, last, goes_on=False)
    if goes_on and (pieces or as_he_said) and (more or _belongs(tree, cue, begin, end + 2)):
        pieces.append((end + 2, cut(tree, cue, end + 2, last)))
    ends = end >= last - 1 or adds or tree.text[end + 1] in (".", ":")
    if pieces and (goes_on or (ends and (speaks(tree, cue) or not as_he_said))):
        return [Frame(cue, "inserted", tuple(pieces))]
    return []


def _adds(tree: Tree, token: int) -> bool:
    """“…, Lind said, adding that it was late”, “…, while Brandt put it at 20”: another attribution."""
    if tree.dep[token] == "cc":
        return _says_more(tree, token)
    verb = tree.head[token]
    other = tree.low[token] in CONTRAST and tree.dep[token] == "mark" and tree.child(verb, "nsubj") is not None
    return (tree.tag[token] == "VBG" and speaks(tree, token)) or (other and bool(shapes(tree, verb)))


def _says_more(tree: Tree, token: int) -> bool:
    """“…, Lind said, but he admitted that it was late”."""
    verb = next((c for c in tree.all(tree.head[token], "conj") if c > token and tree.left[c] == token + 1), None)
    subject = None if verb is None else tree.child(verb, "nsubj")
    if verb is None or subject is None or tree.pos[subject] != "PRON":
        return False
    return speaks(tree, verb) and tree.child(verb, "ccomp") is not None


def _behind_semicolon(tree: Tree, begin: int) -> int:
    """Where the statement before an attribution begins: with the sentence, or behind another's: “Lind said A; B, …”."""
    first = tree.first[begin]
    for token in range(begin - 3, first, -1):
        if tree.text[token] == ";" and tree.inside[token] < 0 and any(speaks(tree, t) for t in range(first, token)):
            return token + 1
    return first


def _stands_alone(tree: Tree, cue: int) -> bool:
    """A finite verb of saying without an object of its own."""
    past = tree.tag[cue] == "VBN" and tree.dep[cue] == "acl" and cue >= tree.last[cue] - 1  # “…, a witness claimed.”
    plain = tree.tag[cue] in FINITE and (tree.dep[cue] != "acl" or cue >= tree.last[cue] - 1)
    finite = plain or past or tree.child(cue, "aux") is not None or _as_told_by(tree, cue)
    if (not finite and tree.dep[cue] != "parataxis") or tree.negated(cue):
        return False
    if tree.dep[cue] == "relcl" and (not speaks(tree, cue) or _of_noun(tree, cue)):
        return False
    if any(p > cue and tree.low[p] in _MATTERS and tree.low[p] in shapes(tree, cue) for p in tree.all(cue, "prep")):
        return False  # “In May he warned against it, because …”
    thing = tree.child(cue, "dobj")
    return (
        thing is None or thing < cue or (tree.lemma[cue] in _HEARD and _hears(tree, thing)) or tree.low[thing] == "it"
    )


def _of_noun(tree: Tree, cue: int) -> bool:
    """“something which Lind said”, “…, a fact he often mentions”: the verb tells of a noun."""
    subject, noun = tree.child(cue, "nsubj"), tree.head[cue]
    near = subject is not None and tree.pos[subject] == "PRON" and subject == noun + 1
    return near or any(tree.tag[c] in ("WDT", "WP", "WRB") for c in tree.children[cue])


def _hears(tree: Tree, thing: int) -> bool:
    """“told reporters”, not “told a joke”, “told voters little”."""
    person = tree.pos[thing] in ("PRON", "PROPN") or tree.named[thing] or tree.lemma[thing] in people()
    return person and tree.child(tree.head[thing], "dative") is None


def _as_told_by(tree: Tree, cue: int) -> bool:
    """“As first reported by the Echo, …”."""
    as_told = any(tree.low[c] == "as" for c in tree.children[cue])
    return tree.tag[cue] == "VBN" and as_told and tree.child(cue, "agent") is not None and speaks(tree, cue)


def _parenthesis(tree: Tree, cue: int) -> tuple[int, int]:
    """First and last token of an attribution in the midst of a statement."""
    begin, end = cue, _inverted(tree, cue)
    if end == cue:
        begin = _apposed(tree, cue)
        while begin > tree.first[cue] and (_of_name(tree, begin - 1) or _with_verb(tree, begin - 1, cue)):
            if tree.low[begin - 1] == "as" and tree.text[begin - 2] in PAUSES:  # “The pier, as one of them said, …”
                break
            begin -= 1
    for part in tree.children[cue]:
        if part > end and tree.left[part] == end + 1 and tree.dep[part] in ATTRIBUTION:
            end = tree.right[part]
    return begin, end


def _inverted(tree: Tree, cue: int) -> int:
    """The last token of the speaker in “…, said Doyle and others, …”; the verb itself in any other order."""
    end = cue
    if cue == tree.first[cue] or tree.text[cue - 1] not in PAUSES or tree.lemma[cue] in _HEARD:
        return cue
    while end < tree.last[cue] and (tree.pos[end + 1] in _BEFORE_VERB or (end > cue and tree.low[end + 1] in _JOINS)):
        end += 1
    closed = end == tree.last[cue] or tree.text[end + 1] in _AFTER
    return _with_name(tree, end) if tree.pos[end] in ("NOUN", "PROPN", "PRON") and closed else cue


def _with_name(tree: Tree, end: int) -> int:
    """“…, said the head of the fund, Ella Smit, …”, “…, said Paul Baum, a lawyer, …”: what explains the speaker."""
    last = tree.last[end]
    if end + 2 >= last or tree.text[end + 1] != ",":
        return end
    name = tree.pos[end + 2] == "PROPN"
    for token in range(end + 2, min(last + 1, end + 20)):
        if tree.tag[token] in FINITE | {"MD"} or tree.inside[token] >= 0:
            break
        if tree.text[token] in (",", "."):
            return token - 1 if name or _named_twice(tree, end + 1) else end
        name = name and tree.pos[token] == "PROPN"
    return end


def _of_name(tree: Tree, token: int) -> bool:
    """Whether a token may stand in a name with its title and house: “Petrova of the institute”."""
    return tree.pos[token] in _BEFORE_VERB or tree.low[token] in ("of", "for")


def _apposed(tree: Tree, cue: int) -> int:
    """In “…, Hugo Prat, an economist, said” and “…, its head, Hugo Prat, said” the inner comma; else the verb."""
    if cue - 2 <= tree.first[cue] or tree.text[cue - 1] != ",":
        return cue
    for token in range(cue - 2, max(tree.first[cue], cue - 18), -1):
        if tree.tag[token] in FINITE or tree.inside[token] >= 0:
            return cue
        if tree.text[token] == ",":
            return token if _named_twice(tree, token) else cue
    return cue


def _named_twice(tree: Tree, comma: int) -> bool:
    before, behind = tree.pos[comma - 1], tree.pos[comma + 1]
    return (before == "PROPN" and behind in ("DET", "NOUN", "PRON", "ADJ")) or (before == "NOUN" and behind == "PROPN")


def _with_verb(tree: Tree, token: int, cue: int) -> bool:
    """Whether a token belongs to the verb's subject, beyond its plain nouns."""
    subjects = [c for c in tree.all(cue, "nsubj", "nsubjpass") if c < cue]  # of two, the first is the statement's
    return bool(subjects) and tree.left[subjects[-1]] <= token < cue


def _speakers_deed(tree: Tree, said: tuple[int, int], at: int) -> bool:
    """“The talks will go on, she said, but gave no date”, “…, he said, and left”: no part of what is said."""
    verb = at + 1
    while verb < tree.last[at] and tree.pos[verb] == "ADV":
        verb += 1
    if tree.low[at] not in _AND or tree.tag[verb] != "VBD":
        return False
    tags = {tree.tag[t] for t in range(said[0], said[1] + 1)}
    if "VBD" not in tags and tags & {"MD", "VBZ", "VBP"}:
        return True
    own = next((t for t in range(verb, min(verb + 4, len(tree))) if tree.pos[t] == "VERB"), verb)
    silent = tree.lemma[own] in _SILENT or (own > verb and tree.lemma[own] in _SAYING)
    return silent or (
        tree.lemma[own] == "give" and any(tree.low[t] == "no" for t in range(own, min(own + 3, len(tree))))
    )


def _is_speaker(tree: Tree, cue: int, piece: tuple[int, int]) -> bool:
    """“Even its friends, like Lind and Diaz, say …”: what stands before the pause is who speaks."""
    subject = tree.child(cue, "nsubj")
    claims = any(tree.tag[t] in FINITE | {"MD"} for t in range(piece[0], piece[1] + 1))
    return subject is not None and piece[0] <= subject <= piece[1] and not claims


def _says_something(tree: Tree, first: int, last: int, *, goes_on: bool) -> bool:
    """A claim has a verb; the part of one before the attribution may have the subject alone."""
    if any(tree.pos[t] in ("VERB", "AUX") and tree.tag[t] not in ("VBG", "VBN", "VB") for t in range(first, last + 1)):
        return True
    return goes_on


def _belongs(tree: Tree, cue: int, begin: int, first: int) -> bool:
    """“Two men fled, he said, before being caught”: what is less than a clause but hangs on the statement."""
    part = first
    while tree.head[part] != part and tree.left[tree.head[part]] == first:
        part = tree.head[part]
    if tree.head[part] == cue:  # for the parser
        to_do = tree.dep[part] == "advcl" and tree.low[first] in ("for", "to")
        return to_do or (tree.dep[part] in ("prep", "xcomp") and not circumstance(tree, part))
    return tree.first[cue] <= tree.head[part] < begin


def before(tree: Tree, cue: int, child: int) -> list[Frame]:
    """“The plan will fail, he said”: what stands before the attribution, and what goes on behind it."""
    begin, end = _attribution(tree, cue)
    first = tree.left[child]
    own = tree.child(cue, "xcomp", "dobj")  # “When asked, he named a date”
    if first >= begin or tree.text[begin - 1] == ":" or (own is not None and cue < own and not _hears(tree, own)):
        return []
    pieces = [(first, begin - 1)]
    last = tree.last[cue]
    if end + 2 < last and tree.text[end + 1] in PAUSES and tree.right[child] > end:
        pieces.append((end + 2, last))
    return [Frame(cue, "clause", tuple(pieces))]


def _attribution(tree: Tree, cue: int) -> tuple[int, int]:
    """First and last token of “…, he told reporters on Friday, …”."""
    parts = [c for c in tree.children[cue] if tree.dep[c] in ATTRIBUTION]
    subject = tree.child(cue, "nsubj", "nsubjpass")
    begin = cue
    for part in parts:
        if part < cue and (subject is None or tree.left[part] >= tree.left[subject]):
            begin = min(begin, tree.left[part])
    return begin, max([cue, *(tree.right[part] for part in parts if part > cue)])
