"""Ratings: how high people rate the two answers to an item, and by how much the candidate's differ from the other's.

The ratings of one answer are averaged, since they are not independent, and the difference of an item is a row of the
bound: both answers are to the same question, so that hard questions look like no difference.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from statistics import fmean

from registry.domain.comparisons.records import Answer, Item
from registry.domain.comparisons.votes import Share, share_of
from registry.domain.statistics.agreement import Agreement, krippendorff_alpha


@dataclass(frozen=True, slots=True)
class Ratings:
    """What counted raters gave the answers to items that are no gold: by item, and whether it is the candidate's."""

    scores: Mapping[tuple[str, bool], Mapping[str, int]]
    items: Mapping[str, Item]
    scale: str

    @property
    def count(self) -> int:
        return sum(map(len, self.scores.values()))

    @property
    def raters(self) -> int:
        return len({rater for given in self.scores.values() for rater in given})

    def rated(self, min_raters: int = 1) -> tuple[str, ...]:
        """The items both of whose answers have so many ratings."""
        return tuple(
            name
            for name in sorted(self.items)
            if all(len(self.scores.get((name, side), {})) >= min_raters for side in (True, False))
        )

    def mean(self, item: str, *, candidate: bool) -> float:
        return fmean(self.scores[item, candidate].values())

    def agreement(self) -> Agreement:
        """Krippendorff's alpha over the ratings of an answer, which are in an order and no more."""
        return krippendorff_alpha(
            (
                (f"{name}:{'candidate' if candidate else 'baseline'}", rater, float(rating))
                for (name, candidate), given in self.scores.items()
                for rater, rating in given.items()
            ),
            "ordinal",
        )


def ratings_of(items: Iterable[Item], answers: Iterable[Answer], removed: Collection[str]) -> Ratings:
    """The ratings of everybody who was not removed; the scale is empty without any."""
    shown = {item.id: item for item in items if item.gold is None}
    scores: dict[tuple[str, bool], dict[str, int]] = {}
    scale = ""
    for answer in answers:
        if answer.rating is not None and answer.item in shown and answer.rater not in removed:
            side = answer.side == shown[answer.item].candidate
            scores.setdefault((answer.item, side), {})[answer.rater] = answer.rating
            scale = scale or answer.scale or ""
    return Ratings(scores, shown, scale)


def gain(ratings: Ratings, *, min_raters: int, level: str, limit: str, swapped: bool = False) -> Share:
    """The mean difference, candidate minus baseline, over the items whose answers have so many ratings each.

    t over items, or over clusters of them; `swapped` tells it of the baseline. `needed` is the number of items at which
    the lower bound is planned to lie above `limit`. Reasons for no bounds are those of `means.difference_bounds`.
    """
    from registry.domain.statistics.means import difference_bounds
    from registry.domain.statistics.scales import Scale
    from registry.domain.statistics.sizes import difference_needed

    names, sign = ratings.rated(min_raters), -1 if swapped else 1
    differences = [sign * (ratings.mean(name, candidate=True) - ratings.mean(name, candidate=False)) for name in names]
    clusters = [ratings.items[name].cluster or name for name in names]
    alpha, scale = float(1 - Decimal(level)), Scale(*(ends(ratings.scale) if ratings.scale else (None, None)))
    bounds = difference_bounds(differences, clusters, alpha, scale)
    planned = difference_needed(bounds, -float(limit), alpha, scale)
    return share_of(bounds, level, limit, None if planned is None else planned.rows)


def ends(scale: str) -> tuple[float, float]:
    """The lowest and the highest of `1-5`, or of `-2-2`."""
    low, _, high = scale[1:].partition("-")
    return float(scale[:1] + low), float(high)
