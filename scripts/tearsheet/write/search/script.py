"""Values in, script files out: JSON that also is JavaScript, handed to the one function that the search page has."""

import json
import re

from tearsheet.model import Page

# Half surrogates have no UTF-8. What nobody sees is written out, so that it can hide nothing in a review.
_HALF = re.compile(r"[\ud800-\udfff]")
_UNSEEN = re.compile(r"[\x7f-\xa0\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")


def literal(value: object) -> str:
    """JSON on one line. Every character keeps its place: one that cannot be written becomes U+FFFD."""
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _UNSEEN.sub(lambda m: f"\\u{ord(m.group()):04x}", _HALF.sub("\ufffd", plain))


def listed(lines: list[str]) -> str:
    """A list of literals, one a line, so that a change of the index reads as a change of lines."""
    return "[\n" + ",\n".join(lines) + "\n]"


def script(name: str, data: str) -> Page:
    """The file search/NAME.js. The stamp is that of all generated pages."""
    return Page(f"search/{name}.js", f'/*\n  generated: true\n*/\ntearsheet.give("{name}", {data});\n')
