"""Who is named in one sentence with whom, out as a picture (SVG, made at build time) and as pairs in words.

People stand on an ellipse, those most often named together side by side. Left out: what the sentence says of them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from math import cos, log2, pi, sin

from tearsheet.model import MentionLabel
from tearsheet.write.escape import Safe, inline
from tearsheet.write.passages import sentence, visible
from tearsheet.write.svg import figure
from tearsheet.write.view import View
from tearsheet.write.words import count

_MOST, _LEAST, _PAIRS = 18, 4, 12  # people drawn, people worth drawing, pairs told in words
_WIDTH, _HEIGHT, _ACROSS, _DOWN = 1040, 460, 300, 170
Pairs = Mapping[tuple[str, str], int]


def pairs(view: View, label: MentionLabel) -> Pairs:
    """How many sentences name both of two entities that have pages, the most first."""
    found: Counter[tuple[str, str]] = Counter()
    for annotated in view.articles:
        named: dict[int, set[str]] = {}
        for mention in annotated.mentions:
            if (
                mention.entity_id is not None
                and view.pages.get(mention.entity_id) == label
                and visible(annotated, mention)
            ):
                named.setdefault(sentence(annotated, mention).start, set()).add(mention.entity_id)
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
    chosen = sorted(weight, key=lambda id: (-weight[id], id))[:_MOST]
    drawn = {pair: times for pair, times in found.items() if set(pair) <= set(chosen)}
    order = _order([id for id in chosen if any(id in pair for pair in drawn)], drawn)
    if len(order) < _LEAST:
        return None
    places = {id: _place(n, len(order)) for n, id in enumerate(order)}
    spoken = f"Network of {len(order)} people named in the same sentences; the pairs stand below as text"
    lines = [_line(view, pair, times, places) for pair, times in drawn.items()]
    names = [_name(view, id, places[id], entries.get(id)) for id in order]
    return figure("net", (_WIDTH, _HEIGHT), spoken, [*lines, *names])


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


def _place(number: int, of: int) -> tuple[float, float]:
    angle = 2 * pi * number / of - pi / 2
    return _WIDTH / 2 + _ACROSS * cos(angle), _HEIGHT / 2 + _DOWN * sin(angle)


def _line(view: View, pair: tuple[str, str], times: int, places: Mapping[str, tuple[float, float]]) -> str:
    (x1, y1), (x2, y2) = places[pair[0]], places[pair[1]]
    bend = 0.45  # how far a line is drawn to the middle, so that neighbours do not hide each other
    mx, my = ((1 - bend) * (x1 + x2) + bend * _WIDTH) / 2, ((1 - bend) * (y1 + y2) + bend * _HEIGHT) / 2
    said = f"{view.entities[pair[0]].name} and {view.entities[pair[1]].name}: {count(times, 'sentence')}"
    path = f'd="M{x1:.1f} {y1:.1f}Q{mx:.1f} {my:.1f} {x2:.1f} {y2:.1f}" stroke-width="{1 + log2(times):.1f}"'
    return f'<path fill="none" stroke="currentColor" {path}><title>{inline(said)}</title></path>'


def _name(view: View, id: str, place: tuple[float, float], entry: str | None) -> str:
    x, y = place
    middle = abs(x - _WIDTH / 2) < _ACROSS / 4
    anchor = "middle" if middle else "start" if x > _WIDTH / 2 else "end"
    right = 0 if middle else 10 if x > _WIDTH / 2 else -10
    down = 4 if not middle else 20 if y > _HEIGHT / 2 else -12
    text = (
        f'<text x="{x + right:.1f}" y="{y + down:.1f}" text-anchor="{anchor}">{inline(view.entities[id].name)}</text>'
    )
    made = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4"/>{text}'
    return made if entry is None else f'<a href="#{entry}">{made}</a>'
