"""Whom pronouns and descriptions stand for, in the gold of several authors."""

from tests.resolve.score_speakers import gold, score


def test_each_part_holds_its_floor() -> None:
    parts = score(gold())
    assert parts["blind"]["right"] >= 0.9
    assert parts["blind"]["wrong"] <= 0.02
    assert parts["dev"]["right"] >= 0.79
    assert parts["dev"]["wrong"] <= 0.04
    assert parts["dev"]["speakers"] >= 500
