"""A BERT encoder (Devlin et al. 2019), written out so that training and the exported form are one and the same.

Left out: what a network says of each piece (names, events).
"""

import json
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn


class Layer(nn.Module):
    """Attention and a feed-forward part, each with its residual and norm."""

    def __init__(self, width: int, inner: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.mixed = (nn.Linear(width, width) for _ in range(4))
        self.wide, self.narrow = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """`bias` is added to the attention scores: zero, or very low for padding."""
        rows, size, width = x.shape
        shape = (rows, size, self.heads, width // self.heads)
        q, k, v = (f(x).view(shape).transpose(1, 2) for f in (self.query, self.key, self.value))
        if torch.onnx.is_in_onnx_export():
            weights = torch.softmax(q @ k.transpose(-1, -2) * (width // self.heads) ** -0.5 + bias, -1)
            seen = weights @ v
        else:
            seen = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        x = self.norm1(x + self.mixed(seen.transpose(1, 2).reshape(rows, size, width)))
        return self.norm2(x + self.narrow(nn.functional.gelu(self.wide(x))))


class Encoder(nn.Module):
    """Word pieces in, what each means where it stands out; a network that adds to it says more."""

    def __init__(self, config: dict[str, int]) -> None:
        super().__init__()
        self.width = width = config["hidden_size"]
        self.pieces = nn.Embedding(config["vocab_size"], width)
        self.positions = nn.Embedding(config["max_position_embeddings"], width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(
            Layer(width, config["intermediate_size"], config["num_attention_heads"])
            for _ in range(config["num_hidden_layers"])
        )

    def encoded(self, pieces: Tensor, mask: Tensor, dropped: float = 0.0) -> Tensor:
        """`pieces` are windows x pieces x width, before their positions are added; `mask` is 0 for padding.

        `dropped` is the share of values that are left out at random before and after each layer, while training.
        """
        x = self.norm(pieces + self.positions.weight[: pieces.shape[1]][None])
        bias = (1.0 - mask[:, None, None, :].to(torch.float32)) * -1e4
        for layer in self.layers:
            x = layer(nn.functional.dropout(x, dropped) if dropped else x, bias)
        return nn.functional.dropout(x, dropped) if dropped else x


_NAMES = (
    ("attention.self.query", "query"), ("attention.self.key", "key"), ("attention.self.value", "value"),
    ("attention.output.dense", "mixed"), ("attention.output.LayerNorm", "norm1"),
    ("intermediate.dense", "wide"), ("output.dense", "narrow"), ("output.LayerNorm", "norm2"),
)  # fmt: skip


def config(encoder: Path) -> dict[str, int]:
    """The sizes of a BERT encoder folder (config.json, model.safetensors)."""
    sizes: dict[str, int] = json.loads((encoder / "config.json").read_text(encoding="utf-8"))
    return sizes


def fill(network: Encoder, encoder: Path) -> None:
    """Give the network the weights of that folder; what it adds stays as it is."""
    given = {k.removeprefix("bert."): v.float() for k, v in load_file(encoder / "model.safetensors").items()}
    kind = given["embeddings.token_type_embeddings.weight"][0]
    state = {
        "pieces.weight": given["embeddings.word_embeddings.weight"],
        "positions.weight": given["embeddings.position_embeddings.weight"] + kind,  # there is one kind of segment
    }
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = given[f"embeddings.LayerNorm.{part}"]
        for n in range(len(network.layers)):
            for theirs, ours in _NAMES:
                state[f"layers.{n}.{ours}.{part}"] = given[f"encoder.layer.{n}.{theirs}.{part}"]
    missing, unexpected = network.load_state_dict(state, strict=False)
    ours = {name.partition(".")[0] for name, _ in Encoder(config(encoder)).named_parameters()}
    assert not unexpected and not ours & {name.partition(".")[0] for name in missing}, (missing, unexpected)
