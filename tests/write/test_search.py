"""The search index of the small corpus: what is filed under which word, that nothing hidden is in it, that files split."""

import importlib
import json
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.write.corpus import article, corpus

from tearsheet.model import Annotated, Corpus, Desk, Page, Published, Quote
from tearsheet.write import search, write
from tearsheet.write.search import postings, search_pages
from tearsheet.write.search.words import fold, words
from tearsheet.write.view import view


@dataclass
class Index:
    """The files, read as a browser reads them."""

    files: dict[str, Any]

    def lines(self, table: str, key: str) -> list[str]:
        """The lines of a key, from the one file that the first keys name."""
        first = self.files["root"][table]
        at = max([n for n, k in enumerate(first) if k <= key], default=0)
        return [line for line in self.files[f"{table}/{at}"] if line.split(" ")[0] == key]

    def units(self, key: str) -> dict[int, int]:
        """The units of a word and how they have it."""
        return {u: how for line in self.lines("words", key) for u, how, _ in decoded(line.split(" ")[1])}

    def slugs(self, key: str) -> set[str]:
        """The articles of a word."""
        return {self.files[f"texts/{unit}"][0] for unit in self.units(key)}


def decoded(text: str) -> list[tuple[int, int, int]]:
    """Postings, read back."""
    found, unit, value, shift, digits = [], -1, 0, 0, iter(text)
    for digit in digits:
        number = postings.DIGITS.index(digit)
        value |= (number & 31) << shift
        shift += 5
        if number < 32:
            unit += value + 1
            how, high, low = (postings.DIGITS.index(next(digits)) for _ in range(3))
            found.append((unit, how, high << 6 | low))
            value = shift = 0
    return found


def read(pages: list[Page]) -> Index:
    """The scripts among the pages."""
    files = {}
    for page in pages:
        if page.path.endswith(".js"):
            name = page.path.removeprefix("search/").removesuffix(".js")
            head, _, data = page.text.partition(f'tearsheet.give("{name}", ')
            assert head == "/*\n  generated: true\n*/\n"
            files[name] = json.loads(data.removesuffix(");\n"))
    return Index(files)


def index(found: Corpus) -> Index:
    return read(list(search_pages(view(found, Desk("Ferries")))))


@pytest.fixture(scope="module")
def small() -> Index:
    return index(corpus())


@pytest.mark.parametrize(("text", "expected"), [
    ("Küng’s Straße, naïve", "kung strasse naive"), ("O'Brien's ‘harbours’", "obrien harbours"), ("The U.N. at 5 p.m.", "the un at 5 pm"),
    ("1,200.50 in 2031", "120050 in 2031"), ("well-known_words", "well known words"), ("Łódź İzmir ΟΔΟΣ", "lodz izmir οδοσ"),
    ("e\u0301te\u0301", "ete"), ("東京 talks", "東 京 talks"), ("’ _ – !", ""), ("x" * 50, "x" * 32),
])  # fmt: skip
def test_words_are_folded(text: str, expected: str) -> None:
    assert " ".join(words(text)) == expected


@given(st.text())
def test_a_folded_word_stays_as_it_is(text: str) -> None:
    assert all(word and fold(word) == word for word in words(text))


@given(st.dictionaries(st.integers(0, 5000), st.tuples(st.integers(0, 31), st.integers(0, 4095))))
def test_postings_can_be_read_back(found: dict[int, tuple[int, int]]) -> None:
    given = [(unit, how, where) for unit, (how, where) in sorted(found.items())]
    assert decoded(postings.encoded(given)) == given


def test_where_tells_what_stands_together(small: Index) -> None:
    def where(word: str) -> int:
        return next(
            w
            for u, _, w in decoded(small.lines("words", word)[0].split(" ")[1])
            if small.files[f"texts/{u}"][0] == "ferry-talks"
        )

    assert where("route") & where("fares")
    assert not where("route") & where("quay")
    assert where("open") & 1  # in the title


def test_a_word_leads_to_its_articles(small: Index) -> None:
    assert small.slugs("ferries") == {"ferry-talks"}
    assert small.slugs("met") == {"ferry-talks", "ferry-copy"}
    assert small.units("nowhere") == {}


def test_how_a_unit_has_a_word(small: Index) -> None:
    bits = {small.files[f"texts/{unit}"][0]: how for unit, how in small.units("ferry").items()}
    assert all(how & 4 for how in bits.values())  # in the titles
    (route,) = small.units("route").values()
    assert route & 8  # in a statement
    (second,) = small.units("second").values()
    assert second & 16  # in the sentence of an event


def test_names_lead_to_those_who_have_a_page(small: Index) -> None:
    assert small.lines("names", "brandt") == ["brandt ilse-brandt people 2 Ilse Brandt"]
    assert small.slugs("@ilse-brandt") == {"ferry-talks", "ferry-copy"}
    assert small.slugs("@varnholm") == {"ferry-talks"}  # from its title
    assert small.lines("names", "norrland") == []


def test_nothing_hidden_is_filed(small: Index) -> None:
    everything = json.dumps(small.files).lower()
    assert not any(word in everything for word in ("secret", "gulls", "nobody", "swam"))
    assert small.slugs("wall") == {"walled"}
    assert small.slugs("nothing") == {"fares"}


def test_pointers_to_other_articles_are_not_filed(small: Index) -> None:
    assert small.slugs("matters") == set()


def test_texts_are_the_characters_of_the_article(small: Index) -> None:
    originals = {a.article.slug: a.article.text for a in corpus().articles}
    checked = 0
    for name, record in small.files.items():
        if name.startswith("texts/"):
            for _, start, _, text, _, parts in record[5]:
                assert originals[record[0]][start : start + len(text)] == text
                checked += 1
                for _, first, last, anchor, _, _ in parts:
                    assert text[first:last].strip() == text[first:last] != ""
                    assert anchor.startswith("c")
    assert checked > 6


def test_statements_say_who_and_how_sure(small: Index) -> None:
    records = [r for name, r in small.files.items() if name.startswith("texts/") and r[0] == "ferry-talks"]
    labels = [part[4] for record in records for passage in record[5] for part in passage[5] if part[0] == "s"]
    assert labels == [
        "Ilse Brandt",
        "Ilse Brandt, denied",
        "A senior official, unnamed, may, not certain, through Harbour Post",
    ]


def test_offsets_count_as_scripts_do() -> None:
    found = article("astral", (("title", "T"), ("body", "😀 Tomas Ek said so.")))
    body = found.blocks[1]
    said = Quote(body.start + 2, body.end, "indirect", "hand")
    record = index(Corpus((Annotated(found, quotes=(said,)),))).files["texts/0"]
    assert record[5][0][5][0][1:3] == [3, 3 + len("Tomas Ek said so.")]


def test_units_are_in_the_order_of_their_days(small: Index) -> None:
    order = [small.files[f"texts/{n}"][0] for n in range(4)]
    assert order == ["fares", "ferry-talks", "walled", "ferry-copy"]
    root = small.files["root"]
    assert (root["undated"], root["first"], root["units"]) == (1, 22412, 4)


def test_a_new_article_leaves_the_numbers_of_the_others_alone(small: Index) -> None:
    late = Annotated(article("later", (("title", "Later"), ("body", "More."))))
    late = replace(late, article=replace(late.article, published=Published("2031-06-01", "stated", "")))
    after = index(replace(corpus(), articles=(*corpus().articles, late)))
    assert all(after.files[f"texts/{n}"] == small.files[f"texts/{n}"] for n in range(4))


def test_a_long_article_is_cut_between_passages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.import_module("tearsheet.write.search.units"), "LARGEST", 150)
    found = index(corpus())
    cut = [r for name, r in sorted(found.files.items()) if name.startswith("texts/") and r[0] == "ferry-talks"]
    numbers = [passage[0] for record in cut for passage in record[5]]
    assert len(cut) > 1
    assert numbers == sorted(set(numbers))
    assert len(found.units("talks")) == len(cut) + 1  # the title is filed with each


def test_files_split_between_keys_and_lose_nothing(small: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "SHARD", 100)
    split = index(corpus())
    first = split.files["root"]["words"]
    assert len(first) > 5
    assert all(a < b for a, b in pairwise(first))
    for line in small.files["words/0"]:
        assert split.lines("words", line.split(" ")[0]) == [line]


def test_what_cannot_be_written_keeps_its_place() -> None:
    found = article("odd", (("title", "T\u2028</script>"), ("body", "A\ud800b \u202e end\x00.")))
    pages = list(search_pages(view(Corpus((Annotated(found),)), Desk("Odd"))))
    text = next(p.text for p in pages if p.path == "search/texts/0.js")
    assert text.encode()
    assert not set("\u2028\u202e\x00") & set(text)
    assert read(pages).files["texts/0"][5][0][3] == "A\ufffdb \u202e end\x00."


def test_same_bytes_again_and_a_version_that_follows_the_content(small: Index) -> None:
    assert index(corpus()).files == small.files
    fewer = index(Corpus(corpus().articles[:1]))
    assert fewer.files["root"]["version"] != small.files["root"]["version"]


def test_the_page_links_only_to_indexes_there_are() -> None:
    bare = Corpus(tuple(Annotated(a.article) for a in corpus().articles))
    page = next(p for p in write(bare, Desk("Ferries")) if p.path == "search/index.md")
    assert "(/articles/index.md)" in page.text
    assert "people" not in page.text


def test_an_empty_desk_has_no_search() -> None:
    assert not list(search_pages(view(Corpus(()), Desk("Ferries"))))
