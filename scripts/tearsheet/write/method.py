"""method/index.md: in plain words what the machine does and does not, and what each mark on a page means."""

from collections.abc import Iterator

from tearsheet.model import Page
from tearsheet.write.render import page
from tearsheet.write.view import View
from tearsheet.write.words import count


def method_page(view: View) -> Iterator[Page]:
    """How the site is made."""
    front = {
        "title": "Method",
        "description": "How these pages are made: what the machine does, what it leaves out, how to check a line.",
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
    yield page(view, "method/index.md", front, "method", figures=figures)
