"""The checker against a small site made by hand: what holds passes, and whatever is changed is found."""

import hashlib
import html
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.mutation import missed, rewrite, spoil, spoil_string

from tearsheet.build import build, check
from tearsheet.store.layout import Layout, find
from tearsheet.verify import Finding, Original, Report, verify

HARBOUR = (
    "Harbour vote put off\n\nThe harbour board put off its vote on Tuesday, Ilse Brandt & others said.\n\n"
    "“We need <one> more week,” Brandt told reporters.\r\nNobody is hurt by that, she added.\n\n"
    "Read more: Ferry fares\n\n“Then we vote, and then we build,” she said.\x07\n"
)
FOURTH = "“Then we vote, and then we build,” she said.\x07"
FERRY = "Ferry fares rise\n\nFares rise by 4\xa0per cent in May, the agency said.\n\nNobody was asked.\n"


def original(text: str, **known: str) -> Original:
    return Original(text=text, title=text.partition("\n")[0], sha256=hashlib.sha256(text.encode()).hexdigest(), **known)


ARTICLES = {
    "harbour": original(HARBOUR, outlet="Lake Courier", url="https://lake.example/?a=1&b=2", published="2025-03-12"),
    "ferry_2": original(FERRY, author="P. Keller"),
}


def at(slug: str, words: str) -> tuple[str, str]:
    """The address of some words, and the words."""
    start = ARTICLES[slug].text.index(words)
    return f"{slug}:{start}-{start + len(words)}", html.escape(words.replace("\x07", ""))


def passage(slug: str, number: int, words: str, inner: Callable[[str], str] = str) -> str:
    address, text = at(slug, words)
    own = f'<a class="n" href="#p{number}" data-ours="">{number}</a>'
    return f'<p id="p{number}" class="passage body" data-at="{address}">{own}{inner(text)}</p>'


def excerpt(slug: str, words: str) -> str:
    address, text = at(slug, words)
    return f'<span class="excerpt" data-at="{address}">{text}</span>'


def meta(slug: str, field: str) -> str:
    return f'<span data-meta="{slug}:{field}">{html.escape(getattr(ARTICLES[slug], field))}</span>'


def quoted(text: str) -> str:
    address, words = at("harbour", "“We need <one> more week,”")
    return text.replace(
        words, f'<mark id="c{address.split(":")[1]}" class="m quote" data-at="{address}">{words}</mark>'
    )


def page(title: str, body: str, depth: int = 1) -> str:
    up = "../" * depth
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<link rel="canonical" href="https://x.example/"><link rel="stylesheet" href="{up}css/a.css">'
        f'<script src="{up}js/a.js" defer></script></head><body><nav><a href="{up}index.html">Home</a></nav>'
        f'<main id="content">{body}</main></body></html>'
    )


def sources(*slugs: str) -> str:
    link = '<li><a class="source" href="../articles/{0}.html" data-meta="{0}:title">{1}</a></li>'
    return "<ul>" + "".join(link.format(s, html.escape(ARTICLES[s].title)) for s in slugs) + "</ul>"


def article_page(slug: str) -> str:
    fields = [f for f in ("outlet", "author", "url", "published", "sha256") if getattr(ARTICLES[slug], f) is not None]
    paragraphs = ARTICLES[slug].text.strip("\n").split("\n\n")[1:]
    body = "".join(passage(slug, n, words, quoted) for n, words in enumerate(paragraphs, 1))
    return f"<h1>{meta(slug, 'title')}</h1>" + "".join(f"<p>{meta(slug, f)}</p>" for f in fields) + body


BRANDT = (
    "<h1>Ilse Brandt</h1><ul>"
    f'<li>{excerpt("harbour", "Ilse Brandt & others")} <a class="at" href="../articles/harbour.html#p1" data-ours="">¶1</a> said '
    f'{excerpt("harbour", "“We need <one> more week,”")} <a class="at" href="../articles/harbour.html#p2">¶2</a></li>'
    f"<li><p>{excerpt('harbour', 'Nobody is hurt by that')} … {excerpt('harbour', '“Then we vote,')}</p>"
    '<p><a class="at" href="../articles/harbour.html#p2">¶2</a></p></li></ul>'
    f'<p>Also {excerpt("ferry_2", "Nobody was asked.")} <a class="at" href="../articles/ferry_2.html#p2">¶2</a></p>'
    '<p>Named in <a class="at" href="../articles/harbour.html#p1">¶1</a></p>'
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Two articles, a page about a person, and a home page."""
    files = {
        "index.html": page(
            "Home", '<a href="people/brandt.html">Ilse Brandt</a> <a href="https://x.example/">x</a>', 0
        ),
        "404.html": page("Not found", '<a href="/articles/none.html">x</a>', 0),
        "articles/harbour.html": page("Harbour", article_page("harbour")),
        "articles/ferry_2.html": page("Ferry", article_page("ferry_2")),
        "people/brandt.html": page("Brandt", BRANDT + sources("harbour", "ferry_2")),
        "css/a.css": "",
        "js/a.js": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def edit(site: Path, name: str, old: str, new: str) -> Report:
    """The report after one replacement in one file."""
    text = (site / name).read_text(encoding="utf-8")
    assert old in text
    (site / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    return verify(site, ARTICLES)


def whats(report: Report) -> list[str]:
    return [finding.what for finding in report.findings]


# ---------------------------------------------------------------- what holds


def test_a_site_that_holds_has_no_findings_and_says_what_was_checked(site: Path) -> None:
    report = verify(site, ARTICLES)
    assert [str(f) for f in report.findings] == []
    assert dict(report.counts) == {
        "evidence": 5, "links": 28, "metadata": 10, "pages": 5, "sources": 2, "texts": 12,
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


# ---------------------------------------------------------------- one character


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


# ---------------------------------------------------------------- addresses, metadata, sources


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


# ---------------------------------------------------------------- links and evidence


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


# ---------------------------------------------------------------- what must not be in a page


@pytest.mark.parametrize(
    ("bad", "what"),
    [
        ("<script>x</script>", "an element: script"),
        ("<style>p{}</style>", "an element: style"),
        ("<iframe></iframe>", "an element: iframe"),
        ("<svg><foreignObject></foreignObject></svg>", "an element: foreign"),
        ("<p onclick='x'>x</p>", "onclick attribute: x"),
        ("<svg onload=x></svg>", "onload attribute: x"),
        ("<p style='color:red'>x</p>", "style attribute: color:red"),
        ("<a href='javascript:x'>x</a>", "no page: javascript:x"),
        ("<a href=' java\nscript:x'>x</a>", "no page:"),
        ("<a href='JavaScript&colon;x'>x</a>", "no page:"),
        ("<a href='data:text/html,x'>x</a>", "no page: data:"),
        ("<svg><a xlink:href='javascript:x'><text>x</text></a></svg>", "no page: javascript:x"),
        ("<form action='javascript:x'></form>", "no page: javascript:x"),
        ("<img src='https://x.example/a.png' alt=''>", "loaded from elsewhere"),
        ("<img src='//x.example/a.png' alt=''>", "loaded from elsewhere"),
    ],
)
def test_nothing_dangerous_gets_by(site: Path, bad: str, what: str) -> None:
    report = edit(site, "people/brandt.html", "<h1>", bad + "<h1>")
    assert any(what in (finding.found or "") for finding in report.findings), [str(f) for f in report.findings]


def test_a_script_that_got_out_of_the_title_is_found(site: Path) -> None:
    report = edit(site, "people/brandt.html", "</title>", "</title><script>alert(1)</script>")
    assert any("script without a file" in (finding.found or "") for finding in report.findings)


def test_data_for_search_engines_must_not_hold_a_bracket(site: Path) -> None:
    data = '<script type="application/ld+json">{{"a": "{}"}}</script></head>'
    assert edit(site, "people/brandt.html", "</head>", data.format("\\u003cb>")).findings == ()
    report = edit(site, "index.html", "</head>", data.format("<!--"))
    assert any("could end its element" in (finding.found or "") for finding in report.findings)


# ---------------------------------------------------------------- files that are no pages, and what is printed


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


# ---------------------------------------------------------------- the sample desk, built


@pytest.fixture(scope="module")
def built(sample: Layout, tmp_path_factory: pytest.TempPathFactory) -> Layout:
    """The sample desk in a folder of its own, with its site."""
    root = tmp_path_factory.mktemp("built")
    shutil.copytree(sample.root, root, dirs_exist_ok=True)
    layout = find(None, desk=root)
    build(layout)
    return layout


@pytest.fixture
def copy(built: Layout, tmp_path: Path) -> Layout:
    """The built sample desk, to be spoilt."""
    shutil.copytree(built.root, tmp_path / "desk")
    return find(None, desk=tmp_path / "desk")


def test_the_sample_site_holds_and_is_still_read_when_its_pages_are_rewritten(copy: Layout) -> None:
    before = check(copy)
    rewrite(copy.site)
    assert before.findings == ()
    assert check(copy) == before
    assert before.counts["texts"] > 500
    assert before.counts["evidence"] > 300


@pytest.mark.parametrize(("attribute", "number"), [("data-at", 700), ("data-meta", 300)])
def test_each_changed_character_of_the_sample_site_is_found(copy: Layout, attribute: str, number: int) -> None:
    spoilt = spoil(copy.site, 20170929, number, attribute=attribute)
    assert len(spoilt) > 0.9 * number
    assert missed(spoilt, check(copy)) == []


def test_each_changed_character_of_an_article_of_the_sample_is_found(copy: Layout) -> None:
    dice = random.Random(11)
    files = sorted(path for path in copy.articles.rglob("*") if path.suffix in (".txt", ".md", ".jsonl", ".html"))
    for n in range(24):
        path = files[n % len(files)]
        whole = path.read_bytes()
        path.write_text(spoil_string(dice, whole.decode("utf-8")), encoding="utf-8", newline="")
        assert check(copy).findings, (n, path)
        path.write_bytes(whole)
    assert check(copy).findings == ()
