"""Who is who in our own gold, and in the public one where it is at hand."""

from pathlib import Path

import pytest
from tests.resolve.score import gold, score

SHARED = Path(__file__).resolve().parents[3] / "shared" / "gold" / "gum-names.jsonl"


def test_our_own_gold_holds_its_floor() -> None:
    found = score(gold())
    assert found["precision"] >= 0.97
    assert found["recall"] >= 0.96


@pytest.mark.parametrize("path", [SHARED] if SHARED.is_file() else [])
def test_the_public_gold_holds_its_floor(path: Path) -> None:
    found = score(gold(path))
    assert found["precision"] >= 0.97
    assert found["F1"] >= 0.9
