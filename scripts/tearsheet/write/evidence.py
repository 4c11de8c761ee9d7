"""The marks that every page type shares: names with links, words with their address, the ¶ that leads to the passage.

Left out: anything that decides what is worth showing.
"""

from collections.abc import Iterable

from tearsheet.model import Annotated, Event, Quote, Span
from tearsheet.write import weave
from tearsheet.write.escape import Safe, escape, join
from tearsheet.write.passages import number, visible
from tearsheet.write.view import FOLDER, Statement, View
from tearsheet.write.words import WORDS, sentence, short, when


def passage(annotated: Annotated, at: int) -> Safe:
    """The quiet link to the paragraph that holds the character `at`."""
    where = number(annotated, at)
    return weave.mark(_label(where), "passage", f"{annotated.article.slug}#p{where}")


def _label(number: int) -> str:
    return f"¶{number}" if number else "¶ title"


def spoken_at(statement: Statement) -> Safe:
    """The link to the statement itself where it stands whole in one paragraph, else to the paragraph it begins in."""
    quote, annotated = statement.quote, statement.annotated
    across = any(q.start < quote.start < q.end < quote.end or quote.start < q.start < quote.end < q.end
                 for q in annotated.quotes)  # fmt: skip
    if across or number(annotated, quote.start) != number(annotated, quote.end - 1):
        return passage(annotated, quote.start)
    anchor = weave.anchor(quote.start, quote.end)
    return weave.mark(_label(number(annotated, quote.start)), "passage", f"{annotated.article.slug}#{anchor}")


def told_at(annotated: Annotated, event: Event) -> Safe:
    """The link to the trigger words of an event."""
    where = _label(number(annotated, event.start))
    return weave.mark(where, "passage", f"{annotated.article.slug}#{weave.anchor(event.start, event.end)}")


def words(view: View, annotated: Annotated, span: Span) -> Safe:
    """The article's words, with links to who is named, and the way to their place."""
    return join([weave.excerpt(annotated, span, pages=view.pages), passage(annotated, span.start)], " ")


def excerpt(view: View, annotated: Annotated, span: Span | Quote) -> Safe:
    """The article's words, with links to who is named."""
    return weave.excerpt(annotated, Span(span.start, span.end), pages=view.pages)


def shown(annotated: Annotated, span: Span) -> Safe:
    """The article's words without links, or “…” where its rights forbid them."""
    return weave.excerpt(annotated, span) if visible(annotated, span) else Safe("…")


def article(annotated: Annotated) -> Safe:
    """The article's title as a link to its page."""
    return weave.mark(annotated.article.title, "article", annotated.article.slug)


def entity(view: View, id: str) -> Safe:
    """Who or what, by the name that stands for it in all articles; a link where there is a page."""
    found = view.entities.get(id)
    if found is None:
        return escape(id)
    kind = weave.KIND[found.type]
    return weave.mark(found.name, kind, id if id in view.pages else None)


def path(view: View, id: str) -> str:
    """Where the page of an entity lies below `docs/`."""
    return f"{FOLDER[view.pages[id]]}/{id}.md"


def dated(annotated: Annotated, *, brief: bool = False) -> str:
    """The article's day in words; “day unknown” where it is."""
    value = annotated.article.published.value
    return "day unknown" if value is None else short(value) if brief else when(value)


def published(annotated: Annotated) -> str:
    """The day with how it is known: the reason where there is one."""
    known = annotated.article.published
    how = sentence(known.why) if known.why else sentence(WORDS["known"][known.how]) if known.value is not None else ""
    return f"{sentence(dated(annotated))} {how}".strip()


def distinct(articles: Iterable[Annotated]) -> list[Annotated]:
    """Each article once, in the order of first appearance."""
    return list({a.article.slug: a for a in articles}.values())
