"""Looking again: rows added after an inconclusive result are optional stopping, and each look has its own level."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from registry.domain.digests import decimal_text

MANY_CANDIDATES = 50
"""Candidates tested against one dataset above which it no longer counts as held out."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look at the data, and the level of the one-sided bounds that it is taken with, as a canonical decimal."""

    number: int
    of: int
    level: str
    following: str | None
    """The level of the next look, at which missing rows are planned; None at the last."""


def look(level: str, number: int, of: int) -> Look:
    """Look `number` (from 1) of at most `of`, which together err with a chance of 1 - `level` at most (Bonferroni).

    With alpha for that chance, look j is taken at alpha · 2^-j and the last one at what is left, so that a single look
    has all of alpha. A look beyond the last is taken as the last is. Raises ValueError if there is no such look.
    """
    if number < 1 or of < 1:
        raise ValueError(f"look {number} of {of}")
    return Look(number, of, _level(level, number, of), _level(level, number + 1, of) if number < of else None)


def is_worn(candidates: int) -> bool:
    """Whether so many candidates were tested against one dataset that it should be replaced."""
    return candidates > MANY_CANDIDATES


def _level(level: str, number: int, of: int) -> str:
    halvings = number if number < of else of - 1
    if not halvings:
        return level
    alpha = 1 - Decimal(level)
    return decimal_text(1 - alpha / 2**halvings)
