"""What comparisons tell those who open, fill and read them. Numbers are canonical decimals."""

from __future__ import annotations

from dataclasses import dataclass

from registry.domain.comparisons.records import Comparison, Removal
from registry.domain.comparisons.votes import Share


@dataclass(frozen=True, slots=True)
class Opened:
    """A comparison that was opened, and the file that raters get. The key, its seed among it, is not told."""

    comparison: str
    suite: str
    candidate: str
    baseline: str
    path: str
    items: int
    gold: int
    left_out: int
    """Samples that one of the runs did not measure."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file added."""

    comparison: str
    added: int
    again: int
    """Answers that were there already."""
    unanswered: int
    """Rows without an answer."""
    removed: tuple[Removal, ...]
    """Raters whom their gold items took out."""


@dataclass(frozen=True, slots=True)
class ItemAgreement:
    """Krippendorff's alpha; None if it is undefined, for a `reason`."""

    alpha: str | None
    raters: int
    items: int
    doubly_rated: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RaterTally:
    """One rater: answers, gold items failed and answered, the median time of an answer in seconds."""

    rater: str
    answers: int
    gold_failed: int
    gold: int
    seconds: str | None
    removed: Removal | None


@dataclass(frozen=True, slots=True)
class SideShown:
    """How often each side was chosen, and the chance of a split as uneven if sides did not matter (sign test)."""

    left: int
    right: int
    p: str


@dataclass(frozen=True, slots=True)
class RatingsReport:
    """Ratings of the two: means, and their difference within items with its one-sided bounds."""

    scale: str
    ratings: int
    items: int
    candidate: str | None
    baseline: str | None
    difference: str | None
    lower: str | None
    upper: str | None
    reason: str
    agreement: ItemAgreement


@dataclass(frozen=True, slots=True)
class AgreementReport:
    """What people said in a comparison so far."""

    comparison: Comparison
    rated: int
    """Items with a vote that counts."""
    wins: int
    ties: int
    losses: int
    share: Share
    agreement: ItemAgreement
    sides: SideShown
    raters: tuple[RaterTally, ...]
    ratings: RatingsReport | None
