"""The words of offices and of bodies, read once from `lexicon/`, for names, roles and references alike."""

from functools import lru_cache
from pathlib import Path

import msgspec
import yaml
from msgspec import Struct

_FOLDER = Path(__file__).parent / "lexicon"


class RoleWords(Struct, frozen=True):
    """All in lower case, abbreviations without their full stop."""

    heads: frozenset[str]
    suffixes: frozenset[str]
    titles: frozenset[str]
    title_pairs: frozenset[str]
    ranks: frozenset[str]
    rank_parts: frozenset[str]
    abbreviated: frozenset[str]
    former: frozenset[str]
    next: frozenset[str]
    describing: frozenset[str]
    modifying: frozenset[str]
    not_modifiers: frozenset[str]
    prepositions: frozenset[str]
    of_prepositions: frozenset[str]
    heads_verbs: frozenset[str]
    past_verbs: frozenset[str]
    copulas: frozenset[str]
    appointing: frozenset[str]
    nominating: frozenset[str]
    leaving: frozenset[str]
    naming: frozenset[str]
    ousting: frozenset[str]
    kinds: frozenset[str]
    beginning: frozenset[str]
    ending: frozenset[str]
    following: frozenset[str]
    helping: frozenset[str]
    posted: frozenset[str]
    portfolios: frozenset[str]
    called: frozenset[str]
    describing_ends: frozenset[str]
    seated: frozenset[str]
    kin: frozenset[str]
    faiths: frozenset[str]
    head_pairs: frozenset[str]
    no_heads: frozenset[str]
    belonging: frozenset[str]


class BodyNouns(Struct, frozen=True):
    """By noun, the words in a name that make a body such; nouns of business, for a body whose name does not tell."""

    named: dict[str, frozenset[str]]
    business: frozenset[str]


@lru_cache(maxsize=1)
def words() -> RoleWords:
    """The lists."""
    raw = yaml.safe_load((_FOLDER / "roles.yml").read_text(encoding="utf-8"))
    return msgspec.convert({name: value.split() for name, value in raw.items()}, RoleWords)


@lru_cache(maxsize=1)
def body_nouns() -> BodyNouns:
    """Nouns for bodies."""
    raw = yaml.safe_load((_FOLDER / "kinds.yml").read_text(encoding="utf-8"))
    named = {noun: frozenset(line.split()) for noun, line in raw["bodies"].items()}
    return BodyNouns(named, frozenset(raw["business"].split()))
