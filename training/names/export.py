"""A network in, an ONNX file out."""

from pathlib import Path

import torch

from network import Network

_INPUTS = ("ids", "sh", "fl", "st", "mask")


def export(network: Network, path: Path) -> None:
    """Write the file, for any number of windows of any length."""
    example = torch.ones((2, 9), dtype=torch.int64)
    sizes = {name: {0: "windows", 1: "pieces"} for name in (*_INPUTS, "logits")} | {"st": {0: "windows"}}
    torch.onnx.export(
        network.eval(),
        (example, example, example, example[:, 0], example),
        str(path),
        input_names=list(_INPUTS),
        output_names=["logits"],
        dynamic_axes=sizes,
        opset_version=17,
        dynamo=False,
    )
