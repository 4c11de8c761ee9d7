"""Times of day: “10 p.m.”, “15:30 GMT”, “noon”, “this morning”, “the following night”.

A time without a day beside it stands alone (`T22:00`) until the engine finds its day in the sentence.
"""

from datetime import timedelta

from tearsheet.annotate.timexes.dates import STATED
from tearsheet.annotate.timexes.scan import OPEN, Hit, Reading, Rule
from tearsheet.annotate.timexes.words import PARTS, SCRIPTURE, STEPS, STORY, ZONES, number

_NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}


def clock(hit: Hit) -> Reading | None:
    """“10:35 a.m. EST”, “22:30”, “5 o'clock”."""
    hour, minute = int(hit["h"] or 0), int(hit["m"] or 0)
    if hit["hours"] is not None and not hit.preceded("at|by|until|till|from|to|around"):
        return None  # “after 2000 hours of practice”
    if hit["half"] is None and hit["zone"] is None and hit.followed("left|remaining|to (?:go|play)|mark|into|in the"):
        return None  # “with 7:42 remaining”, “at the 15:20 mark”
    if hit["half"] is None and hit.preceded(SCRIPTURE):
        return None  # “Exodus 18:21”
    half = (hit["half"] or "").replace(".", "")
    if hour > (12 if half else 24) or minute > 59 or (half and hour == 0):
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return Reading(f"T{hour:02}:{minute:02}{ZONES.get(hit.word('zone'), '')}", STATED)


def oclock(hit: Hit) -> Reading | None:
    """“three o'clock in the morning”, “half past four”; without the part of the day it may be either half."""
    hour = int(number(hit["number"] or "") or 0)
    minute = 0 if hit["shift"] is None else 30 if hit["shift"] == "half" else 15
    if hit["side"] == "to":
        hour, minute = hour - 1, 60 - minute
    bell = hit["shift"] is not None or "o'clock" in hit.match.group()
    if not bell and not hit.preceded(_AT):
        return None  # “killed 4 in the morning”
    late = hit["part"] in ("afternoon", "evening") or hit.match.group().endswith("night")
    return Reading(f"T{hour + (12 if late and hour < 12 else 0):02}:{minute:02}", STATED) if 1 <= hour <= 24 else None


def named(hit: Hit) -> Reading | None:
    """“noon”, “midnight GMT”."""
    if hit.preceded("high"):
        return None  # “high noon”
    return Reading(_NAMED[hit["name"] or ""] + ZONES.get(hit.word("zone"), ""), STATED)


def part(hit: Hit) -> Reading | None:
    """“this morning”, “the next night”, “the afternoon”."""
    if hit.titled("part"):
        return None  # “CBS This Morning”
    letters, step = PARTS[hit["part"] or ""], hit.word("step")
    if not step:
        return Reading(f"T{letters}", STATED)
    told = step in STORY or (step == "next" and hit["the"] is not None)
    base = hit.story("day") if told else hit.day
    if base is None:
        return OPEN if not told else Reading(None, f"“{step}” points to a day that the text does not name")
    day = base + timedelta(days=STEPS[step])
    return Reading(f"{day}T{letters}", f"counted from {base}, named before" if told else hit.counted)


_ZONE = r"(?: ?<zone>)?"
_AT = "at|by|until|till|around|about|before|after|past|from|since"
_OF_DAY = r"(?: (?:in the (?P<part>morning|afternoon|evening)|at night))?"
RULES = (
    Rule("clock", "TIME", rf"(?P<h>\d\d?)(?:[:.](?P<m>\d\d))? ?(?P<half>[ap]\.?m)\b\.?{_ZONE}", clock),
    Rule("clock", "TIME", rf"(?P<h>\d\d?):(?P<m>\d\d)(?::\d\d)?(?: hours)?{_ZONE}", clock),
    Rule("clock", "TIME", r"(?P<h>\d\d)(?P<m>\d\d) ?(?:hours )?<zone>", clock),
    Rule("clock", "TIME", rf"(?P<h>[012]\d)(?P<m>\d\d) ?(?P<hours>hrs|hours|h){_ZONE}", clock),
    Rule("o'clock", "TIME", rf"<number> o'clock{_OF_DAY}", oclock),
    Rule("o'clock", "TIME", r"<number> in the (?P<part>morning|afternoon|evening)", oclock),
    Rule("o'clock", "TIME", rf"(?P<shift>half) (?P<side>past) <number>{_OF_DAY}", oclock),
    Rule("o'clock", "TIME", rf"(?P<shift>(?:a )?quarter) (?P<side>past|to) <number>(?: o'clock)?{_OF_DAY}", oclock),
    Rule("noon", "TIME", rf"(?P<name>noon|midnight|midday){_ZONE}", named),
    Rule("part of a day", "TIME", r"(?:{edge} )?(?P<the>the )?(?:{edge} )?(?:<step> )?<part>", part),
)
