"""Drift of inputs: whether two samples fall into bins in different shares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy.typing as npt

LARGE, NOTABLE = 0.25, 0.1
"""Indexes from which on shares have shifted, and from which on they have if it is more than chance."""


@dataclass(frozen=True, slots=True)
class Drift:
    """The population stability index of two samples and what chance alone would reach once in a hundred times."""

    index: float | None
    chance: float | None
    drifted: bool
    reason: str = ""


def population_stability(expected: npt.ArrayLike, found: npt.ArrayLike) -> Drift:
    """Compare counts per bin by the index sum((p - q) ln(p / q)) (Siddiqi 2006).

    Without drift n·m/(n + m) times the index is about chi-squared with a degree less than there are bins (Yurdakul &
    Naranjo 2020), which keeps an index that is merely notable in small samples from alarming. Every bin is counted
    half a row fuller than it is, which keeps the logarithm finite; bins that are empty on both sides are left out.
    Reasons: `no_data`, `one_bin`.
    """
    import numpy as np
    from scipy.special import chdtri

    before, now = np.asarray(expected, dtype=np.float64), np.asarray(found, dtype=np.float64)
    if before.sum() == 0 or now.sum() == 0:
        return Drift(None, None, False, "no_data")
    filled = (before > 0) | (now > 0)
    bins = int(filled.sum())
    if bins < 2:
        return Drift(None, None, False, "one_bin")
    n, m = float(before.sum()), float(now.sum())
    p = (before[filled] + 0.5) / (n + bins / 2)
    q = (now[filled] + 0.5) / (m + bins / 2)
    index = float(np.sum((q - p) * np.log(q / p)))
    chance = float(chdtri(bins - 1, 0.01)) * (1 / n + 1 / m)
    return Drift(index, chance, index >= LARGE or (index >= NOTABLE and index >= chance))
