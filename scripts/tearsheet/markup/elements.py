"""What each kind of mark becomes: a `Mark` in, an element tree out, its text out of reach of later processors.

Left out: where the element goes in the page, and whether what it links to exists (MkDocs and `verify` look).
"""

import html
import re
from datetime import date
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from tearsheet.markup.grammar import BLOCKS, FOLDERS, Mark

_MOMENT = re.compile(
    r"(?P<day>\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d)?)(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:\d\d)?)?"
)
_DURATION = re.compile(r"P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?")
_URL = re.compile(r"https?://[^\s<>\"'\\]+")


def element(mark: Mark, *, linked: bool) -> Element:
    """The element of a mark with everything in it. `linked`: it stands in a link already."""
    tag, attributes = _shape(mark)
    if tag == "a" and linked:
        tag = "span"
        for name in ("href", "rel"):
            attributes.pop(name, None)
    if mark.anchor is not None:
        attributes["id"] = mark.anchor
    if mark.at is not None:
        attributes["data-at"] = mark.at
    made = Element(tag, attributes)
    _fill(made, mark.parts, linked=linked or tag == "a")
    return made


def _fill(made: Element, parts: list[str | Mark], *, linked: bool) -> None:
    """Put leaves and nested marks into an element."""
    for part in parts:
        if isinstance(part, Mark):
            made.append(element(part, linked=linked))
        elif len(made):
            made[-1].tail = _leaf((made[-1].tail or "") + part)
        else:
            made.text = _leaf((made.text or "") + part)


def _leaf(text: str) -> AtomicString:
    """Text that no later processor reads.

    Entities stay as written and the serializer leaves them alone. Decoded, they would be read once more: a brace
    by `attr_list`, `[TOC]` by `toc`, `&lt;` by the serializer itself.
    """
    return AtomicString(text.replace("{", "&#123;").replace("[", "&#91;"))


def _shape(mark: Mark) -> tuple[str, dict[str, str]]:
    """The tag and the attributes that follow from the kind and the value."""
    kind, value = mark.kind, mark.value
    if kind == "date":
        return _date(value)
    if value is None:
        return "mark" if kind in ("quote", "claim") else "span", {"class": _class(kind)}
    if kind in BLOCKS:
        return "span", {"class": _class(kind), "id": f"p{value}"}
    if kind in ("quote", "claim"):
        return "mark", {"class": _class(kind), "data-speaker": value}
    if kind in ("event", "sure"):
        return "span", {"class": _class(kind), "data-value": value}
    return _link(mark, value)


def _class(kind: str) -> str:
    """What the stylesheet knows the mark by."""
    return f"passage {kind}" if kind in BLOCKS else "excerpt" if kind == "excerpt" else f"m {kind}"


def _link(mark: Mark, value: str) -> tuple[str, dict[str, str]]:
    """Links to an entity, to an article or into its text, and what is said of an article outside its text."""
    if mark.kind in FOLDERS:
        return "a", {"class": _class(mark.kind), "href": f"/{FOLDERS[mark.kind]}/{value}.md"}
    if mark.kind == "passage":
        slug, _, anchor = value.partition("#")
        return "a", {"class": "at", "href": f"/articles/{slug}.md#{anchor}", "data-ours": ""}
    if mark.kind in ("article", "source"):
        return "a", {"class": mark.kind, "href": f"/articles/{value}.md", "data-meta": f"{value}:title"}
    attributes = {"class": "meta", "data-meta": value.replace(".", ":")}
    shown = html.unescape("".join(part for part in mark.parts if isinstance(part, str)))
    if value.endswith(".url") and _URL.fullmatch(shown):
        return "a", attributes | {"href": html.escape(shown), "rel": "noopener nofollow"}
    return "span", attributes


def _date(value: str | None) -> tuple[str, dict[str, str]]:
    """HTML's `time` when HTML knows such a value, else the same without."""
    if value is None:
        return "span", {"class": "m date"}
    attributes = {"class": "m date", "data-value": value}
    return ("time", attributes | {"datetime": value}) if is_datetime(value) else ("span", attributes)


def is_datetime(value: str) -> bool:
    """Whether HTML allows the TIMEX3 value as `datetime`: years, months, weeks, days, moments, `P3D`, `PT4H`."""
    found = _MOMENT.fullmatch(value)
    if found is None:
        return _DURATION.fullmatch(value) is not None
    day = found["day"]
    if "T" in value and len(day) != 10:
        return False
    try:
        date.fromisoformat(day if "W" in day else f"{day}-01-01"[:10])
    except ValueError:
        return False
    return True
