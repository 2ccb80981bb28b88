"""Macro F1: the plain mean of each label's F1, so that a rare label weighs as much as a frequent one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from math import fsum

from registry.domain.digests import decimal_text
from registry.domain.errors import InvalidInputError
from registry.domain.scorers.exact_match import normalised

_DIGITS = Decimal("0.000001")


def macro_f1(outputs: Sequence[str | None], targets: Sequence[str], normalize: Sequence[str] = ()) -> str:
    """Macro F1 over the labels that occur as targets, to 6 decimals.

    An output that is no label is a miss of its target's label and nobody's false alarm; so is None, a failed row.
    Raises InvalidInputError if there are no rows or the lengths differ.
    """
    if not targets or len(outputs) != len(targets):
        raise InvalidInputError(
            "macro F1 needs an output for each of at least one row",
            expected=f"{len(targets)} outputs",
            found=f"{len(outputs)}",
        )
    wanted = [normalised(target, normalize) for target in targets]
    given = [None if output is None else normalised(output, normalize) for output in outputs]
    support, predicted = Counter(wanted), Counter(given)
    right = Counter(label for label, output in zip(wanted, given, strict=True) if label == output)
    scores = (2 * right[label] / (count + predicted[label]) for label, count in sorted(support.items()))
    mean = Decimal(fsum(scores) / len(support))
    return decimal_text(mean.quantize(_DIGITS, ROUND_HALF_EVEN))
