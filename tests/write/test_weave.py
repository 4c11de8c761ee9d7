"""An article's characters and their annotations become nested marks, and come out of Markdown as the same characters."""

import time
from collections.abc import Sequence

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import HtmlElement, fragment_fromstring
from msgspec.structs import replace

from tearsheet.model import (
    Annotated,
    Article,
    Block,
    BlockKind,
    Event,
    Gap,
    Mention,
    MentionLabel,
    Published,
    Quote,
    Source,
    Span,
    Speaker,
    Timex,
)
from tearsheet.write import weave
from tearsheet.write.escape import Safe

EXTENSIONS = ["tables", "footnotes", "attr_list", "md_in_html", "toc", "tearsheet.markup"]
PAGES: dict[str, MentionLabel] = {"ann-lee": "PERSON", "oslo": "GPE"}
RANKS = {"quote": 1, "claim": 1, "event": 2, "gap": 3, "person": 4, "place": 4, "date": 4, "sure": 5}


def annotated(*paragraphs: str, kinds: Sequence[BlockKind] = ()) -> Annotated:
    """An article of these paragraphs, `body` unless said otherwise, with nothing found in it."""
    blocks, at = [], 0
    for n, words in enumerate(paragraphs):
        blocks.append(Block(at, at + len(words), kinds[n] if kinds else "body"))
        at += len(words) + 2
    source = Source("a.txt", "0" * 64)
    return Annotated(Article("a", "a", source, "T", "\n\n".join(paragraphs), tuple(blocks), Published()))


def span(found: Annotated, words: str) -> tuple[int, int]:
    start = found.article.text.index(words)
    return start, start + len(words)


def lee(found: Annotated, words: str = "Ann Lee") -> Mention:
    return Mention(*span(found, words), "PERSON", "test", "ann-lee")


def quote(found: Annotated, words: str, kind: str = "direct") -> Quote:
    return Quote(*span(found, words), kind, "test", speaker=Speaker(0, 1, named=True, entity_id="ann-lee"))  # type: ignore[arg-type]


def event(found: Annotated, words: str) -> Event:
    return Event(*span(found, words), "CONSULT", "asserted", "test")


def line(found: Annotated, number: int = 1) -> str:
    return str(weave.passage(found, found.article.blocks[number - 1], number, pages=PAGES))


# ---------------------------------------------------------------- by hand


def test_a_passage_without_annotations() -> None:
    assert line(annotated("First *words*.")) == "[First &#42;words&#42;.]{body=1 at=a:0-14}"


def test_every_layer_in_its_place() -> None:
    found = annotated("Ann Lee said: “We talked in Oslo on Friday.”")
    found = replace(
        found,
        mentions=(lee(found), Mention(*span(found, "Oslo"), "GPE", "test", "oslo")),
        quotes=(quote(found, "“We talked in Oslo on Friday.”"),),
        timexes=(Timex(*span(found, "Friday"), "DATE", "2031-05-16", "test"),),
        events=(event(found, "talked"),),
        gaps=(Gap(*span(found, "on Friday"), "no year"),),
    )
    assert line(found) == (
        "[[Ann Lee]{person=ann-lee} said: [“We [talked]{#c18-24 event=consult at=a:18-24} in [Oslo]{place=oslo} "
        "[on [Friday]{date=2031-05-16}]{gap}.”]{#c14-44 quote=ann-lee at=a:14-44}]{body=1 at=a:0-44}"
    )


@pytest.mark.parametrize(("kind", "mark"), [("direct", "quote"), ("indirect", "claim"), ("mixed", "claim")])
def test_words_in_quotation_marks_are_quotes_and_the_rest_are_claims(kind: str, mark: str) -> None:
    found = annotated("She would go.")
    assert line(replace(found, quotes=(quote(found, "would go", kind),))) == (
        f"[She [would go]{{#c4-12 {mark}=ann-lee at=a:4-12}}.]{{body=1 at=a:0-13}}"
    )


def test_the_inner_of_two_that_cross_is_split_at_the_edge_of_the_outer_one() -> None:
    found = annotated("one two three four")
    found = replace(found, quotes=(quote(found, "one two three"),), events=(event(found, "two three four"),))
    assert line(found) == (
        "[[one [two three]{#c4-18 event=consult at=a:4-13}]{#c0-13 quote=ann-lee at=a:0-13}"
        "[ four]{event=consult at=a:13-18}]{body=1 at=a:0-18}"
    )


def test_of_two_quotes_that_cross_the_first_to_begin_is_the_outer_one() -> None:
    found = annotated("one two three")
    found = replace(found, quotes=(quote(found, "two three"), quote(found, "one two")))
    assert line(found) == (
        "[[one [two]{#c4-13 quote=ann-lee at=a:4-7}]{#c0-7 quote=ann-lee at=a:0-7}"
        "[ three]{quote=ann-lee at=a:7-13}]{body=1 at=a:0-13}"
    )


def test_the_outer_of_two_with_the_same_characters_has_the_id() -> None:
    found = annotated("They met.")
    found = replace(found, quotes=(quote(found, "They met"),), events=(event(found, "They met"),))
    assert line(found).count("#c0-8 ") == 1
    assert line(found).endswith("]{#c0-8 quote=ann-lee at=a:0-8}.]{body=1 at=a:0-9}")


def test_a_quotation_over_paragraphs_has_its_id_in_the_first_only() -> None:
    found = annotated("“We go.", "“We stay.”")
    found = replace(found, quotes=(Quote(0, 18, "direct", "test"),))
    assert line(found, 1) == "[[“We go.]{#c0-19 quote at=a:0-7}]{body=1 at=a:0-7}".replace("c0-19", "c0-18")
    assert line(found, 2) == "[[“We stay[.]{sure=unnamed}]{quote at=a:9-18}”]{body=2 at=a:9-19}"


def test_a_name_links_to_the_folder_of_its_entity_not_of_its_label() -> None:
    found = annotated("Lee won.")
    found = replace(found, mentions=(Mention(0, 3, "ORG", "test", "ann-lee"), Mention(4, 7, "ORG", "test", "nobody")))
    assert line(found) == "[[Lee]{person=ann-lee} [won]{org}.]{body=1 at=a:0-8}"


def test_a_date_whose_value_no_mark_can_hold_goes_without() -> None:
    found = annotated("then and now")
    found = replace(found, timexes=(Timex(0, 4, "DATE", "20 31]{x", "t"), Timex(9, 12, "DATE", None, "t")))
    assert line(found) == "[[then]{date} and [now]{date}]{body=1 at=a:0-12}"


def test_nothing_is_marked_in_what_the_article_does_not_say_itself() -> None:
    found = annotated("Read more: Ann Lee", kinds=["related"])
    assert line(replace(found, mentions=(lee(found),))) == "[Read more: Ann Lee]{related=1 at=a:0-18}"


def test_marks_within_marks_end_somewhere() -> None:
    found = annotated("x" * 100)
    found = replace(found, quotes=tuple(Quote(n, 100, "direct", "test") for n in range(50)))
    assert len(show(line(found)).xpath(".//mark")) == 12


def test_an_empty_span_marks_nothing() -> None:
    found = replace(annotated("abc"), events=(Event(1, 1, "CONSULT", "asserted", "test"),))
    assert line(found) == "[abc]{body=1 at=a:0-3}"


def test_an_excerpt_has_links_only_when_asked_for() -> None:
    found = annotated("So Ann Lee spoke on Friday.")
    found = replace(found, mentions=(lee(found),), timexes=(Timex(20, 26, "DATE", "2031-05-16", "test"),))
    assert weave.excerpt(found, Span(3, 16)) == "[Ann Lee spoke]{excerpt at=a:3-16}"
    assert weave.excerpt(found, Span(3, 16), pages=PAGES) == "[[Ann Lee]{person=ann-lee} spoke]{excerpt at=a:3-16}"
    assert weave.excerpt(found, Span(3, 16), pages={}) == "[Ann Lee spoke]{excerpt at=a:3-16}"


def test_an_excerpt_over_paragraphs_leaves_out_what_is_not_the_articles_prose() -> None:
    found = annotated("“We go.", "A quay. Photo: X", "“We stay.”", "“Then”", kinds=["body", "caption", "body", "body"])
    assert weave.excerpt(found, Span(1, 43)) == (
        "[We go.]{excerpt at=a:1-7} … [“We stay.”]{excerpt at=a:27-37} [“The]{excerpt at=a:39-43}"
    )


def test_an_excerpt_within_one_block_shows_any_kind() -> None:
    found = annotated("A quay.", kinds=["caption"])
    assert weave.excerpt(found, Span(2, 6)) == "[quay]{excerpt at=a:2-6}"


def test_an_excerpt_ends_where_its_block_ends() -> None:
    found = annotated("A quay.", "A boat.")
    assert weave.excerpt(found, Span(2, 8)) == "[quay.]{excerpt at=a:2-7}"
    assert weave.excerpt(found, Span(7, 9)) == ""


def test_a_mark_escapes_what_is_not_safe_and_refuses_values_that_fit_no_mark() -> None:
    assert weave.mark("a]{person=b}", "gap") == "[a&#93;&#123;person=b&#125;]{gap}"
    assert weave.mark(Safe("[b]{gap}"), "quote", anchor="c1-2", at="a:1-2") == "[[b]{gap}]{#c1-2 quote at=a:1-2}"
    for value in ("a b", "a]", "", "a}", "-a"):
        with pytest.raises(ValueError, match="no mark can hold"):
            weave.mark("x", "person", value)


# ---------------------------------------------------------------- properties


@st.composite
def articles(draw: st.DrawFn) -> Annotated:
    """A few paragraphs of anything, with every layer anywhere, crossing as it likes."""
    words = st.text(
        st.sampled_from("ab [](){}<>&*_|\\`#!“”\xa0\u2028\n\t\x07\u202eé🙂0.") | st.characters(), max_size=30
    )
    paragraphs = [text if text.strip() else "x" for text in draw(st.lists(words, min_size=1, max_size=4))]
    found = annotated(*paragraphs, kinds=draw(st.lists(st.sampled_from(["body", "caption"]), min_size=4, max_size=4)))
    length = len(found.article.text)
    ends = st.tuples(st.integers(0, length), st.integers(0, length)).map(sorted).filter(lambda pair: pair[0] < pair[1])
    inside = ends.filter(lambda p: any(b.start <= p[0] and p[1] <= b.end for b in found.article.blocks))
    some = st.lists(inside, max_size=5).map(sorted) if length < 400 else st.just([])
    return replace(
        found,
        mentions=tuple(Mention(a, b, "PERSON", "t", draw(st.sampled_from(["ann-lee", None]))) for a, b in draw(some)),
        timexes=tuple(Timex(a, b, "DATE", "2031-05-16", "t") for a, b in draw(some)),
        events=tuple(Event(a, b, "CONSULT", "asserted", "t") for a, b in draw(some)),
        gaps=tuple(Gap(a, b, "t") for a, b in draw(some)),
        quotes=tuple(Quote(a, b, "direct", "t") for a, b in sorted(draw(st.lists(ends, max_size=4)))),
    )


def show(source: str) -> HtmlElement:
    return fragment_fromstring(markdown.markdown(source, extensions=EXTENSIONS), create_parent="div")


def fold(text: str) -> str:
    plain = (
        c for c in text if c.isspace() or not ("\0" <= c < " " or "\x7f" <= c <= "\x9f" or "\ud800" <= c <= "\udfff")
    )
    return " ".join("".join(c for c in plain if not 0xFDD0 <= ord(c) <= 0xFDEF and ord(c) & 0xFFFE != 0xFFFE).split())


def shown(element: HtmlElement) -> str:
    return fold("".join(element.xpath(".//text()[not(ancestor::a[@data-ours])]")))


@settings(max_examples=400, deadline=None)
@given(articles())
def test_what_comes_out_is_the_text_at_each_address(found: Annotated) -> None:
    text = found.article.text
    for number, block in enumerate(found.article.blocks, 1):
        page = show(line(found, number))
        addressed = page.xpath(".//*[@data-at]")
        assert shown(page) == fold(text[block.start : block.end])
        assert len(page) == 1
        assert addressed[0].get("data-at") == f"a:{block.start}-{block.end}"
        for element in addressed:
            start, end = map(int, element.get("data-at").removeprefix("a:").split("-"))
            assert shown(element) == fold(text[start:end])
        ids = page.xpath(".//@id")
        assert len(ids) == len(set(ids))


@settings(max_examples=200, deadline=None)
@given(articles())
def test_marks_nest_in_their_order_and_links_never_do(found: Annotated) -> None:
    for number, _ in enumerate(found.article.blocks, 1):
        page = show(line(found, number))
        assert not page.xpath(".//a//a")
        for element in page.xpath(".//*[contains(@class, 'm ')]"):
            above = element.getparent().get("class", "").split()
            assert above[0] == "passage" or RANKS[above[1]] <= RANKS[element.get("class").split()[1]]


@settings(max_examples=200, deadline=None)
@given(articles(), st.data())
def test_excerpts_are_the_text_at_their_address(found: Annotated, data: st.DataObject) -> None:
    length = len(found.article.text)
    start = data.draw(st.integers(0, length - 1))
    page = show(f"- {weave.excerpt(found, Span(start, data.draw(st.integers(start + 1, length))), pages=PAGES)}")
    for element in page.xpath(".//*[@data-at]"):
        first, last = map(int, element.get("data-at").removeprefix("a:").split("-"))
        assert start <= first < last <= length
        assert shown(element) == fold(found.article.text[first:last])


@settings(max_examples=100, deadline=None)
@given(articles(), st.randoms(use_true_random=False))
def test_the_order_in_which_quotes_are_listed_does_not_matter(found: Annotated, dice: object) -> None:
    quotes = list(found.quotes)
    dice.shuffle(quotes)  # type: ignore[attr-defined]
    assert line(replace(found, quotes=tuple(quotes))) == line(found)


def test_twenty_thousand_words_with_thousands_of_annotations_take_little_time() -> None:
    found = annotated(" ".join(f"word{n:05}" for n in range(20_000)))
    found = replace(
        found,
        mentions=tuple(Mention(n, n + 9, "PERSON", "t", "ann-lee") for n in range(0, 190_000, 50)),
        events=tuple(Event(n, n + 9, "CONSULT", "asserted", "t") for n in range(20, 190_000, 100)),
        quotes=tuple(Quote(n, n + 150, "direct", "t") for n in range(0, 190_000, 200)),
    )
    began = time.process_time()
    page = show(line(found))
    assert time.process_time() - began < 4
    assert len(page.xpath(".//a[@class='m person']")) == 3800


def test_what_weakens_a_statement_stands_once_at_its_end() -> None:
    found = annotated("“We go.", "“We stay.” So he said.")
    lee = Speaker(20, 22, True)
    for quote, said in (
        (Quote(0, 18, "direct", "test", speaker=lee), ""),
        (Quote(0, 18, "direct", "test", "denied", speaker=lee), "denied"),
        (Quote(0, 18, "direct", "test", "denied"), "denied"),
        (Quote(0, 18, "direct", "test"), "unnamed"),
    ):
        woven = replace(found, quotes=(quote,))
        assert "sure" not in line(woven, 1)
        assert (f"[.]{{sure={said}}}]{{quote at=a:9-18}}" in line(woven, 2)) is bool(said), said
        assert ("sure" in line(woven, 2)) is bool(said)
