"""Internal links and links to evidence, once all pages have been read: where they lead, and whether that is the place.

Left out: addresses of other sites.
"""

import os
import posixpath
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from tearsheet.verify.page import Evidence, Facts
from tearsheet.verify.report import Finding
from tearsheet.verify.texts import Place, place

_ANYWHERE = "404.html"  # served for any address: where its links lead from there, cannot be told here


class _Page(Struct, frozen=True):
    """What other pages need to know of one: its ids with the place each shows, and what it shows."""

    ids: dict[str, Place | None]
    shown: list[Place]
    links: frozenset[str]
    evidence: tuple[Evidence, ...]
    subjects: frozenset[str]
    titled: tuple[tuple[str, str], ...]


class Site:
    """The files below a folder, and what is remembered of the pages read so far."""

    def __init__(self, root: Path) -> None:
        names = (Path(folder, name) for folder, _, found in os.walk(root) for name in found)
        self.files = frozenset(name.relative_to(root).as_posix() for name in names)
        self.pages = sorted(name for name in self.files if name.endswith(".html"))
        self.read: dict[str, _Page] = {}

    def add(self, facts: Facts) -> None:
        """Remember a page for the links that lead to it."""
        ids = {id: place(address) for id, address in facts.ids.items()}
        shown = [where for address in facts.outer if (where := place(address)) is not None]
        self.read[facts.path] = _Page(ids, _largest(shown), facts.links, facts.evidence, facts.subjects, facts.titled)

    def target(self, page: str, href: str) -> tuple[str, str] | None:
        """The file and the fragment an internal link leads to; None when there is no such file."""
        parts = urlsplit(href)
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path))) if parts.path else page
        for name in (path, posixpath.join(path, "index.html").removeprefix("./")):
            if name in self.files:
                return name, unquote(parts.fragment)
        return None


def _largest(shown: list[Place]) -> list[Place]:
    """The stretches that lie in no other, sorted: an article's page shows its paragraphs, and some words twice."""
    kept: list[Place] = []
    for where in sorted(shown, key=lambda p: (p.slug, p.start, -p.end)):
        if not kept or not kept[-1].covers(where):
            kept.append(where)
    return kept


def check_links(site: Site, counts: Counter[str]) -> Iterator[Finding]:
    """Each internal link leads to a file, and its fragment to an id."""
    for name, page in site.read.items():
        for href in sorted(page.links):
            if _is_foreign(href) or name == _ANYWHERE:
                continue
            counts["links"] += 1
            if href.startswith("/"):
                yield Finding(name, href, "the link works only where the site lies at the root of a host")
            else:
                yield from _check_target(site, name, href)


def _check_target(site: Site, name: str, href: str) -> Iterator[Finding]:
    target = site.target(name, href)
    if target is None:
        yield Finding(name, href, "the link leads to no file")
    elif target[1] and target[0] in site.read and target[1] not in site.read[target[0]].ids:
        yield Finding(name, href, "there is no such place on the page the link leads to")


def check_titles(site: Site) -> Iterator[Finding]:
    """A link that shows an article's title leads to the page whose main heading is that title."""
    for name, page in site.read.items():
        for href, metadata in page.titled:
            target = site.target(name, href) if metadata.endswith(":title") and not _is_foreign(href) else None
            if target is not None and target[0] in site.read and metadata not in site.read[target[0]].subjects:
                yield Finding(name, metadata, f"the link {href} leads to another page than this article's")


def _is_foreign(href: str) -> bool:
    try:
        parts = urlsplit(href)
    except ValueError:  # an address that is none, such as "http://[": no link of ours looks like that
        return True
    return bool(parts.scheme or parts.netloc)


def check_evidence(site: Site, counts: Counter[str]) -> Iterator[Finding]:
    """Each `a.at` leads to what it stands for."""
    for name, page in site.read.items():
        for link in page.evidence:
            counts["evidence"] += 1
            what = _wrong(site, name, link)
            if what is not None:
                yield Finding(name, " ".join(link.pieces), f"the evidence link {link.href} {what}")


def _wrong(site: Site, name: str, link: Evidence) -> str | None:
    """What is wrong with a link to evidence, if anything."""
    target = None if _is_foreign(link.href) else site.target(name, link.href)
    if target is None or target[0] not in site.read or not target[1]:
        return "leads to no place on a page"
    page = site.read[target[0]]
    landing = page.ids.get(target[1])
    if landing is None:
        return "leads to no words of an article"
    pieces = [where for address in link.pieces if (where := place(address)) is not None]
    if pieces and not landing.meets(pieces[0]):
        return "leads to other words"
    if not all(_shows(page.shown, piece) for piece in pieces):
        return "leads to a page that shows only a part of them"
    return None


def _shows(shown: list[Place], piece: Place) -> bool:
    """Whether one of the stretches covers the piece. As none lies in another, the last to begin reaches furthest."""
    at = bisect_right(shown, Place(piece.slug, piece.start, 1 << 60)) - 1
    return at >= 0 and shown[at].covers(piece)
