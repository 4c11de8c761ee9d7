"""The nouns that belong to an event's words, named or not."""

import pytest

from .reading import read


@pytest.mark.parametrize(
    ("sentence", "trigger", "nouns"),
    [
        ("Seven miners were arrested by soldiers.", "arrested", ["miners", "soldiers"]),
        ("Guards arrested the harbour pilot.", "arrested", ["Guards", "pilot"]),
        ("The arrest of three fishermen angered the village.", "arrest", ["fishermen"]),
        ("Peru imposed sanctions on two banks.", "imposed sanctions", ["Peru", "banks"]),
        ("He was arrested.", "arrested", []),
    ],
)
def test_who_does_it_what_it_is_done_to_what_it_is_of(sentence, trigger, nouns):
    events = {sentence[e.start : e.end]: e for e in read(sentence).events}
    assert [sentence[n.start : n.end] for n in events[trigger].nouns] == nouns


def test_they_are_in_the_order_of_the_text_and_outside_the_trigger():
    text = "Angry miners blocked the road to the port with lorries."
    for event in read(text).events:
        assert list(event.nouns) == sorted(event.nouns)
        assert all(n.end <= event.start or n.start >= event.end for n in event.nouns)
