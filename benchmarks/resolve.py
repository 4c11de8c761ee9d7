# ruff: noqa: T201 - it prints
"""What resolving costs by size, and how fast names, roles, references and entities are found in real articles.

    PYTHONPATH=scripts python -m benchmarks.resolve [--articles 1000 5000 20000] [--words FILE.jsonl|FOLDER]

The articles by number are made up (corpus); whoever is named again in one is named by the last word alone. Seconds are
the processor's own on one core. `--words` tells words a second of each layer instead, the parser left out.
"""

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from benchmarks.corpus import Maker, article
from benchmarks.names import rate, ready
from msgspec.structs import replace

from tearsheet.annotate.names import names
from tearsheet.annotate.references import references
from tearsheet.annotate.roles import roles
from tearsheet.model import Annotated, Mention, Span
from tearsheet.resolve import resolve
from tearsheet.resolve.entities import clusters
from tearsheet.resolve.links import linked
from tearsheet.resolve.naming import named
from tearsheet.resolve.origins import origins
from tearsheet.resolve.timeline import timeline
from tearsheet.resolve.timeline.outcomes import with_outcomes

T = TypeVar("T")


def unresolved(found: Annotated) -> Annotated:
    """An article as the annotators leave it: no ids, and surnames from the second time on."""
    seen: set[str | None] = set()
    mentions = []
    for mention in found.mentions:
        start = mention.start
        if mention.label == "PERSON" and mention.entity_id in seen:
            start = found.article.text.index(" ", start) + 1
        seen.add(mention.entity_id)
        mentions.append(Mention(start, mention.end, mention.label, mention.rule))
    ends = {m.end: Span(m.start, m.end) for m in mentions}
    quotes = tuple(
        replace(q, speaker=replace(q.speaker, entity_id=None, mention=ends.get(q.speaker.end)))
        for q in found.quotes
        if q.speaker is not None
    )
    events = tuple(
        replace(e, participants=tuple(replace(p, start=ends[p.end].start, entity_id=None) for p in e.participants))
        for e in found.events
    )
    return replace(found, mentions=tuple(mentions), quotes=quotes, events=events)


def seconds(work: Callable[[], T]) -> tuple[float, T]:
    """What some work takes, and what it gives."""
    begun = time.process_time()
    done = work()
    return time.process_time() - begun, done


def costs(articles: Sequence[Annotated]) -> dict[str, float]:
    """Seconds of each step, and of the whole with all the rest."""
    slugs = {found.article.doc_id: found.article.slug for found in articles}
    took: dict[str, float] = {}
    took["clusters"], groups = seconds(lambda: clusters(articles))
    took["links"], (joined, _, _) = seconds(lambda: linked(articles, named(groups, slugs)))
    took["timeline"], _ = seconds(lambda: with_outcomes(timeline(joined), joined))
    took["origins"], _ = seconds(lambda: origins(joined))
    took["all of resolve"], _ = seconds(lambda: resolve(articles))
    return took


def layers(path: Path) -> None:
    """Words a second of each layer of a file or folder."""
    given = ready(path)
    words = sum(len(p.article.text.split()) for p, _ in given)
    spent = 0.0
    for step in (names, roles, references):
        speed = rate(step, given, 3)
        spent += words / speed
        given = [(parsed, step(parsed, found)) for parsed, found in given]
        print(f"{step.__name__:<12} {speed:>10.0f} words/s")
    resolve([found for _, found in given])  # the word lists and the gazetteer are read once
    took, _ = seconds(lambda: resolve([found for _, found in given]))
    print(f"{'resolve':<12} {words / took:>10.0f} words/s")
    print(f"{'together':<12} {words / (spent + took):>10.0f} words/s of {words} words, beside the parser")


def main() -> None:
    """For the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 5000, 20000])
    parser.add_argument("--words", type=Path)
    options = parser.parse_args()
    if options.words is not None:
        layers(options.words)
        return
    for number in options.articles:
        maker = Maker(7)
        made = [unresolved(article(maker, n)) for n in range(number)]
        took = "  ".join(f"{step} {value:.1f} s" for step, value in costs(made).items())
        print(f"{number:>6} articles, {sum(len(a.mentions) for a in made):>7} mentions: {took}", flush=True)


if __name__ == "__main__":
    main()
