"""Measuring studies: what production showed of a release becomes the bounds that a rule is judged by.

A study whose arms were not filled as was declared shows nothing: whatever sorted the units may have sorted what they
say, too (sample-ratio mismatch).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from registry.domain.digests import Digest, decimal_text
from registry.domain.measured_rows import alpha_of
from registry.domain.policies.measured_facts import Measurement
from registry.domain.rounding import down, nearest, up
from registry.domain.statistics.bounds import Bounds, normal_quantile
from registry.domain.statistics.outcomes import Outcome
from registry.domain.statistics.planning import MOST, rows_needed
from registry.domain.statistics.scales import Scale
from registry.domain.statistics.sizes import mean_needed, rows_at
from registry.domain.studies.bounds import bounds_of_arm, bounds_of_difference, scale, split_of, told
from registry.domain.studies.records import Arm, OutcomeMetric, Study, Unit

MISMATCH = "srm"


@dataclass(frozen=True, slots=True)
class OutcomeAsked:
    """What a rule asks of one arm: a mean (`operator`, `threshold`), or not to fall behind the other by a margin.

    With `superior` it is to be better than the other, by more than the margin.
    """

    level: str
    operator: str | None = None
    threshold: str | None = None
    margin: str | None = None
    superior: bool = False


def measure_study(rule: Digest, study: Study, units: Sequence[Unit], arm: Arm, asked: OutcomeAsked) -> Measurement:
    """Bounds for the mean of an arm, or for that mean minus the other arm's.

    Reasons for none: `srm` if the split is not what was declared, `few_expected` if there are too few units to tell,
    and those of `statistics.arms`. `n` and `clusters` count all units that the bound is computed from.
    """
    split, alpha = split_of(study, units), alpha_of(asked.level)
    mine = told(study, units, arm)
    if asked.threshold is not None:
        found, other = bounds_of_arm(study, mine, alpha), None
        needed = _more_units(study, found, asked, alpha)
    else:
        theirs = told(study, units, arm.other)
        found, other = bounds_of_difference(study, mine, theirs, alpha), bounds_of_arm(study, theirs, alpha).value
        needed = _more_of_both(found, asked, alpha)
    reason = found.reason
    if split is not None and split.ratio.judged.outcome is not Outcome.PASSED:
        reason = MISMATCH if split.ratio.judged.outcome is Outcome.FAILED else reason or "few_expected"
    return Measurement(
        rule=rule,
        run=study.evidence,
        value=nearest(found.value),
        baseline_value=nearest(other),
        n=found.n,
        clusters=found.clusters,
        lower=None if reason else down(found.lower),
        upper=None if reason else up(found.upper),
        level=decimal_text(asked.level),
        method=found.method,
        needed=None if reason else needed,
        reason=reason,
    )


# How many are missing --------------------------------------------------------------------------------------


def _more_units(study: Study, found: Bounds, asked: OutcomeAsked, alpha: float) -> int | None:
    """Units of the arm at which the bound is planned to reach the threshold, at the mean seen."""
    if found.reason or found.value is None:
        return None
    limit = float(asked.threshold or 0)
    if study.metric is OutcomeMetric.COMPLETION:
        planned = rows_needed(found.value, limit, alpha)
        return _whole(None if planned is None else planned * found.design_effect, found)
    span = scale(study)
    return _whole(mean_needed(found, limit, alpha, Scale(span.low, span.high, asked.operator == "<=")), found)


def _more_of_both(found: Bounds, asked: OutcomeAsked, alpha: float) -> int | None:
    """Units of both arms, in the shares at hand, at which the difference is planned to show: of truly equal releases,
    unless so many are there already; then at the difference seen."""
    if found.reason or found.value is None or found.lower is None or found.upper is None:
        return None
    error = found.error or (found.upper - found.lower) / 2 / normal_quantile(1 - alpha)
    limit = float(asked.margin or 0) * (1 if asked.superior else -1)
    equal = None if asked.superior else rows_at(found.n, error, -limit, alpha)
    if equal is not None and equal > found.n:
        return _whole(equal, found)
    return _whole(rows_at(found.n, error, found.value - limit, alpha), found)


def _whole(planned: float | None, found: Bounds) -> int | None:
    return None if planned is None or planned > MOST else max(ceil(planned), found.n + 1)
