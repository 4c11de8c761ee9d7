"""The built site against the articles: every published text that carries an address, every link, every list of sources.

HTML files, feeds and the articles in, a `Report` out. It shares no code with what wrote the pages. Left out: the words
of the search index, and whether what was chosen for a page was worth showing.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from tearsheet.verify.feeds import check_feeds, check_quotations
from tearsheet.verify.index import check_index
from tearsheet.verify.links import Site, check_evidence, check_links, check_titles
from tearsheet.verify.page import Facts, Unreadable, read
from tearsheet.verify.report import Finding, Original, Report
from tearsheet.verify.texts import check_danger, check_ids, check_metadata, check_sources, check_texts

__all__ = ["Finding", "Original", "Report", "verify"]

_NEEDED = ("texts", "metadata", "links")  # a site with articles that has none of these was not checked at all


def verify(site: Path, articles: Mapping[str, Original]) -> Report:
    """Check every `.html` file below `site`; `articles` by the slug of their page. What holds, in HTML:

    - An element with `data-at="slug:start-end"` shows exactly `text[start:end]` of that article, one with
      `data-meta="slug:field"` exactly that field: white space folded, descendants with `data-ours` left out.
      Whatever has the class `excerpt` or `passage` has a `data-at`.
    - Each article's sha256 stands on some page as `data-meta="slug:sha256"`.
    - Internal links lead to a file, and their fragments to an id, which is unique; none depends on where the site lies.
    - A link that shows an article's title leads to the page that has it in its `h1`.
    - `a.at` leads to an element with `data-at`, where the run of `excerpt`s just before it (in the same list item, row
      or paragraph) begins; the page it leads to shows the whole run.
    - The articles of `a.source` are those shown on the page. An article's own page, which states its sha256, may do
      without.
    - The texts of `search/texts/` are the article's, and each result leads to the paragraph that has it.
    - Each entry of the feeds leads to the page of the article whose title and day it gives; what a page tells search
      engines to be a quotation stands at the place it names.
    - No scripts, handlers, styles or foreign addresses come with the text, and nothing is loaded from elsewhere.
    """
    known = Site(site)
    findings: list[Finding] = []
    counts: Counter[str] = Counter()
    stated: set[str] = set()
    for path in known.pages:
        try:
            facts = read(site, path)
        except Unreadable as error:
            findings.append(Finding(path, "", "the page cannot be read", found=str(error)))
            continue
        known.add(facts)
        stated |= {m.address.removesuffix(":sha256") for m in facts.metadata if m.address.endswith(":sha256")}
        findings += _check(facts, articles)
        counts += Counter(pages=1, texts=len(facts.texts), metadata=len(facts.metadata), sources=len(facts.sources))
    findings += [*check_links(known, counts), *check_evidence(known, counts), *check_titles(known)]
    findings += check_index(site, known, articles, counts)
    findings += check_feeds(site, known, articles, counts)
    findings += _missing(articles, stated, counts)
    return Report(tuple(sorted(findings, key=lambda f: (f.page, f.address, f.what))), dict(sorted(counts.items())))


def _check(facts: Facts, articles: Mapping[str, Original]) -> Iterator[Finding]:
    """What can be told from one page alone."""
    yield from check_texts(facts, articles)
    yield from check_metadata(facts, articles)
    yield from check_sources(facts)
    yield from check_ids(facts)
    yield from check_quotations(facts, articles)
    yield from check_danger(facts)


def _missing(articles: Mapping[str, Original], stated: set[str], counts: Counter[str]) -> Iterator[Finding]:
    """Articles that no page vouches for, and checks that had nothing to check."""
    for slug in sorted(set(articles) - stated):
        yield Finding("", slug, "no page states this article's sha256", expected=articles[slug].sha256)
    for name in _NEEDED:
        if articles and not counts[name]:
            yield Finding(
                "", "", f"nothing to check: the site has no {name}, though there are {len(articles)} articles"
            )
