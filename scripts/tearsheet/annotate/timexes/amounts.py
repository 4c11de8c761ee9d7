"""Lengths of time and repeated times: “five months” P5M, “several years” PXY, “every day” P1D, “each July” XXXX-07.

Ages (“52 years old”) are left out: they tell of a person, not of a time.
"""

from tearsheet.annotate.timexes.scan import Hit, Reading, Rule
from tearsheet.annotate.timexes.words import FREQUENCIES, LETTERS, MONTHS, UNITS, WEEKDAYS, key, number

_PRE = r"(?:(?:about|almost|nearly|over|more than|less than|at least|at most|up to|only|just|around|roughly|approximately|some|the|another|a further|an additional|an estimated|within) )*"
_LAST = r"(?:the )?(?:(?:last|past|next|first|final|coming|previous|following|same|these|those|recent) )?"
_AGE = r"olds?|of age"
STATED = "as the article states it"


def amount(hit: Hit) -> Reading | None:
    """A count of units, exact or vague."""
    unit = UNITS[hit["unit"] or ""]
    if hit.followed(rf"-?\s?(?:{_AGE})") and not hit.followed(r"-\s?old\s+[a-z]*(?:war|truce|conflict|strike)"):
        return None
    if hit["some"] is not None:
        return Reading(duration(unit, "X"), "a length without a count")
    if hit["couple"] is not None:
        return Reading(duration(unit, "2"), STATED)
    count = 1.0 if hit["one"] is not None else number(hit["number"] or "")
    if count is None:
        return None
    if hit["half"] is not None:
        count += 0.5
    if hit["one"] in ("a", "an") and _per(hit):
        return Reading(duration(unit, "1"), "so much in each", "SET")
    return Reading(duration(unit, f"{count:g}"), STATED)


def _per(hit: Hit) -> bool:
    """“$33 million a year”, “twice a week”: an amount right before makes it a rate."""
    if hit.preceded(r"(?:once|twice|times|percent|%)"):
        return True
    at = hit.tokens.start
    before = hit.tokens.doc[at - 1] if at > 0 else None
    return before is not None and (
        before.like_num
        or before.ent_type_ in ("MONEY", "PERCENT", "QUANTITY")
        or hit.tokens.root.dep_ == "npadvmod"
        and before.tag_ == "NNS"
    )


def duration(unit: str, count: str) -> str:
    """The value of a count of units: P3M, PT24H, PXY."""
    letters = LETTERS[unit]
    if unit == "fortnight":
        count = f"{2 * float(count):g}" if count != "X" else count
    return f"PT{count}{letters[1]}" if letters[0] == "T" else f"P{count}{letters}"


def plural(hit: Hit) -> Reading | None:
    """“weeks”, “for years”: a length without a count."""
    unit = UNITS[hit["unit"] or ""]
    if unit == hit["unit"] or unit in ("second", "quarter", "season", "minute", "fortnight"):
        return None
    if not hit.preceded("for|in|of|after|within|over|last|take|took|taken|spent|spend|many|or") and hit["long"] is None:
        return None
    return Reading(duration(unit, "X"), "a length without a count")


def frequency(hit: Hit) -> Reading | None:
    """“daily”, “monthly”."""
    word = hit["frequency"] or ""
    if hit.written("frequency")[0].isupper() and hit.tokens[0].i > 0 and not hit.tokens[0].is_sent_start:
        return None  # part of a name: the Daily Mail
    return Reading(FREQUENCIES[key(word)], "a repeated time")


def every(hit: Hit) -> Reading | None:
    """“every day”, “each year”, “every Friday”, “each July”, “Fridays”."""
    if (word := hit["unit"]) is not None:
        count = number(hit["number"] or "1")
        return Reading(duration(UNITS[word], f"{count:g}"), "a repeated time") if count else None
    if (word := hit["weekday"]) is not None:
        return Reading(f"XXXX-WXX-{WEEKDAYS[key(word)]}", "a repeated time")
    return Reading(f"XXXX-{MONTHS[key(hit['month'] or '')]:02}", "a repeated time")


RULES = (
    Rule("length", "DURATION", rf"{_LAST}{_PRE}(?:{_LAST}(?:<number>|<some>|<couple>)|(?P<one>an?|one|the past|the last|the next))(?P<half> 1/2| and a half)? (?:more |full |straight |consecutive |additional |calendar |business |working |long )*<unit>(?: (?:period|long|term))?(?: and a (?P<half2>half))?", amount, "units"),
    Rule("length without a count", "DURATION", r"<unit>(?: or {unit}|(?P<long> long))?", plural, "units"),
    Rule("frequency", "SET", r"<frequency>", frequency, "frequencies"),
    Rule("every", "SET", r"(?:every|each) (?:(?:<number> |other )?<unit>|<weekday>|<month>)", every, "every", "each"),
    Rule("weekdays", "SET", r"(?:mon|tues|wednes|thurs|fri|satur|sun)days(?P<frequency>){0}", lambda hit: Reading(f"XXXX-WXX-{WEEKDAYS[hit.match.group()[:-1]]}", "a repeated time"),
         "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"),
)  # fmt: skip
