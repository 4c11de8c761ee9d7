"""A token in, whether it names a town, and which names are seats of government, out.

A town is where things are, until it acts. Left out: where anything is.
"""

from functools import cache

from spacy.tokens import Token

from tearsheet.annotate.events.trigger import Names
from tearsheet.annotate.names.lexicon import countries
from tearsheet.countries import countries as every_country
from tearsheet.countries import provinces
from tearsheet.model import Mention

_WITH_ARTICLE = frozenset({"Hague", "Bronx", "Vatican"})


@cache
def capitals() -> frozenset[str]:
    """The names of all seats of government."""
    return frozenset(capital for country in every_country() for capital in country.capitals)


@cache
def states() -> frozenset[str]:
    """The names of all states, without continents and regions."""
    return frozenset(name for country in every_country() for name in (country.name, *country.others))


@cache
def lands() -> frozenset[str]:
    """The names of provinces and states of a union, to which things are done as to countries."""
    return frozenset(name for province in provinces() for name in province.names)


def written(token: Token, names: Names) -> str:
    """The words of the name that covers a token, or that a pronoun stands for."""
    return "".join(t.text_with_ws for t in own_words(names.get(token.i), token, names)).strip()


def own_words(mention: Mention | None, near: Token, names: Names) -> list[Token]:
    """The tokens of a name in a sentence, without the pronouns that stand for it."""
    sentence = near.sent
    found: list[int] = []
    for i in range(sentence.start, sentence.end) if mention is not None else ():  # by place: tokens cost
        if i in names and names[i] == mention:
            found.append(i)
        elif found:
            break
    return [near.doc[i] for i in found]


def country(token: Token, names: Names) -> bool:
    """“the U.S. bombing”."""
    mention = names.get(token.i)
    return mention is not None and mention.label == "GPE" and not town(token, names)


def town(token: Token, names: Names) -> bool:
    """“the Bonn bombing” was in Bonn, “the U.S. bombing” was not."""
    mention = names.get(token.i)
    if mention is None or mention.label != "GPE":
        return False
    own = own_words(mention, token, names)
    return "".join(t.text_with_ws for t in own).strip() not in countries().names and not _with_article(own)


def _with_article(own: list[Token]) -> bool:
    """“the Red Crescent”: towns have no article, but for a few that have a capital in it (“The Hague”)."""
    before = own[0].nbor(-1) if own and own[0].i > own[0].sent.start else None
    return (
        before is not None
        and before.text == "the"
        and before.head in own
        and own[-1].text[0].isupper()
        and own[-1].text not in _WITH_ARTICLE
    )
