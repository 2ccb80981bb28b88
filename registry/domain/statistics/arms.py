"""Bounds for what two releases showed to different people: one mean alone, or the difference of two separate samples.

Nothing pairs a unit of one arm with one of the other, so that both spreads count in full. Where shares are bounded,
counts need not be whole: clustered rows are put in as the number of independent rows that they are worth.
"""

from __future__ import annotations

from dataclasses import replace
from math import acos, copysign, cos, pi, sqrt
from typing import TYPE_CHECKING, Literal, TypeAlias

from registry.domain.statistics.bounds import Bounds, normal_quantile
from registry.domain.statistics.means import mean_bounds
from registry.domain.statistics.proportions import binary_mean
from registry.domain.statistics.scales import Scale
from registry.domain.statistics.two_samples import separate_difference

if TYPE_CHECKING:
    import numpy.typing as npt

Spread: TypeAlias = Literal["binary", "net", "bounded"]
"""What values are: 0 or 1; -1, 0 or 1, whose mean is one share minus another; or any within their range."""

TRUSTED_APART = 20
"""Rows outside the commonest class from which on a t interval for a net share is trusted."""


def arm_bounds(
    values: npt.ArrayLike, clusters: npt.ArrayLike, alpha: float, scale: Scale, spread: Spread
) -> Bounds:  # fmt: skip
    """Bounds for the mean of one arm: exact for shares, else t (CR1), which hardly differing rows do not narrow.

    Reasons for none are those of `proportions.binary_mean` and `means.mean_bounds`.
    """
    if spread == "binary":
        return binary_mean(values, clusters, alpha)
    found = mean_bounds(values, clusters, alpha, scale)
    return _guarded(found, values, clusters, alpha) if spread == "net" else found


def arms_difference(
    one: tuple[npt.ArrayLike, npt.ArrayLike],
    other: tuple[npt.ArrayLike, npt.ArrayLike],
    alpha: float,
    scale: Scale,
    spread: Spread,
) -> Bounds:
    """Bounds for the mean of `one` minus that of `other`, each as (values, clusters).

    Shares by the score interval of Miettinen & Nurminen, means by Welch's.
    """
    if spread != "binary":
        return separate_difference(
            lambda level: arm_bounds(*one, level, scale, spread),
            lambda level: arm_bounds(*other, level, scale, spread),
            alpha,
        )
    arms = [binary_mean(*arm, alpha) for arm in (one, other)]
    n, clusters = sum(arm.n for arm in arms), sum(arm.clusters for arm in arms)
    reason = next((arm.reason for arm in arms if arm.reason), "")
    first, second = arms
    if reason or first.value is None or second.value is None:
        value = None if first.value is None or second.value is None else first.value - second.value
        return Bounds(value, None, None, n, clusters, "miettinen_nurminen", reason=reason)
    found = score_difference(
        first.value * first.effective, first.effective, second.value * second.effective, second.effective, alpha
    )
    return replace(found, n=n, clusters=clusters)


def score_difference(x: float, n: float, y: float, m: float, alpha: float) -> Bounds:
    """Score bounds for the difference x / n - y / m of two independent shares (Miettinen & Nurminen 1985, section 3).

    Those differences are ruled out at which the statistic, its variance taken at the likeliest shares that differ by
    as much, is beyond the normal quantile. Arms that all agree give no zero width.
    """
    if n == 0 or m == 0:
        return Bounds(None, None, None, round(n + m), round(n + m), "miettinen_nurminen", reason="no_data")
    z, value = normal_quantile(1 - alpha), x / n - y / m
    lower, upper = _least(x, n, y, m, z), -_least(y, m, x, n, z)
    rows, error = round(n + m), sqrt(max(0.0, _variance(x / n, n, y / m, m, value)))
    return Bounds(value, lower, upper, rows, rows, "miettinen_nurminen", effective=n + m, error=error or None)


# ---------------------------------------------------------------------------------------------------------


def _least(x: float, n: float, y: float, m: float, z: float) -> float:
    """The smallest difference that is not ruled out; the statistic falls as the difference rises."""
    p, q = x / n, y / m
    low, high = -1.0, p - q
    while low < (middle := (low + high) / 2) < high:
        if p - q - middle > z * sqrt(max(0.0, _variance(p, n, q, m, middle))):
            low = middle
        else:
            high = middle
    return low  # of the two neighbouring numbers, the one that favours passing less


def _variance(p: float, n: float, q: float, m: float, difference: float) -> float:
    """Variance of p - q at the likeliest shares that differ by `difference`, with the factor N / (N - 1)."""
    first = _likeliest(p, n, q, m, difference)
    second = min(1.0, max(0.0, first - difference))
    return (first * (1 - first) / n + second * (1 - second) / m) * (n + m) / (n + m - 1)


def _likeliest(p: float, n: float, q: float, m: float, difference: float) -> float:
    """The first share at the maximum of the likelihood under p - q = difference: the root of a cubic in closed form
    (Farrington & Manning 1990, appendix I)."""
    theta = m / n
    a = 1 + theta
    b = -(1 + theta + p + theta * q + difference * (theta + 2))
    c = difference * difference + difference * (2 * p + theta + 1) + p + theta * q
    d = -p * difference * (1 + difference)
    v = b**3 / (27 * a**3) - b * c / (6 * a * a) + d / (2 * a)
    u = copysign(sqrt(max(0.0, b * b / (9 * a * a) - c / (3 * a))), v)
    angle = acos(min(1.0, max(-1.0, v / u**3))) if u else 0.0
    root = 2 * u * cos((pi + angle) / 3) - b / (3 * a)
    return min(1.0, 1.0 + difference, max(0.0, difference, root))


def _guarded(found: Bounds, values: npt.ArrayLike, clusters: npt.ArrayLike, alpha: float) -> Bounds:
    """A net share in which nearly all say the same: its two shares are bounded exactly, each at alpha / 2.

    A t interval believes the spread of a few rows, and it is the rows not seen that lie far out.
    """
    import numpy as np

    given = np.asarray(values, dtype=np.float64)
    apart = len(given) - max(int(np.count_nonzero(given == end)) for end in (-1.0, 0.0, 1.0))
    if found.reason or found.lower is None or found.upper is None or apart >= TRUSTED_APART:
        return found
    above, below = (binary_mean(given == end, clusters, alpha / 2) for end in (1.0, -1.0))
    if above.lower is None or above.upper is None or below.lower is None or below.upper is None:
        return replace(found, lower=None, upper=None, reason=above.reason or below.reason)
    return replace(
        found,
        lower=min(found.lower, above.lower - below.upper),
        upper=max(found.upper, above.upper - below.lower),
        method="net_exact",
        error=None,
    )
