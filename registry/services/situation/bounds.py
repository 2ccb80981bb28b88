"""The bounds that a situation lacks: which rows they are computed from, and computing them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass, replace
from functools import lru_cache

from registry.domain import measuring_corpus, measuring_gap, measuring_judges, measuring_means
from registry.domain.digests import Digest, digest_of, without_nothing
from registry.domain.measuring import METHOD, ScoredRow, measure_difference, measure_metric, pooled
from registry.domain.measuring_judges import by_more_labels
from registry.domain.measuring_means import measure_gain, measure_mean
from registry.domain.policies.measured_facts import Measurement
from registry.domain.policies.needs import Need
from registry.domain.statistics.bounds import Sampled
from registry.domain.suites.drawing import asked_by_both
from registry.services.situation.corpora import Corpora, corpora_for, measure_of_corpus, of_corpus
from registry.services.situation.judges import JudgeRows, held_to_verdicts, judge_rows_for, measure_by_people
from registry.services.situation.suites import suite_with
from registry.services.situation.whole_rows import WHOLE_METHODS, WholeRows, measure_whole, whole_rows_for
from registry.storage.catalog import Reading


@dataclass(frozen=True, slots=True)
class Rows:
    """What lacking bounds are computed from: scored rows by evidence and scorer, and rows with all that they have.

    `sampled` tells by suite how rows are asked and how they depend on each other, and `seeds` which come first.
    """

    scored: dict[tuple[Digest, str], tuple[ScoredRow, ...]]
    sampled: dict[Digest, Sampled]
    seeds: dict[Digest, int]
    whole: WholeRows
    corpora: Corpora
    judges: JudgeRows

    def without(self, samples: Collection[str]) -> Rows:
        """The same but for some samples."""
        scored = {key: tuple(r for r in rows if r.sample_id not in samples) for key, rows in self.scored.items()}
        judges, corpora = self.judges.without(samples), self.corpora.without(samples)
        return replace(self, scored=scored, corpora=corpora, judges=judges)


def rows_for(reading: Reading, needs: Sequence[Need]) -> Rows:
    """The scored rows that lacking bounds are computed from, by evidence and scorer."""
    corpora = [need for need in needs if of_corpus(need)]
    bounds = [n for n in needs if not n.is_counted and n.kind not in WHOLE_METHODS and not of_corpus(n)]
    wanted = {(evidence, n.scorer) for n in bounds for evidence in (*n.runs, n.baseline) if evidence is not None}
    scored = {(evidence, scorer): reading.evidence.scored_rows(evidence, scorer) for evidence, scorer in wanted}
    whole = whole_rows_for(reading, [need for need in needs if need.kind in WHOLE_METHODS])
    suites = {suite: suite_with(reading, suite) for suite in {need.suite for need in bounds}}
    sampled = {digest: suite.sampled for digest, suite in suites.items()}
    seeds = {digest: suite.seed for digest, suite in suites.items()}
    judges = judge_rows_for(reading.evidence, [need for need in needs if not need.is_counted])
    return Rows(scored, sampled, seeds, whole, corpora_for(reading, corpora), judges)


def measure(needs: Sequence[Need], rows: Rows) -> dict[Digest, Measurement]:
    """Compute the bounds that are lacking, with no transaction open; what is counted is left to `counting`."""
    bounds = [need for need in needs if not need.is_counted]
    return {need_key(need): held_to_verdicts(need, _measure(need, rows), rows.judges) for need in bounds}


@lru_cache(maxsize=4096)
def need_key(need: Need) -> Digest:
    """What a bound depends on; equal keys mean equal bounds."""
    asked = without_nothing(asdict(need))
    if need.scale is not None:
        asked["scale"] = need.scale.model_dump(mode="json")
    asked |= {side: price.content() for side in _PRICES if (price := getattr(need, side)) is not None}
    if need.labels is not None or need.flips:
        asked["judging"] = measuring_judges.METHOD
    return digest_of({"method": _method(need), **asked})


# ---------------------------------------------------------------------------------------------------------

OVERLAPPING = 2
"""Revision of how rows are held against an index; that of the index is in the rule that the count goes by."""
_PRICES = ("price", "baseline_price")


def _method(need: Need) -> int:
    """The revision of how such a bound is measured."""
    if need.kind == "gap":
        return measuring_gap.METHOD
    if need.kind == "overlap":
        return OVERLAPPING
    if of_corpus(need):
        return measuring_corpus.METHOD
    if need.kind in {"metric", "compare"} and need.scale is not None and need.scale.measures == "bounded":
        return measuring_means.METHOD
    return WHOLE_METHODS.get(need.kind, METHOD)


def _measure(need: Need, rows: Rows) -> Measurement:
    """The bound at the level of its look, with the rows planned at that of the next one."""
    found = _bound(need, rows)
    return found if need.planned is None else _planned(found, _bound(replace(need, level=need.planned), rows))


def _planned(found: Measurement, at_next_level: Measurement) -> Measurement:
    if found.judge is not None and found.judge.labels is not None:
        return by_more_labels(found, at_next_level)
    needed = None if found.needed is None else at_next_level.needed
    if found.slices is None:
        return found.model_copy(update={"needed": needed})
    wanted = {one.name: one.needed for one in at_next_level.slices or ()}
    slices = tuple(one.model_copy(update={"needed": wanted.get(one.name)}) for one in found.slices)
    return found.model_copy(update={"needed": needed, "slices": slices})


def _bound(need: Need, rows: Rows) -> Measurement:
    if need.kind in WHOLE_METHODS:
        return measure_whole(need, rows.whole)
    if of_corpus(need):
        return measure_of_corpus(need, rows.corpora)
    ours, sampled = [rows.scored[run, need.scorer] for run in need.runs], rows.sampled[need.suite]
    if need.labels is not None:
        return measure_by_people(need, _pooled(need, ours), rows.judges, sampled)
    if need.baseline is None:
        return _mean(need, _pooled(need, ours), sampled)
    theirs, seed = rows.scored[need.baseline, need.scorer], rows.seeds[need.suite]
    pairs = [asked_by_both(seed, run, theirs) for run in ours]
    candidate, live = (_pooled(need, [pair[side] for pair in pairs]) for side in (0, 1))
    return _difference(need, candidate, live, sampled)


def _mean(need: Need, candidate: Sequence[ScoredRow], sampled: Sampled) -> Measurement:
    if need.operator is None or need.threshold is None:
        raise ValueError(f"rule {need.rule_id} asks for neither a threshold nor a margin")
    asked = {"level": need.level, "operator": need.operator, "threshold": need.threshold}
    if need.scale is None or need.scale.measures == "binary":
        return measure_metric(need.rule, need.run, candidate, **asked, sampled=sampled)
    return measure_mean(need.rule, need.run, candidate, need.scale, **asked, sampled=sampled)


def _difference(need: Need, candidate: Sequence[ScoredRow], live: Sequence[ScoredRow], sampled: Sampled) -> Measurement:
    if need.baseline is None or (need.margin is None and not need.superior):
        raise ValueError(f"rule {need.rule_id} asks for neither a margin nor to be superior")
    margin, superior, scale = need.margin or "0", bool(need.superior), need.scale
    if scale is not None and scale.measures == "bounded":
        return measure_gain(
            need.rule, need.run, need.baseline, candidate, live, scale,
            level=need.level, margin=margin, superior=superior, sampled=sampled,
        )  # fmt: skip
    return measure_difference(
        need.rule, need.run, need.baseline, candidate, live,
        level=need.level, margin=margin, superior=superior,
        lower_is_better=bool(scale and scale.lower_is_better), sampled=sampled,
    )  # fmt: skip


def _pooled(need: Need, runs: Sequence[Sequence[ScoredRow]]) -> Sequence[ScoredRow]:
    return runs[0] if need.pool is None else pooled(runs)
