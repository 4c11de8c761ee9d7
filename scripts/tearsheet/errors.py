"""Everything that can go wrong, as a tree. Each message says what, where, and what to do.

TearsheetError
├── InputError      one article, sidecar or correction cannot be used; the others go on
├── SettingsError   the desk itself is set up wrongly; nothing is built
└── OutputError     what is to be written may not be, or cannot be
"""


class TearsheetError(Exception):
    """Base of all errors that are the user's to mend. `str()` is the whole message, without a traceback."""

    def __init__(self, what: str, *, where: str, remedy: str) -> None:
        super().__init__(f"{where}: {what}. {remedy}.")
        self.what = what
        self.where = where
        self.remedy = remedy


class InputError(TearsheetError):
    """One input cannot be used. It is reported and listed on the Sources page; the rest is still built."""


class SettingsError(TearsheetError):
    """The desk is set up wrongly: no such folder, no such pipeline, an unreadable configuration."""


class OutputError(TearsheetError):
    """A page or the site cannot be written: a hand-written file is in the way, the disk is full, MkDocs refuses."""
