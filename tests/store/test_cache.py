"""The cache: found again only when nothing it depends on has changed, and never trusted when torn."""

from pathlib import Path

import grimp
import pytest

from tearsheet.model import Annotated, Article, Published, Source, Span
from tearsheet.read import Item
from tearsheet.store.cache import _DEPENDS_ON, Cache
from tearsheet.store.inputs import Input

GIVEN = Input(Item(path="a.txt", raw=b"A\n\ntext", line=None), None)
FOUND = Annotated(
    Article("a", "a", Source("a.txt", "0"), "A", "A\n\ntext", (), Published("2025-01-01", "stated", "so")),
    sentences=(Span(0, 1), Span(3, 7)),
)


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    kept = Cache(tmp_path, "pipeline 1")
    kept.save(GIVEN, FOUND)
    return kept


def test_gives_back_what_was_kept(cache: Cache) -> None:
    assert cache.load(GIVEN) == FOUND


@pytest.mark.parametrize(
    "other",
    [
        Input(Item(path="a.txt", raw=b"A\n\ntexts", line=None), None),
        Input(Item(path="b.txt", raw=b"A\n\ntext", line=None), None),
        Input(Item(path="a.txt", raw=b"A\n\ntext", line=1), None),
        Input(Item(path="a.txt", raw=b"A\n\ntext", line=None), b""),
    ],
)
def test_any_difference_counts(cache: Cache, other: Input) -> None:
    assert cache.load(other) is None


def test_another_pipeline_counts(cache: Cache) -> None:
    assert Cache(cache.folder, "pipeline 2").load(GIVEN) is None


def test_a_torn_file_counts_as_absent(cache: Cache) -> None:
    path = cache.path(GIVEN)
    path.write_bytes(path.read_bytes()[:-20])
    assert cache.load(GIVEN) is None


def test_keeps_only_what_is_used(cache: Cache) -> None:
    other = Input(Item(path="b.txt", raw=b"B", line=None), None)
    cache.save(other, FOUND)
    cache.keep_only([other])
    assert cache.load(GIVEN) is None
    assert cache.load(other) == FOUND


def test_depends_on_all_code_that_reads_and_annotates() -> None:
    graph = grimp.build_graph("tearsheet", cache_dir=None)
    used = {
        module for stage in ("read", "annotate") for module in graph.find_upstream_modules(f"tearsheet.{stage}", True)
    }
    assert {module.split(".")[1] for module in used if "." in module} <= {Path(name).stem for name in _DEPENDS_ON}
