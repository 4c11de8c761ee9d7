import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tearsheet.annotate.names.decode import TAGS, best_path, guesses
from tearsheet.encoder.windows import Word


def _scores(*tags: int, strength: float = 6.0) -> np.ndarray:
    scores = np.zeros((len(tags), len(TAGS)))
    for n, tag in enumerate(tags):
        scores[n, tag] = strength
    return scores


def _words(count: int) -> list[Word]:
    return [Word(n * 10, n * 10 + 5, n) for n in range(count)]


def test_a_name_of_two_words() -> None:
    (guess,) = guesses(_words(4), _scores(0, 1, 2, 0))
    assert (guess.start, guess.end, guess.core) == (10, 25, "PER")
    assert guess.confidence > 0.9


def test_two_names_side_by_side() -> None:
    assert [(g.start, g.end, g.core) for g in guesses(_words(2), _scores(5, 5))] == [(0, 5, "LOC"), (10, 15, "LOC")]


def test_a_doubtful_name_says_so() -> None:
    (guess,) = guesses(_words(1), _scores(3, strength=0.5))
    assert guess.confidence < 0.4


@given(st.lists(st.lists(st.floats(-9, 9), min_size=7, max_size=7), min_size=1, max_size=12))
def test_an_inside_never_follows_another_name(rows: list[list[float]]) -> None:
    path = [TAGS[n] for n in best_path(np.array(rows))]
    for before, (place, core) in zip([("O", None), *path], path, strict=False):
        assert place != "I" or before[1] == core
