"""The page of each article, articles/SLUG.md: where it comes from, in brief, who, statements, dates, the text.

And articles/index.md, the articles by day. Of an article whose rights forbid it, only what may be shown is shown.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from tearsheet.model import Annotated, Block, Page, Span
from tearsheet.write import evidence, weave
from tearsheet.write.escape import Safe
from tearsheet.write.notes import gaps, notes
from tearsheet.write.render import page
from tearsheet.write.view import Happening, Statement, View, by_day, passages, visible
from tearsheet.write.words import WORDS, bounds, count, when


class Row(Struct, frozen=True):
    """A passage with its notes; `label` announces what is not the article's own prose."""

    number: int
    text: Safe
    notes: list[Safe]
    label: str | None


class Day(Struct, frozen=True):
    """A day in words, and the places where the text means it."""

    words: str
    said: list[tuple[Safe, Safe]]


def article_pages(view: View) -> Iterator[Page]:
    """One page an article, and the index."""
    if not view.corpus.articles:
        return
    for annotated in view.corpus.articles:
        yield _page(view, annotated)
    newest = by_day(view.corpus.articles)[::-1]
    known = [a for a in newest if bounds(a.article.published.value) is not None]
    groups = [*_months(known), ("Day unknown", [a for a in newest if a not in known])]
    front = {
        "title": "Articles",
        "description": f"{count(len(newest), 'article').capitalize()}, newest first.",
        "kind": "articles",
    }
    yield page(view, "articles/index.md", front, "articles", groups=[g for g in groups if g[1]])


def _months(articles: list[Annotated]) -> list[tuple[str, list[Annotated]]]:
    months: dict[str, list[Annotated]] = {}
    for annotated in articles:
        days = bounds(annotated.article.published.value)
        assert days is not None
        months.setdefault(f"{days[0]:%Y-%m}", []).append(annotated)
    return [(when(month), several) for month, several in months.items()]


def _page(view: View, annotated: Annotated) -> Page:
    article = annotated.article
    statements = [s for s in view.statements if s.annotated is annotated]
    happenings = [h for h in view.happenings if any(t.annotated is annotated for t in h.told)]
    people = who(view, annotated)
    front: dict[str, object] = {
        "title": article.title,
        "description": _description(annotated, statements, happenings),
        "date": _date(annotated),
        "tags": [view.entities[id].name for id in people if id in view.pages][:8],
        "kind": "article",
        "article": article.doc_id,
        "sha256": article.source.sha256,
    }
    return page(
        view, f"articles/{article.slug}.md", front, "article",
        annotated=annotated, statements=statements, happenings=_unsaid(happenings, annotated), people=people,
        brief=[s for s in annotated.summary if visible(annotated, s)], days=days(annotated), rows=rows(view, annotated),
        gaps=list(gaps(annotated)) if article.rights != "link" else [],
        copies=_copies(view, annotated), length=len(article.text.split()), evidence=evidence,
    )  # fmt: skip


def _description(annotated: Annotated, statements: list[Statement], happenings: list[Happening]) -> str:
    found = [count(len(statements), "statement")] if statements else []
    found += [count(len(happenings), "event")] if happenings else []
    told = f": {' and '.join(found)}, each with its passage" if found else ""
    return f"Article, {evidence.dated(annotated)}, annotated{told}."


def _date(annotated: Annotated) -> date | None:
    value = annotated.article.published.value
    days = bounds(value)
    return days[0] if value is not None and len(value) == 10 and days is not None else None


def _unsaid(happenings: list[Happening], annotated: Annotated) -> list[tuple[Happening, Span]]:
    """Each happening with the sentence of this article that tells it."""
    return [(h, next(t.sentence for t in h.told if t.annotated is annotated)) for h in happenings]


def _copies(view: View, annotated: Annotated) -> list[tuple[Annotated, str]]:
    """The articles that print the same copy, and why they are held to be one."""
    slug = annotated.article.slug
    same = [(other, o.why) for o in view.corpus.origins if slug in o.articles for other in o.articles if other != slug]
    return [(a, why) for a in view.corpus.articles for other, why in same if a.article.slug == other]


def who(view: View, annotated: Annotated) -> list[str]:
    """The people, organisations and places of an article, the most often named first."""
    named = Counter(m.entity_id for m in annotated.mentions if m.entity_id in view.entities)
    order = {"PERSON": 0, "ORG": 1}
    found = [id for id in named if id is not None and view.entities[id].type not in ("NORP", "EVENT")]
    return sorted(found, key=lambda id: (order.get(view.entities[id].type, 2), -named[id], id))


def days(annotated: Annotated) -> list[Day]:
    """The days and spans of days that the text means, in order."""
    found: dict[str, list[tuple[Safe, Safe]]] = {}
    dated = [t for t in annotated.timexes if bounds(t.value) is not None and visible(annotated, Span(t.start, t.end))]
    for timex in sorted(dated, key=lambda t: (bounds(t.value), t.start)):
        said = (evidence.shown(annotated, Span(timex.start, timex.end)), evidence.passage(annotated, timex.start))
        found.setdefault(when(timex.value), []).append(said)
    return [Day(words, said) for words, said in found.items()]


def rows(view: View, annotated: Annotated) -> list[Row]:
    """The text, passage by passage."""
    known: set[str] = set()
    return [_row(view, annotated, number, block, known) for number, block in passages(annotated).items()]


def _row(view: View, annotated: Annotated, number: int, block: Block, known: set[str]) -> Row:
    label = None if block.kind in ("body", "title") else WORDS["block"][block.kind]
    text = weave.passage(annotated, block, number, pages=view.pages)
    return Row(number, text, notes(view, annotated, block, known), label)
