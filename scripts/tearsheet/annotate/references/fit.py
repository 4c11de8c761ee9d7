"""A phrase and somebody in, how well the one may mean the other out: 1 by the article's own word, 0 not at all.

Left out: choosing between several (scene).
"""

from tearsheet.annotate.offices import words as role_words
from tearsheet.annotate.references.cast import Someone
from tearsheet.annotate.references.lexicon import Sex, is_party, kinds
from tearsheet.annotate.references.phrase import Phrase

_UNTOLD = 0.8  # of a person whose sex the article has not told yet
SURE = 0.85  # from here on the article's own words say it


def pronoun_fit(sex: Sex, someone: Someone) -> float:
    """How well “he” or “she” fits a person."""
    if someone.body or someone.many or someone.sex not in (None, sex):
        return 0.0
    return 1.0 if someone.sex == sex else _UNTOLD


def they_fit(someone: Someone) -> float:
    """How well “they” fits: those in the plural, then a body; a person hardly, and not one called he or she."""
    if someone.many:
        return 1.0
    return 0.8 if someone.body else 0.4 * (someone.sex is None)


def phrase_fit(phrase: Phrase, someone: Someone) -> float:
    """How well a description fits a person or body."""
    if someone.many or phrase.body != someone.body or _contradicts(phrase, someone):
        return 0.0
    told = bool(phrase.nation in someone.nations or (phrase.age is not None and phrase.age == someone.age))
    value = _body(phrase, someone) if phrase.body else _person(phrase, someone)
    return min(1.0, value + 0.3 * told) if value else 0.0


def _contradicts(phrase: Phrase, someone: Someone) -> bool:
    return any(
        told is not None and known and told not in known
        for told, known in (
            (phrase.sex, {someone.sex} - {None}),
            (phrase.nation, {n for n in someone.nations if is_party(n) == is_party(phrase.nation)}),
            (phrase.age, {someone.age} - {None}),
        )
    )


def _person(phrase: Phrase, someone: Someone) -> float:
    known = kinds()
    kin = known.persons.get(phrase.head, frozenset())
    told = someone.past if phrase.former else [r for r in someone.roles if r not in someone.past] or someone.roles
    own = [role for role in told if phrase.head in role]
    if any(phrase.words <= role for role in own):
        return 1.0
    if any(role <= phrase.words for role in own):
        return 0.9
    if own:
        return 0.0  # the finance minister is not the foreign minister
    if kin & someone.words:
        return 0.9
    return _open_to(phrase, someone)


def _open_to(phrase: Phrase, someone: Someone) -> float:
    """How well a description may mean a person of whom the article has not said it."""
    known = kinds()
    if phrase.anybody:
        return 0.1 if phrase.head in known.fates and known.authorities & someone.words else 0.6
    told = [role for role in someone.roles if not role <= role_words().titles]  # “Sir” is no office
    news = phrase.age is not None and known.authorities.isdisjoint({phrase.head, *someone.words})
    return 0.4 if news or not any(known.anybody.isdisjoint(role) for role in told) else 0.0


def _body(phrase: Phrase, someone: Someone) -> float:
    known, words = kinds(), someone.words
    if someone.name is None and phrase.head not in words:
        return 0.0  # what has no name is called the same again
    if phrase.head in words:
        return 1.0 if phrase.words <= words else 0.9
    if known.bodies.get(phrase.head, frozenset()) & words:
        return 0.9
    open_to_all = not someone.place and (words.isdisjoint(known.typed) or words & known.bodies["company"])
    return 0.6 if open_to_all and phrase.head in known.business else 0.0
