"""The page of each article, articles/SLUG.md: where it comes from, in brief, who, statements, dates, the text.

And articles/index.md, the articles by day. Of an article whose rights forbid it, only what may be shown is shown.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from tearsheet.model import Annotated, Block, Page, Span
from tearsheet.write import evidence, roles, telling, weave
from tearsheet.write.escape import Safe
from tearsheet.write.happenings import Happening
from tearsheet.write.notes import gaps, notes
from tearsheet.write.parts import listing, month_of_article, parts
from tearsheet.write.passages import passages, visible
from tearsheet.write.render import page
from tearsheet.write.view import Statement, View
from tearsheet.write.words import WORDS, bounds, count, when


class Row(Struct, frozen=True):
    """A passage with its notes; `label` announces what is not the article's own prose."""

    number: int
    text: Safe
    notes: list[Safe]
    label: str | None


_AS = {"PERSON": "Person"}  # what schema.org calls a speaker
Day = tuple[str, list[tuple[Safe, Safe]]]  # a day in words, and what is said of it, each with its passage


def article_pages(view: View) -> Iterator[Page]:
    """One page an article, and the index."""
    if not view.corpus.articles:
        return
    for annotated in view.corpus.articles:
        yield _page(view, annotated)
    front = {
        "title": "Articles",
        "description": f"{count(len(view.articles), 'article').capitalize()}, newest first.",
        "kind": "articles",
    }
    known = [a for a in view.articles if month_of_article(a)[0] != "month--none"]
    unknown = [a for a in view.articles if month_of_article(a)[0] == "month--none"]
    yield from listing(view, front, parts([*reversed(known), *unknown], month_of_article))


def _page(view: View, annotated: Annotated) -> Page:
    article = annotated.article
    statements = view.said_in.get(article.slug, ())
    happenings = view.told_in.get(article.slug, ())
    people = [(id, roles.local_role(view, annotated, id)) for id in who(view, annotated)]
    front: dict[str, object] = {
        "title": article.title,
        "description": _description(annotated, statements, happenings),
        "date": _date(annotated),
        "tags": [view.entities[id].name for id, _ in people if id in view.pages][:8],
        "kind": "article",
        "kicker": "Article",
        "article": article.doc_id,
        "sha256": article.source.sha256,
    }
    front |= {"quotations": said} if (said := list(_quotations(view, statements))) else {}
    return page(
        view, f"articles/{article.slug}.md", front, "article",
        annotated=annotated, statements=statements, happenings=_happened(view, annotated, happenings), people=people,
        others=_others(view, people),
        brief=[s for s in annotated.summary if visible(annotated, s)], days=days(annotated), rows=rows(view, annotated),
        layers=layers(annotated),
        gaps=list(gaps(annotated)) if article.rights != "link" else [],
        copies=_copies(view, annotated), length=len(article.text.split()),
    )  # fmt: skip


def _description(annotated: Annotated, statements: Sequence[Statement], happenings: Sequence[Happening]) -> str:
    found = [count(len(statements), "statement")] if statements else []
    found += [count(len(happenings), "event")] if happenings else []
    told = f": {' and '.join(found)}, each with its passage" if found else ""
    return f"Article, {evidence.dated(annotated)}, annotated{told}."


def _quotations(view: View, statements: Sequence[Statement]) -> Iterator[dict[str, str]]:
    """Direct words for search engines: which on the page, and by whom."""
    for statement in statements:
        quote, at = statement.quote, evidence.place(statement)
        if quote.kind == "direct" and at == weave.anchor(quote.start, quote.end):
            said = {"at": at, "text": statement.annotated.article.text[quote.start : quote.end]}
            speaker = view.entities.get(statement.speaker_id or "")
            yield said if speaker is None else said | {"by": speaker.name, "as": _AS.get(speaker.type, "Organization")}


def _date(annotated: Annotated) -> date | None:
    value = annotated.article.published.value
    days = bounds(value)
    return days[0] if value is not None and len(value) == 10 and days is not None else None


def _others(view: View, people: list[tuple[str, Safe | None]]) -> list[tuple[str, list[Safe]]]:
    """Organisations and places of which the article states no role, in a line each."""
    plain = [id for id, role in people if role is None and view.entities[id].type != "PERSON"]
    organisations = [evidence.entity(view, id) for id in plain if view.entities[id].type == "ORG"]
    places = [evidence.entity(view, id) for id in plain if view.entities[id].type != "ORG"]
    return [group for group in (("Organisations", organisations), ("Places", places)) if group[1]]


def _happened(view: View, annotated: Annotated, happenings: Sequence[Happening]) -> list[Day]:
    """What this article tells, by day."""
    days: dict[str, list[tuple[Safe, Safe]]] = {}
    for h in happenings:
        start = next(t.sentence.start for t in h.told if t.annotated is annotated)
        told = (telling.bearing(view, h, annotated), evidence.passage(annotated, start))
        days.setdefault(when(h.date.value if h.date is not None else None), []).append(told)
    return list(days.items())


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
    return list(found.items())


def layers(annotated: Annotated) -> list[tuple[str, str]]:
    """What can be switched off in this article's text: the name the stylesheet knows, and ours."""
    kinds = {weave.KIND[m.label] for m in annotated.mentions}
    found = [("person", "people"), ("org", "organisations"), ("place", "places")]
    found = [layer for layer in found if layer[0] in kinds]
    others = ((annotated.timexes, "date", "dates"), (annotated.quotes, "statement", "statements"),
              (annotated.events, "event", "events"))  # fmt: skip
    found += [(layer, name) for items, layer, name in others if items]
    found += [("sure", "certainty")] if any(weave.weakened(q) is not None for q in annotated.quotes) else []
    return [*found, ("notes", "notes")] if found else []


def rows(view: View, annotated: Annotated) -> list[Row]:
    """The text, passage by passage."""
    known: set[str] = set()
    return [_row(view, annotated, number, block, known) for number, block in passages(annotated).items()]


def _row(view: View, annotated: Annotated, number: int, block: Block, known: set[str]) -> Row:
    label = None if block.kind in ("body", "title") else WORDS["block"][block.kind]
    text = weave.passage(annotated, block, number, pages=view.pages)
    return Row(number, text, notes(view, annotated, block, known), label)
