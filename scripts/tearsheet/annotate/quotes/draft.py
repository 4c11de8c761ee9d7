"""What the finders of quotations hand to one another before speaker, chain and certainty are known."""

from msgspec import Struct

from tearsheet.annotate.quotes.tree import Tree
from tearsheet.model import Span


class Words(Struct, frozen=True):
    """Tokens `first` to `last`, both included, of a noun phrase with its head."""

    first: int
    last: int
    head: int


class Draft(Struct, frozen=True):
    """A piece of quoted content. `cue` is a token of `tree`; `follows` says that the speaker before goes on."""

    tree: Tree
    span: Span
    rule: str
    cue: int | None = None
    source: Words | None = None  # the speaker's words, where the rule has seen them itself
    follows: bool = False

    @property
    def direct(self) -> bool:
        """Whether the words are given as uttered, not as a clause."""
        return self.rule.startswith("direct")
