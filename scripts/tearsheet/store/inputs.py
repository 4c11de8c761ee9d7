"""A desk's folder in; its articles as bytes with their sidecars, the editor's corrections, and what is unusable out.

Left out: what the bytes mean (read). Hidden files are passed over.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import yaml
from msgspec import Struct

from tearsheet.errors import InputError
from tearsheet.model import Correction, Problem, Published
from tearsheet.read import SUFFIXES, Item, items

_LARGEST = 50_000_000  # bytes of one file; a bulk .jsonl is read line by line and may be larger
_SIDECARS = (".yml", ".yaml")


class Input(Struct, frozen=True):
    """One article's bytes and its sidecar's; `narrowed` is the stretch that other articles leave for its day."""

    item: Item
    sidecar: bytes | None
    narrowed: Published | None = None


class Inputs(Struct, frozen=True):
    """All that a desk gives, in the order of the paths, and what is wrong with the rest."""

    articles: tuple[Input, ...]
    problems: tuple[Problem, ...]


def inputs(folder: Path) -> Inputs:
    """Every article below `folder`, sorted by path; a missing folder is an empty one."""
    articles: list[Input] = []
    problems: list[Problem] = []
    files = [p for p in sorted(folder.rglob("*")) if p.is_file() and not _hidden(p.relative_to(folder))]
    stems = {p.with_suffix("") for p in files if p.suffix.lower() in SUFFIXES}
    for path in files:
        try:
            articles.extend(_of(path, folder, stems))
        except InputError as error:
            problems.append(Problem(error.where, error.what, error.remedy))
    return Inputs(tuple(articles), tuple(problems))


def one(path: Path) -> Inputs:
    """A single file as inputs, or a whole folder."""
    if path.is_dir():
        return inputs(path)
    try:
        return Inputs(tuple(_of(path, path.parent, {path.with_suffix("")})), ())
    except InputError as error:
        return Inputs((), (Problem(error.where, error.what, error.remedy),))


def _hidden(path: Path) -> bool:
    return any(part.startswith((".", "~")) or part.endswith("~") for part in path.parts)


def _of(path: Path, folder: Path, stems: set[Path]) -> Iterator[Input]:
    name = path.relative_to(folder).as_posix()
    if path.suffix.lower() in _SIDECARS:
        if path.with_suffix("") not in stems:
            remedy = "Name it like the article it describes, or take it out"
            raise InputError("This sidecar belongs to no article", where=name, remedy=remedy)
        return
    if path.suffix.lower() not in SUFFIXES:
        known = " ".join(sorted(SUFFIXES))
        raise InputError("This is not a known format", where=name, remedy=f"Save it as one of {known}")
    sidecar = next((path.with_suffix(s).read_bytes() for s in _SIDECARS if path.with_suffix(s).is_file()), None)
    if path.suffix.lower() != ".jsonl" and path.stat().st_size > _LARGEST:
        raise InputError(f"The file is larger than {_LARGEST:,} bytes", where=name, remedy="Split it into its articles")
    for item in items(name, path.read_bytes()):
        yield Input(item, sidecar)


def corrections(path: Path) -> tuple[tuple[Correction, ...], tuple[Problem, ...]]:
    """The editor's decisions, and those that cannot be understood."""
    if not path.is_file():
        return (), ()
    where = f"{path.parent.name}/{path.name}"
    remedy = "Each entry has `why` and one of: same, different, rename and to, drop, speaker and to"
    try:
        entries = yaml.safe_load(path.read_text(encoding="utf-8")) or []
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        return (), (Problem(where, f"This is not readable YAML ({error})", "Mend the file"),)
    if not isinstance(entries, list):
        return (), (Problem(where, "This is not a list", remedy),)
    good: list[Correction] = []
    bad: list[Problem] = []
    for number, entry in enumerate(entries, 1):
        try:
            good.append(_correction(entry))
        except (msgspec.ValidationError, ValueError) as error:
            bad.append(Problem(f"{where}, entry {number}", str(error), remedy))
    return tuple(good), tuple(bad)


def _correction(entry: object) -> Correction:
    if not isinstance(entry, dict) or (unknown := sorted(set(entry) - set(Correction.__struct_fields__), key=str)):
        raise ValueError(
            f"Unknown keys: {', '.join(map(str, unknown))}" if isinstance(entry, dict) else "Not a mapping"
        )
    found = msgspec.convert(entry, Correction)
    kinds = [k for k in ("same", "different", "rename", "drop", "speaker") if getattr(found, k)]
    if len(kinds) != 1:
        raise ValueError("Exactly one decision belongs in an entry")
    if kinds[0] in ("rename", "speaker") and found.to is None:
        raise ValueError(f"`{kinds[0]}` needs `to`")
    return found
