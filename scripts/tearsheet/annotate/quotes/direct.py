"""Stretches in quotation marks that somebody utters, with the cue beside them.

What comes in is a Tree; what goes out are drafts. A stretch that begins or ends within a sentence of the article
is left to the clause around it; a term, title or slogan stays what it is.
"""

import re

from tearsheet.annotate.quotes.cues import speaks
from tearsheet.annotate.quotes.draft import Draft, Words
from tearsheet.annotate.quotes.frame import DASHES, FINITE
from tearsheet.annotate.quotes.marks import Marked
from tearsheet.annotate.quotes.speakers import beside, speaker
from tearsheet.annotate.quotes.tree import Tree
from tearsheet.model import Span

_STOPS = frozenset({".", "!", "?", ";"})
_PAUSES = frozenset({",", "—", "–", "--", "―"})
_ASIDE = frozenset(
    {"when", "after", "while", "because", "but", "which", "who", "before", "although", "though", "if", "and"}
)
_ENDS = re.compile(r"[.!?…,;:—–-][)\]'’]*$")
_FINAL = re.compile(r"[.!?…][)\]'’]*$")
_REACH = 22  # tokens between a closing mark and its verb: a subject with an apposition fits
_BACK = 16  # tokens between a verb and the opening mark it introduces
_SPEAKER = re.compile(r"([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}|[QA])(?: \([^)]{1,40}\))?:\s+(?=\S)")


def direct(tree: Tree, *, announced: bool = False) -> list[Draft]:
    """The utterances of one passage; one that is announced needs no quotation marks."""
    whole = tree.span(0, len(tree) - 1)
    transcript = _transcript(tree, whole.start, whole.end)
    if transcript is not None:
        return [transcript]
    if announced and not tree.marks:
        return [Draft(tree, whole, "direct block", follows=True)]
    drafts: list[Draft] = []
    for mark in tree.marks:
        draft = _transcript(tree, mark.first, mark.last) or _utterance(tree, mark, drafts)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _transcript(tree: Tree, start: int, end: int) -> Draft | None:
    """“SMITH: We will see.”"""
    base = tree.passage.start
    found = _SPEAKER.match(tree.passage.text, start - base, end - base)
    if found is None or base + found.end() >= end:
        return None
    last = tree.at(base + found.end(1) - 1)
    return Draft(tree, Span(base + found.end(), end), "direct transcript", source=Words(tree.at(start), last, last))


def _utterance(tree: Tree, mark: Marked, drafts: list[Draft]) -> Draft | None:
    words = _inner(tree, mark)
    if tree.at(mark.first) >= len(tree) or not any(c.isalpha() for c in words):
        return None
    signed = _signature(tree, mark)
    if signed is not None:
        return Draft(tree, Span(mark.start, mark.end), "direct signed", source=signed)
    before = drafts[-1] if drafts else None
    goes_on = before is not None and _goes_on(tree, before, mark)
    if not goes_on and not _whole(tree, mark, words):
        return None
    cue, source = _after(tree, mark, words)
    if cue is None:
        cue, source = _before(tree, mark, words)
    span = Span(mark.start, mark.end)
    if cue is not None:
        said_by = before.source if goes_on and before is not None and before.cue == cue else source
        return Draft(tree, span, "direct", cue=cue, source=said_by)
    if goes_on and before is not None:
        return Draft(tree, span, "direct continued", before.cue, before.source, follows=before.cue is None)
    return Draft(tree, span, "direct follow-on", follows=True) if _alone(tree, mark, words, before) else None


def _alone(tree: Tree, mark: Marked, words: str, before: Draft | None) -> bool:
    """Whole sentences in quotation marks need no cue."""
    if not _opens_sentence(tree, mark) or (mark.closed and not _FINAL.search(words)):
        return False
    return len(words.split()) > 3 or mark.start == tree.start[0] or before is not None


def _inner(tree: Tree, mark: Marked) -> str:
    base = tree.passage.start
    return tree.passage.text[mark.first - base : mark.last - base].strip()


def _whole(tree: Tree, mark: Marked, words: str) -> bool:
    """Whether the words begin as a sentence does, and a pause or an end stands at the closing mark."""
    start = words.lstrip("'‘“\"[(….- ")[:1]
    begins = start.isupper() or start.isdigit() or words.startswith(("…", "...")) or tree.at(mark.first) <= 1
    begins = begins or _put_it(tree, tree.at(mark.start))
    if not begins or not mark.closed:
        return begins
    behind = tree.at(mark.end)
    return bool(_ENDS.search(words)) or (behind < len(tree) and tree.text[behind] in (",", ".", "—", "–"))


def _signature(tree: Tree, mark: Marked) -> Words | None:
    """Who stands below a passage of nothing but words in quotation marks: “…” — Ana Diaz, mayor."""
    start = tree.at(mark.end)
    behind = range(start, len(tree))
    if not mark.closed or tree.at(mark.start) > 0 or not 1 < len(behind) < _REACH:
        return None
    dash = tree.text[start] in DASHES
    if any(tree.tag[t] in FINITE | {"MD"} or (tree.inside[t] >= 0 and dash) for t in behind):
        return None
    name = tree.pos[start + dash : start + dash + 2] == ("PROPN", "PROPN")
    return beside(tree, len(tree), start) if name and (dash or _ENDS.search(_inner(tree, mark))) else None


def _put_it(tree: Tree, first: int) -> bool:
    """“As Lind put it, ‘the river decides.’”"""
    return first > 2 and tree.lemma[first - 3] == "put" and tree.low[first - 2] == "it" and tree.text[first - 1] == ","


def _goes_on(tree: Tree, before: Draft, mark: Marked) -> bool:
    """Whether the words go on after an attribution in their midst: “A,” he said, “b.”"""
    gap = range(tree.at(before.span.end), tree.at(mark.start))
    if before.cue is None or before.cue not in gap or len(gap) > _REACH or tree.text[gap[-1]] not in _PAUSES:
        return False
    return not any(tree.text[t] in _STOPS for t in gap)


def _opens_sentence(tree: Tree, mark: Marked) -> bool:
    base = tree.passage.start
    before = tree.passage.text[: mark.start - base].rstrip().rstrip("\"'”’)")
    return not before or before[-1] in ".!?:…"


def _after(tree: Tree, mark: Marked, words: str) -> tuple[int | None, Words | None]:
    """The verb of an attribution behind the closing mark, and its speaker."""
    start = tree.at(mark.end)
    new_sentence = words.endswith((".", "…")) and start < len(tree) and tree.text[start] != ","
    if new_sentence or not mark.closed or _named_before(tree, mark, words):
        return None, None
    if tree.low[start : start + 1] and tree.low[min(start + (tree.text[start] in _PAUSES), len(tree) - 1)] in _ASIDE:
        return None, None
    near = words.endswith(("?", "!")) and not tree.text[min(start, len(tree) - 1)].islower()
    for token in range(start, min(len(tree), start + (7 if near else _REACH))):
        if tree.text[token] in _STOPS or tree.inside[token] >= 0:
            return None, None
        if tree.low[token] == "according" and tree.low[token + 1 : token + 2] == ("to",):
            return token, speaker(tree, token)
        if tree.pos[token] in ("VERB", "AUX") and speaks(tree, token):
            return (None, None) if _says_its_own(tree, token) else (token, _near(tree, token, start))
    return None, None


def _says_its_own(tree: Tree, cue: int) -> bool:
    """“In ‘Letters,’ Lind wrote that …”, “…,” adding that …, promising to …: what is said stands behind the verb."""
    behind = cue + 1
    while behind < len(tree) and tree.dep[behind] in ("advmod", "npadvmod") and tree.head[behind] == cue:
        behind += 1
    that = tree.low[behind : behind + 1] == ("that",) and tree.tag[behind] == "IN"
    to_do = tree.tag[cue] == "VBG" and tree.tag[behind : behind + 1] == ("TO",)
    return that or to_do


def _near(tree: Tree, cue: int, start: int) -> Words | None:
    """The cue's subject when it stands in the attribution, else the noun phrase beside the cue."""
    found = speaker(tree, cue)
    return found if found is not None and found.head >= start else beside(tree, cue, start)


def _before(tree: Tree, mark: Marked, words: str) -> tuple[int | None, Words | None]:
    """The verb of an attribution before the opening mark, and its speaker."""
    at = tree.at(mark.start - 1)
    while at >= 0 and (at == len(tree) or tree.start[at] >= mark.start):
        at -= 1
    if at < 0 or tree.text[at] in _STOPS:
        return None, None
    colon, pause = tree.text[at] == ":", tree.text[at] in _PAUSES
    for token in range(at, max(-1, at - (60 if colon else _BACK)), -1):
        if (tree.text[token] in _STOPS and token < at) or tree.inside[token] >= 0:
            return None, None
        if not colon and _opens_clause(tree, token):
            return None, None
        if speaks(tree, token) and tree.pos[token] in ("VERB", "AUX") and not (colon and _answered(tree, token, at)):
            if colon or pause or (at - token <= 3 and not _title(tree, at, words) and not _named(tree, token)):
                return token, speaker(tree, token)
            return None, None
    return _colon(tree, at) if colon else (None, None)


def _answered(tree: Tree, token: int, at: int) -> bool:
    """“When Lind said it would rain, Diaz shot back: ‘…’”: they are not Lind's words."""
    return tree.dep[token] == "advcl" and token < tree.head[token] < at and not speaks(tree, tree.head[token])


def _opens_clause(tree: Tree, token: int) -> bool:
    """“recalled that in 2009, ‘I lost it all’”: the words in quotation marks are but the end of a clause."""
    return tree.low[token] == "that" and (tree.dep[token] == "mark" or tree.text[token + 1] == ",")


def _colon(tree: Tree, at: int) -> tuple[int | None, Words | None]:
    """Any sentence with a subject may introduce words with a colon: “He had a simple answer: …”."""
    for token in range(tree.first[at], at):
        root = tree.dep[token] == "ROOT" or tree.head[token] > at  # which may hang on a verb of the words
        if root and tree.pos[token] in ("VERB", "AUX"):
            source = speaker(tree, token)
            return (token, source) if source is not None else (None, None)
    return None, None


def introduced(tree: Tree) -> tuple[int, Words] | None:
    """The verb and speaker of a passage that ends in a colon: the words follow in the next one."""
    last = len(tree) - 1
    while last > 0 and tree.pos[last] == "SPACE":
        last -= 1
    if tree.text[last] != ":":
        return None
    for token in range(last, max(-1, last - 40), -1):
        if tree.inside[token] < 0 and tree.pos[token] in ("VERB", "AUX") and speaks(tree, token):
            source = speaker(tree, token)
            if source is not None:
                return token, source
    cue, source = _colon(tree, last)
    return (cue, source) if cue is not None and source is not None else None


def announces(tree: Tree, cue: int) -> bool:
    """Whether nothing but “that” stands between the verb and the colon: “The mayor wrote:”."""
    behind = [tree.low[t] for t in range(cue + 1, len(tree)) if tree.pos[t] != "SPACE"]
    return speaks(tree, cue) and behind in ([":"], ["that", ":"], ["this", ":"])


def _named_before(tree: Tree, mark: Marked, words: str) -> bool:
    """“on CNN's ‘New Day,’ Lind said”: the title of a programme."""
    at = tree.at(mark.start) - 1
    return at >= 0 and not _opens_sentence(tree, mark) and _title(tree, at, words)


def _named(tree: Tree, token: int) -> bool:
    """“a show called ‘Letters’”: the participle names, it does not say."""
    return tree.tag[token] == "VBN" and not any(tree.dep[c] in ("aux", "nsubj") for c in tree.children[token])


def _title(tree: Tree, at: int, words: str) -> bool:
    """“said on ‘Meet the Press’”: a name in quotation marks behind a preposition or a noun."""
    capital = [w for w in words.split() if len(w) > 3]
    return tree.pos[at] in ("ADP", "DET", "NOUN", "PART", "PROPN") and all(w[:1].isupper() for w in capital)
