"""Bounds for a study that hold whenever somebody stopped collecting: when the money ran out, or when it looked good.

Who sees outcomes come in can stop at the best moment. A bound for a number of units that was fixed beforehand then errs
far more often than it says; one that holds at all times at once does not (`statistics.sequential`). It is wider.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import sqrt

from registry.domain.statistics.bounds import Bounds, normal_quantile, summarise
from registry.domain.statistics.planning import MOST, POWER
from registry.domain.statistics.sequential import FEWEST_UNITS, anytime_reach
from registry.domain.studies.bounds import Told


def held_anytime(found: Bounds, arms: Sequence[Told], alpha: float, planned: int) -> Bounds:
    """Bounds for a mean, or the difference of two, made to hold at any time; narrowest at `planned` units.

    Clusters count as one unit each. What was found for a fixed number of units stays where it is the wider, as with few
    units that differ. Reasons for none, besides those of what was found: `few_units`, below 100 in an arm, and
    `no_spread`.
    """
    if found.value is None or found.lower is None or found.upper is None:
        return found
    rows = [summarise(arm.values, arm.clusters) for arm in arms]
    if min(one.clusters for one in rows) < FEWEST_UNITS:
        return replace(found, lower=None, upper=None, reason="few_units")
    error = sqrt(sum(one.variance for one in rows))
    if error == 0:
        return replace(found, lower=None, upper=None, reason="no_spread")
    units = sum(one.clusters for one in rows)
    reach = anytime_reach(error, units, alpha, planned)
    return replace(
        found,
        lower=min(found.lower, found.value - reach),
        upper=max(found.upper, found.value + reach),
        clusters=units,
        method="anytime",
        error=error,
    )


def units_needed(found: Bounds, distance: float, alpha: float, planned: int) -> float | None:
    """Units at which a true value `distance` from the limit shows with a chance of 0.8, in clusters as large as these.

    None if the distance is not positive, or there are no such bounds to plan from.
    """
    if distance <= 0 or not found.error or found.reason:
        return None
    power, low, high = normal_quantile(POWER), 1.0, MOST
    while high - low > 1:
        units = (low + high) / 2
        error = found.error * sqrt(found.n / units)
        reach = anytime_reach(error, found.clusters * units / found.n, alpha, planned)
        low, high = (low, units) if reach + power * error <= distance else (units, high)
    return high if high < MOST else None
