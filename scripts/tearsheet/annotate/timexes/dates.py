"""Calendar dates written out: days, spans of days, months and years, with or without the year.

Without a year the nearest that fits the tense is taken; without a publication day the year stays `XXXX`.
"""

from collections.abc import Callable
from datetime import date

from tearsheet.annotate.timexes import choose, values
from tearsheet.annotate.timexes.scan import Hit, Reading, Rule
from tearsheet.annotate.timexes.words import MONTHS, WEEKDAYS, key, number, ordinal

_YEAR = r"(?:,? (?:of |in )?(?:<year>|<relyear>))?"
_WEEKDAY = r"(?:<weekday>,? (?:the )?)?"
_EDGE = r"(?:(?:early|late|mid|the (?:early|late|middle|beginning|start|end) (?:of|part of)|earlier in|later in) )?"
_VERB_TAGS = ("MD", "VB", "VBP", "VBD", "VBZ")
_SHORT = 3  # an abbreviated month or weekday by itself is a date only with its full stop
STATED = "as the article states it"


def year_of(hit: Hit) -> tuple[int | None, str]:
    """The year an expression names itself, by number or by “last year”; None where it names none."""
    if (digits := hit["year"]) is not None:
        return values.full_year(digits, hit.day), STATED
    if (words := hit["relyear"]) is not None and hit.day is not None:
        step = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(words.replace("-", " ").split()[-2], 0)
        return hit.day.year + step, f"“{words}”, counted from the publication day, {hit.day}"
    return None, ""


def dated(hit: Hit, form: Callable[[str], str], fits: Callable[[int], bool] = lambda _: True) -> Reading:
    """The reading of `form(year)`: with the year that is named, else with the one the context speaks for.

    `fits` says whether a year can be meant at all, from a weekday named beside the date.
    """
    year, why = year_of(hit)
    if year is not None:
        return Reading(form(f"{year:04}"), why)
    if hit["year"] is not None or hit.day is None:
        return Reading(form(values.OPEN_YEAR), "no year is named and the publication day is not known")
    years = [y for y in range(hit.day.year - 1, hit.day.year + 2) if fits(y)]
    chosen = choose.nearest((form(f"{y:04}") for y in years), hit)
    if chosen is None:
        return Reading(form(values.OPEN_YEAR), "no year near the publication day has this weekday on this date")
    return Reading(*chosen)


def _month(hit: Hit, group: str = "month") -> int:
    return MONTHS[key(hit[group] or "")]


def _number(hit: Hit, group: str = "day") -> int:
    return ordinal(hit[group] or hit["ordinal"] or "") or 0


def month_day(hit: Hit) -> Reading | None:
    """“Sept. 29”, “Friday, 29 September 2017”."""
    month, day = _month(hit), _number(hit)
    if values.on(2000, month, day) is None or _is_verb(hit):
        return None
    weekday = WEEKDAYS.get(key(hit["weekday"] or ""))
    return dated(hit, lambda y: f"{y}-{month:02}-{day:02}", lambda y: _falls_on(y, month, day, weekday))


def _falls_on(year: int, month: int, day: int, weekday: int | None) -> bool:
    found = values.on(year, month, day)
    return found is not None and weekday in (None, found.isoweekday())


def days(hit: Hit) -> Reading | None:
    """“April 9-11”, “April 30 - May 2”, “9 to 11 April”."""
    month = _month(hit)
    month2 = _month(hit, "month2") if hit["month2"] else month
    first, last = _number(hit), _number(hit, "day2")
    if (
        values.on(2000, month, first) is None
        or values.on(2000, month2, last) is None
        or (month, first) >= (month2, last)
    ):
        return None
    return dated(hit, lambda y: f"{y}-{month:02}-{first:02}/{y}-{month2:02}-{last:02}")


def month(hit: Hit) -> Reading | None:
    """“September 2010”, “in November”, “last May”."""
    number_ = _month(hit)
    name = hit["month"] or ""
    bare = hit["year"] is None and hit["relyear"] is None
    if bare and (
        _is_verb(hit)
        or not hit.written("month")[0].isupper()
        or (len(key(name)) <= _SHORT and name != "may" and not name.endswith("."))
    ):
        return None
    if (mod := hit["mod"]) is not None and hit.day is not None:
        return Reading(*_modified(mod, number_, hit.day))
    return dated(hit, lambda y: f"{y}-{number_:02}")


def _modified(mod: str, month_: int, day: date) -> tuple[str, str]:
    """“last May” is the newest that is over, “next May” the first that has not begun, “this May” that of the year."""
    year = day.year
    if mod in ("last", "this past", "past") and month_ >= day.month:
        year -= 1
    if mod in ("next", "this coming", "coming") and month_ <= day.month:
        year += 1
    return f"{year}-{month_:02}", f"“{mod}”, counted from the publication day, {day}"


def _is_verb(hit: Hit) -> bool:
    """Whether “may” or “march” is the verb: by its capital, and by its tag at the head of a sentence."""
    name = hit["month"] or ""
    if name not in ("may", "march", "mar"):
        return False
    token = next((t for t in hit.tokens if t.lower_.startswith(name)), None)
    return not hit.written("month")[0].isupper() or (token is not None and token.tag_ in _VERB_TAGS)


def year(hit: Hit) -> Reading | None:
    """“1998”, “the year 2000”, “early 1990”, “'98”."""
    digits = hit["year"] or ""
    plain = hit.match.group() == digits
    value = values.full_year(digits, hit.day)
    if value is None or (
        digits.startswith("'") and not hit.preceded("in|since|of|from|by|until|class of|summer|early|late")
    ):
        return None
    token = hit.tokens[-1]
    counted = (
        token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.ent_type_ != "DATE" and token.head.i > token.i
    )
    old = value < 1800 and not hit.preceded("in|since|of|from|by|until|before|after|year|circa|c.|and|to|between")
    if plain and (old or counted or token.ent_type_ in ("MONEY", "PERCENT", "QUANTITY") or token.like_url):
        return None
    return Reading(f"{value:04}", STATED)


def years(hit: Hit) -> Reading | None:
    """“1995-98”, “1914-1918”."""
    first, second = hit["year"] or "", hit["second"] or ""
    if first.startswith("'"):
        return None
    last = int(first[: 4 - len(second)] + second)
    return Reading(f"{first}/{last}", STATED) if 0 < last - int(first) < 200 else None


def year_in_words(hit: Hit) -> Reading | None:
    """“nineteen ninety-six”, “two thousand and one”."""
    if hit["head"] is not None:
        rest = number(hit["tail"] or "") or 0
        return Reading(f"{int(number(hit['head']) or 0) * 100 + int(rest)}", STATED) if rest > 9 else None
    return Reading(f"{2000 + int(number(hit['units'] or '') or 0)}", STATED)


def iso(hit: Hit) -> Reading | None:
    """“2017-09-29”."""
    return Reading(hit.match.group(), STATED) if values.interval(hit.match.group()) else None


def slashed(hit: Hit) -> Reading | None:
    """“9/29/2017”, “29.9.2017”; open where both of the first two numbers may be the month."""
    a, b = int(hit["a"] or 0), int(hit["b"] or 0)
    year_ = values.full_year(hit["y"] if len(hit["y"] or "") == 4 else f"'{hit['y']}", hit.day) if hit["y"] else None
    if year_ is None:
        return None
    options = {d for d in (values.on(year_, a, b), values.on(year_, b, a)) if d is not None}
    if hit["dot"] is not None:
        options = {d for d in (values.on(year_, b, a),) if d is not None}
    if not options:
        return None
    if len(options) == 1:
        return Reading(options.pop().isoformat(), STATED)
    near = sorted(options, key=lambda d: abs((d - hit.day).days)) if hit.day else []
    if near and abs((near[0] - hit.day).days) <= 7:  # type: ignore[operator]  # near is empty without a day
        return Reading(near[0].isoformat(), f"month and day by the publication day, {hit.day}")
    both = " or ".join(d.isoformat() for d in sorted(options))
    return Reading(None, f"month and day may stand in either order: {both}")


_TAIL = r"eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: {number})?"
RULES = (
    Rule("iso date", "DATE", r"\d{4}-\d\d-\d\d", iso, "4d"),
    Rule("numeric date", "DATE", r"(?P<a>\d{1,2})(?:/|-|(?P<dot>\.))(?P<b>\d{1,2})(?:/|-|\.)(?P<y>\d{4}|\d\d)", slashed, "1d", "2d"),
    Rule("days of a month", "DATE", rf"<month> <day> ?(?:-|to|through|till|until) ?(?:<month2> )?<day2>{_YEAR}", days, "months"),
    Rule("days of a month", "DATE", rf"<day> ?(?:-|to|through|till|until) ?<day2> (?:of )?<month>{_YEAR}", days, "months"),
    Rule("month and day", "DATE", rf"{_WEEKDAY}<month> (?:the )?(?:<day>|<ordinal>){_YEAR}", month_day, "months"),
    Rule("day and month", "DATE", rf"{_WEEKDAY}(?:the )?(?:<day>|<ordinal>) (?:of )?<month>{_YEAR}", month_day, "months"),
    Rule("month", "DATE", rf"{_EDGE}(?:(?P<mod>last|next|this past|this coming|this|past|coming) )?<month>{_YEAR}", month, "months"),
    Rule("years", "DATE", r"<year> ?- ?(?P<second>\d\d|\d{4})", years, "4d"),
    Rule("year", "DATE", rf"(?:{_EDGE}(?:the (?:\w+ )?year |fiscal (?:year )?|year )?|the )<year>", year, "4d", "2d"),
    Rule("year in words", "DATE", rf"(?:the year )?(?:(?P<head>eighteen|nineteen|twenty) (?P<tail>{_TAIL})|two thousand(?: and)?(?: (?P<units>{{number}}))?)", year_in_words, "eighteen", "nineteen", "twenty", "thousand"),
)  # fmt: skip
