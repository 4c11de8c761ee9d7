"""Where things are, and who is only called by a place; what the rest of an article makes of a word."""

import pytest

from .reading import told


def test_a_town_is_where_a_court_sits_unless_it_names_the_court():
    assert told("A court in Bergen jailed Anne Holm.")[0][3] == ["Anne Holm"]
    assert told("A Bergen court jailed Anne Holm.")[0][3] == ["Bergen", "Anne Holm"]


def test_who_lives_in_a_town_is_not_the_town_unless_called_by_it():
    assert told("Dockers in Marseille marched.")[0][3] == []
    assert told("Marseille's dockers marched.")[0][3] == ["Marseille"]
    assert told("Marseille's council sued Chad.")[0][3] == ["Marseille", "Chad"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Russian drones hit a block of flats. Ann Lee lost her flat in the strike.", "ASSAULT"),
        ("Gunmen killed a guard. Dockers ended a two-day strike.", "PROTEST"),
        ("Gunmen killed a guard. The union has set a date for its strike.", "PROTEST"),
        ("Ann Lee spoke of the strike.", "PROTEST"),
    ],
)
def test_a_strike_is_an_attack_where_attacks_are_told_and_nobody_s_work_is(text, kind):
    assert [type_ for words, type_, *_ in told(text) if words.endswith("strike")] == [kind]


def test_a_town_travelled_to_takes_no_part():
    assert told("Ann Lee will visit Rome.")[0][3] == ["Ann Lee"]
    assert told("Chad sent a delegation to Rome.")[0][3] == ["Chad"]
    assert told("Ann Lee will visit Mali.")[0][3] == ["Ann Lee", "Mali"]


def test_the_strike_that_ends_is_told_besides_and_is_of_those_who_end_it():
    first, second = told("Kenyan nurses ended a strike.")
    assert first[:4] == ("ended", "CONCEDE", "asserted", ["Kenyan"])
    assert second[:4] == ("strike", "PROTEST", "asserted", ["Kenyan"])
