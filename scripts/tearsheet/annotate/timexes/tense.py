"""A stretch of words in, the direction of its sentence out: does what is told lie behind the writer or ahead?

Read from the verb that governs the words and from the preposition before them. Left out: the calendar.
"""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace
from spacy.tokens import Span as Words
from spacy.tokens import Token

from tearsheet.annotate.timexes.words import PROSPECTIVE, PROSPECTIVE_NOUNS, TIMETABLE, WEEKDAYS

_WILL = ("will", "'ll", "’ll", "shall", "wo", "would", "'d", "’d")
_SCHEDULES = ("plan", "schedule", "slate", "propose", "postpone", "delay", "extend", "give", "invite")
_UP_TO = ("until", "till", "by", "before")
ATTRIBUTIVE = ("compound", "poss", "nmod", "amod")
_CLIMB = 10  # heads between an expression and the verb that governs it; longer chains say nothing


class Direction(Struct, frozen=True):
    """-1 for what is behind, +1 for what is ahead, 0 for no sign; `why` names the words that say so.

    A weak sign is one that much else can outweigh: “worth a million in October, are …”.
    """

    sign: int
    why: str
    weak: bool = False


class _Clause(Struct, frozen=True):
    """A verb, its helping verbs by their words, and the preposition through which the expression hangs on it."""

    verb: Token
    helpers: dict[str, Token]
    preposition: str


NONE = Direction(0, "no verb says whether it is past or to come")


def direction(words: Words) -> Direction:
    """Where the sentence puts an expression."""
    preposition = words[0].nbor(-1).lower_ if words[0].i > 0 else ""
    token, attributive, after = words.root, words.root.dep_ in ATTRIBUTIVE, False
    if preposition == "for" and not attributive and words.root.lower_ in WEEKDAYS:
        return _ahead("for")  # “called a march for Thursday”
    for _ in range(_CLIMB):
        if token not in words:
            if token.tag_ == "VBG" and token.lemma_ in ("start", "begin"):
                return Direction(1, f"“{token.text}” looks ahead", weak=True)
            if token.pos_ in ("VERB", "AUX") and not _rests_on_verb(token):
                found = _of_clause(_clause(token, preposition))
                sure = "will" in found.why or ("“to " in found.why and not found.weak)
                vague = found.sign > 0 and (after or (attributive and not sure))
                return NONE if vague else found  # “will talk after Friday's meeting” tells nothing of Friday
            if _timetable(token):
                return Direction(1, f"“{token.text}” is present, so a day to come", weak=True)
            awaited = token.lemma_ == "deadline" or (token.pos_ == "ADJ" and token.lemma_ in PROSPECTIVE)
            if awaited and not attributive:
                return Direction(1, f"“{token.text}” looks ahead")
            preposition = token.lower_ if token.pos_ in ("ADP", "SCONJ") and token.lower_ in _UP_TO else preposition
            after = after or token.lower_ in ("after", "following")
        if token.dep_ == "ROOT":
            break
        token = token.head
    return NONE


def _timetable(token: Token) -> bool:
    """“The tender closes on 3 June”, where the parser takes a verb of timetables for the head of “tender closes”."""
    head = token.tag_ in ("NN", "NNS") and token.dep_ in ("ROOT", "ccomp") and token.lemma_ in TIMETABLE
    return head and any(c.dep_ == "compound" for c in token.lefts)


def _rests_on_verb(token: Token) -> bool:
    """“…, ending Friday”: a participle takes its time from the verb above."""
    return token.tag_ == "VBG" and token.head.pos_ in ("VERB", "AUX") and token.dep_ not in ("ROOT", "conj")


def _clause(verb: Token, preposition: str) -> _Clause:
    return _Clause(verb, {c.lower_: c for c in verb.children if c.dep_ in ("aux", "auxpass")}, preposition)


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
    if helper is not None:
        return _ahead(_phrase(clause))
    return _ahead(clause.verb.text) if clause.verb.lemma_ == "go" and clause.verb.tag_ == "VBG" else None


def _scheduled(clause: _Clause) -> Direction | None:
    """“is scheduled for”, “was due”, “planned”: it looks ahead whatever its tense."""
    verb, helpers = clause.verb, clause.helpers
    if "had" in helpers:
        return None  # “had been scheduled for Friday”: the plan is no more
    if verb.lemma_ in _SCHEDULES and (verb.lemma_ != "give" or clause.preposition in _UP_TO):
        return _ahead(verb.text)
    passive = any(t.dep_ == "auxpass" or t.lemma_ == "be" for t in helpers.values())
    present = verb.tag_ in ("VBZ", "VBP", "VBG")
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
    if head.pos_ == "NOUN" and head.lemma_.lower() not in PROSPECTIVE_NOUNS:
        return None  # “the first country to join on Friday”: neither
    plans = head is clause.verb or head.lemma_.lower() in PROSPECTIVE or head.pos_ in ("NOUN", "ADJ", "AUX")
    if any(c.lower_ == "had" for h in (head, head.head) for c in h.children):
        return Direction(0, f"“had … {head.text} to {clause.verb.text}” may be a plan given up")
    if not plans and head.tag_ in ("VBD", "VBN"):
        return Direction(-1, f"“{head.text}” is past")
    return replace(_ahead("to", clause.verb.text), weak=head.pos_ == "NOUN")


def _past(clause: _Clause) -> Direction | None:
    verb = clause.verb
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
    if verb.tag_ not in ("VBZ", "VBP", "VB"):
        return None
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
