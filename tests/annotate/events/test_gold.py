"""The figures that events must keep: on the sentences the rules were made with, and on unseen ones."""

import pytest

from .score import gold, score


def test_events_of_general_news():
    measured = score([record for record in gold("dev") if "author" not in record])
    assert measured["class with people F1"] >= 0.79
    assert measured["class and single people F1"] >= 0.88
    assert measured["status accuracy"] >= 0.96


def test_events_in_the_sentences_of_other_authors():
    records = [record for record in gold() if record.get("author") in ("second", "third") or record["part"] == "held"]
    assert len(records) >= 300
    measured = score(records)
    assert measured["class with people F1"] >= 0.80
    assert measured["class and single people F1"] >= 0.86
    assert measured["status accuracy"] >= 0.94


@pytest.mark.parametrize(
    ("author", "whole", "single", "status"),
    [
        ("fourth", 0.63, 0.82, 0.90),
        ("fifth", 0.72, 0.83, 0.91),
        ("sixth", 0.68, 0.82, 0.95),
        ("seventh", 0.76, 0.85, 0.94),
    ],
)
def test_events_in_sentences_of_the_press(author, whole, single, status):
    """They have been looked at: what is unseen is told worse."""
    measured = score([record for record in gold() if record.get("author") == author])
    assert measured["class with people F1"] >= whole
    assert measured["class and single people F1"] >= single
    assert measured["status accuracy"] >= status
