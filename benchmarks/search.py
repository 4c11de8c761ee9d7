# ruff: noqa: T201 - it prints
"""What a search costs at 5,000 articles: bytes, time to the first result, memory; from a disk and over HTTP.

    PYTHONPATH=scripts python -m benchmarks.search [--articles 5000] [--keep FOLDER]

Every query starts a new browser with nothing kept. Bytes are all that is fetched from the search page on: itself, its
style and scripts, and the index, as they lie on the disk; gzipped, each file by itself, is what most hosts send.
"""

import argparse
import gzip
import random
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import yaml
from benchmarks.corpus import corpus
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Playwright, sync_playwright

from tearsheet.model import Corpus, Desk
from tearsheet.write.search import search_pages
from tearsheet.write.search.words import words
from tearsheet.write.view import view

CHROMIUM = "/usr/bin/chromium"
# Pages left behind, or made in advance, would count as memory of the search.
_ARGUMENTS = ["--no-sandbox", "--disable-features=BackForwardCache,SpareRendererForSitePerProcess"]
CONFIG = Path(__file__).parents[1] / "mkdocs.yml"
# Notes when the last key was pressed and when the first result of what was typed by then stands on the page.
CLOCK = """
addEventListener("input", () => { window.typed = performance.now(); window.first = null; }, true);
addEventListener("DOMContentLoaded", () => new MutationObserver(() => {
  if (window.first === null && document.querySelector("#search-results li")) window.first = performance.now();
}).observe(document.documentElement, { childList: true, subtree: true }));
"""
_FIGURES = (
    ("raw", "kB fetched"),
    ("gzipped", "kB fetched, gzipped"),
    ("after", "ms from the last key to the first result"),
    ("more", "MB more memory"),
)


def made(found: Corpus, root: Path) -> Path:
    """The site of the search page alone: other pages are not fetched by a search."""
    started = time.process_time()
    for page in search_pages(view(found, Desk("Benchmark"))):
        path = root / "docs" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.text, encoding="utf-8")
    print(f"index written in {time.process_time() - started:.1f} s of CPU time")
    (root / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    settings = yaml.safe_load(CONFIG.read_text(encoding="utf-8")) | {
        "nav": ["index.md", "search/index.md"],
        "strict": False,
    }
    settings["validation"] = {"links": {"not_found": "ignore"}}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    build(load_config(str(root / "mkdocs.yml")))
    return root / "site"


def describe(found: Corpus, site: Path) -> Counter[str]:
    """Print the sizes; how many articles have each word."""
    times = Counter(word for a in found.articles for word in set(words(a.article.text)))
    running = sum(len(a.article.text.split()) for a in found.articles)
    print(f"{len(found.articles)} articles, {running:,} words, {len(times):,} different")
    for folder in ("words", "names", "texts"):
        sizes = [p.stat().st_size for p in (site / "search" / folder).iterdir()]
        print(f"search/{folder}: {len(sizes)} files, {sum(sizes) / 1e6:.2f} MB, the largest {max(sizes) / 1e3:.0f} kB")
    print(f"search/root.js: {(site / 'search' / 'root.js').stat().st_size / 1e3:.0f} kB")
    return times


def queries(times: Counter[str], number: int = 4) -> list[str]:
    """Two-word queries: of frequent, of middling and of rare words, and mixed; pairs that occur together are likely."""
    chance = random.Random(3)  # noqa: S311 - nothing secret
    order = [word for word, _ in times.most_common()]
    bands = (order[:20], order[20:300], order[300:1500])
    pairs = [(0, 0), (0, 1), (1, 1), (1, 2)]
    return [f"{chance.choice(bands[a])} {chance.choice(bands[b])}" for a, b in pairs for _ in range(number)]


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The site over HTTP, below a folder of the host."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site.parent)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/{site.name}/"
    finally:
        server.shutdown()


def resident(browser: Browser) -> float:
    """Megabytes held by the pages' processes (proportional set size)."""
    session = browser.new_browser_cdp_session()
    pids = [p["id"] for p in session.send("SystemInfo.getProcessInfo")["processInfo"] if p["type"] == "renderer"]
    lines = [line for pid in pids for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()]
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000


class Cost:
    """What one query cost: kilobytes as stored and gzipped, milliseconds, megabytes, and results."""

    def __init__(self, raw: int, gzipped: int, after: float | None, more: float, results: int) -> None:
        self.raw, self.gzipped, self.after, self.more, self.results = raw / 1e3, gzipped / 1e3, after, more, results


def asked(play: Playwright, base: str, site: Path, query: str, *, pause: int) -> Cost:
    """One query in a browser of its own, a key every `pause` milliseconds."""
    browser = play.chromium.launch(executable_path=CHROMIUM, args=_ARGUMENTS)
    page = browser.new_page()
    fetched: set[Path] = set()
    prefix = urlsplit(base).path
    page.on("request", lambda r: fetched.add(site / unquote(urlsplit(r.url).path).removeprefix(prefix)))
    page.add_init_script(CLOCK)
    page.goto(f"{base}index.html")
    page.wait_for_load_state()
    page.wait_for_timeout(1000)
    before = resident(browser)
    fetched.clear()
    page.goto(f"{base}search/index.html")
    page.locator("input[name=q]").press_sequentially(query, delay=pause)
    page.wait_for_timeout(1500)
    after = page.evaluate("window.first === null ? null : window.first - window.typed")
    more = resident(browser) - before
    results = page.locator("#search-results li").count()
    files = [f.read_bytes() for f in fetched if f.is_file()]
    browser.close()
    return Cost(sum(map(len, files)), sum(len(gzip.compress(f, 6)) for f in files), after, more, results)


def report(name: str, ask: Callable[[str], Cost], asks: list[str]) -> None:
    """Print the worst and the middle of all queries."""
    costs = [ask(query) for query in asks]
    found = [c for c in costs if c.results and c.after is not None]
    print(f"\n{name}: {len(asks)} queries, {len(found)} with results")
    for what, unit in _FIGURES:
        values = sorted(getattr(c, what) for c in found)
        print(f"  {unit}: median {values[len(values) // 2]:.0f}, largest {values[-1]:.0f}")


def main() -> None:
    """Make the corpus, the index and the site; ask; print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=5000)
    options.add_argument("--queries", type=int, default=4, help="of each of four kinds")
    options.add_argument("--keep", type=Path, help="an empty folder to build in, and to look at afterwards")
    given = options.parse_args()
    found = corpus(given.articles)
    with tempfile.TemporaryDirectory() as temporary:
        site = made(found, given.keep or Path(temporary))
        asks = queries(describe(found, site), given.queries)
        with sync_playwright() as play, served(site) as base:
            disk = partial(asked, play, f"file://{site}/", site)
            host = partial(asked, play, base, site)
            report("from a disk, a key every 80 ms", partial(disk, pause=80), asks)
            report("over HTTP, a key every 80 ms", partial(host, pause=80), asks)
            report("over HTTP, a key every 400 ms", partial(host, pause=400), asks[:: given.queries])


if __name__ == "__main__":
    main()
