"""A saved page in, a Draft out: trafilatura finds the article in it, the page's own metadata give the rest.

The text is the title and the paragraphs; captions and links to other articles are known by the page's elements.
Left out: navigation, comments, tables, scripts. Nothing is fetched.
"""

import logging
import re
import sys

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from tearsheet.model import BlockKind
from tearsheet.read.decode import decode
from tearsheet.read.draft import Draft, Item, Piece, compose
from tearsheet.read.fields import language_code, line, web_address
from tearsheet.read.page_day import DATES, found_day, page_day

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.IGNORECASE)
_HEAD = 4_096  # bytes in which the encoding must be declared
_MOST_ELEMENTS = 50_000  # a long news page has about 5,000
_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REFERENCE = re.compile(r"&#(?:[xX](?P<hex>[0-9a-fA-F]{1,8})|(?P<number>[0-9]{1,9}));?")
_CAPTION_CLASS = re.compile(r"(?:^|[\s_-])(?:wp-)?caption(?:-text)?(?:$|[\s_-])", re.IGNORECASE)
_RELATED_CLASS = re.compile(
    r"(?:^|[\s_-])(?:related|read-?more|readmore|see-?also|more-?on|recirc|promo)", re.IGNORECASE
)
_REMEDY = "Save the article's text as a .txt file, its title on the first line"
_LONGEST_MARKED = 1_000  # characters: a class on a whole page says nothing of its paragraphs
_BLOCKS = ("p", "head", "item", "quote", "code")

for _name in ("trafilatura", "htmldate", "courlan", "justext"):
    logging.getLogger(_name).addHandler(logging.NullHandler())  # their warnings are not for our readers


def read_html(item: Item) -> Draft:
    """The article in the page."""
    declared = _CHARSET.search(item.raw[:_HEAD])
    decoded = decode(item.raw, item.where, declared=declared[1].decode("ascii") if declared else None)
    tree = _tree(decoded.text, item)
    published, declared_language = page_day(tree), tree.get("lang")
    links = _texts(tree, _RELATED_CLASS)
    captions = _captions(tree)
    found = trafilatura.bare_extraction(
        tree,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=DATES,
    )
    if found is None or isinstance(found, dict) or found.body is None:
        raise item.error("No article was found in this page", _REMEDY)
    title = line(found.title)
    text, known = compose(title, [_piece(words, captions, links) for words in _paragraphs(found.body)])
    if not text or text == title:
        raise item.error("No article was found in this page", _REMEDY)
    url = web_address(found.url)
    notes = (
        [] if found.url is None or url is not None else ["Its address is not an http or https one and was left out."]
    )
    return Draft(
        text,
        title=title,
        published=published if published.value is not None else found_day(line(found.date)),
        outlet=line(found.sitename),
        url=url,
        author=line(found.author),
        language=language_code(declared_language),
        given=known,
        notes=(*notes, *((decoded.note,) if decoded.note is not None else ())),
    )


def _tree(text: str, item: Item) -> HtmlElement:
    """The page's elements; libxml2 reads what is broken as browsers do, and at most 256 deep."""
    raw = _UNWRITABLE.sub("", _REFERENCE.sub(_writable, text)).encode("utf-8")
    try:
        tree = document_fromstring(raw, parser=HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True))
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise item.error("This is not a page that can be read", _REMEDY) from error
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        raise item.error(f"The page has more than {_MOST_ELEMENTS:,} elements", _REMEDY)
    return tree


def _writable(reference: re.Match[str]) -> str:
    """A numbered character, unless it is one that no element may hold."""
    number = int(reference["hex"], 16) if reference["hex"] else int(reference["number"])
    return "" if number > sys.maxunicode or _UNWRITABLE.match(chr(number)) else reference[0]


def _captions(tree: HtmlElement) -> frozenset[str]:
    """The captions' texts; each takes its figure's place as a plain paragraph, or trafilatura would leave it out."""
    texts = set(_texts(tree, _CAPTION_CLASS))
    for figure in list(tree.iter("figure")):
        words = " ".join(" ".join(c.text_content() for c in figure.iter("figcaption")).split())
        parent = figure.getparent()
        if parent is None or not words:
            continue
        paragraph = etree.SubElement(parent, "p")
        paragraph.text, paragraph.tail = words, figure.tail
        figure.tail = None
        parent.replace(figure, paragraph)
        texts.add(words)
    return frozenset(texts)


def _texts(tree: HtmlElement, marked: re.Pattern[str]) -> frozenset[str]:
    """The folded texts of small elements whose class tells what they are, and of the paragraphs in them."""
    elements = (e for e in tree.iter() if isinstance(e.tag, str) and marked.search(e.get("class", "")))
    small = (e for e in elements if len(_folded(e)) <= _LONGEST_MARKED)
    return frozenset(w for e in small for i in (e, *e.iter("p", "li", "a", "h2", "h3", "h4")) if (w := _folded(i)))


def _folded(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _paragraphs(body: etree._Element) -> list[str]:
    """The texts of the innermost blocks, in order."""
    blocks = [e for e in body.iter(*_BLOCKS) if next(e.iterdescendants(*_BLOCKS), None) is None]
    return ["".join(str(t) for t in b.itertext()) for b in blocks]


def _piece(words: str, captions: frozenset[str], links: frozenset[str]) -> Piece:
    folded = " ".join(words.split())
    kinds: tuple[tuple[BlockKind, frozenset[str], str], ...] = (
        ("caption", captions, "the page marks it as a picture's caption"),
        ("related", links, "the page marks it as leading elsewhere"),
    )
    return next((Piece(folded, kind, rule) for kind, texts, rule in kinds if folded in texts), Piece(folded))
