"""Units in, the inverted index out: for each word, and each name with a page, the units that have it.

A line is a key, a space and its postings: for each unit the distance from the one before, then how it has the word,
in digits of base 64. Left out: files.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from tearsheet.write.search.units import Unit
from tearsheet.write.search.words import fold, tokens, words

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_TITLE, _STATEMENT, _EVENT = 4, 8, 16  # how a unit has a word; the two lowest bits say how often
_BITS = {"statement": _STATEMENT, "event": _EVENT}
_OFTEN = (1, 2, 4)  # more often than this counts as the next step
Postings = dict[str, list[tuple[int, int]]]


def number(value: int) -> str:
    """A number in base 64, five bits a digit, the lowest first; the sixth bit says that more follow.

    >>> number(0), number(31), number(32)
    ('A', 'f', 'gB')
    """
    digits = ""
    while value > 31:
        digits += DIGITS[32 | value & 31]
        value >>= 5
    return digits + DIGITS[value]


def encoded(postings: Iterable[tuple[int, int]]) -> str:
    """The postings of one key."""
    found = []
    last = -1
    for unit, how in postings:
        found.append(number(unit - last - 1) + DIGITS[how])
        last = unit
    return "".join(found)


def invert(found: Sequence[Unit]) -> tuple[Postings, list[int]]:
    """For each word, and `@id` of each name with a page, the units that have it and how; and each unit's length."""
    postings: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    lengths = []
    for index, unit in enumerate(found):
        times, how = _of_unit(unit)
        for key, number_of in times.items():
            postings[key].append((index, how.get(key, 0) | bisect_left(_OFTEN, number_of)))
        lengths.append(_step(sum(times.values())))
    return postings, lengths


def _of_unit(unit: Unit) -> tuple[Counter[str], dict[str, int]]:
    """How often each word and name, and in what. Each different token is folded once, which is most of the cost."""
    text = unit.annotated.article.text
    stand = Counter(token for p in unit.passages for token in tokens(text[p.block.start : p.block.end]))
    times = Counter(words(unit.annotated.article.title))  # shown whatever the rights
    times.update(f"@{id}" for id in unit.titled)
    how: defaultdict[str, int] = defaultdict(int, dict.fromkeys(times, _TITLE))
    for token, number_of in stand.items():
        if word := fold(token):
            times[word] += number_of
    for passage in unit.passages:
        for part in passage.parts:
            for word in words(text[part.start : part.end]):
                how[word] |= _BITS[part.kind]
        for id in {*passage.names, *(id for part in passage.parts for id in part.who)}:
            times[f"@{id}"] += 1
            how[f"@{id}"] |= sum({_BITS[part.kind] for part in passage.parts})
    return times, how


def _step(size: int) -> int:
    """The length of a unit in four steps to each power of 2, which is as exact as ranking needs, and one digit.

    >>> _step(1), _step(2), _step(3), _step(600)
    (0, 4, 6, 36)
    """
    log = max(size, 1).bit_length() - 1
    return min(log * 4 + ((max(size, 1) << 2 >> log) & 3), 63)
