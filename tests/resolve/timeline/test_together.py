"""What two articles say of each other when they are read together."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from tearsheet.model import Annotated, Event
from tearsheet.resolve.timeline import together as module
from tearsheet.resolve.timeline.tellings import tellings
from tearsheet.resolve.timeline.together import Readings, together

from .test_told_again import Told

FIRST = Told("a", "2022-10-18", "Dockers in Genoa downed tools on Monday. Police in Bari arrested a smuggler.")
LATER = Told(
    "b",
    "2022-10-20",
    "The walkout of the dockers kept twenty ships in port. The man detained in Bari on Monday denied smuggling.",
)


def told(article: Told, *words: str) -> Annotated:
    return article.article(*(article.event(w, "PROTEST", "test") for w in words))


def read(
    articles: Sequence[Annotated], readings: Readings | None = None, jobs: int = 1
) -> dict[tuple[str, str], float]:
    """The log-odds by the words of both, of all pairs of the articles' tellings."""
    found = list(tellings(articles))
    pairs = [(n, m) for m in range(len(found)) for n in range(m)]
    odds = together(found, pairs, articles, {} if readings is None else readings, jobs)
    text = {a.article.doc_id: a.article.text for a in articles}
    word = [text[t.address.doc_id][t.address.start : t.address.end] for t in found]
    return {(word[n], word[m]): likely for (n, m), likely in odds.items()}


@pytest.fixture(scope="module")
def both() -> list[Annotated]:
    return [told(FIRST, "downed tools", "arrested"), told(LATER, "walkout", "detained")]


def test_one_event_is_likelier_one_than_two(both: list[Annotated]) -> None:
    odds = read(both)
    assert min(odds["downed tools", "walkout"], odds["arrested", "detained"]) > 0
    assert max(odds["downed tools", "detained"], odds["arrested", "walkout"]) < -2


def test_in_whatever_order_they_come(both: list[Annotated]) -> None:
    turned, straight = ({frozenset(pair): odds for pair, odds in read(a).items()} for a in (both[::-1], both))
    assert turned == straight


def test_by_however_many_threads(both: list[Annotated]) -> None:
    third = told(Told("c", "2022-10-21", LATER.text), "walkout", "detained")
    assert read([*both, third], jobs=3) == read([*both, third])


def test_what_was_read_is_not_read_again(both: list[Annotated], monkeypatch: pytest.MonkeyPatch) -> None:
    kept: Readings = {}
    odds = read(both, kept)
    monkeypatch.setattr(module, "read_together", None)
    assert read(both, dict(kept)) == odds
    with pytest.raises(TypeError):
        read([told(FIRST, "downed tools"), both[1]], dict(kept))


def test_articles_without_an_open_pair_are_not_read(both: list[Annotated], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "read_together", None)
    assert read([told(FIRST, "downed tools"), told(LATER, "detained")]) == {}
    assert read([both[0]]) == {}


def test_of_what_was_not_read_alone_nothing_is_said(both: list[Annotated]) -> None:
    events: tuple[Event, ...] = tuple(replace(e, embedding=None) for e in both[1].events)
    assert read([both[0], replace(both[1], events=events)]) == {}
