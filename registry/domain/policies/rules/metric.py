"""`metric`: a scorer's mean lies beyond a threshold, as its one-sided bound tells, on every run."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TypeAlias

from registry.domain.digests import Digest
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.evidence_rules import MetricRule
from registry.domain.policies.facts import Facts
from registry.domain.policies.matching import Unit, bounds_of, scorer_of, suites_meant, units
from registry.domain.policies.measured_facts import Measurement, SuiteFact
from registry.domain.policies.rule_types import rule_digest
from registry.domain.policies.rules.ageing import aged, ageing, freshest, missing
from registry.domain.policies.rules.bounds import bound_fault, numbers_of, scorer_fault, units_of
from registry.domain.policies.rules.extending import Judged, looks_asked
from registry.domain.policies.rules.findings import Finding, no_run, no_suite, result, worst
from registry.domain.policies.rules.judges import more_of_both
from registry.domain.policies.rules.pooling import too_few_runs
from registry.domain.policies.wording import exact, samples, shown

Bounds: TypeAlias = Mapping[tuple[Digest, Digest | None], Measurement]


def judge(rule: MetricRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied if on every suite the bound of the worst run is beyond the threshold."""
    bounds = bounds_of(rule_digest(rule), facts.measurements)
    required = f"{_bound(rule)} {rule.require}, n >= {rule.min_samples}{looks_asked(rule)}{ageing(rule)}"
    return result(rule, facts, worst(findings(rule, facts, bounds, now)), required)


def findings(rule: MetricRule, facts: Facts, bounds: Bounds, now: str) -> list[Finding]:
    """What a metric shows on each run of each of its suites. `bounds` are those computed for it."""
    suites = suites_meant(rule.suite, facts.required_suites, facts.other_suites)
    found = [f for suite in suites for f in _suite(rule, facts, suite, bounds, now)]
    return found or [missing(rule, no_suite(rule.suite, facts))]


def _suite(rule: MetricRule, facts: Facts, suite: SuiteFact, bounds: Bounds, now: str) -> list[Finding]:
    fault = scorer_fault(rule, suite) or too_few_runs(rule, facts, suite)
    if fault is not None:
        return [fault]
    found = [
        aged(rule, facts, suite, unit, _run(rule, facts, suite, unit, bounds), now)
        for unit in units(rule, suite, facts.runs)
    ]
    return freshest(found) or [missing(rule, no_run(suite, facts))]


def _run(rule: MetricRule, facts: Facts, suite: SuiteFact, unit: Unit, bounds: Bounds) -> Finding:
    measurement = bounds.get((unit.evidence, None))
    numbers = numbers_of(rule, suite, unit, None, measurement)
    judged = Judged(rule, facts, suite, unit)
    fault = bound_fault(rule, judged, measurement, numbers)
    if fault is not None or measurement is None or measurement.lower is None or measurement.upper is None:
        return fault or Finding(Status.ERROR, "no bound", numbers)
    status = _status(rule, exact(measurement.lower), exact(measurement.upper))
    return Finding(status, _summary(rule, judged, measurement), numbers, _remedy(rule, judged, status, measurement))


def _status(rule: MetricRule, lower: Decimal, upper: Decimal) -> Status:
    """A bound at the threshold passes; a straddling one says nothing."""
    threshold = exact(rule.threshold)
    passes, fails = lower >= threshold, upper < threshold
    if rule.operator == "<=":
        passes, fails = upper <= threshold, lower > threshold
    return Status.SATISFIED if passes else Status.UNSATISFIED if fails else Status.INCONCLUSIVE


def _summary(rule: MetricRule, judged: Judged, m: Measurement) -> str:
    suite = judged.suite
    better = "higher" if rule.operator == ">=" else "lower"
    limit = rule.threshold
    value = shown(m.value, limit=limit) if m.value is not None else "-"
    lower, upper = (shown(b, better=better, limit=limit) if b is not None else "-" for b in (m.lower, m.upper))
    told = f"{units_of(rule, suite)}{samples(m.n, m.clusters)}"
    return f"{scorer_of(rule.metric, suite)} {value} ({told}, bounds {lower}..{upper}{judged.told})"


def _remedy(rule: MetricRule, judged: Judged, status: Status, m: Measurement) -> tuple[str, ...]:
    goal = _goal(rule)
    if status is Status.INCONCLUSIVE:
        return more_of_both(judged, m, goal)
    return () if status is Status.SATISFIED else (f"a new release with {goal} on {judged.suite.reference}",)


def _bound(rule: MetricRule) -> str:
    return "lower bound" if rule.operator == ">=" else "upper bound"


def _goal(rule: MetricRule) -> str:
    return f"{'a' if rule.operator == '>=' else 'an'} {_bound(rule)} {rule.require}"
