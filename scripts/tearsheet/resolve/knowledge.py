"""The word lists of the resolver, read once: countries, places, bodies, words around a person's name.

In: `lexicon/*.txt`, each with its source in its head. Out: mappings from folded names. Left out: any decision.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from tearsheet.countries import Country
from tearsheet.countries import countries as every_country
from tearsheet.resolve.fold import fold, skeleton

_LEXICON = Path(__file__).parent / "lexicon"


class Countries(Struct, frozen=True):
    """Countries by folded name, by folded demonym, and by folded capital."""

    by_name: Mapping[str, Country]
    by_demonym: Mapping[str, Country]
    by_capital: Mapping[str, Country]


class PersonWords(Struct, frozen=True):
    """Folded words that are no part of a person's own name, and particles that belong to a family name."""

    honorifics: frozenset[str]
    titles: frozenset[str]
    suffixes: frozenset[str]
    particles: frozenset[str]


class BodyWords(Struct, frozen=True):
    """Folded words at the end of a company's name, and words that name a kind of body rather than one body."""

    legal: frozenset[str]
    generic: frozenset[str]


@lru_cache(maxsize=1)
def countries() -> Countries:
    """All countries of the list."""
    by_name: dict[str, Country] = {}
    by_demonym: dict[str, Country] = {}
    by_capital: dict[str, Country] = {}
    for country in every_country():
        by_name.update((fold(n), country) for n in (country.name, *country.others))
        by_demonym.update((fold(d), country) for d in country.demonyms)
        by_capital.update((fold(c), country) for c in country.capitals)
    return Countries(by_name, by_demonym, by_capital)


def usual_name(text: str) -> str | None:
    """The usual name of the country, place or body that is written `text`; None for one that no list has."""
    forms = _forms().get(fold(text), ())
    return next((usual for form, usual in forms if len(form) > _SHORT or _written_so(text, form)), None)


_SHORT = 5  # "US" is not "us", nor "La" the state "La."; longer forms may be written in any way


def _written_so(text: str, form: str) -> bool:
    plain = text.replace(" ", "")
    letters, wanted = plain.replace(".", ""), form.replace(".", "")
    dotted = "." in plain or "." not in form
    return dotted and (letters == wanted or letters.isupper() or (not wanted.isupper() and letters.istitle()))


@lru_cache(maxsize=1)
def _forms() -> Mapping[str, Sequence[tuple[str, str]]]:
    """By folded form: the form as the lists write it, and the usual name."""
    forms: dict[str, list[tuple[str, str]]] = defaultdict(list)
    named = [(country.name, country.others) for country in every_country()]
    for name in ("places.txt", "organisations.txt"):
        rows = ([field.strip() for field in line.split("|")] for line in lines(name))
        named += [(usual, _words(others)) for usual, others, *_ in rows]
    for usual, others in named:
        for form in (usual, *others):
            forms[fold(form)].append((form, usual))
    return dict(forms)


@lru_cache(maxsize=1)
def person_words() -> PersonWords:
    """Titles, suffixes and particles."""
    lists = _headed("persons.txt")
    return PersonWords(*(lists[name] for name in ("honorifics", "titles", "suffixes", "particles")))


@lru_cache(maxsize=1)
def body_words() -> BodyWords:
    """Words of companies and authorities."""
    lists = _headed("words.txt")
    return BodyWords(lists["legal"], lists["generic"])


@lru_cache(maxsize=1)
def family_first() -> frozenset[str]:
    """Family names that stand before the given name."""
    return frozenset(fold(word) for line in lines("family-first.txt") for word in line.split())


@lru_cache(maxsize=1)
def family_variants() -> Mapping[str, frozenset[int]]:
    """For the skeleton of a Korean family name, the numbers of the names it may be a romanisation of."""
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(lines("family-variants.txt")):
        for word in line.split():
            groups.setdefault(skeleton(fold(word)), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


@lru_cache(maxsize=1)
def nicknames() -> Mapping[str, frozenset[str]]:
    """For the skeleton of a given name, the numbers of the groups of names it may stand for."""
    groups: dict[str, set[str]] = {}
    for line in lines("nicknames.txt"):
        formal, *_ = line.split()
        for word in line.split():
            groups.setdefault(skeleton(fold(word)), set()).add(formal)
    return {word: frozenset(names) for word, names in groups.items()}


def fields(role: str) -> set[str]:
    """The walks of life that the words of a role belong to."""
    return {found for word in role.split() if (found := _fields().get(fold(word))) is not None}


@lru_cache(maxsize=1)
def _fields() -> Mapping[str, str]:
    return {word: heading for heading, words in _headed("fields.txt").items() for word in words}


def _headed(name: str) -> dict[str, frozenset[str]]:
    lists: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in lines(name):
        if line.startswith("["):
            current = lists.setdefault(line.strip("[]"), set())
        else:
            current.update(fold(word) for word in line.split())
    return {heading: frozenset(words) for heading, words in lists.items()}


def lines(name: str) -> list[str]:
    """The lines of a word list, without its remarks."""
    found = (_LEXICON / name).read_text(encoding="utf-8").splitlines()
    return [line for line in found if line.strip() and not line.startswith("#")]


def _words(field: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in field.split(";") if word.strip())
