"""Times of day: “10 p.m.”, “15:30 GMT”, “noon”, “Friday night”, “this morning”.

The day is the one named beside the time; without one the time stands alone (`T22:00`).
"""

from tearsheet.annotate.timexes.scan import Hit, Reading, Rule
from tearsheet.annotate.timexes.near import OPEN, counted
from tearsheet.annotate.timexes.words import PARTS, ZONES, key

_ZONE = r"(?: ?<zone>)?"
_NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}
STATED = "as the article states it"


def clock(hit: Hit) -> Reading | None:
    """“10:35 a.m. EST”, “22:30”, “5 o'clock”."""
    hour, minute = int(hit["h"] or 0), int(hit["m"] or 0)
    half = (hit["half"] or "").replace(".", "")
    if hour > (12 if half else 24) or minute > 59 or (half and hour == 0):
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    zone = ZONES.get(key(hit["zone"] or ""), "")
    return Reading(f"T{hour:02}:{minute:02}{zone}", STATED)


def named(hit: Hit) -> Reading | None:
    """“noon”, “midnight”."""
    return Reading(_NAMED[hit["name"] or ""], STATED)


def part(hit: Hit) -> Reading | None:
    """“this morning”, “tonight”, “the afternoon”."""
    letters = PARTS[hit["part"] or ""]
    if hit["this"] is None:
        return Reading(f"T{letters}", STATED)
    if hit.day is None:
        return OPEN
    return Reading(f"{hit.day}T{letters}", counted(hit))


RULES = (
    Rule("clock", "TIME", rf"(?P<h>\d{{1,2}})(?:[:.](?P<m>\d\d))? ?(?P<half>[ap]\.?m)\b\.?{_ZONE}", clock, "am", "pm", "a", "p"),
    Rule("clock", "TIME", rf"(?P<h>\d{{1,2}}):(?P<m>\d\d)(?::\d\d)?(?: hours)?{_ZONE}", clock, "2d"),
    Rule("o'clock", "TIME", r"(?P<h>\d{1,2}) o'clock", clock, "clock"),
    Rule("noon", "TIME", r"(?P<name>noon|midnight|midday)", named, "noon", "midnight", "midday"),
    Rule("part of a day", "TIME", r"(?:(?:earlier|later|early|late) )?(?P<this>this) <part>", part, "parts"),
    Rule("part of a day", "TIME", r"(?:(?:early|late|mid) (?:in the )?|in the |(?:in )?(?:the )?(?:early|late) )?<part>", part, "parts"),
)  # fmt: skip
