"""What the checker is given of an article, and what it says. Left out: how it finds out."""

import re
from collections.abc import Mapping

from msgspec import Struct

# An article may hold what no page can: controls, half surrogates, non-characters.
_UNSHOWABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane * 0x10000 + low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
    + "]"
)
_BEFORE, _AFTER = 30, 60  # characters shown around the first difference


class Original(Struct, frozen=True):
    """An article as it is now. `sha256` is that of the file's bytes."""

    text: str
    title: str
    sha256: str
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None


class Finding(Struct, frozen=True):
    """One thing that does not hold: on which page, at which address or link, and both texts where there are two."""

    page: str
    address: str
    what: str
    expected: str | None = None
    found: str | None = None

    def __str__(self) -> str:
        """One line; of long texts the place where they part."""
        expected, found = self.expected, self.found
        if expected is not None and found is not None:
            at = next((n for n, (a, b) in enumerate(zip(expected, found, strict=False)) if a != b), 0)
            at = at or min(len(expected), len(found)) * (expected != found)
            expected, found = _around(expected, at), _around(found, at)
        parts = [" ".join(filter(None, (self.page or "site", self.address and f"[{self.address}]", self.what)))]
        parts += [f"expected “{expected}”"] if expected is not None else []
        parts += [f"found “{found}”"] if found is not None else []
        return ", ".join(parts)


class Report(Struct, frozen=True):
    """All findings, sorted, and how many pages, texts, metadata, links, evidence links and sources were checked."""

    findings: tuple[Finding, ...]
    counts: Mapping[str, int]

    @property
    def summary(self) -> str:
        """The counts in one line."""
        return ", ".join(f"{number:,} {name}" for name, number in self.counts.items())


def fold(text: str) -> str:
    """Text as a page can show it: white space folded, and without what HTML cannot hold."""
    return " ".join(_UNSHOWABLE.sub("", text).split())


def _around(text: str, at: int) -> str:
    start, end = max(0, at - _BEFORE), at + _AFTER
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
