"""A passage in, its units out: a mention is one unit, so are words joined by hyphens, and else each token.

The role grammar runs over units, so a name of four words is as easy as one. Left out: the grammar.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from msgspec import Struct
from msgspec.structs import replace
from spacy.tokens import Doc, Token

from tearsheet.annotate.names.lexicon import countries
from tearsheet.annotate.offices import body_nouns, words
from tearsheet.annotate.parse import Passage
from tearsheet.model import Mention, Span

_HYPHENS = "-‐‑"
COURTESIES = frozenset({"mr", "mrs", "ms", "miss", "mx"})
OWN = frozenset({"'s", "’s", "'", "’"})
LETTERS = frozenset({"MP", "MEP", "MSP", "MLA", "MLC", "MNA", "TD", "MPP", "MPA"})  # behind a name
AND = frozenset({"and", "&"})
_LONGEST = 25
_RANKING = frozenset({"paramount", "grand", "chief", "crown", "vice", "deputy"})
_COUNTRY = "a word for a country"
_RETIRED = re.compile(r"(\((?:ret|retd|rtd|retired)\.?\))(?= \w|[,.])", re.I)
_COMPOUND = re.compile(r"[-‐‑][a-z]+(?:ed|en|based|born|run|led|held)\b")
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


class Unit(Struct, frozen=True):
    """Characters `start` to `end` of the article; `pos` and `tag` are those of the last token."""

    start: int
    end: int
    text: str
    low: str
    pos: str
    tag: str
    mention: Mention | None = None

    @property
    def label(self) -> str | None:
        """The kind of name it is, if any."""
        return self.mention.label if self.mention is not None else None

    @property
    def person(self) -> bool:
        """Whether this is a person's name."""
        return self.mention is not None and self.mention.label == "PERSON"

    @property
    def body(self) -> bool:
        """Whether this is the name of something that can have an office."""
        known = self.mention is not None and self.mention.label in ("ORG", "GPE", "NORP", "LOC", "FAC")
        return known and self.low not in words().faiths

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()

    @property
    def nominal(self) -> bool:
        """Whether it can stand in front of the head of a noun phrase, or be it."""
        if self.mention is not None:
            return not self.person
        known = words()
        if self.low in known.not_modifiers or self.low.rstrip(".") in COURTESIES:
            return False
        listed = any(self.low in words for words in (known.former, known.next, known.describing, known.modifying))
        listed = (
            listed
            or head(self.low)
            or ("-" in self.low and self.low.endswith(describing()))
            or self.low.rstrip(".") in known.titles
        )
        return listed or (self.pos in _NOMINAL and any(c.isalpha() for c in self.text))


@cache
def describing() -> tuple[str, ...]:
    """The ends of adjectives that are no part of a role: “-born”."""
    return tuple(sorted(words().describing_ends))


@lru_cache(maxsize=1 << 16)
def head(low: str) -> bool:
    """Whether a word, or the part of a hyphenated word that counts, is the word of an office."""
    heads = words().heads
    if low in heads or (low.rstrip(".") in words().abbreviated and low.endswith(".")) or low in words().abbreviated:
        return True
    if any(low.endswith(s) and low != s for s in words().suffixes):
        return True
    parts = low.replace(".-", "-").split("-")
    if len(parts) > 1 and parts[-1] in ("elect", "designate", "large"):
        return parts[0] in words().abbreviated or head("-".join(parts[:-1]))
    return len(parts) > 1 and parts[-1] in heads


def is_head(unit: Unit) -> bool:
    """Whether this is the word of an office."""
    return unit.mention is None and head(unit.low)


def is_plural(unit: Unit) -> bool:
    """Whether this is the word of an office in the plural."""
    if unit.mention is not None:
        return False
    low = unit.low.rstrip(".")  # “Sens.”
    one = low[:-3] + "man" if low.endswith("men") else low[:-1]
    return low.endswith(("s", "men")) and head(one)


def nominal(line: Sequence[Unit], at: int) -> int:
    """The end of the run of nouns, adjectives and names from `at`."""
    begin = at
    while at < min(len(line), begin + _LONGEST):
        unit = line[at]
        joins = unit.low in AND and at > begin and at + 1 < len(line) and _joins(line[at - 1], line[at + 1])
        coaching = unit.tag == "VBG" and at == begin and _after_pause(line, at) and at + 1 < len(line)
        trade = coaching and is_head(line[at + 1]) and not line[at + 1].capital  # "goalkeeping coach"
        if unit.pos == "NUM" and at > begin and is_head(line[at - 1]):
            break  # “became mayor four years later”
        if not (unit.nominal or _qualified(line, at) or joins or trade or (at > begin and unit.low in OWN)):
            break
        at += 1
    return at


def _qualified(line: Sequence[Unit], at: int) -> bool:
    """Both words of “newly appointed” and of “wildly popular” before a noun."""
    if at + 1 < len(line) and line[at].tag == "RB" and line[at].low.endswith("ly"):
        return line[at + 1].tag in ("JJ", "VBN")
    return at > 0 and line[at].tag == "VBN" and line[at - 1].tag == "RB" and line[at - 1].low.endswith("ly")


def _after_pause(line: Sequence[Unit], at: int) -> bool:
    return at == 0 or line[at - 1].text == "," or line[at - 1].pos in ("DET", "PRON")


def _joins(left: Unit, right: Unit) -> bool:
    """ "Trade and Industry Minister": parts of one title, not two names."""
    if left.body and right.body:
        return True  # "former Chelsea and England defender"
    same = left.capital == right.capital and left.pos != "ADJ"
    return same and left.mention is None and right.mention is None and not head(left.low)


def units(passage: Passage, mentions: Sequence[Mention]) -> list[Unit]:
    """The units of a passage, in order."""
    followed = {m.start - gap for m in mentions if m.label == "PERSON" for gap in (1, 2)}  # with a comma or without
    text = passage.text
    starts = {
        m.start: m
        for m in mentions
        if not _office(m, text, passage.start, followed) and not _kind(m, text, passage.start)
    }
    out: list[Unit] = []
    done = 0
    retired = _retired(text)
    for token in passage.doc:
        span = passage.span(token)
        if span.start < done or token.is_space or span.start - passage.start in retired:
            continue
        mention = starts.get(span.start) or _land(token, span)
        if mention is not None and _COMPOUND.match(passage.text, mention.end - passage.start):
            mention = None  # “Moscow-backed”
        end = mention.end if mention is not None else span.end
        text = passage.text[span.start - passage.start : end - passage.start]
        unit = Unit(span.start, end, text, text.lower(), token.pos_, token.tag_, mention)
        done = end
        if token.tag_ in ("VB", "VBP") and _before_office(passage.doc, token.i):
            unit = replace(unit, pos="NOUN", tag="NN")  # the parser reads “finance chief Ana Marin” as an order
        if out and _glued(out[-1], unit):
            out[-1] = _one(out[-1], unit)
        else:
            out.append(unit)
    return out


def _retired(text: str) -> set[int]:
    """The characters of “(retd)” between a rank and a name: it is passed over, the gap says so (before)."""
    return {n for found in _RETIRED.finditer(text) for n in range(found.start(1), found.end(1))}


def _land(token: Token, span: Span) -> Mention | None:
    """A country before an office, or a word for one, that no name was found in: “Ireland fly-half Ana Marin”."""
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    if following is None or not (following.lower_ == following.text or head(following.lower_)):
        return None
    known = countries()
    if token.text in known.sure:
        return Mention(span.start, span.end, "GPE", _COUNTRY)
    return Mention(span.start, span.end, "NORP", _COUNTRY) if token.text in known.peoples else None


def _before_office(doc: Doc, at: int) -> bool:
    """Whether a noun, no verb, stands here: behind a pause and before the word of an office with a name."""
    opens = at == 0 or doc[at - 1].tag_ in ("CC", ",", "DT", "POS", ".")
    return opens and at + 2 < len(doc) and head(doc[at + 1].lower_) and doc[at + 2].pos_ == "PROPN"


def _office(mention: Mention, text: str, start: int, followed: set[int]) -> bool:
    """Whether what was taken for a name is an office before one: “Imam Salim”, “Public Protector Ana Marin”."""
    low = text[mention.start - start : mention.end - start].lower()
    first, _, last = low.rpartition(" ")
    if mention.label not in ("PERSON", "ORG") or not (mention.end in followed or first in _RANKING):
        return False
    if " of " in low and mention.end in followed:
        return head(low.partition(" of ")[0])  # “the Duke of Norfolk, Karl Brenner,”
    alone = mention.label == "PERSON" and first not in _RANKING  # “Ana Baker” is nobody's baker
    return head(low if alone else last)


def _kind(mention: Mention, text: str, start: int) -> bool:
    """Whether it says a kind of body, not which: “Union” in “Union leader”, “Paramount” in “Paramount Chief”."""
    word, after = text[mention.start - start : mention.end - start], text[mention.end - start :].split(maxsplit=1)[:1]
    if word.lower() in _RANKING:
        return bool(after) and head(after[0].lower())
    nouns, low = body_nouns(), word.lower()
    kind = low in words().kinds or low in nouns.named or low in nouns.business
    return kind and bool(after) and after[0][0].islower()


def _glued(before: Unit, unit: Unit) -> bool:
    """Whether a hyphen ties the two into one word."""
    if unit.text == "." and before.end == unit.start and before.low in words().abbreviated:
        return True  # "Lt." in two tokens
    touching = before.end == unit.start and before.mention is None and unit.mention is None
    return touching and (unit.text in _HYPHENS or before.text[-1] in _HYPHENS) and before.text not in _HYPHENS


def _one(a: Unit, b: Unit) -> Unit:
    pos = a.pos if b.text in (*_HYPHENS, ".") else "NOUN" if b.tag == "RP" else b.pos  # “start-up”
    text = a.text + b.text
    return Unit(a.start, b.end, text, text.lower().replace("‐", "-").replace("‑", "-"), pos, b.tag)
