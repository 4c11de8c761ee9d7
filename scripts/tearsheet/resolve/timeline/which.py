"""An event and the words of its sentence in, which one of its kind it is told to be out.

Whether it points back at what was told (“the deal”, “the men who took her”), is one of several (“a second round”),
another (“a fresh strike”, “his last visit”), none in particular (“any arrests”), or has a name (“the Lima summit”).
Left out: which one that is (groups).
"""

import re
from calendar import day_name, month_name
from typing import Literal

from tearsheet.model import Event
from tearsheet.resolve.timeline.own_time import LINKS

Other = Literal["more", "earlier"]

_BETWEEN = r"\s+(?:[\w-]+['’]?s?\s+){0,2}$"  # up to two words before the event's own
_BACK = re.compile(rf"\b(?:had|had been|after|since|when){_BETWEEN}", re.I)
_DEFINITE = re.compile(rf"(?:\b(?:the|this|that|those|these|its|their|his|her)|['’]s){_BETWEEN}", re.I)
_ANY = re.compile(rf"\b(?:any|every|each|no|whatever|such) (?:(?!(?:{LINKS})\b)[\w-]+ ){{0,2}}$", re.I)  # “any arrests”
_VERBS = "am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|not"
_THE = rf"\b(?:the|this|that|those|these|its|their|his|her)\s+(?:(?!(?:{LINKS}|{_VERBS})\b)[\w-]+['’]?\s+)"
_WHO = re.compile(rf"{_THE}{{1,4}}(?:who|whom)\s+(?:[\w-]+\s+){{0,2}}$", re.I)  # “the men who took her”
# “the four youths held over …”
_WHOM = re.compile(rf"(?:^|, ?|\b(?:of|for|to|and|with|by|against|as) ){_THE}{{1,3}}$", re.I)
_THERE = re.compile(r"^ (?:by|over|in|on|at|with|last|during|for|from|after|near|outside|this|along|yesterday)\b")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_TIME = r"(?! (?:day|night|hour|week|month|year|half|quarter)\b)"
_BEFORE = re.compile(rf"\b({'|'.join(_ORDINALS)})\b{_TIME} ?(?:[\w-]+ ){{0,3}}$", re.I)  # “a second round of talks”
_AFTER = re.compile(rf"^ for (?:a|the) ({'|'.join(_ORDINALS)}) time", re.I)
# Another of its kind than the one just told: one more, or one before it.
_MORE = r"another|similar|fresh|further|(?<!the )(?<!these )new|separate|different|next|renewed|follow-up"
_EARLIER = r"last|previous|earlier|former|prior|past|older"
_OTHER = re.compile(rf"\b(?:({_MORE})|({_EARLIER})){_TIME} (?:(?!(?:{LINKS}|this)\b)[\w-]+ ){{0,2}}$", re.I)
_OTHER_WITHIN = re.compile(rf"^\w+ (?:an? |the |its |his |her |their )?(?:({_MORE})|({_EARLIER})){_TIME} ", re.I)
_AGAIN = re.compile(r"^(?: [\w'’-]+){0,4} (?:again|anew|once more|afresh)\b", re.I)
_TITLE = re.compile(r"((?:(?:[\w.]+-)?[A-Z][\w.]*(?:-[\w.]+)*\s+)+)$")
_CALENDAR = frozenset(word.lower() for word in (*day_name, *month_name, "the", "this", "that", "their"))
_DONE_TO = frozenset({"COERCE", "ASSAULT", "SANCTION", "ACCUSE", "CONCEDE", "RETREAT", "AID"})
_PLURAL = 2  # letters
_AROUND = 40  # characters before an event's words in which what belongs to them stands


def points_back(event: Event, before: str, after: str) -> bool:
    """“the deal”, “had agreed”, “after Mali agreed”, “the men who took her”; “this was agreed” does not."""
    near = before[-_AROUND:]
    if _BACK.search(near) is not None:
        return True
    if not event.rule.startswith("verb"):
        return _DEFINITE.search(near) is not None
    done_to = event.type in _DONE_TO and _WHOM.search(before) is not None and _THERE.match(after) is not None
    return done_to or _WHO.search(near) is not None


def of_no_day(before: str) -> bool:
    """“any arrests”: of no event in particular."""
    return _ANY.search(before) is not None


def number(before: str, after: str) -> str | None:
    """“second”, of several alike."""
    found = _BEFORE.search(before) or _AFTER.search(after)
    return found[1].lower() if found is not None else None


def other(event: Event, before: str, own: str, after: str) -> Other | None:
    """“another strike”, “attacked it again”; “his last visit”."""
    found = _OTHER.search(before) or _OTHER_WITHIN.search(own)
    if found is not None:
        return "more" if found[1] is not None else "earlier"
    return "more" if event.rule.startswith("verb") and _AGAIN.search(after) else None


def title(event: Event, before: str) -> frozenset[str]:
    """The names right before a noun: what does it stands before a verb."""
    noun = not event.rule.startswith("verb") and event.end - event.start <= len(event.rule.split()[-1]) + _PLURAL
    found = _TITLE.search(before) if noun else None
    names = re.findall(r"[A-Z][^\W\d_]+", found[1]) if found is not None else ()
    return frozenset(name.lower() for name in names) - _CALENDAR
