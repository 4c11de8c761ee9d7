"""One unit in, the record that a result is shown from out: its title and, a line each, its passages.

Offsets in it count UTF-16 units from the beginning of the passage, as scripts do; `start` is the article's own, so
that the words can be checked against it.
"""

from tearsheet.write.search.script import listed, literal
from tearsheet.write.search.units import Part, Passage, Unit, dated


def text(unit: Unit) -> str:
    """The record: slug, title, outlet, day in words, ids of who is named, passages."""
    article = unit.annotated.article
    ids = sorted({id for p in unit.passages for id in (*p.names, *(id for part in p.parts for id in part.who))})
    place = {id: n for n, id in enumerate(ids)}
    head: list[object] = [article.slug, article.title, article.outlet, dated(unit), ids]
    return listed([*map(literal, head), listed([_passage(article.text, p, place) for p in unit.passages])])


def _passage(text: str, passage: Passage, place: dict[str, int]) -> str:
    """Number, start, kind (empty for the article's own prose), words, names, parts."""
    block = passage.block
    shown = text[block.start : block.end]
    kind = "" if block.kind == "body" else block.kind
    parts = [_part(shown, block.start, part, place) for part in passage.parts]
    return literal([passage.number, block.start, kind, shown, [place[id] for id in passage.names], parts])


def _part(shown: str, first: int, part: Part, place: dict[str, int]) -> list[object]:
    """Kind (s or e), first and last offset, anchor, label, who."""
    start, end = (_utf16(shown, edge - first) for edge in (part.start, part.end))
    return [part.kind[0], start, end, part.anchor, part.label, [place[id] for id in part.who]]


def _utf16(text: str, offset: int) -> int:
    return offset if text.isascii() else len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
