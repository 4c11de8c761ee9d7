"""A stretch of words in, the direction of its sentence out: does what is told lie behind the writer or ahead?

Read from the verb that governs the words and from the preposition before them. Left out: the calendar.
"""

import re
from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace
from spacy.tokens import Span as Words
from spacy.tokens import Token

from tearsheet.annotate.timexes.words import (
    AWAITED,
    PARTS,
    PROSPECTIVE,
    PROSPECTIVE_NOUNS,
    TELLING,
    TIMETABLE,
    UNCHANGED,
    WEEKDAYS,
    any_of,
)

_AHEAD_OF = re.compile(
    r"\b(ahead of|run-up to|lead-up to|in advance of|countdown to)"
    rf"(?:(?: the)?$| (?:[\w’'-]+ ){{0,3}}(?:{any_of(AWAITED)}) (?:on|in|for)(?: the)?$)"
)
_WILL = ("will", "'ll", "’ll", "shall", "wo", "would", "'d", "’d")
_SCHEDULES = ("plan", "schedule", "slate", "propose", "postpone", "delay", "extend", "give", "invite")
_UP_TO = ("until", "till", "by", "before")
_SINGLED_OUT = ("first", "last", "latest", "only", "second", "third")
ATTRIBUTIVE = ("compound", "poss", "nmod", "amod")
_LED = 8  # tokens before an expression among which something may lead up to it
_AFTER = ("after", "following", "wake", "aftermath")
_NAMES = ("ORG", "WORK_OF_ART", "EVENT", "PRODUCT", "LAW")  # spaCy's labels of names that may hold a verb
_CLIMB = 10  # heads between an expression and the verb that governs it; longer chains say nothing


class Direction(Struct, frozen=True):
    """-1 for what is behind, +1 for what is ahead, 0 for no sign; `why` names the words that say so.

    A weak sign is one that much else can outweigh: “worth a million in October, are …”.
    """

    sign: int
    why: str
    weak: bool = False


class _Clause(Struct, frozen=True):
    """A verb, its helping verbs by their words, the preposition through which the expression hangs on it, and
    whether the expression stands before it.
    """

    verb: Token
    helpers: dict[str, Token]
    preposition: str
    early: bool


NONE = Direction(0, "no verb says whether it is past or to come")


def direction(words: Words) -> Direction:
    """Where the sentence puts an expression."""
    words = _with_part(words)
    return _led(words) or _governed(words)


def _with_part(words: Words) -> Words:
    """“Tuesday” of “Tuesday morning” stands where the morning stands."""
    head = words.root.head
    if head.i == words.end and words.root.dep_ in ("compound", "nmod") and head.lower_ in PARTS:
        return words.doc[words.start : head.i + 1]
    return words


def _led(words: Words) -> Direction | None:
    """By what stands right before: “called a march for Thursday”, “ahead of Sunday's vote”."""
    before = words.doc[max(0, words[0].i - _LED) : words[0].i].text.lower()
    if (found := _AHEAD_OF.search(before)) is not None:
        return Direction(1, f"“{found[1]}” looks ahead", weak=True)
    alone = any(t.lower_ in WEEKDAYS for t in words) and words.root.dep_ not in ATTRIBUTIVE
    return _ahead("for") if alone and before.split()[-1:] == ["for"] else None


def _governed(words: Words) -> Direction:
    """By the nearest verb above that says something, or the first word that looks ahead."""
    preposition = words[0].nbor(-1).lower_ if words[0].i > 0 else ""
    attributive, after = words.root.dep_ in ATTRIBUTIVE, False
    for token in _above(words):
        if (awaited := _awaited(token)) is not None and not (attributive and not awaited.weak):
            return awaited
        if token.pos_ in ("VERB", "AUX") and token.ent_type_ not in _NAMES and not _rests_on_verb(token, words):
            found = _of_clause(_clause(token, preposition, early=words.end <= token.i))
            sure = "will" in found.why or ("“to " in found.why and not found.weak)
            vague = found.sign > 0 and (
                after or (attributive and not sure) or (found.weak and _of_subject(words, token))
            )
            return NONE if vague else found  # “will talk after Friday's meeting” tells nothing of Friday
        preposition = token.lower_ if token.pos_ in ("ADP", "SCONJ") and token.lower_ in _UP_TO else preposition
        after = after or token.lower_ in _AFTER
    return NONE


def _of_subject(words: Words, verb: Token) -> bool:
    """“The attack on Sunday shows …”: the day is that of the noun; but “The vote on Sunday is the first” awaits it."""
    below = next((t for t in (words.root, *words.root.ancestors) if t.head == verb), words.root)
    return below.dep_ in ("nsubj", "nsubjpass") and below not in words and below.lemma_ not in AWAITED


def _above(words: Words) -> Iterator[Token]:
    """The heads of an expression, from its own up to the root of the sentence."""
    token = words.root
    for _ in range(_CLIMB):
        if token not in words:
            yield token
        if token.dep_ == "ROOT":
            return
        token = token.head


def _awaited(token: Token) -> Direction | None:
    """“the deadline of Friday”, “a ban starting Friday”; “the tender closes on Friday”, parsed as a noun."""
    if token.lemma_ == "deadline" or (token.pos_ == "ADJ" and token.lemma_ in PROSPECTIVE):
        return Direction(1, f"“{token.text}” looks ahead")
    starting = token.tag_ == "VBG" and token.lemma_ in ("start", "begin")
    return Direction(1, f"“{token.text}” looks ahead", weak=True) if starting or _timetable(token) else None


def _timetable(token: Token) -> bool:
    """“The tender closes on 3 June”, where the parser takes a verb of timetables for the head of “tender closes”."""
    head = token.tag_ in ("NN", "NNS") and token.dep_ in ("ROOT", "ccomp") and token.lemma_ in TIMETABLE
    return head and any(c.dep_ == "compound" for c in token.lefts)


def _rests_on_verb(token: Token, words: Words) -> bool:
    """“…, ending Friday”, “is due in court on Friday charged with fraud”: the time is that of the verb above."""
    ending = token.tag_ == "VBG" and token.dep_ not in ("ROOT", "conj")
    charged = token.tag_ == "VBN" and token.dep_ == "advcl" and token.i >= words.end
    return (ending or charged) and token.head.pos_ in ("VERB", "AUX")


def _clause(verb: Token, preposition: str, *, early: bool) -> _Clause:
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    helpers += [c for helper in helpers for c in helper.children if c.dep_ == "aux"]  # the “will” of “will be closed”
    return _Clause(verb, {c.lower_: c for c in helpers}, preposition, early)


def _of_clause(clause: _Clause) -> Direction:
    return next((found for sign in _SIGNS if (found := sign(clause)) is not None), NONE)


def _ahead(*words: str) -> Direction:
    return Direction(1, f"“{' '.join(words)}” looks ahead")


def _phrase(clause: _Clause) -> str:
    """The verb with its helping verbs, as written: “will be signed”."""
    tokens = sorted((*clause.helpers.values(), clause.verb), key=lambda t: t.i)
    return " ".join("will" if t.lower_ in ("wo", "'ll", "’ll") else t.text for t in tokens)


def _since(clause: _Clause) -> Direction | None:
    return Direction(-1, "“since” looks back") if clause.preposition == "since" else None


def _future(clause: _Clause) -> Direction | None:
    helper = next((h for h in _WILL if h in clause.helpers), None)
    if helper is not None and _declined(clause.verb):
        return Direction(-1, f"“{_phrase(clause)}” tells of a refusal")
    if helper is not None:
        return _ahead(_phrase(clause))
    return _ahead(clause.verb.text) if clause.verb.lemma_ == "go" and clause.verb.tag_ == "VBG" else None


def _declined(verb: Token) -> bool:
    """“The minister would not say Tuesday whether …” tells what happened."""
    words = {c.lower_ for c in verb.children if c.dep_ in ("aux", "neg")}
    own = verb.dep_ in ("ROOT", "conj", "relcl")
    return own and verb.lemma_ in TELLING and bool(words & {"would"}) and bool(words & {"not", "n't", "n’t", "never"})


def _scheduled(clause: _Clause) -> Direction | None:
    """“is scheduled for”, “was due”, “planned”: it looks ahead whatever its tense."""
    verb, helpers = clause.verb, clause.helpers
    if "had" in helpers or "have" in helpers:
        return None  # “had been scheduled for Friday”: the plan is no more; “may have been planned”
    if clause.early and verb.tag_ == "VBD":
        return None  # “on Friday the court postponed the hearing”
    if verb.lemma_ in _SCHEDULES and (verb.lemma_ != "give" or clause.preposition in _UP_TO):
        return _ahead(verb.text)
    passive = any(t.dep_ == "auxpass" or t.lemma_ == "be" for t in helpers.values())
    present = verb.tag_ in ("VBZ", "VBP") or (verb.tag_ == "VBG" and bool(helpers))  # not “…, offering on Friday to …”
    return _ahead(verb.text) if verb.lemma_.lower() in PROSPECTIVE and (passive or present) else None


def _modal(clause: _Clause) -> Direction | None:
    modal = next((h for h, t in clause.helpers.items() if t.tag_ == "MD"), None)
    if modal is None:
        return None
    if "have" in clause.helpers:
        return Direction(-1, f"“{modal} have {clause.verb.text}” looks back")
    return _ahead(_phrase(clause))


def _infinitive(clause: _Clause) -> Direction | None:
    """An infinitive lies ahead of a verb that plans, asks or promises; else it goes with its governor."""
    if "to" not in clause.helpers:
        return None
    head = clause.verb.head
    if head.pos_ == "NOUN" and head.lemma_.lower() not in PROSPECTIVE_NOUNS and not _is_to_be(clause):
        return None  # “the first country to join on Friday”: neither
    if (judged := _judged(clause.verb)) is not None:
        return judged
    plans = head is clause.verb or head.lemma_.lower() in PROSPECTIVE or head.pos_ in ("NOUN", "ADJ", "AUX")
    if any(c.lower_ == "had" for h in (head, head.head) for c in h.children):
        return Direction(0, f"“had … {head.text} to {clause.verb.text}” may be a plan given up")
    if not plans and head.tag_ in ("VBD", "VBN"):
        return Direction(-1, f"“{head.text}” is past")
    return replace(_ahead("to", clause.verb.text), weak=head.pos_ == "NOUN")


def _judged(verb: Token) -> Direction | None:
    """“was the first to speak”, “were surprised to see”, “the first to speak were …”: as past as the verb of being."""
    head = verb.head
    being = head if verb.dep_ == "csubj" else head.head
    plain = head.pos_ == "ADJ" and head.lemma_.lower() not in PROSPECTIVE
    if (plain or verb.dep_ == "csubj") and being.tag_ == "VBD" and being.lemma_ == "be":
        return Direction(-1, f"“{being.text}” is past")
    return None


def _is_to_be(clause: _Clause) -> bool:
    """“the report, to be published Friday”, but not “the first minister to be sacked”."""
    return "be" in clause.helpers and not any(c.lower_ in _SINGLED_OUT for c in clause.verb.head.children)


def _past(clause: _Clause) -> Direction | None:
    verb = clause.verb
    if "to" in clause.helpers and "have" not in clause.helpers:
        return None
    if verb.tag_ not in ("VBD", "VBN") and not any(
        t.tag_ in ("VBD", "VBN") or t.lemma_ == "have" for t in clause.helpers.values()
    ):
        return None
    if clause.preposition in _UP_TO and clause.preposition != "by":
        return Direction(0, f"“{clause.preposition}” after a past verb leaves it open")
    return Direction(-1, f"“{verb.text}” is past")


def _present(clause: _Clause) -> Direction | None:
    verb = clause.verb
    if clause.preposition in _UP_TO:
        return _ahead(clause.preposition)
    if verb.tag_ == "VB" and "to" in clause.helpers:
        return None
    going_on = verb.tag_ == "VBG" and any(t.tag_ in ("VBZ", "VBP") for t in clause.helpers.values())
    if verb.tag_ not in ("VBZ", "VBP", "VB") and not going_on:
        return None
    if verb.tag_ == "VBP" and verb.lower_ in UNCHANGED:
        return Direction(-1, f"“{verb.text}” is past, as a rule")
    return Direction(1, f"“{verb.text}” is present, so a day to come", weak=True)


_SIGNS: tuple[Callable[[_Clause], Direction | None], ...] = (
    _since,
    _future,
    _scheduled,
    _modal,
    _infinitive,
    _past,
    _present,
)
