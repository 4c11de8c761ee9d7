"""The figures that events must keep: on the sentences the rules were made with, and on unseen ones."""

from .score import gold, score


def test_events_of_general_news():
    measured = score([record for record in gold("dev") if "author" not in record])
    assert measured["class with people F1"] >= 0.77
    assert measured["class and single people F1"] >= 0.88
    assert measured["status accuracy"] >= 0.96


def test_events_in_the_sentences_of_other_authors():
    records = [record for record in gold() if "author" in record or record["part"] != "dev"]
    assert len(records) >= 300
    measured = score(records)
    assert measured["class with people F1"] >= 0.75
    assert measured["class and single people F1"] >= 0.86
    assert measured["status accuracy"] >= 0.94
