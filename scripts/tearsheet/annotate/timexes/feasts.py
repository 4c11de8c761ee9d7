"""Holidays by name, against the publication day: “Christmas”, “last Thanksgiving”, “Easter week”, “Diwali”.

Feasts that wander are computed or looked up in tables. One whose day differs from country to country stays open.
"""

import re
from datetime import date, timedelta

from tearsheet.annotate.timexes import values
from tearsheet.annotate.timexes.dates import dated, year_of
from tearsheet.annotate.timexes.scan import Hit, Reading, Rule
from tearsheet.annotate.timexes.words import HOLIDAYS, STEPS


def holiday(hit: Hit) -> Reading | None:
    """“Christmas”, “last Thanksgiving”, “Easter 2016”; “Easter week” is the week before it, as a weekend its own."""
    rule = HOLIDAYS[hit.word("holiday")]
    if values.interval(rule) is not None:
        return Reading(rule, "the one day of that name")
    if not hit.capital("holiday") or _names_a_thing(hit):
        return None
    if not rule:
        return Reading(None, "its day differs from country to country")
    if hit["step"] is None or hit.day is None:
        return _of_year(hit, rule)
    return _stepped(hit, rule, hit.day)


def _names_a_thing(hit: Hit) -> bool:
    """“Christmas trees” are of no day; a “Christmas Day service” is."""
    token = hit.tokens[-1]
    thing = token.dep_ == "compound" and token.head.text.islower()
    return thing and not hit.word("holiday").endswith(("day", "eve", "'s"))


def _of_year(hit: Hit, rule: str) -> Reading:
    named, _ = year_of(hit)
    if named is None and hit.day is None:
        fixed = re.fullmatch(r"\d\d-\d\d", rule) is not None
        return Reading(f"XXXX-{rule}" if fixed else None, "no year is named and the publication day is not known")
    year = named if named is not None else hit.day.year if hit.day is not None else 0
    if values.holiday(rule, year) is None:
        return Reading(None, f"its day in {year} is not in the table")
    return dated(hit, lambda y: _value(hit, values.holiday(rule, int(y))) or "")  # "" for a year beside the table


def _stepped(hit: Hit, rule: str, today: date) -> Reading:
    """“last Easter” is the newest that is over, “next Easter” the first to come, “this Easter” that of the year."""
    this, step = values.holiday(rule, today.year), STEPS[hit.word("step")]
    gone, to_come = this is not None and this < today, this is not None and this > today
    year = today.year - (step < 0 and not gone) + (step > 0 and not to_come)
    return Reading(_value(hit, values.holiday(rule, year)), hit.counted)


def _value(hit: Hit, day: date | None) -> str | None:
    if day is not None and hit["beside"] is not None:
        day += timedelta(days=1 if "after" in hit["beside"] else -1)
    return values.at((hit["span"] or "day").strip(), day) if day is not None else None


_BESIDE = "(?P<beside>the day (?:before|after) )"
_SPAN = "(?P<span> (?:week|weekend))"
RULES = (Rule("holiday", "DATE", rf"(?:{{edge}} )?{_BESIDE}?(?:<step> )?<holiday>{_SPAN}?{{ofyear}}", holiday),)
