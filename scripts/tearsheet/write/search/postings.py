"""Units in, the inverted index out: for each word, and each name with a page, the units that have it.

A line is a key, a space and its postings: for each unit the distance from the one before, one digit for how it has the
word and two for where, in base 64. Left out: files.
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
PLACES = 12  # passages are told apart by number, modulo this: enough to tell what stands together from what does not
Postings = dict[str, list[tuple[int, int, int]]]


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


def encoded(postings: Iterable[tuple[int, int, int]]) -> str:
    """The postings of one key: unit, how, where."""
    found = []
    last = -1
    for unit, how, where in postings:
        found.append(number(unit - last - 1) + DIGITS[how] + DIGITS[where >> 6] + DIGITS[where & 63])
        last = unit
    return "".join(found)


def invert(found: Sequence[Unit]) -> tuple[Postings, list[int]]:
    """For each word, and `@id` of each name with a page, the units that have it, how and where; each unit's length."""
    postings: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
    lengths = []
    for index, unit in enumerate(found):
        draft = _of_unit(unit)
        for key, times in draft.times.items():
            how = draft.how[key] | bisect_left(_OFTEN, times)
            postings[key].append((index, how, draft.where[key]))
        lengths.append(_step(sum(draft.times.values())))
    return postings, lengths


class _Draft:
    """The words and names of one unit: how often, in what, and in which passages."""

    def __init__(self) -> None:
        self.times: Counter[str] = Counter()
        self.how: defaultdict[str, int] = defaultdict(int)
        self.where: defaultdict[str, int] = defaultdict(int)

    def add(self, key: str, times: int, where: int, how: int = 0) -> None:
        self.times[key] += times
        self.where[key] |= where
        self.how[key] |= how


def _of_unit(unit: Unit) -> _Draft:
    """Each different token is folded once, which is most of the cost."""
    text, draft = unit.annotated.article.text, _Draft()
    for key in (*words(unit.annotated.article.title), *(f"@{id}" for id in unit.titled)):  # shown whatever the rights
        draft.add(key, 1, 1, _TITLE)
    tally: Counter[str] = Counter()
    places: defaultdict[str, int] = defaultdict(int)
    for n, passage in enumerate(unit.passages, 1):
        stand = Counter(tokens(text[passage.block.start : passage.block.end]))
        tally.update(stand)
        for token in stand:
            places[token] |= 1 << n % PLACES
        for id in {*passage.names, *(id for part in passage.parts for id in part.who)}:
            draft.add(f"@{id}", 1, 1 << n % PLACES, sum({_BITS[part.kind] for part in passage.parts}))
        for part in passage.parts:
            for word in words(text[part.start : part.end]):
                draft.how[word] |= _BITS[part.kind]
    for token, times in tally.items():
        if word := fold(token):
            draft.add(word, times, places[token])
    return draft


def _step(size: int) -> int:
    """The length of a unit in four steps to each power of 2, which is as exact as ranking needs, and one digit.

    >>> _step(1), _step(2), _step(3), _step(600)
    (0, 4, 6, 36)
    """
    log = max(size, 1).bit_length() - 1
    return min(log * 4 + ((max(size, 1) << 2 >> log) & 3), 63)
