"""A canary under watch: bounds and evidence that hold at every look."""

from __future__ import annotations

from math import log, log1p, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.special import betaincc, betaln

from registry.domain.statistics.sequential import Arm, anytime_bounds, event_evidence

unhurried = settings(deadline=None)
ALPHA = 0.05


def test_anytime_bounds_are_those_of_the_formula() -> None:
    candidate, live = Arm(400, 0.61, 0.2379), Arm(600, 0.63, 0.2331)
    error = sqrt(0.2379 / 400 + 0.2331 / 600)
    mixture = (-2 * log(ALPHA) + log(-2 * log(ALPHA) + 1)) / 5000
    k = 1000 * mixture + 1

    for sides, odds in ((1, log1p(sqrt(k) / (2 * ALPHA))), (2, log(sqrt(k) / ALPHA))):
        bounds = anytime_bounds(candidate, live, ALPHA, sides=1 if sides == 1 else 2)
        reach = error * sqrt(2 * k / (1000 * mixture) * odds)
        assert bounds.value == pytest.approx(-0.02)
        assert bounds.lower == pytest.approx(-0.02 - reach)
        assert bounds.upper == pytest.approx(-0.02 + reach)


def test_one_sided_bounds_are_near_the_exact_half_normal_mixture() -> None:
    """The exact boundary solves mixture(s) = 1 / alpha for the half-normal mixture of Gaussian martingales."""
    n, alpha = 5000, ALPHA
    mixture = (-2 * log(alpha) + log(-2 * log(alpha) + 1)) / 5000

    def martingale(s: float) -> float:
        def at(mean: float) -> float:
            return float(np.exp(mean * s - mean**2 * n / 2 - mean**2 / (2 * mixture)) * 2 / sqrt(2 * np.pi * mixture))

        centre, width = s / (n + 1 / mixture), 1 / sqrt(n + 1 / mixture)
        return float(quad(at, max(0.0, centre - 10 * width), centre + 10 * width)[0])

    low, high = 0.0, 10 * sqrt(n)
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if martingale(middle) < 1 / alpha else (low, middle)
    bounds = anytime_bounds(Arm(n // 2, 0.0, 1.0), Arm(n // 2, 0.0, 1.0), alpha)
    assert bounds.error is not None
    # s / sqrt(n) standard errors on the sum are as many on the difference
    assert (bounds.upper or 0) / bounds.error == pytest.approx(low / sqrt(n), rel=0.03)


def test_few_units_and_no_spread_have_no_bounds() -> None:
    assert anytime_bounds(Arm(99, 0.5, 0.25), Arm(500, 0.5, 0.25), ALPHA).reason == "few_units"
    assert anytime_bounds(Arm(0, 0.0, 0.0), Arm(500, 0.5, 0.25), ALPHA).value is None
    assert anytime_bounds(Arm(100, 1.0, 0.0), Arm(100, 1.0, 0.0), ALPHA).reason == "no_spread"


def test_swapping_the_arms_mirrors_the_bounds() -> None:
    one, other = Arm(300, 0.4, 0.24), Arm(500, 0.6, 0.24)
    here, there = anytime_bounds(one, other, ALPHA), anytime_bounds(other, one, ALPHA)

    assert here.lower == pytest.approx(-(there.upper or 0))


@unhurried
@given(n=st.integers(0, 120), data=st.data(), share=st.sampled_from([0.05, 0.1, 0.5]))
def test_the_evidence_of_events_is_the_average_likelihood_ratio(n: int, data: st.DataObject, share: float) -> None:
    x = data.draw(st.integers(0, n))
    b = (1 - share) / share

    def ratio(theta: float) -> float:
        return float(
            np.exp(x * log(theta / share) + (n - x) * log((1 - theta) / (1 - share)) + (b - 1) * log1p(-theta))
        )

    whole = quad(ratio, share, 1 - 1e-12, limit=200, points=[max(share, min(1 - 1e-9, x / max(n, 1)))])[0]
    prior = float(np.exp(betaln(1, b)) * betaincc(1, b, share))

    assert event_evidence(n, x, share, ALPHA).e == pytest.approx(whole / prior, rel=1e-5)


def test_evidence_stays_a_number_when_the_candidate_hardly_fails_at_all() -> None:
    found = event_evidence(20_000, 10, 0.5, ALPHA)
    # Far below the limit the average ratio is a narrow exponential at it: its slope is (n - x) / 0.5 - x / 0.5.
    assert found.e == pytest.approx(2 / (19_990 / 0.5 - 10 / 0.5), rel=1e-3)
    assert not found.crossed
    assert event_evidence(20_000, 19_990, 0.5, ALPHA).crossed


def test_both_ways_to_the_thin_tail_agree_where_they_meet() -> None:
    values = [event_evidence(n, 10, 0.5, ALPHA).log_e for n in range(900, 1300, 10)]
    steps = np.diff(values)

    assert (steps < 0).all()
    assert np.ptp(np.diff(steps)) < 1e-4


def test_a_tolerated_ratio_moves_the_limit() -> None:
    assert event_evidence(0, 0, 0.1, ALPHA, ratio=2.0).limit == pytest.approx(0.2 / 1.1)
    assert event_evidence(0, 0, 0.1, ALPHA).e == pytest.approx(1.0)


@pytest.mark.parametrize("limit", [0.1, 0.5])
def test_looking_after_every_failure_alarms_at_most_at_the_level(limit: float) -> None:
    generator = np.random.Generator(np.random.PCG64(13))
    runs, events = 1000, 200
    crosses = _crossing(limit, events)
    hits = np.cumsum(generator.random((runs, events)) < limit, axis=1)
    alarms = (hits >= crosses).any(axis=1).mean()

    assert 0 < alarms <= ALPHA + 3 * sqrt(ALPHA * (1 - ALPHA) / runs)


@pytest.mark.parametrize(("share", "within"), [(0.1, 200), (0.5, 140)])
def test_a_doubled_failure_rate_is_found_in_time(share: float, within: int) -> None:
    generator = np.random.Generator(np.random.PCG64(14))
    crosses = _crossing(share, within)
    doubled = 2 * share / (2 * share + 1 - share)
    hits = np.cumsum(generator.random((500, within)) < doubled, axis=1)

    assert (hits >= crosses).any(axis=1).mean() > 0.8


def test_peeking_at_anytime_bounds_alarms_at_most_at_the_level_and_a_naive_test_does_not() -> None:
    generator = np.random.Generator(np.random.PCG64(15))
    runs, units = 200, 2000
    noise = generator.normal(0, 1, (runs, units)).cumsum(axis=1), generator.normal(0, 1, (runs, units)).cumsum(axis=1)
    looks = range(100, units, 50)
    alarms, naive = np.zeros(runs, dtype=bool), np.zeros(runs, dtype=bool)
    for n in looks:
        gaps = (noise[0][:, n - 1] - noise[1][:, n - 1]) / n
        bounds = anytime_bounds(Arm(n, 0.0, 1.0), Arm(n, 0.0, 1.0), ALPHA)
        alarms |= gaps < -(bounds.upper or 0)
        naive |= gaps < -1.644854 * sqrt(2 / n)

    assert alarms.mean() <= ALPHA + 3 * sqrt(ALPHA * (1 - ALPHA) / runs)
    assert naive.mean() > 0.15


def _crossing(share: float, events: int) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """For each number of failures, how many in the candidate cross the line."""
    found, x = [], 0
    for n in range(1, events + 1):
        while x <= n and not event_evidence(n, x, share, ALPHA).crossed:
            x += 1
        found.append(x)
    return np.array(found)
