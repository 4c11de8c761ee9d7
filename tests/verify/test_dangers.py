"""The checker on what must not be in a page."""

from pathlib import Path

import pytest
from tests.verify.site import edit


@pytest.mark.parametrize(
    ("bad", "what"),
    [
        ("<script>x</script>", "an element: script"),
        ("<style>p{}</style>", "an element: style"),
        ("<iframe></iframe>", "an element: iframe"),
        ("<svg><foreignObject></foreignObject></svg>", "an element: foreign"),
        ("<p onclick='x'>x</p>", "onclick attribute: x"),
        ("<svg onload=x></svg>", "onload attribute: x"),
        ("<p style='color:red'>x</p>", "style attribute: color:red"),
        ("<a href='javascript:x'>x</a>", "no page: javascript:x"),
        ("<a href=' java\nscript:x'>x</a>", "no page:"),
        ("<a href='JavaScript&colon;x'>x</a>", "no page:"),
        ("<a href='data:text/html,x'>x</a>", "no page: data:"),
        ("<svg><a xlink:href='javascript:x'><text>x</text></a></svg>", "no page: javascript:x"),
        ("<form action='javascript:x'></form>", "no page: javascript:x"),
        ("<img src='https://x.example/a.png' alt=''>", "loaded from elsewhere"),
        ("<img src='//x.example/a.png' alt=''>", "loaded from elsewhere"),
    ],
)
def test_nothing_dangerous_gets_by(site: Path, bad: str, what: str) -> None:
    report = edit(site, "people/brandt.html", "<h1>", bad + "<h1>")
    assert any(what in (finding.found or "") for finding in report.findings), [str(f) for f in report.findings]


def test_a_script_that_got_out_of_the_title_is_found(site: Path) -> None:
    report = edit(site, "people/brandt.html", "</title>", "</title><script>alert(1)</script>")
    assert any("script without a file" in (finding.found or "") for finding in report.findings)


def test_data_for_search_engines_must_not_hold_a_bracket(site: Path) -> None:
    data = '<script type="application/ld+json">{{"a": "{}"}}</script></head>'
    assert edit(site, "people/brandt.html", "</head>", data.format("\\u003cb>")).findings == ()
    report = edit(site, "index.html", "</head>", data.format("<!--"))
    assert any("could end its element" in (finding.found or "") for finding in report.findings)
