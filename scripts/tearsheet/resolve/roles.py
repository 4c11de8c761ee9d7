"""Linked articles in, the entities with the roles that the articles state out, each with its evidence.

One role an article: the same words said twice are kept once, a different or former one beside it. Left out: finding
roles (annotate).
"""

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from tearsheet.model import Address, Annotated, Entity, EntityRole
from tearsheet.resolve.links import Links, acting, at


def with_roles(articles: Sequence[Annotated], entities: Sequence[Entity], links: Links) -> tuple[Entity, ...]:
    """Add the roles, in the order of the articles."""
    held: dict[str, dict[tuple[object, ...], EntityRole]] = defaultdict(dict)
    for found in articles:
        for role in found.roles:
            holder = at(links, found, role.holder)
            if holder is None:
                continue
            of = acting(links, found, role.of)
            text = " ".join(found.article.text[role.start : role.end].split())
            name = links.entities[of].name if of is not None else None
            evidence = Address(found.article.doc_id, role.start, role.end)
            stated = EntityRole(text, evidence, of=of, of_name=name, state=role.state)
            held[holder].setdefault((found.article.doc_id, text.casefold(), of, role.state), stated)
    return tuple(replace(e, roles=tuple(held[e.id].values())) if e.id in held else e for e in entities)
