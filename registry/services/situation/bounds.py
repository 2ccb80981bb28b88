"""The bounds that a situation lacks: which rows they are computed from, and computing them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from functools import lru_cache
from typing import TypeAlias

from registry.domain.digests import Digest, digest_of, without_nothing
from registry.domain.measuring import METHOD, ScoredRow, measure_difference, measure_metric, pooled
from registry.domain.policies.facts import Measurement
from registry.domain.policies.needs import Need
from registry.storage.catalog import Reading

Rows: TypeAlias = dict[tuple[Digest, str], tuple[ScoredRow, ...]]
"""Scored rows by evidence and scorer."""


def rows_for(reading: Reading, needs: Sequence[Need]) -> Rows:
    """The scored rows that lacking bounds are computed from, by evidence and scorer."""
    wanted = {(evidence, n.scorer) for n in needs for evidence in (*_runs(n), n.baseline) if evidence is not None}
    return {(evidence, scorer): reading.evidence.scored_rows(evidence, scorer) for evidence, scorer in wanted}


def measure(needs: Sequence[Need], rows: Rows) -> dict[Digest, Measurement]:
    """Compute the bounds that are lacking, with no transaction open."""
    return {need_key(need): _measure(need, rows) for need in needs}


@lru_cache(maxsize=4096)
def need_key(need: Need) -> Digest:
    """What a bound depends on; equal keys mean equal bounds."""
    return digest_of({"method": METHOD, **without_nothing(asdict(need))})


# ---------------------------------------------------------------------------------------------------------


def _runs(need: Need) -> tuple[Digest, ...]:
    """The evidence of the release that a bound is computed from: one run, or several as one."""
    return (need.run,) if need.pool is None else need.pool


def _measure(need: Need, rows: Rows) -> Measurement:
    candidate = _pooled(need, [rows[run, need.scorer] for run in _runs(need)])
    if need.baseline is not None and need.margin is not None:
        live = _pooled(need, [rows[need.baseline, need.scorer] for _ in _runs(need)])
        return measure_difference(
            need.rule, need.run, need.baseline, candidate, live, level=need.level, margin=need.margin
        )
    if need.operator is None or need.threshold is None:
        raise ValueError(f"rule {need.rule_id} asks for neither a threshold nor a margin")
    return measure_metric(
        need.rule, need.run, candidate, level=need.level, operator=need.operator, threshold=need.threshold
    )


def _pooled(need: Need, runs: Sequence[Sequence[ScoredRow]]) -> Sequence[ScoredRow]:
    return runs[0] if need.pool is None else pooled(runs)
