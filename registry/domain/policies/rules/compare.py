"""`compare`: a scorer is not worse than what it is compared with by more than the margin.

That is what the stage serves, the last release known good there, or one that the rule names. Judged by the one-sided
bound of the mean paired difference, release minus live, over the same rows; only runs of one runner class are paired.
A run of a class by which the live release was not evaluated is passed over, and said to be, if another run has its
like: on this suite the comparison is then made, by one machinery on both sides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from registry.domain.digests import Digest, decimal_text
from registry.domain.names import parse_version_ref
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.facts import BaselineFact, Facts, Measurement, RunFact, SuiteFact
from registry.domain.policies.matching import (
    Unit,
    baseline_of,
    bounds_of,
    runs_on,
    scorer_of,
    suites_meant,
    units,
)
from registry.domain.policies.rule_types import LAST_KNOWN_GOOD, STAGE_CURRENT, CompareRule, rule_digest
from registry.domain.policies.rules.ageing import aged, ageing, freshest, missing
from registry.domain.policies.rules.bounds import bound_fault, more_rows, numbers_of, scorer_fault
from registry.domain.policies.rules.findings import (
    Finding,
    candidate,
    evaluation_of,
    no_run,
    no_suite,
    result,
    worst,
)
from registry.domain.policies.rules.pooling import too_few_runs
from registry.domain.policies.wording import exact, samples, shown

Bounds: TypeAlias = Mapping[tuple[Digest, Digest | None], Measurement]


@dataclass(frozen=True, slots=True)
class _Comparing:
    """One rule about one situation. `name` is what is compared with, for people."""

    rule: CompareRule
    facts: Facts
    live: BaselineFact
    bounds: Bounds
    now: str

    @property
    def name(self) -> str:
        return _name(self.rule, self.facts, self.live)

    @property
    def standing(self) -> str:
        """What it is compared with, and why."""
        why = {STAGE_CURRENT: ", which is live,", LAST_KNOWN_GOOD: ", which was known good last,"}
        return self.name + why.get(self.rule.against, "")

    def evaluate_again(self, suite: SuiteFact) -> str:
        return evaluation_of(self.name, suite)


def judge(rule: CompareRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied if the worst pair's lower bound is above minus the margin; not applicable if nothing is live."""
    live = baseline_of(rule, facts)
    named = _name(rule, facts, live)
    required = f"lower bound > -{rule.margin} against {named}, n >= {rule.min_samples}{ageing(rule)}"
    if live is None:
        return result(rule, facts, _nothing(rule, facts), required)
    if live.digest == facts.digest:
        return result(rule, facts, Finding(Status.SATISFIED, f"identical: {_same(rule, facts)}"), required)
    comparing = _Comparing(rule, facts, live, bounds_of(rule_digest(rule), facts.measurements), now)
    suites = suites_meant(rule.suite, facts.required_suites, facts.other_suites)
    found = [f for suite in suites for f in _suite(comparing, suite)] or [missing(rule, no_suite(rule.suite, facts))]
    return result(rule, facts, _with_notes(worst(found), found), required)


def _nothing(rule: CompareRule, facts: Facts) -> Finding:
    """Nothing to compare with: fine where none can be there yet, an error where the rule names what is not there."""
    if rule.against == STAGE_CURRENT:
        return Finding(Status.NOT_APPLICABLE, f"nothing is live at {facts.stage}")
    if rule.against == LAST_KNOWN_GOOD:
        return Finding(Status.NOT_APPLICABLE, f"no release was known good at {facts.stage} yet")
    return Finding(
        Status.ERROR,
        f"there is no release {rule.against}",
        {"against": rule.against},
        (f"name a release that there is in {facts.stage}'s policy: `tandem release list` lists them",),
    )


def _same(rule: CompareRule, facts: Facts) -> str:
    if rule.against == STAGE_CURRENT:
        return f"{candidate(facts)} is what {facts.stage} serves"
    return f"{candidate(facts)} is what it is compared with"


def _with_notes(found: Finding, findings: Sequence[Finding]) -> Finding:
    """The result, whose line also tells which runs were passed over."""
    notes = [f.summary for f in findings if f.status is Status.NOT_APPLICABLE]
    return replace(found, summary="; ".join(dict.fromkeys([found.summary, *notes])))


def _suite(comparing: _Comparing, suite: SuiteFact) -> list[Finding]:
    rule, facts = comparing.rule, comparing.facts
    fault = scorer_fault(rule, suite) or too_few_runs(rule, facts, suite)
    if fault is not None:
        return [fault]
    ours, baselines = units(rule, suite, facts.runs), runs_on(suite, comparing.live.runs)
    findings = [missing(rule, no_run(suite, facts))] if not ours else []
    if not baselines:
        said = f"{comparing.standing} was not evaluated on {suite.reference}"
        measured = {"suite": suite.reference, "baseline_runs": 0}
        unmeasured = Finding(Status.INCONCLUSIVE, said, measured, (comparing.evaluate_again(suite),))
        return [*findings, missing(rule, unmeasured)]
    classes = {baseline.runner for baseline in baselines}
    alone = [unit for unit in ours if unit.runner not in classes]
    if len(alone) == len(ours):
        return findings + [_not_comparable(comparing, suite, unit) for unit in alone]
    pairs = [
        aged(rule, facts, suite, unit, _pair(comparing, suite, unit, baseline), comparing.now)
        for unit in ours
        for baseline in baselines
        if baseline.runner == unit.runner
    ]
    return findings + freshest(pairs) + ([_passed_over(comparing, suite, alone)] if alone else [])


def _passed_over(comparing: _Comparing, suite: SuiteFact, alone: Sequence[Unit]) -> Finding:
    runs = [run for unit in alone for run in unit.runs]
    named = f"run{'s' if len(runs) > 1 else ''} {', '.join(run.id for run in runs)}"
    return Finding(
        Status.NOT_APPLICABLE,
        f"{named} passed over: {comparing.name} was not evaluated on {suite.reference} by that class of runner",
        {
            "suite": suite.reference,
            "passed_over": [{"run": r.id, "evidence": r.evidence, "runner": r.runner} for r in runs],
        },
    )


def _not_comparable(comparing: _Comparing, suite: SuiteFact, unit: Unit) -> Finding:
    measured = {"suite": suite.reference, "run": unit.name, "evidence": unit.evidence}
    if unit.runner is None:
        return Finding(
            Status.ERROR,
            f"the pooled runs {unit.name} are of several runner classes and cannot be compared with one",
            measured,
            (f"a new release, evaluated on {suite.reference} {unit.times} times by one class of runner",),
        )
    return Finding(
        Status.ERROR,
        f"run {unit.name} is not comparable: {comparing.name} was evaluated on {suite.reference} only by runners of "
        "another class",
        {**measured, "runner": unit.runner},
        (f"{comparing.evaluate_again(suite)} with the runner that made run {unit.name}",),
    )


def _pair(comparing: _Comparing, suite: SuiteFact, unit: Unit, baseline: RunFact) -> Finding:
    rule = comparing.rule
    measurement = comparing.bounds.get((unit.evidence, baseline.evidence))
    numbers = numbers_of(rule, suite, unit, baseline, measurement)
    fault = bound_fault(rule, comparing.facts, unit, measurement, numbers)
    if fault is not None or measurement is None or measurement.lower is None or measurement.upper is None:
        return fault or Finding(Status.ERROR, "no bound", numbers)
    limit = -exact(rule.margin)
    lower, upper = exact(measurement.lower), exact(measurement.upper)
    summary = _summary(rule, suite, measurement)
    if lower > limit:
        return Finding(Status.SATISFIED, summary, numbers)
    goal = f"a lower bound > -{rule.margin} against {comparing.name}"
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
    own = exact(m.baseline_value) + exact(m.value)
    return f"{shown(m.baseline_value)} live -> {shown(str(own))}, "


def _name(rule: CompareRule, facts: Facts, live: BaselineFact | None) -> str:
    if live is None:
        return {STAGE_CURRENT: f"what {facts.stage} serves"}.get(rule.against, rule.against.replace("_", " "))
    if rule.against in {STAGE_CURRENT, LAST_KNOWN_GOOD}:
        return f"{facts.application}@{live.release}"
    return f"{parse_version_ref(rule.against).name}@{live.release}"
