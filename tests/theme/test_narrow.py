"""Narrowing the long lists of the sample desk in Chromium: by pointer and by keyboard, from an address, without scripts."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.theme.test_theme import build_site
from tests.write.corpus import corpus

from tearsheet.store.layout import Layout
from tearsheet.write import parts, statements

LISTS = ("statements", "timeline")


@pytest.fixture(scope="module")
def site(sample_built: Layout) -> Path:
    return sample_built.site


@pytest.fixture
def page(browser: Browser) -> Page:
    made = browser.new_page(viewport={"width": 1280, "height": 900})
    made.set_default_timeout(10_000)
    return made


def shown(page: Page) -> int:
    return page.locator(".entries > li:visible").count()


def said(page: Page) -> str:
    return page.locator("#narrow output").inner_text()


@pytest.mark.parametrize("folder", LISTS)
def test_each_choice_shows_as_many_as_it_says(page: Page, site: Path, folder: str) -> None:
    page.goto(f"{site.as_uri()}/{folder}/index.html")
    whole = shown(page)
    assert said(page) == f"All {whole} shown"
    for choice in page.locator("#narrow label:has(input:not([value='']))").all():
        number = int(choice.locator("span").inner_text())
        choice.locator("input").check()
        assert (shown(page), said(page)) == (number, f"{number} of {whole} shown")
        page.get_by_role("button", name="Show all").click()
        page.wait_for_function("document.querySelector('#narrow button').hidden")
    for field in page.locator("#narrow select").all():
        value, text = field.locator("option").nth(1).evaluate("(o) => [o.value, o.textContent]")
        field.select_option(value)
        assert text.endswith(f"({shown(page)})"), text
        field.select_option("")
    assert shown(page) == whole


def test_the_name_of_a_people_in_an_entry_is_not_taken_for_a_group_of_entries(page: Page, site: Path) -> None:
    page.route("**/timeline/index.html", lambda route: route.fulfill(body=(site / "timeline" / "index.html").read_text()
        .replace("<li data-kind", '<li data-status="planned"><span class="m group">Swiss</span></li>\n<li data-kind', 1),
        content_type="text/html"))  # fmt: skip
    page.goto(f"{site.as_uri()}/timeline/index.html")
    assert said(page).startswith("All ")
    assert page.locator(".entries .m.group").first.is_visible()


def test_a_view_can_be_shared(browser: Browser, page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/statements/index.html")
    page.get_by_label("direct words").check()
    side = page.get_by_label("Side")
    side.select_option(str(side.locator("option").nth(1).get_attribute("value")))
    number, words = shown(page), said(page)
    assert 0 < number < 50
    assert page.locator(".group:visible").count() < page.locator(".group").count()
    other = browser.new_page()
    other.goto(page.url)
    assert "?words=direct&side=" in other.url
    assert (shown(other), said(other)) == (number, words)


def test_an_address_that_asks_for_what_is_not_there_shows_all(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/statements/index.html?words=loud&side=nobody&other=1")
    assert said(page).startswith("All ")


def test_a_link_leads_to_its_place_whatever_was_chosen(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/statements/index.html?sure=denied")
    hidden = page.locator(".leads a").evaluate_all(
        "(all) => all.map((a) => a.hash).find((h) => document.querySelector(h).closest('[hidden]'))"
    )
    page.locator(f".leads a[href='{hidden}']").click()
    page.wait_for_function("document.querySelector('#narrow button').hidden")
    assert page.locator(":target").is_visible()


def test_by_keyboard(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/statements/index.html")
    page.locator("#narrow input").first.focus()
    page.keyboard.press("ArrowDown")
    assert "words=direct" in page.url
    assert page.evaluate("document.activeElement.value") == "direct"
    page.keyboard.press("ArrowUp")
    assert "words" not in page.url
    groups = page.locator("#narrow fieldset fieldset")
    assert all(group.locator("legend").inner_text() for group in groups.all())


@pytest.mark.parametrize("folder", LISTS)
def test_without_scripts_the_whole_list_is_there_and_nothing_that_does_not_work(
    browser: Browser, site: Path, folder: str
) -> None:
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(f"{site.as_uri()}/{folder}/index.html?words=direct&status=denied")
    assert not plain.locator("#narrow").is_visible()
    assert shown(plain) == plain.locator(".entries > li").count() > 10
    plain.locator(".leads a").last.click()
    assert plain.locator(":target").is_visible()


def test_a_choice_goes_along_to_the_next_part(page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MOST", 2)
    monkeypatch.setattr(statements, "MOST", 2)
    build_site(tmp_path, corpus())
    first = min(path for path in (tmp_path / "site" / "statements").glob("*--*.html") if "narrow" in path.read_text())
    page.goto(f"{first.as_uri()}")
    page.locator("#narrow input:not([value=''])").first.check()
    assert "are pages of their own" in page.locator("#narrow").inner_text()
    query = page.url.split("?")[1]
    page.locator(".around a").first.click()
    page.wait_for_url(f"**?{query}")
