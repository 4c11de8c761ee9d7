"""A token in, whether it names a town, and which names are seats of government, out.

A town is where things are, until it acts. Left out: where anything is.
"""

from functools import cache

from spacy.tokens import Token

from tearsheet.annotate.events.trigger import Names
from tearsheet.annotate.names.lexicon import countries
from tearsheet.countries import countries as every_country
from tearsheet.model import Mention


@cache
def capitals() -> frozenset[str]:
    """The names of all seats of government."""
    return frozenset(capital for country in every_country() for capital in country.capitals)


def written(token: Token, names: Names) -> str:
    """The words of the name that covers a token, or that a pronoun stands for."""
    return "".join(t.text_with_ws for t in own_words(names.get(token.i), token, names)).strip()


def own_words(mention: Mention | None, near: Token, names: Names) -> list[Token]:
    """The tokens of a name in a sentence, without the pronouns that stand for it."""
    found: list[Token] = []
    for token in near.sent:
        if mention is not None and names.get(token.i) == mention:
            found.append(token)
        elif found:
            break
    return found


def country(token: Token, names: Names) -> bool:
    """“the U.S. bombing”."""
    mention = names.get(token.i)
    return mention is not None and mention.label == "GPE" and not town(token, names)


def town(token: Token, names: Names) -> bool:
    """“the Bonn bombing” was in Bonn, “the U.S. bombing” was not."""
    mention = names.get(token.i)
    return mention is not None and mention.label == "GPE" and written(token, names) not in countries().names
