"""Pairs of records (gold, found) in; the measures of one layer out, each between 0 and 1.

Spans are compared as readers would: without the marks, articles and possessives around them. Left out: floors.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from tearsheet.annotate.timexes.values import interval

Record = Mapping[str, Any]
Pairs = Sequence[tuple[Record, Record]]
Span = tuple[int, int]

_CLASSES = {"PERSON": "PER", "PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
_EDGE = "\"'“”„‟«»‘’`.,;:!?…-–— \t\r\n\xa0()[]"
_SAME = 0.8  # of the characters in either span, how many are in both


def f1(hits: float, found: float, wanted: float) -> float:
    """Harmonic mean of precision and recall; 0 where there is nothing."""
    return 2 * hits / (found + wanted) if found + wanted else 0.0


def trim(text: str, start: int, end: int) -> Span:
    """A span without outer marks, a leading article or “that”, a trailing possessive."""
    while start < end and text[start] in _EDGE:
        start += 1
    low = text[start:end].lower()
    start += next((len(a) for a in ("the ", "a ", "an ", "that ") if low.startswith(a)), 0)
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    end -= next((len(p) for p in ("'s", "’s") if text[start:end].endswith(p)), 0)
    return start, end


def overlap(text: str, a: Span, b: Span) -> float:
    """Characters other than white space in both spans, over those in either."""
    low, high = max(a[0], b[0]), min(a[1], b[1])
    both = _dense(text, low, high)
    return both / (_dense(text, *a) + _dense(text, *b) - both) if both else 0.0


def match(text: str, gold: Sequence[Span], found: Sequence[Span]) -> Iterator[tuple[int, int, float]]:
    """Spans paired one to one, the best overlap first: gold index, found index, overlap."""
    all_pairs = [(overlap(text, g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)]
    used_gold: set[int] = set()
    used_found: set[int] = set()
    for share, i, j in sorted((p for p in all_pairs if p[0] > 0), key=lambda p: (-p[0], p[1], p[2])):
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            yield i, j, share


def _dense(text: str, start: int, end: int) -> int:
    return sum(not c.isspace() for c in text[start:end])


# ---------------------------------------------------------------- one scorer a layer


def names(pairs: Pairs) -> dict[str, float]:
    """Names: the same span after trimming, and the same of person, body, place."""
    hits = found = wanted = 0
    for gold, system in pairs:
        text = gold["text"]
        free = [m for m in gold["mentions"] if m.get("optional")]
        a = {(*trim(text, m["start"], m["end"]), c) for m in gold["mentions"] if m not in free and (c := _class(m))}
        b = {(*trim(text, m["start"], m["end"]), c) for m in system.get("mentions", ()) if (c := _class(m))}
        b = {m for m in b if m in a or not any(m[0] < f["end"] and f["start"] < m[1] for f in free)}
        hits, found, wanted = hits + len(a & b), found + len(b), wanted + len(a)
    return {"names F1": f1(hits, found, wanted)}


def _class(mention: Record) -> str | None:
    return _CLASSES.get(mention["label"].upper())


def quotes(pairs: Pairs) -> dict[str, float]:
    """Statements: 80 % of the characters shared; joint: the speaker's words meet too; certainty where gold has it."""
    hits = joint = found = wanted = sure = chained = paired = 0
    for gold, system in pairs:
        text = gold["text"]
        a, b = _units(text, gold["quotes"]), _units(text, system.get("quotes", ()))
        for i, j, share in match(text, [u[0] for u in a], [u[0] for u in b]):
            one, other = a[i][1], b[j][1]
            hits += share >= _SAME
            joint += share >= _SAME and _same_speaker(one, other)
            paired += 1
            sure += one.get("certainty") == other.get("certainty")
            chained += one.get("named") == other.get("named")
        found, wanted = found + len(b), wanted + len(a)
    out = {"quotes F1": f1(hits, found, wanted), "quotes joint F1": f1(joint, found, wanted)}
    if paired and any("certainty" in q for gold, _ in pairs for q in gold["quotes"]):
        out |= {"certainty right": sure / paired, "named right": chained / paired}
    return out


def _units(text: str, quotes: Sequence[Record]) -> list[tuple[Span, Record]]:
    """Each contiguous piece of content within a paragraph, trimmed."""
    units = []
    for quote in quotes:
        for start, end in quote.get("spans") or [[quote["start"], quote["end"]]]:
            at = start
            for piece in text[start:end].split("\n"):
                span = trim(text, at, at + len(piece))
                at += len(piece) + 1
                if span[1] - span[0] > 1:
                    units.append((span, quote))
    return units


def _same_speaker(gold: Record, found: Record) -> bool:
    """Whether the words given as the speaker meet; a gold statement without a speaker is free."""
    wanted = gold.get("speaker")
    if not wanted:
        return True
    spans = wanted if isinstance(wanted, list) else [[wanted["start"], wanted["end"]]]
    speaker = found.get("speaker")
    return speaker is not None and any(s < speaker["end"] and speaker["start"] < e for s, e in spans)


def timexes(pairs: Pairs) -> dict[str, float]:
    """Times, of the types gold has: spans that meet and the same value; and the same days, of those that name any.

    A time of day counts by its day, a week or a quarter by its first and last.
    """
    types = {t["type"] for gold, _ in pairs for t in gold["timexes"]}
    same = same_days = told = told_days = 0
    for gold, system in pairs:
        a, b = gold["timexes"], [t for t in system.get("timexes", ()) if t["type"] in types]
        spans = [[(t["start"], t["end"]) for t in layer] for layer in (a, b)]
        met = [(a[i], b[j]) for i, j, _ in match(gold["text"], *spans)]
        same += sum(g["value"] == f.get("value") for g, f in met)
        same_days += sum(_days(g) is not None and _days(g) == _days(f) for g, f in met)
        told += len(a) + len(b)
        told_days += sum(_days(t) is not None for t in (*a, *b))
    return {"timex value F1": f1(same, 0, told), "timex interval F1": f1(same_days, 0, told_days)}


def _days(timex: Record) -> tuple[date, date] | None:
    return interval(timex.get("value") or "")


def roles(pairs: Pairs) -> dict[str, float]:
    """Roles: the same holder and words that meet."""
    hits = found = wanted = 0
    for gold, system in pairs:
        a, b = gold["roles"], list(system.get("roles", ()))
        found, wanted = found + len(b), wanted + len(a)
        for role in a:
            same = next((r for r in b if _meets(r, role) and _meets(r["holder"], role["holder"])), None)
            if same is not None:
                b.remove(same)
                hits += 1
    return {"roles precision": hits / found if found else 0.0, "roles recall": hits / wanted if wanted else 0.0}


def _meets(a: Record, b: Record) -> bool:
    return bool(a["start"] < b["end"] and b["start"] < a["end"])


def events(pairs: Pairs) -> dict[str, float]:
    """Events: triggers that meet and the same class; status among those. Gold may name what would do as well."""
    hits = found = wanted = right = 0
    for gold, system in pairs:
        a, b = gold["events"], list(system.get("events", ()))
        found, wanted = found + len(b), wanted + len(a)
        for event in a:
            same = next((e for e in b if _meets(e, event) and e["type"] in _allowed(event, "type")), None)
            if same is not None:
                b.remove(same)
                hits += 1
                right += same["status"] in _allowed(event, "status")
    return {"events F1": f1(hits, found, wanted), "event status right": right / hits if hits else 0.0}


def _allowed(event: Record, slot: str) -> list[str]:
    return [event[slot], *event.get(f"or_{slot}", ())]


SCORERS: dict[str, Callable[[Pairs], dict[str, float]]] = {
    "mentions": names,
    "quotes": quotes,
    "timexes": timexes,
    "roles": roles,
    "events": events,
}
