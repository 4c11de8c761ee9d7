"""Stories and sentences of the gold in, texts as windows of word pieces out, with the words that tell of an event."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from spacy.language import Language

from tearsheet.encoder.reading import LONGEST_WINDOW, parts
from tearsheet.encoder.windows import Window, windows
from tearsheet.model import Span

GOLD = Path(__file__).parents[2] / "tests" / "gold"
Record = dict[str, Any]


class Mark(NamedTuple):
    """Words that tell of an event: pieces `first` to `last` of a window, whose event and class may be known."""

    first: int
    last: int  # the piece after the last
    event: str | None
    type: str | None


class Text(NamedTuple):
    """What one window holds of the article `article` of its story: the first piece of each word, and what is marked."""

    article: int
    pieces: list[int]
    words: list[int]
    marks: list[Mark]
    heading: tuple[int, ...]  # the pieces of its publication day, where one is known

    def marked(self, piece: int) -> bool:
        """Whether a piece is of a word that tells of an event."""
        return any(mark.first <= piece < mark.last for mark in self.marks)


class Story(NamedTuple):
    """Its articles as they are read each for itself, and in parts of which a window holds two or more."""

    whole: list[Text]
    parts: list[Text]


def stories(paths: Iterable[Path], nlp: Language) -> Iterator[Story]:
    """The stories, but for those that nobody may read."""
    for record in _records(paths):
        story = Story([], [])
        for n, article in enumerate(record["articles"]):
            marks = [(e["start"], e["end"], f"{record['story']} {e['event']}", None) for e in article["events"]]
            text, day = article["text"], date.fromisoformat(article["published"])
            sentences = _sentences(text, nlp)
            story.whole.extend(_text(n, w, marks, ()) for w in windows(text, sentences, longest=LONGEST_WINDOW))
            story.parts.extend(_text(n, p.window, marks, p.heading) for p in parts(text, sentences, day))
        yield story


def sentences(path: Path, nlp: Language) -> Iterator[Text]:
    """The single sentences, whose events have a class."""
    for record in _records([path]):
        marks = [(e["start"], e["end"], None, e["type"]) for e in record["events"]]
        for window in windows(record["text"], _sentences(record["text"], nlp), longest=LONGEST_WINDOW):
            yield _text(0, window, marks, ())


def _records(paths: Iterable[Path]) -> Iterator[Record]:
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if not record["part"].startswith("blind"):
                yield record


def _sentences(text: str, nlp: Language) -> list[Span]:
    return [Span(s.start_char, s.end_char) for s in nlp(text).sents]


def _text(
    article: int, window: Window, marks: Sequence[tuple[int, int, str | None, str | None]], heading: tuple[int, ...]
) -> Text:
    ends = [*(word.piece for word in window.words[1:]), len(window.pieces)]
    found = []
    for start, end, event, kind in marks:
        over = [n for n, word in enumerate(window.words) if word.start < end and start < word.end]
        if over:
            found.append(Mark(window.words[over[0]].piece, ends[over[-1]], event, kind))
    return Text(article, window.pieces, [word.piece for word in window.words], found, heading)
