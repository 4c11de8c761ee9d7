"""The sample desk: every dispatch is read without a remark, says that it is invented, and keeps to the calendar."""

import re
from datetime import date
from pathlib import Path

from tearsheet.read import SUFFIXES, items, read
from tearsheet.read.days import MONTHS

FOLDER = Path(__file__).parents[2] / "articles"
YEAR = 2025
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FULL_DAY = re.compile(rf"({'|'.join(WEEKDAYS)}),? ({'|'.join(m.title() for m in MONTHS)}) (\d{{1,2}})\b")


def articles():
    for path in sorted(p for p in FOLDER.iterdir() if p.suffix in SUFFIXES):
        sidecar = path.with_suffix(".yml")
        for item in items(path.name, path.read_bytes()):
            yield read(item, sidecar.read_bytes() if sidecar.is_file() else None)


def test_it_shows_every_format_and_every_kind_of_block():
    assert {p.suffix for p in FOLDER.iterdir()} == {".txt", ".md", ".html", ".jsonl", ".yml"}
    kinds = {b.kind for a in articles() for b in a.blocks}
    assert kinds == {"title", "byline", "dateline", "body", "caption", "related", "notice"}


def test_every_dispatch_says_that_it_is_invented():
    for article in articles():
        last = article.blocks[-1]
        assert last.kind == "notice", article.doc_id
        assert "invented" in article.text[last.start : last.end]


def test_nothing_had_to_be_decided():
    assert [note for a in articles() for note in a.notes] == []
    assert {a.published.how for a in articles()} == {"metadata", "unknown"}
    assert {a.language for a in articles()} == {"en", "de"}


def test_weekdays_are_those_of_the_calendar():
    for article in articles():
        for weekday, month, number in FULL_DAY.findall(article.text):
            day = date(YEAR, MONTHS.index(month.lower()) + 1, int(number))
            assert WEEKDAYS[day.weekday()] == weekday, (article.doc_id, weekday, month, number)


def test_dispatches_are_short():
    for article in articles():
        assert 100 <= len(article.text.split()) <= 400, article.doc_id
