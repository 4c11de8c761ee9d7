"""Floors are read whole, absent, or not at all; the package's own speak of its own pipeline only."""

from pathlib import Path

import pytest

from tearsheet.errors import SettingsError
from tearsheet.model import Figure
from tearsheet.store.floors import Floor, figures, read_floors
from tearsheet.store.layout import Settings


def test_no_file_no_floors(tmp_path: Path) -> None:
    assert read_floors(tmp_path / "floors.json") == {}


def test_a_floor_has_its_reason_where_there_is_one(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    path.write_text('{"a: names F1": {"least": 0.5, "gold": "12", "why": "harder texts"}}')
    assert read_floors(path) == {"a: names F1": Floor(0.5, "12", "harder texts")}


def test_torn_floors_are_named(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    path.write_text('{"a: names F1": {"least": ')
    with pytest.raises(SettingsError, match=r"floors\.json"):
        read_floors(path)


def test_figures_come_with_the_package() -> None:
    found = figures(Settings())
    assert Figure("names", "names F1", next(f.least for f in found if f.gold == "names")) in found
    assert figures(Settings(pipeline="another_pipeline")) == figures(Settings(names_from="pipeline")) == ()
