"""Worked numbers, made with scipy and statsmodels and checked against published tables."""

from __future__ import annotations

import json
from math import ceil
from pathlib import Path
from typing import Any

import pytest

from registry.domain.statistics import (
    clopper_pearson,
    korn_graubard,
    pairs_needed,
    planned_pairs,
    planned_rows,
    tango,
)
from registry.domain.statistics.bounds import summarise

CASES: dict[str, Any] = {
    case["id"]: case for case in json.loads((Path(__file__).parent / "gate_cases.json").read_text())["cases"]
}
ALPHA = 0.05


def _near(case: str, expected: Any) -> Any:
    return expected if expected is None else pytest.approx(expected, abs=CASES[case]["tolerance"]["abs"], rel=0)


def _pairs(case: str) -> list[tuple[Any, Any]]:
    return list(zip(CASES[case]["inputs"], CASES[case]["expected"], strict=True))


@pytest.mark.parametrize(("given", "expected"), _pairs("abs_binary"))
def test_independent_rows_have_clopper_pearson_bounds(given: Any, expected: Any) -> None:
    bounds = clopper_pearson(given["successes"], given["n"], ALPHA)

    assert bounds.lower == _near("abs_binary", expected["lower"])
    assert bounds.upper == _near("abs_binary", expected["upper"])
    assert bounds.reason == expected.get("reason", "")
    assert _verdict(bounds.lower, bounds.upper, given["threshold"]) == expected["status"]


def test_clustered_rows_have_korn_graubard_bounds() -> None:
    case = CASES["abs_binary_clustered"]
    given, expected = case["inputs"], case["expected"]["main"]
    bounds = korn_graubard(given["scores"], given["clusters"], ALPHA)

    def near(key: str) -> Any:
        return _near("abs_binary_clustered", expected[key])

    assert summarise(given["scores"], given["clusters"]).variance ** 0.5 == near("se")
    assert (bounds.value, bounds.lower, bounds.upper) == (near("mean"), near("lower"), near("upper"))
    assert (bounds.n, bounds.clusters, bounds.effective) == (expected["n"], expected["clusters"], near("n_eff"))
    assert _verdict(bounds.lower, bounds.upper, case["spec"]["threshold"]) == expected["status"]


def test_clusters_that_all_agree_count_as_one_row_each() -> None:
    case = CASES["abs_binary_clustered"]
    expected = case["expected"]["all_equal_example"]
    bounds = korn_graubard(**case["inputs"]["all_equal_example"], alpha=ALPHA)

    assert bounds.effective == expected["n_eff"]
    assert bounds.lower == _near("abs_binary_clustered", expected["lower"])
    assert bounds.upper == expected["upper"]


@pytest.mark.parametrize(("given", "expected"), _pairs("ni_binary_paired"))
def test_independent_pairs_have_tango_bounds(given: Any, expected: Any) -> None:
    bounds = tango(given["b"], given["c"], given["n"], ALPHA)

    assert bounds.value == _near("ni_binary_paired", expected["diff"])
    assert bounds.lower == _near("ni_binary_paired", expected["lower"])
    assert bounds.upper == _near("ni_binary_paired", expected["upper"])
    assert _non_inferior(bounds.lower, bounds.upper, given["margin"]) == expected["status"]
    if expected["status"] == "inconclusive":
        needed = pairs_needed(given["b"], given["c"], given["n"], given["margin"], ALPHA)
        assert needed is not None
        assert ceil(needed) == expected["n_required"]


@pytest.mark.parametrize(("b", "c", "n", "lower", "upper"), [(7, 1, 21, 0.026, 0.517), (12, 2, 50, 0.0611, 0.3447)])
def test_tango_bounds_are_the_published_ones(b: int, c: int, n: int, lower: float, upper: float) -> None:
    bounds = tango(b, c, n, 0.025)

    assert bounds.lower == pytest.approx(lower, abs=5e-4)
    assert bounds.upper == pytest.approx(upper, abs=5e-4)


def test_pairs_are_planned_from_the_variance_of_a_pair() -> None:
    (by_deviation, by_rate, clustered), expected = (
        CASES["sample_sizes"]["inputs"][:3],
        CASES["sample_sizes"]["expected"],
    )
    design_effect = 1 + (clustered["cluster_size"] - 1) * clustered["icc"]

    assert [
        planned_pairs(by_deviation["sd_diff"] ** 2, by_deviation["margin"], ALPHA),
        planned_pairs(by_rate["discordant_rate"], by_rate["margin"], ALPHA),
        planned_pairs(clustered["sd_diff"] ** 2 * design_effect, clustered["margin"], ALPHA),
    ] == [_near("sample_sizes", e["n"]) for e in expected[:3]]


def test_rows_are_planned_by_the_two_error_rates() -> None:
    # ((1.644854 * sqrt(0.9 * 0.1) + 0.841621 * sqrt(0.93 * 0.07)) / 0.03) ** 2
    assert planned_rows(0.93, 0.9, ALPHA) == pytest.approx(557.26, abs=0.01)
    assert planned_rows(0.9, 0.9, ALPHA) is None
    assert planned_rows(0.2, 0.9, ALPHA) is None


def _verdict(lower: float | None, upper: float | None, threshold: float) -> str:
    if lower is None or upper is None:
        return "inconclusive"
    return "pass" if lower >= threshold else "fail" if upper < threshold else "inconclusive"


def _non_inferior(lower: float | None, upper: float | None, margin: float) -> str:
    assert lower is not None
    assert upper is not None
    return "pass" if lower > -margin else "fail" if upper < -margin else "inconclusive"
