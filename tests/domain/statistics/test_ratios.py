"""Sample-ratio mismatch, read once and watched."""

from __future__ import annotations

from math import exp, log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import chisquare

from registry.domain.statistics.outcomes import Outcome
from registry.domain.statistics.ratios import monitored_ratio, sample_ratio

unhurried = settings(deadline=None)


@unhurried
@given(counts=st.lists(st.integers(20, 500), min_size=2, max_size=5), data=st.data())
def test_the_fixed_test_agrees_with_scipys_chi_squared(counts: list[int], data: st.DataObject) -> None:
    weights = data.draw(st.lists(st.integers(1, 5), min_size=len(counts), max_size=len(counts)))
    expected = [sum(counts) * w / sum(weights) for w in weights]
    oracle = chisquare(counts, expected)

    found = sample_ratio(counts, weights)

    assert found.statistic == pytest.approx(float(oracle.statistic))
    assert found.p == pytest.approx(float(oracle.pvalue))


def test_a_unit_in_an_arm_without_weight_is_a_mismatch() -> None:
    assert sample_ratio([50, 50, 1], [0.5, 0.5, 0]).judged.outcome is Outcome.FAILED
    assert monitored_ratio([[50, 50, 1]], [0.5, 0.5, 0]).judged.outcome is Outcome.FAILED
    assert monitored_ratio([[50, 50, 0]], [0.5, 0.5, 0]).judged.outcome is Outcome.PASSED


def test_watching_is_the_product_of_predictions_unit_by_unit() -> None:
    weights, arms = [0.9, 0.1], [0, 0, 1, 0, 1, 1, 0, 0, 0, 1] * 100
    seen, factor, least, looks = [0, 0], 0.0, 1.0, []
    for arm in arms:
        factor += log((10_000 * weights[arm] + seen[arm]) / (10_000 + sum(seen))) - log(weights[arm])
        seen[arm] += 1
        looks.append(list(seen))
        least = min(least, exp(-factor))

    found = monitored_ratio(looks, weights)

    assert found.p == pytest.approx(least, rel=1e-6, abs=0)
    assert found.judged.outcome is Outcome.FAILED


def test_a_mismatch_that_was_seen_once_is_not_forgotten() -> None:
    bad, later = [5400, 4600], [50_400, 49_600]
    assert monitored_ratio([bad], [1, 1]).judged.outcome is Outcome.FAILED
    assert monitored_ratio([bad, later], [1, 1]).judged.outcome is Outcome.FAILED
    assert monitored_ratio([later], [1, 1]).judged.outcome is Outcome.PASSED


def test_nothing_to_watch_is_inconclusive() -> None:
    assert monitored_ratio([], [1, 1]).judged.reason == "no_data"
    assert monitored_ratio([[0, 0]], [1, 1]).judged.reason == "no_data"


def test_watching_a_fair_split_alarms_at_most_at_the_level() -> None:
    generator = np.random.Generator(np.random.PCG64(16))
    alarms, runs = 0, 200
    for _ in range(runs):
        steps = generator.multinomial(200, [0.9, 0.1], size=20).cumsum(axis=0)
        alarms += monitored_ratio(steps.tolist(), [0.9, 0.1], alpha=0.05).judged.outcome is Outcome.FAILED

    assert alarms / runs <= 0.1
