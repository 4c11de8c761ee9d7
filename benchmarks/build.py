# ruff: noqa: T201 - it prints
"""What a site of many articles costs: the size of each kind of page, and the CPU time beside MkDocs' plain theme.

    PYTHONPATH=scripts python -m benchmarks.build [--articles 5000] [--keep FOLDER]

Both themes build the same Markdown with the same flat nav, in turn, in one run; the plain one once more without our
marks. Sizes are of HTML as it lies on the disk, and gzipped as most hosts send it.
"""

import argparse
import gzip
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml
from benchmarks.corpus import corpus

from tearsheet.model import Desk
from tearsheet.write import write

CONFIG = Path(__file__).parents[1] / "mkdocs.yml"
PLAIN: dict[str, object] = {"theme": "mkdocs"}
BUILDS: dict[str, dict[str, object]] = {
    "theme tearsheet": {},
    "theme mkdocs, the same marks": PLAIN,
    "theme mkdocs, no marks": PLAIN | {"markdown_extensions": ["tables", "md_in_html"]},
}


def made(root: Path, articles: int) -> None:
    """The Markdown of a made-up desk."""
    for page in write(corpus(articles), Desk("Benchmark")):
        path = root / "docs" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.text, encoding="utf-8")


def cost(root: Path, name: str, settings: dict[str, object]) -> float:
    """CPU seconds of one build into a folder of its own."""
    config = yaml.safe_load(CONFIG.read_text(encoding="utf-8")) | {"strict": False, "site_dir": name.replace(" ", "-")}
    config["validation"] = {"links": {"not_found": "ignore", "anchors": "ignore", "absolute_links": "relative_to_docs"}}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config | settings), encoding="utf-8")
    before = os.times()
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=root, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def sizes(site: Path) -> None:
    """Print the pages of each folder: how many, the middle one and the largest, indexes and their parts apart."""
    print("pages                       number   middle kB  largest kB  largest gzipped")
    for folder in ("", *sorted(path.name for path in site.iterdir() if path.is_dir())):
        found = sorted((site / folder).glob("*.html"), key=lambda path: path.stat().st_size)
        index = [path for path in found if path.name == "index.html"]
        parts = [path for path in found if "--" in path.name]
        rest = [path for path in found if path not in index and path not in parts]
        for name, pages in (("index", index), ("part of the index", parts), ("page", rest)):
            if pages:
                middle, largest = pages[len(pages) // 2].read_bytes(), pages[-1].read_bytes()
                kilobytes = (len(middle), len(largest), len(gzip.compress(largest)))
                print(f"{folder or 'home':14} {name:18} {len(pages):5}", *(f"{size / 1e3:10.0f}" for size in kilobytes))


def main() -> None:
    """Make the desk, build it in each way, print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=5000)
    options.add_argument("--keep", type=Path)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = chosen.keep or Path(folder)
        made(root, chosen.articles)
        print(f"{chosen.articles} articles, {sum(1 for _ in root.glob('docs/**/*.md'))} pages")
        seconds = {name: cost(root, name, settings) for name, settings in BUILDS.items()}
        ours = next(iter(seconds.values()))
        for name, spent in seconds.items():
            print(
                f"{name}: {spent:.1f} s of CPU time"
                + ("" if spent == ours else f", ours is {ours / spent:.2f} times that")
            )
        sizes(root / "theme-tearsheet")


if __name__ == "__main__":
    main()
