"""Tellings in, the surest first, groups that tell one event each out.

Only groups of the same time are looked at, found by who and what they have in common, so that the cost grows with the
articles, not with their square. Left out: how well two tellings fit (fits), what an entry says (timeline).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product

from tearsheet.resolve.calendar import Days
from tearsheet.resolve.timeline.fits import BACK, ON, alike, contradicted, fit, near, silent, supported
from tearsheet.resolve.timeline.gists import ANYTHING
from tearsheet.resolve.timeline.stories import Story
from tearsheet.resolve.timeline.tellings import Telling

_SPAN = 10  # days to a stretch of time
_LONGEST = 40  # stretches: what may be at any time of more than a year is looked for by its publication day alone
# What counts for how likely a telling tells of something again, in names and words that their sentences have in common:
_LATEST, _FITTING = 3, 10  # the last telling before it in its article; one that fits by itself
_CANNOT = -100.0
_LONG_AGO = 400  # days after which nothing is told again without its day
_ALIKE = 3  # all tellings of the group alike in what is done
_OF_ITS_DAY = 5  # “Monday's action”: told of the same day
# How much it takes: with a word for anything; with any other; where it points back, to the likeliest of several.
_ANY, _ENOUGH, _SEVERAL = 8, 4, 4


class Groups:
    """Groups as they grow, and where to look for them."""

    def __init__(self) -> None:
        self.all: list[list[Telling]] = []
        self._faces: list[list[Telling]] = []  # of each group, one telling of each kind: the rest compare alike
        self._homes: dict[object, int] = {}
        self._by_time: defaultdict[tuple[int, str, str], list[int]] = defaultdict(list)
        self._by_day: defaultdict[tuple[date, str, str], list[int]] = defaultdict(list)
        self._by_article: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        self._articles: defaultdict[str, set[str]] = defaultdict(set)  # by the rarer names and words in them
        self._stories: dict[str, Story] = {}
        self._starts: defaultdict[tuple[int, str], list[int]] = defaultdict(list)  # of a group's tellings in an article

    def add(self, telling: Telling) -> None:
        """Put a telling where it fits best, or by itself."""
        face = _face(telling)
        alike_told = self._homes.get(face)
        if alike_told is not None and any(supported(telling, other) for other in self._faces[alike_told]):
            self._join(telling, alike_told)
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

    def point_back(self, telling: Telling) -> bool:
        """Put what says too little by itself with what it most likely tells again, if anything; whether it did."""
        if telling.kin in telling.kinds or telling.any:
            return False  # too wide a word to say what it is one of
        likely = {n: like for n in {*self._told_before(telling)} if (like := self._likeness(telling, n)) >= 0}
        of_class = [n for n in likely if any(t.event.type == telling.event.type for t in self._faces[n])]
        last = self._last(telling, of_class)
        best = sorted(((like + _LATEST * (n == last), -n) for n, like in likely.items()), reverse=True)
        if not best or (len(best) > 1 and best[0][0] == best[1][0]) or best[0][0] < _least(telling, len(best)):
            return False
        home = -best[0][1]
        if not silent(telling) and not any(_face(telling) == _face(face) for face in self._faces[home]):
            self._faces[home].append(telling)  # who else is named speaks against the next
        self._join(telling, home)
        return True

    def _likeness(self, telling: Telling, group: int) -> float:
        """How much of the scene is the same; below 0 where they cannot be one."""
        faces = self._faces[group]
        like = sum(alike(telling, face) for face in faces) / len(faces)
        if not any(supported(telling, face) for face in faces):
            return _CANNOT
        if not like or any(contradicted(telling, face) for face in faces) or not self._recent(telling, group):
            return _CANNOT
        same = max((len(telling.scene & face.scene) for face in faces if face.scene is not telling.scene), default=0)
        of_its_day = telling.precise and any(face.precise and face.when == telling.when for face in faces)
        certain = _OF_ITS_DAY * of_its_day + self._settled(group)
        return same + _ALIKE * like + _FITTING * self._fit(telling, group) + certain

    def _settled(self, group: int) -> float:
        """What is told as fact with its day is sooner told again than what is not."""
        return 0.5 * any(t.precise and t.event.status == "asserted" for t in self._faces[group])

    def _last(self, telling: Telling, groups: Iterable[int]) -> int | None:
        """The one of some groups that its article has told of last before it."""
        start, group = max(((self._latest(telling, n), n) for n in groups), default=(-1, -1))
        return group if start >= 0 else None

    def _join(self, telling: Telling, home: int) -> None:
        kinds, doc_id = _kinds(telling), telling.address.doc_id
        self.all[home].append(telling)
        self._starts[home, doc_id].append(telling.address.start)
        times = product(_stretches(telling), kinds, _keys(telling))
        articles = [self._by_article[doc_id, kind] for kind in (*kinds, ANYTHING)]
        on_day = [self._by_day[day] for day in _that_day(telling)]
        for found in (*(self._by_time[time] for time in times), *on_day, *articles):
            if home not in found[-1:]:
                found.append(home)
        self._stories[doc_id] = telling.story
        for name in telling.story.names | telling.story.words:
            self._articles[name].add(doc_id)

    def _near(self, telling: Telling) -> Iterator[int]:
        yield from self._in_article(telling, telling.address.doc_id)
        for time in product(_searched(telling), _kinds(telling), _keys(telling)):
            yield from self._by_time.get(time, ())
        for day in _that_day(telling):
            yield from self._by_day.get(day, ())
        if not telling.stands:
            yield from self._of_story(telling)

    def _told_before(self, telling: Telling) -> Iterator[int]:
        yield from self._in_article(telling, telling.address.doc_id)
        yield from self._of_story(telling)

    def _in_article(self, telling: Telling, doc_id: str) -> list[int]:
        return sorted({n for kind in _kinds(telling) for n in self._by_article.get((doc_id, kind), ())})

    def _of_story(self, telling: Telling) -> Iterator[int]:
        """The groups of the same kinds that articles of the same story tell."""
        for doc_id in {
            doc_id for name in telling.story.names | telling.story.words for doc_id in self._articles.get(name, ())
        }:
            if self._stories[doc_id].akin(telling.story):
                yield from self._in_article(telling, doc_id)

    def _fit(self, telling: Telling, group: int) -> float:
        """How well a telling fits all of a group; 0 when it contradicts one of them."""
        if not any(alike(telling, other) for other in self._faces[group]):
            return 0.0
        fits = [fit(telling, other) for other in self._faces[group]]
        return max(fits) if min(fits) >= 0 else 0.0

    def _latest(self, telling: Telling, group: int) -> int:
        """Where the group's last telling before this one in its article starts, or -1."""
        starts = self._starts.get((group, telling.address.doc_id), [])
        return max((start for start in starts if start < telling.address.start), default=-1)

    def _recent(self, telling: Telling, group: int) -> bool:
        """Whether it is told soon enough after the group's day, or after it was told."""
        if telling.when is not None:
            return any(near(telling, face) for face in self._faces[group])
        told = [d for t in self._faces[group] for d in (t.when if t.precise else None, t.told) if d is not None]
        gaps = [(telling.told.last - d.first).days for d in told if telling.told is not None]
        soonest = -BACK if telling.event.status == "planned" else 0
        return any(soonest <= gap <= (_LONG_AGO if telling.back else ON) for gap in gaps)


def _least(telling: Telling, choices: int) -> float:
    """How likely it must be to be told again."""
    if ANYTHING in telling.kinds:
        return _ANY
    if not telling.back:
        return _ENOUGH
    return _SEVERAL if choices > 1 else 0


def _kinds(telling: Telling) -> list[str]:
    return sorted(telling.kinds | {telling.kin})


def _keys(telling: Telling) -> list[str]:
    return sorted(telling.wide | telling.where)


def _that_day(telling: Telling) -> Iterator[tuple[date, str, str]]:
    """Its day with each rare name of its story: a day alone would have too many events."""
    if telling.when is not None and telling.when.length == 1:
        yield from product([telling.when.first], telling.kinds, telling.story.names)


def _stretches(telling: Telling) -> list[int]:
    """The stretches of time a telling is kept under: those of its day, else of its days and its publication."""
    days = [telling.when] if telling.precise else [telling.when, telling.told]
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
    said = (
        telling.kinds,
        event.type,
        event.status,
        event.place_id,
        telling.when,
        telling.unyeared,
        telling.words,
        telling.title,
        telling.back,
        telling.number,
    )
    return telling.address.doc_id, said, people, parts
