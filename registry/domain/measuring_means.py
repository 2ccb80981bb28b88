"""Measuring scores within a range: scored rows become bounds for their mean, or for the mean paired difference.

Numbers are in the metric's own units. What could not be measured is taken once at the one end of the range and once at
the other, and the outer bounds are kept. See `measuring` for scores of 0 and 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
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
from registry.domain.measuring import OPERATORS, ScoredRow
from registry.domain.policies.measured_facts import Measurement, ScaleFact
from registry.domain.statistics import Bounds
from registry.domain.statistics.bounds import ONCE, Sampled
from registry.domain.statistics.means import difference_bounds, mean_bounds
from registry.domain.statistics.scales import Scale
from registry.domain.statistics.sizes import constant_clusters, difference_needed, mean_needed, rows_at, rows_moving

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from registry.domain.measured_rows import Flags

    Floats = npt.NDArray[np.float64]


METHOD = 2
"""Revision of how means are measured here; see `measuring.METHOD`."""


def scale_of(fact: ScaleFact) -> Scale:
    return Scale(float(fact.low), float(fact.high), fact.lower_is_better)


def measure_mean(
    rule: Digest,
    run: Digest,
    rows: Sequence[ScoredRow],
    scale: ScaleFact,
    *,
    level: str,
    operator: str,
    threshold: str,
    sampled: Sampled = ONCE,
) -> Measurement:
    """Bounds for the mean score, to be held against `operator threshold` (`"<="`, `"0.1"`).

    Reasons for no bounds: `no_data`, `one_cluster`, `few_clusters` (under 8), and `too_many_unmeasured` above 5 %.
    Raises InvalidInputError for a score outside the range, a sample id that occurs twice, or an operator that is not
    `>=` or `<=`.
    """
    if operator not in OPERATORS:
        raise InvalidInputError("no such comparison", where="require", expected=" or ".join(OPERATORS), found=operator)
    alpha, limit = alpha_of(level), Decimal(decimal_text(threshold, "require"))
    by_sample(rows)
    # The rule says which side passes, whichever end of the range is the good one.
    asked = replace(scale_of(scale), lower_is_better=operator == "<=")
    scores, known = scores_of(rows, asked)
    clusters = codes([row.cluster for row in rows])
    measured = Measured(rule, run, None, level, known, clusters)
    value = mean_text(scores[known])
    if reason := measured.reason:
        return measured.measurement("t", value, None, reason=reason)

    def bounds(end: float | None) -> Bounds:
        return mean_bounds(filled(scores, known, end), clusters, alpha, asked, assumed_icc=sampled.assumed_icc)

    worst = bounds(asked.worst)
    best = worst if known.all() else bounds(asked.best)
    if reason := worst.reason or best.reason:
        return measured.measurement(worst.method, value, None, reason=reason)
    lower, upper = envelope(worst, best)
    straddles = lower < limit <= upper if operator == ">=" else lower <= limit < upper
    needed = _rows(mean_needed(worst, float(limit), alpha, asked), worst) if straddles else None
    return measured.measurement(worst.method, value, None, (lower, upper), needed=needed)


def measure_gain(
    rule: Digest,
    run: Digest,
    baseline: Digest,
    candidate: Sequence[ScoredRow],
    live: Sequence[ScoredRow],
    scale: ScaleFact,
    *,
    level: str,
    margin: str,
    superior: bool = False,
    sampled: Sampled = ONCE,
) -> Measurement:
    """Bounds for candidate minus live, paired by sample id and turned so that more is better.

    They are to be held against `-margin`, or `margin` if `superior`. A row that only one side has is unmeasured.
    Reasons for no bounds: those of `measure_mean`, and `not_comparable` if the sides put a sample into different
    clusters. Raises InvalidInputError as `measure_mean` does.
    """
    alpha, limit = alpha_of(level), Decimal(decimal_text(margin, "margin")) * (1 if superior else -1)
    span = scale_of(scale)
    pairs = paired(candidate, live, lambda row: replace(row, value=None))
    clusters = codes([one.cluster for one, _ in pairs])
    ours, ours_known = scores_of([one for one, _ in pairs], span)
    theirs, theirs_known = scores_of([other for _, other in pairs], span)
    known = ours_known & theirs_known
    measured = Measured(rule, run, baseline, level, known, clusters)
    means = mean_text(span.differences(ours, theirs)[known]), mean_text(theirs[known])
    if reason := unpaired_reason(candidate, live, pairs) or measured.reason:
        return measured.measurement("t", *means, reason=reason)

    def gains(end: float | None, other: float | None) -> Floats:
        return span.differences(filled(ours, ours_known, end), filled(theirs, theirs_known, other))

    least = gains(span.worst, span.best)
    icc = sampled.assumed_icc
    worst = best = difference_bounds(least, clusters, alpha, span, assumed_icc=icc)
    if not known.all():
        best = difference_bounds(gains(span.best, span.worst), clusters, alpha, span, assumed_icc=icc)
    if reason := worst.reason or best.reason:
        return measured.measurement(worst.method, *means, reason=reason)
    lower, upper = envelope(worst, best)
    needed = None
    if lower <= limit <= upper:
        planned = _planned(worst, float(limit), alpha, span, superior=superior)
        needed = _rows(planned, worst)
    return measured.measurement(worst.method, *means, (lower, upper), needed=needed)


# ---------------------------------------------------------------------------------------------------------


def scores_of(rows: Sequence[ScoredRow], span: Scale) -> tuple[Floats, Flags]:
    """Scores as numbers (of no meaning where unmeasured), and which rows are measured."""
    import numpy as np

    known = np.fromiter((row.value is not None for row in rows), dtype=np.bool_, count=len(rows))
    try:
        scores = np.fromiter((float(row.value or 0) for row in rows), dtype=np.float64, count=len(rows))
        wrong = [at for at in span.outside(scores) if known[at]]
    except ValueError:
        wrong = [at for at, row in enumerate(rows) if not _is_number(row.value)]
    if wrong:
        expected = f"a decimal from {span.low:g} to {span.high:g}"
        faults = [
            Fault("score_out_of_range", where=rows[at].sample_id, expected=expected, found=repr(rows[at].value))
            for at in wrong
        ]
        raise InvalidInputError.of("scores", faults)
    return scores, known


def _is_number(value: str | None) -> bool:
    try:
        float(value or 0)
    except ValueError:
        return False
    return True


def filled(scores: Floats, known: Flags, end: float | None) -> Floats:
    import numpy as np

    return np.where(known, scores, 0.0 if end is None else end)


def envelope(worst: Bounds, best: Bounds) -> tuple[Decimal, Decimal]:
    """The outer bounds of both cases: a worse row may make the others look less dependent."""
    lowers = [b.lower for b in (worst, best) if b.lower is not None]
    uppers = [b.upper for b in (worst, best) if b.upper is not None]
    return outwards(min(lowers), max(uppers))


def _planned(bounds: Bounds, limit: float, alpha: float, span: Scale, *, superior: bool) -> float | None:
    if not superior:
        plan = difference_needed(bounds, -limit, alpha, span)
        return plan.rows if plan else None
    if bounds.value is None or span.width is None:
        return None
    if bounds.error is not None:
        rows = rows_at(bounds.n, bounds.error, bounds.value - limit, alpha)
        return None if rows is None else max(rows, rows_moving(bounds))
    clusters = constant_clusters(bounds.value, limit, -span.width, alpha)
    return None if clusters is None else clusters * bounds.n / bounds.clusters


def _rows(planned: float | None, bounds: Bounds) -> int | None:
    """The planned rows in all; never fewer than one more than there are, since those did not suffice."""
    return None if planned is None else max(ceil(planned), bounds.n + 1)
