"""The preview: an article saved while it runs is on the page shortly after."""

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable

from tearsheet.store.layout import Layout


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def until(holds: Callable[[], bool], seconds: float = 60) -> bool:
    """Whether `holds` came true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.2)
    return False


def test_a_saved_article_is_on_the_page(desk: Layout) -> None:
    port = free_port()
    page = f"http://127.0.0.1:{port}/articles/harbour.html"

    def shows(words: str) -> Callable[[], bool]:
        def look() -> bool:
            try:
                with urllib.request.urlopen(page, timeout=5) as answer:
                    return words in answer.read().decode()
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                return False

        return look

    command = [
        sys.executable,
        "-m",
        "tearsheet.cli",
        "serve",
        "--desk",
        str(desk.root),
        "--address",
        f"127.0.0.1:{port}",
    ]
    # A shell's background jobs ignore SIGINT, and so would what they start.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        assert until(shows("one more week")), "the page never came up"
        article = desk.articles / "harbour.txt"
        article.write_text(article.read_text().replace("one more week", "two more weeks"))
        assert until(shows("two more weeks")), "a saved article did not reach the page"
        (desk.articles / "harbour.yml").write_text("published: 2025-03-12\noutlet: Another Courier\n")
        assert until(shows("Another Courier")), "a saved sidecar did not reach the page"
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=30)
    assert server.returncode == 0
