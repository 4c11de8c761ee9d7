"""The word lists in `annotate/lexicon/` in, what the event rules ask of them out. Left out: any look at a text."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

import yaml
from msgspec import Struct

from tearsheet.model import EventType

Mode = Literal["directed", "together", "visit"]
SOMEONE, NOTHING, DEED, ACT, SOMETHING, PAIR = "someone", "nothing", "deed", "act", "something", "pair"
PEOPLE = "people"
_FOLDER = files("tearsheet.annotate") / "lexicon"


class Frame(Struct, frozen=True):
    """One use of a verb that tells of an event; the grammar of its line is in `events.yml`."""

    type: EventType
    verb: str
    particle: str | None
    prepositions: frozenset[str]
    behind: frozenset[str]  # what must stand behind the preposition; empty is anything
    nouns: frozenset[str]
    mode: Mode


class Phrase(Struct, frozen=True):
    """An event noun with the word before it or behind its preposition; without a class it only looks like one."""

    before: str | None
    behind: str | None
    preposition: str | None
    type: EventType | None


class Lexicon(Struct, frozen=True):
    """Frames by verb, the most particular first; event nouns by their own word."""

    verbs: dict[str, tuple[Frame, ...]]
    idioms: dict[str, frozenset[str]]  # the objects with which a verb tells of nothing: “captured the imagination”
    forms: dict[str, str]  # “staged” to “stage”, since taggers know fewer verbs than we ask for
    nouns: dict[str, tuple[Phrase, ...]]
    tails: frozenset[str]  # the last parts of event nouns with a hyphen: “in” of “sit-in”
    gerunds: dict[str, EventType]  # “flogging” of verbs that tell of one class whatever stands beside them
    documents: frozenset[str]
    measures: frozenset[str]
    weapons: frozenset[str]
    forces: frozenset[str]
    missiles: frozenset[str]  # what strikes from afar: “a drone hit …”
    preventing: frozenset[str]
    unsaid: frozenset[str]
    accidents: frozenset[str]
    light: frozenset[str]
    occur: frozenset[str]
    people: frozenset[str]
    echoes: dict[str, EventType]  # words that may only tell again of an event, with the class they are likely of

    def plainly(self, noun: str) -> bool:
        """Whether a noun tells of an event without a word beside it."""
        return any(p.before is p.preposition is None and p.type is not None for p in self.nouns.get(noun, ()))


class Certainty(Struct, frozen=True):
    """Which words make what stands below them planned, uncertain, denied or reported."""

    governors: dict[str, frozenset[str]]
    auxiliaries: dict[str, frozenset[str]]
    modifiers: dict[str, frozenset[str]]
    conditions: frozenset[str]
    motion: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The event words."""
    data = yaml.safe_load((_FOLDER / "events.yml").read_text(encoding="utf-8"))
    people = (_FOLDER / "people.txt").read_text(encoding="utf-8").splitlines()
    frames = [f for kind in get_args(EventType) for line in data["verbs"][kind] for f in _frames(kind, line, data)]
    verbs: dict[str, list[Frame]] = {}
    for frame in sorted(frames, key=_plainness):
        verbs.setdefault(frame.verb, []).append(frame)
    light = frozenset(data["light"])
    nouns = _nouns({**data["nouns"], None: data["not_nouns"]})
    return Lexicon(
        {verb: tuple(found) for verb, found in verbs.items()},
        _idioms(data["not_verbs"]),
        {form: verb for verb in sorted({*verbs, *light}) for form in _inflected(verb)} | data["irregular"],
        nouns,
        frozenset(noun.rpartition("-")[2] for noun in nouns if "-" in noun),
        {form: kind for verb, found in verbs.items() if (kind := _plain_class(found)) for form in _gerunds(verb)},
        frozenset(data["documents"]),
        frozenset(data["measures"]),
        frozenset(
            [*data["groups"]["weapon"], *data["groups"]["arms"], "blast", "explosion", "explosive", "car", "mine"]
        ),
        frozenset(data["groups"]["soldier"]),
        frozenset([*data["groups"]["weapon"], "cannon", "bullet", "gunfire"]),
        frozenset(data["preventing"]),
        frozenset(data["unsaid"]),
        frozenset(data["accidents"]),
        light,
        frozenset(data["occur"]),
        frozenset(word for line in people if not line.startswith("#") for word in line.split()),
        {word: kind for kind, words in data["echoes"].items() for word in words},
    )


@cache
def certainty() -> Certainty:
    """The words of certainty."""
    data = yaml.safe_load((_FOLDER / "certainty.yml").read_text(encoding="utf-8"))
    by_effect = {name: _sets(data[name]) for name in ("governors", "auxiliaries", "modifiers")}
    return Certainty(**by_effect, conditions=frozenset(data["conditions"]), motion=frozenset(data["motion"]))


def _sets(effects: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    return {effect: frozenset(words) for effect, words in effects.items()}


def _plainness(frame: Frame) -> tuple[bool, bool, bool, bool]:
    """Frames that ask for more are tried first."""
    asks = bool(frame.nouns) and not frame.nouns & {SOMEONE, NOTHING, DEED, ACT, SOMETHING, PAIR, PEOPLE}
    return not (asks or frame.behind), frame.particle is None, not frame.prepositions, not frame.nouns


def _frames(kind: EventType, line: str, data: dict[str, dict[str, list[str]]]) -> Iterable[Frame]:
    line, _, mode = line.partition(" ~ ")
    line, _, nouns = line.partition(" = ")
    heads, *prepositions = line.split("+")
    prepositions = [p.strip(" /") for p in prepositions]
    behind = [noun for p in prepositions for noun in p.partition(":")[2].split(",") if noun]
    for head in heads.strip().split("/"):
        verb, _, particle = head.strip().partition(" ")
        yield Frame(
            kind,
            verb,
            particle or None,
            frozenset(p.partition(":")[0] for p in prepositions),
            _group(behind, data["groups"]),
            _group(nouns.split(), data["groups"]),
            mode.strip() or "directed",  # type: ignore[arg-type]  # the tests read every line
        )


def _inflected(verb: str) -> Iterable[str]:
    """The regular forms that a tagger gets wrong: those that end in a silent “e” or double their last letter."""
    if verb.endswith("e"):
        yield from (verb + "d", verb[:-1] + "ing")
    elif verb[-1] not in "aeiouwxy" and verb[-2:-1] in set("aeiou"):
        yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing")
    if verb[-1] not in "ey" and len(verb) > 5:  # “rearrested”, which a tagger may make “rearreste”
        yield from (verb + "ed", verb + "ing")


def _idioms(lines: list[str]) -> dict[str, frozenset[str]]:
    halves = (line.partition(" = ") for line in lines)
    found = [(verb.strip(), nouns.split()) for verbs, _, nouns in halves for verb in verbs.split("/")]
    return {verb: frozenset(noun for v, nouns in found if v == verb for noun in nouns) for verb, _ in found}


def _plain_class(frames: list[Frame]) -> EventType | None:
    """The one class of a verb, where it needs no more than somebody it is done to."""
    plain = any(not (f.particle or f.prepositions) and (not f.nouns or SOMEONE in f.nouns) for f in frames)
    return frames[0].type if plain and len({f.type for f in frames}) == 1 else None


def _gerunds(verb: str) -> Iterable[str]:
    if verb.endswith("e"):
        yield verb[:-1] + "ing"
    else:
        yield from (verb + "ing", verb + verb[-1] + "ing")


def _group(words: list[str], groups: dict[str, list[str]]) -> frozenset[str]:
    return frozenset(n for word in words for n in (groups[word[1:]] if word.startswith("@") else [word]))


def _nouns(data: dict[EventType | None, list[str]]) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    for kind, phrases in data.items():
        for phrase in phrases:
            words, _, behind = phrase.partition(" of ")
            words, _, preposition = words.partition(" +")
            before, _, last = words.rpartition(" ")
            phrase_ = Phrase(before or None, behind or None, "of" if behind else preposition or None, kind)
            found.setdefault(last, []).append(phrase_)
    return {last: tuple(sorted(options, key=_vagueness)) for last, options in found.items()}


def _vagueness(phrase: Phrase) -> tuple[int, bool]:
    asked = (phrase.before, phrase.preposition, phrase.behind)
    return asked.count(None), phrase.type is not None
