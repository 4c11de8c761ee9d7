"""A trigger and the passage's times in, the day of the event out; none where the sentence ties none to it."""

import re
from collections.abc import Collection, Iterator
from itertools import takewhile

from msgspec import Struct
from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.trigger import Trigger
from tearsheet.annotate.parse import governor
from tearsheet.model import EventDate, Timex

_CALENDAR = re.compile(r"\d{3,4}(-|$|T|/)|XXXX-\d\d")  # a day without its year is a day all the same
_FROM = frozenset({"since", "until", "till"})  # what holds since May was not done in May
_BY = frozenset({"by", "before", "from"})  # “asked for a report by May” was not asked in May
_SPOKEN = frozenset({"REQUEST", "AGREE", "THREATEN", "REJECT", "ACCUSE"})
_ALONG = frozenset({"as", "while"})  # “schools stayed shut on Monday as teachers walked out”
_SAME_TIME = frozenset({"amid", "at", "by", "during", "in", "on"})  # “killed in Monday's attack”
_IN_COURSE = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "COOPERATE", "AID"})  # “stormed Sunday's rally”
_ARRANGING = frozenset({"agree", "announce", "arrange", "cancel", "delay", "postpone"})
_ARRANGED = frozenset({"CONSULT", "PROTEST", "COOPERATE", "MOBILIZE", "CONCEDE"})  # “the swap was agreed in March”
_TIMES_OF = frozenset({"poss", "compound", "nmod", "amod"})
_REACTIONS = frozenset({"ACCUSE", "CONCEDE", "REJECT", "SUPPORT"})  # “lifted Monday's ban”
_VERBAL = frozenset({"VERB", "AUX"})


class Times(Struct, frozen=True):
    """The times of a passage, each with the head of its phrase, and the nouns that tell of an event."""

    times: list[tuple[Token, Timex]]
    nouns: frozenset[Token]


def usable(timex: Timex) -> bool:
    """Whether a time names a day or a span of days on the calendar."""
    return timex.type in {"DATE", "TIME"} and timex.value is not None and _CALENDAR.match(timex.value) is not None


def when(trigger: Trigger, told: Times, text: str) -> EventDate | None:
    """The time tied to the trigger: below its noun, in its clause, or in a clause joined to it."""
    sent = trigger.anchor.sent
    start = grammar.counted_from(trigger.verb) if trigger.verb is not None else None
    first = sent.start if start is None else max(sent.start, start.i + 1)
    times = [t for t in told.times if first <= t[0].i < sent.end and not _passed_over(trigger, t[0])]
    clause = [t for t in times if not _anothers(trigger, t[0], told.nouns)]
    for reach, among, why in (
        (_below, times, "beside the event"),
        (_in_clause, clause, "in the same clause"),
        (_joined, clause, "in a clause joined to it"),
    ):
        tied = [timex for token, timex in among if reach(trigger, token)]
        if tied:
            timex = max(tied, key=lambda t: len(_days(t)))  # “last year … on 4 May” is that day
            words = " ".join(text[timex.start : timex.end].split())
            return EventDate(_days(timex), f"“{words}”, {why}" + (f"; {timex.why}" if timex.why else ""))
    return None


def _days(timex: Timex) -> str:
    return (timex.stretch or timex.value or "").split("T")[0]


def _passed_over(trigger: Trigger, time: Token) -> bool:
    """“the worst clashes since those of April” says nothing of when; “since April's clashes” does."""
    own = (trigger.noun, trigger.thing)
    since = any(token.lower_ in _FROM for token in takewhile(lambda token: token not in own, _up_to_verb(time)))
    return since or (trigger.type in _SPOKEN and time.head.lower_ in _BY)


def _anothers(trigger: Trigger, time: Token, nouns: Collection[Token]) -> bool:
    """Whether a time below the clause's verb is that of something else: “condemned Monday's attack”, “jailed over a
    killing in May”.
    """
    below = list(_up_to_verb(time))[:-1]
    told = any(t in nouns and t != trigger.noun and t.dep_ == "pobj" and not _at_once(t) for t in below)
    return told or any(map(_aside, below[1:])) or _of_another(trigger, _of_noun(time))


def _at_once(noun: Token) -> bool:
    """“killed in Monday's attack”."""
    return noun.head.lower_ in _SAME_TIME


def _aside(token: Token) -> bool:
    """“A, third in the race a year ago, was charged”; not “Mali on Monday expelled …”, which the parser reads so."""
    return token.dep_ == "appos" or (token.dep_ == "amod" and token.head.pos_ == "PROPN")


def _of_another(trigger: Trigger, noun: Token | None) -> bool:
    """Whether a noun that a time belongs to is not what the trigger tells of."""
    if noun is None or noun == trigger.noun:
        return False
    if noun.dep_ == "pobj":
        return not _at_once(noun)
    return noun.dep_ == "dobj" and trigger.type not in _IN_COURSE


def _of_noun(time: Token) -> Token | None:
    """The noun that a time belongs to by its form: “Monday's attack”, “the attack of 3 May”."""
    if time.dep_ in _TIMES_OF:
        return time.head
    return time.head.head if time.dep_ == "pobj" and time.head.lower_ == "of" else None


def _below(trigger: Trigger, time: Token) -> bool:
    older = trigger.type in _REACTIONS and trigger.thing is not None and _of_noun(time) == trigger.thing
    own = (trigger.noun, None if older else trigger.thing)
    return any(token in own for token in _up_to_verb(time))


def _in_clause(trigger: Trigger, time: Token) -> bool:
    verb = trigger.verb
    arranged = trigger.noun is not None and trigger.type in _ARRANGED and verb is not None and verb.lemma_ in _ARRANGING
    return verb is not None and verb == _verb_over(time) and (not arranged or time.head.lower_ == "for")


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
        token = governor(token)
        yield token


def _verb_over(token: Token) -> Token | None:
    top = list(_up_to_verb(token))[-1]
    return top if top.pos_ in _VERBAL else None
