"""The events' network: an encoder that says of each word piece whether it tells of an event, of which class, and its
meaning, as a point among the meanings of all others.
"""

from pathlib import Path

import torch
from torch import Tensor, nn

from encoder.network import Encoder, config, fill
from tearsheet.annotate.events.reading import CLASSES

MEANING = 128  # dimensions


class Network(Encoder):
    """An encoder with three heads."""

    def __init__(self, config: dict[str, int]) -> None:
        super().__init__(config)
        self.telling = nn.Linear(self.width, 1)
        self.classes = nn.Linear(self.width, len(CLASSES))
        self.meaning = nn.Linear(self.width, MEANING)
        nn.init.orthogonal_(self.meaning.weight)
        nn.init.zeros_(self.meaning.bias)

    def forward(self, ids: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Log-odds that a piece tells of an event, those of each class, and its meaning; for windows of one length."""
        x = self.encoded(self.pieces(ids), torch.ones_like(ids))
        return self.telling(x)[..., 0], self.classes(x), self.meaning(x)

    def fresh(self) -> list[nn.Parameter]:
        """What no encoder brings along and has to be learnt from nothing."""
        return [p for part in (self.telling, self.classes, self.meaning) for p in part.parameters()]


def load(encoder: Path) -> Network:
    """The network with the weights of a BERT encoder folder."""
    network = Network(config(encoder))
    fill(network, encoder)
    return network
