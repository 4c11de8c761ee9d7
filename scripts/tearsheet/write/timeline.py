"""timeline/index.md: everything with a day and everything planned, by month, with a picture made at build time."""

from collections.abc import Iterator

from tearsheet.model import Page
from tearsheet.write import evidence
from tearsheet.write.render import page
from tearsheet.write.svg import strip
from tearsheet.write.view import Happening, View
from tearsheet.write.words import count, when


def timeline_page(view: View) -> Iterator[Page]:
    """The timeline, when there is anything to put on it."""
    if not view.happenings:
        return
    front = {
        "title": "Timeline",
        "description": f"{count(len(view.happenings), 'event').capitalize()}, by day, each with its passage.",
        "kind": "timeline",
    }
    yield page(view, "timeline/index.md", front, "timeline", groups=_groups(view.happenings),
               strip=strip(view, list(view.happenings)), evidence=evidence)  # fmt: skip


def _groups(happenings: tuple[Happening, ...]) -> list[tuple[str, list[Happening]]]:
    """By the month in which each begins; without a day last, what is planned apart from what is told as fact."""
    groups: dict[str, list[Happening]] = {}
    for happening in happenings:
        groups.setdefault(_heading(happening), []).append(happening)
    return list(groups.items())


def _heading(happening: Happening) -> str:
    if happening.days is not None:
        return when(f"{happening.days[0]:%Y-%m}") if happening.days[0].year > 999 else "Long ago"
    return "No day given"
