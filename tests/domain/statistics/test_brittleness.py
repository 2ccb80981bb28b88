"""Scores of one prompt in several wordings."""

from __future__ import annotations

import warnings
from importlib import import_module

import numpy as np
import pytest
from scipy.stats import f_oneway

from registry.domain.statistics.brittleness import brittleness, cochran_q, disagreement


def test_cochrans_q_agrees_with_statsmodels() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        oracles = import_module("statsmodels.stats.contingency_tables")
    hits = np.random.Generator(np.random.PCG64(23)).random((80, 5)) < [0.9, 0.8, 0.85, 0.7, 0.9]
    oracle = oracles.cochrans_q(hits.astype(int))

    found = cochran_q(hits)

    assert found.statistic == pytest.approx(float(oracle.statistic))
    assert found.p == pytest.approx(float(oracle.pvalue))
    assert found.degrees == 4


def test_cochrans_q_of_two_variants_is_mcnemars_chi_squared() -> None:
    hits = [[1, 0]] * 12 + [[0, 1]] * 5 + [[1, 1]] * 30 + [[0, 0]] * 3

    assert cochran_q(hits).statistic == pytest.approx((12 - 5) ** 2 / (12 + 5))


def test_rows_that_all_variants_get_alike_tell_nothing() -> None:
    assert cochran_q([[1, 1, 1], [0, 0, 0]]).p is None


def test_the_sums_of_a_small_table() -> None:
    found = brittleness([[1, 1, 0], [1, 0, 0], [1, 1, 1], [0, 0, 1]])

    assert found.means == (0.75, 0.5, 0.5)
    assert (found.spread, found.worst_drop, found.flip_rate) == (0.25, 0.25, 4 / 8)
    assert disagreement([[1, 1, 0], [1, 0, 0], [1, 1, 1], [0, 0, 1]]).tolist() == [0.5, 1.0, 0.0, 0.5]


def test_a_prompt_that_gains_by_every_change_has_no_drop() -> None:
    assert brittleness([[0, 1], [0, 1], [1, 1]]).worst_drop == 0.0


def test_sigma_is_the_spread_of_variants_without_the_noise_of_rows() -> None:
    generator = np.random.Generator(np.random.PCG64(24))
    rows, variants, sigma = 3000, 60, 0.08
    effects = generator.normal(0, sigma, variants)
    table = generator.normal(0, 0.5, (rows, 1)) + effects + generator.normal(0, 0.3, (rows, variants))

    found = brittleness(table)

    assert found.sigma == pytest.approx(float(np.std(effects, ddof=1)), rel=0.02)
    assert found.cochran is None
    # F of a one-way layout on rows freed of their means, the degrees they cost given back
    freed = table - table.mean(axis=1, keepdims=True)
    ratio = float(f_oneway(*freed.T).statistic) * (variants - 1) / variants
    residual = float(np.sum((freed - freed.mean(axis=0)) ** 2)) / ((rows - 1) * (variants - 1))
    assert found.sigma == pytest.approx((residual * (ratio - 1) / rows) ** 0.5, rel=1e-6)


def test_sigma_of_pure_noise_is_near_zero_while_the_spread_is_not() -> None:
    table = np.random.Generator(np.random.PCG64(25)).normal(0, 1, (50, 30))

    found = brittleness(table)

    assert found.spread > 0.4
    assert found.sigma < 0.1


def test_one_variant_or_one_row_is_refused() -> None:
    for table in ([[1], [0]], [[1, 0]], [1, 0]):
        with pytest.raises(ValueError, match="two rows"):
            brittleness(table)
