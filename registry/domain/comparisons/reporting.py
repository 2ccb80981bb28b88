"""Reporting: a comparison with its answers, summed up for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from statistics import fmean, median

from registry.domain.comparisons.outcomes import AgreementReport, ItemAgreement, RaterTally, RatingsReport, SideShown
from registry.domain.comparisons.records import Answer, Choice, Comparison, Item, Removal
from registry.domain.comparisons.votes import Votes, failing, rounded, share, votes_of
from registry.domain.digests import decimal_text
from registry.domain.statistics.agreement import Agreement, krippendorff_alpha, side_bias

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
        ratings=_ratings(votes.items, [answer for answer in answers if answer.rater not in removed]),
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


def _ratings(items: Mapping[str, Item], answers: Sequence[Answer]) -> RatingsReport | None:
    """The ratings of items that are no gold; None where there are none."""
    from registry.domain.statistics.means import difference_bounds
    from registry.domain.statistics.scales import Scale

    given = [(answer, answer.rating) for answer in answers if answer.rating is not None and answer.item in items]
    if not given:
        return None
    scores: dict[tuple[str, bool], list[int]] = {}
    for answer, rating in given:
        scores.setdefault((answer.item, answer.side == items[answer.item].candidate), []).append(rating)
    both = [name for name in sorted(items) if (name, True) in scores and (name, False) in scores]
    differences = [fmean(scores[name, True]) - fmean(scores[name, False]) for name in both]
    scale = given[0][0].scale or ""
    low, high = _ends(scale)
    bounds = difference_bounds(
        differences, [items[name].cluster or name for name in both], float(1 - Decimal(LEVEL)), Scale(low, high)
    )
    return RatingsReport(
        scale=scale,
        ratings=len(given),
        items=len(both),
        candidate=_mean(scores, both, candidate=True),
        baseline=_mean(scores, both, candidate=False),
        difference=rounded(bounds.value),
        lower=rounded(bounds.lower, ROUND_FLOOR),
        upper=rounded(bounds.upper, ROUND_CEILING),
        reason=bounds.reason,
        agreement=told(
            krippendorff_alpha(((f"{a.item}:{a.side}", a.rater, float(rating)) for a, rating in given), "ordinal")
        ),
    )


def _mean(scores: Mapping[tuple[str, bool], Sequence[int]], names: Sequence[str], *, candidate: bool) -> str | None:
    return rounded(fmean(fmean(scores[name, candidate]) for name in names)) if names else None


def _ends(scale: str) -> tuple[float, float]:
    """The lowest and the highest of `1-5`, or of `-2-2`."""
    low, _, high = scale[1:].partition("-")
    return float(scale[:1] + low), float(high)
