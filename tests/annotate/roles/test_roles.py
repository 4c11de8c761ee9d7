"""Roles of single sentences, and the gold as a whole."""

import pytest
from tests.annotate.roles.score import gold, read, score

Row = tuple[str, str, str | None, str]


def stated(text: str) -> list[Row]:
    """Holder, words, country or body, state of each role."""
    found = read(text)
    return [
        (
            text[r.holder.start : r.holder.end],
            text[r.start : r.end],
            text[r.of.start : r.of.end] if r.of else None,
            r.state,
        )
        for r in found.roles
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Austrian President Karl Brenner left.", ("Karl Brenner", "President", "Austrian", "current")),
        ("Karl Brenner, head of the Lake Transport Agency, left.",
         ("Karl Brenner", "head", "Lake Transport Agency", "current")),
        ("Austria's next ambassador to Norway, Karl Brenner, left.",
         ("Karl Brenner", "ambassador to Norway", "Austria", "next")),
        ("Karl Brenner, the former mayor of Bregenz, left.", ("Karl Brenner", "mayor", "Bregenz", "former")),
        ("Karl Brenner, who heads the Lake Transport Agency, left.",
         ("Karl Brenner", "heads", "Lake Transport Agency", "current")),
        ("Ex-minister Karl Brenner left.", ("Karl Brenner", "Ex-minister", None, "former")),
        ("President-elect Karl Brenner left.", ("Karl Brenner", "President-elect", None, "next")),
        ("Karl Brenner resigned as chairman of Lake Foods.", ("Karl Brenner", "chairman", "Lake Foods", "former")),
        ("Lt. Gen. Karl Brenner left.", ("Karl Brenner", "Lt. Gen.", None, "current")),
        ("Inspector Karl Brenner of the Lake Police left.", ("Karl Brenner", "Inspector", "Lake Police", "current")),
    ],
)  # fmt: skip
def test_a_role_with_its_holder(text: str, row: Row) -> None:
    assert row in stated(text)


def test_two_titles_may_share_a_country() -> None:
    rows = stated("Austrian Ambassador Karl Brenner and Deputy Finance Minister Ana Petrescu left.")
    assert [(who, of) for who, _, of, _ in rows] == [("Karl Brenner", "Austrian"), ("Ana Petrescu", "Austrian")]


def test_two_may_share_a_title_in_the_plural() -> None:
    rows = stated("Austrian and Swiss Foreign Ministers Ana Petrescu and Karl Brenner met.")
    assert rows == [
        ("Ana Petrescu", "Foreign Ministers", None, "current"),
        ("Karl Brenner", "Foreign Ministers", None, "current"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "According to Ana Petrescu, the mayor will resign.",
        "The wife of the mayor, Ana Petrescu, stayed at home.",
        "Ana Petrescu met the ambassador on Friday.",
        "Ms. Ana Petrescu lost her house.",
    ],
)
def test_no_role_is_made_up(text: str) -> None:
    assert stated(text) == []


def test_the_gold_holds_its_floor() -> None:
    found = score(gold())
    assert found["gold roles"] >= 150
    assert found["precision"] >= 0.92
    assert found["recall"] >= 0.9
