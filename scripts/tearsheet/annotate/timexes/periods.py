"""Parts of years and groups of years: quarters, halves, seasons, decades, centuries, holidays.

Quarters are the calendar's; a fiscal one keeps its number and year as the text gives them.
"""

import re

from tearsheet.annotate.timexes import choose, values
from tearsheet.annotate.timexes.dates import dated
from tearsheet.annotate.timexes.near import OPEN, counted
from tearsheet.annotate.timexes.scan import Hit, Reading, Rule
from tearsheet.annotate.timexes.words import DECADES, HOLIDAYS, SEASONS, key, number, ordinal

_YEAR = r"(?:,? (?:of |in )?(?:fiscal )?(?:<year>|<relyear>))?"
_EDGE = r"(?:(?:early|late|mid|the (?:early|late|middle|beginning|start|end)(?: of| part of)?|earlier in|later in) )?"
_STEP = {"last": -1, "past": -1, "previous": -1, "this past": -1, "next": 1, "coming": 1, "this": 0, "current": 0}
_YEAR_BEFORE = ("year-ago", "year-earlier", "year ago", "year earlier")


def quarter(hit: Hit) -> Reading | None:
    """“the third quarter”, “first half of 1998”."""
    letter = "Q" if (hit["span"] or "").startswith("quarter") else "H"
    count = ordinal(hit["ordinal"] or "") or 0
    if not 1 <= count <= (4 if letter == "Q" else 2):
        return None
    if letter == "H" and hit["year"] is None and hit["relyear"] is None and not hit.followed("of the year"):
        return None
    reading = dated(hit, lambda y: f"{y}-{letter}{count}")
    return _year_before(reading) if hit["ago"] is not None else reading


def _year_before(reading: Reading) -> Reading:
    value = reading.value or ""
    if not value[:4].isdigit():
        return reading
    return Reading(f"{int(value[:4]) - 1}{value[4:]}", f"a year before {value}: {reading.why}")


def told_quarter(hit: Hit) -> Reading | None:
    """“the quarter”, “the latest quarter”, “the year-ago quarter”, “last quarter”: the one that is spoken of."""
    mod = key(hit["mod"] or "")
    spoken = story_quarter(hit)
    if mod in _STEP:
        day = values.shift("quarter", hit.day, _STEP[mod]) if hit.day else None
        return Reading(values.at("quarter", day), counted(hit)) if day else OPEN
    if spoken is None:
        return Reading(None, "the text names no quarter before")
    reading = Reading(spoken, "the quarter named before")
    return _year_before(reading) if mod.startswith("year") else reading


def story_quarter(hit: Hit) -> str | None:
    """The newest quarter the text has named, a year-ago one counted as the one it is compared with."""
    for timex in reversed(hit.before):
        if timex.value is not None and re.fullmatch(r"\d{4}-Q[1-4]", timex.value) and "a year before" not in timex.why:
            return timex.value
    return None


def year_ago(hit: Hit) -> Reading | None:
    """“year-ago”, “a year earlier” in a comparison: the same quarter a year before, where a quarter is spoken of."""
    spoken = story_quarter(hit)
    if spoken is not None:
        return _year_before(Reading(spoken, "the quarter named before"))
    if hit.day is None:
        return OPEN
    return Reading(str(hit.day.year - 1), counted(hit))


def season(hit: Hit) -> Reading | None:
    """“last spring”, “the fall of 1998”, “this summer”."""
    letters, mod = SEASONS[hit["season"] or ""], hit["mod"]
    named = hit["year"] is not None or hit["relyear"] is not None
    if mod is None and not named and not hit.preceded("in the|during the|this|by the|the"):
        return None
    if mod is None and not named and hit["season"] in ("spring", "fall") and hit.tokens.root.pos_ != "NOUN":
        return None
    if mod is None:
        return dated(hit, lambda y: f"{y}-{letters}")
    if hit.day is None:
        return OPEN
    year = hit.day.year + _STEP[mod]
    span = values.interval(f"{hit.day.year}-{letters}")
    assert span is not None
    if (mod in ("last", "past", "this past") and span[1] < hit.day) or (
        mod in ("next", "coming") and hit.day < span[0]
    ):
        year = hit.day.year
    return Reading(f"{year}-{letters}", counted(hit))


def decade(hit: Hit) -> Reading | None:
    """“the late 1970s”, “the nineties”, “the '60s”; without a century the newest one that has begun."""
    if (digits := hit["four"]) is not None:
        return Reading(digits[:3], "as the article states it")
    tens = DECADES.get(hit["decade"] or "", int((hit["two"] or "0")[0]))
    if hit.day is None:
        return Reading(f"XX{tens}", "the century is not named and the publication day is not known")
    century = hit.day.year // 100 - (1 if tens * 10 > hit.day.year % 100 else 0)
    return Reading(f"{century}{tens}", f"the last that had begun by the publication day, {hit.day}")


def century(hit: Hit) -> Reading | None:
    """“the 20th century”."""
    count = ordinal(hit["ordinal"] or "") or 0
    return Reading(f"{count - 1:02}", "as the article states it") if 2 <= count <= 30 else None


def holiday(hit: Hit) -> Reading | None:
    """“Christmas”, “last Thanksgiving”, “Easter 2016”."""
    if not hit.written("holiday")[0].isupper():
        return None
    rule = HOLIDAYS[_holiday_key(hit["holiday"] or "")]
    if hit["year"] is None and hit.day is None:
        return Reading(
            f"XXXX-{rule}" if re.fullmatch(r"\d\d-\d\d", rule) else None,
            "no year is named and the publication day is not known",
        )
    if hit["mod"] is not None and hit.day is not None:
        days = [values.holiday(rule, hit.day.year + n) for n in (-1, 0, 1)]
        back, ahead = [d for d in days if d < hit.day], [d for d in days if d > hit.day]
        day = {"last": back[-1], "next": ahead[0]}.get(hit["mod"], days[1])
        return Reading(day.isoformat(), counted(hit))
    reading = dated(hit, lambda y: values.holiday(rule, int(y)).isoformat())
    return reading


def _holiday_key(text: str) -> str:
    words = text.replace("-", " ")
    return next(h for h in HOLIDAYS if h.replace("-", " ") == " ".join(words.split()))


RULES = (
    Rule("quarter", "DATE", rf"(?:the )?(?:(?P<ago>(?:comparable )?year (?:ago|earlier)) )?(?:fiscal |financial )?<ordinal> (?:fiscal )?(?P<span>quarters?|half){_YEAR}", quarter, "quarter", "half"),
    Rule("quarter told before", "DATE", r"(?:the )?(?P<mod>latest|most recent|last|past|previous|this|current|next|coming|year ago|comparable year ago|year earlier|same|that) (?:fiscal )?(?:quarter|period)|the quarter", told_quarter, "quarter", "period"),
    Rule("a year before", "DATE", r"(?:the )?(?:year ago|year earlier)(?: (?:level|figure|results|net)){0}|a year (?:ago|earlier)", year_ago, "ago", "earlier"),
    Rule("season", "DATE", rf"{_EDGE}(?:(?P<mod>last|this past|past|this|next|coming) )?<season>{_YEAR}", season, "seasons"),
    Rule("decade", "DATE", rf"(?:the )?{_EDGE}(?:(?P<four>\d{{3}}0)'?s|'?(?P<two>[2-9]0)'?s|<decade>)", decade, "4d", "decades", "2d"),
    Rule("century", "DATE", rf"(?:the )?(?:early |late |mid )?<ordinal> century", century, "century"),
    Rule("holiday", "DATE", rf"{_EDGE}(?:(?P<mod>last|this|next) )?<holiday>(?:,? (?:of )?(?:<year>|<relyear>))?", holiday, "holidays"),
)  # fmt: skip
