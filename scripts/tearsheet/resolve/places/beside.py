"""A text and the places of a name in it, the countries and areas that stand right beside the name out.

Behind it (“Paris, Texas”, “Perth in Scotland”) or before (“Ukraine’s Odesa”, “the Texas town of Paris”). Left out: all
that stands further off.
"""

import re
from collections.abc import Iterable

from tearsheet.model import Span
from tearsheet.resolve import knowledge
from tearsheet.resolve.places import gazetteer
from tearsheet.resolve.places.named import Named, named_as, region

_TAIL = re.compile(r",? in (?:the )?(?:\w+ern |(?:north|south|east|west|central)\w* )?|, (?:the )?|,? \((?:the )?")
_HEAD = re.compile(
    r"((?:\w[\w.’'-]* ){0,2}\w[\w.-]*)"
    r"(?:['’]s? (?:\w+ )?|(?: \w+)? (?:city|town|village|port|capital|suburb|community) of )$"
)
_WORDS = re.compile(r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){0,3}")


def beside_of(text: str, spans: Iterable[Span]) -> Named:
    """The regions named right behind (“Paris, Texas”) or before (“Ukraine’s Odesa”, “the Texas town of Paris”)."""
    found = Named()
    for span in spans:
        inner = text[span.start : span.end].partition(",")
        found.add(_first_region(inner[2]) if inner[2] else _behind(text[span.end : span.end + 60]))
        found.add(_before(text[max(0, span.start - 60) : span.start]))
    return found


def _behind(text: str) -> Named:
    tail = _TAIL.match(text)
    return _first_region(text[tail.end() :]) if tail is not None else Named()


def _first_region(text: str) -> Named:
    """The region that the text begins with, by its longest name; “Geneva, New York” means the state."""
    words = _WORDS.match(text.strip())
    parts = words.group().split() if words is not None else []
    tries = (_bare(" ".join(parts[:n])) for n in range(len(parts), 0, -1))
    regions = (region(name) for words in tries for name in (words, f"{words} State"))
    return next((r for r in regions if r.countries), Named())


def _before(text: str) -> Named:
    head = _HEAD.search(text) if text.endswith("of ") or "'" in text or "’" in text else None
    parts = head[1].split() if head is not None else []
    tries = (" ".join(parts[n:]) for n in range(len(parts)))
    regions = (r for words in tries for r in (region(_bare(words)), named_as(gazetteer.people_of(words), [])))
    return next((r for r in regions if r.countries), Named())


def _bare(words: str) -> str:
    """Without the possessive, and without the full stop of a sentence where it is none of an abbreviation."""
    plain = re.sub(r"['’]s?$", "", words)
    return plain if knowledge.usual_name(plain) is not None else plain.rstrip(".")
