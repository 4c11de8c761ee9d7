"""What the words around a name and the article as a whole say of its class: guesses in, better guesses out.

The same words are the same thing, a surname follows its full name, a country is a place. Left out: where a name begins
and ends (boundaries), names the model did not see (repeats), who is who and anything across articles (resolve).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from msgspec.structs import replace

from tearsheet.annotate.names.decode import Core, Guess
from tearsheet.annotate.names.lexicon import bodies, countries, cues
from tearsheet.annotate.offices import words as role_words

SURE = 0.8  # below this a name found once proves little
_INITIALS = 3  # letters at most
_AGE = re.compile(r", [1-9]\d,")
_GIVING = (" named", " appointed", " elected", " nominated", " promoted")
_MADE = re.compile(rf" (?:was|has been)(?:{'|'.join(_GIVING)})")
_OFFICE = re.compile(r"(?:\b[Tt]he|\b[Ii]ts|\b[Hh]is|\b[Hh]er|\b[Tt]heir|['’]s) ([\w-]+(?: [\w’'-]+){0,6}), $")
_CERTAIN = 0.9  # above this the words beside a name change nothing
_CAPITALISED = re.compile(r"[A-Z]\w+(?:[-’'][A-Z]\w+)*(?: [A-Z]\w+)?")
_PARTICLE = re.compile(r"^[A-Z]\w+ (?:[\w-]+ )?(?:(?:al|el|ul)-|(?:bin|ibn|bint|ben) )[A-Z]")


def consistent(text: str, found: Sequence[Guess]) -> list[Guess]:
    """All rules in order; sorted, no two overlapping."""
    names = _addressed(text, [_known(text, _cued(text, g)) for g in found])
    return sorted(_capitals(text, _surnames(text, _votes(text, names))))


def _cued(text: str, guess: Guess) -> Guess:
    """“the newspaper Lake Courier”, “chairwoman Ilse Brandt”: words in and before an unsure name tell its class."""
    before = " " + text[max(0, guess.start - 40) : guess.start].rstrip().lower().replace("(", " ")
    if guess.core == "PER" and (office := _office(text, guess, before.removesuffix(" the"))) is not None:
        return replace(guess, core=office, rule="office")
    if guess.core == "PER" and _owns(text, guess, "officers_of_loc"):
        return replace(guess, core="LOC", rule="office")
    if guess.confidence > _CERTAIN:
        return guess
    name = text[guess.start : guess.end]
    hints: tuple[tuple[Core, bool], ...] = (
        ("PER", " " in name and _person_behind(text, guess, before)),
        ("ORG", guess.core == "PER" and " " in name and name.split()[-1].lower() in cues()["body_heads"]),
        ("LOC", " " in name and name.split()[-1].lower() in cues()["place_heads"]),
        ("PER", guess.core == "ORG" and _PARTICLE.search(name) is not None),
        ("ORG", before.endswith(_endings("before_org"))),
        ("LOC", before.endswith(_endings("before_loc"))),
        ("PER", " " in name and before.endswith(_endings("before_per"))),
        ("PER", guess.core != "PER" and " " in name and _introduced(text, guess)),
    )
    for core, told in hints:
        if told:
            return guess if core == guess.core else replace(guess, core=core, rule="cue")
    return guess


def _office(text: str, guess: Guess, before: str) -> Core | None:
    """“chief executive of Lindau Optik”, “Lindau Optik's chief executive”, “the mayor of Lindau”."""
    if before.endswith(_endings("heads_of_loc")):
        return "LOC"
    return "ORG" if before.endswith(_endings("heads_of_org")) or _owns(text, guess, "officers") else None


def _owns(text: str, guess: Guess, kind: str) -> bool:
    after = text[guess.end + 3 : guess.end + 24] if text[guess.end + 1 : guess.end + 3] == "s " else ""
    return f" {after}".startswith(_endings(kind))


def _introduced(text: str, guess: Guess) -> bool:
    """“the executive secretary of the Lake Club, Mira Vogt,”: an office and a comma lead to a person."""
    if text[guess.end : guess.end + 1] not in (",", ".", ";", ")", ""):
        return False  # “… was the inventor of its system, Lake Railways said”
    found = _OFFICE.search(text[max(0, guess.start - 80) : guess.start])
    return found is not None and any(w in role_words().heads and w not in cues()["firms"] for w in found[1].split())


@cache
def _endings(kind: str) -> tuple[str, ...]:
    """The words of one list as the end of a text in which a space stands before each."""
    return tuple(f" {word}" for word in sorted(cues()[kind]))


def _person_behind(text: str, guess: Guess, before: str) -> bool:
    """“Mira Vogt, 49,” and “named Mira Vogt chief executive”: only people have an age and are given offices."""
    after = text[guess.end : guess.end + 40]
    given = before.endswith(_GIVING)
    if (made := _MADE.match(after)) is not None:
        given, after = True, after[made.end() :]
    return _AGE.match(after) is not None or (given and after.startswith(_endings("given")))


def _known(text: str, guess: Guess) -> Guess:
    """A country is a place, and a body the world knows is an organisation, whatever the model made of it."""
    name = text[guess.start : guess.end]
    if name in countries().sure and guess.core != "LOC":
        return replace(guess, core="LOC", rule="country")
    if name in bodies() and guess.core != "ORG":
        return replace(guess, core="ORG", rule="body")
    return guess


def _addressed(text: str, names: list[Guess]) -> list[Guess]:
    """“Ms Brandt” is a person, whether or not the model saw her."""
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(cues()['honorifics']))})\.? (?=[A-Z])")
    starts = {match.end() for match in pattern.finditer(text)}
    out = [replace(g, core="PER", rule="honorific") if g.start in starts and g.core != "PER" else g for g in names]
    taken = {at for guess in names for at in range(guess.start, guess.end)}
    for start in sorted(starts - taken):
        word = _CAPITALISED.match(text, start)
        if word is not None and word.end() - 1 not in taken:
            out.append(Guess(start, word.end(), "PER", SURE, "honorific"))
    return out


def _votes(text: str, names: Sequence[Guess]) -> list[Guess]:
    """The same words get the class that most of their places, weighted by confidence, vote for.

    Not so Chad and Jordan, who may both be written about.
    """
    votes: dict[str, Counter[Core]] = defaultdict(Counter)
    for guess in names:
        votes[text[guess.start : guess.end]][guess.core] += guess.confidence  # type: ignore[assignment]  # a weight
    out = []
    for guess in names:
        vote = votes[text[guess.start : guess.end]]
        best = max(sorted(vote), key=lambda core: vote[core])
        both = {best, guess.core} == {"PER", "LOC"} and text[guess.start : guess.end] in countries().names
        kept = both or vote[best] <= vote[guess.core]
        out.append(guess if kept else replace(guess, core=best, rule="majority"))
    return out


def last_names(text: str, names: Iterable[Guess]) -> set[str]:
    """The family names of the people who are named in full."""
    full = (text[g.start : g.end].split() for g in names if g.core == "PER")
    family = (_family(words) for words in full if len(words) > 1)
    return {word for word in family if len(word) > 2 and word[0].isupper()}


def _family(words: Sequence[str]) -> str:
    """The last word, but the first of “Park Min-seo”, where the family comes first."""
    _, hyphen, rest = words[-1].partition("-")
    return words[0] if hyphen and rest.islower() and len(words) == 2 else words[-1]


def _surnames(text: str, names: Sequence[Guess]) -> list[Guess]:
    """A lone surname is a person where the full name is one."""
    last = last_names(text, names) - countries().names
    person = {text[g.start : g.end] for g in names if g.core == "PER"}
    out = []
    for guess in names:
        name = text[guess.start : guess.end]
        if guess.core != "PER" and name in last and (guess.core == "ORG" or guess.confidence < SURE or name in person):
            guess = replace(guess, core="PER", rule="surname")  # noqa: PLW2901  # the corrected guess goes on
        out.append(guess)
    return out


def _capitals(text: str, names: Sequence[Guess]) -> list[Guess]:
    """What a headline writes in capitals is of the class that it is of below."""
    below: dict[str, Core] = dict.fromkeys((word.upper() for word in last_names(text, names)), "PER")
    below |= {text[g.start : g.end].upper(): g.core for g in names if not text[g.start : g.end].isupper()}
    out = []
    for guess in names:
        name = text[guess.start : guess.end]
        core = below.get(name, guess.core) if name.isupper() and len(name) > _INITIALS else guess.core
        out.append(guess if core == guess.core else replace(guess, core=core, rule="capitals"))
    return out
