"""A passage and the rules in, the places where a rule applies out, the longest first where they overlap."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct

from tearsheet.annotate.parse import Passage
from tearsheet.annotate.timexes import tense, words
from tearsheet.model import Timex, TimexType

_STRAIGHT = str.maketrans("‘’–—‐‑\u00a0", "''----" + " ")
_WORD = re.compile(r"[a-z]+|\d+")


class Reading(Struct, frozen=True):
    """What a rule makes of its words: the value, or None where it cannot be decided, and why."""

    value: str | None
    why: str
    type: TimexType | None = None  # where the rule's own type does not fit


class Page:
    """A passage as the rules see it: lower case, straight quotes and hyphens, character for character."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.text = passage.doc.text
        self.low = lowered(self.text)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of the passage; a number counts by how many digits it has."""
        return frozenset(f"{len(w)}d" if w[0].isdigit() else w for w in _WORD.findall(self.low))


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
    def start(self) -> int:
        """Where it starts in the passage."""
        return self.match.start()

    @property
    def end(self) -> int:
        """Where it ends in the passage."""
        return self.match.end()

    def written(self, group: str | int = 0) -> str:
        """The words as the article writes them, capitals and all."""
        return self.page.text[self.match.start(group) : self.match.end(group)]

    @cached_property
    def tokens(self) -> tense.Words:
        """The expression as spaCy's tokens."""
        span = self.page.passage.doc.char_span(self.start, self.end, alignment_mode="expand")
        assert span is not None
        return span

    @cached_property
    def direction(self) -> tense.Direction:
        """Whether the sentence puts it behind the writer or ahead."""
        return tense.direction(self.tokens)

    def preceded(self, pattern: str) -> bool:
        """Whether `pattern` stands right before the expression."""
        return re.search(rf"(?<!\w)(?:{pattern})\s*$", self.page.low[max(0, self.start - 40) : self.start]) is not None

    def followed(self, pattern: str) -> bool:
        """Whether `pattern` stands right after the expression."""
        return re.match(rf"\s*(?:{pattern})(?!\w)", self.page.low[self.end : self.end + 40]) is not None


class Rule:
    """A name, the type it gives, a pattern of `words.compiled`, and how its words are read.

    `needs` are the words of which a passage must have one for the pattern to be tried at all: it buys the speed.
    The reading returns None where the words are no expression of time after all.
    """

    def __init__(
        self, name: str, kind: TimexType, pattern: str, read: Callable[[Hit], Reading | None], *needs: str
    ) -> None:
        self.name = name
        self.kind = kind
        self.pattern = words.compiled(pattern)
        self.read = read
        self.needs = frozenset(word for group in needs for word in words.vocabulary(group))


def lowered(text: str) -> str:
    """Lower case and plain marks without changing the length."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.translate(_STRAIGHT)


def clusters(page: Page, rules: Sequence[Rule]) -> Iterator[list[tuple[Rule, re.Match[str]]]]:
    """Groups of overlapping matches in the order of the text; in each, the longest and then the earlier rule first."""
    found = [
        (match.start(), match.end(), rank, rule, match)
        for rank, rule in enumerate(rules)
        if not rule.needs or not rule.needs.isdisjoint(page.vocabulary)
        for match in rule.pattern.finditer(page.low)
    ]
    found.sort(key=lambda f: f[:3])
    group: list[tuple[int, int, int, Rule, re.Match[str]]] = []
    reach = -1
    for item in found:
        if group and item[0] >= reach:
            yield _ranked(group)
            group = []
        group.append(item)
        reach = max(reach if len(group) > 1 else -1, item[1])
    if group:
        yield _ranked(group)


def _ranked(group: list[tuple[int, int, int, Rule, re.Match[str]]]) -> list[tuple[Rule, re.Match[str]]]:
    ordered = sorted(group, key=lambda f: (f[0] - f[1], f[0], f[2]))
    return [(rule, match) for _, _, _, rule, match in ordered]
