"""A `.jsonl` file in, one Item a line out; a line in, a Draft out. The `text` is taken character for character.

Keys: `text`, and where known `doc_id title published outlet author url language rights`; other keys are passed over.
"""

from collections.abc import Iterator
from typing import get_args

import msgspec

from tearsheet.model import Published, Rights
from tearsheet.read.draft import Draft, Item
from tearsheet.read.fields import day, language_code, line, web_address
from tearsheet.read.plain import headline

_REMEDY = "Each line is one JSON object in UTF-8 with at least a text of words"
_SENTENCE_ENDS = (".", "!", "?", ".”", '."', ".’")
_MARK = b"\xef\xbb\xbf"


class Line(msgspec.Struct, frozen=True):
    """The keys of a line that are used."""

    text: str
    doc_id: str | int | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    rights: str | None = None


def split_lines(path: str, raw: bytes) -> Iterator[Item]:
    """One Item for each line that is not blank."""
    for number, part in enumerate(raw.removeprefix(_MARK).split(b"\n"), 1):
        if part.strip():
            yield Item(path, part.strip(), number)


def read_jsonl(item: Item) -> Draft:
    """One line; what is wrong with its metadata is noted, what is wrong with its text is an error."""
    try:
        given = msgspec.json.decode(item.raw, type=Line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise item.error(f"The line cannot be read ({error})", _REMEDY) from error
    notes = []
    published = Published()
    if given.published is not None:
        value = day(given.published)
        if value is None:
            notes.append(f"Its “published” is no day that can be read: {line(given.published)!r}.")
        else:
            published = Published(value, "metadata", f"The line’s own “published” gives {line(given.published)}.")
    url = web_address(given.url)
    if given.url is not None and url is None:
        notes.append("Its “url” is not an http or https address and was left out.")
    return Draft(
        given.text,
        title=line(given.title) or _headline(given.text),
        doc_id=line(str(given.doc_id)) if given.doc_id is not None else None,
        published=published,
        outlet=line(given.outlet),
        url=url,
        author=line(given.author),
        language=language_code(given.language),
        rights=next((r for r in get_args(Rights) if r == given.rights), "full"),
        notes=tuple(notes),
    )


def _headline(text: str) -> str | None:
    """The first line, unless it is a sentence: bulk files often hold prose without a title."""
    first = headline(text)
    return None if first is None or first.endswith(_SENTENCE_ENDS) else first
