"""Which bounds a decision needs: computed beforehand, because judging does no statistics."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from registry.domain.digests import Digest
from registry.domain.policies.document import CompareRule, Measured, MetricRule, Policy, rule_digest
from registry.domain.policies.facts import Facts, RunFact, SuiteFact
from registry.domain.policies.matching import has_bound, runs_on, scorer_of, suites_meant


@dataclass(frozen=True, slots=True)
class Need:
    """One bound to compute: of a scorer on a run, or of its paired difference to a run of the live release.

    `run` and `baseline` are evidence digests. A metric has `operator` and `threshold` (for planning how many rows
    would do), a comparison has `margin`. `level` is that of each one-sided bound.
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


def measurement_needs(policy: Policy, stage: str, facts: Facts) -> tuple[Need, ...]:
    """Every bound that the stage's rules will be judged by, given the runs, baseline runs and suites in `facts`.

    Measurements already in `facts` are not looked at. Runs of different runner classes are never paired, and a
    scorer without an exact bound asks for none.
    """
    return tuple(
        need
        for rule in policy.stage(stage).rules
        if isinstance(rule, Measured)
        for suite in suites_meant(rule.suite, facts.required_suites, facts.other_suites)
        if has_bound(rule.metric, suite)
        for run in runs_on(suite, facts.runs)
        for need in _needs(rule, suite, run, facts)
    )


def _needs(rule: Measured, suite: SuiteFact, run: RunFact, facts: Facts) -> Iterator[Need]:
    digest, scorer, level = rule_digest(rule), scorer_of(rule.metric, suite), rule.confidence.level
    if isinstance(rule, MetricRule):
        yield Need(
            digest, rule.id, "metric", suite.digest, scorer, run.evidence, level,
            operator=rule.operator, threshold=rule.threshold,
        )  # fmt: skip
    elif isinstance(rule, CompareRule) and facts.current is not None and facts.current.digest != facts.digest:
        for baseline in runs_on(suite, facts.baseline_runs):
            if baseline.runner == run.runner:
                yield Need(
                    digest, rule.id, "compare", suite.digest, scorer, run.evidence, level,
                    baseline=baseline.evidence, margin=rule.margin,
                )  # fmt: skip
