"""What `metric` and `compare` share: whether a bound can be used, and what to say if it cannot.

A bound that is missing, malformed or at another level never satisfies a rule (I-8).
"""

from __future__ import annotations

from typing import Any

from registry.domain.digests import without_nothing
from registry.domain.policies.decision import Level, Status
from registry.domain.policies.facts import Facts, Measurement, RunFact, SuiteFact
from registry.domain.policies.matching import Unit, has_bound, scorer_of
from registry.domain.policies.rule_types import Measured
from registry.domain.policies.rules.ageing import missing
from registry.domain.policies.rules.findings import Finding
from registry.domain.policies.wording import exact, rows, samples

REASONS = {
    "no_data": "there are no rows to judge by",
    "one_cluster": "all rows are of one cluster, so nothing is known about chance",
    "too_many_unmeasured": "too many rows are unmeasured",
}
"""Why there is no bound although everything went right: inconclusive."""

WRONG = {
    "not_comparable": "the runs cannot be compared",
}
"""Why there is no bound because something is wrong: an error. So is every reason that is not known here."""


def scorer_fault(rule: Measured, suite: SuiteFact) -> Finding | None:
    """Why a scorer cannot be judged on a suite, before any number is looked at."""
    scorer = scorer_of(rule.metric, suite)
    measured = {"suite": suite.reference, "scorer": scorer}
    if scorer not in suite.scorers:
        known = ", ".join(sorted(suite.scorers))
        said = f"{suite.reference} has no scorer {scorer}"
        return Finding(Status.ERROR, said, measured, (f"name one of these scorers in the rule: {known}",))
    if has_bound(rule.metric, suite):
        return None
    said = f"{scorer} on {suite.reference} has no exact bound"
    if rule.level in {Level.HARD, Level.SOFT}:
        remedy = ("make the rule advisory", "or name a scorer of single rows in the rule")
        return Finding(Status.ERROR, f"{said}; make the rule advisory", measured, remedy)
    return Finding(Status.INCONCLUSIVE, said, measured, ("name a scorer of single rows in the rule",))


def bound_fault(
    rule: Measured, facts: Facts, unit: Unit, measurement: Measurement | None, numbers: dict[str, Any]
) -> Finding | None:
    """Why a measurement gives no bound to judge by, or None if it does."""
    suite, scorer = numbers["suite"], numbers["scorer"]
    if measurement is None:
        return Finding(
            Status.ERROR,
            f"no bound of {scorer} on {suite} was computed for run {unit.name}",
            numbers,
            (f"`tandem check {facts.application}@{facts.release} --stage {facts.stage}` computes it again",),
        )
    if exact(measurement.level) != exact(rule.confidence.level):
        said = f"the bound was computed at level {measurement.level}, not {rule.confidence.level}"
        return Finding(Status.ERROR, said, numbers, ("compute the bounds of this run again",))
    if measurement.reason in REASONS:
        why = REASONS[measurement.reason]
        remedy = (f"a suite whose rows allow a bound, and a new release evaluated on it: {why}",)
        return missing(rule, Finding(Status.INCONCLUSIVE, f"{scorer} on {suite}: {why}", numbers, remedy))
    if measurement.reason or measurement.lower is None or measurement.upper is None:
        why = WRONG.get(measurement.reason, measurement.reason.replace("_", " ") or "the bound is missing")
        remedy = (f"evaluate both releases again on {suite}",)
        return Finding(Status.ERROR, f"{scorer} on {suite}: {why}", numbers, remedy)
    if (n := measurement.n // unit.times) < rule.min_samples:
        short = rule.min_samples - n
        return Finding(
            Status.INCONCLUSIVE,
            f"{scorer} on {suite}: {samples(measurement.n, measurement.clusters)} is too few to judge by",
            numbers,
            (f"a suite with at least {rows(rule.min_samples)}: {short} more",),
        )
    if exact(measurement.lower) > exact(measurement.upper):
        said = f"{scorer} on {suite}: the lower bound is above the upper one"
        return Finding(Status.ERROR, said, numbers, ("compute the bounds of this run again",))
    return None


def numbers_of(
    rule: Measured, suite: SuiteFact, unit: Unit, baseline: RunFact | None, measurement: Measurement | None
) -> dict[str, Any]:
    """The exact numbers of one run, of runs that are pooled, or of a pair, for the decision."""
    found: dict[str, Any] = {"suite": suite.reference, "scorer": scorer_of(rule.metric, suite)}
    found |= {"run": unit.name, "evidence": unit.evidence}
    if unit.pool is not None:
        found |= {"pooled": list(unit.pool)}
    if baseline is not None:
        found |= {"baseline_run": baseline.id, "baseline": baseline.evidence}
    if measurement is None:
        return found
    told = {
        "value": measurement.value,
        "baseline_value": measurement.baseline_value,
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


def more_rows(measurement: Measurement, suite: SuiteFact, goal: str) -> tuple[str, ...]:
    """What to do about a bound that straddles the requirement."""
    if measurement.needed is None:
        return (f"a better release: no number of rows would show {goal} at what was measured",)
    more = max(measurement.needed - measurement.n, 1)
    planned = max(measurement.needed, measurement.n + 1)
    return (f"a new release evaluated on a suite with {rows(planned)}, {more} more than {suite.reference} gave",)
