"""All articles in, for those of unknown day the stretch that articles of known day leave for it out, and why.

Three signs: the same copy printed elsewhere; an event of the same day of the year, people and kind, whose year the
other article gives; the same words quoted. Left out: the article's own dates, which decide inside the stretch
(annotate/published), and days that are known only through neighbours themselves.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from tearsheet.model import Annotated, Corpus, Published
from tearsheet.resolve.calendar import Days, days
from tearsheet.resolve.origins import shingles
from tearsheet.resolve.tellings import Telling, fit, tellings

_COPY = 0.5  # of the longer article
_COPIED = 3  # days between two prints of one copy
_QUOTED = 45  # days within which the same words are quoted as news
_TOLD = 330  # days that a date without its year lies off, at most
_PRECISE = 4  # days: a value up to this long is the day of an event
_WORDS = 10  # a run of so many quoted words is no saying of the day


class Sign(Struct, frozen=True):
    """The days one neighbour leaves, and why."""

    days: Days
    why: str


def narrowed(corpus: Corpus) -> dict[str, Published]:
    """By doc_id, the stretch for each article of unknown day that has neighbours; none where these contradict."""
    known = {a.article.doc_id: d for a in corpus.articles if (d := days(a.article.published.value)) is not None}
    if not known or len(known) == len(corpus.articles):
        return {}
    signs: dict[str, list[Sign]] = defaultdict(list)
    for found in (_copies(corpus, known), _events(corpus, known), _quotes(corpus, known)):
        for doc_id, sign in found:
            signs[doc_id].append(sign)
    stretches = {doc_id: _common(found) for doc_id, found in sorted(signs.items())}
    return {doc_id: stretch for doc_id, stretch in stretches.items() if stretch is not None}


def _common(signs: list[Sign]) -> Published | None:
    first, last = max(s.days.first for s in signs), min(s.days.last for s in signs)
    whys = "; ".join(dict.fromkeys(s.why for s in signs))
    return Published(f"{first}/{last}", "inferred", whys) if first <= last else None


def _around(known: Days, before: int, after: int) -> Days:
    low = max(known.first.toordinal() - before, date.min.toordinal())
    return Days(date.fromordinal(low), known.last + timedelta(days=min(after, (date.max - known.last).days)))


def _name(found: Annotated) -> str:
    article = found.article
    return f"“{article.title or article.doc_id}” ({article.published.value})"


def _copies(corpus: Corpus, known: Mapping[str, Days]) -> Iterator[tuple[str, Sign]]:
    """A copy of much the same length: a short report that a long one quotes whole may be older."""
    by_slug = {a.article.slug: a for a in corpus.articles}
    for origin in corpus.origins:
        group = [by_slug[slug] for slug in origin.articles]
        dated = [a for a in group if a.article.doc_id in known]
        for found in group if dated else ():
            like = [a for a in dated if _alike(found, a)]
            if found.article.doc_id not in known and like:
                days_ = [known[a.article.doc_id] for a in like]
                whole = Days(min(d.first for d in days_), max(d.last for d in days_))
                yield found.article.doc_id, Sign(_around(whole, _COPIED, _COPIED), f"the same copy is {_name(like[0])}")


def _alike(a: Annotated, b: Annotated) -> bool:
    one, other = shingles(a), shingles(b)
    return len(one & other) >= _COPY * max(len(one), len(other))


def _events(corpus: Corpus, known: Mapping[str, Days]) -> Iterator[tuple[str, Sign]]:
    """An event whose year is open, by the same event where the year is known."""
    articles = {a.article.doc_id: a for a in corpus.articles}
    dated: dict[tuple[str, int, int], list[Telling]] = defaultdict(list)
    open_: list[Telling] = []
    for telling in tellings(corpus.articles):
        if telling.address.doc_id not in known and telling.unyeared is not None:
            open_.append(telling)
        elif telling.address.doc_id in known and telling.when is not None and telling.when.length <= _PRECISE:
            dated[telling.kind, telling.when.first.month, telling.when.first.day].append(telling)
    for telling in open_:
        assert telling.unyeared is not None
        for other in dated[telling.kind, telling.unyeared.first.month, telling.unyeared.first.day]:
            if _same(telling, other) and other.when is not None:
                stretch = _around(other.when, 0 if telling.event.status == "asserted" else _TOLD, _TOLD)
                why = f"an event of {other.when.first} is also told by {_name(articles[other.address.doc_id])}"
                yield telling.address.doc_id, Sign(stretch, why)


def _same(telling: Telling, other: Telling) -> bool:
    """The same event if it is of that year, with two in common, or one and the place: some come back each year."""
    if fit(replace(telling, when=other.when, unyeared=None), other) <= 0:
        return False
    shared = sum(any(party.meets(p) for p in other.stands.values()) for party in telling.stands.values())
    place = telling.event.place_id is not None and telling.event.place_id == other.event.place_id
    return shared + place > 1


def _quotes(corpus: Corpus, known: Mapping[str, Days]) -> Iterator[tuple[str, Sign]]:
    holders: dict[str, Annotated] = {}
    for found in corpus.articles:
        if found.article.doc_id in known:
            holders |= dict.fromkeys(_runs(found), found)
    for found in corpus.articles:
        if found.article.doc_id not in known:
            others = {holders[run].article.doc_id: holders[run] for run in _runs(found) if run in holders}
            for doc_id, other in sorted(others.items()):
                stretch = _around(known[doc_id], _QUOTED, _QUOTED)
                yield found.article.doc_id, Sign(stretch, f"the same words are quoted in {_name(other)}")


def _runs(found: Annotated) -> Iterator[str]:
    for quote in found.quotes:
        if quote.kind == "direct":
            words = re.findall(r"\w+", found.article.text[quote.start : quote.end].lower())
            yield from (" ".join(words[n : n + _WORDS]) for n in range(len(words) - _WORDS + 1))
