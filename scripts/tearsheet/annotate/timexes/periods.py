"""Parts of years and groups of years: quarters, halves, seasons, decades, centuries.

Quarters are the calendar's; a fiscal one keeps its number and year as the text gives them.
"""

import re

from spacy.tokens import Token

from tearsheet.annotate.timexes import values
from tearsheet.annotate.timexes.dates import STATED, dated, year_of
from tearsheet.annotate.timexes.scan import OPEN, Hit, Reading, Rule
from tearsheet.annotate.timexes.words import CARDINALS, DECADES, GAME, MONTHS, SEASONS, STEPS, STORY, ordinal

_ENDED = "quarter that ended"
_QUARTERS = ("quarter", _ENDED, "quarter told before")
_LONGER = re.compile(r"P(?!3M)\d+M")  # “nine months”
_PERIOD = re.compile(r"\d{4}(?:-(?:\d\d|Q[1-4]))?|P\d+M")


def quarter(hit: Hit) -> Reading | None:
    """“the third quarter”, “first half of 1998”, “the final quarter of last year”, “the year-ago quarter”."""
    letter = "Q" if (hit["span"] or "").startswith("quarter") else "H"
    count = (4 if letter == "Q" else 2) if hit["last"] is not None else ordinal(hit["ordinal"] or "") or 0
    bare = hit["year"] is None and hit["relyear"] is None
    if not 1 <= count <= (4 if letter == "Q" else 2) or (letter == "H" and bare and hit["the"] is None):
        return None
    if bare and _GAME.search(hit.page.low):
        return None  # “a touchdown in the fourth quarter”
    reading = dated(hit, lambda y: f"{y}-{letter}{count}")
    return _year_before(reading) if hit["ago"] is not None else reading


def short_quarter(hit: Hit) -> Reading | None:
    """“Q3”, “H1 2024”, “4Q FY25”; alone only after a preposition or before a figure: “Q” numbers questions too."""
    digit = next(d for group in ("q", "qq", "h", "hh") if (d := hit[group]) is not None)
    letter = "H" if hit["h"] or hit["hh"] else "Q"
    alone = year_of(hit)[0] is None and not (hit.preceded(_IN) or hit.followed(_FIGURE))
    written = hit.page.text[hit.match.start() : hit.match.start() + 2]
    return None if alone or letter not in written else dated(hit, lambda y: f"{y}-{letter}{digit}")


def quarters(hit: Hit) -> Reading | None:
    """“the first two quarters of 1998” are its first half."""
    return dated(hit, lambda y: f"{y}-H1" if hit["count"] == "two" else f"{y}-Q1/{y}-Q3")


def told_quarter(hit: Hit) -> Reading | None:
    """“the quarter”, “the latest period”, “the year-ago quarter”, “last quarter”: the one that is spoken of."""
    if hit.followed(r"-\w+"):
        return None  # “the quarter-to-quarter comparison”, “the quarter-final”
    if hit["step"] is not None and hit.word("step") not in STORY:
        day = values.shift("quarter", hit.day, STEPS[hit.word("step")]) if hit.day is not None else None
        return Reading(values.at("quarter", day), hit.counted) if day is not None else OPEN
    spoken, period = _spoken_of(hit), hit["span"] == "period"
    unnamed = hit["step"] is not None and not any(t.rule in _QUARTERS for t in hit.before)
    if period and (spoken is None or unnamed):
        return None  # “during that period”
    if spoken is None:
        return OPEN
    if hit["step"] is not None:
        return _beside(spoken, STEPS[hit.word("step")])
    return _year_before(spoken) if hit["ago"] is not None or hit["since"] is not None else spoken


def _beside(spoken: Reading, step: int) -> Reading:
    """“the previous quarter”, “the following quarter”, from the one spoken of."""
    span = values.interval(spoken.value or "")
    day = values.shift("quarter", span[0], step) if span is not None else None
    return (
        Reading(values.at("quarter", day), f"counted from {spoken.value}: {spoken.why}") if day is not None else spoken
    )


def quarter_of_year(hit: Hit) -> Reading | None:
    """“the 1988 quarter”, “last year's quarter”, “the 1988 period”: the one that is spoken of, in another year."""
    spoken, (year, why) = _spoken_of(hit), year_of(hit)
    named = hit["span"] == "quarter" or any(t.rule in _QUARTERS for t in hit.before)
    if spoken is None or year is None or not named:
        return None
    if hit["span"] == "period" and _LONGER.fullmatch(_period_here(hit)):
        return Reading(f"{year:04}", f"{why}; months of it that TIMEX3 has no sign for")
    return Reading(f"{year:04}{(spoken.value or '')[4:]}", f"{why}; {spoken.why}")


def year_ago(hit: Hit) -> Reading | None:
    """“year-ago”, “a year earlier”: a year before the month or quarter compared with, else the year before."""
    compared = _compared(hit)
    if compared is not None:
        return _year_before(compared)
    if hit["how"] == "earlier" and (story := hit.story("year", unless="a year before")) is not None:
        return Reading(f"{story.year - 1}", f"counted from {story.year}, named before")
    return Reading(f"{hit.day.year - 1}", hit.counted) if hit.day is not None else OPEN


def _compared(hit: Hit) -> Reading | None:
    """The month or quarter named last; none where nine months or a whole year are compared, or no quarter is named."""
    newest = _period_here(hit)
    if re.fullmatch(r"\d{4}-\d\d", newest):
        return Reading(newest, "the month named before")
    if re.fullmatch(r"P\d+M|\d{4}", newest) or not any(t.rule in _QUARTERS for t in hit.before):
        return None
    return _spoken_of(hit)


def _period_here(hit: Hit) -> str:
    """The value of the month, months, quarter or year named last in this passage; empty without one."""
    start = hit.page.passage.start
    named = (t.value or "" for t in reversed(hit.before) if t.start >= start and t.rule != "a year before")
    return next((value for value in named if _PERIOD.fullmatch(value)), "")


def ended(hit: Hit) -> Reading:
    """“the quarter ended Sept. 30”: the calendar quarter that has most of it, the newest up to the publication day."""
    month = MONTHS[hit.word("month")]
    if hit.day is None:
        return OPEN
    quarter_ = (month - 2) // 3 % 4 + 1
    year = hit.day.year if month <= hit.day.month else hit.day.year - 1
    return Reading(f"{year}-Q{quarter_}", "by the day it ended")


def _spoken_of(hit: Hit) -> Reading | None:
    """The newest quarter named before that was over by the publication day, or had begun; else the last one over.

    One that is only named by the day it ended counts last: it may be the “first” of a year that begins in July.
    """
    if hit.day is None:
        return None
    numbered = [t for t in hit.before if t.rule == "quarter"] or [t for t in hit.before if t.rule == _ENDED]
    named = [(t, s) for t in reversed(numbered) if (s := values.interval(t.value or ""))]
    over = [t for t, span in named if span[1] < hit.day] or [t for t, span in named if span[0] <= hit.day]
    if over:
        return Reading(over[0].value, "the quarter named before")
    last = values.shift("quarter", hit.day, -1)
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
        if hit.capital("season") and hit.page.text[hit.match.end() + 1 : hit.match.end() + 2].isupper():
            return None  # “the Winter Olympics”
        noun = word not in ("spring", "fall") or hit.tokens[-1].pos_ == "NOUN"
        if not noun or hit.match.group() == word or hit.followed("of|in|from"):  # “the fall of Kabul”
            return None
        if hit.match.group() == "the fall" and not hit.preceded(_WHEN):
            return None  # “a witness saw the fall”
    if hit.capital("season") and hit.tokens[0].i and _capital_inside(hit.tokens[0].nbor(-1)):
        return None  # “the Arab Spring of 2011”
    return dated(hit, lambda y: f"{y}-{letters}")


def _capital_inside(token: Token) -> bool:
    return token.text[0].isupper() and not token.is_sent_start


def _stepped_season(hit: Hit, letters: str) -> Reading | None:
    assert hit.day is not None
    step = STEPS[hit.word("step")]
    own = hit.day.year - (letters == "WI" and hit.day.month <= 2)  # a winter has the year in which it began
    span = values.interval(f"{own}-{letters}")
    assert span is not None
    over, begun = span[1] < hit.day, span[0] <= hit.day
    year = own + (0 if (step < 0 and over) or (step > 0 and not begun) else step)
    return Reading(f"{year}-{letters}", hit.counted)


def decade(hit: Hit) -> Reading | None:
    """“the late 1970s”, “the nineties”, “the '60s”; without a century the newest one that has begun."""
    if (digits := hit["four"]) is not None:
        return Reading(digits[:3], STATED)
    if hit["teen"] is not None:
        return Reading(f"{CARDINALS[hit['teen']]}{DECADES[hit['decade'] or '']}", STATED)
    tens = DECADES[hit["decade"] or ""] if hit["decade"] is not None else int((hit["two"] or hit["bare"] or "0")[0])
    listed = hit.preceded(r"\d+'?s(?: and| or| to| through|,)") or hit.match.group().startswith(_EARLY)
    if hit["bare"] is not None and (not listed or tens < _OWN or _HEAT.search(hit.tokens.sent.text.lower())):
        return None  # “temperatures in the 80s”, “in the mid-30s”
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


_AGO = r"(?P<ago>(?:comparable )?year (?:ago|earlier)) "
_EARLY = ("the early", "the mid", "the late")
_HEAT = re.compile(r"temperature|degrees|°|highs|lows|weather")
_WHEN = (
    "(?:much|most|part|rest|end|start|all) of|to|in|by|until|till|since|during|throughout|over|for|from|before|after"
    "|through|into"
)
_GAME = re.compile(rf"\b(?:{GAME})\b")
_OWN = 5  # “the 50s” are the first that are more often years than ages or degrees
_FISCAL = r"(?:fiscal |financial )"
_FIGURE = r"[$€£¥]|results|earnings|profit|loss|net|sales|revenue|figure"
_COUNTED = r"<ordinal> (?P<span>quarters?|half)(?:(?P<the> of the year)|{ofyear})"
_OWNER = r"(?:the )?(?:<year>|<relyear>)(?:'s)?"
_SAME = r"the (?:corresponding|comparable|same|like) (?:quarter|period|month)"
_SHORT = r"(?:q(?P<q>[1-4])|(?P<qq>[1-4])q|h(?P<h>[12])|(?P<hh>[12])h)"
_IN = "in|for|during|since|of|from|by|until|to|through|and|the|last|this|next"
_TOLD = rf"(?:the )?(?:{_AGO}|(?:latest|most recent) |<step> ){_FISCAL}?(?P<span>quarter|period)"
RULES = (
    Rule("quarter", "DATE", rf"(?:{{edge}} )?(?:the )?(?:{_AGO})?{_FISCAL}?{_COUNTED}", quarter),
    Rule("quarter", "DATE", r"(?:the )?(?P<last>last|final) (?P<span>quarter|half) of (?:<year>|<relyear>)", quarter),
    Rule("quarter", "DATE", rf"{_OWNER} {_FISCAL}?<ordinal> (?P<span>quarter|half)", quarter),
    Rule("quarter told before", "DATE", rf"{_OWNER} {_FISCAL}?(?P<span>quarter|period)", quarter_of_year),
    Rule("quarter", "DATE", rf"{_SHORT}{{ofyear}}", short_quarter),
    Rule("quarter", "DATE", rf"{_SHORT}(?:/|fy)?(?P<fy>\d{{4}}|\d\d)", short_quarter),
    Rule("quarters", "DATE", r"(?:the )?first (?P<count>two|three) quarters{ofyear}", quarters),
    Rule(_ENDED, "DATE", rf"(?:the )?{_FISCAL}?quarter(?= (?:that )?end(?:ed|ing|s) <month>)", ended),
    Rule(
        "quarter told before",
        "DATE",
        rf"{_TOLD}|the {_FISCAL}?quarter(?P<since> a year (?:ago|earlier))?",
        told_quarter,
    ),
    Rule("a year before", "DATE", r"(?:the )?year (?:ago|earlier)|a year (?:ago|(?P<how>earlier))", year_ago),
    Rule(
        "a year before",
        "DATE",
        rf"{_SAME} (?:of |in )?(?:last year|the previous year|a year (?:ago|earlier))",
        year_ago,
    ),
    Rule("a year before", "DATE", rf"last year(?='s (?:{_FIGURE}))", year_ago),
    Rule("season", "DATE", r"(?:{edge} )?(?:the )?(?:<step> )?<season>{ofyear}", season),
    Rule(
        "decade",
        "DATE",
        r"(?:the )?(?:{edge} )?(?:(?P<four>\d{3}0)'?s|'(?P<two>[2-9]0)'?s|(?P<bare>[2-9]0)'?s|"
        r"(?:(?P<teen>eighteen|nineteen) )?<decade>)",
        decade,
    ),
    Rule("century", "DATE", r"(?:the )?(?:{edge} )?<ordinal> century", century),
)
