"""Which bounds a decision needs: computed beforehand, because judging does no statistics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from registry.domain.digests import Digest
from registry.domain.policies.document import Policy
from registry.domain.policies.evidence_rules import (
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
from registry.domain.policies.matching import (
    Unit,
    baseline_of,
    has_slices,
    needed_units,
    runs_on,
    scale_of,
    scorer_of,
    suites_meant,
    timed,
)
from registry.domain.policies.measured_facts import RunFact, ScaleFact, SuiteFact
from registry.domain.policies.rule_types import Measured, Rule, rule_digest
from registry.domain.policies.rules.contamination import OVERLAP
from registry.domain.policies.rules.headroom import ROOM
from registry.domain.policies.rules.overfit import is_told_by
from registry.domain.policies.rules.score import parts


@dataclass(frozen=True, slots=True)
class Need:
    """One bound to compute: of a scorer on a run, or of its paired difference to a run of what it is compared with.

    `run` and `baseline` are evidence digests. A metric has `operator` and `threshold` (for planning how many rows
    would do), a comparison has `margin` and may be `superior`. `scale` is that of a scorer which does not simply give 1
    for right and 0 for wrong. `level` is that of each one-sided bound. With `pool`, `run` stands for all of
    these runs as one (`measuring.pooled`), and the baseline's rows are taken as often as each row was measured.

    A `gap` is between four runs (`pool`): the release and the one without adapters, on rows it was trained on and on
    others.

    Two kinds are counted whatever a rule allows, so that their `rule` is none of a policy: `overlap`, of the rows of a
    suite (its `run`) with an index of training texts (its `baseline`), and `room`, which the prompts of a run leave.

    Two more look at whole rows: `slices` at each slice that is called `by`, in a `mode`; `budget` at what a row took
    (its `scorer` is latency or tokens), at a `quantile` of it or the mean, against the limit `threshold`. Where that is
    time, `timings` tell which: the evidence does not cover them.
    """

    rule: Digest
    rule_id: str
    kind: Literal["metric", "compare", "overlap", "room", "gap", "slices", "budget"]
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

    @property
    def runs(self) -> tuple[Digest, ...]:
        """The evidence of the release that a bound is computed from: one run, or several as one."""
        return (self.run,) if self.pool is None else self.pool

    @property
    def is_counted(self) -> bool:
        """Whether it is a count, which takes more than the scores of rows."""
        return self.kind in {"overlap", "room", "gap"}


def measurement_needs(policy: Policy, stage: str, facts: Facts) -> tuple[Need, ...]:
    """Every bound that the stage's rules will be judged by, given the runs, baseline runs and suites in `facts`.

    Measurements already in `facts` are not looked at. Runs of different runner classes are never paired, and a
    scorer without an exact bound asks for none.
    """
    rules = [measured for rule in policy.stage(stage).rules for measured in _measured(rule)]
    every = policy.stage(stage).rules
    return (*_bounds(rules, facts), *_counts(every, facts), *_whole(every, facts))


def metric_needs(
    rules: Iterable[MetricRule], required: Sequence[SuiteFact], others: Sequence[SuiteFact], runs: Sequence[RunFact]
) -> tuple[Need, ...]:
    """The bounds that metrics are judged by, given what `required` stands for, the other suites, and the runs."""
    return tuple(
        _alone(rule, suite, unit)
        for rule in rules
        for suite in suites_meant(rule.suite, required, others)
        for unit in needed_units(rule, suite, runs)
    )


# ---------------------------------------------------------------------------------------------------------


def _bounds(rules: Iterable[Measured], facts: Facts) -> tuple[Need, ...]:
    return tuple(
        need
        for rule in rules
        for suite in suites_meant(rule.suite, facts.required_suites, facts.other_suites)
        for unit in needed_units(rule, suite, facts.runs)
        for need in (_pairs(rule, suite, unit, facts) if isinstance(rule, CompareRule) else [_alone(rule, suite, unit)])
    )


def _counts(rules: Iterable[Rule], facts: Facts) -> Iterator[Need]:
    """What is counted for rules of these types, each once however many rules ask for it."""
    found: dict[Need, None] = {}
    for rule in rules:
        if isinstance(rule, ContaminationRule):
            indexes = {d.index for part in facts.training or () for d in part.datasets if d.index is not None}
            for suite in suites_meant(rule.suite, facts.required_suites, facts.other_suites):
                for index in sorted(indexes):
                    found[Need(OVERLAP, "", "overlap", suite.digest, "", suite.digest, "1", baseline=index)] = None
        elif isinstance(rule, HeadroomRule):
            for suite in suites_meant(rule.suite, facts.required_suites, facts.other_suites):
                for run in runs_on(suite, facts.runs):
                    found[Need(ROOM, "", "room", suite.digest, "", run.evidence, "1")] = None
        elif isinstance(rule, OverfitRule):
            found |= dict.fromkeys(_gaps(rule, facts))
    yield from found


def _gaps(rule: OverfitRule, facts: Facts) -> Iterator[Need]:
    for trained in suites_meant(rule.trained, facts.required_suites, facts.other_suites):
        for suite in suites_meant(rule.suite, facts.required_suites, facts.other_suites):
            if is_told_by(rule, trained, suite):
                for gap in gaps(facts, trained, suite):
                    yield Need(
                        rule_digest(rule), rule.id, "gap", suite.digest, scorer_of(rule.metric, suite), gap.evidence,
                        rule.confidence.level, pool=gap.pool, scale=scale_of(rule.metric, suite),
                    )  # fmt: skip


def _whole(rules: Iterable[Rule], facts: Facts) -> Iterator[Need]:
    """The bounds of rules that look at slices or at what rows took."""
    for rule in rules:
        if not isinstance(rule, SlicesRule | BudgetRule):
            continue
        for suite in suites_meant(rule.suite, facts.required_suites, facts.other_suites):
            if isinstance(rule, BudgetRule) or has_slices(rule, suite):
                yield from _on_suite(rule, suite, facts)


def _on_suite(rule: SlicesRule | BudgetRule, suite: SuiteFact, facts: Facts) -> Iterator[Need]:
    ours = [(run, timings) for run in runs_on(suite, facts.runs) for timings in timed(rule, run)]
    if rule.baseline is None:
        for run, timings in ours:
            yield replace(_asking(rule, suite, run.evidence), timings=timings)
        return
    live = baseline_of(rule, facts)
    if live is None or live.digest == facts.digest:
        return
    theirs = [(run, timings) for run in runs_on(suite, live.runs) for timings in timed(rule, run)]
    for run, timings in ours:
        need = replace(_asking(rule, suite, run.evidence), timings=timings)
        for other, old in theirs:
            if other.runner == run.runner:
                yield replace(need, baseline=other.evidence, baseline_timings=old)


def _asking(rule: SlicesRule | BudgetRule, suite: SuiteFact, run: Digest) -> Need:
    if isinstance(rule, BudgetRule):
        return Need(
            rule_digest(rule), rule.id, "budget", suite.digest, rule.metric, run, rule.confidence.level,
            threshold=rule.limit, quantile=rule.quantile,
        )  # fmt: skip
    return Need(
        rule_digest(rule), rule.id, "slices", suite.digest, scorer_of(rule.metric, suite), run, rule.confidence.level,
        margin=rule.margin, operator=rule.operator if rule.require else None, threshold=rule.threshold,
        by=rule.by, mode=rule.mode,
    )  # fmt: skip


def _measured(rule: Rule) -> tuple[Measured, ...]:
    """A rule as the metrics and comparisons whose bounds it is judged by."""
    if isinstance(rule, ScoreRule):
        return parts(rule)
    return (rule,) if isinstance(rule, Measured) else ()


def _alone(rule: MetricRule, suite: SuiteFact, unit: Unit) -> Need:
    return Need(
        rule_digest(rule), rule.id, "metric", suite.digest, scorer_of(rule.metric, suite), unit.evidence,
        rule.confidence.level, operator=rule.operator, threshold=rule.threshold, pool=unit.pool,
        scale=scale_of(rule.metric, suite),
    )  # fmt: skip


def _pairs(rule: CompareRule, suite: SuiteFact, unit: Unit, facts: Facts) -> Iterator[Need]:
    live = baseline_of(rule, facts)
    if live is None or live.digest == facts.digest:
        return
    for baseline in runs_on(suite, live.runs):
        if baseline.runner == unit.runner:
            yield Need(
                rule_digest(rule), rule.id, "compare", suite.digest, scorer_of(rule.metric, suite), unit.evidence,
                rule.confidence.level, baseline=baseline.evidence, margin=rule.margin, pool=unit.pool,
                scale=scale_of(rule.metric, suite), superior=rule.superior,
            )  # fmt: skip
