"""Long lists, cut into pages: all on the index while that is short, else a page a month or letter and a list of them.

A part page is called `month--2018-04.md` or `letter--a.md`: two hyphens, which no slug has.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Generic, TypeVar

from msgspec import Struct

from tearsheet.model import Annotated, Page
from tearsheet.write.happenings import Happening
from tearsheet.write.narrow import Facet, attributes, choices
from tearsheet.write.render import page
from tearsheet.write.view import View
from tearsheet.write.words import bounds, when

MOST = 200  # items on one page: about 100 kB of HTML
Item = TypeVar("Item")


class Part(Struct, Generic[Item], frozen=True):
    """Some items under one heading; `name` is that of its page, should it need one."""

    name: str
    heading: str
    items: Sequence[Item]


def parts(items: Iterable[Item], key: Callable[[Item], tuple[str, str]]) -> list[Part[Item]]:
    """The items grouped by the name and heading that `key` gives, in the order of the items, each a page at most."""
    groups: dict[tuple[str, str], list[Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return [part for (name, heading), found in groups.items() for part in _cut(name, heading, found)]


def _cut(name: str, heading: str, items: Sequence[Item]) -> Iterator[Part[Item]]:
    for n in range(0, len(items), MOST):
        again = f"--{n // MOST + 1}" if n else ""
        yield Part(name + again, heading + (f", part {n // MOST + 1}" if n else ""), items[n : n + MOST])


def month(value: str | None) -> tuple[str, str]:
    """The part of a TIMEX3 value, by the month in which it begins."""
    days = bounds(value)
    if days is None:
        return "month--none", "No day given"
    if days[1] - days[0] > timedelta(days=31):  # a year, a season: it has no month
        return f"year--{days[0].year:04}", f"{days[0].year}"
    first = f"{days[0].year:04}-{days[0].month:02}"
    return f"month--{first}", when(first)


def month_of_article(annotated: Annotated) -> tuple[str, str]:
    """The part of an article."""
    name, heading = month(annotated.article.published.value)
    return name, "Day unknown" if name == "month--none" else heading


def month_of_happening(happening: Happening) -> tuple[str, str]:
    """The part of a happening."""
    if happening.yearless is not None:
        return "year--open", "Year open"
    return month(happening.date.value if happening.date is not None else None)


def letter(name: str) -> tuple[str, str]:
    """The part of a name, by its first letter, for the 26 letters; the others together."""
    first = name[:1].lower()
    return (f"letter--{first}", first.upper()) if first.isascii() and first.isalpha() else ("letter--other", "Others")


def listing(
    view: View,
    front: Mapping[str, object],
    found: Sequence[Part[Item]],
    facets: Sequence[Facet[Item]] = (),
    **context: object,
) -> Iterator[Page]:
    """The index page of the folder `front["kind"]`, whose template has that name too, and the part pages, if any.

    By `facets` a reader can narrow what one page holds.
    """
    folder = str(front["kind"])
    context |= {"held": lambda item: attributes(item, facets), "index": False}
    index = context | {"index": True}
    around: tuple[Part[Item] | None, ...] = (None, None)
    if sum(len(part.items) for part in found) <= MOST:
        head = {**front, **_narrow([item for part in found for item in part.items], facets, part=False)}
        yield page(view, f"{folder}/index.md", head, folder, parts=found, contents=[], around=around, **index)
        return
    yield page(view, f"{folder}/index.md", front, folder, parts=[], contents=found, around=around, **index)
    for before, part, after in zip([None, *found], found, [*found[1:], None], strict=False):
        head = {"title": f"{front['title']}: {part.heading}", "description": f"{front['description']} {part.heading}.",
                "kind": folder, "kicker": front["title"], **_narrow(part.items, facets, part=True)}  # fmt: skip
        around = (before, after)
        yield page(view, f"{folder}/{part.name}.md", head, folder, parts=[part], contents=[], around=around, **context)


def _narrow(items: Sequence[Item], facets: Sequence[Facet[Item]], *, part: bool) -> dict[str, object]:
    """What the theme needs for its form; nothing where there is nothing to choose."""
    found = choices(items, facets)
    return {"narrow": {"part": part, "number": len(items), "facets": found}} if found else {}
