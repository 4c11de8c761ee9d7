"""Quotations over several paragraphs, the speaker named at the beginning or at the end."""

from .test_quotes import found


def speakers(text: str) -> list[str | None]:
    return [q.speaker.name if q.speaker else None for q in found(text).quotes]


def test_the_speaker_at_the_end_spoke_all_paragraphs() -> None:
    text = (
        "Marta Kelm read out a letter on Monday.\n\n“The bridge will stay where it is, and we shall paint it.\n\n"
        "“The painters will come in May and stay for the summer.\n\n“I thank them all,” Kelm said."
    )
    assert speakers(text) == ["Marta Kelm"] * 3


def test_a_closed_quotation_is_not_given_to_the_next_speaker() -> None:
    text = (
        "The board met on Monday.\n\n“The bridge will stay where it is, and we shall paint it.”\n\n"
        "“I shall not paint it myself,” Marta Kelm said."
    )
    assert speakers(text)[-1] == "Marta Kelm"
    assert speakers(text)[0] is None
