"""Bytes in, text out, with a sentence on the encoding wherever it had to be decided.

UTF-8 needs no sentence. Anything else is told, and what is not text at all is refused. Left out: line ends, which stay.
"""

import codecs
import re

from charset_normalizer import CharsetMatch, from_bytes
from msgspec import Struct

from tearsheet.errors import InputError

_MARKS = (  # the longer first: the UTF-32 mark begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_CHARSETS = re.compile(
    r"(?:windows|cp|iso|latin|koi8|mac|shift|sjis|euc|gb|big5|ks|tis|utf|us|ascii)[\w.:-]*", re.ASCII
)
_NOT_TEXT = re.compile(r"[\x01-\x08\x0e-\x1b\x7f\ufffe\uffff]")
_GUESSED_FROM = 65_536  # bytes that charset-normalizer looks at; enough for it to settle
_COMMONEST = "cp1252"
_NO_GUESSES = ["utf_7", "utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le"]  # short words fit them
_BINARY = "This is not text"
_BINARY_REMEDY = "Save the article as text, in UTF-8"


class Decoded(Struct, frozen=True):
    """The text, and why it was read in that encoding when that was a decision."""

    text: str
    note: str | None = None


def decode(raw: bytes, where: str, *, declared: str | None = None) -> Decoded:
    """The text of a file; `declared` is the encoding that a page gives for itself.

    Raises:
        InputError: the bytes are no text, or no encoding fits them.
    """
    decoded = _marked(raw, where) or _wide(raw, where) or _utf8(raw) or _declared(raw, declared) or _guessed(raw, where)
    strange = len(_NOT_TEXT.findall(decoded.text))
    if "\0" in decoded.text or strange > len(decoded.text) / 200:
        raise InputError(f"{_BINARY}: it holds control characters", where=where, remedy=_BINARY_REMEDY)
    return decoded


def _marked(raw: bytes, where: str) -> Decoded | None:
    for mark, codec, name in _MARKS:
        if not raw.startswith(mark):
            continue
        try:
            text = raw[len(mark) :].decode(codec)
        except UnicodeDecodeError as error:
            what = f"The file says that it is {name}, but byte {error.start + len(mark)} is not"
            raise InputError(what, where=where, remedy=_BINARY_REMEDY) from error
        return Decoded(text, f"Read as {name}, as the mark at the beginning of the file says; the mark is left out.")
    return None


def _wide(raw: bytes, where: str) -> Decoded | None:
    """UTF-16 without a mark: nearly every second byte of European text is zero, always on the same side."""
    if b"\0" not in raw:
        return None
    low, high = raw[1::2].count(0), raw[0::2].count(0)
    codec = "utf-16-le" if low > high else "utf-16-be"
    try:
        if max(low, high) < 0.4 * len(raw) / 2 or min(low, high) > 0.01 * len(raw):
            raise InputError(f"{_BINARY}: it holds zero bytes", where=where, remedy=_BINARY_REMEDY)
        return Decoded(raw.decode(codec), "Read as UTF-16 without a mark, since every second byte is zero.")
    except UnicodeDecodeError as error:
        raise InputError(f"{_BINARY}: it holds zero bytes", where=where, remedy=_BINARY_REMEDY) from error


def _utf8(raw: bytes) -> Decoded | None:
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return None


def _declared(raw: bytes, name: str | None) -> Decoded | None:
    if name is None or not _CHARSETS.fullmatch(name.lower()):
        return None
    name = "cp1252" if name.lower() in ("iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii") else name
    try:
        return Decoded(raw.decode(name), f"Read as {name}, as the page declares; it is not valid UTF-8.")
    except (UnicodeDecodeError, LookupError):
        return None


def _guessed(raw: bytes, where: str) -> Decoded:
    """Windows-1252 where it fits no worse than the best guess, since most old Western files are in it."""
    matches = list(from_bytes(raw[:_GUESSED_FROM], cp_exclusion=_NO_GUESSES))
    names = [m.encoding for m in matches[:1]]
    if any(_COMMONEST in m.could_be_from_charset and _as_good(m, matches[0]) for m in matches):
        names.insert(0, _COMMONEST)
    for name in names:
        try:
            text = raw.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        why = "the likeliest by the frequency of its letters" if name != _COMMONEST else "the commonest that fits"
        return Decoded(text, f"Not valid UTF-8; read as {name}, {why}. If letters look wrong, save the file as UTF-8.")
    raise InputError("No encoding fits this file", where=where, remedy=_BINARY_REMEDY)


def _as_good(match: CharsetMatch, best: CharsetMatch) -> bool:
    return match.chaos <= best.chaos and match.coherence >= best.coherence
