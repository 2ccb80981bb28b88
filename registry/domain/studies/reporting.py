"""Reporting: a study summed up for people."""

from __future__ import annotations

from collections.abc import Sequence

from registry.domain.rounding import down, nearest, up
from registry.domain.studies.bounds import Told, bounds_of_arm, bounds_of_difference, split_of, told
from registry.domain.studies.outcomes import ArmReport, DifferenceReport, SplitReport, StudyReport
from registry.domain.studies.records import Arm, OutcomeMetric, Study, Unit

LEVEL = "0.95"
_ALPHA = 0.05

_CLASSES: dict[OutcomeMetric, dict[str, float]] = {
    OutcomeMetric.NPS: {"promoters": 1.0, "passives": 0.0, "detractors": -1.0},
    OutcomeMetric.COMPLETION: {"completed": 1.0, "not_completed": 0.0},
}


def report(study: Study, units: Sequence[Unit]) -> StudyReport:
    """Means, bounds and the split of a study."""
    candidate = told(study, units, Arm.CANDIDATE)
    arms = [_arm(study, Arm.CANDIDATE, study.candidate, candidate)]
    difference = None
    if study.baseline is not None:
        baseline = told(study, units, Arm.BASELINE)
        arms.append(_arm(study, Arm.BASELINE, study.baseline, baseline))
        found = bounds_of_difference(study, candidate, baseline, _ALPHA)
        difference = DifferenceReport(
            nearest(found.value), down(found.lower), up(found.upper), LEVEL, found.method, found.reason
        )
    return StudyReport(study, tuple(arms), difference, _split(study, units))


# ---------------------------------------------------------------------------------------------------------


def _arm(study: Study, arm: Arm, release: str, values: Told) -> ArmReport:
    found = bounds_of_arm(study, values, _ALPHA)
    counts = {name: int((values.values == value).sum()) for name, value in _CLASSES.get(study.metric, {}).items()}
    return ArmReport(
        arm=arm,
        release=release,
        units=found.n,
        clusters=found.clusters,
        mean=nearest(found.value),
        lower=down(found.lower),
        upper=up(found.upper),
        level=LEVEL,
        method=found.method,
        reason=found.reason,
        counts=counts,
    )


def _split(study: Study, units: Sequence[Unit]) -> SplitReport | None:
    found = split_of(study, units, study.split)
    if found is None or study.split is None:
        return None
    share = found.candidate / (found.candidate + found.baseline)
    return SplitReport(
        study.split, nearest(share) or "", found.what, found.ratio.judged.outcome.value, nearest(found.ratio.p)
    )
