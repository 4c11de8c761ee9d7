"""The blocks of an article in, the day of publication that its own lines state out.

A line “Published …” counts most, then a dateline or a byline with a full day, then a line that tells of a change.
Left out: days that must be worked out from the prose (an annotator infers them).
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from tearsheet.model import Block, Published
from tearsheet.read.days import find_day

_A_DAY = timedelta(days=1)
_CHANGE = "a line with the day of a change"


def stated(text: str, found: Sequence[Block]) -> Published:
    """The day that a line of the text gives, or unknown."""
    ranked = sorted(_days(text, found))
    return ranked[0][1] if ranked else Published()


def differ(stated_day: str, given: str) -> bool:
    """Whether the two are more than a day apart: a dateline is often of the day before."""
    first, last = given[:10], given[-10:]
    stated_on = date.fromisoformat(stated_day)
    return not date.fromisoformat(first) - _A_DAY <= stated_on <= date.fromisoformat(last) + _A_DAY


def _days(text: str, found: Sequence[Block]) -> Iterator[tuple[tuple[int, int], Published]]:
    for block in found:
        if block.kind not in ("dateline", "byline"):
            continue
        words = " ".join(text[block.start : block.end].split())
        day = find_day(words)
        if day is not None:
            why = f"The article’s own line “{words}” gives the day."
            rank = 2 if block.rule == _CHANGE else int(block.kind == "byline")
            yield (rank, block.start), Published(day.value, "stated", why)
