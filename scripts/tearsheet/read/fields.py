"""What a file says of itself, made fit to keep: one line of text, a day, a web address, a language code.

`None` is what cannot be used; the caller says so in a note or an error. Left out: where the values come from.
"""

import re
import unicodedata
from datetime import date
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from tearsheet.read.days import find_day

_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:$|[T ]\d{2}:?\d{2}\S*(?: ?\S{1,6})?$)")
_RANGE = re.compile(r"(\d{4}-\d{2}-\d{2})/(\d{4}-\d{2}-\d{2})")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*")
_UNWRITABLE = ("Cc", "Cs", "Co", "Cn")
_LONGEST = 2_000  # characters of a title or a name; anything beyond is a mistake


def line(value: object) -> str | None:
    """A single line without control characters, or None."""
    if not isinstance(value, str):
        return None
    folded = " ".join("".join(" " if unicodedata.category(c) in _UNWRITABLE else c for c in value[:_LONGEST]).split())
    return folded or None


def day(value: object) -> str | None:
    """`YYYY-MM-DD`, or `first/last` of them, from the forms that metadata come in.

    The day is taken as written, in the article's own time zone.
    """
    text = line(value)
    if text is None:
        return None
    if span := _RANGE.fullmatch(text):
        first, last = (_valid(v) for v in span.groups())
        return f"{first}/{last}" if first and last and first <= last else None
    if iso := _ISO.match(text):
        return _valid(iso[1])
    if found := find_day(text):
        return found.value if len(text) < 60 else None
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, IndexError, TypeError, OverflowError):
        return None


def _valid(value: str) -> str | None:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return None


def web_address(value: object) -> str | None:
    """An http or https address without credentials, or None."""
    text = line(value)
    if text is None or any(c in text for c in ' "<>\\^`{|}'):
        return None
    try:
        parts = urlsplit(text)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return None
    return text if good else None


def language_code(value: object) -> str | None:
    """The primary part of a language tag: `en` of `en-GB`."""
    found = _LANGUAGE.fullmatch(line(value) or "")
    return found[1].lower() if found else None
