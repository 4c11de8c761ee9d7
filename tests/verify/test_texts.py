"""The checker on texts, metadata and sources: what holds passes, and each changed character is found."""

import hashlib
import random
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.mutation import rewrite, spoil, spoil_string
from tests.verify.site import (
    ARTICLES,
    FERRY,
    edit,
    page,
    sources,
    whats,
)

from tearsheet.verify import Finding, verify


def test_a_site_that_holds_has_no_findings_and_says_what_was_checked(site: Path) -> None:
    report = verify(site, ARTICLES)
    assert [str(f) for f in report.findings] == []
    assert dict(report.counts) == {
        "evidence": 5, "links": 24, "metadata": 10, "pages": 5, "sources": 2, "texts": 12,
    }  # fmt: skip
    assert report.summary.startswith("5 evidence, ")


def test_no_articles_and_no_site_is_nothing_wrong(tmp_path: Path) -> None:
    assert verify(tmp_path, {}).findings == ()


def test_a_check_of_nothing_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(page("Home", "", 0), encoding="utf-8")
    found = " ".join(whats(verify(tmp_path, ARTICLES)))
    assert "the site has no texts" in found
    assert "the site has no metadata" in found
    assert found.count("no page states this article's sha256") == 2


def test_each_of_five_hundred_changed_characters_in_the_pages_is_found(site: Path) -> None:
    whole = {path: path.read_bytes() for path in site.rglob("*.html")}
    caught = 0
    for seed in range(520):
        spoilt = spoil(site, seed, 1, attribute="data-meta" if seed % 10 == 0 else "data-at")
        assert len(spoilt) == 1, seed
        findings = verify(site, ARTICLES).findings
        assert (spoilt[0].page, spoilt[0].address) in {(f.page, f.address) for f in findings}, (seed, spoilt)
        caught += 1
        for path, raw in whole.items():
            path.write_bytes(raw)
    assert caught == 520


def test_many_changed_characters_at_once_are_each_found(site: Path) -> None:
    rewrite(site)
    assert verify(site, ARTICLES).findings == ()
    spoilt = spoil(site, 1, 12)
    findings = {(f.page, f.address) for f in verify(site, ARTICLES).findings}
    assert len(spoilt) == 12
    assert {(s.page, s.address) for s in spoilt} <= findings


def test_each_of_five_hundred_changed_characters_in_an_article_is_found(site: Path) -> None:
    dice = random.Random(5)
    for n in range(500):
        slug = dice.choice(sorted(ARTICLES))
        text = spoil_string(dice, ARTICLES[slug].text)
        changed = replace(ARTICLES[slug], text=text, sha256=hashlib.sha256(text.encode()).hexdigest())
        assert verify(site, ARTICLES | {slug: changed}).findings, (n, slug, text)


def test_a_changed_article_is_found_by_its_text_alone(site: Path) -> None:
    changed = replace(ARTICLES["ferry_2"], text=FERRY.replace("May", "Mai"))
    findings = verify(site, ARTICLES | {"ferry_2": changed}).findings
    assert [(f.page, f.address) for f in findings] == [("articles/ferry_2.html", "ferry_2:18-67")]
    assert findings[0].expected == "Fares rise by 4 per cent in Mai, the agency said."
    assert findings[0].found == "Fares rise by 4 per cent in May, the agency said."


def test_white_space_control_characters_and_our_own_marks_do_not_count(site: Path) -> None:
    assert edit(site, "articles/ferry_2.html", "Fares rise by 4\xa0per", "Fares\n  rise by 4 per").findings == ()
    assert edit(site, "articles/ferry_2.html", "Nobody was", 'Nobody <b data-ours="">(who?)</b>was').findings == ()
    assert edit(site, "articles/harbour.html", "Then we", "Then<!-- not shown --> we").findings == ()


@pytest.mark.parametrize(
    ("name", "old", "new", "what"),
    [
        ("articles/ferry_2.html", "ferry_2:18-67", "ferry_2:18-70", "the text differs from the article"),
        ("articles/ferry_2.html", "ferry_2:18-67", "ferry_2:19-67", "the text differs from the article"),
        ("articles/ferry_2.html", "ferry_2:18-67", "ferry:18-67", "there is no such article"),
        ("articles/ferry_2.html", "ferry_2:18-67", "ferry_2:18-6700", "the article ends at"),
        ("articles/ferry_2.html", "ferry_2:18-67", "ferry_2:67-18", "no such form of address"),
        ("articles/ferry_2.html", "ferry_2:18-67", "ferry_2:18-18", "no such form of address"),
        ("articles/ferry_2.html", ' data-at="ferry_2:18-67"', "", "words of an article without their address"),
        ("articles/ferry_2.html", "P. Keller", "P. Kellar", "the text differs from the article's"),
        ("articles/ferry_2.html", "ferry_2:author", "ferry_2:outlet", "the article does not say so"),
        ("articles/ferry_2.html", "ferry_2:author", "ferry_2:text", "there is no such article or field"),
        ("articles/ferry_2.html", "ferry_2:author", "nobody:author", "there is no such article or field"),
        ("articles/ferry_2.html", ' data-meta="ferry_2:sha256"', "", "no page states this article's sha256"),
        ("people/brandt.html", 'class="source" href="../articles/ferry_2', 'href="../articles/ferry_2', "not among its"),
        ("articles/harbour.html", "<h1>", sources("ferry_2") + "<h1>", "among the sources of the page, and not shown"),
        ("people/brandt.html", 'id="content"', 'id="content"><b id="content"></b', "two elements have this id"),
    ],
)  # fmt: skip
def test_what_a_page_says_it_shows(site: Path, name: str, old: str, new: str, what: str) -> None:
    assert any(what in found for found in whats(edit(site, name, old, new)))


@pytest.mark.parametrize("raw", [b"", b"  ", b"<p>\xff\xfe</p>"])
def test_a_page_that_cannot_be_read_is_a_finding(site: Path, raw: bytes) -> None:
    (site / "broken.html").write_bytes(raw)
    assert [(f.page, f.what) for f in verify(site, ARTICLES).findings] == [("broken.html", "the page cannot be read")]


def test_a_finding_says_page_address_and_both_texts_where_they_part(site: Path) -> None:
    report = edit(site, "articles/harbour.html", "and then we build", "and then we guild")
    assert [str(f) for f in report.findings] == [
        "articles/harbour.html [harbour:208-253] the text differs from the article, "
        "expected ““Then we vote, and then we build,” she said.”, found ““Then we vote, and then we guild,” she said.”"
    ]


def test_long_texts_are_shown_around_the_first_difference() -> None:
    shown = str(Finding("a.html", "a:0-9", "differs", "x" * 300 + "a" + "y" * 300, "x" * 300 + "b" + "y" * 300))
    assert "…" + "x" * 30 + "a" + "y" * 59 + "…" in shown
    assert len(shown) < 300
