"""Bounds for the mean of scores that are not just 0 or 1, and for the mean of paired differences of such scores.

Both are mean ± t · error with the cluster-robust (CR1) error and one degree of freedom less than there are clusters.
A t interval believes the spread it sees, so two cases are taken out of its hands: clusters that all say the same,
and differences of which nearly all are zero. Both are bounded by the range of the metric instead.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import isfinite, sqrt
from typing import TYPE_CHECKING, TypeAlias

from registry.domain.statistics.bounds import Bounds, Clustering, least_effect, summarise, t_quantile
from registry.domain.statistics.proportions import beta_bounds
from registry.domain.statistics.scales import OPEN, Scale

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats: TypeAlias = npt.NDArray[np.float64]

FEWEST_CLUSTERS = 8
"""Below this the t interval on cluster-robust errors does not keep its level."""

TRUSTED_MOVING = 20
"""Clusters with a difference from which on the t interval is trusted, whatever their share."""

_NOISE = 1e-12
"""Numbers closer than this share of the largest are the same: averages of repeats carry rounding."""


def mean_bounds(
    values: npt.ArrayLike,
    clusters: npt.ArrayLike,
    alpha: float,
    scale: Scale = OPEN,
    *,
    assumed_icc: float | None = None,
) -> Bounds:
    """Bounds for the mean score, within the scale's range. An `assumed_icc` is the least dependence within clusters.

    Reasons for none: `no_data`, `one_cluster`, `few_clusters` (under 8), and `no_spread` if all clusters say the same
    and the range, which would bound them then, is open.
    """
    return _bounds(sample(values, clusters, scale, assumed_icc=assumed_icc), alpha, scale.low, scale.high)


def difference_bounds(
    differences: npt.ArrayLike,
    clusters: npt.ArrayLike,
    alpha: float,
    scale: Scale,
    *,
    assumed_icc: float | None = None,
) -> Bounds:
    """Bounds for the mean of paired differences, which `Scale.differences` has turned so that more is better.

    While fewer than 20 clusters, and fewer than half of them, differ at all, the mean is bounded by the range times
    the exact bound for the share of clusters that got worse (better, for the upper bound): a t interval on so few
    differences passes releases exactly at the margin in up to one case of five. Reasons for no bounds are those of
    `mean_bounds`, and `sparse` if so few differ and the range is open.
    """
    rows, width = sample(differences, clusters, scale, assumed_icc=assumed_icc), scale.width
    low = None if width is None else -width
    found = _bounds(rows, alpha, low, width)
    return _guarded(found, rows, alpha, width) if found.method == "t" and not found.reason else found


def averaged(values: npt.ArrayLike, items: npt.ArrayLike) -> tuple[Floats, npt.NDArray[np.intp]]:
    """The mean over the repeats of each item, and the position of each item's first row (to look up its cluster)."""
    import numpy as np

    _, first, codes = np.unique(np.asarray(items), return_index=True, return_inverse=True)
    scores = np.asarray(values, dtype=np.float64)
    return np.bincount(codes, weights=scores) / np.bincount(codes), first


def worst_and_best(
    bound: Callable[[Floats], Bounds], values: npt.ArrayLike, known: npt.ArrayLike, worst: float, best: float
) -> Bounds:
    """Bounds that hold whatever the rows that are not `known` would have scored.

    They are computed with those rows at `worst` and again at `best`, and the outer ones are taken. The value is that
    of the known rows, with nothing put in for the others.
    """
    import numpy as np

    numbers, measured = np.asarray(values, dtype=np.float64), np.asarray(known, dtype=bool)
    cases = [bound(np.where(measured, numbers, end)) for end in (worst, best)]
    lowers = [case.lower for case in cases if case.lower is not None]
    uppers = [case.upper for case in cases if case.upper is not None]
    if len(lowers) < len(cases) or len(uppers) < len(cases):
        return next(case for case in cases if case.lower is None or case.upper is None)
    value = float(np.mean(numbers[measured])) if measured.any() else None
    return replace(cases[0], value=value, lower=min(lowers), upper=max(uppers), n=int(measured.sum()))


@dataclass(frozen=True, slots=True)
class Sample:
    """Rows summed up by cluster, with what the range-based bounds need to know."""

    rows: Clustering
    constant: bool
    """Whether all clusters have the same mean, so that their spread says nothing."""
    down: int
    up: int
    """Clusters whose sum is below, and above, zero."""
    moving: int
    """Clusters with at least one row that is not zero."""
    assumed_icc: float | None = None

    @property
    def error(self) -> float:
        return sqrt(self.variance)

    @property
    def variance(self) -> float:
        """Of the mean: as the clusters show it, or as rows that depend on each other as much as is assumed have it."""
        if self.assumed_icc is None:
            return self.rows.variance
        return max(self.rows.variance, self.rows.naive_variance * least_effect(self.rows, self.assumed_icc))


def sample(
    values: npt.ArrayLike, clusters: npt.ArrayLike, scale: Scale = OPEN, *, assumed_icc: float | None = None
) -> Sample:
    """Sum up rows by cluster, in an order of their own, so that the order they come in changes no digit."""
    import numpy as np

    scores = np.asarray(values, dtype=np.float64)
    if len(scores) == 0:
        return Sample(Clustering(0, 0, 0.0, 0.0, 0.0), False, 0, 0, 0)
    _, codes = np.unique(np.asarray(clusters), return_inverse=True)
    order = np.lexsort((scores, codes))
    scores, codes = scores[order], codes[order]
    middle = float(np.sort(scores)[len(scores) // 2])
    shifted = summarise(scores - middle, codes)  # near the mean: sums of squares would lose the digits that count
    rows = replace(shifted, mean=shifted.mean + middle)
    noise = _NOISE * max(float(np.abs(scores).max()), scale.width or 0.0)
    sizes = np.bincount(codes)
    sums = np.bincount(codes, weights=scores)
    return Sample(
        rows=rows,
        constant=rows.cluster_squares == 0 or bool(np.all(np.abs(sums - sizes * rows.mean) <= noise * sizes)),
        down=int(np.count_nonzero(sums < -noise * sizes)),
        up=int(np.count_nonzero(sums > noise * sizes)),
        moving=len(np.unique(codes[np.abs(scores) > noise])),
        assumed_icc=assumed_icc,
    )


def _bounds(found: Sample, alpha: float, low: float | None, high: float | None) -> Bounds:
    rows = found.rows
    if rows.n == 0:
        return Bounds(None, None, None, 0, 0, "t", reason="no_data")
    bare = Bounds(rows.mean, None, None, rows.n, rows.clusters, "t")
    if rows.clusters == 1:
        return replace(bare, reason="one_cluster")
    if found.constant:
        return _constant(bare, alpha, low, high)
    if rows.clusters < FEWEST_CLUSTERS:
        return replace(bare, reason="few_clusters")
    if not isfinite(found.error):
        return replace(bare, reason="not_finite")
    reach = t_quantile(1 - alpha, rows.clusters - 1) * found.error
    return replace(
        bare,
        lower=_within(rows.mean - reach, low, None),
        upper=_within(rows.mean + reach, None, high),
        effective=min(float(rows.n), rows.n * rows.naive_variance / found.variance),
        error=found.error,
    )


def _constant(bare: Bounds, alpha: float, low: float | None, high: float | None) -> Bounds:
    """Markov's inequality: with a mean of `m` a cluster is at `v` or above with chance (m - low) / (v - low) at most.

    All G clusters are, so a mean for which that chance to the power of G is below alpha is ruled out.
    """
    if low is None or high is None or bare.value is None:
        return replace(bare, method="markov", reason="no_spread")
    shrunk = alpha ** (1 / bare.clusters)
    return replace(
        bare,
        lower=low + (bare.value - low) * shrunk,
        upper=high - (high - bare.value) * shrunk,
        method="markov",
        effective=float(bare.clusters),
    )


def _guarded(found: Bounds, rows: Sample, alpha: float, width: float | None) -> Bounds:
    clusters = rows.rows.clusters
    if rows.moving >= TRUSTED_MOVING or 2 * rows.moving >= clusters:
        return found
    if width is None or found.lower is None or found.upper is None:
        return replace(found, lower=None, upper=None, method="sparse", reason="sparse")
    worse, better = beta_bounds(rows.down, clusters, alpha)[1], beta_bounds(rows.up, clusters, alpha)[1]
    # The share of clusters bounds the mean over rows only if clusters are of one size; the t bound knows the sizes.
    return replace(
        found,
        lower=min(found.lower, -width * worse),
        upper=max(found.upper, width * better),
        method="sparse",
        moving=rows.moving,
    )


def _within(number: float, low: float | None, high: float | None) -> float:
    number = number if low is None else max(low, number)
    return number if high is None else min(high, number)
