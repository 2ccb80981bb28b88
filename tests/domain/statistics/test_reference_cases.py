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
from registry.domain.statistics.agreement import Preference, preference_scores
from registry.domain.statistics.bounds import summarise
from registry.domain.statistics.means import difference_bounds, mean_bounds
from registry.domain.statistics.outcomes import at_most, more_than
from registry.domain.statistics.quantiles import fewest_rows, quantile_bounds
from registry.domain.statistics.ratios import sample_ratio
from registry.domain.statistics.scales import BINARY
from registry.domain.statistics.sizes import cluster_factor, constant_clusters, difference_needed
from registry.domain.statistics.superiority import mcnemar, superior

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


def test_rows_that_must_all_agree_and_quantiles_that_must_have_a_bound_are_planned() -> None:
    (_, _, clustered, equal, quantile), expected = CASES["sample_sizes"]["inputs"], CASES["sample_sizes"]["expected"]

    assert constant_clusters(0, -equal["margin"], -equal["range"], ALPHA) == _near("sample_sizes", expected[3]["n"])
    assert fewest_rows(quantile["q"], ALPHA) == _near("sample_sizes", expected[4]["n"])
    assert ceil(expected[2]["n"] / clustered["cluster_size"]) == expected[2]["clusters"]
    assert cluster_factor(clustered["cluster_size"], clustered["icc"]) == 2.5


@pytest.mark.parametrize(("given", "expected"), _pairs("superiority_mcnemar"))
def test_the_exact_test_shows_superiority(given: Any, expected: Any) -> None:
    found = mcnemar(given["b"], given["c"])
    same = 10
    differences = [1] * given["b"] + [-1] * given["c"] + [0] * same

    assert found.p == _near("superiority_mcnemar", expected["p_one_sided"])
    assert found.two_sided == _near("superiority_mcnemar", expected["p_two_sided"])
    judged = superior(differences, range(len(differences)), ALPHA)
    assert (judged.exact, judged.judged.outcome.value) == (found, expected["status"])


def test_means_of_independent_pairs_have_t_bounds() -> None:
    case = CASES["ni_continuous_paired"]
    given, expected = case["inputs"], case["expected"]
    differences = BINARY.differences(given["candidate"], given["live"])
    bounds = difference_bounds(differences, range(expected["n"]), ALPHA, BINARY)

    assert bounds.value == _near("ni_continuous_paired", expected["diff"])
    assert bounds.error == _near("ni_continuous_paired", expected["independent"]["se"])
    assert bounds.lower == _near("ni_continuous_paired", expected["independent"]["lower"])
    assert bounds.upper == _near("ni_continuous_paired", expected["independent"]["upper"])
    assert more_than(bounds, -case["spec"]["margin"]).outcome == expected["independent"]["status"]


def test_means_of_clustered_pairs_have_cluster_robust_t_bounds() -> None:
    case = CASES["ni_continuous_paired"]
    given, expected = case["inputs"], case["expected"]["clustered"]
    differences = BINARY.differences(given["candidate"], given["live"])
    bounds = difference_bounds(differences, given["clusters"], ALPHA, BINARY)
    needed = difference_needed(bounds, case["spec"]["margin"], ALPHA, BINARY)

    assert (bounds.n, bounds.clusters - 1) == (case["expected"]["n"], expected["df"])
    assert bounds.error == _near("ni_continuous_paired", expected["se"])
    assert bounds.lower == _near("ni_continuous_paired", expected["lower"])
    assert bounds.upper == _near("ni_continuous_paired", expected["upper"])
    assert bounds.design_effect == _near("ni_continuous_paired", expected["design_effect"])
    assert more_than(bounds, -case["spec"]["margin"]).outcome == expected["status"]
    assert needed is not None
    assert ceil(needed.if_equal or 0) == expected["n_required_if_truly_equal"]


@pytest.mark.parametrize(("given", "expected"), _pairs("srm_chisquare"))
def test_arms_are_held_against_their_weights(given: Any, expected: Any) -> None:
    found = sample_ratio(given["users"], given["weights"])

    assert found.p == _near("srm_chisquare", expected["p"])
    assert found.judged.outcome == expected["status"]
    if "chi2" in expected:
        assert found.statistic == _near("srm_chisquare", expected["chi2"])
        assert found.degrees == expected["df"]
    if "reason" in expected:
        assert found.judged.reason == expected["reason"]


def test_a_latency_quantile_is_bounded_by_an_order_statistic() -> None:
    case = CASES["latency_p95"]
    latencies, expected = case["inputs"]["latency_ms"], case["expected"]
    q, budget = case["spec"]["q"], case["spec"]["budget_ms"]

    whole = quantile_bounds(latencies, q, ALPHA)
    assert (whole.upper_rank, whole.bounds.upper) == (expected["n100"]["rank"], expected["n100"]["upper"])
    assert at_most(whole.bounds, budget).outcome == expected["n100"]["status"]
    short = quantile_bounds(latencies[:58], q, ALPHA)
    assert (short.bounds.upper, short.fewest) == (None, expected["first58"]["n_required"])
    assert at_most(short.bounds, budget).outcome == expected["first58"]["status"]
    just = quantile_bounds(latencies[:59], q, ALPHA)
    assert (just.upper_rank, just.bounds.upper) == (expected["first59"]["rank"], expected["first59"]["upper"])


def test_preferences_are_averaged_by_item() -> None:
    case = CASES["human_preference"]
    words: dict[str, Preference] = {"c": "win", "t": "tie", "l": "loss"}
    scores = preference_scores({item: [words[v] for v in votes] for item, votes in case["inputs"]["votes"].items()})
    bounds, expected = mean_bounds(list(scores.values()), list(scores), ALPHA, BINARY), case["expected"]

    assert (bounds.n, bounds.value) == (expected["items"], _near("human_preference", expected["win_rate"]))
    assert bounds.error == _near("human_preference", expected["se"])
    assert (bounds.lower, bounds.upper) == (
        _near("human_preference", expected["lower"]),
        _near("human_preference", expected["upper"]),
    )
    assert more_than(bounds, 0.5 - case["spec"]["margin"]).outcome == expected["status"]


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
