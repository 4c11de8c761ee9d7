"""Countries as the news writes them: a word list in, a tuple of records out, for every stage. Left out: decisions."""

from functools import cache
from pathlib import Path

from msgspec import Struct


class Country(Struct, frozen=True):
    """A country by its usual name, its other names, the words for its people, and its seats of government."""

    name: str
    others: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]


@cache
def countries() -> tuple[Country, ...]:
    """All countries of the list, in its order."""
    lines = (Path(__file__).parent / "countries.txt").read_text(encoding="utf-8").splitlines()
    return tuple(_country(line) for line in lines if line.strip() and not line.startswith("#"))


def _country(line: str) -> Country:
    name, *lists = (field.strip() for field in line.split("|"))
    others, demonyms, capitals = (tuple(w.strip() for w in field.split(";") if w.strip()) for field in lists)
    return Country(name, others, demonyms, capitals)
