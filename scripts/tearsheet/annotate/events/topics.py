"""A trigger and the event made of it in, whether the sentence only speaks of such a thing and tells of none, out.

What is in force or in the air (“comply with sanctions”), and what a condition names without saying who would do it (“if
no deal is found”). Left out: what the lexicon knows to be something else.
"""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.control import ASKING
from tearsheet.annotate.events.things import definite
from tearsheet.annotate.events.trigger import Trigger
from tearsheet.model import Event

_STANDING = frozenset(
    {"AGREE", "AID", "CONCEDE", "COOPERATE", "REJECT", "SANCTION", "SUPPORT", "THREATEN"}
)  # deals, measures, moods and votes are there, or wanted, without being done
_HEARINGS = frozenset({"trial", "inquest"})  # also of a vaccine; and one without anybody is rather a court's day
_DEMANDING = frozenset({"demand", "request", "seek", "urge", "want"})
_CONDITIONS = frozenset({"if", "unless"})


def mere_topic(trigger: Trigger, event: Event) -> bool:
    """Whether a noun or a clause only names what might be."""
    bare = trigger.noun is not None and not _carried(trigger) and not event.participants
    bare = bare and not (trigger.type == "AGREE" and _with_somebody(trigger))
    bare = bare and not _wanted(trigger.anchor)
    bare = bare and event.status != "denied"  # “without an agreement”: that there was none is told
    bare = bare and (trigger.type == "THREATEN" or not points_back(trigger))  # “the threat of war” is one for years
    hearing = bare and trigger.anchor.lemma_ in _HEARINGS
    return (
        hearing
        or (bare and trigger.type in _STANDING)
        or (_conditional(trigger.anchor) and _nobody_does(trigger, event))
    )


def points_back(trigger: Trigger) -> bool:
    """“the fine”, “Tuesday's embargo”: of one that was told."""
    return trigger.noun is not None and definite(trigger.noun)


def _with_somebody(trigger: Trigger) -> bool:
    """“hailed a deal with A”, where the parser hangs “with A” on the verb."""
    noun = trigger.anchor
    return noun.i + 1 < noun.sent.end and noun.nbor().lower_ in {"with", "between"}


def _wanted(noun: Token) -> bool:
    """“pressed for a pay deal”, “demanded an apology”: what is asked for is told."""
    if noun.dep_ == "pobj":
        return noun.head.lower_ == "for" and noun.head.head.lemma_ in ASKING | _DEMANDING
    return noun.dep_ == "dobj" and noun.head.lemma_ in _DEMANDING


def _carried(trigger: Trigger) -> bool:
    """“issued a warning”, but not “a warning is in force”."""
    noun, verb = trigger.noun, trigger.verb
    return verb is not None and noun is not None and not (noun.dep_ == "nsubj" and noun.head == verb)


def _conditional(anchor: Token) -> bool:
    """Whether the clause that a word stands in is a condition."""
    clause = next((a for a in (anchor, *anchor.ancestors) if a.dep_ in {"advcl", "relcl", "ccomp"}), None)
    marks = grammar.children(clause, "mark") if clause is not None and clause.dep_ == "advcl" else []
    return any(m.lower_ in _CONDITIONS for m in marks)


def _nobody_does(trigger: Trigger, event: Event) -> bool:
    """“if the talks fail”, “unless the prisoners are freed”, but “if Chad frees them”, “if Ann Lee is convicted”."""
    if trigger.noun is not None or trigger.verb is None:
        return True
    return grammar.passive(trigger.verb) and not event.participants
