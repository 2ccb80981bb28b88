"""Metrics of a whole corpus as functions of sums, for one corpus or for many resamples of it at once.

Each takes an array with the sums in its last axis and gives numbers in the shape of the other axes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats: TypeAlias = npt.NDArray[np.float64]

BLEU_ORDER = 4


def label_counts(outputs: Sequence[str | None], targets: Sequence[str]) -> Floats:
    """For each row and each label that occurs as a target, sorted: right, wanted and given, each 0 or 1.

    An output that is no label, and None, is given for no label: a miss of the target's and nobody's false alarm.
    """
    import numpy as np

    labels = {label: at for at, label in enumerate(sorted(set(targets)))}
    counts = np.zeros((len(targets), len(labels), 3))
    for row, (output, target) in enumerate(zip(outputs, targets, strict=True)):
        counts[row, labels[target], 1] = 1
        if output is not None and output in labels:
            counts[row, labels[output], 2] = 1
            counts[row, labels[output], 0] = output == target
    return counts.reshape(len(targets), -1)


def macro_f1(sums: Floats) -> Floats:
    """The plain mean of 2·right / (wanted + given) over the labels that are wanted, from `label_counts`.

    Labels that a resample lacks do not count in it; a corpus that wants none has no macro F1 (not a number).
    """
    import numpy as np

    right, wanted, given = _by_label(sums)
    scores = 2 * right / np.maximum(wanted + given, 1)
    present = wanted > 0
    counted = present.sum(axis=-1)
    total = np.where(present, scores, 0.0).sum(axis=-1)
    return np.where(counted > 0, total / np.maximum(counted, 1), np.nan)


def micro_f1(sums: Floats) -> Floats:
    """2·right / (wanted + given) over all labels together, from `label_counts`."""
    import numpy as np

    right, wanted, given = (part.sum(axis=-1) for part in _by_label(sums))
    return np.where(wanted + given > 0, 2 * right / np.maximum(wanted + given, 1), np.nan)


def bleu(sums: Floats) -> Floats:
    """BLEU, 0 to 100 (Papineni et al. 2002), smoothed as sacreBLEU's `exp` (Chen & Cherry 2014, method 3).

    Sums: length given, length of the reference, n-grams that match for n = 1 to 4, and n-grams given for these.
    """
    import numpy as np

    given, wanted = sums[..., 0], sums[..., 1]
    right, total = sums[..., 2 : 2 + BLEU_ORDER], sums[..., 2 + BLEU_ORDER : 2 + 2 * BLEU_ORDER]
    halvings = np.cumsum(right == 0, axis=-1)
    precision = np.where(right > 0, right, 0.5**halvings) / np.maximum(total, 1)
    product = np.exp(np.log(precision).mean(axis=-1))
    brevity = np.where(given < wanted, np.exp(1 - wanted / np.maximum(given, 1)), 1.0)
    scored = (right > 0).any(axis=-1) & (total > 0).all(axis=-1)
    return np.where(scored, 100 * brevity * product, 0.0)


def chrf(sums: Floats, *, beta: float = 2.0) -> Floats:
    """chrF, 0 to 100 (Popović 2015), as sacreBLEU gives it without its `eps_smoothing`.

    Sums: for each order of n-grams those given, those of the reference, and those that match.
    """
    import numpy as np

    parts = sums.reshape(*sums.shape[:-1], -1, 3)
    given, wanted, right = parts[..., 0], parts[..., 1], parts[..., 2]
    counts = (given > 0) & (wanted > 0)
    orders = np.maximum(counts.sum(axis=-1), 1)
    precision = np.where(counts, right / np.maximum(given, 1), 0.0).sum(axis=-1) / orders
    recall = np.where(counts, right / np.maximum(wanted, 1), 0.0).sum(axis=-1) / orders
    weighed = beta**2 * precision + recall
    return np.where(weighed > 0, 100 * (1 + beta**2) * precision * recall / np.where(weighed > 0, weighed, 1), 0.0)


def _by_label(sums: Floats) -> tuple[Floats, Floats, Floats]:
    parts = sums.reshape(*sums.shape[:-1], -1, 3)
    return parts[..., 0], parts[..., 1], parts[..., 2]
