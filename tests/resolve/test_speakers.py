"""Whom pronouns and descriptions stand for, in the gold of a second author."""

from tests.resolve.score_speakers import gold, score


def test_each_part_holds_its_floor() -> None:
    parts = score(gold())
    assert set(parts) == {"dev", "blind"}
    assert parts["dev"]["right"] >= 0.8
    assert parts["blind"]["right"] >= 0.67
    assert all(figures["wrong"] <= 0.06 for figures in parts.values())
    assert sum(figures["speakers"] for figures in parts.values()) >= 200
