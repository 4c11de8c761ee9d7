"""How surely a claim is made, by cue, by what holds it back, by the claim's own words; chains that go with them."""

import pytest

from .test_quotes import found


def surely(text: str) -> dict[str, str]:
    return {text[q.start : q.end]: q.certainty for q in found(text).quotes}


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The mayor played down fears that the bridge would fall.", "denied"),
        ("The coach brushed aside talk that he would leave.", "denied"),
        ("The president ruled out that troops would be sent.", "denied"),
        ("The minister scotched rumours that she would resign.", "denied"),
        ("Officials discounted the possibility that the fire was arson.", "denied"),
        ("The navy corroborated that a ship had sunk.", "confirmed"),
        ("A spokesman said he could confirm that the talks had begun.", "confirmed"),
        ("The firm has admitted to breaking the rules.", "confirmed"),
        ("Brandt accepted that he had been wrong.", "confirmed"),
        ("The firm undertook to clean the river.", "promised"),
        ("An attack cannot be ruled out, the general said.", "may"),
        ("The minister said May would be dry.", "said"),
        ("The bank said it would like to buy a rival.", "plans"),
        ("Rumours circulated that the pilot was drunk.", "reportedly"),
        ("He is sure that she lied.", "believed"),
        ("The mayor said he was certain that she had lied.", "believed"),
        ("The mayor said she felt ill.", "said"),
        ("The firm did not give a reason for the closure.", "negated"),
        ("Truckers threatened a blockade of the port.", "threatened"),
        ("Nor is it clear whether the pilot survived.", "unclear"),
        ("The union committed to hold a vote.", "promised"),
        ("The union warned that it would strike in May.", "threatened"),
        ("The union warned that it would take years.", "said"),
        ("The general warned that rain would fall.", "said"),
        ("The bank said there was a chance that rates would rise.", "may"),
        ("The minister did not rule out that troops would be sent.", "may"),
        ("The minister raised the possibility that the vote would be delayed.", "may"),
        ("The firm is to close two plants, it said.", "plans"),
        ("The minister said he was going to resign.", "plans"),
        ("The minister said the aim was to win.", "said"),
        ("The two sides are understood to have agreed on a price.", "reportedly"),
        ("Ana Diaz is convinced that the letter is forged.", "believed"),
        ("The mayor said she hoped the school would open in May.", "believed"),
        ("The mayor said she saw the school burn.", "said"),
        ("The statement made no mention of the hostages.", "negated"),
        ("The firm gave no reason for the delay.", "negated"),
        ("The embassy stopped short of saying that the vote was rigged.", "negated"),
        ("The police were unable to say who had fired.", "negated"),
        ("The police said they could not confirm that shots had been fired.", "negated"),
        ("The court has yet to decide whether the vote was fair.", "unclear"),
        ("It remains to be seen whether the deal will hold.", "unclear"),
        ("How the fire began remains a mystery.", "unclear"),
        ("How the fire began has not been established.", "unclear"),
        ("Nobody knows why the pump stopped.", "unclear"),
        ("It could not be established whether the two men had met.", "unclear"),
        ("Investigators are examining whether the brakes had failed.", "unclear"),
        ("What had caused the fire was not immediately clear.", "unclear"),
        ("The indictment alleges that the pilot had been drunk.", "said"),
        ("It is alleged that the pilot had been drunk.", "reportedly"),
        ("State television reported that the pilot had been drunk.", "reportedly"),
        ("Polish newspapers reported that the pilot had been drunk.", "reportedly"),
        ("The cabinet will decide next week whether to send troops, the minister said.", "said"),
        ("Whether the pact will hold is an open question.", "unclear"),
        ("Whether the cable was cut is not known, divers said.", "unclear"),
        ("The bank said it did not yet know whether the branch would open.", "unclear"),
        ("The minister said her country cannot accept the possibility of a wall.", "said"),
        ("State television said that the pilot had been drunk.", "said"),
        ("The airline is considering whether to buy ten jets.", "plans"),
        ("The panel will consider whether he lied.", "unclear"),
        ("The BBC could not verify the claim.", "negated"),
        ("The couple said they had been planning a trip to Oslo.", "said"),
        ("The couple said they were planning a trip to Oslo.", "plans"),
        ("Up to a third of the wells could be salt by May, according to the bank.", "may"),
    ],
)
def test_certainty(text: str, certainty: str) -> None:
    assert list(surely(text).values()) == [certainty]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Dozens are feared dead.", "Dozens are feared dead"),
        ("The painting is thought to date from 1620.", "The painting is thought to date from 1620"),
    ],
)
def test_what_is_believed_stands_with_what_it_is_believed_of(text: str, claim: str) -> None:
    assert surely(text) == {claim: "believed"}


@pytest.mark.parametrize(
    ("text", "claim", "speaker", "via", "named"),
    [
        ("The coach was quoted by the Echo as saying he would go.", "he would go", "The coach", "the Echo", False),
        ("Ana Diaz wrote on social media that it was open.", "it was open", "Ana Diaz", "social media", True),
        (
            "The firm said in a filing with the regulator that its boss had left.",
            "its boss had left",
            "The firm",
            "a filing",
            False,
        ),
        (
            "Tom Lind testified before the committee that he had paid the guard.",
            "he had paid the guard",
            "Tom Lind",
            "the committee",
            True,
        ),
        (
            "At a press conference in Lagos, the minister said the vote was fair.",
            "the vote was fair",
            "the minister",
            "a press conference",
            False,
        ),
        ("The company, Keller Foods, said it was shut.", "it was shut", "The company, Keller Foods", None, True),
        (
            "Ana Diaz, speaking on the BBC's Today programme, said it was shut.",
            "it was shut",
            "Ana Diaz",
            "the BBC's Today programme",
            True,
        ),
        ("Ana Diaz said in her manifesto that it was shut.", "it was shut", "Ana Diaz", "her manifesto", True),
        ("Writing in the Echo, Ana Diaz said it was a fraud.", "it was a fraud", "Ana Diaz", "the Echo", True),
        ("Ana Diaz said on Radio Split that it was a fraud.", "it was a fraud", "Ana Diaz", "Radio Split", True),
        (
            "The hospital's director, speaking by telephone from Gaza, said the fuel had run out.",
            "the fuel had run out",
            "The hospital's director",
            "telephone",
            False,
        ),
        ("As Tom Lind told the Echo, the river decides.", "the river decides", "Tom Lind", "the Echo", True),
        ("Both the mayor and Tom Lind said it was shut.", "it was shut", "Both the mayor and Tom Lind", None, True),
        ("In the view of Ana Diaz, the plan is dead.", "the plan is dead", "Ana Diaz", None, True),
        ("In Ana Diaz's view, the plan is dead.", "the plan is dead", "Ana Diaz's", None, True),
        (
            "“The well is dry,” the Echo news agency quoted a nurse in Goma as saying.",
            "“The well is dry,”",
            "a nurse in Goma",
            "the Echo news agency",
            False,
        ),
        ("An aide denied in an email that the pilots had slept.", "the pilots had slept", "An aide", "an email", False),
        ("The Danish navy said the ship had sunk.", "the ship had sunk", "The Danish navy", None, True),
        (
            "The smuggler known as Tom Lind vowed to return.",
            "to return",
            "The smuggler known as Tom Lind",
            None,
            True,
        ),
        (
            "The Danish navy said through its Telegram channel that the ship had sunk.",
            "the ship had sunk",
            "The Danish navy",
            "its Telegram channel",
            True,
        ),
        ("Ana Diaz denied the charges through a lawyer.", "the charges", "Ana Diaz", "a lawyer", True),
        (
            "The admiral, in remarks broadcast by Radio Split, said the strait was calm.",
            "the strait was calm",
            "The admiral",
            "Radio Split",
            False,
        ),
        (
            "A study in the Lancet suggests that the jab works.",
            "the jab works",
            "A study in the Lancet",
            "the Lancet",
            False,
        ),
        (
            "The Lima prosecutor's office said it had charged him.",
            "it had charged him",
            "The Lima prosecutor's office",
            None,
            True,
        ),
        (
            "Half the wells are dry, according to figures from the Danish navy.",
            "Half the wells are dry",
            "figures from the Danish navy",
            None,
            True,
        ),
        (
            "The regional government pledged that nobody would be moved, Radio Split reported.",
            "nobody would be moved",
            "The regional government",
            "Radio Split",
            False,
        ),
        (
            "“We are late,” Tom Lind told Radio Split. “Nobody told us.”",
            "“Nobody told us.”",
            "Tom Lind",
            "Radio Split",
            True,
        ),
        (
            "Norway's vice-president, Tom Lind, told a radio station that he would not answer gossip.",
            "he would not answer gossip",
            "Norway's vice-president, Tom Lind",
            "a radio station",
            True,
        ),
        ("“I was tired,” the 19-year-old said.", "“I was tired,”", "the 19-year-old", None, False),
        ("Tom Lind wrote on X that the talks had been long.", "the talks had been long", "Tom Lind", "X", True),
        ("The pilot told the tower that one engine was out.", "one engine was out", "The pilot", "the tower", False),
        (
            "The king told visiting Danish senators that his country was full.",
            "his country was full",
            "The king",
            "visiting Danish senators",
            False,
        ),
        (
            "Ethiopia's state broadcaster said that troops had entered the town.",
            "troops had entered the town",
            "Ethiopia's state broadcaster",
            None,
            True,
        ),
        (
            "“We have had enough,” Lind told a packed meeting of the rowing club.",
            "“We have had enough,”",
            "Lind",
            "a packed meeting",
            True,
        ),
        (
            "“It will stand,” the bishop told a crowd gathered on the quay.",
            "“It will stand,”",
            "the bishop",
            "a crowd",
            False,
        ),
        (
            "The ministry said in a written reply that the dam was sound.",
            "the dam was sound",
            "The ministry",
            "a written reply",
            False,
        ),
        ("Ana Diaz said in reply to the charge that the dam was sound.", "the dam was sound", "Ana Diaz", None, True),
        ("A clerk said over the phone that nobody was hurt.", "nobody was hurt", "A clerk", "the phone", False),
        ("Lind confided to aides that he was tired.", "he was tired", "Lind", "aides", True),
        (
            "The captain radioed the coastguard that the ship was sinking.",
            "the ship was sinking",
            "The captain",
            "the coastguard",
            False,
        ),
        (
            "In remarks carried by state media, Lind said the border was calm.",
            "the border was calm",
            "Lind",
            "state media",
            True,
        ),
        (
            "Lind explained to a parliamentary committee that costs had risen.",
            "costs had risen",
            "Lind",
            "a parliamentary committee",
            True,
        ),
        (
            "The bridge has fallen, the BBC quoted a clerk as saying.",
            "The bridge has fallen",
            "a clerk",
            "the BBC",
            False,
        ),
        (
            "The group claimed responsibility for the blast in a statement.",
            "responsibility for the blast",
            "The group",
            "a statement",
            False,
        ),
        (
            "Lind assured the people of Goma that help was on its way.",
            "help was on its way",
            "Lind",
            "the people",
            True,
        ),
        ("In a phone call with his wife, Lind said he was cold.", "he was cold", "Lind", "a phone call", True),
        (
            "A spokesman for Mr. Orban said the vote was fair.",
            "the vote was fair",
            "A spokesman for Mr. Orban",
            None,
            False,
        ),
        (
            "Ewa Nowak, the prime minister, told state broadcaster TVP she would resign.",
            "she would resign",
            "Ewa Nowak",
            "state broadcaster TVP",
            True,
        ),
        (
            "The king sent a message to the families saying he was with them.",
            "he was with them",
            "The king",
            "a message",
            False,
        ),
        (
            "The US Geological Survey put the magnitude at 6.1.",
            "the magnitude at 6.1",
            "The US Geological Survey",
            None,
            True,
        ),
        (
            "Lind urged Catholics to pray for peace in his Easter sermon.",
            "Catholics to pray for peace",
            "Lind",
            "his Easter sermon",
            True,
        ),
        (
            "The ferry is safe, its owner, the Dutch firm Van Houten Shipping, said.",
            "The ferry is safe",
            "its owner, the Dutch firm Van Houten Shipping",
            None,
            True,
        ),
    ],
)
def test_chain(text: str, claim: str, speaker: str, via: str | None, named: bool) -> None:
    quote = {text[q.start : q.end]: q for q in found(text).quotes}[claim]
    assert quote.speaker is not None
    assert text[quote.speaker.start : quote.speaker.end] == speaker
    assert quote.speaker.named is named
    assert (None if quote.via is None else text[quote.via.start : quote.via.end]) == via


def test_what_a_court_is_told_may_stand_before_it() -> None:
    text = "The pilot told a friend that he was tired, the court heard."
    heard = {text[q.start : q.end]: q for q in found(text).quotes}["The pilot told a friend that he was tired"]
    assert heard.speaker is None
    assert heard.via is not None
    assert text[heard.via.start : heard.via.end] == "the court"


def test_what_a_court_heard_has_no_speaker_but_came_through_it() -> None:
    text = "The court heard that Lind had bought the knife in May."
    (quote,) = found(text).quotes
    assert quote.speaker is None
    assert quote.via is not None
    assert text[quote.via.start : quote.via.end] == "The court"
