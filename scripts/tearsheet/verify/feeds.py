"""The feeds against the articles and the pages: each entry has what its format asks for, and leads to its article.

Also what a page tells search engines of the words in it. Left out: how feed readers show what is there.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from lxml import etree
from msgspec import Struct

from tearsheet.verify.links import Site
from tearsheet.verify.page import Facts
from tearsheet.verify.report import Finding, Original, fold
from tearsheet.verify.texts import place


class Entry(Struct, frozen=True):
    """One article as a feed gives it; `day` is YYYY-MM-DD."""

    link: str
    title: str
    day: str


def check_feeds(root: Path, site: Site, articles: Mapping[str, Original], counts: Counter[str]) -> Iterator[Finding]:
    """Each entry of `feed.xml` and `feed.json`, where the site has them."""
    for name, read in (("feed.xml", _rss), ("feed.json", _json)):
        if name not in site.files:
            continue
        try:
            home, entries = read((root / name).read_bytes())
        except (etree.XMLSyntaxError, ValueError, TypeError, LookupError) as error:
            yield Finding(name, "", "the feed cannot be read", found=str(error))
            continue
        counts["fed"] += len(entries)
        for entry in entries:
            yield from _entry(name, home, entry, site, articles)


def _rss(raw: bytes) -> tuple[str, list[Entry]]:
    channel = etree.fromstring(raw).find("channel")
    if channel is None:
        raise ValueError("it has no channel")
    items = [{str(field.tag): field.text or "" for field in item} for item in channel.findall("item")]
    entries = [Entry(i["guid"], i["title"], parsedate_to_datetime(i["pubDate"]).date().isoformat()) for i in items]
    if any(item["link"] != item["guid"] or not item["description"] for item in items):
        raise ValueError("an item without its link or its description")
    return channel.findtext("link") or "", entries


def _json(raw: bytes) -> tuple[str, list[Entry]]:
    feed: Any = json.loads(raw)
    if not feed["version"].startswith("https://jsonfeed.org/version/") or not feed["title"]:
        raise ValueError("it has no version or no title")
    items = feed["items"]
    if any(item["url"] != item["id"] or not item["summary"] for item in items):
        raise ValueError("an item without its address or its summary")
    entries = [Entry(item["id"], item["title"], item["date_published"].removesuffix("T00:00:00Z")) for item in items]
    return feed.get("home_page_url", ""), entries


def _entry(name: str, home: str, entry: Entry, site: Site, articles: Mapping[str, Original]) -> Iterator[Finding]:
    """The entry leads to the page of an article with its title and, where it states one, its day."""
    inside = bool(home) and entry.link.startswith(home)
    target = site.target("index.html", entry.link.removeprefix(home) or "index.html") if inside else None
    if target is None or target[0] not in site.read:
        yield Finding(name, entry.link, "the feed leads to no page of this site")
        return
    slugs = {subject.removesuffix(":title") for subject in site.read[target[0]].subjects}
    article = next((articles[slug] for slug in sorted(slugs) if slug in articles), None)
    if article is None:
        yield Finding(name, entry.link, "the feed leads to a page that is no article's")
    elif not _is_title(fold(entry.title), fold(article.title)):
        yield Finding(name, entry.link, "the title differs from the article's", fold(article.title), fold(entry.title))
    elif article.published is not None and entry.day != article.published:  # else it was worked out later
        yield Finding(name, entry.link, "the day differs from the article's", article.published, entry.day)


def _is_title(shown: str, title: str) -> bool:
    """A long title may be cut."""
    return shown == title or (shown.endswith(" …") and title.startswith(shown.removesuffix(" …")))


def check_quotations(facts: Facts, articles: Mapping[str, Original]) -> Iterator[Finding]:
    """What a page gives search engines as quotations is what stands at the places it names."""
    for at, text in facts.quotations:
        where = place(facts.ids.get(at.removeprefix("#")))
        if where is None or where.slug not in articles:
            yield Finding(facts.path, at, "a quotation without its place on the page", found=fold(text))
            continue
        expected, found = fold(articles[where.slug].text[where.start : where.end]), fold(text)
        if expected != found:
            yield Finding(facts.path, at, "the quotation differs from the article", expected, found)
