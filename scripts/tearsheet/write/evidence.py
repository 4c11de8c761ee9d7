"""The marks that every page type shares: names with links, words with their address, the ¶ that leads to the passage.

Left out: anything that decides what is worth showing.
"""

from collections.abc import Iterable, Sequence

from tearsheet.model import Annotated, EntityRole, Event, Quote, Span
from tearsheet.write import weave
from tearsheet.write.escape import Safe, escape, join
from tearsheet.write.happenings import Happening
from tearsheet.write.passages import number, visible
from tearsheet.write.view import FOLDER, Statement, View, day_of
from tearsheet.write.words import WORDS, count, listed, sentence, short, when

SOME = 4  # articles that tell the same, named one by one


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


def roles(view: View, held: Sequence[EntityRole]) -> list[Safe]:
    """The roles as the articles state them, oldest first; the same one in several articles once, with the days."""
    groups: dict[tuple[object, ...], list[EntityRole]] = {}
    for one in held:
        if view.at(one.evidence) is not None:
            groups.setdefault((one.text.casefold(), one.of or one.of_name, one.state), []).append(one)
    ordered = sorted((sorted(group, key=lambda r: _when(view, r)) for group in groups.values()),
                     key=lambda group: _when(view, group[0]))  # fmt: skip
    return [_held(view, group) for group in ordered]


def _when(view: View, held: EntityRole) -> tuple[object, ...]:
    return *day_of(view.by_doc[held.evidence.doc_id]), held.evidence.start


def _held(view: View, group: Sequence[EntityRole]) -> Safe:
    """One role, with the day of the article that states it first, and of the one that does so last."""
    articles = distinct(view.by_doc[r.evidence.doc_id] for r in group)
    days = dict.fromkeys(dated(a) for a in (articles[0], articles[-1]))
    many = Safe(count(len(articles), "article"))
    return join([role(view, group[0]) or Safe(""), escape(" to ".join(days)), many], " · ")


def role(view: View, held: EntityRole) -> Safe | None:
    """A role in the article's words, of whom, and where it stands; None where it may not be shown."""
    annotated = view.at(held.evidence)
    if annotated is None:
        return None
    return join([_described(view, annotated, held), passage(annotated, held.evidence.start)], " ")


def local_role(view: View, annotated: Annotated, id: str) -> Safe | None:
    """How this one article describes an entity: the first role it states, without a link to the place."""
    here = (r for r in view.entities[id].roles if view.at(r.evidence) is annotated) if id in view.entities else ()
    held = next(iter(here), None)
    return None if held is None else _described(view, annotated, held)


def _described(view: View, annotated: Annotated, held: EntityRole) -> Safe:
    words = annotated.article.text[held.evidence.start : held.evidence.end]
    parts = [Safe(WORDS["state"][held.state])] if held.state in WORDS["state"] else []
    parts.append(weave.excerpt(annotated, Span(held.evidence.start, held.evidence.end)))
    if held.of is not None and held.of in view.entities and view.entities[held.of].name not in words:
        parts += [Safe("of"), entity(view, held.of)]
    elif held.of_name is not None and held.of_name not in words:
        parts += [Safe("of"), escape(held.of_name)]
    return join(parts, " ")


# ---------------------------------------------------------------- statements


def speaker(view: View, statement: Statement) -> Safe:
    """Who speaks: the name where it is known, else the article's words for them, else that it is not said."""
    found = statement.quote.speaker
    if found is None:
        return Safe("Speaker not known")
    if found.entity_id is not None and found.entity_id in view.entities:
        return entity(view, found.entity_id)
    return shown(statement.annotated, Span(found.start, found.end))


def sureness(view: View, statement: Statement, *, brief: bool = False) -> Safe:
    """How the statement reached the article, in words; what weakens it is bold. `brief` leaves out what can be seen."""
    quote = statement.quote
    parts: list[Safe] = []
    if quote.speaker is None:
        parts.append(Safe("**no speaker found**"))
    elif not quote.speaker.named:
        parts.append(Safe("**unnamed**"))
    certainty = WORDS["certainty"][quote.certainty]
    if not brief or quote.certainty != "said":
        parts.append(Safe(certainty if quote.certainty in ("said", "confirmed") else f"**{certainty}**"))
    if quote.kind != "direct":
        parts.append(Safe(WORDS["kind"][quote.kind]))
    if quote.via is not None:
        parts.append(join([Safe("through"), _via(view, statement.annotated, quote)], " "))
    return join(parts, ", ")


def printed(statement: Statement) -> Safe:
    """The article that has a statement, and the others that have the same words."""
    others = [article(s.annotated) for s in statement.also[:SOME]]
    if len(statement.also) > SOME:
        others.append(Safe(count(len(statement.also) - SOME, "other article")))
    first = article(statement.annotated)
    return join([first, Safe(", also in "), listed(others)]) if others else first


def attribution(view: View, statement: Statement, side: str) -> Safe:
    """Under a heading for `side`: who, unless it is the side itself, how sure, and when it was printed."""
    parts = [] if statement.speaker_id == side else [speaker(view, statement)]
    parts.append(sureness(view, statement, brief=True))
    parts.append(escape(dated(statement.annotated, brief=True)))
    return join([part for part in parts if part], ", ")


def _via(view: View, annotated: Annotated, quote: Quote) -> Safe:
    if quote.via_id is not None and quote.via_id in view.entities:
        return entity(view, quote.via_id)
    assert quote.via is not None
    return shown(annotated, quote.via)


def dated(annotated: Annotated, *, brief: bool = False) -> str:
    """The article's day in words; “day unknown” where it is."""
    value = annotated.article.published.value
    return "day unknown" if value is None else short(value) if brief else when(value)


def published(annotated: Annotated) -> str:
    """The day with how it is known: the reason where there is one."""
    known = annotated.article.published
    how = sentence(known.why) if known.why else sentence(WORDS["known"][known.how]) if known.value is not None else ""
    return f"{sentence(dated(annotated))} {how}".strip()


# ---------------------------------------------------------------- happenings


def kinds(happening: Happening) -> str:
    """What kind of thing happened, in words; for each what is not told as fact."""
    groups: dict[str, list[str]] = {}
    for type, status in happening.kinds:
        groups.setdefault(WORDS["event"][type], []).append(WORDS["status"][status])
    fact = [WORDS["status"]["asserted"]]
    return ", ".join(w if said == fact else f"{w} (**{' and '.join(said)}**)" for w, said in groups.items())


def bearing(view: View, happening: Happening, only: Annotated | None = None) -> Safe:
    """Kind, place, who takes part and by how many it is told: our line below an article's words, or `only` for one."""
    parts: list[Safe] = [Safe(kinds(happening))]
    if happening.place_id is not None:
        parts.append(entity(view, happening.place_id))
    if happening.participants:
        parts.append(listed([entity(view, p) for p in happening.participants]))
    if only is None:
        parts.append(backing(view, [t.annotated for t in happening.told]))
    return join(parts, " · ")


def holds(view: View, annotated: Annotated) -> Safe:
    """The outlet, and what was found in an article: “three statements and two events”."""
    slug, outlet = annotated.article.slug, annotated.article.outlet
    parts = [] if outlet is None else [weave.mark(outlet, "meta", f"{slug}.outlet")]
    found = ((len(view.said_in.get(slug, ())), "statement"), (len(view.told_in.get(slug, ())), "event"))
    parts.append(listed([count(number, thing) for number, thing in found if number]) or Safe("no statement or event"))
    return join(parts, " · ")


def backing(view: View, articles: Sequence[Annotated]) -> Safe:
    """“two articles, one origin”; of a single article, its outlet."""
    several = distinct(articles)
    outlet = several[0].article.outlet
    if len(several) == 1 and outlet is not None:
        return join([Safe("one article, "), weave.mark(outlet, "meta", f"{several[0].article.slug}.outlet")])
    origins = view.origins(several)
    return Safe(count(len(several), "article") + ("" if origins == len(several) else f", {count(origins, 'origin')}"))


def distinct(articles: Iterable[Annotated]) -> list[Annotated]:
    """Each article once, in the order of first appearance."""
    return list({a.article.slug: a for a in articles}.values())
