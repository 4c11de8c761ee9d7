"""What speaks for two tellings being of one event, or against it."""

import pytest
from msgspec.structs import replace

from tearsheet.model import Event, Span, Timex
from tearsheet.resolve.timeline.evidence import MEANT, evidence
from tearsheet.resolve.timeline.likeness import BIAS, weighed
from tearsheet.resolve.timeline.tellings import Telling, tellings

from .test_timeline import event, told
from .test_told_again import Told


def found(a: Telling, b: Telling) -> dict[str, float]:
    assert dict(evidence(a, b)) == dict(evidence(b, a))
    return dict(evidence(a, b))


def arrested(doc_id: str, text: str, *nouns: str, word: str = "arrested") -> Telling:
    one = Told(doc_id, "2022-10-19", text)
    spans = tuple(Span(text.index(n), text.index(n) + len(n)) for n in nouns)
    (telling,) = tellings([one.article(replace(one.event(word, "COERCE", "verb arrest"), nouns=spans))])
    return telling


NOUNS = {"a noun in common", "other nouns", "one's noun in the other's sentence"}


def test_whom_it_was_done_to_tells_whether_it_is_one_where_nobody_is_named() -> None:
    miners = arrested("a", "Seven miners were arrested.", "miners")
    again = arrested("b", "Police arrested the miners.", "Police", "miners")
    bakers = arrested("b", "Two bakers were arrested.", "bakers")
    heard = arrested("b", "Two bakers were arrested, the miners heard.", "bakers")
    nobody = arrested("b", "They were arrested.")
    assert NOUNS & found(miners, again).keys() == {"a noun in common"}
    assert NOUNS & found(miners, bakers).keys() == {"other nouns"}
    assert NOUNS & found(miners, heard).keys() == {"other nouns", "one's noun in the other's sentence"}
    assert NOUNS & found(miners, nobody).keys() == set()


def test_which_two_classes_meet() -> None:
    accused, refused = (event(at, kind=kind) for at, kind in ((1, "ACCUSE"), (9, "REJECT")))
    one, other = tellings([told("a", accused, refused)])
    assert "ACCUSE and REJECT" in found(one, other)


def test_words_around_count_across_articles() -> None:
    one = arrested("a", "A ferry capsized near Brno. Seven were arrested.")
    same = arrested("b", "They were arrested. The ferry had capsized.")
    other = arrested("b", "They were arrested. A bakery had burned.")
    assert found(one, same)["words around in common"] > found(one, other)["words around in common"]


def test_a_sentence_is_another_step_than_an_arrest_and_none_than_a_conviction() -> None:
    def step(rule: str, at: int = 1) -> Event:
        return event(at, kind="COERCE", rule=rule)

    one, other = tellings([told("a", step("verb arrest"), step("verb sentence", 9))])
    assert "other steps of a case" in found(one, other)
    one, other = tellings([told("a", step("verb convict"), step("verb sentence", 9))])
    assert "other steps of a case" not in found(one, other)


def test_what_is_found_weighs_otherwise_in_one_article_than_in_two() -> None:
    weights = {BIAS: (-1.0, -2.0), "same word": (0.5, 4.0)}
    seen = {"same word": 1.0, "unheard of": 1.0}
    assert [weighed(seen, weights, one_article=one) for one in (True, False)] == [-0.5, 2.0]


def bombed(doc_id: str, text: str, *times: tuple[str, str]) -> Telling:
    one = Told(doc_id, "2022-10-19", text)
    spans = [Timex(text.index(w), text.index(w) + len(w), "DATE", value, "test") for w, value in times]
    article = replace(one.article(one.event("bombed", "ASSAULT", "verb bomb")), timexes=tuple(spans))
    (telling,) = tellings([article])
    return telling


BESIDE = {"days beside them meet", "other days beside them"}


def test_a_time_beside_an_event_speaks_where_none_is_its_own() -> None:
    may = bombed("a", "In May eight died when a mill was bombed.", ("May", "2022-05"))
    october = bombed("b", "A mill was bombed on Tuesday, they said.", ("Tuesday", "2022-10-18"))
    spring = bombed("b", "In spring a mill was bombed.", ("spring", "2022-SP"))
    carried = bombed("b", "It was May. Eight died. Mills were bombed.", ("May", "2022-05"))
    never = bombed("b", "Mills were bombed.")
    assert BESIDE & found(may, october).keys() == {"other days beside them"}
    assert BESIDE & found(may, spring).keys() == {"days beside them meet"}
    assert BESIDE & found(may, carried).keys() == {"days beside them meet"}
    assert BESIDE & found(may, never).keys() == set()


def test_reading_together_counts_instead_of_reading_apart_and_in_a_long_article_beside_it() -> None:
    one, other = arrested("a", "Seven miners were arrested."), arrested("b", "Police arrested the miners.")
    apart, together = (dict(evidence(one, other, odds))[MEANT] for odds in (None, 2.0))
    both = dict(evidence(one, replace(other, long=True), 2.0))[MEANT]
    assert together == 0.5
    assert both == pytest.approx((apart + together) / 2)
    assert MEANT not in dict(evidence(one, replace(other, meaning=None), None))
