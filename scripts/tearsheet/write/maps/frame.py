"""Places in, the frame of the map that shows them out: its projection, its scale, what part of the earth it holds.

A few places far from all others do not widen the frame; they are for the map's words to name.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import radians

from msgspec import Struct

from tearsheet.write.maps.projection import (
    RADIUS,
    Place,
    Projection,
    Spot,
    apart,
    around,
    azimuthal,
    equal_earth,
    middle,
    place_of,
)

_WORLD = 62.0  # degrees from the middle to the outermost place: beyond, the whole world is drawn
_LEAST = 1.1  # degrees that a frame is wide at least, about 120 km
_MARGIN = 0.14  # of the frame, on each side of the outermost places
_FAR = 0.1  # share of the mentions that may lie outside, where leaving them out makes the frame half as wide
_GRID = 24
_SOUTH, _NORTH = -57.0, 84.0  # of the world


class Frame(Struct, frozen=True):
    """A map's view. `window` is west, south, east and north in degrees, with room to spare; `east` its middle meridian.

    `across` is how many degrees of a great circle the frame is wide.
    """

    project: Projection
    left: float
    top: float
    scale: float
    size: tuple[int, int]
    east: float
    window: tuple[float, float, float, float]
    across: float

    def spot(self, place: Place) -> Spot:
        """Where a place stands, in points from the upper left corner."""
        x, y = self.project(around(place[0], self.east), place[1])
        return (x - self.left) * self.scale, (y - self.top) * self.scale

    def holds(self, place: Place, inset: float = 0) -> bool:
        """Whether a place is inside, at least `inset` points from the edge."""
        west, south, east, north = self.window
        if not (west <= around(place[0], self.east) <= east and south <= place[1] <= north):
            return False
        x, y = self.spot(place)
        return inset <= x <= self.size[0] - inset and inset <= y <= self.size[1] - inset

    @property
    def km(self) -> float:
        """Kilometres to a point."""
        return RADIUS / self.scale


def core(places: Sequence[tuple[Place, int]]) -> list[Place]:
    """The places that the frame is to hold: all but a small share by weight, where those lie far off."""
    kept = list(places)
    spare = _FAR * sum(weight for _, weight in kept)
    while len(kept) > 2:
        centre = middle([place for place, weight in kept for _ in range(min(weight, 9))])
        kept.sort(key=lambda item: apart(centre, item[0]))
        far, before = apart(centre, kept[-1][0]), apart(centre, kept[-2][0])
        spare -= kept[-1][1]
        if spare < 0 or far < 2 * max(before, _LEAST):
            break
        kept.pop()
    return [place for place, _ in kept]


def fitted(places: Sequence[Place], size: tuple[int, int]) -> Frame:
    """The frame of that size in points which holds the places with a margin."""
    centre = middle(list(places))
    if max(apart(centre, place) for place in places) > _WORLD:
        return world(size)
    project = azimuthal(*centre)
    spots = [project(*place) for place in places]
    left, right = min(x for x, _ in spots), max(x for x, _ in spots)
    top, bottom = min(y for _, y in spots), max(y for _, y in spots)
    inside = 1 - 2 * _MARGIN
    wide = max((right - left) / inside, (bottom - top) / inside * size[0] / size[1], radians(_LEAST))
    return _frame(centre, ((left + right) / 2, (top + bottom) / 2), wide, size)


@lru_cache(maxsize=400)
def near(centre: Place, across: float, size: tuple[int, int]) -> Frame:
    """The frame about a place, so many degrees wide; one object for each, as what is drawn of it is kept too."""
    return _frame(centre, (0.0, 0.0), radians(across), size)


def _frame(centre: Place, mid: Spot, wide: float, size: tuple[int, int]) -> Frame:
    high = wide * size[1] / size[0]
    left, top = mid[0] - wide / 2, mid[1] - high / 2
    steps = [n / _GRID for n in range(_GRID + 1)]
    seen = [place_of(*centre, left + wide * x, top + high * y) for x in steps for y in steps]
    spare = max(0.3, wide * 6)
    window = (
        max(min(e for e, _ in seen) - spare, centre[0] - 180), max(min(n for _, n in seen) - spare, -90),
        min(max(e for e, _ in seen) + spare, centre[0] + 180), min(max(n for _, n in seen) + spare, 90),
    )  # fmt: skip
    return Frame(azimuthal(*centre), left, top, size[0] / wide, size, centre[0], window, wide / radians(1))


def world(size: tuple[int, int]) -> Frame:
    """The whole world but the Antarctic, as large as the width of the page allows."""
    project, middle_meridian = equal_earth(11.0), 11.0  # cut through the Bering Strait
    wide = 2 * project(middle_meridian + 180, 0)[0]
    top, bottom = project(middle_meridian, _NORTH)[1], project(middle_meridian, _SOUTH)[1]
    scale = min(size[0] / wide, size[1] / (bottom - top))
    left, high = -size[0] / scale / 2, (top + bottom) / 2 - size[1] / scale / 2
    window = (middle_meridian - 180, _SOUTH, middle_meridian + 180, _NORTH)
    return Frame(project, left, high, scale, size, middle_meridian, window, 360.0)
