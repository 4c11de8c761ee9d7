"""What became of a plan: by whom it is told, and that silence is said to be silence."""

from collections.abc import Sequence

from msgspec.structs import replace

from tearsheet.model import (
    Annotated,
    Article,
    Event,
    EventDate,
    EventStatus,
    EventType,
    Mention,
    Outcome,
    Participant,
    Published,
    Source,
    Span,
)
from tearsheet.resolve.timeline import timeline
from tearsheet.resolve.timeline.outcomes import with_outcomes

BOTH = ("chad", "niger")


def told(
    doc_id: str,
    published: str | None,
    date: str | None,
    who: Sequence[str] = BOTH,
    *,
    status: EventStatus = "asserted",
    kind: EventType = "CONSULT",
    place: str | None = None,
) -> Annotated:
    """An article that tells one event."""
    people = tuple(Participant(1, 2, "participant", entity_id=w) for w in who)
    when = EventDate(date, "stated") if date is not None else None
    event = Event(1, 5, kind, status, "verb meet", date=when, place_id=place, participants=people)
    text = "".join(chr(0x4E00 + 500 * (ord(doc_id) - ord("a")) + n) for n in range(50))  # no two articles alike
    return Annotated(Article(doc_id, doc_id, Source(doc_id, ""), "", text, (), Published(published)), events=(event,))


def plan(date: str | None = "2021-04-10", who: Sequence[str] = BOTH, place: str | None = None) -> Annotated:
    return told("a", "2021-03-01", date, who, status="planned", place=place)


def outcome(*articles: Annotated) -> Outcome | None:
    """Of the one plan in the articles; what they tell is not put together before."""
    entries = with_outcomes([e for a in articles for e in timeline([a])], articles)
    (entry,) = (e for e in entries if e.status == "planned")
    return entry.outcome


def test_a_plan_is_ahead_until_an_article_is_newer_than_its_day() -> None:
    assert outcome(plan()) == Outcome("ahead")
    same_day = told("b", "2021-04-10", "2021-04-10", ["peru"], kind="AID")
    assert outcome(plan(), same_day) == Outcome("ahead")
    assert outcome(plan(), told("b", "2021-04-11", "2021-04-10", ["peru"], kind="AID")) == Outcome("not told")


def test_only_plans_with_a_day_have_an_outcome() -> None:
    assert outcome(plan(None), told("b", "2021-04-21", "2021-04-20", ["peru"])) is None
    done = told("b", "2021-04-21", "2021-04-20")
    assert [e.outcome for e in with_outcomes(timeline([done]), [done])] == [None]


def test_an_undated_telling_after_the_day_tells_it_an_earlier_one_does_not() -> None:
    assert outcome(plan(), told("b", "2021-04-21", None)) == Outcome("told", ("e-undated-consult-chad-niger",))
    later = told("c", "2021-04-21", "2021-04-20", ["peru"], kind="AID")
    assert outcome(plan(), told("b", "2021-03-02", None), later) == Outcome("not told")


def test_an_article_older_than_the_day_cannot_tell_it() -> None:
    later = told("c", "2021-04-21", "2021-04-20", ["peru"], kind="AID")
    month = told("b", "2021-04-05", "2021-04")
    assert outcome(plan(), month, later) == Outcome("not told")
    assert outcome(plan(), told("b", "2021-04-12", "2021-04"), later) == Outcome(
        "told", ("e-2021-04-consult-chad-niger",)
    )


def test_what_was_over_when_the_plan_was_made_is_not_its_outcome() -> None:
    later = told("c", "2022-01-02", "2022-01-01", ["peru"], kind="AID")
    assert outcome(plan("2021"), told("b", "2021-02-11", "2021-02-10"), later) == Outcome("not told")
    done = outcome(plan("2021-Q2"), told("b", "2021-05-11", "2021-06-29/2021-07-02"), later)
    assert done == Outcome("told", ("e-2021-06-29-2021-07-02-consult-chad-niger",))


def test_one_of_two_people_is_not_enough() -> None:
    assert outcome(plan(), told("b", "2021-04-21", None, ["chad", "peru"])) == Outcome("not told")
    assert outcome(plan(who=["chad"]), told("b", "2021-04-21", None, ["chad", "peru"])) is not None


def test_another_kind_of_event_is_no_outcome() -> None:
    assert outcome(plan(), told("b", "2021-04-21", None, kind="ASSAULT")) == Outcome("not told")


def test_without_people_the_place_decides() -> None:
    nobody = plan(who=(), place="lindau")
    there = told("b", "2021-04-21", None, ["peru"], place="lindau")
    assert outcome(nobody, there) == Outcome("told", ("e-undated-consult-peru",))
    assert outcome(nobody, told("b", "2021-04-21", None, ["peru"], place="oslo")) == Outcome("not told")


def named(found: Annotated, *ids: str) -> Annotated:
    """The same with names in the sentence."""
    mentions = tuple(Mention(10 + n, 11 + n, "GPE", "test", entity_id=id) for n, id in enumerate(ids))
    return replace(found, sentences=(Span(0, 40),), mentions=mentions)


def test_without_people_a_name_in_the_sentence_and_the_day_decide() -> None:
    nobody = named(plan(who=()), "lindau")
    assert outcome(nobody, named(told("b", "2021-04-21", "2021-04-10", ["peru"]), "lindau")) == Outcome(
        "told", ("e-2021-04-10-consult-peru",)
    )
    for other in (
        named(told("b", "2021-04-21", "2021-04-10", ["peru"]), "oslo"),
        named(told("b", "2021-04-21", None, ["peru"]), "lindau"),
        named(told("b", "2021-04-21", "2021-04", ["peru"]), "lindau"),
    ):
        assert outcome(nobody, other) == Outcome("not told")
