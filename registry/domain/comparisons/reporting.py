"""Reporting: a comparison with its answers, summed up for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from statistics import fmean, median

from registry.domain.comparisons.outcomes import AgreementReport, ItemAgreement, RaterTally, RatingsReport, SideShown
from registry.domain.comparisons.ratings import Ratings, gain, ratings_of
from registry.domain.comparisons.records import Answer, Choice, Comparison, Item, Removal
from registry.domain.comparisons.votes import Votes, failing, rounded, share, votes_of
from registry.domain.digests import decimal_text
from registry.domain.statistics.agreement import Agreement, side_bias

LEVEL = "0.95"
EVEN = "0.5"
"""The share of a release that is preferred as often as the other."""


def report(
    comparison: Comparison, items: Sequence[Item], answers: Sequence[Answer], removals: Sequence[Removal]
) -> AgreementReport:
    """Votes, bounds, agreement, sides, raters and ratings. Whoever was removed is listed and not counted."""
    removed = {removal.rater for removal in removals}
    votes = votes_of(items, answers, removed)
    counted = Counter(vote for given in votes.preferences().values() for vote in given)
    return AgreementReport(
        comparison=comparison,
        rated=len(votes.by_item),
        wins=counted["win"],
        ties=counted["tie"],
        losses=counted["loss"],
        share=share(votes, min_raters=1, level=LEVEL, threshold=EVEN),
        agreement=told(votes.agreement()),
        sides=_sides(votes),
        raters=_raters(items, answers, removals),
        ratings=_ratings(ratings_of(items, answers, removed)),
    )


def told(agreement: Agreement) -> ItemAgreement:
    return ItemAgreement(
        rounded(agreement.alpha), agreement.raters, agreement.items, agreement.doubly_rated, agreement.reason
    )


# ---------------------------------------------------------------------------------------------------------


def _sides(votes: Votes) -> SideShown:
    chosen = Counter(choice for given in votes.by_item.values() for choice in given.values())
    bias = side_bias(chosen[Choice.LEFT], chosen[Choice.RIGHT])
    return SideShown(bias.left, bias.right, rounded(bias.p) or "1")


def _raters(items: Sequence[Item], answers: Sequence[Answer], removals: Sequence[Removal]) -> tuple[RaterTally, ...]:
    gold, gone = failing(items, answers), {removal.rater: removal for removal in removals}
    given: dict[str, list[Answer]] = {}
    for answer in answers:
        given.setdefault(answer.rater, []).append(answer)
    return tuple(
        RaterTally(rater, len(given[rater]), *gold.get(rater, (0, 0)), _median(given[rater]), gone.get(rater))
        for rater in sorted(given)
    )


def _median(answers: Sequence[Answer]) -> str | None:
    took = [Decimal(answer.seconds) for answer in answers if answer.seconds is not None]
    return decimal_text(median(took)) if took else None


def _ratings(ratings: Ratings) -> RatingsReport | None:
    """The ratings of items that are no gold; None where there are none."""
    if not ratings.count:
        return None
    found, both = gain(ratings, min_raters=1, level=LEVEL, limit="0"), ratings.rated()
    means = [
        rounded(fmean(ratings.mean(name, candidate=side) for name in both)) if both else None for side in (True, False)
    ]
    return RatingsReport(
        scale=ratings.scale,
        ratings=ratings.count,
        items=len(both),
        candidate=means[0],
        baseline=means[1],
        difference=found.value,
        lower=found.lower,
        upper=found.upper,
        reason=found.reason,
        agreement=told(ratings.agreement()),
    )
