"""One event once: tellings merged within and across articles, plans followed up."""

import numpy as np
from msgspec.structs import replace

from tearsheet.encoder.reading import CLASSES
from tearsheet.model import (
    Annotated,
    Article,
    Event,
    EventDate,
    Mention,
    Participant,
    Published,
    Role,
    Source,
    Span,
)
from tearsheet.resolve.calendar import days
from tearsheet.resolve.timeline import timeline


def event(start, kind="CONSULT", *, who=(), whom=(), date=None, status="asserted", place=None, rule="verb meet"):
    part = "actor" if whom else "participant"
    people = tuple(Participant(start, start + 1, part, entity_id=w) for w in who)
    people += tuple(Participant(start + 2, start + 3, "target", entity_id=w) for w in whom)
    when = EventDate(date, "stated") if date else None
    rule = rule if kind in {"CONSULT", "SANCTION", "COERCE"} else "test"
    return meant(Event(start, start + 4, kind, status, rule, date=when, place_id=place, participants=people))


def meant(event, *kinds):
    """As the encoder reads it where it takes all of one class to mean the same, or something between some classes."""
    between = sum(np.random.default_rng(CLASSES.index(kind)).normal(size=256) for kind in kinds or [event.type])
    embedding = np.rint(between / abs(between).max() * 127).astype(np.int8).tobytes()
    return replace(event, telling=3.0, embedding=embedding)


def told(doc_id, *events, published=None, text=None, mentions=(), roles=()):
    if text is None:  # no two characters alike, here or in another article: only ids can join
        text = "".join(chr(0x4E00 + 500 * (ord(doc_id) - ord("a")) + n) for n in range(500))
    article = Article(doc_id, doc_id, Source(doc_id, ""), "", text, (), Published(published))
    return Annotated(article, events=events, mentions=mentions, roles=roles)


def test_two_articles_tell_one_meeting():
    a = told("a", event(10, who=["france", "japan"], date="2021-03-04"), published="2021-03-05")
    b = told("b", event(70, who=["france", "japan"], date="2021-W09"), published="2021-03-06")
    (entry,) = timeline([a, b])
    assert entry.date is not None
    assert entry.date.value == "2021-03-04"
    assert [str(e) for e in entry.evidence] == ["a:10-14", "b:70-74"]
    assert entry.id == "e-2021-03-04-consult-france-japan"


def test_other_days_other_people_other_kinds_stay_apart():
    entries = timeline(
        [
            told(
                "a",
                event(1, who=["france", "japan"], date="2021-03-04"),
                event(11, who=["france", "japan"], date="2021-03-08"),
                meant(event(21, who=["france", "peru"], date="2021-03-04"), "CONSULT", "REJECT"),
                event(31, kind="ASSAULT", who=["france", "japan"], date="2021-03-04"),
            )
        ]
    )
    assert len(entries) == 4
    assert len({e.id for e in entries}) == 4


def test_a_minister_stands_for_the_country():
    text = "Fiji's minister Ann Lee met Tonga's minister Bo Ek."
    spans = {
        name: Span(text.index(name), text.index(name) + len(name)) for name in ("Fiji", "Ann Lee", "Tonga", "Bo Ek")
    }
    ids = {"Fiji": "fiji", "Ann Lee": "ann-lee", "Tonga": "tonga", "Bo Ek": "bo-ek"}
    mentions = tuple(
        Mention(s.start, s.end, "GPE" if n in {"Fiji", "Tonga"} else "PERSON", "test", ids[n]) for n, s in spans.items()
    )
    roles = (
        Role(7, 15, spans["Ann Lee"], "test", of=spans["Fiji"]),
        Role(36, 44, spans["Bo Ek"], "test", of=spans["Tonga"]),
    )
    people = tuple(Participant(spans[n].start, spans[n].end, "participant", ids[n]) for n in ("Ann Lee", "Bo Ek"))
    met = meant(
        Event(24, 27, "CONSULT", "asserted", "verb meet", date=EventDate("2021-03-04", ""), participants=people)
    )
    names = told("a", met, text=text, mentions=mentions, roles=roles)
    plain = "Fiji and Tonga held talks."
    both = tuple(
        Participant(plain.index(n), plain.index(n) + len(n), "participant", n.lower()) for n in ("Fiji", "Tonga")
    )
    talks = Event(15, 25, "CONSULT", "asserted", "noun talk", date=EventDate("2021-03-04", ""), participants=both)
    (entry,) = timeline([names, told("b", meant(talks), text=plain)])
    assert entry.participants == ("ann-lee", "bo-ek", "fiji", "tonga")


def test_an_entry_says_how_surely_its_tellings_are_of_one_event():
    both, text = ["france", "japan"], "They met over cod quotas in the harbour."
    first = told("a", event(5, who=both, date="2021-03-04"), published="2021-03-04", text=text)
    dated = told("b", event(5, who=both, date="2021-03-04"), published="2021-03-05", text=text)
    other = "Talks on cod went on in the harbour, a clerk said."
    talks = event(0, rule="noun talk", status="uncertain")
    loose = told("c", meant(talks, "CONSULT", "CONSULT", "AGREE"), published="2021-03-12", text=other)
    assert [e.joined for e in timeline([first])] == [None]
    assert [e.joined for e in timeline([first, dated])] == ["surely"]
    assert [e.joined for e in timeline([first, loose])] == ["probably"]


def test_who_does_it_to_whom_matters():
    there = event(1, kind="SANCTION", who=["chad"], whom=["niger"], date="2021-04-10", rule="verb expel ambassador")
    back = event(9, kind="SANCTION", who=["niger"], whom=["chad"], date="2021-04-10", rule="verb expel ambassador")
    assert len(timeline([told("a", there, back)])) == 2


def test_what_is_done_matters_more_than_its_class():
    arrested = event(1, kind="COERCE", who=["x"], date="2021-04-10", rule="verb arrest")
    fined = event(9, kind="SANCTION", who=["x"], date="2021-04-10", rule="verb fine")
    caught = event(1, kind="COERCE", who=["x"], date="2021-04", rule="noun detention")
    entries = timeline([told("a", arrested, fined, published="2021-04-11"), told("b", caught, published="2021-04-12")])
    assert [len(e.evidence) for e in entries] == [2, 1]


def test_a_plan_that_came_about_is_asserted_and_keeps_both_tellings():
    plan = told("a", event(1, who=["chad", "niger"], date="2021-04-10", status="planned"), published="2021-04-01")
    done = told("b", event(1, who=["chad", "niger"], date="2021-04-10"), published="2021-04-11")
    (entry,) = timeline([plan, done])
    assert entry.status == "asserted"
    assert len(entry.evidence) == 2


def test_sorted_by_first_day_the_undated_last_whatever_the_order_given():
    a = told("a", event(1, kind="AID", who=["x"]), event(9, who=["y"], date="2021"), published="2021-04-01")
    b = told("b", event(1, who=["z"], date="2021-04-03"), published="2021-04-04")
    assert [e.date.value if e.date else None for e in timeline([a, b])] == ["2021", "2021-04-03", None]
    assert timeline([a, b]) == timeline([b, a])


def test_values_become_days():
    def both(value):
        found = days(value)
        return found and (found.first.isoformat(), found.last.isoformat())

    assert both("2021-W09") == ("2021-03-01", "2021-03-07")
    assert both("2021-W09-WE") == ("2021-03-06", "2021-03-07")
    assert both("2021-02") == ("2021-02-01", "2021-02-28")
    assert both("2021-Q4") == ("2021-10-01", "2021-12-31")
    assert both("2021-WI") == ("2021-12-01", "2022-02-28")
    assert both("199") == ("1990-01-01", "1999-12-31")
    assert both("2018-04-09/2018-04-11") == ("2018-04-09", "2018-04-11")
    assert both("2018-04-09T18:00") == ("2018-04-09", "2018-04-09")
    assert [both(v) for v in ("PRESENT_REF", "P3D", "XXXX-05-01", "2021-02-31", None)] == [None] * 5


def test_days_whose_year_is_open_are_kept_and_tell_events_apart():
    first, second = "XXXX-04-09/XXXX-04-11", "XXXX-03-25"
    one = told("a", event(1, who=["france", "japan"], date=first), event(11, who=["france", "japan"], date=second))
    again = told("b", event(1, who=["france", "japan"], date="XXXX-04-10"))
    assert [e.date and e.date.value for e in timeline([one])] == [second, first]
    assert len(timeline([one, again])) == 3  # two open years may be two years


def test_a_later_undated_meeting_of_the_same_people_stays_by_itself():
    both, text = ["france", "japan"], "They met over cod quotas in the harbour."
    first = told("a", event(5, who=both, date="2021-03-04"), published="2021-03-04", text=text)
    soon = told("b", event(5, who=both), published="2021-03-06", text=text)
    other = "Both held talks on visas at a lodge in the hills."
    later = told("c", event(5, who=both, rule="noun talk"), published="2021-07-10", text=other)
    assert [len(e.evidence) for e in timeline([first, soon, later])] == [2, 1]


def test_a_second_round_is_not_the_round():
    both = ["france", "japan"]
    talks = "Talks in spring"
    again = "A second round."
    first = told("a", event(0, who=both), published="2021-03-04", text=talks)
    second = told("b", event(9, who=both), published="2021-03-06", text=again)
    assert len(timeline([first, second])) == 2


def test_what_only_points_back_joins_what_was_told_before_it():
    text = "Chad met Mali. It ended late. No one saw the meeting."
    met = event(5, who=["chad", "mali"], date="2021-03-04")
    back = event(text.index("meeting"), rule="noun meeting")
    loose = told("b", event(0, rule="noun meeting"), published="2021-03-05", text="Meeting halls are cold.")
    (entry,) = timeline([told("a", met, back, published="2021-03-05", text=text), loose])
    assert [str(e) for e in entry.evidence] == ["a:5-9", f"a:{back.start}-{back.end}"]
