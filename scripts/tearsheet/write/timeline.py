"""timeline/index.md: everything with a day and everything planned, by month, with a picture made at build time."""

from collections.abc import Iterator

from tearsheet.model import Page
from tearsheet.write.parts import MOST, listing, month_of_happening, parts
from tearsheet.write.svg import strip
from tearsheet.write.view import View
from tearsheet.write.words import count


def timeline_page(view: View) -> Iterator[Page]:
    """The timeline, when there is anything to put on it."""
    if not view.happenings:
        return
    front = {
        "title": "Timeline",
        "description": f"{count(len(view.happenings), 'event').capitalize()}, by day, each with its passage.",
        "kind": "timeline",
    }
    entries = {h.id for h in view.happenings} if len(view.happenings) <= MOST else set()
    found = parts(view.happenings, month_of_happening)
    yield from listing(view, front, found, strip=strip(view, view.happenings, entries))
