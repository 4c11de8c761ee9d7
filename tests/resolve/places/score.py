"""Scores where places lie, against `tests/gold/places.jsonl`: `python tests/resolve/places/score.py [dev|held] [--errors]`.

Every text is resolved alone, with its names given. A place is right in the gold's country and within 150 km of the
gold's point (a country or area: 1,000 km), wrong elsewhere, open without a point; `placed` is the share of those the gold
leaves open that were put on the map all the same.
"""

import json
import sys
from collections import Counter
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any

from tearsheet.model import Annotated, Article, Block, Entity, Location, Mention, Published, Source
from tearsheet.resolve import resolve

GOLD = Path(__file__).resolve().parents[2] / "gold" / "places.jsonl"
REACH = {"town": 150, "area": 1000, "country": 1000}  # km
Record = dict[str, Any]


def gold(part: str | None = None) -> list[Record]:
    """The texts of one part, or all."""
    records = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    return [r for r in records if part in (None, r["part"])]


def resolved(record: Record) -> dict[tuple[int, int], Entity]:
    """The entity of each mention of a text."""
    text = record["text"]
    article = Article("a", "a", Source("a", ""), "", text, (Block(0, len(text), "body"),), Published(), "en")
    mentions = tuple(Mention(m["start"], m["end"], m["label"], "gold") for m in record["mentions"])
    entities = resolve([Annotated(article, mentions=mentions)]).entities
    return {(m.start, m.end): entity for entity in entities for m in entity.mentions}


def score(records: list[Record], *, errors: bool = False) -> dict[str, float]:
    """Shares of the gold's places, and of those it leaves open."""
    counts: Counter[str] = Counter()
    for record in records:
        found = resolved(record)
        for place in record["places"]:
            location = found[place["start"], place["end"]].location
            outcome = judged(place, location)
            counts[outcome] += 1
            if errors and outcome not in ("right", "left open"):
                said = (location.country, location.point, location.why) if location is not None else None
                _say(f"{outcome}: {record['text'][place['start'] : place['end']]} {said}\n    {record['text']}")
    clear, unclear = counts["right"] + counts["wrong"] + counts["open"], counts["left open"] + counts["placed"]
    shares = {name: counts[name] / max(1, clear) for name in ("right", "wrong", "open")}
    return shares | {"placed": counts["placed"] / max(1, unclear), "gold places": clear, "gold open": unclear}


def judged(place: Record, location: Location | None) -> str:
    """What became of one place."""
    point = location.point if location is not None else None
    if place["country"] is None:
        return "left open" if point is None else "placed"
    if location is None or point is None:
        return "open"
    far = _apart(place["latitude"], place["longitude"], point.latitude, point.longitude)
    return "right" if location.country == place["country"] and far <= REACH[point.kind] else "wrong"


def _apart(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Kilometres between two points, by the haversine formula."""
    a, b = radians(lat1), radians(lat2)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(lon2 - lon1) / 2) ** 2
    return 2 * 6371 * asin(sqrt(half))


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")


if __name__ == "__main__":
    part = next((a for a in sys.argv[1:] if not a.startswith("-")), None)
    for measure, value in score(gold(part), errors="--errors" in sys.argv).items():
        _say(f"{measure:<12} {value:.3f}")
