"""Better than live: the exact test, the bounds, and which of them decides."""

from __future__ import annotations

import warnings
from importlib import import_module

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.statistics.outcomes import Outcome
from registry.domain.statistics.scales import BINARY
from registry.domain.statistics.sizes import superior_pairs
from registry.domain.statistics.superiority import mcnemar, superior

unhurried = settings(deadline=None)
ALPHA = 0.05


@pytest.mark.parametrize(("b", "c"), [(25, 9), (9, 25), (12, 8), (5, 0), (0, 7), (300, 260)])
def test_the_exact_test_agrees_with_statsmodels(b: int, c: int) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        oracle = import_module("statsmodels.stats.contingency_tables").mcnemar

    assert mcnemar(b, c).two_sided == pytest.approx(float(oracle([[50, b], [c, 40]], exact=True).pvalue), abs=1e-12)


@unhurried
@given(b=st.integers(0, 200), c=st.integers(0, 200))
def test_one_sided_chances_of_both_directions_overlap_in_the_case_seen(b: int, c: int) -> None:
    here, there = mcnemar(b, c), mcnemar(c, b)

    assert here.p + there.p >= 1 - 1e-12
    assert here.two_sided == pytest.approx(there.two_sided)


def test_both_tests_are_shown_where_they_disagree_and_the_one_asked_for_decides() -> None:
    differences = [1] * 4 + [0] * 40
    exact = superior(differences, range(44), ALPHA, test="mcnemar")
    bounds = superior(differences, range(44), ALPHA, test="bounds")

    assert (exact.judged.outcome, bounds.judged.outcome) == (Outcome.INCONCLUSIVE, Outcome.PASSED)
    assert (exact.bounds, exact.exact) == (bounds.bounds, bounds.exact)


def test_a_margin_is_left_to_the_bounds() -> None:
    differences = [1] * 30 + [-1] * 5 + [0] * 65
    clear, wide = (superior(differences, range(100), ALPHA, margin=margin) for margin in (0.1, 0.24))

    assert (clear.test, clear.exact, clear.judged.outcome) == ("bounds", None, Outcome.PASSED)
    assert wide.judged.outcome is Outcome.INCONCLUSIVE
    assert superior(differences, range(100), ALPHA, margin=0.5).judged.outcome is Outcome.FAILED


def test_clustered_pairs_are_left_to_the_bounds() -> None:
    found = superior([1, 1, 0, 0] * 10, [k // 2 for k in range(40)], ALPHA)

    assert (found.test, found.exact) == ("bounds", None)
    with pytest.raises(ValueError, match="independent pairs"):
        superior([1, 1, 0, 0], [0, 0, 1, 1], ALPHA, test="mcnemar")


def test_scores_between_0_and_1_are_compared_by_their_means() -> None:
    gains = [0.1 + 0.01 * (k % 5) for k in range(40)]
    found = superior(gains, range(40), ALPHA, binary=False, scale=BINARY)

    assert (found.test, found.bounds.method, found.judged.outcome) == ("bounds", "t", Outcome.PASSED)


def test_a_negative_margin_is_refused() -> None:
    with pytest.raises(ValueError, match="non-inferiority"):
        superior([1, 0], [0, 1], ALPHA, margin=-0.1)


def test_one_pair_is_no_evidence() -> None:
    found = superior([1], [0], ALPHA)

    assert (found.judged.outcome, found.judged.reason) == (Outcome.INCONCLUSIVE, "one_cluster")


def test_a_plan_for_superiority_needs_a_difference_above_the_margin() -> None:
    assert superior_pairs(8, 12, 100, 0.0, ALPHA) is None
    planned = superior_pairs(12, 8, 100, 0.0, ALPHA)
    # (1.644854 + 0.841621) ** 2 * (0.2 - 0.04 ** 2) / 0.04 ** 2
    assert planned == pytest.approx(766.6, abs=0.1)


def test_an_equal_candidate_is_called_better_seldom() -> None:
    generator = np.random.Generator(np.random.PCG64(9))
    runs = 400
    passed = sum(
        superior(generator.choice([-1, 0, 1], 200, p=[0.1, 0.8, 0.1]), range(200), ALPHA).judged.outcome
        is Outcome.PASSED
        for _ in range(runs)
    )

    assert 0 < passed / runs <= 0.07
