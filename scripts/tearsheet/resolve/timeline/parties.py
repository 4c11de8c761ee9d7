"""Articles with their ids in, whom a name may stand for out: a person for their country, a people for its country.

So “Russian officials” and a Russian minister can meet. Left out: what they do.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from tearsheet.model import Annotated, Participant, Span
from tearsheet.resolve import knowledge
from tearsheet.resolve.fold import fold

_OFFICES = frozenset(
    {"minister", "leader", "counterpart", "colleague", "ruler", "chief", "negotiator", "diplomat", "spokesman"}
)
Nations = Mapping[str, frozenset[str]]


class Party(Struct, frozen=True):
    """Who takes part: the ids and names they go by, and the countries they stand for."""

    own: frozenset[str]
    of: frozenset[str]

    def meets(self, other: "Party") -> bool:
        """Whether these may be one, or one the country of the other; two people of one country are two."""
        return bool(self.own & other.own or self.own & other.of or self.of & other.own)


def party(p: Participant, found: Annotated, nations: Nations) -> Party:
    """Whom a participant may stand for."""
    own = str(p.entity_id)
    written = "name " + fold(found.article.text[p.start : p.end])  # one name taken for a person here, a body there
    return Party(frozenset({own, written}) | nation(found, Span(p.start, p.end)), nations.get(own, frozenset()))


def nation(found: Annotated, span: Span) -> frozenset[str]:
    """The country a name means by itself: its own, its people's, or the one it governs."""
    known, word = knowledge.countries(), fold(found.article.text[span.start : span.end])
    country = known.by_name.get(word) or known.by_demonym.get(word) or known.by_capital.get(word)
    return frozenset({f"nation {country.name}"}) if country is not None else frozenset()


def nations(articles: Iterable[Annotated]) -> Nations:
    """Whom people speak for: by stated roles, and by the word for a country before the name, in any of the articles."""
    found_for: dict[str, frozenset[str]] = defaultdict(frozenset)
    for found in articles:
        ids = {Span(m.start, m.end): m.entity_id for m in found.mentions}
        for role in found.roles:
            holder = ids.get(role.holder)
            if holder is not None and role.of is not None and role.state == "current":
                body = ids.get(role.of)
                found_for[holder] |= nation(found, role.of) | ({body} if body is not None else frozenset())
        for before, after in zip(found.mentions, found.mentions[1:], strict=False):
            between = found.article.text[before.end : after.start]
            close = before.label in {"NORP", "GPE"} and after.label == "PERSON" and _only_office(between)
            if close and after.entity_id is not None:
                found_for[after.entity_id] |= nation(found, Span(before.start, before.end))
    return found_for


def _only_office(between: str) -> bool:
    """Whether no more than an office stands between: “Finnish Prime Minister Aino Salo”, “Fiji's leader …”."""
    titles = knowledge.person_words().titles | knowledge.person_words().honorifics | _OFFICES
    words = between.removeprefix("'s").removeprefix("’s").split()
    return all(fold(word) in titles for word in words)
