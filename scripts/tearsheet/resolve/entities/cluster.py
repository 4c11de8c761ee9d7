"""All mentions in, clusters of them out: each is one person, body or place, with the reason for every form in it.

A shorter form joins a longer one only when exactly one fits: first in its article, then in all. A surname that fits
two stays a cluster of its own, in its article alone, and lists what it may stand for; two of one full name stay two
where what is said of them cannot be said of one. Cost: close to linear, since forms are compared within blocks only.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from tearsheet.model import Address, Annotated
from tearsheet.resolve import knowledge
from tearsheet.resolve.entities.block import Block, filed, sought
from tearsheet.resolve.entities.facts import against
from tearsheet.resolve.entities.generic import by_country
from tearsheet.resolve.entities.groups import PLACES, Group, fullness, written
from tearsheet.resolve.entities.kinds import agreed
from tearsheet.resolve.entities.score import WEAK, Score, score
from tearsheet.resolve.fold import same

Apart = Collection[frozenset[str]]  # pairs of names, as slugs, that an editor keeps apart
_MARGIN = 0.1  # by how much the best candidate must beat the next


def clusters(
    articles: Sequence[Annotated], apart: Apart = (), left_out: frozenset[Address] = frozenset()
) -> list[Group]:
    """Cluster the mentions of all articles, but for those at the addresses left out."""
    local = [g for found in articles for g in joined(written(found, left_out), apart, here=True)]
    agreed(local)
    placed = joined(_alike(g for g in local if _stands_alone(g)), apart, here=False)
    alone = [g for g in local if g.open and not _generic(g)]
    short = defaultdict(list)
    for group in local:
        if not _stands_alone(group) and not group.open and not _generic(group):
            short[group.form.key].append(group)
    general = by_country(local, [g for g in local if _generic(g)], placed)
    return placed + alone + general + _surnames(short, placed, apart)


def joined(groups: Iterable[Group], apart: Apart, *, here: bool) -> list[Group]:
    """The same groups after each shorter form has joined the one longer form it fits, if there is just one."""
    shelf = _Shelf()
    for group in sorted(groups, key=fullness):
        fitting = shelf.fitting(group, apart, here=here)
        if len(fitting) == 1:
            home, found = fitting[0]
            home.take(group, _why(found, home, here))
            shelf.file(group, home)
            continue
        if fitting and group.form.kind == "person":
            homes = [home for home, _ in fitting]
            early = _before_the_second(group, homes) if here else None
            if early is not None:
                early[0].take(
                    early[1], f"the surname of “{early[0].name}”, before the article names another who bears it"
                )
            group.open = tuple(sorted(home.called for home in homes))
        if group.held:
            shelf.file(group, group)
    return shelf.groups


def _before_the_second(group: Group, homes: list[Group]) -> tuple[Group, Group] | None:
    """Takes out of `group` the mentions that come when only one of the possible bearers has been named."""
    first, second = sorted(homes, key=lambda home: min(home.places))[:2]
    start, end = min(first.places), min(second.places)
    early = [w for w in group.held if start < w.address < end]
    if not early:
        return None
    parts = Group(group.form), Group(group.form)
    for mention in group.held:
        parts[mention not in early].add(mention)
    group.held, group.texts, group.labels = parts[1].held, parts[1].texts, parts[1].labels
    return first, parts[0]


class _Shelf:
    """Groups already placed, found by their blocks."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self._blocks: dict[Block, list[int]] = defaultdict(list)
        self._number: dict[int, int] = {}

    def file(self, group: Group, home: Group) -> None:
        """Put `group` under its blocks; it stands for `home`."""
        number = self._number.get(id(home))
        if number is None:
            number = self._number[id(home)] = len(self.groups)
            self.groups.append(home)
        for form in (group.form, *group.forms.values()):
            for block in filed(form):
                if not group.open and number not in self._blocks[block]:
                    self._blocks[block].append(number)

    def fitting(self, group: Group, apart: Apart, *, here: bool) -> list[tuple[Group, Score]]:
        """The groups that `group` may be a shorter form of: the best, and those nearly as good."""
        numbers = {n for block in sought(group.form, here=here) for n in self._blocks.get(block, ())}
        scored = []
        for number in sorted(numbers):
            home = self.groups[number]
            found = score(group.form, home.form, here=here) or _so_called(group, home)
            if (
                found is not None
                and _fit(group, home)
                and _usual(group, home, found)
                and not _kept_apart(group, home, apart)
                and (here or not against(group.facts, home.facts))
            ):
                scored.append((home, found))
        best = max((found.value for _, found in scored), default=0.0)
        return [(home, found) for home, found in scored if found.value > best - _MARGIN]


def _so_called(group: Group, home: Group) -> Score | None:
    """ "Harbourers" alone is the club that another article calls "Lindau Harbourers" first."""
    known = group.form.kind == "thing" and group.form.key in home.forms
    return Score(0.75, "so called elsewhere after the full name") if known else None


def _alike(groups: Iterable[Group]) -> list[Group]:
    """Groups of the same fullest form as one, but for those that cannot be the same person.

    One that may be either of two stays open.
    """
    by_key: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in sorted(groups, key=lambda g: (not g.facts.told, min(g.places))):
        same = by_key[group.form.kind, group.form.key]
        fitting = [other for other in same if not against(group.facts, other.facts)]
        if len(fitting) == 1:
            fitting[0].take(group, None)
            continue
        group.open = tuple(sorted(f"{other.name} ({', '.join(other.facts.told)})" for other in fitting))
        if not fitting:
            same.append(group)
    for same in by_key.values():
        for group in same:
            group.others = tuple(", ".join(other.facts.told) for other in same if other is not group)
    return [group for same in by_key.values() for group in same]


def _surnames(short: dict[str, list[Group]], placed: list[Group], apart: Apart) -> list[Group]:
    """Names of one word without a longer form in their article: joined to the one that bears it, merged, or open."""
    shelf = _Shelf()
    for group in placed:
        shelf.file(group, group)
    left = []
    for _, groups in sorted(short.items()):
        fitting = shelf.fitting(groups[0], apart, here=False)
        if len(fitting) == 1:
            home, found = fitting[0]
            for group in groups:
                home.take(group, _why(found, home, here=False))
        elif not fitting:
            left += _alike(groups)
        else:
            for group in groups:
                group.open = tuple(sorted(home.called for home, _ in fitting))
            left += groups
    return left


def _stands_alone(group: Group) -> bool:
    """Whether the fullest form says by itself, in any article, who or what is meant."""
    shape = group.form
    return not group.open and not _generic(group) and (shape.kind != "person" or bool(shape.given))


def _generic(group: Group) -> bool:
    """ "Foreign Ministry" alone is another body in another article."""
    shape = group.form
    words = knowledge.body_words().generic
    return shape.kind == "thing" and shape.known is None and all(w in words for w in shape.words)


def _fit(group: Group, home: Group) -> bool:
    """A place is no short form of the body named after it: "Boston" and "Boston University"."""
    if group.form.kind != "thing" or group.form.key == home.form.key:
        return True
    return (group.label in PLACES) == (home.label in PLACES)


def _usual(group: Group, home: Group, found: Score) -> bool:
    """A weak reason needs the longer name to be as common as the short one."""
    return found.value > WEAK or home.texts.total() >= group.texts.total()


def _kept_apart(group: Group, home: Group, apart: Apart) -> bool:
    return bool(apart) and any(frozenset((same(a), same(b))) in apart for a in group.texts for b in home.texts)


def _why(found: Score, home: Group, here: bool) -> str | None:
    if found.why == "the same name":
        return None
    where = "in the article" if here else "in all articles"
    return f"{found.why}; “{home.name}” is the only one {where} that it fits"
