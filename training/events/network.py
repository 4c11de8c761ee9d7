"""The events' network: an encoder that says of each word piece whether it tells of an event, of which class, and its
meaning, as a direction among the meanings of all others; and whether two meanings are of one event.
"""

from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from encoder.network import Encoder, config, fill
from tearsheet.encoder.reading import CLASSES

MEANING = 256  # dimensions
_HIDDEN = 128  # units
_SLOPE, _BIAS = 10.0, -6.0  # of the cosine, before anything is learnt


class Pairs(nn.Module):
    """Two meanings in, the log-odds of one event out: a line through their cosine, and a hidden layer over how they
    agree and differ in each dimension. Where one article tells both (0) other weights hold than where two do (1).
    """

    def __init__(self) -> None:
        super().__init__()
        self.hidden = nn.Linear(2 * MEANING, _HIDDEN)
        self.out = nn.Linear(_HIDDEN, 2)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)
        self.slope = nn.Parameter(torch.tensor([_SLOPE, _SLOPE]))
        self.bias = nn.Parameter(torch.tensor([_BIAS, _BIAS]))

    def forward(self, one: Tensor, other: Tensor, two_articles: Tensor) -> Tensor:
        """Meanings of length one, pairs x dimensions; `two_articles` is 0 or 1 for each pair."""
        product, which = one * other, two_articles[:, None]
        both = torch.cat([product * MEANING, (one - other).abs() * MEANING**0.5], -1)  # each value about 1
        more = self.out(F.relu(self.hidden(both))).gather(-1, which)[:, 0]
        return product.sum(-1) * self.slope[two_articles] + self.bias[two_articles] + more

    def weights(self) -> dict[str, np.ndarray]:
        """For the product, which multiplies the meanings as they are."""
        size = torch.tensor([float(MEANING)] * MEANING + [MEANING**0.5] * MEANING)
        return {
            "hidden": (self.hidden.weight * size).T.detach().numpy(),
            "hidden_bias": self.hidden.bias.detach().numpy(),
            "out": self.out.weight.detach().numpy(),
            "slope": self.slope.detach().numpy(),
            "bias": (self.out.bias + self.bias).detach().numpy(),
        }


class Network(Encoder):
    """An encoder with three heads, and what compares two of its meanings."""

    def __init__(self, config: dict[str, int]) -> None:
        super().__init__(config)
        self.telling = nn.Linear(self.width, 1)
        self.classes = nn.Linear(self.width, len(CLASSES))
        self.meaning = nn.Linear(self.width, MEANING)
        nn.init.orthogonal_(self.meaning.weight)
        nn.init.zeros_(self.meaning.bias)
        self.pairs, self.together = Pairs(), Pairs()

    def forward(self, ids: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Log-odds that a piece tells of an event, those of each class, and its meaning; for windows of one length."""
        x = self.encoded(self.pieces(ids), torch.ones_like(ids))
        return self.telling(x)[..., 0], self.classes(x), self.meaning(x)

    def fresh(self) -> list[nn.Parameter]:
        """What no encoder brings along and has to be learnt from nothing."""
        return [
            p
            for part in (self.telling, self.classes, self.meaning, self.pairs, self.together)
            for p in part.parameters()
        ]


def load(encoder: Path) -> Network:
    """The network with the weights of a BERT encoder folder."""
    network = Network(config(encoder))
    fill(network, encoder)
    return network
