"""Articles with their ids in, their events made ready to compare out, and how well two of them fit one event.

A person stands for their country too, and a people for its country, so that “Russian officials” and a Russian
minister can meet. Left out: putting tellings together (timeline).
"""

from collections import defaultdict
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
_PRECISE = 4  # days: a value up to this long tells events apart
_SIDES = ("actor", "target", "participant")
_NEAR, _LATER = 10, 45  # days between articles within which undated tellings may be of one event
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

    @property
    def wide(self) -> frozenset[str]:
        """All who take part and all they stand for."""
        return frozenset().union(*(party.own | party.of for party in self.stands.values()))


def tellings(articles: Sequence[Annotated]) -> Iterator[Telling]:
    """Every event of every article."""
    nations = _nations(articles)
    for found in articles:
        told = days(found.article.published.value)
        for event in found.events:
            people = [p for p in event.participants if p.entity_id is not None]
            stands = {str(p.entity_id): _party(p, found, nations) for p in people}
            sides = {role: tuple(stands[str(p.entity_id)] for p in people if p.role == role) for role in _SIDES}
            when = days(event.date.value) if event.date is not None else None
            address = Address(found.article.doc_id, event.start, event.end)
            yield Telling(address, event, _kind(event), stands, sides, when, told, _unyeared(event))


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


def _nations(articles: Iterable[Annotated]) -> Nations:
    """The countries that people speak for, by stated roles and by the word before the name, in any of the articles."""
    nations: dict[str, frozenset[str]] = defaultdict(frozenset)
    for found in articles:
        ids = {Span(m.start, m.end): m.entity_id for m in found.mentions}
        for role in found.roles:
            holder = ids.get(role.holder)
            if holder is not None and role.of is not None and role.state == "current":
                nations[holder] |= _nation(found, role.of)
        for before, after in zip(found.mentions, found.mentions[1:], strict=False):
            between = found.article.text[before.end : after.start]
            close = before.label in {"NORP", "GPE"} and after.label == "PERSON" and _only_office(between)
            if close and after.entity_id is not None:
                nations[after.entity_id] |= _nation(found, Span(before.start, before.end))
    return nations


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
    phrases = [" ".join(words), " ".join((words or [""])[:2]), *words[-1:], *words[:1]]
    for phrase in phrases:
        gist = gists.get(f"{event.type} {phrase}") or gists.get(phrase)
        if gist is not None:
            return gist
    return family(event.type)


def family(kind: EventType) -> str:
    """The classes that may tell one event, as one word."""
    return next(("+".join(sorted(f)) for f in _FAMILIES if kind in f), kind)


# ---------------------------------------------------------------- are two of them one


def fit(a: Telling, b: Telling) -> float:
    """Above 0: the same event, the more the surer; 0: cannot be told; below 0: not the same."""
    people, place = _people(a, b), _place(a, b)
    if people < 0 or a.kind != b.kind or _apart(a, b) or _other_time(a, b):
        return -1.0
    if a.when is not None and b.when is not None and max(a.when.length, b.when.length) <= _PRECISE:
        return people + place if people > 0 or place > 0 else 0.0
    if place < 0:
        return 0.0 if a.kind == "visit" else -1.0  # a city and its country
    return (people + place) * (_vaguely(a, b, place) and not _unconfirmed(a, b))


def _people(a: Telling, b: Telling) -> float:
    """The share in common where all of the smaller side are on the larger; below 0 where the sides are not the same."""
    for role in ("actor", "target"):
        one, other = a.sides[role], b.sides[role]
        if one and other and not any(p.meets(q) for p in one for q in other):
            return -1.0
    if not a.stands or not b.stands:
        return 0.0
    fewer, more = sorted((a, b), key=lambda t: len(t.stands))
    known = all(_among(party, more) or str(more.event.place_id) in party.own for party in fewer.stands.values())
    return len(fewer.stands) / len(more.stands) if known else -1.0


def _among(party: Party, telling: Telling) -> bool:
    return any(party.meets(other) for other in telling.stands.values())


def _place(a: Telling, b: Telling) -> float:
    if a.event.place_id is None or b.event.place_id is None:
        return 0.0
    return 0.5 if a.event.place_id == b.event.place_id else -0.4


def _apart(a: Telling, b: Telling) -> bool:
    """Whether their days exclude one event; a visit is told by any of its days."""
    if a.unyeared is not None and b.unyeared is not None:
        return not a.unyeared.meets(b.unyeared)
    if a.when is None or b.when is None or a.when.meets(b.when):
        return False
    gap = max((a.when.first - b.when.last).days, (b.when.first - a.when.last).days)
    return a.kind != "visit" or gap > 1


def _other_time(a: Telling, b: Telling) -> bool:
    """Whether one is ahead where the other is over: a plan without a day, made after it."""
    for plan, done in ((a, b), (b, a)):
        ahead = plan.event.status == "planned" or (plan.event.status == "uncertain" and _same_article(a, b))
        if not ahead or done.event.status != "asserted":
            continue
        if plan.when is None:
            return done.when is None or plan.told is None or done.when.last <= plan.told.last
    return False


def _unconfirmed(a: Telling, b: Telling) -> bool:
    """A plan with its day and an outcome without one: it may have been moved."""
    pairs = ((a, b), (b, a))
    return any(
        plan.event.status == "planned" and done.event.status == "asserted" and done.when is None for plan, done in pairs
    )


def _vaguely(a: Telling, b: Telling, place: float) -> bool:
    """Without a day for both it takes more: articles of the same time, and two in common, or one and a close kind."""
    if place > 0 and not (a.stands and b.stands):
        return _near(a, b)  # “after a meeting in Rome”
    shared = sum(1 for party in a.stands.values() if _among(party, b))
    close = a.kind != family(a.event.type) or place > 0 or _same_article(a, b)
    return _near(a, b) and (shared > 1 or (shared == 1 and close))


def _near(a: Telling, b: Telling) -> bool:
    if _same_article(a, b):
        return True
    if a.told is None or b.told is None:
        return False
    dated, other = (a, b) if a.when is not None else (b, a)
    anchor = dated.when if dated.when is not None and dated.when.length <= _PRECISE else dated.told
    gap = (other.told.last - anchor.first).days if other.told is not None and anchor is not None else _LATER
    return -_NEAR <= gap <= (_LATER if other.when is None else _NEAR) or (
        other.when is not None and dated.when is not None and dated.when.meets(other.when)
    )


def _same_article(a: Telling, b: Telling) -> bool:
    return a.address.doc_id == b.address.doc_id
