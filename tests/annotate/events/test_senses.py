"""Verbs that fit a frame and mean something else, and words beside a verb that choose its frame."""

import pytest

from .reading import told


@pytest.mark.parametrize(
    "sentence",
    [
        "The two teams meet again on Saturday.",
        "The skater withdrew from the race.",
        "He resigned himself to a long wait.",
        "The plane landed safely after a bird strike.",
        "The trial of the new drug lasted two years.",
        "A memorial service will be held on Saturday.",
        "Thousands of pilgrims gathered on the plain.",
        "The patient was flown to Oslo.",
        "The satellite was launched on Tuesday.",
        "The proposal was met with silence.",
        "She hopes to appeal to younger voters.",
        "As it turns out, the lake is dry.",
        "She received the medal in Oslo.",
    ],
)
def test_another_sense(sentence):
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "trigger"),
    [
        ("The court threw out the complaint.", "REJECT", "threw out"),
        ("Uganda pulled out of the summit.", "REJECT", "pulled out"),
        ("Denmark will hand the bronzes back to Benin.", "RETREAT", "hand the bronzes back"),
        ("A Polish guard was stabbed near a line of lorries.", "ASSAULT", "stabbed"),
        ("Ghana has left the regional bloc Ecowas.", "RETREAT", "left the regional bloc"),
        ("Chad complained that it had been left alone.", "ACCUSE", "complained"),
        ("The union insisted that the manager be dismissed.", "REQUEST", "insisted"),
        ("Latvian prosecutors suspect the captain of cutting the cable.", "ACCUSE", "suspect"),
        ("The dockers will stop work on Friday.", "PROTEST", "stop work"),
        ("The minister came under fire from teachers.", "ACCUSE", "came under fire"),
        ("The convoy came under fire from the hills.", "ASSAULT", "came under fire"),
        ("Fighting between Karen rebels and the army went on in Bago.", "ASSAULT", "Fighting"),
    ],
)
def test_the_words_beside_a_verb(sentence, kind, trigger):
    assert (trigger, kind) in {(words, type_) for words, type_, *_ in told(sentence)}


def test_the_union_that_insists_it_is_right_asks_for_nothing():
    assert "REQUEST" not in {kind for _, kind, *_ in told("The union insisted that it had kept its word.")}
