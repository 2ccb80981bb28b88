"""What the arms of a study come to: the mean of one with its bounds, their difference, and whether the split held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from registry.domain.statistics.arms import Spread, arm_bounds, arms_difference
from registry.domain.statistics.bounds import Bounds
from registry.domain.statistics.ratios import SampleRatio, sample_ratio
from registry.domain.statistics.scales import Scale
from registry.domain.studies.records import Arm, OutcomeMetric, Study, Unit, counted, scale_of

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_SPREADS: dict[OutcomeMetric, Spread] = {OutcomeMetric.NPS: "net", OutcomeMetric.COMPLETION: "binary"}


@dataclass(frozen=True, slots=True)
class Told:
    """The values of one arm, and the number of each one's cluster."""

    values: npt.NDArray[np.float64]
    clusters: npt.NDArray[np.intp]


def scale(study: Study) -> Scale:
    """The range of what a unit counts."""
    low, high = scale_of(study.metric, study.range)
    return Scale(float(low), float(high))


def bounds_of_arm(study: Study, told: Told, alpha: float) -> Bounds:
    return arm_bounds(told.values, told.clusters, alpha, scale(study), _spread(study))


def bounds_of_difference(study: Study, one: Told, other: Told, alpha: float) -> Bounds:
    """Bounds for the mean of one arm minus that of the other."""
    arms = (one.values, one.clusters), (other.values, other.clusters)
    return arms_difference(*arms, alpha, scale(study), _spread(study))


def told(study: Study, units: Sequence[Unit], arm: Arm) -> Told:
    """One arm's values, in what they count."""
    import numpy as np

    mine = [unit for unit in units if unit.arm is arm]
    counts = {value: counted(study.metric, study.range, value) for value in {unit.value for unit in mine}}
    values = np.asarray([counts[unit.value] for unit in mine], dtype=np.float64)
    numbers: dict[str, int] = {}
    codes = [numbers.setdefault(unit.group, len(numbers)) for unit in mine]
    return Told(values, np.asarray(codes, dtype=np.intp))


@dataclass(frozen=True, slots=True)
class Split:
    """The test of the split that was declared. `what` was counted: units, or clusters assigned as a whole."""

    ratio: SampleRatio
    what: str
    candidate: int
    baseline: int


def split_of(study: Study, units: Sequence[Unit], declared: str | None) -> Split | None:
    """Whether the arms were filled as was `declared`, by the candidate's share; None where nothing was.

    Clusters that are in one arm as a whole were assigned as one, and count once each.
    """
    if declared is None:
        return None
    groups = {arm: {unit.group for unit in units if unit.arm is arm} for arm in Arm}
    whole = not groups[Arm.CANDIDATE] & groups[Arm.BASELINE]
    counts = [len(groups[arm]) if whole else sum(unit.arm is arm for unit in units) for arm in Arm]
    what = "clusters" if whole and any(unit.cluster is not None for unit in units) else "units"
    return Split(_ratio(counts[0], counts[1], declared), what, counts[0], counts[1])


# ---------------------------------------------------------------------------------------------------------


def _spread(study: Study) -> Spread:
    return _SPREADS.get(study.metric, "bounded")


@lru_cache(maxsize=256)
def _ratio(candidate: int, baseline: int, split: str) -> SampleRatio:
    return sample_ratio([candidate, baseline], [float(split), 1 - float(split)])
