"""The editor's corrections in, applied to what the machine found out; they win, and each keeps its reason.

`different` and `drop` act before names are joined, `same` and `rename` on the entities, `speaker` on the quotes. One
that fits nothing becomes a problem. Left out: reading the file.
"""

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from tearsheet.model import Address, Annotated, Correction, Entity, Event, Join, Problem, Quote, Span, Speaker
from tearsheet.resolve.fold import same

_ADDRESS = re.compile(r"(.+):(\d+)-(\d+)")
_FILE = "editorial/corrections.yml"


def apart(corrections: Iterable[Correction]) -> frozenset[frozenset[str]]:
    """The pairs of names, as slugs, that must not be joined."""
    groups = [sorted({same(name) for name in c.different}) for c in corrections if c.different]
    return frozenset(frozenset((a, b)) for names in groups for a in names for b in names if a < b)


def dropped(articles: Sequence[Annotated], corrections: Sequence[Correction]) -> tuple[list[Annotated], list[Problem]]:
    """The articles without the annotations that the editor calls wrong."""
    wrong: dict[str, set[Span]] = {}
    problems = []
    for correction in corrections:
        if correction.drop is None:
            continue
        address = _address(correction.drop, articles)
        hit = address is not None and any(_has(a, address) for a in articles if a.article.doc_id == address.doc_id)
        if address is None or not hit:
            problems.append(_unfit(f"drop {correction.drop}", "nothing was found at this address"))
        else:
            wrong.setdefault(address.doc_id, set()).add(Span(address.start, address.end))
    return [_without(a, wrong.get(a.article.doc_id, set())) for a in articles], problems


_LAYERS = ("mentions", "roles", "quotes", "timexes", "events", "echoes")


def _has(found: Annotated, address: Address) -> bool:
    spans = {(x.start, x.end) for layer in _LAYERS for x in getattr(found, layer)}
    return (address.start, address.end) in spans


def _without(found: Annotated, wrong: set[Span]) -> Annotated:
    if not wrong:
        return found
    left = replace(
        found,
        **{layer: tuple(x for x in getattr(found, layer) if Span(x.start, x.end) not in wrong) for layer in _LAYERS},
    )
    return replace(
        left,
        roles=tuple(r for r in left.roles if r.holder not in wrong),
        quotes=tuple(_unspoken(q, wrong) for q in left.quotes),
        events=tuple(_without_people(e, wrong) for e in left.events),
        echoes=tuple(_without_people(e, wrong) for e in left.echoes),
    )


def _without_people(event: Event, wrong: set[Span]) -> Event:
    return replace(event, participants=tuple(p for p in event.participants if Span(p.start, p.end) not in wrong))


def _unspoken(quote: Quote, wrong: set[Span]) -> Quote:
    lost = quote.speaker is not None and quote.speaker.mention in wrong
    return replace(quote, speaker=None) if lost else quote


def merged(entities: Sequence[Entity], corrections: Sequence[Correction]) -> tuple[list[Entity], list[Problem]]:
    """The entities after `same` and `rename`, with a note where `different` keeps two apart."""
    problems = []
    current = {entity.id: entity for entity in entities}
    for correction in corrections:
        if correction.same:
            missing = _merge(current, correction)
        elif correction.different:
            missing = _keep_apart(current, correction)
        elif correction.rename is not None and correction.to is not None:
            missing = _rename(current, correction.rename, correction.to, correction.why)
        else:
            continue
        problems += [_unfit(f"“{name}”", "no name or id of an entity") for name in missing]
    return [current[id_] for id_ in sorted(current)], problems


def _merge(current: dict[str, Entity], correction: Correction) -> list[str]:
    found = {name: _find(current, name) for name in correction.same}
    known = list(dict.fromkeys(id_ for ids in found.values() for id_ in ids))
    if len(known) > 1:
        parts = [current.pop(id_) for id_ in known]
        head = parts[0]
        first = correction.same[0]
        name = head.name if first == head.id else first
        names = {n for part in parts for n in (part.name, *part.aliases)} | {head.name}
        joins = tuple(Join(part.name, name, correction.why, by="editor") for part in parts[1:])
        current[head.id] = replace(
            head,
            name=name,
            aliases=tuple(sorted(names - {name})),
            mentions=tuple(sorted(a for part in parts for a in part.mentions)),
            joins=(*joins, *(j for part in parts for j in part.joins if not j.why.startswith("left open"))),
        )
    return [name for name, ids in found.items() if not ids]


def _keep_apart(current: dict[str, Entity], correction: Correction) -> list[str]:
    """Notes the decision on each entity that bears one of the names."""
    found = {name: _find(current, name) for name in correction.different}
    for name, ids in found.items():
        others = [other for other in correction.different if other != name]
        notes = tuple(Join(name, other, f"kept apart: {correction.why}", by="editor") for other in others)
        for id_ in ids:
            current[id_] = replace(current[id_], joins=(*notes, *current[id_].joins))
    return [name for name, ids in found.items() if not ids]


def _rename(current: dict[str, Entity], wanted: str, name: str, why: str) -> list[str]:
    ids = _find(current, wanted)
    for id_ in ids[:1]:
        entity = current[id_]
        aliases = tuple(sorted({*entity.aliases, entity.name} - {name}))
        joins = (Join(entity.name, name, why, by="editor"), *entity.joins)
        current[id_] = replace(entity, name=name, aliases=aliases, joins=joins)
    return [] if ids else [wanted]


def _find(current: dict[str, Entity], wanted: str) -> list[str]:
    """The entities meant: the one of this id, else those of this name, else those with this alias."""
    if wanted in current:
        return [wanted]
    key = same(wanted)
    by_name = [e.id for e in current.values() if same(e.name) == key]
    return sorted(by_name or (e.id for e in current.values() if key in {same(a) for a in e.aliases}))


def spoken(
    articles: Sequence[Annotated], entities: Sequence[Entity], corrections: Sequence[Correction]
) -> tuple[tuple[Annotated, ...], list[Problem]]:
    """The articles with the speakers that the editor gives."""
    problems = []
    given: dict[Address, str] = {}
    for correction in corrections:
        if correction.speaker is None or correction.to is None:
            continue
        address = _address(correction.speaker, articles)
        if address is None or not any(_quoted(a, address) for a in articles):
            problems.append(_unfit(f"speaker of {correction.speaker}", "no quote was found at this address"))
        else:
            given[address] = correction.to
    return tuple(_with_speakers(a, given, entities) for a in articles), problems


def _quoted(found: Annotated, address: Address) -> bool:
    return found.article.doc_id == address.doc_id and any(
        (q.start, q.end) == (address.start, address.end) for q in found.quotes
    )


def _with_speakers(found: Annotated, given: dict[Address, str], entities: Sequence[Entity]) -> Annotated:
    own = {(a.start, a.end): name for a, name in given.items() if a.doc_id == found.article.doc_id}
    if not own:
        return found
    quotes = (
        replace(q, speaker=_speaker(found, q, own[q.start, q.end], entities), rule=f"{q.rule}, speaker by the editor")
        if (q.start, q.end) in own
        else q
        for q in found.quotes
    )
    return replace(found, quotes=tuple(quotes))


def _speaker(found: Annotated, quote: Quote, name: str, entities: Sequence[Entity]) -> Speaker:
    """The mention of `name` nearest before the quote, or the words used until now."""
    ids = {e.id for e in entities if same(name) in {e.id, *(same(n) for n in (e.name, *e.aliases))}}
    mentions = [m for m in found.mentions if m.entity_id in ids]
    before = [m for m in mentions if m.start < quote.start] or mentions
    if not before:
        span = quote.speaker or quote
        return Speaker(span.start, span.end, named=True, name=name)
    best = min(before, key=lambda m: (abs(quote.start - m.start), m.start))
    entity = next(e for e in entities if e.id == best.entity_id)
    return Speaker(best.start, best.end, True, Span(best.start, best.end), entity.name, entity.id)


def _address(written: str, articles: Sequence[Annotated]) -> Address | None:
    """ "doc_id:start-end", or with the slug of the article."""
    match = _ADDRESS.fullmatch(written.strip())
    if match is None:
        return None
    doc_id = next((a.article.doc_id for a in articles if match[1] in (a.article.doc_id, a.article.slug)), None)
    return Address(doc_id, int(match[2]), int(match[3])) if doc_id is not None else None


def _unfit(what: str, why: str) -> Problem:
    return Problem(_FILE, f"{what}: {why}", "Change the correction, or take it out")
