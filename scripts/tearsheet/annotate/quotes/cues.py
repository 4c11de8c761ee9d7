"""The lexicon of cues: which verbs, nouns and adjectives introduce somebody's words, in which shapes, how surely.

What comes in is `lexicon/cues.yml`; it is read once. Left out: how a cue stands in a sentence (frames, direct).
"""

from functools import cache
from importlib import resources
from typing import Literal, get_args

import yaml
from msgspec import Struct

from tearsheet.annotate.quotes.tree import Tree
from tearsheet.model import Certainty

Kind = Literal["verbs", "nouns", "adjectives"]
_KINDS: dict[str, Kind] = {"VERB": "verbs", "AUX": "verbs", "NOUN": "nouns", "ADJ": "adjectives"}


class Cues(Struct, frozen=True):
    """Shapes by kind of word and lemma; certainty by lemma; the nouns in which words are published."""

    shapes: dict[str, dict[str, frozenset[str]]]
    certainty: dict[str, Certainty]
    channels: frozenset[str]
    audience: frozenset[str]
    times: frozenset[str]


@cache
def cues() -> Cues:
    """The lexicon, as the file gives it."""
    data = yaml.safe_load(resources.files("tearsheet.annotate").joinpath("lexicon/cues.yml").read_text("utf-8"))
    certainty: dict[str, Certainty] = {}
    for sort in get_args(Certainty):
        certainty.update(dict.fromkeys(data["certainty"].get(sort, "").split(), sort))
    shapes = {kind: {lemma: frozenset(line.split()) for lemma, line in data[kind].items()} for kind in get_args(Kind)}
    return Cues(
        shapes,
        certainty,
        frozenset(data["channels"].split()),
        frozenset(data["audience"].split()),
        frozenset(data["times"].split()),
    )


def shapes(tree: Tree, token: int) -> frozenset[str]:
    """The shapes in which this word is a cue; none for most words."""
    kind = _KINDS.get(tree.pos[token])
    if kind is None:
        return frozenset()
    return cues().shapes[kind].get(tree.lemma[token], frozenset())


def speaks(tree: Tree, token: int) -> bool:
    """Whether a verb may stand beside words in quotation marks."""
    return "speech" in shapes(tree, token)


@cache
def times() -> frozenset[str]:
    """Words of the calendar, which say when something was said rather than what."""
    return cues().times
