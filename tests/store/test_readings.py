"""What was read together: found again by the next run, and only what that one asks for."""

from pathlib import Path

import pytest

from tearsheet.store.readings import Readings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "cache" / "readings.msgpack"
    readings = Readings(path)
    readings["one"], readings["other"] = [0.5, -20.0], []
    readings.save()
    return path


def test_the_next_run_finds_them(path: Path) -> None:
    assert dict(Readings(path)) == {"one": [0.5, -20.0], "other": []}


def test_keeps_only_what_is_used(path: Path) -> None:
    readings = Readings(path)
    assert readings["one"]
    readings["new"] = [1.0]
    readings.save()
    assert sorted(Readings(path)) == ["new", "one"]


def test_the_same_is_not_written_again(path: Path) -> None:
    before = path.stat()
    readings = Readings(path)
    assert [*map(readings.get, ("one", "other"))]
    readings.save()
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_torn_file_counts_as_empty(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:9])
    assert not Readings(path)


def test_without_a_file_nothing_is_kept(tmp_path: Path) -> None:
    readings = Readings(None)
    readings["one"] = [1.0]
    readings.save()
    assert readings["one"] == [1.0]
    assert not list(tmp_path.iterdir())
