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
        ("Then Sina Fonu'u left.", "Sina Fonu", ["Sina Fonu'u"]),
        ("Then Sina Fonu's boat left.", "Sina Fonu", ["Sina Fonu"]),
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
        ("It costs NZ $5.", "NZ", []),
        ("They lent Kenya $5 million.", "Kenya", ["Kenya"]),
        ("They gave UNHCR $5 million, and WHO $5 million.", "WHO", ["WHO"]),
        ("Then Mira Vogt MP left.", "Mira Vogt MP", ["Mira Vogt"]),
        ("Tata and others met.", "Tata and", ["Tata"]),
        ("On Tuesday it rained.", "Tuesday", []),
        ("Kenya_Uganda", "Kenya_Uganda", ["Kenya", "Uganda"]),
    ],
)
def test_what_is_no_part_of_a_name_is_cut(text: str, name: str, edges: list[str]) -> None:
    assert _edges(text, name, "LOC") == edges


def _names(text: str, *names: str) -> list[str]:
    found = [Guess(text.index(n), text.index(n) + len(n), "PER", 0.9) for n in names]
    return [text[g.start : g.end] for g in bounded(text, found)]


def test_a_nickname_between_the_halves_of_a_name_is_part_of_it() -> None:
    assert _names("Then Ana “Nina” Lopes left.", "Ana", "Lopes") == ["Ana “Nina” Lopes"]
    assert _names("Then Ana Lopes left.", "Ana", "Lopes") == ["Ana Lopes"]
    assert _names("Then Ana, Lopes left.", "Ana", "Lopes") == ["Ana", "Lopes"]


def test_a_rank_with_a_bracket_is_no_name() -> None:
    assert _names("Then Gen (retd) Ana Lopes left.", "Gen", "Ana Lopes") == ["Ana Lopes"]
    assert _names("Then Lt-Col. Ana Lopes left.", "Lt-", "Ana Lopes") == ["Ana Lopes"]


def test_no_name_goes_on_into_the_next_block() -> None:
    text = "Storm hits Lindau\n\nBregenz was spared."
    assert _edges(text, "Lindau\n\nBregenz", "LOC", (0, text.index("Bregenz"))) == ["Lindau", "Bregenz"]


@pytest.mark.parametrize(
    ("text", "name", "core", "edges"),
    [
        ("Then Kenyan Trade Minister Ana Lopes left.", "Kenyan Trade", "ORG", ["Kenyan"]),
        ("Then Trade Minister Ana Lopes left.", "Trade Minister", "ORG", []),
        ("Then Kenyan Trade and Industry Minister Ana Lopes left.", "Kenyan Trade", "ORG", ["Kenyan"]),
        ("The U.S. Trade Representative left.", "U.S. Trade", "LOC", ["U.S."]),
        ("Housing and Urban Development Secretary Lopes left.", "Housing and Urban Development", "ORG", []),
        ("The NATO Secretary General left.", "NATO", "ORG", ["NATO"]),
        ("Harbour County District Judge Lopes left.", "Harbour County District", "LOC", ["Harbour County"]),
        ("The Lake Trade Agency left.", "Lake Trade Agency", "ORG", ["Lake Trade Agency"]),
        ("The Ministry of Trade Secretary left.", "Ministry of Trade", "ORG", ["Ministry of Trade"]),
    ],
)
def test_the_words_of_an_office_are_no_body(text: str, name: str, core: Core, edges: list[str]) -> None:
    assert _edges(text, name, core) == edges


@pytest.mark.parametrize(
    ("text", "name", "edges"),
    [
        ("Then Pope Clement left.", "Pope", []),
        ("Then the Pope left.", "Pope", []),
        ("Then Pope left the Lake Agency.", "Pope", ["Pope"]),
        ("Then Mr. Lopes left.", ". Lopes", ["Lopes"]),
    ],
)
def test_a_title_alone_is_a_name_only_where_nothing_speaks_against_it(text: str, name: str, edges: list[str]) -> None:
    assert _edges(text, name) == edges


def test_a_pair_may_be_of_family_names_that_come_first() -> None:
    text = "Pham Thi Lan met Ana Lopes. The Pham-Lopes talks ended."
    names = [("Pham Thi Lan", 0), ("Ana Lopes", 17), ("Pham-Lopes", 32)]
    found = bounded(text, [Guess(at, at + len(name), "PER", 0.9) for name, at in names])
    assert [text[g.start : g.end] for g in found] == ["Pham Thi Lan", "Ana Lopes", "Pham", "Lopes"]


def test_a_pair_is_cut_between_names_not_within_them() -> None:
    text = "Omar al-Lopes met Ana Okoro. The al-Lopes-Okoro talks ended."
    names = [("Omar al-Lopes", 0), ("Ana Okoro", 18), ("al-Lopes-Okoro", 33)]
    found = bounded(text, [Guess(at, at + len(name), "PER", 0.9) for name, at in names])
    assert [text[g.start : g.end] for g in found][2:] == ["al-Lopes", "Okoro"]
