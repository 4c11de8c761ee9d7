"""The search in Chromium: by keyboard, with filters, from a disk and below a folder of a host, with nothing from elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from msgspec.structs import replace
from playwright.sync_api import Browser, Page
from tests.theme.browser import hosted
from tests.write.corpus import article, corpus

from tearsheet.model import Annotated, Desk
from tearsheet.write import write
from tearsheet.write.search.words import words

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"
HOSTILE = (
    ("title", "An <img src=x onerror=alert(1)> of a quay"),
    ("body", "The pier </script><b>burns</b> & nobody shouts."),
)


def made(root: Path, **settings: object) -> Path:
    """The small corpus and one hostile article, in files of a few words each."""
    hostile = Annotated(article("hostile", HOSTILE))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tearsheet.write.search.SHARD", 300)
        pages = write(replace(corpus(), articles=(*corpus().articles, hostile)), Desk("Ferries & rivers"))
    for page in pages:
        path = root / "docs" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.text, encoding="utf-8")
    config = yaml.safe_load(CONFIG.read_text(encoding="utf-8")) | {"site_name": "Ferries & rivers"} | settings
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    build(load_config(str(root / "mkdocs.yml")))
    return root / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test when a script of ours does."""
    errors: list[str] = []
    opened = browser.new_page()
    opened.set_default_timeout(10_000)
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield opened
    opened.close()
    assert errors == []


def ask(page: Page, site: Path, query: str, **chosen: str) -> list[str]:
    """The results, as they read, of a query given in the address."""
    given = "&".join(f"{name}={value}" for name, value in {"q": query, **chosen}.items())
    page.goto("about:blank")
    page.goto(f"{site.as_uri()}/search/index.html#{given}")
    return results(page)


def results(page: Page) -> list[str]:
    """The results, once they stand."""
    page.wait_for_function("document.getElementById('search-status').textContent !== ''")
    return [" ".join(text.split()) for text in page.locator("#search-results > li").all_inner_texts()]


def test_by_keyboard_from_an_article_to_the_passage(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/articles/fares.html")
    page.keyboard.press("/")
    page.keyboard.type("route may")
    page.keyboard.press("Enter")
    assert len(results(page)) == 1
    assert page.locator("#search-results mark").all_inner_texts() == ["route", "May"]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/ferry-talks.html#p4")
    assert "We will open the route in May" in page.locator("#p4").inner_text()


def test_arrows_go_through_the_results_and_back(page: Page, site: Path) -> None:
    assert len(ask(page, site, "brandt")) == 3
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.name") == "q"


def test_results_follow_what_is_typed(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/search/index.html")
    page.locator("input[name=q]").press_sequentially("ferri")
    page.wait_for_selector("#search-results li")
    assert page.locator("#search-status").inner_text() == "1 article"
    page.locator("input[name=q]").fill("nothing of the kind")
    page.wait_for_function("document.getElementById('search-status').textContent === 'Nothing found.'")


def test_names_come_first(page: Page, site: Path) -> None:
    assert ask(page, site, "tomas ek")[0] == "Tomas Ek person, 3 articles"
    assert ask(page, site, "varn", kind="places") == ["Varnholm place, 1 article"]
    assert ask(page, site, "varn", kind="people") == []


def test_the_words_of_the_page_are_those_of_the_index(page: Page, site: Path) -> None:
    ask(page, site, "ferry")
    for text in ("Küng’s Straße", "O'Brien's ‘x’ U.N. e.g. 5 p.m.", "1,200.5 in 2031.", "Łódź İzmir ΟΔΟΣ", "e\u0301te\u0301 co\u00adop",
                 "東京 talks カナ", "½ ㎏ ﬁne x² 😀 Ⅷ", "snake_case don’t ’tis James’s", "A" * 40, "İ ŉ ǰ ΐ ẞ"):  # fmt: skip
        found = page.evaluate("(text) => tearsheet.words(text).map((w) => w.word)", text)
        assert found == words(text), text


@pytest.mark.parametrize(("query", "chosen", "expected"), [
    ("", {"people": "Ilse Brandt"}, {"ferry-copy", "ferry-talks"}),
    ("met", {"people": "Ilse Brandt", "outlet": "River Times"}, {"ferry-copy"}),
    ("met", {"people": "Nobody Such"}, set()),
    ("", {"people": "brandt"}, {"ferry-copy", "ferry-talks"}),
    ("", {"places": "Varnholm"}, {"ferry-talks"}),
    ("", {"from": "2031-05-14"}, {"ferry-copy"}),
    ("brandt", {"to": "2031-05-13"}, {"ferry-talks"}),
    ("talk", {}, {"ferry-copy", "ferry-talks"}),
    ("talk ferry", {}, {"ferry-copy", "ferry-talks"}),
    ('"ferry talks"', {}, {"ferry-copy", "ferry-talks"}),
    ('"talks ferry"', {}, set()),
    ("secret", {}, set()),
    ("wall", {}, {"walled"}),
    ("pier burns", {}, {"hostile"}),
])  # fmt: skip
def test_filters(page: Page, site: Path, query: str, chosen: dict[str, str], expected: set[str]) -> None:
    ask(page, site, query, **chosen)
    links = page.locator("#search-results .article").all()
    assert {str(link.get_attribute("href")).split("/")[-1].split(".")[0] for link in links} == expected


def test_statements_and_events_are_results_of_their_own(page: Page, site: Path) -> None:
    (said,) = ask(page, site, "fares", kind="statements")
    assert said.endswith("that fares would rise ¶4 Ilse Brandt, denied")
    told = ask(page, site, "", kind="events", people="Tomas Ek")
    assert len(told) == 2
    assert all("talks or a visit, 12 May 2031" in text for text in told)
    assert ask(page, site, "weather", kind="statements") == []


def test_every_result_leads_to_its_words(page: Page, site: Path) -> None:
    seen = 0
    for kind in ("articles", "statements", "events"):
        ask(page, site, "", kind=kind, **{"from": "2031-01-01"})
        found = page.evaluate(
            "[...document.querySelectorAll('#search-results .excerpt')].map((a) => [a.href, a.textContent])"
        )
        for address, text in found:
            page.goto(address)
            landing = page.locator(f"[id='{address.split('#')[1]}']")
            around = landing.evaluate("(e) => e.closest('.passage').textContent")
            assert text.strip("… ") in around, address
            seen += 1
    assert seen > 6


def test_an_article_is_shown_as_text(page: Page, site: Path) -> None:
    (found,) = ask(page, site, "quay burns")
    assert "An <img src=x onerror=alert(1)> of a quay" in found
    assert "</script><b>burns</b>" in found
    assert page.locator("#search-results :is(img, b, script)").count() == 0


def test_suggestions(page: Page, site: Path) -> None:
    ask(page, site, "met")
    page.locator("summary").evaluate("(e) => (e.parentElement.open = true)")
    page.locator("input[name=people]").press_sequentially("bran")
    page.wait_for_selector("#known-people option", state="attached")
    assert page.locator("#known-people option").evaluate_all("(all) => all.map((o) => o.value)") == ["Ilse Brandt"]


def test_below_a_folder_of_a_host_under_a_strict_policy(page: Page, site: Path) -> None:
    with hosted(site.parent, f"/{site.name}/") as base:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{base}index.html")
        page.keyboard.press("/")
        page.keyboard.type("ferry talks\n")
        page.wait_for_url("**/search/index.html?q=ferry*")
        assert len(results(page)) == 2
        assert all(url.startswith(base) for url in asked)
        index = [url for url in asked if "/search/words/" in url]
        assert 0 < len(index) < len(list((site / "search" / "words").iterdir()))


def test_with_addresses_of_folders(page: Page, tmp_path: Path) -> None:
    made(tmp_path, use_directory_urls=True)
    with hosted(tmp_path, "/site/") as base:
        page.goto(f"{base}search/?q=route")
        assert len(results(page)) == 1
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/articles/ferry-talks/#p4")
        assert page.locator("#p4").is_visible()


def test_without_scripts_the_page_says_so_and_leads_on(browser: Browser, site: Path) -> None:
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(f"{site.as_uri()}/articles/fares.html")
    plain.locator("header input[name=q]").fill("ferry")
    plain.keyboard.press("Enter")
    plain.wait_for_url("**/search/index.html?q=ferry")
    assert "Your browser runs no scripts" in plain.locator("main").inner_text()
    assert not plain.locator("#search-form").is_visible()
    plain.locator("main").get_by_role("link", name="Statements").click()
    plain.wait_for_url("**/statements/index.html")
