"""The head of a noun phrase in, what the phrase says of somebody out: “the 34-year-old Danish engineer”.

Left out: whom it means (fit, scene).
"""

import re
from functools import cache

from msgspec import Struct
from spacy.tokens import Token

from tearsheet.annotate.offices import words as role_words
from tearsheet.annotate.quotes.cues import cues, people
from tearsheet.annotate.references.lexicon import Sex, is_person, kinds, nation

_AGE = re.compile(r"(\d{1,3})\s?-?\s?year")
_DEFINITE = frozenset({"the", "this", "that"})
_KEEP = frozenset({"amod", "compound", "nmod", "nummod"})
_NAMES = frozenset({"GPE", "LOC", "NORP", "ORG"})  # “the Ohio senator”: the place is no part of the office
_HYPHENS = frozenset("-‐‑")
_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})


class Phrase(Struct, frozen=True):
    """A phrase's noun, the words before it that belong to the office, and what it says beside."""

    head: str
    words: frozenset[str]  # with the head
    body: bool
    definite: bool
    owned: bool  # “her lawyer”, “the FBI director”
    former: bool = False
    sex: Sex | None = None
    nation: str | None = None
    age: str | None = None

    @property
    def anybody(self) -> bool:
        """Whether the noun itself fits anyone: “the 34-year-old”, “the Slovenian”, “the suspect”."""
        return self.head in kinds().anybody or not is_person(self.head)


def phrase(token: Token) -> Phrase | None:
    """What a noun phrase with this head says, or None where it is none for one person or body."""
    if token.tag_ in ("NNS", "NNPS", "PRP", "PRP$") or token.pos_ not in ("NOUN", "PROPN", "ADJ", "VERB", "NUM"):
        return None
    if not token.whitespace_ and token.i + 1 < len(token.doc) and token.nbor().text in _HYPHENS:
        return None  # the “secretary” of “secretary-general”
    before = [c for c in token.lefts if c.dep_ in _KEEP]
    first = next((c.lower_ for c in token.lefts if c.dep_ == "det"), None)
    owned = any(c.dep_ == "poss" or (c.ent_type_ == "ORG" and nation(c.text) is None) for c in token.lefts)
    head = (token.lemma_.lower() if token.pos_ == "NOUN" else token.lower_).removeprefix("ex-")
    age = _AGE.match(token.doc[token.left_edge.i + (first is not None) : token.i + 1].text)
    country = _nation(token) or next((n for c in before if (n := nation(c.text)) is not None), None)
    named_so = token.pos_ != "NOUN" and (_nation(token) is not None or head in kinds().anybody)
    body = head in kinds().bodies or head in kinds().business or head in cues().channels
    told = first == "the" and (age is not None or named_so)
    if not (is_person(head) or body or told or _utters(token, first)):
        return None
    if token.pos_ in ("ADJ", "VERB", "NUM") and not (first == "the" and token.dep_ in _SUBJECT):
        return None
    return Phrase(
        head=head,
        words=frozenset({head, *(w for c in before for w in _parts(c))}),
        body=body and age is None,
        definite=first in _DEFINITE,
        owned=owned and _nation(token) is None,  # “the New Zealander” is nobody's
        former=any(c.lower_ in role_words().former for c in before) or _ex(token),
        sex=kinds().sexes.get(head),
        nation=country,
        age=age[1] if age is not None else None,
    )


def _nation(token: Token) -> str | None:
    """The nation of “Dane” and of “New Zealander”."""
    before = token.doc[token.i - 1].text if token.i else ""
    return nation(token.text) or nation(f"{before} {token.text}")


def _utters(token: Token, first: str | None) -> bool:
    """Whether it is somebody since it speaks or acts: “a gold panner said”, a name that was not found."""
    some = first in ("a", "an", "another")
    if some and token.lemma_.lower() in people():
        return True
    return (
        (some or token.pos_ == "PROPN")
        and token.dep_ in _SUBJECT
        and "speech" in cues().shapes["verbs"].get(token.head.lemma_, ())
    )


def _ex(token: Token) -> bool:
    before = token.doc[token.left_edge.i : token.i + 1].text.lower()
    return before.startswith(("ex-", "the ex-"))


def _parts(token: Token) -> tuple[str, ...]:
    """The words of a modifier that say which office it is; not “former”, “Danish” or an age."""
    inner = [c for c in token.lefts if c.dep_ == "compound"]
    said = (c for c in (*inner, token) if c.is_alpha and c.ent_type_ not in _NAMES and nation(c.text) is None)
    return tuple(c.lower_ for c in said if c.lower_ not in _idle())


@cache
def _idle() -> frozenset[str]:
    known = role_words()
    return known.former | known.next | known.describing | {"old", "year", "own", "same", "other", "late"}
