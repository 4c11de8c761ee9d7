"""The home page, index.md: in brief, what happened, who says what, what to watch, open questions, what is new.

Everything on it stands in full elsewhere; this page chooses. Left out: any sentence that no article says.
"""

from collections.abc import Iterator

from msgspec import Struct

from tearsheet.model import Annotated, Page, Span
from tearsheet.write import evidence
from tearsheet.write.escape import Safe
from tearsheet.write.happenings import NEVER, published
from tearsheet.write.passages import visible
from tearsheet.write.questions import questions, to_watch
from tearsheet.write.render import page
from tearsheet.write.sides import side_of
from tearsheet.write.svg import strip
from tearsheet.write.view import Statement, View, once
from tearsheet.write.words import bounds, count, span, spoken

_BRIEF, _HAPPENED, _SIDES, _EACH, _WATCH, _NEW = 4, 8, 6, 3, 8, 5  # how much of each the home page holds


class Side(Struct, frozen=True):
    """Who speaks for whom: a country or body, and the statements of its people."""

    id: str
    name: Safe
    statements: list[Statement]
    more: int


def briefing_page(view: View) -> Iterator[Page]:
    """The home page, made even of an empty desk."""
    happened = [h for h in reversed(view.happenings) if h.statuses & {"asserted", "denied"}]
    dated = [h for h in happened if h.days is not None]
    shown = (dated or sorted(happened, key=lambda h: h.date is None))[:_HAPPENED]  # of an open year, then of no day
    watch = [h for h in to_watch(view) if h.id not in {s.id for s in shown}]
    sides = by_side(view)
    brief = in_brief(view)
    entries = {h.id for h in (*shown, *watch[:_WATCH])}
    drawn = {h.id: h for h in (*(dated or happened), *watch)}
    front: dict[str, object] = {
        "title": view.desk.headline or view.desk.topic,
        "description": f"{view.desk.topic}: {count(len(view.corpus.articles), 'article')}, each line with its source.",
        "kind": "briefing",
        "kicker": f"Briefing, to {last}" if (last := last_day(view)) is not None else "Briefing",
        **masthead(view),
    }
    yield page(
        view, "index.md", front, "briefing",
        strip=strip(view, list(drawn.values()), entries), brief=brief, happened=shown, watch=watch[:_WATCH],
        sides=sides[:_SIDES], more=len(view.happenings) - len(shown) - len(watch[:_WATCH]),
        questions=questions(view), new=new(view),
    )  # fmt: skip


def masthead(view: View) -> dict[str, object]:
    """What the theme says above every page: the days covered, and how many articles from how many outlets."""
    articles = view.corpus.articles
    known = [days for a in articles if (days := bounds(a.article.published.value)) is not None]
    outlets = {a.article.outlet for a in articles if a.article.outlet is not None}
    said = [count(len(articles), "article")] + ([count(len(outlets), "outlet")] if outlets else [])
    return {"span": span(known) or "days unknown", "holds": " from ".join(said)}


def last_day(view: View) -> str | None:
    """The newest publication day, in words."""
    days = [d[1] for a in view.corpus.articles if (d := bounds(a.article.published.value)) is not None]
    return spoken(max(days)) if days else None


def in_brief(view: View) -> list[tuple[Annotated, Span]]:
    """The first summary sentence of the newest articles, one for each origin."""
    seen: set[str] = set()
    chosen = []
    for annotated in sorted(view.articles, key=published, reverse=True):
        origin = view.same.get(annotated.article.slug, annotated.article.slug)
        sentence = next((s for s in annotated.summary if visible(annotated, s)), None)
        if sentence is not None and origin not in seen:
            seen.add(origin)
            chosen.append((annotated, sentence))
    return chosen[:_BRIEF]


def by_side(view: View) -> list[Side]:
    """Statements by the country or body that the speaker stands for; direct words first, then the newest."""
    groups: dict[str, list[Statement]] = {}
    for statement in view.statements:
        side = side_of(view, statement)
        if side is not None:
            groups.setdefault(side, []).append(statement)
    order = sorted(groups, key=lambda id: (-len(groups[id]), id))
    return [Side(id, evidence.entity(view, id), _best(groups[id]), max(0, len(groups[id]) - _EACH)) for id in order]


def _best(statements: list[Statement]) -> list[Statement]:
    rank = {"direct": 0, "mixed": 1, "indirect": 2}
    newest = sorted(once(statements), key=lambda s: published(s.annotated), reverse=True)
    weak = ("negated", "unclear")
    return sorted(newest, key=lambda s: (s.quote.certainty in weak, rank[s.quote.kind]))[:_EACH]


def new(view: View) -> list[tuple[Annotated, list[Safe]]]:
    """The newest articles, each with who is named in it for the first time."""
    seen: set[str] = set()
    found = []
    for annotated in view.articles:
        named = [m.entity_id for m in annotated.mentions if m.entity_id in view.pages and m.entity_id not in seen]
        first = list(dict.fromkeys(id for id in named if id is not None))
        seen.update(first)
        people = [evidence.entity(view, id) for id in first if view.pages[id] == "PERSON"]
        days = bounds(annotated.article.published.value)
        found.append((days[1] if days else NEVER, annotated, people))
    known = [f for f in found if f[0] != NEVER]
    return [(annotated, people) for _, annotated, people in reversed((known or found)[-_NEW:])]
