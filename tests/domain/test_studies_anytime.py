"""Bounds for studies that were stopped when they looked good."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from registry.domain.digests import Digest
from registry.domain.measuring_studies import OutcomeAsked, measure_study
from registry.domain.statistics.sequential import anytime_reach
from registry.domain.studies import Arm, OutcomeMetric, Study, Unit

RELEASE, LIVE, RULE = (Digest("sha256:" + digit * 64) for digit in "abc")
ALONE = OutcomeAsked("0.95", ">=", "0.5", anytime=100)
BESIDE = OutcomeAsked("0.95", margin="0.05", anytime=200)


def a_study(ours: int, theirs: int, split: str | None = None) -> Study:
    values: dict[str, Any] = {
        "id": "s", "application": "bot", "candidate": "bot@2", "candidate_digest": RELEASE,
        "baseline": "bot@1" if theirs else None, "baseline_digest": LIVE if theirs else None,
        "metric": OutcomeMetric.COMPLETION, "low": "0", "high": "1", "split": split, "candidate_units": ours,
        "baseline_units": theirs, "evidence": RULE, "account": "ana", "person": "ana", "at": "", "log_index": 1,
    }  # fmt: skip
    return Study(**values)


def units(values: Any, arm: Arm = Arm.CANDIDATE, size: int = 1) -> list[Unit]:
    """A unit for each value, `size` of them to a cluster."""
    return [Unit(f"{arm.value}{n}", arm, str(int(v)), f"{arm.value}{n // size}") for n, v in enumerate(values)]


def measured(values: Any, asked: OutcomeAsked = ALONE, size: int = 1) -> Any:
    return measure_study(RULE, a_study(len(values), 0), units(values, size=size), Arm.CANDIDATE, asked)


def test_the_bound_is_that_of_the_formula() -> None:
    found = measured([1, 1, 1, 0] * 100)
    error = np.sqrt(0.75 * 0.25 / 399)
    assert (found.value, found.method, found.n) == ("0.75", "anytime", 400)
    assert float(found.lower) == pytest.approx(0.75 - anytime_reach(float(error), 400, 0.05, 100), abs=1e-9)


def test_clusters_count_once_and_fewer_than_a_hundred_allow_no_bound() -> None:
    rows = [1, 1, 0, 0] * 100
    alone, together = measured(rows), measured(rows, size=2)
    assert float(together.lower) < float(alone.lower)
    assert (measured(rows, size=5).reason, measured(rows, size=5).lower) == ("few_units", None)
    assert measured([1] * 99).reason == "few_units"
    assert measured([1] * 400).reason == "no_spread"


def test_where_few_units_fail_the_exact_bound_stays_if_it_is_wider() -> None:
    rows = [1] * 399 + [0]
    assert float(measured(rows).lower) <= float(measured(rows, OutcomeAsked("0.95", ">=", "0.5")).lower)


@pytest.mark.parametrize("threshold", ["0.7", "0.74"])
def test_as_many_units_as_are_said_to_be_missing_show_it(threshold: str) -> None:
    asked = OutcomeAsked("0.95", ">=", threshold, anytime=100)
    few = measured([1, 1, 1, 0] * 25, asked)
    assert few.needed is not None
    n = few.needed // 4 * 4 + 4
    shown = measured([1, 1, 1, 0] * (n // 4), asked)
    assert float(shown.lower) > float(threshold)
    assert measured([1, 0] * 200, OutcomeAsked("0.95", ">=", "0.6", anytime=100)).needed is None


def test_both_arms_count_and_the_missing_units_are_of_both() -> None:
    ours, theirs = [1, 0] * 100, [1, 0] * 100
    both = [*units(ours), *units(theirs, Arm.BASELINE)]
    found = measure_study(RULE, a_study(200, 200), both, Arm.CANDIDATE, BESIDE)
    fixed = measure_study(RULE, a_study(200, 200), both, Arm.CANDIDATE, OutcomeAsked("0.95", margin="0.05"))
    ends = [float(end or 0) for end in (found.lower, fixed.lower, fixed.upper, found.upper)]
    assert ends == sorted(ends)
    assert (found.needed or 0) > (fixed.needed or 0) > 400


def test_the_other_arm_has_the_other_share_of_the_split() -> None:
    both = [*units([1, 0] * 150), *units([1, 0] * 50, Arm.BASELINE)]

    def reason(arm: Arm, split: str, declared: str | None = None) -> str:
        asked = OutcomeAsked("0.95", margin="0.05", split=split)
        return measure_study(RULE, a_study(300, 100, declared), both, arm, asked).reason

    assert (reason(Arm.CANDIDATE, "0.75"), reason(Arm.BASELINE, "0.25")) == ("", "")
    assert {reason(Arm.CANDIDATE, "0.25"), reason(Arm.BASELINE, "0.75")} == {"srm"}
    assert {reason(Arm.CANDIDATE, "0.75", "0.5"), reason(Arm.CANDIDATE, "0.5", "0.75")} == {"srm"}


def test_stopping_at_the_best_moment_passes_no_more_often_than_the_level_says() -> None:
    """A release that is exactly at the requirement, looked at after every 50 units up to 2000."""
    random, runs = np.random.Generator(np.random.PCG64(7)), 2000
    looks = np.arange(100, 2001, 50)
    means = (np.cumsum(random.random((runs, 2000)) < 0.5, axis=1) / np.arange(1, 2001))[:, looks - 1]
    errors = np.sqrt(means * (1 - means) / (looks - 1))
    reach = np.asarray([anytime_reach(1.0, int(n), 0.05, 100) for n in looks])
    anytime, fixed = ((means - width * errors >= 0.5).any(axis=1).mean() for width in (reach, 1.645))
    assert anytime <= 0.05
    assert fixed > 0.2
