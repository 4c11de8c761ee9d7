"""An article in, the same article with all that was found in it out.

The pipeline is a tuple of functions, run in order; each adds its own layer and may read the earlier ones.
Add an annotator: one file with one such function, and its name in `PIPELINE`. Left out: anything across articles.
"""

from collections.abc import Callable

from spacy.language import Language

from tearsheet.annotate.events import events
from tearsheet.annotate.names import names, stock_names
from tearsheet.annotate.parse import Parsed, parse
from tearsheet.annotate.published import published
from tearsheet.annotate.quotes import quotes
from tearsheet.annotate.references import references
from tearsheet.annotate.roles import roles
from tearsheet.annotate.sentences import sentences
from tearsheet.annotate.summary import summary
from tearsheet.annotate.timexes import timexes
from tearsheet.model import Annotated, Article, Gap

Annotator = Callable[[Parsed, Annotated], Annotated]

PIPELINE: tuple[Annotator, ...] = (sentences, names, roles, references, published, timexes, quotes, events, summary)


def annotate(article: Article, nlp: Language, *, stock: bool = False) -> Annotated:
    """Everything the machine finds in one article, with `stock` the names as `nlp` has them.

    An article in a language that `nlp` does not know is kept, not read.
    """
    if article.language is not None and article.language != nlp.lang:
        whole = Gap(0, len(article.text), f"The text is in “{article.language}”; the pipeline reads “{nlp.lang}” only.")
        return Annotated(article, gaps=(whole,))
    parsed = parse(article, nlp)
    found = Annotated(article)
    for annotator in PIPELINE:
        found = (stock_names if stock and annotator is names else annotator)(parsed, found)
    return found
