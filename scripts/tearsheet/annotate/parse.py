"""An article in, its passages out: one spaCy Doc for each block, so that no sentence crosses a block.

White space other than the plain space is replaced one for one before parsing, so offsets hold. Left out: all judgement.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from msgspec import Struct
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from tearsheet.model import Article, Block, Span

PARSED = ("title", "body", "caption")  # a "Read more" line or a notice is not the article speaking
_TIMELY = ("prep", "npadvmod", "nmod")
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_WHITE = re.compile(r"[^\S ]")
_LONGEST = 100_000  # characters a Doc: spaCy's memory grows with it (about 1 GB per 100,000 characters)


class Passage(Struct, frozen=True):
    """A block with its spaCy Doc; `start` is where the Doc's first character stands in the article's text."""

    block: Block
    doc: Doc
    start: int
    text: str  # the Doc's, kept: spaCy puts it together anew at each call

    def span(self, words: Token | Words) -> Span:
        """The characters of a token or a stretch of tokens, in the article's text."""
        if isinstance(words, Token):
            return Span(self.start + words.idx, self.start + words.idx + len(words))
        return Span(self.start + words.start_char, self.start + words.end_char)

    def words(self, span: Span) -> Words | None:
        """The smallest stretch of tokens that covers `span`, or None outside this passage."""
        start, end, doc = span.start - self.start, span.end - self.start, self.doc
        if not 0 <= start < end <= len(self.text):
            return None
        # spaCy's own char_span looks at every token; by halves, a long passage costs no more than a short one
        first = bisect_right(range(len(doc)), start, key=lambda n: doc[n].idx) - 1
        last = bisect_left(range(len(doc)), end, key=lambda n: doc[n].idx)
        return doc[first:last]

    def holds(self, at: int) -> bool:
        """Whether the character at `at` of the article's text is in it."""
        return self.start <= at < self.start + len(self.text)

    @property
    def prose(self) -> bool:
        """Whether this is the article's own prose."""
        return self.block.kind == "body"


class Parsed(Struct, frozen=True):
    """An article and its passages, in order."""

    article: Article
    passages: tuple[Passage, ...]

    @property
    def prose(self) -> tuple[Passage, ...]:
        """The passages that are the article's own prose."""
        return tuple(p for p in self.passages if p.prose)

    def passage(self, at: int) -> Passage | None:
        """The passage that holds the character at `at`."""
        before = bisect_right(self.passages, at, key=lambda p: p.start) - 1
        return self.passages[before] if before >= 0 and self.passages[before].holds(at) else None

    def text(self, span: Span) -> str:
        """The characters of `span`, white space folded."""
        return " ".join(self.article.text[span.start : span.end].split())


def governor(token: Token) -> Token:
    """The head of a token; of a time right behind “said”, that verb: “said on Monday they will meet”.

    The parser often gives such a time to the clause that follows without “that”.
    """
    clause = token.head
    if clause.dep_ != "ccomp" or token.left_edge.i != clause.head.i + 1 or token.dep_ not in _TIMELY:
        return clause
    subject = next((c for c in clause.children if c.dep_ in _SUBJECTS), None)
    return clause.head if subject is not None and token.i < subject.left_edge.i else clause


def parse(article: Article, nlp: Language) -> Parsed:
    """Run the pipeline over each block that is parsed at all."""
    pieces = [piece for block in article.blocks if block.kind in PARSED for piece in _pieces(article.text, block)]
    texts = [_WHITE.sub(" ", article.text[start:end]) for _, start, end in pieces]
    docs = nlp.pipe(texts, batch_size=32)
    made = zip(pieces, docs, texts, strict=True)
    return Parsed(article, tuple(Passage(block, doc, start, text) for (block, start, _), doc, text in made))


def _pieces(text: str, block: Block) -> Iterator[tuple[Block, int, int]]:
    """A block, cut at white space where it is longer than spaCy should be given at once."""
    start = block.start
    while block.end - start > _LONGEST:
        cut = text.rfind(" ", start, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield block, start, cut
        start = cut
    if start < block.end:
        yield block, start, block.end
