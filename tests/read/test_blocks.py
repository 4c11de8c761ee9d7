"""Our own gold for the parts of an article, with a floor; and what must hold of every answer."""

import json
from collections import Counter
from pathlib import Path

from tearsheet.read.blocks import blocks

GOLD = [
    json.loads(line) for line in (Path(__file__).parents[1] / "gold" / "blocks.jsonl").read_text("utf-8").splitlines()
]
FLOOR = 0.97  # of the paragraphs right
PROSE_FLOOR = 0.97  # of the prose kept as prose: what is taken for furniture is lost to the reader
TITLE = "Port of Hvalvik to reopen"
FILLER = "The port was closed for eleven months while the quay was rebuilt, the harbour master said on Tuesday."


def place(case):
    """An article with the case at its top, in its middle or at its end, and where the case begins."""
    before, after = {"top": (0, 9), "middle": (6, 6), "end": (9, 0)}[case["at"]]
    paragraphs = [TITLE, *[FILLER] * before, case["text"], *[FILLER] * after]
    return "\n\n".join(paragraphs), sum(len(p) + 2 for p in paragraphs[: before + 1])


def answer(case):
    """The kinds of the blocks that cover the case, with the dateline's own words."""
    text, start = place(case)
    inside = [b for b in blocks(text, TITLE) if start <= b.start < start + len(case["text"])]
    line = [text[b.start : b.end] for b in inside if b.kind == "dateline"]
    return inside[-1].kind, (line[0] if len(inside) == 2 else None), inside[0].rule


def wrong():
    """The cases answered wrongly, with the answers."""
    answers = ((case, answer(case)) for case in GOLD)
    return [(c["kind"], c["text"], *a) for c, a in answers if (c["kind"], c.get("dateline")) != a[:2]]


def test_paragraphs_are_told_apart():
    missed = wrong()
    assert 1 - len(missed) / len(GOLD) >= FLOOR, "\n".join(map(str, missed))


def test_prose_stays_prose():
    prose = [case for case in GOLD if case["kind"] == "body"]
    missed = [case["text"] for case in prose if answer(case)[0] != "body"]
    assert 1 - len(missed) / len(prose) >= PROSE_FLOOR, "\n".join(missed)


def test_the_gold_covers_every_kind():
    kinds = Counter(case["kind"] for case in GOLD)
    assert set(kinds) == {"body", "byline", "caption", "dateline", "notice", "related"}
    assert min(kinds.values()) >= 8


def test_headlines_below_a_label_belong_to_it():
    text = "\n\n".join([TITLE, FILLER, "Related stories", "Quay sinks again", "Harbour master resigns", FILLER])
    assert [b.kind for b in blocks(text, TITLE)] == ["title", "body", "related", "related", "related", "body"]


def test_one_headline_follows_read_more():
    text = "\n\n".join([TITLE, FILLER, "Read more", "Quay sinks again", "What happens next", FILLER])
    assert [b.kind for b in blocks(text, TITLE)] == ["title", "body", "related", "related", "body", "body"]


def test_a_title_that_is_not_in_the_text_makes_no_block():
    assert [b.kind for b in blocks(FILLER, TITLE)] == ["body"]
