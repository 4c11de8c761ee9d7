"""Spoils a built site, one character at a time, and says where: whatever it returns, the checker must find.

Works on any site that follows the contract of `tearsheet.verify`. Restores nothing: give it a copy.
"""

import random
import string
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring, tostring

from tearsheet.verify import Report


class Spoilt(NamedTuple):
    """The page, the innermost address around the changed character, and the text before and after."""

    page: str
    address: str
    before: str
    after: str


def load(path: Path) -> HtmlElement:
    return document_fromstring(path.read_bytes(), parser=HTMLParser(encoding="utf-8", huge_tree=True))


def save(path: Path, root: HtmlElement) -> None:
    path.write_bytes(tostring(root, encoding="utf-8", doctype="<!doctype html>"))


def rewrite(site: Path) -> None:
    """Write every page as `save` does, unchanged: what the checker says before and after must be the same."""
    for path in site.rglob("*.html"):
        save(path, load(path))


def spoil(site: Path, seed: int, number: int, *, attribute: str = "data-at") -> list[Spoilt]:
    """Change, drop or add one character in up to `number` different elements with `attribute`, all over the site."""
    dice = random.Random(seed)
    pages = {path.relative_to(site).as_posix(): load(path) for path in sorted(site.rglob("*.html"))}
    elements = [(page, element) for page, root in pages.items() for element in root.iterfind(f".//*[@{attribute}]")]
    done = []
    for page, element in dice.sample(elements, min(number, len(elements))):
        before = "".join(element.itertext())
        if spoil_text(dice, element, attribute):
            done.append(Spoilt(page, element.get(attribute, ""), before, "".join(element.itertext())))
    for page in {spoilt.page for spoilt in done}:
        save(site / page, pages[page])
    return done


def spoil_text(dice: random.Random, element: HtmlElement, attribute: str) -> bool:
    """Spoil one visible character of an element's own words; False when it has none."""
    texts = [
        text
        for text in element.xpath(".//text()")
        if text.strip() and _owner(text, attribute) is element and not _is_ours(text, element)
    ]
    if not texts:
        return False
    chosen = dice.choice(texts)
    changed = spoil_string(dice, str(chosen))
    holder = chosen.getparent()
    if chosen.is_text:
        holder.text = changed
    else:
        holder.tail = changed
    return True


def spoil_string(dice: random.Random, text: str) -> str:
    """The text with one visible character changed, dropped or added."""
    at = dice.choice([n for n, character in enumerate(text) if not character.isspace()])
    other = dice.choice([c for c in string.ascii_letters + string.digits + ".,’é" if c != text[at]])
    return dice.choice([text[:at] + other + text[at + 1 :], text[:at] + text[at + 1 :], text[:at] + other + text[at:]])


def _holder(text: etree._ElementUnicodeResult) -> HtmlElement:
    """The element in which a piece of text stands; `getparent` of a tail is the element before it."""
    parent = text.getparent()
    return parent if text.is_text else parent.getparent()


def _owner(text: etree._ElementUnicodeResult, attribute: str) -> HtmlElement | None:
    return next((e for e in (_holder(text), *_holder(text).iterancestors()) if attribute in e.attrib), None)


def _is_ours(text: etree._ElementUnicodeResult, element: HtmlElement) -> bool:
    around = [_holder(text), *_holder(text).iterancestors()]
    return any("data-ours" in e.attrib for e in around[: around.index(element)])


def missed(spoilt: list[Spoilt], report: Report) -> list[Spoilt]:
    """What the checker did not find; each finding stands for one element."""
    found = Counter((finding.page, finding.address) for finding in report.findings)
    found.subtract((one.page, one.address) for one in spoilt)
    return [one for one in spoilt if found[one.page, one.address] < 0]
