"""An article in, what stands around its events out: the words beside one, the names and telling words of its sentence.

Left out: what these mean.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from operator import attrgetter
from pathlib import Path

from tearsheet.model import Annotated, Event, Mention, Span, Timex
from tearsheet.resolve.calendar import Days, days

_LONG_FROM = 5  # sentences: in a longer article many things are alike
_EMPTY = Path(__file__).parent / "lexicon" / "empty-words.txt"
_LONG = re.compile(r"[^\W\d_]{4,}")
_START = attrgetter("start")
_BESIDE, _COUNTED = 70, 50  # characters of the sentence on each side of an event's words
STEM, _SHORTEST = 5, 3  # letters
_FEW, _SHORTLY = 3, 220  # times looked at, and characters before a sentence within which one still holds
_NUMBER = re.compile(
    r"\b(?:\d[\d,.]*\d|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?)\b",
    re.I,
)


class Scenes:
    """An article's sentences, to be asked for what stands around an event."""

    def __init__(self, found: Annotated) -> None:
        self._found = found
        self._known: dict[Span, frozenset[str]] = {}
        self._around: dict[int, frozenset[str]] = {}
        self.long = len(found.sentences) > _LONG_FROM

    def around(self, event: Event) -> tuple[str, str]:
        """The words of the sentence before and behind the event's own."""
        sentence, text = self._sentence(event), self._found.article.text
        return text[sentence.start : event.start], text[event.end : sentence.end]

    def of(self, event: Event) -> frozenset[str]:
        """The names and the longer words of the event's sentence, one set for all its events."""
        sentence = self._sentence(event)
        if sentence not in self._known:
            mentions = self._found.mentions[_inside(self._found.mentions, sentence)]
            names = {m.entity_id for m in mentions if m.entity_id is not None}
            self._known[sentence] = frozenset(names) | telling_words(
                self._found.article.text[sentence.start : sentence.end]
            )
        return self._known[sentence]

    def near(self, event: Event) -> frozenset[str]:
        """The longer words of the event's sentence and of those before and behind it."""
        line = self.line(event)
        if line not in self._around:
            there = self._found.sentences[max(0, line - 1) : line + 2] or (self._sentence(event),)
            self._around[line] = telling_words(self._found.article.text[there[0].start : there[-1].end])
        return self._around[line]

    def nouns(self, event: Event) -> frozenset[str]:
        """The stems of the nouns that belong to the event's words."""
        text = self._found.article.text
        long = (n for n in event.nouns if n.end - n.start >= _SHORTEST)
        return frozenset(text[n.start : min(n.end, n.start + STEM)].lower() for n in long)

    def line(self, event: Event) -> int:
        """Which sentence of the article it stands in, from 0."""
        return max(0, bisect_right(self._found.sentences, event.start, key=_START) - 1)

    def day(self, event: Event) -> Days | None:
        """The day that the event's sentence tells of, else the publication day."""
        events = self._found.events[_inside(self._found.events, self._sentence(event))]
        stated = (days(e.date.value) for e in events if e.date is not None)
        return next((d for d in stated if d is not None), None) or days(self._found.article.published.value)

    def nearby(self, event: Event) -> Days | None:
        """The days of the time nearest to the event in its sentence, whether or not it belongs to it; else of the last
        one told shortly before.
        """
        sentence = self._sentence(event)
        inside = _inside(self._found.timexes, sentence)
        named = [(_between(event, t), d) for t in self._found.timexes[inside] if (d := _named(t)) is not None]
        if named:
            return min(named)[1]
        before = self._found.timexes[max(0, inside.start - _FEW) : inside.start]
        told = (_named(t) for t in reversed(before) if t.start > sentence.start - _SHORTLY)
        return next((d for d in told if d is not None), None)

    def _sentence(self, event: Event) -> Span:
        at = bisect_right(self._found.sentences, event.start, key=_START) - 1
        return self._found.sentences[at] if at >= 0 else Span(0, len(self._found.article.text))


def _named(timex: Timex) -> Days | None:
    """The days that a time names on the calendar."""
    return days(timex.value) if timex.type in {"DATE", "TIME"} else None


def _between(event: Event, timex: Timex) -> int:
    """How many characters."""
    return timex.start - event.end if timex.start >= event.end else event.start - timex.end


def _inside(spans: Sequence[Event | Mention | Timex], sentence: Span) -> slice:
    return slice(bisect_left(spans, sentence.start, key=_START), bisect_left(spans, sentence.end, key=_START))


def beside(before: str, after: str) -> frozenset[str]:
    """The stems of the longer words right before and behind an event's own."""
    return frozenset(word[:STEM] for word in each_word(f"{before[-_BESIDE:]} {after[:_BESIDE]}"))


def counts(before: str, after: str) -> frozenset[str]:
    """The numbers there, in digits or in words: “seven officers”."""
    return frozenset(n.lower() for n in _NUMBER.findall(f"{before[-_COUNTED:]} {after[:_COUNTED]}"))


def telling_words(text: str) -> frozenset[str]:
    """The longer words that say what a text is about, without their plural."""
    return frozenset(each_word(text))


def each_word(text: str) -> list[str]:
    """The same, each as often as it stands there."""
    empty = _empty()
    return [w.removesuffix("s") for w in _LONG.findall(text.lower()) if w not in empty]


@cache
def _empty() -> frozenset[str]:
    """Words that say nothing of what a sentence is about."""
    lines = _EMPTY.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
