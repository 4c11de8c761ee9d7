"""Whose a role is where other words of the passage name it; and where none does."""

import pytest
from tests.annotate.roles.test_roles import Row, stated


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The Bank of Austria fell. Its chief executive, Karl Brenner, left.",
         ("Karl Brenner", "chief executive", "Bank of Austria", "current")),
        ("Austria has recalled its ambassador to Norway, Karl Brenner.",
         ("Karl Brenner", "ambassador to Norway", "Austria", "current")),
        ("Shares in the Bank of Austria fell after the bank's chairman, Karl Brenner, left.",
         ("Karl Brenner", "chairman", "Bank of Austria", "current")),
        ("Floods hit Bregenz, and the town's mayor, Karl Brenner, left.", ("Karl Brenner", "mayor", "Bregenz", "current")),
        ("The insurer Lake Mutual and its rival met. The insurer's chairman, Karl Brenner, left.",
         ("Karl Brenner", "chairman", "Lake Mutual", "current")),
        ("Sen. Karl Brenner, R-Ohio, left.", ("Karl Brenner", "Sen.", "Ohio", "current")),
        ("Rep. Karl Brenner (D-Mich.) left.", ("Karl Brenner", "Rep.", "Mich.", "current")),
        ("Inspector Karl Brenner, of the Lake District Police, left.",
         ("Karl Brenner", "Inspector", "Lake District Police", "current")),
        ("Inspector Karl Brenner of Bregenz police left.", ("Karl Brenner", "Inspector", "Bregenz police", "current")),
        ("Karl Brenner, founder and editor of the Lake Times, left.", ("Karl Brenner", "founder", "Lake Times", "current")),
        ("Karl Brenner, a lawyer and editor of the Lake Times, left.", ("Karl Brenner", "lawyer", None, "current")),
    ],
)  # fmt: skip
def test_the_text_ties_an_owner_to_the_role(text: str, row: Row) -> None:
    assert row in stated(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lake Foods sued the Bank of Austria, and the company's lawyer, Karl Brenner, left.",
        "The Lake Times wrote of an insurer. The government's lawyer, Karl Brenner, left.",
        "Rain fell on Austria. The chief justice, Karl Brenner, left.",
    ],
)
def test_what_only_a_guess_would_tie_stays_open(text: str) -> None:
    assert [of for _, _, of, _ in stated(text)] == [None]
