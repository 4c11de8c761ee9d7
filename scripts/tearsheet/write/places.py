"""The folder places/: countries, towns, regions, buildings; on their index a map, and what is not on it and why."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from tearsheet.model import Entity, Location, Page
from tearsheet.write.entities import Folder, entity_pages
from tearsheet.write.maps import Mapped, locator, map_of
from tearsheet.write.view import View

_MOST = 40  # places told not to be on the map, by name


class Atlas(Struct, frozen=True):
    """The map, the places that are not on it and why, and how many more there are of these."""

    map: Mapped | None
    unclear: Sequence[tuple[Entity, Location]]
    unnamed: int


def place_pages(view: View) -> Iterator[Page]:
    """Everything below places/."""
    yield from entity_pages(view, Folder("places", "Places", "place", "places", locator), _atlas(view))


def _atlas(view: View) -> Atlas:
    found = [e for e in view.corpus.entities if e.location is not None and any(view.at(m) for m in e.mentions)]
    unclear = [(e, e.location) for e in found if e.location is not None and e.location.point is None]
    unclear.sort(key=lambda pair: (-len(pair[0].mentions), pair[0].name, pair[0].id))
    return Atlas(map_of(view, found), unclear[:_MOST], len(unclear[_MOST:]))
