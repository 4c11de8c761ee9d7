"""What the articles leave open, each in one line with the way to its evidence; and what the machine could not read.

Nothing here is an opinion of ours: each line counts something that stands in the articles, or is missing from them.
"""

from collections.abc import Callable, Iterator, Sequence

from tearsheet.write import evidence, telling
from tearsheet.write.escape import Safe, escape, join
from tearsheet.write.happenings import Happening
from tearsheet.write.view import View
from tearsheet.write.words import bounds, count, listed, when

_SOME = 6  # examples that one question names


def questions(view: View) -> list[Safe]:
    """All open questions, in the order of `_QUESTIONS`."""
    return [line for ask in _QUESTIONS for line in ask(view)]


def to_watch(view: View) -> list[Happening]:
    """What is planned or uncertain and yet to come, by day; then plans for a day gone by, where no telling was found.

    A plan that is told to have taken place is none any more.
    """
    newest = max((d[1] for a in view.articles if (d := bounds(a.article.published.value))), default=None)
    ahead = [h for h in view.happenings if "planned" in h.statuses or ("uncertain" in h.statuses and h.days)]
    coming = [h for h in ahead if newest is None or h.days is None or h.days[1] > newest or "ahead" in h.became]
    return [*coming, *reversed(late(view))]


def late(view: View) -> list[Happening]:
    """What was planned for a day gone by, where it was not found whether it took place."""
    return [h for h in view.happenings if "not told" in h.became]


def _line(words: str, links: Sequence[Safe] = (), after: str = ".") -> Safe:
    rest = f" and {count(len(links) - _SOME, 'other')}" if len(links) > _SOME else ""
    return join([Safe(words), listed(links[:_SOME]), Safe(rest), Safe(after)])


def _of(part: int, whole: int, thing: str) -> str:
    """“Two of the 14 statements are”."""
    return f"{count(part, 'of', 'of').capitalize()} the {whole} {thing}s {'is' if part == 1 else 'are'}"


def _origins(view: View) -> Iterator[Safe]:
    told = [h for h in view.happenings if "asserted" in h.statuses]
    alone = [h for h in told if view.origins(t.annotated for t in h.told) == 1]
    if told and len(alone) == len(told):
        yield _line("Nothing here is told by two independent origins")
    elif alone:
        share = _of(len(alone), len(told), "event")
        yield _line(f"{share} told by one origin only: see the [timeline](/timeline/index.md)")


def _late(view: View) -> Iterator[Safe]:
    links = [_day(h) for h in late(view)]
    if links:
        yield _line("Planned for a day now past; in no article was it found whether it took place: ", links)


def _day(happening: Happening) -> Safe:
    value = happening.date.value if happening.date is not None else None
    where = evidence.cited(happening.lead.annotated, happening.lead.sentence.start)
    return join([escape(when(value)), where], " ")


def _days(view: View) -> Iterator[Safe]:
    asked = {"unknown": "The day of publication is not known: ", "inferred": "The day of publication is inferred: "}
    for how, words in asked.items():
        found = [evidence.article(a) for a in view.articles if a.article.published.how == how]
        if found:
            yield _line(words, found)


def _speakers(view: View) -> Iterator[Safe]:
    unnamed = [s for s in view.statements if s.quote.speaker is None or not s.quote.speaker.named]
    if unnamed:
        share = _of(len(unnamed), len(view.statements), "statement")
        yield _line(f"{share} without a named speaker: see [statements](/statements/index.md)")


def _denied(view: View) -> Iterator[Safe]:
    denied = [s for s in view.statements if s.quote.certainty == "denied"]
    links = [join([telling.speaker(view, s), evidence.cited(s.annotated, s.quote.start)], " ") for s in denied]
    if denied:
        yield _line("Something is denied by ", links)


def _gaps(view: View) -> Iterator[Safe]:
    found = [(a, len(a.gaps)) for a in view.articles if a.gaps]
    if found:
        many = count(sum(n for _, n in found), "place").capitalize()
        yield _line(f"{many} not understood, in ", [evidence.article(a) for a, _ in found])


def _problems(view: View) -> Iterator[Safe]:
    if view.corpus.problems:
        many = count(len(view.corpus.problems), "file or decision", "files or decisions").capitalize()
        yield _line(f"{many} could not be used: see [sources](/sources/index.md)")


_QUESTIONS: tuple[Callable[[View], Iterator[Safe]], ...] = (
    _origins, _late, _denied, _days, _speakers, _gaps, _problems,
)  # fmt: skip
