"""What bounds show of a claim: that it holds, that it does not, or neither."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from registry.domain.statistics.bounds import Bounds


class Outcome(StrEnum):
    PASSED = "pass"
    FAILED = "fail"
    INCONCLUSIVE = "inconclusive"


@dataclass(frozen=True, slots=True)
class Judged:
    """An outcome, with the reason if it is inconclusive for another one than bounds that straddle."""

    outcome: Outcome
    reason: str = ""


MOST_UNMEASURED = 0.05
"""Share of rows above which what could not be measured leaves no verdict."""


def at_least(bounds: Bounds, threshold: float) -> Judged:
    """Whether the true value is `threshold` or more."""
    if bounds.lower is None or bounds.upper is None:
        return Judged(Outcome.INCONCLUSIVE, bounds.reason)
    return _judged(bounds.lower >= threshold, bounds.upper < threshold)


def at_most(bounds: Bounds, limit: float) -> Judged:
    """Whether the true value is `limit` or less."""
    if bounds.lower is None or bounds.upper is None:
        return Judged(Outcome.INCONCLUSIVE, bounds.reason)
    return _judged(bounds.upper <= limit, bounds.lower > limit)


def more_than(bounds: Bounds, threshold: float) -> Judged:
    """Whether the true value lies above `threshold`: minus the margin for "not inferior", the margin for "superior"."""
    if bounds.lower is None or bounds.upper is None:
        return Judged(Outcome.INCONCLUSIVE, bounds.reason)
    return _judged(bounds.lower > threshold, bounds.upper < threshold)


def whatever_is_missing(worst: Judged, best: Judged, *, unmeasured: int, rows: int) -> Judged:
    """The verdict that holds however the unmeasured rows would have come out.

    `worst` was reached with each unmeasured row at the end of the range that is worst for the candidate, `best` with
    each at the other end.
    """
    if rows and unmeasured > MOST_UNMEASURED * rows:
        return Judged(Outcome.INCONCLUSIVE, "too_many_unmeasured")
    if worst.outcome is best.outcome:
        return worst
    return Judged(Outcome.INCONCLUSIVE, "unmeasured_rows_matter")


def _judged(holds: bool, fails: bool) -> Judged:
    return Judged(Outcome.PASSED if holds else Outcome.FAILED if fails else Outcome.INCONCLUSIVE)
