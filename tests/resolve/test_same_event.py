"""The figures that joining tellings of one event must keep: on the stories it was made with, and on unseen ones."""

from .score_timeline import gold, score


def test_tellings_of_one_event_are_joined_and_others_are_not():
    measured = score(gold("dev"))
    assert measured["pairs"] >= 100
    assert measured["precision"] >= 0.97
    assert measured["F1"] >= 0.85


def test_joins_of_unseen_stories_are_mostly_right():
    measured = score([story for story in gold() if story["part"] != "dev"])
    assert measured["pairs"] >= 100
    assert measured["precision"] >= 0.9
    assert measured["F1"] >= 0.4
