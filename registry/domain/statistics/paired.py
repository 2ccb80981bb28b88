"""Bounds for the difference of two shares measured on the same rows: candidate minus live.

Only pairs in which exactly one side is right carry information: `b` counts those where the candidate is right and
live is wrong, `c` the reverse. A t interval on the differences passes releases exactly at the margin in up to one
case of four when few pairs differ; the score interval keeps its level.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from registry.domain.statistics.bounds import (
    Bounds,
    Clustering,
    averaging_effect,
    least_effect,
    normal_quantile,
    summarise,
    t_quantile,
)

if TYPE_CHECKING:
    import numpy.typing as npt


def binary_difference(
    differences: npt.ArrayLike,
    clusters: npt.ArrayLike,
    alpha: float,
    *,
    assumed_icc: float | None = None,
    answers: int = 1,
) -> Bounds:
    """Bounds for the mean of differences that are -1, 0 or 1, or means of so many `answers` on each side.

    A single cluster (a single pair is one, too) has no bound: nothing tells how much clusters differ.
    """
    return clustered_tango(differences, clusters, alpha, assumed_icc=assumed_icc, answers=answers)


def tango(b: float, c: float, n: float, alpha: float) -> Bounds:
    """Score bounds for the difference (b - c) / n of paired shares (Tango 1998). Pairs are independent.

    Counts need not be whole, so that effective counts can be put in. Swapping b and c mirrors the bounds. With no
    differing pair at all the bounds are at z² / (n + z²) on either side of 0.
    """
    if n == 0:
        return Bounds(None, None, None, 0, 0, "tango", reason="no_data")
    z = normal_quantile(1 - alpha)
    rows = round(n)
    return Bounds((b - c) / n, _lower(b, c, n, z), -_lower(c, b, n, z), rows, rows, "tango", effective=float(n))


def clustered_tango(
    differences: npt.ArrayLike,
    clusters: npt.ArrayLike,
    alpha: float,
    *,
    assumed_icc: float | None = None,
    answers: int = 1,
) -> Bounds:
    """Tango's bounds on the number of independent pairs that clustered pairs are worth.

    The counts are divided by the design effect: the CR1 variance over the naive one, at least 1, times the squared
    ratio of t quantiles that pays for few clusters. If all differences are equal, dependence within clusters cannot
    be seen, and each cluster counts as one pair. With one pair per cluster this is exactly `tango`.

    An `assumed_icc` (correlation of two pairs of a cluster) is the least dependence to reckon with, by Kish's design
    effect 1 + (mean size - 1) icc; it then stands for the dependence that equal differences do not show.

    Differences of means of several `answers` lie between -1 and 1: then `b` and `c` are sums. They vary less than
    single answers would, and the counts are as many times larger, so that repeats count for what they settle, and
    copies of one answer for nothing.
    """
    import numpy as np

    signs = np.asarray(differences, dtype=np.float64)
    rows = summarise(signs, clusters)
    if rows.n == 0:
        return Bounds(None, None, None, 0, 0, "tango", reason="no_data")
    if rows.clusters == 1:
        return Bounds(rows.mean, None, None, rows.n, 1, "tango_clustered", reason="one_cluster")
    b, c = better_and_worse(signs)
    whole = bool(np.all(signs == np.rint(signs)))
    if rows.clusters == rows.n and whole:
        return tango(b, c, rows.n, alpha)
    all_equal = rows.n in {b, c, rows.n - b - c} or bool(np.all(signs == signs[0]))
    effect = _effect(rows, alpha, all_equal=all_equal, assumed_icc=assumed_icc)
    effect *= averaging_effect(rows, b + c, 1 if whole else answers)
    inner = tango(b / effect, c / effect, rows.n / effect, alpha)
    return Bounds(
        rows.mean,
        inner.lower,
        inner.upper,
        rows.n,
        rows.clusters,
        "tango_averaged" if rows.clusters == rows.n else "tango_clustered",
        effective=rows.n / effect,
    )


def better_and_worse(differences: npt.ArrayLike) -> tuple[float, float]:
    """How many pairs got better and how many worse; of averaged repeats, how far they did in sum."""
    import numpy as np

    signs = np.asarray(differences, dtype=np.float64)
    return float(signs[signs > 0].sum()), float(-signs[signs < 0].sum())


def tango_statistic(b: float, c: float, n: float, difference: float) -> float:
    """Tango's score statistic for the hypothesis that the true difference is `difference`; -1 < difference < 1.

    Standard normal if the hypothesis holds, and falling as `difference` rises.
    """
    return (b - c - n * difference) / _spread(b, c, n, difference)


def _lower(b: float, c: float, n: float, z: float) -> float:
    if b == 0 and c == n:
        return -1.0
    if b == n or b == c == 0:  # no variance at the estimate, where the search would end; solved by hand
        return (b - z * z) / (n + z * z)
    low, high = -1.0, (b - c) / n
    while low < (middle := (low + high) / 2) < high:
        if b - c - n * middle > z * _spread(b, c, n, middle):
            low = middle
        else:
            high = middle
    return low  # of the two neighbouring numbers, the one that favours passing less


def _spread(b: float, c: float, n: float, difference: float) -> float:
    """Standard error of b - c when the true difference is `difference`, the likeliest such distribution taken."""
    linear = -b - c + (2 * n - b + c) * difference
    constant = -c * difference * (1 - difference)
    root = sqrt(max(0.0, linear * linear - 8 * n * constant))
    # Both forms are the same root of the quadratic; each loses its digits where the other is used.
    q = (root - linear) / (4 * n) if linear <= 0 else -2 * constant / (root + linear)
    return sqrt(max(0.0, n * (2 * q + difference * (1 - difference))))


def _effect(rows: Clustering, alpha: float, *, all_equal: bool, assumed_icc: float | None) -> float:
    least = least_effect(rows, assumed_icc)
    if all_equal:
        return rows.n / rows.clusters if assumed_icc is None else least
    return max(least, _design_effect(rows, alpha))


def _design_effect(rows: Clustering, alpha: float) -> float:
    few = t_quantile(1 - alpha, rows.clusters - 1) / t_quantile(1 - alpha, rows.n - 1)
    return max(1.0, rows.variance / rows.naive_variance) * few**2
