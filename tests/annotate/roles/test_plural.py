"""Roles that several people hold, and lists of people who hold none together."""

import pytest
from tests.annotate.roles.test_roles import stated


@pytest.mark.parametrize(
    ("text", "role", "of"),
    [
        ("Two aides to the bishop, Ana Petrescu and Karl Brenner, agreed.", "aides to the bishop", None),
        ("Three Austrian divers, Ana Petrescu, Karl Brenner and Jo Holt, agreed.", "divers", "Austrian"),
        ("Ana Petrescu and Karl Brenner, both lawyers, agreed.", "lawyers", None),
        ("Ana Petrescu and Karl Brenner, officers of the Lake Bank, agreed.", "officers", "Lake Bank"),
        ("Sens. Ana Petrescu and Karl Brenner agreed.", "Sens.", None),
    ],
)
def test_each_of_a_list_holds_it(text: str, role: str, of: str | None) -> None:
    rows = stated(text)
    assert ("Ana Petrescu", role, of, "current") in rows
    assert ("Karl Brenner", role, of, "current") in rows


def test_each_may_have_a_body_of_his_own() -> None:
    rows = stated("Councillors Ana Petrescu of the Lake Party and Karl Brenner of the Hill Party agreed.")
    assert ("Ana Petrescu", "Councillors", "Lake Party", "current") in rows
    assert ("Karl Brenner", "Councillors", "Hill Party", "current") in rows


def test_each_senator_has_a_seat_of_his_own() -> None:
    rows = stated("Sens. Ana Petrescu (D-Ore.) and Karl Brenner (R-Ohio) agreed.")
    assert ("Ana Petrescu", "Sens.", "Ore.", "current") in rows
    assert ("Karl Brenner", "Sens.", "Ohio", "current") in rows


@pytest.mark.parametrize(
    "text",
    [
        "After talks with ministers, Ana Petrescu left.",
        "Two family members, Ana Petrescu and Karl Brenner, agreed.",
        "Ana Petrescu and Karl Brenner, lawyers said, agreed.",
    ],
)
def test_a_list_without_an_office_of_its_own(text: str) -> None:
    assert stated(text) == []
