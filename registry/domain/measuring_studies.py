"""Measuring studies: what production showed of a release becomes the bounds that a rule is judged by.

A study whose arms were not filled as was declared shows nothing: whatever sorted the units may have sorted what they
say, too (sample-ratio mismatch).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
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
from registry.domain.studies.anytime import held_anytime, units_needed
from registry.domain.studies.bounds import Told, bounds_of_arm, bounds_of_difference, scale, split_of, told
from registry.domain.studies.records import Arm, OutcomeMetric, Study, Unit

MISMATCH = "srm"


@dataclass(frozen=True, slots=True)
class OutcomeAsked:
    """What a rule asks of one arm: a mean (`operator`, `threshold`), or not to fall behind the other by a margin.

    With `superior` it is to be better than the other, by more than the margin. `split` is the share of units that was
    to be in this arm, and `anytime` at how many units a bound that holds whenever somebody stopped is narrowest.
    """

    level: str
    operator: str | None = None
    threshold: str | None = None
    margin: str | None = None
    superior: bool = False
    split: str | None = None
    anytime: int | None = None


def measure_study(rule: Digest, study: Study, units: Sequence[Unit], arm: Arm, asked: OutcomeAsked) -> Measurement:
    """Bounds for the mean of an arm, or for that mean minus the other arm's.

    Reasons for none: `srm` if the split is not what was declared or asked, `few_expected` if there are too few units to
    tell, and those of `statistics.arms` and `studies.anytime`. `n` and `clusters` count all units that the bound is
    computed from.
    """
    alpha, mine, other = alpha_of(asked.level), told(study, units, arm), None
    if asked.threshold is not None:
        found = _anytime(bounds_of_arm(study, mine, alpha), [mine], asked, alpha)
        needed = _more_units(study, found, asked, alpha)
    else:
        theirs = told(study, units, arm.other)
        found = _anytime(bounds_of_difference(study, mine, theirs, alpha), [mine, theirs], asked, alpha)
        other = bounds_of_arm(study, theirs, alpha).value
        needed = _more_of_both(found, asked, alpha)
    reason = _mismatch(study, units, arm, asked, found.reason)
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


def _anytime(found: Bounds, arms: Sequence[Told], asked: OutcomeAsked, alpha: float) -> Bounds:
    return found if asked.anytime is None else held_anytime(found, arms, alpha, asked.anytime)


def _mismatch(study: Study, units: Sequence[Unit], arm: Arm, asked: OutcomeAsked, reason: str) -> str:
    """Why there is no bound, if the arms are not as whoever imported them declared, or as the rule has it."""
    wanted = asked.split
    if wanted is not None and arm is Arm.BASELINE:
        wanted = decimal_text(1 - Decimal(wanted))
    tests = (split_of(study, units, declared) for declared in (study.split, wanted))
    outcomes = {split.ratio.judged.outcome for split in tests if split is not None}
    if Outcome.FAILED in outcomes:
        return MISMATCH
    return reason or ("few_expected" if outcomes - {Outcome.PASSED} else "")


# How many are missing --------------------------------------------------------------------------------------


def _more_units(study: Study, found: Bounds, asked: OutcomeAsked, alpha: float) -> int | None:
    """Units of the arm at which the bound is planned to reach the threshold, at the mean seen."""
    if found.reason or found.value is None:
        return None
    limit = float(asked.threshold or 0)
    if asked.anytime is not None:
        above = (found.value - limit) * (-1 if asked.operator == "<=" else 1)
        return _whole(units_needed(found, above, alpha, asked.anytime), found)
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

    def planned(distance: float) -> float | None:
        if asked.anytime is not None:
            return units_needed(found, distance, alpha, asked.anytime)
        return rows_at(found.n, error, distance, alpha)

    equal = None if asked.superior else planned(-limit)
    if equal is not None and equal > found.n:
        return _whole(equal, found)
    return _whole(planned(found.value - limit), found)


def _whole(planned: float | None, found: Bounds) -> int | None:
    return None if planned is None or planned > MOST else max(ceil(planned), found.n + 1)
