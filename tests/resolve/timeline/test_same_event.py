"""The figures that joining tellings of one event must keep: on the stories it was made with, and on unseen ones."""

import pytest

from .score import gold, score


def test_tellings_of_one_event_are_joined_and_others_are_not():
    measured = score([story for story in gold("dev") if "author" not in story])
    assert measured["pairs"] >= 1500
    assert measured["precision"] >= 0.96
    assert measured["F1"] >= 0.94


def test_joins_in_the_stories_of_other_authors_are_mostly_right():
    measured = score(
        [story for story in gold() if story.get("author") in ("second", "third") or story["part"] == "held"]
    )
    assert measured["pairs"] >= 900
    assert measured["precision"] >= 0.95
    assert measured["F1"] >= 0.92
    assert measured["tellings found"] >= 0.94
    assert measured["F1 of found"] >= 0.96


@pytest.mark.parametrize(
    ("author", "precision", "f1"),
    [
        ("fourth", 0.92, 0.92),
        ("fifth", 0.91, 0.91),
        ("sixth", 0.82, 0.86),
        ("seventh", 0.84, 0.86),
        ("eighth", 0.84, 0.8),
        ("ninth", 0.93, 0.89),
        ("twelfth", 0.87, 0.89),
        ("sixteenth", 0.93, 0.91),
        ("eighteenth", 0.86, 0.82),
    ],
)
def test_joins_in_stories_of_the_press(author, precision, f1):
    """What is lost is mostly found, but told in words that do not say that it is the same."""
    measured = score([story for story in gold("dev") if story.get("author") == author])
    assert measured["precision"] >= precision
    assert measured["F1"] >= f1


def test_joins_in_stories_that_nobody_who_made_the_rules_has_read():
    measured = score(gold("blind"))
    assert measured["pairs"] >= 10000
    assert measured["precision"] >= 0.86
    assert measured["F1"] >= 0.86
    assert measured["F1 of found"] >= 0.89


def test_few_wrong_joins_in_articles_as_long_as_the_press_writes_them():
    """A third of what is one event there is told in other words, without people or day: it stays apart."""
    measured = score(gold("long"))
    assert measured["pairs"] >= 59000
    assert measured["precision"] >= 0.8
    assert measured["recall"] >= 0.68
