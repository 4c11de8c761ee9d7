"""The story: read -> annotate -> resolve -> write, then MkDocs, then the check of what it made.

An article that fails is reported and the others go on. The result does not depend on the number of jobs, on what was
in the cache, or on the order of the files on the disk.
"""

import datetime
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from tearsheet.annotate import annotate
from tearsheet.errors import InputError, OutputError, SettingsError
from tearsheet.model import Annotated, Article, Corpus, Desk, Page, Problem
from tearsheet.read import read
from tearsheet.resolve import resolve
from tearsheet.resolve.neighbours import narrowed
from tearsheet.store.cache import Cache
from tearsheet.store.floors import figures
from tearsheet.store.inputs import Input, Inputs, corrections, inputs
from tearsheet.store.layout import Layout
from tearsheet.store.pages import Written, write_pages
from tearsheet.store.pipeline import load, versioned
from tearsheet.store.readings import load as load_readings
from tearsheet.store.readings import save as save_readings
from tearsheet.store.site import build_with_mkdocs, exchange
from tearsheet.verify import Original, Report, verify
from tearsheet.write import write

Progress = Callable[[int, int], None]  # articles done, articles to do
_A_JOB = 8  # articles worth starting a second process for: it loads the pipeline again, about 1.5 s


class Briefed(Struct, frozen=True):
    """What a run did: the corpus, the pages, how many articles were annotated anew, and what became of the files."""

    corpus: Corpus
    pages: tuple[Page, ...]
    annotated: int
    written: Written


class Built(Struct, frozen=True):
    """A run up to the checked site."""

    briefed: Briefed
    report: Report


def no_progress(done: int, total: int) -> None:
    """Say nothing."""


class Run(Struct, frozen=True):
    """How articles are worked on: the spaCy pipeline, how many at once, where the cache and the corrections lie.

    With `stock` the names are the pipeline's own.
    """

    pipeline: str
    jobs: int = 1
    progress: Progress = no_progress
    cache: Path | None = None
    corrections: Path | None = None
    stock: bool = False


def gather(given: Inputs, run: Run) -> tuple[Corpus, int]:
    """Every article read, annotated and resolved, and how many were annotated anew.

    Articles of unknown day that others give a stretch of days are annotated once more inside it.
    """
    kept = Cache(run.cache, versioned(run.pipeline) + " with its names" * run.stock) if run.cache else None
    remembered = run.cache / "readings.msgpack" if run.cache else None
    readings = load_readings(remembered)
    decisions, bad = corrections(run.corrections) if run.corrections else ((), ())

    def resolved() -> Corpus:
        articles, doubles = distinct([known[n] for n in sorted(known)])
        problems = sorted([*given.problems, *failed, *doubles, *bad], key=lambda p: (p.where, p.what))
        return resolve(articles, decisions, problems, readings, run.jobs)

    sources = dict(enumerate(given.articles))
    known, failed, anew = _known(sources, kept, run)
    corpus = resolved()
    stretches = narrowed(corpus)
    days = {n: stretches.get(found.article.doc_id) for n, found in known.items()}
    again = {n: replace(sources[n], narrowed=day) for n, day in days.items() if day is not None}
    if again:
        found, worse, more = _known(again, kept, run)
        known, failed, anew = known | found, [*failed, *worse], anew + more
        corpus = resolved()
    if kept:
        kept.keep_only([*sources.values(), *again.values()])
    save_readings(remembered, readings)
    return corpus, anew


def _known(
    sources: Mapping[int, Input], kept: Cache | None, run: Run
) -> tuple[dict[int, Annotated], list[Problem], int]:
    """The articles by number, from the cache or annotated; those that failed; how many were annotated anew."""
    known = {n: found for n, source in sources.items() if kept and (found := kept.load(source))}
    missing = [(n, source) for n, source in sources.items() if n not in known]
    failed = []
    for (n, source), result in zip(missing, _annotate_all([i for _, i in missing], run), strict=True):
        if isinstance(result, Problem):
            failed.append(result)
            continue
        known[n] = result
        if kept:
            kept.save(source, result)
    return known, failed, len(missing)


def run_of(layout: Layout, *, jobs: int = 1, progress: Progress = no_progress) -> Run:
    """How a desk's own articles are worked on."""
    stock = layout.settings.names_from == "pipeline"
    return Run(layout.settings.pipeline, jobs, progress, layout.cache, layout.corrections, stock)


def brief(layout: Layout, *, jobs: int = 1, progress: Progress = no_progress) -> Briefed:
    """Articles to Markdown."""
    corpus, annotated = gather(inputs(layout.articles), run_of(layout, jobs=jobs, progress=progress))
    pages = write(corpus, Desk(layout.topic, layout.settings.headline, figures(layout.settings)))
    return Briefed(corpus, pages, annotated, write_pages(layout.docs, pages))


def build(layout: Layout, *, jobs: int = 1, progress: Progress = no_progress) -> Built:
    """Articles to a checked site. Nothing takes the place of the previous site unless every check holds.

    Raises:
        OutputError: MkDocs refuses a page, or a published line differs from its source.
    """
    briefed = brief(layout, jobs=jobs, progress=progress)
    with exchange(layout.site) as target:
        build_with_mkdocs(layout, target, epoch=epoch(briefed.corpus))
        report = verify(target, originals(a.article for a in briefed.corpus.articles))
        if report.findings:
            lines = "\n".join(f"  {finding}" for finding in report.findings[:20])
            remedy = "This is a defect of Tearsheet, or a page was edited by hand; the previous site is as it was"
            raise OutputError(
                f"{len(report.findings)} checks failed:\n{lines}\n", where=str(layout.site), remedy=remedy
            )
    return Built(briefed, report)


def check(layout: Layout) -> Report:
    """The published site against the articles as they are now, read anew and without the cache."""
    if not (layout.site / "index.html").is_file():
        raise SettingsError("There is no built site", where=str(layout.site), remedy="Run `tearsheet build` first")
    found = (_read(given) for given in inputs(layout.articles).articles)
    articles, _ = distinct([Annotated(a) for a in found if isinstance(a, Article)])
    return verify(layout.site, originals(a.article for a in articles))


def originals(articles: Iterator[Article]) -> dict[str, Original]:
    """What the checker needs to know of each article, by the slug of its page."""
    return {a.slug: Original(text=a.text, title=a.title, outlet=a.outlet, author=a.author, url=a.url,
                             sha256=a.source.sha256, published=a.published.value) for a in articles}  # fmt: skip


def distinct(found: Sequence[Annotated]) -> tuple[list[Annotated], list[Problem]]:
    """Articles by page name, each unique; a second article of the same id is left out and reported."""
    first: dict[str, Annotated] = {}
    problems = []
    for annotated in sorted(found, key=lambda a: (a.article.doc_id, a.article.source.path, a.article.source.line or 0)):
        article = annotated.article
        if article.doc_id in first:
            other = first[article.doc_id].article.source.path
            what = f"Its id “{article.doc_id}” is that of {other} already"
            problems.append(Problem(article.source.path, what, "Rename the file, or give the line another doc_id"))
        else:
            first[article.doc_id] = annotated
    taken: set[str] = set()
    named = []
    for annotated in first.values():
        slug = annotated.article.slug
        number = 1
        while slug in taken or slug == "index":
            number += 1
            slug = f"{annotated.article.slug}-{number}"
        taken.add(slug)
        named.append(replace(annotated, article=replace(annotated.article, slug=slug)))
    return sorted(named, key=lambda a: a.article.slug), problems


def epoch(corpus: Corpus) -> int:
    """Seconds since 1970 of the newest stated day, to stand for the clock; 1 January 2000 where there is none."""
    days = [day for a in corpus.articles if (day := (a.article.published.value or "")[-10:]) and len(day) == 10]
    newest = max((d for d in days if d[:4].isdigit() and d[5:7].isdigit() and d[8:].isdigit()), default="2000-01-01")
    moment = datetime.datetime.fromisoformat(newest).replace(tzinfo=datetime.UTC)
    return int(moment.timestamp())


# ---------------------------------------------------------------- one article after the other, or side by side


def _annotate_all(given: Sequence[Input], run: Run) -> Iterator[Annotated | Problem]:
    total = len(given)
    workers = max(1, min(run.jobs, total // _A_JOB))
    if workers == 1:
        for done, source in enumerate(given):
            run.progress(done, total)
            yield _one((source, run.pipeline, run.stock))
    else:
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            for done, result in enumerate(pool.map(_one, [(i, run.pipeline, run.stock) for i in given], chunksize=4)):
                run.progress(done, total)
                yield result
    run.progress(total, total)


def _one(task: tuple[Input, str, bool]) -> Annotated | Problem:
    source, pipeline, stock = task
    article = _read(source)
    if isinstance(article, Problem):
        return article
    if source.narrowed is not None and article.published.value is None:
        article = replace(article, published=source.narrowed)
    try:
        return annotate(article, load(pipeline), stock=stock)
    except SettingsError:
        raise
    except Exception as error:  # noqa: BLE001  # the one border at which a defect of ours must not take the other articles with it
        return _defect(source, error)


def _read(source: Input) -> Article | Problem:
    try:
        return read(source.item, source.sidecar)
    except InputError as error:
        return Problem(error.where, error.what, error.remedy)
    except Exception as error:  # noqa: BLE001  # as above
        return _defect(source, error)


def _defect(source: Input, error: Exception) -> Problem:
    place = traceback.extract_tb(error.__traceback__)[-1]
    what = f"Tearsheet itself failed on it ({type(error).__name__} in {Path(place.filename).name}, line {place.lineno})"
    return Problem(source.item.path, what, "Please report this; the other articles are not affected")
