"""Behind the pages: grouping, rights, copies, questions, long lists, the picture."""

import re
from datetime import date

from msgspec.structs import replace
from tests.write.corpus import SHORT, article, copy, corpus, ferry, find, sentences, short, walled

from tearsheet.model import (
    Address,
    Annotated,
    Block,
    Corpus,
    Desk,
    EventDate,
    Outcome,
    OutcomeState,
    Published,
    Span,
    TimelineEntry,
)
from tearsheet.write import write
from tearsheet.write.happenings import happenings
from tearsheet.write.parts import MOST, letter, month, parts
from tearsheet.write.passages import number, passages, sentence, visible
from tearsheet.write.questions import questions, to_watch
from tearsheet.write.svg import strip
from tearsheet.write.telling import outcome
from tearsheet.write.view import once, view

DESK = Desk("Ferries")


def entry(id: str, words: str, value: str | None, status: str = "asserted") -> TimelineEntry:
    span = find(ferry().article, words)
    day = EventDate(value, "") if value is not None else None
    where = (Address("ferry-talks", span.start, span.end),)
    return TimelineEntry(id, "CONSULT", status, day, None, (), where)  # type: ignore[arg-type]


def test_events_of_one_sentence_and_day_are_one() -> None:
    found = happenings([entry("a", "met", "2031-05-12"), entry("b", "on Monday", "2031-05-12")], lambda _: ferry())
    assert [h.id for h in found] == ["a"]


def test_an_event_without_a_day_stands_with_the_only_day_of_its_sentence() -> None:
    found = happenings([entry("a", "met", None, "planned"), entry("b", "on Monday", "2031-05-12")], lambda _: ferry())
    assert len(found) == 1
    assert found[0].days == (date(2031, 5, 12), date(2031, 5, 12))
    assert found[0].statuses == {"asserted", "planned"}


def test_two_days_in_one_sentence_stay_apart() -> None:
    found = happenings([entry("a", "met", "2031-05-13"), entry("b", "on Monday", "2031-05-12")], lambda _: ferry())
    assert [h.id for h in found] == ["b", "a"]


def test_the_newest_article_leads() -> None:
    told = view(corpus(), DESK).happenings[0]
    assert told.lead.annotated.article.slug == "ferry-copy"


def test_numbers_count_from_the_first_paragraph_below_the_title() -> None:
    found = ferry()
    assert number(found, 0) == 0
    assert number(found, find(found.article, "The two").start) == 2
    assert number(replace(found, article=replace(found.article, blocks=(Block(0, 500, "body"),))), 3) == 1


def test_a_sentence_is_widened_to_hold_what_begins_in_it() -> None:
    found = ferry()
    start = find(found.article, "She denied").start
    end = find(found.article, "Read more").end
    assert sentence(found, Span(start, end)) == Span(start, end)


def test_rights() -> None:
    found = short()
    quiet, said = find(found.article, "Gulls were seen"), find(found.article, "Nothing changes")
    assert visible(found, said)
    assert not visible(found, quiet)
    assert not visible(walled(), find(walled().article, "Secret"))
    assert passages(walled()) == {}
    assert [found.article.text[b.start : b.end] for b in passages(found).values()] == [
        "“Nothing changes,” Tomas Ek said."
    ]


def test_an_excerpt_is_three_sentences_at_most() -> None:
    found = article(
        "long", (SHORT[0], ("body", " ".join(f"This is sentence number {n}." for n in range(9)))), rights="excerpt"
    )
    all_of_it = sentences(found)
    kept = list(passages(Annotated(found, all_of_it, summary=(all_of_it[1], all_of_it[8]))).values())
    assert len(kept) == 1
    assert kept[0].start == all_of_it[1].start
    assert kept[0].end == all_of_it[3].end


def test_the_same_words_of_one_speaker_are_one_statement() -> None:
    seen = view(corpus(), DESK)
    twice = [seen.statements[0], seen.statements[0]]
    assert [len(s.also) for s in once(twice)] == [1]
    unnamed = next(s for s in seen.statements if s.speaker_id is None)
    other = replace(unnamed, annotated=copy())
    assert len(once([unnamed, other])) == 2


def test_what_is_put_together_with_doubt_says_so() -> None:
    found = corpus()
    met, plan = found.timeline
    for joined, said in (("probably", True), ("surely", False)):
        made = {p.path: p.text for p in write(replace(found, timeline=(replace(met, joined=joined), plan)), DESK)}
        assert (" · probably one event" in made["timeline/index.md"]) == said


def year_later(state: OutcomeState, *by: str) -> Corpus:
    """The small corpus as it is told after the day of its plan; `by` are ids of entries that tell the plan."""
    found = corpus()
    later = tuple(
        replace(a, article=replace(a.article, published=Published("2032-01-01", "stated"))) for a in found.articles
    )
    met, plan = found.timeline
    return replace(found, articles=later, timeline=(met, replace(plan, outcome=Outcome(state, by))))


def test_a_plan_that_nobody_follows_up_is_watched_and_asked_about() -> None:
    seen = view(year_later("not told"), DESK)
    assert [h.id for h in to_watch(seen)] == ["consult-2031-06-03"]
    assert any("found whether it took place" in q for q in questions(seen))
    made = {p.path: p.text for p in write(year_later("not told"), DESK)}
    for path in ("index.md", "timeline/index.md"):
        assert "**whether it took place was not found**" in made[path]


def test_a_plan_told_to_have_taken_place_is_not_watched_and_says_where() -> None:
    told = year_later("told", "consult-2031-05-12")
    assert to_watch(view(told, DESK)) == []
    made = {p.path: p.text for p in write(told, DESK)}
    where = (
        "took place, as told in [¶1 [River Times]{meta=ferry-copy.outlet}, 1 Jan 2032]{passage=ferry-copy#p1} and [¶2"
    )
    assert where in made["timeline/index.md"]
    assert "took place" not in made["index.md"]


def test_a_telling_that_may_not_be_shown_is_named_by_its_article() -> None:
    told = year_later("told", "hidden")
    secret = find(walled().article, "Secret words")
    hidden = replace(told.timeline[0], id="hidden", evidence=(Address("walled", secret.start, secret.end),))
    made = {p.path: p.text for p in write(replace(told, timeline=(*told.timeline, hidden)), DESK)}
    assert "as told in [Behind a wall]{article=walled}" in made["timeline/index.md"]


def test_a_plan_ahead_is_watched_without_a_word_on_it() -> None:
    found = corpus()
    ahead = replace(found, timeline=(found.timeline[0], replace(found.timeline[1], outcome=Outcome("ahead"))))
    assert len(to_watch(view(ahead, DESK))) == 1
    assert [p.text for p in write(ahead, DESK)] == [p.text for p in write(found, DESK)]


def test_of_two_plans_in_one_sentence_one_may_be_told() -> None:
    seen = view(year_later("told", "consult-2031-05-12"), DESK)
    mixed = replace(seen.happenings[1], outcomes=(Outcome("told", ("consult-2031-05-12",)), Outcome("not told")))
    assert "took place in part, as told in" in str(outcome(seen, mixed))


def test_questions_of_the_small_corpus() -> None:
    asked = " ".join(questions(view(corpus(), DESK)))
    for words in (
        "two independent origins",
        "denied by",
        "not known",
        "inferred",
        "named speaker",
        "not understood",
        "could not be used",
    ):
        assert words in asked
    assert questions(view(Corpus(()), DESK)) == []


def test_long_lists_are_cut() -> None:
    found = parts(range(MOST * 2 + 1), lambda _: ("month--2031-05", "May 2031"))
    assert [(p.name, len(p.items)) for p in found] == [
        ("month--2031-05", MOST), ("month--2031-05--2", MOST), ("month--2031-05--3", 1),
    ]  # fmt: skip
    assert month("2031-05-12") == ("month--2031-05", "May 2031")
    assert month("2031") == ("year--2031", "2031")
    assert month(None)[1] == "No day given"
    assert (letter("brandt")[1], letter("Ångström")[1], letter("")[1]) == ("B", "Others", "Others")


def test_many_articles_give_short_index_pages() -> None:
    one = copy()
    many = tuple(
        replace(one, article=replace(one.article, doc_id=f"a{n:03}", slug=f"a{n:03}", published=Published(f"2031-{n % 12 + 1:02}-01", "stated")))
        for n in range(MOST + 1)
    )  # fmt: skip
    made = {p.path: p.text for p in write(Corpus(many), DESK)}
    assert "articles/month--2031-05.md" in made
    assert "(month--2031-05.md)" in made["articles/index.md"]
    assert made["articles/index.md"].count("{article=") == 0
    assert len(re.findall(r"\{article=", made["articles/month--2031-05.md"])) == 17


def test_the_picture_needs_two_days_and_leaves_out_what_is_far() -> None:
    seen = view(corpus(), DESK)
    broad, slim, _ = str(strip(seen, seen.happenings)).split("</svg>")
    assert broad.count("<rect") == slim.count("<rect") == 2
    assert 'class="planned"' in broad
    assert 'class="slim" display="none"' in slim
    assert strip(seen, seen.happenings[:1]) is None
    far = [*seen.happenings, replace(seen.happenings[0], date=EventDate("1950-06", ""))]
    assert "Not drawn: one date" in str(strip(seen, far))


def test_days_of_an_open_year_are_drawn_and_listed_by_the_calendar() -> None:
    seen = view(corpus(), DESK)
    values = ("XXXX-11", "XXXX-04-09/XXXX-04-11", "XXXX-04-27")
    opened = [
        replace(e, id=f"{e.id}-{n}", date=EventDate(v, "")) for e in corpus().timeline[:1] for n, v in enumerate(values)
    ]
    drawn = str(strip(seen, [replace(seen.happenings[0], date=e.date) for e in opened]))
    assert "The year is open" in drawn
    assert drawn.count("<rect") == 2 * len(values)
    assert "year open" not in drawn
    assert re.findall(r'y="\d+">(Apr|May|Nov)<', drawn)
    made = {p.path: p.text for p in write(replace(corpus(), timeline=tuple(opened)), DESK)}
    page = made["timeline/index.md"]
    assert "## Year open" in page
    days = re.findall(r"\[([^\]]+)\]\{#\S+ date=XXXX", page)
    assert days == ["9–11 April, year open", "27 April, year open", "November, year open"]


def test_a_sign_leads_to_its_entry_on_the_same_page() -> None:
    seen = view(corpus(), DESK)
    drawn, *_ = str(strip(seen, seen.happenings, {"consult-2031-06-03"})).split("</svg>")
    assert re.findall(r'href="(\S+)"', drawn) == ["#consult-2031-06-03"]
    home = next(p.text for p in write(corpus(), DESK) if p.path == "index.md")
    targets = set(re.findall(r'href="#(\S+)"', home))
    assert len(targets) == 2
    assert all(f"{{#{target} date=" in home for target in targets)


def test_labels_of_the_picture_do_not_overlap() -> None:
    seen = view(corpus(), DESK)
    days = [replace(seen.happenings[0], date=EventDate(f"2031-05-{n:02}", "")) for n in range(1, 29)]
    for form in str(strip(seen, days)).split("</svg>")[:2]:
        labels = [(float(x), float(y)) for x, y in re.findall(r'<text x="([\d.]+)" y="([\d.-]+)">', form)]
        assert len(labels) >= 5
        for x, y in labels:
            assert not any(y == other_y and 0 < other - x < 100 for other, other_y in labels)


def test_a_single_word_of_the_articles_own_is_no_statement_of_a_list() -> None:
    found = ferry()
    said = view(replace(corpus(), articles=(found,)), DESK).statements
    word = find(found.article, "met")
    pieces = [replace(q, start=word.start, end=word.end) for q in found.quotes]
    listed = view(replace(corpus(), articles=(replace(found, quotes=tuple(pieces)),)), DESK).statements
    assert {s.quote.kind for s in said} == {"direct", "indirect"}
    assert {s.quote.kind for s in listed} == {"direct"}
