"""Looking again: rows added after an inconclusive result are optional stopping, and each look has its own level."""

from __future__ import annotations

from dataclasses import dataclass

MANY_CANDIDATES = 50
"""Candidates tested against one dataset above which it no longer counts as held out."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look at the data and the level it is taken at."""

    number: int
    of: int
    alpha: float
    following: float | None
    """The level of the next look, at which missing rows are planned; None at the last."""


def look(alpha: float, number: int, of: int) -> Look:
    """Look `number` (from 1) of at most `of`, which together err with a chance of `alpha` at most (Bonferroni).

    Look j is taken at alpha · 2^-j and the last one at what is left, so that a single look has all of alpha. Raises
    ValueError if there is no such look.
    """
    if not 1 <= number <= of:
        raise ValueError(f"look {number} of {of}")
    following = _level(alpha, number + 1, of) if number < of else None
    return Look(number, of, _level(alpha, number, of), following)


def is_worn(candidates: int) -> bool:
    """Whether so many candidates were tested against one dataset that it should be replaced."""
    return candidates > MANY_CANDIDATES


def _level(alpha: float, number: int, of: int) -> float:
    return float(alpha * 2.0 ** -(number if number < of else of - 1))
