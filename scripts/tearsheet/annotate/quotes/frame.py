"""The stretches of tokens that a cue introduces, and the few signs that all who look for them share."""

from msgspec import Struct

DASHES = frozenset({"—", "–", "--", "-", "―"})
PAUSES = DASHES | {",", ";"}
FINITE = frozenset({"VBD", "VBZ", "VBP"})
QUESTIONS = frozenset({"whether", "if", "who", "what", "when", "where", "why", "how", "which"})
ATTRIBUTION = frozenset(
    {"nsubj", "nsubjpass", "aux", "auxpass", "advmod", "dobj", "dative", "prep", "npadvmod", "neg", "agent", "advcl"}
) | {"prt"}


class Frame(Struct, frozen=True):
    """Content of `cue`: first and last token of each of its pieces, both included."""

    cue: int
    shape: str
    pieces: tuple[tuple[int, int], ...]
