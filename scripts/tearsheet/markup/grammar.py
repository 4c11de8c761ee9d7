"""The closed grammar: a source and the place of a bracket in, a `Mark` out, or nothing.

`[text]{#anchor kind=value at=slug:start-end}`: known kinds, checked values, marks within marks. Left out: HTML.
"""

import re
from typing import NamedTuple

from markdown.util import STX

SLUG = r"[a-z0-9]+(?:[-_][a-z0-9]+)*"
BLOCKS = ("title", "byline", "dateline", "body", "caption", "related", "notice")
FOLDERS = {"person": "people", "org": "organisations", "place": "places"}
_TARGET = rf"{SLUG}#(?:p\d+|c\d+-\d+)"
_NOTHING = r"(?!)"
# Kind of mark -> what its value may be, and whether it may do without one.
_VALUES: dict[str, tuple[str, bool]] = {
    **dict.fromkeys(FOLDERS, (SLUG, True)),
    **dict.fromkeys(BLOCKS, (r"\d+", True)),
    **dict.fromkeys(("group", "happening", "gap", "excerpt"), (_NOTHING, True)),
    **dict.fromkeys(("quote", "claim", "event"), (SLUG, True)),
    **dict.fromkeys(("article", "source", "sure"), (SLUG, False)),
    "date": (r"[A-Za-z0-9][A-Za-z0-9_:.+,/-]*", True),
    "passage": (_TARGET, False),
    "meta": (rf"{SLUG}\.(?:title|outlet|author|url|published|sha256)", False),
}
_ATTRIBUTES = re.compile(
    r"(?:#(?P<anchor>[a-z][a-z0-9]*(?:-[a-z0-9]+)*) )?(?P<kind>[a-z]+)(?:=(?P<value>[^ ]+))?"
    rf"(?: at=(?P<at>{SLUG}:\d+-\d+))?"
)
_TOKEN = re.compile(r"\[|\](?:\{([^{}\[\]\n]*)\})?")
_DEEPEST = 20


class Mark(NamedTuple):
    """A mark as read: `parts` are leaves (text with its entities) and marks."""

    parts: list["str | Mark"]
    kind: str
    value: str | None
    at: str | None
    anchor: str | None


def parse(source: str, start: int) -> tuple[Mark, int] | None:
    """The mark that begins with the bracket at `start`, and where it ends; None when there is none.

    Balanced brackets that are no mark are text.
    """
    frames: list[list[str | Mark]] = [[]]
    at = start
    for token in _TOKEN.finditer(source, start):
        frames[-1].append(source[at : token.start()])
        at = token.end()
        if token.group() == "[":
            frames.append([])
            if len(frames) > _DEEPEST:
                return None
            continue
        parts = frames.pop()
        mark = _mark(parts, token[1])
        if len(frames) == 1:
            return None if mark is None else (mark, at)
        frames[-1] += ["[", *parts, token.group()] if mark is None else [mark]
    return None


def _mark(parts: list[str | Mark], attributes: str | None) -> Mark | None:
    """The mark with this text and these attributes, if they fit the grammar.

    A leaf with a placeholder of Python-Markdown in it holds code, HTML or an escape: no plain text, so no mark.
    """
    found = _ATTRIBUTES.fullmatch(attributes or "")
    if found is None or found["kind"] not in _VALUES:
        return None
    pattern, optional = _VALUES[found["kind"]]
    fits = optional if found["value"] is None else re.fullmatch(pattern, found["value"]) is not None
    if not fits or any(isinstance(part, str) and STX in part for part in parts):
        return None
    return Mark(parts, found["kind"], found["value"], found["at"], found["anchor"])
