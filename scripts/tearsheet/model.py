"""The records that travel between the stages: Article, the annotations, Entity, Corpus, Page.

Every `start` and `end` is a half-open range of Unicode code points in `Article.text`, which is never changed
after reading. Relations hold spans and ids, not objects. Left out: anything that reads, computes or writes.
"""

from typing import Literal

from msgspec import Struct

BlockKind = Literal["title", "byline", "dateline", "body", "caption", "related", "notice"]
Known = Literal["stated", "metadata", "inferred", "unknown"]
Rights = Literal["full", "excerpt", "link"]
MentionLabel = Literal["PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT"]
RoleState = Literal["current", "former", "next"]
QuoteKind = Literal["direct", "indirect", "mixed"]
Certainty = Literal[
    "said",
    "denied",
    "confirmed",
    "promised",
    "threatened",
    "may",
    "plans",
    "reportedly",
    "believed",
    "negated",
    "unclear",
]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
EventStatus = Literal["asserted", "planned", "uncertain", "denied"]
Joined = Literal["surely", "probably"]
OutcomeState = Literal["ahead", "told", "not told"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
ParticipantRole = Literal["actor", "target", "participant"]
LocationKind = Literal["country", "area", "town"]


class Span(Struct, frozen=True, order=True):
    """Characters `start` up to, not including, `end` of one article's text."""

    start: int
    end: int


class Address(Struct, frozen=True, order=True):
    """The same across articles: `doc_id:start-end` when written out."""

    doc_id: str
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.doc_id}:{self.start}-{self.end}"


# ---------------------------------------------------------------- what was read


class Source(Struct, frozen=True):
    """The file an article came from. `line` is 1-based, for `.jsonl` only."""

    path: str
    sha256: str
    line: int | None = None


class Published(Struct, frozen=True):
    """The publication day as `YYYY-MM-DD` (or a TIMEX3 range), how it is known, and why in one sentence.

    `candidates` are the stretches of days (`first/last`) that are left where several years are as likely.
    """

    value: str | None = None
    how: Known = "unknown"
    why: str = ""
    candidates: tuple[str, ...] = ()


class Block(Struct, frozen=True):
    """A paragraph-like stretch of the text and what it is. Only `body` is the article's own prose."""

    start: int
    end: int
    kind: BlockKind
    rule: str = ""


class Article(Struct, frozen=True):
    """One article as read. `slug` names its page: lower case, unique in the desk, made from `doc_id` by the store."""

    doc_id: str
    slug: str
    source: Source
    title: str
    text: str
    blocks: tuple[Block, ...]
    published: Published
    language: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    rights: Rights = "full"
    notes: tuple[str, ...] = ()  # what the reader had to decide, in plain words: an encoding, a repaired line


# ---------------------------------------------------------------- what was found in it


class Mention(Struct, frozen=True):
    """A name in the text. `rule` says what found it; `entity_id` is filled when all articles are resolved."""

    start: int
    end: int
    label: MentionLabel
    rule: str
    entity_id: str | None = None


class Role(Struct, frozen=True):
    """A role as stated, such as “Deputy Foreign Minister”; `holder` and `of` are the spans of mentions."""

    start: int
    end: int
    holder: Span
    rule: str
    of: Span | None = None
    state: RoleState = "current"


class Reference(Struct, frozen=True):
    """A pronoun or the noun of a description (“she”, “minister”), the mention it plainly stands for, and why."""

    start: int
    end: int
    mention: Span
    why: str


class Speaker(Struct, frozen=True):
    """Who is given as the speaker: the words used (“she”), and the mention they stand for where that is plain.

    `named` is true when the speaker is a named person or body, directly or through `mention`; `why` is the reason
    where the words are no name. `of` is whose the nameless are: “Russian” of “Russian officials”.
    """

    start: int
    end: int
    named: bool
    mention: Span | None = None
    name: str | None = None
    entity_id: str | None = None
    why: str | None = None
    of: Span | None = None
    of_id: str | None = None


class Quote(Struct, frozen=True):
    """Words or a claim given as somebody's. `via` is the span of the outlet or body it was told to or quoted in."""

    start: int
    end: int
    kind: QuoteKind
    rule: str
    certainty: Certainty = "said"
    cue: Span | None = None
    speaker: Speaker | None = None
    via: Span | None = None
    via_id: str | None = None


class Timex(Struct, frozen=True):
    """An expression of time and its TIMEX3 value; `None` where it cannot be decided. `why` says from what.

    `stretch` is the whole, as `first/last`, where the expression is one end of it: “from Monday to Friday”.
    """

    start: int
    end: int
    type: TimexType
    value: str | None
    rule: str
    why: str = ""
    stretch: str | None = None


class EventDate(Struct, frozen=True):
    """When an event takes place: a TIMEX3 value or `first/last`, and why."""

    value: str
    why: str


class Participant(Struct, frozen=True):
    """Who takes part: the span of a mention, and as what."""

    start: int
    end: int
    role: ParticipantRole
    entity_id: str | None = None


class Event(Struct, frozen=True):
    """Something that happens, by its trigger words (“held talks”). Empty slots stay empty.

    `nouns` are those that belong to the trigger, named or not: who does it, what it is done to, what it is of.
    `telling` is how likely its words tell of an event at all, by the encoder, in log-odds; `embedding` what they mean
    where they stand, a signed byte for each dimension: tellings of one event point the same way. None: not read.
    """

    start: int
    end: int
    type: EventType
    status: EventStatus
    rule: str
    date: EventDate | None = None
    place: Span | None = None
    place_id: str | None = None
    participants: tuple[Participant, ...] = ()
    nouns: tuple[Span, ...] = ()
    telling: float | None = None
    embedding: bytes | None = None


class Gap(Struct, frozen=True):
    """A place that the machine saw and did not understand, and why, in plain words."""

    start: int
    end: int
    why: str


class Annotated(Struct, frozen=True):
    """An article with all that was found in it. Every tuple is sorted by (start, end)."""

    article: Article
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    roles: tuple[Role, ...] = ()
    references: tuple[Reference, ...] = ()
    quotes: tuple[Quote, ...] = ()
    timexes: tuple[Timex, ...] = ()
    events: tuple[Event, ...] = ()
    echoes: tuple[Event, ...] = ()  # words too weak to tell of an event, that may tell again of one (“the move”)
    summary: tuple[Span, ...] = ()
    gaps: tuple[Gap, ...] = ()


# ---------------------------------------------------------------- what all articles say together


class EntityRole(Struct, frozen=True):
    """A role an entity holds, by one article's words."""

    text: str
    evidence: Address
    of: str | None = None
    of_name: str | None = None
    state: RoleState = "current"


class Join(Struct, frozen=True):
    """Why one name was taken for another: the decision, by whom, and the reason in one line."""

    name: str
    into: str
    why: str
    by: Literal["machine", "editor"] = "machine"


class Point(Struct, frozen=True):
    """Where something is drawn on a map, in degrees north and east; `kind` says what the point stands for."""

    latitude: float
    longitude: float
    kind: LocationKind


class Location(Struct, frozen=True):
    """Where a place lies and how that is known; without a point, why it is not. `country` is an ISO 3166-1 code."""

    why: str
    point: Point | None = None
    country: str | None = None


class Entity(Struct, frozen=True):
    """One person, organisation or place in all articles. `mentions` are sorted addresses; `aliases` exclude `name`.

    `location` is None for what no gazetteer has: people, bodies, seas, buildings.
    """

    id: str
    type: MentionLabel
    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[EntityRole, ...] = ()
    mentions: tuple[Address, ...] = ()
    joins: tuple[Join, ...] = ()
    location: Location | None = None


class Outcome(Struct, frozen=True):
    """What became of a plan for a given day: still ahead of the newest article, told to have happened, or not told.

    `by` are the ids of the timeline entries that tell it.
    """

    state: OutcomeState
    by: tuple[str, ...] = ()


class TimelineEntry(Struct, frozen=True):
    """One event with all the places that tell it. `evidence` addresses are event triggers; ids refer to entities.

    `outcome` is that of a planned event with a day. `joined` is how surely all that is told is one event, if it is told
    more than once.
    """

    id: str
    type: EventType
    status: EventStatus
    date: EventDate | None
    place_id: str | None
    participants: tuple[str, ...]
    evidence: tuple[Address, ...]
    outcome: Outcome | None = None
    joined: Joined | None = None


class Origin(Struct, frozen=True):
    """Articles that print the same copy: slugs of the articles, and why they are held to be one."""

    articles: tuple[str, ...]
    why: str


class Problem(Struct, frozen=True):
    """An input that could not be used, or a decision that could not be applied."""

    where: str
    what: str
    remedy: str


class Corpus(Struct, frozen=True):
    """Everything the pages are made from. Articles by slug, entities by id, both sorted; all ids filled in."""

    articles: tuple[Annotated, ...]
    entities: tuple[Entity, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    origins: tuple[Origin, ...] = ()
    problems: tuple[Problem, ...] = ()


# ---------------------------------------------------------------- what people decide


class Correction(Struct, frozen=True):
    """One decision of the editor from `editorial/corrections.yml`; exactly one of the first five fields is set."""

    why: str
    same: tuple[str, ...] = ()  # entity ids or names that are one; the first gives the name
    different: tuple[str, ...] = ()  # names that must stay apart
    rename: str | None = None  # an entity id, together with `to`
    drop: str | None = None  # an address whose annotations are wrong
    speaker: str | None = None  # the address of a quote, together with `to`, a name in that article
    to: str | None = None


class Figure(Struct, frozen=True):
    """How well the machine does, at least: `measure` on the gold file `gold`, between 0 and 1."""

    gold: str
    measure: str
    least: float


class Desk(Struct, frozen=True):
    """What the pages say of the desk itself. `headline` is the editor's, or None; `figures` are the program's own."""

    topic: str
    headline: str | None = None
    figures: tuple[Figure, ...] = ()


class Page(Struct, frozen=True):
    """A generated file below `docs/`: its path with forward slashes, and its whole text."""

    path: str
    text: str
