"""A stretch of words in, the direction of its sentence out: does what is told lie behind the writer or ahead?

Read from the verb that governs the words and from the preposition before them. Left out: the calendar.
"""

from msgspec import Struct
from spacy.tokens import Span as Words
from spacy.tokens import Token

from tearsheet.annotate.timexes.words import PROSPECTIVE

_AHEAD = {"until", "till", "by", "before", "starting", "beginning"}
_BEHIND = {"since"}
_CLIMB = 10  # heads between an expression and the verb that governs it; longer chains say nothing


class Direction(Struct, frozen=True):
    """-1 for what is behind, +1 for what is ahead, 0 for no sign; `why` names the words that say so."""

    sign: int
    why: str


NONE = Direction(0, "no verb says whether it is past or to come")


def direction(words: Words) -> Direction:
    """Where the sentence puts an expression."""
    before = words[0].nbor(-1).lower_ if words[0].i > 0 else ""
    if before in _BEHIND:
        return Direction(-1, f"“{before}” looks back")
    token, after = words.root, False
    for _ in range(_CLIMB):
        if token.lemma_.lower() in PROSPECTIVE and token.pos_ in ("ADJ", "NOUN") and token not in words:
            return Direction(1, f"“{token.text}” looks ahead")
        if token.pos_ in ("VERB", "AUX") and token not in words:
            found = _of_verb(token, before)
            return NONE if after and found.sign > 0 else found  # “will talk after Friday's meeting” tells nothing of it
        after = after or token.lower_ in ("after", "following", "since")
        if token.head is token:
            break
        token = token.head
    return NONE


def _of_verb(verb: Token, preposition: str) -> Direction:
    helpers = {c.lower_: c for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if future := next(
        (h for h in helpers if h in ("will", "'ll", "’ll", "shall", "wo", "would", "'d", "’d", "ll")), None
    ):
        return Direction(1, f"“{future} {verb.text}” looks ahead")
    if verb.lemma_ == "go" and verb.tag_ == "VBG":
        return Direction(1, f"“{verb.text}” looks ahead")
    if _awaited(verb, helpers):
        return Direction(1, f"“{verb.text}” looks ahead")
    if modal := next((h for h, t in helpers.items() if t.tag_ == "MD"), None):
        if "have" in helpers:
            return Direction(-1, f"“{modal} have {verb.text}” looks back")
        return Direction(1, f"“{modal} {verb.text}” looks ahead")
    if "to" in helpers:
        return _of_infinitive(verb)
    if verb.tag_ in ("VBD", "VBN") or any(t.tag_ in ("VBD", "VBN") or t.lemma_ == "have" for t in helpers.values()):
        if preposition in _AHEAD and preposition != "by":
            return Direction(0, f"“{preposition}” after a past verb leaves it open")
        return Direction(-1, f"“{verb.text}” is past")
    if verb.tag_ in ("VBZ", "VBP", "VBG", "VB"):
        return _of_present(verb, preposition)
    return NONE


def _awaited(verb: Token, helpers: dict[str, Token]) -> bool:
    """“is scheduled for”, “was due”: a passive or adjective that looks ahead whatever its tense."""
    passive = any(t.dep_ == "auxpass" or t.lemma_ == "be" for t in helpers.values())
    return verb.lemma_.lower() in PROSPECTIVE and (passive or verb.tag_ in ("VBZ", "VBP", "VBG"))


def _of_infinitive(verb: Token) -> Direction:
    """An infinitive lies ahead of a verb that plans, asks or promises; else it goes with its governor."""
    head = verb.head
    if head is verb or head.lemma_.lower() in PROSPECTIVE or head.pos_ in ("NOUN", "ADJ", "AUX"):
        return Direction(1, f"“to {verb.text}” looks ahead")
    if head.tag_ in ("VBD", "VBN"):
        return Direction(-1, f"“{head.text}” is past")
    return Direction(1, f"“to {verb.text}” looks ahead")


def _of_present(verb: Token, preposition: str) -> Direction:
    if preposition in _AHEAD:
        return Direction(1, f"“{preposition}” with “{verb.text}” looks ahead")
    if verb.tag_ == "VBG" and verb.head is not verb and verb.head.pos_ in ("VERB", "AUX") and verb.dep_ != "ROOT":
        above = _of_verb(verb.head, "")
        return above if above.sign else NONE
    if verb.tag_ in ("VBZ", "VBP", "VB"):
        return Direction(1, f"“{verb.text}” is present, so a day to come")
    return NONE
