"""Signs and a frame in, the parts of an SVG picture out: land, borders, countries, and the signs with their names.

Colours and lines are the stylesheet's; the attributes here serve a theme that is not ours. Left out: what is shown.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache
from math import sqrt

from msgspec import Struct
from msgspec.structs import replace

from tearsheet.model import LocationKind
from tearsheet.write.escape import inline
from tearsheet.write.maps.bearings import graticule, inset_box, inset_frame, inset_map, scale, scale_box
from tearsheet.write.maps.frame import Frame
from tearsheet.write.maps.labels import Box, Label, Room, area, spaced, width
from tearsheet.write.maps.outline import Outline, area_path, line_path, outline_for, shapes
from tearsheet.write.maps.projection import Place, Spot

_LEAST, _MOST = 3.0, 9.0  # radius of a dot
_SEEN = 90.0  # square points: a smaller country is drawn as a ring
_ALL = 0.9  # of the land: shading more than that would say nothing
_SMALL = 3.5  # radius of the one dot of a small map


class Sign(Struct, frozen=True):
    """One place on the map. `said` is what a reader hears, `target` the page it leads to, `code` its country's."""

    name: str
    place: Place
    kind: LocationKind
    weight: int
    said: str
    target: str | None = None
    code: str | None = None


def parts(frame: Frame, signs: Sequence[Sign], *, others: int) -> Iterator[str]:
    """The picture. `others` is how many countries that nobody names may have their name written, for orientation."""
    outline = outline_for(frame)
    states = {s.code: s for s in signs if s.kind == "country" and s.code is not None}
    shown = visible(outline, frame)
    dots = [s for s in signs if frame.holds(s.place, 3) and (s.code not in shown or s.kind != "country")]
    dots.sort(key=lambda s: (-s.weight, s.kind, s.name))
    room = Room(frame.size, [_box(frame.spot(s.place), _radius(s)) for s in dots])
    room.taken.append(scale_box(frame))
    tells = _share(shown, states) < _ALL
    yield from _ground(frame, outline, [states[code] for code in shown if code in states] if tells else [])
    inset = inset_box(frame, room)
    inside = {code: room.inside(shown[code], states[code].name) for code in _large(shown) if code in states}
    labels = [room.beside(frame.spot(s.place), _radius(s), width(s.name)) for s in dots]
    for code, found in inside.items():
        yield from _country(states[code], found or _outside(room, shown[code], states[code].name))
    for code in [code for code in _large(shown) if code not in states][:others]:
        yield from _orientation(outline.names[code], room.inside(shown[code], outline.names[code]))
    for sign, label in reversed(list(zip(dots, labels, strict=True))):
        yield _dot(sign, frame.spot(sign.place), label)
    yield from scale(frame)
    if inset is not None:
        yield from inset_map(frame, inset, ground(inset_frame(frame)))


def _share(shown: Mapping[str, list[list[Spot]]], named: Container[str]) -> float:
    """How much of the land is that of countries which are named."""
    sizes = {code: sum(abs(area(r)) for r in rings) for code, rings in shown.items()}
    return sum(size for code, size in sizes.items() if code in named) / max(1.0, sum(sizes.values()))


def visible(outline: Outline, frame: Frame) -> dict[str, list[list[Spot]]]:
    """The countries of which enough is inside the frame to be seen as an area."""
    found = {code: list(shapes(rings, frame)) for code, rings in outline.countries.items()}
    return {code: rings for code, rings in found.items() if sum(abs(area(r)) for r in rings) > _SEEN}


def _radius(sign: Sign) -> float:
    return min(_MOST, _LEAST + 1.1 * (sqrt(sign.weight) - 1))


def _box(spot: Spot, radius: float) -> Box:
    return Box(spot[0] - radius, spot[1] - radius, spot[0] + radius, spot[1] + radius)


def _ground(frame: Frame, outline: Outline, states: Sequence[Sign]) -> Iterator[str]:
    """Land, the countries that are named, borders: at half the scale, so that whole numbers do."""
    yield '<g transform="scale(.5)" fill="none" stroke="currentColor">'
    yield f'<path class="land" d="{area_path(outline.land, frame)}"/>'
    for sign in states:
        shape = f'<path class="state" d="{area_path(outline.countries[sign.code or ""], frame)}"/>'
        yield _linked(sign, f"<title>{inline(sign.said)}</title>{shape}", repeated=True)
    yield f'<path class="grid" d="{line_path(graticule(frame), frame)}"/>'
    yield f'<path class="border" d="{line_path(outline.borders, frame)}"/></g>'


def _large(shown: Mapping[str, list[list[Spot]]]) -> list[str]:
    """The codes of countries, that with the most land on the map first."""
    return sorted(shown, key=lambda code: (-sum(abs(area(ring)) for ring in shown[code]), code))


def _country(sign: Sign, label: Label | None) -> Iterator[str]:
    if label is not None:
        yield _linked(sign, _capitals(sign.name, label))


def _orientation(name: str, label: Label | None) -> Iterator[str]:
    if label is not None:
        yield f'<g class="quiet">{_capitals(name, label)}</g>'


def _capitals(name: str, label: Label) -> str:
    at = f'x="{label.x:.0f}" y="{label.y:.0f}" text-anchor="{label.anchor}"'
    return f'<text class="country" {at}>{inline(name)}</text>'


def _outside(room: Room, shape: Sequence[Sequence[Spot]], name: str) -> Label | None:
    """A place for the name beside a country too small for it."""
    greatest = max(shape, key=lambda ring: abs(area(ring)))
    xs, ys = [x for x, _ in greatest], [y for _, y in greatest]
    mid = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return room.beside(mid, min((max(xs) - min(xs)) / 2, 40), spaced(name))


def _dot(sign: Sign, spot: Spot, label: Label | None) -> str:
    x, y, radius = *spot, _radius(sign)
    look = 'fill="currentColor"' if sign.kind == "town" else 'fill="none" stroke="currentColor"'
    if sign.kind == "area":
        side = radius * 1.7
        at = f'x="{x - side / 2:.1f}" y="{y - side / 2:.1f}" width="{side:.1f}" height="{side:.1f}"'
        shape = f'<rect class="area" {at} {look}/>'
    else:
        shape = f'<circle class="{sign.kind}" cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" {look}/>'
    text = ""
    if label is not None:
        anchor = f' text-anchor="{label.anchor}"' if label.anchor != "start" else ""
        text = f'<text class="{sign.kind}" x="{label.x:.1f}" y="{label.y:.1f}"{anchor}>{inline(sign.name)}</text>'
    return _linked(sign, f"<title>{inline(sign.said)}</title>{shape}{text}")


def _linked(sign: Sign, drawn: str, *, repeated: bool = False) -> str:
    """A link, or a group where there is no page; `repeated`: the name beside it is the same link."""
    if sign.target is None:
        return f"<g>{drawn}</g>"
    aside = ' tabindex="-1" aria-hidden="true"' if repeated else ""
    return f'<a href="{sign.target}"{aside}>{drawn}</a>'


# ---------------------------------------------------------------- a small one


def small(frame: Frame, sign: Sign) -> Iterator[str]:
    """One place in its part of the world."""
    yield ground(frame)
    outline = outline_for(frame)
    rings = list(shapes(outline.countries.get(sign.code or "", []), frame)) if sign.kind == "country" else []
    if sum(abs(area(r)) for r in rings) > _SEEN:
        path = area_path(outline.countries[sign.code or ""], frame)
        yield f'<path class="state" transform="scale(.5)" fill="none" stroke="currentColor" d="{path}"/>'
        return
    spot = frame.spot(sign.place)
    label = Room(frame.size, [_box(spot, _SMALL)]).beside(spot, _SMALL, width(sign.name))
    yield _dot(replace(sign, weight=1, target=None), spot, label)


@lru_cache(maxsize=400)
def ground(frame: Frame) -> str:
    """The land and the borders, the same for all small maps of one part of the world."""
    return "".join(_ground(frame, outline_for(frame), []))
