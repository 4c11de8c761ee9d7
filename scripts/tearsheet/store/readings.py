"""What was made of two articles read together, kept from one run to the next: one file for a desk.

A file that cannot be decoded, or that other code made, counts as empty. Left out: what a reading is (resolve).
"""

from collections import ChainMap
from pathlib import Path

import msgspec
from msgspec import Struct

from tearsheet.store.cache import code
from tearsheet.store.files import write_atomically

_DEPENDS_ON = ("encoder", "resolve")
Readings = ChainMap[str, list[float]]  # numbers by the digest of what they were made of: those used, then those kept


class _Kept(Struct, frozen=True):
    code: str
    found: dict[str, list[float]]


_decoder = msgspec.msgpack.Decoder(_Kept)


def load(path: Path | None) -> Readings:
    """Those of the file, which need not be there. Whoever uses one sets it again, and so keeps it."""
    return ChainMap({}, _kept(path) if path is not None else {})


def save(path: Path | None, readings: Readings) -> None:
    """Keep what was used, and nothing else; without a file nothing."""
    used, kept = readings.maps
    if path is not None and used != kept:
        found = _Kept(code(*_DEPENDS_ON), dict(sorted(used.items())))
        write_atomically(path, msgspec.msgpack.encode(found))


def _kept(path: Path) -> dict[str, list[float]]:
    try:
        kept = _decoder.decode(path.read_bytes())
    except (FileNotFoundError, msgspec.DecodeError):
        return {}
    return kept.found if kept.code == code(*_DEPENDS_ON) else {}
