"""`compare`: a scorer is not worse than what it is compared with by more than the margin, or better (`superior`).

Judged by the one-sided bound of the mean paired difference, release minus live, over the same rows; what is paired
with what is told by `against`. Differences are turned so that more is better. Whether a release is better at all, on
independent rows that are right or wrong, is for the exact test to say; only that it is worse is told by the bound.
"""

from __future__ import annotations

from functools import partial

from registry.domain.digests import decimal_text
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.evidence_rules import CompareRule
from registry.domain.policies.facts import Facts
from registry.domain.policies.matching import Unit, baseline_of, bounds_of, scale_of, scorer_of, suites_meant, units
from registry.domain.policies.measured_facts import Measurement, RunFact, SuiteFact
from registry.domain.policies.rule_types import rule_digest
from registry.domain.policies.rules.against import (
    Against,
    Bounds,
    failing,
    freshness,
    itself_or_nothing,
    name_of,
    paired,
    with_notes,
)
from registry.domain.policies.rules.ageing import aged, ageing, freshest, missing
from registry.domain.policies.rules.bounds import bound_fault, numbers_of, scorer_fault, units_of
from registry.domain.policies.rules.extending import Judged, looks_asked, more_rows
from registry.domain.policies.rules.findings import Finding, no_suite, result, worst
from registry.domain.policies.rules.pooling import too_few_runs
from registry.domain.policies.wording import exact, samples, shown


def judge(rule: CompareRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied if the worst pair shows what is asked; not applicable if nothing is live."""
    live = baseline_of(rule, facts)
    named = name_of(rule, facts, live)
    required = f"{_goal(rule, named)}, n >= {rule.min_samples}{looks_asked(rule)}{ageing(rule)}{freshness(rule)}"
    at_once = itself_or_nothing(rule, facts, live)
    if at_once is not None or live is None:
        return result(rule, facts, at_once or Finding(Status.ERROR, "nothing to compare with"), required)
    against, bounds = Against(rule, facts, live), bounds_of(rule_digest(rule), facts.measurements)
    suites = suites_meant(rule.suite, facts.required_suites, facts.other_suites)
    found = [f for suite in suites for f in _suite(rule, against, suite, bounds, now)]
    found = found or [missing(rule, no_suite(rule.suite, facts))]
    return result(rule, facts, with_notes(worst(found), found, failing(against, suites)), required)


def _suite(rule: CompareRule, against: Against, suite: SuiteFact, bounds: Bounds, now: str) -> list[Finding]:
    facts = against.facts
    fault = scorer_fault(rule, suite) or too_few_runs(rule, facts, suite)
    if fault is not None:
        return [fault]

    def judged(unit: Unit, baseline: RunFact) -> Finding:
        measurement = bounds.get((unit.evidence, baseline.evidence))
        return aged(rule, facts, suite, unit, _pair(rule, against, suite, unit, baseline, measurement), now)

    pairs, others = paired(against, suite, units(rule, suite, facts.runs), judged, partial(missing, rule), now)
    return freshest(pairs) + others


def _pair(
    rule: CompareRule,
    against: Against,
    suite: SuiteFact,
    unit: Unit,
    baseline: RunFact,
    measurement: Measurement | None,
) -> Finding:
    numbers = numbers_of(rule, suite, unit, baseline, measurement)
    judged = Judged(rule, against.facts, suite, unit, baseline)
    fault = bound_fault(rule, judged, measurement, numbers)
    if fault is not None or measurement is None or measurement.lower is None or measurement.upper is None:
        return fault or Finding(Status.ERROR, "no bound", numbers)
    status, summary = _status(rule, measurement), _summary(rule, judged, measurement)
    if status is Status.SATISFIED:
        return Finding(status, summary, numbers)
    goal = _goal(rule, against.name) if rule.superior else f"a {_goal(rule, against.name)}"
    if status is Status.UNSATISFIED:
        wanted = goal if rule.superior else f"with {goal}"
        return Finding(status, summary, numbers, (f"a new release {wanted} on {suite.reference}",))
    return Finding(status, summary, numbers, more_rows(judged, measurement, goal))


def _status(rule: CompareRule, m: Measurement) -> Status:
    limit, lower, upper = exact(rule.limit), exact(m.lower or ""), exact(m.upper or "")
    passes = lower > limit if m.p is None or not rule.superior else exact(m.p) < 1 - exact(m.level)
    return Status.SATISFIED if passes else Status.UNSATISFIED if upper < limit else Status.INCONCLUSIVE


def _goal(rule: CompareRule, named: str) -> str:
    if not rule.superior:
        return f"lower bound > -{rule.margin} against {named}"
    return f"better than {named}" + (f" by more than {rule.margin}" if rule.margin else "")


def _summary(rule: CompareRule, judged: Judged, m: Measurement) -> str:
    suite = judged.suite
    limit = rule.limit
    value = shown(m.value, limit=limit) if m.value is not None else "-"
    lower, upper = (shown(b, better="higher", limit=limit) if b is not None else "-" for b in (m.lower, m.upper))
    test = f", p = {shown(m.p, better='lower', limit=decimal_text(1 - exact(m.level)))}" if m.p is not None else ""
    told = f"{_sides(rule, suite, m)}{units_of(rule, suite)}{samples(m.n, m.clusters)}"
    return f"{scorer_of(rule.metric, suite)} {value} ({told}, bounds {lower}..{upper}{test}{judged.told})"


def _sides(rule: CompareRule, suite: SuiteFact, m: Measurement) -> str:
    """`0.596 live -> 0.042, `: both means, or nothing where the live one is not known."""
    if m.baseline_value is None or m.value is None:
        return ""
    scale = scale_of(rule.metric, suite)
    turned = scale is not None and scale.lower_is_better
    own = exact(m.baseline_value) + (-exact(m.value) if turned else exact(m.value))
    return f"{shown(m.baseline_value)} live -> {shown(str(own))}, "
