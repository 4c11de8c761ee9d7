"""A `.md` file in, a Draft out: the front matter gives the metadata, the body is rendered and reduced to plain text.

The text begins with the title. Left out: pictures (their titles become captions), raw HTML's scripts and comments.
"""

import re

import markdown
from lxml import etree, html

from tearsheet.model import Published
from tearsheet.read.decode import decode
from tearsheet.read.draft import MOST_CHARACTERS, Draft, Item, Piece, compose
from tearsheet.read.fields import day, language_code, line, web_address
from tearsheet.read.plain_yaml import plain_yaml

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)(?:\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_KEYS = {  # ours first, then what other publishing tools call the same
    "title": ("title", "headline"),
    "published": ("published", "date", "pubdate", "publish_date", "created"),
    "outlet": ("outlet", "publication", "publisher", "site", "source"),
    "author": ("author", "authors", "byline"),
    "url": ("url", "link", "canonical_url", "original_url", "source_url", "source"),
    "language": ("language", "lang"),
}
_PARAGRAPHS = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "blockquote",
        "pre",
        "dt",
        "dd",
        "td",
        "th",
        "tr",
        "figcaption",
        "div",
        "section",
    ]
)
_SILENT = frozenset(["script", "style", "template", "noscript", "svg", "head"])
_LONGEST_CAPTION = 400  # characters; a paragraph of prose may begin with a small picture too
_MOST_BRACKETS = 3_000  # of a kind: Python-Markdown's time grows with their square (3,000 in one paragraph: about 1 s)


def read_markdown(item: Item) -> Draft:
    """The rendered file."""
    decoded = decode(item.raw, item.where)
    front, body = _parted(decoded.text, item)
    given = {key: _first(front, names) for key, names in _KEYS.items()}
    pieces = _rendered(body, item)
    title = line(given["title"])
    if title is None and pieces:
        title, pieces = line(pieces[0].text), pieces[1:]
    text, known = compose(title, pieces)
    published, notes = _published(given["published"])
    url = web_address(given["url"])
    outlet = None if web_address(given["outlet"]) else line(given["outlet"])
    if given["url"] is not None and url is None and given["url"] != given["outlet"]:
        notes.append("Its “url” is not an http or https address and was left out.")
    if decoded.note is not None:
        notes.append(decoded.note)
    return Draft(
        text,
        title=title,
        published=published,
        outlet=outlet,
        url=url,
        author=line(given["author"]),
        language=language_code(given["language"]),
        given=known,
        notes=tuple(notes),
    )


def _parted(text: str, item: Item) -> tuple[dict[str, str], str]:
    """The front matter, lists in it as one line, and the body."""
    found = _FRONT.match(text.lstrip("\n\r"))
    if found is None:
        return {}, text
    try:
        given = plain_yaml(found[1])
    except ValueError as error:
        raise item.error(f"The front matter is not readable YAML: {error}", "Mend it, or take it out") from error
    if not isinstance(given, dict):
        return {}, text
    return {str(k).lower(): _words(v) for k, v in given.items()}, text.lstrip("\n\r")[found.end() :]


def _words(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(v for v in value if isinstance(v, str))
    return value if isinstance(value, str) else ""


def _first(front: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((front[n] for n in names if front.get(n)), None)


def _published(value: str | None) -> tuple[Published, list[str]]:
    if value is None:
        return Published(), []
    if (found := day(value)) is not None:
        return Published(found, "metadata", f"The file’s front matter gives {line(value)}."), []
    return Published(), [f"The day in its front matter cannot be read: {line(value)!r}."]


def _rendered(body: str, item: Item) -> list[Piece]:
    remedy = "Save the article as plain text, in a .txt file"
    if len(body) > MOST_CHARACTERS:
        raise item.error(f"It is longer than {MOST_CHARACTERS:,} characters", "Split it into its articles")
    if max(body.count("["), body.count("<")) > _MOST_BRACKETS:
        raise item.error(f"It holds more than {_MOST_BRACKETS:,} brackets", remedy)
    try:
        page = markdown.markdown(body)
        tree = html.document_fromstring(f"<html><body>{page}</body></html>")
    except (RecursionError, etree.ParserError, ValueError, AssertionError) as error:
        raise item.error(f"The Markdown cannot be rendered ({type(error).__name__})", remedy) from error
    return pieces_of(tree)


def pieces_of(tree: html.HtmlElement) -> list[Piece]:
    """The paragraphs of a rendered body; words that begin with a picture, and pictures' titles, are captions."""
    etree.strip_elements(tree, *_SILENT, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    pieces: list[Piece] = []
    words: list[str] = []
    pictured = False
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if element.tag in _PARAGRAPHS:
            pieces.append(_piece("".join(words), pictured=pictured))
            words, pictured = [], False
        elif event == "start" and element.tag == "img":
            pictured = pictured or not "".join(words).strip()
            pieces.append(Piece(element.get("title") or "", "caption", "the picture's title"))
        words.append((element.text if event == "start" else element.tail) or "")
        words.append(" " if element.tag == "br" else "")
    pieces.append(_piece("".join(words), pictured=pictured))
    return [p for p in pieces if p.text.strip()]


def _piece(words: str, *, pictured: bool) -> Piece:
    if pictured and len(words) <= _LONGEST_CAPTION:
        return Piece(words, "caption", "stands beside a picture")
    return Piece(words)
