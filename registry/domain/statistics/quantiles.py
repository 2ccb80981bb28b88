"""Budgets: bounds for a quantile of latencies or costs, and for how much they changed against live."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, exp, log
from typing import TYPE_CHECKING

from registry.domain.statistics.bounds import Bounds
from registry.domain.statistics.means import mean_bounds
from registry.domain.statistics.planning import POWER, rows_needed
from registry.domain.statistics.proportions import binary_mean
from registry.domain.statistics.scales import OPEN

if TYPE_CHECKING:
    import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class QuantileBounds:
    """Bounds for a quantile, with the ranks (from 1) of the order statistics that they are.

    A bound is None if too few rows are there for it; `bounds.reason` is `too_few_rows` if the upper one is.
    """

    bounds: Bounds
    lower_rank: int | None
    upper_rank: int | None
    fewest: int
    """Rows from which on the upper bound exists."""


def quantile_bounds(values: npt.ArrayLike, q: float, alpha: float) -> QuantileBounds:
    """Bounds for the q-quantile of independent rows, whatever their distribution (David & Nagaraja 2003, §7.1).

    The upper bound is the r-th smallest value with the least r for which r - 1 or fewer of n rows lie below the
    quantile with a chance of 1 - alpha; the lower bound is its mirror image.
    """
    import numpy as np

    numbers = np.sort(np.asarray(values, dtype=np.float64))
    n, fewest = len(numbers), ceil(fewest_rows(q, alpha))
    if n == 0:
        return QuantileBounds(Bounds(None, None, None, 0, 0, "order_statistic", reason="no_data"), None, None, fewest)
    lower, upper = _ranks(n, q, alpha)
    bounds = Bounds(
        float(numbers[min(n, ceil(q * n)) - 1]),
        None if lower is None else float(numbers[lower - 1]),
        None if upper is None else float(numbers[upper - 1]),
        n,
        n,
        "order_statistic",
        reason="too_few_rows" if upper is None else "",
        effective=float(n),
    )
    return QuantileBounds(bounds, lower, upper, fewest)


def clustered_quantile(values: npt.ArrayLike, clusters: npt.ArrayLike, q: float, alpha: float) -> QuantileBounds:
    """The same for rows that share clusters: the ranks are those of as many independent rows as they are worth.

    How many that is, is told by the share of rows that are at the quantile or below (Woodruff 1952; the effective
    size is that of Korn & Graubard). With a row in each cluster it is exactly `quantile_bounds`. Values may be
    infinite. Reasons for no bounds are `one_cluster` besides.
    """
    import numpy as np

    numbers, codes = np.asarray(values, dtype=np.float64), np.asarray(clusters)
    n, count = len(numbers), len(np.unique(codes))
    plain = quantile_bounds(numbers, q, alpha)
    if count == n:
        return plain
    if count == 1:
        bare = replace(plain.bounds, lower=None, upper=None, clusters=1, reason="one_cluster")
        return QuantileBounds(bare, None, None, plain.fewest)
    ordered = np.sort(numbers)
    middle = ordered[min(n, ceil(q * n)) - 1]
    worth = max(1, int(binary_mean(numbers <= middle, codes, alpha).effective))
    lower, upper = _ranks(worth, q, alpha)
    low = None if lower is None else int(lower / worth * n) or None
    high = None if upper is None else min(n, ceil(upper / worth * n))
    bounds = replace(
        plain.bounds,
        lower=None if low is None else float(ordered[low - 1]),
        upper=None if high is None else float(ordered[high - 1]),
        clusters=count,
        reason="too_few_rows" if high is None else "",
        effective=float(worth),
    )
    return QuantileBounds(bounds, low, high, plain.fewest)


def fewest_rows(q: float, alpha: float) -> float:
    """Rows from which on the greatest of them bounds the q-quantile: ln alpha / ln q, not rounded."""
    return log(alpha) / log(q)


def quantile_needed(values: npt.ArrayLike, q: float, budget: float, alpha: float, power: float = POWER) -> float | None:
    """Rows at which the quantile is planned to show within the budget, at the share of rows within it so far.

    The q-quantile is within the budget just if a share of q or more of the rows is.
    """
    import numpy as np

    numbers = np.asarray(values, dtype=np.float64)
    if len(numbers) == 0:
        return fewest_rows(q, alpha)
    return rows_needed(float(np.mean(numbers <= budget)), q, alpha, power)


def relative_change(candidate: npt.ArrayLike, live: npt.ArrayLike, clusters: npt.ArrayLike, alpha: float) -> Bounds:
    """Bounds for the geometric mean of candidate over live, row by row: 1.1 is a tenth more.

    A t interval on the logarithm of the ratios, whose spread is alike for slow and for fast rows. Reasons for none
    are those of `mean_bounds` and `not_positive`. `error` is that of the logarithm.
    """
    import numpy as np

    ours, theirs = np.asarray(candidate, dtype=np.float64), np.asarray(live, dtype=np.float64)
    if (ours <= 0).any() or (theirs <= 0).any():
        return Bounds(None, None, None, len(ours), 0, "log_ratio", reason="not_positive")
    found = mean_bounds(np.log(ours) - np.log(theirs), clusters, alpha, OPEN)
    return replace(
        found,
        value=None if found.value is None else exp(found.value),
        lower=None if found.lower is None else exp(found.lower),
        upper=None if found.upper is None else exp(found.upper),
        method="log_ratio",
    )


def _ranks(n: int, q: float, alpha: float) -> tuple[int | None, int | None]:
    """The greatest rank whose chance to lie above the quantile is at most alpha, and the least one below it."""
    import numpy as np
    from scipy.special import bdtr

    # chances[r - 1]: that r - 1 rows or fewer lie below the quantile, so that the r-th smallest is at or above it
    chances = bdtr(np.arange(n, dtype=np.float64), n, q)
    below, above = int(np.searchsorted(chances, alpha, side="right")), int(np.searchsorted(chances, 1 - alpha))
    return (below or None), (above + 1 if above < n else None)
