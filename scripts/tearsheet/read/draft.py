"""What travels inside this stage: an Item (the bytes of one article) and the Draft a format makes of it.

A format that builds its text from pieces (a page, Markdown) uses `compose`. Left out: what a paragraph is (blocks).
"""

from collections.abc import Iterable
from pathlib import PurePosixPath

from msgspec import Struct

from tearsheet.errors import InputError
from tearsheet.model import Block, BlockKind, Published, Rights

MOST_CHARACTERS = 1_000_000  # of one article: a long book; beyond it a file is a dump, not an article
MOST_BYTES = 20_000_000  # of one file or line: a page saved with its pictures inside can reach 10 MB


class Item(Struct, frozen=True):
    """The bytes of one article and where they come from. `line` is 1-based, for `.jsonl` only."""

    path: str
    raw: bytes
    line: int | None = None

    @property
    def where(self) -> str:
        """The place as messages name it."""
        return self.path if self.line is None else f"{self.path}, line {self.line}"

    @property
    def stem(self) -> str:
        """The file's name without folder and suffix."""
        return PurePosixPath(self.path).stem

    def error(self, what: str, remedy: str) -> InputError:
        """What is wrong with this item, ready to raise."""
        return InputError(what, where=self.where, remedy=remedy)


class Draft(Struct, frozen=True):
    """One article as its format gives it. `given` are the blocks whose kind the format itself tells."""

    text: str
    title: str | None = None
    doc_id: str | None = None
    published: Published = Published()
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None
    rights: Rights = "full"
    given: tuple[Block, ...] = ()
    notes: tuple[str, ...] = ()


class Piece(Struct, frozen=True):
    """A paragraph on its way into a text, with its kind where the format tells it, and by what."""

    text: str
    kind: BlockKind | None = None
    rule: str = ""


def compose(title: str | None, pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The text, beginning with the title, a blank line between paragraphs, and the blocks already decided.

    White space inside a paragraph is folded. A first paragraph that repeats the title is left out.
    """
    head = [Piece(title, "title", "the title")] if title else []
    rest = [Piece(folded, p.kind, p.rule) for p in pieces if (folded := " ".join(p.text.split()))]
    if head and rest and rest[0].text == title:
        rest = rest[1:]
    start, given = 0, []
    for piece in head + rest:
        if piece.kind is not None:
            given.append(Block(start, start + len(piece.text), piece.kind, piece.rule))
        start += len(piece.text) + 2
    return "\n\n".join(p.text for p in head + rest), tuple(given)
