"""A network in, an ONNX file out."""

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from encoder.network import Encoder


def export(
    network: Encoder, example: tuple[Tensor, ...], inputs: Sequence[str], outputs: Sequence[str], path: Path
) -> None:
    """Write the file, for any number of windows of any length; the names are of the example and of what comes of it."""
    wide = {name: {0: "windows", 1: "pieces"} for name in outputs}
    axes = ("windows", "pieces")
    sizes = {name: dict(enumerate(axes[: given.dim()])) for name, given in zip(inputs, example, strict=True)}
    torch.onnx.export(
        network.eval(),
        example,
        str(path),
        input_names=list(inputs),
        output_names=list(outputs),
        dynamic_axes=sizes | wide,
        opset_version=17,
        dynamo=False,
    )
