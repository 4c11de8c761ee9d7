"""method/index.md: in plain words what the machine does and does not, how well, and what each mark on a page means."""

from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from typing import Any

import yaml
from msgspec import Struct

from tearsheet.model import Figure, Page
from tearsheet.write.render import page
from tearsheet.write.view import View
from tearsheet.write.words import count

Words = Mapping[str, Any]
_MEASURES: Mapping[str, Sequence[Words]] = yaml.safe_load(
    files("tearsheet.write").joinpath("measures.yml").read_text("utf-8")
)


class Row(Struct, frozen=True):
    """A measure in words, and the least that it reaches on each kind of texts: “82 in Wikinews”."""

    title: str
    of: str
    least: list[str]


def method_page(view: View) -> Iterator[Page]:
    """How the site is made."""
    front = {
        "title": "Method",
        "description": "How these pages are made: what the machine does and leaves out, how well, how to check it.",
        "kind": "method",
    }
    found = view.corpus.articles
    figures = (
        count(len(found), "article"),
        count(sum(len(a.sentences) for a in found), "sentence"),
        count(sum(len(a.mentions) for a in found), "name"),
        count(sum(len(a.quotes) for a in found), "statement"),
        count(sum(len(a.timexes) for a in found), "expression of time", "expressions of time"),
        count(sum(len(a.events) for a in found), "event"),
        count(sum(len(a.gaps) for a in found), "place not understood", "places not understood"),
    )
    texts, rows = measured(view.desk.figures)
    yield page(view, "method/index.md", front, "method", figures=figures, texts=texts, rows=rows)


def measured(figures: Sequence[Figure]) -> tuple[list[Words], list[Row]]:
    """The kinds of texts and the measures that `figures` speak of, in the order of the words for them."""
    known = {f.gold for f in figures}
    texts = [text for text in _MEASURES["texts"] if known & set(text["gold"])]
    rows = [Row(m["title"], m["of"], list(_least(figures, m["name"], texts))) for m in _MEASURES["measures"]]
    return texts, [row for row in rows if row.least]


def _least(figures: Sequence[Figure], measure: str, texts: Sequence[Words]) -> Iterator[str]:
    """Of a hundred, rounded down, as it is a floor."""
    for text in texts:
        found = [f.least for f in figures if f.gold in text["gold"] and f.measure == measure]
        if found:
            yield f"{int(min(found) * 100 + 1e-6)} in {text['title']}"
