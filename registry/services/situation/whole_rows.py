"""Bounds that take more of a row than its score: in which slice it lies, or what its answer took."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from registry.domain import measuring_brittleness, measuring_budgets, measuring_slices
from registry.domain.digests import Digest
from registry.domain.evaluations import EvaluatedRow
from registry.domain.measuring import ScoredRow
from registry.domain.measuring_brittleness import VariantsAsked, measure_against_live, measure_variants, varied
from registry.domain.measuring_budgets import BudgetAsked, Metric, SpentRow, measure_budget, measure_ratio, spent
from registry.domain.measuring_slices import SlicedRow, SlicesAsked, measure_slices, sliced
from registry.domain.policies.measured_facts import Measurement
from registry.domain.policies.needs import Need
from registry.domain.prices import Price
from registry.domain.statistics.scales import Scale
from registry.domain.suites import Suite, higher_is_better, measures_of, span_of
from registry.domain.suites.drawing import asked_by_both
from registry.domain.suites.slices import Slices, name_of
from registry.services.situation.suites import suite_with
from registry.storage.catalog import Reading

WHOLE_METHODS: Mapping[str, int] = {
    "slices": measuring_slices.METHOD,
    "budget": measuring_budgets.METHOD,
    "brittleness": measuring_brittleness.METHOD,
}
"""The kinds of bounds that are computed here, each with the revision of how."""


@dataclass(frozen=True, slots=True)
class WholeRows:
    """Rows by evidence and timings (None where these do not matter), and suites by digest."""

    rows: Mapping[tuple[Digest, Digest | None], tuple[EvaluatedRow, ...]]
    suites: Mapping[Digest, Suite]


def whole_rows_for(reading: Reading, needs: Sequence[Need]) -> WholeRows:
    """What these bounds are computed from. Raises IntegrityError if rows are not what was recorded."""
    wanted = {(n.run, n.timings) for n in needs}
    wanted |= {(n.baseline, n.baseline_timings) for n in needs if n.baseline is not None}
    suites = {n.suite for n in needs if n.kind in {"slices", "brittleness"} or n.baseline is not None}
    return WholeRows(
        {(run, timings): _rows(reading, run, timings) for run, timings in wanted},
        {digest: suite_with(reading, digest) for digest in suites},
    )


def measure_whole(need: Need, found: WholeRows) -> Measurement:
    """One such bound."""
    ours: Sequence[EvaluatedRow] = found.rows[need.run, need.timings]
    theirs: Sequence[EvaluatedRow] | None = None
    if need.baseline is not None:
        live = found.rows[need.baseline, need.baseline_timings]
        ours, theirs = asked_by_both(found.suites[need.suite].seed, ours, live)
    if need.kind == "slices":
        return _slices(need, ours, theirs, found.suites[need.suite])
    if need.kind == "brittleness":
        return _brittleness(need, ours, theirs, found.suites[need.suite])
    return _budget(need, ours, theirs)


# ---------------------------------------------------------------------------------------------------------


def _rows(reading: Reading, run: Digest, timings: Digest | None) -> tuple[EvaluatedRow, ...]:
    evidence = reading.evidence
    return evidence.evaluated_rows(run) if timings is None else evidence.timed_rows(run, timings)


def _slices(
    need: Need, ours: Sequence[EvaluatedRow], theirs: Sequence[EvaluatedRow] | None, suite: Suite
) -> Measurement:
    scorer = next(s for s in suite.scorers if s.name == need.scorer)
    declared = next(s for s in suite.slices if name_of(s) == need.by)
    low, high = (float(Decimal(end)) for end in span_of(scorer))
    asked = SlicesAsked(
        declared=declared,
        scale=Scale(low, high, lower_is_better=not higher_is_better(scorer)),
        binary=measures_of(scorer) == "binary",
        level=need.level,
        mode="all_non_inferior" if need.mode == "all_non_inferior" else "no_harm",
        margin=need.margin,
        operator=need.operator or ">=",
        threshold=need.threshold,
        sampled=suite.sampled,
    )
    live = None if theirs is None else _sliced(theirs, need.scorer, declared)
    return measure_slices(need.rule, need.run, need.baseline, _sliced(ours, need.scorer, declared), live, asked)


def _sliced(rows: Sequence[EvaluatedRow], scorer: str, declared: Slices) -> list[SlicedRow]:
    return [sliced(ScoredRow(r.sample_id, r.cluster, r.scores.get(scorer)), r.slices, declared) for r in rows]


def _brittleness(
    need: Need, ours: Sequence[EvaluatedRow], theirs: Sequence[EvaluatedRow] | None, suite: Suite
) -> Measurement:
    scorer = next(s for s in suite.scorers if s.name == need.scorer)
    low, high = (float(Decimal(end)) for end in span_of(scorer))
    scale = Scale(low, high, lower_is_better=not higher_is_better(scorer))
    icc = suite.sampled.assumed_icc
    asked = VariantsAsked(scale, measures_of(scorer) == "binary", need.level, need.margin or "0", icc)
    own = varied(ours, need.scorer)
    if theirs is None or need.baseline is None:
        return measure_variants(need.rule, need.run, own, asked)
    return measure_against_live(need.rule, need.run, need.baseline, own, varied(theirs, need.scorer), asked)


def _budget(need: Need, ours: Sequence[EvaluatedRow], theirs: Sequence[EvaluatedRow] | None) -> Measurement:
    asked = BudgetAsked(need.level, need.threshold or "0", need.quantile)
    spending = _spent(ours, need.scorer, need.price)
    if theirs is None or need.baseline is None:
        found = measure_budget(need.rule, need.run, spending, asked)
    else:
        live = _spent(theirs, need.scorer, need.baseline_price)
        found = measure_ratio(need.rule, need.run, need.baseline, spending, live, asked)
    by_time = {"timings": need.timings, "baseline_timings": need.baseline_timings}
    by_price = {"price": _digest(need.price), "baseline_price": _digest(need.baseline_price)}
    return found.model_copy(update={**by_time, **by_price})


def _digest(price: Price | None) -> Digest | None:
    return None if price is None else price.digest()


def _spent(rows: Sequence[EvaluatedRow], metric: str, price: Price | None) -> list[SpentRow]:
    return [spent(row, cast("Metric", metric), price) for row in rows]
