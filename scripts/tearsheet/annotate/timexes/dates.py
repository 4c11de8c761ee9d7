"""Calendar dates written out: days, spans of days, months and years, with or without the year.

Without a year the nearest that fits the tense is taken; without a publication day the year stays `XXXX`.
"""

import re
from collections.abc import Callable
from datetime import date

from tearsheet.annotate.timexes import choose, values
from tearsheet.annotate.timexes.scan import OPEN, Hit, Reading, Rule
from tearsheet.annotate.timexes.words import MAKES, MONTHS, NUMBERED, STEPS, STORY, WEEKDAYS, ordinal, year_number

_VERB_TAGS = ("MD", "VB", "VBP", "VBD", "VBZ")
_MAY_BE_WORDS = ("may", "march", "mar")
_MARCHED = "of the|for|on|against|to"
_GIVEN = ("april", "may", "june", "august", "jan")
_ASSUMED = "in|since|of|from|by|until|before|after|year|circa|c.|to|between|early|late|mid"
STATED = "as the article states it"


def year_of(hit: Hit) -> tuple[int | None, str]:
    """The year an expression names itself, by number or by “last year”; None where it names none."""
    if (digits := hit["fy"]) is not None:
        return int(digits) if len(digits) == 4 else values.two_digit_year(int(digits), hit.day), STATED
    if (digits := hit["year"]) is not None:
        return year_number(digits) or values.two_digit_year(int(digits[1:]), hit.day), STATED
    if (relative := hit.word("relyear").split()) and hit.day is not None:
        step = relative[-2]
        base = hit.story("year") if step in STORY else hit.day
        return (base or hit.day).year + STEPS[step], f"“{' '.join(relative)}”, {hit.counted}"
    return None, ""


def dated(hit: Hit, form: Callable[[str], str], fits: Callable[[int], bool] = lambda _: True) -> Reading:
    """The reading of `form(year)`: with the year that is named, else with the one the context speaks for.

    `fits` says whether a year can be meant at all, from a weekday named beside the date.
    """
    year_, why = year_of(hit)
    if year_ is not None:
        return Reading(form(f"{year_:04}"), why)
    if hit.day is None:
        return Reading(form(values.OPEN_YEAR), "no year is named and the publication day is not known")
    years_ = [y for y in range(hit.day.year - 1, hit.day.year + 2) if fits(y)]
    chosen = choose.nearest((form(f"{y:04}") for y in years_), hit)
    if chosen is None:
        return Reading(form(values.OPEN_YEAR), "no year near the publication day has this weekday on this date")
    return Reading(*chosen)


def month_day(hit: Hit) -> Reading | None:
    """“Sept. 29”, “Friday, 29 September 2017”."""
    month_, day = MONTHS[hit.word("month")], ordinal(hit["day"] or hit["ordinal"] or "") or 0
    if values.on(2000, month_, day) is None or _is_verb(hit):
        return None
    if hit["step"] is not None and hit.day is not None:
        return _stepped_day(hit, month_, day)
    if hit["week"] is not None:
        return _week_of(dated(hit, lambda y: f"{y}-{month_:02}-{day:02}"), hit["week"])
    weekday = WEEKDAYS.get(hit.word("weekday"))

    def fits(year_: int) -> bool:
        found = values.on(year_, month_, day)
        return found is not None and weekday in (None, found.isoweekday())

    return dated(hit, lambda y: f"{y}-{month_:02}-{day:02}", fits)


def _stepped_day(hit: Hit, month_: int, day: int) -> Reading | None:
    """“last Oct. 23” is the newest that is over, “next Oct. 23” the first to come, “this” that of the year."""
    today, step = hit.day or date.min, STEPS[hit.word("step")]
    near = [d for y in (-1, 0, 1) if (d := values.on(today.year + y, month_, day)) is not None]
    told = {-1: [d for d in near if d < today][-1:], 0: [d for d in near if d.year == today.year]}
    fits = told.get(step, [d for d in near if d > today])
    return Reading(f"{fits[0]}", f"“{hit['step']}”, {hit.counted}") if fits else None


def listed_day(hit: Hit) -> Reading | None:
    """The 2 and the 3 of “on 2, 3 and 9 April”."""
    month_, day = MONTHS[hit.word("month")], ordinal(hit["day"] or "") or 0
    return dated(hit, lambda y: f"{y}-{month_:02}-{day:02}") if values.on(2000, month_, day) is not None else None


def _week_of(reading: Reading, unit: str) -> Reading:
    """“the week of March 6”, “the weekend of May 5-6”."""
    span = values.interval(reading.value or "")
    return reading if span is None else Reading(values.at(unit, span[0]), f"the {unit} of {span[0]}: {reading.why}")


def days(hit: Hit) -> Reading | None:
    """“April 9-11”, “April 30 - May 2”, “9 to 11 April”, “April 9 and 10”."""
    month_ = MONTHS[hit.word("month")]
    month2 = MONTHS.get(hit.word("month2"), month_)
    first, last = ordinal(hit["day"] or "") or 0, ordinal(hit["day2"] or "") or 0
    real = values.on(2000, month_, first) is not None and values.on(2000, month2, last) is not None
    apart = hit["and"] is not None and last - first != 1 and not hit.preceded("between")
    if not real or (month_, first) >= (month2, last) or apart:
        return None
    reading = dated(hit, lambda y: f"{y}-{month_:02}-{first:02}/{y}-{month2:02}-{last:02}")
    return reading if hit["week"] is None else _week_of(reading, hit["week"])


def month(hit: Hit) -> Reading | None:
    """“September 2010”, “in November”, “last May”."""
    month_ = MONTHS[hit.word("month")]
    name = hit["month"] or ""
    if hit.conjunction or hit.beyond:
        return None
    if hit["year"] is None and hit["relyear"] is None:
        if _given_name(hit, name):
            return None
        abbreviated = len(name) == 3 and name != "may"
        if _is_verb(hit) or not hit.capital("month") or abbreviated:
            return None
    if hit["step"] is not None and hit.day is not None:
        return Reading(_stepped(STEPS[hit.word("step")], month_, hit.day), f"“{hit['step']}”, {hit.counted}")
    return dated(hit, lambda y: f"{y}-{month_:02}")


def _stepped(step: int, month_: int, day: date) -> str:
    """“last May” is the newest that is over, “next May” the first that has not begun, “this May” that of the year."""
    behind, ahead = step < 0 and month_ >= day.month, step > 0 and month_ <= day.month
    return f"{day.year - behind + ahead}-{month_:02}"


def _given_name(hit: Hit, name: str) -> bool:
    """“June Osei” at the head of a clause; “in June Ukraine said” is a time."""
    token, alone = hit.tokens[-1], hit.match.group() == name
    named = token.dep_ == "compound" and token.head.i == token.i + 1 and token.head.text.istitle()
    return alone and name in _GIVEN and named and not any(c.dep_ == "det" for c in token.head.lefts)


def _is_verb(hit: Hit) -> bool:
    """Whether “may” or “march” is the verb: by its capital, and by its tag at the head of a sentence."""
    name = hit["month"] or ""
    if name not in _MAY_BE_WORDS:
        return False
    if name == "march" and hit.match.group() == name and hit.followed(_MARCHED) and not _in_march(hit):
        return True  # “the March for Life”
    token = next((t for t in hit.tokens if t.lower_.startswith(name)), None)
    return not hit.capital("month") or (token is not None and token.tag_ in _VERB_TAGS)


def _in_march(hit: Hit) -> bool:
    """“left in March for good”, but not “took part in March for Life”."""
    return hit.preceded(_ASSUMED) and re.match(r" \w+ [A-Z]", hit.page.text[hit.match.end() :]) is None


def year(hit: Hit) -> Reading | None:
    """“1998”, “the year 2000”, “early 1990”, “'98”."""
    digits, (value, _) = hit["year"] or "", year_of(hit)
    if value is None or (digits.startswith("'") and not hit.preceded(_ASSUMED)):
        return None
    if digits.startswith("two") and _counted(hit):
        return None  # “two thousand people”
    if (
        hit.match.group() == digits
        and digits.isdigit()
        and (_counts(hit) or (value < 1800 and not hit.preceded(_ASSUMED)))
    ):
        return None
    if hit["second"] is not None:
        return Reading(f"{value:04}/{value + 1:04}", STATED) if int(hit["second"]) == (value + 1) % 100 else None
    return Reading(f"{value:04}", STATED)


def _model_year(hit: Hit) -> bool:
    """“her 1998 Honda”, “a 1998 Ford Fiesta”; not “in 1998 Ford grew”, “the 1998 Ford strike”."""
    made = hit.page.low.startswith(MAKES, hit.match.end() + 1)
    return made and hit.tokens.root.head.text[0].isupper() and not hit.preceded(_ASSUMED)


def _counted(hit: Hit) -> bool:
    token = hit.tokens[-1]
    return token.dep_ in ("nummod", "compound") and token.head.i >= hit.tokens.end


def _counts(hit: Hit) -> bool:
    """Whether a bare number counts or numbers things: “2000 soldiers”, “Flight 2017”."""
    if _model_year(hit):
        return True
    street = hit.preceded("at") and hit.page.text[hit.match.end() + 1 : hit.match.end() + 2].isupper()
    if street or hit.preceded(NUMBERED):
        return True  # “at 1984 Main Street”, but “at 1990 levels”
    token = hit.tokens[-1]
    counts = token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i > token.i
    return (counts and (token.ent_type_ != "DATE" or token.text.endswith("00"))) or token.ent_type_ in (
        "MONEY",
        "PERCENT",
        "QUANTITY",
        "CARDINAL",
    )


def nth_weekday(hit: Hit) -> Reading | None:
    """“the first Monday of September”, “the last Friday in May”."""
    nth = -1 if hit["last"] is not None else ordinal(hit["ordinal"] or "") or 0
    if not -1 <= nth <= 4 or nth == 0:
        return None
    rule = f"nth:{MONTHS[hit.word('month')]}:{WEEKDAYS[hit.word('weekday')]}:{nth}"
    if hit.day is None and year_of(hit)[0] is None:
        return OPEN
    return dated(hit, lambda y: f"{values.holiday(rule, int(y))}")  # a rule of weekdays holds for any year


def day_alone(hit: Hit) -> Reading | None:
    """“on the 25th”, “Friday the 13th”: of the month the article is written in, or the one beside it that fits."""
    day, weekday = ordinal(hit["ordinal"] or "") or 0, WEEKDAYS.get(hit.word("weekday"))
    if hit.day is None or (weekday is None and (not hit.preceded("on") or hit.followed(r"\w+"))):
        return None
    months = [m for n in (-1, 0, 1) if (m := values.shift("month", hit.day.replace(day=1), n)) is not None]
    days_ = [d for m in months if (d := values.on(m.year, m.month, day)) is not None]
    chosen = choose.nearest((f"{d}" for d in days_ if weekday in (None, d.isoweekday())), hit)
    return Reading(*chosen) if chosen is not None else None


def years(hit: Hit) -> Reading | None:
    """“1995-98”, “1914-1918”, “2019/20”."""
    first, second = hit["first"] or "", hit["second"] or ""
    last = int(first[: 4 - len(second)] + second)
    most = 1 if "/" in hit.match.group() else 200
    return Reading(f"{first}/{last}", STATED) if 0 < last - int(first) <= most else None


def iso(hit: Hit) -> Reading | None:
    """“2017-09-29”, “2017-09-29T10:30Z”, “20170929”."""
    value = hit.match.group().upper()
    if value.isdigit():
        value = f"{value[:4]}-{value[4:6]}-{value[6:]}"
    if values.interval(value) is None:
        return None
    return Reading(value, STATED, "TIME" if "T" in value else "DATE")


def slashed(hit: Hit) -> Reading | None:
    """“9/29/2017”, “29.9.2017”; open where both of the first two numbers may be the month."""
    a, b, digits = int(hit["a"] or 0), int(hit["b"] or 0), hit["y"] or ""
    year_ = int(digits) if len(digits) == 4 else values.two_digit_year(int(digits), hit.day)
    if year_ is None:
        return None
    orders = ((b, a),) if hit["dot"] is not None else ((a, b), (b, a))
    options = sorted({d for month_, day in orders if (d := values.on(year_, month_, day)) is not None})
    if len(options) == 2 and hit.day is not None:
        options = [d for d in options if abs((d - hit.day).days) <= 7] or options
    if len(options) == 2 and hit.day is not None and not hit.direction.weak:
        told = [d for d in options if (d > hit.day) - (d <= hit.day) == hit.direction.sign]
        options = told if len(told) == 1 else options  # “will sit again on 02/05”
    if len(options) == 2:
        return Reading(None, f"month and day may stand in either order: {options[0]} or {options[1]}")
    return Reading(options[0].isoformat(), STATED) if options else None


_WEEK = r"(?:the (?P<week>week|weekend) (?:of|beginning|starting) )?"
_SLICE = r"the (?:first|second|third|last|final) (?:{number} )?(?:days?|weeks?|weekend) of "
_WEEKDAY = r"(?:<weekday>,? (?:the )?)?"
_THE = r"(?:the (?!\d\d? ))?"  # not of “the 7 October attack”
_TO = r" ?(?:-|to|through|till|until|(?P<and>and|&)) ?"
RULES = (
    Rule("iso date", "DATE", r"\d{4}-\d\d-\d\d(?:t\d\d:\d\d(?::\d\d)?(?:z|[+-]\d\d:?\d\d)?)?", iso),
    Rule("iso date", "DATE", r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])", iso),
    Rule("numeric date", "DATE", r"(?P<a>\d\d?)(?:/|-|(?P<dot>\.))(?P<b>\d\d?)(?:/|-|\.)(?P<y>\d{4}|\d\d)", slashed),
    Rule("days of a month", "DATE", rf"{_WEEK}<month> <day>{_TO}<day2>{{ofyear}}", days),
    Rule("days of a month", "DATE", r"<month> <day> ?- ?<month2> <day2>{ofyear}", days),
    Rule("days of a month", "DATE", rf"<day>{_TO}<day2> (?:of )?<month>{{ofyear}}", days),
    Rule(
        "month and day",
        "DATE",
        rf"{_WEEK}{_WEEKDAY}(?:(?P<step>last|this past|this|next) )?<month> (?:the )?(?:<day>|<ordinal>){{ofyear}}",
        month_day,
    ),
    Rule("day and month", "DATE", rf"{_WEEK}{_WEEKDAY}{_THE}(?:<day>|<ordinal>) (?:of )?<month>{{ofyear}}", month_day),
    Rule("listed day", "DATE", r"<day>(?=(?:, {day}){0,5},? (?:and|or) {day} (?:of )?<month>{ofyear})", listed_day),
    Rule(
        "weekday of a month",
        "DATE",
        r"the (?:<ordinal>|(?P<last>last|final)) <weekday> (?:of|in) <month>{ofyear}",
        nth_weekday,
    ),
    Rule("day of the month", "DATE", r"(?:<weekday>,? )?the (?P<ordinal>\d\d?(?:st|nd|rd|th))", day_alone),
    Rule("month", "DATE", rf"(?:{{edge}} |end-|{_SLICE})?(?:<step> )?<month>{{ofyear}}", month),
    Rule("month", "DATE", r"<month>{ofyear}", month),
    Rule("years", "DATE", r"(?P<first>(?:1[0-9]|20)\d\d) ?[-/] ?(?P<second>\d\d|\d{4})(?! ?[-/] ?\d)", years),
    Rule("year", "DATE", r"(?:{edge} |end-)?(?:the (?:\w+ )?year |fiscal (?:year )?|year )?<year>", year),
    Rule("year", "DATE", r"(?:{edge} )?{fiscalyear}(?:[-/](?P<second>\d\d))?", year),
)
