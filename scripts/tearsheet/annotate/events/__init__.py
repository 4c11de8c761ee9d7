"""An article's parse, names, times and quotes in, its events out: who did what to whom, when, where, how surely.

Statements are quotes, not events. Left out: whether two events are one, and what “the attack” points back at (resolve).
"""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from tearsheet.annotate.events.arguments import of_both, participants
from tearsheet.annotate.events.belongings import belongings
from tearsheet.annotate.events.dates import Times, usable, when
from tearsheet.annotate.events.echoes import echoes, likeliest
from tearsheet.annotate.events.places import place
from tearsheet.annotate.events.status import status
from tearsheet.annotate.events.topics import mere_topic, points_back
from tearsheet.annotate.events.trigger import Names, Trigger
from tearsheet.annotate.events.triggers import triggers
from tearsheet.annotate.parse import Parsed, Passage
from tearsheet.encoder.reading import prose, reading
from tearsheet.model import Annotated, Event, Participant, Quote, Span

_LABOUR = re.compile(
    r"\b(?:unions?|workers?|walkouts?|stoppages?|(?:end|call|suspend)\w* (?:\w+ ){0,3}strike)\b|-day strike"
)
_FIRST = frozenset({"i", "me", "my"})  # “we” may be anybody
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})


def events(parsed: Parsed, found: Annotated) -> Annotated:
    """Add the events of the article's own prose, and what may tell of one again."""
    told: list[tuple[Event, bool]] = []  # each event, and whether it is one of “both sides”
    again: list[Event] = []
    read = reading(found.article.text, prose(found))
    for passage in parsed.prose:
        names = _names(passage, found)
        taken = names.keys() | _timed(passage, found)
        sure = triggers(passage.doc, names)
        times = _times(passage, found, sure)
        made = [_event(passage, trigger, names, times, found) for trigger in sure]
        for event, trigger in zip(_threatened(made, sure), sure, strict=True):
            if not mere_topic(trigger, event):
                told.append((event, of_both(trigger)))
            elif points_back(trigger) or likeliest(Span(event.start, event.end), read) is not None:
                again.append(event)
        again += [_event(passage, trigger, names, times, found) for trigger in echoes(passage, taken, sure, read)]
    told.sort(key=lambda t: (t[0].start, t[0].end))
    again.sort(key=lambda e: (e.start, e.end))
    return replace(
        found,
        events=tuple(read.of(e) for e in _strikes(_resumed(told), found.article.text)),
        echoes=tuple(read.of(e) for e in again),
    )


def _threatened(events: list[Event], told: list[Trigger]) -> Iterator[Event]:
    """Who threatens means the one other whom the sentence tells of."""
    for event, trigger in zip(events, told, strict=True):
        if event.type != "THREATEN" or [p.role for p in event.participants] != ["actor"]:
            yield event
            continue
        beside = [e for e, t in zip(events, told, strict=True) if t.anchor.sent == trigger.anchor.sent]
        spans = sorted({(p.start, p.end) for e in beside for p in e.participants})
        me = event.participants[0]
        others = [span for span in spans if span != (me.start, me.end)]
        target = (Participant(*others[0], "target"),) if len(others) == 1 else ()
        yield replace(event, participants=tuple(sorted((me, *target), key=lambda p: (p.start, p.end))))


def _strikes(events: Iterable[Event], text: str) -> list[Event]:
    """“She lost her flat in the strike”: where attacks are told and nobody's work is, it is one of them."""
    told = list(events)
    bare = [e for e in told if e.type == "PROTEST" and e.rule == "noun strike"]
    others = {e.type for e in told if e not in bare}
    if not bare or "ASSAULT" not in others or "PROTEST" in others or _LABOUR.search(text):
        return told
    return [replace(e, type="ASSAULT") if e in bare else e for e in told]


def _resumed(told: Iterable[tuple[Event, bool]]) -> Iterator[Event]:
    """Those who just met are “the two sides” that meet again."""
    last: tuple[Participant, ...] = ()
    for event, both in told:
        if both and not event.participants:
            event = replace(event, participants=last)  # noqa: PLW2901
        if event.type in _MUTUAL and len(event.participants) > 1:
            last = tuple(Participant(p.start, p.end, "participant") for p in event.participants)
        yield event


def _event(passage: Passage, trigger: Trigger, names: Names, times: Times, found: Annotated) -> Event:
    span = passage.span(passage.doc[trigger.first : trigger.last + 1])
    people = participants(trigger, names)
    spot = place(trigger, names)
    day = when(trigger, times, found.article.text)
    sure = status(trigger, _claim(span, found.quotes))
    if sure == "asserted" and day is not None and _ahead(day.value, found.article.published.value):
        sure = "planned"
    return Event(
        span.start,
        span.end,
        trigger.type,
        sure,
        trigger.rule,
        date=day,
        place=None if spot is None else Span(spot.start, spot.end),
        participants=tuple(Participant(m.start, m.end, role) for m, role in people),
        nouns=tuple(passage.span(t) for t in belongings(trigger)),
    )


def _ahead(day: str, published: str | None) -> bool:
    """Whether a day of the event, given to the day, is after the publication day."""
    first, last = day.partition("/")[0], (published or "").rpartition("/")[2]
    return len(first) == len(last) == len("2000-01-01") and first[5].isdigit() and first > last


def _claim(span: Span, quotes: tuple[Quote, ...]) -> Quote | None:
    return next((q for q in quotes if q.start <= span.start and span.end <= q.end), None)


def _names(passage: Passage, found: Annotated) -> Names:
    names: Names = {}
    for mention in found.mentions:
        if passage.holds(mention.start):
            words = passage.words(Span(mention.start, mention.end))
            names.update((t.i, mention) for t in words or ())
    return {**_first_persons(passage, found), **_references(passage, found), **names}


def _references(passage: Passage, found: Annotated) -> Names:
    """“her”, “the company”: whom they stand for, where the same sentence names them."""
    inside = [r for r in found.references if passage.holds(r.start)]
    by_span = {(m.start, m.end): m for m in found.mentions} if inside else {}
    names: Names = {}
    for reference in inside:
        mention = by_span.get((reference.mention.start, reference.mention.end))
        words = passage.words(Span(reference.start, reference.end))
        meant = passage.words(reference.mention)
        if mention is not None and words is not None and meant is not None and words[0].sent == meant[0].sent:
            names.update((t.i, mention) for t in words)
    return names


def _first_persons(passage: Passage, found: Annotated) -> Names:
    """“I” in words that are quoted: who says them."""
    inside = [q for q in found.quotes if passage.holds(q.start)]
    by_span = {(m.start, m.end): m for m in found.mentions} if inside else {}
    names: Names = {}
    for quote in inside:
        meant = quote.speaker.mention if quote.speaker is not None else None
        mention = by_span.get((meant.start, meant.end)) if meant is not None else None
        if mention is not None and quote.kind != "indirect":
            words = passage.words(Span(quote.start, quote.end)) or ()
            names.update((t.i, mention) for t in words if t.lower_ in _FIRST)
    return names


def _times(passage: Passage, found: Annotated, told: Iterable[Trigger]) -> Times:
    times = []
    for timex in found.timexes:
        if usable(timex) and passage.holds(timex.start):
            words = passage.words(Span(timex.start, timex.end))
            if words is not None:
                times.append((words.root, timex))
    return Times(times, frozenset(trigger.noun for trigger in told if trigger.noun is not None))


def _timed(passage: Passage, found: Annotated) -> set[int]:
    """The tokens of its times: “the March average” is of no march."""
    inside = [t for t in found.timexes if passage.holds(t.start)]
    return {token.i for timex in inside for token in passage.words(Span(timex.start, timex.end)) or ()}
