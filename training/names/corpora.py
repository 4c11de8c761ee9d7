"""Files of labelled segments in, documents out, part of each corpus held out.

A corpus is one `NAME.json.gz`: a list of documents, a document a list of segments, a segment a list of
`[word, space before, label]` with BIO labels of PER, ORG and LOC. Left out: how the corpora were converted.
"""

import gzip
import json
import random
from pathlib import Path

Word = tuple[str, bool, str]
Segment = list[Word]
Document = list[Segment]

# The number of a corpus is part of the weights: it is what the network is asked for, so the order never changes.
STYLES = ("none", "gmb", "docred", "ewt", "wikigold", "btc", "wnut", "crossner", "gum", "silver")
SINGLE = frozenset({"btc", "wnut", "crossner"})  # their documents are single sentences, packed together
_HELD_OUT = 25  # one document in so many


def read(folder: Path) -> tuple[dict[str, list[Document]], dict[str, list[Document]]]:
    """Training documents and held-out documents, by corpus."""
    train: dict[str, list[Document]] = {}
    held: dict[str, list[Document]] = {}
    for path in sorted(folder.glob("*.json.gz")):
        name = path.name.removesuffix(".json.gz")
        documents = json.loads(gzip.decompress(path.read_bytes()))
        random.Random(7).shuffle(documents)
        cut = max(1, len(documents) // _HELD_OUT)
        held[name], train[name] = documents[:cut], documents[cut:]
    return train, held


def names(segment: Segment) -> list[tuple[int, int, str]]:
    """The names of a segment: first word, word after the last, class."""
    out = []
    start: int | None = None
    for n, label in enumerate([*(word[2] for word in segment), "O"]):
        if start is not None and label[0] != "I":
            out.append((start, n, segment[start][2][2:]))
            start = None
        if label[0] == "B":
            start = n
    return out
