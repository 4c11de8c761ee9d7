"""One HTML file in, the facts that are to be checked out: what it shows of whom, its ids, links, sources, dangers.

Left out: any judgement, and every other page.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree, html
from lxml.html import HtmlElement
from msgspec import Struct

_ITEMS = ("li", "tr", "dd", "figure", "blockquote", "p")  # each holds evidence and the link to its place together
_ACTIVE = ("script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "base", "meta", "link",
           "portal", "foreignobject", "animate", "set")  # fmt: skip
_FOLLOWED = ("href", "xlink:href", "action", "formaction")
_LOADED = ("src", "srcset", "poster", "data", "background")
# By name where there is a colon: HTML has no namespaces. All in one query, as each walks through the whole page.
_ATTRIBUTES = (
    "//@href | //@action | //@formaction | //@src | //@srcset | //@poster | //@data | //@background | //@style"
    " | //@srcdoc | //@*[name()='xlink:href' or starts-with(name(), 'on')]"
)
_LOADING = "//link[not(@rel='canonical' or @rel='alternate' or @rel='license' or @rel='author')]/@href"
_LINKED_DATA = "//script[@type='application/ld+json']"
_FOREIGN = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")
_HARMLESS = ("http:", "https:", "mailto:", "tel:")


class Unreadable(Exception):  # noqa: N818 - it is a fact about a file
    """A file that is no page."""


class Shown(Struct, frozen=True):
    """What an element says it shows, and what it shows."""

    address: str
    text: str


class Evidence(Struct, frozen=True):
    """A link to a passage, and the addresses of the excerpts that it stands for, if any."""

    href: str
    pieces: tuple[str, ...]


class Facts(Struct, frozen=True):
    """All that is checked of a page.

    `outer` are the addresses that stand in no other; `ids` come with the address of their element; `subjects` are the
    metadata in the main heading, `titled` the links that show metadata, with what they show, and `quotations` what the
    page gives search engines as such: the place, and the words.
    """

    path: str
    texts: tuple[Shown, ...]
    metadata: tuple[Shown, ...]
    unaddressed: tuple[str, ...]
    outer: tuple[str, ...]
    ids: dict[str, str | None]
    repeated: tuple[str, ...]
    links: frozenset[str]
    evidence: tuple[Evidence, ...]
    sources: frozenset[str]
    subjects: frozenset[str]
    titled: tuple[tuple[str, str], ...]
    quotations: tuple[tuple[str, str], ...]
    dangers: tuple[str, ...]


def read(site: Path, path: str) -> Facts:
    """The facts of the page at `path`.

    Raises:
        Unreadable: the file is not UTF-8, or is empty.
    """
    raw = (site / path).read_bytes()
    try:
        raw.decode("utf-8")
        root = html.document_fromstring(raw, parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    except (UnicodeDecodeError, etree.ParserError) as error:
        raise Unreadable(str(error)) from error
    named = _find(root, "//*[@id]")
    times = Counter(e.get("id", "") for e in named)
    attributes = [(str(value.attrname), str(value)) for value in _find(root, _ATTRIBUTES)]
    return Facts(
        path,
        texts=tuple(Shown(e.get("data-at", ""), text_of(e)) for e in _find(root, "//*[@data-at]")),
        metadata=tuple(Shown(e.get("data-meta", ""), text_of(e)) for e in _find(root, "//*[@data-meta]")),
        unaddressed=tuple(text_of(e) for e in _find(root, _UNADDRESSED)),
        outer=tuple(str(at) for at in _find(root, "//*[@data-at][not(ancestor::*[@data-at])]/@data-at")),
        ids={e.get("id", ""): e.get("data-at") for e in reversed(named)},
        repeated=tuple(sorted(id for id in times if times[id] > 1)),
        links=frozenset(value for name, value in attributes if name in (*_FOLLOWED, *_LOADED) and name != "srcset"),
        evidence=tuple(_evidence(root)),
        sources=frozenset(e.get("data-meta", "").removesuffix(":title") for e in _find(root, _SOURCES)),
        subjects=frozenset(str(value) for value in _find(root, "//h1//@data-meta")),
        titled=tuple((e.get("href", ""), e.get("data-meta", "")) for e in _find(root, "//a[@href and @data-meta]")),
        quotations=tuple(_quotations(root)),
        dangers=tuple(_dangers(root, attributes)),
    )


def text_of(element: HtmlElement) -> str:
    """What an element shows, without what in it is marked as ours."""
    if not element.xpath("boolean(.//*[@data-ours])"):
        return str(element.xpath("string()"))
    return "".join(_theirs(element))


def _theirs(element: HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and "data-ours" not in child.attrib:
            yield from _theirs(child)
        yield child.tail or ""


def _classed(name: str) -> str:
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"


_EVIDENCE = f"//*[{_classed('excerpt')}] | //a[{_classed('at')}]"
_UNADDRESSED = f"//*[not(@data-at) and ({_classed('excerpt')} or {_classed('passage')})]"
_SOURCES = f"//*[{_classed('source')}]"


def _find(root: HtmlElement, path: str) -> list[Any]:
    found = root.xpath(path)
    assert isinstance(found, list)
    return found


# ---------------------------------------------------------------- evidence


def _evidence(root: HtmlElement) -> Iterator[Evidence]:
    """Each `a.at` in document order, with the run of excerpts that ends just before it in the same item."""
    run: list[HtmlElement] = []
    for element in _find(root, _EVIDENCE):
        if element.tag == "a":
            together = bool(run) and _same_item(run[-1], element)
            yield Evidence(element.get("href", ""), tuple(e.get("data-at", "") for e in run) if together else ())
            run = []
        else:
            run = [*run, element] if run and _continues(run[-1], element) else [element]


def _continues(before: HtmlElement, element: HtmlElement) -> bool:
    """Whether an excerpt goes on where the one before ended: nothing between but white space and “…”."""
    return before.getnext() is element and (before.tail or "").strip() in ("", "…")


def _same_item(excerpt: HtmlElement, link: HtmlElement) -> bool:
    """Whether both stand in one list item, row or the like; a paragraph counts where there is nothing larger."""
    around = list(link.iterancestors(*_ITEMS))
    larger = [e for e in around if e.tag != "p"] or around
    return bool(larger) and any(e is larger[0] for e in excerpt.iterancestors(*_ITEMS))


def _quotations(root: HtmlElement) -> Iterator[tuple[str, str]]:
    for script in _find(root, _LINKED_DATA):
        try:
            parts = json.loads(script.text or "").get("hasPart", [])
        except (ValueError, AttributeError):  # no data, or no object: then it holds no quotation either
            continue
        yield from ((str(p.get("@id")), str(p.get("text"))) for p in parts if p.get("@type") == "Quotation")


# ---------------------------------------------------------------- dangers


def _dangers(root: HtmlElement, attributes: list[tuple[str, str]]) -> Iterator[str]:
    """What an article must never be able to bring in, and what would be loaded from elsewhere."""
    for name, value in attributes:
        if name.startswith("on") or name in ("style", "srcdoc"):
            yield f"{name} attribute: {value}"
        elif not _is_page(value):
            yield f"an address that is no page: {value}"
        elif name in _LOADED and _FOREIGN.match(value):
            yield f"loaded from elsewhere: {value}"
    yield from (f"loaded from elsewhere: {value}" for value in _find(root, _LOADING) if _FOREIGN.match(value))
    for script in _find(root, "//script[not(@src) and not(@type='application/ld+json')]"):
        yield f"a script without a file: {script.text or ''}"
    for script in _find(root, f"{_LINKED_DATA}[contains(., '<')]"):
        yield f"data that could end its element: {script.text}"
    for main in _find(root, "//main | //*[@role='main']") or _find(root, "//body"):
        yield from (f"an element: {element.tag}" for element in main.iter(*_ACTIVE))


def _is_page(value: str) -> bool:
    """Whether an address leads to a file or a page; browsers overlook white space and controls in a scheme."""
    scheme = _SCHEME.match(re.sub(r"[\x00-\x20]", "", value.lower()))
    return scheme is None or scheme.group() in _HARMLESS
