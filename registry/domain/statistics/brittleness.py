"""How much a score moves when only the wording or the layout of a prompt does."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats: TypeAlias = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class CochranQ:
    """Cochran's Q: whether some variant gets more rows right than others; p is None if no row tells variants apart."""

    statistic: float
    degrees: int
    p: float | None


@dataclass(frozen=True, slots=True)
class Brittleness:
    means: tuple[float, ...]
    """Mean score of each variant; the first is the prompt as released."""
    spread: float
    """Greatest mean minus least (FormatSpread: Sclar et al. 2024). It grows with noise and the number of variants."""
    worst_drop: float
    """How far the least mean lies below that of the prompt as released."""
    flip_rate: float
    """Share of (row, variant) in which the score is not that of the prompt as released."""
    sigma: float
    """Standard deviation of the variants' true means: what is left of their spread without the rows' noise."""
    cochran: CochranQ | None
    """None if scores are not 0 or 1."""


def brittleness(scores: npt.ArrayLike) -> Brittleness:
    """Sum up an array of rows by variants, of which the first column is the prompt as released.

    `sigma` is the variance component of variants in a two-way layout without repeats, rows by variants: the square
    root of (mean square of variants - residual mean square) / rows, or 0 (Searle, Casella & McCulloch 1992,
    chapter 4). Higher scores are better: turn others. Raises ValueError without two rows and two variants.
    """
    import numpy as np

    table = np.asarray(scores, dtype=np.float64)
    if table.ndim != 2 or min(table.shape) < 2:
        raise ValueError("brittleness needs two rows and two variants")
    rows, variants = table.shape
    means = table.mean(axis=0)
    whole = float(table.mean())
    between = rows * float(np.sum((means - whole) ** 2)) / (variants - 1)
    residuals = table - table.mean(axis=1, keepdims=True) - means + whole
    residual = float(np.sum(residuals**2)) / ((rows - 1) * (variants - 1))
    return Brittleness(
        means=tuple(float(mean) for mean in means),
        spread=float(np.ptp(means)),
        worst_drop=max(0.0, float(means[0] - means[1:].min())),
        flip_rate=float(np.mean(table[:, 1:] != table[:, :1])),
        sigma=sqrt(max(0.0, (between - residual) / rows)),
        cochran=cochran_q(table) if np.isin(table, (0.0, 1.0)).all() else None,
    )


def cochran_q(hits: npt.ArrayLike) -> CochranQ:
    """Cochran's Q for rows by variants of 0 and 1 (Cochran 1950), by its chi-squared approximation."""
    import numpy as np
    from scipy.special import chdtrc

    table = np.asarray(hits, dtype=np.float64)
    variants = table.shape[1]
    columns, rows = table.sum(axis=0), table.sum(axis=1)
    telling = float(np.sum(rows * (variants - rows)))
    if telling == 0:
        return CochranQ(0.0, variants - 1, None)
    statistic = (variants - 1) * float(variants * np.sum(columns**2) - columns.sum() ** 2) / telling
    return CochranQ(statistic, variants - 1, float(chdtrc(variants - 1, statistic)))


def disagreement(scores: npt.ArrayLike) -> Floats:
    """For each row the share of variants whose score is not that of the prompt as released (the first column).

    Paired between candidate and live it tells whether the candidate is the more brittle one; less is better.
    """
    import numpy as np

    table = np.asarray(scores, dtype=np.float64)
    shares: Floats = np.mean(table[:, 1:] != table[:, :1], axis=1)
    return shares
