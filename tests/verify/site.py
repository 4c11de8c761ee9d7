"""A small site made by hand from two articles, and what a test does with it: change one place, and check."""

import hashlib
import html
from collections.abc import Callable
from pathlib import Path

from tearsheet.verify import Original, Report, verify

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


def edit(site: Path, name: str, old: str, new: str) -> Report:
    """The report after one replacement in one file."""
    text = (site / name).read_text(encoding="utf-8")
    assert old in text
    (site / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    return verify(site, ARTICLES)


def whats(report: Report) -> list[str]:
    return [finding.what for finding in report.findings]
