"""Anything at all in; an InputError or a sound Article out, soon."""

import json
import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tearsheet.errors import InputError
from tearsheet.read import SUFFIXES, items, read

WORDS = st.text(
    st.sampled_from(list("abZ \n\r\t.—–-:|/()[]<>{}*_#`~!'\"“”’©&;=0123456789@$%^\\éß中🙂\u2028\u00a0\x0b\x85")),
    max_size=300,
)
SEEDS = st.sampled_from(
    [
        "GENEVA, March 3 (Reuters) — ",
        "Read more: ",
        "Related stories",
        "By Anna Keller\n",
        "Published March 3, 2024\n",
        "(Photo by ",
        "AP/Getty Images",
        "---\ntitle: x\n---\n",
        "<p>",
        "<figure><figcaption>x</figcaption></figure>",
        "<script>",
        "![a](b 'c')",
        "> > > - ",
        "<!--",
        "&#0;&#xD800;&#x1;",
        "\n\n",
        '{"text": "',
    ]
)
TEXTS = st.lists(st.one_of(WORDS, SEEDS), max_size=12).map("".join)
FILES = st.sampled_from(sorted(SUFFIXES))
EASY = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(autouse=True)
def quiet(caplog):
    """Keep the libraries' own records of thousands of refused pages out of the report."""
    caplog.set_level("CRITICAL")


def sound(article):
    text = article.text
    text.encode("utf-8")
    for value in (article.title, article.outlet, article.author, article.url, article.doc_id, *article.notes):
        if value is not None:
            value.encode("utf-8")
    assert article.title
    assert article.doc_id
    assert re.fullmatch(r"[a-z0-9]+([-_][a-z0-9]+)*", article.slug)
    end = 0
    for block in article.blocks:
        assert end <= block.start < block.end <= len(text)
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        assert block.rule
        end = block.end
    covered = "".join(text[b.start : b.end] for b in article.blocks)
    assert "".join(covered.split()) == "".join(text.split())
    assert article.url is None or article.url.startswith(("http://", "https://"))
    assert article.published.value is None or article.published.why


def read_all(path, raw, sidecar=None):
    for item in items(path, raw):
        try:
            sound(read(item, sidecar))
        except InputError as error:
            assert error.what
            assert error.where.startswith(path.rsplit(".", 1)[0])
            assert error.remedy


@EASY
@given(FILES, st.binary(max_size=400))
def test_bytes(suffix, raw):
    read_all("a" + suffix, raw)


@EASY
@given(FILES, TEXTS, st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-32", "utf-8-sig", "cp1251", "shift-jis"]))
def test_texts(suffix, text, encoding):
    read_all("a" + suffix, text.encode(encoding, "replace"))


@EASY
@given(TEXTS, st.dictionaries(st.sampled_from(["title", "doc_id", "published", "url", "outlet", "x"]), TEXTS))
def test_lines(text, rest):
    read_all("a.jsonl", json.dumps({**rest, "text": text}).encode())


@EASY
@given(st.one_of(st.binary(max_size=200), TEXTS.map(str.encode)))
def test_sidecars(sidecar):
    read_all("a.txt", b"A title\n\nSome words.\n", sidecar)


@EASY
@given(TEXTS)
def test_front_matter_and_page_heads(text):
    read_all("a.md", f"---\ntitle: {text}\ndate: {text}\nsource: {text}\n---\nWords.".encode())
    page = f"<html><head><title>{text}</title><meta name=date content='{text}'></head><body><article><p>{text}</p>"
    read_all("a.html", (page + f"<p>{'Plain words of the story. ' * 20}</p></article>").encode())


HOSTILE = {
    "empty": b"",
    "blank": b" \n\r\n\t",
    "nul": b"A title\n\nSome\0words\n",
    "picture": bytes.fromhex("89504e470d0a1a0a0000000d49484452") * 40,
    "long-line": b"word " * 180_000,
    "too-long": b"word " * 220_000,
    "brackets": b"[" * 200_000,
    "pictures": b"![" * 100_000,
    "links": b"[a](" * 50_000,
    "tags": b"<a " * 60_000,
    "divs": b"<div>" * 60_000,
    "open-comment": b"<!--" * 40_000,
    "quotes": b"\n".join(b">" * n for n in range(400)),
    "lists": b"\n".join(b" " * 4 * n + b"- a" for n in range(300)),
    "spaces": b" " * 200_000 + b"a",
    "breaks": b"\n" * 500_000 + b"a",
    "lines": b"a\n" * 200_000,
    "capitals": b"AAAA " * 100_000,
    "names": b"By " + b"Anna Anna " * 50_000,
    "slashes": b"Anna/" * 100_000,
    "datelines": b"GENEVA, " * 60_000,
    "underscores": b"a_" * 100_000,
    "front": b"---\n" + b"[" * 50_000 + b"\n---\nWords.",
    "aliases": b"---\na: &a [x]\n" + b"".join(b"k%d: [*a, *a]\n" % n for n in range(2_000)) + b"---\nWords.",
    "json-deep": b'{"text": ' + b"[" * 100_000,
    "json-surrogate": b'{"text": "a \\ud800 b"}',
    "json-nul": b'{"text": "a \\u0000 b"}',
    "dashes": "—".encode() * 100_000,
    "combining": "e\u0301\u0301\u0301".encode() * 50_000,
}


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_files_cost_little(name, suffix):
    began = time.process_time()
    read_all("a" + suffix, HOSTILE[name])
    assert time.process_time() - began < 20


def test_a_zero_character_in_a_line_is_refused():
    (item,) = items("a.jsonl", HOSTILE["json-nul"])
    with pytest.raises(InputError, match="zero character"):
        read(item, None)
