"""The names of those who may speak in an article, and whom the words for a speaker mean.

Left out: finding either (names, references).
"""

from bisect import bisect_left

from msgspec import Struct

from tearsheet.annotate.names.fullest import fullest
from tearsheet.annotate.parse import Parsed
from tearsheet.model import Annotated, Mention, Reference, Span

_SPEAKING = frozenset({"PERSON", "ORG", "GPE", "NORP"})


class People(Struct, frozen=True):
    """The mentions of an article that may speak, in order, with the fullest form of each; references by their start."""

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    names: dict[Span, str]
    references: dict[int, Reference]

    def on(self, start: int, end: int) -> Mention | None:
        """The mention that overlaps these characters."""
        at = bisect_left(self.starts, end)
        for mention in reversed(self.mentions[max(0, at - 3) : at]):
            if mention.end > start:
                return mention
        return None

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions between two places."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def name(self, mention: Span) -> str | None:
        """The fullest name in the article of the one who is mentioned."""
        return self.names.get(mention)

    def meant(self, start: int) -> Reference | None:
        """Whom the pronoun or noun that starts here stands for."""
        return self.references.get(start)


def people(parsed: Parsed, found: Annotated) -> People:
    """The mentions that may speak."""
    mentions = tuple(m for m in found.mentions if m.label in _SPEAKING)
    texts = [_bare(parsed.text(Span(m.start, m.end))) for m in mentions]
    full = fullest(t for t, m in zip(texts, mentions, strict=True) if m.label == "PERSON")
    names = {}
    for mention, text in zip(mentions, texts, strict=True):
        names[Span(mention.start, mention.end)] = full.get(text, text) if mention.label == "PERSON" else text
    return People(mentions, tuple(m.start for m in mentions), names, {r.start: r for r in found.references})


def _bare(text: str) -> str:
    return text.lstrip(" .,") or text
