"""Where a name begins and ends: guesses in, guesses with better edges out, one small rule a function.

Titles, prefixes and the words of a caption are cut off, abbreviations and hyphenated names made whole, pairs of names
taken apart. Left out: what class a name is of (consistency).
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from tearsheet.annotate.names.decode import Core, Guess
from tearsheet.annotate.names.lexicon import countries, cues, titles
from tearsheet.annotate.names.trim import trim

_HYPHENS = re.compile(r"[-‐‑–—/_]")
_PREFIX = re.compile(r"(?:pro|anti|non|ex|post|pre|mid|trans|un)[-‐‑]", re.IGNORECASE)
_REST = re.compile(r"[-‐‑]?([a-z]{1,6})(?![\w’'])|[-‐‑]?([a-z]{1,6})(?=['’]s\b)")
_ABBREVIATED = re.compile(r"(?:^|[.\s])[A-Z]\.[A-Z]$")


def bounded(text: str, found: Sequence[Guess]) -> list[Guess]:
    """All rules in order; sorted, none empty, no two overlapping."""
    names: list[Guess] = []
    for guess in sorted(found):
        start, end = trim(text, guess.start, guess.end)
        whole = _captionless(text, _unprefixed(text, _untitled(text, replace(guess, start=start, end=end))))
        whole = _abbreviation(text, _hyphenated(text, whole))
        after_last = not names or names[-1].end <= whole.start
        if after_last and any(c.isalpha() for c in text[whole.start : whole.end]) and not _currency(text, whole):
            names.append(whole)
    return [part for guess in names for part in _pair(text, guess, names)]


def _untitled(text: str, guess: Guess) -> Guess:
    """“President Ana Lopes” is Ana Lopes."""
    start = guess.start
    while guess.core == "PER":
        word, space, _ = text[start : guess.end].partition(" ")
        if not space or word.rstrip(".").lower() not in titles():
            break
        start += len(word) + 1
    return replace(guess, start=start)


def _unprefixed(text: str, guess: Guess) -> Guess:
    """“pro-Lindau” is Lindau."""
    prefix = _PREFIX.match(text, guess.start, guess.end)
    if prefix is None or prefix.end() == guess.end:
        return guess
    return replace(guess, start=prefix.end())


def _captionless(text: str, guess: Guess) -> Guess:
    """In “Lindau harbour, Lindau. Photo: Mira Vogt” the word Photo ends no name."""
    head, space, last = text[guess.start : guess.end].rpartition(" ")
    if space and text[guess.end : guess.end + 1] == ":" and last.lower() in cues()["credits"]:
        return replace(guess, end=guess.start + len(head.rstrip(" .,")))
    return guess


def _hyphenated(text: str, guess: Guess) -> Guess:
    """“Park Min” before “-seo” goes on to the end of the word; “Lindau” before “-based” does not."""
    name = text[guess.start : guess.end]
    if (
        guess.core != "PER"
        or " " not in name
        or not (name[-1] in "-‐‑" or text[guess.end : guess.end + 1] in ("-", "‐", "‑"))
    ):
        return guess
    rest = _REST.match(text, guess.end)
    word = "" if rest is None else (rest[1] or rest[2])
    if rest is None or word in cues()["compounds"] or word.endswith("ed"):
        return guess
    return replace(guess, end=rest.end(), rule="hyphen")


def _abbreviation(text: str, guess: Guess) -> Guess:
    """The last full stop of “U.S.” is part of it."""
    if text[guess.end : guess.end + 1] == "." and _ABBREVIATED.search(text[guess.start : guess.end]):
        return replace(guess, end=guess.end + 1)
    return guess


def _currency(text: str, guess: Guess) -> bool:
    """“US$” is money."""
    return text[guess.end : guess.end + 2].lstrip(" ")[:1] in ("$", "€", "£")


def _pair(text: str, guess: Guess, every: Sequence[Guess]) -> list[Guess]:
    """“Lopes-Okoro talks” are two people where each stands alone elsewhere; “Min-seo” is one name."""
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
        out.append(replace(guess, start=start, end=start + len(piece), core=core, rule="pair"))
        start += len(piece) + 1
    return out
