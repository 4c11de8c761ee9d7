"""What nouns and given names say of somebody, read once: sex, kind of office or body, nation.

In: `lexicon/kinds.yml`, `given-names.yml`, `roles.yml` and the names of countries. Left out: any decision.
"""

from functools import cache
from importlib import resources
from typing import Any, Literal

import yaml
from msgspec import Struct

from tearsheet.annotate.names.lexicon import nations
from tearsheet.annotate.offices import body_nouns, words
from tearsheet.annotate.roles.units import head

Sex = Literal["f", "m"]
PRONOUNS: dict[str, Sex] = {"he": "m", "him": "m", "his": "m", "himself": "m",
                            "she": "f", "her": "f", "hers": "f", "herself": "f"}  # fmt: skip
_TITLES: dict[str, Sex] = {"mr": "m", "mister": "m", "sir": "m", "lord": "m", "king": "m", "prince": "m", "pope": "m",
                           "mrs": "f", "ms": "f", "miss": "f", "lady": "f", "dame": "f", "queen": "f", "princess": "f",
                           "sheikh": "m", "imam": "m"}  # fmt: skip
# Family names of women and of men in the languages that tell them apart; a given name is asked first.
_ENDINGS: tuple[tuple[Sex, tuple[str, ...]], ...] = (
    ("f", ("ova", "eva", "skaya", "aite", "aitė", "yte", "ytė", "iene", "ienė", "dottir", "dóttir")),
    ("m", ("ov", "ev", "sky", "skiy", "ius", "auskas", "enas", "ėnas", "oglu", "oğlu")),
)
_SHORT = {"U.S.": "United States", "US": "United States", "USA": "United States", "America": "United States",
          "UK": "Britain", "U.K.": "Britain", "United Kingdom": "Britain", "Great Britain": "Britain",
          "UAE": "United Arab Emirates"}  # fmt: skip


class Kinds(Struct, frozen=True):
    """By noun, the words of roles or names that make somebody such; nouns that fit anybody; nouns of one sex."""

    persons: dict[str, frozenset[str]]
    bodies: dict[str, frozenset[str]]
    anybody: frozenset[str]
    fates: frozenset[str]
    authorities: frozenset[str]
    business: frozenset[str]
    either: frozenset[str]  # nouns for a person or for a body
    typed: frozenset[str]  # words in a name that say what kind of body it is
    sexes: dict[str, Sex]


@cache
def kinds() -> Kinds:
    """The nouns."""
    raw = _read("kinds.yml")
    bodies = body_nouns().named
    sexes: dict[str, Sex] = dict.fromkeys(raw["female"].split(), "f") | dict.fromkeys(raw["male"].split(), "m")
    return Kinds(
        persons={noun: frozenset(line.split()) for noun, line in raw["persons"].items()},
        bodies=bodies,
        anybody=frozenset(raw["anybody"].split() + raw["fates"].split()),
        fates=frozenset(raw["fates"].split()),
        authorities=frozenset(raw["authorities"].split()),
        business=body_nouns().business,
        either=frozenset(raw["either"].split() + raw["business"].split()),
        typed=frozenset(bodies).union(*bodies.values()),
        sexes=sexes,
    )


def is_person(noun: str) -> bool:
    """Whether a noun in the singular is one for a person."""
    known = kinds()
    if noun in known.bodies or noun in known.business:
        return False
    return head(noun) or noun in known.anybody or noun in known.persons or noun in known.sexes


def sex_of(name: str, before: str) -> Sex | None:
    """What the word before a name, its title, given name or family name says."""
    parts = name.split()
    for word in (before, parts[0]):
        if (told := _TITLES.get(word.lower().rstrip("."))) is not None:
            return told
    own = parts[1] if len(parts) > 1 and parts[0].lower().rstrip(".") in words().heads else parts[0]
    if (told := _given().get(own)) is not None or len(parts) < 2:
        return told
    return next((sex for sex, ends in _ENDINGS if parts[-1].lower().endswith(ends) and len(parts[-1]) > 4), None)


def nation(word: str) -> str | None:
    """The country or party that a word for it or its people means."""
    return _nations().get(word)


def is_party(name: str | None) -> bool:
    """Whether what `nation` gave is a party."""
    return name in _read("kinds.yml")["parties"]


@cache
def _nations() -> dict[str, str]:
    found = dict(_SHORT) | {
        word: party for party, line in _read("kinds.yml")["parties"].items() for word in line.split()
    }
    return found | {word: _SHORT.get(name, name) for word, name in nations().items()}


@cache
def _given() -> dict[str, Sex]:
    raw = _read("given-names.yml")
    return dict.fromkeys(raw["female"].split(), "f") | dict.fromkeys(raw["male"].split(), "m")


@cache
def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(
        resources.files("tearsheet.annotate").joinpath(f"lexicon/{name}").read_text("utf-8")
    )
    return found
