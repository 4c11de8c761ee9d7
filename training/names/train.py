"""One seed in, one trained network out: passes over the corpora, the rate rising at first and then falling to nothing.

Left out: averaging and export (make).
"""

import math
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import Tensor

from augment import Pool
from batches import IGNORED, Maker, Window
from corpora import Document
from network import Network, load
from tearsheet.encoder.windows import vocabulary

PIECES = 3072  # a step, with padding
RATE, FRESH_RATE, WARM = 2.5e-4, 1e-3, 60
SWAPPED = 0.3  # segments whose names may be exchanged for others
HIDDEN = 0.05  # pieces that are masked
STYLELESS = 0.15  # windows that do not say which corpus they are from
_SMOOTH = 0.02
_REPORT = 50  # steps


def train(encoder: Path, corpora: dict[str, list[Document]], others: Pool, *, passes: float, seed: int) -> Network:
    """The network after `passes` over the corpora; the fresh parts start alike whatever the seed, for averaging."""
    torch.manual_seed(0)
    network = load(encoder)
    maker = Maker(others, seed)
    torch.manual_seed(seed)
    steps = _steps(maker, corpora, passes)
    optimizer, rates = _optimizer(network)
    loss_of = torch.nn.CrossEntropyLoss(ignore_index=IGNORED, label_smoothing=_SMOOTH)
    begun, seen, mean = time.monotonic(), 0, math.nan
    for n, batch in enumerate(steps):
        share = min(1.0, (n + 1) / WARM) * (1 - n / len(steps))
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * share
        *inputs, labels = maker.tensors(batch, styleless=STYLELESS)
        inputs[0] = _masked(inputs[0], inputs[4])
        with torch.autocast("cpu", torch.bfloat16):
            scores = network(*inputs)
        loss = loss_of(scores.float().flatten(0, 1), labels.flatten())
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        seen += int(inputs[4].sum())
        mean = loss.item() if math.isnan(mean) else 0.97 * mean + 0.03 * loss.item()
        if n % _REPORT == 0:
            spent = time.monotonic() - begun
            print(
                f"seed {seed} step {n}/{len(steps)} loss {mean:.3f} {seen / spent:.0f} pieces/s {spent / 60:.1f} min",
                flush=True,
            )
    return network.eval()


def _steps(maker: Maker, corpora: dict[str, list[Document]], passes: float) -> list[list[Window]]:
    """The batches of all passes; the first reads the texts as they are, the last may be a part of one."""
    every = [_pass(maker, corpora, SWAPPED if n else 0.0) for n in range(math.ceil(passes))]
    every[-1] = every[-1][: round(len(every[-1]) * (1 + passes - len(every)))]
    return [batch for batches in every for batch in batches]


def _pass(maker: Maker, corpora: dict[str, list[Document]], varied: float) -> list[list[Window]]:
    def every() -> Iterator[Window]:
        for name in sorted(corpora):
            yield from maker.windows(name, corpora[name], varied=varied)

    return maker.batches(every(), PIECES)


def _optimizer(network: Network) -> tuple[torch.optim.Optimizer, list[float]]:
    fresh = network.fresh()
    apart = {id(p) for p in [*fresh, network.pieces.weight]}
    rest = [p for p in network.parameters() if id(p) not in apart]
    groups = [(rest, RATE), ([network.pieces.weight], RATE / 2), (fresh, FRESH_RATE)]
    optimizer = torch.optim.AdamW([{"params": p, "lr": rate} for p, rate in groups], weight_decay=0.01, fused=True)
    return optimizer, [rate for _, rate in groups]


def _masked(ids: Tensor, mask: Tensor) -> Tensor:
    known = vocabulary()
    hidden = (torch.rand(ids.shape) < HIDDEN) & (mask > 0) & (ids != known["[CLS]"]) & (ids != known["[SEP]"])
    return ids.masked_fill(hidden, known["[MASK]"])
