"""How many rows, clusters or repeats it takes where scores are not just 0 or 1.

Like those of `planning`, results are not rounded, and None means that no number would do. Unlike those they are rows
of the kind at hand: dependence within clusters is in the error that they start from.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING, Literal

from registry.domain.statistics.bounds import Bounds, normal_quantile
from registry.domain.statistics.means import TRUSTED_MOVING
from registry.domain.statistics.planning import MOST, POWER, planned_pairs
from registry.domain.statistics.scales import Scale

if TYPE_CHECKING:
    import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Needed:
    """Rows at which a difference is planned to show, under two assumptions of what is true."""

    n: int
    """Rows at hand."""
    if_equal: float | None
    as_seen: float | None
    """If the difference seen is the true one; None if that is no better than the limit."""
    least: float = 0.0
    """Rows below which the spread that both were planned with is not believed."""

    @property
    def rows(self) -> float | None:
        """The plan for truly equal releases, unless so many rows are there already: then that for what was seen."""
        plan = self.if_equal if self.if_equal is not None and self.if_equal > self.n else self.as_seen
        return None if plan is None else max(plan, self.least)


def rows_at(n: float, error: float, distance: float, alpha: float, power: float = POWER) -> float | None:
    """Rows at which a true value `distance` above the limit shows, if `n` rows have a standard error of `error`.

    n · (error / wanted)², wanted being distance / (z of 1 - alpha + z of power). None if the distance is not
    positive.
    """
    if distance <= 0:
        return None
    planned = n * (error * (normal_quantile(1 - alpha) + normal_quantile(power)) / distance) ** 2
    return planned if planned <= MOST else None


def chance_of_passing(error: float, distance: float, alpha: float) -> float:
    """Chance that a true value `distance` above the limit shows: the power of the gate, by the normal approximation.

    One minus this is how often a release that deserves to pass is held.
    """
    from scipy.special import ndtr

    return float(ndtr(distance / error - normal_quantile(1 - alpha)))


def difference_needed(bounds: Bounds, margin: float, alpha: float, scale: Scale, power: float = POWER) -> Needed | None:
    """Rows at which a difference of means shows to be above -margin; None if there are no bounds to plan from."""
    if bounds.value is None or bounds.reason:
        return None
    if bounds.error is not None:
        error = bounds.error
        return Needed(
            bounds.n,
            rows_at(bounds.n, error, margin, alpha, power),
            rows_at(bounds.n, error, bounds.value + margin, alpha, power),
            rows_moving(bounds),
        )
    if scale.width is None:
        return None
    clusters = constant_clusters(bounds.value, -margin, -scale.width, alpha)
    rows = None if clusters is None else clusters * bounds.n / bounds.clusters
    return Needed(bounds.n, rows, rows)


def rows_moving(bounds: Bounds) -> float:
    """Rows at which as many clusters are planned to differ as their spread is believed from; 0 if it is already."""
    return 0.0 if bounds.moving is None else bounds.n * TRUSTED_MOVING / max(bounds.moving, 1)


def mean_needed(bounds: Bounds, limit: float, alpha: float, scale: Scale, power: float = POWER) -> float | None:
    """Rows at which the mean seen shows to be at the good side of `limit`: above, or below if lower is better."""
    if bounds.value is None or bounds.reason:
        return None
    sign = -1 if scale.lower_is_better else 1
    if bounds.error is not None:
        return rows_at(bounds.n, bounds.error, sign * (bounds.value - limit), alpha, power)
    if scale.worst is None:
        return None
    clusters = constant_clusters(sign * bounds.value, sign * limit, sign * scale.worst, alpha)
    return None if clusters is None else clusters * bounds.n / bounds.clusters


def constant_clusters(value: float, limit: float, low: float, alpha: float) -> float | None:
    """Clusters, all at `value` on a scale that starts at `low`, whose lower bound reaches `limit`.

    ln alpha / ln((limit - low) / (value - low)), from Markov's inequality; 149 clusters that do not differ for a
    margin of 0.02 on a scale of width 1.
    """
    if value <= limit or value <= low:
        return None
    if limit <= low:
        return 1.0
    ratio = (limit - low) / (value - low)
    return log(alpha) / log(ratio) if ratio < 1 else None  # nearer to the limit than a float can tell


def cluster_factor(size: float, icc: float) -> float:
    """How many times the rows it takes if they come in clusters of `size` that correlate by `icc` (Kish 1965)."""
    return 1 + (size - 1) * icc


def superior_pairs(b: float, c: float, n: float, margin: float, alpha: float, power: float = POWER) -> float | None:
    """Pairs at which a difference as seen, (b - c) / n, shows to be above `margin`; None if it is not above it."""
    if n == 0:
        return None
    difference = (b - c) / n
    return planned_pairs((b + c) / n - difference**2, -margin, alpha, power, difference)


@dataclass(frozen=True, slots=True)
class Components:
    """The variance of a score, taken apart: between items, and between repeats of one item."""

    between: float
    within: float


@dataclass(frozen=True, slots=True)
class RepeatsPlan:
    """Two ways to the error wanted, and the one that takes fewer generations."""

    items: float
    """Items, at the repeats at hand."""
    repeats: float | None
    """Repeats of the items at hand; None if the items differ too much for any number to do."""
    pays: Literal["items", "repeats"]


def components(values: npt.ArrayLike, items: npt.ArrayLike) -> Components | None:
    """Variance components from items measured repeatedly; None if no item has repeats or there is one item only.

    One-way analysis of variance for unequal numbers of repeats (Searle, Casella & McCulloch 1992, chapter 3); a
    negative estimate counts as 0.
    """
    import numpy as np

    scores = np.asarray(values, dtype=np.float64)
    _, codes = np.unique(np.asarray(items), return_inverse=True)
    sizes = np.bincount(codes)
    count, n = len(sizes), len(scores)
    if count < 2 or n == count:
        return None
    means = np.bincount(codes, weights=scores) / sizes
    within = float(np.sum((scores - means[codes]) ** 2)) / (n - count)
    spread = float(np.sum(sizes * (means - scores.mean()) ** 2)) / (count - 1)
    usual_size = (n - float(np.sum(sizes.astype(np.float64) ** 2)) / n) / (count - 1)
    return Components(max(0.0, (spread - within) / usual_size), within)


def items_or_repeats(
    parts: Components, items: int, repeats: int, distance: float, alpha: float, power: float = POWER
) -> RepeatsPlan | None:
    """Whether more items or more repeats get a value `distance` above its limit shown; None if it is not above.

    The variance of the mean is between / items + within / (items · repeats), so repeats help with the second part
    only.
    """
    if distance <= 0:
        return None
    wanted = (distance / (normal_quantile(1 - alpha) + normal_quantile(power))) ** 2
    more_items = (parts.between + parts.within / repeats) / wanted
    left = wanted - parts.between / items
    more_repeats = parts.within / items / left if left > 0 else None
    cheaper = more_repeats is not None and items * more_repeats < more_items * repeats
    return RepeatsPlan(more_items, more_repeats, "repeats" if cheaper else "items")
