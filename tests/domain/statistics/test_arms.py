"""Two arms of different people: shares by the score interval, means by Welch's, and nothing of zero width."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.statistics.arms import Spread, arm_bounds, arms_difference, score_difference
from registry.domain.statistics.bounds import Bounds
from registry.domain.statistics.proportions import clopper_pearson
from registry.domain.statistics.scales import BINARY, Scale

NET = Scale(-1.0, 1.0)


def own(values: list[float]) -> tuple[list[float], list[int]]:
    """Every row its own cluster."""
    return values, list(range(len(values)))


def ends(found: Bounds) -> tuple[float, float]:
    assert found.lower is not None
    assert found.upper is not None
    return found.lower, found.upper


@pytest.mark.parametrize(
    ("counts", "published"),
    [
        ((56, 70, 48, 80), (0.0528, 0.3382)),
        ((9, 10, 3, 10), (0.1700, 0.8406)),
        ((6, 7, 2, 7), (0.0342, 0.8534)),
        ((5, 56, 0, 29), (-0.0326, 0.1933)),
        ((0, 10, 0, 20), (-0.1658, 0.2844)),
        ((0, 10, 0, 10), (-0.2879, 0.2879)),
        ((10, 10, 0, 20), (0.7156, 1.0)),
        ((10, 10, 0, 10), (0.6636, 1.0)),
    ],
)
def test_published_intervals_are_met(counts: tuple[int, int, int, int], published: tuple[float, float]) -> None:
    """Newcombe 1998, Statistics in Medicine 17, 873-890, table II: the eight examples by Miettinen and Nurminen."""
    assert ends(score_difference(*counts, alpha=0.025)) == pytest.approx(published, abs=1.5e-4)


shares = st.tuples(st.integers(0, 30), st.integers(1, 30)).map(lambda pair: (min(pair), max(pair)))


@given(shares, shares)
def test_swapping_arms_mirrors_the_bounds(one: tuple[int, int], other: tuple[int, int]) -> None:
    lower, upper = ends(score_difference(*one, *other, alpha=0.05))
    assert ends(score_difference(*other, *one, alpha=0.05)) == (-upper, -lower)
    assert lower <= one[0] / one[1] - other[0] / other[1] <= upper
    assert lower < upper


def test_a_share_alone_is_bounded_exactly() -> None:
    values = [1.0] * 95 + [0.0] * 5
    exact = clopper_pearson(95, 100, 0.05)
    assert ends(arm_bounds(*own(values), 0.05, BINARY, "binary")) == ends(exact)


def test_clustered_shares_count_for_fewer() -> None:
    ours, theirs = [1.0] * 160 + [0.0] * 40, [1.0] * 140 + [0.0] * 60
    alone = arms_difference(own(ours), own(theirs), 0.05, BINARY, "binary")
    clusters = [n // 10 for n in range(200)]
    grouped = arms_difference((ours, clusters), (theirs, clusters), 0.05, BINARY, "binary")
    assert (alone.clusters, grouped.clusters) == (400, 40)
    assert ends(grouped)[1] - ends(grouped)[0] > 3 * (ends(alone)[1] - ends(alone)[0])


def test_means_are_compared_by_welch() -> None:
    """Against scipy's own interval for samples of unequal spread."""
    from scipy.stats import ttest_ind

    rng = np.random.Generator(np.random.PCG64(5))
    ours, theirs = rng.normal(0.6, 0.1, 40).clip(0, 1), rng.normal(0.5, 0.2, 90).clip(0, 1)
    found = arms_difference(own(list(ours)), own(list(theirs)), 0.05, BINARY, "bounded")
    oracle = ttest_ind(ours, theirs, equal_var=False).confidence_interval(0.9)
    assert found.method == "welch"
    assert ends(found) == pytest.approx((oracle.low, oracle.high), abs=1e-9)


def test_a_net_share_of_many_is_bounded_by_t() -> None:
    values = [1.0] * 60 + [0.0] * 25 + [-1.0] * 15
    found = arm_bounds(*own(values), 0.05, NET, "net")
    assert found.method == "t"
    assert found.value == pytest.approx(0.45)


def test_a_net_share_that_nearly_all_make_up_is_bounded_by_its_two_shares() -> None:
    values = [1.0] * 98 + [-1.0] * 2
    found = arm_bounds(*own(values), 0.05, NET, "net")
    promoters, detractors = clopper_pearson(98, 100, 0.025), clopper_pearson(2, 100, 0.025)
    assert found.method == "net_exact"
    assert ends(found)[0] == pytest.approx(ends(promoters)[0] - ends(detractors)[1])


@pytest.mark.parametrize(("scale", "spread"), [(BINARY, "binary"), (NET, "net"), (BINARY, "bounded")])
def test_arms_that_all_agree_have_no_zero_width(scale: Scale, spread: Spread) -> None:
    lower, upper = ends(arms_difference(own([1.0] * 100), own([1.0] * 100), 0.05, scale, spread))
    assert lower < 0 < upper


@pytest.mark.parametrize(
    ("ours", "reason"), [([], "no_data"), ([1.0], "one_cluster"), ([1.0, 0.0, -1.0], "few_clusters")]
)
def test_there_is_no_bound_for_next_to_nothing(ours: list[float], reason: str) -> None:
    found = arms_difference(own(ours), own([1.0, 0.0] * 50), 0.05, NET, "net")
    assert (found.lower, found.reason) == (None, reason)


def test_hardly_anybody_who_differs_lets_a_release_through_that_is_not_good_enough() -> None:
    """At a true net share of 0.9, exactly what is asked, at most one study in twenty says that it is reached."""
    rng = np.random.Generator(np.random.PCG64(11))
    passed, exactly = 0, 400
    for _ in range(exactly):
        values = rng.choice([1.0, 0.0, -1.0], size=120, p=[0.94, 0.02, 0.04])
        lower = arm_bounds(values, np.arange(120), 0.05, NET, "net").lower
        passed += lower is not None and lower >= 0.9
    assert passed / exactly <= 0.05 + 3 * (0.05 * 0.95 / exactly) ** 0.5
