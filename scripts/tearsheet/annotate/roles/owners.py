"""Whose a role is where its own words do not name it: “its chief executive”, “the bank's head of research”, “R-Ohio”.

Units, a role and the place of its holder in, the name of the country or body out, None where the text does not tie one
to the role. Left out: the names among the role's own words (phrase), what a reader would only conclude.
"""

import re
from collections.abc import Sequence

from tearsheet.annotate.names.lexicon import countries
from tearsheet.annotate.offices import body_nouns, words
from tearsheet.annotate.roles.complement import BEGIN, its, only, sentence
from tearsheet.annotate.roles.phrase import Phrase
from tearsheet.annotate.roles.units import OWN, Unit
from tearsheet.model import Span

_PLACES = frozenset(
    {
        *("town", "city", "village", "hamlet", "suburb", "district", "province", "region", "state", "county"),
        *("municipality", "island", "port", "commune", "borough", "canton", "republic", "emirate", "kingdom"),
        *("parish", "diocese", "country", "nation", "territory", "capital", "constituency"),
    }
)
_TOWNS = frozenset({"town", "city", "village", "hamlet", "suburb"})
_SEAT = re.compile(r"[RDI]-([A-Z][\w.]*)")
_NEAR = 6  # units of an apposition: “Lake Mutual, a big insurer,”


def owner_of(line: Sequence[Unit], found: Phrase, person: int) -> Span | None:
    """The owner that other words of the passage name."""
    body = _whose(line, found.first) or _meant(line, found)
    return Span(body.start, body.end) if body is not None else _seat(line, found, person)


def _whose(line: Sequence[Unit], first: int) -> Unit | None:
    """The body before “whose”: “Lake Foods, whose chairman, …”."""
    if not first or line[first - 1].low != "whose":
        return None
    body = next((u for u in reversed(line[: first - 1]) if u.mention is not None), None)
    return body if body is not None and body.body else None


def _meant(line: Sequence[Unit], found: Phrase) -> Unit | None:
    """What “its” or “the bank's” before the role's words stands for."""
    at = found.first
    if line[at].low == "its":
        return its(line, at)
    owns = [n for n in range(at + 1, found.head) if line[n].low in OWN and line[n].start < found.span.start]
    if not owns or line[owns[0] - 1].mention is not None:
        return None
    return _called(line, line[owns[0] - 1].low, at)


def _called(line: Sequence[Unit], noun: str, at: int) -> Unit | None:
    """The body of this sentence or the one before that the noun means: it is called so, or is the only one."""
    begin = sentence(line, at)
    before = line[sentence(line, begin - 1) if begin > 1 else begin : at]
    so = [n for n, u in enumerate(before) if u.body and (noun in u.low.split() or _beside(before, n, noun))]
    if so:
        return before[so[-1]]
    if noun in _PLACES:
        return _place(before, noun)
    nouns = body_nouns()
    kinds = nouns.named.get(noun, frozenset())
    named = [u for u in before if u.label in ("ORG", "FAC") and not kinds.isdisjoint(u.low.split())]
    generic = before if noun in nouns.business else []
    return only(named or generic, frozenset({"ORG", "FAC"}))


def _beside(line: Sequence[Unit], at: int, noun: str) -> bool:
    """“the insurer Lake Mutual” and “Lake Mutual, an insurer in Lindau,”."""
    if at and line[at - 1].low == noun:
        return True
    aside = line[at + 2 : at + 2 + _NEAR] if at + 1 < len(line) and line[at + 1].text == "," else []
    end = next((m for m, u in enumerate(aside) if u.text == ","), len(aside))
    return bool(end) and aside[0].low in BEGIN and noun in {u.low for u in aside[:end]}


def _place(before: Sequence[Unit], noun: str) -> Unit | None:
    """The only place of such a size; for a town or a village, the last."""
    state = noun in ("country", "nation", "republic", "kingdom")
    fit = [u for u in before if u.label == "GPE" and (u.text in countries().names) is state]
    return fit[-1] if fit and noun in _TOWNS else only(fit, frozenset({"GPE"}))


def _seat(line: Sequence[Unit], found: Phrase, person: int) -> Span | None:
    """“Sen. Ana Marin, R-Ohio,” and “(D-Ohio)”: the state behind an American politician's name."""
    office = line[found.head - 1].low.rstrip(".")
    if office not in words().seated or person + 2 >= len(line) or line[person + 1].text not in (",", "("):
        return None
    one = line[person + 2]
    if (seat := _SEAT.fullmatch(one.text)) is not None:
        return Span(one.start + 2, one.start + 2 + len(seat[1]))
    tied = one.text in ("R-", "D-", "I-") and person + 3 < len(line) and line[person + 3].body
    return Span(line[person + 3].start, line[person + 3].end) if tied else None
