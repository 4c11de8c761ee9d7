"""Quality floors: a file of them in, the least each measure may be out; those of the package as figures for the pages.

Left out: measuring, and raising them (evaluate).
"""

from importlib.resources import files
from pathlib import Path

import msgspec
from msgspec import Struct

from tearsheet.errors import SettingsError
from tearsheet.model import Figure
from tearsheet.store.layout import Settings

BETWEEN = ": "  # a floor's name is its gold file and its measure


class Floor(Struct, frozen=True):
    """The least a measure may be, the digest of the gold file it was measured on, and why it was lowered, if it was."""

    least: float
    gold: str
    why: str | None = None


def read_floors(path: Path) -> dict[str, Floor]:
    """The floors of a file; none where there is no file.

    Raises:
        SettingsError: it cannot be read.
    """
    if not path.is_file():
        return {}
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Floor])
    except msgspec.DecodeError as error:
        raise SettingsError(str(error), where=str(path), remedy="Restore the file from version control") from error


def figures(settings: Settings) -> tuple[Figure, ...]:
    """How well the machine does, by the floors that come with the package; none for settings they do not speak of."""
    if (settings.pipeline, settings.names_from) != (Settings().pipeline, Settings().names_from):
        return ()
    found = read_floors(Path(str(files("tearsheet").joinpath("evaluate", "floors.json"))))
    return tuple(_figure(name, floor) for name, floor in sorted(found.items()))


def _figure(name: str, floor: Floor) -> Figure:
    gold, _, measure = name.partition(BETWEEN)
    return Figure(gold, measure, floor.least)
