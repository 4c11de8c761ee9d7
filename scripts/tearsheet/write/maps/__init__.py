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
_FORMS = (("broad", BROAD, 60, 14), ("slim", SLIM, 30, 6))  # places drawn, countries named for orientation alone
_BEYOND = 12  # places beyond the edge told by name
_FINEST: Sequence[tuple[LocationKind, ...]] = (("town",), ("town", "area"), ("town", "area", "country"))
_LOCATOR, _ACROSS = (300, 190), {"country": 80.0, "area": 46.0, "town": 46.0}  # points, degrees


class Mapped(Struct, frozen=True):
    """A map and what is said below it: names beyond its edge, how many more, how many places it leaves out."""

    picture: Safe
    beyond: list[Safe]
    further: int
    left: int

    @property
    def squares(self) -> bool:
        """Whether there are areas on it."""
        return 'class="area"' in self.picture

    @property
    def shaded(self) -> bool:
        """Whether countries are shaded on it."""
        return 'class="state"' in self.picture


def map_of(view: View, entities: Sequence[Entity]) -> Mapped | None:
    """The map of the places named most, of those with coordinates; None for fewer than two."""
    signs = {e.id: s for e in entities if (s := _sign(view, e)) is not None}
    order = sorted(signs, key=lambda id: (-signs[id].weight, id))
    exact = [id for id in order if signs[id].kind != "country"]
    countries = [signs[id] for id in order if signs[id].kind == "country"]
    chosen = _fitting([signs[id] for id in exact[: _FORMS[0][2]]] + countries)
    if len(chosen) < 2:
        return None
    svgs = []
    for name, size, most, others in _FORMS:
        frame = fitted(chosen, size)
        drawn = countries + [signs[id] for id in exact[:most]]
        spoken = f"Map of {count(len(drawn), 'place')}; the list below has them as text"
        svgs.append(svg(name, size, spoken, parts(frame, drawn, others=others)))
    frame = fitted(chosen, BROAD)
    beyond = [
        evidence.entity(view, id) for id in order if not frame.holds(signs[id].place) and not _reaches(frame, signs[id])
    ]
    return Mapped(framed("map", svgs), beyond[:_BEYOND], len(beyond[_BEYOND:]), len(exact[_FORMS[0][2] :]))


def _fitting(signs: Sequence[Sign]) -> list[Place]:
    """The places to fit a frame to: the towns; where there are none, the areas as well, or the countries."""
    finest = ([s for s in signs if s.kind in kinds] for kinds in _FINEST)
    return core([(s.place, s.weight) for s in next((found for found in finest if len(found) > 1), [])])


def locator(view: View, entity: Entity) -> Safe | None:
    """A small map of where in the world a place lies. Places near each other share its land, so it costs little."""
    sign = _sign(view, entity)
    if sign is None:
        return None
    lon, lat = (CELL * round(degrees / CELL) for degrees in sign.place)
    frame = near((float(lon), float(lat)), _ACROSS[sign.kind], _LOCATOR)
    spoken = f"Map: where {entity.name} lies"
    return framed("map locator", [svg("small", frame.size, spoken, small(frame, sign))])


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


def _reaches(frame: Frame, sign: Sign) -> bool:
    """Whether some of a country's land is on the map, though its middle is not."""
    rings = outline_for(frame).countries.get(sign.code or "", []) if sign.kind == "country" else []
    return bool(area_path(rings, frame))
