"""Tellings in, groups that tell one event each out.

The two groups that are likeliest one are put together, again and again, as long as the pairs of their tellings say that
they are: the mean over all pairs and the likeliest one count for half each (agglomerative clustering, between average
and single linkage; Lance and Williams, 1967), since a telling that names nobody may be known by one other only. Left
out: how sure a pair is (likeness), what an entry says (timeline).
"""

import heapq
import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from tearsheet.model import Annotated
from tearsheet.resolve.timeline.candidates import pairs
from tearsheet.resolve.timeline.likeness import log_odds
from tearsheet.resolve.timeline.tellings import Telling
from tearsheet.resolve.timeline.together import Readings, together

_UNSEEN = -4.0  # log-odds of a pair that was not worth comparing
_NEVER = -6.0  # log-odds below which one pair keeps two groups apart


class _Tie(Struct, frozen=True):
    """What is known of two groups: the sum over the pairs compared, their count, the least and the most of them."""

    total: float
    count: int
    least: float
    most: float

    def and_(self, other: "_Tie") -> "_Tie":
        """The two together."""
        return _Tie(
            self.total + other.total,
            self.count + other.count,
            min(self.least, other.least),
            max(self.most, other.most),
        )

    def likely(self, pairs: int) -> float:
        """How likely the two are one, of so many pairs of their tellings."""
        mean = (self.total + _UNSEEN * (pairs - self.count)) / pairs
        return (mean + self.most) / 2


class _Groups:
    """Groups as they grow, each with its ties to those beside it; a group is called by its first telling."""

    def __init__(self, ties: dict[tuple[int, int], _Tie], count: int) -> None:
        self.members = {n: [n] for n in range(count)}
        self._ties: dict[int, dict[int, _Tie]] = {n: {} for n in range(count)}
        self._waiting: list[tuple[float, int, int, int, int]] = []
        self.least = dict.fromkeys(range(count), math.inf)
        for (one, other), tie in ties.items():
            self._tie(one, other, tie)
        heapq.heapify(self._waiting)

    def join_all(self) -> None:
        """Join the likeliest two until none is likely."""
        while self._waiting:
            unlikely, one, other, *sizes = heapq.heappop(self._waiting)
            if sizes == [len(self.members.get(n, ())) for n in (one, other)]:
                self.least[one] = min(self.least[one], self.least[other], -unlikely)
                self._join(one, other)

    def _tie(self, one: int, other: int, tie: _Tie) -> None:
        self._ties[one][other] = self._ties[other][one] = tie
        sizes = len(self.members[one]), len(self.members[other])
        likely = tie.likely(sizes[0] * sizes[1])
        if likely > 0 and tie.least > _NEVER:
            heapq.heappush(self._waiting, (-likely, one, other, *sizes))

    def _join(self, one: int, other: int) -> None:
        self.members[one] += self.members.pop(other)
        gone = self._ties.pop(other)
        for beside, tie in sorted(gone.items()):
            del self._ties[beside][other]
            if beside != one and beside not in self._ties[one]:
                self._ties[one][beside] = tie
            elif beside != one:
                self._ties[one][beside] = self._ties[one][beside].and_(tie)
        for beside, tie in sorted(self._ties[one].items()):
            self._tie(min(one, beside), max(one, beside), tie)


class Group(NamedTuple):
    """Tellings of one event in the order given, and the log-odds of the least sure step by which they came together."""

    tellings: list[Telling]
    least: float


def groups(
    tellings: Sequence[Telling], articles: Sequence[Annotated], readings: Readings, jobs: int
) -> Iterator[Group]:
    """Every telling of the articles in one group, each group in the order given."""
    compared = list(pairs(tellings))
    read = together(tellings, compared, articles, readings, jobs)
    odds = {pair: log_odds(tellings[pair[0]], tellings[pair[1]], read.get(pair)) for pair in compared}
    return (Group([tellings[n] for n in group], least) for group, least in grouped(odds, len(tellings)))


def grouped(odds: Mapping[tuple[int, int], float], count: int) -> list[tuple[list[int], float]]:
    """The numbers below `count` in groups, by the log-odds of pairs of them (the smaller first) that they are one.

    Each with the log-odds of its least sure step, infinite where there was none.
    """
    found = _Groups({pair: _Tie(likely, 1, likely, likely) for pair, likely in odds.items()}, count)
    found.join_all()
    return [(sorted(members), found.least[first]) for first, members in sorted(found.members.items())]
