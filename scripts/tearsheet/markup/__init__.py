"""The Python-Markdown extension: `[Igor Morgulov]{person=igor-morgulov}` becomes an accessible link.

Markdown in, HTML out; nothing in a mark is read as Markdown or HTML, and whatever does not fit the grammar stays
visible text. Left out: whether slugs and addresses exist.
"""

import re
from xml.etree.ElementTree import Element, ParseError, SubElement, fromstring

import markdown
from markdown.extensions import Extension as MarkdownExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

from tearsheet.markup.elements import element
from tearsheet.markup.grammar import BLOCKS, Mark, parse

__all__ = ["Extension", "makeExtension"]


class Extension(MarkdownExtension):
    """Finds marks before links, below code and backslashes; builds them when all inline Markdown has been read.

    A `<figure>` is read as elements as well, so that MkDocs checks the links of a picture.
    """

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - the name Python-Markdown calls
        """Register all parts."""
        md.inlinePatterns.register(_Find(md), "tearsheet", 175)
        md.treeprocessors.register(_Build(md), "tearsheet", 19)
        md.treeprocessors.register(_Pictures(md), "tearsheet-pictures", 1)  # just before MkDocs looks at the links


def makeExtension(**options: object) -> Extension:  # noqa: N802 - the name Python-Markdown calls
    """For `extensions=["tearsheet.markup"]`."""
    return Extension(**options)


class _Placeholder(Element):
    """Stands for a mark until it is built, so that no other inline pattern walks through its parts."""

    mark: Mark


class _Find(InlineProcessor):
    """Where a bracket begins a mark, puts a placeholder for it."""

    def __init__(self, md: markdown.Markdown) -> None:
        super().__init__(r"\[", md)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the name Python-Markdown calls
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """The placeholder and what it replaces; nothing when the bracket begins no mark."""
        found = parse(data, m.start())
        if found is None:
            return None, None, None
        placeholder = _Placeholder("mark")
        placeholder.mark, end = found
        return placeholder, m.start(), end


class _Build(Treeprocessor):
    """Replaces each placeholder, before MkDocs checks the links and before ids are collected."""

    def run(self, root: Element) -> None:
        """Walk the tree; a link in a link would be torn apart by browsers, so inner ones lose their address."""
        waiting = [(root, False)]
        while waiting:
            parent, linked = waiting.pop()
            linked = linked or parent.tag == "a"
            for place, child in enumerate(parent):
                if not isinstance(child, _Placeholder):
                    waiting.append((child, linked))
                elif _is_whole(parent, child.mark):
                    _hoist(parent, child.mark)
                else:
                    parent[place] = element(child.mark, linked=linked)
                    parent[place].tail = child.tail


class _Pictures(Treeprocessor):
    """Replaces the placeholders of raw `<figure>`s by their elements."""

    def run(self, root: Element) -> None:
        """Walk the tree; what is no well-formed figure stays as it is.

        A figure on its own is one placeholder; within an element read as Markdown each of its tags is one.
        """
        for parent in list(root.iter()):
            for place, child in enumerate(parent):
                raw = None if len(child) else HTML_PLACEHOLDER_RE.sub(self._stashed, (child.text or "").strip())
                figure = _parsed(f"<figure>{raw}</figure>" if child.tag == "figure" else raw or "")
                if figure is not None:
                    figure.attrib.update(child.attrib)
                    figure.tail = child.tail
                    parent[place] = figure

    def _stashed(self, placeholder: re.Match[str]) -> str:
        held = self.md.htmlStash.rawHtmlBlocks[int(placeholder[1])]
        return held if isinstance(held, str) else placeholder.group()


def _parsed(raw: str) -> Element | None:
    if not raw.startswith("<figure"):
        return None
    try:
        figure = fromstring(raw)  # noqa: S314 - no declaration stands before `<figure`, so none can be harmful
    except ParseError:
        return None
    for part in figure.iter():  # the serializer leaves alone what looks like an entity, though it be text
        part.text, part.tail = (text and text.replace("&", "&amp;") for text in (part.text, part.tail))
        for name, value in part.items():
            part.set(name, value.replace("&", "&amp;"))
    return figure


def _is_whole(parent: Element, mark: Mark) -> bool:
    """Whether a passage is all that its paragraph holds."""
    alone = len(parent) == 1 and not (parent.text or "").strip() and not (parent[0].tail or "").strip()
    return alone and parent.tag == "p" and mark.kind in BLOCKS


def _hoist(paragraph: Element, mark: Mark) -> None:
    """Make the paragraph itself the passage, and put its number, a link to itself, before the text."""
    passage = element(mark, linked=False)
    paragraph.clear()
    paragraph.attrib.update(passage.attrib)
    if mark.value is None:
        paragraph.text = passage.text
    else:
        label = f"Paragraph {mark.value}"
        number = SubElement(
            paragraph, "a", {"class": "n", "href": f"#p{mark.value}", "aria-label": label, "data-ours": ""}
        )
        number.text = AtomicString(f"{mark.value} ")  # themes other than ours set it before the text
        number.tail = passage.text
    paragraph.extend(passage)
