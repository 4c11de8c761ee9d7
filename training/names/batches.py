"""Documents in, batches of windows of word pieces out, with the features that the package reads them by."""

import random
from collections.abc import Iterable, Iterator

import numpy as np
import torch

from augment import Pool, recase, vary
from corpora import SINGLE, STYLES, Document, Segment
from tearsheet.annotate.names.decode import TAGS
from tearsheet.encoder.windows import encode, vocabulary

_NUMBER = {"O" if core is None else f"{place}-{core}": n for n, (place, core) in enumerate(TAGS)}
IGNORED = -100  # the label of a piece that is not a word's first
Window = tuple[list[int], list[int], list[int], list[int], int]  # pieces, shapes, flags, labels, style


class Maker:
    """Makes windows and batches from one seed."""

    def __init__(self, others: Pool, seed: int) -> None:
        self.others = others
        self.rng = random.Random(seed)

    def windows(self, style: str, documents: Iterable[Document], *, varied: float | None) -> Iterator[Window]:
        """Segments packed into windows; `varied` is the share of segments with other names, None for held-out text."""
        ids: list[int] = []
        rest: tuple[list[int], list[int], list[int]] = ([], [], [])
        longest = self._longest(varied)
        for document in documents:
            if ids and style not in SINGLE:
                yield ids, *rest, STYLES.index(style)
                ids, rest, longest = [], ([], [], []), self._longest(varied)
            for segment in document:
                new = self._encoded(segment, varied)
                if ids and len(ids) + len(new[0]) > longest:
                    yield ids, *rest, STYLES.index(style)
                    ids, rest, longest = [], ([], [], []), self._longest(varied)
                ids += new[0][:400]
                for have, more in zip(rest, new[1:], strict=True):
                    have.extend(more[:400])
        if ids:
            yield ids, *rest, STYLES.index(style)

    def _longest(self, varied: float | None) -> int:
        return 160 if varied is None else self.rng.choice((64, 128, 128, 160))

    def _encoded(self, segment: Segment, varied: float | None) -> tuple[list[int], list[int], list[int], list[int]]:
        if varied is not None:
            if self.rng.random() < varied:
                segment = vary(segment, self.others, self.rng)
            segment = recase(segment, self.rng)
        ids, shapes, flags, first = encode([w for w, _, _ in segment], [bool(s) for _, s, _ in segment])
        labels = [IGNORED] * len(ids)
        for piece, (_, _, label) in zip(first, segment, strict=True):
            labels[piece] = _NUMBER[label]
        return ids, shapes, flags, labels

    def batches(self, windows: Iterable[Window], pieces: int) -> list[list[Window]]:
        """Windows of like length together, at most `pieces` a batch with its padding; in random order."""
        every = list(windows)
        self.rng.shuffle(every)
        out: list[list[Window]] = []
        chunk = max(1, pieces // 128 * 20)
        for n in range(0, len(every), chunk):
            batch: list[Window] = []
            for window in sorted(every[n : n + chunk], key=lambda w: len(w[0])):
                if batch and (len(window[0]) + 2) * (len(batch) + 1) > pieces:
                    out.append(batch)
                    batch = []
                batch.append(window)
            out.append(batch)
        self.rng.shuffle(out)
        return out

    def tensors(self, batch: list[Window], *, styleless: float) -> tuple[torch.Tensor, ...]:
        """Pieces, shapes, flags, styles, mask, labels; a share `styleless` of the windows hides its corpus."""
        known = vocabulary()
        size = max(len(window[0]) for window in batch) + 2
        ids, shapes, flags, mask = np.zeros((4, len(batch), size), dtype=np.int64)
        labels = np.full((len(batch), size), IGNORED, dtype=np.int64)
        styles = np.zeros(len(batch), dtype=np.int64)
        for n, (window, shape, flag, label, style) in enumerate(batch):
            end = len(window) + 1
            ids[n, : end + 1] = [known["[CLS]"], *window, known["[SEP]"]]
            shapes[n, 1:end], flags[n, 1:end], labels[n, 1:end] = shape, flag, label
            mask[n, : end + 1] = 1
            styles[n] = 0 if self.rng.random() < styleless else style
        return tuple(torch.from_numpy(x) for x in (ids, shapes, flags, styles, mask, labels))
