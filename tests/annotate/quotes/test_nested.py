"""Claims that hold others, and those the parser hides: whose each of them is, and where it ends."""

import pytest

from .test_quotes import found, told


def test_a_claim_may_hold_words_that_somebody_in_it_utters() -> None:
    text = "Residents reported that all they hear is a voice saying, “The office is closed today.”"
    assert told(text) == [
        ("all they hear is a voice saying, “The office is closed today.”", "Residents", "mixed"),
        ("“The office is closed today.”", "a voice", "direct"),
    ]


def test_words_behind_a_colon_are_no_part_of_the_claim_before_it() -> None:
    text = "Lind said he was too busy to look for the papers: “I have a ferry to run,” he wrote."
    assert told(text)[0] == ("he was too busy to look for the papers", "Lind", "indirect")


def test_what_is_uttered_may_be_told_by_another() -> None:
    text = "“We will wait,” Ana Diaz said, according to the Echo."
    assert ("“We will wait,” Ana Diaz said", "the Echo", "mixed") in told(text)


def test_the_word_that_takes_up_a_thing_belongs_to_what_is_said_of_it() -> None:
    text = "The plan, which the minister said would cost little, was dropped."
    assert [claim for claim, _, _ in told(text)] == ["which", "would cost little"]


def test_who_only_speaks_is_not_taken_up() -> None:
    text = "The mayor, who said the plan would fail, left."
    assert [claim for claim, _, _ in told(text)] == ["the plan would fail"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Back then, Lind said, she found Oslo dull.", ["Back then", "she found Oslo dull"]),
        ("A diver found the bell in the mud, harbour police said.", ["A diver found the bell in the mud"]),
        ("The treaty, the two presidents said in a note, opens a new era.", ["The treaty", "opens a new era"]),
        ("The yard is shut, Lind said, adding that it was late.", ["The yard is shut", "it was late"]),
    ],
)
def test_an_attribution_in_the_midst_or_behind_comes_first(text: str, claims: list[str]) -> None:
    assert [claim for claim, _, _ in told(text)] == claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The council approved a decision they say allowed the fire to spread.", "allowed the fire to spread"),
        ("Lind said yes.", "yes"),
        ("Half of those asked said the same of Brandt.", "the same of Brandt"),
        ("The bank's vow that deposits will be kept safe is worth little.", "deposits will be kept safe"),
        ("The party urged that everyone take a deep breath.", "everyone take a deep breath"),
        ("The rebels said in a note read out on Radio Bamako that the bridge was theirs.", "the bridge was theirs"),
        ("According to the daily El Faro del Norte, the ministry paid twice.", "the ministry paid twice"),
        ("The captain radioed that two engines had failed.", "two engines had failed"),
    ],
)
def test_a_claim_that_the_parser_hides(text: str, claim: str) -> None:
    assert claim in [words for words, _, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The railway said it would appeal, a step the union called pointless.", "it would appeal"),
        ("Lind said the plan would fail, and he left the room.", "the plan would fail"),
        (
            "The ministry said the road was closed, but will reopen on Friday.",
            "the road was closed, but will reopen on Friday",
        ),
        ("The guard said he had stopped and wanted to help.", "he had stopped and wanted to help"),
        ("The rebels say they shot down the plane, a claim the army denies.", "they shot down the plane"),
    ],
)
def test_where_the_article_goes_on_by_itself(text: str, claim: str) -> None:
    assert told(text)[0][0] == claim


def test_who_does_it_in_the_passive_says_it() -> None:
    assert told("The plan was condemned by the union.") == [("The plan", "the union", "indirect")]
    assert told("The move was first reported by the Echo.") == [("The move", "the Echo", "indirect")]


def test_in_the_passive_nobody_says_it_without_an_agent() -> None:
    assert told("The plan was condemned.") == []


def test_who_is_confirmed_in_an_office_or_asked_is_not_what_is_said() -> None:
    assert told("Ana Diaz was confirmed by the senate.") == []
    assert told("Ana Diaz was asked by the senate.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The opera house plans to stay open, its director, Ana Diaz, told the Echo.",
        "Keller Foods aims to sell its plants by May, according to a company paper.",
    ],
)
def test_a_plan_that_another_tells_of_is_the_planners_too(text: str) -> None:
    plans = [q for q in found(text).quotes if text[q.start :].startswith("to ")]
    assert [q.certainty for q in plans] == ["plans"]
    assert plans[0].speaker is not None
    assert plans[0].speaker.start == 0


def test_what_is_still_to_be_decided_is_no_plan() -> None:
    assert len(told("The cabinet will decide whether to send troops, the minister said.")) == 1


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The court in The Hague ruled that the wall was lawful.", False),
        ("Police in Queensland said the road was shut.", False),
        ("Eyewitnesses said the road was shut.", False),
        ("According to the German weekly Der Blick, the banker hid two yachts.", True),
    ],
)
def test_who_has_a_name_by_a_place_or_a_capital(text: str, named: bool) -> None:
    quote = found(text).quotes[-1]
    assert quote.speaker is not None
    assert quote.speaker.named is named


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("News agency Xinhua cited an official as saying that exports had doubled.", "News agency Xinhua"),
        ("Asked by Sky News whether he would go, Lind laughed.", None),
        ("The archbishop's office confirmed by e-mail that he was ill.", "e-mail"),
    ],
)
def test_the_way_is_whole_and_nobody_who_speaks(text: str, via: str | None) -> None:
    way = found(text).quotes[0].via
    assert (None if way is None else text[way.start : way.end]) == via


def test_a_clause_may_go_before_the_words_themselves() -> None:
    text = "Lind added that the port had two ways left: “It grows or it dies.”"
    assert [claim for claim, _, _ in told(text)] == ["the port had two ways left", "“It grows or it dies.”"]


def test_who_answers_is_not_who_spoke_first() -> None:
    text = "When Lind suggested that the port would close, Ana Diaz fired back forcefully: “If it does, we will sue.”"
    assert told(text) == [
        ("the port would close", "Lind", "indirect"),
        ("“If it does, we will sue.”", "Ana Diaz", "direct"),
    ]


def test_what_somebody_is_described_as_belongs_to_the_claim() -> None:
    assert told("Lind described the crew as badly trained.")[0][0] == "the crew as badly trained"


def test_a_speaker_with_an_apposition_that_the_parser_leaves_without_a_verb() -> None:
    text = "Speaking in the family's defence, Tom Reilly, SC, argued that they should go free."
    assert told(text) == [("they should go free", "Tom Reilly", "indirect")]


def test_words_uttered_are_not_told_a_second_time_as_a_claim() -> None:
    assert [kind for _, _, kind in told("A clerk yelled, “Hide, she has a gun!”")] == ["direct"]


def test_a_claim_that_another_passes_on_is_both_of_theirs() -> None:
    text = "Airline officials said privately that the merger was dead, a person at the meeting told the Echo."
    assert told(text) == [
        ("Airline officials said privately that the merger was dead", "a person at the meeting", "indirect"),
        ("the merger was dead", "Airline officials", "indirect"),
    ]


def test_an_hour_or_an_attacker_says_nothing() -> None:
    assert told("The fire was knocked down by 6:40 a.m.") == []
    assert told("The church was attacked by an arsonist.") == []


@pytest.mark.parametrize(
    "asked",
    ["asked about the scandal", "when asked about the scandal", "asked whether he would stand"],
)
def test_who_is_asked_in_passing_answers(asked: str) -> None:
    answer = ("he had not slept", "The mayor", "indirect")
    told_so = told(f"The mayor, {asked}, said he had not slept.")
    assert answer in told_so
    assert [who for claim, who, _ in told_so if claim != answer[0]] in ([], [None])


def test_behind_but_somebody_else_may_speak() -> None:
    text = "Police said they had no clue but local people suspect arson."
    assert told(text)[0] == ("they had no clue", "Police", "indirect")


def test_a_name_withheld_is_no_statement() -> None:
    assert told("A clerk who declined to give his name left.") == []
    assert told("A clerk, who asked that her surname not be used, left.") == []


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The talks would go on, she said, but gave no details.", ["The talks would go on"]),
        ("The plan would fail, Lind said, and left the room.", ["The plan would fail"]),
        ("The storm had passed, he said, but the river was still rising.", None),
    ],
)
def test_what_the_speaker_did_besides_is_none_of_the_claim(text: str, claims: list[str] | None) -> None:
    said = [claim for claim, _, _ in told(text)]
    assert said == (claims or ["The storm had passed", "but the river was still rising"])
