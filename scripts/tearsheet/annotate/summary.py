"""Two or three sentences of the article that stand for the whole: extractive, so each is the article's own.

TextRank (Mihalcea and Tarau 2004) over shared content words, with the news habit of saying the main thing first as
a prior. Left out: sentences that lean on the one before them (“He added …”), and any rewriting.
"""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace
from spacy.tokens import Span as Words

from tearsheet.annotate.parse import Parsed, Passage
from tearsheet.model import Annotated, Span

_SENTENCES_EACH = 220  # words of prose a summary sentence stands for
_MOST = 3
_READ = 200  # sentences from the beginning: every pair is compared
_LEAN = {"PRON", "CCONJ", "SCONJ"}
_DAMPING, _ROUNDS = 0.85, 30


class _Candidate(Struct, frozen=True):
    span: Span
    words: Counter[str]
    leaning: bool
    length: int


def summary(parsed: Parsed, found: Annotated) -> Annotated:
    """Add the summary, in the order of the text; nothing for an article without prose."""
    candidates = list(islice((c for p in parsed.prose for c in _candidates(p, found)), _READ))
    length = sum(c.length for c in candidates)
    wanted = min(_MOST, max(1, round(length / _SENTENCES_EACH)))
    scores = _ranks(candidates)
    best = sorted(range(len(candidates)), key=lambda n: (-scores[n], n))
    chosen: list[int] = []
    for n in best:
        fits = not candidates[n].leaning and 6 <= candidates[n].length <= 60
        if fits and all(_alike(candidates[n].words, candidates[c].words) < 0.5 for c in chosen):
            chosen.append(n)
        if len(chosen) == wanted:
            break
    return replace(found, summary=tuple(candidates[n].span for n in sorted(chosen)))


def _candidates(passage: Passage, found: Annotated) -> Iterator[_Candidate]:
    first = bisect_left(found.sentences, passage.start, key=lambda s: s.start)
    for span in found.sentences[first:]:
        words = passage.words(span)
        if words is None:
            return
        yield _Candidate(span, _content(words), _leans(words), sum(t.is_alpha for t in words))


def _content(words: Words) -> Counter[str]:
    return Counter(t.lemma_.lower() for t in words if t.is_alpha and not t.is_stop)


def _leans(words: Words) -> bool:
    """Whether the sentence needs the one before it, or is mostly somebody's direct words."""
    first = next((t for t in words if not t.is_punct and not t.is_quote), None)
    return first is None or first.pos_ in _LEAN or words[0].is_quote


def _alike(a: Counter[str], b: Counter[str]) -> float:
    if not a or not b:
        return 0.0
    shared = sum((a & b).values())
    return shared / math.sqrt(a.total() * b.total())


def _ranks(candidates: list[_Candidate]) -> list[float]:
    size = len(candidates)
    prior = [1.0 / (1.0 + n) for n in range(size)]
    total = sum(prior)
    prior = [p / total for p in prior]
    weights = [[0.0 if i == j else _alike(a.words, b.words) for j, b in enumerate(candidates)]
               for i, a in enumerate(candidates)]  # fmt: skip
    sums = [sum(row) or 1.0 for row in weights]
    ranks = prior[:]
    for _ in range(_ROUNDS):
        spread = [sum(weights[j][i] / sums[j] * ranks[j] for j in range(size)) for i in range(size)]
        ranks = [(1 - _DAMPING) * prior[i] + _DAMPING * spread[i] for i in range(size)]
    return ranks
