"""What one article says of a person in, whether two articles can mean the same one out: age, nation, walk of life.

Two of one name are two when their ages cannot be one person's, or when both the country and the walk of life differ.
Left out: everything that may change in a life.
"""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from tearsheet.model import Annotated, Span
from tearsheet.resolve import knowledge
from tearsheet.resolve.fold import fold

_AGE = re.compile(r"\s?, (\d{1,2})(?=\s?[,.])|, an? (\d{1,2})-year-old")
_YEARS = 3  # a birthday, and a day of publication that is not the day of the news
_DATELESS = 12  # years that may lie between two articles when one has no date


class Facts(Struct, frozen=True):
    """What an article says of somebody. `born` is a year, or minus the age where the article has no date."""

    born: int | None = None
    nations: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()

    @property
    def told(self) -> tuple[str, ...]:
        """The facts in a few words each, what tells most first."""
        age = () if self.born is None else (f"born about {self.born}" if self.born > 0 else f"aged {-self.born}",)
        return (*sorted(self.fields), *age, *sorted(self.nations))


def against(one: Facts, other: Facts) -> bool:
    """Whether the two cannot be the same person."""
    if one.born is not None and other.born is not None:
        dated = (one.born > 0) == (other.born > 0)
        if dated and abs(one.born - other.born) > (_YEARS if one.born > 0 else _DATELESS):
            return True
    nations = bool(one.nations and other.nations) and one.nations.isdisjoint(other.nations)
    fields = bool(one.fields and other.fields) and one.fields.isdisjoint(other.fields)
    return nations and fields


def facts(found: Annotated) -> Mapping[Span, Facts]:
    """The facts by the mention beside which they stand."""
    gathered: dict[Span, Facts] = {}
    for mention in found.mentions:
        if mention.label == "PERSON" and (age := _AGE.match(found.article.text, mention.end)) is not None:
            gathered[Span(mention.start, mention.end)] = Facts(_born(found, int(age[1] or age[2])))
    for role in found.roles:
        text = found.article.text
        nations = frozenset(_nations(text[role.of.start : role.of.end])) if role.of is not None else frozenset[str]()
        fields = frozenset(knowledge.fields(text[role.start : role.end]))
        gathered[role.holder] = both(gathered.get(role.holder, Facts()), Facts(None, nations, fields))
    return gathered


def both(one: Facts, other: Facts) -> Facts:
    """All that is said of somebody."""
    born = one.born if one.born is not None else other.born
    return Facts(born, one.nations | other.nations, one.fields | other.fields)


def _born(found: Annotated, age: int) -> int:
    day = found.article.published.value
    return int(day[:4]) - age if day is not None and day[:4].isdigit() else -age


def _nations(name: str) -> Iterator[str]:
    known = knowledge.countries()
    for table in (known.by_name, known.by_demonym):
        if (country := table.get(fold(name))) is not None:
            yield country.name
