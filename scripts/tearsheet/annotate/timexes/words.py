"""The lexicon of time in, patterns and numbers out: how the words of `lexicon/time.yml` are written and what they mean.

A pattern is a regular expression over lower-case text in which `{month}` stands for any of the lexicon's months,
`<month>` for the same as a named group (`<month2>` for another), and a space for white space or a hyphen.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

LEXICON: dict[str, Any] = yaml.safe_load((Path(__file__).parent.parent / "lexicon" / "time.yml").read_text("utf-8"))

_GAP = r"(?:\ +|\ ?-\ ?)"
_EDGES = r"(?<![\w$€£¥@#&/])(?<!\d[.,:]){}(?!\w|-?\d|[.,/:]\d)"


def _index(name: str) -> dict[str, Any]:
    """Word to key, from key to words."""
    return {word: key for key, words in LEXICON[name].items() for word in words}


MONTHS: dict[str, int] = _index("months")
WEEKDAYS: dict[str, int] = _index("weekdays")
SEASONS: dict[str, str] = _index("seasons")
PARTS: dict[str, str] = _index("parts")
FREQUENCIES: dict[str, str] = _index("frequencies")
VAGUE: dict[str, str] = _index("vague")
UNITS: dict[str, str] = {word: unit for unit, entry in LEXICON["units"].items() for word in entry["words"]}
LETTERS: dict[str, str] = {unit: entry["letters"] for unit, entry in LEXICON["units"].items()}
CARDINALS: dict[str, int] = LEXICON["cardinals"]
TENS: dict[str, int] = LEXICON["tens"]
ORDINALS: dict[str, int] = LEXICON["ordinals"]
DECADES: dict[str, int] = LEXICON["decades"]
ZONES: dict[str, str] = LEXICON["zones"]
HOLIDAYS: dict[str, str] = LEXICON["holidays"]
PROSPECTIVE: frozenset[str] = frozenset(LEXICON["prospective"])


def any_of(words: Iterable[str]) -> str:
    """An alternation, the longest first so that none hides another; a space is a gap."""
    return "|".join(re.escape(w).replace(r"\ ", _GAP) for w in sorted(words, key=lambda w: (-len(w), w)))


def _dotted(name: str) -> str:
    """The first word of each entry is written out; the others are abbreviations and may have a full stop."""
    short = any_of(word for words in LEXICON[name].values() for word in words[1:])
    return rf"(?:{any_of(words[0] for words in LEXICON[name].values())})\b|(?:{short})\b\.?"


_TENS = f"(?:{any_of(TENS)})(?:{_GAP}(?:{any_of(list(CARDINALS)[:9])}))?"
_ONES_TH = any_of(list(ORDINALS)[:9])
MACROS: dict[str, str] = {
    "month": _dotted("months"),
    "weekday": _dotted("weekdays"),
    "season": any_of(SEASONS),
    "part": any_of(PARTS),
    "frequency": any_of(FREQUENCIES),
    "vague": any_of(VAGUE),
    "unit": any_of(UNITS),
    "long": any_of(w for w, u in UNITS.items() if u not in ("second", "minute", "hour")),
    "number": rf"\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?:{_TENS}|{any_of(CARDINALS)})(?:{_GAP}hundred)?|a hundred|a dozen",
    "some": any_of(LEXICON["vague_counts"]),
    "couple": any_of(LEXICON["couple"]),
    "ordinal": rf"\d{{1,2}}(?:st|nd|rd|th)|(?:{any_of(TENS)}){_GAP}(?:{_ONES_TH})|{any_of(ORDINALS)}",
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d,]*\d)",
    "year": r"(?:1[0-9]|20)\d\d|'\d\d",
    "relyear": f"(?:last|this|next|that|the{_GAP}same|the{_GAP}previous|the{_GAP}following){_GAP}year",
    "decade": any_of(DECADES),
    "zone": any_of([*ZONES, *LEXICON["zones_unfixed"]]),
    "holiday": any_of(HOLIDAYS),
}
_NAMED = re.compile(r"(?<!\?P)<([a-z]+)(\d?)>")
_PLAIN = re.compile(r"\{([a-z]+)\}")


def compiled(pattern: str) -> re.Pattern[str]:
    """The regular expression of a pattern, held to whole words."""
    pattern = re.sub(r" (?![*+?])", lambda _: _GAP, pattern)
    pattern = _NAMED.sub(lambda m: f"(?P<{m[1]}{m[2]}>{MACROS[m[1]]})", pattern)
    pattern = _PLAIN.sub(lambda m: f"(?:{MACROS[m[1]]})", pattern)
    return re.compile(_EDGES.format(f"(?:{pattern})"))


def number(text: str) -> float | None:
    """“21”, “twenty-one”, “1,500”, “a hundred”, “2.5” as a number; None when it is no number we can read."""
    words = text.replace("-", " ").replace(",", "").split()
    total = 0.0
    for word in words:
        if word == "hundred":
            total = (total or 1) * 100
        elif word == "dozen":
            total = (total or 1) * 12
        elif word in ("a", "an"):
            continue
        elif (value := CARDINALS.get(word, TENS.get(word))) is not None:
            total += value
        else:
            try:
                total += float(word)
            except ValueError:
                return None
    return total or None


def ordinal(text: str) -> int | None:
    """“3rd”, “third”, “twenty-first” as a number."""
    if found := re.fullmatch(r"(\d+)(?:st|nd|rd|th)?", text):
        return int(found[1])
    words = text.replace("-", " ").split()
    return sum(ORDINALS.get(w, TENS.get(w, 0)) for w in words) or None


def key(text: str) -> str:
    """A matched word as the lexicon has it: without a full stop, one space between words."""
    return " ".join(text.rstrip(".").replace("-", " ").split())


_GROUPS: dict[str, Iterable[str]] = {
    "months": MONTHS,
    "weekdays": WEEKDAYS,
    "seasons": SEASONS,
    "parts": PARTS,
    "units": UNITS,
    "frequencies": FREQUENCIES,
    "decades": DECADES,
    "vague": VAGUE,
    "holidays": HOLIDAYS,
}


def vocabulary(group: str) -> set[str]:
    """The last words of a group's entries (a match needs one of them), or the word itself: “ago”, “4d” for four digits."""
    return {re.split(r"[ -]", word)[-1].removesuffix("'s") for word in _GROUPS.get(group, (group,))}
