"""What many tests share: the project's folders, and a small desk to build in a temporary folder."""

import shutil
from pathlib import Path

import pytest

from tearsheet.store.layout import Layout, find, make

ROOT = Path(__file__).resolve().parent.parent
REAL = ROOT.parent / "shared" / "articles"

ARTICLES = {
    "harbour.txt": "Harbour board delays vote\n\nThe harbour board of Lindau delayed its vote on Tuesday, chairwoman Ilse Brandt "
    "said.\n\n“We need one more week,” Brandt told reporters. “Nobody is hurt by that.”\n",
    "harbour.yml": "published: 2025-03-12\noutlet: Lake Courier\n",
    "ferry.md": "---\ntitle: Ferry talks resume\ndate: 2025-03-14\n---\n\nTalks on a new ferry line resumed in Bregenz on "
    "Friday. Ilse Brandt met Paul Keller, head of the Lake Transport Agency.\n",
    "bulk.jsonl": '{"doc_id": "bulk-1", "title": "Ferry fares rise", "published": "2025-03-10", "text": "Fares rise in May, '
    'the Lake Transport Agency said."}\n',
}


@pytest.fixture
def desk(tmp_path: Path) -> Layout:
    """A desk with three short invented articles in three formats."""
    root = tmp_path / "desk"
    make(root, "The ferry question")
    for name, text in ARTICLES.items():
        (root / "articles" / name).write_text(text, encoding="utf-8")
    return find(None, desk=root)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Layout:
    """A copy of the sample desk, with its committed pages, not yet built."""
    root = tmp_path_factory.mktemp("sample")
    for name in ("articles", "editorial", "docs"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    return find(None, desk=root)
