"""How many rows it takes: the number behind "inconclusive, needs k more".

Results are counts of independent rows and not rounded: multiply by the design effect, then round up. None means
that no number of rows would do.
"""

from __future__ import annotations

from math import log, sqrt

from registry.domain.statistics.bounds import normal_quantile
from registry.domain.statistics.paired import tango_statistic
from registry.domain.statistics.proportions import beta_bounds

POWER = 0.8
"""Chance of passing that a plan aims at, if the assumed rate is the true one."""

MOST = 1e9
"""More rows than this are as good as never."""


def planned_rows(rate: float, threshold: float, alpha: float, power: float = POWER) -> float | None:
    """Rows at which a true rate of `rate` shows to be at least `threshold` (normal approximation, Fleiss 1981).

    None if the rate is not above the threshold.
    """
    if rate <= threshold:
        return None
    wanted = normal_quantile(1 - alpha) * sqrt(threshold * (1 - threshold))
    wanted += normal_quantile(power) * sqrt(rate * (1 - rate))
    return (wanted / (rate - threshold)) ** 2


def planned_pairs(
    variance: float, margin: float, alpha: float, power: float = POWER, true_difference: float = 0.0
) -> float | None:
    """Pairs at which a difference of `true_difference` shows to be above -margin; `variance` is that of one pair.

    None if the true difference is not above -margin.
    """
    if true_difference <= -margin:
        return None
    return variance * ((normal_quantile(1 - alpha) + normal_quantile(power)) / (true_difference + margin)) ** 2


def rows_needed(rate: float, threshold: float, alpha: float, power: float = POWER) -> float | None:
    """Rows at which the exact lower bound is planned to reach `threshold`, at a rate of `rate`.

    The normal approximation is too hopeful near 1 (59 rows without a mistake clear 0.95, it says 52), so the number
    is at least the one at which the exact bound itself arrives.
    """
    planned = planned_rows(rate, threshold, alpha, power)
    if planned is None or planned > MOST:
        return None
    return max(planned, _exact_rows(rate, threshold, alpha))


def pairs_needed(b: float, c: float, n: float, margin: float, alpha: float, power: float = POWER) -> float | None:
    """Pairs at which Tango's lower bound is planned to lie above -margin, given b, c, n so far.

    Planned for two releases that are truly equal, with as many differing pairs as seen; without any differing pair,
    the number at which such rows suffice. If the pairs at hand are more than that already, they differ by more than
    chance would have it, and the plan is for the difference seen; None if that is no better than -margin.
    """
    z = normal_quantile(1 - alpha)
    if b == c == 0:
        planned: float | None = z * z * (1 - margin) / margin
    else:
        planned = planned_pairs((b + c) / n - ((b - c) / n) ** 2, margin, alpha, power)
    if planned is None or planned <= n:
        if (b - c) / n <= -margin:
            return None
        # The statistic grows with the square root of n, so this needs no approximation of the spread.
        planned = n * ((z + normal_quantile(power)) / tango_statistic(b, c, n, -margin)) ** 2
    return planned if planned <= MOST else None


def _exact_rows(rate: float, threshold: float, alpha: float) -> float:
    if rate == 1:
        return log(alpha) / log(threshold) if threshold > 0 else 1.0
    low, high = 0.0, 1.0
    while beta_bounds(rate * high, high, alpha)[0] < threshold and high < 2 * MOST:
        low, high = high, 2 * high
    for _ in range(50):
        middle = (low + high) / 2
        if beta_bounds(rate * middle, middle, alpha)[0] < threshold:
            low = middle
        else:
            high = middle
    return high
