"""Names that the model did not see, because the article or the world vouches for them: guesses in, more guesses out.

A confident name is a name wherever it stands; so is a surname, a country, a body the world knows, and a run of
capitals that ends as a body of state does. Left out: names that nothing vouches for.
"""

import re
from collections.abc import Iterator, Sequence

from spacy.lang.en.stop_words import STOP_WORDS

from tearsheet.annotate.names.boundaries import currency
from tearsheet.annotate.names.consistency import SURE, last_names
from tearsheet.annotate.names.decode import Core, Guess
from tearsheet.annotate.names.lexicon import bodies, countries, cues
from tearsheet.annotate.names.trim import trim

_VIEWS = ("pro-", "anti-", "non-")
_DOUBTFUL = 0.7  # the confidence of what the model itself passed over


def repeated(text: str, names: Sequence[Guess]) -> list[Guess]:
    """The names, sorted, with those that repeat or are known added; no two overlapping."""
    taken = bytearray(len(text) + 1)
    for guess in names:
        taken[guess.start : guess.end] = b"\1" * (guess.end - guess.start)
    last = last_names(text, names)
    known = _vouched(text, names, last)
    out = list(names)
    for name in sorted((n for n in known if n in text), key=lambda n: (-len(n), n)):
        core, rule = known[name]
        alone = " " not in name and name not in last
        for start, end in _places(text, name):
            if any(taken[start:end]) or (rule != "capitals" and _inside(text, start, end, alone=alone)):
                continue
            out.append(Guess(start, end, core, _DOUBTFUL, rule))
            taken[start:end] = b"\1" * (end - start)
    return sorted(_institutions(text, out))


def _vouched(text: str, names: Sequence[Guess], last: set[str]) -> dict[str, tuple[Core, str]]:
    """Each name with its class and the rule that vouches for it; the article goes before the world."""
    known: dict[str, tuple[Core, str]] = {}
    for guess in names:
        name = text[guess.start : guess.end]
        if name in known or len(name) < 3 or not name[0].isupper() or guess.confidence <= SURE:
            continue
        if not _word(text, name, last):
            known[name] = (guess.core, "repeat")
    for name in sorted(last):
        known.setdefault(name, ("PER", "repeat"))
    for name in countries().sure:
        known.setdefault(name, ("LOC", "country"))
    for name in bodies():
        known.setdefault(name, ("ORG", "body"))
    for name in [n for n in sorted(known) if len(n) > 3]:
        known.setdefault(name.upper(), (known[name][0], "capitals"))
    return known


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where the name stands as words of its own; not in a handle, a price or a view (“pro-Lindau”)."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        before, after = text[max(0, start - 5) : start], text[end : end + 1]
        within = before[-1:].isalnum() or before[-1:] in ("_", "@", "#") or after.isalnum() or after == "_"
        if not within and not currency(text, start, end) and not before.lower().endswith(_VIEWS):
            yield start, end
        start = text.find(name, end)


def _inside(text: str, start: int, end: int, *, alone: bool) -> bool:
    """Whether the words stand inside a longer run of capitalised words."""
    after = text[end + 1 : end + 2] if text[end : end + 1] == " " else ""
    before = text[max(0, start - 40) : start].split(" ")[-2:-1] if text[start - 1 : start] == " " else []
    word = before[0] if before else ""
    return after.isupper() or (alone and word[:1].isupper() and word[-1:].isalpha())


def _word(text: str, name: str, last: set[str]) -> bool:
    """Whether the name is also an ordinary word of this article, its web addresses apart."""
    low = name.lower()
    if " " in name or name in last or low not in text:
        return False
    return re.search(rf"(?<![\w./@#-]){re.escape(low)}(?!\w|\.\w|/)", text) is not None


def _institutions(text: str, names: list[Guess]) -> list[Guess]:
    """“the Foreign Ministry”, “Kenyan Supreme Court”: a run of capitals that ends as a body of state does."""
    heads = "|".join(sorted(word.capitalize() for word in cues()["institutions"]))
    taken = {at for guess in names for at in range(guess.start, guess.end)}
    runs = re.finditer(rf"(?<![\w’'.-])(?<!\. )(?:[A-Z][a-z]+ )+(?:{heads})(?![\w-]| [A-Z])", text)
    spans = [trim(text, run.start() + _opening(run.group()), run.end()) for run in runs]
    return names + [
        Guess(start, end, "ORG", 0.6, "institution")
        for start, end in spans
        if " " in text[start:end] and taken.isdisjoint(range(start, end))
    ]


def _opening(run: str) -> int:
    """Characters of a first word that is a capital only because a sentence begins: “After Foreign Ministry …”."""
    first, _, _ = run.partition(" ")
    return len(first) + 1 if first.lower() in STOP_WORDS and first != "The" else 0
