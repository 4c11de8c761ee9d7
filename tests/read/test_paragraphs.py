"""Where paragraphs end."""

import pytest

from tearsheet.read.paragraphs import paragraphs


def of(text):
    return [text[s.start : s.end] for s in paragraphs(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n \t\n\n", "\u2029", "\x0b"])
def test_line_ends(end):
    assert of(f" One two.{end}\u00a0Three. {end}") == ["One two.", "Three."]


def test_lines_of_many_lengths_are_paragraphs():
    text = (
        "Title\nBy Anna Keller\nA first paragraph that is rather longer than the others are.\nA second.\nA third one."
    )
    assert len(of(text)) == 5


def test_lines_broken_at_a_width_are_joined():
    first = "The road to the island was closed for the winter\nafter the ice had broken twice in a single week and\nthe council had lost a plough, three barrels of oil\nand its patience."
    second = "It will open again when the ice is as thick as a\nhand, the council said, but nobody could say whose\nhand had been meant."
    assert of(f"Road closed\n\n{first}\n\n{second}\n") == ["Road closed", first, second]


def test_nothing():
    assert paragraphs("") == []
    assert paragraphs(" \n\t\r\n") == []
