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

NEAR = Safe("&#160;")  # a sign never begins a line: it stays with the words whose place it gives


def passage(annotated: Annotated, at: int) -> Safe:
    """The quiet link to the paragraph that holds the character `at`."""
    where = number(annotated, at)
    return weave.mark(_label(where), "passage", f"{annotated.article.slug}#p{where}")


def cited(annotated: Annotated, at: int) -> Safe:
    """The same with the article named, for lists that span several: “¶6 Lake Wire, 7 Apr 2025”."""
    where = number(annotated, at)
    label = join([Safe(_label(where)), source(annotated)], " ")
    return weave.mark(label, "passage", f"{annotated.article.slug}#p{where}")


def source(annotated: Annotated) -> Safe:
    """Whose article and of which day, in few words; its title where the outlet is not known."""
    article = annotated.article
    field, name = ("title", article.title) if article.outlet is None else ("outlet", article.outlet)
    named = weave.mark(name, "meta", f"{article.slug}.{field}")
    return named if article.published.value is None else join([named, dated(annotated, brief=True)], ", ")


def _label(number: int) -> str:
    return f"¶{number}" if number else "¶ title"


def spoken_at(statement: Statement, label: str | None = None) -> Safe:
    """The link to the statement itself where it stands whole in one paragraph, else to the paragraph it begins in."""
    annotated = statement.annotated
    where = _label(number(annotated, statement.quote.start))
    return weave.mark(label or where, "passage", f"{annotated.article.slug}#{place(statement)}")


def place(statement: Statement) -> str:
    """The id on the article's page that such a link leads to."""
    quote, annotated = statement.quote, statement.annotated
    across = any(q.start < quote.start < q.end < quote.end or quote.start < q.start < quote.end < q.end
                 for q in annotated.quotes)  # fmt: skip
    where = number(annotated, quote.start)
    whole = not across and where == number(annotated, quote.end - 1)
    return weave.anchor(quote.start, quote.end) if whole else f"p{where}"


def said(view: View, statement: Statement) -> Safe:
    """The words of a statement, and the way to them."""
    return join([excerpt(view, statement.annotated, statement.quote), spoken_at(statement)], NEAR)


def told_at(annotated: Annotated, event: Event) -> Safe:
    """The link to the trigger words of an event, for the margin beside them."""
    return weave.mark("¶", "passage", f"{annotated.article.slug}#{weave.anchor(event.start, event.end)}")


def words(view: View, annotated: Annotated, span: Span, *, cite: bool = False) -> Safe:
    """The article's words, with links to who is named, and the way to their place; `cite` names the article too."""
    where = cited(annotated, span.start) if cite else passage(annotated, span.start)
    return join([weave.excerpt(annotated, span, pages=view.pages), where], NEAR)


def excerpt(view: View, annotated: Annotated, span: Span | Quote) -> Safe:
    """The article's words, with links to who is named."""
    return weave.excerpt(annotated, Span(span.start, span.end), pages=view.pages)


def shown(annotated: Annotated, span: Span) -> Safe:
    """The article's words without links, or “…” where its rights forbid them."""
    return weave.excerpt(annotated, span) if visible(annotated, span) else Safe("…")


def article(annotated: Annotated) -> Safe:
    """The article's title as a link to its page."""
    return weave.mark(annotated.article.title, "article", annotated.article.slug)


def entity(view: View, id: str, anchor: str | None = None) -> Safe:
    """Who or what, by the name that stands for it in all articles; a link where there is a page.

    With an `anchor` it can be linked to itself.
    """
    found = view.entities.get(id)
    if found is None:
        return escape(id)
    kind = weave.KIND[found.type]
    return weave.mark(found.name, kind, id if id in view.pages else None, anchor=anchor)


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
