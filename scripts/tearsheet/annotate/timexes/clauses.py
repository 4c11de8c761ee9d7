"""A verb with its helping words in, the direction that its tense gives to the times that hang on it out.

Left out: finding the verb that governs an expression, which is tense's.
"""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace
from spacy.tokens import Token

from tearsheet.annotate.timexes.words import ASKING, PROSPECTIVE, PROSPECTIVE_NOUNS, TELLING, UNCHANGED

_WILL = ("will", "'ll", "’ll", "shall", "wo", "would", "'d", "’d")
_SCHEDULES = ("plan", "schedule", "slate", "propose", "postpone", "delay", "extend", "give", "invite")
UP_TO = ("until", "till", "by", "before")
_NOBODY = ("nobody", "none", "neither")
_SUBJECTS = ("nsubj", "nsubjpass")
_LETTING = ("feel", "have", "hear", "help", "let", "make", "see", "watch")  # they take a bare infinitive
_SINGLED_OUT = ("first", "last", "latest", "only", "second", "third")


class Direction(Struct, frozen=True):
    """-1 for what is behind, +1 for what is ahead, 0 for no sign; `why` names the words that say so.

    A weak sign is one that much else can outweigh: “worth a million in October, are …”.
    """

    sign: int
    why: str
    weak: bool = False


class Clause(Struct, frozen=True):
    """A verb, its helping verbs by their words, the preposition through which the expression hangs on it, and
    whether the expression stands before it.
    """

    verb: Token
    helpers: dict[str, Token]
    preposition: str
    early: bool


NONE = Direction(0, "no verb says whether it is past or to come")


def clause_of(verb: Token, preposition: str, *, early: bool) -> Clause:
    """The clause of a verb."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    helpers += [c for helper in helpers for c in helper.children if c.dep_ == "aux"]  # the “will” of “will be closed”
    return Clause(verb, {c.lower_: c for c in helpers}, preposition, early)


def of_clause(clause: Clause) -> Direction:
    """By the first sign that says something."""
    return next((found for sign in _SIGNS if (found := sign(clause)) is not None), NONE)


def ahead(*words: str) -> Direction:
    """A firm sign of what is to come."""
    return Direction(1, f"“{' '.join(words)}” looks ahead")


def _phrase(clause: Clause) -> str:
    """The verb with its helping verbs, as written: “will be signed”."""
    tokens = sorted((*clause.helpers.values(), clause.verb), key=lambda t: t.i)
    return " ".join("will" if t.lower_ in ("wo", "'ll", "’ll") else t.text for t in tokens)


def _since(clause: Clause) -> Direction | None:
    return Direction(-1, "“since” looks back") if clause.preposition == "since" else None


def _refusal(clause: Clause) -> Direction | None:
    """“The minister would not say Tuesday …”, “could not be reached on Friday” tell what happened."""
    verb = clause.verb
    if (
        verb.dep_ not in ("ROOT", "conj", "relcl")
        or verb.lemma_ not in TELLING
        or not {"would", "could"} & {*clause.helpers}
    ):
        return None
    refused = any(c.dep_ == "neg" or (c.dep_ in _SUBJECTS and _nobody(c)) for c in verb.children)
    return Direction(-1, f"“{_phrase(clause)}” tells of a refusal") if refused else None


def _nobody(subject: Token) -> bool:
    """“no one”, “none of the guards”, “neither he nor she”."""
    return subject.lower_ in _NOBODY or any(c.lower_ in ("no", *_NOBODY) for c in subject.lefts)


def _future(clause: Clause) -> Direction | None:
    helper = next((h for h in _WILL if h in clause.helpers), None)
    if helper in ("would", "'d", "’d") and "have" in clause.helpers:
        return Direction(0, f"“{_phrase(clause)}” tells what might have been")
    if helper is not None:
        return ahead(_phrase(clause))
    return ahead(clause.verb.text) if clause.verb.lemma_ == "go" and clause.verb.tag_ == "VBG" else None


def _scheduled(clause: Clause) -> Direction | None:
    """“is scheduled for”, “was due”, “planned”: it looks ahead whatever its tense."""
    verb, helpers = clause.verb, clause.helpers
    if "had" in helpers or "have" in helpers:
        return None  # “had been scheduled for Friday”: the plan is no more; “may have been planned”
    if clause.early and verb.tag_ == "VBD":
        return None  # “on Friday the court postponed the hearing”
    if verb.lemma_ in _SCHEDULES and (verb.lemma_ != "give" or clause.preposition in UP_TO):
        return ahead(verb.text)
    if verb.lemma_ in ASKING or (verb.lemma_ == "set" and not _dated(clause)):
        return None  # “was asked on Friday”, “were set free on Friday”
    passive = any(t.dep_ == "auxpass" or t.lemma_ == "be" for t in helpers.values())
    present = verb.tag_ in ("VBZ", "VBP") or (verb.tag_ == "VBG" and bool(helpers))  # not “…, offering on Friday to …”
    return ahead(verb.text) if verb.lemma_.lower() in PROSPECTIVE and (passive or present) else None


def _dated(clause: Clause) -> bool:
    """“was set for Friday”, “is set to open on Friday”."""
    return clause.preposition == "for" or any(c.dep_ == "xcomp" for c in clause.verb.children)


def _modal(clause: Clause) -> Direction | None:
    modal = next((h for h, t in clause.helpers.items() if t.tag_ == "MD"), None)
    if modal is None:
        return None
    if "have" in clause.helpers:
        return Direction(-1, f"“{modal} have {clause.verb.text}” looks back")
    return ahead(_phrase(clause))


def _infinitive(clause: Clause) -> Direction | None:
    """An infinitive lies ahead of a verb that plans, asks or promises; else it goes with its governor."""
    if "to" not in clause.helpers:
        return None
    head = clause.verb.head
    if head.pos_ == "NOUN" and head.lemma_.lower() not in PROSPECTIVE_NOUNS and not _is_to_be(clause):
        return None  # “the first country to join on Friday”: neither
    if (back := _looking_back(clause)) is not None:
        return back
    tried = head.lemma_ == "try" and head.tag_ == "VBD"
    plans = head is clause.verb or head.lemma_.lower() in PROSPECTIVE or head.pos_ in ("NOUN", "ADJ", "AUX")
    if any(c.lower_ == "had" for h in (head, head.head) for c in h.children):
        return Direction(0, f"“had … {head.text} to {clause.verb.text}” may be a plan given up")
    if (tried or not plans) and head.tag_ in ("VBD", "VBN"):
        return Direction(-1, f"“{head.text}” is past")
    return replace(ahead("to", clause.verb.text), weak=head.pos_ == "NOUN")


def _looking_back(clause: Clause) -> Direction | None:
    """“seem to have met on Friday”; “argued over how to answer on Friday”, which goes with the argument."""
    if "have" in clause.helpers:
        return Direction(-1, f"“to have {clause.verb.text}” looks back")
    head = clause.verb.head
    governor = head.head if head.pos_ in ("ADP", "SCONJ") else head
    asked = governor.tag_ == "VBD" and any(c.tag_ == "WRB" for c in clause.verb.children)
    return Direction(-1, f"“{governor.text}” is past") if asked else _judged(clause.verb)


def _judged(verb: Token) -> Direction | None:
    """“was the first to speak”, “were surprised to see”, “the first to speak were …”: as past as the verb of being."""
    head = verb.head
    being = head if verb.dep_ == "csubj" else head.head
    plain = head.pos_ == "ADJ" and head.lemma_.lower() not in PROSPECTIVE
    if (plain or verb.dep_ == "csubj") and being.tag_ == "VBD" and being.lemma_ == "be":
        return Direction(-1, f"“{being.text}” is past")
    return None


def _is_to_be(clause: Clause) -> bool:
    """“the report, to be published Friday”, but not “the first minister to be sacked”."""
    return "be" in clause.helpers and not any(c.lower_ in _SINGLED_OUT for c in clause.verb.head.children)


def _past(clause: Clause) -> Direction | None:
    verb = clause.verb
    if "to" in clause.helpers and "have" not in clause.helpers:
        return None
    if verb.tag_ not in ("VBD", "VBN") and not any(
        t.tag_ in ("VBD", "VBN") or t.lemma_ == "have" for t in clause.helpers.values()
    ):
        return None
    if _is_done(clause):
        return None
    if (provided := _provided(verb)) is not None:
        return provided
    if clause.preposition in UP_TO and clause.preposition != "by":
        return Direction(0, f"“{clause.preposition}” after a past verb leaves it open")
    return Direction(-1, f"“{verb.text}” is past")


def _provided(verb: Token) -> Direction | None:
    """“threatened to leave unless it ended on Friday”: what a deed to come hangs on is to come."""
    mark = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ in ("if", "unless")), None)
    to_come = verb.dep_ == "advcl" and verb.head.tag_ == "VB"
    return ahead(mark.text, verb.text) if mark is not None and to_come and verb.tag_ == "VBD" else None


def _is_done(clause: Clause) -> bool:
    """“is held”, “are told”: a present without an agent."""
    being = [t for t in clause.helpers.values() if t.dep_ == "auxpass"]
    return "have" not in clause.helpers and any(t.tag_ in ("VBZ", "VBP") for t in being)


def _let(clause: Clause) -> Direction | None:
    """“let the work begin on Friday” goes with the letting: a bare infinitive below a past verb that takes one."""
    verb, head = clause.verb, clause.verb.head
    if verb.tag_ != "VB" or clause.helpers or verb.dep_ not in ("ccomp", "xcomp"):
        return None
    past = head.lemma_ in _LETTING and (head.tag_ == "VBD" or (head.text == "let" and head.tag_ == "VBN"))
    return Direction(-1, f"“{head.text}” is past") if past and clause.preposition not in UP_TO else None


def _present(clause: Clause) -> Direction | None:
    verb = clause.verb
    if clause.preposition in UP_TO:
        return ahead(clause.preposition)
    if verb.tag_ == "VB" and "to" in clause.helpers:
        return None
    going_on = verb.tag_ == "VBG" and any(t.tag_ in ("VBZ", "VBP") for t in clause.helpers.values())
    if verb.tag_ not in ("VBZ", "VBP", "VB") and not going_on and not _is_done(clause):
        return None
    if verb.tag_ == "VBP" and unchanged(verb):
        return Direction(-1, f"“{verb.text}” is past, as a rule")
    return Direction(1, f"“{verb.text}” is present, so a day to come", weak=True)


def unchanged(verb: Token) -> bool:
    """“cut”, “hit”: a form that may be past or present."""
    return verb.lower_ in UNCHANGED


_SIGNS: tuple[Callable[[Clause], Direction | None], ...] = (
    _refusal,
    _since,
    _future,
    _scheduled,
    _modal,
    _infinitive,
    _past,
    _let,
    _present,
)
