"""Who says what, through whom, how surely: an article's passages in, its statements out.

First the words in quotation marks that somebody utters, then claims in the article's own words, passage by passage;
then for each the speaker, the chain and the certainty. Left out: titles, captions, “Read more” lines.
"""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from tearsheet.annotate.parse import Parsed
from tearsheet.annotate.quotes.certainty import certainty
from tearsheet.annotate.quotes.direct import announces, direct, introduced
from tearsheet.annotate.quotes.draft import Draft
from tearsheet.annotate.quotes.indirect import indirect
from tearsheet.annotate.quotes.paragraphs import carried_back
from tearsheet.annotate.quotes.people import people
from tearsheet.annotate.quotes.resolve import Said
from tearsheet.annotate.quotes.tree import Tree, tree
from tearsheet.annotate.quotes.via import via
from tearsheet.model import Annotated, Quote, QuoteKind, Span

_BOXED = frozenset({"direct signed", "direct follow-on"})
_MARKS = "\"“”'‘’ .,"
_SHORT = 30  # characters; less may well be said twice
_HEARERS = frozenset({"ORG", "GPE", "PERSON"})


def quotes(parsed: Parsed, found: Annotated) -> Annotated:
    """Add the statements."""
    who = people(parsed, found)
    said = Said(who)
    passages: list[tuple[Tree, list[Quote]]] = []
    announced = False
    for passage in parsed.prose:
        if not len(passage.doc):
            continue
        here = tree(passage, parsed.article.text)
        utterances = direct(here, announced=announced)
        drafts = sorted(utterances + indirect(here, utterances), key=lambda d: (d.span.start, d.span.end))
        heard = (m for m in who.within(here.start[0], here.end[-1]) if m.label in _HEARERS)
        names = {token: m.label for m in heard for token in range(here.at(m.start), here.at(m.end - 1) + 1)}
        passages.append((here, _same_way(drafts, [_quote(draft, said, names) for draft in drafts])))
        opening = introduced(here)
        announced = opening is not None and announces(here, opening[0])
        said.close(here, None if opening is None else opening[1], spoken=bool(utterances))
    statements = _once(parsed.article.text, carried_back(passages))
    return replace(found, quotes=tuple(sorted(statements, key=lambda q: (q.start, q.end))))


def _once(text: str, statements: Sequence[Quote]) -> list[Quote]:
    """Without the words that a box beside the text repeats from it."""
    words = {q: " ".join(text[q.start : q.end].split()).strip(_MARKS) for q in statements}
    told = "\n".join(said for q, said in words.items() if q.rule not in _BOXED)
    return [q for q in statements if q.rule not in _BOXED or len(words[q]) < _SHORT or words[q] not in told]


def _quote(draft: Draft, said: Said, names: Mapping[int, str]) -> Quote:
    here = draft.tree
    cue = None if draft.cue is None else here.span(draft.cue, draft.cue)
    speaker, way = said.speaker(draft), _way(draft, names)
    if speaker is not None and way is not None and way.start <= speaker.start < way.end:
        way = None  # who asked is the speaker of the question
    return Quote(
        draft.span.start,
        draft.span.end,
        kind=_kind(draft),
        rule=draft.rule,
        certainty=certainty(draft),
        cue=cue,
        speaker=speaker,
        via=way,
    )


def _same_way(drafts: Sequence[Draft], statements: Sequence[Quote]) -> list[Quote]:
    """Words that go on took the same way: “…,” Lind told the Echo. “…”, “told the Echo it was late, adding that …”."""
    out: list[Quote] = []
    for draft, statement in zip(drafts, statements, strict=True):
        goes_on = (draft.follows or _adds(draft)) and out and out[-1].speaker == statement.speaker
        out.append(replace(statement, via=statement.via or out[-1].via) if goes_on else statement)
    return out


def _adds(draft: Draft) -> bool:
    """“…, adding that …”."""
    return draft.cue is not None and draft.tree.tag[draft.cue] == "VBG" and draft.tree.dep[draft.cue] == "advcl"


def _way(draft: Draft, names: Mapping[int, str]) -> Span | None:
    """The way the words took, which is no part of them: “would not comment on the report”."""
    way = None if draft.cue is None else via(draft.tree, draft.cue, names)
    words = draft.source
    taken = [draft.span] if words is None else [draft.span, draft.tree.span(words.first, words.last)]
    return None if way is None or any(t.start < way.end and way.start < t.end for t in taken) else way


def _kind(draft: Draft) -> QuoteKind:
    """Direct when all words stand in quotation marks, mixed when some do."""
    inside = outside = 0
    here: Tree = draft.tree
    for token in range(here.at(draft.span.start), len(here)):
        if here.start[token] >= draft.span.end:
            break
        if here.pos[token] not in ("PUNCT", "SPACE"):
            inside += here.inside[token] >= 0
            outside += here.inside[token] < 0
    if not inside:
        return "direct" if draft.direct else "indirect"
    return "direct" if not outside else "mixed"
