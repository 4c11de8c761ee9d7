"""A trigger and the passage's times in, the day of the event out; none where the sentence ties none to it."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.trigger import Trigger
from tearsheet.model import EventDate, Timex

_CALENDAR = re.compile(r"\d{3,4}(-|$|T|/)|XXXX-\d\d")  # a day without its year is a day all the same
_FROM = frozenset({"since", "until", "till"})  # what holds since May was not done in May
_BY = frozenset({"by", "before", "from"})  # “asked for a report by May” was not asked in May
_SPOKEN = frozenset({"REQUEST", "AGREE", "THREATEN", "REJECT", "ACCUSE"})
_ALONG = frozenset({"as", "while"})  # “schools stayed shut on Monday as teachers walked out”
_VERBAL = frozenset({"VERB", "AUX"})
_JOINED = frozenset({"conj", "xcomp", "advcl", "dep"})

Times = list[tuple[Token, Timex]]  # each time with the head of its phrase


def usable(timex: Timex) -> bool:
    """Whether a time names a day or a span of days on the calendar."""
    return timex.type in {"DATE", "TIME"} and timex.value is not None and _CALENDAR.match(timex.value) is not None


def when(trigger: Trigger, times: Times, text: str) -> EventDate | None:
    """The time tied to the trigger: below its noun, in its clause, or in a clause joined to it."""
    passed_over = _FROM | (_BY if trigger.type in _SPOKEN else frozenset())
    times = [(token, timex) for token, timex in times if token.head.lower_ not in passed_over]
    start = grammar.counted_from(trigger.verb) if trigger.verb is not None else None
    times = [(token, timex) for token, timex in times if start is None or token.i > start.i]
    for reach, why in (
        (_below, "beside the event"),
        (_in_clause, "in the same clause"),
        (_joined, "in a clause joined to it"),
    ):
        tied = [timex for token, timex in times if reach(trigger, token)]
        if tied:
            timex = max(tied, key=lambda t: len(_days(t)))  # “last year … on 4 May” is that day
            words = " ".join(text[timex.start : timex.end].split())
            return EventDate(_days(timex), f"“{words}”, {why}" + (f"; {timex.why}" if timex.why else ""))
    return None


def _days(timex: Timex) -> str:
    return (timex.stretch or timex.value or "").split("T")[0]


def _below(trigger: Trigger, time: Token) -> bool:
    nouns = {n.i for n in (trigger.noun, trigger.thing) if n is not None}
    return any(t.i in nouns for t in _up_to_verb(time))


def _in_clause(trigger: Trigger, time: Token) -> bool:
    return trigger.verb is not None and _verb_over(time) == trigger.verb


def _joined(trigger: Trigger, time: Token) -> bool:
    clause, other = trigger.verb, _verb_over(time)
    if clause is None or other is None or clause.sent.start != other.sent.start:
        return False
    if clause.dep_ in {"xcomp"} and clause.head == other:
        return time.i > clause.i or other.lemma_ in {"plan", "expect", "schedule", "be", "set"}
    siblings = (clause.dep_ == "conj" and clause.head == other) or (other.dep_ == "conj" and other.head == clause)
    purpose = (
        clause.dep_ == "advcl"
        and clause.head == other
        and any(c.lower_ == "to" for c in grammar.children(clause, "aux"))
    )
    along = clause.dep_ == "advcl" and clause.head == other and _mark(clause) in _ALONG
    return (
        along
        or (siblings and not grammar.children(clause if clause.dep_ == "conj" else other, "nsubj", "nsubjpass"))
        or purpose
    )


def _mark(clause: Token) -> str | None:
    return next((c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"}), None)


def _up_to_verb(token: Token) -> Iterator[Token]:
    yield token
    while token.head != token and token.pos_ not in _VERBAL:
        token = token.head
        yield token


def _verb_over(token: Token) -> Token | None:
    top = list(_up_to_verb(token))[-1]
    return top if top.pos_ in _VERBAL else None
