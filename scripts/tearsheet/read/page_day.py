"""A page's elements in, its day of publication out, with the field that gives it.

The fields are those of schema.org, Open Graph and Dublin Core; htmldate's answer serves where they are silent.
"""

import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from tearsheet.model import Published
from tearsheet.read.fields import day, line

# htmldate without its search of the prose, and without the clock: the same page must give the same day next year
DATES: dict[str, Any] = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
_META = (
    "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.created", "dcterms.issued", "publish-date", "publish_date", "publication_date", "pubdate",
    "parsely-pub-date", "sailthru.date", "citation_publication_date",
)  # fmt: skip
_LINKED_DATA = re.compile(r'"datePublished"\s*:\s*"([^"\\]{4,60})"')


def page_day(tree: HtmlElement) -> Published:
    """The day that a field of the page gives, or unknown."""
    for field, value in _fields(tree):
        if (found := day(value)) is not None:
            return Published(found, "metadata", f"The page’s {field} is {line(value)}.")
    return Published()


def found_day(value: str | None) -> Published:
    """The day that htmldate found in the page's markup or address."""
    if value is None or (found := day(value)) is None:
        return Published()
    return Published(found, "metadata", f"The page’s markup or address gives {found}, as htmldate reads it.")


def _fields(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for script in tree.iter("script"):
        if (script.get("type") or "").lower() == "application/ld+json":
            yield from (("datePublished", m) for m in _LINKED_DATA.findall(script.text or "")[:1])
    named: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        named.setdefault(name, meta.get("content") or "")
    yield from ((name, named[name]) for name in _META if named.get(name))
    for time in tree.iter("time"):
        if time.get("itemprop") == "datePublished" or time.get("pubdate") is not None:
            yield "time element", time.get("datetime") or ""
