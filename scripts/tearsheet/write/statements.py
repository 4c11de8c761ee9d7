"""statements/index.md: who said what, by speaker and then by day; the unnamed last.

A reader can narrow it to direct words, to named people with an office, to one side, or by how sure it is.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from tearsheet.model import Page
from tearsheet.write import evidence
from tearsheet.write.escape import Safe
from tearsheet.write.narrow import Facet, named
from tearsheet.write.parts import MOST, Part, listing, month_of_article, parts
from tearsheet.write.sides import side_of, standing
from tearsheet.write.telling import ANCHOR
from tearsheet.write.view import Statement, View, once
from tearsheet.write.words import WORDS, count

_UNNAMED = "\uffff"  # sorts behind every id


class Group(Struct, frozen=True):
    """A speaker, or all unnamed ones, with the statements by day; `anchor` is the place of its heading."""

    heading: Safe
    name: str
    anchor: str | None
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
    said = once(view.statements)
    short = len(said) <= MOST
    found = [Part("all", "", said)] if short else parts(said, lambda s: month_of_article(s.annotated))
    yield from listing(view, front, found, facets(view), groups=groups)


def facets(view: View) -> list[Facet[Statement]]:
    """What statements can be narrowed by."""
    words = WORDS["narrow"]
    return [
        Facet("words", "Words", lambda s: [s.quote.kind], named(words["words"]), list(words["words"])),
        Facet("speaker", "Speaker", lambda s: [standing(view, s)], named(words["speaker"]), list(words["speaker"])),
        Facet("side", "Side", lambda s: [side for side in [side_of(view, s)] if side is not None],
              lambda id: view.entities[id].name),
        Facet("sure", "How sure", lambda s: [s.quote.certainty], named(WORDS["certainty"]), list(WORDS["certainty"])),
    ]  # fmt: skip


def groups(view: View, statements: Sequence[Statement]) -> list[Group]:
    """Statements by speaker, those with the most first."""
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        id = statement.speaker_id if statement.speaker_id in view.entities else None
        found.setdefault(id or _UNNAMED, []).append(statement)
    order = sorted(found, key=lambda id: (id == _UNNAMED, -len(found[id]), id))
    return [_group(view, id, found[id]) for id in order]


def _group(view: View, id: str, statements: list[Statement]) -> Group:
    if id == _UNNAMED:
        name = "Without a known name"
        return Group(Safe(name), name, "without-a-known-name", False, statements)
    anchor = f"by-{id}" if ANCHOR.fullmatch(f"by-{id}") else None
    return Group(evidence.entity(view, id, anchor), view.entities[id].name, anchor, True, statements)
