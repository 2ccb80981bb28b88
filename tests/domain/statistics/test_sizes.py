"""Sample sizes, looks, drift and what bounds show of a claim."""

from __future__ import annotations

import warnings
from fractions import Fraction
from importlib import import_module
from math import ceil

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import chi2

from registry.domain.statistics import Bounds, clustered_tango, tango
from registry.domain.statistics.drift import population_stability
from registry.domain.statistics.looks import is_worn, look
from registry.domain.statistics.means import difference_bounds, mean_bounds
from registry.domain.statistics.outcomes import (
    Judged,
    Outcome,
    at_least,
    at_most,
    more_than,
    whatever_is_missing,
)
from registry.domain.statistics.scales import BINARY, OPEN, Scale
from registry.domain.statistics.sizes import (
    chance_of_passing,
    components,
    constant_clusters,
    difference_needed,
    items_or_repeats,
    mean_needed,
    rows_at,
)

unhurried = settings(deadline=None)
ALPHA = 0.05


def test_planned_rows_agree_with_statsmodels() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        oracles = import_module("statsmodels.stats.power")
    oracle = float(oracles.normal_sample_size_one_tail(0.02, 0.8, ALPHA, 0.35))

    assert rows_at(1, 0.35, 0.02, ALPHA) == pytest.approx(oracle)
    assert rows_at(100, 0.035, 0.02, ALPHA) == pytest.approx(oracle)
    assert rows_at(100, 0.035, 0.0, ALPHA) is None


def test_at_the_rows_planned_the_chance_of_passing_is_the_one_planned_for() -> None:
    rows = rows_at(1, 0.35, 0.02, ALPHA) or 0

    assert chance_of_passing(0.35 / rows**0.5, 0.02, ALPHA) == pytest.approx(0.8)
    assert chance_of_passing(0.35, 0.0, ALPHA) == pytest.approx(ALPHA)


def test_rows_are_planned_for_equal_releases_and_for_what_was_seen() -> None:
    bounds = difference_bounds([0.04 * (-1) ** k - 0.01 for k in range(50)], range(50), ALPHA, BINARY)
    needed = difference_needed(bounds, 0.02, ALPHA, BINARY)

    assert needed is not None
    assert bounds.error is not None
    assert needed.if_equal == pytest.approx(50 * (bounds.error * 2.486475 / 0.02) ** 2, rel=1e-6)
    assert needed.as_seen == pytest.approx(4 * (needed.if_equal or 0))
    assert needed.rows == needed.as_seen  # 50 rows are more than equal releases would have needed


def test_a_difference_at_the_margin_is_never_shown() -> None:
    bounds = difference_bounds([0.5 * (-1) ** k - 0.02 for k in range(50)], range(50), ALPHA, BINARY)
    needed = difference_needed(bounds, 0.02, ALPHA, BINARY)

    assert needed is not None
    assert needed.as_seen is None
    assert needed.rows == needed.if_equal


def test_constant_clusters_are_planned_to_just_suffice() -> None:
    clusters = ceil(constant_clusters(0.0, -0.02, -1.0, ALPHA) or 0)
    enough, short = (difference_bounds([0.0] * n, range(n), ALPHA, BINARY) for n in (clusters, clusters - 1))

    assert ((enough.lower or 0) > -0.02, (short.lower or 0) > -0.02) == (True, False)
    needed = difference_needed(
        difference_bounds([0.0] * 80, [k // 2 for k in range(80)], ALPHA, BINARY), 0.02, ALPHA, BINARY
    )
    assert needed is not None
    assert ceil((needed.rows or 0) / 2) == clusters
    assert constant_clusters(0.5, 0.5, 0.0, ALPHA) is None
    assert constant_clusters(0.5, 0.0, 0.0, ALPHA) == 1.0


def test_a_mean_is_planned_towards_its_good_side() -> None:
    values = [0.6 + 0.2 * (-1) ** k for k in range(40)]
    bounds = mean_bounds(values, range(40), ALPHA, BINARY)
    falling = Scale(0.0, 1.0, lower_is_better=True)

    assert mean_needed(bounds, 0.55, ALPHA, BINARY) == pytest.approx(mean_needed(bounds, 0.65, ALPHA, falling))
    assert mean_needed(bounds, 0.65, ALPHA, BINARY) is None
    constant = mean_bounds([0.9] * 40, range(40), ALPHA, BINARY)
    assert mean_needed(constant, 0.85, ALPHA, BINARY) == pytest.approx(np.log(0.05) / np.log(0.85 / 0.9))
    assert mean_needed(mean_bounds([], [], ALPHA), 0.5, ALPHA, OPEN) is None


def test_variance_is_taken_apart_into_items_and_repeats() -> None:
    generator = np.random.Generator(np.random.PCG64(26))
    items = np.repeat(np.arange(3000), 4)
    found = components(generator.normal(0, 0.3, 3000)[items] + generator.normal(0, 0.4, 12000), items)

    assert found is not None
    assert found.between == pytest.approx(0.09, rel=0.1)
    assert found.within == pytest.approx(0.16, rel=0.05)
    assert components([1.0, 2.0, 3.0], [0, 1, 2]) is None
    assert components([1.0, 2.0, 3.0], [0, 0, 0]) is None


def test_components_of_few_items_are_those_of_the_analysis_of_variance() -> None:
    found = components([0.0, 1.9, 2.0, 2.1], [0, 1, 1, 1])

    assert found is not None
    assert found.within == pytest.approx(0.02 / 2)
    # mean square between items 3, usual size (4 - (1 + 9) / 4) / 1
    assert found.between == pytest.approx((3 - 0.01) / 1.5)


def test_unequal_repeats_do_not_bias_the_components() -> None:
    generator = np.random.Generator(np.random.PCG64(27))
    items = np.repeat(np.arange(4000), np.tile([1, 2, 6, 3], 1000))
    values = generator.normal(0, 0.3, 4000)[items] + generator.normal(0, 0.4, len(items))
    found = components(values, items)

    assert found is not None
    assert found.between == pytest.approx(0.09, rel=0.1)


@pytest.mark.parametrize(("between", "within", "pays"), [(0.01, 1.0, "repeats"), (1.0, 0.01, "items")])
def test_repeats_pay_where_the_noise_is_within_items(between: float, within: float, pays: str) -> None:
    from registry.domain.statistics.sizes import Components

    plan = items_or_repeats(Components(between, within), 200, 1, 0.05, ALPHA)

    assert plan is not None
    wanted = (0.05 / 2.486475) ** 2
    assert (between + within) / plan.items == pytest.approx(wanted, rel=1e-5)
    if plan.repeats is not None:
        assert between / 200 + within / (200 * plan.repeats) == pytest.approx(wanted, rel=1e-5)
    # at one repeat items always cost no more: every generation is of a new item
    assert plan.pays == ("items" if pays == "items" or 200 * (plan.repeats or 1e9) >= plan.items else "repeats")
    assert items_or_repeats(Components(between, within), 200, 1, 0.0, ALPHA) is None


@given(of=st.integers(1, 10), thousandths=st.integers(501, 999))
def test_the_levels_of_all_looks_add_up_to_the_level(of: int, thousandths: int) -> None:
    level = f"0.{thousandths}"
    looks = [look(level, number, of) for number in range(1, of + 1)]

    assert sum(1 - Fraction(one.level) for one in looks) == 1 - Fraction(level)
    assert [one.following for one in looks] == [*(one.level for one in looks[1:]), None]
    assert look(level, of + 1, of).level == looks[-1].level


def test_a_single_look_has_the_whole_level_and_three_halve_it() -> None:
    assert look("0.95", 1, 1).level == "0.95"
    assert [look("0.95", number, 3).level for number in (1, 2, 3)] == ["0.975", "0.9875", "0.9875"]
    for number, of in ((0, 1), (1, 0)):
        with pytest.raises(ValueError, match="look"):
            look("0.95", number, of)
    assert (is_worn(50), is_worn(51)) == (False, True)


def test_equal_shares_do_not_drift_and_small_samples_do_not_alarm() -> None:
    assert population_stability([500, 300, 200], [50, 30, 20]).drifted is False
    small, large = population_stability([50, 50], [12, 24]), population_stability([5000, 5000], [1200, 2400])

    assert (small.drifted, large.drifted) == (False, True)
    assert large.index == pytest.approx((1 / 3 - 0.5) * np.log((1 / 3) / 0.5) + (2 / 3 - 0.5) * np.log(4 / 3), rel=1e-2)
    assert small.chance == pytest.approx(chi2.ppf(0.99, 1) * (1 / 100 + 1 / 36))


def test_drift_needs_rows_and_two_bins() -> None:
    assert population_stability([0, 0], [5, 5]).reason == "no_data"
    assert population_stability([5, 0], [9, 0]).reason == "one_bin"
    assert population_stability([100, 0], [50, 50]).drifted


def test_drift_is_alike_in_both_directions_and_in_any_order_of_bins() -> None:
    here, there = population_stability([40, 60, 9], [30, 80, 1]), population_stability([1, 80, 30], [9, 60, 40])

    assert here.index == pytest.approx(there.index)


def test_shares_alike_alarm_at_most_once_in_a_hundred() -> None:
    generator = np.random.Generator(np.random.PCG64(28))
    alarms = sum(
        population_stability(*generator.multinomial(200, [0.25] * 4, size=2)).drifted is True for _ in range(1500)
    )

    assert alarms / 1500 <= 0.02


@pytest.mark.parametrize(
    ("lower", "upper", "least", "most", "more"),
    [
        (0.5, 0.7, Outcome.PASSED, Outcome.INCONCLUSIVE, Outcome.INCONCLUSIVE),
        (0.3, 0.5, Outcome.INCONCLUSIVE, Outcome.PASSED, Outcome.INCONCLUSIVE),
        (0.3, 0.4, Outcome.FAILED, Outcome.PASSED, Outcome.FAILED),
        (0.6, 0.7, Outcome.PASSED, Outcome.FAILED, Outcome.PASSED),
    ],
)
def test_bounds_show_a_claim_or_not(lower: float, upper: float, least: Outcome, most: Outcome, more: Outcome) -> None:
    bounds = Bounds((lower + upper) / 2, lower, upper, 100, 100, "t")

    assert [f(bounds, 0.5).outcome for f in (at_least, at_most, more_than)] == [least, most, more]


def test_without_bounds_nothing_is_shown_and_the_reason_is_kept() -> None:
    bounds = Bounds(0.5, None, None, 1, 1, "t", reason="one_cluster")

    for judge in (at_least, at_most, more_than):
        assert judge(bounds, 0.1) == Judged(Outcome.INCONCLUSIVE, "one_cluster")


def test_unmeasured_rows_that_would_decide_leave_it_open() -> None:
    passed, failed = Judged(Outcome.PASSED), Judged(Outcome.FAILED)

    assert whatever_is_missing(passed, passed, unmeasured=5, rows=100) == passed
    assert whatever_is_missing(failed, failed, unmeasured=5, rows=100) == failed
    assert whatever_is_missing(failed, passed, unmeasured=1, rows=100).reason == "unmeasured_rows_matter"
    assert whatever_is_missing(passed, passed, unmeasured=6, rows=100).reason == "too_many_unmeasured"


def test_an_assumed_correlation_is_the_least_dependence_reckoned_with() -> None:
    clusters = [k // 4 for k in range(200)]
    independent = [1 if k % 17 == 0 else -1 if k % 13 == 0 else 0 for k in range(200)]
    without, with_ = (clustered_tango(independent, clusters, ALPHA, assumed_icc=icc) for icc in (None, 0.5))

    assert with_.effective == pytest.approx(200 / 2.5)
    assert without.effective > with_.effective
    # It stands in for what equal differences do not show: 200 / (1 + 3 · 0.1) rather than 50.
    equal = clustered_tango([0] * 200, clusters, ALPHA, assumed_icc=0.1)
    assert equal.effective == pytest.approx(200 / 1.3)
    assert equal.lower == pytest.approx(tango(0, 0, 200 / 1.3, ALPHA).lower)
    assert clustered_tango([0] * 200, clusters, ALPHA).effective == 50
