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


def _index(name: str) -> dict[str, Any]:
    """Word to key, from key to words."""
    return {word: key for key, words in LEXICON[name].items() for word in words}


MONTHS: dict[str, int] = _index("months")
WEEKDAYS: dict[str, int] = _index("weekdays")
SEASONS: dict[str, str] = _index("seasons")
PARTS: dict[str, str] = _index("parts")
VAGUE: dict[str, str] = _index("vague")
ADVERBS: dict[str, str] = LEXICON["adverbs"]
FREQUENCIES: dict[str, str] = LEXICON["frequencies"] | ADVERBS
UNITS: dict[str, str] = {word: unit for unit, entry in LEXICON["units"].items() for word in entry["words"]}
LETTERS: dict[str, str] = {unit: entry["letters"] for unit, entry in LEXICON["units"].items()}
TIMES: dict[str, int] = {unit: entry.get("times", 1) for unit, entry in LEXICON["units"].items()}
CARDINALS: dict[str, int] = LEXICON["cardinals"]
TENS: dict[str, int] = LEXICON["tens"]
ORDINALS: dict[str, int] = LEXICON["ordinals"]
DECADES: dict[str, int] = LEXICON["decades"]
STEPS: dict[str, int] = LEXICON["steps"]
STORY: frozenset[str] = frozenset(LEXICON["story"])
ZONES: dict[str, str] = LEXICON["zones"]
FEASTS: dict[str, str] = {
    word: f"table:{feast['first']}:{feast['days']}" for feast in LEXICON["feasts"].values() for word in feast["words"]
}
HOLIDAYS: dict[str, str] = {
    word.replace("-", " "): rule  # as `key` gives them
    for word, rule in (LEXICON["holidays"] | FEASTS | dict.fromkeys(LEXICON["unfixed"], "")).items()
}
NUMBERED = "|".join(map(re.escape, LEXICON["numbered"]))
PROSPECTIVE: frozenset[str] = frozenset(LEXICON["prospective"])
TIMETABLE: frozenset[str] = frozenset(LEXICON["timetable"])
AWAITED: tuple[str, ...] = tuple(LEXICON["awaited"])
ASKING: frozenset[str] = frozenset(LEXICON["asking"])
FORTHCOMING: frozenset[str] = frozenset(LEXICON["forthcoming"])
OUTCOMES: frozenset[str] = frozenset(LEXICON["outcomes"])
SUDDEN: frozenset[str] = frozenset(LEXICON["sudden"])
TELLING: frozenset[str] = frozenset(LEXICON["telling"])
UNCHANGED: frozenset[str] = frozenset(LEXICON["unchanged"])
GAME = "|".join(map(re.escape, LEXICON["game"]))
SCRIPTURE = "|".join(map(re.escape, LEXICON["scripture"]))
MAKES: tuple[str, ...] = tuple(LEXICON["makes"])
ERA: frozenset[str] = frozenset(LEXICON["era"])
AWARDS = "|".join(map(re.escape, LEXICON["awards"]))
PROSPECTIVE_NOUNS: frozenset[str] = frozenset(LEXICON["prospective_nouns"])

_MOST = 1e9  # more of any unit is no time, and would be outside the calendar
_GAP = r"(?:\ +|\ ?-\ ?)"
_WHOLE = r"(?<![\w$€£¥@#&/])(?<!\d[.,:]){}(?!\w|-?\d|[.,/:]\d)"


def any_of(words: Iterable[str]) -> str:
    """An alternation, the longest first so that none hides another; a space is a gap."""
    return "|".join(re.escape(w).replace(r"\ ", _GAP) for w in sorted(words, key=lambda w: (-len(w), w)))


def _dotted(name: str) -> str:
    """The first word of each entry is written out; the others are abbreviations and may have a full stop."""
    full = any_of(words[0] for words in LEXICON[name].values())
    short = any_of(word for words in LEXICON[name].values() for word in words[1:])
    return rf"(?:{full})\b|(?:{short})\b\.?"


_ONES = any_of(list(CARDINALS)[:9])
_TEENS = any_of(list(CARDINALS)[9:])
_TENS = any_of(TENS)
MACROS: dict[str, str] = {
    "month": _dotted("months"),
    "weekday": _dotted("weekdays"),
    "season": any_of(SEASONS),
    "part": any_of(PARTS),
    "frequency": any_of(FREQUENCIES),
    "vague": any_of(VAGUE),
    "unit": any_of(UNITS),
    "step": any_of(STEPS),
    "about": any_of(LEXICON["about"]),
    "edge": any_of(LEXICON["edges"]),
    "some": any_of(LEXICON["vague_counts"]),
    "couple": any_of(LEXICON["couple"]),
    "decade": any_of(DECADES),
    "holiday": any_of(HOLIDAYS),
    "zone": any_of([*ZONES, *LEXICON["zones_unfixed"]]),
    "number": r"\d{1,3}(?:,\d{3})+|(?!0\d)\d+(?:\.\d+)?|a (?:hundred|thousand)|a dozen|"
    rf"(?:{_TENS})(?: (?:{_ONES}))?(?: thousand)?|(?:{any_of(CARDINALS)})(?: hundred| thousand)?",
    "ordinal": rf"\d{{1,2}}(?:st|nd|rd|th)|(?:{_TENS}) (?:{any_of(list(ORDINALS)[:9])})|{any_of(ORDINALS)}",
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d,]*\d)",
    "year": rf"(?:1[0-9]|20)\d\d|'\d\d|(?:nineteen|twenty) (?:{_TEENS}|(?:{_TENS})(?: (?:{_ONES}))?)|"
    rf"two thousand(?:(?: and)? (?:{_ONES}))?",
    "relyear": r"(?:the )?(?:last|this|next|that|same|previous|following) year",
    "fiscalyear": r"fy ?'?(?P<fy>\d{4}|\d\d)",
    "ofyear": r"(?: ?,?\s+(?:of |in )?(?:(?:fiscal )?(?:<year>|<relyear>)|{fiscalyear}))?",
}
_NAMED = re.compile(r"(?<!\?P)<([a-z]+)(\d?)>")
_PLAIN = re.compile(r"\{([a-z]+)\}")


def compiled(pattern: str) -> re.Pattern[str]:
    """The regular expression of a pattern, held to whole words."""
    while _PLAIN.search(pattern):
        pattern = _PLAIN.sub(lambda m: f"(?:{MACROS[m[1]]})", pattern)
    pattern = _NAMED.sub(lambda m: f"(?P<{m[1]}{m[2]}>{MACROS[m[1]]})", pattern)
    pattern = re.sub(r"(?<!\\) (?![*+?])", lambda _: _GAP, pattern)
    return re.compile(_WHOLE.format(f"(?:{pattern})"))


def number(text: str) -> float | None:
    """“21”, “twenty-one”, “1,500”, “a hundred”, “2.5” as a number; None when it is no number we can read."""
    total = 0.0
    for word in text.replace("-", " ").replace(",", "").split():
        if word in ("hundred", "dozen", "thousand"):
            total = (total or 1) * {"hundred": 100, "dozen": 12, "thousand": 1000}[word]
        elif (value := CARDINALS.get(word, TENS.get(word))) is not None:
            total += value
        elif re.fullmatch(r"\d+(?:\.\d+)?", word):
            total += float(word)
        elif word not in ("a", "an", "and"):
            return None
    return total if 0 < total < _MOST else None


def ordinal(text: str) -> int | None:
    """“3rd”, “third”, “twenty-first” as a number."""
    if found := re.fullmatch(r"(\d+)(?:st|nd|rd|th)?", text):
        return int(found[1])
    words = text.replace("-", " ").split()
    return sum(ORDINALS.get(w, TENS.get(w, 0)) for w in words) or None


def year_number(text: str) -> int | None:
    """“1998”, “nineteen ninety-eight”, “two thousand and one”; None for “'98”, whose century is open."""
    if text.startswith("'"):
        return None
    first, _, rest = text.replace("-", " ").partition(" ")
    if first in ("nineteen", "twenty"):
        return int((number(first) or 0) * 100 + (number(rest) or 0))
    return int(number(text) or 0)


def key(text: str) -> str:
    """A matched word as the lexicon has it: without a full stop, one space between words."""
    return " ".join(text.rstrip(".").replace("-", " ").split())
