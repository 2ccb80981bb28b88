"""Bounds and a test that stay valid however often, and whenever, one looks: of a canary, or of a study that somebody
stopped when it looked good."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, log1p, sqrt
from typing import Literal

from registry.domain.statistics.bounds import Bounds

FEWEST_UNITS = 100
"""Units per arm before which the asymptotic bounds are not read."""

PLANNED_UNITS = 5000
"""Units in both arms at which the bounds are narrowest, unless planned otherwise."""

_TINY = 1e-300


@dataclass(frozen=True, slots=True)
class Arm:
    """What was seen so far of one arm: units, their mean and their variance."""

    n: int
    mean: float
    variance: float


def anytime_bounds(
    candidate: Arm,
    live: Arm,
    alpha: float,
    *,
    planned: int = PLANNED_UNITS,
    sides: Literal[1, 2] = 1,
) -> Bounds:
    """Bounds for the difference of the arms' means, valid at all times at once.

    The asymptotic confidence sequence with a mixture variance rho² tuned to `planned` units, in its two-sided and its
    one-sided form (Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas 2024, "Time-uniform central limit theory and
    asymptotic confidence sequences", Annals of Statistics 52). With `sides` 1 each bound errs with a chance of alpha,
    with 2 both together do. Reasons for none: `few_units`, below 100 in an arm, and `no_spread`.
    """
    n = candidate.n + live.n
    difference = candidate.mean - live.mean
    if min(candidate.n, live.n) < FEWEST_UNITS:
        value = difference if candidate.n and live.n else None
        return Bounds(value, None, None, n, n, "anytime", reason="few_units")
    error = sqrt(candidate.variance / candidate.n + live.variance / live.n)
    if error == 0:
        return Bounds(difference, None, None, n, n, "anytime", reason="no_spread")
    reach = anytime_reach(error, n, alpha, planned, sides)
    return Bounds(difference, difference - reach, difference + reach, n, n, "anytime", effective=float(n), error=error)


def anytime_reach(error: float, n: float, alpha: float, planned: int, sides: Literal[1, 2] = 1) -> float:
    """How far from the estimate such a bound lies, if `n` units have a standard error of `error`."""
    mixture = (-2 * log(alpha) + log(-2 * log(alpha) + 1)) / planned
    k = n * mixture + 1
    odds = log(sqrt(k) / alpha) if sides == 2 else log1p(sqrt(k) / (2 * alpha))
    return error * sqrt(2 * k / (n * mixture) * odds)


@dataclass(frozen=True, slots=True)
class Events:
    """Evidence that the candidate fails more often than is tolerated."""

    limit: float
    """The greatest tolerated share of failures that fall to the candidate."""
    log_e: float
    crossed: bool
    """Whether the e-value has reached 1 / alpha: time to roll back."""

    @property
    def e(self) -> float:
        return exp(min(self.log_e, 700.0))


def event_evidence(failures: int, in_candidate: int, share: float, alpha: float, *, ratio: float = 1.0) -> Events:
    """The e-value of `in_candidate` among the `failures` of both arms, at a traffic `share` and tolerated rate `ratio`.

    Each failure falls to the candidate with chance `limit` = share·ratio / (share·ratio + 1 - share) at most, if the
    candidate is tolerable, however the rate common to both arms drifts. The likelihood ratio against that, averaged
    over a beta prior cut off at the limit, is a test martingale (Ville 1939; conditional on the number of failures as
    in Lindon & Malek 2022): it reaches 1 / alpha with a chance of alpha at most, looking after every failure.
    """
    limit = share * ratio / (share * ratio + 1 - share)
    a, b = 1.0, (1 - limit) / limit
    found = _log_tail(a + in_candidate, b + failures - in_candidate, limit) - _log_tail(a, b, limit)
    return Events(limit, found, found >= log(1 / alpha))


def _log_tail(a: float, b: float, limit: float) -> float:
    """Log of the integral of t^(a-1) (1-t)^(b-1) over (limit, 1), divided by limit^a (1-limit)^b.

    Whole and divisor underflow together where the tail is thin; the continued fraction for their ratio does not.
    """
    from scipy.special import betaincc, betaln

    tail = float(betaincc(a, b, limit))
    if tail > _TINY:
        return float(betaln(a, b)) + log(tail) - a * log(limit) - b * log1p(-limit)
    return log(_fraction(b, a, 1 - limit) / b)


def _fraction(a: float, b: float, x: float) -> float:
    """The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method."""
    c, d = 1.0, 1.0 / (1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, 100_000):
        before = value
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / (1 + term * d)
            c = 1 + term / c
            value *= c * d
        if abs(value - before) <= 1e-14 * abs(value):
            break
    return value
