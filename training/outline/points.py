"""countries-50m.json of world-atlas in, where to put each country on a map out: `python points.py FOLDER`.

The point lies well inside a country's largest piece of land and not far from its middle. Those that have no land of
their own there keep the line that `country-points.txt` has.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import cos, hypot, radians
from pathlib import Path

from outline import Point, arcs, iso, rings

TARGET = Path(__file__).parents[2] / "scripts" / "tearsheet" / "resolve" / "lexicon" / "country-points.txt"
GRID = 14  # spots tried from west to east and from south to north
FAR = 0.3  # what a degree from the middle weighs against a degree from the border


def joined(numbers: Sequence[int], lines: Sequence[list[Point]]) -> list[Point]:
    """A ring in degrees, which may run past 180."""
    ring: list[Point] = []
    for number in numbers:
        for x, y in (lines[number] if number >= 0 else lines[~number][::-1])[1 if ring else 0 :]:
            ring.append((ring[-1][0] + (x - ring[-1][0] + 180) % 360 - 180 if ring else x, y))
    return ring


def point(ring: Sequence[Point]) -> Point:
    """The spot of the grid that is furthest from the border and nearest to the middle."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    k, mid = cos(radians(sum(ys) / len(ys))), centroid(ring)
    spots = [(min(xs) + (max(xs) - min(xs)) * (i + 0.5) / GRID, min(ys) + (max(ys) - min(ys)) * (j + 0.5) / GRID)
             for i in range(GRID) for j in range(GRID)]  # fmt: skip
    inside = [spot for spot in spots if holds(ring, spot)]
    return max(inside, key=lambda s: border(ring, s, k) - FAR * hypot((s[0] - mid[0]) * k, s[1] - mid[1]), default=mid)


def sides(ring: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    """The sides of a ring."""
    yield from pairwise([*ring, ring[0]])


def area(ring: Sequence[Point]) -> float:
    """In square degrees of the equator, about."""
    k = cos(radians(sum(y for _, y in ring) / len(ring)))
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in sides(ring))) / 2 * k


def centroid(ring: Sequence[Point]) -> Point:
    """The centre of gravity."""
    weights = [(a[0] * b[1] - b[0] * a[1], a[0] + b[0], a[1] + b[1]) for a, b in sides(ring)]
    whole = 3 * sum(w for w, _, _ in weights)
    return sum(w * x for w, x, _ in weights) / whole, sum(w * y for w, _, y in weights) / whole


def holds(ring: Sequence[Point], spot: Point) -> bool:
    """Whether a spot is inside."""
    crossed = [x1 + (x2 - x1) * (spot[1] - y1) / (y2 - y1) for (x1, y1), (x2, y2) in sides(ring)
               if (y1 > spot[1]) != (y2 > spot[1])]  # fmt: skip
    return sum(spot[0] < x for x in crossed) % 2 == 1


def border(ring: Sequence[Point], spot: Point, k: float) -> float:
    """How far the nearest side is, in degrees of latitude."""
    return min(_from_side(spot, a, b, k) for a, b in sides(ring))


def _from_side(spot: Point, a: Point, b: Point, k: float) -> float:
    ax, ay, dx, dy = (spot[0] - a[0]) * k, spot[1] - a[1], (b[0] - a[0]) * k, b[1] - a[1]
    long = dx * dx + dy * dy
    along = max(0.0, min(1.0, (ax * dx + ay * dy) / long)) if long else 0.0
    return hypot(ax - along * dx, ay - along * dy)


if __name__ == "__main__":
    topology = json.loads((Path(sys.argv[1]) / "countries-50m.json").read_text(encoding="utf-8"))
    lines = arcs(topology)
    old = TARGET.read_text(encoding="utf-8").splitlines()
    found = {line.split(" | ")[0]: line for line in old if not line.startswith("#")}
    for geometry in reversed(topology["objects"]["countries"]["geometries"]):
        code = iso(geometry)
        if code is not None:
            lon, lat = point(max((joined(ring, lines) for ring in rings(geometry)), key=area))
            found[code] = f"{code} | {lat:.1f} | {(lon + 180) % 360 - 180:.1f}"
    heads = [line for line in old if line.startswith("#")]
    TARGET.write_text("\n".join([*heads, *(found[code] for code in sorted(found))]) + "\n", encoding="utf-8")
