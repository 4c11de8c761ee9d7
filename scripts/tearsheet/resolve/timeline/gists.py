"""A class and the rule that found an event in, what it is more closely out: gists, as in `lexicon/gists.yml`.

Two classes may tell one event (families): to jail is COERCE here and SANCTION there. Left out: who, when and where.
"""

from collections import defaultdict
from functools import cache
from pathlib import Path

import yaml

from tearsheet.model import Event, EventType

ANYTHING = "anything"
_FAMILIES: tuple[frozenset[EventType], ...] = (
    frozenset({"AGREE", "SUPPORT", "COOPERATE"}),
    frozenset({"SANCTION", "COERCE"}),
    frozenset({"RETREAT", "CONCEDE"}),
)
_UNDOING: frozenset[EventType] = frozenset({"CONCEDE", "RETREAT", "REJECT"})
_STEM = 4  # letters that a verb and its noun have in common
_GISTS = Path(__file__).parent / "lexicon" / "gists.yml"


@cache
def _gists() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for gist, words in yaml.safe_load(_GISTS.read_text(encoding="utf-8")).items():
        for word in words:
            found[word].add(gist)
    return {word: frozenset(gists) for word, gists in found.items()}


def gists(event: Event) -> frozenset[str]:
    """The gists of an event, or the family of its class where its words have none."""
    known = _gists()
    how, *words = event.rule.split()
    undone = event.type in _UNDOING and how == "verb"  # to lift a tariff is no tariff
    thing = () if undone else words[-1:]
    alone = words[:1] if len(words) < 3 else ()  # a verb means less than with its particle: “carry out attack”
    phrases = [" ".join(words), " ".join(words[:2]), *alone, *thing, *words[:1]]
    for phrase in phrases:
        found = known.get(f"{event.type} {phrase}") or known.get(phrase)
        if found is not None:
            return found
    return frozenset({family(event.type)})


def stems(event: Event) -> frozenset[str]:
    """The beginnings of the words that say what is done: “kill” and “killing” have the same."""
    return frozenset(word[:_STEM] for word in event.rule.split()[1:])


def family(kind: EventType) -> str:
    """The classes that may tell one event, as one word."""
    return next(("+".join(sorted(f)) for f in _FAMILIES if kind in f), kind)
