"""The checker on the feeds, and on what a page tells search engines: each entry leads to its article, and says it right."""

import json
from pathlib import Path

import pytest
from lxml import etree
from tests.theme.test_theme import build_site
from tests.write.corpus import corpus

from tearsheet.build import originals
from tearsheet.verify import Report, verify

ARTICLES = originals(a.article for a in corpus().articles)
HOME = "https://example.org/desk/"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    build_site(tmp_path, corpus(), site_url=HOME)
    return tmp_path / "site"


def edited(site: Path, name: str, old: str, new: str) -> Report:
    text = (site / name).read_text(encoding="utf-8")
    assert old in text, old
    (site / name).write_text(text.replace(old, new), encoding="utf-8")
    return verify(site, ARTICLES)


def test_the_feeds_hold_and_hold_the_dated_articles(site: Path) -> None:
    report = verify(site, ARTICLES)
    assert report.findings == ()
    dated = sum(a.published is not None for a in ARTICLES.values())
    assert report.counts["fed"] == 2 * dated > 0


def test_each_feed_has_what_its_format_asks_for(site: Path) -> None:
    channel = etree.fromstring((site / "feed.xml").read_bytes()).find("channel")
    assert channel is not None
    assert all(channel.findtext(field) for field in ("title", "link", "description"))
    for item in channel.findall("item"):
        assert all(item.findtext(field) for field in ("title", "link", "guid", "pubDate", "description"))
    feed = json.loads((site / "feed.json").read_text(encoding="utf-8"))
    assert (feed["version"], feed["home_page_url"], feed["feed_url"]) == (
        "https://jsonfeed.org/version/1.1", HOME, f"{HOME}feed.json",
    )  # fmt: skip
    assert all(item[field] for item in feed["items"] for field in ("id", "url", "title", "summary", "date_published"))


@pytest.mark.parametrize("name", ["feed.xml", "feed.json"])
@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("articles/ferry-talks.html", "articles/gone.html", "leads to no page"),
        (f"{HOME}articles/", "https://other.example/articles/", "leads to no page"),
        ("articles/ferry-talks.html", "method/index.html", "no article's"),
        ("articles/ferry-talks.html", "articles/ferry-copy.html", "the title differs"),
        ("Ferry talks open in Varnholm", "Ferry talks fail in Varnholm", "the title differs"),
    ],
)
def test_an_entry_that_says_or_leads_wrong_is_found(site: Path, name: str, old: str, new: str, what: str) -> None:
    assert any(what in f.what and f.page == name for f in edited(site, name, old, new).findings)


@pytest.mark.parametrize(
    ("name", "old", "new", "what"),
    [
        ("feed.xml", "13 May 2031", "14 May 2031", "the day differs"),
        ("feed.json", "2031-05-13T", "2031-05-14T", "the day differs"),
        ("feed.xml", "</channel>", "", "cannot be read"),
        ("feed.xml", "<guid>", "<guid>x", "cannot be read"),
        ("feed.xml", "<pubDate>", "<pubDate>some ", "cannot be read"),
        ("feed.json", '"items"', '"entries"', "cannot be read"),
        ("feed.json", "[", "", "cannot be read"),
        ("feed.json", '"summary"', '"about"', "cannot be read"),
    ],
)
def test_a_feed_that_is_none_is_found(site: Path, name: str, old: str, new: str, what: str) -> None:
    assert any(what in f.what and f.page == name for f in edited(site, name, old, new).findings)


def test_quotations_for_search_engines_are_those_of_the_page(site: Path) -> None:
    page = "articles/ferry-talks.html"
    found = (site / page).read_text(encoding="utf-8")
    assert '"@type": "Quotation"' in found
    assert '"name": "Ilse Brandt"' in found
    before = (site / page).read_text(encoding="utf-8")
    for old, new, what in (("open the route in May,\\u201d", "close the route in May,\\u201d", "differs from the article"),
                           ('"@id": "#c', '"@id": "#d', "without its place")):  # fmt: skip
        assert any(what in f.what for f in edited(site, page, old, new).findings), what
        (site / page).write_text(before, encoding="utf-8")
