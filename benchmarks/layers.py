# ruff: noqa: T201 - it prints
"""What each layer of annotating costs on one core, side by side with the bare spaCy pipeline in one run.

    PYTHONPATH=scripts python -m benchmarks.layers FILE.jsonl|FOLDER [--rounds 3]

Words are what white space parts. The time is the processor's own; each layer is given what the earlier ones found, and
the best of the rounds is told. The share is of the time of the bare pipeline; “with it” is the speed of both together.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from tearsheet.annotate import PIPELINE
from tearsheet.annotate.parse import parse
from tearsheet.model import Annotated
from tearsheet.read import read
from tearsheet.store.inputs import one
from tearsheet.store.layout import Settings
from tearsheet.store.pipeline import load


def best(work: Callable[[], object], rounds: int) -> float:
    """Seconds of the processor, of the quickest round."""
    took = []
    for _ in range(rounds):
        begun = time.process_time()
        work()
        took.append(time.process_time() - begun)
    return min(took)


def main() -> None:
    """For the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    nlp = load(Settings().pipeline)
    articles = [read(given.item, given.sidecar) for given in one(options.path).articles]
    words = sum(len(article.text.split()) for article in articles)
    bare = best(lambda: [nlp(article.text) for article in articles], options.rounds)
    print(f"{'spaCy alone':<12} {words / bare:>8.0f} words/s")
    given = [(parse(article, nlp), Annotated(article)) for article in articles]
    for layer in PIPELINE:
        found = [layer(parsed, so_far) for parsed, so_far in given]  # what is loaded once is loaded now
        took = best(lambda layer=layer, given=given: [layer(p, f) for p, f in given], options.rounds)  # type: ignore[misc]
        print(f"{layer.__name__:<12} {took / bare:>8.1%} of spaCy's time; with it {words / (bare + took):.0f} words/s")
        given = [(parsed, one_) for (parsed, _), one_ in zip(given, found, strict=True)]


if __name__ == "__main__":
    main()
