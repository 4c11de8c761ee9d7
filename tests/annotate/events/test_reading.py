"""What the encoder says of each word."""

import numpy as np
import pytest

from tearsheet.annotate.events.reading import Reading, reading
from tearsheet.model import Span

TEXT = (
    "Dockers in Genoa downed tools on Monday. The walkout kept twenty ships in port. "
    "Police arrested a smuggler near Bari. A mild wind blew from the sea."
)


def _read(text: str) -> Reading:
    starts = [0, *(n + 2 for n, letter in enumerate(text[:-1]) if letter == ".")]
    return reading(
        text, [Span(start, end - 1) for start, end in zip(starts, [*starts[1:], len(text) + 1], strict=True)]
    )


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def _cosine(read: Reading, one: str, other: str) -> float:
    a, b = (np.frombuffer(read.embedding(_span(TEXT, w)) or b"", np.int8).astype(float) for w in (one, other))
    return float(a @ b / np.linalg.norm(a) / np.linalg.norm(b))


def test_every_word_is_read_once() -> None:
    words = [TEXT[word.start : word.end] for word in _read(TEXT).words]
    assert words[:5] == ["Dockers", "in", "Genoa", "downed", "tools"]
    assert "".join(words) == TEXT.replace(" ", "")


@pytest.mark.parametrize("words", ["downed tools", "walkout"])
def test_what_happens_tells_of_an_event(words: str) -> None:
    assert _read(TEXT).telling(_span(TEXT, words)) > 0


@pytest.mark.parametrize("words", ["Genoa", "wind", "ships"])
def test_what_is_there_tells_of_none(words: str) -> None:
    assert _read(TEXT).telling(_span(TEXT, words)) < 0


def test_two_tellings_of_one_event_mean_nearly_the_same() -> None:
    read = _read(TEXT)
    assert _cosine(read, "downed tools", "walkout") > _cosine(read, "walkout", "arrested") + 0.3


def test_words_that_were_not_read_mean_nothing() -> None:
    read = reading(TEXT, [])
    assert read.embedding(Span(0, 7)) is None
    assert read.telling(Span(0, 7)) is None


def test_a_long_article_is_read_in_windows() -> None:
    long = " ".join([TEXT] * 30)
    read = _read(long)
    assert len(read.words) == 30 * len(_read(TEXT).words)
    assert len(read.embedding(Span(len(long) - 20, len(long) - 15)) or b"") == 256
