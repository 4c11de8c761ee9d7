"""A passage's parse as plain lists, one entry a token, so that the rules can walk it cheaply.

What comes in is a Passage; positions in it are token numbers, `start` and `end` are characters of the article.
Left out: all judgement about what the words mean.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from msgspec import Struct
from spacy.tokens import Token

from tearsheet.annotate.parse import Passage
from tearsheet.annotate.quotes.marks import Marked, marked
from tearsheet.model import Span

_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
_NOBODY = frozenset({"neither", "no", "nobody", "none"})
_SLIPS = {"hop": "hope", "retweete": "retweet"}  # the pipeline's lemma of “hoped”; nobody hops in the news


class Tree(Struct, frozen=True):
    """One passage. `left` and `right` are the first and last token of each token's subtree; `last` is inclusive."""

    passage: Passage
    text: tuple[str, ...]
    low: tuple[str, ...]
    lemma: tuple[str, ...]
    pos: tuple[str, ...]
    tag: tuple[str, ...]
    dep: tuple[str, ...]
    head: tuple[int, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    start: tuple[int, ...]
    end: tuple[int, ...]
    first: tuple[int, ...]  # the first token of the sentence each token is in
    last: tuple[int, ...]  # and the last
    named: tuple[bool, ...]  # whether it is part of a name of somebody or something
    time: tuple[bool, ...]  # whether the pipeline takes it for part of a date or a time
    marks: tuple[Marked, ...]  # the stretches in quotation marks
    inside: tuple[int, ...]  # the number of the stretch each token is in, or -1

    def __len__(self) -> int:
        return len(self.text)

    def child(self, token: int, *deps: str) -> int | None:
        """The first child with one of these relations."""
        return next((c for c in self.children[token] if self.dep[c] in deps), None)

    def all(self, token: int, *deps: str) -> list[int]:
        """The children with one of these relations."""
        return [c for c in self.children[token] if self.dep[c] in deps]

    def up(self, token: int) -> Iterator[int]:
        """The token's head, that one's head, and so on to the root."""
        while self.head[token] != token:
            token = self.head[token]
            yield token

    def span(self, first: int, last: int) -> Span:
        """The characters from one token to another, both included."""
        return Span(self.start[first], self.end[last])

    def at(self, place: int) -> int:
        """The first token that ends after a character of the article; the length where there is none."""
        return bisect_right(self.end, place)

    def negated(self, token: int) -> bool:
        """Whether a verb has “not” or “never” of its own, or nobody does it: “neither side confirmed”."""
        return any(
            self.dep[c] == "neg"
            or self.low[c] in ("never", "neither")
            or (self.dep[c] == "nsubj" and self.low[self.left[c]] in _NOBODY)
            for c in self.children[token]
        )


def tree(passage: Passage, text: str) -> Tree:
    """The lists of one passage of an article's text."""
    doc, size = passage.doc, len(passage.doc)
    heads, dep = [token.head.i for token in doc], [token.dep_ for token in doc]
    pos, tag = [token.pos_ for token in doc], [token.tag_ for token in doc]
    for root in (sentence.root for sentence in doc.sents):
        if _attributes(root):
            pos[root.i], tag[root.i], dep[root.i - 1] = "VERB", "VBZ", "nsubj"
            heads = [root.i - 1 if _of_noun(doc[t], root) else head for t, head in enumerate(heads)]
    left, right = _edges(heads, size)
    children: list[list[int]] = [[] for _ in range(size)]
    for token, head in enumerate(heads):
        if head != token:
            children[head].append(token)
    first, last = [0] * size, [0] * size
    for sentence in doc.sents:
        for token in range(sentence.start, sentence.end):
            first[token], last[token] = sentence.start, sentence.end - 1
    texts = [token.text for token in doc]
    start = [passage.start + token.idx for token in doc]
    stretches = marked(text, passage.start, passage.start + len(passage.text))
    return Tree(
        passage=passage,
        text=tuple(texts),
        low=tuple(text.lower().replace("’", "'") for text in texts),
        lemma=tuple(_SLIPS.get(lemma, lemma) for lemma in (token.lemma_.lower() for token in doc)),
        pos=tuple(pos),
        tag=tuple(tag),
        dep=tuple(dep),
        head=tuple(heads),
        left=tuple(left),
        right=tuple(right),
        children=tuple(tuple(c) for c in children),
        start=tuple(start),
        end=tuple(s + len(text) for s, text in zip(start, texts, strict=True)),
        first=tuple(first),
        last=tuple(last),
        named=tuple(token.ent_type_ in _NAMES for token in doc),
        time=tuple(token.ent_type_ in ("DATE", "TIME") for token in doc),
        marks=stretches,
        inside=tuple(_inside(start, stretches)),
    )


def _attributes(root: Token) -> bool:
    """“…, an internal memo shows.”: a verb at the end of its sentence that the pipeline takes for a plural."""
    said = any(child.dep_ == "ccomp" and child.i < root.i for child in root.children)
    who = root.i > 0 and root.nbor(-1).dep_ == "compound" and root.nbor(-1).head == root
    return root.tag_ == "NNS" and said and who and all(token.is_punct for token in root.doc[root.i + 1 : root.sent.end])


def _of_noun(token: Token, root: Token) -> bool:
    """Whether a token tells of the noun before a verb that was taken for one."""
    return token.head == root and token.i < root.i - 1 and token.dep_ in ("det", "amod", "poss", "compound", "nummod")


def _inside(start: list[int], stretches: tuple[Marked, ...]) -> list[int]:
    inside = [-1] * len(start)
    for number, stretch in enumerate(stretches):
        for token in range(bisect_left(start, stretch.start), bisect_left(start, stretch.end)):
            inside[token] = number
    return inside


def _edges(heads: list[int], size: int) -> tuple[list[int], list[int]]:
    """The outer edges of each subtree: each token is carried up to all that stand above it."""
    left, right = list(range(size)), list(range(size))
    for token in range(size):
        above = heads[token]
        at = token
        while above != at:
            left[above] = min(left[above], token)
            right[above] = max(right[above], token)
            at, above = above, heads[above]
    return left, right
