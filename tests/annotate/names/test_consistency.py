"""Each rule on an invented text; the network is not asked."""

import itertools

import pytest

from tearsheet.annotate.names.boundaries import bounded
from tearsheet.annotate.names.consistency import consistent
from tearsheet.annotate.names.decode import Core, Guess
from tearsheet.annotate.names.repeats import repeated


def _found(text: str, *names: tuple[str, Core] | tuple[str, Core, float]) -> list[tuple[str, str]]:
    """Guess each name at its next place in the text; return what the rules make of it."""
    given, at = [], 0
    for name, core, *sure in names:
        at = text.index(name, at)
        given.append(Guess(at, at + len(name), core, sure[0] if sure else 0.95))
        at += len(name)
    return [(text[g.start : g.end], g.core) for g in repeated(text, consistent(text, bounded(text, given)))]


def test_a_title_is_no_part_of_a_name() -> None:
    assert _found("Then President Ana Lopes spoke.", ("President Ana Lopes", "PER")) == [("Ana Lopes", "PER")]
    assert _found("Then Mr. Lopes spoke.", ("Mr. Lopes", "PER")) == [("Lopes", "PER")]


@pytest.mark.parametrize("name", ["the Lake Agency", "Lake Agency’s", "“Lake Agency”"])
def test_what_stands_around_a_name_is_trimmed(name: str) -> None:
    assert _found(f"So {name} board met.", (name, "ORG")) == [("Lake Agency", "ORG")]


def test_the_majority_decides_on_a_class() -> None:
    text = "Brightwater said no. Brightwater said yes. Brightwater waited."
    names = _found(text, ("Brightwater", "ORG"), ("Brightwater", "LOC", 0.6), ("Brightwater", "ORG"))
    assert {core for _, core in names} == {"ORG"}


def test_a_person_and_a_country_of_one_name_stay_two() -> None:
    text = "Chad Brandt spoke. Chad waited. In Chad it rained. Chad left."
    found = _found(text, ("Chad Brandt", "PER"), ("Chad", "PER"), ("Chad", "LOC"), ("Chad", "PER"))
    assert found == [("Chad Brandt", "PER"), ("Chad", "PER"), ("Chad", "LOC"), ("Chad", "PER")]


def test_a_surname_follows_its_full_name() -> None:
    text = "Ilse Brandt spoke. Brandt left."
    assert _found(text, ("Ilse Brandt", "PER"), ("Brandt", "ORG", 0.5))[1] == ("Brandt", "PER")


def test_a_surname_is_found_where_the_model_missed_it() -> None:
    assert _found("Ilse Brandt spoke. Later Brandt left.", ("Ilse Brandt", "PER"))[1:] == [("Brandt", "PER")]


def test_a_confident_name_is_found_again_but_not_inside_a_longer_one() -> None:
    text = "Lindau grew. We love Lindau. The Lindau Savings Bank closed."
    assert _found(text, ("Lindau", "LOC")) == [("Lindau", "LOC"), ("Lindau", "LOC")]


def test_a_name_that_is_also_a_word_does_not_spread() -> None:
    text = "Apple sells. An apple fell. Apple paid."
    assert _found(text, ("Apple", "ORG")) == [("Apple", "ORG")]


def test_a_pair_of_names_is_two_names() -> None:
    text = "Ana Lopes met Ben Okoro. The Lopes-Okoro meeting was short."
    names = _found(text, ("Ana Lopes", "PER"), ("Ben Okoro", "PER"), ("Lopes-Okoro", "PER"))
    assert names[2:] == [("Lopes", "PER"), ("Okoro", "PER")]


def test_a_hyphenated_name_is_one_name() -> None:
    assert _found("Park Min-seo spoke.", ("Park Min-seo", "PER")) == [("Park Min-seo", "PER")]


def test_a_country_is_a_place() -> None:
    assert _found("Norway won the match.", ("Norway", "ORG")) == [("Norway", "LOC")]


def test_nothing_overlaps() -> None:
    text = "Ilse Brandt of Brandt Shipping met Brandt. BRANDT SHIPPING won."
    found = [Guess(0, 11, "PER", 0.9), Guess(15, 30, "ORG", 0.9)]
    out = repeated(text, consistent(text, bounded(text, found)))
    assert all(a.end <= b.start for a, b in itertools.pairwise(out))


@pytest.mark.parametrize(
    ("text", "name", "core", "expected"),
    [
        ("The newspaper Lindauer reported it.", "Lindauer", "PER", "ORG"),
        ("He moved to the village of Brandt.", "Brandt", "PER", "LOC"),
        ("Then chairwoman Ilse Brandt spoke.", "Ilse Brandt", "ORG", "PER"),
        ("So Omar al-Haddad left.", "Omar al-Haddad", "ORG", "PER"),
        ("The Vistula Delta is flat.", "Vistula Delta", "ORG", "LOC"),
    ],
)
def test_words_beside_an_unsure_name_tell_its_class(text: str, name: str, core: Core, expected: str) -> None:
    assert _found(text, (name, core, 0.5)) == [(name, expected)]
    assert _found(text, (name, core, 0.95)) == [(name, core)]


def test_a_body_of_state_is_found_without_the_model() -> None:
    assert _found("After Kenyan Foreign Ministry talks, the Supreme Court met.") == [
        ("Kenyan Foreign Ministry", "ORG"),
        ("Supreme Court", "ORG"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Both pro-Norway and anti-Norway groups met.", []),
        ("Norway’s boats left; so did NORWAY.", [("Norway", "LOC"), ("NORWAY", "LOC")]),
        ("It costs US$5 in the US.", [("US", "LOC")]),
        ("See @Reuters; Reuters said.", [("Reuters", "ORG")]),
    ],
)
def test_what_the_world_knows_is_found_without_the_model(text: str, names: list[tuple[str, str]]) -> None:
    assert _found(text) == names


def test_the_family_comes_first_before_a_hyphenated_name() -> None:
    assert _found("Park Min-seo spoke. Later Park left.", ("Park Min-seo", "PER"))[1:] == [("Park", "PER")]


def test_an_honorific_makes_a_person() -> None:
    assert _found("We met Ms. Lopes-Brandt there.") == [("Lopes-Brandt", "PER")]
    assert _found("We met Dr Okoro there.", ("Okoro", "ORG")) == [("Okoro", "PER")]


def test_a_headline_in_capitals_follows_the_text() -> None:
    text = "LAKE BOARD DROPS LOPES\n\nAna Lopes left."
    assert _found(text, ("LOPES", "ORG"), ("Ana Lopes", "PER"))[0] == ("LOPES", "PER")


def test_money_is_no_country() -> None:
    assert _found("It costs NZ $5 or NZ$5 in the NZ town.") == [("NZ", "LOC")]


def test_an_office_and_a_comma_lead_to_a_person() -> None:
    text = "They met the executive secretary of the Lake Club, Mira Vogt, and the owner, Mira Foods."
    assert _found(text, ("Mira Vogt", "ORG", 0.7), ("Mira Foods", "ORG", 0.7)) == [
        ("Mira Vogt", "PER"),
        ("Mira Foods", "ORG"),
    ]


def test_an_envoy_to_a_city_and_a_comma_lead_to_a_person() -> None:
    assert _found("They met the envoy in Lindau, Mira Vogt.", ("Mira Vogt", "LOC", 0.7)) == [("Mira Vogt", "PER")]
    text = "He is the inventor of its bell, Mira Railway said."
    assert _found(text, ("Mira Railway", "ORG", 0.7)) == [("Mira Railway", "ORG")]
    assert _found("They met in the capital, Mira Bay.", ("Mira Bay", "LOC", 0.7)) == [("Mira Bay", "LOC")]


def test_who_has_a_fire_chief_is_a_place() -> None:
    assert _found("Vogtheim's fire chief left.", ("Vogtheim", "PER", 0.6)) == [("Vogtheim", "LOC")]
    assert _found("Vogtheim's lawyer left.", ("Vogtheim", "PER", 0.6)) == [("Vogtheim", "PER")]
