"""Tellings in, the pairs of them out that may be of one event and so are worth comparing.

Both are in one article, in two articles of one story, or of days that meet with somebody or some place in common; and
what is done may be the same, by its class or by what it means to the encoder. The cost grows with the articles, not
with their square. Left out: comparing (likeness).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

import numpy as np
from numpy.typing import NDArray

from tearsheet.resolve.calendar import Days
from tearsheet.resolve.timeline.gists import ANYTHING
from tearsheet.resolve.timeline.tellings import Telling

_STRETCH, _LONGEST = 10, 31  # days
_ALIKE = 0.4  # cosine of what two tellings mean from which they are compared whatever their class
_IN_ARTICLE, _ON_DAY = 20, 100  # tellings of one kind that a telling is compared with, in an article and of a day
_Meant = tuple[list[int], NDArray[np.float32]]  # tellings by their places, and a row for each
Pair = tuple[int, int]  # the places of two tellings in the sequence, the smaller first


def pairs(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """Each pair once, in order."""
    yield from sorted({*_by_article(tellings), *_by_day(tellings)})


def _by_article(tellings: Sequence[Telling]) -> Iterator[Pair]:
    told: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for n, telling in enumerate(tellings):
        for kind in _kinds(telling):
            told[telling.address.doc_id][kind].append(n)
    read = _read(tellings)
    for doc_id, in_article in told.items():
        yield from (pair for same in in_article.values() for pair in _close(same, _IN_ARTICLE))
        yield from _of_anything(doc_id, doc_id, told)
        yield from _meaning_alike(doc_id, doc_id, read)
    for one, other in _akin(tellings):
        yield from _meaning_alike(one, other, read)
        for kind in told[one].keys() & told[other].keys():
            yield from _ordered(product(told[one][kind][:_IN_ARTICLE], told[other][kind][:_IN_ARTICLE]))
        yield from _of_anything(one, other, told)
        yield from _of_anything(other, one, told)


def _read(tellings: Sequence[Telling]) -> dict[str, _Meant]:
    """The tellings of each article that the encoder has read, and what they mean."""
    read: defaultdict[str, list[tuple[int, NDArray[np.float32]]]] = defaultdict(list)
    for n, telling in enumerate(tellings):
        if telling.meaning is not None:
            read[telling.address.doc_id].append((n, telling.meaning))
    return {doc_id: ([n for n, _ in found], np.stack([m for _, m in found])) for doc_id, found in read.items()}


def _meaning_alike(one: str, other: str, read: Mapping[str, _Meant]) -> Iterator[Pair]:
    """Those of two articles that mean nearly the same; in a very long one those that are not too far apart."""
    if one not in read or other not in read:
        return
    (some, mean), (others, meant) = read[one], read[other]
    starts = range(0, len(some), _ON_DAY) if one == other else range(1)
    for start in starts:
        rows, columns = slice(start, start + _ON_DAY), slice(max(0, start - _ON_DAY), start + _ON_DAY)
        near = zip(*(mean[rows] @ meant[columns].T >= _ALIKE).nonzero(), strict=True)
        yield from _ordered((some[rows][n], others[columns][m]) for n, m in near if some[rows][n] != others[columns][m])


def _of_anything(one: str, other: str, told: Mapping[str, Mapping[str, list[int]]]) -> Iterator[Pair]:
    """“The move” of the one article with all that the other tells."""
    if ANYTHING in told[one]:
        everything = sorted({n for same in told[other].values() for n in same} - {*told[one][ANYTHING]})
        yield from _ordered(product(told[one][ANYTHING][:_IN_ARTICLE], everything[:_ON_DAY]))


def _close(alike: Sequence[int], most: int) -> Iterator[Pair]:
    """Each with so many before it: a text that says one thing a thousand times must not cost a million comparisons."""
    return ((one, other) for at, other in enumerate(alike) for one in alike[max(0, at - most) : at])


def _ordered(pairs: Iterable[Pair]) -> Iterator[Pair]:
    return ((min(pair), max(pair)) for pair in pairs)


def _akin(tellings: Sequence[Telling]) -> Iterator[tuple[str, str]]:
    """The articles that may be of one story."""
    stories = {t.address.doc_id: t.story for t in tellings}
    return (
        (one, other)
        for one, story in sorted(stories.items())
        for other in story.near
        if one < other and other in stories
    )


def _by_day(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """Pairs whose days meet that name the same people or places."""
    of_time: defaultdict[tuple[int, str, str], list[int]] = defaultdict(list)
    for n, telling in enumerate(tellings):
        if telling.when is not None and telling.when.length <= _LONGEST:
            for key in product(_stretches(telling.when), _kinds(telling), sorted(telling.wide | telling.where)):
                of_time[key].append(n)
    for same in of_time.values():
        yield from ((one, other) for one, other in _close(same, _ON_DAY) if _meet(tellings[one], tellings[other]))


def _stretches(when: Days) -> range:
    """The stretches of ten days that it touches."""
    return range(when.first.toordinal() // _STRETCH, when.last.toordinal() // _STRETCH + 1)


def _meet(a: Telling, b: Telling) -> bool:
    return a.when is not None and b.when is not None and a.when.meets(b.when)


def _kinds(telling: Telling) -> list[str]:
    """What it may be one of: its gists and its family, or anything."""
    return [ANYTHING] if ANYTHING in telling.kinds else sorted(telling.kinds | {telling.kin})
