from msgspec.structs import replace
from tests.resolve.articles import article, ids

from tearsheet.model import Correction, Quote, Span, Speaker
from tearsheet.resolve import resolve

ONE = article("one", "[Ana Petrescu]{PERSON} met [Ana Marin]{PERSON}. [Petrescu]{PERSON} spoke.")
TWO = article("two", "[Petrescu]{PERSON} left.")


def test_same_joins_and_the_first_gives_the_name() -> None:
    corpus = resolve([ONE], [Correction("She married in May.", same=("Ana Marin", "ana-petrescu"))])
    (entity,) = corpus.entities
    assert (entity.id, entity.name, entity.aliases) == ("ana-marin", "Ana Marin", ("Ana Petrescu", "Petrescu"))
    assert [(j.name, j.why) for j in entity.joins if j.by == "editor"] == [("Ana Petrescu", "She married in May.")]
    assert len(entity.mentions) == 3


def test_different_keeps_apart() -> None:
    corpus = resolve([ONE, TWO], [Correction("Another Petrescu.", different=("Ana Petrescu", "Petrescu"))])
    assert ids(corpus.articles[0])["Petrescu"] == "petrescu"
    assert ids(corpus.articles[0])["Ana Petrescu"] == "ana-petrescu"


def test_different_takes_ids_as_well_and_says_so() -> None:
    corpus = resolve([ONE, TWO], [Correction("Another one.", different=("ana-petrescu", "petrescu"))])
    entity = next(e for e in corpus.entities if e.id == "ana-petrescu")
    assert [(j.into, j.why) for j in entity.joins if j.by == "editor"] == [("petrescu", "kept apart: Another one.")]
    assert corpus.problems == ()


def test_rename_changes_the_name_not_the_id() -> None:
    corpus = resolve([TWO], [Correction("Her full name.", rename="petrescu", to="Ana Petrescu")])
    (entity,) = corpus.entities
    assert (entity.id, entity.name, entity.aliases) == ("petrescu", "Ana Petrescu", ("Petrescu",))


def test_drop_takes_an_annotation_out() -> None:
    corpus = resolve([TWO], [Correction("A ship.", drop="two:0-8")])
    assert corpus.articles[0].mentions == ()
    assert corpus.entities == ()


def test_speaker_is_the_editors() -> None:
    quoted = replace(ONE, quotes=(Quote(27, 46, "direct", "test", speaker=Speaker(27, 35, named=False)),))
    corpus = resolve([quoted], [Correction("The paper said so.", speaker="one:27-46", to="Ana Marin")])
    speaker = corpus.articles[0].quotes[0].speaker
    assert speaker == Speaker(17, 26, True, Span(17, 26), "Ana Marin", "ana-marin")


def test_what_fits_nothing_is_a_problem() -> None:
    decisions = [
        Correction("?", same=("Nobody", "ana-marin")),
        Correction("?", different=("Nobody at all", "ana-marin")),
        Correction("?", rename="nobody", to="Somebody"),
        Correction("?", drop="one:1-2"),
        Correction("?", drop="nowhere"),
        Correction("?", speaker="one:1-2", to="Ana Marin"),
    ]
    assert len(resolve([ONE], decisions).problems) == 6
