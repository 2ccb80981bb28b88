"""How often gates err, and how often they pass what they should: many simulated runs, on demand."""

from __future__ import annotations

from math import ceil, sqrt
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pytest

from registry.domain.statistics import binary_difference, planned_pairs
from registry.domain.statistics.means import difference_bounds, mean_bounds
from registry.domain.statistics.outcomes import Outcome, more_than
from registry.domain.statistics.scales import BINARY
from registry.domain.statistics.sequential import Arm, anytime_bounds, event_evidence
from registry.domain.statistics.sizes import cluster_factor
from registry.domain.statistics.slices import Slice, compare_slices
from registry.domain.statistics.two_samples import gap_bounds

Floats: TypeAlias = npt.NDArray[np.float64]
ALPHA = 0.05
pytestmark = pytest.mark.nightly

SETTINGS = [
    (60, 1, 0.0, 0.03, 0.02),
    (20, 5, 0.0, 0.03, 0.02),
    (20, 5, 0.5, 0.03, 0.02),
    (50, 4, 0.5, 0.15, 0.05),
    (120, 4, 0.5, 0.03, 0.02),
    (120, 4, 0.5, 0.06, 0.02),
    (120, 4, 0.5, 0.15, 0.05),
]
"""Clusters, rows in each, correlation within, share of rows that differ, margin."""


@pytest.mark.parametrize(("clusters", "size", "icc", "rate", "margin"), SETTINGS)
@pytest.mark.parametrize("binary", [True, False])
def test_a_release_exactly_at_the_margin_passes_at_most_seven_times_in_a_hundred(
    clusters: int, size: int, icc: float, rate: float, margin: float, binary: bool
) -> None:
    generator, labels, passed, runs = _generator(1), np.repeat(np.arange(clusters), size), 0, 1500
    for _ in range(runs):
        values = _differences(generator, clusters, size, icc, rate, -margin)
        if binary:
            bounds = binary_difference(values, labels, ALPHA)
        else:
            bounds = difference_bounds(values, labels, ALPHA, BINARY)
        passed += more_than(bounds, -margin).outcome is Outcome.PASSED

    assert passed / runs <= 0.07 + 2 * sqrt(0.07 * 0.93 / runs)  # what 1500 runs can tell


@pytest.mark.parametrize(("size", "icc"), [(1, 0.0), (6, 0.3)])
def test_an_equal_release_passes_as_often_as_planned(size: int, icc: float) -> None:
    rate, margin, runs = 0.1, 0.05, 1000
    rows = (planned_pairs(rate, margin, ALPHA) or 0) * cluster_factor(size, icc)
    clusters = ceil(rows / size)
    generator, labels = _generator(2), np.repeat(np.arange(clusters), size)

    passed = sum(
        more_than(
            binary_difference(_differences(generator, clusters, size, icc, rate, 0.0), labels, ALPHA), -margin
        ).outcome
        is Outcome.PASSED
        for _ in range(runs)
    )

    assert 0.74 <= passed / runs <= 0.9


@pytest.mark.parametrize(("clusters", "least"), [(8, 0.88), (20, 0.88), (120, 0.88)])
def test_means_of_dependent_rows_are_covered(clusters: int, least: float) -> None:
    generator, labels, covered, runs = _generator(3), np.repeat(np.arange(clusters), 5), 0, 2000
    for _ in range(runs):
        shared = generator.uniform(-0.2, 0.2, clusters)
        values = 0.5 + shared[labels] + generator.uniform(-0.1, 0.1, clusters * 5)
        bounds = mean_bounds(values, labels, ALPHA, BINARY)
        covered += (bounds.lower or 0) <= 0.5 <= (bounds.upper or 0)

    assert least <= covered / runs <= 0.93


def test_a_gap_at_the_limit_is_found_too_large_at_most_seven_times_in_a_hundred() -> None:
    generator, found, runs = _generator(4), 0, 2000
    for _ in range(runs):
        seen = _differences(generator, 60, 1, 0.0, 0.5, 0.3)
        unseen = _differences(generator, 200, 1, 0.0, 0.4, 0.2)
        bounds = gap_bounds(seen, range(60), unseen, range(200), ALPHA, BINARY)
        found += more_than(bounds, 0.1).outcome is Outcome.PASSED

    assert 0.02 <= found / runs <= 0.07


def test_harm_in_one_slice_is_found_about_as_often_as_its_detectable_drop_says() -> None:
    generator, found, runs = _generator(5), 0, 500
    for _ in range(runs):
        slices = [
            Slice(str(k), _differences(generator, 300, 1, 0.0, 0.2, -0.2 if k == 0 else 0.0), range(300))
            for k in range(4)
        ]
        result = compare_slices(slices, ALPHA, 0.1, binary=True).results[0]
        # z of 1 - 0.05 / 4 and z of 0.8, for a drop of 0.1 below the margin
        found += (result.adjusted or 1.0) < ALPHA

    assert found / runs >= 0.8


@pytest.mark.parametrize("share", [0.1, 0.5])
def test_failures_of_a_tolerable_canary_alarm_at_most_at_the_level(share: float) -> None:
    events, runs, crosses, x = 400, 20_000, [], 0
    for n in range(1, events + 1):
        while x <= n and not event_evidence(n, x, share, ALPHA).crossed:
            x += 1
        crosses.append(x)
    hits = np.cumsum(_generator(6).random((runs, events)) < share, axis=1)

    assert 0.01 <= (hits >= np.array(crosses)).any(axis=1).mean() <= ALPHA + 3 * sqrt(ALPHA * (1 - ALPHA) / runs)


def test_peeking_at_shares_of_two_arms_alarms_at_most_at_the_level() -> None:
    generator, runs, units = _generator(7), 1000, 4000
    sums = [(generator.random((runs, units)) < 0.7).cumsum(axis=1) for _ in range(2)]
    alarms = np.zeros(runs, dtype=bool)
    for n in range(100, units, 50):
        for run in np.flatnonzero(~alarms):
            means = [float(side[run, n - 1]) / n for side in sums]
            arms = [Arm(n, mean, mean * (1 - mean)) for mean in means]
            alarms[run] = (anytime_bounds(arms[0], arms[1], ALPHA).upper or 0) < 0

    assert alarms.mean() <= ALPHA + 3 * sqrt(ALPHA * (1 - ALPHA) / runs)


def _generator(seed: int) -> np.random.Generator:
    return np.random.Generator(np.random.PCG64(20240400 + seed))


def _differences(
    generator: np.random.Generator, clusters: int, size: int, icc: float, rate: float, mean: float
) -> Floats:
    """Differences of 1 and -1 in a share `rate` of rows, two of a cluster correlating by `icc`."""
    law = [(rate - mean) / 2, 1 - rate, (rate + mean) / 2]
    alone = generator.choice([-1.0, 0.0, 1.0], (clusters, size), p=law)
    shared = generator.choice([-1.0, 0.0, 1.0], (clusters, 1), p=law)
    copied = generator.random((clusters, size)) < sqrt(icc)
    mixed: Floats = np.where(copied, shared, alone).ravel()
    return mixed
