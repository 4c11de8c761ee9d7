"""The folder organisations/: ministries, parties, companies, newspapers."""

from collections.abc import Iterator
from functools import partial

from tearsheet.model import Page
from tearsheet.write.entities import Folder, entity_pages
from tearsheet.write.network import around, company, pairs
from tearsheet.write.view import View


def organisation_pages(view: View) -> Iterator[Page]:
    """Everything below organisations/."""
    picture = partial(around, beside=company(pairs(view)))
    return entity_pages(view, Folder("organisations", "Organisations", "organisation", "organisations", picture))
