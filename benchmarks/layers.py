# ruff: noqa: T201 - it prints
"""What each layer of annotating costs on one core, side by side with the bare spaCy pipeline in one run.

    PYTHONPATH=scripts python -m benchmarks.layers FILE.jsonl|FOLDER [--rounds 3]

Each layer is given what the earlier ones found; speeds are those of `benchmarks.names`. The share is of the time of the
bare pipeline; “with it” is the speed of both together.
"""

import argparse
from pathlib import Path

from benchmarks.names import rate

from tearsheet.annotate import PIPELINE
from tearsheet.annotate.parse import parse
from tearsheet.model import Annotated
from tearsheet.read import read
from tearsheet.store.inputs import one
from tearsheet.store.layout import Settings
from tearsheet.store.pipeline import load


def main() -> None:
    """For the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    nlp = load(Settings().pipeline)
    articles = [read(given.item, given.sidecar) for given in one(options.path).articles]
    given = [(parse(article, nlp), Annotated(article)) for article in articles]
    bare = rate(lambda parsed, _: nlp(parsed.article.text), given, options.rounds)
    print(f"{'spaCy alone':<12} {bare:>8.0f} words/s")
    for layer in PIPELINE:
        found = [layer(parsed, so_far) for parsed, so_far in given]  # what is loaded once is loaded now
        speed = rate(layer, given, options.rounds)
        together = 1 / (1 / bare + 1 / speed)
        print(f"{layer.__name__:<12} {bare / speed:>8.1%} of spaCy's time; with it {together:.0f} words/s")
        given = [(parsed, after) for (parsed, _), after in zip(given, found, strict=True)]


if __name__ == "__main__":
    main()
