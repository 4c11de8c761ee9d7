"""A passage and the rules in, the places where a rule applies out, the longest first where they overlap."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct
from spacy.tokens import Span as Words

from tearsheet.annotate.parse import Passage
from tearsheet.annotate.timexes import clauses, tense, values, words
from tearsheet.model import Span, Timex, TimexType

_PLAIN = str.maketrans("‘’–—‐‑", "''----")
_OPENING, _CLOSING = re.compile(r"[\"“']$"), re.compile(r"[,.]?(?:[\"”]|'(?!\w))")
_NEARBY = 40  # characters that are looked at before and after an expression


class Reading(Struct, frozen=True):
    """What a rule makes of its words: the value, or None where it cannot be decided, and why."""

    value: str | None
    why: str
    type: TimexType | None = None  # where the rule's own type does not fit


OPEN = Reading(None, "the publication day is not known")


class Page:
    """A passage as the rules see it: lower case, straight quotes and hyphens, character for character."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.text = passage.text
        self.low = lowered(self.text)


class Hit:
    """A match of a rule with all that its reading may look at.

    `day` is the publication day or None; `before` holds the expressions read so far, the newest last.
    """

    def __init__(self, match: re.Match[str], page: Page, day: date | None, before: Sequence[Timex]) -> None:
        self.match = match
        self.page = page
        self.day = day
        self.before = before

    def __getitem__(self, group: str) -> str | None:
        return self.match.groupdict().get(group)

    @property
    def counted(self) -> str:
        """The reason of every value that is counted from the publication day."""
        return f"counted from the publication day, {self.day}"

    def word(self, group: str) -> str:
        """A group as the lexicon has it; empty where it did not match."""
        return words.key(self[group] or "")

    def capital(self, group: str) -> bool:
        """Whether the article writes the group with a capital."""
        return self.page.text[self.match.start(group)].isupper()

    @cached_property
    def tokens(self) -> Words:
        """The expression as spaCy's tokens."""
        passage = self.page.passage
        found = passage.words(Span(passage.start + self.match.start(), passage.start + self.match.end()))
        assert found is not None
        return found

    def titled(self, group: str) -> bool:
        """“Russia Today”, “This Week With …”: a name, in quotation marks or with a capital amid a sentence of prose."""
        first = self.tokens[0]
        if self.capital(group) and self.quoted:
            return True
        if not self.page.passage.prose or not self.capital(group) or first.is_sent_start:
            return False
        return self.match.start(group) > self.match.start() or first.nbor(-1).text[0].isupper()

    @property
    def beyond(self) -> bool:
        """“They looked past November”: the preposition; “the past November” is a step back."""
        return self.match.group().startswith("past ")

    @property
    def quoted(self) -> bool:
        """Whether it stands by itself in quotation marks: a show called “Today”."""
        first, last = self.match.span()
        opened = _OPENING.search(self.page.low, max(0, first - 2), first)
        return opened is not None and _CLOSING.match(self.page.low, last) is not None

    @property
    def conjunction(self) -> bool:
        """Whether it begins with a “that” which opens a clause: “he said that May …”."""
        return any(t.lower_ == "that" and t.tag_ == "IN" for t in self.tokens)

    @cached_property
    def direction(self) -> clauses.Direction:
        """Whether the sentence puts it behind the writer or ahead; a picture's caption tells the past as present."""
        found = tense.direction(self.tokens)
        shown = found.sign > 0 and found.weak and self.page.passage.block.kind == "caption"
        return clauses.NONE if shown else found

    def preceded(self, pattern: str) -> bool:
        """Whether `pattern` stands right before the expression."""
        start = self.match.start()
        return re.search(rf"(?<!\w)(?:{pattern})\s*$", self.page.low[max(0, start - _NEARBY) : start]) is not None

    def followed(self, pattern: str) -> bool:
        """Whether `pattern` stands right after the expression."""
        end = self.match.end()
        return re.match(rf"\s*(?:{pattern})(?!\w)", self.page.low[end : end + _NEARBY]) is not None

    def story(self, unit: str, *, unless: str = "") -> date | None:
        """A day in the newest day, month, year … that the text has named so far, other than by the rule `unless`."""
        for timex in (t for t in reversed(self.before) if t.rule != unless):
            span = values.interval(timex.value) if timex.value is not None and timex.type in ("DATE", "TIME") else None
            if span is not None and values.at(unit, span[0]) == values.at(unit, span[1]):
                return span[0]
        return None


class Rule:
    """A name, the type it gives, a pattern of `words.compiled`, and how its words are read.

    The reading returns None where the words are no expression of time after all.
    """

    def __init__(self, name: str, kind: TimexType, pattern: str, read: Callable[[Hit], Reading | None]) -> None:
        self.name = name
        self.kind = kind
        self.pattern = words.compiled(pattern)
        self.read = read


def lowered(text: str) -> str:
    """Lower case and plain marks without changing the length."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.translate(_PLAIN)


def clusters(page: Page, rules: Sequence[Rule]) -> Iterator[list[tuple[Rule, re.Match[str]]]]:
    """Groups of overlapping matches in the order of the text; in each, the longest and then the earlier rule first."""
    found = [(m.start(), m.end(), rank, m) for rank, r in enumerate(rules) for m in r.pattern.finditer(page.low)]
    found.sort(key=lambda f: f[:3])
    group: list[tuple[int, int, int, re.Match[str]]] = []
    for item in found:
        if group and item[0] >= max(f[1] for f in group):
            yield _ranked(group, rules)
            group = []
        group.append(item)
    if group:
        yield _ranked(group, rules)


def _ranked(
    group: list[tuple[int, int, int, re.Match[str]]], rules: Sequence[Rule]
) -> list[tuple[Rule, re.Match[str]]]:
    ordered = sorted(group, key=lambda f: (f[0] - f[1], f[0], f[2]))
    return [(rules[rank], match) for _, _, rank, match in ordered]
