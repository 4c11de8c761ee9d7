"""method/index.md: in plain words what the machine does and does not, and what each mark on a page means."""

from collections.abc import Iterator

from tearsheet.model import Page
from tearsheet.write.render import page
from tearsheet.write.view import View


def method_page(view: View) -> Iterator[Page]:
    """How the site is made."""
    front = {
        "title": "Method",
        "description": "How these pages are made: what the machine does, what it leaves out, how to check a line.",
        "kind": "method",
    }
    found = view.corpus.articles
    figures = {
        "article": len(found),
        "sentence": sum(len(a.sentences) for a in found),
        "name": sum(len(a.mentions) for a in found),
        "statement": sum(len(a.quotes) for a in found),
        "expression of time": sum(len(a.timexes) for a in found),
        "event": sum(len(a.events) for a in found),
        "place not understood": sum(len(a.gaps) for a in found),
    }
    yield page(view, "method/index.md", front, "method", figures=figures)
