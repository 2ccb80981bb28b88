"""Likeness: whether what a server says can be of the model that runs here, in other arithmetic.

Two ways to tell, of which a server may offer one or both. Texts of one model part where two numbers lie close to one
another, which happens in few tokens; probabilities of the next token differ by what rounding does to them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from statistics import median

PARTING = 0.02
"""The chance per token, at most, that a text goes on otherwise for reasons of arithmetic (bf16 against fp32)."""
RARELY = 0.001
"""A chance below which what was seen is not put down to arithmetic."""
FARTHEST = 0.25
"""Of log-probabilities in nats, in the middle of all rows. Rounding to bf16 makes 0.02; another adapter of the same
task that gives the very same texts made 0.54."""
LEAST_TOKENS = 3
"""Tokens that both sides must know for a row to tell something."""


def parted_too_often(parted: int, lengths: Sequence[int]) -> bool:
    """Whether so many of these texts, of so many tokens each, would hardly ever part if the model were the same."""
    if parted == 0:
        return False
    from scipy.stats import binom

    chance = math.fsum(1 - (1 - PARTING) ** max(length, 1) for length in lengths) / len(lengths)
    return float(binom.sf(parted - 1, len(lengths), chance)) < RARELY


def distance(theirs: Sequence[Mapping[str, float]], ours: Sequence[Mapping[str, float]]) -> float | None:
    """How far apart log-probabilities of the next token are, row by row, in the middle of all rows.

    Of a row it is the mean over the tokens that the server tells of and both know. None if fewer than half of the rows
    have enough of them: then the two spell their tokens differently, or the server tells of none.
    """
    rows = [found for pair in zip(theirs, ours, strict=True) if (found := _apart(*pair)) is not None]
    return median(rows) if rows and 2 * len(rows) >= len(theirs) else None


def _apart(theirs: Mapping[str, float], ours: Mapping[str, float]) -> float | None:
    both = [token for token in theirs if token in ours and math.isfinite(theirs[token])]
    if len(both) < LEAST_TOKENS:
        return None
    return math.fsum(abs(theirs[token] - ours[token]) for token in both) / len(both)
