"""Whom pronouns and descriptions stand for, in the gold of a second author."""

from tests.resolve.score_speakers import gold, score


def test_each_part_holds_its_floor() -> None:
    parts = score(gold())
    assert set(parts) == {"dev", "blind"}
    assert parts["dev"]["right"] >= 0.75
    assert parts["blind"]["right"] >= 0.62
    assert all(figures["wrong"] <= 0.08 for figures in parts.values())
    assert sum(figures["speakers"] for figures in parts.values()) >= 200
