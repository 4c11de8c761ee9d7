"""Articles in, those that print the same copy out, with how much of it they share.

Word shingles of the body (Broder 1997); only articles that meet in one of a quarter of them, chosen by their hash, are
compared. Left out: who copied from whom.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from tearsheet.model import Annotated, Origin

_WIDTH = 5  # words a shingle
_SAMPLE = 4  # one shingle in so many is indexed: of twelve shared ones, at least one with a chance of 97 %
_SHARED = 0.6  # of the shorter article, so that a cut version is found as well
_FEWEST = 20  # shingles: what is shorter is too short to tell
_WORDS = re.compile(r"\w+")


def origins(articles: Sequence[Annotated]) -> tuple[Origin, ...]:
    """Groups of articles that share most of their words, in order."""
    known: dict[str, int] = {}
    by_slug = {found.article.slug: found for found in articles}
    likely = _likely((slug, shingles(found, known)) for slug, found in sorted(by_slug.items()))
    bodies = {slug: shingles(by_slug[slug], known) for slug in sorted({slug for pair in likely for slug in pair})}
    shares = {(a, b): share for a, b in likely if (share := _share(bodies[a], bodies[b])) >= _SHARED}
    return tuple(_origin(group, shares) for group in _groups(shares))


def shingles(found: Annotated, known: dict[str, int] | None = None) -> frozenset[int]:
    """Each run of five words of the body as a number; `known` are the numbers of words, kept from text to text."""
    known = {} if known is None else known
    text = found.article.text
    words = [w for b in found.article.blocks if b.kind == "body" for w in _WORDS.findall(text[b.start : b.end].lower())]
    marks = [known[w] if w in known else known.setdefault(w, _number(w)) for w in words]
    runs = zip(*(marks[n:] for n in range(_WIDTH)), strict=False)
    return frozenset(hash(run) for run in runs)  # of a tuple of numbers: the same in every process


def _number(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=7).digest())


def _likely(bodies: Iterable[tuple[str, frozenset[int]]]) -> list[tuple[str, str]]:
    """Pairs that meet in an indexed shingle, next to each other.

    Copies of one text share many, so that they are neighbours in some of them; a phrase that a thousand articles share
    costs a thousand comparisons, not half a million.
    """
    holders: dict[int, list[str]] = defaultdict(list)
    for slug, marks in bodies:
        if len(marks) >= _FEWEST:
            for mark in marks:
                if mark % _SAMPLE == 0:
                    holders[mark].append(slug)
    return sorted({pair for slugs in holders.values() if len(slugs) > 1 for pair in pairwise(slugs)})


def _share(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / min(len(a), len(b))


def _groups(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Pairs as closed groups, sorted."""
    home: dict[str, str] = {}

    def root(slug: str) -> str:
        while home.setdefault(slug, slug) != slug:
            slug = home[slug]
        return slug

    for a, b in sorted(pairs):
        first, second = sorted((root(a), root(b)))
        home[second] = first
    groups: dict[str, list[str]] = defaultdict(list)
    for slug in sorted(home):
        groups[root(slug)].append(slug)
    return sorted(tuple(group) for group in groups.values())


def _origin(group: tuple[str, ...], shares: dict[tuple[str, str], float]) -> Origin:
    inside = [share for (a, b), share in shares.items() if a in group and b in group]
    least, most = round(100 * min(inside)), round(100 * max(inside))
    share = f"{least}" if least == most else f"{least} to {most}"
    return Origin(group, f"They share {share} % of their runs of five words, measured on the shorter text.")
