"""Runs measured as one: what a pool shows, and what repeating the same rows does not."""

from __future__ import annotations

from decimal import Decimal

from registry.domain.digests import digest_of
from registry.domain.measuring import ScoredRow, measure_difference, measure_metric, pooled
from registry.domain.policies.measured_facts import Measurement

RULE, RUN, BASE = digest_of("rule"), digest_of("run"), digest_of("base")


def rows(wrong: set[int], count: int = 200) -> list[ScoredRow]:
    return [ScoredRow(f"row-{i:03d}", f"row-{i:03d}", "0" if i in wrong else "1") for i in range(count)]


def bounds(found: Measurement) -> tuple[Decimal, Decimal]:
    assert found.lower is not None
    assert found.upper is not None
    return Decimal(found.lower), Decimal(found.upper)


def share(sample: tuple[ScoredRow, ...] | list[ScoredRow]) -> Measurement:
    return measure_metric(RULE, RUN, sample, level="0.95", operator=">=", threshold="0.9")


def test_a_pool_has_the_rows_of_every_run_and_the_clusters_of_one() -> None:
    found = share(pooled([rows({1, 2}), rows({2, 3}), rows({4})]))
    assert (found.n, found.clusters, found.value) == (600, 200, "0.991666666667")


def test_the_same_run_twice_says_no_more_than_once() -> None:
    """I-9: Re-running never improves a verdict within an evidence epoch."""
    once, twice = share(rows(set(range(12)))), share(pooled([rows(set(range(12)))] * 2))
    assert bounds(twice)[0] <= bounds(once)[0] + Decimal("0.001")
    assert bounds(twice)[1] >= bounds(once)[1] - Decimal("0.001")


def test_a_pool_is_paired_row_by_row_with_what_it_is_compared_with() -> None:
    live = rows(set(range(20)))
    found = measure_difference(
        RULE, RUN, BASE, pooled([rows({1}), rows({2})]), pooled([live] * 2), level="0.95", margin="0.02"
    )
    assert (found.n, found.clusters, found.value) == (400, 200, "0.095")
