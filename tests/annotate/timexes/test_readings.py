"""What single readings decide: which Friday, which quarter, and words that only look like times."""

import pytest
from tests.annotate.timexes.test_timexes import found, read

DAY = "2019-04-18"  # a Thursday


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Officials postponed until Tuesday morning any step on the permit.", "Tuesday morning", "2019-04-23TMO"),
        ("The council would not say Tuesday how much was spent.", "Tuesday", "2019-04-16"),
        ("The council said it would not sell the pier on Tuesday.", "Tuesday", "2019-04-23"),
        ("She was the first to speak on Tuesday.", "Tuesday", "2019-04-16"),
        ("Soldiers tried to seize the palace on Tuesday.", "Tuesday", "2019-04-16"),
        ("Nine of the pupils were set free on Tuesday night.", "Tuesday night", "2019-04-16TNI"),
        ("The match is set for Tuesday.", "Tuesday", "2019-04-23"),
        ("The army said on Tuesday it will not shell the town.", "Tuesday", "2019-04-16"),
        ("The army said it will leave the town on Tuesday.", "Tuesday", "2019-04-23"),
        ("Drivers voted to strike from Tuesday.", "Tuesday", "2019-04-23"),
        ("The road was shut from Tuesday.", "Tuesday", "2019-04-16"),
        ("The mayor has called both sides to a meeting on Tuesday.", "Tuesday", "2019-04-23"),
        ("The mayor called both sides to a meeting on Tuesday.", "Tuesday", "2019-04-16"),
        ("He threatened to hire guards unless the strike ended on Tuesday.", "Tuesday", "2019-04-23"),
        ("He hired guards until the strike ended on Tuesday.", "Tuesday", "2019-04-16"),
        ("The hikers were surprised to see snow on Tuesday.", "Tuesday", "2019-04-16"),
        ("The crew is due to sail on Tuesday.", "Tuesday", "2019-04-23"),
        ("Weakness in timber shares hurt the whole market on Tuesday.", "Tuesday", "2019-04-16"),
        ("The attack on Tuesday shows that the road is not safe.", "Tuesday", "2019-04-16"),
        ("The vote on Tuesday is the first in ten years.", "Tuesday", "2019-04-23"),
        ("He is in a tight race ahead of the parish vote on Tuesday.", "Tuesday", "2019-04-23"),
        ("Doctors were called to be at her side in the wake of her Tuesday fall.", "Tuesday", "2019-04-16"),
        ("Costs were high at the port, including a strike called by pilots starting Tuesday.", "Tuesday", "2019-04-23"),
        ("He is coming off a strong race on Tuesday, when many called him a star.", "Tuesday", "2019-04-16"),
        ("She was asked about it at a fair on Tuesday.", "Tuesday", "2019-04-16"),
        ("The cabinet will discuss Tuesday's attack on the base.", "Tuesday", "2019-04-16"),
        ("The cabinet will discuss Tuesday's vote in the house.", "Tuesday", "2019-04-23"),
        ("She noted that Tuesday would have been his birthday.", "Tuesday", "2019-04-16"),
        ("Earlier Tuesday, her lawyer says there is no proof.", "Earlier Tuesday", "2019-04-16"),
        ("A clerk who knows of the planning for Tuesday's meeting says little.", "Tuesday", "2019-04-23"),
        ("At a fair on Tuesday, he was just beginning to see how poor they were.", "Tuesday", "2019-04-16"),
        ("Tuesday's looming vote worried the mayor.", "Tuesday", "2019-04-23"),
        ("The new ferry is launched on Tuesday.", "Tuesday", "2019-04-23"),
        ("The team leads the table despite losing its match on Tuesday.", "Tuesday", "2019-04-16"),
        ("After visiting the port on Tuesday, the minister said it was safe.", "Tuesday", "2019-04-16"),
        ("Her lawyer could not be reached for comment Tuesday.", "Tuesday", "2019-04-16"),
        ("The scores seem to have been settled on Tuesday.", "Tuesday", "2019-04-16"),
        ("The envoy is to arrive at the port on Tuesday.", "Tuesday", "2019-04-23"),
        ("The two argued over how to share the catch on Tuesday.", "Tuesday", "2019-04-16"),
        ("The results of Tuesday's vote will please the mayor.", "Tuesday", "2019-04-16"),
        ("The guests of Tuesday's vote will please the mayor.", "Tuesday", "2019-04-23"),
        ("The moves were worked out in talks, beginning on Tuesday.", "Tuesday", "2019-04-16"),
        ("The council announced a ban starting Tuesday.", "Tuesday", "2019-04-23"),
        ("Since a speech backing the port on Tuesday, she has been calm.", "Tuesday", "2019-04-16"),
        ("He cut his hand and stayed at home, offering on Tuesday to work from there.", "Tuesday", "2019-04-16"),
        ("Neither the pilot nor her crew could be located Tuesday.", "Tuesday", "2019-04-16"),
        ("No one at the port could be reached on Tuesday.", "Tuesday", "2019-04-16"),
        ("The crew could be moved on Tuesday.", "Tuesday", "2019-04-23"),
        ("The judge made him wait Tuesday.", "Tuesday", "2019-04-16"),
        ("The mayor will let the work begin Tuesday.", "Tuesday", "2019-04-23"),
        ("The captain resigned, effective Tuesday.", "Tuesday", "2019-04-23"),
        ("The captain was effective on Tuesday.", "Tuesday", "2019-04-16"),
        ("The yard will be sold under a Tuesday agreement with its owners.", "Tuesday", "2019-04-16"),
        ("Under a Tuesday deadline, the board will meet.", "Tuesday", "2019-04-23"),
    ],
)
def test_which_tuesday_is_told_by_the_words_that_govern_it(text: str, words: str, value: str) -> None:
    assert dict(read(text, DAY))[words] == value


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Profit fell in the first quarter. For the quarter a year ago, the firm earned more.",
            [("the first quarter", "2019-Q1"), ("the quarter a year ago", "2018-Q1")],
        ),
        (
            "Sales rose in the quarter ended Dec. 31. The quarter was its best.",
            [("the quarter", "2018-Q4"), ("Dec. 31", "2018-12-31"), ("The quarter", "2018-Q4")],
        ),
        (
            "Sales rose in its fiscal third quarter, the quarter ended Dec. 31. The quarter was its best.",
            [
                ("fiscal third quarter", "2018-Q3"),
                ("the quarter", "2018-Q4"),
                ("Dec. 31", "2018-12-31"),
                ("The quarter", "2018-Q3"),
            ],
        ),
        (
            "It lost in the fourth quarter. In the nine months, it earned more than in the 2017 period.",
            [("the fourth quarter", "2018-Q4"), ("the nine months", "P9M"), ("the 2017 period", "2017")],
        ),
    ],
)
def test_a_quarter_is_compared_with_the_same_one_a_year_before(text: str, told: list) -> None:
    assert read(text, DAY) == told


@pytest.mark.parametrize(
    "text",
    [
        "He threw a touchdown in the fourth quarter.",
        "A goal came with 7:42 left in the half.",
        "She was named player of the year.",
        "A farmer saw the fall and called for help.",
        "Joblessness stands in the mid-30s.",
        "He fell ill at the age of four months.",
        "The preacher read from Exodus 18:21 to a full hall.",
        "She told CBS This Morning that she was well.",
        "He first sang on Saturday Night Live.",
        "Wages fell during that period.",
        "One night he walked home and met a fox.",
        "Her brother anchors “Today” for the network.",
    ],
)
def test_words_that_look_like_times_are_none(text: str) -> None:
    assert read(text, DAY) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Little changed in last night's race.", [("last night", "2019-04-17TNI")]),
        ("She left two Sundays ago.", [("two Sundays ago", "2019-04-07")]),
        ("It was built in the late nineteen fifties.", [("the late nineteen fifties", "195")]),
        ("Ships will pass here in the coming decades.", [("the coming decades", "FUTURE_REF")]),
        ("It has rained over the past weeks.", [("the past weeks", "PXW")]),
        ("The lap took 7 minutes 41 seconds.", [("7 minutes 41 seconds", "PT7M41S")]),
        ("The bank opened on Maundy Thursday.", [("Maundy Thursday", "2019-04-18")]),
        ("In the mid-50s the port was rebuilt.", [("the mid-50s", "195")]),
        ("The price fell in the fourth quarter.", [("the fourth quarter", "2018-Q4")]),
        ("Roofs were mended in the fall.", [("the fall", "2018-FA")]),
    ],
)
def test_counted_and_spelled_out(text: str, told: list) -> None:
    assert read(text, DAY) == told


def test_at_years_end_is_of_the_year_before_when_a_year_is_new() -> None:
    assert read("The fund held a million at year's end.", "2019-01-04") == [("year's end", "2018-12-31")]
    assert read("The fund will close by year's end.", "2019-01-04") == [("year's end", "2019-12-31")]


def test_a_weekday_with_a_name_of_its_own_stays_open() -> None:
    assert [t.value for t in found("Shops were full on Black Friday.", DAY, known_names=False).timexes] == [None]
    assert read("The black car was seen Friday.", DAY) == [("Friday", "2019-04-12")]


def test_a_caption_tells_the_past_as_present() -> None:
    text = "Anna and Bert stand in front of the pier on Tuesday."
    assert read(text, DAY) == [("Tuesday", "2019-04-23")]
    assert found(text, DAY, kind="caption").timexes[0].value == "2019-04-16"


@pytest.mark.parametrize(
    ("words", "day", "value"),
    [
        ("this winter", "2019-01-20", "2018-WI"),
        ("last winter", "2019-01-20", "2017-WI"),
        ("next winter", "2019-01-20", "2019-WI"),
        ("last winter", "2019-04-18", "2018-WI"),
        ("this winter", "2019-12-20", "2019-WI"),
    ],
)
def test_a_winter_has_the_year_in_which_it_began(words: str, day: str, value: str) -> None:
    assert read(f"Few ships came {words}.", day) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "day", "value"),
    [
        ("The harbour board met this past week.", "2019-04-20", "2019-W16"),
        ("The harbour board met this past week.", "2019-04-17", "2019-W15"),
        ("The harbour board will meet this week.", "2019-04-21", "2019-W17"),
        ("The harbour board met this week.", "2019-04-21", "2019-W16"),
        ("The harbour board met last week.", "2019-04-21", "2019-W15"),
        ("The harbour board met this weekend.", "2019-04-16", "2019-W15-WE"),
        ("A crowd set the stage for a fair this weekend.", "2019-04-19", "2019-W16-WE"),
        ("The harbour board will meet this Tuesday.", "2019-04-19", "2019-04-23"),
        ("The harbour board met this Tuesday.", "2019-04-19", "2019-04-16"),
        ("The talks will last past November.", "2019-09-02", "2019-11"),
    ],
)
def test_which_week_is_meant_at_which_end_of_it(text: str, day: str, value: str) -> None:
    assert [v for _, v in read(text, day)] == [value]


@pytest.mark.parametrize("number", ["0", "999999", "9" * 400])
@pytest.mark.parametrize("unit", ["Sundays ago", "years ago", "days later", "weeks from now", "hours", "decades ago"])
def test_no_number_is_too_large_or_too_small(number: str, unit: str) -> None:
    assert all(value is None or "inf" not in value for _, value in read(f"She left {number} {unit}.", DAY))


def test_d_day_with_its_hyphen() -> None:
    assert found("Few who landed on D-Day are alive.", DAY, known_names=False).timexes[0].value == "1944-06-06"


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_that_stands_for_none_is_none(day: str) -> None:
    assert read("The board met on Tuesday, a year after Christmas.", day)[0] == ("Tuesday", None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She left the board in March for good.", [("March", "2019-03")]),
        ("She took part in March for Rivers.", []),
        ("The March for Rivers drew many.", []),
        ("The club named a chairman, effective Feb. 1.", [("Feb. 1", "2019-02-01")]),
        ("The club named a chairman, effective Oct. 1.", [("Oct. 1", "2019-10-01")]),
        ("Fares rose under the new pay scale effective Dec. 1.", [("Dec. 1", "2018-12-01")]),
        ("The mill declared a dividend, payable Dec. 1.", [("Dec. 1", "2019-12-01")]),
        ("Timber has gained a tenth since year-end.", [("year-end", "2018-12-31")]),
        ("Timber has gained a tenth since the end of the year.", [("the end of the year", "2018")]),
        ("The mill will close by year-end.", [("year-end", "2019-12-31")]),
    ],
)
def test_dates_that_words_beside_them_put_behind_or_ahead(text: str, told: list) -> None:
    assert read(text, DAY) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Potters kept the secret for more than two thousand years.", [("more than two thousand years", "P2000Y")]),
        ("The wall is two thousand years old.", []),
        ("Two thousand people marched.", []),
        ("In two thousand, the pier fell.", [("two thousand", "2000")]),
        (
            "A ferry leaves on Monday and Tuesday nights.",
            [("Monday", "XXXX-WXX-1TNI"), ("Tuesday nights", "XXXX-WXX-2TNI")],
        ),
        (
            "Fires broke out on Monday and Tuesday nights.",
            [("Monday", "2019-04-15"), ("Tuesday nights", "XXXX-WXX-2TNI")],
        ),
        ("It is hard to be young in today's world.", [("today", "PRESENT_REF")]),
        ("Few came to see today's vote.", [("today", "2019-04-18")]),
        ("Few came to see today's world cup match.", [("today", "2019-04-18")]),
        ("Police looked for her 2004 Honda.", []),
        ("Police looked for a grey 1998 Ford Fiesta.", []),
        ("In 2004 Honda shut its works.", [("2004", "2004")]),
        ("The 1998 Ford strike was long.", [("1998", "1998")]),
    ],
)
def test_counts_models_and_ages_are_no_days(text: str, told: list) -> None:
    assert [(text[t.start : t.end], t.value) for t in found(text, DAY, known_names=False).timexes] == told
