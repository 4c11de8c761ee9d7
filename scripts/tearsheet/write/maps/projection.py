"""Degrees in, points of a plane out, one unit being the radius of the earth; y runs down the page.

Both projections keep areas true: Lambert's azimuthal one about the middle of a region, Equal Earth for the whole world
(Šavrič, Patterson and Jenny 2018). Left out: the ellipsoid, which is a third of a per cent.
"""

from collections.abc import Callable
from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt

Place = tuple[float, float]  # degrees east and north
Spot = tuple[float, float]  # to the right and down
Projection = Callable[[float, float], Spot]

RADIUS = 6371.0  # km
_EQUAL_EARTH = (1.340264, -0.081106, 0.000893, 0.003796)


def azimuthal(east: float, north: float) -> Projection:
    """The plane that touches the earth at the place given."""
    up, over = sin(radians(north)), cos(radians(north))

    def project(lon: float, lat: float) -> Spot:
        turn, high, wide = radians(lon - east), sin(radians(lat)), cos(radians(lat))
        near = 1 + up * high + over * wide * cos(turn)
        k = sqrt(2 / max(near, 1e-9))
        return k * wide * sin(turn), -k * (over * high - up * wide * cos(turn))

    return project


def place_of(east: float, north: float, x: float, y: float) -> Place:
    """Where a spot of that plane lies; the spots further out than the other end of the earth are taken for it."""
    far = hypot(x, y)
    if far < 1e-12:
        return east, north
    angle = 2 * asin(min(1.0, far / 2))
    up, over = sin(radians(north)), cos(radians(north))
    high = cos(angle) * up - y * sin(angle) * over / far
    turn = atan2(x * sin(angle), far * over * cos(angle) + y * up * sin(angle))
    return east + degrees(turn), degrees(asin(max(-1.0, min(1.0, high))))


def equal_earth(east: float) -> Projection:
    """The whole earth about the meridian given."""
    a, b, c, d = _EQUAL_EARTH

    def project(lon: float, lat: float) -> Spot:
        t = asin(sqrt(3) / 2 * sin(radians(lat)))
        x = 2 * sqrt(3) * radians(lon - east) * cos(t) / (3 * (9 * d * t**8 + 7 * c * t**6 + 3 * b * t**2 + a))
        return x, -(d * t**9 + c * t**7 + b * t**3 + a * t)

    return project


def apart(a: Place, b: Place) -> float:
    """The angle between two places, in degrees."""
    one, two = radians(a[1]), radians(b[1])
    half = sin((two - one) / 2) ** 2 + cos(one) * cos(two) * sin(radians(b[0] - a[0]) / 2) ** 2
    return degrees(2 * asin(min(1.0, sqrt(half))))


def middle(places: list[Place]) -> Place:
    """The middle of places on the globe, wherever the date line runs."""
    spots = [(cos(radians(n)) * cos(radians(e)), cos(radians(n)) * sin(radians(e)), sin(radians(n))) for e, n in places]
    x, y, z = (sum(axis) for axis in zip(*spots, strict=True))
    return degrees(atan2(y, x)), degrees(atan2(z, hypot(x, y)))


def around(lon: float, east: float) -> float:
    """The same meridian, no more than half the earth from `east`."""
    return east + (lon - east + 180) % 360 - 180
