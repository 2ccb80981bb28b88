"""What is recorded of a study: which releases it is about, what was measured, and the outcome of every unit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from registry.domain.digests import Digest, decimal_text, digest_of, without_nothing
from registry.domain.safety import Settled


class Arm(StrEnum):
    """Which of the two releases a unit was served by."""

    CANDIDATE = "candidate"
    BASELINE = "baseline"

    @property
    def other(self) -> Arm:
        return Arm.BASELINE if self is Arm.CANDIDATE else Arm.CANDIDATE


class OutcomeMetric(StrEnum):
    """What a value of a unit is.

    NPS is how likely somebody is to recommend, 0 to 10, or what that makes them: a detractor (-1), passive (0) or
    promoter (1). COMPLETION is whether a task was completed (1) or not (0). SCORE is any number within a range.
    """

    NPS = "nps"
    COMPLETION = "completion"
    SCORE = "score"


ANSWERS = ("0", "10")
"""The range of answers to "how likely are you to recommend us?"."""
CLASSES = ("-1", "1")
"""The range of what such answers make of whoever gave them."""
WHOLE = ("0", "1")

_PROMOTER, _PASSIVE = 9, 7
"""The least answer of a promoter, and of somebody passive (Reichheld 2003, "The one number you need to grow")."""


@dataclass(frozen=True, slots=True)
class Unit:
    """The outcome of one unit, as a canonical decimal. Units of one `cluster` are not independent."""

    id: str
    arm: Arm
    value: str
    cluster: str | None = None

    @property
    def group(self) -> str:
        """Its cluster, or itself."""
        return self.id if self.cluster is None else self.cluster


@dataclass(frozen=True, slots=True)
class Study:
    """A study as it was imported. `candidate` and `baseline` are references; one without a baseline has a single arm.

    Values lie between `low` and `high`. `split` is the share of units that was meant to get the candidate, None if
    nobody declared it. `evidence` is the identity of all of it, whoever imports it. `withdrawn` tells who took these
    outcomes back.
    """

    id: str
    application: str
    candidate: str
    candidate_digest: Digest
    baseline: str | None
    baseline_digest: Digest | None
    metric: OutcomeMetric
    low: str
    high: str
    split: str | None
    candidate_units: int
    baseline_units: int
    evidence: Digest
    account: str
    person: str
    at: str
    log_index: int
    withdrawn: Settled | None = None

    @property
    def range(self) -> tuple[str, str]:
        return self.low, self.high

    def arm_of(self, release: Digest) -> Arm | None:
        """Where a release stands in it."""
        known = {self.candidate_digest: Arm.CANDIDATE, self.baseline_digest: Arm.BASELINE}
        return known.get(release)


def study_digest(
    candidate: Digest,
    baseline: Digest | None,
    metric: OutcomeMetric,
    bounds: tuple[str, str],
    split: str | None,
    units: Iterable[Unit],
) -> Digest:
    """What a study came to, without when and by whom it was brought in. The order of units does not matter."""
    rows = sorted([unit.id, unit.arm.value, unit.value, unit.cluster or ""] for unit in units)
    told = {"candidate": candidate, "baseline": baseline, "metric": metric.value, "split": split}
    return digest_of({**without_nothing(told), "range": list(bounds), "units": digest_of(rows)})


def scale_of(metric: OutcomeMetric, bounds: tuple[str, str]) -> tuple[str, str]:
    """The range of what a unit counts: of an answer that is what it makes of whoever gave it."""
    return CLASSES if metric is OutcomeMetric.NPS else bounds


def counted(metric: OutcomeMetric, bounds: tuple[str, str], value: str) -> float:
    """What the value of a unit counts: of 0 to 10, a promoter (9, 10) is 1, a passive (7, 8) 0, a detractor -1."""
    if metric is not OutcomeMetric.NPS or bounds != ANSWERS:
        return float(value)
    answer = int(value)
    return 1.0 if answer >= _PROMOTER else 0.0 if answer >= _PASSIVE else -1.0


def range_text(bounds: tuple[str, str]) -> str:
    """A range as it is written: `0..10`."""
    return "..".join(decimal_text(end) for end in bounds)
