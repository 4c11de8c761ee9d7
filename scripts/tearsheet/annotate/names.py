"""Names in the title, the body and the captions, from the pipeline's entity recogniser.

White space, outer marks, a leading article and a possessive are trimmed off. Left out: who is who (resolve).
"""

from typing import get_args

from msgspec.structs import replace

from tearsheet.annotate.parse import Parsed, Passage
from tearsheet.model import Annotated, Mention, MentionLabel

LABELS: frozenset[str] = frozenset(get_args(MentionLabel))
_OUTER = " \t\n\"'“”‘’«»,;:()[]"
_ARTICLES = ("the ", "a ", "an ")
_POSSESSIVES = ("'s", "’s")


def names(parsed: Parsed, found: Annotated) -> Annotated:
    """Add the mentions."""
    return replace(found, mentions=tuple(m for p in parsed.passages for m in _of(p, parsed.article.text)))


def _of(passage: Passage, text: str) -> list[Mention]:
    mentions = []
    for entity in passage.doc.ents:
        if entity.label_ not in LABELS:
            continue
        start, end = trim(text, passage.start + entity.start_char, passage.start + entity.end_char)
        if start < end and any(c.isalpha() for c in text[start:end]):
            label: MentionLabel = entity.label_  # type: ignore[assignment]  # just tested
            mentions.append(Mention(start, end, label, rule="spacy"))
    return mentions


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The name without what stands around it."""
    while start < end and text[start] in _OUTER:
        start += 1
    while start < end and text[end - 1] in _OUTER:
        end -= 1
    low = text[start:end].lower()
    start += next((len(a) for a in _ARTICLES if low.startswith(a)), 0)
    end -= next((len(p) for p in _POSSESSIVES if low.endswith(p)), 0)
    return start, end
