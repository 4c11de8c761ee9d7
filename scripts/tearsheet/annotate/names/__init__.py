"""Names in the title, the body and the captions.

`names` takes people, organisations and places from our own model and adds peoples, events and the like from the
spaCy pipeline; `stock_names` takes all from the pipeline. Left out: who is who (resolve).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import get_args

from msgspec.structs import replace
from spacy.lang.en.stop_words import STOP_WORDS

from tearsheet.annotate.names.boundaries import bounded
from tearsheet.annotate.names.consistency import consistent
from tearsheet.annotate.names.decode import Guess
from tearsheet.annotate.names.labels import label
from tearsheet.annotate.names.lexicon import countries
from tearsheet.annotate.names.repeats import repeated
from tearsheet.annotate.names.tagger import tag
from tearsheet.annotate.names.trim import trim
from tearsheet.annotate.parse import Parsed
from tearsheet.model import Annotated, Mention, MentionLabel

__all__ = ["names", "stock_names", "trim"]

LABELS: frozenset[str] = frozenset(get_args(MentionLabel))
_BESIDE: frozenset[str] = frozenset({"NORP", "EVENT"})
_FIRM = 0.85  # below this the pipeline is believed when it says that a name is a people's


def names(parsed: Parsed, found: Annotated) -> Annotated:
    """Add the mentions, by the name model."""
    text = parsed.article.text
    stock = tuple(_stock(parsed))
    peoples = {(m.start, m.end) for m in stock if m.label == "NORP"}
    edges = {edge for block in parsed.article.blocks for edge in (block.start, block.end)}
    found_by_model = [g for g in bounded(text, tag(text, found.sentences), edges) if _parsed(parsed, g)]
    guesses = repeated(text, consistent(text, found_by_model))
    wider = tuple(_peoples(parsed))
    firm = {text[g.start : g.end].split()[-1] for g in guesses if g.confidence >= _FIRM}
    mentions = [
        _mention(text, guess)
        for guess in guesses
        if (guess.start, guess.end) not in peoples or guess.confidence >= _FIRM or text[guess.start : guess.end] in firm
    ]
    mentions = _with([m for m in mentions if not _within(m, wider)], wider)
    mentions = _with(mentions, (m for m in stock if m.label in _BESIDE))
    return replace(found, mentions=tuple(sorted(mentions, key=lambda m: (m.start, m.end))))


def _parsed(parsed: Parsed, guess: Guess) -> bool:
    """Whether it stands in a block that is read at all: a dateline or a byline is not."""
    passage = parsed.passage(guess.start)
    return passage is not None and passage.holds(guess.end - 1)


def stock_names(parsed: Parsed, found: Annotated) -> Annotated:
    """Add the mentions, as the spaCy pipeline has them."""
    return replace(found, mentions=tuple(_stock(parsed)))


def _folded(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


def _within(mention: Mention, others: Sequence[Mention]) -> bool:
    """Whether it is a part of one of the others: “North” of “North Korean”."""
    return any(o.start <= mention.start and mention.end <= o.end and mention.label != o.label for o in others)


def _with(mentions: list[Mention], others: Iterable[Mention]) -> list[Mention]:
    """The mentions, and of the others those that meet none of them."""
    taken = {n for m in mentions for n in range(m.start, m.end)}
    return mentions + [m for m in others if taken.isdisjoint(range(m.start, m.end))]


def _mention(text: str, guess: Guess) -> Mention:
    """The guess with its label; “Kenyan” is the name of a people, whatever the model took it for."""
    name = _folded(text, guess.start, guess.end)
    if name in countries().peoples:
        return Mention(guess.start, guess.end, "NORP", "people")
    return Mention(guess.start, guess.end, label(guess.core, name), guess.rule)


def _peoples(parsed: Parsed) -> Iterator[Mention]:
    pattern = _pattern()
    for passage in parsed.passages:
        text = passage.text
        for match in pattern.finditer(text):
            if not _amid(text, match.start(), match.end()):
                yield Mention(passage.start + match.start(), passage.start + match.end(), "NORP", "people")


def _amid(text: str, start: int, end: int) -> bool:
    """Whether the words stand between capitals, as in “Lakeside Swiss Review”, and are part of some longer name."""
    words = text[max(0, start - 40) : start].split() if text[start - 1 : start] == " " else []
    before = words[-1] if words else ""
    capital = before[:1].isupper() and before[-1:].isalpha() and before.lower() not in STOP_WORDS
    return capital and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _pattern() -> re.Pattern[str]:
    words = sorted(countries().peoples, key=lambda w: (-len(w), w))
    word = "|".join(re.escape(w) for w in words)
    return re.compile(rf"(?<!\w)(?:{word})(?: (?:{word}))?(?!\w)")


def _stock(parsed: Parsed) -> Iterator[Mention]:
    text = parsed.article.text
    for passage in parsed.passages:
        for entity in passage.doc.ents:
            if entity.label_ not in LABELS:
                continue
            start, end = trim(text, passage.start + entity.start_char, passage.start + entity.end_char)
            if start < end and any(c.isalpha() for c in text[start:end]):
                kind: MentionLabel = entity.label_  # type: ignore[assignment]  # just tested
                yield Mention(start, end, kind, rule="spacy")
