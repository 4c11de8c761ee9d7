"""What the event rules pass on: a trigger, with the tokens on which its people are to be looked for."""

from msgspec import Struct
from spacy.tokens import Token

from tearsheet.annotate.events.lexicon import Mode
from tearsheet.model import EventType, Mention, ParticipantRole

Names = dict[int, Mention]  # the mention that covers a token, by the token's place
Slot = tuple[list[Token], ParticipantRole, bool]  # heads, their part, whether any noun may stand for whose it is


class Trigger(Struct, frozen=True):
    """Tokens `first` to `last` tell of an event; `verb` and `noun` are where its people are to be looked for."""

    type: EventType
    first: int
    last: int
    mode: Mode
    rule: str
    verb: Token | None = None
    noun: Token | None = None
    thing: Token | None = None  # the object that belongs to the verb's trigger: “imposed sanctions”
    apart: bool = False  # whether that object is told of besides: “ended a strike”
    prepositions: frozenset[str] = frozenset()

    @property
    def anchor(self) -> Token:
        """The token that stands for the event when asking how sure it is."""
        found = self.noun if self.noun is not None else self.verb
        assert found is not None
        return found
