"""The word lists of this stage, as data; `patterns` turns a list of phrases into one alternation."""

import re
from collections.abc import Iterable
from pathlib import Path

import yaml

WORDS: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "blocks.yml").read_text("utf-8"))


def any_of(phrases: Iterable[str]) -> str:
    """An alternation of the phrases, the longest first, a space standing for any white space."""
    ordered = sorted(phrases, key=lambda p: (-len(p), p))
    return "(?:" + "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in ordered) + ")"
