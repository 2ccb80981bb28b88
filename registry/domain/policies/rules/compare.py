"""`compare`: a scorer is not worse than what the stage serves by more than the margin.

Judged by the one-sided bound of the mean paired difference, release minus live, over the same rows; only runs of
one runner class are paired. A run of a class by which the live release was not evaluated is passed over, and said to
be, if another run has its like: on this suite the comparison is then made, by one machinery on both sides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from registry.domain.digests import decimal_text
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.document import CompareRule, rule_digest
from registry.domain.policies.facts import CurrentFact, Facts, Measurement, RunFact, SuiteFact
from registry.domain.policies.matching import measurement_of, runs_on, scorer_of, suites_meant
from registry.domain.policies.rules.bounds import bound_fault, more_rows, numbers_of, scorer_fault
from registry.domain.policies.rules.findings import Finding, candidate, no_run, no_suite, result, run_command, worst
from registry.domain.policies.wording import samples, shown


def judge(rule: CompareRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied if the worst pair's lower bound is above minus the margin; not applicable if nothing is live."""
    live = facts.current
    required = f"lower bound > -{rule.margin} against {_name(facts, live)}, n >= {rule.min_samples}"
    if live is None:
        return result(rule, facts, Finding(Status.NOT_APPLICABLE, f"nothing is live at {facts.stage}"), required)
    if live.digest == facts.digest:
        same = Finding(Status.SATISFIED, f"identical: {candidate(facts)} is what {facts.stage} serves")
        return result(rule, facts, same, required)
    suites = suites_meant(rule.suite, facts.required_suites, facts.other_suites)
    findings = [f for suite in suites for f in _suite(rule, facts, live, suite)] or [no_suite(rule.suite, facts)]
    return result(rule, facts, _with_notes(worst(findings), findings), required)


def _with_notes(found: Finding, findings: Sequence[Finding]) -> Finding:
    """The result, whose line also tells which runs were passed over."""
    notes = [f.summary for f in findings if f.status is Status.NOT_APPLICABLE]
    return replace(found, summary="; ".join(dict.fromkeys([found.summary, *notes])))


def _suite(rule: CompareRule, facts: Facts, live: CurrentFact, suite: SuiteFact) -> list[Finding]:
    fault = scorer_fault(rule, suite)
    if fault is not None:
        return [fault]
    runs, baselines = runs_on(suite, facts.runs), runs_on(suite, facts.baseline_runs)
    findings = [no_run(suite, facts)] if not runs else []
    if not baselines:
        said = f"{_name(facts, live)}, which is live, was not evaluated on {suite.reference}"
        remedy = (run_command(facts, suite, live.release),)
        findings.append(Finding(Status.INCONCLUSIVE, said, {"suite": suite.reference, "baseline_runs": 0}, remedy))
        return findings
    classes = {baseline.runner for baseline in baselines}
    alone = [run for run in runs if run.runner not in classes]
    if len(alone) == len(runs):
        return findings + [_not_comparable(facts, live, suite, run) for run in alone]
    findings += [
        _pair(rule, facts, live, suite, run, baseline)
        for run in runs
        for baseline in baselines
        if baseline.runner == run.runner
    ]
    return findings + ([_passed_over(facts, live, suite, alone)] if alone else [])


def _passed_over(facts: Facts, live: CurrentFact, suite: SuiteFact, runs: Sequence[RunFact]) -> Finding:
    named = f"run{'s' if len(runs) > 1 else ''} {', '.join(run.id for run in runs)}"
    return Finding(
        Status.NOT_APPLICABLE,
        f"{named} passed over: {_name(facts, live)} was not evaluated on {suite.reference} by that class of runner",
        {
            "suite": suite.reference,
            "passed_over": [{"run": r.id, "evidence": r.evidence, "runner": r.runner} for r in runs],
        },
    )


def _not_comparable(facts: Facts, live: CurrentFact, suite: SuiteFact, run: RunFact) -> Finding:
    return Finding(
        Status.ERROR,
        f"run {run.id} is not comparable: {_name(facts, live)} was evaluated on {suite.reference} only by runners of "
        "another class",
        {"suite": suite.reference, "run": run.id, "evidence": run.evidence, "runner": run.runner},
        (f"{run_command(facts, suite, live.release)} with the runner that made run {run.id}",),
    )


def _pair(
    rule: CompareRule, facts: Facts, live: CurrentFact, suite: SuiteFact, run: RunFact, baseline: RunFact
) -> Finding:
    measurement = measurement_of(facts, rule_digest(rule), run.evidence, baseline.evidence)
    numbers = numbers_of(rule, suite, run, baseline, measurement)
    fault = bound_fault(rule, facts, measurement, numbers)
    if fault is not None or measurement is None or measurement.lower is None or measurement.upper is None:
        return fault or Finding(Status.ERROR, "no bound", numbers)
    limit = -Decimal(rule.margin)
    lower, upper = Decimal(decimal_text(measurement.lower)), Decimal(decimal_text(measurement.upper))
    summary = _summary(rule, suite, measurement)
    if lower > limit:
        return Finding(Status.SATISFIED, summary, numbers)
    goal = f"a lower bound > -{rule.margin} against {_name(facts, live)}"
    if upper < limit:
        return Finding(Status.UNSATISFIED, summary, numbers, (f"a new release with {goal} on {suite.reference}",))
    return Finding(Status.INCONCLUSIVE, summary, numbers, more_rows(measurement, suite, goal))


def _summary(rule: CompareRule, suite: SuiteFact, m: Measurement) -> str:
    limit = decimal_text(f"-{rule.margin}")
    value = shown(m.value, limit=limit) if m.value is not None else "-"
    lower, upper = (shown(b, better="higher", limit=limit) if b is not None else "-" for b in (m.lower, m.upper))
    return f"{scorer_of(rule.metric, suite)} {value} ({_sides(m)}{samples(m.n, m.clusters)}, bounds {lower}..{upper})"


def _sides(m: Measurement) -> str:
    """`0.596 live -> 0.042, `: both means, or nothing where the live one is not known."""
    if m.baseline_value is None or m.value is None:
        return ""
    own = Decimal(decimal_text(m.baseline_value)) + Decimal(decimal_text(m.value))
    return f"{shown(m.baseline_value)} live -> {shown(str(own))}, "


def _name(facts: Facts, live: CurrentFact | None) -> str:
    return f"{facts.application}@{live.release}" if live else f"what {facts.stage} serves"
