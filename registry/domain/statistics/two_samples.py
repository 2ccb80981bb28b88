"""Bounds for what two separate samples give together: a judge corrected by people, the gap of an overfit adapter, and
what two releases showed to different people.

The errors of both add up; the degrees of freedom are Welch's. If one of the samples is so regular that its spread
says nothing, each is bounded by itself at alpha / 2 and the bounds are added, which holds however they depend.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import hypot
from typing import TYPE_CHECKING

from registry.domain.statistics.bounds import Bounds
from registry.domain.statistics.means import difference_bounds, mean_bounds
from registry.domain.statistics.scales import Scale

if TYPE_CHECKING:
    import numpy.typing as npt


def prediction_powered(
    judged: npt.ArrayLike,
    judged_clusters: npt.ArrayLike,
    corrections: npt.ArrayLike,
    corrected_clusters: npt.ArrayLike,
    alpha: float,
    scale: Scale,
    *,
    assumed_icc: float | None = None,
) -> Bounds:
    """Bounds for the mean that people would give, from a judge on all rows and people on some, drawn at random.

    `corrections` is people's score minus the judge's on each row that both scored; their mean takes the judge's bias
    out (prediction-powered inference: Angelopoulos et al. 2023, Science 382, algorithm for the mean). `n` and
    `clusters` are those of the judged rows, within whose clusters an `assumed_icc` is the least dependence.
    """
    judge = mean_bounds(judged, judged_clusters, alpha, scale, assumed_icc=assumed_icc)
    people = difference_bounds(corrections, corrected_clusters, alpha, scale)
    halves = (
        mean_bounds(judged, judged_clusters, alpha / 2, scale, assumed_icc=assumed_icc),
        difference_bounds(corrections, corrected_clusters, alpha / 2, scale),
    )
    found = _added(judge, people, halves, alpha, "prediction_powered")
    return replace(
        found,
        n=judge.n,
        clusters=judge.clusters,
        lower=found.lower if found.lower is None or scale.low is None else max(found.lower, scale.low),
        upper=found.upper if found.upper is None or scale.high is None else min(found.upper, scale.high),
    )


def gap_bounds(
    seen: npt.ArrayLike,
    seen_clusters: npt.ArrayLike,
    unseen: npt.ArrayLike,
    unseen_clusters: npt.ArrayLike,
    alpha: float,
    scale: Scale,
) -> Bounds:
    """Bounds for how much more an adapter gains on rows it was trained on than on rows it never saw.

    Both are paired differences, adapter minus base, so that rows of different difficulty do not look like a gap.
    Welch's interval (Welch 1947, degrees of freedom by Satterthwaite 1946) on cluster-robust errors.
    """
    import numpy as np

    lost = -np.asarray(unseen, dtype=np.float64)
    one, other = (
        difference_bounds(seen, seen_clusters, alpha, scale),
        difference_bounds(lost, unseen_clusters, alpha, scale),
    )
    halves = (
        difference_bounds(seen, seen_clusters, alpha / 2, scale),
        difference_bounds(lost, unseen_clusters, alpha / 2, scale),
    )
    return _added(one, other, halves, alpha, "welch")


def separate_difference(one: Callable[[float], Bounds], other: Callable[[float], Bounds], alpha: float) -> Bounds:
    """Bounds for the mean of one sample minus that of another; each tells its own bounds at a level.

    Welch's interval (Welch 1947) where both are t intervals, else the two at alpha / 2 each, subtracted.
    """
    return _added(
        one(alpha), _negated(other(alpha)), (one(alpha / 2), _negated(other(alpha / 2))), alpha, "welch"
    )  # fmt: skip


def _negated(found: Bounds) -> Bounds:
    value, lower, upper = (None if end is None else -end for end in (found.value, found.upper, found.lower))
    return replace(found, value=value, lower=lower, upper=upper)


def _added(one: Bounds, other: Bounds, halves: tuple[Bounds, Bounds], alpha: float, method: str) -> Bounds:
    n, clusters = one.n + other.n, one.clusters + other.clusters
    value = None if one.value is None or other.value is None else one.value + other.value
    reason = one.reason or other.reason
    if reason or value is None:
        return Bounds(value, None, None, n, clusters, method, reason=reason)
    if one.method == other.method == "t" and one.error is not None and other.error is not None:
        error = hypot(one.error, other.error)
        reach = _t_quantile(1 - alpha, _welch(one, other)) * error
        return Bounds(value, value - reach, value + reach, n, clusters, method, effective=float(n), error=error)
    lower = sum(half.lower for half in halves if half.lower is not None)
    upper = sum(half.upper for half in halves if half.upper is not None)
    return Bounds(value, lower, upper, n, clusters, f"{method}_split", effective=float(n))


def _welch(one: Bounds, other: Bounds) -> float:
    parts = [(part.error or 0.0) ** 2 for part in (one, other)]
    return float(sum(parts) ** 2 / sum(v**2 / (p.clusters - 1) for v, p in zip(parts, (one, other), strict=True)))


def _t_quantile(p: float, degrees: float) -> float:
    from scipy.special import stdtrit

    return float(stdtrit(degrees, p))
