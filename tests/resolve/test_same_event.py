"""The figures that joining tellings of one event must keep."""

from .score_timeline import gold, score


def test_tellings_of_one_event_are_joined_and_others_are_not():
    measured = score(gold())
    assert measured["pairs"] >= 100
    assert measured["precision"] >= 0.95
    assert measured["F1"] >= 0.85
