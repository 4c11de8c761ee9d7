"""A frame in, the land, the borders and the countries inside it out, as the `d` of SVG paths in half points.

The shapes are Natural Earth's (public domain) in three grains, made compact by `training/outline`. Each is cut to the
frame and left with as many points as can be seen.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from math import ceil

from msgspec import Struct

from tearsheet.write.maps.frame import Frame
from tearsheet.write.maps.projection import Place, Spot, around

_GRAINS = ((100.0, "10"), (8.0, "50"), (0.0, "110"))  # from so many points to a degree, the file
_OUTSIDE = 4  # points beyond the edge at which shapes are cut, so that the cut itself is not seen
_SEEN = 0.8  # points: what lies no further from a line is on it
_SPECK = 2.0  # square points: smaller islands are left out
_BEND = 2.5  # degrees: longer lines are divided before they are bent by the projection
Ring = list[Place]


class Outline(Struct, frozen=True):
    """One grain of the outline in degrees: rings of land, lines between countries, rings and names of countries."""

    land: list[Ring]
    borders: list[list[Place]]
    countries: dict[str, list[Ring]]
    names: dict[str, str]


def outline_for(frame: Frame) -> Outline:
    """The grain that fits the frame."""
    large = frame.size[0] / frame.across
    return _outline(next(name for points, name in _GRAINS if large >= points))


@lru_cache(maxsize=3)
def _outline(name: str) -> Outline:
    raw = json.loads(files("tearsheet.write").joinpath("outline", f"{name}.json").read_text(encoding="utf-8"))
    arcs = [_degrees(arc, raw["step"]) for arc in raw["arcs"]]
    countries = {code: [_joined(ring, arcs) for ring in rings] for code, rings in raw["countries"].items()}
    land = [_joined(ring, arcs) for ring in raw["land"]]
    return Outline(land, [arcs[n] for n in raw["borders"]], countries, raw["names"])


def _degrees(arc: Sequence[int], step: float) -> list[Place]:
    x, y = 0, 0
    line = []
    for dx, dy in zip(arc[::2], arc[1::2], strict=True):
        x, y = x + dx, y + dy
        line.append((x * step, y * step))
    return line


def _joined(numbers: Sequence[int], arcs: Sequence[list[Place]]) -> Ring:
    """The ring of several arcs, `~n` being arc n backwards; it may run past 180 degrees, but nowhere jumps."""
    ring: Ring = []
    for number in numbers:
        for lon, lat in (arcs[number] if number >= 0 else arcs[~number][::-1])[1 if ring else 0 :]:
            ring.append((around(lon, ring[-1][0]) if ring else lon, lat))
    return ring


# ---------------------------------------------------------------- paths


def area_path(rings: Sequence[Ring], frame: Frame) -> str:
    """The shapes within the frame, to be filled."""
    return "".join(_written(ring, closed=True) for ring in shapes(rings, frame))


def line_path(lines: Sequence[list[Place]], frame: Frame) -> str:
    """The lines within the frame, to be drawn."""
    return "".join(_written(piece, closed=False) for line in lines for piece in _pieces(line, frame))


def shapes(rings: Sequence[Ring], frame: Frame) -> Iterator[list[Spot]]:
    """The rings within the frame, in points."""
    west, south, east, north = frame.window
    wide, high = frame.size
    for ring in rings:
        low, top = min(y for _, y in ring), max(y for _, y in ring)
        first, last = min(x for x, _ in ring), max(x for x, _ in ring)
        if top < south or low > north:
            continue
        for turn in (-360, 0, 360):
            if first + turn > east or last + turn < west:
                continue
            inside = _cut([(x + turn, y) for x, y in ring], (west, south, east, north))
            spots = [_spot(frame, place) for place in _bent(inside)]
            seen = simpler(_cut(spots, (-_OUTSIDE, -_OUTSIDE, wide + _OUTSIDE, high + _OUTSIDE)))
            if len(seen) > 2 and abs(_size(seen)) > _SPECK:
                yield seen


def _spot(frame: Frame, place: Place) -> Spot:
    x, y = frame.project(*place)
    return (x - frame.left) * frame.scale, (y - frame.top) * frame.scale


def _cut(ring: list[Place], box: tuple[float, float, float, float]) -> list[Place]:
    """What of a ring lies in a box (Sutherland and Hodgman)."""
    for axis, limit, side in ((0, box[0], 1), (1, box[1], 1), (0, box[2], -1), (1, box[3], -1)):
        if not ring or all((point[axis] - limit) * side >= 0 for point in ring):
            continue
        ring = list(_cut_side(ring, axis, limit, side))
    return ring


def _cut_side(ring: list[Place], axis: int, limit: float, side: int) -> Iterator[Place]:
    for start, end in pairwise([ring[-1], *ring]):
        before, after = (start[axis] - limit) * side >= 0, (end[axis] - limit) * side >= 0
        if before != after:
            share = (limit - start[axis]) / (end[axis] - start[axis])
            yield start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])
        if after:
            yield end


def _bent(ring: list[Place]) -> Iterator[Place]:
    """The ring with more points on its long straight sides."""
    for (x1, y1), (x2, y2) in pairwise([*ring, *ring[:1]]):
        steps = max(1, ceil(max(abs(x2 - x1), abs(y2 - y1)) / _BEND))
        yield from ((x1 + (x2 - x1) * n / steps, y1 + (y2 - y1) * n / steps) for n in range(steps))


def _pieces(line: list[Place], frame: Frame) -> Iterator[list[Spot]]:
    """The parts of a line within the frame, each with a point beyond the edge where it leaves."""
    west, south, east, north = frame.window
    turned = [(around(lon, frame.east), lat) for lon, lat in line]
    wide, high = frame.size
    piece: list[Spot] = []
    for start, end in pairwise(turned):
        known = all(west <= x <= east and south <= y <= north for x, y in (start, end)) and abs(end[0] - start[0]) < 180
        a, b = (_spot(frame, start), _spot(frame, end)) if known else ((0.0, 0.0), (0.0, 0.0))
        if known and max(a[0], b[0]) > 0 and min(a[0], b[0]) < wide and max(a[1], b[1]) > 0 and min(a[1], b[1]) < high:
            piece = [*piece, b] if piece else [a, b]
        elif piece:
            yield simpler(piece)
            piece = []
    if piece:
        yield simpler(piece)


def simpler(line: list[Spot]) -> list[Spot]:
    """Fewer points, none of those left out being seen (Douglas and Peucker)."""
    if len(line) < 3:
        return line
    keep, waiting = {0, len(line) - 1}, [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        off = _distance(line[first], line[last])
        far, at = max(((off(line[n]), n) for n in range(first + 1, last)), default=(0.0, 0))
        if far > _SEEN**2:
            keep.add(at)
            waiting += [(first, at), (at, last)]
    return [line[n] for n in sorted(keep)]


def _distance(start: Spot, end: Spot) -> Callable[[Spot], float]:
    """The square of the distance of a spot from the line between two."""
    (x, y), dx, dy = start, end[0] - start[0], end[1] - start[1]
    long = dx * dx + dy * dy or 1e-12

    def off(spot: Spot) -> float:
        px, py = spot[0] - x, spot[1] - y
        along = max(0.0, min(1.0, (px * dx + py * dy) / long))
        return float((px - along * dx) ** 2 + (py - along * dy) ** 2)

    return off


def _size(ring: Sequence[Spot]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*ring, ring[0]])) / 2


def _written(line: Sequence[Spot], *, closed: bool) -> str:
    """The line in half points, each but the first as steps from the one before."""
    cells = [(round(x * 2), round(y * 2)) for x, y in line]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(cells)]
    moves = " ".join(f"{x} {y}" for x, y in steps if x or y)
    return f"M{cells[0][0]} {cells[0][1]}l{moves.replace(' -', '-')}{'z' if closed else ''}" if moves else ""
