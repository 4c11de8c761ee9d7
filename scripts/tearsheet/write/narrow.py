"""What a long list can be narrowed by: the choices for the form that the theme shows, and each item's part in them.

Left out: the form and its script, which are the theme's. Without them the list stands whole.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from tearsheet.write.escape import Safe, escape

Item = TypeVar("Item")
_FEW = 4  # values of a fixed set that are shown side by side; more, or names, are chosen from a list


class Facet(Struct, Generic[Item], frozen=True):
    """One question to a list. `values` gives what holds of an item, `name` puts a value into words.

    `order` is that of values which have one; the others go by how many items have them.
    """

    key: str
    label: str
    values: Callable[[Item], Sequence[str]]
    name: Callable[[str], str]
    order: Sequence[str] = ()


def choices(items: Sequence[Item], facets: Sequence[Facet[Item]]) -> list[dict[str, object]]:
    """For the front matter: the facets that divide the items, each with its values, their names and numbers."""
    found: list[dict[str, object]] = []
    for facet in facets:
        times = Counter(value for item in items for value in set(facet.values(item)))
        order = {value: place for place, value in enumerate(facet.order)}
        if any(number < len(items) for number in times.values()):
            values = sorted(times, key=lambda v: (order.get(v, len(order)), -times[v], v))
            options = [[value, facet.name(value), times[value]] for value in values]
            few = len(facet.order) > 0 and len(values) <= _FEW
            found.append({"key": facet.key, "label": facet.label, "few": few, "options": options})
    return found


def attributes(item: Item, facets: Sequence[Facet[Item]]) -> Safe:
    """What the script reads off an item: `data-words="direct" data-side="norrland"`."""
    held = {facet.key: " ".join(dict.fromkeys(facet.values(item))) for facet in facets}
    return Safe("".join(f' data-{key}="{escape(values)}"' for key, values in held.items() if values))


def named(words: Mapping[str, str]) -> Callable[[str], str]:
    """A name from a table."""
    return lambda value: words[value]
