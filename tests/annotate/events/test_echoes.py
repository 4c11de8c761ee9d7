"""Words too weak to tell of an event, that may tell again of one."""

from tearsheet.annotate.events.lexicon import lexicon

from .reading import read


def test_weak_words_are_no_events_but_may_tell_again_of_one():
    text = "Police raided the paper. The search lasted an hour. She had been taken to Rome and had a coat."
    found = read(text)
    assert [text[e.start : e.end] for e in found.events] == ["raided"]
    assert [text[e.start : e.end] for e in found.echoes] == ["search", "taken"]
    assert found.echoes[0].start == text.index("search")


def test_a_month_is_no_march():
    found = read("The water stood below the March average of thirty years. A march was held.")
    assert [found.article.text[e.start : e.end] for e in (*found.events, *found.echoes) if e.type == "PROTEST"] == [
        "march was held"
    ]


def test_event_words_that_lack_what_they_ask_for_may_tell_again_of_one():
    text = "She paid. They were at it, had a chat and drank tea."
    found = read(text)
    assert found.events == ()
    assert [(text[e.start : e.end], e.rule) for e in found.echoes] == [
        ("paid", "echo pay"),
        ("chat", "echo chat"),
    ]


def test_a_noun_is_of_the_class_that_it_has_with_the_least_beside_it():
    (war,) = read("The war was long.").echoes
    (words,) = read("The war of words between Chad and Mali was long.").events
    assert (war.type, words.type) == ("ASSAULT", "ACCUSE")


def test_what_harmed_somebody_may_tell_of_the_attack_again():
    text = (
        "Four soldiers died. The gale made two dead. A guard lost an eye. The arrested man slept. The river was wide."
    )
    found = read(text)
    assert found.events == ()
    assert [(text[e.start : e.end], e.type) for e in found.echoes] == [
        ("died", "ASSAULT"),
        ("dead", "ASSAULT"),
        ("lost", "ASSAULT"),
        ("arrested", "COERCE"),
    ]


def test_what_the_encoder_takes_for_a_telling_is_one_though_no_rule_knows_the_word():
    text = "The flare-up left the valley empty."
    assert not {"flare", "flare-up"} & {*lexicon().echoes, *lexicon().nouns, *lexicon().verbs}
    assert ("flare", "ASSAULT") in [(text[e.start : e.end], e.type) for e in read(text).echoes]


def test_a_noun_that_only_names_a_matter_is_one_where_the_encoder_takes_it_for_a_telling():
    text = "The chairman stepped down on Monday, a day after a record fine."
    found = read(text)
    assert "fine" in [text[e.start : e.end] for e in found.echoes]
    assert "SANCTION" not in [e.type for e in found.events]
