"""What rules share that are judged by bounds: whether a bound can be used, and what to say if it cannot.

A bound that is missing, malformed or at another level never satisfies a rule (I-8).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from registry.domain.digests import without_nothing
from registry.domain.policies.decision import Level, Status
from registry.domain.policies.evidence_rules import CompareRule, OverfitRule
from registry.domain.policies.facts import Facts
from registry.domain.policies.matching import Unit, asks_within_range, has_bound, range_of, scale_of, scorer_of
from registry.domain.policies.measured_facts import Measurement, RunFact, SuiteFact
from registry.domain.policies.rule_types import Measured
from registry.domain.policies.rules.ageing import missing
from registry.domain.policies.rules.determinism import not_deterministic
from registry.domain.policies.rules.extending import Judged, everything, further
from registry.domain.policies.rules.findings import Finding, candidate
from registry.domain.policies.rules.judges import judge_doubt, judge_fault
from registry.domain.policies.wording import exact, rows, samples

REASONS = {
    "no_data": "there are no rows to judge by",
    "one_cluster": "all rows are of one cluster, so nothing is known about chance",
    "too_many_unmeasured": "too many rows are unmeasured",
    "few_clusters": "there are too few clusters to tell chance from merit",
    "degenerate": "resampling the rows hardly changes anything, so nothing is known about chance",
    "undefined": "it has no value on some choices of the rows",
    "judge_flips": "its judge changes its mind when the answers change places",
}
"""Why there is no bound although everything went right: inconclusive."""

MORE_ROWS_HELP = frozenset({"no_data", "one_cluster", "few_clusters", "degenerate", "undefined"})

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
        fault = None if asks_within_range(rule, suite) else _out_of_range(rule, suite, measured)
        return fault or judge_fault(rule.metric, suite, measured)
    said = f"{scorer} on {suite.reference} has no exact bound"
    if rule.level in {Level.HARD, Level.SOFT}:
        remedy = ("make the rule advisory", "or name a scorer of single rows in the rule")
        return Finding(Status.ERROR, f"{said}; make the rule advisory", measured, remedy)
    return Finding(Status.INCONCLUSIVE, said, measured, ("name a scorer of single rows in the rule",))


def units_of(rule: Measured | OverfitRule, suite: SuiteFact) -> str:
    """`0 to 100, less is better, `: what a reader has to know of the numbers; nothing if 1 is simply right."""
    scale = scale_of(rule.metric, suite)
    if scale is None:
        return ""
    span = f"{scale.low} to {scale.high}, " if (scale.low, scale.high) != ("0", "1") else ""
    return span + ("less is better, " if scale.lower_is_better else "")


def bound_fault(
    rule: Measured, judged: Judged, measurement: Measurement | None, numbers: dict[str, Any]
) -> Finding | None:
    """Why a measurement gives no bound to judge by, or None if it does."""
    suite, scorer = numbers["suite"], numbers["scorer"]
    facts, unit = judged.facts, judged.unit
    level = rule.look(unit.look).level
    fault = not_computed(facts, unit, f"{scorer} on {suite}", level, measurement, numbers)
    if fault is not None or measurement is None:
        return fault
    if (open_ := not_deterministic(unit, f"{scorer} on {suite}", suite, numbers)) is not None:
        return missing(rule, open_)
    if (doubt := judge_doubt(measurement, f"{scorer} on {suite}", suite, numbers)) is not None:
        return missing(rule, doubt)
    if measurement.reason in REASONS:
        why = REASONS[measurement.reason]
        larger = (f"a suite whose rows allow a bound, and a new release evaluated on it: {why}",)
        remedy = (everything(judged) if measurement.reason in MORE_ROWS_HELP else ()) or larger
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
            further(judged, rule.min_samples) or (f"a suite with at least {rows(rule.min_samples)}: {short} more",),
        )
    if exact(measurement.lower) > exact(measurement.upper):
        said = f"{scorer} on {suite}: the lower bound is above the upper one"
        return Finding(Status.ERROR, said, numbers, (computed_by(facts),))
    return None


def not_computed(
    facts: Facts, unit: Unit, on: str, level: str, measurement: Measurement | None, numbers: dict[str, Any]
) -> Finding | None:
    """What is wrong if there is no measurement at all, or one at another level. `on` says of what."""
    if measurement is None:
        said = f"no bound of {on} was computed for run {unit.name}"
        return Finding(Status.ERROR, said, numbers, (computed_by(facts),))
    if exact(measurement.level) != exact(level):
        said = f"the bound was computed at level {measurement.level}, not {level}"
        return Finding(Status.ERROR, said, numbers, (computed_by(facts),))
    return None


def reason_fault(
    measurement: Measurement, on: str, reasons: Mapping[str, str], parts: str, again: str, numbers: dict[str, Any]
) -> Finding | None:
    """Why there is no bound of parts of the rows (`slices`): inconclusive for one of the `reasons`, else an error.

    `again` is the command that evaluates the release.
    """
    if measurement.reason in reasons:
        why = reasons[measurement.reason]
        remedy = f"a suite whose {parts} can be measured, and a new release evaluated on it: {why}"
        return Finding(Status.INCONCLUSIVE, f"{on}: {why}", numbers, (remedy,))
    if measurement.reason:
        said = f"{on}: {measurement.reason.replace('_', ' ')}"
        return Finding(Status.ERROR, said, numbers, (f"evaluate both releases again: {again}",))
    return None


def computed_by(facts: Facts) -> str:
    """The command that computes the bounds that are lacking."""
    return f"`tandem check {candidate(facts)} --stage {facts.stage}` computes it again"


def numbers_of(
    rule: Measured, suite: SuiteFact, unit: Unit, baseline: RunFact | None, measurement: Measurement | None
) -> dict[str, Any]:
    """The exact numbers of one run, of runs that are pooled, or of a pair, for the decision."""
    found: dict[str, Any] = {"suite": suite.reference, "scorer": scorer_of(rule.metric, suite)}
    found |= {"run": unit.name, "evidence": unit.evidence}
    if unit.pool is not None:
        found |= {"pooled": list(unit.pool)}
    if rule.looks > 1:
        found |= {"look": unit.look, "looks": rule.looks}
    if baseline is not None:
        found |= {"baseline_run": baseline.id, "baseline": baseline.evidence}
    if (scale := scale_of(rule.metric, suite)) is not None:
        found |= {"scale": scale.model_dump(mode="json")}
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
        "p": measurement.p,
        "signature": measurement.signature,
        "judge": measurement.judge.model_dump(mode="json") if measurement.judge is not None else None,
    }
    return found | without_nothing(told)


def _out_of_range(rule: Measured, suite: SuiteFact, measured: dict[str, Any]) -> Finding:
    low, high = range_of(rule.metric, suite)
    asked = f"the margin {rule.margin}" if isinstance(rule, CompareRule) else f"the threshold {rule.threshold}"
    scorer = scorer_of(rule.metric, suite)
    said = f"{asked} tells nothing apart: {scorer} on {suite.reference} goes from {low} to {high}"
    return Finding(Status.ERROR, said, measured, ("ask in the units of the scorer, within its range",))
