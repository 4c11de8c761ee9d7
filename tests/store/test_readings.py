"""What was read together: found again by the next run, and only what that one uses."""

from pathlib import Path

import pytest

from tearsheet.store import readings as module
from tearsheet.store.readings import load, save


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "cache" / "readings.msgpack"
    readings = load(path)
    readings["one"], readings["other"] = [0.5, -20.0], []
    save(path, readings)
    return path


def test_the_next_run_finds_them(path: Path) -> None:
    assert dict(load(path)) == {"one": [0.5, -20.0], "other": []}


def test_keeps_only_what_is_used(path: Path) -> None:
    readings = load(path)
    readings["one"] = readings["one"]
    readings["new"] = [1.0]
    save(path, readings)
    assert dict(load(path)) == {"one": [0.5, -20.0], "new": [1.0]}


def test_the_same_is_not_written_again(path: Path) -> None:
    before = path.stat()
    readings = load(path)
    readings.update(dict(readings))
    save(path, readings)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_torn_file_counts_as_empty(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:9])
    assert not load(path)


def test_what_other_code_made_counts_as_empty(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "code", lambda *_: "other")
    assert not load(path)


def test_without_a_file_nothing_is_kept(tmp_path: Path) -> None:
    readings = load(None)
    readings["one"] = [1.0]
    save(None, readings)
    assert readings["one"] == [1.0]
    assert not list(tmp_path.iterdir())
