"""Text in, the words it is found by out: folded, so that “Müller’s” is found as “muller”, and “U.N.” as “un”.

theme/js/search-index.js holds the same rules for what a reader types; a browser test keeps the two together. Left
out: the grammar of any language.
"""

import re
import unicodedata
from functools import lru_cache

LONGEST = 32  # letters of a word that count; what is longer is no word anybody types
# Abbreviations with points; numbers with separators; a character each where words are written without spaces;
# else letters and digits with accents and apostrophes among them.
_ALONE = "\u3040-\u30ff\u3400-\u9fff"
_TOKEN = re.compile(
    r"[A-Za-z](?:\.[A-Za-z])+(?![A-Za-z])|[0-9]+(?:[.,][0-9]+)+"
    rf"|[{_ALONE}]|[^\W_{_ALONE}](?:[^\W_{_ALONE}]|[\u0300-\u036f\u00ad'’])*"
)
_POSSESSIVE = re.compile(r"['’]+(?:[sS]['’]*)?$")
_DROPPED = re.compile(r"[\W_\u0300-\u036f]")
# Letters that Unicode does not take apart, as they are written without their accent.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ς": "σ"}
)


@lru_cache(maxsize=1 << 16)
def fold(token: str) -> str:
    """What a token is filed under; empty where nothing is left.

    >>> fold("Müller’s"), fold("O’Brien"), fold("U.N"), fold("1,200")
    ('muller', 'obrien', 'un', '1200')
    """
    plain = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", token))
    return _DROPPED.sub("", plain.lower()).translate(_LETTERS)[:LONGEST]


def tokens(text: str) -> list[str]:
    """The words of a text as they stand there; some may fold to nothing."""
    return _TOKEN.findall(text)


def words(text: str) -> list[str]:
    """The folded words of a text."""
    return [word for token in tokens(text) if (word := fold(token))]
