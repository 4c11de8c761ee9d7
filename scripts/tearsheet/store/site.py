"""The built site, made beside the old one and exchanged whole: a failed or interrupted build changes nothing."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tearsheet.errors import OutputError
from tearsheet.store.layout import Layout


@contextmanager
def exchange(site: Path) -> Iterator[Path]:
    """An empty folder to build in, which takes the place of `site` when the block ends without an error."""
    new, old = site.with_name(f".{site.name}.new"), site.with_name(f".{site.name}.old")
    if old.exists() and not site.exists():  # cut off between the two renames below
        old.rename(site)
    if site.exists() and any(site.iterdir()) and not (site / "sitemap.xml").exists():
        remedy = "Give another --site, or empty that folder yourself"
        raise OutputError("This folder holds something other than a site", where=str(site), remedy=remedy)
    for left in (new, old):
        shutil.rmtree(left, ignore_errors=True)
    new.mkdir(parents=True)
    try:
        yield new
        if site.exists():
            site.rename(old)
        new.rename(site)
    finally:
        shutil.rmtree(new, ignore_errors=True)
        if site.exists():
            shutil.rmtree(old, ignore_errors=True)


def build_with_mkdocs(layout: Layout, target: Path, *, epoch: int) -> None:
    """`mkdocs build --strict` into `target`; `epoch` (seconds) stands for the clock, so that bytes repeat.

    Raises:
        OutputError: MkDocs warns or fails; its own words are in the message.
    """
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--quiet",
        "-f",
        str(layout.config),
        "-d",
        str(target),
    ]
    run = subprocess.run(command, env=mkdocs_environment(epoch), capture_output=True, text=True, check=False)  # noqa: S603
    if run.returncode != 0:
        words = (run.stderr or run.stdout).strip()
        remedy = "Mend the page or setting it names, then build again; the previous site is as it was"
        raise OutputError(f"MkDocs refused the pages:\n{words}\n", where=str(layout.config), remedy=remedy)


def mkdocs_environment(epoch: int | None = None) -> dict[str, str]:
    """The environment MkDocs runs in."""
    environment = dict(os.environ) | {"NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"}
    if epoch is not None:
        environment.setdefault("SOURCE_DATE_EPOCH", str(epoch))
    return environment
