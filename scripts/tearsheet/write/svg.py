"""Happenings in, a picture of them along the days out: SVG made at build time, no style in it and no script.

A bar covers the days told; an outline: some day in there; a broken one: planned. The same stands as text beside it.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from tearsheet.write.escape import Safe, inline
from tearsheet.write.happenings import Happening
from tearsheet.write.telling import ANCHOR
from tearsheet.write.view import View
from tearsheet.write.words import WORDS, YEAR_OPEN, Days, bounds, count, short, shortened

_PAD = 12
_LANE, _LANES, _BELOW = 38, 5, 30  # height of a label with its date, how many rows of them, room for the months
_LETTER, _SMALL = 6.4, 5.9  # rough widths of a letter at the sizes of the stylesheet, a little too wide
_FORMS = {"broad": (1040, 34), "slim": (360, 22)}  # points, letters of a label: on a wide page, on a telephone
_INSET, _APART = 5, 14  # from the lead to its label, from one label to the next lead
_LOOK = {  # under a theme that is not ours; our stylesheet says the same in our colours
    "told": 'fill="currentColor"',
    "within": 'fill="none" stroke="currentColor"',
    "planned": 'fill="none" stroke="currentColor" stroke-dasharray="3 2"',
}
_REACH = timedelta(days=400)  # how far from the articles' own days an event may lie to be drawn


class _Item(Struct, frozen=True):
    """All that happens in the same span of days, as one sign on the line."""

    label: str
    below: str
    days: Days = (date.min, date.min)
    kind: str = "told"
    target: str | None = None  # the id of its entry on the same page

    @property
    def long(self) -> float:
        """How wide the label is, about."""
        return _INSET + max(len(self.label) * _LETTER, len(self.below) * _SMALL)

    def cut(self, letters: int) -> "_Item":
        """The same with a label of so many letters at most; below it the day alone, where there is no room for more."""
        below = self.below if len(self.below) <= letters else self.below.partition(",")[0]
        return replace(self, label=shortened(self.label, letters), below=below)


class _Placed(Struct, frozen=True):
    """An item with the place of its label: lane 0 is nearest the line; None where there is no room."""

    item: _Item
    x: float
    wide: float
    lane: int | None


def strip(view: View, happenings: Sequence[Happening], entries: Collection[str] = ()) -> Safe | None:
    """The picture as a `<figure>`, or None where fewer than two days could be drawn.

    `entries` are the ids of happenings that have an entry on the same page: their signs lead there.
    """
    items = _items(view, happenings, entries, lambda h: h.days)
    around = _around(view)
    drawn = [i for i in items if _near(around, i.days)]
    if len(drawn) < 2:
        return _of_open_years(_items(view, happenings, entries, lambda h: h.yearless))
    days = _reach(drawn)
    span = f"{short(str(days[0]))} to {short(str(days[1]))}"
    spoken = f"Timeline of {len(drawn)} dates from {span}; the list has them as text"
    svgs = [_svg(name, drawn, spoken, short) for name in _FORMS]
    beyond = len(items) - len(drawn)
    return framed("strip", svgs, f"Not drawn: {count(beyond, 'date')} further off or less exact." if beyond else "")


def _of_open_years(items: Sequence[_Item]) -> Safe | None:
    """What has a day but no year, along the days of the year: no order in time, and it says so."""
    drawn = [item for item in items if _near(None, item.days)]
    if len(drawn) < 2:
        return None
    spoken = f"Days of the year of {len(drawn)} dates whose year is open; the list has them as text"
    svgs = [_svg(name, drawn, spoken, lambda month: short(month).partition(" ")[0]) for name in _FORMS]
    return framed("strip", svgs, "The year is open: this is the order of the calendar, perhaps not that of events.")


def _reach(items: Sequence[_Item]) -> Days:
    return min(i.days[0] for i in items), max(i.days[1] for i in items)


def _items(
    view: View,
    happenings: Sequence[Happening],
    entries: Collection[str],
    days_of: Callable[[Happening], Days | None],
) -> list[_Item]:
    groups: dict[tuple[Days, str], list[Happening]] = {}
    for happening in happenings:
        days = days_of(happening)
        if days is not None:
            groups.setdefault((days, _kind(happening)), []).append(happening)
    made = []
    for (days, kind), group in sorted(groups.items()):
        target = next((h.id for h in group if h.id in entries and ANCHOR.fullmatch(h.id)), None)
        made.append(replace(_item(view, group), days=days, kind=kind, target=target))
    return made


def _kind(happening: Happening) -> str:
    """How it is drawn: planned; or on some day within what the value spans; or told for all of its days."""
    if not happening.statuses & {"asserted", "denied"}:
        return "planned"
    assert happening.date is not None
    exact = re.fullmatch(r"[\dX]{4}-\d\d-\d\d(T.*)?(/[\dX]{4}-\d\d-\d\d)?", happening.date.value)
    return "told" if exact else "within"


def _item(view: View, group: list[Happening]) -> _Item:
    best = max(group, key=lambda h: (len(h.told), len(h.participants)))
    assert best.date is not None
    names = [view.entities[id].name for id in best.participants if id in view.entities]
    day, thing = short(best.date.value).removesuffix(YEAR_OPEN), WORDS["event"][best.kinds[0][0]]
    more = f" +{len(group) - 1}" if len(group) > 1 else ""
    if names:
        return _Item(", ".join(names[:2]) + more, f"{day}, {thing}")
    return _Item(thing[:1].upper() + thing[1:] + more, day)


def _around(view: View) -> Days | None:
    """The days near those on which the articles were published; None where these are not known."""
    known = [d for a in view.corpus.articles if (d := bounds(a.article.published.value)) is not None]
    return (min(d[0] for d in known) - _REACH, max(d[1] for d in known) + _REACH) if known else None


def _near(around: Days | None, days: Days) -> bool:
    """Whether the days lie there; a whole year is no day."""
    within = around is None or (around[0] <= days[0] and days[1] <= around[1])
    return within and days[1] - days[0] < timedelta(days=100)


def _place(items: Sequence[_Item], first: date, width: int) -> list[_Placed]:
    """Each label to the right of its day, in the lowest lane in which it touches neither a label nor a lead.

    From right to left: what is placed later begins further left, so its lead crosses no label that is there already.
    """
    scale = _scale(items, first, width)
    free = [float(width + _APART)] * _LANES  # where the nearest label or lead in this lane begins
    placed = []
    for item in reversed(items):
        x = _PAD + (item.days[0] - first).days * scale
        lane = next((n for n in range(_LANES) if x + item.long + _APART <= free[n]), None)
        if lane is not None:
            free[: lane + 1] = [x] * (lane + 1)
        wide = max(((item.days[1] - item.days[0]).days + 1) * scale, 9.0)
        placed.append(_Placed(item, x, wide, lane))
    return placed[::-1]


def _scale(items: Sequence[_Item], first: date, width: int) -> float:
    """Points a day: as many as leave room for the label of each item to its right."""
    room = [(width - _PAD - max(item.long, 9.0)) / days for item in items if (days := (item.days[0] - first).days)]
    ends = [(width - 2 * _PAD) / ((item.days[1] - first).days + 1) for item in items]
    return min(room + ends)


def _svg(name: str, drawn: Sequence[_Item], spoken: str, named: Callable[[str], str]) -> str:
    width, letters = _FORMS[name]
    days = _reach(drawn)
    items = [item.cut(letters) for item in drawn]
    placed = _place(items, days[0], width)
    line = (max((p.lane for p in placed if p.lane is not None), default=0) + 1) * _LANE + 16
    parts = [f'<line class="axis" x1="0" y1="{line}" x2="{width}" y2="{line}" stroke="currentColor"/>']
    parts += _ticks(days, _scale(items, days[0], width), (line, width), named)
    parts += [part for p in sorted(placed, key=lambda p: (-p.wide, p.x)) for part in _sign(p, line)]
    return svg(name, (width, line + _BELOW), spoken, parts)


def svg(name: str, size: tuple[int, int], spoken: str, parts: Iterable[str]) -> str:
    """A picture of `parts`, which `spoken` says in words. The form “slim” is hidden where no stylesheet shows it."""
    hidden = ' display="none"' if name == "slim" else ""
    head = f'<svg class="{name}"{hidden} viewBox="0 0 {size[0]} {size[1]}" font-size="12" fill="currentColor"'
    return "\n".join([f'{head} role="group" aria-label="{inline(spoken)}">', *parts, "</svg>"])


def framed(name: str, svgs: Iterable[str], caption: str = "") -> Safe:
    """The forms of a picture as a `<figure>`; `name` is what the stylesheet knows it by."""
    below = [f"<figcaption>{inline(caption)}</figcaption>"] if caption else []
    return Safe("\n".join([f'<figure class="{name}">', *svgs, *below, "</figure>"]))


def _sign(placed: _Placed, line: int) -> Iterator[str]:
    item, x = placed.item, placed.x
    yield f'<a href="#{item.target}">' if item.target is not None else "<g>"
    yield f'<g class="{item.kind}">'
    yield f"<title>{inline(f'{item.below}: {item.label}')}</title>"
    if placed.lane is not None:
        foot = line - 12 - placed.lane * _LANE
        yield f'<path class="lead" stroke="currentColor" d="M{x:.1f} {line - 5}V{foot - 26}"/>'
        yield f'<text x="{x + _INSET:.1f}" y="{foot - 16}">{inline(item.label)}</text>'
        yield f'<text class="quiet" x="{x + _INSET:.1f}" y="{foot - 2}">{inline(item.below)}</text>'
    yield f'<rect x="{x:.1f}" y="{line - 5}" width="{placed.wide:.1f}" height="10" {_LOOK[item.kind]}/>'
    yield "</g></a>" if item.target is not None else "</g></g>"


def _ticks(days: Days, scale: float, corner: tuple[int, int], named: Callable[[str], str]) -> Iterator[str]:
    """Month names below the line, as many as there is room for."""
    (first, last), (line, width) = days, corner
    step = next(n for n in (1, 2, 3, 6, 12, 24) if 30.5 * n * scale > 62 or n == 24)
    end = -100.0
    months = [date(y, m, 1) for y in range(first.year, last.year + 1) for m in range(1, 13, min(step, 12))]
    for month in (m for m in months if first <= m <= last):
        x = _PAD + (month - first).days * scale
        if x - end > 62 and x < width - 60:
            yield f'<path class="tick" stroke="currentColor" d="M{x:.1f} {line}v10"/>'
            yield f'<text class="quiet" x="{x + 4:.1f}" y="{line + 20}">{inline(named(f"{month:%Y-%m}"))}</text>'
            end = x
