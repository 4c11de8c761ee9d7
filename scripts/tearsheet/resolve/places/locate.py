"""Articles and entities in, the entities with their locations out, each with its reason in one line.

A name of several places is decided article by article: by what stands right beside it, by a capital or a place far
greater than the others, by the countries the article names. Where articles disagree or none decides, it stays open.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from tearsheet.model import Annotated, Entity, Location, Point, Span
from tearsheet.resolve import knowledge
from tearsheet.resolve.places import gazetteer
from tearsheet.resolve.places.beside import beside_of
from tearsheet.resolve.places.gazetteer import Entry
from tearsheet.resolve.places.named import Named, meant, named_in, region

FAR = 15  # so many times the people of the next place of that name: then the bare name means the greater one
_CLEAR = 5  # the same among those in the countries that the article names
_TINY = 50  # so many times smaller, and even its country named says nothing for a place
_KNOWN, _GREAT = 100_000, 1_000_000  # people; a smaller place needs its country named, where the article names others


class Choice(Struct, frozen=True):
    """The place that is meant, and why."""

    entry: Entry
    why: str


def located(articles: Sequence[Annotated], entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """The same entities, those that are places with their locations."""
    held = [e for e in entities if _governed(e) and e.mentions]
    rivals = {e.id: gazetteer.apart([entry for name in _names(e) for entry in gazetteer.entries(name)]) for e in held}
    by_doc = {a.article.doc_id: a for a in articles}
    named = named_in(entities)
    first = {e.id: _location(e, rivals[e.id], by_doc, named) for e in held}
    for entity in held:  # a town that is certain says in which country the article is
        country = first[entity.id].country
        for doc_id in {m.doc_id for m in entity.mentions} if country is not None else ():
            named[doc_id].countries[country or ""] += 1
    second = {e.id: first[e.id] if first[e.id].point else _location(e, rivals[e.id], by_doc, named) for e in held}
    return tuple(replace(e, location=second[e.id]) if e.id in second else e for e in entities)


def _governed(entity: Entity) -> bool:
    """Towns, areas and countries; of what was read as a region only what the lists know as an area or country."""
    if entity.type == "LOC":
        return gazetteer.country(entity.name) is not None or bool(gazetteer.areas(entity.name))
    return entity.type == "GPE"


def _names(entity: Entity) -> set[str]:
    """What the gazetteer may call it: of “Springfield, Ill.” the first part; of Odesa also “Odessa”."""
    usual = {alias for alias in entity.aliases if knowledge.usual_name(alias) == entity.name}
    return {name.partition(",")[0] for name in (entity.name, *(usual if not region(entity.name).countries else ()))}


# ---------------------------------------------------------------- one place


def _location(
    entity: Entity, rivals: Sequence[Entry], by_doc: Mapping[str, Annotated], named: Mapping[str, Named]
) -> Location:
    if not rivals:
        return Location("not in the gazetteer, which has countries and towns of 5,000 people or more")
    choices, own = [], meant(entity)
    for doc_id, spans in _spans(entity).items():
        beside = beside_of(by_doc[doc_id].article.text, spans) if rivals[-1].kind == "town" else Named()
        choices.append(_choice(entity.name, rivals, beside, named[doc_id].without(own)))
    return _agreed(rivals, [choice for choice in choices if choice is not None])


def _spans(entity: Entity) -> Mapping[str, Sequence[Span]]:
    spans: dict[str, list[Span]] = defaultdict(list)
    for mention in entity.mentions:
        spans[mention.doc_id].append(Span(mention.start, mention.end))
    return spans


def _agreed(rivals: Sequence[Entry], choices: Sequence[Choice]) -> Location:
    """The place that all articles mean which decide at all."""
    places = {choice.entry for choice in choices}
    if len(places) > 1:
        return Location("the articles mean more than one place of this name")
    if not places:
        return Location(_open(rivals))
    entry = choices[0].entry
    why = Counter(choice.why for choice in choices).most_common(1)[0][0]
    return Location(why, Point(entry.latitude, entry.longitude, entry.kind), entry.country)


def _open(rivals: Sequence[Entry]) -> str:
    if len(rivals) == 1:
        where = gazetteer.country_name(rivals[0].country)
        return f"the only place of that name in the gazetteer lies in {where}, which the articles do not name"
    countries = list(dict.fromkeys(gazetteer.country_name(r.country) for r in rivals))
    if len(countries) > 3:
        return f"several places bear this name, in {', '.join(countries[:3])} and elsewhere"
    where = " and ".join([", ".join(countries[:-1]), countries[-1]]) if len(countries) > 1 else countries[0]
    return f"several places bear this name, in {where}"


def _choice(name: str, rivals: Sequence[Entry], beside: Named, named: Named) -> Choice | None:
    """What one article decides, the surest ground first."""
    close = [r for r in rivals if (beside.has_area if beside.areas else beside.has)(r)]
    first = _greatest(close, _CLEAR)
    if first is not None:
        return Choice(first, f"in {_where(first, beside)}, named right beside it")
    if close or (beside.areas and rivals[0].kind == "town"):
        return None
    if any(r.kind == "country" for r in rivals):  # a town of that name would be named with its own country
        rivals = [r for r in rivals if r.kind != "town"]
    return _alone(rivals, named) if len(rivals) == 1 else _prominent(name, rivals, named) or _nearby(rivals, named)


def _alone(rivals: Sequence[Entry], named: Named) -> Choice | None:
    only = rivals[0]
    if only.kind == "country":
        return Choice(only, "a country")
    if not named.has(only) and _doubtful(only, named):
        return None
    where = gazetteer.country_name(only.country)
    if only.kind == "area":
        return Choice(only, f"a part of {where}, drawn in the middle of its towns")
    return Choice(only, f"in {where}: the only place of that name in the gazetteer")


def _doubtful(entry: Entry, named: Named) -> bool:
    """Whether a place is too small to be meant where its country is not named; more so by another of its names."""
    return entry.people < _GREAT if entry.other else entry.people < _KNOWN and bool(named.countries)


def _prominent(name: str, rivals: Sequence[Entry], named: Named) -> Choice | None:
    """A country, a capital or a far greater place, unless the article names the country of another and not its own."""
    top = _outstanding(name, rivals)
    if top is None or (not named.has(top) and (_doubtful(top, named) or _rivalled(top, rivals, named))):
        return None
    if top.kind == "town" and not named.has_area(top) and any(named.has_area(r) for r in rivals if r != top):
        return None
    if top.kind == "country":
        return Choice(top, "a country")
    where = gazetteer.country_name(top.country)
    if gazetteer.capital_of(name) == top.country:
        return Choice(top, f"the capital of {where}")
    if top.kind == "area":
        return Choice(top, f"a part of {where}, drawn in the middle of its towns")
    return Choice(top, f"in {where}: by far the greatest place of that name")


def _rivalled(top: Entry, rivals: Sequence[Entry], named: Named) -> bool:
    """Whether the article names the country of another, which is not tiny beside the greatest."""
    return any(named.has(r) and r.people * _TINY > top.people for r in rivals)


def _outstanding(name: str, rivals: Sequence[Entry]) -> Entry | None:
    capital = gazetteer.capital_of(name)
    return next((r for r in rivals if capital is not None and r.country == capital), None) or _greatest(rivals, FAR)


def _nearby(rivals: Sequence[Entry], named: Named) -> Choice | None:
    """The one in an area or country that the article names, unless a far greater one elsewhere casts doubt on it."""
    inside = [r for r in rivals if named.has_area(r)] or [r for r in rivals if named.has(r)]
    first = _greatest(inside, _CLEAR)
    if first is None or _greatest(rivals, FAR) not in (None, first):
        return None
    return Choice(first, f"in {_where(first, named)}, named in the same article")


def _greatest(rivals: Sequence[Entry], times: int) -> Entry | None:
    """The most populous, where it has so many times the people of the next."""
    if not rivals or (len(rivals) > 1 and rivals[0].people < times * rivals[1].people):
        return None
    return rivals[0]


def _where(entry: Entry, named: Named) -> str:
    area = gazetteer.area_name((entry.country, entry.area)) if entry.area and named.has_area(entry) else None
    return area if area is not None else gazetteer.country_name(entry.country)
