"""Parts of years and groups of years: quarters, halves, seasons, decades, centuries, holidays.

Quarters are the calendar's; a fiscal one keeps its number and year as the text gives them.
"""

import re

from tearsheet.annotate.timexes import values
from tearsheet.annotate.timexes.dates import STATED, dated
from tearsheet.annotate.timexes.scan import OPEN, Hit, Reading, Rule
from tearsheet.annotate.timexes.words import DECADES, HOLIDAYS, SEASONS, STEPS, STORY, ordinal

_QUARTER = re.compile(r"\d{4}-Q[1-4]")


def quarter(hit: Hit) -> Reading | None:
    """“the third quarter”, “first half of 1998”, “the year-ago third quarter”."""
    letter = "Q" if (hit["span"] or "").startswith("quarter") else "H"
    count = ordinal(hit["ordinal"] or "") or 0
    bare = hit["year"] is None and hit["relyear"] is None
    if not 1 <= count <= (4 if letter == "Q" else 2) or (letter == "H" and bare and not hit.followed("of the year")):
        return None
    reading = dated(hit, lambda y: f"{y}-{letter}{count}")
    return reading if hit["ago"] is None else _year_before(reading)


def told_quarter(hit: Hit) -> Reading | None:
    """“the quarter”, “the latest period”, “the year-ago quarter”, “last quarter”: the one that is spoken of."""
    if hit["step"] is not None and hit.word("step") not in STORY:
        day = values.shift("quarter", hit.day, STEPS[hit.word("step")]) if hit.day is not None else None
        return Reading(values.at("quarter", day), hit.counted) if day is not None else OPEN
    spoken = _spoken_of(hit)
    if spoken is None:
        return None if (hit["span"] or "").startswith("period") else OPEN
    return _year_before(spoken) if hit["ago"] is not None else spoken


def year_ago(hit: Hit) -> Reading | None:
    """“year-ago”, “a year earlier”: the quarter a year before the one that is spoken of, else the year before."""
    named = [t for t in hit.before if t.value is not None and _QUARTER.fullmatch(t.value)]
    spoken = _spoken_of(hit) if named else None
    if spoken is not None:
        return _year_before(spoken)
    if hit["how"] == "earlier" and (story := hit.story("year")) is not None:
        return Reading(f"{story.year - 1}", f"counted from {story.year}, named before")
    return Reading(f"{hit.day.year - 1}", hit.counted) if hit.day is not None else OPEN


def _spoken_of(hit: Hit) -> Reading | None:
    """The newest quarter named before that had begun by the publication day, else the last that was over by then."""
    today = values.at("quarter", hit.day) if hit.day is not None else "9999"
    for timex in reversed(hit.before):
        if (
            timex.value is not None
            and _QUARTER.fullmatch(timex.value)
            and timex.value <= today
            and "a year before" not in timex.why
        ):
            return Reading(timex.value, "the quarter named before")
    last = values.shift("quarter", hit.day, -1) if hit.day is not None else None
    return Reading(values.at("quarter", last), f"the last that was over on {hit.day}") if last is not None else None


def _year_before(reading: Reading) -> Reading:
    value = reading.value or ""
    if not value[:4].isdigit():
        return reading
    return Reading(f"{int(value[:4]) - 1}{value[4:]}", f"a year before {value}: {reading.why}")


def season(hit: Hit) -> Reading | None:
    """“last spring”, “the fall of 1998”, “this summer”."""
    word, letters = hit["season"] or "", SEASONS[hit["season"] or ""]
    if hit["step"] is not None:
        return _stepped_season(hit, letters) if hit.day is not None else OPEN
    if hit["year"] is None and hit["relyear"] is None:
        noun = word not in ("spring", "fall") or hit.tokens[-1].pos_ == "NOUN"
        if not noun or hit.match.group() == word:
            return None
    return dated(hit, lambda y: f"{y}-{letters}")


def _stepped_season(hit: Hit, letters: str) -> Reading | None:
    assert hit.day is not None
    step = STEPS[hit.word("step")]
    span = values.interval(f"{hit.day.year}-{letters}")
    assert span is not None
    over, begun = span[1] < hit.day, span[0] <= hit.day
    year = hit.day.year + (0 if (step < 0 and over) or (step > 0 and not begun) else step)
    return Reading(f"{year}-{letters}", hit.counted)


def decade(hit: Hit) -> Reading | None:
    """“the late 1970s”, “the nineties”, “the '60s”; without a century the newest one that has begun."""
    if (digits := hit["four"]) is not None:
        return Reading(digits[:3], STATED)
    tens = DECADES[hit["decade"] or ""] if hit["decade"] is not None else int((hit["two"] or "0")[0])
    if hit.preceded("(?:his|her|their|its|my|our|your)(?: (?:early|mid|late))?"):
        return None  # an age
    if hit.day is None:
        return Reading(None, "the century is not named and the publication day is not known")
    century_ = hit.day.year // 100 - (1 if tens * 10 > hit.day.year % 100 else 0)
    return Reading(f"{century_}{tens}", f"the last that had begun by the publication day, {hit.day}")


def century(hit: Hit) -> Reading | None:
    """“the 20th century”."""
    count = ordinal(hit["ordinal"] or "") or 0
    return Reading(f"{count - 1:02}", STATED) if 2 <= count <= 30 else None


def holiday(hit: Hit) -> Reading | None:
    """“Christmas”, “last Thanksgiving”, “Easter 2016”."""
    if not hit.capital("holiday"):
        return None
    rule = HOLIDAYS[hit.word("holiday")]
    if hit["year"] is None and hit.day is None:
        fixed = rule if re.fullmatch(r"\d\d-\d\d", rule) else None
        return Reading(f"XXXX-{rule}" if fixed else None, "no year is named and the publication day is not known")
    if hit["step"] is None or hit.day is None:
        return dated(hit, lambda y: f"{values.holiday(rule, int(y))}")
    days = [values.holiday(rule, hit.day.year + n) for n in (-1, 0, 1)]
    behind, ahead = [d for d in days if d < hit.day], [d for d in days if d > hit.day]
    return Reading(f"{ {-1: behind[-1], 0: days[1], 1: ahead[0]}[STEPS[hit.word('step')]] }".strip(), hit.counted)


_AGO = r"(?P<ago>(?:comparable )?year (?:ago|earlier)) "
_FISCAL = r"(?:fiscal |financial )?"
_NAMED = rf"(?:{_AGO})?{_FISCAL}<ordinal> {_FISCAL}(?P<span>quarters?|half)"
_TOLD = rf"(?:the )?(?:{_AGO}|(?:latest|most recent) |<step> ){_FISCAL}(?P<span>quarter|period)"
RULES = (
    Rule("quarter", "DATE", rf"(?:{{edge}} )?(?:the )?{_NAMED}{{ofyear}}", quarter),
    Rule("quarter told before", "DATE", rf"{_TOLD}|the {_FISCAL}quarter", told_quarter),
    Rule("a year before", "DATE", r"(?:the )?year (?:ago|earlier)|a year (?:ago|(?P<how>earlier))", year_ago),
    Rule("season", "DATE", r"(?:{edge} )?(?:the )?(?:<step> )?<season>{ofyear}", season),
    Rule("decade", "DATE", r"(?:the )?(?:{edge} )?(?:(?P<four>\d{3}0)'?s|'(?P<two>[2-9]0)'?s|<decade>)", decade),
    Rule("century", "DATE", r"(?:the )?(?:{edge} )?<ordinal> century", century),
    Rule("holiday", "DATE", r"(?:{edge} )?(?:<step> )?<holiday>{ofyear}", holiday),
)
