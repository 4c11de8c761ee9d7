"""General names (“Foreign Ministry”) of all articles in, one group for each country's out.

Such a name is one body in all articles that are mostly about one country, and the body that others name in full
(“Russian Foreign Ministry”); elsewhere it stays open, in its article alone. Left out: any other name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tearsheet.resolve import knowledge
from tearsheet.resolve.entities.groups import Group
from tearsheet.resolve.fold import fold

_CLEARLY = 1.5  # times the mentions of the country that comes second
_OTHER = ("another body in another article",)


def by_country(every: Iterable[Group], generic: Sequence[Group], placed: Iterable[Group]) -> list[Group]:
    """The general names, joined by the country that their articles are about; some find a home among those `placed`."""
    countries = _countries(every)
    full = {group.form.key: group for group in placed if group.form.kind == "thing"}
    homes: dict[tuple[str, str | None], list[Group]] = defaultdict(list)
    for group in generic:
        homes[group.form.key, countries.get(group.held[0].address.doc_id)].append(group)
    bearers = Counter(key for key, _ in homes)
    left = []
    for (key, country), groups in homes.items():
        if country is None:
            left += _open(groups, alone=len(groups) == bearers[key] == 1)
            continue
        home = _in_full(key, country, full)
        for group in groups if home is not None else groups[1:]:
            (home or groups[0]).take(group, f"the article is mostly about {country}" if home is not None else None)
        if home is None:
            groups[0].country = country
            left.append(groups[0])
    return left


def _in_full(key: str, country: str, full: Mapping[str, Group]) -> Group | None:
    """ "Russian Foreign Ministry" for the "Foreign Ministry" of Russia."""
    known = knowledge.countries().by_name[fold(country)]
    keys = (f"{fold(word)} {key}" for word in (*known.demonyms, known.name))
    return next((full[k] for k in keys if k in full), None)


def _open(groups: list[Group], *, alone: bool) -> list[Group]:
    for group in groups:
        group.open = () if alone else _OTHER
    return groups


def _countries(groups: Iterable[Group]) -> dict[str, str]:
    """The country that each article is mostly about, where there is one."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for group in groups:
        country = _country(group)
        for mention in group.held if country is not None else ():
            counts[mention.address.doc_id][country or ""] += 1
    return {doc_id: next(iter(best)) for doc_id, count in counts.items() if (best := _first(count))}


def _first(count: Counter[str]) -> list[str]:
    ranked = sorted(count.items(), key=lambda pair: (-pair[1], pair[0]))
    clear = len(ranked) == 1 or ranked[0][1] >= _CLEARLY * ranked[1][1]
    return [ranked[0][0]] if clear else []


def _country(group: Group) -> str | None:
    known = knowledge.countries()
    table = {"thing": (known.by_name, known.by_capital), "people": (known.by_demonym,)}.get(group.form.kind, ())
    found = next((names[group.form.key] for names in table if group.form.key in names), None)
    return found.name if found is not None else None
