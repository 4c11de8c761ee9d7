"""The folder people/: persons, by their last names."""

from collections.abc import Iterator

from tearsheet.model import Page
from tearsheet.write.entities import Folder, entity_pages
from tearsheet.write.view import View


def people_pages(view: View) -> Iterator[Page]:
    """Everything below people/."""
    return entity_pages(view, Folder("people", "People", "person", "people", "PERSON"))
