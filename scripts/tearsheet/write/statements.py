"""statements/index.md: who said what, by speaker and then by day; the unnamed last."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from tearsheet.model import Page
from tearsheet.write import evidence
from tearsheet.write.escape import Safe
from tearsheet.write.parts import MOST, Part, listing, month_of_article, parts
from tearsheet.write.view import Statement, View, once
from tearsheet.write.words import count

_UNNAMED = "\uffff"  # sorts behind every id


class Group(Struct, frozen=True):
    """A speaker, or all unnamed ones, with the statements by day."""

    name: Safe
    named: bool
    statements: list[Statement]


def statements_page(view: View) -> Iterator[Page]:
    """All statements, when there are any."""
    if not view.statements:
        return
    front = {
        "title": "Statements",
        "description": f"{count(len(view.statements), 'statement').capitalize()}: who said what, and how sure that is.",
        "kind": "statements",
    }
    if len(view.statements) <= MOST:
        found = [Part("all", "", view.statements)]
    else:
        found = parts(view.statements, lambda s: month_of_article(s.annotated))
    yield from listing(view, front, found, groups=groups)


def groups(view: View, statements: Sequence[Statement]) -> list[Group]:
    """Statements by speaker, those with the most first."""
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        id = statement.speaker_id if statement.speaker_id in view.entities else None
        found.setdefault(id or _UNNAMED, []).append(statement)
    order = sorted(found, key=lambda id: (id == _UNNAMED, -len(found[id]), id))
    return [Group(_name(view, id), id != _UNNAMED, once(found[id])) for id in order]


def _name(view: View, id: str) -> Safe:
    return Safe("Without a known name") if id == _UNNAMED else evidence.entity(view, id)
