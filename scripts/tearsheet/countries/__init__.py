"""Countries and their provinces as the news writes them: word lists in, tuples of records out, for every stage.

Left out: decisions.
"""

from functools import cache
from pathlib import Path

from msgspec import Struct


class Country(Struct, frozen=True):
    """A country by its usual name, its other names, the words for its people, and its seats of government."""

    name: str
    others: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]


class Province(Struct, frozen=True):
    """A state, province or land by its names, the usual one first, the code of its country, and a town in it."""

    names: tuple[str, ...]
    country: str
    town: str


@cache
def countries() -> tuple[Country, ...]:
    """All countries of the list, in its order."""
    return tuple(_country(line) for line in _lines("countries.txt"))


@cache
def provinces() -> tuple[Province, ...]:
    """All states, provinces and lands of the list, in its order."""
    rows = ([field.strip() for field in line.split("|")] for line in _lines("areas.txt"))
    return tuple(Province(tuple(names.split("; ")), code, town) for names, code, town in rows)


def _lines(name: str) -> list[str]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def _country(line: str) -> Country:
    name, *lists = (field.strip() for field in line.split("|"))
    others, demonyms, capitals = (tuple(w.strip() for w in field.split(";") if w.strip()) for field in lists)
    return Country(name, others, demonyms, capitals)
