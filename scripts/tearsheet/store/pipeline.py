"""The name of an installed spaCy pipeline in, the pipeline out."""

from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language

from tearsheet.errors import SettingsError


@cache
def load(pipeline: str) -> Language:
    """The spaCy pipeline, once a process (about 1 s).

    Raises:
        SettingsError: it is not installed.
    """
    try:
        return spacy.load(pipeline)
    except OSError as error:
        remedy = "Install it, or set `extra: tearsheet: pipeline:` to one that is installed"
        raise SettingsError(
            f"The spaCy pipeline “{pipeline}” is not installed", where="mkdocs.yml", remedy=remedy
        ) from error


def versioned(pipeline: str) -> str:
    """The pipeline's name and version, for the cache: another model finds other things."""
    found = spacy.util.get_installed_models()
    version = spacy.util.get_package_version(pipeline) if pipeline in found else None
    return f"{pipeline} {version or Path(pipeline).resolve()}"
