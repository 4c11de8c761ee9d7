"""A paragraph in, the rule by which it is page furniture out: a notice, a link, a byline, a line with a day.

Each question answers with the rule in words, or None. Left out: captions and datelines, which have their own files.
"""

import re

from tearsheet.read.days import DAY, WEEKDAY, find_day
from tearsheet.read.lexicon import WORDS, any_of

_MARKS = tuple(":|>»›→–—-")
_BRACKET = r"^[\[(*>»›→•\s-]*"
_LONGEST_LINK = 300  # characters of a line that leads elsewhere
_LONGEST_PHRASE = 400  # characters of a paragraph that one phrase may decide
_MOST_NAMES = 14  # words of a byline
_MOST_LINKS = 12  # headlines below “Related stories”
_LONGEST_DAY = 90  # characters of a line with a day

_LINK = re.compile(rf"{_BRACKET}{any_of(WORDS['related'])}(?!\w)", re.IGNORECASE)
_MARKED_LINK = re.compile(rf"{_BRACKET}{any_of(WORDS['related_with_mark'])}\s*[:|»›→]\s*\S", re.IGNORECASE)
_ABOUT = re.compile(
    r"^(?:read more (?:about|on|at|from|here|in our|of our)|(?:click|tap) here (?:to|for))\b", re.IGNORECASE
)
_POINTED = re.compile(r"^\W*[>»›→]")
_RIGHTS = re.compile(r"^\W*(?:copyright|\(c\)|©)\W*(?:19|20)\d\d", re.IGNORECASE)
_LABELLED = re.compile(
    rf"^[\[(*]*{any_of(WORDS['notice_labels'])}(?:,? \(?(?:{WEEKDAY},? )?{DAY}\)?)?\s*[:—–]", re.IGNORECASE
)
_CAPITAL_LABEL = re.compile(r"^[\[(]*(?:CORRECTION|CLARIFICATION|CORRECTS|EDITOR[’']S NOTE|RETRACTION)\b")
_ITSELF = re.compile(
    rf"^[\[(*]*(?:this|the above) (?:{any_of(WORDS['notice_subjects'])}),? {any_of(WORDS['notice_predicates'])}\b",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(rf"^[\[(*]*this {any_of(WORDS['notice_documents'])}\b", re.IGNORECASE)
_DOCUMENT_ITSELF = re.compile(
    rf"^[\[(*]*this {any_of(WORDS['notice_documents'])} {any_of(WORDS['notice_document_predicates'])}\b", re.IGNORECASE
)
_OPENING = re.compile(rf"^[\[(*]*{any_of(WORDS['notice_openings'])}(?!\w)", re.IGNORECASE)
_PHRASE = re.compile(any_of(WORDS["notice_phrases"]), re.IGNORECASE)
_SUPPORT = re.compile(r"^The .{2,60} receives? (?:financial )?support (?:for .{2,80} )?from\b")
_BY = re.compile(rf"^{any_of(WORDS['byline_openings'])}:? (?P<names>.+)$", re.IGNORECASE)
_CREDIT = re.compile(rf"^[(*—–-]*\s*{any_of(WORDS['byline_credits'])}\b", re.IGNORECASE)
_CONTRIBUTED = re.compile(
    r"^[(*—–-]*\s*[A-Z][^.]{2,160} (?:contributed(?: reporting)? (?:to this|from)|reported from|contributed\b)"
    r".{0,80}$"
)
_SIGNED = re.compile(r"^[—–-]{1,2}\s*(?P<names>(?:(?:[Ww]ith )?[A-Z][\w.'’-]+[ ,/]*|and ){1,10})$")
_CALENDAR = re.compile(rf"^(?:{WEEKDAY}|{DAY}|(?:early|late|mid|next|last|then|now|noon)\b)", re.IGNORECASE)
_DAY_LABEL = re.compile(rf"^{any_of(WORDS['day_labels'])}\s*:?\s*", re.IGNORECASE)
_CHANGE_LABEL = re.compile(rf"^{any_of(WORDS['change_labels'])}\s*:?\s*", re.IGNORECASE)
_BARE_DAY = re.compile(
    rf"^(?:{WEEKDAY},? )?(?:{DAY}|\d{{4}}-\d{{2}}-\d{{2}})"
    r"(?:[ ,|·•-]+(?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,5})?)?(?: ?\([A-Z]{2,5}\))?$",
    re.IGNORECASE,
)


def notice(words: str) -> str | None:
    """The publisher speaking of the article or to the reader: corrections, copyright, newsletters, page furniture."""
    if words.lower().strip("[]()") in WORDS["notice_lines"]:
        return "a line of page furniture"
    if _LABELLED.match(words) or _CAPITAL_LABEL.match(words):
        return "begins with a notice's label"
    itself = _DOCUMENT_ITSELF if _DOCUMENT.match(words) else _ITSELF
    if itself.match(words):
        return "speaks of the article itself"
    if _OPENING.match(words) or _RIGHTS.match(words) or _SUPPORT.match(words):
        return "begins as publishers' notices do"
    if len(words) <= _LONGEST_PHRASE and _PHRASE.search(words):
        return "holds a phrase of publishers' notices"
    return None


def related(words: str) -> str | None:
    """A line that leads to other articles."""
    if len(words) > _LONGEST_LINK:
        return None
    found = _LINK.match(words)
    if (
        (found and (_POINTED.match(words) or _leads(words[found.end() :])))
        or _MARKED_LINK.match(words)
        or _ABOUT.match(words)
    ):
        return "begins as lines that lead elsewhere do"
    return None


def _leads(rest: str) -> bool:
    """Whether what follows “Read more” is nothing, a mark, or a headline rather than the rest of a sentence."""
    rest = rest.strip(" ])*…")
    if not rest.strip(".!") or rest.startswith(_MARKS):
        return True
    return (rest[0].isupper() or rest[0] in "“‘\"'") and not rest.endswith(".")


def related_label(words: str) -> int:
    """How many headlines may follow this line below it: none when it holds one itself."""
    found = _LINK.match(words)
    if found is None or words[found.end() :].strip(" :|>»›→–—-])*….!"):
        return 0
    plural = re.search(
        r"s\b|coverage|reading|news|content|recommended|trending|popular|most|also", found[0], re.IGNORECASE
    )
    return _MOST_LINKS if plural else 1


def byline(words: str, *, outer: bool) -> str | None:
    """Who wrote the article; `outer` is whether the paragraph stands where that is printed."""
    if _CREDIT.match(words) and len(words) <= _LONGEST_LINK:
        return "a line of credits"
    if not outer:
        return None
    found = _BY.match(words)
    if found and _names(found["names"]):
        return "begins with “By” and holds names alone"
    if _CONTRIBUTED.match(words):
        return "says who contributed"
    if _SIGNED.match(words):
        return "a signature"
    return None


def _names(text: str) -> bool:
    """Whether `text` is names and small words alone."""
    if _CALENDAR.match(text) or text.endswith((",", ":", "!", "?")) or re.search(r"[a-z]{3,}\.$", text):
        return False
    words = [w.strip(",;()") for w in text.split()]
    known = [w for w in words if w and w.lower() not in WORDS["byline_small_words"]]
    capital = [w for w in words if w[:1].isupper()]
    return (
        len(capital) > 0
        and len(words) <= _MOST_NAMES
        and all(w[0].isupper() or "@" in w or w[0].isdigit() for w in known)
    )


def authors(words: str) -> str | None:
    """The names of a byline, as printed, without the outlet or a day behind a bar."""
    found = _BY.match(words)
    if found is None:
        return None
    names = re.split(r"\s*[|·•]\s*|\s+[–—-]\s+|,\s+(?:[Ss]taff|[Ss]enior|[Ss]pecial|[Cc]hief)\b", found["names"])[
        0
    ].strip(" ,.;")
    return names or None


def day_line(words: str, *, opening: bool) -> str | None:
    """A line with the day of publication; `opening` is whether the line stands at the top."""
    for label, rule in (
        (_CHANGE_LABEL, "a line with the day of a change"),
        (_DAY_LABEL, "a line with the day of publication"),
    ):
        found = label.match(words)
        if found and len(words) <= _LONGEST_DAY and find_day(words[found.end() :]):
            return rule
    if opening and _BARE_DAY.match(words):
        return "a day on a line of its own"
    return None
