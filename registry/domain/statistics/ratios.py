"""Sample-ratio mismatch: arms that are not filled as the split says, so that nothing read from them holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, lgamma, log

from registry.domain.statistics.outcomes import Judged, Outcome

MISMATCH = 0.001
"""Level of both tests: a split is stopped only if it is certainly wrong."""

_FEWEST_EXPECTED = 5
_CONCENTRATION = 10_000.0


@dataclass(frozen=True, slots=True)
class SampleRatio:
    judged: Judged
    p: float | None
    statistic: float | None = None
    """Chi-squared, of the fixed test."""
    degrees: int | None = None


def sample_ratio(counts: Sequence[int], weights: Sequence[float], alpha: float = MISMATCH) -> SampleRatio:
    """Pearson's chi-squared test of counts per arm against the weights, read once.

    Arms of weight 0 do not count for the degrees of freedom; a unit in one is a mismatch in itself. Inconclusive
    without data or with fewer than 5 units expected in an arm.
    """
    from scipy.special import chdtrc

    used, stray = _used(counts, weights)
    total, whole = sum(n for n, _ in used), sum(w for _, w in used)
    if stray:
        return SampleRatio(Judged(Outcome.FAILED), 0.0)
    if total == 0:
        return SampleRatio(Judged(Outcome.INCONCLUSIVE, "no_data"), None)
    expected = [total * weight / whole for _, weight in used]
    statistic = sum((n - e) ** 2 / e for (n, _), e in zip(used, expected, strict=True))
    degrees = len(used) - 1
    p = float(chdtrc(degrees, statistic)) if degrees else 1.0
    if min(expected) < _FEWEST_EXPECTED:
        judged = Judged(Outcome.INCONCLUSIVE, "few_expected")
    else:
        judged = Judged(Outcome.FAILED if p < alpha else Outcome.PASSED)
    return SampleRatio(judged, p, statistic, degrees)


def monitored_ratio(counts: Sequence[Sequence[int]], weights: Sequence[float], alpha: float = MISMATCH) -> SampleRatio:
    """The same question asked again and again: `counts` are the units so far at each look, oldest first.

    The Bayes factor of a Dirichlet-multinomial model around the weights against the weights themselves is a
    martingale without mismatch, so the least 1 / factor seen is a p-value at every look (Lindon & Malek 2022, NeurIPS,
    "Anytime-valid inference for multinomial count data").
    """
    least = 1.0
    for seen in counts:
        used, stray = _used(seen, weights)
        if stray:
            return SampleRatio(Judged(Outcome.FAILED), 0.0)
        least = min(least, _inverse_factor(used))
    if not counts or not sum(counts[-1]):
        return SampleRatio(Judged(Outcome.INCONCLUSIVE, "no_data"), None)
    return SampleRatio(Judged(Outcome.FAILED if least < alpha else Outcome.PASSED), least)


def _used(counts: Sequence[int], weights: Sequence[float]) -> tuple[list[tuple[int, float]], bool]:
    """The arms of positive weight, and whether any other has units."""
    pairs = list(zip(counts, weights, strict=True))
    return [(n, w) for n, w in pairs if w > 0], any(n and w == 0 for n, w in pairs)


def _inverse_factor(used: Sequence[tuple[int, float]]) -> float:
    whole, total = sum(w for _, w in used), sum(n for n, _ in used)
    shares = [w / whole for _, w in used]
    factor = lgamma(_CONCENTRATION) - lgamma(_CONCENTRATION + total)
    for (n, _), share in zip(used, shares, strict=True):
        factor += lgamma(_CONCENTRATION * share + n) - lgamma(_CONCENTRATION * share) - n * log(share)
    return exp(-factor) if factor > -700 else exp(700)
