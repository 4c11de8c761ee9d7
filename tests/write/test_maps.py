"""Maps: projections that are right, frames that fit, the date line, names that do not lie on each other, links, words."""

import re
from itertools import combinations, pairwise
from math import cos, pi, radians
from xml.etree.ElementTree import fromstring

import pytest
from tests.write.corpus import article

from tearsheet.model import Address, Annotated, Corpus, Desk, Entity, Location, LocationKind, Point
from tearsheet.write import write
from tearsheet.write.maps import BROAD, SLIM, locator, map_of
from tearsheet.write.maps.frame import core, fitted, near, world
from tearsheet.write.maps.labels import Box, Room
from tearsheet.write.maps.outline import area_path, outline_for, shapes
from tearsheet.write.maps.projection import apart, azimuthal, equal_earth, middle, place_of
from tearsheet.write.view import View, view

BLACK_SEA = {"Kyiv": (30.52, 50.45), "Odesa": (30.73, 46.48), "Kharkiv": (36.23, 49.99), "Warsaw": (21.0, 52.2)}


def place(name: str, at: tuple[float, float], kind: LocationKind = "town", code: str | None = None) -> Entity:
    """A place named once in the one article."""
    where = Location("because", Point(at[1], at[0], kind), code)
    return Entity(name.lower().replace(" ", "-"), "GPE", name, mentions=(Address("trip", 6, 9),), location=where)


def seen(*places: Entity) -> View:
    text = article("trip", (("title", "Trip"), ("body", "Far away.")))
    return view(Corpus((Annotated(text),), places), Desk("Trips"))


def drawn(*places: Entity) -> str:
    found = map_of(seen(*places), places)
    assert found is not None
    return str(found.picture)


def towns(**more: tuple[float, float]) -> list[Entity]:
    return [place(name, at, code="UA") for name, at in (BLACK_SEA | more).items()]


@pytest.mark.parametrize("at", [(0, 0), (179, 60), (-120, -45), (10, 89)])
def test_a_projected_place_comes_back(at: tuple[float, float]) -> None:
    for lon, lat in ((at[0] + 9, at[1] - 7), (at[0] - 20, at[1] - 1), at):
        back = place_of(*at, *azimuthal(*at)(lon, lat))
        assert apart(back, (lon, lat)) < 1e-6


def test_distances_from_the_middle_are_those_of_the_earth() -> None:
    x, y = azimuthal(0, 45)(0, 46)
    assert (x, y) == pytest.approx((0, -radians(1)), abs=1e-6)
    assert azimuthal(0, 0)(1, 0)[0] == pytest.approx(radians(1), abs=1e-6)


def test_the_world_keeps_areas_true() -> None:
    project = equal_earth(0)

    def size(north: float) -> float:
        (left, top), (right, _), (_, bottom) = project(0, north + 0.1), project(0.1, north), project(0, north)
        return (right - left) * (bottom - top) / cos(radians(north + 0.05))

    assert size(60) == pytest.approx(size(0), rel=0.01)
    assert (project(180, 0)[0] - project(-180, 0)[0]) * (project(0, -90)[1] - project(0, 90)[1]) < 4 * pi * 1.25


def test_the_middle_of_places_on_both_sides_of_the_date_line() -> None:
    assert abs(middle([(178.0, -18.0), (-178.0, -18.0)])[0]) == pytest.approx(180)


@pytest.mark.parametrize("size", [BROAD, SLIM])
def test_a_frame_holds_its_places_with_a_margin(size: tuple[int, int]) -> None:
    for places in (list(BLACK_SEA.values()), [(178.4, -18.1), (-171.8, -13.8)], [(9.2, 47.7), (9.21, 47.71)]):
        frame = fitted(places, size)
        assert all(frame.holds(p, 0.1 * min(size)) for p in places)
    assert fitted([(9.2, 47.7), (9.21, 47.71)], size).across >= 1.09


def test_places_all_over_the_earth_give_the_world() -> None:
    frame = fitted([(37.6, 55.8), (-77.0, 38.9), (151.2, -33.9)], BROAD)
    assert frame.window == world(BROAD).window
    assert all(frame.holds(p) for p in ((-179, 65), (179, -40), (0, 0)))


def test_one_distant_place_does_not_widen_a_frame() -> None:
    near_by = [((9.2, 47.7), 4), ((9.7, 47.5), 4), ((9.4, 47.4), 4)]
    assert core([*near_by, ((-77.0, 38.9), 1)]) == core(near_by) or len(core([*near_by, ((-77.0, 38.9), 1)])) == 3
    assert len(core([*near_by, ((-77.0, 38.9), 9)])) == 4


def test_land_is_where_it_is_and_the_sea_is_not() -> None:
    for at in ((25.0, 49.0), (178.0, -17.9), (-58.4, -34.8), (100.0, 60.0)):
        frame = near(at, 30.0, BROAD)
        rings = list(shapes(outline_for(frame).land, frame))
        assert _odd(rings, frame.spot(at)), at
    frame = near((-30.0, 40.0), 40.0, BROAD)
    assert not _odd(list(shapes(outline_for(frame).land, frame)), frame.spot((-35.0, 42.0)))


def test_a_country_across_the_date_line_is_drawn_on_both_sides_of_a_map() -> None:
    frame = world(BROAD)
    rings = list(shapes(outline_for(frame).countries["RU"], frame))
    assert _odd(rings, frame.spot((100.0, 62.0)))
    assert _odd(rings, frame.spot((-172.0, 66.0)))
    assert all(0 <= x + 8 <= BROAD[0] + 16 for ring in rings for x, _ in ring)


def _odd(rings: list[list[tuple[float, float]]], spot: tuple[float, float]) -> bool:
    x, y = spot
    sides = [side for ring in rings for side in pairwise([*ring, ring[0]])]
    return (
        sum((y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1 for (x1, y1), (x2, y2) in sides) % 2 == 1
    )


def test_nothing_of_a_path_is_far_outside_the_picture() -> None:
    frame = fitted(list(BLACK_SEA.values()), BROAD)
    for start in re.findall(r"M(-?\d+) (-?\d+)", area_path(outline_for(frame).land, frame)):
        assert -10 <= int(start[0]) <= 2 * BROAD[0] + 10
        assert -10 <= int(start[1]) <= 2 * BROAD[1] + 10


def test_names_lie_neither_on_each_other_nor_on_signs() -> None:
    room = Room((300, 200), [])
    spots = [(40.0 + 15 * n, 100.0 + 3 * n) for n in range(12)]
    room.taken += [Box(x - 3, y - 3, x + 3, y + 3) for x, y in spots]
    labels = [room.beside(spot, 3, 60) for spot in spots]
    assert 3 <= sum(label is not None for label in labels) < 12
    assert not any(a.touches(b) for a, b in combinations(room.taken[len(spots) :], 2))


def test_both_forms_are_well_formed_and_weigh_little() -> None:
    picture = fromstring(drawn(*towns(), place("Ukraine", (31.8, 49.6), "country", "UA")))
    broad, slim = picture
    assert (broad.get("class"), slim.get("class"), slim.get("display")) == ("broad", "slim", "none")
    assert "Map of five places" in (broad.get("aria-label") or "")
    assert len(drawn(*towns())) < 60_000


def test_kinds_are_drawn_differently() -> None:
    picture = drawn(
        *towns(), place("Podolia", (28.5, 49.0), "area", "UA"), place("Ukraine", (31.8, 49.6), "country", "UA")
    )
    assert picture.count('<circle class="town"') == 2 * len(BLACK_SEA)
    assert picture.count('<rect class="area"') == 2
    assert picture.count('<path class="state"') == 2
    assert '<circle class="country"' not in picture


def test_a_country_too_small_to_be_seen_is_a_ring() -> None:
    picture = drawn(*towns(), place("Monaco", (7.4, 43.7), "country", "MC"), place("Nice", (7.3, 43.7), code="FR"))
    assert '<circle class="country"' in picture


def test_what_lies_beyond_the_edge_is_told() -> None:
    places = [*towns(), *towns(), place("Lima", (-77.0, -12.0), code="PE")]
    twelve = [place(f"Town {n}", (30 + n / 5, 48.0), code="UA") for n in range(12)]
    found = map_of(seen(*places, *twelve), [*places, *twelve])
    assert found is not None
    assert found.beyond == ["[Lima]{place}"]


def test_countries_alone_are_a_map_too() -> None:
    picture = drawn(place("Kyiv", BLACK_SEA["Kyiv"]), place("Ukraine", (31.8, 49.6), "country", "UA"),
                    place("Poland", (19.5, 52.0), "country", "PL"))  # fmt: skip
    assert picture.count(">Poland</text>") == 2


def test_only_the_places_named_most_are_drawn() -> None:
    many = [place(f"Town {n}", (30 + n % 10, 45 + n / 20)) for n in range(70)]
    found = map_of(seen(*many), many)
    assert found is not None
    dots = [len(form.findall(".//circle")) for form in fromstring(found.picture)]
    assert (dots, found.left) == ([60, 30], 10)


def test_one_place_alone_makes_no_map_but_a_small_one_on_its_page() -> None:
    kyiv = place("Kyiv", BLACK_SEA["Kyiv"])
    assert map_of(seen(kyiv), [kyiv]) is None
    small = str(locator(seen(kyiv), kyiv))
    assert ">Kyiv</text>" in small
    assert locator(seen(kyiv), Entity("x", "GPE", "X", mentions=kyiv.mentions)) is None


def test_signs_lead_to_the_pages_of_places_and_the_others_are_told() -> None:
    text = article("trip", (("title", "Trip"), ("body", "Kyiv and Odesa are far from Springfield.")))
    more = Annotated(article("trip-two", (("title", "Kyiv"), ("body", "Kyiv and Odesa, again."))))
    kyiv, odesa = towns()[:2]
    at = text.blocks[1].start
    spans = (
        Address("trip", at, at + 4),
        Address("trip-two", more.article.blocks[1].start, more.article.blocks[1].start + 4),
    )
    kyiv = Entity("kyiv", "GPE", "Kyiv", mentions=spans, location=kyiv.location)
    odesa = Entity("odesa", "GPE", "Odesa", mentions=(Address("trip", at + 9, at + 14),), location=odesa.location)
    open_ = Location("several places bear this name, in the United States and Australia")
    lost = Entity("springfield", "GPE", "Springfield", mentions=(Address("trip", at + 28, at + 39),), location=open_)
    made = {p.path: p.text for p in write(Corpus((Annotated(text), more), (kyiv, odesa, lost)), Desk("Trips"))}
    index = made["places/index.md"]
    assert 'href="/places/kyiv.md"' in index
    assert 'href="/places/odesa.md"' not in index
    assert "Springfield: several places bear this name" in re.sub(r"[\[\]]|\{[^}]*\}", "", index)
    assert "Because." in made["places/kyiv.md"]
    assert 'class="map locator"' in made["places/kyiv.md"]
