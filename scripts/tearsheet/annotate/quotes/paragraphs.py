"""A quotation over several paragraphs whose speaker is named only at its end: each paragraph gets that speaker.

By the printers' rule such a quotation opens anew in each paragraph and closes in the last. Left out: quotations whose
speaker comes first, who goes on by reading order (resolve).
"""

from collections.abc import Sequence

from msgspec.structs import replace

from tearsheet.annotate.quotes.tree import Tree
from tearsheet.model import Quote

Passages = Sequence[tuple[Tree, list[Quote]]]


def carried_back(passages: Passages) -> list[Quote]:
    """All statements of the article's passages, in order."""
    done: list[Quote] = []
    behind: tuple[Tree, list[Quote]] | None = None
    for here, statements in reversed(passages):
        kept = statements
        if behind is not None and statements and behind[1] and _goes_on(here, behind[0]):
            last, spoken = statements[-1], behind[1][0].speaker
            if last.speaker is None and last.end >= here.marks[-1].last and spoken is not None:
                kept = [*statements[:-1], replace(last, speaker=spoken, rule=f"{last.rule}, speaker at its end")]
        done = kept + done
        behind = here, kept
    return done


def _goes_on(here: Tree, behind: Tree) -> bool:
    """Whether the last mark here is not closed and the next passage opens one."""
    if not here.marks or not behind.marks or here.marks[-1].closed:
        return False
    return behind.marks[0].start == behind.start[0]
