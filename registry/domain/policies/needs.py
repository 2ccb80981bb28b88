"""Which bounds a decision needs: computed beforehand, because judging does no statistics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from registry.domain.digests import Digest
from registry.domain.policies.document import Policy
from registry.domain.policies.facts import Facts, RunFact, SuiteFact
from registry.domain.policies.matching import Unit, baseline_of, needed_units, runs_on, scorer_of, suites_meant
from registry.domain.policies.rule_types import (
    CompareRule,
    Measured,
    MetricRule,
    Rule,
    ScoreRule,
    rule_digest,
)
from registry.domain.policies.rules.score import parts


@dataclass(frozen=True, slots=True)
class Need:
    """One bound to compute: of a scorer on a run, or of its paired difference to a run of what it is compared with.

    `run` and `baseline` are evidence digests. A metric has `operator` and `threshold` (for planning how many rows
    would do), a comparison has `margin`. `level` is that of each one-sided bound. With `pool`, `run` stands for all of
    these runs as one (`measuring.pooled`), and the baseline's rows are taken as often as each row was measured.
    """

    rule: Digest
    rule_id: str
    kind: Literal["metric", "compare"]
    suite: Digest
    scorer: str
    run: Digest
    level: str
    baseline: Digest | None = None
    operator: str | None = None
    threshold: str | None = None
    margin: str | None = None
    pool: tuple[Digest, ...] | None = None


def measurement_needs(policy: Policy, stage: str, facts: Facts) -> tuple[Need, ...]:
    """Every bound that the stage's rules will be judged by, given the runs, baseline runs and suites in `facts`.

    Measurements already in `facts` are not looked at. Runs of different runner classes are never paired, and a
    scorer without an exact bound asks for none.
    """
    rules = [measured for rule in policy.stage(stage).rules for measured in _measured(rule)]
    return tuple(
        need
        for rule in rules
        for suite in suites_meant(rule.suite, facts.required_suites, facts.other_suites)
        for unit in needed_units(rule, suite, facts.runs)
        for need in (_pairs(rule, suite, unit, facts) if isinstance(rule, CompareRule) else [_alone(rule, suite, unit)])
    )


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


def _measured(rule: Rule) -> tuple[Measured, ...]:
    """A rule as the metrics and comparisons whose bounds it is judged by."""
    if isinstance(rule, ScoreRule):
        return parts(rule)
    return (rule,) if isinstance(rule, Measured) else ()


def _alone(rule: MetricRule, suite: SuiteFact, unit: Unit) -> Need:
    return Need(
        rule_digest(rule), rule.id, "metric", suite.digest, scorer_of(rule.metric, suite), unit.evidence,
        rule.confidence.level, operator=rule.operator, threshold=rule.threshold, pool=unit.pool,
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
            )  # fmt: skip
