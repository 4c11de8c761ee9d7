"""Articles with their ids in, their events made ready to compare out.

A person stands for their country too, and a people for its country, so that “Russian officials” and a Russian
minister can meet. Left out: comparing them (fits), and putting them together (timeline).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import yaml
from msgspec import Struct

from tearsheet.model import Address, Annotated, Event, EventType, Participant, Span
from tearsheet.resolve import knowledge
from tearsheet.resolve.calendar import Days, days
from tearsheet.resolve.fold import fold

_FAMILIES: tuple[frozenset[EventType], ...] = (
    frozenset({"AGREE", "SUPPORT", "COOPERATE"}),
    frozenset({"SANCTION", "COERCE"}),
    frozenset({"RETREAT", "CONCEDE"}),
)
_GISTS = Path(__file__).parent / "lexicon" / "gists.yml"
_SIDES = ("actor", "target", "participant")
_COMMON, _SHARE, _MOST = 4, 0.02, 30  # a name tells a story in so few articles, or so small a share, up to so many
_BACK = re.compile(
    r"(?:\b(?:the|this|that|those|these|its|their|his|her|had|had been)|['’]s)\s+(?:[\w-]+\s+){0,2}$", re.I
)
_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NUMBERED = re.compile(rf"\b({'|'.join(_ORDINALS)})\b(?! (?:day|time|night|hour|week|month|year|half|quarter))", re.I)
_AROUND = 40  # characters beside an event's words in which its number stands: “a second round of talks”
_OFFICES = frozenset({"minister", "leader", "counterpart", "ruler", "chief", "negotiator", "diplomat", "spokesman"})
Nations = Mapping[str, frozenset[str]]


class Party(Struct, frozen=True):
    """Who takes part: the ids and names they go by, and the countries they stand for."""

    own: frozenset[str]
    of: frozenset[str]

    def meets(self, other: "Party") -> bool:
        """Whether these may be one, or one the country of the other; two people of one country are two."""
        return bool(self.own & other.own or self.own & other.of or self.of & other.own)


class Telling(Struct, frozen=True):
    """One event of one article, ready to compare."""

    address: Address
    event: Event
    kind: str
    stands: dict[str, Party]
    sides: dict[str, tuple[Party, ...]]  # the same by part: actor, target, participant
    when: Days | None
    told: Days | None  # the publication day
    unyeared: Days | None = None  # the days in a leap year, where the article leaves the year open
    story: frozenset[str] = frozenset()  # the rarer names of the article
    back: bool = False  # points back at something told before: “the deal”, “had agreed”
    number: str | None = None  # “second”, of several alike

    @property
    def wide(self) -> frozenset[str]:
        """All who take part and all they stand for."""
        return frozenset().union(*(party.own | party.of for party in self.stands.values()))

    @property
    def bare(self) -> bool:
        """Whether it names nobody, no place and no day."""
        return not self.stands and self.event.place_id is None and self.event.date is None


def tellings(articles: Sequence[Annotated]) -> Iterator[Telling]:
    """Every event of every article."""
    speak_for = nations(articles)
    stories = _stories(articles)
    for found in articles:
        told = days(found.article.published.value)
        for event in found.events:
            people = [p for p in event.participants if p.entity_id is not None]
            stands = {str(p.entity_id): _party(p, found, speak_for) for p in people}
            sides = {role: tuple(stands[str(p.entity_id)] for p in people if p.role == role) for role in _SIDES}
            when = days(event.date.value) if event.date is not None else None
            address = Address(found.article.doc_id, event.start, event.end)
            before, beside = _words(found, event)
            number = _NUMBERED.search(beside)
            yield Telling(
                address,
                event,
                _kind(event),
                stands,
                sides,
                when,
                told,
                _unyeared(event),
                stories[found.article.doc_id],
                _BACK.search(before) is not None,
                number[1].lower() if number is not None else None,
            )


def _words(found: Annotated, event: Event) -> tuple[str, str]:
    """The words before an event in its sentence, and those close around it."""
    text, start, end = found.article.text, event.start, event.end
    first = max(text.rfind(". ", 0, start) + 1, text.rfind("\n", 0, start) + 1, start - _AROUND)
    return text[first:start], text[first : end + _AROUND // 2].partition(". ")[0]


def _stories(articles: Sequence[Annotated]) -> dict[str, frozenset[str]]:
    """The names of each article that few others have."""
    named = {a.article.doc_id: frozenset(_means(a)) for a in articles}
    spread = Counter(name for names in named.values() for name in names)
    most = max(_COMMON, min(_MOST, _SHARE * len(named)))
    return {doc_id: frozenset(n for n in names if spread[n] <= most) for doc_id, names in named.items()}


def _means(found: Annotated) -> Iterator[str]:
    """What the names of an article mean: a country for itself and its people, an id else."""
    for mention in found.mentions:
        if mention.entity_id is not None:
            yield next(iter(_nation(found, Span(mention.start, mention.end))), mention.entity_id)


def _unyeared(event: Event) -> Days | None:
    value = event.date.value if event.date is not None else ""
    return days(value.replace("XXXX", "2000")) if value.startswith("XXXX") else None


def _party(p: Participant, found: Annotated, nations: Nations) -> Party:
    own = str(p.entity_id)
    written = "name " + fold(found.article.text[p.start : p.end])  # one name taken for a person here, a body there
    return Party(frozenset({own, written}) | _nation(found, Span(p.start, p.end)), nations.get(own, frozenset()))


def _nation(found: Annotated, span: Span) -> frozenset[str]:
    """The country a name means by itself: its own, its people's, or the one it governs."""
    known, word = knowledge.countries(), fold(found.article.text[span.start : span.end])
    country = known.by_name.get(word) or known.by_demonym.get(word) or known.by_capital.get(word)
    return frozenset({f"nation {country.name}"}) if country is not None else frozenset()


def nations(articles: Iterable[Annotated]) -> Nations:
    """Whom people speak for: by stated roles, and by the word for a country before the name, in any of the articles."""
    found_for: dict[str, frozenset[str]] = defaultdict(frozenset)
    for found in articles:
        ids = {Span(m.start, m.end): m.entity_id for m in found.mentions}
        for role in found.roles:
            holder = ids.get(role.holder)
            if holder is not None and role.of is not None and role.state == "current":
                body = ids.get(role.of)
                found_for[holder] |= _nation(found, role.of) | ({body} if body is not None else frozenset())
        for before, after in zip(found.mentions, found.mentions[1:], strict=False):
            between = found.article.text[before.end : after.start]
            close = before.label in {"NORP", "GPE"} and after.label == "PERSON" and _only_office(between)
            if close and after.entity_id is not None:
                found_for[after.entity_id] |= _nation(found, Span(before.start, before.end))
    return found_for


def _only_office(between: str) -> bool:
    """Whether no more than an office stands between: “Finnish Prime Minister Aino Salo”, “Fiji's leader …”."""
    titles = knowledge.person_words().titles | knowledge.person_words().honorifics | _OFFICES
    words = between.removeprefix("'s").removeprefix("’s").split()
    return all(fold(word) in titles for word in words)


@cache
def _gists() -> dict[str, str]:
    data: dict[str, list[str]] = yaml.safe_load(_GISTS.read_text(encoding="utf-8"))
    return {word: gist for gist, words in data.items() for word in words}


def _kind(event: Event) -> str:
    """The gist of an event, or the family of its class where its word has none."""
    gists = _gists()
    words = event.rule.partition(" ")[2].split()
    undone = event.type in {"CONCEDE", "RETREAT"} and event.rule.startswith("verb")  # to lift a tariff is no tariff
    phrases = [" ".join(words), " ".join((words or [""])[:2]), *(() if undone else words[-1:]), *words[:1]]
    for phrase in phrases:
        gist = gists.get(f"{event.type} {phrase}") or gists.get(phrase)
        if gist is not None:
            return gist
    return family(event.type)


def family(kind: EventType) -> str:
    """The classes that may tell one event, as one word."""
    return next(("+".join(sorted(f)) for f in _FAMILIES if kind in f), kind)
