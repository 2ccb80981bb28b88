"""F1 over labels, macro and micro, and the counts it is made of.

The labels are those that occur as targets. An answer that is none of them is a miss of its target's label and nobody's
false alarm; so is a row that failed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from math import fsum
from typing import TYPE_CHECKING

from registry.domain.digests import decimal_text
from registry.domain.errors import InvalidInputError
from registry.domain.scorers.exact_match import normalised
from registry.domain.scorers.shapes import Counts

if TYPE_CHECKING:
    from registry.domain.scorers.shapes import Integers, Numbers

_DIGITS = Decimal("0.000001")


def macro_f1(outputs: Sequence[str | None], targets: Sequence[str], normalize: Sequence[str] = ()) -> str:
    """The plain mean of each label's F1, so that a rare label weighs as much as a frequent one, to 6 decimals.

    Raises InvalidInputError if there are no rows or the lengths differ.
    """
    _refuse_unequal("macro F1", outputs, targets)
    wanted = [normalised(target, normalize) for target in targets]
    given = [None if output is None else normalised(output, normalize) for output in outputs]
    support, predicted = Counter(wanted), Counter(given)
    right = Counter(label for label, output in zip(wanted, given, strict=True) if label == output)
    scores = (2 * right[label] / (count + predicted[label]) for label, count in sorted(support.items()))
    mean = Decimal(fsum(scores) / len(support))
    return decimal_text(mean.quantize(_DIGITS, ROUND_HALF_EVEN))


def micro_f1(outputs: Sequence[str | None], targets: Sequence[str], normalize: Sequence[str] = ()) -> str:
    """Twice the hits over all targets and all answers that are labels, to 6 decimals.

    Raises InvalidInputError if there are no rows or the lengths differ.
    """
    _refuse_unequal("micro F1", outputs, targets)
    counts = micro_counts(targets, normalize)
    rows = [counts.of(output, target) for output, target in zip(outputs, targets, strict=True)]
    hits, beside = (sum(column) for column in zip(*rows, strict=True))
    return decimal_text((Decimal(2 * hits) / beside).quantize(_DIGITS, ROUND_HALF_EVEN))


def micro_counts(targets: Sequence[str], normalize: Sequence[str] = ()) -> Counts:
    """Counts of a row: hits, and targets plus answers that are labels."""
    labels = {normalised(target, normalize) for target in targets}

    def of(output: str | None, target: str) -> tuple[int, ...]:
        given = None if output is None else normalised(output, normalize)
        return int(given == normalised(target, normalize)), 1 + int(given in labels)

    def metric(sums: Integers) -> Numbers:
        import numpy as np

        return np.asarray(2 * sums[..., 0] / np.maximum(sums[..., 1], 1), dtype=np.float64)

    return Counts(2, of, metric, worst=lambda _target, _most: ((0, 2),))


def macro_counts(targets: Sequence[str], normalize: Sequence[str] = ()) -> Counts:
    """Counts of a row, three for each label: hits, targets, answers. A label that no chosen row has as its target
    does not enter the mean."""
    labels = {label: place for place, label in enumerate(sorted({normalised(t, normalize) for t in targets}))}
    width = 3 * len(labels)

    def of(output: str | None, target: str) -> tuple[int, ...]:
        counts = [0] * width
        wanted = labels[normalised(target, normalize)]
        given = None if output is None else labels.get(normalised(output, normalize))
        counts[3 * wanted + 1] = 1
        if given is not None:
            counts[3 * given + 2] = 1
            counts[3 * wanted] = int(given == wanted)
        return tuple(counts)

    def worst(target: str, _most: Sequence[int]) -> tuple[tuple[int, ...], ...]:
        """A miss of the target's label and a false alarm of every label, which is more than any answer can be."""
        wanted = labels[normalised(target, normalize)]
        return (tuple(n for place in range(len(labels)) for n in (0, int(place == wanted), 1)),)

    def metric(sums: Integers) -> Numbers:
        import numpy as np

        hits, wanted, given = sums[..., 0::3], sums[..., 1::3], sums[..., 2::3]
        each = 2 * hits / np.maximum(wanted + given, 1)
        occurs = wanted > 0
        return np.asarray((each * occurs).sum(axis=-1) / np.maximum(occurs.sum(axis=-1), 1), dtype=np.float64)

    return Counts(width, of, metric, worst)


def _refuse_unequal(metric: str, outputs: Sequence[str | None], targets: Sequence[str]) -> None:
    if not targets or len(outputs) != len(targets):
        raise InvalidInputError(
            f"{metric} needs an output for each of at least one row",
            expected=f"{len(targets)} outputs",
            found=f"{len(outputs)}",
        )
