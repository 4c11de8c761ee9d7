"""The figures that events and their timeline must keep; raise them with the rules."""

from .score import gold, score


def test_events_of_general_news():
    records = gold()
    assert len(records) >= 200
    measured = score(records)
    assert measured["class with people F1"] >= 0.72
    assert measured["class and single people F1"] >= 0.84
    assert measured["status accuracy"] >= 0.95
