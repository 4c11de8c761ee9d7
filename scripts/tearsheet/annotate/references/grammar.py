"""Tokens in, their place in the sentence out: what is a subject, whose, and how much it stands in front.

Left out: names and whom they mean.
"""

from spacy.tokens import Token

from tearsheet.annotate.quotes.cues import cues

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "dative", "pobj", "iobj"})
ARGUMENTS = SUBJECTS | OBJECTS | {"poss", "attr", "appos", "conj", "ROOT", "ccomp", "advcl", "dep", "parataxis"}
_MAIN = frozenset({"ROOT", "parataxis"})
_WEIGHTS = {"attr": 0.6, "dobj": 0.5, "dative": 0.5, "iobj": 0.5, "poss": 0.55, "pobj": 0.35}
_OTHER, _SUBORDINATE, _MAIN_SUBJECT, _SPEAKER = 0.3, 0.7, 1.0, 1.6
_JOINED = 0.8  # the second of two


def subject(token: Token) -> bool:
    """Whether it is the subject of some verb, itself or beside another noun."""
    return token.dep_ in SUBJECTS or (token.dep_ in ("appos", "conj") and token.head.dep_ in SUBJECTS)


def subject_of(token: Token) -> Token | None:
    """The subject of the verb that a word depends on."""
    above = token.head
    while above.pos_ not in ("VERB", "AUX") and above.head.i != above.i:
        above = above.head
    return next((c for c in above.lefts if c.dep_ in SUBJECTS), None)


def prominence(token: Token) -> float:
    """How much a noun stands in front: who speaks, then subjects, then objects, then the rest."""
    share = 1.0
    while token.dep_ in ("conj", "appos") and token.head.i != token.i:
        share *= _JOINED if token.dep_ == "conj" else 1.0
        token = token.head
    if token.dep_ not in SUBJECTS:
        if token.dep_ == "pobj" and token.head.head.lower_ == "according":
            return _SPEAKER * share
        return _WEIGHTS.get(token.dep_, _OTHER) * share
    verb = token.head
    first = token.left_edge.i == token.sent.start  # whatever else the parser takes for the main clause
    main = first or verb.dep_ in _MAIN or (verb.dep_ == "conj" and verb.head.dep_ in _MAIN)
    if not main:
        return _SUBORDINATE * share
    return (_SPEAKER if speaks(verb) else _MAIN_SUBJECT) * share


def speaks(verb: Token) -> bool:
    """Whether a verb is one of saying."""
    return not {"speech", "clause"}.isdisjoint(cues().shapes["verbs"].get(verb.lemma_, ()))
