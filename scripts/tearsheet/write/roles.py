"""What somebody is, in the words of the articles: “Deputy Foreign Minister”, of Russia, with the place that says so."""

from collections.abc import Sequence

from tearsheet.model import Annotated, EntityRole, Span
from tearsheet.write import weave
from tearsheet.write.escape import Safe, escape, join
from tearsheet.write.evidence import NEAR, cited, dated, distinct, entity
from tearsheet.write.view import View, day_of
from tearsheet.write.words import WORDS, count


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
    """One role, with the first article that states it, how many do, and the day of the last."""
    articles = distinct(view.by_doc[r.evidence.doc_id] for r in group)
    parts: list[object] = [role(view, group[0]) or Safe("")]
    if len(articles) > 1:
        known = articles[-1].article.published.value is not None
        last = f", the last of {dated(articles[-1])}" if known else ""
        parts.append(f"so called in {count(len(articles), 'article')}{last}")
    return join(parts, " · ")


def role(view: View, held: EntityRole) -> Safe | None:
    """A role in the article's words, of whom, and where it stands; None where it may not be shown."""
    annotated = view.at(held.evidence)
    if annotated is None:
        return None
    return join([_described(view, annotated, held), cited(annotated, held.evidence.start)], NEAR)


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
