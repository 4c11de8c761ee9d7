"""Pairs of tellings of two articles in, how likely each is one event out, by an encoder that reads both together.

What it takes a telling to mean when it reads the article alone says which may be one; “the move” becomes clear beside
what moved. That costs a reading for each two parts of articles, so it is done only where a pair of theirs is open, and
what was read is kept. Left out: all other evidence (evidence).
"""

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import combinations
from statistics import fmean

from msgspec import Struct

from tearsheet.encoder.reading import Part, Reading, parts, prose, read_together
from tearsheet.model import Annotated, Span
from tearsheet.resolve.calendar import days
from tearsheet.resolve.timeline.apart import are_two, on_other_days
from tearsheet.resolve.timeline.candidates import Pair
from tearsheet.resolve.timeline.common import same_article
from tearsheet.resolve.timeline.meanings import Meaning, judged, judged_together
from tearsheet.resolve.timeline.tellings import Telling, direction

Readings = MutableMapping[str, list[float]]  # by a digest of what is read, the log-odds of all pairs of its tellings
_OPEN = -2.0  # log-odds by two meanings alone from which their articles are worth reading together
_OTHERS = 8  # parts that each is read together with at least, where so many are open
_Where = tuple[date, str, int]  # a part by its article's day, its article and its number, as it was taught to read them


class _Sheet(Struct, frozen=True):
    """A part of an article, and the tellings in it: the number of each, and its characters."""

    part: Part
    told: list[tuple[int, Span]]


def together(
    tellings: Sequence[Telling], pairs: Sequence[Pair], articles: Sequence[Annotated], readings: Readings, jobs: int
) -> dict[Pair, float]:
    """The log-odds, to a tenth, of all pairs in two parts of which one pair at least is open, read by `jobs` threads.

    Two tellings of one article are read as often as their part is; then it is the mean.
    """
    open_ = [(odds, pair) for pair in pairs if (odds := _apart(*(tellings[n] for n in pair))) >= _OPEN]
    read = {tellings[n].address.doc_id for _, pair in open_ for n in pair}
    sheets = dict(_sheets(tellings, [found for found in articles if found.article.doc_id in read]))
    home = {n: where for where, sheet in sheets.items() for n, _ in sheet.told}
    likeliest: dict[tuple[_Where, _Where], float] = {}
    for odds, (one, other) in open_:
        if one in home and other in home:
            first, second = sorted((home[one], home[other]))
            likeliest[first, second] = max(likeliest.get((first, second), odds), odds)
    chosen = [(sheets[first], sheets[second]) for first, second in _worth(likeliest)]
    found: defaultdict[Pair, list[float]] = defaultdict(list)
    for both, known in zip(chosen, _read(chosen, readings, jobs), strict=True):
        places = [n for sheet in both for n, _ in sheet.told]
        for pair, odds in zip(combinations(places, 2), known, strict=True):
            found[min(pair), max(pair)].append(odds)
    return {pair: round(fmean(all_), 1) for pair, all_ in found.items()}


def _apart(a: Telling, b: Telling) -> float:
    """The log-odds of tellings of two articles by their meanings read apart; very low where they cannot be one."""
    odds = None if same_article(a, b) or are_two(a, b) or on_other_days(a, b) else judged(a, b)
    return -math.inf if odds is None else odds


def _worth(likeliest: Mapping[tuple[_Where, _Where], float]) -> list[tuple[_Where, _Where]]:
    """For each part those others that likeliest tell of what it tells: the cost grows with the articles alone."""
    count: Counter[_Where] = Counter()
    chosen = []
    for both in sorted(likeliest, key=lambda both: (-likeliest[both], both)):
        if min(count[one] for one in both) < _OTHERS:
            chosen.append(both)
            count.update(both)
    return sorted(chosen)


def _sheets(tellings: Sequence[Telling], articles: Sequence[Annotated]) -> Iterator[tuple[_Where, _Sheet]]:
    """The parts of the articles that tell of something."""
    of_article: defaultdict[str, list[int]] = defaultdict(list)
    for n, telling in enumerate(tellings):
        if telling.meaning is not None:
            of_article[telling.address.doc_id].append(n)
    for found in articles:
        doc_id, told = found.article.doc_id, days(found.article.published.value)
        day = told.first if told is not None and told.length == 1 else None
        for number, part in enumerate(parts(found.article.text, prose(found), day)):
            spans = ((n, Span(tellings[n].address.start, tellings[n].address.end)) for n in of_article[doc_id])
            where = (told.last if told is not None else date.min, doc_id, number)
            yield where, _Sheet(part, [(n, span) for n, span in spans if part.reads(span)])


def _read(chosen: Sequence[tuple[_Sheet, _Sheet]], readings: Readings, jobs: int) -> Iterator[list[float]]:
    """Of every two tellings of both; what is not known is read."""
    keys = [_digest(*both) for both in chosen]
    unknown = {key: both for key, both in zip(keys, chosen, strict=True) if key not in readings}
    with ThreadPoolExecutor(jobs) as pool:  # the encoder lets other threads run while it reads
        readings.update(zip(unknown, pool.map(_judged, unknown.values()), strict=True))
    for key in keys:
        readings[key] = readings[key]  # what is used is kept
        yield readings[key]


def _judged(both: tuple[_Sheet, _Sheet]) -> list[float]:
    one, other = both
    read = zip(both, read_together(one.part, other.part), strict=True)
    meant = [(sheet, _meaning(reading, span)) for sheet, reading in read for _, span in sheet.told]
    return [
        judged_together(meaning, against, one_article=sheet is beside)
        for (sheet, meaning), (beside, against) in combinations(meant, 2)
    ]


def _meaning(reading: Reading, span: Span) -> Meaning:
    found = direction(reading.embedding(span))
    assert found is not None  # a telling is in the part that has its words
    return found


def _digest(*sheets: _Sheet) -> str:
    """Of all that is read: the pieces, and where the tellings are."""
    digest = hashlib.sha256()
    for sheet in sheets:
        start = sheet.part.window.words[0].start
        spans = [(span.start - start, span.end - start) for _, span in sheet.told]
        digest.update(repr((sheet.part.pieces, spans)).encode())
    return digest.hexdigest()[:40]
