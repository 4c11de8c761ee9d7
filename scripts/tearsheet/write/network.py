"""Who is named in one sentence with whom, out as pictures (SVG, made at build time) and as pairs in words.

People stand on an ellipse, those most often named together side by side; or on one about the person a page is about.
Left out: what the sentence says of them.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from math import cos, log2, pi, sin

from msgspec import Struct

from tearsheet.model import Entity, MentionLabel
from tearsheet.write.escape import Safe, inline
from tearsheet.write.passages import sentence, visible
from tearsheet.write.svg import framed, svg
from tearsheet.write.view import FOLDER, View
from tearsheet.write.words import count, shortened

Pairs = Mapping[tuple[str, str], int]
Spot = tuple[float, float]
_LEAST, _PAIRS = 4, 12  # people worth drawing, pairs told in words


class Ring(Struct, frozen=True):
    """Where names stand: the picture's size in points, the radii, how many there are, letters of each."""

    size: tuple[int, int]
    across: int
    down: int
    most: int
    letters: int


_FORMS = {"broad": Ring((1040, 460), 300, 170, 18, 40), "slim": Ring((360, 270), 80, 100, 9, 15)}
_SMALL = Ring((400, 240), 90, 92, 9, 17)  # about one entity


def pairs(view: View, label: MentionLabel | None = None) -> Pairs:
    """How many sentences name both of two entities (of one kind) that have pages, the most first."""
    found: Counter[tuple[str, str]] = Counter()
    for annotated in view.articles:
        named: dict[int, set[str]] = {}
        for mention in annotated.mentions:
            id = mention.entity_id
            if id is None or id not in view.pages or (label is not None and view.pages[id] != label):
                continue
            if visible(annotated, mention):
                named.setdefault(sentence(annotated, mention).start, set()).add(id)
        for ids in named.values():
            found.update(combinations(sorted(ids), 2))
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def strongest(found: Pairs) -> list[tuple[str, str, int]]:
    """The pairs to tell in words."""
    return [(a, b, times) for (a, b), times in found.items()][:_PAIRS]


def network(view: View, found: Pairs, entries: Mapping[str, str]) -> Safe | None:
    """The picture as a `<figure>`; `entries` are the ids on the page of those who have a line there."""
    weight: Counter[str] = Counter()
    for (a, b), times in found.items():
        weight.update({a: times, b: times})
    ids = sorted(weight, key=lambda id: (-weight[id], id))
    drawn = [d for form in _FORMS if (d := _svg(view, form, ids, found, entries)) is not None]
    return framed("net", drawn) if drawn else None


def _svg(view: View, form: str, ids: Sequence[str], found: Pairs, entries: Mapping[str, str]) -> str | None:
    ring = _FORMS[form]
    drawn = {pair: times for pair, times in found.items() if set(pair) <= set(ids[: ring.most])}
    order = _order([id for id in ids[: ring.most] if any(id in pair for pair in drawn)], drawn)
    if len(order) < _LEAST:
        return None
    places = {id: _place(ring, n, len(order)) for n, id in enumerate(order)}
    spoken = f"Network of {len(order)} people named in the same sentences; the pairs stand below as text"
    lines = [_line(view, ring, pair, times, places) for pair, times in drawn.items()]
    names = [_name(view, ring, id, places[id], entries.get(id)) for id in order]
    return svg(form, ring.size, spoken, [*lines, *names])


def _order(ids: Sequence[str], drawn: Pairs) -> list[str]:
    """Beginning with the most connected, each next to the one it is most often named with."""
    left, placed = list(ids), list(ids[:1])
    left = left[1:]
    while left:
        last = placed[-1]
        best = max(left, key=lambda id: (drawn.get((min(id, last), max(id, last)), 0), -ids.index(id)))
        left.remove(best)
        placed.append(best)
    return placed


def _place(ring: Ring, number: int, of: int) -> Spot:
    angle = 2 * pi * number / of - pi / 2
    return ring.size[0] / 2 + ring.across * cos(angle), ring.size[1] / 2 + ring.down * sin(angle)


def _line(view: View, ring: Ring, pair: tuple[str, str], times: int, places: Mapping[str, Spot]) -> str:
    (x1, y1), (x2, y2) = places[pair[0]], places[pair[1]]
    bend = 0.45  # how far a line is drawn to the middle, so that neighbours do not hide each other
    mx, my = ((1 - bend) * (x1 + x2) + bend * ring.size[0]) / 2, ((1 - bend) * (y1 + y2) + bend * ring.size[1]) / 2
    said = f"{view.entities[pair[0]].name} and {view.entities[pair[1]].name}: {count(times, 'sentence')}"
    path = f'd="M{x1:.1f} {y1:.1f}Q{mx:.1f} {my:.1f} {x2:.1f} {y2:.1f}" stroke-width="{1 + log2(times):.1f}"'
    return f'<path fill="none" stroke="currentColor" {path}><title>{inline(said)}</title></path>'


def _name(view: View, ring: Ring, id: str, place: Spot, entry: str | None) -> str:
    x, y = place
    name = inline(shortened(view.entities[id].name, ring.letters))
    made = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4"/>{_beside(ring, place, name)}'
    return made if entry is None else f'<a href="#{entry}">{made}</a>'


def _beside(ring: Ring, spot: Spot, name: Safe) -> str:
    """The name on the outer side of a sign; above or below one that stands in the middle."""
    x, y = spot
    middle = abs(x - ring.size[0] / 2) < ring.across / 4
    anchor = "middle" if middle else "start" if x > ring.size[0] / 2 else "end"
    right = 0 if middle else 10 if anchor == "start" else -10
    down = 4 if not middle else 20 if y > ring.size[1] / 2 else -12
    return f'<text x="{x + right:.1f}" y="{y + down:.1f}" text-anchor="{anchor}">{name}</text>'


# ---------------------------------------------------------------- the small one, about one entity

_SHAPE: Mapping[MentionLabel, str] = {"PERSON": "person", "ORG": "org"}  # all else is a place


def company(found: Pairs) -> Mapping[str, Counter[str]]:
    """For each entity how often each other is named in its sentences."""
    beside: dict[str, Counter[str]] = defaultdict(Counter)
    for (a, b), times in found.items():
        beside[a][b] = beside[b][a] = times
    return beside


def around(view: View, entity: Entity, beside: Mapping[str, Counter[str]]) -> Safe | None:
    """The picture of one entity and those most often named beside it; None where there are too few for one."""
    others = sorted(beside.get(entity.id, Counter()).items(), key=lambda item: (-item[1], item[0]))[: _SMALL.most]
    if len(others) < _LEAST - 1:
        return None
    ids = [id for id, _ in others]
    drawn = {(min(a, b), max(a, b)): beside[a][b] for a, b in combinations(ids, 2) if beside[a][b]}
    order = _order(ids, drawn)
    spots = {id: _place(_SMALL, n, len(order)) for n, id in enumerate(order)}
    x, y = spots[entity.id] = _SMALL.size[0] / 2, _SMALL.size[1] / 2
    lines = [_straight(spots[a], spots[b], "aside") for a, b in drawn]
    lines += [_straight(spots[entity.id], spots[id], "own", 1 + log2(times)) for id, times in others]
    names = [_other(view, id, spots[id], times) for id, times in sorted(others, key=lambda item: order.index(item[0]))]
    spoken = f"{entity.name} and {count(len(others), 'other')} named in the same sentences; the list has them as text"
    own = f'<circle class="self" cx="{x:.0f}" cy="{y:.0f}" r="6"/>'
    return framed("net ego", [svg("small", _SMALL.size, spoken, [*lines, own, *names])])


def _straight(start: Spot, end: Spot, kind: str, wide: float = 1.0) -> str:
    path = f'd="M{start[0]:.0f} {start[1]:.0f}L{end[0]:.0f} {end[1]:.0f}" stroke-width="{wide:.1f}"'
    return f'<path class="{kind}" stroke="currentColor" {path}/>'


def _other(view: View, id: str, spot: Spot, times: int) -> str:
    x, y = spot
    kind, name = _SHAPE.get(view.pages[id], "place"), view.entities[id].name
    sign = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5"/>'
    if kind == "org":
        sign = f'<rect x="{x - 4:.1f}" y="{y - 4:.1f}" width="8" height="8"/>'
    said = f"<title>{inline(name)}: {count(times, 'sentence')}</title>"
    cut = name if len(name) <= _SMALL.letters else f"{name[: _SMALL.letters - 1].rstrip()}…"
    text = _beside(_SMALL, spot, inline(cut))
    return f'<a class="{kind}" href="/{FOLDER[view.pages[id]]}/{id}.md">{said}{sign}{text}</a>'
