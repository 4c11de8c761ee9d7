"""The site of the sample desk in Chromium: from a disk and below a folder of a host, narrow and wide, light and dark."""

import gzip
import importlib.resources
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page
from tests.theme.browser import complaints, hosted

from tearsheet.build import build
from tearsheet.store.layout import Layout, find

AXE = (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
WIDTHS = NARROW, WIDE = 390, 1280
HEIGHT = 844
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@pytest.fixture(scope="module")
def site(sample_built: Layout) -> Path:
    return sample_built.site


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[str]:
    """The site below a folder of a host."""
    with hosted(site.parent, f"/{site.name}") as address:
        yield address


@pytest.fixture
def opened(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": WIDE, "height": HEIGHT})
    page.set_default_timeout(10_000)
    yield page
    page.close()


def every(site: Path) -> list[str]:
    """All pages but the one for what is not found, which has a test of its own."""
    return sorted(str(path.relative_to(site)) for path in site.rglob("*.html") if path.name != "404.html")


def fullest(site: Path, folder: str) -> str:
    """The page that holds most of a folder's pages."""
    pages = [path for path in every(site) if path.startswith(f"{folder}/") and not path.endswith("/index.html")]
    return max(pages, key=lambda path: (site / path).stat().st_size)


def one_of_each(site: Path) -> list[str]:
    """Each page there is one of, and the fullest of each other kind."""
    single = [path for path in every(site) if path.endswith("index.html")]
    return sorted([*single, *(fullest(site, folder) for folder in ("articles", "people", "organisations", "places"))])


def show_all(page: Page) -> None:
    """Open whatever is folded, so that it counts."""
    page.evaluate("document.querySelectorAll('details').forEach((e) => { e.open = true })")


def show(page: Page, scheme: Scheme, width: int) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=scheme)


def test_every_kind_of_page_is_here(site: Path) -> None:
    pages = one_of_each(site)
    kinds = {path.split("/")[0] for path in pages if path.endswith("/index.html")}
    assert kinds == {
        "articles",
        "people",
        "organisations",
        "places",
        "timeline",
        "statements",
        "sources",
        "method",
        "search",
    }
    assert len(pages) == 14


# ---------------------------------------------------------------- nothing from elsewhere, no complaint


def test_from_a_disk_without_a_complaint(opened: Page, site: Path) -> None:
    heard = complaints(opened, f"{site.as_uri()}/")
    for path in one_of_each(site):
        opened.goto(f"{site.as_uri()}/{path}")
        look_around(opened)
    assert heard == []


def test_below_a_folder_under_a_strict_policy(opened: Page, site: Path, host: str) -> None:
    heard = complaints(opened, f"{host}/")
    for path in one_of_each(site):
        answer = opened.goto(f"{host}/{path}")
        assert answer is not None
        assert "style-src 'self'" in answer.headers["content-security-policy"]
        look_around(opened)
    assert heard == []


def look_around(page: Page) -> None:
    """Light and dark, narrow and wide, with the pointer on a name and the key for the search."""
    for scheme in SCHEMES:
        for width in WIDTHS:
            show(page, scheme, width)
            assert page.locator("h1").is_visible(), page.url
        for link in page.locator("main a.m[href]:visible").all()[:1]:
            link.hover()
    page.keyboard.press("/")


def test_a_broken_policy_is_heard(opened: Page, host: str) -> None:
    """Else the test above would pass whatever the pages did."""
    heard = complaints(opened, f"{host}/")
    opened.goto(f"{host}/index.html")
    opened.evaluate("document.body.insertAdjacentHTML('beforeend', '<i style=color:red>x</i><img src=//other.test/x>')")
    opened.wait_for_function("document.images[document.images.length - 1].complete")
    assert any("inline style" in line for line in heard)
    assert any("other.test" in line for line in heard)


def test_nothing_scrolls_sideways(opened: Page, site: Path) -> None:
    wider = {}
    closely = one_of_each(site)
    for path in every(site):
        opened.goto(f"{site.as_uri()}/{path}")
        show_all(opened)
        for width in (NARROW, 320, WIDE) if path in closely else (NARROW,):
            show(opened, "light", width)
            reach = opened.evaluate("document.scrollingElement.scrollWidth")
            if reach > width:
                wider[path, width] = reach
    assert wider == {}


def test_the_page_for_what_is_not_found(opened: Page, site: Path) -> None:
    show(opened, "dark", NARROW)
    with hosted(site) as root:
        opened.goto(f"{root}/404.html")
        assert opened.evaluate("document.scrollingElement.scrollWidth") == NARROW
        assert axe(opened) == []
        opened.get_by_role("link", name="The briefing").click()
        opened.wait_for_url(f"{root}/index.html")


@pytest.mark.parametrize("missing", ["nobody.html", "people/nobody.html", "people/nobody/index.html"])
def test_what_is_not_found_below_a_folder_has_its_style_and_leads_home(
    opened: Page, site: Path, host: str, missing: str
) -> None:
    opened.route("**/nobody**", lambda route: route.fulfill(status=404, path=site / "404.html"))
    opened.goto(f"{host}/{missing}")
    assert opened.locator("body").evaluate("(e) => getComputedStyle(e).marginTop") == "0px"
    opened.get_by_role("link", name="The briefing").click()
    opened.wait_for_url(f"{host}/index.html")


# ---------------------------------------------------------------- for everyone


def test_axe_finds_nothing(opened: Page, site: Path, host: str) -> None:
    """No colour of the sheet depends on the width, but pictures are drawn on wide pages alone."""
    found = []
    for path in [*one_of_each(site), "search/index.html?q=lake"]:
        opened.goto(f"{host}/{path}")
        if "?" in path:
            opened.wait_for_selector("#search-results li")
        show_all(opened)
        passes: list[tuple[Scheme, int, tuple[str, ...]]] = [("light", WIDE, ()), ("dark", NARROW, ())]
        if opened.locator("main svg").count():
            passes.append(("dark", WIDE, ("color-contrast",)))
        for scheme, width, rules in passes:
            show(opened, scheme, width)
            found += [f"{path} {scheme} {width}: {line}" for line in axe(opened, *rules)]
    assert found == []


def test_axe_finds_what_is_wrong(opened: Page, host: str) -> None:
    """Else the test above would pass whatever the pages were like."""
    opened.goto(f"{host}/index.html")
    opened.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<input><a href=x></a>')")
    opened.evaluate("document.querySelector('h1').style.color = '#999'")
    assert {line.split()[0] for line in axe(opened)} == {"label", "link-name", "color-contrast"}


def axe(page: Page, *rules: str) -> list[str]:
    """What axe-core holds against a page: the rule, how often, and the first places."""
    if page.evaluate("window.axe === undefined"):
        page.evaluate(AXE)
    settings = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
    settings |= {"runOnly": list(rules)} if rules else {}
    violations = page.evaluate("(settings) => axe.run(settings).then((result) => result.violations)", settings)
    return [f"{v['id']} ({len(v['nodes'])}) {[node['html'][:200] for node in v['nodes'][:3]]}" for v in violations]


def test_without_scripts_an_article_is_complete(browser: Browser, site: Path) -> None:
    for width in WIDTHS:
        page = browser.new_page(java_script_enabled=False, viewport={"width": width, "height": HEIGHT})
        page.goto(f"{site.as_uri()}/{fullest(site, 'articles')}")
        for part in (".passage.body", ".passage a.m[href]", ".facts", ".who a", ".layers input"):
            shown = page.locator(part)
            assert shown.count() > 2 or part == ".facts", part
            assert all(element.is_visible() for element in shown.all()), part
        notes = page.locator(".notes")
        assert notes.count() > 2
        for note in notes.all():
            if width == NARROW:
                note.locator("summary").click()
            assert all(line.is_visible() for line in note.locator("li").all())
        page.locator(".passage a.m[href]").first.click()
        assert page.locator("h1").is_visible()
        page.close()


# ---------------------------------------------------------------- evidence and layers


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("folder", ["people", "places"])
def test_evidence_lands_on_its_words(opened: Page, site: Path, folder: str, width: int) -> None:
    show(opened, "light", width)
    start = f"{site.as_uri()}/{fullest(site, folder)}"
    opened.goto(start)
    links = opened.locator("main a.at[href]:visible").count()
    assert links > 5
    for n in range(0, links, max(1, links // 6)):
        opened.goto(start)
        link = opened.locator("main a.at[href]:visible").nth(n)
        address = str(link.get_attribute("href"))
        words = beside(link)
        link.click()
        opened.wait_for_url(f"**/{address.removeprefix('../')}")
        landing = opened.locator(":target")
        assert in_view(landing), address
        assert words in landing.evaluate(READ.replace("ROOT", "e.closest('.passage')")), address


READ = "(e) => { const p = ROOT.cloneNode(true); p.querySelectorAll('[data-ours]').forEach((o) => o.remove()); return p.textContent.replace(/\\s+/g, ' ').trim() }"


def beside(link: Locator) -> str:
    """The words whose address a link gives: the excerpt before it in its line, or nothing."""
    excerpts = link.locator("xpath=preceding-sibling::*[contains(@class, 'excerpt')][1]")
    return str(excerpts.evaluate(READ.replace("ROOT", "e"))) if excerpts.count() else ""


def in_view(place: Locator) -> bool:
    box = place.bounding_box()
    return box is not None and box["y"] >= 0 and box["y"] + min(box["height"], 40) <= HEIGHT


LAYERS = {
    "person": (".passage .m.person", "textDecorationLine", "none"),
    "org": (".passage .m.org", "textDecorationLine", "none"),
    "place": (".passage .m.place", "textDecorationLine", "none"),
    "date": (".passage .m.date", "textDecorationLine", "none"),
    "statement": (".passage mark.m", "backgroundImage backgroundColor", "none rgba(0, 0, 0, 0)"),
    "sure": (".passage .m.sure::after", "content", "none"),
    "event": (".passage .m.event", "textDecorationLine", "none"),
    "notes": (".notes", "display", "none"),
}


def test_each_layer_can_be_switched_off(opened: Page, site: Path) -> None:
    tried = set()
    for path in (path for path in every(site) if path.startswith("articles/") and tried != set(LAYERS)):
        opened.goto(f"{site.as_uri()}/{path}")
        for box in opened.locator(".layers input").all():
            selector, styles, off = LAYERS[str(box.get_attribute("data-layer"))]
            before = looks(opened, selector, styles)
            assert before, (path, selector)
            assert off not in before, (path, selector)
            box.focus()
            opened.keyboard.press("Space")
            assert looks(opened, selector, styles) == {off}, (path, selector)
            opened.keyboard.press("Space")
            assert looks(opened, selector, styles) == before
            tried.add(box.get_attribute("data-layer"))
    assert tried == set(LAYERS)


def looks(page: Page, selector: str, styles: str) -> set[str]:
    """The values these styles have on the elements."""
    selector, _, part = selector.partition("::")
    script = (
        "(all, [names, part]) => all.map((e) => names.split(' ').map((n) => getComputedStyle(e, part)[n]).join(' '))"
    )
    return set(page.locator(selector).evaluate_all(script, [styles, part and f"::{part}"]))


# ---------------------------------------------------------------- weight


def test_an_article_of_a_thousand_words_weighs_at_most_60_kb(
    opened: Page, sample_built: Layout, tmp_path: Path
) -> None:
    """In the desk that its words come from, so that it has as many links as an article can have."""
    desk = find(None, desk=Path(shutil.copytree(sample_built.root, tmp_path / "desk")))
    parts = [desk.articles / name for name in ("no-deal-in-romanshorn.txt", "signed-in-st-gallen.txt")]
    parts += [desk.articles / "talks-open-courier.txt"]
    text = "\n\n".join(["A long year on the lake", *(path.read_text(encoding="utf-8") for path in parts)])
    assert 900 < len(text.split()) < 1100
    (desk.articles / "long.txt").write_text(text, encoding="utf-8")
    build(desk)
    loaded: dict[str, int] = {}
    with hosted(desk.site) as root:
        opened.on("response", lambda answer: loaded.update({answer.url: len(gzip.compress(answer.body()))}))
        opened.goto(f"{root}/articles/long.html", wait_until="networkidle")
    assert len(loaded) >= 4
    assert sum(loaded.values()) <= 60_000, loaded
