"""Measuring scores of 0 and 1: scored rows become the bounds that a rule is judged by.

Numbers leave as canonical decimals of at most 12 places. Lower bounds are rounded down and upper bounds up, so that
rounding never favours passing. What could not be measured is taken once at its worst and once at its best: `lower`
belongs to the worst and `upper` to the best case, and a rule is met only if it is met in the worst.

`n` and `clusters` count what was measured; `value` and `baseline_value` are means over the same rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING

from registry.domain.digests import Digest, decimal_text
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.measured_rows import (
    Measured,
    alpha_of,
    by_sample,
    codes,
    mean_text,
    outwards,
    paired,
    unpaired_reason,
)
from registry.domain.policies.measured_facts import Measurement
from registry.domain.rounding import up
from registry.domain.statistics import Bounds, binary_difference, binary_mean, pairs_needed, rows_needed
from registry.domain.statistics.bounds import ONCE, Sampled
from registry.domain.statistics.paired import better_and_worse

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int64] | npt.NDArray[np.float64]
    """Whole, or means of several answers to a row."""

OPERATORS = (">=", "<=")

METHOD = 1
"""Revision of how bounds are computed here. A change of any number it gives needs the next one, or stored bounds
of the old method would go on deciding."""


@dataclass(frozen=True, slots=True)
class ScoredRow:
    """What one scorer gave one row, as a canonical decimal; None if the row is unmeasured."""

    sample_id: str
    cluster: str
    value: str | None


def measure_metric(
    rule: Digest,
    run: Digest,
    rows: Sequence[ScoredRow],
    *,
    level: str,
    operator: str,
    threshold: str,
    sampled: Sampled = ONCE,
) -> Measurement:
    """Bounds for the share of answers that score 1, to be held against `operator threshold` (`">="`, `"0.9"`).

    Reasons for no bounds: `no_data`, `one_cluster`, and `too_many_unmeasured` above 5 %. Raises InvalidInputError
    for a score that is neither binary nor the mean of several answers, a sample id that occurs twice, or an operator
    that is not `>=` or `<=`.
    """
    if operator not in OPERATORS:
        raise InvalidInputError("no such comparison", where="require", expected=" or ".join(OPERATORS), found=operator)
    alpha, limit = alpha_of(level), Decimal(decimal_text(threshold, "require"))
    rows = [row for _, row in sorted(by_sample(rows).items())]
    scores, known = _scores(rows, sampled)
    clusters = codes([row.cluster for row in rows])
    measured = Measured(rule, run, None, level, known, clusters)
    value = mean_text(scores[known])
    if reason := measured.reason:
        return measured.measurement("clopper_pearson", value, None, reason=reason)

    def bounds(end: int) -> Bounds:
        filled = _filled(scores, known, end)
        return binary_mean(filled, clusters, alpha, assumed_icc=sampled.assumed_icc, answers=sampled.answers)

    worst = bounds(0)
    best = worst if known.all() else bounds(1)
    if worst.reason:
        return measured.measurement(worst.method, value, None, reason=worst.reason)
    lower, upper = _envelope(worst, best)
    needed = None
    if lower < limit <= upper and operator == ">=":
        needed = _rows(rows_needed(_rate(worst), float(limit), alpha), worst)
    elif lower <= limit < upper and operator == "<=":
        needed = _rows(rows_needed(1 - _rate(best), float(1 - limit), alpha), best)
    return measured.measurement(worst.method, value, None, (lower, upper), needed=needed)


def measure_difference(
    rule: Digest,
    run: Digest,
    baseline: Digest,
    candidate: Sequence[ScoredRow],
    live: Sequence[ScoredRow],
    *,
    level: str,
    margin: str,
    superior: bool = False,
    lower_is_better: bool = False,
    sampled: Sampled = ONCE,
) -> Measurement:
    """Bounds for candidate minus live, paired by sample id, to be held against `-margin`, or `margin` if `superior`.

    Where 1 is wrong (`lower_is_better`) the difference is turned, so that more is better. If all rows are independent
    and the margin of superiority is 0, the exact test decides, and `p` is its.

    A row that only one side has is unmeasured. Reasons for no bounds: those of `measure_metric`, and
    `not_comparable` if the sides put a sample into different clusters. Raises InvalidInputError as
    `measure_metric` does.
    """
    alpha, limit = alpha_of(level), _limit(margin, superior=superior)
    pairs = paired(candidate, live, lambda row: replace(row, value=None))
    clusters = codes([one.cluster for one, _ in pairs])
    left, left_known = _scores([one for one, _ in pairs], sampled)
    right, right_known = _scores([other for _, other in pairs], sampled)
    known = left_known & right_known
    measured = Measured(rule, run, baseline, level, known, clusters)
    sign = -1 if lower_is_better else 1
    means = mean_text(sign * (left - right)[known]), mean_text(right[known])
    if reason := unpaired_reason(candidate, live, pairs) or measured.reason:
        return measured.measurement("tango", *means, reason=reason)
    bad, good = (1, 0) if lower_is_better else (0, 1)

    def bounds(signs: Numbers) -> Bounds:
        return binary_difference(signs, clusters, alpha, assumed_icc=sampled.assumed_icc, answers=sampled.answers)

    signs = sign * (_filled(left, left_known, bad) - _filled(right, right_known, good))
    worst = best = bounds(signs)
    if not known.all():
        best = bounds(sign * (_filled(left, left_known, good) - _filled(right, right_known, bad)))
    if worst.reason:
        return measured.measurement(worst.method, *means, reason=worst.reason)
    lower, upper = _envelope(worst, best)
    p = _exact_p(signs, worst) if superior and limit == 0 and worst.clusters == worst.n else None
    needed = None
    if (lower <= limit <= upper) if p is None else (p >= alpha and upper >= 0):
        needed = _pairs(signs, worst, limit, alpha, superior=superior)
    return measured.measurement(worst.method, *means, (lower, upper), needed=needed, p=up(p))


def pooled(runs: Sequence[Sequence[ScoredRow]]) -> tuple[ScoredRow, ...]:
    """The rows of several runs of one suite, to be measured as one.

    What one sample gave in each run stays in that sample's cluster: runs of the same rows are not independent, and a
    pool says no more about the population of rows than its rows do. The rows of a baseline are given as often as there
    are runs, so that each pair is made within one sample.
    """
    return tuple(
        replace(row, sample_id=f"{row.sample_id}#{turn}") for turn, rows in enumerate(runs, start=1) for row in rows
    )


def _limit(margin: str, *, superior: bool) -> Decimal:
    """What the difference must be above."""
    number = Decimal(decimal_text(margin, "margin"))
    if not (0 <= number < 1 if superior else 0 < number < 1):
        least = "at least 0" if superior else "a positive decimal"
        raise InvalidInputError("no such margin", where="margin", expected=f'{least} below "1"', found=repr(margin))
    return number if superior else -number


def _exact_p(signs: Numbers, bounds: Bounds) -> float:
    from registry.domain.statistics.superiority import exact_p, mcnemar

    b, c = better_and_worse(signs)
    if bounds.effective == bounds.n:
        return mcnemar(round(b), round(c)).p
    return exact_p(b / bounds.design_effect, c / bounds.design_effect)


def _scores(rows: Sequence[ScoredRow], sampled: Sampled) -> tuple[Numbers, npt.NDArray[np.bool_]]:
    """Scores as numbers (0 where unmeasured), and which rows are measured."""
    import numpy as np

    if sampled.answers > 1:
        return _means(rows)
    numbers = {"0": 0, "1": 1, None: -1}
    try:
        coded = np.fromiter((numbers[row.value] for row in rows), dtype=np.int64, count=len(rows))
    except KeyError as error:
        faults = [
            Fault("score is not binary", where=row.sample_id, expected='"0" or "1"', found=repr(row.value))
            for row in rows
            if row.value not in numbers
        ]
        raise InvalidInputError.of("scores", faults) from error
    return np.maximum(coded, 0), coded >= 0


def _means(rows: Sequence[ScoredRow]) -> tuple[Numbers, npt.NDArray[np.bool_]]:
    import numpy as np

    known = np.fromiter((row.value is not None for row in rows), dtype=np.bool_, count=len(rows))
    means = np.fromiter((float(row.value or 0) for row in rows), dtype=np.float64, count=len(rows))
    wrong = [row for row, mean in zip(rows, means.tolist(), strict=True) if not 0 <= mean <= 1]
    if wrong:
        expected = "a mean of answers that score 0 or 1"
        raise InvalidInputError.of(
            "scores", [Fault("score is not binary", r.sample_id, expected, repr(r.value)) for r in wrong]
        )
    return means, known


def _filled(scores: Numbers, known: npt.NDArray[np.bool_], value: int) -> Numbers:
    import numpy as np

    return np.where(known, scores, value)


def _envelope(worst: Bounds, best: Bounds) -> tuple[Decimal, Decimal]:
    """The lower bound of the worst case and the upper of the best, rounded outwards.

    Of both cases the outer one is taken: with clusters, a worse row may make the others look less dependent.
    """
    lowers = [b.lower for b in (worst, best) if b.lower is not None]
    uppers = [b.upper for b in (worst, best) if b.upper is not None]
    return outwards(min(lowers), max(uppers))


def _rate(bounds: Bounds) -> float:
    return bounds.value if bounds.value is not None else 0.0


def _pairs(signs: Numbers, bounds: Bounds, limit: Decimal, alpha: float, *, superior: bool) -> int | None:
    from registry.domain.statistics.sizes import superior_pairs

    share = 1 / bounds.design_effect
    b, c = (count * share for count in better_and_worse(signs))
    if superior:
        return _rows(superior_pairs(b, c, bounds.effective, float(limit), alpha), bounds)
    return _rows(pairs_needed(b, c, bounds.effective, -float(limit), alpha), bounds)


def _rows(independent: float | None, bounds: Bounds) -> int | None:
    """The planned rows in all; never fewer than one more than there are, since those did not suffice."""
    return None if independent is None else max(ceil(independent * bounds.design_effect), bounds.n + 1)
