"""What stands beside a cue: its own claim, a second claim, a title, a box, a circumstance; and whose each of them is."""

import pytest

from .test_quotes import found, told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        # who is to do or say something is part of what is asked or promised
        ("The union urged the minister to admit that the plan had failed.", ["the minister to admit that the plan had failed"]),
        ("The bank promised to explain how the money was lost.", ["to explain how the money was lost"]),
        ("She wanted to know whether the plan had failed.", ["whether the plan had failed"]),
        ("Harbour Foods aims to reopen the plant in May and has promised to rehire the men.",
         ["to reopen the plant in May", "to rehire the men"]),
        # nobody is said to take the stance
        ("The poll asks whether voters would prefer a new flag.", ["whether voters would prefer a new flag"]),
        ("The chair is a member who does not claim to know the law.", []),
        # who speaks is no claim
        ("Even its oldest friends, like Lind and Diaz, say the plan is dead.", ["the plan is dead"]),
        ("In May he warned the bank against the loan, because it was large.", ["the loan"]),
        ("In his speech at the yard, he told a joke.", []),
        ("One of the men is a diver, a fact he often mentions on the radio.", []),
        # answers
        ("Asked by reporters if he would go, the minister said no.", ["if he would go", "no"]),
        ("The mayor said as much in an interview.", ["as much"]),
        # what the parser hangs elsewhere
        ("While he acknowledged funding was a major reason he left, Lind found other jobs.",
         ["funding was a major reason he left"]),
        ("Brandt said after the congress he would not accept the offer if it were made.",
         ["he would not accept the offer if it were made"]),
        ("The guard called in the test, which state media claimed now allows the army to strike.",
         ["which", "now allows the army to strike"]),
        ("Police in Lyon have confirmed that the body found in the Saône is that of the missing student.",
         ["the body found in the Saône is that of the missing student"]),
        ("More than a year after eleven people were shot at a wake in Quito, it is not known who ordered the deed.",
         ["who ordered the deed"]),
        # circumstances and asides
        ("Talk of a vote is “pure invention”, the chancellor's spokesman told journalists in Vienna, a day after the "
         "tabloid Krone Aktuell reported that posters had been ordered.",
         ["Talk of a vote is “pure invention”", "posters had been ordered"]),
        ("Manila said it would file a protest over the incident, which the embassy in Beijing described as “a routine law "
         "operation”.", ["it would file a protest over the incident", "which", "“a routine law operation”"]),
    ],
)  # fmt: skip
def test_the_claims_of_a_sentence(text: str, claims: list[str]) -> None:
    assert [claim for claim, _, _ in told(text)] == claims


def test_words_and_a_clause_may_both_be_said() -> None:
    assert told("“It is bad luck,” he said, that both men had come to the hall.") == [
        ("“It is bad luck,”", "he", "direct"),
        ("both men had come to the hall", "he", "indirect"),
    ]


def test_a_title_before_a_verb_with_its_own_clause_is_not_uttered() -> None:
    text = "On the programme “This Week,” Lind admitted that the course was closed."
    assert [claim for claim, _, _ in told(text)] == ["the course was closed"]
    text = "“We are late,” Lind said, adding that the ferry had left."
    assert [claim for claim, _, _ in told(text)] == ["“We are late,”", "the ferry had left"]


def test_words_go_on_behind_a_speaker_with_an_apposition() -> None:
    text = "“This budget,” said the Labour spokeswoman, Fiona Kettering, “has been written by fools.”"
    assert {speaker for _, speaker, _ in told(text)} == {"the Labour spokeswoman, Fiona Kettering"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The islands, as one of the mayor's advisers pointed out, do not get two storms.",
            "one of the mayor's advisers",
        ),
        ("Discussing it, Malta's Prime Minister, Jon Abela said, “We know.”", "Malta's Prime Minister"),
        ("She was stopped and told that the road was shut.", None),
        ("The man was stopped and told police that he was late.", "The man"),
        ("Sheikh Mubarak al-Dosari, Qatar's chief mediator, said gaps remained.", "Sheikh Mubarak al-Dosari"),
    ],
)
def test_who_speaks(text: str, speaker: str | None) -> None:
    spoken = told(text)[-1][1]
    assert spoken is None if speaker is None else (spoken or "").startswith(speaker)


def test_what_a_source_hands_on_is_its_own_claim() -> None:
    assert told("The minister said that, according to the report, forty people had died.") == [
        ("according to the report, forty people had died", "The minister", "indirect"),
        ("forty people had died", "the report", "indirect"),
    ]
    assert told("The minister said that forty people had died, according to the report.") == [
        ("The minister said that forty people had died", "the report", "indirect"),
        ("forty people had died", "The minister", "indirect"),
    ]


def test_words_with_a_name_below_them_are_signed() -> None:
    assert told("“So far it is one to nil.” — Matthew Brandt, engineer") == [
        ("“So far it is one to nil.”", "Matthew Brandt", "direct")
    ]
    assert told("“So far it is one to nil.” Brandt left.")[0][1] is None


def test_a_box_that_repeats_the_text_is_no_second_statement() -> None:
    words = "We have waited for this bridge for eleven years"
    text = f"“{words}.”\nMayor Ana Diaz opened it. “{words}, and it is here,” she said."
    assert [claim for claim, _, _ in told(text)] == [f"“{words}, and it is here,”"]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Harriet Colley told the BBC Britain had not been asked.", "the BBC"),
        ("Ewa Sikora said in an e-mail that her client had nothing to hide.", "an e-mail"),
        ("Pressed three times in a radio interview, the minister did not deny that it was late.", "a radio interview"),
        ("Pressed three times by owners, the insurer declined to say how much had been paid.", None),
        ("Jon Abela told fellow ministers in Brussels it was late, adding that nobody had come.", "fellow ministers"),
    ],
)
def test_the_way(text: str, via: str | None) -> None:
    way = found(text).quotes[-1].via
    assert via is None if way is None else text[way.start : way.end].startswith(via or "?")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Mexican prosecutors said the remains were found.", True),
        ("A Mexican prosecutor said the remains were found.", False),
        ("Passengers waited for hours, the consumer group Flyers' Voice complained.", True),
        ("Police in Lyon said the road was shut.", False),
    ],
)
def test_who_is_named(text: str, named: bool) -> None:
    speaker = found(text).quotes[0].speaker
    assert speaker is not None
    assert speaker.named is named


def test_a_deed_of_ones_own_on_a_condition_is_a_threat() -> None:
    assert found("“If they cut the water, we will cut the road,” warned Ana Diaz.").quotes[0].certainty == "threatened"
    assert found("“If they cut the water, fish will die,” warned Ana Diaz.").quotes[0].certainty == "said"


@pytest.mark.parametrize(
    ("text", "claim", "speaker"),
    [
        ("The leak may have begun weeks before anyone noticed, an internal memo shows.",
         "The leak may have begun weeks before anyone noticed", "an internal memo"),
        ("She told her sister in a text message that she was going to walk home along the canal.",
         "she was going to walk home along the canal", "She"),
        ("Chief Inspector Ruth Wainwright appealed to anyone who had seen a white van near the school to come forward.",
         "anyone who had seen a white van near the school to come forward", "Chief Inspector Ruth Wainwright"),
        ("Oslo will not join, President Milorad Vasic said in Belgrade, but he admitted that the pressure was growing.",
         "the pressure was growing", "he"),
        ("“Who paid for the dinner?” the committee chair, Senator Ronan Halpert, asked him twice.",
         "“Who paid for the dinner?”", "the committee chair, Senator Ronan Halpert"),
    ],
)  # fmt: skip
def test_what_the_pipeline_reads_otherwise(text: str, claim: str, speaker: str) -> None:
    assert told(text)[-1][:2] == (claim, speaker)
