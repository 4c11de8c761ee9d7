"""The pictures in a browser: one form at each width, inside its box, legible, and leading to pages."""

from playwright.sync_api import Browser
from tests.theme.browser import hosted

from tearsheet.store.layout import Layout

PAGES = ("index.html", "timeline/index.html", "places/index.html", "places/bregenz.html", "people/reto-amstad.html")
SHOWN = (
    "svgs => svgs.filter(s => s.checkVisibility()).map(s => [s.getBoundingClientRect().width, s.viewBox.baseVal.width])"
)


def test_each_picture_shows_the_form_for_the_width(sample_built: Layout, browser: Browser) -> None:
    with hosted(sample_built.site) as base:
        for wide in (1280, 390):
            page = browser.new_page(viewport={"width": wide, "height": 900})
            for path in PAGES:
                page.goto(f"{base}/{path}")
                shown = page.locator("figure > svg").evaluate_all(SHOWN)
                assert len(shown) == page.locator("figure").count() > 0, path
                assert all(drawn <= wide and drawn / points >= 0.85 for drawn, points in shown), (path, shown)
            page.close()


def test_a_sign_on_the_map_leads_to_its_page(sample_built: Layout, browser: Browser) -> None:
    with hosted(sample_built.site) as base:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{base}/places/index.html")
        page.locator(".map .broad a", has_text="Bregenz").click()
        assert page.url == f"{base}/places/bregenz.html"
        assert "In Austria" in page.locator(".rail").inner_text()
        page.close()
