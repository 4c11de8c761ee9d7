"""The View in; the search page and its index below search/ out, as small script files that a page of the theme loads.

Scripts, since a page opened from a disk may load nothing else. A query loads root.js, the files of words/ that hold
its words, and one file of texts/ for each result shown. One entry a line, so that a change is a change of lines.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from hashlib import sha256
from itertools import groupby

from tearsheet.model import Page
from tearsheet.write.render import page
from tearsheet.write.search.postings import DIGITS, encoded, invert, number
from tearsheet.write.search.script import listed, literal, script
from tearsheet.write.search.texts import text
from tearsheet.write.search.units import Unit, units
from tearsheet.write.search.words import words
from tearsheet.write.view import FOLDER, View

SHARD = 12_000  # bytes of one file of words; a word's own postings are never cut
_EPOCH = date(1970, 1, 1).toordinal()


def search_pages(view: View) -> Iterator[Page]:
    """The page and the files of the index; nothing where there is nothing to find."""
    found = units(view)
    if not found:
        return
    front = {"title": "Search", "description": "Find a passage, a statement, an event or a name.", "kind": "search"}
    yield page(view, "search/index.md", front, "search", indexes=_indexes(view))
    postings, lengths = invert(found)
    by_word = _shards("words", (f"{word} {encoded(postings[word])}" for word in postings))
    by_name = _shards("names", set(_names(view)))
    texts = [script(f"texts/{index}", text(unit)) for index, unit in enumerate(found)]
    files = [*(shard for _, shard in (*by_word, *by_name)), *texts]
    version = sha256("".join(file.text for file in files).encode()).hexdigest()[:8]
    yield from files
    first: dict[str, object] = {"words": [key for key, _ in by_word], "names": [key for key, _ in by_name]}
    columns = {"version": version, "lengths": "".join(DIGITS[step] for step in lengths)} | first | _columns(found)
    lines = (f"{literal(key)}: {literal(value)}" for key, value in columns.items())
    yield script("root", "{\n" + ",\n".join(lines) + "\n}")


def _indexes(view: View) -> list[tuple[str, str]]:
    """The indexes there are, folder and title, for those who would rather look around."""
    folders = {FOLDER[type] for type in view.pages.values()}
    there = {"articles": True, "timeline": view.happenings, "statements": view.statements}
    names = ("articles", "people", "organisations", "places", "timeline", "statements")
    return [(name, name.capitalize()) for name in names if name in folders or there.get(name)]


def _columns(found: Sequence[Unit]) -> dict[str, object]:
    """What ranking and filters ask of every unit, a few bytes each: length, day, outlet."""
    outlets = sorted({u.annotated.article.outlet for u in found if u.annotated.article.outlet is not None})
    place = {outlet: n for n, outlet in enumerate(outlets, 1)}
    days = [(u.day.toordinal() - _EPOCH, u) for u in found if u.day is not None]
    runs = [(day, sum(1 for _ in same)) for day, same in groupby(days, key=lambda pair: pair[0])]
    gaps = [day - (runs[n - 1][0] if n else runs[0][0]) for n, (day, _) in enumerate(runs)]
    return {
        "units": len(found),
        "undated": len(found) - len(days),
        "first": runs[0][0] if runs else 0,
        "days": "".join(number(gap) + number(times) for gap, (_, times) in zip(gaps, runs, strict=True)),
        "outlets": outlets,
        "outlet": "".join(number(place.get(u.annotated.article.outlet or "", 0)) for u in found),
    }


def _names(view: View) -> Iterator[str]:
    """A line for each word of each name of whoever has a page: word, id, folder, number of articles, name."""
    for id in view.pages:
        entity = view.entities[id]
        articles = len({m.doc_id for m in entity.mentions if view.at(m) is not None})
        shown = " ".join(entity.name.split())
        used = {a.article.text[m.start : m.end] for m in entity.mentions if (a := view.at(m)) is not None}
        for word in {word for name in (entity.name, *used) for word in words(name)}:
            yield f"{word} {id} {FOLDER[entity.type]} {articles} {shown}"


def _shards(folder: str, lines: Iterable[str]) -> list[tuple[str, Page]]:
    """The lines, sorted as a browser sorts, in files of about `SHARD` bytes; each with the key it begins with.

    The lines of one key are never parted, so that the file of a key follows from the first keys alone.
    """
    runs: list[tuple[str, list[str]]] = []
    size = SHARD
    for key, same in groupby(sorted(lines, key=_utf16), key=lambda line: line.partition(" ")[0]):
        group = [literal(line) for line in same]
        length = sum(len(line.encode()) + 2 for line in group)
        if size + length > SHARD:
            runs.append((key, []))
            size = 0
        runs[-1][1].extend(group)
        size += length
    return [(key, script(f"{folder}/{n}", listed(run))) for n, (key, run) in enumerate(runs)]


def _utf16(line: str) -> bytes:
    return line.encode("utf-16-be", "replace")
