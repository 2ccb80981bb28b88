"""What studies tell those who import and read them. Numbers are canonical decimals."""

from __future__ import annotations

from dataclasses import dataclass

from registry.domain.studies.records import Arm, Study


@dataclass(frozen=True, slots=True)
class ImportedStudy:
    """A study that came in, or `again` the one that the same account imported before."""

    study: Study
    again: bool


@dataclass(frozen=True, slots=True)
class ArmReport:
    """One arm: its mean with one-sided bounds, None where there is a `reason`, and how often each class occurs.

    `counts` are promoters, passives and detractors, or completed and not; none of a score.
    """

    arm: Arm
    release: str
    units: int
    clusters: int
    mean: str | None
    lower: str | None
    upper: str | None
    level: str
    method: str
    reason: str
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class DifferenceReport:
    """Candidate minus baseline, with its one-sided bounds."""

    value: str | None
    lower: str | None
    upper: str | None
    level: str
    method: str
    reason: str


@dataclass(frozen=True, slots=True)
class SplitReport:
    """Whether the arms were filled as was declared: `pass`, `fail` or `inconclusive`, by the chi-squared test.

    `counted` tells what was: `units`, or `clusters` where each of them is in one arm as a whole.
    """

    declared: str
    found: str
    counted: str
    result: str
    p: str | None


@dataclass(frozen=True, slots=True)
class StudyReport:
    """What a study shows. `difference` is None without a baseline, `split` where none was declared."""

    study: Study
    arms: tuple[ArmReport, ...]
    difference: DifferenceReport | None
    split: SplitReport | None
