import pytest

from tearsheet.annotate.names.boundaries import bounded
from tearsheet.annotate.names.decode import Core, Guess


def _edges(text: str, name: str, core: Core = "PER", starts: tuple[int, ...] = ()) -> list[str]:
    at = text.index(name)
    return [text[g.start : g.end] for g in bounded(text, [Guess(at, at + len(name), core, 0.9)], starts)]


@pytest.mark.parametrize(
    ("text", "name", "edges"),
    [
        ("Then Park Min-seo left.", "Park Min", ["Park Min-seo"]),
        ("Then Park Min-seo left.", "Park Min-", ["Park Min-seo"]),
        ("The Ana Lopes-style campaign.", "Ana Lopes", ["Ana Lopes"]),
        ("The Ana Lopes-backed plan.", "Ana Lopes", ["Ana Lopes"]),
    ],
)
def test_a_hyphenated_name_is_whole_and_a_compound_is_not(text: str, name: str, edges: list[str]) -> None:
    assert _edges(text, name) == edges


@pytest.mark.parametrize(
    ("text", "name", "edges"),
    [
        ("He lives in Washington D.C. now.", "Washington D.C", ["Washington D.C."]),
        ("He left Lake Shipping Inc. early.", "Lake Shipping Inc", ["Lake Shipping Inc."]),
        ("Sen. Mira Vogt, R-Ohio, said so.", "R-Ohio", []),
        ("The pro-Lindau Lake Party won.", "pro-Lindau Lake Party", ["Lake Party"]),
        ("The pro-Lindau camp won.", "Lindau", []),
        ("Boats in Lindau. Image: Mira Vogt", "Lindau. Image", ["Lindau"]),
        ("It costs US$5.", "US", []),
        ("Tata and others met.", "Tata and", ["Tata"]),
        ("On Tuesday it rained.", "Tuesday", []),
        ("Kenya_Uganda", "Kenya_Uganda", ["Kenya", "Uganda"]),
    ],
)
def test_what_is_no_part_of_a_name_is_cut(text: str, name: str, edges: list[str]) -> None:
    assert _edges(text, name, "LOC") == edges


def test_no_name_goes_on_into_the_next_block() -> None:
    text = "Storm hits Lindau\n\nBregenz was spared."
    assert _edges(text, "Lindau\n\nBregenz", "LOC", (0, text.index("Bregenz"))) == ["Lindau", "Bregenz"]
