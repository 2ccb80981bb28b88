"""`evaluated`: every suite was run, with enough rows and hardly any unmeasured."""

from __future__ import annotations

from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.evidence_rules import EvaluatedRule
from registry.domain.policies.facts import Facts
from registry.domain.policies.matching import runs_on, suites_meant
from registry.domain.policies.measured_facts import RunFact, SuiteFact
from registry.domain.policies.rules.findings import Finding, candidate, no_run, no_suite, result, run_command, worst
from registry.domain.policies.wording import rows

UNMEASURED_PERCENT = 2
"""Of a run's rows, at most, may have failed to be measured (through our fault, not the release's)."""


def judge(rule: EvaluatedRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied if on every suite some run has enough rows and every run measured nearly all of its rows."""
    suites = suites_meant(rule.suite, facts.required_suites, facts.other_suites)
    findings = [_suite(rule, facts, suite) for suite in suites] or [no_suite(rule.suite, facts)]
    names = ", ".join(suite.reference for suite in suites) or f"suite {rule.suite}"
    required = f"{names}: at least {rows(rule.min_rows)}, at most {UNMEASURED_PERCENT} % unmeasured"
    return result(rule, facts, worst(findings), required)


def _suite(rule: EvaluatedRule, facts: Facts, suite: SuiteFact) -> Finding:
    runs = runs_on(suite, facts.runs)
    if not runs:
        return no_run(suite, facts)
    measured = {
        "suite": suite.reference,
        "min_rows": rule.min_rows,
        "runs": [
            {"run": r.id, "evidence": r.evidence, "rows": r.rows, "failed": r.failed, "unmeasured": r.unmeasured}
            for r in runs
        ],
    }
    most = max(runs, key=lambda r: (r.rows, r.evidence))
    if most.rows < rule.min_rows:
        more = rule.min_rows - most.rows
        remedy = (f"a suite with at least {rows(rule.min_rows)}, {more} more than {suite.reference} has",)
        if most.planned is not None and most.planned >= rule.min_rows:  # it asked only the first rows
            remedy = (f"{run_command(facts, suite)}: run {most.id} asked {most.rows} of {rows(most.planned)}",)
        return Finding(Status.UNSATISFIED, f"{suite.reference}: {rows(most.rows)} in run {most.id}", measured, remedy)
    holey = [run for run in runs if not _nearly_all_measured(run)]
    if holey:
        run = max(holey, key=lambda r: (r.unmeasured, r.evidence))
        return Finding(
            Status.INCONCLUSIVE,
            f"{suite.reference}: {run.unmeasured} of {rows(run.rows)} unmeasured in run {run.id}",
            measured,
            (
                f"find out why rows of run {run.id} could not be measured, then evaluate a new release: running "
                f"{candidate(facts)} again does not take this run away",
            ),
        )
    said = f"{suite.reference}: {rows(most.rows)}, {most.unmeasured} unmeasured, run {most.id}{_worn(suite)}"
    return Finding(Status.SATISFIED, said, measured)


def _worn(suite: SuiteFact) -> str:
    """What is said of rows that too many releases were tried on."""
    if suite.candidates is None:
        return ""
    return f"; {suite.candidates} releases were evaluated on these rows: time for others that none was chosen by"


def _nearly_all_measured(run: RunFact) -> bool:
    return run.unmeasured * 100 <= run.rows * UNMEASURED_PERCENT
