"""The word lists of the name rules, read once: countries and their peoples, kinds of places, titles."""

from functools import lru_cache
from pathlib import Path

import yaml
from msgspec import Struct

from tearsheet.countries import countries as every_country
from tearsheet.countries import provinces

_DATA = Path(__file__).parent / "data"


class Countries(Struct, frozen=True):
    """`sure` names are a land or a city wherever they stand; `names` are lands, if only sometimes."""

    names: frozenset[str]
    sure: frozenset[str]
    peoples: frozenset[str]


class Places(Struct, frozen=True):
    """Words that tell a region or a building from a country or a town; all but `regions` in lower case."""

    region_heads: frozenset[str]
    region_starts: frozenset[str]
    building_starts: frozenset[str]
    building_heads: frozenset[str]
    regions: frozenset[str]


def _lines(name: str) -> list[str]:
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


@lru_cache(maxsize=1)
def countries() -> Countries:
    """The names of countries and what their people and things are called."""
    unsure = set(_lines("ambiguous.txt"))
    names, sure, peoples = set(), set(_lines("cities.txt")), set()
    sure |= {name for province in provinces() for name in province.names} - unsure
    for state in every_country():
        others = {name for name in state.others if name[0].isupper()} - unsure
        names |= {state.name} | others
        sure |= ({state.name} | others) - unsure
        peoples |= set(state.demonyms) - unsure
    for name, words in _lands():
        names.add(name.rstrip("*"))
        if not name.endswith("*"):
            sure.add(name)
        peoples |= set(words)
    peoples |= set(_lines("communities.txt"))
    return Countries(frozenset(names), frozenset(sure), frozenset(peoples))


def nations() -> dict[str, str]:
    """Each name of a country or land, and each word for its people, with its usual name."""
    unsure = set(_lines("ambiguous.txt"))
    found = {word: s.name for s in every_country() for word in (*s.others, *s.demonyms) if word not in unsure}
    found |= {word: name.rstrip("*") for name, words in _lands() for word in (name.rstrip("*"), *words)}
    return found | {state.name: state.name for state in every_country()}


def _lands() -> list[tuple[str, list[str]]]:
    """What is no state, and its people: a name, perhaps with a mark of doubt, and the words."""
    rows = [line.partition(":") for line in _lines("peoples.txt")]
    return [(name, [word.strip() for word in words.split(",") if word.strip()]) for name, _, words in rows]


@lru_cache(maxsize=1)
def places() -> Places:
    """The kinds of places."""
    raw = yaml.safe_load((_DATA / "places.yml").read_text(encoding="utf-8"))
    kinds = ("region_heads", "region_starts", "building_starts", "building_heads")
    heads, starts, building_starts, building_heads = (frozenset(raw[kind].split()) for kind in kinds)
    return Places(heads, starts, building_starts, building_heads, frozenset(raw["regions"]))


@lru_cache(maxsize=1)
def cues() -> dict[str, frozenset[str]]:
    """Words around a name that tell its end or its class, in lower case."""
    raw = yaml.safe_load((_DATA / "cues.yml").read_text(encoding="utf-8"))
    return {kind: frozenset(words) for kind, words in raw.items()}


@lru_cache(maxsize=1)
def bodies() -> frozenset[str]:
    """Organisations known by their name alone."""
    return frozenset(_lines("bodies.txt"))


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Titles and offices before a name, in lower case, without a full stop."""
    return frozenset(_lines("titles.txt"))
