"""Lengths of time and repeated times: “five months” P5M, “several years” PXY, “every day” P1D, “each July” XXXX-07.

Ages (“52 years old”) are left out: they tell of a person, not of a time.
"""

import re

from tearsheet.annotate.timexes.dates import STATED
from tearsheet.annotate.timexes.scan import Hit, Reading, Rule
from tearsheet.annotate.timexes.words import (
    ADVERBS,
    FREQUENCIES,
    LETTERS,
    MONTHS,
    PARTS,
    SEASONS,
    TIMES,
    UNITS,
    WEEKDAYS,
    number,
)

_AGE = r"-? ?olds?|-? ?of age"
_COMPARED = r"-?(?:on|over)[ -](?:day|week|month|quarter|year)"  # “year-on-year”
_HALVES = {"minute": "PT30S", "hour": "PT30M", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y"}
_AND_HALF = {"minute": "30S", "hour": "30M", "day": "T12H", "year": "6M"}
_UNCOUNTED = ("second", "minute", "quarter", "season", "fortnight")
_BEFORE_LENGTH = "for|in|of|after|within|over|last|lasted|take|took|taken|spent|spend|many|or|than|the|by"
_OF_A_YEAR = ("quarter", "season", "year")
_SIZES = tuple(LETTERS)  # the lexicon has the units from the shortest to the longest
_MODALS = "will|would|may|might|could"
_OVER = "for|over|in|during|within|of|through"


def amount(hit: Hit) -> Reading | None:
    """A count of units, exact or vague."""
    unit = UNITS[hit["unit"] or ""]
    if _age(hit) or hit.followed(_COMPARED) or _part_of_name(hit, unit) or _of_the_calendar(hit):
        return None
    several = hit["some"] is not None or ((hit["one"] or "").startswith("the ") and unit != hit["unit"])
    if several:
        return Reading(duration(unit, None), "a length without a count")  # “a few weeks”, “over the past weeks”
    count = 2.0 if hit["couple"] else 1.0 if hit["one"] else number(hit["number"] or "")
    if count is None:
        return None
    if hit.match.group() in ("one day", "one night") and _adverbial(hit):
        return Reading("FUTURE_REF", hit.direction.why, "DATE") if hit.direction.sign > 0 else None
    if hit["one"] in ("a", "an") and _rate(hit):
        return Reading(duration(unit, 1), "so much in each", "SET")
    halved = hit["half"] is not None or hit["after"] is not None
    return Reading(_and_half(unit, count) if halved else duration(unit, count), STATED)


def _and_half(unit: str, count: float) -> str:
    """“two and a half years” P2Y6M; halves of other units as a decimal."""
    return f"{duration(unit, count)}{_AND_HALF[unit]}" if unit in _AND_HALF else duration(unit, count + 0.5)


def _age(hit: Hit) -> bool:
    return hit.followed(_AGE) or hit.preceded("age of|ages of|aged")


def half(hit: Hit) -> Reading | None:
    """“half an hour”, “half a century”."""
    length = _HALVES.get(hit["unit"] or "")
    return Reading(length, STATED) if length is not None else None


def composite(hit: Hit) -> Reading | None:
    """“18 hours and 20 minutes”, “two years and six months”."""
    units = [UNITS[hit[f"unit{n}"] or ""] for n in "12"]
    one, two = (1.0 if hit[f"one{n}"] else number(hit[f"number{n}"] or "") for n in "12")
    if one is None or two is None or _SIZES.index(units[0]) <= _SIZES.index(units[1]):
        return None
    first, second = duration(units[0], one), duration(units[1], two)
    return Reading(first + second[1:].removeprefix("T" if "T" in first else ""), STATED)


def _adverbial(hit: Hit) -> bool:
    """“One day he will return”, “may one day return”: some day, not a length."""
    return hit.preceded(_MODALS) or (hit.tokens.root.dep_ == "npadvmod" and not hit.preceded(_BEFORE_LENGTH))


def _of_the_calendar(hit: Hit) -> bool:
    """“the last week” is a week of the calendar, “over the last week” a length."""
    if hit["one"] is None:  # “the 1998 season”
        return re.fullmatch(r"(?:1[89]|20)\d\d", hit["number"] or "") is not None and hit["unit"] in _OF_A_YEAR
    if hit["one"] in ("a", "an"):
        return False
    return not (hit.preceded(_OVER) or hit.match.group().startswith(("over", "within")))


def _part_of_name(hit: Hit, unit: str) -> bool:
    """“the Six-Day War”, “a second group”, “last-minute”, “three-quarters of”; “a 30-second film” is a length."""
    modifies = hit["one"] in ("a", "an") and hit.tokens[-1].dep_ == "compound"  # “a minute taker”
    if modifies or (hit.page.passage.prose and hit.capital("unit")):
        return True
    if unit not in ("second", "minute", "quarter"):
        return False
    if unit == "quarter" and hit["one"] in ("a", "an"):
        return not _rate(hit)  # “a quarter were empty”
    counted = unit != "quarter" and (hit["number"] or "").isdigit()
    return not (counted or (hit.tokens[-1].tag_ in ("NN", "NNS") and not _fraction(hit)))


def _fraction(hit: Hit) -> bool:
    return "-" in hit.match.group() or hit.followed("of")


def _rate(hit: Hit) -> bool:
    """“$33 million a year”, “twice a week”: an amount right before makes it a rate."""
    start = hit.tokens.start
    before = hit.tokens.doc[start - 1] if start > 0 else None
    if before is None or hit.tokens[0].lower_ not in ("a", "an"):
        return False
    counted = before.tag_ == "NNS" and hit.tokens.root.dep_ == "npadvmod"
    return (
        counted
        or before.like_num
        or before.lower_ in ("%", "percent", "once", "twice", "times")
        or (before.ent_type_ in ("MONEY", "PERCENT", "QUANTITY"))
    )


def duration(unit: str, count: float | None) -> str:
    """The value of a count of units: P3M, PT24H; PXY without a count."""
    letters = LETTERS[unit]
    amount_ = "X" if count is None else f"{count * TIMES[unit]:g}"
    return f"PT{amount_}{letters[1]}" if letters[0] == "T" else f"P{amount_}{letters}"


def plural(hit: Hit) -> Reading | None:
    """“weeks”, “for years”, “months of talks”, “decades-long”: a length without a count."""
    unit = UNITS[hit["unit"] or ""]
    if hit["long"] is not None:
        return Reading(duration(unit, 1 if unit == hit["unit"] else None), "a length without a count")
    of_some = hit.followed("of(?! the (?:day|week|month|year))") and not hit.preceded("early|small")
    if unit == hit["unit"] or unit in _UNCOUNTED or not (of_some or hit.preceded(_BEFORE_LENGTH)):
        return None
    return Reading(duration(unit, None), "a length without a count")


def nights(hit: Hit) -> Reading:
    """“on Monday nights”; the Monday of “on Monday and Tuesday nights”."""
    part = PARTS[hit["part"] or hit["part2"] or ""]
    return Reading(f"XXXX-WXX-{WEEKDAYS[hit.word('weekday')]}T{part}", "a repeated time")


def frequency(hit: Hit) -> Reading | None:
    """“daily”, “monthly”; not the noun, which is a newspaper."""
    words = hit.tokens
    after = words.doc[words.end] if words.end < len(words.doc) else None
    of_paper = words.root.pos_ == "ADJ" and after is not None and after.pos_ == "PROPN"  # “the daily Granma”
    named = hit.capital("frequency") and not words[0].is_sent_start
    adverb = words.root.pos_ == "ADV" or (words.root.pos_ == "ADJ" and hit["frequency"] not in ADVERBS)
    if not adverb or of_paper or named:
        return None
    return Reading(FREQUENCIES[hit["frequency"] or ""], "a repeated time")


def every(hit: Hit) -> Reading | None:
    """“every day”, “each year”, “every other week”, “every Friday”, “each July”, “every spring”, “on Fridays”."""
    if hit["plural"] is not None:
        return Reading(f"XXXX-WXX-{WEEKDAYS[hit['plural']]}", "a repeated time")
    if hit["weekday"] is not None:
        return Reading(f"XXXX-WXX-{WEEKDAYS[hit.word('weekday')]}", "a repeated time")
    if hit["month"] is not None:
        return Reading(f"XXXX-{MONTHS[hit.word('month')]:02}", "a repeated time")
    if hit["season"] is not None:
        return Reading(f"XXXX-{SEASONS[hit['season']]}", "a repeated time")
    if hit["part"] is not None:
        return Reading(f"XXXX-XX-XXT{PARTS[hit['part']]}", "a repeated time")
    count = 2.0 if hit["other"] else number(hit["number"] or "1")
    return Reading(duration(UNITS[hit["unit"] or ""], count), "a repeated time") if count else None


# bounded: a starred choice of words, some of which are two words, would try each division of a long heap of them
_PRE = r"(?:(?:{about}|within|{step}|first|final|these|those|recent) ){0,3}"
_SORT = r"(?:(?:more|full|straight|consecutive|additional|calendar|business|working|trading|long) ){0,2}"
_COUNT = r"(?:<number>|<some>|<couple>|(?P<one>an?|the (?:past|last|next|coming)))(?P<half> 1/2| and a half)?"
_DAYS = "|".join(word for word in WEEKDAYS if word.endswith("day"))
_EVERY = r"(?:every|each) (?:(?:<number> |(?P<other>other ))?(?:<unit>|<weekday>)|<month>|<season>|<part>)"
_PART1, _PART2 = (rf"(?:<number{n}>|(?P<one{n}>an?)) <unit{n}>" for n in "12")
RULES = (
    Rule("length", "DURATION", r"half an? <unit>", half),
    Rule("length", "DURATION", rf"{_PRE}{_PART1}(?:,? and |, | ){_PART2}", composite),
    Rule(
        "length",
        "DURATION",
        rf"{_PRE}{_COUNT} {_SORT}<unit>(?:(?P<after> and a half)| (?:period|long|term))?",
        amount,
    ),
    Rule("length without a count", "DURATION", r"<unit>(?: or {unit}|(?P<long> long))?", plural),
    Rule("frequency", "SET", r"<frequency>", frequency),
    Rule("every", "SET", r"<weekday>(?: <part>s|(?= (?:and|or|to|through) {weekday} <part2>s))", nights),
    Rule("every", "SET", rf"{_EVERY}|(?P<plural>{_DAYS})s", every),
)
