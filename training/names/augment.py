"""A labelled segment in, a varied one out: other names in the same places, other capitals, pairs with a hyphen.

What news has and the corpora lack: names from everywhere, headlines, “Lopes-Okoro talks”, titles before names.
"""

import random
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import yaml

from corpora import Document, Segment, names

_TITLES = ("President", "Prime Minister", "Foreign Minister", "Minister", "Senator", "Mr", "Ms", "Dr", "General",
           "Chancellor", "Governor", "Mayor", "Judge", "Ambassador", "spokesman", "spokeswoman")  # fmt: skip
Pool = dict[str, list[Segment]]


def pool(corpora: dict[str, list[Document]]) -> Pool:
    """All names by class, from corpora that are not tweets."""
    found: dict[str, set[tuple[tuple[str, bool], ...]]] = {"PER": set(), "ORG": set(), "LOC": set()}
    for name in sorted(corpora):
        if name in ("btc", "wnut"):
            continue
        for segment in (s for document in corpora[name] for s in document):
            for start, end, core in names(segment):
                words = tuple((word, bool(space)) for word, space, _ in segment[start:end])
                if any(word[0].isupper() for word, _ in words):
                    found[core].add(words)
    return {core: [_labelled(words, core) for words in sorted(values)] for core, values in found.items()}


def _labelled(words: Iterable[tuple[str, bool]], core: str) -> Segment:
    return [(word, space, ("I-" if n else "B-") + core) for n, (word, space) in enumerate(words)]


def vary(segment: Segment, others: Pool, rng: random.Random) -> Segment:
    """Names swapped within their class, now and then a pair or a title."""
    out: Segment = []
    at = 0
    for start, end, core in names(segment):
        out += segment[at:start]
        name = segment[start:end]
        if rng.random() < (0.25 if core == "LOC" else 0.5):
            new = anybody(rng) if core == "PER" and rng.random() < 0.3 else rng.choice(others[core])
            name = _after(new, space=segment[start][1])
        if core == "PER":
            name = _person(name, others, rng)
        elif core == "LOC" and len(name) == 1 and rng.random() < 0.04:
            name = _pair(name, others["LOC"], rng)
        out += name
        at = end
    return out + segment[at:]


@lru_cache(maxsize=1)
def _peoples() -> list[dict[str, list[str]]]:
    everywhere = yaml.safe_load((Path(__file__).parent / "people.yml").read_text(encoding="utf-8"))
    return [everywhere[key] for key in sorted(everywhere)]


def anybody(rng: random.Random) -> Segment:
    """An invented name from anywhere, in that place's order; one in four is the family name alone."""
    people = rng.choice(_peoples())
    family, given = rng.choice(people["family"]), rng.choice(people["given"])
    second = rng.choice(people["given"]).lower()
    parts = {"F": family, "G": given, "G-g": f"{given}-{second}", "Gg": given + rng.choice(("", second))}
    name = family if rng.random() < 0.25 else " ".join(parts[part] for part in people["order"].split())
    found = list(re.finditer(r"\w+|[^\w\s]", name))
    return _labelled([(m.group(), m.start() == 0 or name[m.start() - 1] == " ") for m in found], "PER")


def _after(name: Segment, *, space: bool) -> Segment:
    return [(name[0][0], space, name[0][2]), *name[1:]]


def _person(name: Segment, others: Pool, rng: random.Random) -> Segment:
    chance = rng.random()
    if chance < 0.05:
        title = rng.choice(_TITLES).split()
        words = [(word, name[0][1] if n == 0 else True, "O") for n, word in enumerate(title)]
        return [*words, *_after(name, space=True)]
    if chance < 0.08:
        return _pair(name[-1:], others["PER"], rng)
    return name


def _pair(name: Segment, others: list[Segment], rng: random.Random) -> Segment:
    """Two last words with a hyphen between them."""
    core = name[0][2][2:]
    first, second = name[-1], rng.choice(others)[-1]
    if not (first[0].isalpha() and second[0].isalpha()):
        return name
    return [(first[0], first[1], "B-" + core), ("-", False, "O"), (second[0], False, "B-" + core)]


def recase(segment: Segment, rng: random.Random) -> Segment:
    """Now and then a headline: all in capitals, or a capital on each longer word."""
    chance = rng.random()
    if chance < 0.02:
        return [(word.upper(), space, label) for word, space, label in segment]
    if chance < 0.05 and len(segment) < 25:
        return [
            (word.capitalize() if word.islower() and len(word) > 3 else word, s, label) for word, s, label in segment
        ]
    return segment
