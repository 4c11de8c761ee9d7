"""What the encoder says of each word."""

from datetime import date

import numpy as np
import pytest

from tearsheet.encoder.reading import Reading, parts, read_together, reading
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


def test_words_of_no_language_are_read_as_well() -> None:
    text = " ".join("qzxvkwjhgfbcd" for _ in range(100))
    assert len(reading(text, [Span(0, len(text))]).words) == 100


def test_two_parts_are_read_in_the_light_of_each_other() -> None:
    texts = ["Dockers in Genoa downed tools on Monday.", "The move kept twenty ships in port."]
    both = [parts(text, [Span(0, len(text))], day) for text, day in zip(texts, (date(2022, 10, 18), None), strict=True)]
    together = read_together(both[0][0], both[1][0])
    for text, read in zip(texts, together, strict=True):
        alone = reading(text, [Span(0, len(text))])
        assert [(w.start, w.end) for w in read.words] == [(w.start, w.end) for w in alone.words]
        assert not np.allclose(read.words[1].vector, alone.words[1].vector, atol=0.01)


def test_a_part_has_the_day_that_is_known_before_it() -> None:
    text = "Dockers struck."
    (dated,), (undated,) = (parts(text, [Span(0, len(text))], day) for day in (date(2022, 10, 18), None))
    assert [len(part.pieces) - len(part.window.pieces) for part in (dated, undated)] == [5, 0]


@pytest.mark.parametrize(("words", "read"), [("Dockers", True), ("struck.", True), ("on", False)])
def test_a_part_reads_its_own_words_alone(words: str, read: bool) -> None:
    text = "Dockers struck. They go on."
    (part,) = parts(text, [Span(0, 15)], None)
    assert part.reads(_span(text, words)) == read
