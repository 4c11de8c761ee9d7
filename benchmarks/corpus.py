"""A made-up corpus of any size whose words are spread as in real prose, for measuring what size costs.

Words are invented from syllables and drawn by the law of Zipf and Mandelbrot, names likewise; the same seed gives
the same corpus. Left out: sense, and everything that is read from files.
"""

import itertools
import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from tearsheet.model import (
    Address,
    Annotated,
    Article,
    Block,
    Corpus,
    Entity,
    Event,
    EventDate,
    Mention,
    MentionLabel,
    Participant,
    Published,
    Quote,
    Source,
    Span,
    Speaker,
    TimelineEntry,
)

LEXICON = 90_000
_COMMON = 6_000
_ONSETS = (
    "",
    "b",
    "br",
    "c",
    "d",
    "f",
    "g",
    "gr",
    "h",
    "k",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "r",
    "s",
    "st",
    "t",
    "tr",
    "v",
    "w",
)
_VOWELS = ("a", "e", "i", "o", "u", "ea", "ou")
_CODAS = ("", "", "", "n", "r", "s", "t", "l", "nd", "ck", "m")
_OUTLETS = tuple(
    f"The {name}" for name in ("Courier", "Ledger", "Morning Post", "Wire", "Observer", "Herald", "Review")
)
_KINDS: tuple[tuple[MentionLabel, int], ...] = (("PERSON", 6000), ("ORG", 1500), ("GPE", 800))


def words(chance: random.Random, number: int) -> list[str]:
    """So many different invented words, the short ones first, as in any language."""
    syllables = ["".join(parts) for parts in itertools.product(_ONSETS, _VOWELS, _CODAS)]
    found: dict[str, None] = {}
    while len(found) < number:
        most = 1 + len(found) * 8 // number // 2 + (len(found) > 300)
        found["".join(chance.choices(syllables, k=chance.randint(max(1, most - 1), min(most, 4))))] = None
    return list(found)


def share(rank: int) -> float:
    """How often a word is used: the law holds to about the 6,000th, behind which use falls off more steeply."""
    return 1 / (rank + 2.7) if rank < _COMMON else 1 / (_COMMON + 2.7) * (_COMMON / rank) ** 1.4


class Maker:
    """The words, names and chances that a corpus is drawn from."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - nothing secret
        self.words = words(self.chance, LEXICON)
        self.weights = list(itertools.accumulate(map(share, range(len(self.words)))))
        self.names = {label: self._names(label, number) for label, number in _KINDS}
        self.mentions: defaultdict[tuple[str, str, MentionLabel], list[Address]] = defaultdict(list)

    def _names(self, label: MentionLabel, number: int) -> list[tuple[str, str]]:
        """Ids and names: two words of the rarer half for people and bodies, one for places."""
        rare = self.words[len(self.words) // 3 :]
        found: dict[str, str] = {}
        while len(found) < number:
            parts = [self.chance.choice(rare) for _ in range(1 if label == "GPE" else 2)]
            found["-".join(parts)] = " ".join(part.capitalize() for part in parts)
        return list(found.items())

    def prose(self, number: int) -> list[str]:
        """So many words."""
        return self.chance.choices(self.words, cum_weights=self.weights, k=number)

    def name(self) -> tuple[str, str, MentionLabel]:
        """Somebody or something; a few are named often, most seldom."""
        label = self.chance.choice(("PERSON", "PERSON", "ORG", "GPE"))
        names: list[tuple[str, str]] = self.names[label]
        id, name = names[int(len(names) * self.chance.random() ** 3)]
        return id, name, label


class Draft:
    """One article while it grows."""

    def __init__(self, maker: Maker, slug: str) -> None:
        self.maker, self.slug = maker, slug
        self.text = ""
        self.blocks: list[Block] = []
        self.sentences: list[Span] = []
        self.mentions: list[Mention] = []
        self.quotes: list[Quote] = []
        self.events: list[Event] = []

    def sentence(self, day: str) -> None:
        """A sentence that may name somebody, quote them, or tell what they did."""
        chance = self.maker.chance
        start = len(self.text)
        said = self.maker.prose(chance.randint(8, 30))
        named = self._name() if chance.random() < 0.5 else None
        kind = chance.random()
        if named is not None and kind < 0.35:
            at = len(self.text) + 1
            self.text += " “" + " ".join(said).capitalize() + ".”"
            speaker = Speaker(named.start, named.end, True, name=None, entity_id=named.entity_id)
            self.quotes.append(Quote(at, len(self.text), "direct", "made", speaker=speaker))
        else:
            first = " ".join(said) + "."
            self.text += (" " + first) if named is not None else first.capitalize()
        if named is not None and kind > 0.8:
            who = (Participant(named.start, named.end, "actor", named.entity_id),)
            at = named.end + 1
            self.events.append(
                Event(at, at + len(said[0]), "CONSULT", "asserted", "made", EventDate(day, ""), participants=who)
            )
        self.sentences.append(Span(start, len(self.text)))

    def _name(self) -> Mention:
        id, name, label = self.maker.name()
        start = len(self.text)
        self.text += name
        self.mentions.append(Mention(start, len(self.text), label, "made", id))
        self.maker.mentions[id, name, label].append(Address(self.slug, start, len(self.text)))
        return self.mentions[-1]

    def block(self, day: str) -> None:
        """A paragraph of one to four sentences."""
        start = len(self.text)
        for n in range(self.maker.chance.randint(1, 4)):
            self.text += " " if n else ""
            self.sentence(day)
        self.blocks.append(Block(start, len(self.text), "body"))
        self.text += "\n\n"


def article(maker: Maker, number: int) -> Annotated:
    """One article of some 600 words."""
    chance = maker.chance
    slug = f"article-{number:05}"
    day = (date(2024, 1, 1) + timedelta(chance.randrange(700))).isoformat()
    draft = Draft(maker, slug)
    for _ in range(max(2, round(chance.lognormvariate(2.4, 0.45)))):
        draft.block(day)
    title = " ".join(maker.prose(8)).capitalize()
    outlet = chance.choice(_OUTLETS)
    made = Article(slug, slug, Source(f"{slug}.txt", "0" * 64), title, draft.text, tuple(draft.blocks),
                   Published(day, "stated"), "en", outlet)  # fmt: skip
    return Annotated(made, tuple(draft.sentences), tuple(draft.mentions), quotes=tuple(draft.quotes),
                     events=tuple(draft.events), summary=tuple(draft.sentences[:2]))  # fmt: skip


def corpus(number: int, seed: int = 7) -> Corpus:
    """So many articles, resolved."""
    maker = Maker(seed)
    articles = tuple(article(maker, n) for n in range(number))
    entities = tuple(sorted(_entities(maker), key=lambda e: e.id))
    timeline = tuple(
        TimelineEntry(f"{a.article.slug}-{e.start}", e.type, e.status, e.date, None,
                      tuple(p.entity_id for p in e.participants if p.entity_id is not None),
                      (Address(a.article.slug, e.start, e.end),))
        for a in articles for e in a.events
    )  # fmt: skip
    return Corpus(articles, entities, timeline)


def _entities(maker: Maker) -> Iterator[Entity]:
    taken: set[str] = set()
    for (id, name, label), addresses in maker.mentions.items():
        if id not in taken:
            taken.add(id)
            yield Entity(id, label, name, mentions=tuple(sorted(addresses)))
