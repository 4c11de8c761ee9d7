"""Articles with their ids in, how much two of them are of one story out: by the names and words that they share.

Rarer ones count for more (tf-idf, cosine; Salton and Buckley, 1988). A country stands for its people. Left out: what
the story is.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from msgspec import Struct

from tearsheet.model import Annotated, Span
from tearsheet.resolve.timeline.parties import nation
from tearsheet.resolve.timeline.scenes import each_word

_BACKGROUND = 500  # articles supposed beside those given: of two articles, no word could be told to be rare
_AKIN, _HINT = 0.08, 0.02  # cosine from which two articles may be of one story: in all, by their rarer terms alone
_HARDLY, _FEW = 0.03, 5  # the same in all for the nearest to an article that has few: short ones share few words
_RARE, _SHARE, _MOST = 4, 0.02, 30  # a term is rare in so few articles, or so small a share of them, up to so many
_STEM = 6  # letters
_Terms = Mapping[str, float]


class Story(Struct, frozen=True):
    """An article, and the articles that may be of its story by doc_id, with the cosine of both, 0 to 1."""

    doc_id: str = ""
    near: dict[str, float] = {}

    def likeness(self, other: "Story") -> float:
        """The cosine of two articles, 0 where it is too small to tell."""
        return self.near.get(other.doc_id, 0.0)


def stories(articles: Sequence[Annotated]) -> dict[str, Story]:
    """The story of each article, by doc_id."""
    counted = {a.article.doc_id: Counter(_terms(a)) for a in articles}
    spread = Counter(term for terms in counted.values() for term in terms)
    weighed = {doc_id: _weighed(terms, spread, len(counted)) for doc_id, terms in counted.items()}
    found = {doc_id: Story(doc_id, {}) for doc_id in sorted(counted)}
    most = max(_RARE, min(_MOST, _SHARE * len(counted)))
    hardly = []
    for one, other in _hinted(weighed, {term for term, count in spread.items() if 1 < count <= most}):
        cosine = _cosine(weighed[one], weighed[other])
        if cosine >= _AKIN:
            found[one].near[other] = found[other].near[one] = cosine
        elif cosine >= _HARDLY:
            hardly.append((-cosine, one, other))
    for unlike, one, other in sorted(hardly):
        if min(len(found[one].near), len(found[other].near)) < _FEW:
            found[one].near[other] = found[other].near[one] = -unlike
    return found


def _hinted(weighed: Mapping[str, _Terms], rare: set[str]) -> Iterator[tuple[str, str]]:
    """The articles whose rarer terms alone say that they may be of one story: the rest need not be compared."""
    doc_ids = sorted(weighed)
    having: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for n, doc_id in enumerate(doc_ids):
        for term in weighed[doc_id].keys() & rare:
            having[term].append((n, weighed[doc_id][term]))
    by_length: defaultdict[int, list[list[tuple[int, float]]]] = defaultdict(list)
    for _, articles in sorted(having.items()):
        by_length[len(articles)].append(articles)
    keys, shares = [np.empty(0, np.int64)], [np.empty(0)]
    for length, terms in sorted(by_length.items()):
        table, (one, other) = np.array(terms), np.triu_indices(length, 1)
        keys.append((table[:, one, 0] * len(doc_ids) + table[:, other, 0]).astype(np.int64).ravel())
        shares.append((table[:, one, 1] * table[:, other, 1]).ravel())
    pairs, which = np.unique(np.concatenate(keys), return_inverse=True)
    hints = np.bincount(which, np.concatenate(shares), len(pairs))
    for pair in pairs[hints >= _HINT].tolist():
        yield doc_ids[pair // len(doc_ids)], doc_ids[pair % len(doc_ids)]


def _cosine(one: _Terms, other: _Terms) -> float:
    fewer, more = (one, other) if len(one) <= len(other) else (other, one)
    return math.fsum(weight * more[term] for term, weight in fewer.items() if term in more)


def _weighed(counted: Counter[str], spread: Counter[str], articles: int) -> _Terms:
    """The weight of each term; of length 1 together."""
    weights = {
        term: (1 + math.log(count)) * math.log((articles + _BACKGROUND) / (spread[term] + 1))
        for term, count in sorted(counted.items())
    }
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
    return {term: weight / length for term, weight in weights.items()}


def _terms(found: Annotated) -> Iterator[str]:
    """The beginnings of its longer words, and what its names mean: a country for itself and its people, an id else."""
    yield from (word[:_STEM] for word in each_word(found.article.text))
    for mention in found.mentions:
        if mention.entity_id is not None:
            means = next(iter(nation(found, Span(mention.start, mention.end))), mention.entity_id)
            yield f"name {means}"
