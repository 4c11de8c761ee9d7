"""An installed Chromium for the tests of the built site, a host on the loopback, and an ear for what a page complains of."""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
LEFT = "net::ERR_ABORTED"  # the page was left before its icon had come
POLICY = "default-src 'self'; style-src 'self'; form-action 'self'"


def installed() -> str:
    """The path of Chromium. Without one the test is skipped, but fails where `CI` is set: there nothing may go untested."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        complain = pytest.fail if os.environ.get("CI") else pytest.skip
        complain("No Chromium on this machine: install Debian's `chromium`")
    return found


@contextmanager
def launched() -> Iterator[Browser]:
    path = installed()
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield started
        started.close()


@contextmanager
def hosted(folder: Path, name: str = "") -> Iterator[str]:
    """The address of what is in a folder, under a strict content security policy; `name` stands behind the host's."""

    class Strict(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", POLICY)
            super().end_headers()

        def log_message(self, *_: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=str(folder))) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{name}"
        server.shutdown()


def complaints(page: Page, base: str) -> list[str]:
    """What goes wrong on a page from now on: errors of scripts and of the console, and requests that leave `base`."""
    heard: list[str] = []
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    page.on("console", lambda m: heard.append(f"{page.url}: {m.text}") if m.type in ("error", "warning") else None)
    page.on("requestfailed", lambda r: heard.append(f"{page.url}: {r.failure}: {r.url}") if r.failure != LEFT else None)
    page.on(
        "request", lambda r: None if r.url.startswith((base, "data:")) else heard.append(f"{page.url} asks {r.url}")
    )
    return heard
