"""What our lines say about a statement or an event: who, how sure, through whom, told by how many.

What weakens it is bold. Left out: the words themselves, which are the article's.
"""

import re
from collections.abc import Sequence

from tearsheet.model import Address, Annotated, Quote, Span
from tearsheet.write import weave
from tearsheet.write.escape import Safe, escape, join
from tearsheet.write.evidence import article, cited, distinct, entity, shown, source
from tearsheet.write.happenings import Happening, published
from tearsheet.write.view import Statement, View
from tearsheet.write.words import WORDS, bounds, count, listed, when

ANCHOR = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")  # what the marks allow as an id
SOME = 4  # articles that tell the same, named one by one


def speaker(view: View, statement: Statement) -> Safe:
    """Who speaks: the name where it is known, else the article's words for them, else that it is not said."""
    found = statement.quote.speaker
    if found is None:
        return Safe("**Speaker not known**")
    if found.entity_id is not None and found.entity_id in view.entities:
        return entity(view, found.entity_id)
    return shown(statement.annotated, Span(found.start, found.end))


def sureness(view: View, statement: Statement, *, brief: bool = False) -> Safe:
    """How the statement reached the article, in words; what weakens it is bold. `brief` leaves out what can be seen."""
    quote = statement.quote
    parts: list[Safe] = []
    if quote.speaker is not None and not quote.speaker.named:
        parts.append(Safe("**unnamed**"))
    certainty = WORDS["certainty"][quote.certainty]
    if not brief or quote.certainty != "said":
        parts.append(Safe(certainty if quote.certainty in weave.PLAIN else f"**{certainty}**"))
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
    """Under a heading for `side`: who, unless it is the side itself, how sure, and where and when it was printed."""
    parts = [] if statement.speaker_id == side else [speaker(view, statement)]
    parts.append(sureness(view, statement, brief=True))
    parts.append(source(statement.annotated))
    return join([part for part in parts if part], ", ")


def _via(view: View, annotated: Annotated, quote: Quote) -> Safe:
    if quote.via_id is not None and quote.via_id in view.entities:
        return entity(view, quote.via_id)
    assert quote.via is not None
    return shown(annotated, quote.via)


# ---------------------------------------------------------------- happenings


def day(happening: Happening) -> Safe:
    """The day in words, as a place on the page that a picture can lead to; “no day given” where there is none."""
    if happening.date is None or (happening.days or happening.yearless) is None:
        return escape(when(happening.date.value if happening.date is not None else None))
    anchor = happening.id if ANCHOR.fullmatch(happening.id) else None
    return weave.mark(when(happening.date.value), "date", happening.date.value, anchor=anchor)


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
        if not happening.surely:
            parts.append(Safe("probably one event"))
        if (became := outcome(view, happening)) is not None:
            parts.append(became)
    return join(parts, " · ")


def outcome(view: View, happening: Happening) -> Safe | None:
    """What became of a plan whose day is past: who tells that it took place, or that nothing was found."""
    if "told" in happening.became:
        evidence = [e for o in happening.outcomes for id in o.by for e in view.entries[id].evidence]
        where = {e.doc_id: e for e in reversed(evidence) if _as_late(view.by_doc[e.doc_id], happening)}
        told = sorted(where.values(), key=lambda e: (published(view.by_doc[e.doc_id]), e))
        part = "took place in part" if "not told" in happening.became else "took place"
        return join([Safe(f"{part}, as told in "), listed([_told_where(view, e) for e in told[:SOME]])])
    return Safe("**whether it took place was not found**") if "not told" in happening.became else None


def _as_late(annotated: Annotated, plan: Happening) -> bool:
    """Whether an article may be of the plan's day or later; an earlier one announced it, too."""
    day = bounds(annotated.article.published.value)
    return day is None or plan.days is None or day[1] >= plan.days[0]


def _told_where(view: View, address: Address) -> Safe:
    """The way to the passage, or to the article where no passage may be shown."""
    annotated = view.by_doc[address.doc_id]
    return cited(annotated, address.start) if view.at(address) is not None else article(annotated)


def holds(view: View, annotated: Annotated) -> Safe:
    """The outlet, and what was found in an article: “three statements and two events”."""
    slug, outlet = annotated.article.slug, annotated.article.outlet
    parts = [] if outlet is None else [weave.mark(outlet, "meta", f"{slug}.outlet")]
    found = ((len(view.said_in.get(slug, ())), "statement"), (len(view.told_in.get(slug, ())), "event"))
    parts.append(listed([count(number, thing) for number, thing in found if number]) or Safe("no statement or event"))
    return join(parts, " · ")


def backing(view: View, articles: Sequence[Annotated]) -> Safe:
    """“one article”, “two articles, one origin”."""
    several = distinct(articles)
    origins = view.origins(several)
    return Safe(count(len(several), "article") + ("" if origins == len(several) else f", {count(origins, 'origin')}"))
