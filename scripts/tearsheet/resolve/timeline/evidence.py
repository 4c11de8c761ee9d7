"""Two tellings in, what speaks for their being one event, or against it, out: each by its name, as 1 or a share of 1.

How much each counts is for the weights (likeness). Left out: which tellings are compared at all (groups).
"""

import math
from collections.abc import Iterator

from tearsheet.resolve.timeline.apart import other_time, told_apart
from tearsheet.resolve.timeline.common import alike, other_sides, people, place, same_article, shared
from tearsheet.resolve.timeline.gists import ANYTHING
from tearsheet.resolve.timeline.meanings import judged
from tearsheet.resolve.timeline.scenes import STEM
from tearsheet.resolve.timeline.tellings import Telling

Evidence = tuple[str, float]
APART, MEANT = "told apart", "by their meanings"
# Sentences, days, words in common in two sentences and around them above which more makes no difference.
_FAR, _GAP, _WORDS, _AROUND = 5, 30, 6, 10
_JUDGED = (-3, -1, 1, 3)  # log-odds by two meanings alone from which more says more, or less
_ODDS = 4.0  # log-odds that count as 1
_ALL = 0.9  # share of the people of both
_HARDLY, _ALIKE = 0.15, 0.5  # cosine of two articles: mostly of two stories, of one story for certain
# The steps of a case by gist: who is convicted is mostly sentenced in the same breath.
_STEPS = {step: step for step in ("arrest", "charges", "trial", "release", "acquittal")}
_STEPS |= dict.fromkeys(("conviction", "sentence", "fine"), "verdict")
_SINCE = ((1, "told within a day"), (4, "told within four days"), (10, "told within ten days"))


def evidence(a: Telling, b: Telling, together: float | None = None) -> Iterator[Evidence]:
    """All that holds of two tellings; what has no name in the answer is 0. The order of the two makes no difference.

    `together` are the log-odds by their meanings in articles that were read together.
    """
    first, later = sorted((a, b), key=_told_first)
    yield " and ".join(sorted((a.event.type, b.event.type))), 1.0
    yield from _apart(first, later)
    yield from _deed(first, later)
    yield from _meaning(first, later, together)
    yield from _nouns(first, later)
    yield from _people(first, later)
    yield from _days(first, later)
    yield from _articles(first, later)
    yield from _sentences(first, later)
    yield from _status(first, later)


def _told_first(telling: Telling) -> tuple[int, tuple[str, int, int]]:
    day = telling.told.last.toordinal() if telling.told is not None else 0
    return day, (telling.address.doc_id, telling.address.start, telling.address.end)


def _apart(a: Telling, b: Telling) -> Iterator[Evidence]:
    reasons = list(told_apart(a, b))
    if reasons:
        yield APART, 1.0
    yield from ((f"{APART}: {reason}", 1.0) for reason in reasons)


def _deed(a: Telling, b: Telling) -> Iterator[Evidence]:
    """What is done."""
    wide = a.kin in a.kinds or b.kin in b.kinds
    gist = bool((a.kinds & b.kinds) - {a.kin, ANYTHING})
    word = bool(a.words & b.words)
    nobody = not (a.stands and b.stands)
    facts = {
        "same class": a.event.type == b.event.type,
        "same family": a.kin == b.kin,
        "may be alike": alike(a, b),
        "same gist": gist,
        "a gist too wide": wide,
        "other steps of a case": _other_steps(a, b),
        "same word": word,
        "a word for anything": ANYTHING in a.kinds | b.kinds,
        "an echo": a.echo or b.echo,
        "two echoes": a.echo and b.echo,
        "same gist, one names nobody": gist and nobody,
        "same gist, somebody in common": gist and not nobody and shared(a, b) > 0,
        "same word, nobody named": word and not a.stands and not b.stands,
    }
    yield from _true(facts)


def _other_steps(a: Telling, b: Telling) -> bool:
    one, other = ({_STEPS.get(kind) for kind in t.kinds} for t in (a, b))
    return bool(one and other) and None not in one | other and not one & other


def _meaning(a: Telling, b: Telling, together: float | None) -> Iterator[Evidence]:
    """What the encoder says: whether both tell of something at all, and of one thing."""
    telling = 1 / (1 + math.exp(-min(a.event.telling or 0.0, b.event.telling or 0.0)))
    yield "both tell of something", telling
    odds = _odds(a, b, together)
    if odds is not None:
        yield MEANT, odds / _ODDS
        yield from ((f"{MEANT}, above {least}", max(0.0, odds - least) / _ODDS) for least in _JUDGED)


def _odds(a: Telling, b: Telling, together: float | None) -> float | None:
    """Reading two articles together says more, but of a long one only a part is read: there both readings count."""
    apart = judged(a, b)
    if together is None or apart is None:
        return apart
    return (together + apart) / 2 if a.long or b.long else together


def _nouns(a: Telling, b: Telling) -> Iterator[Evidence]:
    """Whom and what they tell of without a name."""
    common = bool(a.nouns & b.nouns)
    facts = {
        "a noun in common": common,
        "other nouns": bool(a.nouns and b.nouns) and not common,
        "one's noun in the other's sentence": not common and (_heard(a, b) or _heard(b, a)),
    }
    yield from _true(facts)


def _heard(a: Telling, b: Telling) -> bool:
    return any(word[:STEM] in a.nouns for word in b.scene)


def _people(a: Telling, b: Telling) -> Iterator[Evidence]:
    """Who takes part, and where."""
    common, back = shared(a, b), shared(b, a)
    others_a, others_b = common < len(a.stands), back < len(b.stands)
    spot = place(a, b)
    facts = {
        "one in common": common == 1,
        "more in common": common > 1,
        "the first has others": others_a,
        "the later has others": others_b,
        "each has others": others_a and others_b,
        "each has others only": others_a and others_b and not common,
        "one names nobody": bool(a.stands) != bool(b.stands),
        "both name nobody": not a.stands and not b.stands,
        "on other sides": other_sides(a, b),
        "other people": people(a, b) < 0,
        "same place": spot > 0,
        "other place": spot < 0,
    }
    yield from _true(facts)


def _days(a: Telling, b: Telling) -> Iterator[Evidence]:
    """When it was, and when it was told."""
    if a.when is not None and b.when is not None:
        meets = a.when.meets(b.when)
        whole = people(a, b) > _ALL
        yield from _true(
            {
                "same day": a.precise and b.precise and a.when == b.when,
                "days meet": meets,
                "days meet, same people": meets and whole,
                "same day, same place": a.when == b.when and place(a, b) > 0,
            }
        )
        if not meets:
            gap = abs((a.when.first - b.when.first).days)
            yield from (("days apart", 1.0), ("days between", min(gap, _GAP) / _GAP))
    elif a.when is not None or b.when is not None:
        yield from _since(*((a, b) if a.when is not None else (b, a)))
    else:
        yield "neither has a day", 1.0
    if not (a.when and b.when) and a.nearby and b.nearby:
        meet = a.nearby.meets(b.nearby)
        yield "days beside them meet" if meet else "other days beside them", 1.0
    if a.told is not None and b.told is not None:
        gap = abs((a.told.last - b.told.last).days)
        yield from (("told on one day", float(not gap)), ("days between being told", min(gap, 2 * _GAP) / (2 * _GAP)))
    else:
        yield "one is of an unknown day", 1.0


def _since(dated: Telling, other: Telling) -> Iterator[Evidence]:
    """How long after the one's day the other is told, which has none."""
    yield from (("one has a day", 1.0), ("points back to its day", float(other.back)))
    if dated.when is None or other.told is None:
        return
    gap = (other.told.last - dated.when.last).days
    if gap < 0:
        yield "told before its day", 1.0
        return
    yield next((name for most, name in _SINCE if gap <= most), "told later"), 1.0
    if gap > _SINCE[-1][0] and other.back:
        yield "told later, pointing back", 1.0


def _articles(a: Telling, b: Telling) -> Iterator[Evidence]:
    """Where in their articles they are told."""
    one = same_article(a, b)
    if one:
        yield "sentences between", min(abs(a.line - b.line), _FAR) / _FAR
    else:
        cosine = a.story.likeness(b.story)
        yield "articles alike", min(cosine, _ALIKE) / _ALIKE
        yield "articles hardly alike", float(cosine < _HARDLY)
        yield "words around in common", min(len(a.near & b.near), _AROUND) / _AROUND
    only = a.only and b.only and not one
    facts = {
        "one sentence": one and a.line == b.line,
        "both lead": not one and a.line == b.line == 0,
        "the first is the only one of its family": a.only,
        "the later is the only one of its family": b.only,
        "each is the only one of its family": only,
        "each is the only one of one family": only and a.kin == b.kin,
        "each is the first of one family": not one and a.first and b.first and a.kin == b.kin,
        "the later points back": b.back,
        "the first points back": a.back,
        "the first points back, the later does not": a.back and not b.back,
        "a long article, somebody in common": (a.long or b.long) and shared(a, b) > 0,
        "a long article, nobody in common": (a.long or b.long) and not shared(a, b),
    }
    yield from _true(facts)


def _sentences(a: Telling, b: Telling) -> Iterator[Evidence]:
    """What else their sentences say."""
    own = a.words | b.words
    yield from _true({"one's word in the other's sentence": _told_in(a, b) or _told_in(b, a)})
    if a.scene is b.scene or (same_article(a, b) and a.line == b.line):
        return
    told = [w for w in a.scene & b.scene if w[:4] not in own]
    yield "words in common", min(len(told), _WORDS) / _WORDS
    beside = len(a.beside & b.beside)
    yield "words beside it in common", beside / (min(len(a.beside), len(b.beside)) + 1)
    common = a.counts & b.counts
    yield from _true({"same count": bool(common), "other counts": bool(a.counts and b.counts and not common)})


def _told_in(a: Telling, b: Telling) -> bool:
    return not a.words & b.words and any(w[:4] in a.words for w in b.scene)


def _status(a: Telling, b: Telling) -> Iterator[Evidence]:
    """How sure they are."""
    both = {a.event.status, b.event.status}
    facts = {
        "same status": len(both) == 1,
        "one is denied": "denied" in both and len(both) > 1,
        "one is planned": "planned" in both and len(both) > 1,
        "ahead and over": other_time(a, b),
        "a plan after the deed": b.event.status == "planned" and a.event.status != "planned",
    }
    yield from _true(facts)


def _true(facts: dict[str, bool]) -> Iterator[Evidence]:
    return ((name, 1.0) for name, holds in facts.items() if holds)
