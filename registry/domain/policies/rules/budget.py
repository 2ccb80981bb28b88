"""`budget`: what answers take, in time or tokens, stays within a limit, as a one-sided bound tells.

Limited is a quantile, the mean, or the ratio to what the stage serves (or another release) on the same rows. Evidence
does not cover how long answers took: where latency is limited, each set of timings of a run is judged by itself, and
the worst decides. Latencies of different runner classes are never compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from registry.domain.digests import Digest, without_nothing
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.evidence_rules import BudgetRule
from registry.domain.policies.facts import Facts
from registry.domain.policies.matching import Unit, baseline_of, runs_on, suites_meant, timed
from registry.domain.policies.measured_facts import Measurement, RunFact, SuiteFact
from registry.domain.policies.rule_types import rule_digest
from registry.domain.policies.rules.against import Against, itself_or_nothing, name_of, paired, with_notes
from registry.domain.policies.rules.findings import Finding, no_run, no_suite, result, run_command, worst
from registry.domain.policies.wording import exact, rows, samples, shown

Timed: TypeAlias = tuple[Digest, Digest | None, Digest | None, Digest | None]
"""Run, its timings, baseline run, its timings."""

_ANSWER = "a release that answers more rows, or a runner that waits longer"
_CLUSTERS = "a suite whose rows are of more clusters, and a new release evaluated on it"
_QUANTILE = "limit a quantile in the rule, which needs no mean"
REASONS = {
    "no_data": ("there are no rows to judge by", "a suite with rows"),
    "one_cluster": ("all rows are of one cluster, so nothing is known about chance", _CLUSTERS),
    "few_clusters": ("the rows are of too few clusters", _CLUSTERS),
    "too_many_unmeasured": ("too many rows went unanswered", _ANSWER),
    "unanswered_rows": ("the rows that went unanswered may lie beyond any limit", _ANSWER),
    "no_spread": ("all rows took the same, which bounds no mean", _QUANTILE),
    "not_finite": ("the rows differ too much for a mean to be bounded", _QUANTILE),
    "not_positive": ("some rows took nothing, of which there is no ratio", "limit a mean or a quantile in the rule"),
}
"""Why there is no bound although everything went right, and what helps: inconclusive. Other reasons are errors."""


def judge(rule: BudgetRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied if the upper bound is within the limit; not applicable if the rule compares and nothing is live."""
    live = baseline_of(rule, facts) if rule.baseline is not None else None
    required = f"upper bound of {_goal(rule, facts)}, n >= {rule.min_samples}"
    if rule.baseline is not None and (at_once := itself_or_nothing(rule, facts, live)) is not None:
        return result(rule, facts, at_once, required)
    against = Against(rule, facts, live) if live is not None else None
    bounds = _bounds(rule, facts)
    suites = suites_meant(rule.suite, facts.required_suites, facts.other_suites)
    found = [f for suite in suites for f in _suite(rule, facts, against, suite, bounds)]
    found = found or [no_suite(rule.suite, facts)]
    return result(rule, facts, with_notes(worst(found), found), required)


# ---------------------------------------------------------------------------------------------------------


def _bounds(rule: BudgetRule, facts: Facts) -> Mapping[Timed, Measurement]:
    digest = rule_digest(rule)
    found: dict[Timed, Measurement] = {}
    for m in facts.measurements:
        if m.rule == digest:
            found.setdefault((m.run, m.timings, m.baseline, m.baseline_timings), m)
    return found


def _suite(
    rule: BudgetRule, facts: Facts, against: Against | None, suite: SuiteFact, bounds: Mapping[Timed, Measurement]
) -> list[Finding]:
    ours = [Unit(run.evidence, (run,)) for run in runs_on(suite, facts.runs)]

    def judged(unit: Unit, baseline: RunFact | None) -> list[Finding]:
        """All timings, each by itself: a waiver's floor is held against every one of them."""
        (run,) = unit.runs
        if not timed(rule, run) or (baseline is not None and not timed(rule, baseline)):
            return [_untimed(suite, run, facts)]
        theirs = [(None, None)] if baseline is None else [(baseline.evidence, t) for t in timed(rule, baseline)]
        return [
            _judged(rule, facts, suite, unit, baseline, bounds.get((run.evidence, timings, *other)))
            for timings in timed(rule, run)
            for other in theirs
        ]

    if against is None:
        return [f for unit in ours for f in judged(unit, None)] or [no_run(suite, facts)]
    pairs, others = paired(against, suite, ours, judged, lambda found: found)
    return [f for pair in pairs for f in pair] + others


def _untimed(suite: SuiteFact, run: RunFact, facts: Facts) -> Finding:
    said = f"how long the answers of run {run.id} on {suite.reference} took was not gathered"
    return Finding(
        Status.INCONCLUSIVE,
        said,
        {"suite": suite.reference, "run": run.id, "evidence": run.evidence},
        (f"`tandem check {facts.application}@{facts.release} --stage {facts.stage}` gathers it",),
    )


def _judged(
    rule: BudgetRule,
    facts: Facts,
    suite: SuiteFact,
    unit: Unit,
    baseline: RunFact | None,
    measurement: Measurement | None,
) -> Finding:
    numbers = _numbers(rule, suite, unit, baseline, measurement)
    fault = _bound_fault(rule, facts, suite, unit, measurement, numbers)
    if fault is not None or measurement is None or measurement.lower is None or measurement.upper is None:
        return fault or Finding(Status.ERROR, f"{_what(rule)} on {suite.reference} has no bound", numbers)
    limit = exact(rule.limit)
    summary = f"{_what(rule)} {_told(rule, measurement)}"
    if exact(measurement.upper) <= limit:
        return Finding(Status.SATISFIED, summary, numbers)
    goal = f"an upper bound of {_goal(rule, facts)}"
    if exact(measurement.lower) > limit:
        return Finding(Status.UNSATISFIED, summary, numbers, (f"a new release with {goal} on {suite.reference}",))
    return Finding(Status.INCONCLUSIVE, summary, numbers, (_more(measurement, suite, goal),))


def _bound_fault(
    rule: BudgetRule,
    facts: Facts,
    suite: SuiteFact,
    unit: Unit,
    measurement: Measurement | None,
    numbers: dict[str, Any],
) -> Finding | None:
    on = f"{_what(rule)} on {suite.reference}"
    again = f"`tandem check {facts.application}@{facts.release} --stage {facts.stage}` computes it again"
    if measurement is None:
        return Finding(Status.ERROR, f"no bound of {on} was computed for run {unit.name}", numbers, (again,))
    if exact(measurement.level) != exact(rule.confidence.level):
        said = f"the bound was computed at level {measurement.level}, not {rule.confidence.level}"
        return Finding(Status.ERROR, said, numbers, (again,))
    if measurement.reason == "too_few_rows":
        said = f"{on}: {samples(measurement.n, measurement.clusters)} is too few to bound this quantile"
        return Finding(Status.INCONCLUSIVE, said, numbers, (_more(measurement, suite, "a bound of it"),))
    if measurement.reason in REASONS:
        why, remedy = REASONS[measurement.reason]
        return Finding(Status.INCONCLUSIVE, f"{on}: {why}", numbers, (remedy,))
    if measurement.reason or measurement.lower is None or measurement.upper is None:
        said = measurement.reason.replace("_", " ") or "the bound is missing"
        return Finding(Status.ERROR, f"{on}: {said}", numbers, (run_command(facts, suite),))
    if exact(measurement.lower) > exact(measurement.upper):
        return Finding(Status.ERROR, f"{on}: the lower bound is above the upper one", numbers, (again,))
    if measurement.n < rule.min_samples:
        short = rule.min_samples - measurement.n
        said = f"{on}: {samples(measurement.n, measurement.clusters)} is too few to judge by"
        return Finding(
            Status.INCONCLUSIVE, said, numbers, (f"a suite with at least {rows(rule.min_samples)}: {short} more",)
        )
    return None


# What is said ---------------------------------------------------------------------------------------------


def _what(rule: BudgetRule) -> str:
    """`latency_ms at quantile 0.95`, `mean completion_tokens`, `ratio of prompt_tokens`."""
    if rule.quantile is not None:
        return f"{rule.metric} at quantile {rule.quantile}"
    return f"mean {rule.metric}" if rule.mean_max is not None else f"ratio of {rule.metric}"


def _goal(rule: BudgetRule, facts: Facts) -> str:
    against = f" against {name_of(rule, facts, baseline_of(rule, facts))}" if rule.baseline is not None else ""
    return f"{_what(rule)} <= {rule.limit}{against}"


def _told(rule: BudgetRule, m: Measurement) -> str:
    value = shown(m.value, limit=rule.limit) if m.value is not None else "-"
    bounds = [shown(b, better="lower", limit=rule.limit) if b is not None else "-" for b in (m.lower, m.upper)]
    return f"{value} ({samples(m.n, m.clusters)}, bounds {bounds[0]}..{bounds[1]})"


def _more(m: Measurement, suite: SuiteFact, goal: str) -> str:
    if m.needed is None:
        return f"a release that takes less: no number of rows would show {goal} at what was measured"
    planned = max(m.needed, m.n + 1)
    return f"a new release evaluated on a suite with {rows(planned)}, {planned - m.n} more than {suite.reference} gave"


def _numbers(
    rule: BudgetRule, suite: SuiteFact, unit: Unit, baseline: RunFact | None, measurement: Measurement | None
) -> dict[str, Any]:
    found: dict[str, Any] = {"suite": suite.reference, "metric": rule.metric}
    found |= {"run": unit.name, "evidence": unit.evidence}
    if baseline is not None:
        found |= {"baseline_run": baseline.id, "baseline": baseline.evidence}
    if measurement is None:
        return found
    told = {
        "timings": measurement.timings,
        "baseline_timings": measurement.baseline_timings,
        "value": measurement.value,
        "n": measurement.n,
        "clusters": measurement.clusters,
        "lower": measurement.lower,
        "upper": measurement.upper,
        "level": measurement.level,
        "method": measurement.method,
        "needed": measurement.needed,
        "reason": measurement.reason or None,
        "min_samples": rule.min_samples,
    }
    return found | without_nothing(told)
