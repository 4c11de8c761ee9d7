"""The words of offices and professions, read once from `lexicon/roles.yml`, for names, roles and references alike."""

from functools import lru_cache
from pathlib import Path

import msgspec
import yaml
from msgspec import Struct

_FILE = Path(__file__).parent / "lexicon" / "roles.yml"


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


@lru_cache(maxsize=1)
def words() -> RoleWords:
    """The lists."""
    raw = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return msgspec.convert({name: value.split() for name, value in raw.items()}, RoleWords)
