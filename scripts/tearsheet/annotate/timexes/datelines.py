"""The datelines of an article as passages, so that their dates are read too; the parser never sees them.

A dateline has no grammar: its words hang on the first one. Left out: what the date says of the publication day.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from tearsheet.annotate.parse import Parsed, Passage

_WORD = re.compile(r"\S+")


def with_datelines(parsed: Parsed) -> list[Passage]:
    """All passages and the datelines, in the order of the text."""
    return sorted((*parsed.passages, *_datelines(parsed)), key=lambda p: p.start)


def _datelines(parsed: Parsed) -> Iterator[Passage]:
    for block in parsed.article.blocks:
        text = re.sub(r"\s", " ", parsed.article.text[block.start : block.end])
        words = _WORD.findall(text)
        if block.kind == "dateline" and parsed.passages and " ".join(words) == text:
            rest = len(words) - 1
            doc = Doc(
                parsed.passages[0].doc.vocab,
                words=words,
                spaces=[True] * rest + [False],
                heads=[0] * len(words),
                deps=["ROOT"] + ["dep"] * rest,
                pos=["X"] * len(words),
            )
            yield Passage(block, doc, block.start, text)
