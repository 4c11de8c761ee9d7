"""Expressions counted from the publication day, or from a day told before: “Friday”, “last week”, “a year ago”.

What needs the publication day stays open without it. Left out: quarters and seasons (periods), clock times (clock).
"""

from datetime import date, timedelta

from tearsheet.annotate.timexes import values
from tearsheet.annotate.timexes.scan import Hit, Reading, Rule
from tearsheet.annotate.timexes.words import UNITS, VAGUE, WEEKDAYS, key, number

_EDGE = r"(?:(?:earlier|later|early|late|mid|sometime)(?: on| in)? )?"
_THIS = r"this|last|past|previous|next|coming|following|current|same|that|this past|this coming|the same|this very"
_STEP = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this past": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "this coming": 1,
}
_STORY = ("previous", "following", "same", "that", "the same")  # count from the story's own day, not from today
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2,
         "the day after tomorrow": 2}  # fmt: skip
_COARSE = {"decade": "year", "century": "year", "fortnight": "day", "weekend": "week", "night": "day"}
_CLOCK = ("second", "minute", "hour")
OPEN = Reading(None, "the publication day is not known")


def counted(hit: Hit) -> str:
    """The reason of most values here."""
    return f"counted from the publication day, {hit.day}"


def story_day(hit: Hit) -> date | None:
    """The newest single day that the text has named so far."""
    for timex in reversed(hit.before):
        if timex.value is not None and timex.type in ("DATE", "TIME"):
            span = values.interval(timex.value)
            if span is not None and span[0] == span[1]:
                return span[0]
    return None


def named_day(hit: Hit) -> Reading | None:
    """“today”, “yesterday”."""
    if hit.day is None:
        return OPEN
    word = key(hit["word"] or "")
    day = hit.day + timedelta(days=_DAYS[word])
    if word == "tonight":
        return Reading(f"{day}TNI", counted(hit), "TIME")
    return Reading(day.isoformat(), counted(hit))


def weekday(hit: Hit) -> Reading | None:
    """“Friday”: the last one for what is told, the next one for what is to come; “last Friday”, “Friday next week”."""
    word = hit["weekday"] or ""
    if not hit.written("weekday")[0].isupper() or (len(key(word)) < 6 and not word.endswith(".")):
        return None
    if hit.day is None:
        return OPEN
    number_ = WEEKDAYS[key(word)]
    if (week := hit["week"]) is not None:
        step = _STEP.get(week, 0)
        monday = hit.day - timedelta(days=hit.day.isoweekday() - 1 - 7 * step)
        return Reading((monday + timedelta(days=number_ - 1)).isoformat(), counted(hit))
    return _modified(hit, number_) if hit["mod"] else _told(hit, number_)


def _told(hit: Hit, number_: int) -> Reading:
    assert hit.day is not None
    back = hit.day - timedelta(days=(hit.day.isoweekday() - number_) % 7)
    if hit.direction.sign > 0:
        ahead = back + timedelta(days=7)
        return Reading(ahead.isoformat(), f"the first after the publication day, {hit.day}: {hit.direction.why}")
    return Reading(back.isoformat(), f"the last up to the publication day, {hit.day}: {hit.direction.why}")


def _modified(hit: Hit, number_: int) -> Reading:
    assert hit.day is not None
    mod = hit["mod"] or ""
    base = hit.day
    if mod in _STORY:
        base = story_day(hit) or hit.day
    back = base - timedelta(days=(base.isoweekday() - number_ - 1) % 7 + 1)
    ahead = base + timedelta(days=(number_ - base.isoweekday() - 1) % 7 + 1)
    if mod == "this":
        return Reading((base + timedelta(days=number_ - base.isoweekday())).isoformat(), counted(hit))
    step = _STEP.get(mod, 0)
    day = base if step == 0 else back if step < 0 else ahead
    return Reading(day.isoformat(), f"“{mod}”, counted from {base}")


def unit(hit: Hit) -> Reading | None:
    """“this week”, “last year”, “the following day”, “earlier this month”."""
    name, mod = UNITS[hit["unit"] or ""], key(hit["mod"] or "")
    if name in _CLOCK or name in ("quarter", "season"):
        return None
    if hit["unit"] != name and mod not in _STEP:
        return None
    if hit["unit"] != name:
        return Reading("PAST_REF" if _STEP[mod] < 0 else "FUTURE_REF", "without a count")
    base = story_day(hit) if mod in _STORY else hit.day
    if base is None:
        return OPEN if mod not in _STORY else Reading(None, f"“{mod}” points to a day that the text does not name")
    day = values.shift(name, base, _STEP.get(mod, 0))
    why = counted(hit) if mod not in _STORY else f"counted from {base}, named before"
    return Reading(values.at(name, day), why) if day else None


def weekend(hit: Hit) -> Reading | None:
    """“the weekend”, “over the weekend”: the last one for what is told, the next one for what is to come."""
    if hit.day is None:
        return OPEN
    ahead = hit.direction.sign > 0 or hit.day.isoweekday() >= 6
    day = hit.day if ahead else hit.day - timedelta(days=7)
    return Reading(values.at("weekend", day), f"{counted(hit)}; {hit.direction.why}")


def ago(hit: Hit) -> Reading | None:
    """“a year ago”, “two weeks earlier”, “three days later”; as fine as its unit."""
    name, how = UNITS[hit["unit"] or ""], key(hit["how"] or "")
    count = 1.0 if hit["one"] else number(hit["number"] or "")
    back = how in ("ago", "earlier", "before", "previously", "prior")
    base = hit.day if how == "ago" else story_day(hit)
    if count is None or name in _CLOCK:
        ref = "PAST_REF" if back else "FUTURE_REF"
        return Reading(ref, "without a count in days") if how == "ago" else None
    if base is None:
        return OPEN if how == "ago" else Reading(None, f"“{how}” than a day that the text does not name")
    if count != int(count):
        name, count = ("month", count * 12) if name == "year" else (name, count)
    step = _COARSE.get(name, name)
    times = {"decade": 10, "century": 100, "fortnight": 14}.get(name, 1)
    day = values.shift(step, base, int(-count * times if back else count * times))
    if day is None:
        return None
    why = counted(hit) if how == "ago" else f"counted from {base}, named before"
    return Reading(values.at(step, day), why)


def vague(hit: Hit) -> Reading | None:
    """“now”, “recently”, “soon”: a direction without a measure."""
    word = key(hit["vague"] or "")
    if word == "once" and not hit.followed(r"[a-z]+-[a-z]+"):
        return None
    if word in ("past", "future") and hit.tokens.root.pos_ == "ADP":
        return None
    return Reading(VAGUE[word], "a direction without a measure")


RULES = (
    Rule("day", "DATE", rf"{_EDGE}(?P<word>today|tonight|yesterday|tomorrow|the day before yesterday|the day after tomorrow)", named_day,
         "today", "tonight", "yesterday", "tomorrow"),
    Rule("weekday", "DATE", rf"{_EDGE}(?:(?:the )?(?P<mod>{_THIS}) )?<weekday>(?: (?:of )?(?P<week>last|this|next) week)?", weekday, "weekdays"),
    Rule("unit", "DATE", rf"(?:{_EDGE}|the (?:end|beginning|start|middle) of )(?:the |these |those )?(?P<mod>{_THIS}) (?:calendar |business |trading |academic |school )?<unit>", unit, "units"),
    Rule("weekend", "DATE", r"the weekend", weekend, "weekend"),
    Rule("ago", "DATE", r"(?:(?:about|almost|nearly|some|more than|less than|over|only|just|exactly|roughly|at least|around) )?(?:(?P<one>an?|one|the)|<number>|{some}|{couple}) <unit>(?: or (?:so|more|two))? (?P<how>ago|earlier|later|before|prior|previously)", ago,
         "ago", "earlier", "later", "before", "prior", "previously"),
    Rule("vague", "DATE", r"<vague>", vague, "vague"),
)  # fmt: skip
