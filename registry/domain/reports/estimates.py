"""Estimates as they leave a report: decimals, with bounds or the reason why there are none."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from registry.domain.digests import decimal_text
from registry.domain.statistics import Bounds

ALPHA = 0.05
"""Of each bound, so that both together are an interval at 0.9."""
LEVEL = "0.95"

_PLACES = Decimal("1e-6")


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value with its one-sided bounds. Bounds are None if there is a `reason`."""

    value: str | None
    lower: str | None
    upper: str | None
    n: int
    clusters: int
    method: str
    reason: str = ""


def estimate(bounds: Bounds) -> Estimate:
    return Estimate(
        nearest(bounds.value),
        _text(bounds.lower, ROUND_FLOOR),
        _text(bounds.upper, ROUND_CEILING),
        bounds.n,
        bounds.clusters,
        bounds.method,
        bounds.reason,
    )


def nearest(number: float | None) -> str | None:
    """The number to 6 places; nothing for none, and for what is no number."""
    return _text(number, ROUND_HALF_EVEN)


def _text(number: float | None, rounding: str) -> str | None:
    if number is None or number - number != 0:
        return None
    return decimal_text(Decimal(number).quantize(_PLACES, rounding))
