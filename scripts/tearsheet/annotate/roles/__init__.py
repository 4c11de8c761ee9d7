"""The roles that an article states, with their holders: titles, appositions, verbs of office.

Each pattern is a function of its own. Left out: roles of pronouns, and gathering the roles of an entity (resolve).
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from tearsheet.annotate.parse import Parsed
from tearsheet.annotate.roles.after import apposition, second
from tearsheet.annotate.roles.before import before_title, title, title_and, title_of
from tearsheet.annotate.roles.comma import before_comma, comma_and
from tearsheet.annotate.roles.naming import appointed, named, opening
from tearsheet.annotate.roles.owners import owner_of
from tearsheet.annotate.roles.phrase import Phrase, each
from tearsheet.annotate.roles.plural import plural_after, plural_comma, plural_title
from tearsheet.annotate.roles.units import Unit, units
from tearsheet.annotate.roles.verbs import again, career, main_verb, verb
from tearsheet.model import Annotated, Role, Span

Pattern = Callable[[Sequence[Unit], int], Phrase | None]

PATTERNS: tuple[Pattern, ...] = (
    title_of, title, title_and, before_title, plural_title, apposition, second, verb, main_verb, appointed, career,
    again, named, opening, before_comma, comma_and,
    plural_comma, plural_after,
)  # fmt: skip

_SHARING = (
    plural_title,
    plural_comma,
    plural_after,
    career,
)  # “Ann Cole replaced Tom Holt as director”: one has been it, one is


def roles(parsed: Parsed, found: Annotated) -> Annotated:
    """Add the roles."""
    mentions = found.mentions
    every: list[Role] = []
    for passage in parsed.passages:
        own = [m for m in mentions if passage.holds(m.start)]
        every += _of(units(passage, own))
    return replace(found, roles=tuple(sorted(every, key=lambda r: (r.start, r.end, r.holder))))


def _of(line: Sequence[Unit]) -> Iterator[Role]:
    """The roles of one passage; words that are one person's role are not the next one's."""
    taken: dict[int, set[int]] = defaultdict(set)
    for pattern in PATTERNS:
        for person, unit in enumerate(line):
            phrase = pattern(line, person) if unit.person else None
            if phrase is None:
                continue
            holders = taken[phrase.span.start]
            if not holders or (pattern in _SHARING and person not in holders):
                holders.add(person)
                for part in each(line, replace(phrase, of=phrase.of or owner_of(line, phrase, person))):
                    yield _role(part, unit, pattern.__name__.replace("_", " "))


def _role(phrase: Phrase, person: Unit, rule: str) -> Role:
    return Role(phrase.span.start, phrase.span.end, Span(person.start, person.end), rule, phrase.of, phrase.state)
