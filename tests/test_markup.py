"""Marks become HTML, whatever does not fit the grammar stays visible text, and nothing inside a mark is read again."""

import json
import time
from pathlib import Path

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import fragment_fromstring
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tearsheet.markup.elements import is_datetime
from tearsheet.markup.grammar import Mark, parse

EXTENSIONS = ["tables", "footnotes", "attr_list", "md_in_html", "toc", "tearsheet.markup"]


def show(source: str) -> str:
    return markdown.markdown(source, extensions=EXTENSIONS)


def inside(source: str) -> str:
    """The HTML of one paragraph, without the paragraph."""
    return show(f"x {source}").removeprefix("<p>x ").removesuffix("</p>")


# ---------------------------------------------------------------- every kind


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ("[A]{person=a-b}", '<a class="m person" href="/people/a-b.md">A</a>'),
        ("[A]{org=a}", '<a class="m org" href="/organisations/a.md">A</a>'),
        ("[A]{place=a_1}", '<a class="m place" href="/places/a_1.md">A</a>'),
        ("[A]{person}", '<span class="m person">A</span>'),
        ("[A]{group}", '<span class="m group">A</span>'),
        ("[A]{happening}", '<span class="m happening">A</span>'),
        ("[A]{gap}", '<span class="m gap">A</span>'),
        ("[A]{event}", '<span class="m event">A</span>'),
        (
            "[A]{#c1-2 event=consult at=a:1-2}",
            '<span class="m event" data-at="a:1-2" data-value="consult" id="c1-2">A</span>',
        ),
        ("[A]{quote}", '<mark class="m quote">A</mark>'),
        (
            "[A]{#c1-2 quote=x at=a:1-2}",
            '<mark class="m quote" data-at="a:1-2" data-speaker="x" id="c1-2">A</mark>',
        ),
        ("[A]{claim=x}", '<mark class="m claim" data-speaker="x">A</mark>'),
        ("[A]{date}", '<span class="m date">A</span>'),
        ("[A]{date=2031-05}", '<time class="m date" data-value="2031-05" datetime="2031-05">A</time>'),
        ("[A]{date=2031-05-01/2031-05-03}", '<span class="m date" data-value="2031-05-01/2031-05-03">A</span>'),
        ("[A]{excerpt at=a:1-2}", '<span class="excerpt" data-at="a:1-2">A</span>'),
        ("[¶3]{passage=a#p3}", '<a class="at" data-ours="" href="/articles/a.md#p3">¶3</a>'),
        ("[said]{passage=a#c1-2}", '<a class="at" data-ours="" href="/articles/a.md#c1-2">said</a>'),
        ("[T]{article=a}", '<a class="article" data-meta="a:title" href="/articles/a.md">T</a>'),
        ("[T]{source=a}", '<a class="source" data-meta="a:title" href="/articles/a.md">T</a>'),
        ("[T]{meta=a.outlet}", '<span class="meta" data-meta="a:outlet">T</span>'),
        (
            "[https://x.example/?a=1&#38;copy=2]{meta=a.url}",
            '<a class="meta" data-meta="a:url" href="https://x.example/?a=1&amp;copy=2" rel="noopener nofollow">'
            "https://x.example/?a=1&#38;copy=2</a>",
        ),
        ("[javascript:x]{meta=a.url}", '<span class="meta" data-meta="a:url">javascript:x</span>'),
        ("[https://x y]{meta=a.url}", '<span class="meta" data-meta="a:url">https://x y</span>'),
        ('[https://x&#34;y]{meta=a.url}', '<span class="meta" data-meta="a:url">https://x&#34;y</span>'),
        ("[T]{body=3}", '<span class="passage body" id="p3">T</span>'),
    ],
)  # fmt: skip
def test_each_kind(source: str, made: str) -> None:
    assert inside(source) == made


def test_marks_nest() -> None:
    assert inside("[a [b [c]{date}]{person=x} d]{quote}") == (
        '<mark class="m quote">a <a class="m person" href="/people/x.md">b <span class="m date">c</span></a> d</mark>'
    )


def test_a_link_in_a_link_loses_its_address() -> None:
    assert inside("[a [b]{person=x}]{article=s}") == (
        '<a class="article" data-meta="s:title" href="/articles/s.md">a <span class="m person">b</span></a>'
    )
    assert inside("[[b]{person=x} c](/y.md)").count("<a") == 1


@pytest.mark.parametrize("kind", ["title", "byline", "dateline", "body", "caption", "related", "notice"])
def test_a_passage_alone_makes_its_paragraph(kind: str) -> None:
    assert show(f"[A [b]{{gap}} c]{{{kind}=12 at=a:0-5}}") == (
        f'<p class="passage {kind}" data-at="a:0-5" id="p12">'
        '<a aria-label="Paragraph 12" class="n" data-ours="" href="#p12">12 </a>A <span class="m gap">b</span> c</p>'
    )


def test_a_passage_without_a_number_has_no_id() -> None:
    assert show("[A]{body at=a:0-1}") == '<p class="passage body" data-at="a:0-1">A</p>'


def test_a_passage_with_something_beside_it_stays_in_the_line() -> None:
    assert show("[A]{body=1} x") == '<p><span class="passage body" id="p1">A</span> x</p>'


def test_marks_stand_in_headings_tables_lists_and_emphasis() -> None:
    assert '<h2 id="a-b">A <span class="m gap">b</span></h2>' in show("## A [b]{gap}")
    assert '<td><span class="m gap">b</span></td>' in show("| a |\n|---|\n| [b]{gap} |")
    assert '<li><strong><span class="m gap">b</span> c</strong></li>' in show("- **[b]{gap} c**")


# ---------------------------------------------------------------- what does not fit


@pytest.mark.parametrize(
    "source",
    [
        "[a]{nobody=x}", "[a]{person=X}", "[a]{person=a--b}", "[a]{person=-a}", "[a]{person=a b}", "[a]{person=}",
        "[a]{person=../x}", "[a]{person=a/b}", "[a]{person=javascript:x}", "[a]{group=x}", "[a]{gap=1}", "[a]{excerpt=1}",
        "[a]{person=x onclick=y}", "[a]{person=x at=a:1-2 y}", "[a]{person=x at=a:1}", "[a]{person=x at=A:1-2}",
        "[a]{#X gap}", "[a]{gap #x}", "[a]{ gap}", "[a]{gap }", "[a]{}", "[a]{=x}", "[a]{article}", "[a]{source}",
        "[a]{passage}", "[a]{passage=a}", "[a]{passage=a#x}", "[a]{passage=a#p}", "[a]{meta=a}", "[a]{meta=a.text}",
        "[a]{date=}", "[a]{body=x}", "[a]{body=-1}", "[a] {gap}", "[a}{gap}", "a]{gap}", "[a]{{gap}}",
        "[a]{date=2031&#34;x}",
    ],
)  # fmt: skip
def test_what_does_not_fit_stays_visible(source: str) -> None:
    page = fragment_fromstring(inside(source), create_parent="p")
    assert not page.xpath(".//*[@class or @id or @href or @*[starts-with(name(), 'on')]]")
    assert page.text_content() == fragment_fromstring(source, create_parent="p").text_content()


def test_balanced_brackets_in_a_mark_are_text() -> None:
    assert inside("[a [b] [c](d) [e]{x=y}]{gap}") == '<span class="m gap">a &#91;b] &#91;c](d) &#91;e]&#123;x=y}</span>'


def test_an_open_bracket_ends_nothing() -> None:
    assert inside("[a [b]{gap}") == '[a <span class="m gap">b</span>'
    assert inside("a] [b]{gap}") == 'a] <span class="m gap">b</span>'


def test_links_code_and_escapes_outside_marks_work_as_ever() -> None:
    assert inside("[a](/b.md) ![c](d) `[x]{gap}` \\[x]{gap}") == (
        '<a href="/b.md">a</a> <img alt="c" src="d" /> <code>[x]{gap}</code> [x]{gap}'
    )


def test_code_html_or_escapes_in_a_mark_make_it_none() -> None:
    assert "m gap" not in inside("[a `b` c]{gap}")
    assert "m gap" not in inside("[a \\* c]{gap}")


# ---------------------------------------------------------------- nothing inside is read again


@pytest.mark.parametrize(
    "text",
    [
        "*a* __b__ **c**", "<b>x</b>", "<script>x</script>", "<!-- x -->", "http://x.example <http://x.example>",
        "{: onclick=x }", "{.x}", "{#y}", "![a](b)", "[^1]", "[a](javascript:x)", "[TOC]", "AT&T", "a  b",
    ],
)  # fmt: skip
def test_text_in_a_mark_is_text(text: str) -> None:
    for source in (f"[{text}]{{gap}}", f"[a [b]{{date}}{text}]{{gap}}", f"[[b]{{date}} {text} [b]{{date}}]{{gap}}"):
        page = fragment_fromstring(inside(source), create_parent="p")
        shown = source.replace("{date}", "").removeprefix("[").removesuffix("]{gap}").replace("[b]", "b")
        assert page[0].get("class") == "m gap"
        assert " ".join(page.text_content().split()) == " ".join(shown.split())
        assert {e.tag for e in page.iter()} <= {"p", "span"}
        assert {name for e in page.iter() for name in e.attrib} == {"class"}


def test_entities_are_decoded_once() -> None:
    page = fragment_fromstring(inside("[&#60;b&#62; &#38;lt; &lt; &#91;a&#93;&#123;gap&#125;]{gap}"), create_parent="p")
    assert page.text_content() == "<b> &lt; < [a]{gap}"


@pytest.mark.parametrize("marker", ["///Footnotes Go Here///", "[TOC]", "*[X]: y"])
def test_markers_of_other_extensions_do_nothing_when_escaped(marker: str) -> None:
    escaped = "".join(f"&#{ord(c)};" for c in marker)
    page = show(f"[{escaped}]{{body=1}}\n\nA note.[^n]\n\n[^n]: The note.")
    assert fragment_fromstring(page, create_parent="div")[0].text_content() == f"1 {marker}"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0c", "\u2028", "\u2029", "\x85", "\xa0", "\t", "\n"])
def test_white_space_in_a_mark_is_white_space(end: str) -> None:
    page = fragment_fromstring(show(f"[one{end}two]{{body=1}}"), create_parent="div")
    assert page.text_content().split() == ["1", "one", "two"]
    assert page[0].get("class") == "passage body"


@settings(max_examples=600, deadline=None)
@given(st.text(st.sampled_from("ab[]{}#=: <>&*`\\|(){gap}{person=x}]{"), max_size=40))
def test_no_text_makes_an_attribute_that_the_grammar_does_not_know(text: str) -> None:
    """Without escaping, as somebody may write it by hand: HTML is the writer's own, marks are not."""
    source = text.replace("<", "(")
    page = fragment_fromstring(show(f"x [{source}]{{quote}} y"), create_parent="div")
    for element in page.xpath(".//*[@class]"):
        assert element.get("class") in ("m quote", "m person", "m gap")


# ---------------------------------------------------------------- reading


def test_parse_says_where_the_mark_ends() -> None:
    assert parse("x [a]{gap} y", 2) == (Mark(["a"], "gap", None, None, None), 10)
    assert parse("x [a] y", 2) is None


def test_reading_takes_time_in_proportion() -> None:
    for source in ("[" * 50_000, "[a" * 20_000 + "]" * 20_000, "[a]{gap} " * 3_000, "[ ] " * 20_000 + "["):
        began = time.process_time()
        for at in [n for n, c in enumerate(source) if c == "["][:5_000]:
            parse(source, at)
        assert time.process_time() - began < 3


@pytest.mark.parametrize("size", [30_000, 120_000])
def test_a_long_passage_takes_time_in_proportion(size: int) -> None:
    marks = " ".join(f"[a &#42; [b{n}]{{person=x}} c]{{quote}}" for n in range(size // 30))
    began = time.process_time()
    assert show(f"[{marks}]{{body=1}}").count("<mark") == size // 30
    assert time.process_time() - began < size / 30_000


# ---------------------------------------------------------------- dates


@pytest.mark.parametrize(
    "value",
    ["2031", "2031-05", "2031-05-16", "2031-W20", "2031-05-16T14:30", "2031-05-16T14:30:05Z", "2031-05-16T01:00+02:00",
     "P3D", "PT4H", "P1DT2H30M"],
)  # fmt: skip
def test_values_that_html_knows(value: str) -> None:
    assert is_datetime(value)


@pytest.mark.parametrize(
    "value",
    ["", "203", "0000", "2031-13", "2031-02-30", "2031-W54", "2031-Q1", "2031-SU", "20310516", "2031-05-16TNI",
     "2031-05T10:00", "2031-05-16T25:00", "PRESENT_REF", "P", "PT", "P3M", "P1W", "XXXX-05", "2031-05-16/2031-05-18"],
)  # fmt: skip
def test_values_that_html_does_not_know(value: str) -> None:
    assert not is_datetime(value)


# ---------------------------------------------------------------- in MkDocs


def site(root: Path, text: str) -> Path:
    """A strict site of two pages, with the settings of a desk."""
    (root / "docs/people").mkdir(parents=True)
    (root / "docs/articles").mkdir()
    (root / "docs/people/ann-lee.md").write_text("# Ann Lee\n", encoding="utf-8")
    (root / "docs/articles/a.md").write_text(text, encoding="utf-8")
    (root / "docs/index.md").write_text("# Home\n\n[T]{article=a} [¶1]{passage=a#p1}\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        "site_name: x\nuse_directory_urls: false\nplugins: []\nmarkdown_extensions: [tearsheet.markup]\n"
        "validation:\n  nav: {omitted_files: ignore}\n"
        "  links: {not_found: warn, anchors: warn, absolute_links: relative_to_docs, unrecognized_links: warn}\n",
        encoding="utf-8",
    )
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site"), strict=True)
    build(config)
    return root / "site"


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_mkdocs_follows_the_links_of_marks(tmp_path: Path) -> None:
    made = site(tmp_path, "[[Ann Lee]{person=ann-lee} won.]{body=1 at=a:0-12}\n")
    assert 'href="../people/ann-lee.html"' in (made / "articles/a.html").read_text(encoding="utf-8")
    assert 'href="articles/a.html#p1"' in (made / "index.html").read_text(encoding="utf-8")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("text", ["[A]{person=nobody}\n\n[x]{body=1}", "[x]{body=2}"])
def test_a_link_that_leads_nowhere_stops_a_strict_build(tmp_path: Path, text: str) -> None:
    with pytest.raises(Abort):
        site(tmp_path, text)


# ---------------------------------------------------------------- pictures

PICTURE = '<figure class="map">\n<svg viewBox="0 0 9 9" aria-label="&#42;A&#42;">\n<a href="/places/a.md"><text>A &#38; B</text></a>\n</svg>\n</figure>'


@pytest.mark.parametrize("around", ["{}", '<div class="x" markdown="1">\n\n# H\n\n{}\n\n- B\n\n</div>'])
def test_a_picture_is_read_as_elements(around: str, tmp_path: Path) -> None:
    made = fragment_fromstring(show(around.format(PICTURE)), create_parent=True)
    assert made.xpath("string(//text)") == "A & B"
    assert made.xpath("string(//svg/@aria-label)") == "*A*"
    assert made.xpath("//figure/@class") == ["map"]
    (tmp_path / "docs" / "places").mkdir(parents=True)
    (tmp_path / "docs" / "index.md").write_text(around.format(PICTURE))
    (tmp_path / "docs" / "places" / "a.md").write_text("# A\n")
    config = {
        "site_name": "S",
        "plugins": [],
        "strict": True,
        "markdown_extensions": ["md_in_html", "tearsheet.markup"],
    }
    config["validation"] = {"links": {"absolute_links": "relative_to_docs"}}
    (tmp_path / "mkdocs.yml").write_text(json.dumps(config))
    build(load_config(str(tmp_path / "mkdocs.yml")))
    assert 'href="places/a/"' in (tmp_path / "site" / "index.html").read_text()


def test_text_in_a_picture_that_looks_like_an_entity_stays_text() -> None:
    made = show('<figure><svg aria-label="&#38;lt;b&#38;gt;"><text>&#60;b&#62; &#38;lt;b&#38;gt;</text></svg></figure>')
    figure = fragment_fromstring(made)
    assert figure.xpath("string(//text)") == "<b> &lt;b&gt;"
    assert figure.xpath("string(//svg/@aria-label)") == "&lt;b&gt;"


def test_a_picture_that_is_not_well_formed_stays_as_it_is() -> None:
    assert "<figure><br></figure>" in show("<figure><br></figure>")
