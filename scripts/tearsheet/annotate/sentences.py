"""Sentences of the title, the body and the captions, as the parser divides them; never across a block."""

from msgspec.structs import replace

from tearsheet.annotate.parse import Parsed, Passage
from tearsheet.model import Annotated, Span

_CLOSING = "\"'”’)]»"


def sentences(parsed: Parsed, found: Annotated) -> Annotated:
    """Add the sentences, without the white space around them."""
    return replace(found, sentences=tuple(s for p in parsed.passages for s in _joined(_of(p), parsed.article.text)))


def _of(passage: Passage) -> list[Span]:
    spans = []
    for sentence in passage.doc.sents:
        text = sentence.text
        start = passage.start + sentence.start_char + len(text) - len(text.lstrip())
        end = passage.start + sentence.end_char - (len(text) - len(text.rstrip()))
        if start < end:
            spans.append(Span(start, end))
    return spans


def _joined(spans: list[Span], text: str) -> list[Span]:
    """A “sentence” of closing marks alone belongs to the one before it."""
    joined: list[Span] = []
    for span in spans:
        if joined and not text[span.start : span.end].strip(_CLOSING):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined
