"""Gold records in; how much of each layer the annotators find, held against floors, out.

A gold file is a `.jsonl` of articles that also carry the layers to score, in the form of the records `tearsheet
annotate` writes. Each layer present is scored; records of the `part` “blind” are a set of their own, as their texts
are news to the rules. Left out: what a measure is (scores).
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from tearsheet.build import Run, gather
from tearsheet.errors import SettingsError
from tearsheet.evaluate.scores import SCORERS, Pairs, Record
from tearsheet.read import items
from tearsheet.store.files import digest, write_atomically
from tearsheet.store.floors import BETWEEN, Floor, read_floors
from tearsheet.store.inputs import Input, Inputs
from tearsheet.write.records import records

_EPSILON = 1e-9


class Outcome(Struct, frozen=True):
    """What was measured, as lines to print, and the measures that fell below their floor."""

    lines: tuple[str, ...]
    scores: dict[str, float]
    fallen: tuple[str, ...]


def evaluate(
    gold: Sequence[Path], floors: Path | None, *, pipeline: str, update: bool = False, why: str | None = None
) -> Outcome:
    """Score every gold file.

    Raises:
        SettingsError: a gold or floors file cannot be read, or `update` would lower a floor without a reason.
    """
    scores: dict[str, float] = {}
    digests: dict[str, str] = {}
    for path in gold:
        for measure, value in score(path, pipeline).items():
            scores[measure] = round(value, 4)
            digests[measure] = digest(path.read_bytes())
    kept = read_floors(floors) if floors else {}
    fallen = tuple(m for m in scores if m in kept and scores[m] < kept[m].least - _EPSILON)
    if update and floors:
        if fallen and why is None:
            remedy = 'Mend it, or say why with --allow-regression "…"'
            raise SettingsError(f"These would fall: {', '.join(fallen)}", where=str(floors), remedy=remedy)
        new = {m: Floor(v, digests[m], why if m in fallen else _why(kept, m, v)) for m, v in scores.items()}
        data = msgspec.json.format(msgspec.json.encode(kept | new, order="sorted"), indent=1)
        write_atomically(floors, data + b"\n")
    return Outcome(tuple(_line(m, v, kept.get(m)) for m, v in scores.items()), scores, () if update else fallen)


def score(path: Path, pipeline: str) -> dict[str, float]:
    """Every measure of one gold file, as “quotes: quotes F1”; of its blind part as “quotes, blind: quotes F1”.

    A gold line is an article (`doc_id`, `text`, perhaps `title` and the day it was published as `published`, `dct` or
    `date`) that also carries layers; only the article goes to the reader.
    """
    try:
        gold = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except json.JSONDecodeError as error:
        raise SettingsError(str(error), where=str(path), remedy="A gold file holds one JSON record a line") from error
    found = _read(gold, path.stem, pipeline)
    blind = {g["doc_id"] for g in gold if g.get("part") == "blind"}
    known = _measures([(g, found.get(g["doc_id"], {})) for g in gold if g["doc_id"] not in blind])
    unseen = _measures([(g, found.get(g["doc_id"], {})) for g in gold if g["doc_id"] in blind])
    return {f"{path.stem}{BETWEEN}{m}": value for m, value in known.items()} | {
        f"{path.stem}, blind{BETWEEN}{m}": value for m, value in unseen.items()
    }


def _read(gold: Sequence[Record], name: str, pipeline: str) -> dict[str, Record]:
    """What the annotators find in the articles, by the article's name."""
    given = [Input(item, None) for item in items(f"{name}.jsonl", b"\n".join(map(_article, gold)))]
    corpus, _ = gather(Inputs(tuple(given), ()), Run(pipeline))
    return {record["doc_id"]: record for record in records(corpus) if record["record"] == "article"}


def _measures(pairs: Pairs) -> dict[str, float]:
    out: dict[str, float] = {}
    for layer, scorer in SCORERS.items():
        present = [(g, f) for g, f in pairs if isinstance(g.get(layer), list)]
        if present:
            out.update(scorer(present))
    return out


def _article(gold: Record) -> bytes:
    day = next((gold[k] for k in ("published", "dct", "date") if isinstance(gold.get(k), str)), None)
    return json.dumps({"doc_id": gold["doc_id"], "text": gold["text"], "published": day}).encode()


def _why(kept: Mapping[str, Floor], measure: str, value: float) -> str | None:
    """A reason stays as long as the floor it explains."""
    floor = kept.get(measure)
    return floor.why if floor and value <= floor.least else None


def _line(measure: str, value: float, floor: Floor | None) -> str:
    if floor is None:
        return f"{measure:<50} {value:7.4f}"
    mark = "below its floor" if value < floor.least - _EPSILON else "holds"
    return f"{measure:<50} {value:7.4f}   floor {floor.least:.4f}   {mark}"
