"""What was made of two articles read together, kept from one run to the next: one file for a desk.

A file that cannot be decoded counts as empty. Left out: what a reading is, and what it depends on (resolve).
"""

from collections.abc import Iterator, MutableMapping
from pathlib import Path

import msgspec

from tearsheet.store.files import write_atomically

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(dict[str, list[float]])


class Readings(MutableMapping[str, list[float]]):
    """Numbers by the digest of what they were made of. What nobody asks for is not kept longer."""

    def __init__(self, path: Path | None) -> None:
        """Those of the file, which need not be there; with None they are forgotten with the run."""
        self._path = path
        self._kept = _load(path) if path is not None else {}
        self._found = dict(self._kept)
        self._used: set[str] = set()

    def __getitem__(self, key: str) -> list[float]:
        """The numbers, which are then used."""
        found = self._found[key]
        self._used.add(key)
        return found

    def __setitem__(self, key: str, found: list[float]) -> None:
        """Add some, which are then used."""
        self._found[key] = found
        self._used.add(key)

    def __delitem__(self, key: str) -> None:
        """Forget some."""
        del self._found[key]
        self._used.discard(key)

    def __iter__(self) -> Iterator[str]:
        """All keys."""
        return iter(self._found)

    def __len__(self) -> int:
        """How many there are, used or not."""
        return len(self._found)

    def save(self) -> None:
        """Write what was used."""
        used = {key: self._found[key] for key in sorted(self._used)}
        if self._path is not None and used != self._kept:
            write_atomically(self._path, _encoder.encode(used))


def _load(path: Path) -> dict[str, list[float]]:
    try:
        return _decoder.decode(path.read_bytes())
    except (FileNotFoundError, msgspec.DecodeError):
        return {}
