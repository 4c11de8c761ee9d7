"""Articles with their ids in, which are of one story out: by the rarer names and words that they have in common.

A country stands for its people. Left out: what the story is.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from tearsheet.model import Annotated, Span
from tearsheet.resolve.timeline.parties import nation
from tearsheet.resolve.timeline.scenes import each_word

_COMMON, _SHARE, _MOST = 4, 0.02, 30  # a name tells a story in so few articles, or so small a share, up to so many
_SHARED = 2  # rarer names, or words, that two articles of one story have in common
_OFTEN = 2  # times in one article
_PART = 0.1  # of the words of the shorter one


class Story(Struct, frozen=True):
    """The rarer names and words of an article; `own` are names, countries apart, that hardly another article has."""

    names: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    often: frozenset[str] = frozenset()  # what it says over and over: that tells no sentence from another

    def akin(self, other: "Story") -> bool:
        """Whether the two articles are of one story."""
        shared = len(self.names & other.names)
        most = 2 * shared >= min(len(self.names), len(other.names))
        if shared >= _SHARED or (shared > 0 and most) or self.own & other.own:
            return True
        words = len(self.words & other.words)
        return words >= _SHARED and words >= _PART * min(len(self.words), len(other.words))


def stories(articles: Sequence[Annotated]) -> dict[str, Story]:
    """The story of each article, by doc_id."""
    named = {a.article.doc_id: frozenset(_means(a)) for a in articles}
    counted = {a.article.doc_id: Counter(each_word(a.article.text)) for a in articles}
    worded = {doc_id: frozenset(words) for doc_id, words in counted.items()}
    often = {a.article.doc_id: _often(counted[a.article.doc_id]) | _often(_ids(a)) for a in articles}
    spread = Counter(name for names in named.values() for name in names)
    written = Counter(word for words in worded.values() for word in words)
    most = max(_COMMON, min(_MOST, _SHARE * len(named)))
    return {
        doc_id: Story(
            frozenset(n for n in names if spread[n] <= most),
            frozenset(n for n in names if _own(n, spread)),
            frozenset(w for w in worded[doc_id] if 1 < written[w] <= most),
            often[doc_id],
        )
        for doc_id, names in named.items()
    }


def _ids(found: Annotated) -> Counter[str]:
    return Counter(m.entity_id for m in found.mentions if m.entity_id is not None)


def _often(counted: Counter[str]) -> frozenset[str]:
    return frozenset([word for word, count in counted.items() if count > _OFTEN])


def _own(name: str, spread: Counter[str]) -> bool:
    return spread[name] <= _COMMON and not name.startswith("nation ")


def _means(found: Annotated) -> Iterator[str]:
    """What the names of an article mean: a country for itself and its people, an id else."""
    for mention in found.mentions:
        if mention.entity_id is not None:
            yield next(iter(nation(found, Span(mention.start, mention.end))), mention.entity_id)
