"""The folder places/: countries, towns, regions, buildings."""

from collections.abc import Iterator

from tearsheet.model import Page
from tearsheet.write.entities import Folder, entity_pages
from tearsheet.write.view import View


def place_pages(view: View) -> Iterator[Page]:
    """Everything below places/."""
    return entity_pages(view, Folder("places", "Places", "place", "places"))
