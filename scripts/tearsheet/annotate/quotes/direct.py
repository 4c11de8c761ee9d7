"""Stretches in quotation marks that somebody utters, with the cue beside them.

What comes in is a Tree; what goes out are drafts. A stretch that begins or ends within a sentence of the article
is left to the clause around it; a term, title or slogan stays what it is.
"""

import re

from tearsheet.annotate.quotes.cues import speaks
from tearsheet.annotate.quotes.draft import Draft
from tearsheet.annotate.quotes.marks import Marked
from tearsheet.annotate.quotes.tree import Tree
from tearsheet.model import Span

_STOPS = frozenset({".", "!", "?", ";"})
_ENDS = re.compile(r"[.!?…,;:—–-][)\]'’]*$")
_FINAL = re.compile(r"[.!?…][)\]'’]*$")
_REACH = 22  # tokens between a closing mark and its verb: a subject with an apposition fits
_BACK = 16  # tokens between a verb and the opening mark it introduces
_SPEAKER = re.compile(r"([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}|[QA])(?: \([^)]{1,40}\))?:\s+(?=\S)")


def direct(tree: Tree, *, spoken: bool) -> list[Draft]:
    """The utterances of one passage; `spoken` says that the passage before ended with somebody's words."""
    transcript = _transcript(tree)
    if transcript is not None:
        return [transcript]
    drafts: list[Draft] = []
    for mark in tree.marks:
        draft = _utterance(tree, mark, drafts, spoken=spoken)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _transcript(tree: Tree) -> Draft | None:
    """“SMITH: We will see.”"""
    text = tree.passage.doc.text
    found = _SPEAKER.match(text)
    if found is None or found.end() >= len(text):
        return None
    start = tree.passage.start
    return Draft(tree, Span(start + found.end(), start + len(text)), "direct transcript",
                 source=Span(start + found.start(1), start + found.end(1)))  # fmt: skip


def _utterance(tree: Tree, mark: Marked, drafts: list[Draft], *, spoken: bool) -> Draft | None:
    first = tree.at(mark.first)
    span = Span(mark.start, mark.end)
    words = _inner(tree, mark)
    if first >= len(tree) or not any(c.isalpha() for c in words):
        return None
    before = drafts[-1] if drafts else None
    joined = before is not None and _joined(tree, before, first)
    whole = _begins(words, first) and (not mark.closed or _closes(tree, words, mark))
    if joined and before is not None:
        return Draft(tree, span, "direct continued", cue=before.cue, source=before.source, follows=before.cue is None)
    if not whole:
        return None
    cue = _after(tree, mark, words)
    if cue is None:
        cue = _before(tree, mark)
    if cue is not None:
        return Draft(tree, span, "direct", cue=cue)
    if _opens_sentence(tree, mark) and (_FINAL.search(words) or not mark.closed):
        alone = len(words.split()) > 3 or mark.start == tree.start[0] or before is not None
        if alone:
            return Draft(tree, span, "direct follow-on", follows=before is not None or spoken)
    return None


def _inner(tree: Tree, mark: Marked) -> str:
    base = tree.passage.start
    return tree.passage.doc.text[mark.first - base : mark.last - base].strip()


def _begins(words: str, first: int) -> bool:
    """Whether the words begin as a sentence does."""
    start = words.lstrip("'‘“\"[(….- ")[:1]
    return start.isupper() or start.isdigit() or words.startswith(("…", "...")) or first <= 1


def _closes(tree: Tree, words: str, mark: Marked) -> bool:
    """Whether a pause or an end stands at the closing mark, on either side of it."""
    behind = tree.at(mark.end)
    return bool(_ENDS.search(words)) or (behind < len(tree) and tree.text[behind] in (",", ".", "—", "–"))


def _joined(tree: Tree, before: Draft, first: int) -> bool:
    """Whether the words go on after an attribution in their midst: “A,” he said, “b.”"""
    start = tree.at(before.span.end)
    gap = range(start, max(start, first - 1))
    if before.cue is None or before.cue not in gap or len(gap) > _REACH:
        return False
    return not any(tree.text[t] in _STOPS for t in gap)


def _opens_sentence(tree: Tree, mark: Marked) -> bool:
    base = tree.passage.start
    before = tree.passage.doc.text[: mark.start - base].rstrip().rstrip("\"'”’)")
    return not before or before[-1] in ".!?:…"


def _after(tree: Tree, mark: Marked, words: str) -> int | None:
    """The verb of an attribution behind the closing mark."""
    start = tree.at(mark.end)
    new_sentence = words.endswith((".", "…")) and start < len(tree) and tree.text[start] != ","
    if new_sentence or not mark.closed:
        return None
    asks = words.endswith(("?", "!"))
    limit = min(len(tree), start + (7 if asks else _REACH))
    for token in range(start, limit):
        if tree.text[token] in _STOPS or tree.inside[token] >= 0:
            return None
        if tree.low[token] == "according" and tree.low[token + 1 : token + 2] == ("to",):
            return token
        if tree.pos[token] in ("VERB", "AUX") and (speaks(tree, token) or _plain(tree, token, start)):
            return token if tree.dep[token] != "relcl" or not _relative(tree, token) else None
    return None


def _relative(tree: Tree, token: int) -> bool:
    return any(tree.low[c] in ("who", "which", "that") for c in tree.children[token])


def _plain(tree: Tree, token: int, start: int) -> bool:
    """Any verb with its subject straight behind the words: “…,” he laughed."""
    if tree.pos[token] != "VERB" or token - start > 3 or tree.tag[token] not in ("VBD", "VBZ"):
        return False
    return token > start and tree.pos[token - 1] in ("PRON", "PROPN")


def _before(tree: Tree, mark: Marked) -> int | None:
    """The verb of an attribution before the opening mark."""
    at = tree.at(mark.start) - 1
    while at >= 0 and tree.end[at] > mark.start:
        at -= 1
    if at < 0:
        return None
    colon, pause = tree.text[at] == ":", tree.text[at] in (",", "—", "–", "--")
    for token in range(at, max(-1, at - (60 if colon else _BACK)), -1):
        if (tree.text[token] in _STOPS and token < at) or tree.inside[token] >= 0:
            return None
        if speaks(tree, token) and tree.pos[token] in ("VERB", "AUX"):
            near = at - token <= 3
            return token if colon or pause or near else None
    return None
