# ruff: noqa: T201, S603 - it prints, and runs npx
"""Lighthouse's four figures for one page of each kind of a built site, over HTTP with gzip, as a phone would load it.

    python -m benchmarks.lighthouse SITE [--page articles/NAME.html ...]

Needs Node's `npx`, which fetches the pinned Lighthouse, and a Chromium. Ends with an error where a figure is too low;
not for performance, which is a time and falls on a busy machine.
"""

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

VERSION = "12.8.2"
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
FOLDERS = ("articles", "people", "organisations", "places")
SINGLE = (
    "index",
    "articles/index",
    "timeline/index",
    "statements/index",
    "sources/index",
    "method/index",
    "search/index",
)


class Zipped(SimpleHTTPRequestHandler):
    """Files as most hosts send them: gzipped, with their encoding stated."""

    def send_head(self) -> BytesIO | None:
        """A whole file, or an error."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return None
        sent = gzip.compress(path.read_bytes(), mtime=0)
        kind = self.guess_type(path)
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(sent)))
        self.end_headers()
        return BytesIO(sent)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of the site."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Zipped, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def pages(site: Path) -> list[str]:
    """Each page there is one of, and the largest of each other kind."""
    found = [f"{name}.html" for name in SINGLE if (site / f"{name}.html").is_file()]
    for folder in FOLDERS:
        several = [path for path in sorted((site / folder).glob("*.html")) if path.name != "index.html"]
        if several:
            found.append(str(max(several, key=lambda p: p.stat().st_size).relative_to(site)))
    return found


def figures(address: str, chromium: str) -> tuple[dict[str, int], list[str]]:
    """The four figures of a page, and what lowered those that must be whole."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        command = ["npx", "--yes", f"lighthouse@{VERSION}", address, "--quiet", "--output=json", f"--output-path={out}",
                   f"--only-categories={','.join(LEAST)}", "--chrome-flags=--headless=new --no-sandbox"]  # fmt: skip
        subprocess.run(command, check=True, env=os.environ | {"CHROME_PATH": chromium}, stdout=subprocess.DEVNULL)
        report = json.loads(out.read_text(encoding="utf-8"))
    score = {name: round(report["categories"][name]["score"] * 100) for name in LEAST}
    audits = report["audits"]
    low = [ref["id"] for name in LEAST if score[name] < LEAST[name] for ref in report["categories"][name]["auditRefs"]
           if (found := audits[ref["id"]]["score"]) is not None and found < 1 and ref["weight"] > 0]  # fmt: skip
    return score, low


def main() -> None:
    """Print a line a page."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("site", type=Path)
    options.add_argument("--page", action="append")
    chosen = options.parse_args()
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None or shutil.which("npx") is None:
        sys.exit("This needs a Chromium and Node's npx")
    failed = False
    with served(chosen.site) as base:
        for page in chosen.page or pages(chosen.site):
            score, low = figures(base + page, chromium)
            failed |= any(score[name] < least for name, least in LEAST.items() if name != "performance")
            print(page, *(f"{name} {value}" for name, value in score.items()), *low, sep="  ", flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()
