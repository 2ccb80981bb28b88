"""What people say of the same items: their preferences as scores, how far they agree, and whether a side draws them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Measurement = Literal["nominal", "ordinal", "interval", "ratio"]
Preference = Literal["win", "tie", "loss"]

POINTS: dict[Preference, float] = {"win": 1.0, "tie": 0.5, "loss": 0.0}


@dataclass(frozen=True, slots=True)
class Agreement:
    """Krippendorff's alpha: 1 is perfect agreement, 0 what chance gives. None if it is undefined, for a `reason`:

    `not_doubly_rated` (no item has two ratings) or `no_variation` (all ratings are equal).
    """

    alpha: float | None
    raters: int
    items: int
    doubly_rated: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SideBias:
    left: int
    right: int
    p: float
    """Two-sided sign test: chance of a split as uneven if sides do not matter. Ties are left out."""


def preference_scores(votes: Mapping[str, Sequence[Preference]]) -> dict[str, float]:
    """The mean of each item's votes for the candidate: a win 1, a tie 0.5, a loss 0. Items without a vote drop out.

    Votes on one item are not independent, so that the items are the rows of a bound.
    """
    return {item: sum(POINTS[vote] for vote in given) / len(given) for item, given in votes.items() if given}


def krippendorff_alpha(ratings: Iterable[tuple[str, str, float]], level: Measurement) -> Agreement:
    """Agreement of (item, rater, rating), not every rater having rated every item (Krippendorff 2019, chapter 12).

    Raises ValueError if a rater rated an item twice, or for a ratio scale with a negative rating.
    """
    import krippendorff
    import numpy as np

    given = list(ratings)
    items = sorted({item for item, _, _ in given})
    raters = sorted({rater for _, rater, _ in given})
    if len({(item, rater) for item, rater, _ in given}) != len(given):
        raise ValueError("a rater rated an item twice")
    if level == "ratio" and any(rating < 0 for _, _, rating in given):
        raise ValueError("a ratio scale has no negative rating")
    counts = Counter(item for item, _, _ in given)
    doubly = sum(1 for count in counts.values() if count > 1)

    def undefined(reason: str) -> Agreement:
        return Agreement(None, len(raters), len(items), doubly, reason)

    if not doubly:
        return undefined("not_doubly_rated")
    if len({rating for item, _, rating in given if counts[item] > 1}) < 2:  # single ratings are paired with none
        return undefined("no_variation")
    columns, rows = ({name: at for at, name in enumerate(names)} for names in (items, raters))
    matrix = np.full((len(raters), len(items)), np.nan)
    for item, rater, rating in given:
        matrix[rows[rater], columns[item]] = rating
    alpha = float(krippendorff.alpha(reliability_data=matrix, level_of_measurement=level))
    return Agreement(alpha, len(raters), len(items), doubly)


def side_bias(left: int, right: int) -> SideBias:
    """Whether the side an answer was shown on decided, from how often each side was chosen (Dixon & Mood 1946)."""
    from scipy.special import bdtr

    n = left + right
    return SideBias(left, right, min(1.0, 2 * float(bdtr(min(left, right), n, 0.5))) if n else 1.0)


def flip_rate(first: Sequence[Preference], swapped: Sequence[Preference]) -> float | None:
    """The share of verdicts that a judge does not keep when the two answers change places; None without any.

    Both are told from the candidate's side.
    """
    pairs = list(zip(first, swapped, strict=True))
    return sum(one != other for one, other in pairs) / len(pairs) if pairs else None
