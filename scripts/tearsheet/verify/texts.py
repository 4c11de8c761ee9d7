"""What can be told from one page: texts and metadata against the articles, sources against what is shown, dangers.

Left out: links, which need the other pages.
"""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from tearsheet.verify.page import Facts
from tearsheet.verify.report import Finding, Original, fold

FIELDS = ("title", "outlet", "author", "url", "published", "sha256")
_ADDRESS = re.compile(r"([a-z0-9]+(?:[-_][a-z0-9]+)*):(0|[1-9]\d*)-([1-9]\d*)")


class Place(Struct, frozen=True, order=True):
    """Characters of an article."""

    slug: str
    start: int
    end: int

    def covers(self, other: "Place") -> bool:
        """Whether the other one lies within."""
        return self.slug == other.slug and self.start <= other.start and other.end <= self.end

    def meets(self, other: "Place") -> bool:
        """Whether the two have a character in common."""
        return self.slug == other.slug and self.start < other.end and other.start < self.end


def place(address: str | None) -> Place | None:
    """`slug:start-end` as a place; None when it is none."""
    found = _ADDRESS.fullmatch(address or "")
    return Place(found[1], int(found[2]), int(found[3])) if found and int(found[2]) < int(found[3]) else None


def check_texts(facts: Facts, articles: Mapping[str, Original]) -> Iterator[Finding]:
    """Each `data-at` against the characters at that address."""
    for shown in facts.texts:
        where = place(shown.address)
        if where is None:
            yield Finding(facts.path, shown.address, "no such form of address", found=fold(shown.text))
        elif where.slug not in articles:
            yield Finding(facts.path, shown.address, "there is no such article", found=fold(shown.text))
        elif where.end > len(articles[where.slug].text):
            length = len(articles[where.slug].text)
            yield Finding(facts.path, shown.address, f"the article ends at {length}", found=fold(shown.text))
        else:
            expected, found = fold(articles[where.slug].text[where.start : where.end]), fold(shown.text)
            if expected != found:
                yield Finding(facts.path, shown.address, "the text differs from the article", expected, found)
    for text in facts.unaddressed:
        yield Finding(facts.path, "", "words of an article without their address", found=fold(text))


def check_metadata(facts: Facts, articles: Mapping[str, Original]) -> Iterator[Finding]:
    """Each `data-meta` against the field of the article."""
    for shown in facts.metadata:
        slug, _, field = shown.address.partition(":")
        if slug not in articles or field not in FIELDS:
            yield Finding(facts.path, shown.address, "there is no such article or field", found=fold(shown.text))
            continue
        value = getattr(articles[slug], field)
        expected, found = None if value is None else fold(value), fold(shown.text)
        if expected != found:
            what = "the article does not say so" if expected is None else "the text differs from the article's"
            yield Finding(facts.path, shown.address, what, expected, found)


def check_sources(facts: Facts) -> Iterator[Finding]:
    """The articles listed as sources are those shown; an article's own page may do without listing it."""
    shown = {where.slug for text in facts.texts if (where := place(text.address)) is not None}
    own = {m.address.removesuffix(":sha256") for m in facts.metadata if m.address.endswith(":sha256")}
    for slug in sorted(shown - facts.sources - own):
        yield Finding(facts.path, slug, "shown on the page, and not among its sources")
    for slug in sorted(facts.sources - shown):
        yield Finding(facts.path, slug, "among the sources of the page, and not shown on it")


def check_ids(facts: Facts) -> Iterator[Finding]:
    """No id twice: a link would lead to the first only."""
    for id in facts.repeated:
        yield Finding(facts.path, f"#{id}", "two elements have this id")


def check_danger(facts: Facts) -> Iterator[Finding]:
    """Nothing came alive."""
    for danger in facts.dangers:
        yield Finding(facts.path, "", "not allowed in a page", found=danger)
