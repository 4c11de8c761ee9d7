"""The small site, for every test of the checker to spoil."""

from pathlib import Path

import pytest
from tests.verify.site import BRANDT, article_page, page, sources


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Two articles, a page about a person, and a home page."""
    files = {
        "index.html": page(
            "Home", '<a href="people/brandt.html">Ilse Brandt</a> <a href="https://x.example/">x</a>', 0
        ),
        "404.html": page("Not found", '<a href="/articles/none.html">x</a>', 0),
        "articles/harbour.html": page("Harbour", article_page("harbour")),
        "articles/ferry_2.html": page("Ferry", article_page("ferry_2")),
        "people/brandt.html": page("Brandt", BRANDT + sources("harbour", "ferry_2")),
        "css/a.css": "",
        "js/a.js": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path
