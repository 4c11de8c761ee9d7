"""Where a claim begins and ends, and whose it is: one small sentence for each shape."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .test_quotes import found, told

WORDS = [
    *(
        "he",
        "she",
        "said",
        "told",
        "Reuters",
        "that",
        ",",
        ".",
        "“",
        "”",
        '"',
        "‘",
        "’",
        ":",
        ";",
        "—",
        "according",
        "to",
    ),
    *(
        "the",
        "mayor",
        "Ana",
        "Diaz",
        "denied",
        "if",
        "unclear",
        "was",
        "reportedly",
        "(",
        ")",
        "?",
        "which",
        "and",
        "…",
    ),
    *(
        "adding",
        "saying",
        "claims",
        "plan",
        "vow",
        "as",
        "noted",
        "SMITH:",
        "Q:",
        "is",
        "believed",
        "put",
        "\xa0",
        "\u2003",
    ),
]


@pytest.mark.parametrize(
    ("text", "claim", "speaker"),
    [
        ("The plan, said Doyle and others, would be clear by spring.", "would be clear by spring", "Doyle and others"),
        ("And that, as Weber points out, is quite a lot.", "is quite a lot", "Weber"),
        ("Tom Lind said he would appeal and left the room.", "he would appeal", "Tom Lind"),
        (
            "Ana Diaz said the crew had found the car and moved it to the yard.",
            "the crew had found the car and moved it to the yard",
            "Ana Diaz",
        ),
        ("Lind answered them, saying the yard was shut and calling for new owners.", "the yard was shut", "Lind"),
        ("As first reported by the Echo, the mayor has sold the yard.", "the mayor has sold the yard", "the Echo"),
        ("The mayor has sold the yard, as first reported by the Echo.", "The mayor has sold the yard", "the Echo"),
        (
            "The budget is too small, as Keller's supporters point out.",
            "The budget is too small",
            "Keller's supporters",
        ),
        ("Keller's main argument was that the dam would hold.", "the dam would hold", "Keller's"),
        (
            "Brandt told the court that, over the last months of the war, “the yard stood empty and nobody paid.”",
            "over the last months of the war, “the yard stood empty and nobody paid.”",
            "Brandt",
        ),
        (
            "According to Rep. Ida Lind, seasonal flooding of the lower yards was to blame for the losses.",
            "seasonal flooding of the lower yards was to blame for the losses",
            "Rep. Ida Lind",
        ),
        (
            "The old ports (half of them were shut in 2012, according to the bank) have reopened.",
            "half of them were shut in 2012",
            "the bank",
        ),
        (
            "Tom Lind told the court that he had been beaten, and the guards' lawyer replied that he had slipped.",
            "he had been beaten",
            "Tom Lind",
        ),
        (
            "Tom Lind told the court that he had been beaten, and the guards' lawyer replied that he had slipped.",
            "he had slipped",
            "the guards' lawyer",
        ),
        (
            "Lind said the ship had hit a mine, a version the owners called “fantasy”.",
            "the ship had hit a mine",
            "Lind",
        ),
        ("Lind said the ship had hit a mine, a version the owners called “fantasy”.", "“fantasy”", "the owners"),
        (
            "The Echo reported, citing two engineers, that Brandt Motors would sell the yard.",
            "Brandt Motors would sell the yard",
            "The Echo",
        ),
        (
            "The union is threatening to stop the lifts, and intends to take the city to court.",
            "to take the city to court",
            "The union",
        ),
        ("The firm said on television that taxes would not rise.", "taxes would not rise", "The firm"),
        ("Lind accused the guards of burning huts.", "burning huts", "Lind"),
        ("The Echo said Brandt had been offered a bribe, citing a letter to him.", "a letter to him", "The Echo"),
        ("The mayor declined to comment on the report.", "the report", "The mayor"),
        ("Lind claimed victory in a post.", "victory", "Lind"),
        ("The minister denied the charges through a lawyer.", "the charges", "The minister"),
        ("Weber said the book was late but would not say who had lost it.", "the book was late", "Weber"),
        ("Weber said the book was late but would not say who had lost it.", "who had lost it", "Weber"),
        ("Keller, who has pledged to sell the yard, left early.", "to sell the yard", "who"),
        ("The envoy argued against a second vote.", "a second vote", "The envoy"),
        ("Aides left early, though they expect to return to Lima.", "to return to Lima", "they"),
        ("The firm put out a note declaring a loss of four million.", "a loss of four million", "The firm"),
        ("Ana Diaz said the yard was shut, adding that nobody knew why.", "nobody knew why", "Ana Diaz"),
        ("The mayor assured residents that the water was safe.", "the water was safe", "The mayor"),
        ("The mayor called for Brandt to step down.", "Brandt to step down", "The mayor"),
        ("The minister made the claim that crime had halved.", "crime had halved", "The minister"),
        ("The harbour was mined, according to the report.", "The harbour was mined", "the report"),
        ("He asked her if the gate was open.", "if the gate was open", "He"),
        ("They claimed the pump was new and claim it was stolen.", "it was stolen", "They"),
        ("The ferry, which, according to the port, has run since 1950, was sold.", "has run since 1950", "the port"),
        ("The bank said on Monday it had found nothing.", "it had found nothing", "The bank"),
        (
            "The party said it would stay neutral; its leader would speak later, a source said.",
            "its leader would speak later",
            "a source",
        ),
        ("The firm did not respond to a request for comment.", "a request for comment", "The firm"),
        ("The union called on the city to reopen the line.", "the city to reopen the line", "The union"),
        ("The Red Cross asked the council to open the school.", "the council to open the school", "The Red Cross"),
        ("Ana Diaz accused both sides of hiding the bill.", "hiding the bill", "Ana Diaz"),
        ("The regulator warned banks that fines might follow.", "fines might follow", "The regulator"),
        ("The envoy posted on Telegram that the embassy was safe.", "the embassy was safe", "The envoy"),
        ("The ferry had no lifeboats, a survivor recounted.", "The ferry had no lifeboats", "a survivor"),
        (
            "Tom Lind insisted that he had “saved the old harbour,” claiming that he was the father of the plan.",
            "he was the father of the plan",
            "Tom Lind",
        ),
        ("Weber said the pump was new, while Brandt called it a wreck.", "the pump was new", "Weber"),
        ("Weber said the pump was new, while Brandt called it a wreck.", "it a wreck", "Brandt"),
        ("The Star reported that the pump was new, citing two engineers.", "the pump was new", "The Star"),
        ("Greenland has made clear that it is not for sale.", "it is not for sale", "Greenland"),
        ("An aide told AFP on condition of anonymity that the cabinet was split.", "the cabinet was split", "An aide"),
        (
            "The port will not open, its director, Sami Nouri, said.",
            "The port will not open",
            "its director, Sami Nouri",
        ),
        (
            "According to the team's coach, Ana Diaz, in their first match, the robot, named “Idea,” scored two points.",
            "in their first match, the robot, named “Idea,” scored two points",
            "the team's coach",
        ),
        ("Witnesses described hearing three shots.", "hearing three shots", "Witnesses"),
        ("The owner is adamant that the yard will stay open.", "the yard will stay open", "The owner"),
        ("The mayor dodged the question of whether he knew.", "whether he knew", "The mayor"),
        ("The court has not said when it will rule.", "when it will rule", "The court"),
        ("Algeria admitted for the first time that the two men had died.", "the two men had died", "Algeria"),
        (
            "In a post on X, the mayor of Split wrote that the beach was shut.",
            "the beach was shut",
            "the mayor of Split",
        ),
        (
            "Lind promised to open a clinic, a move his party had fought for years.",
            "to open a clinic",
            "Lind",
        ),
        ("Weber said they had met Ana Diaz, the engineer who built the dam.", "they had met Ana Diaz", "Weber"),
        (
            "Weber said the dam was the work of a friend, an old engineer.",
            "the dam was the work of a friend, an old engineer",
            "Weber",
        ),
        ("Weber said the pump was new; the report says it was built in 1961.", "the pump was new", "Weber"),
        (
            "Tom Lind attacked the yard as “a hole in the ground” again.",
            "the yard as “a hole in the ground” again",
            "Tom Lind",
        ),
        ("The firm announced the sale, which had been expected.", "the sale", "The firm"),
        (
            "Ana Diaz said her clinic was full, adding that three children had died.",
            "three children had died",
            "Ana Diaz",
        ),
        ("Lind called the closure a betrayal.", "the closure a betrayal", "Lind"),
        ("Lind questioned the need for a new bridge.", "the need for a new bridge", "Lind"),
        (
            "The engineer recalled that in 2009, “I sold my car to pay the crew.”",
            "in 2009, “I sold my car to pay the crew.”",
            "The engineer",
        ),
        ("Reuters reported, citing two officials, that the deal was near.", "the deal was near", "Reuters"),
        ("Two men fled, police said, before being caught in Lille.", "before being caught in Lille", "police"),
        ("It makes sense, Lind said, for the town to wait.", "It makes sense", "Lind"),
        ("The law, critics and some judges argue, is too vague.", "is too vague", "critics and some judges"),
        (
            "Nowhere, said the head of the Dutch Red Cross, Ella Smit, is the need greater.",
            "is the need greater",
            "the head of the Dutch Red Cross, Ella Smit",
        ),
        (
            "Part of the trouble, say experts like Paul Baum, a lawyer, is the ground itself.",
            "is the ground itself",
            "experts",
        ),
        ("The minister made it clear that the tax would stay.", "the tax would stay", "The minister"),
        ("The rescue service put the number of missing at 31.", "the number of missing at 31", "The rescue service"),
        ("Police estimated the crowd at 4,000.", "the crowd at 4,000", "Police"),
        (
            "Deaths stood at 12, the ministry said, while the union put the figure at 40.",
            "the figure at 40",
            "the union",
        ),
        (
            "Togo's government promised in March to publish the accounts.",
            "to publish the accounts",
            "Togo's government",
        ),
        (
            "Vetura, a maker of lifts, hopes the new model will win back hotels.",
            "the new model will win back hotels",
            "Vetura",
        ),
        (
            "Brenner AG confirmed that it was in talks to sell a yard, but the company declined to name the buyer.",
            "it was in talks to sell a yard",
            "Brenner AG",
        ),
    ],
)
def test_claims(text: str, claim: str, speaker: str) -> None:
    assert (claim, speaker) in [(words, who) for words, who, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "claim", "certainty"),
    [
        ("It is unclear whether the crew survived.", "whether the crew survived", "unclear"),
        ("The general is said to have fled.", "The general is said to have fled", "reportedly"),
        ("Two workers were allegedly beaten.", "Two workers were allegedly beaten", "reportedly"),
        ("It is believed that the crew fled.", "the crew fled", "believed"),
        ("The lake, which is thought to hold much gas, is closed.", "which is thought to hold much gas", "believed"),
        ("Damage was put at 3 million euros.", "Damage was put at 3 million euros", "said"),
    ],
)
def test_hearsay_has_no_speaker(text: str, claim: str, certainty: str) -> None:
    quotes = {text[q.start : q.end]: q for q in found(text).quotes}
    assert quotes[claim].certainty == certainty
    assert quotes[claim].speaker is None


def test_what_is_put_at_no_number_is_no_claim() -> None:
    assert told("The seed bank put the seeds at risk.") == []


def test_to_decide_that_something_is_so_is_no_statement() -> None:
    assert told("The firm decided that its name should change.") == []


def test_what_only_seems_so_is_nobodys_statement() -> None:
    assert told("The road appears to be wider now.") == []


def test_the_outlet_goes_before_the_occasion() -> None:
    text = "“We are ready,” Ana Diaz said at a conference in Lima, quoted in La Prensa."
    via = found(text).quotes[0].via
    assert via is not None
    assert text[via.start : via.end] == "La Prensa"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=24))
def test_every_place_lies_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for quote in found(text).quotes:
        for span in (quote, quote.cue, quote.via, quote.speaker):
            assert span is None or 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize("words", ["asked not to be named", "declined to be identified", "requested not to be quoted"])
def test_how_a_source_wishes_to_be_called_is_no_statement(words: str) -> None:
    assert found(f"A clerk {words}.").quotes == ()
    assert len(found("A clerk asked to be freed.").quotes) == 1


def test_what_nobody_is_told_to_have_asked_is_no_statement() -> None:
    assert found("He was asked to come forward.").quotes == ()
    assert len(found("He was asked by the mayor to come forward.").quotes) == 1


def test_a_claim_within_a_claim_counts_where_another_is_named() -> None:
    text = "The mayor said the bridge was shut after Ana Diaz told the council that the pump had failed."
    assert told(text) == [
        ("the bridge was shut after Ana Diaz told the council that the pump had failed", "The mayor", "indirect"),
        ("the pump had failed", "Ana Diaz", "indirect"),
    ]


def test_a_claim_within_a_claim_counts_where_it_was_told_to_others() -> None:
    text = "The union said that villagers had told the police that the pump had failed."
    assert ("the pump had failed", "villagers", "indirect") in told(text)


def test_what_a_speaker_says_of_his_own_thoughts_is_one_claim() -> None:
    assert len(told("Tom Lind said he believed that the pump had failed.")) == 1
