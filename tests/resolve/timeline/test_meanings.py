"""Whether two tellings are of one event, by what the encoder takes them to mean."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from tearsheet.annotate.events.reading import reading
from tearsheet.model import Event, Span
from tearsheet.resolve.timeline.meanings import judged, likeness
from tearsheet.resolve.timeline.tellings import Telling, tellings

from .test_timeline import told

STRIKE = ("Dockers in Genoa downed tools on Monday over night shifts.", "downed tools")
AGAIN = ("The walkout of the dockers in Genoa went into its third day.", "walkout")
ARREST = ("Police in Bari arrested a smuggler in the harbour.", "arrested")


def telling(doc_id: str, *told_: tuple[str, str]) -> Sequence[Telling]:
    """The tellings of an article of those sentences, of the words beside each, as the encoder reads them."""
    text = " ".join(sentence for sentence, _ in told_)
    starts = [text.index(sentence) for sentence, _ in told_]
    read = reading(text, [Span(at, at + len(s)) for at, (s, _) in zip(starts, told_, strict=True)])
    spans = [(text.index(words), text.index(words) + len(words)) for _, words in told_]
    events = [read.of(Event(*span, "PROTEST", "asserted", "test")) for span in spans]
    return list(tellings([told(doc_id, *events, text=text)]))


def odds(a: Telling, b: Telling) -> float:
    assert judged(a, b) == judged(b, a)
    found = judged(a, b)
    assert found is not None
    return found


def test_other_words_for_one_event_are_likelier_one_than_words_for_another() -> None:
    (one,), (again,), (other,) = telling("a", STRIKE), telling("b", AGAIN), telling("b", ARREST)
    assert odds(one, again) > 0 > odds(one, other)
    assert likeness(one, again) > likeness(one, other) + 0.3


def test_in_one_article_as_well() -> None:
    one, again, other = telling("a", STRIKE, AGAIN, ARREST)
    assert odds(one, again) > odds(one, other) + 2


@pytest.mark.parametrize("unread", [0, 1])
def test_of_what_was_not_read_nothing_is_said(unread: int) -> None:
    both = [*telling("a", STRIKE), *telling("b", AGAIN)]
    both[unread] = replace(both[unread], meaning=None)
    assert judged(*both) is None
    assert likeness(*both) == 0
