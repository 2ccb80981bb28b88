"""The bounds that a situation lacks: which rows they are computed from, and computing them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache

from registry.domain.digests import Digest, digest_of, without_nothing
from registry.domain.measuring import METHOD, ScoredRow, measure_difference, measure_metric, pooled
from registry.domain.measuring_means import measure_gain, measure_mean
from registry.domain.policies.measured_facts import Measurement
from registry.domain.policies.needs import Need
from registry.services.situation.corpora import Corpora, corpora_for, measure_of_corpus, of_corpus
from registry.services.situation.whole_rows import WHOLE_METHODS, WholeRows, measure_whole, whole_rows_for
from registry.storage.catalog import Reading


@dataclass(frozen=True, slots=True)
class Rows:
    """What lacking bounds are computed from: scored rows by evidence and scorer, and rows with all that they have."""

    scored: dict[tuple[Digest, str], tuple[ScoredRow, ...]]
    whole: WholeRows
    corpora: Corpora


def rows_for(reading: Reading, needs: Sequence[Need]) -> Rows:
    """The scored rows that lacking bounds are computed from, by evidence and scorer."""
    corpora = [need for need in needs if of_corpus(need)]
    bounds = [n for n in needs if not n.is_counted and n.kind not in WHOLE_METHODS and not of_corpus(n)]
    wanted = {(evidence, n.scorer) for n in bounds for evidence in (*n.runs, n.baseline) if evidence is not None}
    scored = {(evidence, scorer): reading.evidence.scored_rows(evidence, scorer) for evidence, scorer in wanted}
    whole = whole_rows_for(reading, [need for need in needs if need.kind in WHOLE_METHODS])
    return Rows(scored, whole, corpora_for(reading, corpora))


def measure(needs: Sequence[Need], rows: Rows) -> dict[Digest, Measurement]:
    """Compute the bounds that are lacking, with no transaction open; what is counted is left to `counting`."""
    return {need_key(need): _measure(need, rows) for need in needs if not need.is_counted}


@lru_cache(maxsize=4096)
def need_key(need: Need) -> Digest:
    """What a bound depends on; equal keys mean equal bounds."""
    asked = without_nothing(asdict(need))
    if need.scale is not None:
        asked["scale"] = need.scale.model_dump(mode="json")
    return digest_of({"method": WHOLE_METHODS.get(need.kind, METHOD), **asked})


# ---------------------------------------------------------------------------------------------------------


def _measure(need: Need, rows: Rows) -> Measurement:
    if need.kind in WHOLE_METHODS:
        return measure_whole(need, rows.whole)
    if of_corpus(need):
        return measure_of_corpus(need, rows.corpora)
    candidate = _pooled(need, [rows.scored[run, need.scorer] for run in need.runs])
    if need.baseline is None:
        return _mean(need, candidate)
    return _difference(need, candidate, _pooled(need, [rows.scored[need.baseline, need.scorer] for _ in need.runs]))


def _mean(need: Need, candidate: Sequence[ScoredRow]) -> Measurement:
    if need.operator is None or need.threshold is None:
        raise ValueError(f"rule {need.rule_id} asks for neither a threshold nor a margin")
    asked = {"level": need.level, "operator": need.operator, "threshold": need.threshold}
    if need.scale is None or need.scale.measures == "binary":
        return measure_metric(need.rule, need.run, candidate, **asked)
    return measure_mean(need.rule, need.run, candidate, need.scale, **asked)


def _difference(need: Need, candidate: Sequence[ScoredRow], live: Sequence[ScoredRow]) -> Measurement:
    if need.baseline is None or (need.margin is None and not need.superior):
        raise ValueError(f"rule {need.rule_id} asks for neither a margin nor to be superior")
    margin, superior, scale = need.margin or "0", bool(need.superior), need.scale
    if scale is not None and scale.measures == "bounded":
        return measure_gain(
            need.rule, need.run, need.baseline, candidate, live, scale,
            level=need.level, margin=margin, superior=superior,
        )  # fmt: skip
    return measure_difference(
        need.rule, need.run, need.baseline, candidate, live,
        level=need.level, margin=margin, superior=superior, lower_is_better=bool(scale and scale.lower_is_better),
    )  # fmt: skip


def _pooled(need: Need, runs: Sequence[Sequence[ScoredRow]]) -> Sequence[ScoredRow]:
    return runs[0] if need.pool is None else pooled(runs)
