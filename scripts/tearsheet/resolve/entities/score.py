"""Two forms in, how well the first stands for the second out, as a number and one line of reason.

`here` says that both are in one article, where more is allowed: a given name alone, the end of a long name.
A rule that has nothing to say returns None. Left out: choosing between several candidates (cluster).
"""

from collections.abc import Callable

from msgspec import Struct

from tearsheet.resolve import knowledge
from tearsheet.resolve.entities.forms import Form, Kind

SURE, LIKELY, WEAK, ENOUGH = 1.0, 0.8, 0.55, 0.5
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la", "&", "at"})


class Score(Struct, frozen=True):
    """How well one form stands for another, from 0 to 1, and why."""

    value: float
    why: str


Rule = Callable[[Form, Form], Score | None]


def score(short: Form, full: Form, *, here: bool) -> Score | None:
    """The best that any rule finds, if it is enough."""
    if short.kind != full.kind:
        return None
    if short.key == full.key:
        return Score(SURE, "the same name")
    rules = (*RULES.get(short.kind, ()), *(IN_ARTICLE.get(short.kind, ()) if here else ()))
    found = [s for rule in rules if (s := rule(short, full)) is not None]
    best = max(found, key=lambda s: s.value, default=None)
    return best if best is not None and best.value >= ENOUGH else None


# ---------------------------------------------------------------- persons


def surname(short: Form, full: Form) -> Score | None:
    """ "Lavrov" for "Sergey Lavrov", "von der Leyen" for "Ursula von der Leyen"."""
    if short.given or not full.given or short.family != full.family:
        return None
    return Score(LIKELY, "the surname alone")


def given_name(short: Form, full: Form) -> Score | None:
    """ "Hillary" for "Hillary Clinton", in one article only."""
    if short.given or not full.given or short.family != full.given[0]:
        return None
    return Score(0.6, "the given name alone")


def parts(short: Form, full: Form) -> Score | None:
    """ "S. Lavrov", "Sergei Lavrov", "Bill Clinton": the same family name, and given names that fit."""
    if not short.given or not full.given or short.family != full.family:
        return None
    if short.given == full.given:
        return Score(0.95, "another spelling of the same name")
    return _given(short.given, full.given)


def last_words(short: Form, full: Form) -> Score | None:
    """ "Suu Kyi" for "Aung San Suu Kyi", "Lula da Silva" for the full name."""
    if len(short.words) < 2 or len(full.words) <= len(short.words) or full.words[-len(short.words) :] != short.words:
        return None
    return Score(0.7, "the end of the longer name")


def some_words(short: Form, full: Form) -> Score | None:
    """ "Mary Jane" for "Mary Jane Watson", "Lula" for "Luiz Inácio Lula da Silva", in one article only."""
    if len(full.words) < 3 or len(full.words) <= len(short.words) or len(short.key) < 4:
        return None
    begins = full.words[: len(short.words)] == short.words
    return Score(0.6, "a part of the longer name") if begins or short.key in full.words else None


def eastern(short: Form, full: Form) -> Score | None:
    """ "Choi Son-hui" for "Choe Son-hui": one Korean family name in two romanisations."""
    alike = knowledge.family_variants()
    same = bool(short.given) and short.given == full.given and len(short.given[0]) > 3
    if not same or not alike.get(short.family, frozenset()) & alike.get(full.family, frozenset()):
        return None
    return Score(0.85, "the family name in another romanisation")


def _given(a: tuple[str, ...], b: tuple[str, ...]) -> Score | None:
    first, second = sorted((a[0], b[0]), key=len)
    middle_differs = len(a) > 1 and len(b) > 1 and not _initial(*sorted((a[1], b[1]), key=len))
    if middle_differs:
        return None
    if first == second:
        return Score(0.9, "the same name with or without a middle name")
    if _initial(first, second):
        return Score(0.85, "the same name with an initial")
    if any(len(x) > 1 and len(x[0]) == 1 and x[1] == y[0] for x, y in ((a, b), (b, a))):
        return Score(0.85, "the same name with an initial before it")
    lists = knowledge.nicknames()
    if lists.get(first, frozenset()) & lists.get(second, frozenset()):
        return Score(0.8, "a short form of the given name")
    return None


def _initial(short: str, full: str) -> bool:
    """Whether a name is the initial, or with "J.K." the initials, of another."""
    initials = len(short) == 1 or (len(short) < 4 and not set(short) & set("aeiouy"))
    return short == full or (initials and short[:1] == full[:1])


# ---------------------------------------------------------------- bodies and places


def acronym(short: Form, full: Form) -> Score | None:
    """ "LTA" for "Lake Transport Agency"."""
    if len(short.words) != 1 or len(full.words) < 2 or not 2 <= len(short.key) <= 8:
        return None
    return Score(LIKELY, "the initials of its words") if short.key in initials(full) else None


def first_part(short: Form, full: Form) -> Score | None:
    """ "Keller Foods" for "Keller Foods Europe", "Betty Ford" for "Betty Ford Center"."""
    if not _shorter(short, full) or full.words[: len(short.words)] != short.words:
        return None
    if not _kind_of(full.words[len(short.words) :]):
        return None  # "Keller" may own "Keller Foods"
    return Score(0.7, "the beginning of the longer name")


def _kind_of(words: tuple[str, ...]) -> bool:
    return all(w in knowledge.body_words().generic for w in words)


def first_word(short: Form, full: Form) -> Score | None:
    """ "Creighton" for "Creighton Lions", in one article only and where the longer name is the usual one (cluster)."""
    if len(short.words) != 1 or not _shorter(short, full) or full.words[0] != short.key:
        return None
    return Score(WEAK, "the first word of the longer name")


def head_word(short: Form, full: Form) -> Score | None:
    """ "Academy" for "Academy of Sciences", in one article only."""
    if len(short.words) != 1 or len(full.words) < 3 or full.words[0] != short.key or full.words[1] not in ("of", "for"):
        return None
    return Score(0.7, "the first word of the longer name")


def last_part(short: Form, full: Form) -> Score | None:
    """ "Foreign Ministry" for "Russian Foreign Ministry", in one article only."""
    if not _shorter(short, full) or full.words[-len(short.words) :] != short.words:
        return None
    return Score(0.65, "the end of the longer name")


def _shorter(short: Form, full: Form) -> bool:
    known = short.known is not None or short.key in knowledge.countries().by_capital
    demonym = short.key in knowledge.countries().by_demonym
    return len(short.words) < len(full.words) and not known and not demonym and len(short.key) > 2


def initials(full: Form) -> tuple[str, ...]:
    """The initials of a longer name, with and without its small words."""
    words = [w for word in full.every or full.words for w in word.split("-") if w]
    every = "".join(w[0] for w in words)
    large = "".join(w[0] for w in words if w not in _SMALL)
    return tuple(sorted({every, large}))


RULES: dict[Kind, tuple[Rule, ...]] = {"person": (surname, parts, last_words, eastern), "thing": (acronym, first_part)}
IN_ARTICLE: dict[Kind, tuple[Rule, ...]] = {
    "person": (given_name, some_words),
    "thing": (first_word, head_word, last_part),
}
