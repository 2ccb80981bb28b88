"""Numbers that were measured, as canonical decimals of at most 12 places, rounded so that nothing is flattered."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from math import isfinite

from registry.domain.digests import decimal_text

_PLACES = Decimal("1e-12")
_WIDE = Context(prec=100)
"""Wide enough for whatever range a plug-in declares."""


def down(number: float | None) -> str | None:
    """A lower bound, or a chance that it is harmless to take for smaller. What is not finite is no number."""
    return _rounded(number, ROUND_FLOOR)


def up(number: float | None) -> str | None:
    """An upper bound."""
    return _rounded(number, ROUND_CEILING)


def nearest(number: float | None) -> str | None:
    """An estimate."""
    return _rounded(number, ROUND_HALF_EVEN)


def _rounded(number: float | None, rounding: str) -> str | None:
    if number is None or not isfinite(number):
        return None
    return decimal_text(Decimal(number).quantize(_PLACES, rounding, _WIDE))
