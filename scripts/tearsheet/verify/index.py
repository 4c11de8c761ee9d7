"""The texts of the search index against the articles: what a result shows is the article's, and its link lands on it.

Left out: which words the index leads to them by.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tearsheet.verify.links import Site
from tearsheet.verify.report import Finding, Original, fold
from tearsheet.verify.texts import Place

_TEXT = re.compile(r"search/texts/\d+\.js")
_RECORD = re.compile(r'tearsheet\.give\("(?P<name>texts/\d+)", (?P<data>.*)\);\s*\Z', re.DOTALL)


def check_index(root: Path, site: Site, articles: Mapping[str, Original], counts: Counter[str]) -> Iterator[Finding]:
    """Each record of `search/texts/`: slug, title, outlet, day, names, passages."""
    for name in sorted(name for name in site.files if _TEXT.fullmatch(name)):
        try:
            record = _record(name, (root / name).read_text(encoding="utf-8"))
            slug, title, outlet, _, _, passages = record
            found = [
                (int(p[0]), int(p[1]), str(p[3]), [(int(s), int(e), str(a)) for _, s, e, a, *_ in p[5]])
                for p in passages
            ]
        except (
            ValueError,
            TypeError,
            LookupError,
        ) as error:  # a JSONDecodeError and a UnicodeDecodeError are ValueErrors
            yield Finding(name, "", "the record cannot be read", found=str(error))
            continue
        if slug not in articles:
            yield Finding(name, str(slug), "there is no such article")
            continue
        counts["searchable"] += len(found)
        for field, shown in (("title", title), ("outlet", outlet)):
            value = getattr(articles[slug], field)
            if shown != value and fold(str(shown)) != fold(str(value)):
                yield Finding(name, f"{slug}:{field}", "the text differs from the article's", str(value), str(shown))
        for number, start, text, parts in found:
            yield from _passage(name, site, articles[slug], (slug, number, start, text))
            yield from _parts(name, site, slug, parts, text)


def _record(name: str, script: str) -> Any:  # noqa: ANN401 - what JSON holds is not known yet
    found = _RECORD.search(script)
    if found is None or f"search/{found['name']}.js" != name:
        raise ValueError("it hands over nothing under its own name")
    return json.loads(found["data"])


def _passage(name: str, site: Site, article: Original, shown: tuple[str, int, int, str]) -> Iterator[Finding]:
    """The words are those at their address, and the paragraph that the result leads to holds them."""
    slug, number, start, text = shown
    where = Place(slug, start, start + len(text))
    address = f"{slug}:{where.start}-{where.end}"
    expected, found = fold(article.text[where.start : where.end]), fold(text.replace("\ufffd", ""))
    if fold(expected.replace("\ufffd", "")) != found:
        yield Finding(name, address, "the text differs from the article", expected, found)
    landing = _ids(site, slug).get(f"p{number}")
    if landing is None or not landing.covers(where):
        yield Finding(name, address, f"the result leads to #p{number}, which does not show these words")


def _parts(name: str, site: Site, slug: str, parts: list[tuple[int, int, str]], text: str) -> Iterator[Finding]:
    """What is a result of its own lies within its passage, and has a place on the page."""
    length = len(text.encode("utf-16-le")) // 2
    for start, end, anchor in parts:
        if not 0 <= start < end <= length:
            yield Finding(name, f"{slug}#{anchor}", "a statement or event outside its passage")
        elif anchor not in _ids(site, slug):
            yield Finding(name, f"{slug}#{anchor}", "the result leads to no place on the page")


def _ids(site: Site, slug: str) -> dict[str, Place | None]:
    target = site.target("index.html", f"articles/{slug}.html") or site.target("index.html", f"articles/{slug}/")
    return site.read[target[0]].ids if target is not None and target[0] in site.read else {}
