"""A paragraph in, the rule by which it is a picture's caption out, or None.

Captions pasted into prose begin with a file name, a slug or a label, or end with the photographer and the agency.
Left out: captions without any such mark, which cannot be told from prose.
"""

import re

from tearsheet.read.lexicon import WORDS, any_of

_NAME = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*(?: (?:de|da|van|von|der|el|al|bin|[A-ZÀ-ÖØ-Þ][\w.'’-]*)){0,4}"
_AGENCY = any_of(WORDS["agencies"])
_BEFORE = r"(?<![\w/])"
_VIA = rf"(?:(?: via |, via |/| / |, ){_AGENCY}){{0,2}}"
_END = r"[)\].]?$"
_MEDIUM = r"(?:[Pp]hoto(?:graph|grapher)?s?|PHOTO|[Pp]ictures?|[Ii]mages?|[Ii]llustration|[Gg]raphic|[Cc]redit|CREDIT)"

_FILE_NAME = re.compile(r"^[\w%()+,.-]{1,80}\.(?:jpe?g|png|gif|webp|tiff?|heic|avif)\b", re.IGNORECASE)
_SLUG = re.compile(r"^(?![@#]|https?:)(?=\S*[A-Z0-9])[\w-]{1,40}_[\w-]{1,60}(?=\s)")
_LABEL = re.compile(rf"^{any_of(WORDS['caption_labels'])}(?: \d+)?\s*[:|,–—-]\s*\S", re.IGNORECASE)
_BARE_LABEL = re.compile(r"^(?:FILE|PHOTO|PHOTOS|PICTURE|IMAGE|HANDOUT)\b(?: PHOTO| PICTURE)?\s*[:–—-]")
_THIS_PICTURE = re.compile(
    r"^(?:In this|This|An?|In an?)(?: [\w.,]+){0,5}? (?:file |handout |undated |satellite |aerial |archive |screen ?)?"
    r"(?:photo|photograph|picture|image|grab|frame grab)\b"
    r"(?: (?:taken|released|provided|made|shows|showing|obtained|from|posted)|,)",
)
_CREDIT = "ends with a picture credit"
_CREDITED = rf"{_MEDIUM}(?: credit)?(?: by | courtesy of |: ?){_NAME}(?: ?/ ?[\w .-]{{2,40}})?"
_ENDINGS = (
    ("ends with a photographer and an agency", rf"{_BEFORE}{_NAME} ?/ ?{_AGENCY}{_VIA}{_END}"),
    ("ends with an agency and a photographer", rf"[.”\")] {_AGENCY} ?/ ?{_NAME}$"),
    ("ends with an agency's credit", rf"(?:[.”\")] |[—–|] ?|© ?|\(c\) )(?:{_NAME} ?[/|–—-] ?)?{_AGENCY}{_VIA}$"),
    ("ends with a credit “via” an agency", rf"\bvia {_AGENCY}{_END}"),
    (_CREDIT, rf"[(\[](?:{_AGENCY}[ /])?{_MEDIUM}(?:[:/]| by | courtesy of )[^()\[\]]{{2,80}}[)\]]\.?$"),
    (_CREDIT, rf"[(\[][^()\[\]/:]{{2,60}} ?/ ?{_AGENCY}(?:[ /][^()\[\]]{{0,40}})?[)\]]\.?$"),
    (_CREDIT, rf"(?:^|[.,;”\")] |[—–|] ?){_CREDITED}$"),
    (_CREDIT, r"\((?:[Cc]ourtesy(?: of)?|[Cc]redit:?|[Ss]ource:) [^()]{2,60}\)$"),
    ("ends with a credit line", rf"[.”\")] © ?{_NAME}(?:/[\w .-]{{2,40}})?$"),
)
_COMPILED = tuple((rule, re.compile(form)) for rule, form in _ENDINGS)
_LONGEST = 900  # characters: a caption longer than this is a picture story
_TAIL = 200  # characters at the end that a credit may take


def caption(paragraph: str) -> str | None:
    """The rule, in words, or None for a paragraph that is not seen to be a caption."""
    if len(paragraph) > _LONGEST:
        return None
    if _FILE_NAME.match(paragraph):
        return "begins with the name of a picture file"
    if _SLUG.match(paragraph):
        return "begins with a picture desk's slug"
    if _LABEL.match(paragraph) or _BARE_LABEL.match(paragraph):
        return "begins with a picture's label"
    if _THIS_PICTURE.match(paragraph[:_TAIL]):
        return "begins by speaking of the picture"
    tail = paragraph[-_TAIL:]
    return next((rule for rule, form in _COMPILED if form.search(tail)), None)
