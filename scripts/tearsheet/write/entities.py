"""People, organisations and places: a page for each that has one, and an index for each folder.

A page has the names used and why they were joined, roles with evidence, statements, events, who with, and where in
the text. Who has no page is a line in the index.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from tearsheet.model import Address, Annotated, Entity, MentionLabel, Page, Span
from tearsheet.write import evidence, roles, weave
from tearsheet.write.escape import Safe, escape, join
from tearsheet.write.happenings import Happening
from tearsheet.write.network import network, pairs, strongest
from tearsheet.write.parts import MOST, Part, letter, listing, parts
from tearsheet.write.passages import sentence, visible, within
from tearsheet.write.render import page
from tearsheet.write.svg import strip
from tearsheet.write.view import FOLDER, View, day_of, once
from tearsheet.write.words import WORDS, count

_LETTERED = 40  # names in an index that needs no letters
_MOST = 40  # statements, events, and articles with passages, that one page shows
_PASSAGES, _WITH = 12, 12  # sentences of one article, and others named beside


class Passage(Struct, frozen=True):
    """The sentences of one article that name an entity; `rest` are links to those not shown."""

    annotated: Annotated
    shown: list[Span]
    rest: list[Safe]


class Folder(Struct, frozen=True):
    """One kind of entity: its folder, its heading, what is said of it, and the small picture on its page."""

    name: str
    title: str
    thing: str
    things: str
    picture: Callable[[View, Entity], Safe | None]
    label: MentionLabel | None = None  # whose network is drawn, if any


def entity_pages(view: View, folder: Folder, atlas: object = None) -> Iterator[Page]:
    """The pages of one folder and its index; nothing when there is nobody to show. `atlas` goes with that of places."""
    found = [e for e in view.corpus.entities if FOLDER.get(e.type) == folder.name and _addresses(view, e)]
    with_page = [e for e in found if e.id in view.pages]
    if not found:
        return
    for entity in with_page:
        yield _page(view, entity, folder.picture(view, entity))
    order = sorted(found, key=lambda e: (_sortable(e), e.id))
    front = {
        "title": folder.title,
        "description": f"{count(len(found), folder.thing, folder.things)} named in the articles.",
        "kind": folder.name,
    }
    by_letter = parts(order, lambda e: letter(_sortable(e)))
    found_parts = by_letter if len(order) > _LETTERED else [Part("all", "", order)]
    beside = pairs(view, folder.label) if folder.label is not None else {}
    entries = {e.id: _anchor(e) for e in with_page} if len(order) <= MOST else {}
    yield from listing(view, front, found_parts, line=_line, network=network(view, beside, entries),
                       pairs=strongest(beside), atlas=atlas)  # fmt: skip


def _anchor(entity: Entity) -> str:
    """The id of an entity's line in the index."""
    return "n-" + entity.id.replace("_", "-")


def _sortable(entity: Entity) -> str:
    """People by their last name, all else by the whole name."""
    return entity.name.rsplit(" ", 1)[-1].casefold() if entity.type == "PERSON" else entity.name.casefold()


def _addresses(view: View, entity: Entity) -> list[tuple[Annotated, Span]]:
    """Every mention that may be shown."""
    return [(a, Span(m.start, m.end)) for m in entity.mentions if (a := view.at(m)) is not None]


def _line(view: View, entity: Entity) -> Safe:
    """An index line: who, the first role, in how many articles; for one without a page, where the name stands."""
    if entity.id not in view.pages:
        annotated, span = _addresses(view, entity)[0]
        return join([evidence.shown(annotated, span), evidence.cited(annotated, span.start)], evidence.NEAR)
    role = next((r for held in entity.roles if (r := roles.role(view, held)) is not None), None)
    name = weave.mark(entity.name, weave.KIND[entity.type], entity.id, anchor=_anchor(entity))
    found = [name] if role is None else [name, role]
    return join([join(found, ", "), escape(count(len({m.doc_id for m in entity.mentions}), "article"))], " · ")


def _page(view: View, entity: Entity, picture: Safe | None) -> Page:
    kind = WORDS["label"][entity.type]
    articles = evidence.distinct(a for a, _ in _addresses(view, entity))
    statements = once(view.said_by.get(entity.id, ()))
    happenings = view.told_of.get(entity.id, ())
    front: dict[str, object] = {
        "title": entity.name,
        "description": f"{kind.capitalize()} named in {count(len(articles), 'article')}, each line with its passage.",
        "tags": [kind],
        "kind": kind,
        "kicker": kind.capitalize(),
        "entity": entity.id,
    }
    return page(
        view, evidence.path(view, entity.id), front, "entity",
        entity=entity, articles=articles, names=names(view, entity), statements=statements, happenings=happenings,
        roles=roles.roles(view, entity.roles), picture=picture,
        beside=beside(view, entity), strip=_strip(view, happenings), passages=where(view, entity), most=_MOST,
    )  # fmt: skip


def _strip(view: View, happenings: Sequence[Happening]) -> Safe | None:
    """The picture, where it says more than the list below it."""
    days = {h.days for h in happenings if h.days is not None}
    return strip(view, happenings, {h.id for h in happenings[:_MOST]}) if len(days) > 2 else None


def names(view: View, entity: Entity) -> list[tuple[str, int, str | None]]:
    """The names the articles use, how often, and why each was joined."""
    used = Counter(" ".join(a.article.text[s.start : s.end].split()) for a, s in _addresses(view, entity))
    why = {j.name: (f"by the editor: {j.why}" if j.by == "editor" else j.why) for j in entity.joins}
    order = sorted(set(used) | set(why), key=lambda n: (n != entity.name, -used[n], n))
    return [(name, used[name], why.get(name)) for name in order]


def beside(view: View, entity: Entity) -> list[tuple[Safe, int]]:
    """Who is named in the same sentences, the most frequent first."""
    others: Counter[str] = Counter()
    for annotated, spans in _by_article(view, entity):
        for span in spans:
            named = {m.entity_id for m in within(annotated.mentions, span)}
            others.update(id for id in named if id is not None and id in view.pages)
    del others[entity.id]
    best = sorted(others, key=lambda id: (-others[id], id))[:_WITH]
    return [(evidence.entity(view, id), others[id]) for id in best]


def _by_article(view: View, entity: Entity) -> list[tuple[Annotated, list[Span]]]:
    """The sentences that name an entity, by article, oldest first."""
    found: dict[str, list[Span]] = {}
    for annotated, span in _addresses(view, entity):
        whole = sentence(annotated, span)
        shown = whole if visible(annotated, whole) else span
        if shown not in found.setdefault(annotated.article.slug, []):
            found[annotated.article.slug].append(shown)
    articles = evidence.distinct(a for a, _ in _addresses(view, entity))
    return [(a, found[a.article.slug]) for a in sorted(articles, key=day_of)]


def where(view: View, entity: Entity) -> list[Passage]:
    """Where in the text: the first sentences of each article, and links to the rest."""
    return [Passage(a, spans[:_PASSAGES], _links(a, spans[_PASSAGES:])) for a, spans in _by_article(view, entity)]


def _links(annotated: Annotated, spans: Sequence[Span | Address]) -> list[Safe]:
    return list(dict.fromkeys(evidence.passage(annotated, s.start) for s in spans))
