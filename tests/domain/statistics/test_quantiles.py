"""Budgets: quantiles by order statistics, and latencies relative to live's."""

from __future__ import annotations

from math import ceil
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom, quantile_test, ttest_1samp

from registry.domain.statistics.outcomes import Outcome, at_most
from registry.domain.statistics.quantiles import fewest_rows, quantile_bounds, quantile_needed, relative_change

unhurried = settings(deadline=None)
ALPHA = 0.05


@unhurried
@given(n=st.integers(1, 400), q=st.sampled_from([0.5, 0.9, 0.95, 0.99]), alpha=st.sampled_from([0.01, 0.05, 0.2]))
def test_order_statistics_agree_with_scipys_quantile_interval(n: int, q: float, alpha: float) -> None:
    values = list(range(n))
    tested: Any = quantile_test(values, p=q)  # its stubs have the interval for a number
    oracle = tested.confidence_interval(1 - 2 * alpha)

    bounds = quantile_bounds(values, q, alpha).bounds

    assert [np.nan if b is None else b for b in (bounds.lower, bounds.upper)] == pytest.approx(
        [oracle.low, oracle.high], nan_ok=True
    )


@unhurried
@given(n=st.integers(1, 400), q=st.sampled_from([0.05, 0.5, 0.9, 0.95]))
def test_ranks_are_the_narrowest_that_keep_the_level(n: int, q: float) -> None:
    found = quantile_bounds(list(range(n)), q, ALPHA)

    if found.upper_rank is not None:
        assert binom.cdf(found.upper_rank - 1, n, q) >= 1 - ALPHA
        assert binom.cdf(found.upper_rank - 2, n, q) < 1 - ALPHA
    else:
        assert n < found.fewest
    if found.lower_rank is not None:
        assert binom.cdf(found.lower_rank - 1, n, q) <= ALPHA
        assert binom.cdf(found.lower_rank, n, q) > ALPHA


@unhurried
@given(values=st.lists(st.integers(0, 50), min_size=1, max_size=200))
def test_bounds_of_the_negated_values_at_the_opposite_quantile_mirror(values: list[int]) -> None:
    here, there = quantile_bounds(values, 0.9, ALPHA), quantile_bounds([-v for v in values], 0.1, ALPHA)

    assert there.bounds.lower == (None if here.bounds.upper is None else -here.bounds.upper)
    assert there.bounds.upper == (None if here.bounds.lower is None else -here.bounds.lower)


@pytest.mark.parametrize(("q", "fewest"), [(0.95, 59), (0.99, 299), (0.5, 5)])
def test_an_upper_bound_exists_from_a_number_of_rows_on(q: float, fewest: int) -> None:
    assert ceil(fewest_rows(q, ALPHA)) == fewest
    assert quantile_bounds(range(fewest - 1), q, ALPHA).bounds.reason == "too_few_rows"
    assert quantile_bounds(range(fewest), q, ALPHA).bounds.upper == fewest - 1


def test_a_quantile_of_nothing_has_no_bounds() -> None:
    found = quantile_bounds([], 0.95, ALPHA)

    assert (found.bounds.reason, found.fewest) == ("no_data", 59)


def test_a_budget_is_kept_broken_or_open() -> None:
    latencies = list(range(1, 201))

    # the 195th of 200 bounds the quantile from above, the 186th from below
    assert at_most(quantile_bounds(latencies, 0.95, ALPHA).bounds, 196).outcome is Outcome.PASSED
    assert at_most(quantile_bounds(latencies, 0.95, ALPHA).bounds, 190).outcome is Outcome.INCONCLUSIVE
    assert at_most(quantile_bounds(latencies, 0.95, ALPHA).bounds, 180).outcome is Outcome.FAILED


def test_the_rows_needed_for_a_quantile_are_those_for_the_share_within_the_budget() -> None:
    latencies = list(range(1, 201))

    planned = quantile_needed(latencies, 0.95, 196, ALPHA)
    # ((1.644854 * sqrt(.95 * .05) + 0.841621 * sqrt(.98 * .02)) / .03) ** 2
    assert planned == pytest.approx(252.08, abs=0.01)
    assert quantile_needed(latencies, 0.95, 190, ALPHA) is None
    assert quantile_needed([], 0.95, 190, ALPHA) == fewest_rows(0.95, ALPHA)


def test_a_relative_change_is_a_t_interval_on_logarithms() -> None:
    generator = np.random.Generator(np.random.PCG64(11))
    live = generator.lognormal(5, 1, 60)
    candidate = live * generator.lognormal(0.1, 0.2, 60)
    interval = ttest_1samp(np.log(candidate / live), 0).confidence_interval(1 - 2 * ALPHA)

    bounds = relative_change(candidate, live, range(60), ALPHA)

    assert bounds.value == pytest.approx(np.exp(np.mean(np.log(candidate / live))))
    assert bounds.lower == pytest.approx(np.exp(interval.low))
    assert bounds.upper == pytest.approx(np.exp(interval.high))


def test_swapping_the_sides_of_a_relative_change_inverts_it() -> None:
    generator = np.random.Generator(np.random.PCG64(12))
    one, other = generator.lognormal(5, 1, 60), generator.lognormal(5, 1, 60)
    here, there = relative_change(one, other, range(60), ALPHA), relative_change(other, one, range(60), ALPHA)

    assert here.lower == pytest.approx(1 / (there.upper or 0))
    assert here.upper == pytest.approx(1 / (there.lower or 0))


def test_a_latency_of_zero_has_no_ratio_and_equal_ratios_no_spread() -> None:
    assert relative_change([0.0, 1.0], [1.0, 1.0], [0, 1], ALPHA).reason == "not_positive"
    assert relative_change([2.0] * 20, [1.0] * 20, range(20), ALPHA).reason == "no_spread"
