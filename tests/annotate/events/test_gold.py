"""The figures that events must keep: on the sentences the rules were made with, and on unseen ones."""

from .score import gold, score


def test_events_of_general_news():
    measured = score(gold("dev"))
    assert measured["class with people F1"] >= 0.76
    assert measured["class and single people F1"] >= 0.87
    assert measured["status accuracy"] >= 0.95


def test_events_of_unseen_sentences():
    records = [record for record in gold() if record["part"] != "dev"]
    assert len(records) >= 200
    measured = score(records)
    assert measured["class with people F1"] >= 0.65
    assert measured["class and single people F1"] >= 0.78
    assert measured["status accuracy"] >= 0.92
