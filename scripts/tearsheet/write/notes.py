"""One passage in, the notes for its margin out: who is named, which day is meant, who speaks, what happens.

A name is explained where the article uses it first. Words of the article keep their address in a note too.
"""

from collections.abc import Iterator

from tearsheet.model import Annotated, Block, Event, EventType, Mention, Quote, Span, Timex
from tearsheet.write.escape import Safe, escape, join
from tearsheet.write.evidence import NEAR, entity, shown, spoken_at, told_at
from tearsheet.write.passages import within
from tearsheet.write.roles import local_role
from tearsheet.write.telling import speaker, sureness
from tearsheet.write.view import Statement, View
from tearsheet.write.words import WORDS, bounds, count, listed, sentence, when

_LONG = 300  # characters: a longer gap is named, not repeated


def notes(view: View, annotated: Annotated, block: Block, known: set[str]) -> list[Safe]:
    """The notes on one passage; names in `known` have been explained before, those explained now are added to it."""
    if block.kind not in ("title", "body", "caption"):
        return []
    names = list(_names(view, annotated, block, known))
    made = [join([Safe("*Who* "), join(names, "; "), Safe(".")])] if names else []
    open_ones = {(g.start, g.end) for g in annotated.gaps}
    timexes = [t for t in within(annotated.timexes, block) if (t.start, t.end) not in open_ones]
    made += [note for t in timexes if (note := _day(annotated, t)) is not None]
    made += _speakers(view, annotated, block)
    made += _events(view, annotated, block)
    made += [
        join([_said(annotated, g.start, g.end), f" Not understood: {g.why}"]) for g in within(annotated.gaps, block)
    ]
    return list(dict.fromkeys(made))


def _said(annotated: Annotated, start: int, end: int) -> Safe:
    """The words a note is about, unless there are too many of them."""
    return join([Safe("“"), shown(annotated, Span(start, end)), Safe("”")]) if end - start <= _LONG else Safe("")


def _names(view: View, annotated: Annotated, block: Block, known: set[str]) -> Iterator[Safe]:
    for mention in within(annotated.mentions, block):
        id = mention.entity_id
        if id is None or id in known or id not in view.entities:
            continue
        known.add(id)
        note = _who(view, annotated, mention)
        if note is not None:
            yield note


def _who(view: View, annotated: Annotated, mention: Mention) -> Safe | None:
    """Who a name is: the full name, the role that this article states, and where else the name appears."""
    assert mention.entity_id is not None
    found = view.entities[mention.entity_id]
    name = " ".join(annotated.article.text[mention.start : mention.end].split())
    role = local_role(view, annotated, found.id)
    others = len({m.doc_id for m in found.mentions} - {annotated.article.doc_id})
    parts: list[Safe] = []
    if name != found.name:
        parts.append(join([_said(annotated, mention.start, mention.end), Safe(" is ")]))
    parts.append(entity(view, found.id))
    if role is not None:
        parts.append(join([Safe(", "), role]))
    if found.type == "PERSON" and others:
        parts.append(Safe(f" (also in {count(others, 'other article')})"))
    plain = name == found.name and role is None and not (found.type == "PERSON" and others)
    return None if plain else join(parts)


def _day(annotated: Annotated, timex: Timex) -> Safe | None:
    """Which day is meant, where the words alone do not say it."""
    said = _said(annotated, timex.start, timex.end)
    if timex.value is None:
        why = f": {timex.why}" if timex.why else ""
        return join([said, escape(f" is not decided{why}.")])
    words = when(timex.value)
    if bounds(timex.value) is None or words in annotated.article.text[timex.start : timex.end]:
        return None
    return join([said, escape(f" is {words}" + (f": {timex.why}" if timex.why else "")), Safe(".")])


def _speakers(view: View, annotated: Annotated, block: Block) -> Iterator[Safe]:
    """Who speaks and how sure that is, behind the link to the first of the statements of which it holds."""
    alike: dict[Safe, list[Statement]] = {}
    for quote in within(annotated.quotes, block):
        statement = Statement(annotated, quote)
        who = join([Safe("*"), speaker(view, statement), Safe("*")])
        said = [who, _put(view, annotated, quote), Safe(": "), sureness(view, statement)]
        alike.setdefault(join(said), []).append(statement)
    for note, several in alike.items():
        times = f" ({count(len(several), 'statement')})" if len(several) > 1 else ""
        yield join([spoken_at(several[0], "¶"), Safe(" "), note, times, Safe(".")])


def _put(view: View, annotated: Annotated, quote: Quote) -> Safe:
    """(“she”), where the article uses other words for a speaker who has a name."""
    found = quote.speaker
    if found is None or found.entity_id is None or found.entity_id not in view.entities:
        return Safe("")
    said = " ".join(annotated.article.text[found.start : found.end].split())
    name = view.entities[found.entity_id].name.casefold()
    same = said.casefold() in name or name in said.casefold()
    return Safe("") if same else join([Safe(" ("), _said(annotated, found.start, found.end), Safe(")")])


def _events(view: View, annotated: Annotated, block: Block) -> Iterator[Safe]:
    """What happens, a note for each kind: the words that tell it, and what is known of it."""
    kinds: dict[EventType, list[Safe]] = {}
    for event in within(annotated.events, block):
        told = join([_said(annotated, event.start, event.end), told_at(annotated, event)], NEAR)
        known = join(_event(view, event), ", ")
        kinds.setdefault(event.type, []).append(join([told, known] if known else [told], " "))
    for kind, several in kinds.items():
        yield join([Safe(f"*{sentence(WORDS['event'][kind])[:-1]}* "), join(several, "; "), Safe(".")])


def _event(view: View, event: Event) -> list[Safe]:
    parts: list[Safe] = []
    if event.status != "asserted":
        parts.append(Safe(f"**{WORDS['status'][event.status]}**"))
    who = [entity(view, id) for id in dict.fromkeys(p.entity_id for p in event.participants) if id is not None]
    if who:
        parts.append(listed(who))
    if event.place_id is not None:
        parts.append(join([Safe("in "), entity(view, event.place_id)]))
    if event.date is not None:
        parts.append(escape(when(event.date.value)))
    return parts


def gaps(annotated: Annotated) -> Iterator[tuple[int, Safe]]:
    """What was not understood: where it begins, and why."""
    for gap in annotated.gaps:
        words = _said(annotated, gap.start, gap.end)
        yield gap.start, join([words, Safe(" " if words else ""), escape(sentence(gap.why))])
