"""What an article as a whole says about its names: guesses in, better guesses out, one small rule a function.

The same words are the same thing, a surname follows its full name, a confident name is a name wherever it stands.
Left out: who is who, and anything across articles (resolve).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from tearsheet.annotate.names.decode import Core, Guess
from tearsheet.annotate.names.lexicon import countries, titles
from tearsheet.annotate.names.trim import trim

_HYPHENS = re.compile(r"[-‐‑–—/]")
_SURE = 0.8  # below this a name found once does not spread


def consistent(text: str, found: Sequence[Guess]) -> list[Guess]:
    """All rules in order; sorted, no two overlapping."""
    names = [replace(g, start=s, end=e) for g in found for s, e in [trim(text, g.start, g.end)] if s < e]
    names = [g for g in names if any(c.isalpha() for c in text[g.start : g.end])]
    names = [part for g in names for part in _parts(text, _untitled(text, g), names)]
    names = _countries(text, _surnames(text, _votes(text, names)))
    return sorted(_repeats(text, names))


def _untitled(text: str, guess: Guess) -> Guess:
    """“President Ana Lopes” is Ana Lopes."""
    start = guess.start
    while guess.core == "PER":
        word, space, _ = text[start : guess.end].partition(" ")
        if not space or word.rstrip(".").lower() not in titles():
            break
        start += len(word) + 1
    return replace(guess, start=start)


def _parts(text: str, guess: Guess, every: Sequence[Guess]) -> list[Guess]:
    """“Lopes-Okoro talks” are two people where each stands alone elsewhere; “Yong-ho” is one name."""
    name = text[guess.start : guess.end]
    pieces = _HYPHENS.split(name)
    if len(pieces) < 2:
        return [guess]
    alone = {text[g.start : g.end] for g in every if g != guess}
    alone |= {w.split()[-1] for w in alone} | countries().names | countries().peoples
    if not all(piece in alone for piece in pieces):
        return [guess]
    out, start = [], guess.start
    for piece in pieces:
        core: Core = "LOC" if piece in countries().names else guess.core
        out.append(replace(guess, start=start, end=start + len(piece), core=core, rule="compound"))
        start += len(piece) + 1
    return out


def _votes(text: str, names: Iterable[Guess]) -> list[Guess]:
    """The same words get the class that most of their places, weighted by confidence, vote for."""
    names = list(names)
    votes: dict[str, Counter[Core]] = defaultdict(Counter)
    for guess in names:
        votes[text[guess.start : guess.end]][guess.core] += guess.confidence  # type: ignore[assignment]  # a weight
    out = []
    for guess in names:
        vote = votes[text[guess.start : guess.end]]
        best = max(sorted(vote), key=lambda core: vote[core])
        out.append(guess if vote[best] <= vote[guess.core] else replace(guess, core=best, rule="majority"))
    return out


def _last_names(text: str, names: Iterable[Guess]) -> set[str]:
    full = (text[g.start : g.end].split() for g in names if g.core == "PER")
    return {words[-1] for words in full if len(words) > 1 and len(words[-1]) > 2 and words[-1][0].isupper()}


def _surnames(text: str, names: list[Guess]) -> list[Guess]:
    """A lone surname is a person where the full name is one."""
    last = _last_names(text, names)
    person = {text[g.start : g.end] for g in names if g.core == "PER"}
    return [
        replace(g, core="PER", rule="surname")
        if g.core != "PER"
        and text[g.start : g.end] in last
        and (g.core == "ORG" or text[g.start : g.end] in person)
        and text[g.start : g.end] not in countries().names
        else g
        for g in names
    ]


def _countries(text: str, names: list[Guess]) -> list[Guess]:
    """The name of a country is a place."""
    sure = countries().sure
    return [replace(g, core="LOC", rule="country") if text[g.start : g.end] in sure and g.core != "LOC" else g
            for g in names]  # fmt: skip


def _repeats(text: str, names: list[Guess]) -> list[Guess]:
    """A confident name is a name at its other places too, unless inside a longer run of capitals."""
    taken = bytearray(len(text) + 1)
    for guess in names:
        taken[guess.start : guess.end] = b"\1" * (guess.end - guess.start)
    last = _last_names(text, names)
    known: dict[str, Core] = {}
    for guess in names:
        name = text[guess.start : guess.end]
        if len(name) > 2 and name[0].isupper() and guess.confidence > _SURE:
            known.setdefault(name, guess.core)
    for name in sorted(last):
        known.setdefault(name, "PER")
    out = list(names)
    for name in sorted(known, key=lambda n: (-len(n), n)):
        if " " not in name and name not in last and re.search(rf"\b{re.escape(name.lower())}\b", text):
            continue  # also an ordinary word here
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            start, end = match.span()
            if any(taken[start:end]) or _inside(text, start, end, alone=" " not in name and name not in last):
                continue
            out.append(Guess(start, end, known[name], 0.7, "repeat"))
            taken[start:end] = b"\1" * (end - start)
    return out


def _inside(text: str, start: int, end: int, *, alone: bool) -> bool:
    """Whether the words stand inside a longer run of capitalised words."""
    after = text[end + 1 : end + 2] if text[end : end + 1] == " " else ""
    before = text[max(0, start - 40) : start].split(" ")[-2:-1] if text[start - 1 : start] == " " else []
    word = before[0] if before else ""
    return after.isupper() or (alone and word[:1].isupper() and word[-1:].isalpha())
