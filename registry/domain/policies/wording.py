"""Numbers as a decision shows them: what is judged is rounded away from passing, and nothing contradicts a verdict."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from functools import lru_cache

from registry.domain.digests import decimal_text
from registry.domain.wording import short

DIGITS = 3
_PLAIN = re.compile(r"[\w.+:/@#-]{1,60}")


_ROUNDING = {"higher": ROUND_FLOOR, "lower": ROUND_CEILING, None: ROUND_HALF_EVEN}


@lru_cache(maxsize=8192)
def exact(number: str) -> Decimal:
    """The number that a canonical decimal spells. Raises InvalidInputError for what is none: NaN and infinities too.

    Remembered, since one decision reads each bound several times, and the next decision mostly the same ones.
    """
    return Decimal(decimal_text(number))


@lru_cache(maxsize=8192)
def shown(number: str, *, better: str | None = None, limit: str | None = None, least: int = DIGITS) -> str:
    """`number` to three decimal places, or the `least` asked for.

    A bound is rounded towards worse (`better` is `higher` or `lower`), a mean to the nearest.
    More places are shown when three would put a number that is beyond `limit` on the wrong side of it: the line
    a person reads never contradicts the verdict. Verdicts themselves use the exact number.
    """
    value = exact(number)
    places = max(0, -int(value.as_tuple().exponent))
    for digits in range(min(least, places), places):
        rounded = value.quantize(Decimal(1).scaleb(-digits), rounding=_ROUNDING[better])
        if limit is None or _side(rounded, exact(limit)) == _side(value, exact(limit)):
            return decimal_text(rounded)
    return decimal_text(value)


def places_for(limit: str) -> int:
    """Decimal places that show as much of small numbers such as this as three do of others."""
    return max(DIGITS, DIGITS - exact(limit).adjusted())


def called(name: str) -> str:
    """A name out of somebody's rows: as it is if it is a plain word, else in quotes and cut."""
    return name if _PLAIN.fullmatch(name) else short(name)


def rows(n: int) -> str:
    return "1 row" if n == 1 else f"{n} rows"


def samples(n: int, clusters: int) -> str:
    """`n=480 in 120 clusters`; clusters are left out where every row is its own."""
    return f"n={n}" if clusters == n else f"n={n} in {clusters} clusters"


def _side(number: Decimal, limit: Decimal) -> int:
    return (number > limit) - (number < limit)
