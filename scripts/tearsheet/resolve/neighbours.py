"""All articles in, for those of unknown day the stretch that articles of known day leave for it out, and why.

Three signs: the same copy printed elsewhere; a sentence with the same names on the same day of the year, where the
other article gives the year; the same words quoted. Left out: the article's own dates, which decide inside the stretch
(annotate/published), and days that are known only through neighbours themselves.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from tearsheet.model import Annotated, Corpus, Published
from tearsheet.resolve.calendar import Days, days
from tearsheet.resolve.origins import shingles

_COPY = 0.5  # of the longer article
_COPIED = 3  # days between two prints of one copy
_QUOTED = 45  # days within which the same words are quoted as news
_TOLD = 330  # days that a date without its year lies off, at most
_NAMES, _LONG_WORDS = 2, 4  # that two sentences share when they tell of the same day
_DAY = re.compile(r"(?:XXXX|\d{4})-\d\d-\d\d")
_LONG = re.compile(r"[^\W\d_]{4,}")
_WORDS = 10  # a run of so many quoted words is no saying of the day


class Sign(Struct, frozen=True):
    """The days one neighbour leaves, and why."""

    days: Days
    why: str


class _Told(Struct, frozen=True):
    """A day as its value, and the names and the longer words of its sentence."""

    value: str
    names: frozenset[str]
    words: frozenset[str]


_Signs = Iterator[tuple[str, Sign]]  # by the doc_id of the article of unknown day


def narrowed(corpus: Corpus) -> dict[str, Published]:
    """By doc_id, the stretch for each article of unknown day that has neighbours; none where these contradict."""
    known = {a.article.doc_id: d for a in corpus.articles if (d := days(a.article.published.value)) is not None}
    open_ = [a for a in corpus.articles if a.article.doc_id not in known]
    dated = [a for a in corpus.articles if a.article.doc_id in known]
    if not open_ or not dated:
        return {}
    signs: dict[str, list[Sign]] = defaultdict(list)
    for doc_id, sign in (*_copies(corpus, known), *_years(open_, dated), *_quotes(open_, dated, known)):
        signs[doc_id].append(sign)
    stretches = {doc_id: _common(found) for doc_id, found in sorted(signs.items())}
    return {doc_id: stretch for doc_id, stretch in stretches.items() if stretch is not None}


def _common(signs: list[Sign]) -> Published | None:
    first, last = max(s.days.first for s in signs), min(s.days.last for s in signs)
    whys = "; ".join(dict.fromkeys(s.why for s in signs))
    return Published(f"{first}/{last}", "inferred", whys) if first <= last else None


def _around(known: Days, reach: int) -> Days:
    first = max(known.first.toordinal() - reach, date.min.toordinal())
    last = min(known.last.toordinal() + reach, date.max.toordinal())
    return Days(date.fromordinal(first), date.fromordinal(last))


def _name(found: Annotated) -> str:
    article = found.article
    return f"“{article.title or article.doc_id}” ({article.published.value})"


def _copies(corpus: Corpus, known: Mapping[str, Days]) -> _Signs:
    """A copy of much the same length: a short report that a long one quotes whole may be older."""
    by_slug = {a.article.slug: a for a in corpus.articles}
    for origin in corpus.origins:
        group = [by_slug[slug] for slug in origin.articles]
        for found in group:
            like = [a for a in group if a.article.doc_id in known and _alike(found, a)]
            if found.article.doc_id not in known and like:
                days_ = [known[a.article.doc_id] for a in like]
                whole = Days(min(d.first for d in days_), max(d.last for d in days_))
                yield found.article.doc_id, Sign(_around(whole, _COPIED), f"the same copy is {_name(like[0])}")


def _alike(a: Annotated, b: Annotated) -> bool:
    one, other = shingles(a), shingles(b)
    return len(one & other) >= _COPY * max(len(one), len(other))


def _years(open_: Sequence[Annotated], dated: Sequence[Annotated]) -> _Signs:
    """A day whose year is open, by a sentence of the same day of the year, names and words where the year is known."""
    asked = {found.article.doc_id: [t for t in _told(found) if t.value.startswith("XXXX")] for found in open_}
    wanted = {told.value[4:] for all_ in asked.values() for told in all_}
    given: dict[str, list[tuple[_Told, Annotated]]] = defaultdict(list)
    for found in dated:
        for told in _told(found):
            if told.value[4:] in wanted:
                given[told.value[4:]].append((told, found))
    for doc_id, all_ in asked.items():
        same = {other.value: where for told in all_ for other, where in given[told.value[4:]] if _same(told, other)}
        for value, where in sorted(same.items()):
            if (day := days(value)) is not None:
                yield doc_id, Sign(_around(day, _TOLD), f"the day of {value} is told in {_name(where)}")


def _told(found: Annotated) -> Iterator[_Told]:
    text, starts = found.article.text, [s.start for s in found.sentences]
    for timex in found.timexes:
        at = bisect_right(starts, timex.start) - 1
        if _DAY.fullmatch(timex.value or "") and at >= 0:
            first, last = found.sentences[at].start, found.sentences[at].end
            names = {m.entity_id for m in found.mentions if first <= m.start < last and m.entity_id is not None}
            words = _LONG.findall(f"{text[first : timex.start]} {text[timex.end : last]}".lower())
            yield _Told(timex.value or "", frozenset(names), frozenset(w.removesuffix("s") for w in words))


def _same(a: _Told, b: _Told) -> bool:
    return len(a.names & b.names) >= _NAMES and len(a.words & b.words) >= _LONG_WORDS


def _quotes(open_: Sequence[Annotated], dated: Sequence[Annotated], known: Mapping[str, Days]) -> _Signs:
    asked: dict[str, set[str]] = defaultdict(set)
    for found in open_:
        for run in _runs(found):
            asked[run].add(found.article.doc_id)
    for other in dated:
        for doc_id in sorted({doc_id for run in _runs(other) for doc_id in asked.get(run, ())}):
            stretch = _around(known[other.article.doc_id], _QUOTED)
            yield doc_id, Sign(stretch, f"the same words are quoted in {_name(other)}")


def _runs(found: Annotated) -> Iterator[str]:
    for quote in found.quotes:
        if quote.kind == "direct":
            words = re.findall(r"\w+", found.article.text[quote.start : quote.end].lower())
            yield from (" ".join(words[n : n + _WORDS]) for n in range(len(words) - _WORDS + 1))
