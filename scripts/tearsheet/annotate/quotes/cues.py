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

    shapes: dict[str, dict[str, tuple[str, ...]]]
    certainty: dict[str, Certainty]
    channels: frozenset[str]
    audience: frozenset[str]
    times: frozenset[str]
    hearsay: frozenset[str]
    raised: frozenset[str]
    rumours: frozenset[str]
    press: frozenset[str]
    mouths: frozenset[str]
    voices: frozenset[str]
    bodies: frozenset[str]
    opinions: frozenset[str]
    silence: frozenset[str]
    hearings: frozenset[str]


@cache
def cues() -> Cues:
    """The lexicon, as the file gives it."""
    data = yaml.safe_load(resources.files("tearsheet.annotate").joinpath("lexicon/cues.yml").read_text("utf-8"))
    certainty: dict[str, Certainty] = {}
    for sort in get_args(Certainty):
        certainty.update(dict.fromkeys(data["certainty"].get(sort, "").split(), sort))
    shapes = {kind: {lemma: tuple(line.split()) for lemma, line in data[kind].items()} for kind in get_args(Kind)}
    words = {key: frozenset(data[key].split()) for key in Cues.__struct_fields__[2:]}
    return Cues(shapes, certainty, **words)


def shapes(tree: Tree, token: int) -> tuple[str, ...]:
    """The shapes in which this word is a cue, the likeliest first; none for most words."""
    kind = _KINDS.get(tree.pos[token])
    if kind is None:
        return ()
    known = cues().shapes[kind]
    return known.get(entry(tree, token)) or known.get(tree.lemma[token], ())


def entry(tree: Tree, token: int) -> str:
    """The word as the lexicon lists it: a verb with its particle where that makes another word, “play-down”."""
    lemma = tree.lemma[token]
    if tree.pos[token] != "VERB" or token + 1 >= len(tree) or tree.head[token + 1] != token:
        return lemma
    both = f"{lemma}-{tree.low[token + 1]}"
    return both if both in cues().shapes["verbs"] else lemma


def speaks(tree: Tree, token: int) -> bool:
    """Whether a verb may stand beside words in quotation marks."""
    return "speech" in shapes(tree, token)


@cache
def times() -> frozenset[str]:
    """Words of the calendar, which say when something was said rather than what."""
    return cues().times


@cache
def people() -> frozenset[str]:
    """Common nouns for those who can take a stance."""
    lines = resources.files("tearsheet.annotate").joinpath("lexicon/people.txt").read_text("utf-8").splitlines()
    words = frozenset(word for line in lines if not line.startswith("#") for word in line.split())
    return words | cues().audience | cues().mouths | cues().channels | cues().voices
