"""A frame in, what tells a reader where it lies and how large it is out: the scale, the net of degrees, a small inset.

The net and the inset are for small regions, of which the outline alone may say little.
"""

from collections.abc import Iterator
from math import floor, log10

from tearsheet.write.maps.frame import Frame, near
from tearsheet.write.maps.labels import Box, Room
from tearsheet.write.maps.projection import Place

_ROUND = (1, 2, 5)  # kilometres, and times ten
_DEGREES = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0)
_REGION = 14.0  # degrees across, up to which a frame has a net and an inset
_LINES = 7  # of the net, at most, from west to east
_INSET, _EDGE = (150, 96), 8  # points
_INSET_ACROSS, CELL = 46.0, 12  # degrees


def scale_box(frame: Frame) -> Box:
    """The room that the scale takes."""
    return Box(0, frame.size[1] - 26, 12 + _km(frame) / frame.km + 60, frame.size[1])


def scale(frame: Frame) -> Iterator[str]:
    """How far is far; not on a map of the world, where no one length holds."""
    if frame.across > 120:
        return
    km, foot = _km(frame), frame.size[1] - 10
    long = km / frame.km
    yield f'<path class="scale" fill="none" stroke="currentColor" d="M8 {foot - 5}v5h{long:.1f}v-5"/>'
    yield f'<text class="quiet" x="{14 + long:.1f}" y="{foot + 1}">{km:,} km</text>'.replace(",", "\u202f")


def _km(frame: Frame) -> int:
    """A round number of kilometres, about a tenth of the width."""
    wanted = frame.km * frame.size[0] * 0.13
    power: int = 10 ** max(0, floor(log10(wanted)))
    return max((n * power for n in _ROUND if n * power <= wanted), default=power)


def graticule(frame: Frame) -> list[list[Place]]:
    """The meridians and parallels of a small region."""
    if frame.across > _REGION:
        return []
    west, south, east, north = frame.window
    step = next((d for d in _DEGREES if (east - west) / d <= _LINES), _DEGREES[-1])
    lons = [step * n for n in range(floor(west / step), floor(east / step) + 2)]
    lats = [step * n for n in range(floor(south / step), floor(north / step) + 2)]
    inner = [max(south, min(north, lat)) for lat in lats], [max(west, min(east, lon)) for lon in lons]
    return [[(lon, lat) for lat in inner[0]] for lon in lons] + [[(lon, lat) for lon in inner[1]] for lat in lats]


def inset_box(frame: Frame, room: Room) -> Box | None:
    """A corner for the inset in which no sign stands; None for a large region, a narrow picture or a full one."""
    wide, high = frame.size
    if frame.across > _REGION or wide < 3 * _INSET[0]:
        return None
    lefts, tops = (wide - _EDGE - _INSET[0], _EDGE), (_EDGE, high - _EDGE - _INSET[1])
    corners = (Box(x, y, x + _INSET[0], y + _INSET[1]) for x in lefts for y in tops)
    found = next((box for box in corners if room.free(box)), None)
    if found is not None:
        room.taken.append(found)
    return found


def inset_frame(frame: Frame) -> Frame:
    """The part of the world around."""
    lon, lat = (CELL * round(degrees / CELL) for degrees in _middle(frame))
    return near((float(lon), float(lat)), _INSET_ACROSS, _INSET)


def inset_map(frame: Frame, box: Box, ground: str) -> Iterator[str]:
    """Where in the world the frame lies."""
    x, y = inset_frame(frame).spot(_middle(frame))
    size = _sized(*_INSET)
    side = max(6.0, _INSET[0] * frame.across / _INSET_ACROSS)
    yield f'<svg class="inset" x="{box.left:.0f}" y="{box.top:.0f}" {size} aria-hidden="true">'
    yield f'<rect class="sea" {size} fill="none" stroke="currentColor"/>{ground}'
    yield f'<rect class="here" x="{x - side / 2:.1f}" y="{y - side / 4:.1f}" {_sized(side, side / 2)}/></svg>'


def _sized(wide: float, high: float) -> str:
    return f'width="{wide:.0f}" height="{high:.0f}"'


def _middle(frame: Frame) -> Place:
    west, south, east, north = frame.window
    return (west + east) / 2, (south + north) / 2
