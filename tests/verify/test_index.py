"""The checker against the search index of a real site: what holds passes, whatever is changed in a text is found."""

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from tests.write.corpus import corpus

from tearsheet.build import originals
from tearsheet.model import Desk
from tearsheet.verify import Finding, verify
from tearsheet.write import write

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"
ARTICLES = originals(a.article for a in corpus().articles)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("desk")
    for page in write(corpus(), Desk("Ferries")):
        path = root / "docs" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.text, encoding="utf-8")
    settings = yaml.safe_load(CONFIG.read_text(encoding="utf-8")) | {"site_name": "Ferries"}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    build(load_config(str(root / "mkdocs.yml")))
    return root / "site"


@pytest.fixture
def site(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "site"))


def change(site: Path, unit: int, how: Callable[[Any], None]) -> tuple[Finding, ...]:
    """Rewrite one record and check again."""
    path = site / "search" / "texts" / f"{unit}.js"
    head, _, data = path.read_text(encoding="utf-8").partition(", ")
    record = json.loads(data.rstrip().removesuffix(");"))
    how(record)
    path.write_text(f"{head}, {json.dumps(record)});\n", encoding="utf-8")
    return verify(site, ARTICLES).findings


def test_what_is_made_holds(site: Path) -> None:
    report = verify(site, ARTICLES)
    assert report.findings == ()
    assert report.counts["searchable"] > 6


def test_a_record_written_again_unchanged_holds(site: Path) -> None:
    assert change(site, 1, lambda record: None) == ()


def test_every_changed_character_is_found(site: Path) -> None:
    dice = random.Random(5)
    for _ in range(8):
        before = (site / "search" / "texts" / "1.js").read_text(encoding="utf-8")

        def spoil(record: Any) -> None:
            passage = dice.choice(record[5])
            at = dice.choice([n for n, c in enumerate(passage[3]) if not c.isspace()])
            passage[3] = passage[3][:at] + ("x" if passage[3][at] != "x" else "y") + passage[3][at + 1 :]

        assert [f.what for f in change(site, 1, spoil)] == ["the text differs from the article"]
        (site / "search" / "texts" / "1.js").write_text(before, encoding="utf-8")


@pytest.mark.parametrize(("how", "what"), [
    (lambda r: r.__setitem__(0, "nobody"), "there is no such article"),
    (lambda r: r.__setitem__(1, "Another title"), "the text differs from the article's"),
    (lambda r: r.__setitem__(2, "Another outlet"), "the text differs from the article's"),
    (lambda r: r[5][0].__setitem__(0, 3), "which does not show these words"),
    (lambda r: r[5][0].__setitem__(0, 99), "which does not show these words"),
    (lambda r: r[5][1][5][0].__setitem__(3, "c1-2"), "leads to no place"),
    (lambda r: r[5][1][5][0].__setitem__(2, 9999), "outside its passage"),
    (lambda r: r.pop(), "cannot be read"),
    (lambda r: r[5].append("x"), "cannot be read"),
])  # fmt: skip
def test_every_changed_field_is_found(site: Path, how: Callable[[Any], None], what: str) -> None:
    assert any(what in finding.what for finding in change(site, 1, how))


def test_another_script_in_its_place_is_found(site: Path) -> None:
    (site / "search" / "texts" / "0.js").write_text("alert(1);\n", encoding="utf-8")
    assert [f.page for f in verify(site, ARTICLES).findings] == ["search/texts/0.js"]
