"""An article of the sample desk in Chromium: who a name is, notes to open, what a shared link lights up, on paper."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.theme.test_browser import NARROW, WIDE, fullest, in_view

from tearsheet.store.layout import Layout

CLEAR = "rgba(0, 0, 0, 0)"
_COLOURS = "[getComputedStyle(document.body).color, getComputedStyle(document.documentElement).backgroundColor]"


@pytest.fixture(scope="module")
def site(sample_built: Layout) -> Path:
    return sample_built.site


@pytest.fixture
def page(browser: Browser, site: Path) -> Page:
    made = browser.new_page(viewport={"width": WIDE, "height": 844})
    made.set_default_timeout(10_000)
    made.goto(f"{site.as_uri()}/{fullest(site, 'articles')}")
    return made


def with_a_role(page: Page) -> str:
    """The address of somebody of whom the page states a role, and who is named in the text."""
    found = page.evaluate("""() => [...document.querySelectorAll(".who li > a")].find((a) =>
        a.closest("li").textContent.trim() !== a.textContent.trim() &&
        [...document.querySelectorAll(".passage a.m")].some((m) => m.href === a.href)).getAttribute("href")""")
    return str(found)


def test_a_name_says_who_that_is_under_the_pointer_and_with_the_focus(page: Page) -> None:
    address = with_a_role(page)
    role = page.locator(f".who li:has(> a[href='{address}'])").inner_text()
    name = page.locator(f".passage a.m[href='{address}']").first
    card = page.get_by_role("tooltip")
    assert not card.is_visible()
    name.hover()
    assert card.inner_text() == " ".join(role.split())
    page.mouse.move(1, 1)
    assert not card.is_visible()
    name.focus()
    assert card.is_visible()
    assert name.get_attribute("aria-describedby") == card.get_attribute("id")
    page.keyboard.press("Escape")
    assert not card.is_visible()
    assert name.get_attribute("aria-describedby") is None


def test_each_statement_and_event_has_an_address_that_lights_it_up(page: Page) -> None:
    address = page.url.split("#")[0]
    marks = page.locator(".passage :is(mark, .event)[id]").evaluate_all("(all) => all.map((e) => e.id)")
    assert len(marks) > 5
    for id in marks:
        page.goto(f"{address}#{id}")
        target = page.locator(":target")
        assert target.evaluate("(e) => getComputedStyle(e).backgroundColor") != CLEAR, id
        assert in_view(target), id


def test_the_margin_gives_each_event_and_speaker_its_address(page: Page) -> None:
    links = page.locator(".notes a.at")
    hashes = links.evaluate_all("(all) => all.map((a) => a.hash.slice(1))")
    events = page.locator(".passage .event[id]").evaluate_all("(all) => all.map((e) => e.id)")
    assert events
    assert set(events) <= set(hashes)
    assert len(hashes) == len(set(hashes)), "the same place twice"


def test_notes_open_with_a_tap_and_with_the_keyboard(browser: Browser, page: Page) -> None:
    phone = browser.new_context(viewport={"width": NARROW, "height": 844}, has_touch=True, is_mobile=True).new_page()
    phone.goto(page.url)
    first, second = phone.locator(".notes").nth(0), phone.locator(".notes").nth(1)
    assert not first.locator("li").first.is_visible()
    first.locator("summary").tap()
    assert first.locator("li").first.is_visible()
    second.locator("summary").focus()
    phone.keyboard.press("Enter")
    assert second.locator("li").first.is_visible()


def test_on_paper_there_is_nothing_to_click_and_every_note(page: Page) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    for gone in (".mast nav", ".find", ".layers", ".notes summary", ".skip", "footer"):
        assert not any(e.is_visible() for e in page.locator(gone).all()), gone
    assert page.locator(".topic").is_visible()
    for kept in (".passage", ".notes li", ".facts li", "#sources-of-this-page + ul li"):
        assert page.locator(kept).count() > 0
        assert all(e.is_visible() for e in page.locator(kept).all()), kept
    ink, paper = (sum(map(int, colour[4:-1].split(","))) for colour in page.evaluate(_COLOURS))
    assert ink < 150
    assert paper > 700
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_on_paper_an_address_can_be_read(page: Page, site: Path) -> None:
    written = [
        p
        for p in sorted((site / "articles").glob("*.html"))
        if 'rel="noopener nofollow"' in p.read_text(encoding="utf-8")
    ]
    page.goto(written[0].as_uri())
    page.emulate_media(media="print")
    link = page.locator(".facts a[rel]").first
    assert link.inner_text() == link.get_attribute("href")
