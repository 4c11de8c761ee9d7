"""What must not be put together: in a long article many things are alike, and a name tells one event from another."""

from msgspec.structs import replace

from tearsheet.model import Annotated, Event, EventStatus
from tearsheet.resolve.timeline import timeline

from .test_told_again import Told, evidence

FILLER = " It rained. Shops were open. Buses ran. The river rose. Nobody knew."
OTHER = " Snow fell. Schools were shut. Trains stood. The lake froze. All slept."


def told(doc_id: str, text: str, published: str = "2022-10-19") -> Told:
    return Told(doc_id, published, text)


def pair(text: str, first: tuple[str, str], second: tuple[str, str], *, again: str | None = None) -> Annotated:
    """An article in which somebody named Ann Lee takes part in the first event, and whoever is named in the second."""
    found = told("a", text)
    one = found.event(first[0], "ASSAULT", first[1], who="Ann Lee")
    two = found.event(second[0], "ASSAULT", second[1], who=again)
    return found.article(one, two, names=("Ann Lee", *((again,) if again is not None else ())))


def test_in_a_long_article_another_word_without_people_must_mean_the_same() -> None:
    text = "Gunmen shot Ann Lee." + FILLER
    same = pair(text + " The attack shocked the town.", ("shot", "verb shoot"), ("attack", "noun attack"))
    other = pair(text + " Violence in the north went on.", ("shot", "verb shoot"), ("Violence", "noun violence"))
    assert [len(e) for e in evidence(same)] == [2]
    assert [len(e) for e in evidence(other)] == [1]


def surely(*articles: Annotated) -> list[int]:
    """How often each entry is told whose tellings are surely one event."""
    return [len(e.evidence) for e in timeline(articles) if e.joined == "surely"]


def test_in_a_long_article_the_same_word_is_never_surely_one_event() -> None:
    text = "Gunmen shot Ann Lee." + FILLER
    back = pair(
        text + " The shooting of Ann Lee shocked the town.",
        ("shot", "verb shoot"),
        ("shooting", "noun shoot"),
        again="Ann Lee",
    )
    loose = pair(text + " Elsewhere shooting went on until dawn.", ("shot", "verb shoot"), ("shooting", "noun shoot"))
    assert [len(e) for e in evidence(back)] == [2]
    assert surely(loose) == []


def test_another_word_is_enough_with_the_same_people() -> None:
    first = "Gunmen shot the journalist Ann Lee outside her home in Lima on Monday."
    found = told("a", first + " The murder of Ann Lee shocked the town." + FILLER)
    murder = found.event("murder", "ASSAULT", "noun murder", who="Ann Lee")
    shot = found.event("shot", "ASSAULT", "verb shoot", who="Ann Lee")
    assert [len(e) for e in evidence(found.article(shot, murder, names=("Ann Lee",)))] == [2]


def fires(where: str, *, whose: str | None, told_on: str) -> list[int]:
    one = told("a", "Ann Lee lost a barn in the fire on Monday." + FILLER)
    two = told("b", f"Ann Lee sang at a fair. A fire {where}." + OTHER, told_on)
    first = one.event("fire", "ASSAULT", "noun fire", who="Ann Lee", date="2022-10-17")
    second = two.event("fire", "ASSAULT", "noun fire", who=whose)
    return [len(e) for e in evidence(one.article(first, names=("Ann Lee",)), two.article(second, names=("Ann Lee",)))]


def test_two_long_articles_have_one_fire_only_with_the_same_people_or_things_at_one_time() -> None:
    assert fires("at the barn of Ann Lee was small", whose="Ann Lee", told_on="2022-10-19") == [2]
    assert fires("burned a chapel in a far valley", whose=None, told_on="2023-05-01") == [1]


def shootings(*names: str, place: str | None) -> Annotated:
    """An article that tells of a shooting of nobody and then of those named."""
    what = ("shocked all", "is still unsolved")
    told_of = " ".join(f"The shooting of {name} {said}." for name, said in zip(names, what, strict=False))
    found = told("a", f"There was shooting.{FILLER} {told_of}")
    first = found.event("shooting", "ASSAULT", "noun shooting")
    events = [Event(first.start, first.end, "ASSAULT", "asserted", first.rule, place_id=place)]
    for name in names:
        start = found.text.index(f"shooting of {name}")
        people = found.event("shooting", "ASSAULT", "noun shooting", who=name).participants
        events.append(Event(start, start + 8, "ASSAULT", "asserted", first.rule, participants=people))
    return found.article(*events, names=names)


def test_who_is_named_in_what_points_back_speaks_against_the_next() -> None:
    assert 3 not in [len(e) for e in evidence(shootings("Ann Lee", "Bo Ek", place="lima"))]


def test_who_took_part_is_mostly_told_first() -> None:
    assert surely(shootings("Ann Lee", place=None)) == []


def titled(first: str, second: str) -> list[int]:
    found = told("a", f"The {first}talks opened well for Ann Lee. The {second}talks were short.")
    one = found.event("talks", "CONSULT", "noun talk", who="Ann Lee", date="2022-10-17")
    at = found.text.rindex("talks")
    two = Event(at, at + len("talks"), "CONSULT", "asserted", "noun talk")
    return [len(e) for e in evidence(found.article(one, two, names=("Ann Lee",)))]


def test_talks_with_another_name_are_other_talks() -> None:
    assert titled("", "") == [2]
    assert titled("Lima ", "") == [2]
    assert titled("Lima ", "Lima ") == [2]
    assert titled("Lima ", "Six-Party ") == [1]
    assert titled("Lima-Quito ", "Quito-Lima ") == [2]
    assert titled("Lima-Quito ", "Lima-Cuzco ") == [1]


def test_a_day_of_the_week_is_no_name() -> None:
    assert titled("Lima ", "Monday ") == [2]


def test_a_verb_without_people_may_tell_again() -> None:
    def together(words: str) -> list[int]:
        found = told("a", f"Ann Lee met Bo Ek on Monday. {words} met.")
        met = found.event("met", "CONSULT", "verb meet", who="Ann Lee", date="2022-10-17")
        at = found.text.rindex("met")
        again = Event(at, at + 3, "CONSULT", "asserted", "verb meet")
        return [len(e) for e in evidence(found.article(met, again, names=("Ann Lee", "Bo Ek")))]

    assert together("It rained when they") == [2]


def status(text: str, planned: EventStatus) -> str:
    found = told("a", text)
    visit = found.event("visit", "CONSULT", "noun visit", who="Ann Lee")
    again = found.event("trip", "CONSULT", "noun trip", who="Ann Lee")
    first = Event(visit.start, visit.end, "CONSULT", planned, visit.rule, participants=visit.participants)
    (entry,) = timeline([found.article(first, again, names=("Ann Lee",))])
    assert len(entry.evidence) == 2
    return entry.status


def test_a_plan_is_no_fact_by_what_points_back_at_it() -> None:
    text = "Ann Lee's planned visit is disputed. The trip stirs concern."
    assert status(text, "planned") == "planned"
    assert status(text, "asserted") == "asserted"


def test_a_plan_is_no_fact_by_what_was_told_before_its_day() -> None:
    def told_again(day: str) -> tuple[str, int]:
        one, two = told("a", "Ann Lee is to visit Oslo."), told("b", "The visit of Ann Lee to Oslo stirs concern.", day)
        visit = one.event("visit", "CONSULT", "verb visit", who="Ann Lee", date="2022-10-25")
        again = two.event("visit", "CONSULT", "noun visit", who="Ann Lee")
        plan = replace(visit, status="planned")
        (entry,) = timeline([one.article(plan, names=("Ann Lee",)), two.article(again, names=("Ann Lee",))])
        return entry.status, len(entry.evidence)

    assert told_again("2022-10-20") == ("planned", 2)
    assert told_again("2022-10-26") == ("asserted", 2)


def recalled(second: str, *, told_on: str) -> list[int]:
    """Two long articles of one story, of which the second points back at a shooting in words of its own."""
    story = " Bo Ek wept." + FILLER
    one = told("a", "Ann Lee was shot behind the bakery by a masked gunman." + story)
    two = told("b", "Bo Ek slept. Cy Orr sang." + OTHER + second, told_on)
    shot = one.event("shot", "ASSAULT", "verb shoot", who="Ann Lee", date="2022-10-17")
    shooting = two.event("shooting", "ASSAULT", "noun shoot")
    found = one.article(shot, names=("Ann Lee", "Bo Ek")), two.article(shooting, names=("Bo Ek", "Cy Orr"))
    return [len(e) for e in evidence(*found)]


def test_a_long_article_tells_again_what_another_told_in_much_the_same_words() -> None:
    assert recalled(" The shooting at the bakery by a masked man was filmed.", told_on="2022-10-20") == [2]
    assert recalled(" He feared that there would be shooting.", told_on="2023-10-20") == [1]
    assert recalled(" Elsewhere shooting went on until dawn.", told_on="2023-10-20") == [1]


def test_news_is_not_what_was_over_long_ago() -> None:
    text = "Workers struck at the mine. A strike shut it in 2019." + FILLER
    found = told("a", text)
    struck = found.event("struck", "PROTEST", "verb strike")
    strike = found.event("strike", "PROTEST", "noun strike", date="2019")
    assert [len(e) for e in evidence(found.article(struck, strike))] == [1]
