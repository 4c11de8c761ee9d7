"""Tellings in, the surest first, groups that tell one event each out.

Only groups of the same time are looked at, found by who and what they have in common, so that the cost grows with the
articles, not with their square. Left out: how well two tellings fit (fits), what an entry says (timeline).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from tearsheet.resolve.calendar import Days
from tearsheet.resolve.fits import AKIN, BACK, ON, fit, precise, silent
from tearsheet.resolve.tellings import Telling, family

_SPAN = 10  # days to a stretch of time
_LONGEST = 40  # stretches: what may be at any time of more than a year is looked for by its publication day alone


class Groups:
    """Groups as they grow, and where to look for them."""

    def __init__(self) -> None:
        self.all: list[list[Telling]] = []
        self._faces: list[list[Telling]] = []  # of each group, one telling of each kind: the rest compare alike
        self._homes: dict[object, int] = {}
        self._by_time: defaultdict[tuple[int, str, str], list[int]] = defaultdict(list)
        self._by_article: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        self._articles: defaultdict[str, set[str]] = defaultdict(set)  # by the rarer names in them
        self._sizes: dict[str, int] = {}  # of articles, by how many such names they have

    def add(self, telling: Telling) -> None:
        """Put a telling where it fits best, or by itself."""
        face = _face(telling)
        if face in self._homes:
            self.all[self._homes[face]].append(telling)
            return
        fits = {n: self._fit(telling, n) for n in sorted({*self._near(telling)})}
        home = max(fits, key=lambda n: (fits[n], -n), default=None)
        if home is None or fits[home] <= 0:
            home = len(self.all)
            self.all.append([])
            self._faces.append([])
        self._homes[face] = home
        self._faces[home].append(telling)
        self._join(telling, home)

    def point_back(self, telling: Telling) -> None:
        """Put what only points back with the last of its kind before it, in its article or else its story."""
        if telling.kind == family(telling.event.type):
            return  # too wide a word to say what it is one of
        before = [n for n in self._by_article[_place(telling)] if self._before(telling, n)]
        home = max(before, key=lambda n: self._latest(telling, n), default=None)
        if home is None or (len(before) > 1 and not telling.back):
            told = [n for n in sorted({*self._of_story(telling)}) if self._recent(telling, n)]
            home = told[0] if len(told) == 1 else None
        if home is not None:
            self.all[home].append(telling)

    def _join(self, telling: Telling, home: int) -> None:
        kin = family(telling.event.type)
        self.all[home].append(telling)
        keys = [self._by_time[n, kin, key] for n in _stretches(telling) for key in _keys(telling)]
        for found in (*keys, self._by_article[_place(telling)]):
            if home not in found[-1:]:
                found.append(home)
        self._sizes[telling.address.doc_id] = len(telling.story)
        for name in telling.story:
            self._articles[name].add(telling.address.doc_id)

    def _near(self, telling: Telling) -> Iterator[int]:
        kin, keys = family(telling.event.type), _keys(telling)
        yield from self._by_article[_place(telling)]
        for stretch in _searched(telling):
            for key in keys:
                yield from self._by_time.get((stretch, kin, key), ())
        if silent(telling):
            yield from self._of_story(telling)

    def _of_story(self, telling: Telling) -> Iterator[int]:
        """The groups of the same class that articles with some of the same rarer names tell."""
        kin = family(telling.event.type)
        shared = Counter(doc_id for name in telling.story for doc_id in self._articles.get(name, ()))
        for doc_id, names in shared.items():
            if names >= AKIN or 2 * names >= min(len(telling.story), self._sizes[doc_id]):
                yield from self._by_article.get((doc_id, kin), ())

    def _fit(self, telling: Telling, group: int) -> float:
        """How well a telling fits all of a group; 0 when it contradicts one of them."""
        fits = [fit(telling, other) for other in self._faces[group]]
        return max(fits) if min(fits) >= 0 else 0.0

    def _before(self, telling: Telling, group: int) -> bool:
        return self._latest(telling, group) >= 0

    def _latest(self, telling: Telling, group: int) -> int:
        """Where the group's last telling of this kind before the telling starts, or -1."""
        same = (t.address for t in self._faces[group] if t.kind == telling.kind)
        return max((a.start for a in same if a.doc_id == telling.address.doc_id and a < telling.address), default=-1)

    def _recent(self, telling: Telling, group: int) -> bool:
        told = [t.when if precise(t) else t.told for t in self._faces[group] if t.kind == telling.kind]
        gaps = [(telling.told.last - d.first).days for d in told if d is not None and telling.told is not None]
        return bool(gaps) and 0 <= min(gaps) <= (BACK if telling.back else ON)


def _place(telling: Telling) -> tuple[str, str]:
    return telling.address.doc_id, family(telling.event.type)


def _keys(telling: Telling) -> list[str]:
    place = telling.event.place_id
    return sorted({*telling.wide, *([place] if place is not None else ())})


def _stretches(telling: Telling) -> list[int]:
    """The stretches of time a telling is kept under: those of its day, else of its days and its publication."""
    days = [telling.when] if precise(telling) else [telling.when, telling.told]
    return sorted({n for d in days if d is not None for n in _span(d, 0, 0)})


def _searched(telling: Telling) -> list[int]:
    """The stretches in which there may be tellings that fit."""
    days = telling.when or telling.told
    if days is None:
        return []
    return _span(days, ON, ON) if telling.when is not None else _span(days, BACK, ON)


def _span(days: Days, before: int, after: int) -> list[int]:
    first, last = (days.first.toordinal() - before) // _SPAN, (days.last.toordinal() + after) // _SPAN
    return list(range(first, last + 1)) if last - first <= _LONGEST else []


def _face(telling: Telling) -> object:
    """All that a comparison looks at: what has the same face has the same fits."""
    event = telling.event
    people = frozenset(telling.stands.items())
    parts = frozenset((part, frozenset(who)) for part, who in telling.sides.items())
    day = event.date.value if event.date is not None else None
    said = (telling.kind, event.type, event.status, event.place_id, day, telling.back, telling.number)
    return telling.address.doc_id, said, people, parts
