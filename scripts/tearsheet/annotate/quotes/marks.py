"""Quotation marks of one passage in, the stretches between them out; nested ones stay inside the outer one.

Knows curly, straight, low, angled and doubled single marks, and single marks where no apostrophe fits. A mark that
is never closed runs to the end of the passage. Left out: whether anybody utters the words.
"""

import re

from msgspec import Struct

_DOUBLE = re.compile(r"[\"“”„‟«»〝〞]|''|``")
_OPENING = frozenset({"“", "„", "«", "〝", "``"})
_STOPS = frozenset({",", ".", "!", "?", ";", ":", ")", ""})
_CLOSING = frozenset({"”", "»", "〞"})
_SINGLE = re.compile(r"(?<![\w.,!?…])[‘'](?=[\w\[…])(?:[^‘'’“”\"]|(?<=\w)['’](?=\w))+?(?<=[\w.,!?…\])])['’](?!\w)")


class Marked(Struct, frozen=True, order=True):
    """Characters `start` to `end` with their marks; `first` to `last` without them."""

    start: int
    end: int
    first: int
    last: int
    closed: bool = True


def marked(text: str, start: int, end: int) -> tuple[Marked, ...]:
    """The outermost stretches in quotation marks between two places of a text."""
    double = _doubles(text, start, end)
    if double:
        return tuple(double)
    return tuple(_singles(text, start, end))


def _doubles(text: str, start: int, end: int) -> list[Marked]:
    found: list[Marked] = []
    opened: re.Match[str] | None = None
    depth = 0
    for mark in _DOUBLE.finditer(text, start, end):
        sign = mark.group()
        if _inches(text, mark) and opened is None:
            continue
        if opened is None:
            if sign not in _CLOSING and not _closes(text, mark):
                opened, depth = mark, 0
        elif sign in _OPENING and opened.group() in _OPENING:
            depth += _nests(text, mark)
        elif depth and sign in _CLOSING:
            depth -= 1
        elif sign not in _OPENING:
            found.append(Marked(opened.start(), mark.end(), opened.end(), mark.start()))
            opened = None
    if opened is not None and opened.end() < end:
        found.append(Marked(opened.start(), end, opened.end(), end, closed=False))
    return [m for m in found if text[m.first : m.last].strip()]


def _nests(text: str, mark: re.Match[str]) -> bool:
    """An opening mark inside an opened stretch: nested only when two closing marks are still to come."""
    rest = text[mark.end() :].split("\n", 1)[0]
    return rest.count("”") + rest.count("»") >= 2 and not rest.split("”", 1)[0].count("“")


def _inches(text: str, mark: re.Match[str]) -> bool:
    """A straight mark straight after a number, with no stretch open, is a measure (6'2")."""
    at = mark.start()
    return mark.group() == '"' and at > 0 and text[at - 1].isdigit()


def _closes(text: str, mark: re.Match[str]) -> bool:
    """A straight mark that leans on the word before it closes what was never opened: “for all," she said.”"""
    before, behind = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    leans = bool(before) and not before.isspace() and before not in "([—–-"
    return mark.group() in ('"', "''") and leans and (behind.isspace() or behind in _STOPS)


def _singles(text: str, start: int, end: int) -> list[Marked]:
    return [
        Marked(m.start(), m.end(), m.start() + 1, m.end() - 1)
        for m in _SINGLE.finditer(text, start, end)
        if len(m.group().split()) > 1 or m.group()[0] == "‘"
    ]
