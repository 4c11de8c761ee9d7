"""Metadata made fit to keep."""

import pytest

from tearsheet.read.days import find_day
from tearsheet.read.fields import day, language_code, line, web_address


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2025-03-14", "2025-03-14"),
        ("2025-03-14T23:30:00Z", "2025-03-14"),
        ("2025-03-14T10:00:00+01:00", "2025-03-14"),
        ("2025-03-14 10:00", "2025-03-14"),
        ("2025-03-14 10:00:00 +0100", "2025-03-14"),
        ("2025-03-14/2025-03-16", "2025-03-14/2025-03-16"),
        ("2025-03-16/2025-03-14", None),
        ("March 14, 2025", "2025-03-14"),
        ("14 March 2025", "2025-03-14"),
        ("Friday, 14th March 2025", "2025-03-14"),
        ("Fri, 14 Mar 2025 10:00:00 GMT", "2025-03-14"),
        ("2025/03/14", "2025-03-14"),
        ("03/04/2025", None),
        ("2025-02-30", None),
        ("2025-03", None),
        ("yesterday", None),
        ("", None),
        (20250314, None),
    ],
)
def test_days(given, expected):
    assert day(given) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sept. 9, 2016 and later", "2016-09-09"),
        ("June 31, 2020, then 1 July 2020", "2020-07-01"),
        ("On March 14", None),
        ("12024-03-03", None),
        ("May 2024", None),
    ],
)
def test_the_first_full_day_in_a_text(text, expected):
    found = find_day(text)
    assert (found.value if found else None) == expected


@pytest.mark.parametrize("good", ["https://a.example/b?c=d#e", "http://a.example"])
def test_web_addresses(good):
    assert web_address(good) == good


@pytest.mark.parametrize(
    "bad",
    [
        "javascript:alert(1)",
        "ftp://a.example",
        "//a.example",
        "https://",
        "https://u:p@a.example",
        "https://a b",
        "http://[",
        'http://a"b',
        None,
        7,
    ],
)
def test_addresses_that_are_not_kept(bad):
    assert web_address(bad) is None


def test_a_line_is_one_line():
    assert line(" a\n b\0\ud800\tc ") == "a b c"
    assert line("\n") is None
    assert line(["a"]) is None


def test_language_codes():
    assert language_code("en-GB") == "en"
    assert language_code("DE") == "de"
    assert language_code("English!") is None
