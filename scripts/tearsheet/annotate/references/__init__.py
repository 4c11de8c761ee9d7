"""Whom “she”, “the minister” and “the company” stand for: the layer of references, left open where two may be meant.

Sentence by sentence the nouns, names and pronouns outside quotation marks are read in order. Left out: plurals, “I”.
"""

from collections.abc import Iterator

from msgspec.structs import replace
from spacy.tokens import Span as Words
from spacy.tokens import Token

from tearsheet.annotate.offices import words as role_words
from tearsheet.annotate.parse import Parsed, Passage
from tearsheet.annotate.quotes.marks import Marked, marked
from tearsheet.annotate.references.cast import Someone, cast, everyone
from tearsheet.annotate.references.fit import phrase_fit, pronoun_fit
from tearsheet.annotate.references.grammar import ARGUMENTS, OBJECTS, prominence, speaks, subject, subject_of
from tearsheet.annotate.references.lexicon import PRONOUNS, Sex, is_person, kinds, nation
from tearsheet.annotate.references.phrase import Phrase, phrase
from tearsheet.annotate.references.scene import Choice, Scene
from tearsheet.model import Annotated, Reference, Span


def references(parsed: Parsed, found: Annotated) -> Annotated:
    """Add the references."""
    reader = _Reader(parsed, found)
    for passage in parsed.prose:
        reader.read(passage)
    return replace(found, references=tuple(sorted(reader.made, key=lambda r: (r.start, r.end))))


_LOCATED = tuple([word] for word in ("in", "near", "at", "from", "outside", "around", "to", "of"))


class _Reader:
    """An article while it is read."""

    def __init__(self, parsed: Parsed, found: Annotated) -> None:
        self.text = parsed.article.text
        self.by_span = cast(parsed, found)
        self.titles = {n: role.holder for role in found.roles for n in range(role.start, role.end)}
        self.led: tuple[Span | None, float] = (None, 0.0)  # whom the noun before the name leads in, and its weight
        self.scene = Scene(everyone(self.by_span))
        self.made: list[Reference] = []
        self.unnamed: list[tuple[Span, Phrase | Sex, Someone | None]] = []  # whom the first sentence only describes
        self.meant: dict[int, Someone] = {}  # by token of the passage
        self.heads: dict[int, tuple[Span, Someone]] = {}  # the same for the tokens on which names hang
        self.uttered: list[Someone] = []  # who is named in quotation marks that reach into the sentence

    def read(self, passage: Passage) -> None:
        """One passage."""
        self.heads, inside = self._names(passage)
        quoted = marked(self.text, passage.start, passage.start + len(passage.text))
        self.meant = {}
        self.scene.paragraph += 1
        for sentence in passage.doc.sents:
            outside = list(_outside(sentence, passage, quoted))
            self.scene.sentence += any(t.is_alpha for t in outside)
            self.uttered = self._within(quoted, passage.span(sentence))
            for token in outside:
                if token.i in self.heads:
                    self._name(token, *self.heads[token.i], passage)
                elif token.i not in inside:
                    self._word(token, passage)

    def _within(self, quoted: tuple[Marked, ...], sentence: Span) -> list[Someone]:
        """The people named in the quotation marks that a sentence has a part in."""
        near = [q for q in quoted if q.start < sentence.end and sentence.start < q.end]
        named = (one for span, one in self.heads.values() for q in near if q.start <= span.start < q.end)
        return [one for one in named if not one.body]

    def _names(self, passage: Passage) -> tuple[dict[int, tuple[Span, Someone]], set[int]]:
        """The tokens on which the names hang, and all tokens inside names."""
        heads, inside = {}, set()
        for span, one in self.by_span.items():
            words = passage.words(span)
            if words is not None and len(words):
                inside |= set(range(words.start, words.end))
                heads[_root(words).i] = (span, one)
        return heads, inside

    # ------------------------------------------------------------ names

    def _name(self, token: Token, span: Span, one: Someone, passage: Passage) -> None:
        for noun in _beside(token, passage, span):
            said = phrase(noun)
            if said is not None and (said.body == one.body or _misread(one, said)):
                _learn(one, said)
        if passage.text[span.end - passage.start :].startswith(", which "):
            _misread(one, None)
        one.age = one.age or _age(passage.text[span.end - passage.start :])
        if token.dep_ == "conj" and token.head.i in self.meant and not one.body:
            self.scene.touch(Someone(None, many=True), prominence(token.head))
        if one.place and subject(token) and _acts(one, passage.text, span.start - passage.start):
            one.place = False
        new = one.at < 0
        one.mention = span
        self.meant[token.i] = one
        holder, weight = self.led
        self.scene.touch(one, max(prominence(token), weight * (holder == span)))
        if new and subject(token):
            self._introduce(one, span)

    def _introduce(self, one: Someone, span: Span) -> None:
        """The second sentence names whom the first one only described: “An aid group said …. Medics Now, which …”."""
        fitting = [(at, who) for at, said, who in self.unnamed if _may_be(said, one)]
        if self.scene.sentence != 1 or len(fitting) != 1:
            return
        ((at, unnamed),) = fitting
        self.made.append(Reference(at.start, at.end, span, "named in the sentence that follows"))
        self.unnamed = []
        if unnamed is not None:
            self.scene.met = [other for other in self.scene.met if other is not unnamed]
            one.roles += unnamed.roles
            one.past += unnamed.past
            one.sex = one.sex or unnamed.sex

    # ------------------------------------------------------------ pronouns and descriptions

    def _word(self, token: Token, passage: Passage) -> None:
        low = token.lower_
        if low in PRONOUNS:
            self._pronoun(token, PRONOUNS[low], passage.span(token))
        elif low == "it" and subject(token) and speaks(token.head):
            self._settle(token, self.scene.it(self._barred(token)), passage.span(token))
        elif low == "they" and subject(token) and speaks(token.head):
            self._settle(token, self.scene.they(self._barred(token)), passage.span(token))
        elif token.tag_ == "NNS" and token.dep_ in ARGUMENTS:
            self.scene.touch(Someone(None, many=True), prominence(token))
        elif token.dep_ in ARGUMENTS and (said := phrase(token)) is not None:
            self._description(token, said, passage)

    def _pronoun(self, token: Token, sex: Sex, span: Span) -> None:
        one, why = self.scene.pronoun(sex, self._barred(token), parallel=subject(token))
        if one is None and self.scene.sentence == 0 and not any(not other.body for other in self.scene.met):
            self.unnamed.append((span, sex, None))
        if one is not None and one.sex is None and token.dep_ not in OBJECTS:
            one.sex = sex
        self._settle(token, (one, why), span)

    def _barred(self, token: Token) -> list[Someone]:
        """Who is not meant: whom a speaker names, and the subject of a verb of which the word is an object."""
        if subject(token):
            told = [self.heads[t.i][1] for t in token.head.subtree if t.i > token.i and t.i in self.heads]
            return [one for one in told if not one.body] + (self.uttered if speaks(token.head) else [])
        if token.dep_ not in OBJECTS:
            return []
        does = subject_of(token)
        if does is not None and does.tag_ in ("WP", "WDT"):
            does = does.head.head  # “the man who had reported her”
            does = does.head if does.dep_ == "appos" else does
        return [self.meant[does.i]] if does is not None and does.i in self.meant else []

    def _description(self, token: Token, said: Phrase, passage: Passage) -> None:
        if said.body and any(said.head in one.words for one in self.scene.met if not one.body):
            said = replace(said, body=False)  # “the broadcaster”, of a man
        holder = self.titles.get(passage.start + token.idx)
        if holder is not None or _names_it(token, self.heads):
            self.led = (holder, prominence(token))
            return
        if token.dep_ in ("attr", "appos"):
            whom = subject_of(token) if token.dep_ == "attr" else token.head
            if whom is not None and whom.i in self.meant and self.meant[whom.i].body == said.body:
                _learn(self.meant[whom.i], said)
            return
        choice = (
            self.scene.description(said, self._barred(token), loose=subject(token) and not said.owned)
            if said.definite or said.owned
            else (None, "")
        )
        one, _ = choice
        span = passage.span(token)
        if one is None:
            one = Someone(None, body=said.body, trust=0.9 if said.definite else 1.0)
            open_to = speaks(token.head) if said.owned else not said.definite or is_person(said.head)
            if self.scene.sentence == 0 and open_to:
                self.unnamed.append((span, said, one))
            choice = (one, "")
        _learn(one, said)
        self._settle(token, choice, span)

    def _settle(self, token: Token, choice: Choice, span: Span) -> None:
        one, why = choice
        if one is None:
            return
        if one.mention is not None:
            self.made.append(Reference(span.start, span.end, one.mention, why))
        self.meant[token.i] = one
        self.scene.touch(one, prominence(token))


def _outside(sentence: Words, passage: Passage, quoted: tuple[Marked, ...]) -> Iterator[Token]:
    """The tokens that the article says itself."""
    for token in sentence:
        at = passage.start + token.idx
        if not any(q.start <= at < q.end for q in quoted):
            yield token


def _root(words: Words) -> Token:
    """The token of a name on which the rest of it hangs."""
    token = words[-1]
    while words.start <= token.head.i < words.end and token.head.i != token.i:
        token = token.head
    return token


def _beside(token: Token, passage: Passage, span: Span) -> Iterator[Token]:
    """The nouns in apposition to a name, before or behind it."""
    words = passage.words(span)
    if words is None:
        return
    if token.dep_ == "appos":
        yield token.head
    yield from (c for c in token.rights if c.dep_ == "appos" and c.i >= words.end)
    if words.start and passage.doc[words.start - 1].pos_ == "NOUN":
        yield passage.doc[words.start - 1]


def _names_it(token: Token, heads: dict[int, tuple[Span, Someone]]) -> bool:
    """Whether the name stands beside the noun: “her lawyer, Ana Marin”, “the utility Enersol”."""
    if any(c.i in heads for c in token.children if c.dep_ == "appos"):
        return True
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return (
        following is not None and following.pos_ == "PROPN" and token.pos_ == "NOUN" and following.ent_type_ != "DATE"
    )


def _age(after: str) -> str | None:
    """“…, 52,” behind a name."""
    words = after[:8].lstrip(" ,(").rstrip()
    digits = words[: len(words) - len(words.lstrip("0123456789"))]
    behind = words[len(digits) : len(digits) + 1]
    return digits if 0 < len(digits) < 4 and behind in (",", ")", ".") else None


def _may_be(said: Phrase | Sex, one: Someone) -> bool:
    if not isinstance(said, Phrase):
        return pronoun_fit(said, one) > 0
    told = [role for role in one.roles if not role <= role_words().titles]
    return phrase_fit(said, one) > (0.6 if told and not one.body else 0.0)


def _acts(one: Someone, text: str, start: int) -> bool:
    """Whether what was taken for a place is a body: a name of two words that is no country's, and not “in …”."""
    before = text[max(0, start - 12) : start].split()
    return one.name is not None and " " in one.name and nation(one.name) is None and before[-1:] not in _LOCATED


def _misread(one: Someone, said: Phrase | None) -> bool:
    """Puts right what was read as a person or as a body: “the drug maker Velora”, “Velora, which …”."""
    if one.name is None or one.place or one.sex is not None:
        return False
    if said is not None and one.body and not said.body and " " in one.name and said.head not in kinds().either:
        one.body, one.roles = False, []  # “Ana Court, its secretary”
        return True
    one.body = one.body or (" " not in one.name and (said is None or said.body))
    return one.body


def _learn(one: Someone, said: Phrase) -> None:
    """What a description says holds from now on."""
    if said.words not in one.roles:
        one.roles.append(said.words)
        one.past += [said.words] * said.former
    one.sex = one.sex or said.sex
    one.age = one.age or said.age
    if said.nation is not None:
        one.nations.add(said.nation)
