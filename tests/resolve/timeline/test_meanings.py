"""Whether two tellings are of one event, by what the encoder takes them to mean."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from tearsheet.resolve.timeline.meanings import judged
from tearsheet.resolve.timeline.tellings import Telling, tellings

from .test_told_again import Told

STRIKE = ("Dockers in Genoa downed tools on Monday over night shifts.", "downed tools")
AGAIN = ("The walkout of the dockers in Genoa went into its third day.", "walkout")
ARREST = ("Police in Bari arrested a smuggler in the harbour.", "arrested")


def telling(doc_id: str, *sentences: tuple[str, str]) -> Sequence[Telling]:
    """The tellings of an article of those sentences, of the words beside each, as the encoder reads them."""
    one = Told(doc_id, "2022-10-19", " ".join(sentence for sentence, _ in sentences))
    return list(tellings([one.article(*(one.event(words, "PROTEST", "test") for _, words in sentences))]))


def odds(a: Telling, b: Telling) -> float:
    assert judged(a, b) == judged(b, a)
    found = judged(a, b)
    assert found is not None
    return found


def test_other_words_for_one_event_are_likelier_one_than_words_for_another() -> None:
    (one,), (again,), (other,) = telling("a", STRIKE), telling("b", AGAIN), telling("b", ARREST)
    assert odds(one, again) > 0 > odds(one, other)


def test_in_one_article_as_well() -> None:
    one, again, other = telling("a", STRIKE, AGAIN, ARREST)
    assert odds(one, again) > odds(one, other) + 2


@pytest.mark.parametrize("unread", [0, 1])
def test_of_what_was_not_read_nothing_is_said(unread: int) -> None:
    both = [*telling("a", STRIKE), *telling("b", AGAIN)]
    both[unread] = replace(both[unread], meaning=None)
    assert judged(*both) is None
