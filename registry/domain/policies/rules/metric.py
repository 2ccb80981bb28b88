"""`metric`: a scorer's mean lies beyond a threshold, as its one-sided bound tells, on every run."""

from __future__ import annotations

from decimal import Decimal

from registry.domain.digests import decimal_text
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.document import MetricRule, rule_digest
from registry.domain.policies.facts import Facts, Measurement, RunFact, SuiteFact
from registry.domain.policies.matching import measurement_of, runs_on, scorer_of, suites_meant
from registry.domain.policies.rules.bounds import bound_fault, more_rows, numbers_of, scorer_fault
from registry.domain.policies.rules.findings import Finding, no_run, no_suite, result, worst
from registry.domain.policies.wording import samples, shown


def judge(rule: MetricRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied if on every suite the bound of the worst run is beyond the threshold."""
    suites = suites_meant(rule.suite, facts.required_suites, facts.other_suites)
    findings = [f for suite in suites for f in _suite(rule, facts, suite)] or [no_suite(rule.suite, facts)]
    required = f"{_bound(rule)} {rule.require}, n >= {rule.min_samples}"
    return result(rule, facts, worst(findings), required)


def _suite(rule: MetricRule, facts: Facts, suite: SuiteFact) -> list[Finding]:
    fault = scorer_fault(rule, suite)
    if fault is not None:
        return [fault]
    return [_run(rule, facts, suite, run) for run in runs_on(suite, facts.runs)] or [no_run(suite, facts)]


def _run(rule: MetricRule, facts: Facts, suite: SuiteFact, run: RunFact) -> Finding:
    measurement = measurement_of(facts, rule_digest(rule), run.evidence)
    numbers = numbers_of(rule, suite, run, None, measurement)
    fault = bound_fault(rule, facts, measurement, numbers)
    if fault is not None or measurement is None or measurement.lower is None or measurement.upper is None:
        return fault or Finding(Status.ERROR, "no bound", numbers)
    status = _status(rule, Decimal(decimal_text(measurement.lower)), Decimal(decimal_text(measurement.upper)))
    return Finding(status, _summary(rule, suite, measurement), numbers, _remedy(rule, suite, status, measurement))


def _status(rule: MetricRule, lower: Decimal, upper: Decimal) -> Status:
    """A bound at the threshold passes; a straddling one says nothing."""
    threshold = Decimal(rule.threshold)
    passes, fails = lower >= threshold, upper < threshold
    if rule.operator == "<=":
        passes, fails = upper <= threshold, lower > threshold
    return Status.SATISFIED if passes else Status.UNSATISFIED if fails else Status.INCONCLUSIVE


def _summary(rule: MetricRule, suite: SuiteFact, m: Measurement) -> str:
    better = "higher" if rule.operator == ">=" else "lower"
    limit = rule.threshold
    value = shown(m.value, limit=limit) if m.value is not None else "-"
    lower, upper = (shown(b, better=better, limit=limit) if b is not None else "-" for b in (m.lower, m.upper))
    return f"{scorer_of(rule.metric, suite)} {value} ({samples(m.n, m.clusters)}, bounds {lower}..{upper})"


def _remedy(rule: MetricRule, suite: SuiteFact, status: Status, m: Measurement) -> tuple[str, ...]:
    goal = f"a {_bound(rule)} {rule.require}"
    if status is Status.INCONCLUSIVE:
        return more_rows(m, suite, goal)
    return () if status is Status.SATISFIED else (f"a new release with {goal} on {suite.reference}",)


def _bound(rule: MetricRule) -> str:
    return "lower bound" if rule.operator == ">=" else "upper bound"
