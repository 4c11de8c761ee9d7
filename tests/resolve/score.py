"""Scores who is who with the names given: `python tests/resolve/score.py [GOLD.jsonl] [--write SYSTEM.jsonl]`.

Every group of documents is resolved apart. Printed are precision, recall and F1 of pairs of mentions in two documents;
`--write` keeps the result in the form of the records, for a scorer of one's own.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tearsheet.model import Annotated, Article, Block, Mention, MentionLabel, Published, Source
from tearsheet.resolve import resolve

GOLD = Path(__file__).resolve().parents[1] / "gold" / "entities.jsonl"
LABELS: dict[str, MentionLabel] = {
    "PER": "PERSON",
    "PERSON": "PERSON",
    "ORG": "ORG",
    "LOC": "GPE",
    "GPE": "GPE",
    "NORP": "NORP",
}
Record = dict[str, Any]


def gold(path: Path = GOLD) -> list[Record]:
    """The documents of a gold file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def resolved(documents: Iterable[Record]) -> Iterator[Annotated]:
    """The documents with the machine's ids on the gold's mentions."""
    groups: dict[str, list[Record]] = defaultdict(list)
    for document in documents:
        groups[document.get("group", "")].append(document)
    for _, group in sorted(groups.items()):
        yield from resolve([_article(d) for d in group]).articles


def _article(record: Record) -> Annotated:
    text, slug = record["text"], record["doc_id"].lower().replace("_", "-")
    article = Article(record["doc_id"], slug, Source("", ""), "", text, (Block(0, len(text), "body"),), Published())
    spans = {(m["start"], m["end"]): LABELS[m["label"]] for m in reversed(record["mentions"]) if m["label"] in LABELS}
    return Annotated(article, mentions=tuple(Mention(*span, label, "gold") for span, label in sorted(spans.items())))


def score(documents: list[Record]) -> dict[str, float]:
    """Precision, recall and F1 of pairs of mentions in two documents."""
    ids = {(a.article.doc_id, m.start, m.end): m.entity_id for a in resolved(documents) for m in a.mentions}
    wanted, found, both = Counter[Any](), Counter[Any](), Counter[Any]()
    inside: list[Counter[Any]] = [Counter(), Counter(), Counter()]
    for document in documents:
        group = document.get("group", "")
        for mention in document["mentions"]:
            id_ = ids.get((document["doc_id"], mention["start"], mention["end"]))
            if mention["entity_id"] is None or mention["label"] not in LABELS:
                continue
            keys = (group, mention["entity_id"]), (group, id_), (group, mention["entity_id"], id_)
            for counts, own, key in zip((wanted, found, both), inside, keys, strict=True):
                counts[key] += 1
                own[document["doc_id"], *key] += 1
    pairs = [_pairs(counts) - _pairs(own) for counts, own in zip((wanted, found, both), inside, strict=True)]
    precision, recall = pairs[2] / max(1, pairs[1]), pairs[2] / max(1, pairs[0])
    total = precision + recall
    return {"precision": precision, "recall": recall, "F1": 2 * precision * recall / total if total else 0.0}


def _pairs(counts: Counter[Any]) -> int:
    return sum(n * (n - 1) // 2 for n in counts.values())


def _write(path: Path, documents: list[Record]) -> None:
    with path.open("w", encoding="utf-8") as out:
        for found in resolved(documents):
            fields = ("start", "end", "label", "entity_id")
            mentions = [{key: getattr(m, key) for key in fields} for m in found.mentions]
            out.write(json.dumps({"doc_id": found.article.doc_id, "mentions": mentions}) + "\n")


if __name__ == "__main__":
    arguments = sys.argv[1:]
    target = arguments[arguments.index("--write") + 1] if "--write" in arguments else None
    paths = [a for a in arguments if a not in ("--write", target)]
    records = gold(Path(paths[0]) if paths else GOLD)
    for measure, value in score(records).items():
        sys.stdout.write(f"{measure:<10} {value:.3f}\n")
    if target is not None:
        _write(Path(target), records)
