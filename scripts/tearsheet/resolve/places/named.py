"""Entities in, the countries and areas that each article names out: by themselves, by their people, by their capitals.

Left out: a name that is both a country's and an area's, and where on a line something stands.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct, field

from tearsheet.model import Entity
from tearsheet.resolve import knowledge
from tearsheet.resolve.places import gazetteer
from tearsheet.resolve.places.gazetteer import Area, Entry


class Named(Struct):
    """The countries and areas that are named, and how many names do so."""

    countries: Counter[str] = field(default_factory=Counter)
    areas: Counter[Area] = field(default_factory=Counter)

    def has(self, entry: Entry) -> bool:
        """Whether the place lies in one of them."""
        return entry.country in self.countries or self.has_area(entry)

    def has_area(self, entry: Entry) -> bool:
        """Whether the place lies in one of the areas."""
        return entry.area is not None and (entry.country, entry.area) in self.areas

    def add(self, other: "Named") -> None:
        """Take in all that the other has."""
        self.countries.update(other.countries)
        self.areas.update(other.areas)

    def without(self, other: "Named") -> "Named":
        """The same but for what the other has: no name is evidence for itself."""
        return Named(self.countries - other.countries, self.areas - other.areas) if other.countries else self


def named_in(entities: Iterable[Entity]) -> dict[str, Named]:
    """By `doc_id`, what each article names."""
    found: dict[str, Named] = defaultdict(Named)
    for entity in entities:
        own = meant(entity)
        for doc_id in {m.doc_id for m in entity.mentions}:
            found[doc_id].add(own)
    return found


def meant(entity: Entity) -> Named:
    """What an entity names by itself."""
    if entity.type == "NORP":
        return named_as(gazetteer.people_of(entity.name), [])
    if entity.type not in ("GPE", "LOC"):
        return Named()
    capital = gazetteer.capital_of(entity.name)
    return region(entity.name) if capital is None else named_as(capital, [])


@lru_cache(maxsize=10_000)
def region(name: str) -> Named:
    """The country or the area of that name, where it names one alone; “Georgia” says nothing."""
    usual = knowledge.usual_name(name) or name
    country, areas = gazetteer.country(usual), gazetteer.areas(usual)
    if (country is not None) + len(areas) != 1:
        return Named()
    return named_as(country, areas)


def named_as(country: str | None, areas: Sequence[Area]) -> Named:
    """A country, or else areas with the countries that they are in."""
    return Named(Counter([country] if country is not None else {a[0] for a in areas}), Counter(areas))
