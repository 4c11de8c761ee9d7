"""Bytes in, articles out: `items` parts a file into its articles, `read` makes an Article of one of them.

Add a format: one file with a function from Item to Draft, and its suffix in `FORMATS`. Left out: the disk (store).
"""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from msgspec.structs import replace

from tearsheet.model import Article, Block, Source
from tearsheet.read.blocks import blocks, text_of
from tearsheet.read.draft import MOST_BYTES, MOST_CHARACTERS, Draft, Item
from tearsheet.read.furniture import authors
from tearsheet.read.html import read_html
from tearsheet.read.jsonl import read_jsonl, split_lines
from tearsheet.read.language import language
from tearsheet.read.markdown import read_markdown
from tearsheet.read.plain import read_plain
from tearsheet.read.published import differ, stated
from tearsheet.read.sidecar import with_sidecar

FORMATS: dict[str, Callable[[Item], Draft]] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_jsonl,
}
SUFFIXES = frozenset(FORMATS)
_BULK = ".jsonl"
_LONGEST_SLUG = 80  # characters: file systems and readers both like short names
_LETTERS = str.maketrans({"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})
_FIRST_WORDS = 80  # characters that stand in for a missing title

__all__ = ["FORMATS", "SUFFIXES", "Item", "items", "read"]


def items(path: str, raw: bytes) -> Iterator[Item]:
    """The articles in a file, as bytes: one, or for `.jsonl` one a line.

    Raises:
        InputError: the suffix is not that of a known format.
    """
    _format(Item(path, raw))
    if _suffix(path) == _BULK:
        yield from split_lines(path, raw)
    else:
        yield Item(path, raw)


def read(item: Item, sidecar: bytes | None) -> Article:
    """One article, with what its sidecar gives.

    Raises:
        InputError: the bytes are no article, or the sidecar cannot be used.
    """
    if len(item.raw) > MOST_BYTES:
        raise item.error(f"It is larger than {MOST_BYTES:,} bytes", "Split it into its articles")
    draft = _format(item)(item)
    if not draft.text.strip():
        raise item.error("There is no text in it", "Put the article's text in, or take the file out")
    if len(draft.text) > MOST_CHARACTERS:
        raise item.error(f"It is longer than {MOST_CHARACTERS:,} characters", "Split it into its articles")
    if "\0" in draft.text:
        raise item.error("There is a zero character in its text", "Take the character out")
    found = blocks(draft.text, draft.title, draft.given)  # by the file's own title, whatever the sidecar calls it
    if sidecar is not None:
        draft = with_sidecar(draft, item, sidecar)
    return _article(item, draft, found)


def _suffix(path: str) -> str:
    return PurePosixPath(path).suffix.lower()


def _format(item: Item) -> Callable[[Item], Draft]:
    suffix = _suffix(item.path)
    if suffix not in FORMATS:
        raise item.error("This is not a known format", f"Save it as one of {' '.join(sorted(SUFFIXES))}")
    return FORMATS[suffix]


def _article(item: Item, draft: Draft, found: tuple[Block, ...]) -> Article:
    sha256 = hashlib.sha256(item.raw).hexdigest()
    doc_id = draft.doc_id or (item.stem if item.line is None else f"{item.stem}-{item.line}")
    draft = _with_language(_with_published(draft, found), found)
    notes = list(draft.notes)
    if draft.title is None:
        notes.append("It has no title; its first words stand in for one.")
    return Article(
        doc_id=doc_id,
        slug=_slug(doc_id, sha256),
        source=Source(item.path, sha256, item.line),
        title=draft.title or _first_words(draft.text),
        text=draft.text,
        blocks=found,
        published=draft.published,
        language=draft.language,
        outlet=draft.outlet,
        url=draft.url,
        author=draft.author or _author(draft.text, found),
        rights=draft.rights,
        notes=tuple(notes),
    )


def _with_published(draft: Draft, found: tuple[Block, ...]) -> Draft:
    """The stated day where the metadata give none; where the two differ, a note."""
    own = stated(draft.text, found)
    if draft.published.value is None:
        return replace(draft, published=own)
    if own.value is None or not differ(own.value, draft.published.value):
        return draft
    note = f"The metadata give {draft.published.value} as its day, but a line of its text gives {own.value}."
    return replace(draft, notes=(*draft.notes, note))


def _with_language(draft: Draft, found: tuple[Block, ...]) -> Draft:
    """The language given, else the one recognised."""
    if draft.language is not None:
        return draft
    return replace(draft, language=language(text_of(draft.text, found, "body")))


def _author(text: str, found: tuple[Block, ...]) -> str | None:
    """Whom the first byline names."""
    return next(
        (a for b in found if b.kind == "byline" and (a := authors(" ".join(text[b.start : b.end].split())))), None
    )


def _first_words(text: str) -> str:
    words = " ".join("".join(" " if unicodedata.category(c) == "Cc" else c for c in text[:2_000]).split())
    if len(words) <= _FIRST_WORDS:
        return words or "Untitled"
    return words[:_FIRST_WORDS].rpartition(" ")[0] + "…" if " " in words[:_FIRST_WORDS] else words[:_FIRST_WORDS] + "…"


def _slug(doc_id: str, sha256: str) -> str:
    """The id in lower-case letters and figures, tied by single hyphens or underscores."""
    plain = unicodedata.normalize("NFKD", doc_id.translate(_LETTERS)).encode("ascii", "ignore").decode().lower()
    tied = re.sub(r"[^a-z0-9_]+|_{2,}", "-", plain[:_LONGEST_SLUG])
    tied = re.sub(r"[-_]{2,}", "-", tied).strip("-_")
    return tied or f"article-{sha256[:8]}"
