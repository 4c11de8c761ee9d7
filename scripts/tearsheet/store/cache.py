"""Annotated articles, one JSON file each, named by everything they depend on: nothing is annotated twice.

The name is a digest of the article's bytes, its sidecar, what other articles say of its day, the pipeline, and the code
and data that read and annotate.
A file that cannot be decoded counts as absent.
"""

import hashlib
from functools import cache
from importlib.resources import files
from pathlib import Path

import msgspec
from msgspec import Struct

from tearsheet.model import Annotated
from tearsheet.store.files import write_atomically
from tearsheet.store.inputs import Input

_DEPENDS_ON = ("model.py", "errors.py", "countries", "encoder", "read", "annotate")
_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Annotated)


class Cache(Struct, frozen=True):
    """The cache of one desk for one pipeline (its name and version)."""

    folder: Path
    pipeline: str

    def path(self, given: Input) -> Path:
        """Where the annotated form of `given` lies, whether it is there or not."""
        name = hashlib.sha256()
        item = given.item
        for part in (code(*_DEPENDS_ON).encode(), self.pipeline.encode(), item.path.encode(), str(item.line).encode(),
                     item.raw, b"\0" if given.sidecar is None else b"\1" + given.sidecar,
                     _encoder.encode(given.narrowed)):  # fmt: skip
            name.update(len(part).to_bytes(8, "big") + part)
        return self.folder / f"{name.hexdigest()[:40]}.json"

    def load(self, given: Input) -> Annotated | None:
        """The annotated form, or None where it must be made."""
        path = self.path(given)
        try:
            return _decoder.decode(path.read_bytes())
        except (FileNotFoundError, msgspec.DecodeError):
            return None

    def save(self, given: Input, annotated: Annotated) -> None:
        """Keep the annotated form."""
        write_atomically(self.path(given), _encoder.encode(annotated))

    def keep_only(self, kept: list[Input]) -> None:
        """Delete what no present article uses."""
        wanted = {self.path(given).name for given in kept}
        for path in self.folder.glob("*.json") if self.folder.is_dir() else ():
            if path.name not in wanted:
                path.unlink(missing_ok=True)


@cache
def code(*names: str) -> str:
    """A digest of all code and data in these files and folders of the package (once a process)."""
    root = Path(str(files("tearsheet")))
    found = hashlib.sha256()
    for name in names:
        top = root / name
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path.is_file() and path.suffix != ".pyc":
                found.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()
