"""What tells two tellings apart: for certain, or so far as what they mean does not speak against it."""

import numpy as np
import pytest
from msgspec.structs import replace

from tearsheet.resolve.timeline.apart import are_two, on_other_days, told_apart
from tearsheet.resolve.timeline.evidence import APART
from tearsheet.resolve.timeline.likeness import BIAS, NEVER, UNLIKELY, decided, weighed
from tearsheet.resolve.timeline.tellings import Telling, tellings

from .test_meanings import odds
from .test_told_again import Told

HELD = "Police in Brno arrested Ann Lee."
AS_WELL = "Bo Ek was detained in the same raid."


def arrests(first: str, second: str, *days: str | None) -> tuple[Telling, Telling]:
    """“Arrested” in the first sentence and “detained” in the second, of whom they name; each on its day."""
    one = Told("a", "2022-10-19", f"{first} {second}")
    names = ("Ann Lee", "Bo Ek" if "Bo Ek" in second else "Ann Lee")
    events = [
        one.event(word, "COERCE", "verb arrest", who=name, date=day)
        for word, name, day in zip(("arrested", "detained"), names, days or (None, None), strict=True)
    ]
    a, b = tellings([one.article(*events, names=tuple(dict.fromkeys(names)))])
    return a, b


def test_others_tell_two_apart_in_one_article_unless_both_mean_the_same() -> None:
    one, other = arrests(HELD, AS_WELL)
    assert list(told_apart(one, other)) == ["each has others"]
    assert not are_two(one, other)
    same, nothing = (replace(other, meaning=meaning) for meaning in (one.meaning, np.zeros(256, np.float32)))
    assert odds(one, same) > 0 > odds(one, nothing)
    assert [decided(one, b) for b in (same, nothing)] == [None, UNLIKELY]
    assert [decided(one, nothing, together) for together in (1.0, -1.0)] == [None, UNLIKELY]


def test_what_was_not_read_cannot_speak_against_it() -> None:
    one, other = arrests(HELD, AS_WELL)
    assert decided(one, replace(other, meaning=None)) == UNLIKELY


@pytest.mark.parametrize(("day", "two"), [("2022-10-17", True), ("2022-10-10", False)])
def test_other_days_are_two_events_whatever_they_mean(day: str, *, two: bool) -> None:
    one, other = arrests(HELD, "She was detained for a night.", "2022-10-10", day)
    same = replace(other, meaning=one.meaning)
    assert on_other_days(one, same) == two
    assert (decided(one, same, 9.0) == NEVER) == two


def test_the_day_of_what_points_back_may_be_read_wrongly_where_both_surely_mean_the_same() -> None:
    one, other = arrests(HELD, "The arrest was quick. She was detained for a night.", "2022-10-10", "2022-10-17")
    back = replace(other, back=True)
    assert [decided(one, back, together) for together in (None, 1.9, 2.0)] == [NEVER, NEVER, None]


def met(text: str, word: str, actor: str, target: str) -> Telling:
    """What the word tells, of two who are named in the text."""
    told = Told(word, "2022-10-19", text)
    by, whom = (told.event(word, "CONSULT", "test", who=name).participants[0] for name in (actor, target))
    event = replace(told.event(word, "CONSULT", "test"), participants=(replace(by, role="actor"), whom))
    return next(tellings([told.article(event, names=(actor, target))]))


def test_who_does_it_to_whom_may_be_read_wrongly_where_both_rather_mean_the_same() -> None:
    one = met("Ann Lee received Bo Ek.", "received", "Ann Lee", "Bo Ek")
    other = met("Bo Ek flew home from his talks with Ann Lee.", "talks", "Bo Ek", "Ann Lee")
    assert are_two(one, other)
    assert [decided(one, other, together) for together in (None, 0.9, 1.0)] == [NEVER, NEVER, None]


@pytest.mark.parametrize(
    ("words", "days", "two"),
    [
        (("arrested", "remanded"), ("2022-10-10", "2022-10-14"), False),
        (("arrested", "remanded"), ("2022-10-01", "2022-10-14"), True),
        (("arrested", "detained"), ("2022-10-10", "2022-10-14"), True),
        (("struck", "strike"), ("2022-10-10", "2022-10-14"), False),
        (("met", "meeting"), ("2022-10-10", "2022-10-11"), True),
    ],
)
def test_what_lasts_is_told_by_any_of_its_days(words: tuple[str, str], days: tuple[str, str], *, two: bool) -> None:
    told = Told("a", "2022-10-19", "Ann Lee " + ". Ann Lee ".join(words) + ".")
    kind = {"struck": "PROTEST", "met": "CONSULT"}.get(words[0], "COERCE")
    rules = {"arrested": "verb arrest", "remanded": "verb remand", "detained": "verb detain"}
    rules |= {"struck": "noun strike", "strike": "noun strike", "met": "verb meet", "meeting": "noun meeting"}
    events = [told.event(w, kind, rules[w], who="Ann Lee", date=d) for w, d in zip(words, days, strict=True)]
    assert on_other_days(*tellings([told.article(*events, names=("Ann Lee",))])) == two


def test_what_is_told_apart_is_two_unless_all_evidence_together_says_otherwise() -> None:
    weights = {BIAS: (-1.0, -1.0), APART: (-2.0, -2.0), "same word": (2.5, 4.0)}
    apart = {APART: 1.0, "same word": 1.0}
    assert [weighed(apart, weights, one_article=one) for one in (True, False)] == [UNLIKELY, 1.0]
    assert weighed({"same word": 1.0}, weights, one_article=True) == 1.5
