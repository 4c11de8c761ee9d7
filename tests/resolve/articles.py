"""Small articles for the tests of the resolver: names are written in the text as [name]{LABEL}."""

import re

from tearsheet.model import Annotated, Article, Block, Mention, MentionLabel, Published, Source, Span

_MARK = re.compile(r"\[([^\]]+)\]\{(\w+)\}")


def article(slug: str, marked: str, day: str | None = None) -> Annotated:
    """An article of one paragraph with its mentions."""
    text, mentions, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        label: MentionLabel = match[2]  # type: ignore[assignment]
        mentions.append(Mention(len(text), len(text) + len(match[1]), label, "test"))
        text += match[1]
        at = match.end()
    text += marked[at:]
    blocks = (Block(0, len(text), "body"),)
    held = Article(slug, slug, Source(f"{slug}.txt", "0" * 64), slug, text, blocks, Published(day))
    return Annotated(held, sentences=(Span(0, len(text)),), mentions=tuple(mentions))


def ids(found: Annotated) -> dict[str, str | None]:
    """The id of each name, by its text; the last one wins."""
    return {found.article.text[m.start : m.end]: m.entity_id for m in found.mentions}
