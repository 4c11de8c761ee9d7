"""What lists can be narrowed by: only what divides them, with names and numbers, and what stands on each item."""

from collections.abc import Sequence

import pytest
import yaml
from tests.write.corpus import corpus

from tearsheet.model import Desk
from tearsheet.write import parts, write
from tearsheet.write.narrow import Facet, attributes, choices
from tearsheet.write.sides import standing
from tearsheet.write.view import view

DESK = Desk("Ferries")
SIZE: Facet[str] = Facet("size", "Size", lambda w: ["long" if len(w) > 3 else "short"], str.upper, ["short", "long"])
LETTERS: Facet[str] = Facet("letter", "Letter", sorted, str.upper)


def made() -> dict[str, str]:
    return {page.path: page.text for page in write(corpus(), DESK)}


def narrow(text: str) -> dict[str, dict[str, int]]:
    """The choices that a page's front matter offers."""
    head = yaml.safe_load(text.split("---\n")[1])["tearsheet"]["narrow"]
    return {f["key"]: {value: number for value, _, number in f["options"]} for f in head["facets"]}


def test_what_divides_a_list_is_offered_in_its_order() -> None:
    assert choices(["abba", "ab", "ba"], [SIZE]) == [
        {"key": "size", "label": "Size", "few": True, "options": [["short", "SHORT", 2], ["long", "LONG", 1]]}
    ]


@pytest.mark.parametrize("items", [[], ["ab", "ba"]])
def test_what_divides_nothing_is_not_offered(items: Sequence[str]) -> None:
    assert choices(items, [SIZE, LETTERS]) == []


def test_the_most_frequent_comes_first_where_there_is_no_order() -> None:
    (letters,) = choices(["b", "ab", "c"], [LETTERS])
    assert letters["options"] == [["b", "B", 2], ["a", "A", 1], ["c", "C", 1]]
    assert letters["few"] is False


def test_an_item_says_each_value_once_and_escaped() -> None:
    assert attributes("aab", [SIZE, LETTERS]) == ' data-size="short" data-letter="a b"'
    assert attributes('"<', [LETTERS]) == ' data-letter="&#34; &#60;"'
    assert attributes("", [LETTERS]) == ""


def test_statements_are_narrowed_by_words_speaker_side_and_sureness() -> None:
    text = made()["statements/index.md"]
    offered = narrow(text)
    assert {"words", "speaker"} <= set(offered)
    for key, values in offered.items():
        for value, number in values.items():
            assert text.count(f'data-{key}="{value}"') == number, (key, value)


def test_an_office_is_told_from_a_name_and_from_none() -> None:
    seen = view(corpus(), DESK)
    found = {(s.quote.speaker.name if s.quote.speaker else None, standing(seen, s)) for s in seen.statements}
    assert {stand for _, stand in found} >= {"office", "none"}


def test_the_timeline_is_narrowed_by_who_where_what_and_how_sure() -> None:
    text = made()["timeline/index.md"]
    for key, values in narrow(text).items():
        for value, number in values.items():
            held = [
                line.split(f'data-{key}="')[1].split('"')[0].split()
                for line in text.splitlines()
                if f'data-{key}="' in line
            ]
            assert sum(value in line for line in held) == number, (key, value)


def test_part_pages_lead_on_and_narrow_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (parts, __import__("tearsheet.write.statements", fromlist=["MOST"])):
        monkeypatch.setattr(module, "MOST", 2)
    pages = {p.path: p.text for p in write(corpus(), DESK) if p.path.startswith("statements/")}
    inner = [text for path, text in pages.items() if "--" in path]
    assert len(inner) > 1
    assert all("- [All](index.md)" in text for text in inner)
    assert sum("- Next: [" in text for text in inner) == len(inner) - 1 == sum("- Before: [" in text for text in inner)
    assert "narrow" not in pages["statements/index.md"]
    assert any("    part: true" in text for text in inner)
