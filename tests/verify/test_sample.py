"""The checker against the sample desk, built."""

import random
import shutil
from pathlib import Path

import pytest
from tests.mutation import missed, rewrite, spoil, spoil_string

from tearsheet.build import build, check
from tearsheet.store.layout import Layout, find


@pytest.fixture(scope="module")
def built(sample: Layout, tmp_path_factory: pytest.TempPathFactory) -> Layout:
    """The sample desk in a folder of its own, with its site."""
    root = tmp_path_factory.mktemp("built")
    shutil.copytree(sample.root, root, dirs_exist_ok=True)
    layout = find(None, desk=root)
    build(layout)
    return layout


@pytest.fixture
def copy(built: Layout, tmp_path: Path) -> Layout:
    """The built sample desk, to be spoilt."""
    shutil.copytree(built.root, tmp_path / "desk")
    return find(None, desk=tmp_path / "desk")


def test_the_sample_site_holds_and_is_still_read_when_its_pages_are_rewritten(copy: Layout) -> None:
    before = check(copy)
    rewrite(copy.site)
    assert before.findings == ()
    assert check(copy) == before
    assert before.counts["texts"] > 500
    assert before.counts["evidence"] > 300


@pytest.mark.parametrize(("attribute", "number"), [("data-at", 700), ("data-meta", 300)])
def test_each_changed_character_of_the_sample_site_is_found(copy: Layout, attribute: str, number: int) -> None:
    spoilt = spoil(copy.site, 20170929, number, attribute=attribute)
    assert len(spoilt) > 0.9 * number
    assert missed(spoilt, check(copy)) == []


def test_each_changed_character_of_an_article_of_the_sample_is_found(copy: Layout) -> None:
    dice = random.Random(11)
    files = sorted(path for path in copy.articles.rglob("*") if path.suffix in (".txt", ".md", ".jsonl", ".html"))
    for n in range(24):
        path = files[n % len(files)]
        whole = path.read_bytes()
        path.write_text(spoil_string(dice, whole.decode("utf-8")), encoding="utf-8", newline="")
        assert check(copy).findings, (n, path)
        path.write_bytes(whole)
    assert check(copy).findings == ()
