"""What a sentence only speaks of, and what a condition names, is told by nobody."""

import pytest

from .reading import read, told


@pytest.mark.parametrize(
    "sentence",
    [
        "The lender hired lawyers to comply with sanctions.",
        "The time for warnings is over, the minister said.",
        "A frost warning was in force on Sunday.",
        "Peru could default on its bonds if the talks fail.",
        "The dockers will be back on Friday unless the men are freed.",
    ],
)
def test_a_topic_is_no_event(sentence):
    assert not {kind for _, kind, *_ in told(sentence)} & {"SANCTION", "THREATEN", "CONSULT", "CONCEDE"}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Peru announced sanctions on Chile.", "SANCTION"),
        ("Bo Ek hailed a deal with Peru.", "AGREE"),
        ("The envoys went home without a deal.", "AGREE"),
        ("Bolivian miners will walk out if Peru frees the spies.", "CONCEDE"),
        ("The dockers will be back on Friday unless Bo Ek is freed.", "CONCEDE"),
    ],
)
def test_where_somebody_does_it_it_is_one(sentence, kind):
    assert kind in {type_ for _, type_, *_ in told(sentence)}


def test_what_points_back_may_be_told_again():
    found = read("The dockers will be back on Friday unless the strike ends.")
    assert [(e.rule, e.type) for e in found.echoes] == [("noun strike", "PROTEST")]
