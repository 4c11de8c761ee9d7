"""Articles with their ids in, their events made ready to compare out, with what may tell of one again (echoes).

Left out: whom a name stands for (parties), what an event is more closely (gists), comparing (fits), joining (groups).
"""

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from tearsheet.model import Address, Annotated, Event, Participant
from tearsheet.resolve import knowledge
from tearsheet.resolve.calendar import Days, days
from tearsheet.resolve.fold import fold
from tearsheet.resolve.timeline import which
from tearsheet.resolve.timeline.gists import family, gists, stems
from tearsheet.resolve.timeline.own_time import own_time
from tearsheet.resolve.timeline.parties import Nations, Party, nations, party
from tearsheet.resolve.timeline.scenes import Scenes, beside, counts
from tearsheet.resolve.timeline.since import since
from tearsheet.resolve.timeline.stories import Story, stories

_SIDES = ("actor", "target", "participant")
PRECISE = 5  # days: a value up to this long tells events apart


class Telling(Struct, frozen=True):
    """One event of one article, ready to compare."""

    address: Address
    event: Event
    kinds: frozenset[str]
    stands: dict[str, Party]
    sides: dict[str, tuple[Party, ...]]  # the same by part: actor, target, participant
    where: frozenset[str]  # the ids and the country of its place
    when: Days | None
    told: Days | None  # the publication day
    nearby: Days | None  # its own days, else those of a time in its sentence
    unyeared: Days | None = None  # the days in a leap year, where the article leaves the year open
    story: Story = Story()
    scene: frozenset[str] = frozenset()  # the names and the longer words of its sentence
    back: bool = False  # points back at something told before: “the deal”, “had agreed”
    any: bool = False  # tells of no event in particular
    number: str | None = None  # “second”, of several alike
    words: frozenset[str] = frozenset()  # the stems of what is done
    other: which.Other | None = None  # than what was told last: “another strike”, “his last visit”
    title: frozenset[str] = frozenset()  # the names right before the event's words: “a Franco-German summit”
    long: bool = False  # its article tells of much
    line: int = 0  # its sentence, counted from the article's first
    beside: frozenset[str] = frozenset()  # the stems of the words beside it in its sentence
    counts: frozenset[str] = frozenset()  # the numbers beside it
    nouns: frozenset[str] = frozenset()  # the stems of the nouns that belong to it
    near: frozenset[str] = frozenset()  # the longer words of its sentence and of those beside that
    only: bool = False  # its article tells of no other of its family
    first: bool = False  # its article has told of none of its family before
    echo: bool = False  # too weak a word to tell of anything by itself
    meaning: NDArray[np.float32] | None = None  # of length one

    @property
    def kin(self) -> str:
        """The family of its class."""
        return family(self.event.type)

    @property
    def heard(self) -> frozenset[str]:
        """The names and words that its sentence has, and those of whoever takes part, each word for itself."""
        ids = "-".join((*self.stands, *self.scene, *self.where)).replace(" ", "-").split("-")
        return self.title.union(ids, *(name.split() for party in self.stands.values() for name in party.own))

    @property
    def wide(self) -> frozenset[str]:
        """All who take part and all they stand for."""
        return frozenset().union(*(party.own | party.of for party in self.stands.values()))

    @property
    def precise(self) -> bool:
        """Whether it has a day, or nearly."""
        return self.when is not None and self.when.length <= PRECISE

    @property
    def opens(self) -> bool:
        """Whether its word tells of something by itself; too weak a one does with its day and somebody."""
        return not self.echo or (bool(self.stands) and self.precise and not self.back)

    @property
    def bare(self) -> bool:
        """Whether it names nobody, no place and no day."""
        return not self.stands and self.event.place_id is None and self.event.date is None


def tellings(articles: Sequence[Annotated]) -> Iterator[Telling]:
    """Every event of every article, and every echo."""
    speak_for, told = nations(articles), stories(articles)
    for found in articles:
        scenes, story = Scenes(found), told[found.article.doc_id]
        families = Counter(family(event.type) for event in found.events)
        before: set[str] = set()
        for event in found.events:
            kin = family(event.type)
            telling = _telling(found, event, scenes, _parties(found, event, speak_for), story)
            yield replace(telling, only=families[kin] == 1, first=kin not in before)
            before.add(kin)
        for echo in found.echoes:
            yield replace(_telling(found, echo, scenes, _parties(found, echo, speak_for), story), echo=True)


def _parties(found: Annotated, event: Event, speak_for: Nations) -> list[tuple[Participant, Party]]:
    people = [p for p in event.participants if p.entity_id not in (None, event.place_id)]
    return [(p, party(p, found, speak_for)) for p in people]


def _telling(
    found: Annotated, event: Event, scenes: Scenes, parties: list[tuple[Participant, Party]], story: Story
) -> Telling:
    before, after = scenes.around(event)
    when = _when(found, event, scenes)
    return Telling(
        Address(found.article.doc_id, event.start, event.end),
        event,
        gists(event),
        {str(p.entity_id): one for p, one in parties},
        {side: tuple(one for p, one in parties if p.role == side) for side in _SIDES},
        _where(found, event),
        when,
        days(found.article.published.value),
        when or scenes.nearby(event),
        _unyeared(event),
        story,
        scenes.of(event),
        back=which.points_back(event, before, after),
        any=which.of_no_day(before),
        number=which.number(before, after),
        words=stems(event),
        other=which.other(event, before, found.article.text[event.start : event.end], after),
        title=which.title(event, before),
        long=scenes.long,
        line=scenes.line(event),
        beside=beside(before, after),
        counts=counts(before, after),
        nouns=scenes.nouns(event),
        near=scenes.near(event),
        meaning=direction(event.embedding),
    )


def direction(embedding: bytes | None) -> NDArray[np.float32] | None:
    """An embedding with length one; None where nothing was read."""
    if embedding is None:
        return None
    found = np.frombuffer(embedding, np.int8).astype(np.float32)
    return found / np.float32(np.linalg.norm(found) or 1.0)


def _when(found: Annotated, event: Event, scenes: Scenes) -> Days | None:
    """The stated days; what is counted back from the day of its sentence is not of that day."""
    stated = days(event.date.value) if event.date is not None else None
    before, _ = scenes.around(event)
    if stated is None:
        return since(before, lambda: scenes.day(event)) or own_time(found, event)
    nearest = since(before[before.rfind(",") + 1 :], lambda: scenes.day(event))
    return nearest if nearest is not None and stated == scenes.day(event) else stated


def _where(found: Annotated, event: Event) -> frozenset[str]:
    """The id of its place, and the country where it is one by name; a seat of government is no country here."""
    ids = frozenset({event.place_id}) if event.place_id is not None else frozenset()
    if event.place is None:
        return ids
    country = knowledge.countries().by_name.get(fold(found.article.text[event.place.start : event.place.end]))
    return ids | (frozenset({f"nation {country.name}"}) if country is not None else frozenset())


def _unyeared(event: Event) -> Days | None:
    value = event.date.value if event.date is not None else ""
    return days(value.replace("XXXX", "2000")) if value.startswith("XXXX") else None
