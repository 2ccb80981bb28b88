"""Which bounds a decision needs: computed beforehand, because judging does no statistics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from registry.domain.digests import Digest
from registry.domain.policies.document import Policy
from registry.domain.policies.evidence_rules import (
    BrittlenessRule,
    BudgetRule,
    CompareRule,
    ContaminationRule,
    HeadroomRule,
    MetricRule,
    OverfitRule,
    ScoreRule,
    SlicesRule,
)
from registry.domain.policies.facts import Facts
from registry.domain.policies.gaps import gaps
from registry.domain.policies.judges import judge_of
from registry.domain.policies.matching import (
    Unit,
    alone,
    baseline_of,
    has_slices,
    has_variants,
    is_priced,
    looked_at,
    looks_of,
    needed_units,
    price_of,
    runs_on,
    scale_of,
    scorer_of,
    studies_of,
    suites_meant,
    timed,
)
from registry.domain.policies.measured_facts import RunFact, ScaleFact, SuiteFact
from registry.domain.policies.people_rules import OutcomeRule
from registry.domain.policies.rule_types import Measured, Rule, rule_digest
from registry.domain.policies.rules.contamination import OVERLAP, held_out_from, left_out
from registry.domain.policies.rules.headroom import DECLARED, ROOM
from registry.domain.policies.rules.overfit import is_told_by, trained_indexes
from registry.domain.policies.rules.score import parts
from registry.domain.prices import Price

Kind: TypeAlias = Literal[
    "metric", "compare", "overlap", "room", "declared", "gap", "slices", "budget", "brittleness", "outcome"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Need:
    """One bound to compute: of a scorer on a run, or of its paired difference to a run of what it is compared with.

    `run` and `baseline` are evidence digests. A metric has `operator` and `threshold` (for planning how many rows
    would do), a comparison has `margin` and may be `superior`. `scale` is that of a scorer which does not simply give 1
    for right and 0 for wrong. `level` is that of each one-sided bound. With `pool`, `run` stands for all of
    these runs as one (`measuring.pooled`), and the baseline's rows are taken as often as each row was measured.

    A `gap` is between four runs (`pool`): the release and the one without adapters, on rows it was trained on and on
    others; at most `threshold` is allowed.

    Two kinds are counted whatever a rule allows, so that their `rule` is none of a policy: `overlap`, of the rows of a
    suite (its `run`) with an index of training texts (its `baseline`), and `room`, which the prompts of a run leave;
    `declared` is what the prompt leaves with the longest values that it declares.

    Two more look at whole rows: `slices` at each slice that is called `by`, in a `mode`; `budget` at what a row took
    (its `scorer` is latency, tokens or cost), at a `quantile` of it or the mean, against the limit `threshold`. Where
    that is time, `timings` tell which: the evidence does not cover them. Where it is cost, `price` tells by which.

    `brittleness` holds each variant of the prompt against the prompt as released, by `margin`; with a `baseline`, how
    often answers hang on the variant against how often they do there.

    An `outcome` (its `scorer` is the measure) is of a study of production (its `run` and `suite`), told of the arm
    `by`, whose share of units was to be `split`; `anytime` is at how many units a bound that always holds is narrowest.

    Of a scorer that is a model, `labels` is how many labels of people must correct the mean of a metric, and `flips`
    tells that its verdicts are to be held against their swaps.

    Missing rows are planned at the level `planned`, that of the next look, where there is one. With `without` the rows
    that these indexes of training data have are left out.
    """

    rule: Digest
    rule_id: str
    kind: Kind
    suite: Digest
    scorer: str
    run: Digest
    level: str
    baseline: Digest | None = None
    operator: str | None = None
    threshold: str | None = None
    margin: str | None = None
    pool: tuple[Digest, ...] | None = None
    scale: ScaleFact | None = None
    superior: bool | None = None
    by: str | None = None
    mode: str | None = None
    quantile: str | None = None
    timings: Digest | None = None
    baseline_timings: Digest | None = None
    price: Price | None = None
    baseline_price: Price | None = None
    planned: str | None = None
    without: tuple[Digest, ...] | None = None
    labels: int | None = None
    flips: bool | None = None
    split: str | None = None
    anytime: int | None = None

    @property
    def runs(self) -> tuple[Digest, ...]:
        """The evidence of the release that a bound is computed from: one run, or several as one."""
        return (self.run,) if self.pool is None else self.pool

    @property
    def is_counted(self) -> bool:
        """Whether it is a count, which takes more than the scores of rows."""
        return self.kind in {"overlap", "room", "gap", "outcome", "declared"} or self.without is not None


def measurement_needs(policy: Policy, stage: str, facts: Facts) -> tuple[Need, ...]:
    """Every bound that the stage's rules will be judged by, given the runs, baseline runs and suites in `facts`.

    Measurements already in `facts` are not looked at. Runs of different runner classes are never paired, and a
    scorer without an exact bound asks for none.
    """
    rules = [measured for rule in policy.stage(stage).rules for measured in _measured(rule)]
    every = policy.stage(stage).rules
    rows = (*_bounds(rules, facts), *_whole(every, facts), *_variants(every, facts))
    needs = (*rows, *_without_left_out(rows, every, facts), *_counts(every, facts), *_outcomes(every, facts))
    return held_to_judges(needs, [*facts.required_suites, *facts.other_suites])


def metric_needs(
    rules: Iterable[MetricRule], required: Sequence[SuiteFact], others: Sequence[SuiteFact], runs: Sequence[RunFact]
) -> tuple[Need, ...]:
    """The bounds that metrics are judged by, given what `required` stands for, the other suites, and the runs."""
    needs = (
        _alone(rule, suite, unit)
        for rule in rules
        for suite in suites_meant(rule.suite, required, others)
        for unit in needed_units(rule, suite, runs)
    )
    return held_to_judges(needs, [*required, *others])


def held_to_judges(needs: Iterable[Need], suites: Sequence[SuiteFact]) -> tuple[Need, ...]:
    """The needs, of which those of a scorer that is a model say what its scores are held to."""
    by_digest = {suite.digest: suite for suite in suites}
    return tuple(_held(need, by_digest.get(need.suite)) for need in needs)


# ---------------------------------------------------------------------------------------------------------


def _bounds(rules: Iterable[Measured], facts: Facts) -> tuple[Need, ...]:
    return tuple(
        need
        for rule in rules
        for suite in suites_meant(rule.suite, facts.required_suites, facts.other_suites)
        for unit in needed_units(rule, suite, facts.runs)
        for need in (_pairs(rule, suite, unit, facts) if isinstance(rule, CompareRule) else [_alone(rule, suite, unit)])
    )


def _without_left_out(needs: Iterable[Need], rules: Iterable[Rule], facts: Facts) -> Iterator[Need]:
    """The bounds that are asked for again without the rows that are in training data."""
    rules = tuple(rules)
    out, asked = left_out(rules, facts), {rule_digest(rule) for rule in rules if isinstance(rule, Measured)}
    for need in needs:
        if need.suite in out and need.rule in asked:
            yield replace(need, without=out[need.suite])


def _counts(rules: Iterable[Rule], facts: Facts) -> Iterator[Need]:
    """What is counted for rules of these types, each once however many rules ask for it."""
    found: dict[Need, None] = {}
    for rule in rules:
        if isinstance(rule, ContaminationRule):
            for suite in suites_meant(rule.suite, facts.required_suites, facts.other_suites):
                indexes = {d.index for d in held_out_from(suite, facts) if d.index is not None}
                for index in sorted(indexes):
                    found[Need(OVERLAP, "", "overlap", suite.digest, "", suite.digest, "1", baseline=index)] = None
        elif isinstance(rule, HeadroomRule):
            for suite in suites_meant(rule.suite, facts.required_suites, facts.other_suites):
                for run in runs_on(suite, facts.runs):
                    if run.binding is None:
                        found[Need(ROOM, "", "room", suite.digest, "", run.evidence, "1")] = None
                    if rule.lengths is not None:
                        found[Need(DECLARED, "", "declared", suite.digest, "", run.evidence, "1")] = None
        elif isinstance(rule, OverfitRule):
            found |= dict.fromkeys([*_gaps(rule, facts), *_samples(rule, facts)])
    yield from found


def _samples(rule: OverfitRule, facts: Facts) -> Iterator[Need]:
    """How much of what is said to be trained on is in the training data."""
    for trained in suites_meant(rule.trained, facts.required_suites, facts.other_suites):
        for index in trained_indexes(facts):
            yield Need(OVERLAP, "", "overlap", trained.digest, "", trained.digest, "1", baseline=index)


def _gaps(rule: OverfitRule, facts: Facts) -> Iterator[Need]:
    for trained in suites_meant(rule.trained, facts.required_suites, facts.other_suites):
        for suite in suites_meant(rule.suite, facts.required_suites, facts.other_suites):
            if is_told_by(rule, trained, suite):
                for gap in gaps(facts, trained, suite):
                    yield Need(
                        rule_digest(rule), rule.id, "gap", suite.digest, scorer_of(rule.metric, suite), gap.evidence,
                        rule.confidence.level, threshold=rule.gap, pool=gap.pool, scale=scale_of(rule.metric, suite),
                    )  # fmt: skip


def _outcomes(rules: Iterable[Rule], facts: Facts) -> Iterator[Need]:
    """What production showed, of each study that a rule is judged by; those that came to the same are one."""
    for rule in rules:
        if isinstance(rule, OutcomeRule):
            asked = {(fact.evidence, fact.arm): fact for fact in studies_of(rule, facts) if fact.withdrawn is None}
            for evidence, arm in sorted(asked):
                yield Need(
                    rule_digest(rule), rule.id, "outcome", evidence, rule.measure, evidence, rule.confidence.level,
                    operator=rule.operator if rule.require else None, threshold=rule.threshold,
                    margin=rule.margin or "0" if rule.compares else None, superior=rule.superior, by=arm,
                    split=rule.split, anytime=rule.planned_units,
                )  # fmt: skip


def _whole(rules: Iterable[Rule], facts: Facts) -> Iterator[Need]:
    """The bounds of rules that look at slices or at what rows took."""
    for rule in rules:
        if not isinstance(rule, SlicesRule | BudgetRule):
            continue
        for suite in suites_meant(rule.suite, facts.required_suites, facts.other_suites):
            if isinstance(rule, BudgetRule) or has_slices(rule, suite):
                yield from _on_suite(rule, suite, facts)


def _variants(rules: Iterable[Rule], facts: Facts) -> Iterator[Need]:
    """The bounds of rules about variants of the prompt: of each run by itself, and against what is live."""
    for rule in rules:
        if not isinstance(rule, BrittlenessRule):
            continue
        live = baseline_of(rule, facts) if rule.vs_live is not None else None
        theirs = () if live is None or live.digest == facts.digest else live.runs
        for suite in suites_meant(rule.suite, facts.required_suites, facts.other_suites):
            for run in runs_on(suite, facts.runs) if has_variants(rule, suite) else ():
                need = Need(
                    rule_digest(rule), rule.id, "brittleness", suite.digest, scorer_of(rule.metric, suite),
                    run.evidence, rule.confidence.level, margin=rule.max_worst_drop,
                )  # fmt: skip
                yield need
                for other in runs_on(suite, theirs):
                    if other.runner == run.runner:
                        yield replace(need, baseline=other.evidence, margin=rule.vs_live)


def _on_suite(rule: SlicesRule | BudgetRule, suite: SuiteFact, facts: Facts) -> Iterator[Need]:
    looks = looks_of(rule)
    ours = alone(runs_on(suite, facts.runs), looks)
    if rule.baseline is None:
        for unit in ours:
            for timings in timed(rule, unit.runs[0]):
                yield replace(_asking(rule, suite, unit), timings=timings)
        return
    live = baseline_of(rule, facts)
    if live is None or live.digest == facts.digest:
        return
    for unit in ours:
        for seen, other in looked_at(unit, runs_on(suite, live.runs), looks):
            if other.runner == unit.runner:
                if not is_priced(rule, unit.runs[0], other):
                    continue
                need = _asking(rule, suite, seen)
                need = replace(need, baseline=other.evidence, baseline_price=price_of(rule, other))
                for timings in timed(rule, unit.runs[0]):
                    for old in timed(rule, other):
                        yield replace(need, timings=timings, baseline_timings=old)


def _asking(rule: SlicesRule | BudgetRule, suite: SuiteFact, unit: Unit) -> Need:
    run, look = unit.evidence, rule.look(unit.look)
    if isinstance(rule, BudgetRule):
        return Need(
            rule_digest(rule), rule.id, "budget", suite.digest, rule.metric, run, look.level,
            threshold=rule.limit, quantile=rule.quantile, planned=look.following, price=price_of(rule, unit.runs[0]),
        )  # fmt: skip
    return Need(
        rule_digest(rule), rule.id, "slices", suite.digest, scorer_of(rule.metric, suite), run, look.level,
        margin=rule.margin, operator=rule.operator if rule.require else None, threshold=rule.threshold,
        by=rule.by, mode=rule.mode, planned=look.following,
    )  # fmt: skip


def _measured(rule: Rule) -> tuple[Measured, ...]:
    """A rule as the metrics and comparisons whose bounds it is judged by."""
    if isinstance(rule, ScoreRule):
        return parts(rule)
    return (rule,) if isinstance(rule, Measured) else ()


def _alone(rule: MetricRule, suite: SuiteFact, unit: Unit) -> Need:
    look = rule.look(unit.look)
    return Need(
        rule_digest(rule), rule.id, "metric", suite.digest, scorer_of(rule.metric, suite), unit.evidence,
        look.level, operator=rule.operator, threshold=rule.threshold, pool=unit.pool,
        scale=scale_of(rule.metric, suite), planned=look.following,
    )  # fmt: skip


def _pairs(rule: CompareRule, suite: SuiteFact, unit: Unit, facts: Facts) -> Iterator[Need]:
    live = baseline_of(rule, facts)
    if live is None or live.digest == facts.digest:
        return
    for seen, baseline in looked_at(unit, runs_on(suite, live.runs), rule.looks):
        if baseline.runner == unit.runner:
            look = rule.look(seen.look)
            yield Need(
                rule_digest(rule), rule.id, "compare", suite.digest, scorer_of(rule.metric, suite), unit.evidence,
                look.level, baseline=baseline.evidence, margin=rule.margin, pool=unit.pool,
                scale=scale_of(rule.metric, suite), superior=rule.superior, planned=look.following,
            )  # fmt: skip


_OF_SCORES = frozenset({"metric", "compare", "gap", "slices", "brittleness"})
"""The kinds of bounds whose `scorer` is one of the suite's."""


def _held(need: Need, suite: SuiteFact | None) -> Need:
    judge = judge_of(need.scorer, suite) if suite is not None and need.kind in _OF_SCORES else None
    if judge is None:
        return need
    return replace(need, labels=judge.labels if need.kind == "metric" else None, flips=judge.paired)
