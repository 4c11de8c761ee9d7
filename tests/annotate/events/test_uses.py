"""Words in a use that is no event, or that is one by what stands beside them; and whom such a use brings to it."""

import pytest

from .reading import told


def told_of(text: str) -> list[str]:
    """Class and people of each event."""
    return [f"{kind} {', '.join(sorted(people))}".strip() for _, kind, _, people, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Lind Air charges passengers for cabin bags.",
        "Chad and Mali share data on aircraft suspected of carrying drugs.",
        "The airline has stopped flying to Bonn.",
        "Customers queued in the rain to withdraw what was left of their savings.",
        "The Kremlin denied reports that it had bought the land.",
        "A shepherd strayed across the frontier in fog.",
        "The family says the prosecutor is letting the case go cold.",
        "Lind Air delivered 61 aircraft in September.",
    ],
)
def test_no_event(text: str) -> None:
    assert told_of(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The judge sentenced Bo Ek to four years, two of them suspended.", ["COERCE Bo Ek"]),
        ("Protesters blocked a road in Bonn, chanting against the law.", ["PROTEST"]),
        ("Police in the Greek town of Kavala arrested two brothers.", ["COERCE"]),
        ("Ann Lee flew to Niamey for talks with Bo Ek.", ["CONSULT Ann Lee, Bo Ek"]),
        ("Bo Ek was freed on bail of two million Jamaican dollars.", ["CONCEDE Bo Ek"]),
        ("Chad's government suspended peace talks with Mali.", ["CONSULT Chad, Mali", "REJECT Chad, Mali"]),
        ("The court threw out a complaint by Greenpeace.", ["ACCUSE Greenpeace", "REJECT Greenpeace"]),
        ("The prosecutor has opened an investigation into the mayor of Bonn, Bo Ek.", ["ACCUSE Bo Ek"]),
        ("The French and Dutch ministers met in Brno, their first encounter since May.", ["CONSULT Dutch, French"]),
        ("Chad called the move an insult.", ["ACCUSE Chad"]),
        ("Residents of the town were told to boil their water.", ["REQUEST"]),
        ("Mali raised the alert level of its air force.", ["MOBILIZE Mali"]),
        ("Turkish and Greek guards worked side by side off Lesbos.", ["COOPERATE Greek, Turkish"]),
    ],
)
def test_an_event_and_its_people(text: str, told: list[str]) -> None:
    assert sorted(told_of(text)) == told
