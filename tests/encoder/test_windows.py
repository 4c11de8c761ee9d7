import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearsheet.encoder.windows import casing, encode, pieces, shape, vocabulary, windows
from tearsheet.model import Span


def _spelled(word: str) -> list[str]:
    back = {n: piece for piece, n in vocabulary().items()}
    return [back[n] for n in pieces(word)]


@pytest.mark.parametrize(
    ("word", "spelled"),
    [
        ("Harbour", ["harbour"]),
        ("ferries", ["ferries"]),
        ("São", ["sao"]),
        ("Zürichhorn", ["zurich", "##horn"]),
        ("-", ["-"]),
    ],
)
def test_words_are_cut_into_the_longest_known_pieces(word: str, spelled: list[str]) -> None:
    assert _spelled(word) == spelled


def test_a_very_long_word_is_cut_short() -> None:
    assert len(pieces("antidisestablishmentarianistically" * 3)) == 6


@pytest.mark.parametrize(
    ("word", "number"),
    [("-", 0), ("ferry", 1), ("Ferry", 2), ("NATO", 3), ("U", 4), ("McGrath", 5), ("2025", 6), ("B52", 7)],
)
def test_shapes(word: str, number: int) -> None:
    assert shape(word) == number


def test_casing_tells_headlines_in_capitals_from_prose() -> None:
    assert casing(["FERRY", "TALKS", "RESUME", "AGAIN"]) == 2
    assert casing(["Ferry", "Talks", "Resume", "Again"]) == 1
    assert casing(["Ferry", "talks", "resume", "again"]) == 0


def test_the_first_piece_of_each_word_is_known() -> None:
    ids, shapes, flags, first = encode(["Zürichhorn", "pier"], [True, True])
    assert first == [0, 2]
    assert len(ids) == len(shapes) == len(flags) == 3
    assert shapes[0] + 1 == shapes[1]  # the same shape, as a later piece


@given(st.lists(st.text(alphabet="abc XYZ.-“”é\n漢", max_size=400), max_size=5))
def test_words_lie_in_their_segments_in_order(parts: list[str]) -> None:
    text = "".join(parts)
    segments, start = [], 0
    for part in parts:
        segments.append(Span(start, start + len(part)))
        start += len(part)
    words = [(word, window) for window in windows(text, segments, longest=126) for word in window.words]
    spans = [(w.start, w.end) for w, _ in words]
    assert spans == sorted(spans)
    assert all(start < end and not any(c.isspace() for c in text[start:end]) for start, end in spans)
    assert "".join(text[s:e] for s, e in spans) == "".join(text.split())
    assert all(0 <= w.piece < len(window.pieces) for w, window in words)


@given(
    st.lists(st.text("bcdfghjkz", min_size=1, max_size=12), min_size=1, max_size=120), st.sampled_from([12, 60, 248])
)
def test_no_window_is_longer_than_asked(words: list[str], longest: int) -> None:
    text = " ".join(words)
    read = list(windows(text, [Span(0, len(text))], longest=longest))
    assert max(len(window.pieces) for window in read) <= longest
    assert [text[w.start : w.end] for window in read for w in window.words] == words
