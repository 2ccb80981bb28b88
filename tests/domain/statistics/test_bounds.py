"""Rules that hold for all bounds, and their agreement with independent computations."""

from __future__ import annotations

from math import ceil, log, sqrt
from random import Random
from typing import TypeAlias

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar
from scipy.stats import binomtest, multinomial, norm, t

from registry.domain.statistics import (
    Bounds,
    binary_difference,
    binary_mean,
    clopper_pearson,
    clustered_tango,
    korn_graubard,
    pairs_needed,
    rows_needed,
    tango,
)
from registry.domain.statistics.bounds import summarise

unhurried = settings(deadline=None)
"""The first example pays for importing numerical libraries."""

ALPHA = 0.05
Rows: TypeAlias = list[tuple[int, int]]
"""(score, cluster) of each row."""

scored = st.lists(st.tuples(st.integers(0, 1), st.integers(0, 6)), min_size=1, max_size=60)
differing = st.lists(st.tuples(st.integers(-1, 1), st.integers(0, 6)), min_size=1, max_size=60)


@unhurried
@given(n=st.integers(1, 400), data=st.data(), alpha=st.sampled_from([0.01, 0.05, 0.2]))
def test_clopper_pearson_agrees_with_scipys_exact_interval(n: int, data: st.DataObject, alpha: float) -> None:
    x = data.draw(st.integers(0, n))
    interval = binomtest(x, n).proportion_ci(1 - 2 * alpha, "exact")

    bounds = clopper_pearson(x, n, alpha)

    assert bounds.lower == pytest.approx(float(interval.low), abs=1e-9)
    assert bounds.upper == pytest.approx(float(interval.high), abs=1e-9)


@unhurried
@given(b=st.integers(0, 40), c=st.integers(0, 40), same=st.integers(1, 400))
def test_at_its_bounds_tangos_statistic_by_numeric_likelihood_is_the_normal_quantile(b: int, c: int, same: int) -> None:
    n = b + c + same
    bounds = tango(b, c, n, ALPHA)

    assert bounds.lower is not None
    assert bounds.upper is not None
    assert _statistic_by_likelihood(b, c, n, bounds.lower) == pytest.approx(norm.ppf(1 - ALPHA), abs=1e-3)
    assert _statistic_by_likelihood(b, c, n, bounds.upper) == pytest.approx(norm.ppf(ALPHA), abs=1e-3)


@unhurried
@given(rows=scored, random=st.randoms())
def test_the_order_of_rows_changes_no_digit_of_a_mean(rows: Rows, random: Random) -> None:
    assert _mean(_shuffled(rows, random)) == _mean(rows)


@unhurried
@given(rows=differing, random=st.randoms())
def test_the_order_of_rows_changes_no_digit_of_a_difference(rows: Rows, random: Random) -> None:
    assert _difference(_shuffled(rows, random)) == _difference(rows)


@unhurried
@given(rows=differing)
def test_swapping_candidate_and_live_mirrors_the_bounds(rows: Rows) -> None:
    here, there = _difference(rows), _difference([(-value, cluster) for value, cluster in rows])

    if here.lower is None or here.upper is None:
        assert there.reason == here.reason
    else:
        assert there.lower == pytest.approx(-here.upper)
        assert there.upper == pytest.approx(-here.lower)


@unhurried
@given(rows=scored)
def test_a_mean_lies_between_its_bounds_and_the_bounds_are_apart(rows: Rows) -> None:
    _assert_in_order(_mean(rows), 0)


@unhurried
@given(rows=differing)
def test_a_difference_lies_between_its_bounds_and_the_bounds_are_apart(rows: Rows) -> None:
    _assert_in_order(_difference(rows), -1)


@unhurried
@given(x=st.integers(0, 50), wrong=st.integers(0, 50), times=st.integers(2, 5))
def test_more_independent_rows_of_the_same_rate_never_widen_a_mean(x: int, wrong: int, times: int) -> None:
    n = x + wrong
    if n:
        _assert_not_wider(clopper_pearson(times * x, times * n, ALPHA), clopper_pearson(x, n, ALPHA))


@unhurried
@given(rows=scored, times=st.integers(2, 4))
def test_more_clusters_of_the_same_kind_never_widen_a_mean(rows: Rows, times: int) -> None:
    more = [(score, cluster + 100 * k) for score, cluster in rows for k in range(times)]

    _assert_not_wider(_grouped_mean(more), _grouped_mean(rows))


@unhurried
@given(rows=differing, times=st.integers(2, 4))
def test_more_clusters_of_the_same_kind_never_widen_a_difference(rows: Rows, times: int) -> None:
    more = [(value, cluster + 100 * k) for value, cluster in rows for k in range(times)]

    _assert_not_wider(_difference(more), _difference(rows))


@unhurried
@given(values=st.lists(st.integers(-1, 1), min_size=2, max_size=60))
def test_pairs_that_are_their_own_clusters_have_the_unclustered_bounds(values: list[int]) -> None:
    n, b, c = len(values), values.count(1), values.count(-1)
    bounds = clustered_tango(values, range(n), ALPHA)

    assert bounds == tango(b, c, n, ALPHA)


@unhurried
@given(x=st.integers(0, 40), wrong=st.integers(0, 40))
def test_rows_that_are_their_own_clusters_count_as_one_less_by_korn_and_graubard(x: int, wrong: int) -> None:
    n = x + wrong
    if n < 2:
        return
    scores = [1] * x + [0] * wrong

    assert korn_graubard(scores, range(n), ALPHA).effective == pytest.approx(n - 1 if 0 < x < n else n)
    assert binary_mean(scores, range(n), ALPHA) == clopper_pearson(x, n, ALPHA)


@unhurried
@given(values=st.lists(st.integers(0, 1), min_size=2, max_size=40), times=st.integers(2, 5))
def test_repeating_every_row_within_its_cluster_never_tightens_a_mean(values: list[int], times: int) -> None:
    once = [(value, cluster) for cluster, value in enumerate(values)]

    # A whisker is left for rounding: repeated, the effective count is that of n - 1 rows at most.
    _assert_not_wider(_mean(once), _mean(once * times))


@unhurried
@given(rows=differing, times=st.integers(2, 5))
def test_repeating_every_pair_within_its_cluster_never_tightens_a_difference(rows: Rows, times: int) -> None:
    if _seems_negatively_dependent(rows):
        return  # then pairs count in full, by the definition of the design effect, and repeats do, too
    _assert_not_wider(_difference(rows), _difference(rows * times))


@pytest.mark.parametrize("rows", [[(1, 0)], [(1, 0), (0, 0)]])
def test_one_cluster_has_a_value_and_no_bounds(rows: Rows) -> None:
    for bounds in (_mean(rows), _difference(rows)):
        assert (bounds.lower, bounds.upper, bounds.reason) == (None, None, "one_cluster")
        assert bounds.value == sum(value for value, _ in rows) / len(rows)


def test_no_rows_have_neither_value_nor_bounds() -> None:
    for bounds in (_mean([]), _difference([]), tango(0, 0, 0, ALPHA), korn_graubard([], [], ALPHA)):
        assert (bounds.value, bounds.lower, bounds.upper, bounds.n, bounds.reason) == (None, None, None, 0, "no_data")


def test_pairs_without_a_difference_count_by_cluster() -> None:
    bounds = _difference([(0, cluster) for cluster in range(50) for _ in range(4)])
    z = norm.ppf(1 - ALPHA)

    assert bounds.effective == 50
    assert bounds.lower == pytest.approx(-(z**2) / (50 + z**2))
    assert bounds.lower == -(bounds.upper or 0)


def test_clustered_pairs_are_worth_their_number_over_the_design_effect() -> None:
    clusters = [[1, 1, 0]] * 3 + [[-1, -1, 0]] * 2 + [[1, 0, 0]] + [[0, 0, 0]] * 14
    rows = [(value, label) for label, cluster in enumerate(clusters) for value in cluster]
    n, mean = 60, 3 / 60
    clustered = 20 / 19 * sum((sum(cluster) - 3 * mean) ** 2 for cluster in clusters) / n**2
    naive = sum((value - mean) ** 2 for value, _ in rows) / (n * (n - 1))
    effect = clustered / naive * (t.ppf(0.95, 19) / t.ppf(0.95, 59)) ** 2

    bounds = _difference(rows)

    assert bounds.effective == pytest.approx(n / effect)
    assert bounds.lower == pytest.approx(tango(7 / effect, 4 / effect, n / effect, ALPHA).lower)
    assert (bounds.n, bounds.clusters, bounds.method) == (60, 20, "tango_clustered")


@unhurried
@given(x=st.integers(1, 300), wrong=st.integers(0, 60), thousandths=st.integers(60, 995))
def test_rows_needed_are_more_than_there_are_and_clear_the_threshold(x: int, wrong: int, thousandths: int) -> None:
    n, threshold = x + wrong, thousandths / 1000
    lower = clopper_pearson(x, n, ALPHA).lower
    needed = rows_needed(x / n, threshold, ALPHA)

    assert lower is not None
    if x / n <= threshold:
        assert needed is None
    elif lower < threshold and needed is not None:
        assert needed > n
        times = ceil(needed / n)
        assert (clopper_pearson(times * x, times * n, ALPHA).lower or 0) >= threshold


def test_without_a_mistake_the_rows_needed_are_the_exact_number() -> None:
    needed = rows_needed(1.0, 0.95, ALPHA)

    assert needed == pytest.approx(log(0.05) / log(0.95))
    assert ceil(needed or 0) == 59


@unhurried
@given(b=st.integers(0, 60), c=st.integers(0, 60), same=st.integers(0, 400), margin=st.floats(0.01, 0.3))
def test_pairs_needed_are_more_than_there_are_while_the_bounds_straddle(
    b: int, c: int, same: int, margin: float
) -> None:
    n = b + c + same
    if not n:
        return
    bounds = tango(b, c, n, ALPHA)
    assert bounds.lower is not None
    assert bounds.upper is not None
    if bounds.lower <= -margin <= bounds.upper:
        needed = pairs_needed(b, c, n, margin, ALPHA)
        assert (b - c) / n <= -margin if needed is None else needed >= n


def test_a_difference_that_more_pairs_would_only_confirm_needs_none() -> None:
    # (1.644854 + 0.841621) ** 2 * (0.15 - 0.1 ** 2) / (0.11 - 0.1) ** 2 by the sample's own spread
    assert pairs_needed(10, 50, 400, 0.11, ALPHA) == pytest.approx(8656, rel=0.05)
    assert pairs_needed(10, 50, 400, 0.1, ALPHA) is None


@pytest.mark.parametrize(("n", "rate", "margin"), [(100, 0.1, 0.05), (100, 0.06, 0.02), (200, 0.15, 0.05)])
def test_independent_pairs_exactly_at_the_margin_pass_at_most_seven_times_in_a_hundred(
    n: int, rate: float, margin: float
) -> None:
    better, worse = (rate - margin) / 2, (rate + margin) / 2
    reach = range(60)
    law = multinomial(n, [better, worse, 1 - rate])
    chances = np.array([[law.pmf([b, c, n - b - c]) if b + c <= n else 0.0 for c in reach] for b in reach])
    assert chances.sum() > 0.999999

    # Every outcome that can happen is weighed, so that there is no chance in this test.
    passed = sum(
        chances[b, c]
        for b in reach
        for c in reach
        if chances[b, c] > 1e-9 and (tango(b, c, n, ALPHA).lower or 0) > -margin
    )

    assert 0.0 < passed <= 0.07


@pytest.mark.parametrize(
    ("clusters", "size", "rate", "margin"), [(120, 4, 0.06, 0.02), (50, 4, 0.15, 0.05), (20, 5, 0.03, 0.02)]
)
def test_clustered_pairs_exactly_at_the_margin_pass_at_most_seven_times_in_a_hundred(
    clusters: int, size: int, rate: float, margin: float
) -> None:
    generator = np.random.Generator(np.random.PCG64(20240229))
    labels = np.repeat(np.arange(clusters), size)
    law, runs, passed = [(rate + margin) / 2, 1 - rate, (rate - margin) / 2], 1500, 0
    for _ in range(runs):
        alone = generator.choice([-1, 0, 1], (clusters, size), p=law)
        shared = generator.choice([-1, 0, 1], (clusters, 1), p=law)
        copied = generator.random((clusters, size)) < sqrt(0.5)  # any two rows of a cluster correlate by one half
        values = np.where(copied, shared, alone).ravel()
        passed += (binary_difference(values, labels, ALPHA).lower or 0) > -margin

    assert 0 < passed / runs <= 0.07


def _mean(rows: Rows) -> Bounds:
    return binary_mean([value for value, _ in rows], [cluster for _, cluster in rows], ALPHA)


def _grouped_mean(rows: Rows) -> Bounds:
    return korn_graubard([value for value, _ in rows], [cluster for _, cluster in rows], ALPHA)


def _difference(rows: Rows) -> Bounds:
    return binary_difference([value for value, _ in rows], [cluster for _, cluster in rows], ALPHA)


def _shuffled(rows: Rows, random: Random) -> Rows:
    copy = list(rows)
    random.shuffle(copy)
    return copy


def _seems_negatively_dependent(rows: Rows) -> bool:
    found = summarise([value for value, _ in rows], [cluster for _, cluster in rows])
    return found.clusters > 1 and found.squares > 0 and found.variance < found.naive_variance


def _assert_in_order(bounds: Bounds, least: int) -> None:
    if bounds.value is None or bounds.lower is None or bounds.upper is None:
        assert bounds.reason == "one_cluster"
        return
    assert least <= bounds.lower <= bounds.value <= bounds.upper <= 1
    assert bounds.lower < bounds.upper


def _assert_not_wider(narrow: Bounds, wide: Bounds) -> None:
    if wide.lower is None or wide.upper is None:
        return
    assert narrow.lower is not None
    assert narrow.upper is not None
    assert narrow.lower >= wide.lower - 1e-9
    assert narrow.upper <= wide.upper + 1e-9


def _statistic_by_likelihood(b: int, c: int, n: int, difference: float) -> float:
    """The score statistic with the spread taken from a numeric search for the likeliest q, c's share."""

    def against(q: float) -> float:
        shares = ((b, q + difference), (c, q), (n - b - c, 1 - 2 * q - difference))
        return -sum(count * log(max(share, 1e-300)) for count, share in shares if count)

    low, high = max(0.0, -difference), (1 - difference) / 2
    q = float(minimize_scalar(against, bounds=(low, high), method="bounded", options={"xatol": 1e-12}).x)
    return (b - c - n * difference) / sqrt(n * (2 * q + difference * (1 - difference)))
