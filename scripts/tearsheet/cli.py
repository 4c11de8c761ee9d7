"""The command line: what the user types in, what the package does, what is said about it.

Records go to standard output, everything else to standard error. Errors that are the user's to mend are one message
without a traceback and end with exit code 2; a check that fails ends with 1.
"""

import os
import sys
from pathlib import Path

import click
import msgspec

from tearsheet import __version__
from tearsheet.errors import TearsheetError

_DESK = click.option(
    "--desk", type=click.Path(path_type=Path), default=Path(), help="The desk: a folder with mkdocs.yml [.]"
)
_JOBS = click.option(
    "--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, help="Processes for annotating [all cores]"
)
_STRICT = click.option("--strict", is_flag=True, help="Exit with 1 if anything could not be used")
_SITE = click.option(
    "--site", type=click.Path(path_type=Path), help="Where the site is or goes [site_dir of mkdocs.yml]"
)
_FOLDER = click.argument("folder", type=click.Path(path_type=Path), required=False)


class _Commands(click.Group):
    """Our errors as one message; the commands in the order of the work, not of the alphabet."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except TearsheetError as error:
            click.secho("error: ", fg="red", bold=True, nl=False, err=True)
            click.echo(str(error), err=True)
            ctx.exit(2)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(self.commands)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="tearsheet")
def main() -> None:
    """From a folder of news articles to a briefing site in which every line can be checked."""


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--topic", help="What the desk is about; the title of its site [the folder's name]")
def new(folder: Path, topic: str | None) -> None:
    """Make a desk of your own.

    It holds mkdocs.yml, articles/, editorial/, a README and a publishing workflow.

    \b
    Example:  tearsheet new water-talks --topic "The water talks"
    """
    from tearsheet.store.layout import make  # noqa: PLC0415  # commands import what they need: `--help` stays instant

    for path in make(folder, topic):
        click.echo(f"  {path}", err=True)
    click.echo(f"\nNow put articles into {folder / 'articles'} and run:  tearsheet build {folder}", err=True)


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--pipeline", help="An installed spaCy pipeline [the desk's]")
@_JOBS
@_STRICT
def annotate(paths: tuple[Path, ...], pipeline: str | None, jobs: int, strict: bool) -> None:
    """Write the records as JSON lines.

    PATHS are files, folders or .jsonl; the records go to standard output, messages to standard error.

    \b
    Example:  tearsheet annotate articles/ > records.jsonl
    """
    from tearsheet.build import Run, gather  # noqa: PLC0415
    from tearsheet.store.inputs import Inputs, one  # noqa: PLC0415
    from tearsheet.store.layout import Settings  # noqa: PLC0415
    from tearsheet.write.records import records  # noqa: PLC0415

    found = [one(path) for path in paths]
    given = Inputs(tuple(a for f in found for a in f.articles), tuple(p for f in found for p in f.problems))
    corpus, _ = gather(given, Run(pipeline or Settings().pipeline, jobs, _progress))
    for record in records(corpus):
        sys.stdout.buffer.write(msgspec.json.encode(record) + b"\n")
    _problems(corpus.problems)
    if strict and corpus.problems:
        sys.exit(1)


@main.command()
@_FOLDER
@_DESK
@_JOBS
@_STRICT
def brief(folder: Path | None, desk: Path, jobs: int, strict: bool) -> None:
    """Articles to Markdown pages only.

    The pages are written below docs/; the site is not built.

    \b
    Example:  tearsheet brief && git diff docs/
    """
    from tearsheet import build as story  # noqa: PLC0415
    from tearsheet.store.layout import find  # noqa: PLC0415

    _summary(done := story.brief(find(folder, desk=desk), jobs=jobs, progress=_progress))
    if strict and (done.corpus.problems or done.written.problems):
        sys.exit(1)


@main.command()
@_FOLDER
@_SITE
@_DESK
@_JOBS
@_STRICT
def build(folder: Path | None, site: Path | None, desk: Path, jobs: int, strict: bool) -> None:
    """Articles to a finished, checked site.

    FOLDER may be a desk or any folder of articles; without it, the desk here is built.

    \b
    Example:  tearsheet build
              tearsheet build ~/clippings --site /tmp/clippings-site
    """
    from tearsheet import build as story  # noqa: PLC0415
    from tearsheet.store.layout import find  # noqa: PLC0415

    layout = find(folder, desk=desk, site=site)
    done = story.build(layout, jobs=jobs, progress=_progress)
    _summary(done.briefed)
    _say(f"checked    {done.report.summary}")
    _say(f"site       {_short(layout.site / 'index.html')}")
    if strict and (done.briefed.corpus.problems or done.briefed.written.problems):
        sys.exit(1)


@main.command()
@_FOLDER
@_DESK
@click.option("--address", default="127.0.0.1:8000", help="Where to listen [127.0.0.1:8000]")
@_JOBS
def serve(folder: Path | None, desk: Path, address: str, jobs: int) -> None:
    """Preview with live reload.

    Articles, sidecars, corrections and hand-written pages are watched.

    \b
    Example:  tearsheet serve --address 127.0.0.1:9000
    """
    from tearsheet.serve import serve as run  # noqa: PLC0415
    from tearsheet.store.layout import find  # noqa: PLC0415

    run(find(folder, desk=desk), address, jobs=jobs, report=_summary)


@main.command()
@_FOLDER
@_SITE
@_DESK
def verify(folder: Path | None, site: Path | None, desk: Path) -> None:
    """Check the site against the articles.

    Every published passage is compared with the article as it is now; exit 1 where they differ.

    \b
    Example:  tearsheet verify --site site
    """
    from tearsheet.build import check  # noqa: PLC0415
    from tearsheet.store.layout import find  # noqa: PLC0415

    report = check(find(folder, desk=desk, site=site))
    for finding in report.findings:
        click.echo(str(finding))
    _say(f"checked    {report.summary}")
    if report.findings:
        _say(click.style(f"{len(report.findings)} do not hold", fg="red", bold=True))
        sys.exit(1)


@main.command()
@click.argument("address")
@_DESK
@click.option("--articles", "folder", type=click.Path(path_type=Path), help="The folder of articles [the desk's]")
def trace(address: str, desk: Path, folder: Path | None) -> None:
    """Show where a published line comes from.

    Prints the source line, the characters, and the rules that found something there.

    \b
    Example:  tearsheet trace ferry-talks:120-164
    """
    from tearsheet.store.layout import find  # noqa: PLC0415
    from tearsheet.trace import trace as run  # noqa: PLC0415

    for line in run(address, find(folder, desk=desk)):
        click.echo(line)


@main.command(name="eval")
@click.argument("gold", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--floors", type=click.Path(path_type=Path), help="A floors.json to hold the scores against")
@click.option("--update", is_flag=True, help="Raise the floors to today's scores")
@click.option("--allow-regression", metavar="WHY", help="Lower floors too, for this reason")
@click.option("--pipeline", help="An installed spaCy pipeline [the default one]")
def evaluate(gold: tuple[Path, ...], floors: Path | None, update: bool, allow_regression: str | None,
             pipeline: str | None) -> None:  # fmt: skip
    """Score the annotators against gold.

    GOLD files hold records with the layers to score; the scores are held against their floors.

    \b
    Example:  tearsheet eval tests/gold/*.jsonl --floors scripts/tearsheet/evaluate/floors.json
    """
    from tearsheet.evaluate import evaluate as run  # noqa: PLC0415
    from tearsheet.store.layout import Settings  # noqa: PLC0415

    outcome = run(gold, floors, pipeline=pipeline or Settings().pipeline, update=update, why=allow_regression)
    for line in outcome.lines:
        click.echo(line)
    if outcome.fallen:
        sys.exit(1)


# ---------------------------------------------------------------- what is said


def _say(line: str) -> None:
    click.echo(line, err=True)


def _short(path: Path) -> str:
    return os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path)


def _progress(done: int, total: int) -> None:
    """One line that counts up, on a terminal only."""
    if total and sys.stderr.isatty():
        end = "\n" if done == total else ""
        click.echo(f"\rannotating {done} of {total}", err=True, nl=False)
        click.echo(end, err=True, nl=False)


def _summary(done: object) -> None:
    from tearsheet.build import Briefed  # noqa: PLC0415

    assert isinstance(done, Briefed)
    articles, written = done.corpus.articles, done.written
    _say(f"articles   {len(articles)} read, {done.annotated} annotated anew")
    names, quotes = (sum(len(getattr(a, layer)) for a in articles) for layer in ("mentions", "quotes"))
    events, entities = len(done.corpus.timeline), len(done.corpus.entities)
    _say(f"found      {names} names of {entities} people, bodies and places, {quotes} statements, {events} events")
    _say(f"pages      {len(written.written)} written, {len(written.removed)} removed, {written.unchanged} as before")
    _problems((*done.corpus.problems, *written.problems))


def _problems(problems: tuple[object, ...]) -> None:
    from tearsheet.model import Problem  # noqa: PLC0415

    for problem in problems:
        assert isinstance(problem, Problem)
        click.secho("not used   ", fg="yellow", nl=False, err=True)
        _say(f"{problem.where}: {problem.what}. {problem.remedy}.")


if __name__ == "__main__":
    main()
