"""All articles in, what they say together out: entities, roles, timeline, origins, with every id filled in.

What an editor decides is applied here and wins. Left out: disk, and any judgement on what is true.
"""

from collections.abc import Sequence

from tearsheet.model import Annotated, Corpus, Correction, Problem
from tearsheet.resolve import corrections as editor
from tearsheet.resolve.entities import clusters
from tearsheet.resolve.links import linked
from tearsheet.resolve.naming import named
from tearsheet.resolve.origins import origins
from tearsheet.resolve.places import located
from tearsheet.resolve.roles import with_roles
from tearsheet.resolve.timeline import timeline
from tearsheet.resolve.timeline.outcomes import with_outcomes
from tearsheet.resolve.timeline.together import Readings


def resolve(
    articles: Sequence[Annotated],
    corrections: Sequence[Correction] = (),
    problems: Sequence[Problem] = (),
    readings: Readings | None = None,
    jobs: int = 1,
) -> Corpus:
    """The corpus of all articles. `problems` are those met so far; corrections that fit nothing are added to them.

    What two articles say that are read together is looked up in `readings`, and what is not there is added,
    read by `jobs` threads.
    """
    kept, unfit = editor.dropped(sorted(articles, key=lambda a: a.article.slug), corrections)
    slugs = {found.article.doc_id: found.article.slug for found in kept}
    entities, unmerged = editor.merged(named(clusters(kept, editor.apart(corrections)), slugs), corrections)
    joined, extended, links = linked(kept, entities)
    spoken, unspoken = editor.spoken(joined, extended, corrections)
    return Corpus(
        articles=spoken,
        entities=tuple(sorted(located(spoken, with_roles(spoken, extended, links)), key=lambda e: e.id)),
        timeline=with_outcomes(timeline(spoken, readings, jobs), spoken),
        origins=origins(spoken),
        problems=(*problems, *unfit, *unmerged, *unspoken),
    )
