"""The figures that events must keep: on the sentences the rules were made with, and on unseen ones."""

import pytest

from .score import gold, score


def test_events_of_general_news():
    measured = score([record for record in gold("dev") if "author" not in record])
    assert measured["class with people F1"] >= 0.84
    assert measured["class and single people F1"] >= 0.93
    assert measured["status accuracy"] >= 0.98


def test_events_in_the_sentences_of_other_authors():
    records = [record for record in gold() if record.get("author") in ("second", "third") or record["part"] == "held"]
    assert len(records) >= 300
    measured = score(records)
    assert measured["class with people F1"] >= 0.83
    assert measured["class and single people F1"] >= 0.9
    assert measured["status accuracy"] >= 0.96


@pytest.mark.parametrize(
    ("author", "whole", "single", "status"),
    [
        ("fourth", 0.66, 0.85, 0.91),
        ("fifth", 0.76, 0.86, 0.92),
        ("sixth", 0.74, 0.87, 0.97),
        ("seventh", 0.8, 0.9, 0.96),
        ("eighth", 0.79, 0.89, 0.93),
        ("tenth", 0.77, 0.88, 0.95),
        ("eleventh", 0.72, 0.85, 0.94),
        ("fifteenth", 0.73, 0.85, 0.95),
        ("seventeenth", 0.69, 0.81, 0.96),
        ("nineteenth", 0.76, 0.85, 0.97),
        ("twentieth", 0.71, 0.82, 0.95),
    ],
)
def test_events_in_sentences_of_the_press(author, whole, single, status):
    """They have been looked at: what is unseen is told worse."""
    measured = score([record for record in gold() if record.get("author") == author])
    assert measured["class with people F1"] >= whole
    assert measured["class and single people F1"] >= single
    assert measured["status accuracy"] >= status


def test_events_in_sentences_that_nobody_who_made_the_rules_has_read():
    records = gold("blind")
    assert len(records) >= 480
    measured = score(records)
    assert measured["class with people F1"] >= 0.72
    assert measured["class and single people F1"] >= 0.8
    assert measured["status accuracy"] >= 0.94
