"""A Corpus in, the generated Pages out: Markdown with front matter, every piece of article text with its address.

One file a page type, with its template beside it; add a page type by adding both and its name in `PAGES`.
Left out: disk and clock. A page that the material cannot fill is not made.
"""

from collections.abc import Callable, Iterator

from tearsheet.model import Corpus, Desk, Page
from tearsheet.write.article import article_pages
from tearsheet.write.briefing import briefing_page
from tearsheet.write.method import method_page
from tearsheet.write.organisations import organisation_pages
from tearsheet.write.people import people_pages
from tearsheet.write.places import place_pages
from tearsheet.write.search import search_pages
from tearsheet.write.sources import sources_page
from tearsheet.write.statements import statements_page
from tearsheet.write.timeline import timeline_page
from tearsheet.write.view import View, view

PAGES: tuple[Callable[[View], Iterator[Page]], ...] = (
    briefing_page,
    article_pages,
    people_pages,
    organisation_pages,
    place_pages,
    timeline_page,
    statements_page,
    sources_page,
    method_page,
    search_pages,
)


def write(corpus: Corpus, desk: Desk) -> tuple[Page, ...]:
    """All generated pages, sorted by path."""
    seen = view(corpus, desk)
    return tuple(sorted((page for pages in PAGES for page in pages(seen)), key=lambda page: page.path))
