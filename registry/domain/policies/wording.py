"""Numbers as a decision shows them: what is judged is rounded away from passing, and nothing contradicts a verdict."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from functools import lru_cache

from registry.domain.digests import decimal_text

DIGITS = 3


_ROUNDING = {"higher": ROUND_FLOOR, "lower": ROUND_CEILING, None: ROUND_HALF_EVEN}


@lru_cache(maxsize=8192)
def exact(number: str) -> Decimal:
    """The number that a canonical decimal spells. Raises InvalidInputError for what is none: NaN and infinities too.

    Remembered, since one decision reads each bound several times, and the next decision mostly the same ones.
    """
    return Decimal(decimal_text(number))


@lru_cache(maxsize=8192)
def shown(number: str, *, better: str | None = None, limit: str | None = None) -> str:
    """`number` to three decimal places: a bound towards worse (`better` is `higher` or `lower`), a mean to the nearest.

    More places are shown when three would put a number that is beyond `limit` on the wrong side of it: the line
    a person reads never contradicts the verdict. Verdicts themselves use the exact number.
    """
    value = exact(number)
    places = max(0, -int(value.as_tuple().exponent))
    for digits in range(min(DIGITS, places), places):
        rounded = value.quantize(Decimal(1).scaleb(-digits), rounding=_ROUNDING[better])
        if limit is None or _side(rounded, exact(limit)) == _side(value, exact(limit)):
            return decimal_text(rounded)
    return decimal_text(value)


def rows(n: int) -> str:
    return "1 row" if n == 1 else f"{n} rows"


def samples(n: int, clusters: int) -> str:
    """`n=480 in 120 clusters`; clusters are left out where every row is its own."""
    return f"n={n}" if clusters == n else f"n={n} in {clusters} clusters"


def _side(number: Decimal, limit: Decimal) -> int:
    return (number > limit) - (number < limit)
