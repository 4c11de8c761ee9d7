"""All page types on the small corpus: what is made, that addresses hold, that sources and rights are kept."""

import re

import pytest
from tests.write.corpus import corpus

from tearsheet.model import Annotated, Corpus, Desk, Page
from tearsheet.write import write

ADDRESS = re.compile(r" at=([a-z0-9_-]+):(\d+)-(\d+)\}")
DESK = Desk("A river and its ferries")


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return {page.path: page.text for page in write(corpus(), DESK) if page.path.endswith(".md")}


def test_pages_made(pages: dict[str, str]) -> None:
    assert set(pages) == {
        "index.md", "articles/index.md", "articles/fares.md", "articles/ferry-copy.md", "articles/ferry-talks.md",
        "articles/walled.md", "people/index.md", "people/ilse-brandt.md", "people/tomas-ek.md", "organisations/index.md",
        "places/index.md", "places/varnholm.md", "timeline/index.md", "statements/index.md", "sources/index.md",
        "method/index.md", "search/index.md",
    }  # fmt: skip


def test_same_bytes_again() -> None:
    assert write(corpus(), DESK) == write(corpus(), DESK)


def test_every_page_is_stamped_as_the_store_expects(pages: dict[str, str]) -> None:
    assert all("\n  generated: true\n" in text[:4000] for text in pages.values())


def test_sources_are_the_articles_shown(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        shown = {slug for slug, _, _ in ADDRESS.findall(text)}
        named = set(re.findall(r"\{source=([a-z0-9_-]+)\}", text))
        assert named == shown, path


def test_evidence_leads_to_a_passage_that_is_there(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        for slug, number in re.findall(r"\{passage=([a-z0-9_-]+)#p(\d+)\}", text):
            assert re.search(rf"=\b{number} at={slug}:", pages[f"articles/{slug}.md"]), f"{path}: {slug} {number}"


def test_links_lead_to_pages(pages: dict[str, str]) -> None:
    folders = {"person": "people", "org": "organisations", "place": "places", "article": "articles"}
    for path, text in pages.items():
        for kind, slug in re.findall(r"\{(?:#\S+ )?(person|org|place|article)=([^ }]+)", text):
            assert f"{folders[kind]}/{slug}.md" in pages, f"{path}: {kind}={slug}"


def test_link_only_shows_no_word_of_the_article(pages: dict[str, str]) -> None:
    assert not any("Secret words" in text for text in pages.values())
    assert "walled:" not in "".join(pages.values())


def test_excerpts_only_leaves_out_what_carries_no_evidence(pages: dict[str, str]) -> None:
    everything = "".join(pages.values())
    assert "Nothing changes" in everything
    assert "Gulls" not in everything
    assert "Nobody swam" not in everything


def test_caption_and_pointer_are_announced(pages: dict[str, str]) -> None:
    text = pages["articles/ferry-talks.md"]
    assert "*Caption, not the article’s prose*\n\n[Brandt arrives" in text
    assert "*Pointer to another article*\n\n[Read more" in text


def test_a_copy_is_one_origin(pages: dict[str, str]) -> None:
    assert "two articles, one origin" in pages["timeline/index.md"]


def test_unnamed_and_denied_are_said(pages: dict[str, str]) -> None:
    text = pages["statements/index.md"]
    assert "**unnamed**, **may, not certain**" in text
    assert "**denied**" in text


def test_markup_of_an_article_stays_text(pages: dict[str, str]) -> None:
    assert "*may*" not in "".join(pages.values())
    assert "<soon>" not in "".join(pages.values())


def test_an_empty_desk_has_a_home_and_no_empty_pages() -> None:
    assert [page.path for page in write(Corpus(()), DESK)] == ["index.md", "method/index.md", "sources/index.md"]


def test_an_article_without_anything_found_is_still_shown() -> None:
    bare = tuple(Annotated(a.article) for a in corpus().articles)
    made = {page.path: page for page in write(Corpus(bare), DESK)}
    assert "held talks on ferries" in made["articles/ferry-talks.md"].text
    assert "timeline/index.md" not in made


def test_headline_of_the_editor_is_named_as_such() -> None:
    home: Page = next(p for p in write(corpus(), Desk("Ferries", "The route opens")) if p.path == "index.md")
    assert "# The route opens" in home.text
    assert "The headline is the editor’s." in home.text
