"""Clusters in, entities out: a type, a name, a readable id that no other entity has, and the joins with their reasons.

Left out: roles (roles.py) and what an editor decides (corrections.py).
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain, count

from tearsheet.model import Entity, Join, MentionLabel
from tearsheet.resolve import knowledge
from tearsheet.resolve.entities import Group
from tearsheet.resolve.entities.forms import form
from tearsheet.resolve.fold import fold, slug
from tearsheet.resolve.places import gazetteer

_LONGEST = 80  # characters of an id: it becomes a file name, which many systems cut at 255 bytes
_BODY = 3  # one reading in so many as a body makes one of what no gazetteer has as a town or country
_KINDS: dict[MentionLabel, str] = {"PERSON": "person", "ORG": "organisation", "NORP": "people", "EVENT": "event"}


def named(groups: Iterable[Group], slugs: Mapping[str, str]) -> list[Entity]:
    """One entity a cluster; `slugs` gives the slug of an article by its `doc_id`."""
    ready = sorted(groups, key=lambda g: (bool(g.open), -len(g.places), min(g.places)))
    taken: set[str] = set()
    return [_entity(group, taken, slugs) for group in ready]


def _entity(group: Group, taken: set[str], slugs: Mapping[str, str]) -> Entity:
    type_, name = _type(group), best_name(group)
    home = f"in-{slugs[min(group.places).doc_id]}" if group.open else None
    home = slug(group.facts.told[0]) if group.others and group.facts.told else home
    id_ = unique(name, type_, taken, slug(group.country) if group.country is not None else home)
    taken.add(id_)
    name = f"{name} ({group.country})" if group.country is not None else name
    aliases = tuple(sorted(t for t in group.texts if t != name))
    joins = tuple(_join(t, name, group) for t in aliases)
    if group.open:
        joins = (Join(name, id_, f"left open: it may be {' or '.join(group.open)}"), *joins)
    own = " and ".join(group.facts.told)
    joins = (
        *(Join(name, id_, f"kept apart from another of this name: {own}, not {said}") for said in group.others),
        *joins,
    )
    return Entity(id_, type_, name, aliases, mentions=tuple(sorted(group.places)), joins=joins)


def _type(group: Group) -> MentionLabel:
    if group.form.kind == "people":
        return "NORP"
    if group.form.kind == "person":
        return "PERSON"
    if group.form.known is not None and fold(group.form.known) in knowledge.countries().by_name:
        return "GPE"
    labels = Counter({k: n for k, n in group.labels.items() if k not in ("PERSON", "NORP")}) or Counter({"ORG": 1})
    best = min(labels, key=lambda label: (-labels[label], label))
    unknown = best == "GPE" and _BODY * labels["ORG"] >= labels["GPE"] and not gazetteer.entries(group.name)
    return "ORG" if unknown else best


def best_name(group: Group) -> str:
    """The usual name of what the word lists know; else the most complete of the common forms."""
    if group.form.known is not None:
        return group.form.known
    forms = {text: form(group.form.kind, text) for text in group.texts}
    counts = Counter[str]()
    for text, number in group.texts.items():
        counts[forms[text].key] += number
    full = {t for t, f in forms.items() if bool(f.given) == bool(group.form.given)}
    if group.form.kind == "thing":
        full = {t for t, f in forms.items() if (len(f.words) > 1) == (len(group.form.words) > 1)}
    most = max((counts[forms[t].key] for t in full), default=1)
    common = [t for t in full if counts[forms[t].key] * 4 >= most] or list(group.texts)
    if group.form.kind == "person":
        return min(common, key=lambda t: (-counts[forms[t].key], len(t.split()), -group.texts[t], t))
    return min(common, key=lambda t: (-len(forms[t].words), -counts[forms[t].key], -group.texts[t], t))


def unique(name: str, type_: MentionLabel, taken: set[str], home: str | None = None) -> str:
    """A readable id: the name, if need be with its kind or a number; `home` is the article or country it is held to."""
    kind = _KINDS.get(type_, "place")
    base = slug(name)[:_LONGEST].strip("-") or f"{kind}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
    stem = f"{base}-{home}" if home is not None else base
    tries = chain((stem, f"{stem}-{kind}"), (f"{stem}-{n}" for n in count(2)))
    return next(id_ for id_ in tries if id_ not in taken)


def _join(text: str, name: str, group: Group) -> Join:
    if group.country is not None:
        return Join(text, name, f"a general name, in articles that are mostly about {group.country}")
    because = group.reasons.get(text)
    if because is not None:
        return Join(text, because.into, because.why)
    if form(group.form.kind, text).known is not None:
        return Join(text, name, "another form of the same name (word list)")
    return Join(text, name, "the same name but for spelling marks, a title or an ending")
