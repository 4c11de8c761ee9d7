"""Who is named with whom: counted by sentence, drawn when there are enough, told in words always."""

import re

from msgspec.structs import replace
from tests.write.corpus import article, corpus, walled

from tearsheet.model import Annotated, Corpus, Desk, Entity, Mention, Span
from tearsheet.write import write
from tearsheet.write.network import around, company, network, pairs, strongest
from tearsheet.write.view import View, view

NAMES = ("Ada", "Bo", "Cem", "Dag", "Eva")


def crowd(*together: str) -> View:
    """An article of one sentence for each of `together`, which holds the initials of those it names."""
    sentences = [" ".join(next(n for n in NAMES if n[0] == initial) for initial in group) for group in together]
    text = article("crowd", (("title", "A crowd"), ("body", ". ".join(sentences))))
    at, spans, mentions = text.blocks[1].start, [], []
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        for name in re.finditer(r"\w+", sentence):
            mentions.append(Mention(at + name.start(), at + name.end(), "PERSON", "hand", name[0].lower()))
        at += len(sentence) + 2
    entities = tuple(Entity(n.lower(), "PERSON", n) for n in NAMES)
    seen = view(Corpus((Annotated(text, tuple(spans), tuple(mentions)),), entities), Desk("Crowd"))
    return replace(seen, pages={n.lower(): "PERSON" for n in NAMES})


def test_pairs_are_counted_by_sentence() -> None:
    assert list(pairs(crowd("AB", "BA", "BC", "D"), "PERSON").items()) == [(("ada", "bo"), 2), (("bo", "cem"), 1)]
    assert pairs(crowd("AB"), "ORG") == {}


def test_a_name_twice_in_a_sentence_counts_once() -> None:
    assert pairs(crowd("AAB"), "PERSON") == {("ada", "bo"): 1}


def test_a_few_people_are_told_in_words_only() -> None:
    seen = crowd("AB", "BC")
    found = pairs(seen, "PERSON")
    assert network(seen, found, {}) is None
    assert strongest(found) == [("ada", "bo", 1), ("bo", "cem", 1)]


def test_the_picture() -> None:
    seen = crowd("ABC", "CD", "CD")
    drawn, slim, _ = str(network(seen, pairs(seen, "PERSON"), {"ada": "n-ada"})).split("</svg>")
    assert slim.count("<circle") == 4
    assert drawn.count("<circle") == 4
    assert drawn.count("<path") == 4
    assert re.findall(r'href="([^"]+)"', drawn) == ["#n-ada"]
    assert "Cem and Dag: two sentences" in drawn
    assert "Eva" not in drawn


def test_what_may_not_be_shown_is_not_counted() -> None:
    seen = view(Corpus((walled(),), corpus().entities), Desk("Wall"))
    assert pairs(replace(seen, pages={"ilse-brandt": "PERSON"}), "PERSON") == {}


def test_the_index_of_people_tells_the_pairs() -> None:
    index = next(p.text for p in write(corpus(), Desk("Ferries")) if p.path == "people/index.md")
    assert "## Named together" in index
    assert "[Ilse Brandt]{person=ilse-brandt} and [Tomas Ek]{person=tomas-ek}, two sentences" in index


def test_the_small_picture_about_one_person() -> None:
    seen = crowd("ABC", "AD", "AD", "BC")
    drawn = str(around(seen, seen.entities["ada"], company(pairs(seen))))
    assert sorted(re.findall(r'href="([^"]+)"', drawn)) == ["/people/bo.md", "/people/cem.md", "/people/dag.md"]
    assert "Dag: two sentences" in drawn
    assert drawn.count('class="own"') == 3
    assert drawn.count('class="aside"') == 1
    assert around(seen, seen.entities["dag"], company(pairs(seen))) is None
