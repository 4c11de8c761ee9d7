# ruff: noqa: T201 - it prints
"""How fast names are found on one core: the network alone, and all of `names` with its rules.

    PYTHONPATH=scripts python -m benchmarks.names FILE.jsonl|FOLDER [--rounds 3]

Words are what white space parts. The time is the processor's own, so that other programs count little; reading,
parsing and the division into sentences come before and are not counted. The best of the rounds is told.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from tearsheet.annotate.names import names
from tearsheet.annotate.names.tagger import tag
from tearsheet.annotate.parse import Parsed, parse
from tearsheet.annotate.sentences import sentences
from tearsheet.model import Annotated
from tearsheet.read import read
from tearsheet.store.inputs import one
from tearsheet.store.layout import Settings
from tearsheet.store.pipeline import load

Ready = list[tuple[Parsed, Annotated]]


def ready(path: Path) -> Ready:
    """Articles up to where names begin."""
    nlp = load(Settings().pipeline)
    parsed = [parse(read(given.item, given.sidecar), nlp) for given in one(path).articles]
    return [(p, sentences(p, Annotated(p.article))) for p in parsed]


def rate(work: Callable[[Parsed, Annotated], object], given: Ready, rounds: int) -> float:
    """Words a second."""
    words = sum(len(p.article.text.split()) for p, _ in given)
    best = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        for parsed, found in given:
            work(parsed, found)
        best = min(best, time.process_time() - begun)
    return words / best


def main() -> None:
    """For the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    given = ready(options.path)
    tag("The weights are loaded once.", given[0][1].sentences[:0])
    alone = rate(lambda parsed, found: tag(parsed.article.text, found.sentences), given, options.rounds)
    print(f"network alone: {alone:.0f} words/s; names with all rules: {rate(names, given, options.rounds):.0f} words/s")


if __name__ == "__main__":
    main()
