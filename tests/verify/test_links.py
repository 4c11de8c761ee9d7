"""The checker on links: where they lead, and that evidence shows what it stands for."""

import re
from pathlib import Path

import pytest
from tests.verify.site import (
    ARTICLES,
    FOURTH,
    edit,
    excerpt,
    page,
    passage,
    whats,
)

from tearsheet.verify import verify


@pytest.mark.parametrize(
    ("name", "old", "new", "what"),
    [
        ("index.html", "people/brandt.html", "people/brand.html", "the link leads to no file"),
        ("index.html", "people/brandt.html", "people/brandt.html#p1", "there is no such place on the page"),
        ("index.html", "people/brandt.html", "/people/brandt.html", "works only where the site lies at the root"),
        ("index.html", "people/brandt.html", "people/", "the link leads to no file"),
        ("index.html", "people/brandt.html", "../people/brandt.html", "the link leads to no file"),
        ("index.html", "css/a.css", "css/b.css", "the link leads to no file"),
        ("articles/harbour.html", 'href="#p3"', 'href="#p33"', "there is no such place on the page"),
        ("people/brandt.html", "harbour.html#p1", "harbour.html#p2", "harbour.html#p2 leads to other words"),
        ("people/brandt.html", "harbour.html#p2", "harbour.html#p1", "harbour.html#p1 leads to other words"),
        ("people/brandt.html", "harbour.html#p2", "ferry_2.html#p2", "ferry_2.html#p2 leads to other words"),
        ("people/brandt.html", "harbour.html#p1", "harbour.html", "leads to no place on a page"),
        ("people/brandt.html", "harbour.html#p1", "harbour.html#content", "leads to no words of an article"),
        ("people/brandt.html", "harbour.html#p1", "harbour.html#p9", "leads to no words of an article"),
        ("people/brandt.html", "ferry_2.html#p2", "https://x.example/#p2", "leads to no place on a page"),
    ],
)
def test_where_links_lead(site: Path, name: str, old: str, new: str, what: str) -> None:
    assert any(what in found for found in whats(edit(site, name, old, new)))


def test_the_title_of_an_article_leads_to_its_page(site: Path) -> None:
    link = '<a class="source" href="../articles/{}.html" data-meta="harbour:title">'
    found = whats(edit(site, "people/brandt.html", link.format("harbour"), link.format("ferry_2")))
    assert found == ["the link ../articles/ferry_2.html leads to another page than this article's"]


@pytest.mark.parametrize(
    "href", ["people/brandt.html#content", "people/br%61ndt.html", "articles/../index.html#", "./"]
)
def test_links_that_hold(site: Path, href: str) -> None:
    assert edit(site, "index.html", "people/brandt.html", href).findings == ()


def test_a_link_to_a_folder_leads_to_its_index(site: Path) -> None:
    (site / "people" / "index.html").write_text(page("People", ""), encoding="utf-8")
    assert edit(site, "index.html", "people/brandt.html", "people/").findings == ()


def test_evidence_may_lead_to_the_statement_itself(site: Path) -> None:
    quote = re.search(r'id="(c[0-9-]+)"', (site / "articles/harbour.html").read_text(encoding="utf-8"))
    assert quote is not None
    text = (site / "people/brandt.html").read_text(encoding="utf-8").replace("#p2", f"#{quote[1]}", 1)
    (site / "people/brandt.html").write_text(text, encoding="utf-8")
    assert verify(site, ARTICLES).findings == ()


def test_an_article_page_may_show_some_of_its_words_twice(site: Path) -> None:
    brief = f"<p>{excerpt('harbour', 'one> more week')} {excerpt('harbour', 'We need')}</p>"
    assert edit(site, "articles/harbour.html", "<h1>", brief + "<h1>").findings == ()


def test_a_page_that_no_longer_shows_a_part_of_the_evidence_is_found(site: Path) -> None:
    found = edit(site, "articles/harbour.html", passage("harbour", 4, FOURTH), "")
    assert any("shows only a part" in what for what in whats(found))
