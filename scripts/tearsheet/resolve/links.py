"""Articles and entities in, the articles with every id filled in out: mentions, speakers, ways, places, participants.

A people or a seat of government that speaks, acts or appoints does so for its country: "Russian", "Moscow" -> Russia.
As a mention each keeps its own entity. Left out: deciding who is who.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from tearsheet.countries import Country
from tearsheet.model import Address, Annotated, Entity, Event, Join, Mention, Participant, Quote, Span
from tearsheet.resolve import knowledge
from tearsheet.resolve.fold import fold
from tearsheet.resolve.naming import unique

_ACTING = ("actor", "participant")
_OF_GOVERNMENTS = frozenset(
    {"AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION", "COERCE"}
)


class Links(Struct, frozen=True):
    """Entities by id, ids by address, and the id of the country that an entity may speak for."""

    entities: Mapping[str, Entity]
    ids: Mapping[Address, str]
    nations: Mapping[str, str]


def linked(
    articles: Sequence[Annotated], entities: Sequence[Entity]
) -> tuple[tuple[Annotated, ...], tuple[Entity, ...], Links]:
    """The articles with ids, the entities with the countries that were only spoken for, and how they hang together."""
    ids = {address: entity.id for entity in entities for address in entity.mentions}
    plain = Links({e.id: e for e in entities}, ids, {})
    stand_ins = {id_ for found in articles for span in _acting(found) if (id_ := at(plain, found, span)) is not None}
    extended, nations = _with_countries(entities, stand_ins)
    links = Links({e.id: e for e in extended}, ids, nations)
    return tuple(_article(found, links) for found in articles), extended, links


def at(links: Links, found: Annotated, span: Span | None) -> str | None:
    """The entity of the mention at `span`, or of the one that covers most of it."""
    if span is None:
        return None
    exact = links.ids.get(Address(found.article.doc_id, span.start, span.end))
    if exact is not None:
        return exact
    shared = [(min(m.end, span.end) - max(m.start, span.start), m) for m in found.mentions]
    size, best = max(shared, key=lambda pair: (pair[0], -pair[1].start), default=(0, None))
    if best is None or size <= 0:
        return None
    return links.ids.get(Address(found.article.doc_id, best.start, best.end))


def acting(links: Links, found: Annotated, span: Span | None) -> str | None:
    """The same for someone who speaks, acts or appoints: a people or a seat of government gives its country."""
    id_ = at(links, found, span)
    return links.nations.get(id_, id_) if id_ is not None else None


def _acting(found: Annotated) -> Iterator[Span]:
    """Whoever speaks, acts or appoints in an article."""
    for speaker in (q.speaker for q in found.quotes if q.speaker is not None):
        yield from (span for span in (speaker.mention, speaker.of) if span is not None)
    yield from (Span(p.start, p.end) for e in found.events for p in e.participants)
    yield from (r.of for r in found.roles if r.of is not None)


def _with_countries(entities: Sequence[Entity], stand_ins: set[str]) -> tuple[tuple[Entity, ...], dict[str, str]]:
    """The entities, with every country that a stand-in needs, and the country of each stand-in."""
    by_id = {entity.id: entity for entity in entities}
    country_ids = {e.name: e.id for e in entities if e.type == "GPE"}
    nations: dict[str, str] = {}
    for id_ in sorted(stand_ins):
        entity = by_id[id_]
        country, why = _country(entity)
        if country is None or country.name == entity.name:
            continue
        home = country_ids.get(country.name)
        if home is None:
            home = country_ids[country.name] = unique(country.name, "GPE", set(by_id))
            by_id[home] = Entity(home, "GPE", country.name)
        nations[id_] = home
        by_id[home] = replace(by_id[home], joins=(*by_id[home].joins, Join(entity.name, country.name, why)))
    return tuple(by_id[id_] for id_ in sorted(by_id)), nations


def _country(entity: Entity) -> tuple[Country | None, str]:
    """The country an entity can stand for, and why."""
    known = knowledge.countries()
    folded = fold(entity.name)
    if entity.type == "NORP":
        return known.by_demonym.get(folded), "the word for its people; who acts or holds office as such does so for it"
    if entity.type in ("GPE", "LOC", "ORG"):
        return known.by_capital.get(folded), "its seat of government, where it is named as speaking or acting"
    return None, ""


def _article(found: Annotated, links: Links) -> Annotated:
    return replace(
        found,
        mentions=tuple(_mention(m, found, links) for m in found.mentions),
        quotes=tuple(_quote(q, found, links) for q in found.quotes),
        events=tuple(_event(e, found, links) for e in found.events),
        echoes=tuple(_event(e, found, links) for e in found.echoes),
    )


def _mention(mention: Mention, found: Annotated, links: Links) -> Mention:
    return replace(mention, entity_id=links.ids.get(Address(found.article.doc_id, mention.start, mention.end)))


def _quote(quote: Quote, found: Annotated, links: Links) -> Quote:
    speaker = quote.speaker
    if speaker is not None:
        id_ = acting(links, found, speaker.mention)
        if id_ is not None:
            speaker = replace(speaker, entity_id=id_, name=links.entities[id_].name)
        speaker = replace(speaker, of_id=acting(links, found, speaker.of))
    return replace(quote, speaker=speaker, via_id=at(links, found, quote.via))


def _event(event: Event, found: Annotated, links: Links) -> Event:
    participants = tuple(_participant(p, event, found, links) for p in event.participants)
    return replace(event, participants=participants, place_id=at(links, found, event.place))


def _participant(participant: Participant, event: Event, found: Annotated, links: Links) -> Participant:
    span = Span(participant.start, participant.end)
    find = acting if _acts(participant, event) or _is_people(participant, found) else at
    return replace(participant, entity_id=find(links, found, span))


def _acts(participant: Participant, event: Event) -> bool:
    """Whether a seat of government is meant as a government: who acts, or whom one accuses, supports or refuses."""
    place = event.place is not None and event.place.start < participant.end and participant.start < event.place.end
    return not place and (participant.role in _ACTING or event.type in _OF_GOVERNMENTS)


def _is_people(participant: Participant, found: Annotated) -> bool:
    return any(m.label == "NORP" and m.start < participant.end and participant.start < m.end for m in found.mentions)
