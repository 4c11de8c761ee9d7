"""The name model's network: an encoder that also reads each word's shape, its place and the corpus."""

from pathlib import Path

from torch import Tensor, nn

from encoder.network import Encoder, config, fill
from tearsheet.annotate.names.decode import TAGS

_SHAPES, _FLAGS, _STYLES = 20, 18, 10


class Network(Encoder):
    """Scores of each piece for each tag."""

    def __init__(self, config: dict[str, int]) -> None:
        super().__init__(config)
        self.shapes, self.flags, self.styles = (nn.Embedding(n, self.width) for n in (_SHAPES, _FLAGS, _STYLES))
        self.tags = nn.Linear(self.width, len(TAGS))
        for table in (self.shapes, self.flags, self.styles):
            nn.init.normal_(table.weight, std=0.02)

    def forward(self, ids: Tensor, shapes: Tensor, flags: Tensor, styles: Tensor, mask: Tensor) -> Tensor:
        """Each of the first three and `mask` is windows x pieces; `styles` one number a window."""
        x = self.pieces(ids) + self.shapes(shapes) + self.flags(flags) + self.styles(styles)[:, None]
        scores: Tensor = self.tags(self.encoded(x, mask))
        return scores

    def fresh(self) -> list[nn.Parameter]:
        """What no encoder brings along and has to be learnt from nothing."""
        return [p for part in (self.shapes, self.flags, self.styles, self.tags) for p in part.parameters()]


def load(encoder: Path) -> Network:
    """The network with the weights of a BERT encoder folder."""
    network = Network(config(encoder))
    fill(network, encoder)
    return network
