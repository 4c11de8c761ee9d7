"""The site of the small corpus, built strictly with the theme: valid parts, nothing from elsewhere, nothing inline."""

import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from lxml import etree, html
from mkdocs.commands.build import build
from mkdocs.config import load_config
from tests.write.corpus import article, corpus

from tearsheet.model import Annotated, Corpus, Desk, Published
from tearsheet.write import write

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"


def build_site(root: Path, found: Corpus, **settings: object) -> None:
    for page in write(found, Desk("Ferries & rivers")):
        path = root / "docs" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.text, encoding="utf-8")
    config = yaml.safe_load(CONFIG.read_text(encoding="utf-8")) | {"site_name": "Ferries & rivers"} | settings
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    build(load_config(str(root / "mkdocs.yml")))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("desk")
    build_site(root, corpus())
    return root / "site"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, html.HtmlElement]:
    return {
        str(p.relative_to(site)): html.fromstring(p.read_text(encoding="utf-8")) for p in sorted(site.rglob("*.html"))
    }


def test_every_page_has_what_a_page_needs(pages: dict[str, html.HtmlElement]) -> None:
    for path, page in pages.items():
        assert page.get("lang") == "en", path
        assert page.xpath("string(//title)").strip(), path
        assert len(page.xpath("//h1")) == 1, path
        assert len(page.xpath("//main")) == 1, path
        assert page.xpath("//meta[@name='viewport']"), path


def test_headings_leave_out_no_level(pages: dict[str, html.HtmlElement]) -> None:
    for path, page in pages.items():
        levels = [int(h.tag[1]) for h in page.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")]
        assert levels[0] == 1, path
        assert all(b - a <= 1 for a, b in pairwise(levels)), f"{path}: {levels}"


def test_ids_are_unique(pages: dict[str, html.HtmlElement]) -> None:
    for path, page in pages.items():
        twice = [id for id, n in Counter(page.xpath("//@id")).items() if n > 1]
        assert twice == [], path


def test_every_field_has_a_label(pages: dict[str, html.HtmlElement]) -> None:
    for path, page in pages.items():
        assert all(field.xpath("ancestor::label") for field in page.xpath("//input")), path


def test_nothing_inline(pages: dict[str, html.HtmlElement]) -> None:
    for path, page in pages.items():
        assert not page.xpath("//@style | //style | //@*[starts-with(name(), 'on')]"), path
        assert not page.xpath("//script[not(@src) and not(@type='application/ld+json')]"), path


def test_a_title_cannot_leave_its_place(tmp_path: Path) -> None:
    hostile = "</title><script>alert(1)</script> \"&amp; 'q' {{ 1 }}"
    text = (("title", hostile), ("body", "Nothing to see."))
    made = Corpus((Annotated(article("odd", text, published=Published("2031-05-12", "stated"))),))
    build_site(tmp_path, made, site_url="https://example.org/desk/")
    raw = (tmp_path / "site" / "articles" / "odd.html").read_text(encoding="utf-8")
    assert "<script>alert" not in raw
    page = html.fromstring(raw)
    assert page.xpath("string(//title)").startswith(hostile)
    assert page.xpath("string(//meta[@property='og:title']/@content)") == hostile
    about = json.loads(page.xpath("string(//script[@type='application/ld+json'])"))["about"]
    assert (about["headline"], about["datePublished"]) == (hostile, "2031-05-12")
    feed = json.loads((tmp_path / "site" / "feed.json").read_text(encoding="utf-8"))
    assert [item["title"] for item in feed["items"]] == [hostile]
    rss = etree.fromstring((tmp_path / "site" / "feed.xml").read_bytes())
    assert rss.findtext("channel/item/title") == hostile
    assert rss.findtext("channel/item/link") == "https://example.org/desk/articles/odd.html"


def test_without_an_address_the_feeds_are_empty_and_not_offered(site: Path, pages: dict[str, html.HtmlElement]) -> None:
    assert json.loads((site / "feed.json").read_text(encoding="utf-8"))["items"] == []
    assert etree.fromstring((site / "feed.xml").read_bytes()).findall("channel/item") == []
    assert not pages["index.html"].xpath("//link[@rel='alternate']")


def test_nothing_from_elsewhere(site: Path, pages: dict[str, html.HtmlElement]) -> None:
    for path, page in pages.items():
        loaded = page.xpath("//script/@src | //link[@rel='stylesheet']/@href | //img/@src | //iframe/@src")
        assert not [address for address in loaded if re.match(r"(\w+:)?//", address)], path
    for sheet in site.rglob("*.css"):
        assert "url(" not in sheet.read_text(encoding="utf-8")
        assert "@import" not in sheet.read_text(encoding="utf-8")


def test_masthead_says_days_and_numbers(pages: dict[str, html.HtmlElement]) -> None:
    said = pages["people/ilse-brandt.html"].xpath("string(//header//*[@class='span'])")
    assert said == "13–14 May 2031, four articles from two outlets"
    assert pages["index.html"].xpath("string(//header//*[@class='topic'])") == "Ferries & rivers"


def test_the_section_is_marked_as_current(pages: dict[str, html.HtmlElement]) -> None:
    current = pages["people/ilse-brandt.html"].xpath("//nav//a[@aria-current]")
    assert [a.text for a in current] == ["People"]


def test_an_entry_without_its_page_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Alone\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(CONFIG.read_text(encoding="utf-8"), encoding="utf-8")
    build(load_config(str(tmp_path / "mkdocs.yml")))
    home = html.fromstring((tmp_path / "site" / "index.html").read_text(encoding="utf-8"))
    assert [a.text for a in home.xpath("//nav//a")] == ["Briefing"]


def test_notes_stand_behind_their_passage(pages: dict[str, html.HtmlElement]) -> None:
    page = pages["articles/ferry-talks.html"]
    for notes in page.xpath("//details[contains(@class, 'notes')]"):
        assert notes.xpath("preceding-sibling::p[contains(@class, 'passage')]")
        assert notes.xpath("string(summary)").strip()


def test_an_address_of_the_web_is_marked_as_foreign(pages: dict[str, html.HtmlElement]) -> None:
    links = pages["articles/ferry-talks.html"].xpath("//main//a[starts-with(@href, 'http')]")
    assert [link.get("rel") for link in links] == ["noopener nofollow"]


def test_the_picture_has_words(pages: dict[str, html.HtmlElement]) -> None:
    picture = pages["timeline/index.html"].xpath("//*[local-name()='svg']")[0]
    assert picture.get("role") == "group"
    assert "Timeline of 2 dates" in picture.get("aria-label")


def test_sitemap_without_an_address_is_empty_and_valid(site: Path) -> None:
    html.fromstring((site / "sitemap.xml").read_bytes())
