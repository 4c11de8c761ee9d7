"""A mention in, the form it is compared by out: its kind and its parts.

A person's name is divided into given names and family name; a body or place is reduced to its usual name where the
word lists know it. Left out: the comparing.
"""

import re
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from tearsheet.model import MentionLabel
from tearsheet.resolve import knowledge
from tearsheet.resolve.fold import fold, skeleton

Kind = Literal["person", "thing", "people", "event"]
KINDS: dict[MentionLabel, Kind] = {"PERSON": "person", "NORP": "people", "EVENT": "event"}

# One or two syllables as romanised Chinese, Korean and Vietnamese have them: "jinping", "jong-un", "van".
_SYLLABLE = r"(?:zh|ch|sh|kw|ph|th|tr|ng|nh|gh|kh|[bpmfdtnlgkhjqxrzcswyv])?[aeiouyw]{1,3}(?:ng|nh|ch|[nkpmtlhr])?"
_EAST = re.compile(rf"(?:{_SYLLABLE})(?:-?(?:{_SYLLABLE}))?")


class Form(Struct, frozen=True):
    """One written name, comparable. `key` tells it from all other forms of its kind.

    For a person `given` and `family` are skeletons; `family` alone may be a surname or a given name.
    """

    kind: Kind
    key: str
    words: tuple[str, ...]
    given: tuple[str, ...] = ()
    family: str = ""
    known: str | None = None  # the usual name, from the word lists
    every: tuple[str, ...] = ()  # a body's words with "Company" and the like, for its initials


def kind(label: MentionLabel, text: str) -> Kind:
    """What a mention can be; a country or a word for its people is never anything else unless read as a person."""
    folded = fold(text)
    if label != "PERSON" and folded in knowledge.countries().by_demonym:
        return "people"
    if label == "NORP" and folded in knowledge.countries().by_name:
        return "thing"
    return KINDS.get(label, "thing")


@lru_cache(maxsize=200_000)
def form(kind: Kind, text: str) -> Form:
    """The comparable form of a name."""
    if kind == "person":
        return _person(text)
    if kind == "thing":
        return _thing(text)
    folded = fold(text)
    country = knowledge.countries().by_demonym.get(folded) if kind == "people" else None
    key = fold(country.demonyms[0]) if country is not None else folded.removesuffix("s")
    return Form(kind, key, tuple(folded.split()), known=country.demonyms[0] if country is not None else None)


def _thing(text: str) -> Form:
    folded = fold(text)
    known = knowledge.usual_name(text)
    words = tuple((fold(known) if known is not None else folded).split())
    every, legal = words, knowledge.body_words().legal
    while known is None and len(words) > 1 and words[-1].strip(".,") in legal:
        words = words[:-1]
    words = _office_first(tuple(w.strip(",") for w in words))
    return Form("thing", " ".join(words), words, known=known, every=every)


def _office_first(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "Ministry of Defence" as "Defence Ministry", "US Department of Justice" as "US Justice Department"."""
    at = next((n for n, w in enumerate(words[:-2]) if w in ("ministry", "department") and words[n + 1] == "of"), None)
    return words if at is None else (*words[:at], *words[at + 2 :], words[at])


def _person(text: str) -> Form:
    words = _bare(fold(re.sub(r"[\"“”(].*?[\"“”)]|(?<=\s)['‘`].*?['’](?=\s)", " ", text)).split())
    given, family = _divided(words)
    if words and family == words[0] and given:  # Wang Yi is not Wang Ye: these have no slack
        return Form("person", " ".join((family, *given)), words, given=given, family=skeleton(family))
    sounds = tuple(skeleton(part) for w in given for part in w.split("-") if part)
    return Form("person", " ".join(words), words, given=sounds, family=skeleton(family))


def _bare(words: list[str]) -> tuple[str, ...]:
    """A person's words without titles before and suffixes after."""
    known = knowledge.person_words()
    kept = [w.strip(",") for w in words if w.strip(",.")]
    while len(kept) > 1 and kept[0].rstrip(".") in known.honorifics | known.titles:
        kept.pop(0)
    while len(kept) > 1 and kept[-1].rstrip(".") in known.suffixes:
        kept.pop()
    while len(kept) > 2 and len(kept[-1]) == 1:
        kept.pop()  # "Ana Petrescu M", cut off before a full stop
    return tuple(w.rstrip(".") for w in kept)


def _divided(words: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """Given names and family name."""
    if not words:
        return (), ""
    particles = knowledge.person_words().particles
    prefixed = words[0] in particles and len(words) < 3  # "Le Pen" is one family name, "Le Duc Tho" has it in front
    if len(words) > 1 and words[0] in knowledge.family_first() and not prefixed and _eastern(words[1:]):
        return ("".join(words[1:]).replace("-", ""),), words[0]
    if all(w in particles for w in words[:-1]) and words[0] not in knowledge.nicknames():
        return (), _unprefixed(words[-1])  # "von der Leyen", "Le Pen", but not "Al Gore"
    first = next((n for n, w in enumerate(words[:-1]) if n and w in particles), len(words) - 1)
    tail = [w for w in words[first:] if w not in particles] or [words[-1]]
    return words[:first], _unprefixed(tail[-1])


def _eastern(given: tuple[str, ...]) -> bool:
    return len(given) < 3 and _EAST.fullmatch("".join(given)) is not None


def _unprefixed(word: str) -> str:
    """ "al-Assad" is filed under Assad."""
    head, dash, rest = word.partition("-")
    return rest if dash and head in knowledge.person_words().particles else word
