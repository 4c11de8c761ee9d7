"""Generated pages onto the disk below `docs/`, beside hand-written ones, which are never touched.

A page is ours when its front matter has our stamp; the manifest keeps what we last wrote, so that a generated page
that somebody edited is noticed and left alone. A page is written only when its bytes change.
"""

from pathlib import Path

import msgspec
from msgspec import Struct

from tearsheet.model import Page, Problem
from tearsheet.store.files import digest, write_atomically

MANIFEST = ".tearsheet.json"  # hidden, so MkDocs does not publish it
_STAMP = b"\n  generated: true\n"


class Manifest(Struct, frozen=True):
    """Digest of each page as last written; `pending` holds what a run was about to write when it was cut off."""

    pages: dict[str, str] = {}
    pending: dict[str, str] = {}


class Written(Struct, frozen=True):
    """What became of the pages: written, removed, how many were left as they were, and what stood in the way."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    problems: tuple[Problem, ...]


def write_pages(docs: Path, pages: tuple[Page, ...]) -> Written:
    """Bring the generated pages below `docs` up to date."""
    old = _manifest(docs)
    new = {page.path: page.text.encode() for page in pages}
    digests = {path: digest(data) for path, data in new.items()}
    problems = {path: p for path in sorted(set(new) | set(old.pages)) if (p := _in_the_way(docs, path, old, digests))}
    changed = [p for p in sorted(new) if p not in problems and _digest_at(docs / p) != digests[p]]
    gone = [p for p in sorted(old.pages) if p not in new and p not in problems and (docs / p).is_file()]
    if changed or gone:
        pending = {p: digests[p] for p in changed}
        _save(docs, Manifest(old.pages, pending))
    for path in changed:
        write_atomically(docs / path, new[path])
    for path in gone:
        _remove(docs, path)
    left = {p: old.pages.get(p, "") for p in problems if p in old.pages}
    _save(docs, Manifest(left | {p: d for p, d in digests.items() if p not in problems}))
    unchanged = len(new) - len(changed) - sum(p in new for p in problems)
    return Written(tuple(changed), tuple(gone), unchanged, tuple(problems.values()))


def _in_the_way(docs: Path, path: str, old: Manifest, new: dict[str, str]) -> Problem | None:
    """Why the file at `path` may not be written or removed, if so."""
    found = _digest_at(docs / path)
    if found is None or found in (new.get(path), old.pages.get(path), old.pending.get(path)):
        return None
    where = f"{docs.name}/{path}"
    if path in old.pages:
        remedy = "Delete it to have it made again; lasting decisions belong in editorial/corrections.yml"
        return Problem(where, "This generated page was edited by hand and has been left as it is", remedy)
    if _STAMP in (docs / path).read_bytes()[:4000]:
        return None
    return Problem(
        where, "A hand-written page stands where a generated one belongs", "Rename or move the hand-written page"
    )


def _digest_at(path: Path) -> str | None:
    return digest(path.read_bytes()) if path.is_file() else None


def _remove(docs: Path, path: str) -> None:
    (docs / path).unlink()
    folder = (docs / path).parent
    if folder != docs and not any(folder.iterdir()):
        folder.rmdir()


def _manifest(docs: Path) -> Manifest:
    try:
        return msgspec.json.decode((docs / MANIFEST).read_bytes(), type=Manifest)
    except (FileNotFoundError, msgspec.DecodeError):
        return Manifest()


def _save(docs: Path, manifest: Manifest) -> None:
    data = msgspec.json.format(msgspec.json.encode(manifest, order="sorted"), indent=1) + b"\n"
    if _digest_at(docs / MANIFEST) != digest(data):
        write_atomically(docs / MANIFEST, data)
