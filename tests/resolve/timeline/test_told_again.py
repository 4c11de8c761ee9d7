"""What says too little to be an event, and tells of one again: “the search”, “a week after the arrest”."""

from dataclasses import dataclass

from msgspec.structs import replace

from tearsheet.annotate.events.lexicon import lexicon
from tearsheet.encoder.reading import reading
from tearsheet.model import Annotated, Article, Event, EventDate, Mention, Participant, Published, Source, Span
from tearsheet.resolve.timeline import timeline
from tearsheet.resolve.timeline.gists import family, gists


@dataclass
class Told:
    """One article, to be filled with what it tells."""

    doc_id: str
    published: str
    text: str

    def event(self, word: str, kind: str, rule: str, *, who: str | None = None, date: str | None = None) -> Event:
        """The event told by a word of the text, done to somebody named in it."""
        at = self.text.index(word)
        people = ()
        if who is not None:
            start = self.text.index(who)
            people = (Participant(start, start + len(who), "target", who.lower().replace(" ", "-")),)
        when = EventDate(date, "stated") if date is not None else None
        return Event(at, at + len(word), kind, "asserted", rule, date=when, participants=people)  # type: ignore[arg-type]

    def article(self, *events: Event, echoes: tuple[Event, ...] = (), names: tuple[str, ...] = ()) -> Annotated:
        """The article with what it tells, and its names."""
        article = Article(
            self.doc_id, self.doc_id, Source(self.doc_id, ""), "", self.text, (), Published(self.published)
        )
        ends = [i + 1 for i, c in enumerate(self.text) if c == "."]
        sentences = tuple(Span(a, b) for a, b in zip([0, *ends], ends, strict=False))
        found = [(self.text.index(n), n) for n in names]
        mentions = tuple(
            Mention(at, at + len(n), "PERSON", "test", n.lower().replace(" ", "-")) for at, n in sorted(found)
        )
        read = reading(self.text, [Span(s.start + len(" ") * (s.start > 0), s.end) for s in sentences])
        told, again = (tuple(read.of(e) for e in them) for them in (events, echoes))
        return Annotated(article, events=told, echoes=again, mentions=mentions, sentences=sentences)


RAID = Told("a", "2022-10-19", "Police raided the home of Ann Lee on Tuesday. The search lasted until four.")
RAIDED = RAID.event("raided", "COERCE", "verb raid", who="Ann Lee", date="2022-10-18")


def evidence(*articles: Annotated) -> list[list[str]]:
    return [[str(address) for address in entry.evidence] for entry in timeline(articles)]


def test_a_word_that_points_back_joins_what_it_may_tell_again() -> None:
    search = RAID.event("search", "COERCE", "echo search")
    assert evidence(RAID.article(RAIDED, echoes=(search,), names=("Ann Lee",))) == [["a:7-13", "a:50-56"]]


def test_a_word_for_something_else_joins_nothing_and_is_no_event() -> None:
    other = RAID.event("home", "CONSULT", "echo home")
    assert evidence(RAID.article(RAIDED, echoes=(other,), names=("Ann Lee",))) == [["a:7-13"]]


def test_it_joins_across_the_articles_of_one_story() -> None:
    later = Told("b", "2022-10-25", "Ann Lee was freed on Monday. The raid had shaken her.")
    raid = later.event("raid", "COERCE", "noun raid")
    one = RAID.article(RAIDED, names=("Ann Lee",))
    assert evidence(one, later.article(raid, names=("Ann Lee",))) == [["a:7-13", "b:33-37"]]
    stranger = Told("b", "2022-10-25", "Bo Ek was freed on Monday. The raid had shaken him.")
    elsewhere = stranger.article(stranger.event("raid", "COERCE", "noun raid"), names=("Bo Ek",))
    assert evidence(one, elsewhere) == [["a:7-13"]]


def test_of_two_events_it_joins_the_one_of_its_day() -> None:
    two = Told("a", "2021-03-25", "Ann Lee was held on Monday. Bo Ek was held on Wednesday.")
    first = two.event("held", "COERCE", "verb arrest", who="Ann Lee", date="2021-03-22")
    second = Event(37, 41, "COERCE", "asserted", "verb arrest", date=EventDate("2021-03-24", "stated"))
    later = Told("b", "2021-04-01", "Ann Lee and Bo Ek spoke on Wednesday, nine days after the arrest.")
    spoke = later.event("spoke", "CONSULT", "verb speak", date="2021-03-31")
    arrest = later.event("arrest", "COERCE", "noun arrest")
    names = ("Ann Lee", "Bo Ek")
    assert evidence(two.article(first, second, names=names), later.article(spoke, arrest, names=names)) == [
        ["a:12-16", "b:58-64"],
        ["a:37-41"],
        ["b:18-23"],
    ]


def test_a_weak_word_alone_is_no_entry_but_told_in_two_articles_it_is() -> None:
    sent = Told("a", "2021-03-25", "Ann Lee was sent a ship on Monday.")
    echo = sent.event("sent", "AID", "echo bring", who="Ann Lee", date="2021-03-22")
    alone = sent.article(echoes=(echo,), names=("Ann Lee",))
    assert evidence(alone) == []
    later = Told("b", "2021-03-26", "Ann Lee thanked for the ship that was sent.")
    again = later.article(echoes=(later.event("sent", "AID", "echo bring"),), names=("Ann Lee",))
    assert evidence(alone, again) == [["a:12-16", "b:38-42"]]


def test_an_echo_gives_an_entry_neither_class_nor_people() -> None:
    again = RAID.event("search", "ASSAULT", "echo search", who="Ann Lee")
    (entry,) = timeline([RAID.article(RAIDED, echoes=(again,), names=("Ann Lee",))])
    assert (entry.type, entry.participants) == ("COERCE", ("ann-lee",))


def test_every_weak_word_is_known_to_tell_something() -> None:
    words = lexicon().echoes
    events = [Event(0, 1, kind, "asserted", f"echo {word}") for word, kind in words.items()]
    assert [e.rule for e in events if gists(e) == {family(e.type)}] == []


def met(doc_id: str, text: str, people: tuple[str, ...], date: str | None) -> Annotated:
    """A meeting of those named."""
    found = Told(doc_id, "2022-10-19", text)
    spans = [(text.index(name), name.lower().replace(" ", "-"), len(name)) for name in people]
    sides = tuple(Participant(at, at + size, "participant", id_) for at, id_, size in spans)
    event = found.event("met", "CONSULT", "verb meet", date=date)
    return found.article(
        Event(event.start, event.end, "CONSULT", "asserted", "verb meet", date=event.date, participants=sides),
        names=(*people, "Bo Ek", "Cy Orr"),
    )


def test_one_deed_of_one_day_and_story_is_one_whoever_is_named() -> None:
    story = " Bo Ek and Cy Orr wept."
    one = met("a", f"Ann Lee and Di Poe met.{story}", ("Ann Lee", "Di Poe"), "2022-10-18")
    assert len(evidence(one, met("b", f"The Nile men met.{story}", ("Nile",), "2022-10-18"))) == 1
    assert len(evidence(one, met("b", f"The Nile men met.{story}", ("Nile",), "2022-10-17"))) == 2
    assert len(evidence(one, met("b", f"Ann Lee and Ed Fox met.{story}", ("Ann Lee", "Ed Fox"), "2022-10-18"))) == 2


def test_what_gives_its_day_tells_of_what_was_done_on_it() -> None:
    text = "Ann Lee fell ill. The police action of Tuesday angered Bo Ek."
    later = Told("b", "2022-10-20", text)
    first = RAID.article(RAIDED, names=("Ann Lee",))
    on_tuesday, on_monday = (
        later.event("action", "COERCE", "echo action", date=d) for d in ("2022-10-18", "2022-10-17")
    )
    assert [len(e) for e in evidence(first, later.article(echoes=(on_tuesday,), names=("Ann Lee",)))] == [2]
    assert [len(e) for e in evidence(first, later.article(echoes=(on_monday,), names=("Ann Lee",)))] == [1]


def test_what_is_told_with_its_year_is_not_what_happened_since() -> None:
    def raids(text: str) -> list[int]:
        later = Told("b", "2022-10-25", f"Ann Lee was freed on Monday. {text}")
        raid = later.event("raid", "COERCE", "noun raid")
        return [
            len(e) for e in evidence(RAID.article(RAIDED, names=("Ann Lee",)), later.article(raid, names=("Ann Lee",)))
        ]

    assert raids("The police raid had shaken her.") == [2]
    assert raids("The 2019 raid had shaken her.") == [1]


def test_another_and_any_tell_of_none_again() -> None:
    def raids(text: str) -> list[int]:
        later = Told("b", "2022-10-25", text)
        raid = later.event("raid", "COERCE", "noun raid")
        return [
            len(e) for e in evidence(RAID.article(RAIDED, names=("Ann Lee",)), later.article(raid, names=("Ann Lee",)))
        ]

    assert raids("Ann Lee spoke of the raid.") == [2]
    assert raids("Ann Lee spoke of a similar raid.")[0] == 1
    assert raids("Ann Lee knew of no other raid.")[0] == 1


def test_the_last_one_of_its_kind_is_meant_whatever_else_was_told_since() -> None:
    first = Told("a", "2022-10-10", "Ann Lee and Bo Ek swapped spies on Sunday.")
    second = Told(
        "b", "2022-10-19", "Ann Lee and Bo Ek swapped spies on Tuesday. Ann Lee thanked Bo Ek. The swap was quick."
    )
    one = first.event("swapped", "COOPERATE", "verb swap", who="Ann Lee", date="2022-10-09")
    two = second.event("swapped", "COOPERATE", "verb swap", who="Ann Lee", date="2022-10-18")
    thanked = second.event("thanked", "SUPPORT", "verb thank", who="Bo Ek")
    swap = Event(second.text.index("The swap") + 4, second.text.index(" was"), "COOPERATE", "asserted", "noun swap")
    names = ("Ann Lee", "Bo Ek")
    found = evidence(first.article(one, names=names), second.article(two, thanked, swap, names=names))
    assert sorted(len(e) for e in found) == [1, 1, 2]
    assert [f"b:{two.start}-{two.end}", f"b:{swap.start}-{swap.end}"] in found


def test_what_names_nobody_is_an_entry_when_words_that_surely_tell_say_it_twice() -> None:
    shot = Told("a", "2022-10-19", "Gunmen attacked at dawn. The attack lasted an hour.")
    attacked, attack = (shot.event(word, "ASSAULT", "verb attack") for word in ("attacked", "attack lasted"))
    attack = replace(attack, end=attack.end - len(" lasted"))
    assert evidence(shot.article(attacked)) == []
    assert evidence(shot.article(attacked, attack)) == [["a:7-15", "a:29-35"]]
