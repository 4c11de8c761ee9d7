"""sources/index.md: each file with its digest, blocks and reading notes; copies; and what could not be used."""

from collections import Counter
from collections.abc import Iterator

from tearsheet.model import Annotated, Page
from tearsheet.write.parts import listing, month_of_article, parts
from tearsheet.write.view import View
from tearsheet.write.words import listed

_RIGHTS = {"full": "full text", "excerpt": "excerpts only", "link": "link only"}


def sources_page(view: View) -> Iterator[Page]:
    """Where everything comes from."""
    front = {
        "title": "Sources",
        "description": "Every file with its digest, what was read in it, and what could not be used.",
        "kind": "sources",
    }
    by_slug = {a.article.slug: a for a in view.corpus.articles}
    origins = [([by_slug[s] for s in o.articles if s in by_slug], o.why) for o in view.corpus.origins]
    found = parts(view.articles, month_of_article)
    yield from listing(view, front, found, origins=origins, blocks=_blocks, rights=_RIGHTS)


def _blocks(annotated: Annotated) -> str:
    """How many blocks of which kind."""
    kinds = Counter(b.kind for b in annotated.article.blocks)
    return str(listed([f"{n} {kind}" for kind, n in sorted(kinds.items())]))
