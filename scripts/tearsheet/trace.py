"""An address in; the file, the line, the characters, and the rules that found something there, as lines to print."""

import re
from collections.abc import Iterator

from tearsheet.build import gather, run_of
from tearsheet.errors import InputError
from tearsheet.model import Annotated, Corpus
from tearsheet.store.inputs import inputs
from tearsheet.store.layout import Layout

_ADDRESS = re.compile(r"(?P<article>.+):(?P<start>\d+)-(?P<end>\d+)")
_LAYERS = ("mentions", "roles", "quotes", "timexes", "events", "summary", "gaps")


def trace(address: str, layout: Layout) -> Iterator[str]:
    """What stands at `ARTICLE:START-END` and why.

    Raises:
        InputError: no such article, or no such characters in it.
    """
    found = _ADDRESS.fullmatch(address.strip())
    if found is None:
        raise InputError("This is not an address", where=address, remedy="Write ARTICLE:START-END, as the pages do")
    corpus, _ = gather(inputs(layout.articles), run_of(layout))
    annotated = _article(corpus, found["article"], address)
    start, end = int(found["start"]), int(found["end"])
    text = annotated.article.text
    if not start < end <= len(text):
        raise InputError(f"The article has {len(text)} characters", where=address, remedy="Give a range inside it")
    return _lines(annotated, start, end)


def _article(corpus: Corpus, name: str, address: str) -> Annotated:
    for annotated in corpus.articles:
        if name in (annotated.article.slug, annotated.article.doc_id):
            return annotated
    known = ", ".join(a.article.slug for a in corpus.articles[:5])
    raise InputError(f"There is no article “{name}”", where=address, remedy=f"Known are {known} …")


def _lines(annotated: Annotated, start: int, end: int) -> Iterator[str]:
    article, text = annotated.article, annotated.article.text
    line = text.count("\n", 0, start) + 1
    place = article.source.path + (f", line {article.source.line}" if article.source.line else "")
    yield f"file        {place}"
    yield f"sha256      {article.source.sha256}"
    yield f"text line   {line}, characters {start} to {end}"
    yield f"characters  {text[start:end]!r}"
    for block in article.blocks:
        if block.start < end and start < block.end:
            yield f"block       {block.kind} {block.start}-{block.end}" + (f" ({block.rule})" if block.rule else "")
    for layer in _LAYERS:
        for item in getattr(annotated, layer):
            if item.start < end and start < item.end:
                words = " ".join(text[item.start : item.end].split())
                words = words if len(words) < 90 else words[:88] + " …"
                yield f"{layer:<11} {item.start}-{item.end} “{words}”{_why(item)}"


def _why(item: object) -> str:
    parts = [f"{name} {value}" for name in ("label", "kind", "type", "status", "value", "certainty", "entity_id", "why")
             if (value := getattr(item, name, None))]  # fmt: skip
    speaker = getattr(item, "speaker", None)
    if speaker is not None:
        parts.append(f"speaker {speaker.name or 'not named'} {speaker.start}-{speaker.end}")
    rule = getattr(item, "rule", "")
    return (": " + ", ".join(parts) if parts else "") + (f"; rule: {rule}" if rule else "")
