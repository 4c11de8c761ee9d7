from msgspec.structs import replace
from tests.resolve.articles import article

from tearsheet.model import Annotated, EntityRole, Event, EventDate, Participant, Quote, Role, Span, Speaker
from tearsheet.resolve import resolve


def span(found: Annotated, words: str) -> Span:
    start = found.article.text.index(words)
    return Span(start, start + len(words))


def test_every_id_is_filled_in() -> None:
    found = article(
        "one",
        "[Ana Petrescu]{PERSON} told the [Lake Courier]{ORG} that [Karl Brenner]{PERSON} met her in [Lindau]{GPE}.",
    )
    ana, karl = span(found, "Ana Petrescu"), span(found, "Karl Brenner")
    said = Quote(
        0, 10, "indirect", "test", speaker=Speaker(ana.start, ana.end, True, ana), via=span(found, "the Lake Courier")
    )
    met = Event(
        *_pair(span(found, "met")), "CONSULT", "asserted", "test",
        date=EventDate("2025-03-12", "stated"), place=span(found, "Lindau"),
        participants=(Participant(karl.start, karl.end, "actor"),),
    )  # fmt: skip
    corpus = resolve([replace(found, quotes=(said,), events=(met,))])
    (quote,), (event,) = corpus.articles[0].quotes, corpus.articles[0].events
    assert quote.speaker is not None
    assert (quote.speaker.entity_id, quote.speaker.name, quote.via_id) == (
        "ana-petrescu",
        "Ana Petrescu",
        "lake-courier",
    )
    assert (event.place_id, event.participants[0].entity_id) == ("lindau", "karl-brenner")
    assert [entry.place_id for entry in corpus.timeline] == ["lindau"]


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end


def test_a_role_names_its_country_through_the_word_for_its_people() -> None:
    found = article("one", "[Austrian]{NORP} Finance Minister [Karl Brenner]{PERSON} resigned.")
    role = Role(
        *_pair(span(found, "Finance Minister")), span(found, "Karl Brenner"), "test", of=span(found, "Austrian")
    )
    corpus = resolve([replace(found, roles=(role,))])
    entities = {e.id: e for e in corpus.entities}
    assert set(entities) == {"austria", "austrian", "karl-brenner"}
    (held,) = entities["karl-brenner"].roles
    assert isinstance(held, EntityRole)
    assert (held.text, held.of, held.of_name, str(held.evidence)) == (
        "Finance Minister",
        "austria",
        "Austria",
        "one:9-25",
    )
    assert [j.name for j in entities["austria"].joins] == ["Austrian"]
    assert corpus.articles[0].mentions[0].entity_id == "austrian"


def test_a_seat_of_government_speaks_for_its_country_but_stays_a_town() -> None:
    found = article("one", "[Vienna]{GPE} denied it. Snow fell in [Vienna]{GPE}.")
    vienna = Span(0, 6)
    quote = Quote(7, 16, "indirect", "test", speaker=Speaker(0, 6, True, vienna))
    corpus = resolve([replace(found, quotes=(quote,))])
    speaker = corpus.articles[0].quotes[0].speaker
    assert speaker is not None
    assert (speaker.entity_id, speaker.name) == ("austria", "Austria")
    assert [m.entity_id for m in corpus.articles[0].mentions] == ["vienna", "vienna"]


def test_the_nameless_stay_nameless_but_belong_to_their_country() -> None:
    found = article("one", "[Austrian]{NORP} officials denied it.")
    quote = Quote(19, 28, "indirect", "test", speaker=Speaker(0, 18, False, of=span(found, "Austrian")))
    corpus = resolve([replace(found, quotes=(quote,))])
    speaker = corpus.articles[0].quotes[0].speaker
    assert speaker is not None
    assert (speaker.entity_id, speaker.named, speaker.of_id) == (None, False, "austria")
