"""The places of a desk in, maps of them out: one of all, and a small one for each. SVG made at build time.

Land and borders are Natural Earth's, coordinates GeoNames'; the projections are our own. Left out: places without
coordinates, which are told in words beside the map.
"""

from collections.abc import Sequence

from msgspec import Struct

from tearsheet.model import Entity, LocationKind
from tearsheet.write import evidence
from tearsheet.write.escape import Safe
from tearsheet.write.maps.bearings import CELL
from tearsheet.write.maps.draw import Sign, parts, small
from tearsheet.write.maps.frame import Frame, core, fitted, near
from tearsheet.write.maps.outline import area_path, outline_for
from tearsheet.write.maps.projection import Place
from tearsheet.write.svg import framed, svg
from tearsheet.write.view import View
from tearsheet.write.words import count

BROAD, SLIM = (1040, 470), (360, 400)  # points: on a wide page, on a telephone
_FINEST: Sequence[tuple[LocationKind, ...]] = (("town",), ("town", "area"), ("town", "area", "country"))
_FEW = 60  # places drawn: the others are in the list
_LOCATOR, _ACROSS = (300, 190), {"country": 80.0, "area": 46.0, "town": 46.0}  # points, degrees


class Mapped(Struct, frozen=True):
    """A map, the names of what lies beyond its edge, and whether it has squares and shaded countries."""

    picture: Safe
    beyond: list[Safe]
    squares: bool
    shaded: bool


def map_of(view: View, entities: Sequence[Entity]) -> Mapped | None:
    """The map of all places with coordinates; None for fewer than two."""
    signs = sorted((s for e in entities if (s := _sign(view, e)) is not None), key=lambda s: (-s.weight, s.name))
    frames = _frames(signs)
    if frames is None:
        return None
    drawn = [s for s in signs if s.kind == "country"] + [s for s in signs if s.kind != "country"][:_FEW]
    spoken = f"Map of {count(len(drawn), 'place')}; the list below has them as text"
    svgs = [svg(name, frame.size, spoken, parts(frame, drawn, others=others))
            for (name, others), frame in zip((("broad", 14), ("slim", 6)), frames, strict=True)]  # fmt: skip
    beyond = [evidence.entity(view, e.id) for e in entities if _sign(view, e) is not None
              and not frames[0].holds(_place(e)) and not _reaches(frames[0], e)]  # fmt: skip
    return Mapped(framed("map", svgs), beyond, 'class="area"' in svgs[0], 'class="state"' in svgs[0])


def locator(view: View, entity: Entity) -> Safe | None:
    """A small map of where in the world a place lies. Places near each other share its land, so it costs little."""
    sign = _sign(view, entity)
    if sign is None:
        return None
    lon, lat = (CELL * round(degrees / CELL) for degrees in sign.place)
    frame = near((float(lon), float(lat)), _ACROSS[sign.kind], _LOCATOR)
    spoken = f"Map: where {entity.name} lies"
    return framed("map locator", [svg("small", frame.size, spoken, small(frame, sign))])


def _frames(signs: Sequence[Sign]) -> tuple[Frame, Frame] | None:
    """Both forms, fitted to the towns; where there are none, to the areas as well, or to the countries."""
    chosen = next((c for c in ([s for s in signs if s.kind in kinds] for kinds in _FINEST) if len(c) > 1), None)
    if chosen is None:
        return None
    places = core([(s.place, s.weight) for s in chosen])
    return fitted(places, BROAD), fitted(places, SLIM)


def _place(entity: Entity) -> Place:
    assert entity.location is not None
    assert entity.location.point is not None
    return entity.location.point.longitude, entity.location.point.latitude


def _sign(view: View, entity: Entity) -> Sign | None:
    location = entity.location
    if location is None or location.point is None:
        return None
    weight = len({m.doc_id for m in entity.mentions if view.at(m) is not None})
    if not weight:
        return None
    target = f"/places/{entity.id}.md" if entity.id in view.pages else None
    said = f"{entity.name}: {count(weight, 'article')}"
    return Sign(entity.name, _place(entity), location.point.kind, weight, said, target, location.country)


def _reaches(frame: Frame, entity: Entity) -> bool:
    """Whether some of a country's land is on the map, though its middle is not."""
    location = entity.location
    if location is None or location.point is None or location.point.kind != "country" or location.country is None:
        return False
    rings = outline_for(frame).countries.get(location.country, [])
    return bool(area_path(rings, frame))
