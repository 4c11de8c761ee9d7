"""A paragraph in, the dateline at its beginning out: “GENEVA, March 3 (Reuters) —”, “SEOUL --”.

A place in capitals is needed, or a day or an agency beside it. Left out: what day that is (published).
"""

import re

from tearsheet.read.days import DAY, WEEKDAY
from tearsheet.read.lexicon import WORDS

_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]{1,30}"
_CITY = rf"{_CAPITALS}(?:[ /]{_CAPITALS}){{0,4}}"
_NAME = r"[A-ZÀ-ÖØ-Þ][\w.'’-]{1,30}(?: [A-ZÀ-ÖØ-Þ][\w.'’-]{1,30}){0,3}"
_BEYOND = rf"(?:, {_NAME}){{0,2}}"
_WHEN = rf"(?:{WEEKDAY},? )?{DAY}"
_AGENCY = r"(?:\((?:dpa|[A-ZÀ-ÖØ-Þ][\w .&/'’-]{1,40})\)|/[A-Z][\w .-]{1,30}/)"
_DASH = r"(?:\s+--?\s+|\s*[—–―]\s*)"
_FORMS = (
    ("a place in capitals and a dash", rf"{_CITY}(?:{_BEYOND})(?:[,.] {_WHEN})?(?:,? {_AGENCY})?{_DASH}"),
    ("a place with an agency", rf"{_NAME}(?:{_BEYOND})(?:[,.] {_WHEN})?[,.]? {_AGENCY}(?:{_DASH}|[.:]\s+|\s+)"),
    ("a place with a day and a dash", rf"{_NAME}(?:{_BEYOND}),? \(?{_WHEN}\)?{_DASH}"),
    ("a day with an agency", rf"{_WHEN} {_AGENCY}{_DASH}"),
    ("an agency and a dash", rf"{_AGENCY}{_DASH}"),
)
_COMPILED = tuple((rule, re.compile(form)) for rule, form in _FORMS)
_COLON = re.compile(rf"({_CITY}):\s+(?=[A-ZÀ-ÖØ-Þ“\"'‘])")
_WHOLE = re.compile(rf"(?:{_CITY}|{_NAME}){_BEYOND}[,.]? \(?{_WHEN}\)?(?: {_AGENCY})?\.?")
_STARTS_PROSE = re.compile(r"[\w“\"'‘«„(\[]")
_SEEN = 160  # characters: no dateline is longer
_SENTENCE = 400


def dateline(paragraph: str) -> tuple[int, str] | None:
    """How many characters of the paragraph are a dateline (its dash included), and by what rule."""
    head = paragraph[:_SEEN]
    for rule, form in _COMPILED:
        found = form.match(head)
        if found and _STARTS_PROSE.match(paragraph, found.end()) and not _parenthesis(paragraph, found):
            return len(found[0].rstrip()), rule
    if (found := _COLON.match(head)) and found[1] not in WORDS["not_places"] and len(paragraph) > _SEEN:
        return len(found[0].rstrip()), "a place in capitals and a colon"
    return None


def whole_dateline(paragraph: str) -> str | None:
    """The rule when the paragraph is a place and a day and nothing else."""
    whole = len(paragraph) <= _SEEN and _WHOLE.fullmatch(paragraph) is not None
    return "a place and a day on a line of their own" if whole else None


def _parenthesis(paragraph: str, found: re.Match[str]) -> bool:
    """Whether the dash opens an aside (“NATO — the alliance — said”): a bare word and the same dash again."""
    words = found[0].rstrip()
    dash = next((d for d in ("—", "–", "--", " - ") if d in f"{words} "), None)
    if dash is None or any(c in words for c in ",(/.") or " " in words.rstrip("—–- "):
        return False
    sentence = re.split(r"[.!?]\s", paragraph[found.end() : found.end() + _SENTENCE], maxsplit=1)[0]
    return dash in sentence
