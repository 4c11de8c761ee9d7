"""Expressions counted from the publication day, or from a day told before: “Friday”, “last week”, “a year ago”.

What needs the publication day stays open without it. Left out: quarters and seasons (periods), clock times (clock).
"""

import re
from datetime import date, timedelta

from tearsheet.annotate.timexes import values
from tearsheet.annotate.timexes.amounts import duration
from tearsheet.annotate.timexes.scan import OPEN, Hit, Reading, Rule
from tearsheet.annotate.timexes.tense import ATTRIBUTIVE
from tearsheet.annotate.timexes.words import AWARDS, ERA, PARTS, STEPS, STORY, UNITS, VAGUE, WEEKDAYS, number

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2,
         "the day after tomorrow": 2}  # fmt: skip
_LEFT_OUT = ("week", "month", "quarter", "year")
_CLOCK = ("second", "minute", "hour")
_FROM_NOW = ("ago", "from now", "from today")
_BACK = ("ago", "earlier", "before", "previously")
_COUNTED = {"decade": ("year", 10), "century": ("year", 100), "fortnight": ("week", 2), "night": ("day", 1)}
_ENDS = ("last", "past", "next")
_WHICH = "of|that|before|(?:in|on) which"
_MIDWEEK = 3
_SPANS = ("week", "fortnight", "month", "year", "decade", "century")
_NEW = 2  # until February a year is new
_AUTUMN = 7  # from July on, “the new year” is the next
_SHORT = 6  # letters; an abbreviated weekday by itself is a date only with its full stop


def named_day(hit: Hit) -> Reading | None:
    """“today”, “yesterday”."""
    if hit["word"] == "tomorrow" and hit.preceded("of"):
        return None  # “the people of tomorrow”
    if hit.titled("word"):
        return None
    if hit["word"] == "today" and hit.tokens.root.dep_ == "poss" and hit.tokens.root.head.lemma_ in ERA:
        return Reading("PRESENT_REF", "an age and not a day")  # “in today's world”
    if hit.day is None:
        return OPEN
    word = hit.word("word")
    day = hit.day + timedelta(days=_DAYS[word])
    return Reading(f"{day}TNI", hit.counted, "TIME") if word == "tonight" else Reading(f"{day}", hit.counted)


def weekday(hit: Hit) -> Reading | None:
    """“Friday”: the last one for what is told, the next one for what is to come; “last Friday”, “Friday next week”."""
    if not _is_day(hit):
        return None
    number_ = WEEKDAYS[hit.word("weekday")]
    if hit.preceded("an?|any|some") and hit.tokens.root.dep_ not in ATTRIBUTIVE:
        return Reading(f"XXXX-WXX-{number_}", "some day of that name")  # not “a Friday statement”
    if hit.day is None:
        return OPEN
    if any(hit[group] is not None for group in ("week", "weeks", "fortnight")):
        return _of_week(hit, hit.day, number_)
    reading = _stepped(hit, hit.day, number_) if hit["step"] or hit["gone"] else _told(hit, hit.day, number_)
    if hit["beside"] is None or reading.value is None:
        return reading
    shift = timedelta(days=1 if "after" in hit["beside"] else -1)
    return Reading(f"{date.fromisoformat(reading.value) + shift}", f"the day beside {reading.value}, {reading.why}")


def _is_day(hit: Hit) -> bool:
    """A name of a weekday with its capital, abbreviated only with its full stop; not of a show, nor repeated."""
    word = hit["weekday"] or ""
    whole = len(word) >= _SHORT or word.endswith(".")
    show = hit.page.passage.prose and _PART.match(hit.page.text, hit.match.end()) is not None  # “Saturday Night Live”
    return hit.capital("weekday") and whole and not (hit.beyond or hit.conjunction or show or _repeated(hit))


def _repeated(hit: Hit) -> bool:
    """“open Monday and Tuesday nights”; “fires broke out on Monday and Tuesday nights” tells of two."""
    return hit.followed(_EACH) and hit.direction.sign >= 0


def named_weekday(hit: Hit) -> Reading | None:
    """“Black Friday”, “Super Tuesday”: one day of that name, and not the nearest."""
    named = hit.capital("own") and hit.capital("weekday")
    return Reading(None, "a day with a name of its own") if named else None


def _of_week(hit: Hit, day: date, number_: int) -> Reading:
    """“Friday next week”; “Saturday week” and “a week from Saturday” are a week after the next Saturday."""
    if hit["week"] is None:
        weeks = 2 if (hit["weeks"] or "").startswith("two") else 1
        ahead = (number_ - day.isoweekday() - 1) % 7 + 1 + 7 * weeks
        return Reading(f"{day + timedelta(days=ahead)}", f"after the next of its name, {hit.counted}")
    monday = day + timedelta(days=1 - day.isoweekday() + 7 * STEPS[hit.word("week")])
    return Reading(f"{monday + timedelta(days=number_ - 1)}", hit.counted)


def _told(hit: Hit, day: date, number_: int) -> Reading:
    back = day - timedelta(days=(day.isoweekday() - number_) % 7)
    if back == day:
        return Reading(f"{day}", f"the publication day, {day}, is that weekday")
    if hit.direction.sign > 0 and not hit.match.group().startswith("earlier"):
        ahead = back + timedelta(days=7)
        return Reading(f"{ahead}", f"the first after the publication day, {day}: {hit.direction.why}")
    return Reading(f"{back}", f"the last before the publication day, {day}: {hit.direction.why}")


def _stepped(hit: Hit, day: date, number_: int) -> Reading:
    word = hit.word("step") or "last"
    base = (hit.story("day") if word in STORY else None) or day
    if word in ("this", "current"):
        ahead = number_ - base.isoweekday()
        return Reading(f"{base + timedelta(days=ahead + 7 * (ahead < 0 < hit.direction.sign))}", hit.counted)
    back = (base.isoweekday() - number_ - 1) % 7 + 1
    ahead = (number_ - base.isoweekday() - 1) % 7 + 1
    step = {-1: -back, 0: 0, 1: ahead}[STEPS[word]]
    return Reading(f"{base + timedelta(days=step)}", f"“{word}”, counted from {base}")


def unit(hit: Hit) -> Reading | None:
    """“this week”, “last year”, “the following day”, “earlier this month”."""
    word, name, step = hit["unit"] or "", UNITS[hit["unit"] or ""], hit.word("step")
    if name in (*_CLOCK, "quarter", "season", "night") or name not in (word, "weekend") or hit.titled("unit"):
        return None
    if hit["the"] and step in _ENDS and hit.preceded("for|over|in|during|within|of"):
        return None  # “over the last week” is a length
    if name == "weekend" and step == "this" and hit.day is not None:
        return _weekend(hit, hit.day)
    if hit["the"] and step in _ENDS and ((name == "day" and step != "next") or hit.followed(_WHICH)):
        return None  # “the last week of the campaign”, “the last day on which”
    told = step in STORY or (step == "next" and hit["the"] is not None)
    base = hit.story(name) if told else hit.day
    if base is None:
        return OPEN if not told else Reading(None, f"“{step}” points to a {name} that the text does not name")
    step_unit, times = _COUNTED.get(name, (name, 1))
    count = STEPS[step] if told or name != "week" else _weeks(hit, base)
    day = values.shift(step_unit, base, count * times)
    why = f"counted from {values.at(name, base)}, named before" if told else hit.counted
    return Reading(values.at(name, day), why) if day is not None else None


def _weeks(hit: Hit, day: date) -> int:
    """“This past week” at a weekend is the week that ends; “this week” on a Sunday, of what is to come, the next.

    “Last week” on a Sunday is used for either, and stays the one before, as where weeks begin on Monday.
    """
    step, weekday_ = hit.word("step"), day.isoweekday()
    begins = weekday_ == 7 and step in ("this", "this very") and hit.direction.sign > 0
    ends = weekday_ >= 6 and step.endswith("past")
    return STEPS[step] + (begins or ends)


def unit_left_out(hit: Hit) -> Reading | None:
    """“this year and next”, “more this month than last”."""
    unit = next((u for u in _LEFT_OUT if hit.preceded(rf"this {u}(?: and| or| as| than)")), None)
    if unit is None or hit.followed(r"\w+"):
        return None
    day = values.shift(unit, hit.day, STEPS[hit.word("step")]) if hit.day is not None else None
    return Reading(values.at(unit, day), hit.counted) if day is not None else OPEN


def up_to(hit: Hit) -> Reading | None:
    """“the year to March”, “the week ended Friday”, “the decade to 2020”: as long as its unit."""
    unit = UNITS[hit["unit"] or ""]
    return Reading(duration(unit, 1), "it ends with the day named") if unit == hit["unit"] and unit in _SPANS else None


def whole(hit: Hit) -> Reading | None:
    """“the weekend”, “the year”, “year-end”, “the full fiscal year”: the one the article is written in."""
    last = hit.page.text[hit.match.start() : hit.match.end()].split()[1:]
    if hit.page.passage.prose and last and last[-1][0].isupper():
        return None  # “The Weekend Australian”, “the Year of the Dragon”
    if hit["year"] is not None and hit.preceded(rf"(?:{AWARDS}) of"):
        return None  # “player of the year”
    edged = hit.match.group() not in ("the year", "the weekend")
    if hit["year"] is not None and not (edged or hit.preceded("for|during|of|in|throughout")):
        return None
    if hit.day is None:
        return OPEN
    if hit["weekend"] is None:
        year = hit.day.year - _just_over(hit, hit.day)
        return Reading(f"{year}-12-31" if hit["close"] is not None else f"{year}", hit.counted)
    return _weekend(hit, hit.day)


def _just_over(hit: Hit, day: date) -> bool:
    """“up since year-end” is of the year before; so is “had at year's end” in January or February."""
    since = hit.preceded("since") and hit.match.group().startswith(_CLOSE)
    return since or (hit["close"] is not None and day.month <= _NEW and hit.direction.sign <= 0)


def weekdays_ago(hit: Hit) -> Reading | None:
    """“two Sundays ago”."""
    count, number_ = number(hit["number"] or ""), WEEKDAYS[hit["plural"] or ""]
    if hit.day is None or count is None:
        return OPEN if count is not None else None
    back = (hit.day.isoweekday() - number_ - 1) % 7 + 1 + 7 * (int(count) - 1)
    day = values.shift("day", hit.day, -back)
    return Reading(f"{day}", hit.counted) if day is not None else None


def new_year(hit: Hit) -> Reading | None:
    """“early in the new year”, “the turn of the year”: the next from July on, unless it is told as past."""
    if hit.day is None:
        return OPEN
    if hit.followed("'s|eve|day|honours|honors"):
        return None
    ahead = hit.day.month >= _AUTUMN and hit.direction.sign >= 0
    return Reading(f"{hit.day.year + ahead}", f"{hit.counted}; {hit.direction.why}")


def inside(hit: Hit) -> Reading | None:
    """“the rest of the week”, “the end of the month”: the one the article is written in."""
    return Reading(values.at(hit["span"] or "", hit.day), hit.counted) if hit.day is not None else OPEN


def _weekend(hit: Hit, day: date) -> Reading:
    bare = hit["step"] is None and hit.direction.weak
    begun = bare and day.isoweekday() <= _MIDWEEK  # “a report from over the weekend says”
    near = hit["step"] == "this" and day.isoweekday() > _MIDWEEK  # by then the past one is “last weekend”
    ahead = (hit.direction.sign > 0 and not begun) or near or day.isoweekday() >= 6
    day = day if ahead else day - timedelta(days=7)
    return Reading(values.at("weekend", day), f"{hit.counted}; {hit.direction.why}")


def ago(hit: Hit) -> Reading | None:
    """“a year ago”, “two weeks earlier”, “three days later”; as fine as its unit."""
    name, how = UNITS[hit["unit"] or ""], hit.word("how")
    count = 1.0 if hit["one"] else number(hit["number"] or "")
    if (hit["one"] == "the" and hit["unit"] != name) or (how == "before" and hit.followed(r"\w+|[\"“‘']")):
        return None  # “the weeks before”, “a day before they meet”
    if hit.followed("than"):
        return None  # “nine months earlier than planned”
    if count is None or name in (*_CLOCK, "season"):
        told = how == "ago" and hit["bare"] != name  # “months ago”, “two seasons ago”
        return Reading("PAST_REF", "without a count of days") if told else None
    base = hit.day if how in _FROM_NOW else hit.story("day") or hit.story("month") or hit.story("year")
    if base is None:
        return OPEN if how in _FROM_NOW else Reading(None, f"“{how}” than a day that the text does not name")
    name, times = _COUNTED.get(name, (name, 1))
    if count != int(count):
        name, times = ("month", 12) if name == "year" else (name, times)
    day = values.shift(name, base, int(count * times) * (-1 if how in _BACK else 1))
    if how == "later" and hit.day is not None and day is not None and day > hit.day and hit.direction.sign < 0:
        return Reading(None, f"counted from {values.at(name, base)}, named before, it would not be over yet")
    why = hit.counted if how in _FROM_NOW else f"counted from {values.at(name, base)}, named before"
    return Reading(values.at(name, day), why) if day is not None else None


def vague(hit: Hit) -> Reading | None:
    """“now”, “recently”, “the future”: a direction without a measure."""
    if hit["vague"] == "now" and (hit.followed("and (?:again|then)") or hit.preceded("every")):
        return None
    if hit["vague"] == "the past" and hit.tokens[-1].dep_ in ("amod", "compound"):
        return None  # “the past three summers”
    return Reading(VAGUE[hit.word("vague")], "a direction without a measure")


_PART = re.compile(r" (?:Morning|Afternoon|Evening|Night)\b")
_DAYS_OF_WEEK = "|".join(word for word in WEEKDAYS if word.endswith("day"))
_EACH = rf"(?:and|or|to|through) (?:{_DAYS_OF_WEEK}) (?:{'|'.join(PARTS)})s"
_CLOSE = ("year", "the year end", "the year's end", "the year-end", "the end", "the close")
_SCHOOL = r"(?:calendar |business |trading |academic |school |fiscal |financial )?"
_WEEK = r"(?: (?:of )?(?P<week>last|this|next) week|(?P<fortnight> week)(?! ?-|')|(?P<gone> last)(?! \w))?"
_FROM = r"(?:(?P<weeks>a week|two weeks) from )?"
_BESIDE = r"(?P<beside>the day (?:before|after) )?"
_THE_YEAR = r"the (?P<full>full |whole |fiscal |full fiscal )?(?P<year>year)|(?P<close>(?:the )?year(?:'s)? end)"
_UP_TO = r" (?:to (?:the end of )?(?:(?:last |this )?(?:{month}|{weekday})|{year}|\d\d? {month})|ended|ending)"
_COUNT = r"(?:(?P<one>an?|one|the)|<number>|{some}|{couple})"
_HOW = r"(?: or (?:so|more|two))? (?P<how>ago|earlier|later|before|previously|from now|from today)"
RULES = (
    Rule("day", "DATE", rf"(?:{{edge}} (?:on )?)?(?P<word>{'|'.join(_DAYS)})", named_day),
    Rule("weekday", "DATE", rf"(?:{{edge}} (?:on )?)?{_BESIDE}{_FROM}(?:(?:the )?<step> )?<weekday>{_WEEK}", weekday),
    Rule("weekday", "DATE", r"<weekday>", weekday),
    Rule("named weekday", "DATE", r"(?P<own>super|black|bloody|cyber|giving|fat) <weekday>", named_weekday),
    Rule("weekday", "DATE", rf"<number> (?P<plural>{_DAYS_OF_WEEK})s ago", weekdays_ago),
    Rule("unit", "DATE", rf"(?:{{edge}} )?(?P<the>the |these |those )?<step> {_SCHOOL}<unit>", unit),
    Rule("unit left out", "DATE", r"(?P<step>last|next)", unit_left_out),
    Rule("length up to a day", "DURATION", rf"the (?:full )?{_SCHOOL}<unit>(?={_UP_TO})", up_to),
    Rule("whole", "DATE", rf"(?:{{edge}} )?(?P<weekend>the weekend)|(?:{{edge}} )?(?:{_THE_YEAR})", whole),
    Rule("new year", "DATE", r"(?:{edge} )?the new year|the turn of the year", new_year),
    Rule("inside", "DATE", r"{edge} the (?P<span>week|month)", inside),
    Rule("ago", "DATE", rf"(?:{{about}} )?{_COUNT} <unit>{_HOW}", ago),
    Rule("ago", "DATE", r"(?:just |only )?(?P<bare><unit>) (?P<how>ago)", ago),
    Rule("vague", "DATE", r"<vague>", vague),
)
