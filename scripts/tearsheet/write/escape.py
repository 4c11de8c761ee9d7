"""Untrusted text in, Markdown out that shows exactly that text; and the Jinja environment that does so unasked.

`Safe` is text that is Markdown already; every other value a template prints is escaped with numeric entities.
Left out: the address of a link, which escaping cannot make harmless (see the marks in `weave`).
"""

import html
import re
from collections.abc import Iterable, Mapping

import jinja2
import yaml

# White space that may end a line somewhere becomes a space; wide and unbreakable spaces stay what they are.
_LINES = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029 ]+")
# Controls, half surrogates and non-characters cannot stand in HTML. `verify` leaves out the same, by its own list.
_PLANES = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_UNSHOWABLE = re.compile(rf"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_PLANES}]")
_IN_MARKS = re.compile(
    r"""[\\`*_{}\[\]<>&|]"""  # what Markdown and HTML look for anywhere in a line
    r"|(?<=//)/"  # "///" is the marker of footnotes
    # Characters nobody sees: written out, they cannot hide or reorder a line when somebody reviews the Markdown.
    r"|[\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb]"
)
# What ends a heading, a quoted attribute, or other dialects' marks; "!" makes a picture of the link that follows.
_OUTSIDE = re.compile(r"""[~^="]|!$|(?<!&)#""")
_OPENING = re.compile(r" ?([!-%'-/:-@]|\d{1,9}[.)])")  # a list, a heading, a rule, a definition; "&" is ours by then


class Safe(str):
    """Text that is Markdown already. Cutting or joining it gives a plain `str` again, which would be escaped anew."""

    __slots__ = ()


def escape(text: object) -> Safe:
    """Markdown that shows `text`, on one line, wherever in a page it stands. A `Safe` comes back as it is.

    White space is folded to single spaces; control characters, half surrogates and non-characters are dropped.
    Fit for running text, cells, headings, and double-quoted attributes.
    """
    if isinstance(text, Safe):
        return text
    plain = Safe(_OUTSIDE.sub(_as_entity, inline(text)))
    opening = _OPENING.match(plain)
    if opening is None:
        return plain
    at = opening.end() - 1
    return Safe(plain[:at] + _entity(plain[at]) + plain[at + 1 :])


def inline(text: object) -> Safe:
    """The same for text inside a mark, where less is read as Markdown: the points of sentences stay as they are."""
    if isinstance(text, Safe):
        return text
    return Safe(_IN_MARKS.sub(_as_entity, _UNSHOWABLE.sub("", _LINES.sub(" ", str(text)))))


def join(parts: Iterable[object], between: str = "") -> Safe:
    """The parts, each escaped unless it is `Safe`, with `between` (Markdown) between them. In templates: `|join`."""
    return Safe(between.join(escape(part) for part in parts))


def environment(loader: jinja2.BaseLoader) -> jinja2.Environment:
    """A Jinja environment in which whatever is printed is escaped unless it is `Safe`.

    Macros, `{% set %}` blocks and `caller()` give `Safe`, as what they print has been escaped. Printing None or an
    undefined name is an error, and there is no filter to switch the escaping off.
    """
    made = jinja2.Environment(
        loader=loader,
        finalize=_finalize,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - it escapes for HTML, which is not enough for Markdown; `finalize` does
    )
    made.concat = lambda parts: Safe("".join(parts))  # type: ignore[method-assign]
    made.filters["join"] = join
    for name in ("safe", "e", "escape", "forceescape", "tojson", "xmlattr", "urlize"):
        del made.filters[name]
    return made


def front_matter(values: Mapping[str, object]) -> str:
    """The front matter of a page, with both fences. `title` and `description` are escaped for HTML: themes do not."""
    plain = {key: _plain(value) for key, value in values.items()}
    for key in ("title", "description"):
        if key in plain:
            plain[key] = html.escape(str(plain[key]))
    text = yaml.safe_dump(plain, sort_keys=False, allow_unicode=True, width=float("inf"))
    return f"---\n{text}---\n"


def _plain(value: object) -> object:
    """A value for YAML, every string in it on one line and free of what cannot be shown."""
    if isinstance(value, str):
        return _UNSHOWABLE.sub("", _LINES.sub(" ", value)).strip()
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def _finalize(value: object) -> Safe:
    if value is None or isinstance(value, jinja2.Undefined):
        raise TypeError("a template prints a value that is unknown; test it with `is none` or `is defined` first")
    return escape(value)


def _entity(character: str) -> str:
    return f"&#{ord(character)};"


def _as_entity(match: re.Match[str]) -> str:
    return _entity(match.group())
