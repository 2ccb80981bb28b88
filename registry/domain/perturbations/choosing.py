"""Which rows of a suite are asked by the variants of a prompt, too."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def chosen(samples: Iterable[str], seed: int, on: int) -> frozenset[str]:
    """`on` of the rows, or all if there are fewer: those whose ids hash lowest with the suite's seed.

    Whether a row is among them does not depend on the order of rows, and hardly on which others there are.
    """
    return frozenset(sorted(samples, key=lambda sample: (_place(seed, sample), sample))[:on])


def _place(seed: int, sample: str) -> bytes:
    return hashlib.sha256(f"perturbed\x00{seed}\x00{sample}".encode()).digest()
