"""A `.txt` file in, a Draft out: the text is the decoded file, unchanged, and its first line is the title."""

from tearsheet.read.decode import decode
from tearsheet.read.draft import Draft, Item
from tearsheet.read.fields import line

_HEADLINE = 250  # characters: a longer first line is a paragraph


def read_plain(item: Item) -> Draft:
    """The file as it is."""
    decoded = decode(item.raw, item.where)
    notes = (decoded.note,) if decoded.note is not None else ()
    return Draft(decoded.text, title=headline(decoded.text), notes=notes)


def headline(text: str) -> str | None:
    """The first line that holds anything, when it is as short as a headline."""
    first = next((words for part in text.splitlines() if (words := part.strip())), "")
    return line(first) if len(first) <= _HEADLINE else None
