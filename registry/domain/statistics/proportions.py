"""Bounds for the share of rows that score 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from registry.domain.statistics.bounds import (
    Bounds,
    Clustering,
    averaging_effect,
    least_effect,
    summarise,
    t_quantile,
)

if TYPE_CHECKING:
    import numpy.typing as npt


def binary_mean(
    scores: npt.ArrayLike,
    clusters: npt.ArrayLike,
    alpha: float,
    *,
    assumed_icc: float | None = None,
    answers: int = 1,
) -> Bounds:
    """Bounds for the mean of 0/1 scores: exact if every row is its own cluster, else on the effective count.

    Means of several `answers` to a row are taken on the effective count, too; copies of one answer count once. An
    `assumed_icc` is the least dependence within clusters to reckon with. A single cluster (a single row is one, too)
    has no bound: nothing tells how much clusters differ.
    """
    import numpy as np

    rows = summarise(scores, clusters)
    if rows.n == 0:
        return Bounds(None, None, None, 0, 0, "clopper_pearson", reason="no_data")
    shares = np.asarray(scores, dtype=np.float64)
    whole = bool(np.all(shares == np.rint(shares)))
    if rows.clusters == rows.n > 1 and whole:
        return clopper_pearson(round(rows.mean * rows.n), rows.n, alpha)
    return _korn_graubard(rows, alpha, assumed_icc, 1 if whole else answers)


def clopper_pearson(successes: int, n: int, alpha: float) -> Bounds:
    """Exact bounds for `successes` of `n` independent rows (Clopper & Pearson 1934).

    Exact rather than Wilson's or Wald's interval, whose true level falls below the nominal one for some rates;
    a gate promises "at most alpha".
    """
    if n == 0:
        return Bounds(None, None, None, 0, 0, "clopper_pearson", reason="no_data")
    lower, upper = beta_bounds(successes, n, alpha)
    return Bounds(successes / n, lower, upper, n, n, "clopper_pearson", effective=float(n))


def korn_graubard(scores: npt.ArrayLike, clusters: npt.ArrayLike, alpha: float) -> Bounds:
    """Clopper-Pearson bounds on the number of independent rows that clustered rows are worth (Korn & Graubard 1998).

    The effective count is p(1-p) over the squared CR1 error, corrected by t quantiles for few clusters, at most
    n. If all rows agree, dependence within clusters cannot be seen, and each cluster counts as one row.
    """
    rows = summarise(scores, clusters)
    if rows.n == 0:
        return Bounds(None, None, None, 0, 0, "korn_graubard", reason="no_data")
    return _korn_graubard(rows, alpha)


def beta_bounds(successes: float, n: float, alpha: float) -> tuple[float, float]:
    """The Clopper-Pearson bounds as quantiles of the beta distribution; counts need not be whole."""
    from scipy.special import betaincinv

    lower = float(betaincinv(successes, n - successes + 1, alpha)) if successes > 0 else 0.0
    upper = float(betaincinv(successes + 1, n - successes, 1 - alpha)) if successes < n else 1.0
    return lower, upper


def _korn_graubard(rows: Clustering, alpha: float, assumed_icc: float | None = None, answers: int = 1) -> Bounds:
    if rows.clusters == 1:
        return Bounds(rows.mean, None, None, rows.n, 1, "korn_graubard", reason="one_cluster")
    effective = _effective_rows(rows, alpha, assumed_icc, answers)
    lower, upper = beta_bounds(rows.mean * effective, effective, alpha)
    return Bounds(
        rows.mean,
        min(lower, rows.mean),
        max(upper, rows.mean),
        rows.n,
        rows.clusters,
        "korn_graubard",
        effective=effective,
    )


def _effective_rows(rows: Clustering, alpha: float, assumed_icc: float | None, answers: int) -> float:
    p, variance = rows.mean, rows.variance
    # Clusters that all have the same mean leave no variance at all; then the rows count in full, never more.
    most = rows.n / (least_effect(rows, assumed_icc) * averaging_effect(rows, rows.n * p, answers))
    if p in {0.0, 1.0}:
        return float(rows.clusters) if assumed_icc is None else most
    few = t_quantile(1 - alpha, rows.n - 1) / t_quantile(1 - alpha, rows.clusters - 1)
    wanted = p * (1 - p) * few**2
    return wanted / variance if wanted < most * variance else most
