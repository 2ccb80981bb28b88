"""Means of scores that are not just 0 or 1: rules, and agreement with independent computations."""

from __future__ import annotations

import warnings
from importlib import import_module
from random import Random
from typing import TypeAlias

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.stats import t, ttest_ind, ttest_rel

from registry.domain.statistics.bounds import Bounds
from registry.domain.statistics.means import averaged, difference_bounds, mean_bounds, worst_and_best
from registry.domain.statistics.outcomes import Outcome, more_than
from registry.domain.statistics.proportions import beta_bounds
from registry.domain.statistics.scales import BINARY, OPEN, Scale, absolute_margin
from registry.domain.statistics.two_samples import gap_bounds, prediction_powered

unhurried = settings(deadline=None)
ALPHA = 0.05
RATING = Scale(1.0, 5.0)
Rows: TypeAlias = list[tuple[float, int]]

scores = st.floats(0, 1, allow_subnormal=False).map(lambda x: round(x, 6))
rows_of_scores = st.lists(st.tuples(scores, st.integers(0, 15)), min_size=1, max_size=60)
gains = st.one_of(st.just(0.0), st.floats(-1, 1, allow_subnormal=False).map(lambda x: round(x, 6)))
rows_of_gains = st.lists(st.tuples(gains, st.integers(0, 15)), min_size=1, max_size=60)


def test_paired_differences_agree_with_scipys_t_interval() -> None:
    generator = np.random.Generator(np.random.PCG64(5))
    live = generator.random(40)
    candidate = np.clip(live + generator.normal(0, 0.1, 40), 0, 1)
    interval = ttest_rel(candidate, live).confidence_interval(1 - 2 * ALPHA)

    bounds = difference_bounds(BINARY.differences(candidate, live), range(40), ALPHA, BINARY)

    assert bounds.lower == pytest.approx(interval.low, abs=1e-12)
    assert bounds.upper == pytest.approx(interval.high, abs=1e-12)
    assert bounds.method == "t"
    assert bounds.effective == pytest.approx(40)


def test_clustered_means_agree_with_cluster_robust_regression() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        regression = import_module("statsmodels.api")
    generator = np.random.Generator(np.random.PCG64(6))
    clusters = generator.integers(0, 12, 90)
    values = generator.random(12)[clusters] * 0.5 + generator.random(90) * 0.5
    fit = regression.OLS(values, np.ones(90)).fit(cov_type="cluster", cov_kwds={"groups": clusters}, use_t=True)
    # its correction has (n - 1) / (n - k), which is 1 for a mean
    low, high = fit.conf_int(2 * ALPHA)[0]

    bounds = mean_bounds(values, clusters, ALPHA, BINARY)

    assert bounds.error == pytest.approx(float(fit.bse[0]), abs=1e-12)
    assert bounds.lower == pytest.approx(low, abs=1e-12)
    assert bounds.upper == pytest.approx(high, abs=1e-12)


@unhurried
@given(rows=rows_of_scores, random=st.randoms())
def test_the_order_of_rows_changes_no_digit(rows: Rows, random: Random) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)

    assert _mean(shuffled) == _mean(rows)


@unhurried
@given(rows=rows_of_gains)
def test_swapping_the_sides_mirrors_the_bounds(rows: Rows) -> None:
    _assert_mirrored(_difference(rows), _difference([(-value, cluster) for value, cluster in rows]))


@unhurried
@given(rows=rows_of_scores)
def test_a_metric_in_which_less_is_better_is_weighed_as_its_negation(rows: Rows) -> None:
    values, live = [value for value, _ in rows], [0.5] * len(rows)
    negated = Scale(-1.0, 0.0, lower_is_better=True)

    there = negated.differences([-value for value in values], [-value for value in live])

    assert there.tolist() == BINARY.differences(values, live).tolist()
    assert (negated.worst, negated.best) == (0.0, -1.0)


@unhurried
@given(rows=rows_of_gains)
def test_bounds_enclose_the_value_within_the_range_and_are_never_of_zero_width(rows: Rows) -> None:
    bounds = _difference(rows)

    if bounds.reason:
        assert (bounds.lower, bounds.upper) == (None, None)
        return
    assert bounds.value is not None
    assert bounds.lower is not None
    assert bounds.upper is not None
    assert -1 <= bounds.lower <= bounds.value + 1e-12
    assert bounds.value - 1e-12 <= bounds.upper <= 1
    assert bounds.upper - bounds.lower > 1e-9


@unhurried
@given(rows=rows_of_gains, times=st.integers(2, 5))
def test_identical_repeats_averaged_by_item_change_nothing(rows: Rows, times: int) -> None:
    items = [item for item in range(len(rows)) for _ in range(times)]
    means, first = averaged([rows[item][0] for item in items], items)

    repeated = [(float(mean), rows[items[at]][1]) for mean, at in zip(means, first, strict=True)]

    one, other = _difference(rows), _difference(repeated)
    assert (other.n, other.clusters, other.method, other.reason) == (one.n, one.clusters, one.method, one.reason)
    assert (other.lower, other.upper) == (_about(one.lower), _about(one.upper))


@unhurried
@given(rows=rows_of_scores, shift=st.integers(1, 1000))
def test_names_of_clusters_do_not_matter(rows: Rows, shift: int) -> None:
    one, other = _mean(rows), _mean([(value, shift - cluster) for value, cluster in rows])

    assert (other.lower, other.upper, other.reason) == (_about(one.lower), _about(one.upper), one.reason)


def test_no_rows_one_cluster_and_few_clusters_have_no_bounds() -> None:
    assert _difference([]).reason == "no_data"
    assert _difference([(0.1, 0), (0.4, 0)]).reason == "one_cluster"
    assert _difference([(0.1 * k, k) for k in range(7)]).reason == "few_clusters"
    assert _difference([(0.1 * k, k) for k in range(8)]).reason == ""
    assert _difference([(0.1, 0), (0.4, 0)]).value == pytest.approx(0.25)


@pytest.mark.parametrize("value", [0.0, 0.3, -0.3, 1.0])
def test_constant_differences_are_bounded_by_markovs_inequality(value: float) -> None:
    bounds = _difference([(value, cluster) for cluster in range(100)])
    shrunk = ALPHA**0.01

    assert bounds.method == "markov"
    assert bounds.lower == pytest.approx((value + 1) * shrunk - 1)
    assert bounds.upper == pytest.approx(1 - (1 - value) * shrunk)
    # At the bound, a mean of 1 or -1 with chances that give it is `value` or above 100 times with chance alpha.
    assert bounds.lower is not None
    assert ((bounds.lower + 1) / (value + 1)) ** 100 == pytest.approx(ALPHA)


def test_149_identical_pairs_show_a_margin_of_two_hundredths_and_148_do_not() -> None:
    many, few = (_difference([(0.0, k) for k in range(n)]) for n in (149, 148))

    assert more_than(many, -0.02).outcome is Outcome.PASSED
    assert more_than(few, -0.02).outcome is Outcome.INCONCLUSIVE


def test_clusters_that_differ_only_within_are_constant() -> None:
    bounds = _difference([(sign * 0.1, cluster) for cluster in range(50) for sign in (-1, 1)])

    assert (bounds.method, bounds.effective) == ("markov", 50)
    assert bounds.lower == pytest.approx(ALPHA ** (1 / 50) - 1)


def test_rounding_in_averages_is_no_difference() -> None:
    bounds = _difference([(1e-17 * (-1) ** k, k) for k in range(100)])

    assert bounds.method == "markov"
    assert bounds.lower == pytest.approx(ALPHA**0.01 - 1)


def test_numbers_far_from_zero_keep_the_digits_of_their_spread() -> None:
    values = [0.001 * (k % 7) for k in range(40)]
    near, far = (mean_bounds([base + v for v in values], [k // 2 for k in range(40)], ALPHA) for base in (0.0, 2.0**30))

    assert far.error == pytest.approx(near.error, rel=1e-4)
    assert far.effective == pytest.approx(near.effective, rel=1e-4)


def test_constant_scores_are_bounded_by_the_range_and_not_at_all_without_one() -> None:
    bounds = mean_bounds([4.0] * 30, range(30), ALPHA, RATING)

    assert bounds.lower == pytest.approx(1 + 3 * ALPHA ** (1 / 30))
    assert bounds.upper == pytest.approx(5 - 1 * ALPHA ** (1 / 30))
    assert mean_bounds([4.0] * 30, range(30), ALPHA, OPEN).reason == "no_spread"


def test_differences_that_are_nearly_all_zero_are_bounded_by_how_many_clusters_moved() -> None:
    rows = [(0.0, k) for k in range(97)] + [(-0.01, 97), (-0.02, 98), (0.01, 99)]
    bounds = difference_bounds([v for v, _ in rows], [c for _, c in rows], ALPHA, BINARY)

    assert bounds.method == "sparse"
    assert bounds.lower == pytest.approx(-beta_bounds(2, 100, ALPHA)[1])
    assert bounds.upper == pytest.approx(beta_bounds(1, 100, ALPHA)[1])


@pytest.mark.parametrize(("moved", "clusters", "method"), [(19, 39, "sparse"), (19, 38, "t"), (20, 200, "t")])
def test_the_guard_ends_at_twenty_moving_clusters_or_half_of_them(moved: int, clusters: int, method: str) -> None:
    rows = [(0.1 + 0.01 * k if k < moved else 0.0, k) for k in range(clusters)]

    assert _difference(rows).method == method


def test_a_single_large_cluster_that_got_worse_is_not_hidden_by_the_guard() -> None:
    rows = [(-1.0, 0)] * 1000 + [(0.0, k) for k in range(1, 100)]
    bounds = _difference(rows)

    assert bounds.value is not None
    assert bounds.lower is not None
    assert bounds.lower < bounds.value


def test_sparse_differences_on_an_open_scale_have_no_bounds() -> None:
    values = [5.0, *[0.0] * 99]

    assert difference_bounds(values, range(100), ALPHA, OPEN).reason == "sparse"


def test_unmeasured_rows_are_taken_at_their_worst_and_at_their_best() -> None:
    values, known = [0.5, 0.7, 0.9, 0.4, 0.6, 0.8, 0.3, 0.5, 0.6, float("nan")], [True] * 9 + [False]
    bounds = worst_and_best(lambda v: mean_bounds(v, range(10), ALPHA, BINARY), values, known, 0.0, 1.0)
    worst, best = (mean_bounds([*values[:9], end], range(10), ALPHA, BINARY) for end in (0.0, 1.0))

    assert (bounds.lower, bounds.upper, bounds.n) == (worst.lower, best.upper, 9)
    assert bounds.value == pytest.approx(sum(values[:9]) / 9)


def test_scores_outside_the_range_are_pointed_at() -> None:
    assert RATING.outside([1.0, 0.9, 5.0, 5.1, float("nan"), float("inf")]) == [1, 3, 4, 5]
    assert OPEN.outside([1e9, float("-inf")]) == [1]


def test_a_relative_margin_of_a_live_mean_of_zero_is_undefined() -> None:
    assert absolute_margin(0.1, 0.5) == pytest.approx(0.05)
    assert absolute_margin(0.1, -0.5) == pytest.approx(0.05)
    assert absolute_margin(0.1, 0.0) is None


def test_a_gap_agrees_with_welchs_interval() -> None:
    generator = np.random.Generator(np.random.PCG64(7))
    seen, unseen = generator.uniform(-0.2, 1, 48), generator.uniform(-0.5, 0.5, 70)
    interval = ttest_ind(seen, unseen, equal_var=False).confidence_interval(1 - 2 * ALPHA)

    bounds = gap_bounds(seen, range(48), unseen, range(70), ALPHA, BINARY)

    assert bounds.value == pytest.approx(seen.mean() - unseen.mean())
    assert bounds.lower == pytest.approx(interval.low)
    assert bounds.upper == pytest.approx(interval.high)


def test_a_gap_between_constant_gains_is_wide_and_holds_the_value() -> None:
    bounds = gap_bounds([1.0] * 48, range(48), [0.0] * 70, range(70), ALPHA, BINARY)
    halves = (2 * (ALPHA / 2) ** (1 / 48) - 1, (ALPHA / 2) ** (1 / 70) - 1)

    assert bounds.method == "welch_split"
    assert bounds.lower == pytest.approx(sum(halves))
    assert bounds.value == 1.0


def test_a_gap_without_rows_on_one_side_has_no_bounds() -> None:
    assert gap_bounds([], [], [0.1, 0.2], [0, 1], ALPHA, BINARY).reason == "no_data"


def test_a_judge_is_corrected_by_people() -> None:
    judged = [0.5 + 0.001 * k for k in range(200)]
    corrections = [0.1 * (-1) ** k - 0.05 for k in range(60)]
    bounds = prediction_powered(judged, range(200), corrections, range(60), ALPHA, BINARY)
    a, b = float(np.var(judged, ddof=1)) / 200, float(np.var(corrections, ddof=1)) / 60
    degrees = (a + b) ** 2 / (a**2 / 199 + b**2 / 59)

    assert bounds.value == pytest.approx(np.mean(judged) + np.mean(corrections))
    assert bounds.error == pytest.approx((a + b) ** 0.5)
    assert bounds.lower == pytest.approx((bounds.value or 0) - t.ppf(0.95, degrees) * (a + b) ** 0.5)
    assert (bounds.n, bounds.clusters) == (200, 200)


def test_people_who_always_agree_with_the_judge_leave_room_for_those_not_asked() -> None:
    judged = [0.5 + 0.001 * k for k in range(200)]
    bounds = prediction_powered(judged, range(200), [0.0] * 60, range(60), ALPHA, BINARY)
    judge = mean_bounds(judged, range(200), ALPHA / 2, BINARY)

    assert bounds.method == "prediction_powered_split"
    assert bounds.lower == pytest.approx((judge.lower or 0) - (1 - (ALPHA / 2) ** (1 / 60)))
    assert bounds.upper == pytest.approx((judge.upper or 0) + (1 - (ALPHA / 2) ** (1 / 60)))
    all_right = prediction_powered([1.0] * 200, range(200), [0.0] * 60, range(60), ALPHA, BINARY)
    assert all_right.upper == 1.0


def test_a_biased_judge_that_people_correct_covers_the_truth() -> None:
    generator = np.random.Generator(np.random.PCG64(8))
    covered, raw, runs = 0, 0, 300
    for _ in range(runs):
        truth = generator.uniform(0.2, 0.8, 460)
        judge = np.clip(truth + 0.15 + generator.normal(0, 0.1, 460), 0, 1.2)
        scale = Scale(0.0, 1.2)
        bounds = prediction_powered(judge[60:], range(400), (truth - judge)[:60], range(60), ALPHA, scale)
        alone = mean_bounds(judge, range(460), ALPHA, scale)
        covered += (bounds.lower or 0) <= 0.5 <= (bounds.upper or 0)
        raw += (alone.lower or 0) <= 0.5 <= (alone.upper or 0)

    assert 0.85 <= covered / runs <= 0.95
    assert raw == 0


@pytest.mark.parametrize(("clusters", "size", "rate", "margin"), [(60, 1, 0.03, 0.02), (20, 5, 0.03, 0.02)])
def test_few_differing_pairs_exactly_at_the_margin_pass_seldom(
    clusters: int, size: int, rate: float, margin: float
) -> None:
    assert _false_passes(clusters, size, rate, margin, 300) <= 0.07


def _false_passes(clusters: int, size: int, rate: float, margin: float, runs: int) -> float:
    generator = np.random.Generator(np.random.PCG64(20240301))
    labels = np.repeat(np.arange(clusters), size)
    law, passed = [(rate + margin) / 2, 1 - rate, (rate - margin) / 2], 0
    for _ in range(runs):
        values = generator.choice([-1.0, 0.0, 1.0], clusters * size, p=law)
        passed += (difference_bounds(values, labels, ALPHA, BINARY).lower or -1.0) > -margin
    return passed / runs


def _mean(rows: Rows) -> Bounds:
    return mean_bounds([value for value, _ in rows], [cluster for _, cluster in rows], ALPHA, BINARY)


def _difference(rows: Rows) -> Bounds:
    return difference_bounds([value for value, _ in rows], [cluster for _, cluster in rows], ALPHA, BINARY)


def _about(number: float | None) -> object:
    return None if number is None else pytest.approx(number, abs=1e-9)


def _assert_mirrored(here: Bounds, there: Bounds) -> None:
    assert (here.method, here.reason) == (there.method, there.reason)
    if here.lower is None or here.upper is None:
        return
    assume(abs(here.upper) < 1e6)
    assert there.lower == pytest.approx(-here.upper, abs=1e-9)
    assert there.upper == pytest.approx(-here.lower, abs=1e-9)
