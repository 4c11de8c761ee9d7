"""Hostile text through escaping, marks and the whole of Markdown: what is shown is the text, and nothing comes alive."""

import html
import json
import random
import re
import string
import time
from collections.abc import Callable, Iterator

import markdown
import pytest
import yaml
from lxml import etree
from lxml.html import HTMLParser, document_fromstring
from mkdocs.utils import meta

from tearsheet.build import build
from tearsheet.store.layout import Layout
from tearsheet.write.escape import escape, front_matter, inline
from tearsheet.write.weave import mark

EXTENSIONS = ["tables", "footnotes", "attr_list", "md_in_html", "toc", "tearsheet.markup"]
STRINGS, A_PAGE = 21_500, 100
# Material's usual companions, which a desk may switch on, and which read text in ways of their own.
OTHERS = ["abbr", "admonition", "def_list", "fenced_code", "sane_lists", "smarty", "wikilinks", "nl2br"]

PIECES = [
    "<script>alert(1)</script>", "</p><script>x</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
    "<a href='javascript:alert(1)'>", "</main>", "<!-- ", " -->", "<![CDATA[", "]]>", "<?php ", "?>", "<style>",
    "<div markdown='1'>", "</div>", "<b", "<", ">", "&", "&amp;", "&lt;b&gt;", "&#60;", "&#x3c;", "&#0;", "&#2;", "&copy",
    "&#8238;", "&Tab;", "[x](javascript:alert(1))", "![x](data:text/html;base64,AAAA)", "[x][y]", "[y]: javascript:x",
    "[^1]", "[^1]: note", "[^note]: x", "///Footnotes Go Here///", "[TOC]", "*[EU]: European", "{: onclick=alert(1) }",
    "{: #p1 .x }", "{ style=color:red }", "{.x}", "--8<-- \"/etc/passwd\"", ";--8<--", "---", "***", "===", "* * *",
    "# ", "## ", "- ", "+ ", "* ", "> ", "1. ", "12) ", "99.", ": ", "    ", "\t", "| a | b |", "|---|---|", "|",
    "```", "~~~", "`", "``", "**", "__", "*", "_", "~~", "^^", "==", "++", "\\", "\\[", "\\<", "$$", "$", "%%",
    "{{ 7*7 }}", "{% raw %}", "{# x #}", "![", "](", "](x)", "[[wiki]]", "]", "[", "}", "{", "](<x>)",
    "[x]{person=igor}", "]{person=x}", "]{body=1 at=a:0-1}", "{body=1 at=a:0-1}", "[", "]{#p1 quote=x at=a:1-2}",
    "[x]{meta=a.url}", "]{date=2017-09-29}", "!!! note", "??? x", "@user", "http://x.example/?a=1&b=2", "www.x.example",
    "<http://x.example>", "<a@x.example>", ":smile:", "(c)", "-->", "1/4", "...", "--", "\"q\"", "'q'", "wzxhzdk:0",
    "\x02wzxhzdk:0\x03", "\x02klzzwxh:0000\x03", "klzzwxh:0000", "\x02amp\x03", "\x0293\x03", "\x00", "\x01", "\x07",
    "\x08", "\x1b[31m", "\x7f", "\x80", "\x85", "\x9f", "\ufffe", "\uffff", "\ufdd0", "\U0001ffff", "\ud800", "\udfff",
    "\r\n", "\r", "\n", "\n\n", "\n\n    ", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x1f", "\u2028", "\u2029",
    "\xa0", "\xad", "\u2003", "\u202f", "\u3000", "\u200b", "\u200d", "\u200e", "\u200f", "\u202a", "\u202e", "\u2066",
    "\u2069", "\ufeff", "\ufff9", "é", "e\u0301", "Ж", "金", "🙂", "👩‍👩‍👧", "“", "”", "’", "«", "—", "title: x", "...\n", "A.", "a)",
    "<!DOCTYPE html>", "<%= x %>", "<x:y>", "</", "<p>", "<br>", "<main onclick=x>", "[x]:", "[x]: /url 'title'",
]  # fmt: skip
WORDS = [
    "the",
    "talks",
    "said",
    "in",
    "U.S.",
    "minister;",
    "9.30",
    "A",
    "B.",
    "no,",
    "(it)",
    "5",
    "2017",
    "o’clock",
    "a",
]
ALLOWED = {
    "p": {"class", "data-at", "id"},
    "a": {"class", "href", "aria-label", "data-ours"},
    "h3": {"id"},
    "mark": {"class", "data-speaker"},
    "span": {"class"},
    **{tag: set() for tag in ("ul", "li", "table", "thead", "tbody", "tr", "td", "th", "div", "em")},
}
_PLANES = "".join(chr(plane * 65536 + last) for plane in range(17) for last in (65534, 65535))
_DROPPED = re.compile(f"[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef{_PLANES}]")


def visible(text: str) -> str:
    """What a reader may expect to see: white space folded, without what no page can hold."""
    return " ".join(_DROPPED.sub("", text).split())


def hostile(seed: int, number: int) -> Iterator[str]:
    """Strings of every kind of mischief, each a few pieces long; the same ones each time."""
    dice = random.Random(seed)
    yield from PIECES
    for n in range(number - len(PIECES)):
        chosen = dice.choices(PIECES, k=dice.randint(1, 4)) + dice.choices(WORDS, k=dice.randint(0, 4))
        if n % 3 == 0:
            chosen += dice.choices(string.punctuation + string.digits + " \n", k=dice.randint(1, 8))
        if n % 2:
            dice.shuffle(chosen)
        yield dice.choice(["", " "]).join(chosen)


def whole(n: int, text: str) -> str:
    return mark(text, "body", n, at=f"a:{n}-{n + 1}")


def nested(n: int, text: str) -> str:
    half = len(text) // 2
    inner = inline(text[:half]) + mark(text[half:], "person", "x")
    return mark(type(mark("", "gap"))(mark(type(mark("", "gap"))(inner), "quote", "y")), "body", n)


LAYOUTS: dict[str, tuple[Callable[[int, str], str], str]] = {
    "passage": (whole, ".//p[@data-at]"),
    "nested": (nested, ".//p[mark]"),
    "paragraph": (lambda _, text: escape(text), ".//p"),
    "item": (lambda n, text: f"- {escape(text)} *{n}*", ".//li"),
    "cell": (lambda n, text: f"| {escape(text)} | {n} |", ".//tbody/tr/td[1]"),
    "heading": (lambda _, text: f"### {escape(text)}", ".//h3"),
}


def pages(layout: str, extensions: list[str]) -> Iterator[tuple[list[str], etree._Element]]:
    """All strings that show anything, a hundred a page, and the page they make."""
    build, _ = LAYOUTS[layout]
    texts = [text for text in hostile(20171122, STRINGS) if visible(text)]
    converter = markdown.Markdown(extensions=extensions)
    for first in range(0, len(texts), A_PAGE):
        batch = texts[first : first + A_PAGE]
        parts = [build(n, text) for n, text in enumerate(batch)]
        if layout == "cell":
            parts = ["| a | b |\n|---|---|\n" + "\n".join(parts)]
        source = "\n\n".join(parts).encode("utf-8").decode("utf-8")  # a page is a file, so it must be encodable
        yield batch, document(converter.reset().convert(source))


def document(body: str) -> etree._Element:
    page = f"<!doctype html><html><head><title>x</title></head><body><div>{body}</div></body></html>"
    return document_fromstring(page.encode(), parser=HTMLParser(encoding="utf-8")).find(".//div")


def text_of(element: etree._Element) -> str:
    """What the element shows, without a paragraph's number and the number of the string."""
    own = element.xpath(".//text()[not(ancestor::*[@data-ours]) and not(ancestor::em)]")
    return " ".join("".join(own).split())


def test_there_are_enough_strings() -> None:
    assert len(list(hostile(20171122, STRINGS))) == STRINGS
    assert len({t for t in hostile(20171122, STRINGS) if visible(t)}) >= 20_000


def check_harmless(page: etree._Element) -> None:
    for element in page.iter():
        assert element.tag in ALLOWED, element
        assert set(element.attrib) <= ALLOWED[element.tag], dict(element.attrib)
        if "href" in element.attrib:
            assert re.fullmatch(r"#p\d+|/people/x\.md", element.get("href", ""))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_hostile_text_is_shown_as_it_is_and_brings_nothing_else(layout: str) -> None:
    shown = 0
    for texts, page in pages(layout, EXTENSIONS):
        found = [text_of(element) for element in page.iterfind(LAYOUTS[layout][1])]
        assert found == [visible(text) for text in texts]
        check_harmless(page)
        shown += len(found)
    assert shown >= 20_000


@pytest.mark.parametrize("layout", ["passage", "nested"])
def test_marks_hold_under_other_extensions_too(layout: str) -> None:
    for texts, page in pages(layout, EXTENSIONS + OTHERS):
        assert [text_of(element) for element in page.iterfind(LAYOUTS[layout][1])] == [visible(t) for t in texts]


def test_front_matter_survives_hostile_titles() -> None:
    """MkDocs splits front matter off by lines of its own; themes print title and description unescaped."""
    for text in list(hostile(7, 1500)):
        head = {"title": text, "description": text, "tearsheet": {"article": text, "list": [text]}}
        body, read = meta.get_data(front_matter(head) + "\nbody\n")
        assert body.strip() == "body"
        assert list(read) == ["title", "description", "tearsheet"]
        assert not set("<>\"'") & set(read["title"])
        assert visible(html.unescape(read["title"])) == visible(text)
        assert visible(read["tearsheet"]["article"]) == visible(read["tearsheet"]["list"][0]) == visible(text)


def test_front_matter_keeps_strings_strings() -> None:
    values = {"title": "2017-09-29", "tags": ["no", "1e3", "~", "null"], "date": "2017-09-29", "sha256": "0" * 64}
    assert yaml.safe_load(front_matter(values).strip("-\n")) == values


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0c", "\x0b", "\u2028", "\u2029", "\x85", "\x1c", "\n\n", "\t"])
def test_every_line_end_becomes_a_space(end: str) -> None:
    made = mark(f"one{end}two", "body", 1, at="a:0-1")
    assert str(made) == "[one two]{body=1 at=a:0-1}"


@pytest.mark.parametrize("size", [20_000, 80_000])
def test_a_paragraph_of_any_length_takes_time_in_proportion(size: int) -> None:
    words = " ".join(f"[w{n}]{{person=x}} & *word* <{n}>" if n % 5 else f"“word {n}" for n in range(size // 4))
    made = mark(words, "body", 1, at="a:0-1")
    began = time.process_time()
    markdown.markdown(str(made), extensions=EXTENSIONS)
    assert time.process_time() - began < size / 20_000 * 2.5


def test_a_hundred_megabytes_on_one_line_are_possible() -> None:
    text = "word & " * 1_500_000
    assert len(escape(text)) == len(text) + 4 * 1_500_000


def test_footnotes_of_the_page_stay_where_they_are() -> None:
    page = document(
        markdown.markdown(f"{escape('///Footnotes Go Here///')}\n\nx[^a]\n\n[^a]: y", extensions=EXTENSIONS)
    )
    assert text_of(page[0]) == "///Footnotes Go Here///"
    assert page[-1].get("class") == "footnote"


def hostile_article(dice: random.Random, texts: list[str]) -> str:
    """A headline that breaks out of the title, and paragraphs with something to find between the mischief."""
    names = ["Ann </title><script>alert(1)</script> Lee", "Ilse <b onclick=x>Brandt</b>", "Paul [Keller](javascript:x)"]
    paragraphs = [
        f"{' '.join(dice.choices(texts, k=4))} On Friday {dice.choice(names)} met {dice.choice(names)} in Vienna. "
        f"“{dice.choice(texts)} we agreed,” {dice.choice(names)} told <i>Reuters</i>, and denied that talks would end."
        for _ in range(6)
    ]
    return "\n\n".join([f"</title><script>alert(1)</script> {dice.choice(texts)}".replace("\n", " "), *paragraphs])


def test_a_desk_of_hostile_articles_becomes_a_site_that_holds(desk: Layout) -> None:
    """From files to checked pages: `build` refuses a site in which anything came alive or differs from its article."""
    dice = random.Random(3)
    texts = [t.replace("\0", "") for t in hostile(3, 900) if t.isprintable() or t.isascii()]
    for n in range(4):
        (desk.articles / f"h{n}.txt").write_text(hostile_article(dice, texts), encoding="utf-8", newline="")
        (desk.articles / f"h{n}.yml").write_text(
            "published: 2025-03-12\noutlet: </p><script>alert(2)</script>\nauthor: '<img src=x onerror=alert(3)>'\n"
            "url: https://x.example/?a=1&copy=2&lt;b\n",
            encoding="utf-8",
        )
    built = build(desk)
    assert len(built.briefed.corpus.articles) == 7
    assert built.report.findings == ()
    for path in desk.site.rglob("*.html"):
        page = document_fromstring(path.read_bytes(), parser=HTMLParser(encoding="utf-8"))
        for script in page.iter("script"):  # data for search engines is read as JSON, and never run
            assert script.get("src") or (script.get("type") == "application/ld+json" and json.loads(script.text)), path
        assert not page.xpath("//img | //b[@onclick] | //a[starts-with(@href, 'javascript')]"), path
