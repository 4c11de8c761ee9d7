"""Articles without a day, narrowed by others that have one; what is narrowed is said, and nothing is guessed."""

import json
from pathlib import Path

import pytest

from tearsheet.build import Run, gather
from tearsheet.model import Annotated
from tearsheet.read import items
from tearsheet.store.inputs import Input, Inputs
from tearsheet.store.layout import Settings

_ACCORD = (
    "Foreign ministers of Norway and Peru met in Lima on Friday, September 29.\n\n"
    "The two countries had quarrelled over fishing for years. A further round is to be held in Oslo on October 20."
)
_SIGNED = (
    "Norway's Foreign Minister Kari Nygaard and Peru's Foreign Minister Luis Rojas met in Lima on September 29.\n\n"
    "It was the first such visit in ten years."
)
_WATER = (
    "The water board said on {day} that it would close two of its nine reservoirs for repairs before the frost.\n\n"
    "Engineers found cracks in the walls of both, and divers are to go down again soon to look at the pipes.\n\n"
    "The board serves four towns and some forty villages along the coast, and no household is to be without water.\n\n"
    "Farmers fear that they will have to pay for tankers once both of the reservoirs are empty."
)
_WORDS = "“I have nothing to hide, and I will answer each question that the court puts to me,” Ilse Brandt said"
_MAYOR = f"The mayor of Lindau stepped down on Monday, March 12. {_WORDS} in front of the old town hall."
_HEARING = f"A court in Lindau will hear the case against its mayor in June. {_WORDS} when she stepped down."


def desk(cache: Path | None = None, **given: tuple[str, str | None]) -> tuple[dict[str, Annotated], int]:
    """Articles by id, and how many were annotated."""
    lines = [{"doc_id": n, "title": f"Title {n}", "text": t, "published": day} for n, (t, day) in given.items()]
    raw = b"\n".join(json.dumps({k: v for k, v in line.items() if v is not None}).encode() for line in lines)
    inputs = Inputs(tuple(Input(item, None) for item in items("desk.jsonl", raw)), ())
    corpus, anew = gather(inputs, Run(Settings().pipeline, cache=cache))
    return {found.article.doc_id: found for found in corpus.articles}, anew


def told(found: Annotated) -> dict[str, str | None]:
    return {found.article.text[t.start : t.end]: t.value for t in found.timexes}


def test_the_year_of_an_event_is_that_of_the_article_that_names_it() -> None:
    alone, _ = desk(a=(_ACCORD, None))
    assert alone["a"].article.published.value is None
    assert told(alone["a"])["Friday, September 29"] == "XXXX-09-29"
    both, _ = desk(a=(_ACCORD, None), b=(_SIGNED, "2017-10-04"))
    day = both["a"].article.published
    assert (day.value, day.how) == ("2017-09-29/2017-10-20", "inferred")
    assert "narrowed by other articles: the day of 2017-09-29 is told in “Title b” (2017-10-04)" in day.why
    assert told(both["a"])["Friday, September 29"] == "2017-09-29"
    assert told(both["a"])["October 20"] == "2017-10-20"


def test_two_years_that_fit_leave_the_day_open() -> None:
    found, _ = desk(a=(_ACCORD, None), b=(_SIGNED, "2017-10-04"), c=(_SIGNED, "2006-10-04"))
    assert found["a"].article.published.value is None


def test_a_year_in_which_the_weekday_is_another_is_not_taken() -> None:
    found, _ = desk(a=(_ACCORD, None), b=(_SIGNED, "2019-10-04"))
    day = found["a"].article.published
    assert day.value is None
    assert "which does not agree" in day.why


def test_one_country_and_the_day_of_the_year_are_not_enough() -> None:
    other = "Norway's king met the prime minister of Chad in Bergen on September 29."
    found, _ = desk(a=(_ACCORD, None), b=(other, "2017-10-04"))
    assert "narrowed" not in found["a"].article.published.why


def test_a_copy_is_of_the_days_around_the_other_print() -> None:
    found, _ = desk(a=(_WATER.format(day="a weekday"), None), b=(_WATER.format(day="Thursday"), "2012-11-02"))
    day = found["a"].article.published
    assert (day.value, day.how) == ("2012-10-30/2012-11-05", "inferred")
    assert "the same copy is “Title b” (2012-11-02)" in day.why


def test_a_report_that_a_longer_one_holds_whole_is_no_copy() -> None:
    words = _WATER.format(day="Thursday")
    longer = f"{words}\n\n" + " ".join(
        f"Village number {n} has a well of its own, dug in the dry spell." for n in range(40)
    )
    found, _ = desk(a=(words, None), b=(longer, "2012-11-02"))
    assert found["a"].article.published.value is None


def test_the_same_words_quoted_tell_the_year_where_the_dates_allow_it() -> None:
    found, _ = desk(a=(_MAYOR, None), b=(_HEARING, "2018-04-02"))
    day = found["a"].article.published
    assert day.value == "2018-03-12/2018-05-17"
    assert "the same words are quoted in “Title b” (2018-04-02)" in day.why


@pytest.mark.parametrize("day", [None, "2018-04-02"])
def test_what_is_known_or_has_no_neighbour_stays_as_it_is(day: str | None) -> None:
    alone, _ = desk(a=(_MAYOR, day))
    beside, _ = desk(a=(_MAYOR, day), b=(_ACCORD, None))
    assert alone["a"] == beside["a"]


def test_an_article_is_narrowed_once_and_then_kept(tmp_path: Path) -> None:
    given = {"a": (_ACCORD, None), "b": (_SIGNED, "2017-10-04")}
    first, anew = desk(tmp_path, **given)
    again, more = desk(tmp_path, **given)
    assert first == again
    assert (anew, more) == (3, 0)
