"""Each folder of `golden/` holds one input, perhaps its sidecar, and what must be read from it; a new case is a new folder."""

import json
from pathlib import Path

import pytest

from tearsheet.errors import InputError
from tearsheet.read import SUFFIXES, items, read

CASES = sorted(p for p in (Path(__file__).parent / "golden").iterdir() if p.is_dir())
WORDS = 3  # of each block


def outcome(path):
    """What a file gives, as `expected.json` writes it: a list of articles or of the errors in their place."""
    sidecar = path.with_suffix(".yml")
    given = sidecar.read_bytes() if sidecar.is_file() else None
    return [one(item, given) for item in items(path.name, path.read_bytes())]


def one(item, sidecar):
    try:
        article = read(item, sidecar)
    except InputError as error:
        return {"error": str(error)}
    blocks = [[b.kind, " ".join(article.text[b.start : b.end].split()[:WORDS])] for b in article.blocks]
    published = {"value": article.published.value, "how": article.published.how, "why": article.published.why}
    rest = {k: getattr(article, k) for k in ("outlet", "author", "url", "language", "rights")}
    return {
        "doc_id": article.doc_id,
        "slug": article.slug,
        "title": article.title,
        "published": published,
        **{k: v for k, v in rest.items() if v not in (None, "full")},
        "blocks": blocks,
        "notes": list(article.notes),
    }


def source(case):
    (path,) = (p for p in case.iterdir() if p.suffix.lower() in SUFFIXES)
    return path


@pytest.mark.parametrize("case", CASES, ids=lambda p: p.name)
def test_golden(case):
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    assert outcome(source(case)) == expected


def test_every_format_has_a_case():
    assert {source(case).suffix for case in CASES} >= SUFFIXES - {".htm", ".markdown"}
