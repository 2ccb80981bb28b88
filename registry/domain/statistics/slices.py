"""Slices: parts of the rows, each looked at for harm that the mean over all rows hides.

Harm is a claim made about any of several slices, so its p-values are corrected by Holm. That every slice is good
enough is a conjunction, each part of which must be shown at the full level, and needs no correction (an
intersection-union test: Berger 1982).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from typing import TYPE_CHECKING, Literal

from registry.domain.statistics.bounds import ONCE, Bounds, Sampled, normal_quantile
from registry.domain.statistics.means import difference_bounds, mean_bounds, sample
from registry.domain.statistics.outcomes import Judged, Outcome
from registry.domain.statistics.paired import better_and_worse, binary_difference, tango_statistic
from registry.domain.statistics.planning import POWER, pairs_needed, rows_needed
from registry.domain.statistics.proportions import binary_mean
from registry.domain.statistics.scales import BINARY, Scale
from registry.domain.statistics.sizes import difference_needed, mean_needed

if TYPE_CHECKING:
    import numpy.typing as npt

Mode = Literal["no_harm", "all_non_inferior"]


class SliceStatus(StrEnum):
    FAILED = "fail"
    """Harm is shown, corrected for the number of slices."""
    SUSPECTED = "suspected"
    """Harm would be shown if this were the only slice."""
    PASSED = "pass"
    INSUFFICIENT = "insufficient"
    """Fewer rows than asked for, or no bounds."""
    UNCLEAR = "unclear"


HARM = frozenset({SliceStatus.FAILED, SliceStatus.SUSPECTED})


@dataclass(frozen=True, slots=True)
class Slice:
    """The rows of one slice: scores, or differences turned so that more is better."""

    name: str
    values: npt.ArrayLike
    clusters: npt.ArrayLike
    min_n: int = 30
    required: bool = True


@dataclass(frozen=True, slots=True)
class SliceResult:
    """`p` is the chance of a result this low if the slice were exactly at the limit; `adjusted` is Holm's."""

    name: str
    status: SliceStatus
    bounds: Bounds
    required: bool
    p: float | None = None
    adjusted: float | None = None
    detectable: float | None = None
    """The drop below zero (below what was measured, for floors) found with a chance of 80 %, all slices tested."""
    needed: int | None = None
    """Rows at which the slice is planned to pass; None if it passes, or no number would do."""


@dataclass(frozen=True, slots=True)
class Slices:
    judged: Judged
    results: tuple[SliceResult, ...]

    @property
    def worst(self) -> SliceResult | None:
        """The slice with the lowest value among those with bounds."""
        return min(
            (r for r in self.results if r.bounds.value is not None and not r.bounds.reason),
            key=lambda result: (result.bounds.value, result.name),
            default=None,
        )


def compare_slices(
    slices: Sequence[Slice],
    alpha: float,
    margin: float,
    *,
    mode: Mode = "no_harm",
    scale: Scale = BINARY,
    binary: bool,
    sampled: Sampled = ONCE,
) -> Slices:
    """Compare candidate and live slice by slice, on paired differences.

    `no_harm` passes unless harm is shown (fail), suspected, or a required slice has too few rows (both inconclusive).
    `all_non_inferior` passes if every slice shows its lower bound above -margin. With prompt variants or other parts
    in the place of slices the arithmetic is the same.
    """
    parts = [_difference(part, alpha, margin, scale, sampled, binary=binary) for part in slices]
    return _weighed(slices, parts, alpha, mode, lambda bounds: bounds.lower is not None and bounds.lower > -margin)


def slice_floors(
    slices: Sequence[Slice],
    alpha: float,
    threshold: float,
    *,
    mode: Mode = "no_harm",
    scale: Scale = BINARY,
    binary: bool,
    sampled: Sampled = ONCE,
) -> Slices:
    """Hold each slice's mean against a floor (a ceiling, if lower is better), in the modes of `compare_slices`."""
    parts = [_floor(part, alpha, threshold, scale, sampled, binary=binary) for part in slices]

    def holds(bounds: Bounds) -> bool:
        if bounds.lower is None or bounds.upper is None:
            return False
        return bounds.upper <= threshold if scale.lower_is_better else bounds.lower >= threshold

    return _weighed(slices, parts, alpha, mode, holds)


def in_both_cases(worst: SliceStatus, best: SliceStatus) -> SliceStatus:
    """What holds of a slice however the rows that were not measured would have come out."""
    if worst is best:
        return worst
    if {worst, best} & HARM:
        return SliceStatus.SUSPECTED
    return SliceStatus.INSUFFICIENT if SliceStatus.INSUFFICIENT in {worst, best} else SliceStatus.UNCLEAR


def holm(p_values: Sequence[float]) -> list[float]:
    """P-values corrected for being several, in the order given (Holm 1979)."""
    adjusted, most, count = [0.0] * len(p_values), 0.0, len(p_values)
    for rank, position in enumerate(sorted(range(count), key=lambda i: p_values[i])):
        most = max(most, min(1.0, (count - rank) * p_values[position]))
        adjusted[position] = most
    return adjusted


@dataclass(frozen=True, slots=True)
class _Part:
    bounds: Bounds
    p: float | None
    error: float
    needed: float | None
    """Rows, not rounded."""


def _difference(part: Slice, alpha: float, margin: float, scale: Scale, sampled: Sampled, *, binary: bool) -> _Part:
    if not binary:
        bounds = difference_bounds(part.values, part.clusters, alpha, scale, assumed_icc=sampled.assumed_icc)
        plan = difference_needed(bounds, margin, alpha, scale)
        return _of_means(part, bounds, alpha, -margin, scale.width, None if plan is None else plan.rows)
    bounds = binary_difference(
        part.values, part.clusters, alpha, assumed_icc=sampled.assumed_icc, answers=sampled.answers
    )
    if bounds.reason or bounds.value is None:
        return _Part(bounds, None, 0.0, None)
    share = bounds.effective / bounds.n
    b, c = (count * share for count in better_and_worse(part.values))
    p = _normal(tango_statistic(b, c, bounds.effective, -margin))
    needed = pairs_needed(b, c, bounds.effective, margin, alpha)
    variance = (b + c) / bounds.effective - bounds.value**2
    error = (variance / bounds.effective) ** 0.5 if variance > 0 else _implied_error(bounds, alpha)
    return _Part(bounds, p, error, None if needed is None else needed * bounds.design_effect)


def _floor(part: Slice, alpha: float, threshold: float, scale: Scale, sampled: Sampled, *, binary: bool) -> _Part:
    """Turned so that more is better: `1 - x` for binary scores, `-x` for others, if lower is better."""
    import numpy as np

    if not binary:
        bounds = mean_bounds(part.values, part.clusters, alpha, scale, assumed_icc=sampled.assumed_icc)
        sign = -1.0 if scale.lower_is_better else 1.0
        turned = Slice(part.name, sign * np.asarray(part.values, dtype=np.float64), part.clusters)
        highest = None if scale.best is None else sign * scale.best
        return _of_means(turned, bounds, alpha, sign * threshold, highest, mean_needed(bounds, threshold, alpha, scale))
    bounds = binary_mean(part.values, part.clusters, alpha, assumed_icc=sampled.assumed_icc, answers=sampled.answers)
    if bounds.reason or bounds.value is None:
        return _Part(bounds, None, 0.0, None)
    rate, limit = (1 - bounds.value, 1 - threshold) if scale.lower_is_better else (bounds.value, threshold)
    n = bounds.effective
    needed = rows_needed(rate, limit, alpha)
    error = (rate * (1 - rate) / n) ** 0.5 if 0 < rate < 1 else _implied_error(bounds, alpha)
    return _Part(
        bounds, _binomial(rate * n, n, limit), error, None if needed is None else needed * bounds.design_effect
    )


def _of_means(
    part: Slice, bounds: Bounds, alpha: float, limit: float, highest: float | None, needed: float | None
) -> _Part:
    """For means, which `highest` bounds above: how likely a mean this low is if the true one is `limit`.

    Where the bounds are guarded against sparse differences, t is used all the same: it errs on the side of harm.
    """
    if bounds.reason:
        return _Part(bounds, None, 0.0, None)
    found = sample(part.values, part.clusters)
    mean, error = found.rows.mean, bounds.error or found.error
    if bounds.method == "markov":
        ratio = (highest - limit) / (highest - mean) if highest is not None and mean < highest else 1.0
        p = ratio**bounds.clusters if ratio < 1 else 1.0  # a power of more than 1 soon exceeds every float
        return _Part(bounds, p, _implied_error(bounds, alpha), needed)
    return _Part(bounds, _t_chance((mean - limit) / error, bounds.clusters - 1), error, needed)


def _weighed(
    slices: Sequence[Slice], parts: Sequence[_Part], alpha: float, mode: Mode, holds: Callable[[Bounds], bool]
) -> Slices:
    tested = [i for i, part in enumerate(parts) if part.bounds.n >= slices[i].min_n and part.p is not None]
    corrected = dict(zip(tested, holm([parts[i].p or 0.0 for i in tested]), strict=True))
    results = tuple(
        _result(slices[i], part, alpha, corrected.get(i), len(tested), holds) for i, part in enumerate(parts)
    )
    return Slices(_judged(results, mode), results)


def _result(
    part: Slice, found: _Part, alpha: float, adjusted: float | None, tested: int, holds: Callable[[Bounds], bool]
) -> SliceResult:
    bounds = found.bounds
    if adjusted is None or found.p is None:
        missing = part.min_n if bounds.n < part.min_n else None
        return SliceResult(part.name, SliceStatus.INSUFFICIENT, bounds, part.required, needed=missing)
    passes = holds(bounds)
    if adjusted < alpha:
        status = SliceStatus.FAILED
    elif found.p < alpha:
        status = SliceStatus.SUSPECTED
    else:
        status = SliceStatus.PASSED if passes else SliceStatus.UNCLEAR
    reach = normal_quantile(1 - alpha / tested) + normal_quantile(POWER)
    wanted = None if passes or found.needed is None else max(ceil(found.needed), bounds.n + 1)
    return SliceResult(part.name, status, bounds, part.required, found.p, adjusted, reach * found.error, wanted)


def _judged(results: Sequence[SliceResult], mode: Mode) -> Judged:
    """The worst of all slices: harm anywhere fails, whatever else is open."""
    if not results:
        return Judged(Outcome.INCONCLUSIVE, "no_slices")
    statuses = {result.status for result in results}
    if SliceStatus.FAILED in statuses:
        return Judged(Outcome.FAILED)
    if SliceStatus.SUSPECTED in statuses:
        return Judged(Outcome.INCONCLUSIVE, "harm_suspected")
    if any(r.status is SliceStatus.INSUFFICIENT and (r.required or mode == "all_non_inferior") for r in results):
        return Judged(Outcome.INCONCLUSIVE, "slice_insufficient")
    if mode == "all_non_inferior" and SliceStatus.UNCLEAR in statuses:
        return Judged(Outcome.INCONCLUSIVE)
    return Judged(Outcome.PASSED)


def _implied_error(bounds: Bounds, alpha: float) -> float:
    """The error that bounds imply which do not come from one: half their width in normal quantiles."""
    if bounds.lower is None or bounds.upper is None:
        return 0.0
    return max(bounds.upper - (bounds.value or 0.0), (bounds.value or 0.0) - bounds.lower) / normal_quantile(1 - alpha)


def _normal(z: float) -> float:
    from scipy.special import ndtr

    return float(ndtr(z))


def _t_chance(t: float, degrees: int) -> float:
    from scipy.special import stdtr

    return float(stdtr(degrees, t))


def _binomial(successes: float, n: float, rate: float) -> float:
    """Chance of `successes` or fewer; counts need not be whole."""
    from scipy.special import betaincc

    return float(betaincc(successes + 1, n - successes, rate)) if successes < n else 1.0
