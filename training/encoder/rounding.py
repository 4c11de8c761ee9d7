"""A trained network in, the same network with whole-number weights out: a quarter of the size, twice as fast.

Each row of a table and each output of a product has its scale; so does each word piece that is multiplied, at run time,
so that what is read beside it changes nothing. Left out: the file (export).
"""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from encoder.network import Encoder

_LARGEST = 64  # of a weight: two products with a byte still fit 16 bits, which older processors add them in
_INNER = 127  # of what a weight is multiplied with; it is kept as a byte, 128 being nothing
_NOTHING = 128


class _Product(torch.autograd.Function):
    """Values, rounded, times whole weights times the scale of each output: one and the same here and in the file.

    In the file it is an operator of onnxruntime's own, which takes the scales in the same go.
    """

    @staticmethod
    def forward(_: object, values: Tensor, weights: Tensor, scale: Tensor) -> Tensor:
        return torch.round(values) @ weights.float() * scale

    @staticmethod
    def symbolic(g: torch.Graph, values: torch.Value, weights: torch.Value, scale: torch.Value) -> torch.Value:
        one = g.op("Constant", value_t=torch.tensor(1.0))
        nothing = g.op("Constant", value_t=torch.tensor(_NOTHING, dtype=torch.uint8))
        given = g.op("QuantizeLinear", values, one, nothing)
        found = g.op("com.microsoft::MatMulIntegerToFloat", given, weights, one, scale, nothing)
        found.setType(values.type().with_sizes([None, None, scale.type().sizes()[0]]))
        return found


class Product(nn.Module):
    """A linear layer; some inputs are a hundred times the others, so half of that goes over to their weights."""

    def __init__(self, linear: nn.Linear, even: Tensor) -> None:
        super().__init__()
        weights = (linear.weight * even).T
        scale = weights.abs().amax(0) / _LARGEST
        self.register_buffer("even", 1 / even)
        self.register_buffer("weights", torch.round(weights / scale).to(torch.int8))
        self.register_buffer("scale", scale)
        self.register_buffer("bias", linear.bias)

    def forward(self, x: Tensor) -> Tensor:
        """`x` has any number of rows."""
        x = x * self.even
        scale = x.abs().amax(-1, keepdim=True).clamp(min=1e-6) / _INNER
        found: Tensor = _Product.apply(x * (1 / scale), self.weights, self.scale)
        return found * scale + self.bias


class Table(nn.Module):
    """An embedding."""

    def __init__(self, table: nn.Embedding) -> None:
        super().__init__()
        scale = table.weight.abs().amax(1, keepdim=True) / _INNER
        self.register_buffer("rows", torch.round(table.weight / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        """The rows of the table."""
        found: Tensor = self.rows[ids].float() * self.scale[ids]
        return found


@torch.no_grad()
def rounded(network: Encoder, examples: Sequence[tuple[Tensor, ...]]) -> Encoder:
    """The network, changed; `examples` are inputs like those it will read, to see how large each value gets.

    Evening out inputs and weights: Xiao et al. 2023, “SmoothQuant”.
    """
    largest = _largest(network, examples)
    for n, layer in enumerate(network.layers):
        for parts in (("query", "key", "value"), ("mixed",), ("wide",), ("narrow",)):
            linears = [getattr(layer, part) for part in parts]
            weights = torch.stack([linear.weight.abs().amax(0) for linear in linears]).amax(0)
            even = (largest[f"layers.{n}.{parts[0]}"] / weights).clamp(min=1e-6).sqrt()
            for part, linear in zip(parts, linears, strict=True):
                setattr(layer, part, Product(linear, even))
    network.pieces = Table(network.pieces)
    return network


def _largest(network: Encoder, examples: Sequence[tuple[Tensor, ...]]) -> dict[str, Tensor]:
    """For each linear layer by its name, how large each of its inputs gets, without its sign."""
    largest: dict[str, Tensor] = {}

    def watch(name: str) -> None:
        def see(_: nn.Module, inputs: tuple[Tensor, ...]) -> None:
            here = inputs[0].abs().flatten(0, -2).amax(0)
            largest[name] = torch.maximum(largest.get(name, here), here)

        watches.append(network.get_submodule(name).register_forward_pre_hook(see))

    watches: list[torch.utils.hooks.RemovableHandle] = []
    for name, module in network.named_modules():
        if isinstance(module, nn.Linear):
            watch(name)
    for example in examples:
        network(*example)
    for each in watches:
        each.remove()
    return largest
