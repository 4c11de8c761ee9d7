"""Verbs that tell of an event by how they are used."""

import pytest

from .reading import told


@pytest.mark.parametrize(
    ("sentence", "kind", "trigger"),
    [
        ("Two Norwegian judges decided not to hear the case.", "REJECT", "decided"),
        ("Hungary will not allow Ukrainian lorries onto its roads.", "REJECT", "allow"),
        ("The last Danish soldiers flew home on Monday.", "RETREAT", "flew"),
        ("Congolese fighters left the valley at dawn.", "RETREAT", "left"),
        ("Tajikistan let the poet come home.", "CONCEDE", "let"),
        ("Shells slammed into the harbour.", "ASSAULT", "slammed"),
        ("The court gave the owners ten days to leave.", "REQUEST", "gave"),
        ("Police captured him on a ranch.", "COERCE", "captured"),
        ("Nine inmates had been recaptured by Monday.", "COERCE", "recaptured"),
        ("Rebels captured two sailors.", "ASSAULT", "captured"),
    ],
)
def test_how_a_verb_is_used(sentence, kind, trigger):
    assert (trigger, kind) in {(words, type_) for words, type_, *_ in told(sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Two Norwegian judges decided to hear the case.",
        "Nobody can allow such losses, Ann Lee said.",
        "The guests left the valley at dawn.",
    ],
)
def test_what_is_used_otherwise(sentence):
    assert not {kind for _, kind, *_ in told(sentence)} & {"REJECT", "RETREAT"}


@pytest.mark.parametrize(
    ("sentence", "kind", "status"),
    [
        ("Hungary will not allow Ukrainian lorries onto its roads.", "REJECT", "planned"),
        ("Fijian dockers are threatening a strike if the port is sold.", "THREATEN", "asserted"),
        ("Peru's president announced a curfew in Lima.", "COERCE", "asserted"),
        ("Syria said its troops did not open fire on the crowd, and blamed rebels.", "ACCUSE", "asserted"),
    ],
)
def test_how_sure_what_is_done_by_words_is(sentence, kind, status):
    assert status in {sure for _, type_, sure, *_ in told(sentence) if type_ == kind}
