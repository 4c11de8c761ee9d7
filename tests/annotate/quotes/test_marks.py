"""Pairing of quotation marks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearsheet.annotate.quotes.marks import marked


def stretches(text: str) -> list[tuple[str, bool]]:
    return [(text[m.first : m.last], m.closed) for m in marked(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“One,” he said, “two.”", [("One,", True), ("two.", True)]),
        ('"One," he said, "two."', [("One,", True), ("two.", True)]),
        ("''One,'' he said.", [("One,", True)]),
        ("«Une,» dit-il.", [("Une,", True)]),
        ("“He called it ‘a gift’ to us,” she said.", [("He called it ‘a gift’ to us,", True)]),
        ("“It goes on and on", [("It goes on and on", False)]),
        ("The captain’s dog wasn’t theirs.", []),
        ("‘We are late,’ she said.", [("We are late,", True)]),
        ("The board is 6'2\" long.", []),
    ],
)
def test_pairs(text: str, expected: list[tuple[str, bool]]) -> None:
    assert stretches(text) == expected


@given(st.text(alphabet="ab ,.“”\"'‘’«»\n6", max_size=60))
def test_stretches_lie_in_the_text_and_do_not_meet(text: str) -> None:
    found = marked(text, 0, len(text))
    assert all(0 <= m.start < m.first <= m.last <= m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_a_straight_mark_that_leans_on_the_word_before_it_opens_nothing() -> None:
    text = (
        'He said kits would be there for schools," For example, pupils can run talks as an exercise". Lind said "yes".'
    )
    assert [text[m.start : m.end] for m in marked(text, 0, len(text))] == ['"yes"']
