"""Signs with their names in, a spot for each name out, so that no name lies on another or on a sign.

The most important come first; what finds no room has no name on the map, only in the list. Left out: drawing.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from tearsheet.write.maps.projection import Spot

_CAPITAL = 8.4  # rough width of a spaced capital at 10 points
_NARROW, _WIDE = frozenset("fijlrtI.,’' -()"), frozenset("mwMWABCDEFGHKNOPQRSTUVXYZÄÖÜ")
_HIGH = 13  # of a line of 12 points
_CLEAR = 18  # from the name of a country to a sign, where there is room
_GAP = 4  # between a sign and its name
_STEP = 9  # points between the spots tried for the name of a country
Anchor = Literal["start", "middle", "end"]


def width(name: str) -> float:
    """About how wide a name is at 12 points."""
    return sum(4.2 if letter in _NARROW else 8.8 if letter in _WIDE else 6.8 for letter in name)


def spaced(name: str) -> float:
    """The same in the spaced capitals of countries."""
    return len(name) * _CAPITAL


class Box(Struct, frozen=True):
    """A rectangle in points."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: "Box") -> bool:
        """Whether the two share a spot."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def grown(self, by: float) -> "Box":
        """The same with so many points more above and below, and thrice as many at its sides."""
        return Box(self.left - 3 * by, self.top - by, self.right + 3 * by, self.bottom + by)

    def within(self, size: tuple[int, int]) -> bool:
        """Whether it lies on a picture of that size."""
        return self.left >= 2 and self.top >= 2 and self.right <= size[0] - 2 and self.bottom <= size[1] - 2


class Label(Struct, frozen=True):
    """Where a name is written: the foot of its letters, and which part of it stands there."""

    x: float
    y: float
    anchor: Anchor


class Room(Struct):
    """What is taken on a picture."""

    size: tuple[int, int]
    taken: list[Box]

    def free(self, box: Box) -> bool:
        """Whether nothing is there, and the edge is not crossed."""
        return box.within(self.size) and not any(box.touches(other) for other in self.taken)

    def beside(self, spot: Spot, radius: float, wide: float) -> Label | None:
        """The first free place beside a sign for a name so wide: right, left, above, below, and between these."""
        for label, box in _beside(spot, radius, wide):
            if self.free(box):
                self.taken.append(box)
                return label
        return None

    def inside(self, shape: Sequence[Sequence[Spot]], name: str) -> Label | None:
        """A free place in a country for its name, near its middle; None where the name is wider than the country."""
        wide, spots = spaced(name), _spots(shape, self.size)
        for around, (x, y) in ((a, spot) for a in (_CLEAR, 0) for spot in spots):  # room beside signs for their names
            box = Box(x - wide / 2 - 2, y - 11, x + wide / 2 + 2, y + 4)
            corners = ((box.left, box.top), (box.right, box.top), (box.left, box.bottom), (box.right, box.bottom))
            if self.free(box.grown(around)) and all(holds(shape, corner) for corner in (*corners, (x, y))):
                self.taken.append(box)
                return Label(x, y, "middle")
        return None


def _beside(spot: Spot, radius: float, wide: float) -> Iterator[tuple[Label, Box]]:
    x, y = spot
    out, near = radius + _GAP, (radius + _GAP) * 0.75
    places: tuple[tuple[Anchor, float, float], ...] = (
        ("start", out, 4), ("end", -out, 4), ("middle", 0, -out - 1), ("middle", 0, out + 10),
        ("start", near, -near + 1), ("start", near, near + 8), ("end", -near, -near + 1), ("end", -near, near + 8),
    )  # fmt: skip
    for anchor, dx, dy in places:
        left = {"start": 0.0, "middle": -wide / 2, "end": -wide}[anchor] + x + dx
        yield Label(x + dx, y + dy, anchor), Box(left - 2, y + dy - _HIGH + 2, left + wide + 3, y + dy + 3)


def _spots(shape: Sequence[Sequence[Spot]], size: tuple[int, int]) -> list[Spot]:
    """Spots over the part of a shape that is on the picture, those nearest its middle first."""
    greatest = max(shape, key=lambda ring: abs(area(ring)))
    xs, ys = [x for x, _ in greatest], [y for _, y in greatest]
    left, right = max(min(xs), 0.0), min(max(xs), size[0])
    top, bottom = max(min(ys), 0.0), min(max(ys), size[1])
    mid = (left + right) / 2, (top + bottom) / 2
    steps = [(left + _STEP * (n + 0.5), top + _STEP * (m + 0.5))
             for n in range(int((right - left) / _STEP)) for m in range(int((bottom - top) / _STEP))]  # fmt: skip
    return sorted(steps, key=lambda s: ((s[0] - mid[0]) ** 2 + 2 * (s[1] - mid[1]) ** 2, s))


def holds(shape: Sequence[Sequence[Spot]], spot: Spot) -> bool:
    """Whether a spot lies in a shape of rings."""
    x, y = spot
    odd = False
    for ring in shape:
        for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                odd = not odd
    return odd


def area(ring: Sequence[Spot]) -> float:
    """The area of a ring in square points, with a sign for its direction."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*ring, ring[0]])) / 2
