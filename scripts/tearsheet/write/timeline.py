"""timeline/index.md: everything with a day and everything planned, by month, with a picture made at build time.

A reader can narrow it to a person, a body, a place, a kind, or to what is planned, uncertain or denied.
"""

from collections.abc import Callable, Iterator, Sequence

from tearsheet.model import MentionLabel, Page
from tearsheet.write.happenings import Happening
from tearsheet.write.narrow import Facet, named
from tearsheet.write.parts import MOST, listing, month_of_happening, parts
from tearsheet.write.svg import strip
from tearsheet.write.view import View
from tearsheet.write.words import WORDS, count

_PLACES: tuple[MentionLabel, ...] = ("GPE", "LOC", "FAC")


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
    yield from listing(view, front, found, facets(view), strip=strip(view, view.happenings, entries))


def facets(view: View) -> list[Facet[Happening]]:
    """What happenings can be narrowed by."""

    def name(id: str) -> str:
        return view.entities[id].name

    status = WORDS["status"]
    return [
        Facet("person", "Person", _of(view, ("PERSON",)), name),
        Facet("body", "Organisation", _of(view, ("ORG",)), name),
        Facet("place", "Place", _of(view, _PLACES), name),
        Facet(
            "kind", "Kind", lambda h: [type.lower() for type, _ in h.kinds], lambda k: str(WORDS["event"][k.upper()])
        ),
        Facet("status", "Status", lambda h: [status for _, status in h.kinds], named(status), list(status)),
    ]


def _of(view: View, labels: Sequence[MentionLabel]) -> Callable[[Happening], list[str]]:
    """The entities of these types that take part in a happening, or where it is."""

    def values(happening: Happening) -> list[str]:
        ids = [*happening.participants, *([happening.place_id] if happening.place_id is not None else [])]
        return [id for id in ids if id in view.entities and view.entities[id].type in labels]

    return values
