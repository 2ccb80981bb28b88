"""`slices`: no part of a suite's rows is worse than it may be, whatever the mean over all of them says.

With `margin`, each slice is compared with what the stage serves (or with another release) on the same rows; with
`require`, its mean is held against a floor. Harm in a slice is a claim about one of several, and is made only where it
holds after Holm's correction; before it, harm is suspected, and somebody has to look.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from typing import Any

from registry.domain.digests import decimal_text, without_nothing
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.evidence_rules import SlicesRule
from registry.domain.policies.facts import Facts
from registry.domain.policies.matching import (
    Unit,
    alone,
    baseline_of,
    bounds_of,
    has_bound,
    has_slices,
    limits_slices,
    range_of,
    runs_on,
    scorer_of,
    suites_meant,
)
from registry.domain.policies.measured_facts import Measurement, RunFact, SliceMeasurement, SuiteFact
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
from registry.domain.policies.rules.bounds import computed_by, not_computed, reason_fault
from registry.domain.policies.rules.determinism import not_deterministic
from registry.domain.policies.rules.extending import Judged, further
from registry.domain.policies.rules.findings import (
    Finding,
    candidate,
    evaluation_of,
    no_run,
    no_suite,
    result,
    run_command,
    worst,
)
from registry.domain.policies.rules.judges import judge_doubt, judge_fault
from registry.domain.policies.wording import called, exact, rows, shown

NO_SLICES = "no_slices"

REASONS = {
    "no_data": "there are no rows to judge by",
    "too_many_unmeasured": "too many rows are unmeasured",
    "too_many_slices": "its values are too many to be slices",
}
"""Why there are no bounds although everything went right: inconclusive. Any other reason is an error."""

_MOST_NAMED = 3
"""Slices that a line names; all of them are in what was measured."""
_MOST_REMEDIES = 10
"""Slices of which it is said what they lack."""


def judge(rule: SlicesRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied as the rule's `mode` says; not applicable if it compares and nothing is live."""
    live = baseline_of(rule, facts) if rule.baseline is not None else None
    required = _required(rule, facts)
    if rule.baseline is not None and (at_once := itself_or_nothing(rule, facts, live)) is not None:
        return result(rule, facts, at_once, required)
    against = Against(rule, facts, live) if live is not None else None
    bounds = bounds_of(rule_digest(rule), facts.measurements)
    suites = suites_meant(rule.suite, facts.required_suites, facts.other_suites)
    found = [f for suite in suites for f in _suite(rule, facts, against, suite, bounds, now)]
    found = found or [no_suite(rule.suite, facts)]
    return result(rule, facts, with_notes(worst(found), found, failing(against, suites)), required)


# ---------------------------------------------------------------------------------------------------------


def _suite(
    rule: SlicesRule, facts: Facts, against: Against | None, suite: SuiteFact, bounds: Bounds, now: str
) -> list[Finding]:
    if (fault := _fault(rule, suite)) is not None:
        return [fault]
    ours = alone(runs_on(suite, facts.runs), rule.looks)

    def judged(unit: Unit, baseline: RunFact | None) -> Finding:
        measurement = bounds.get((unit.evidence, baseline.evidence if baseline else None))
        return _judged(rule, facts, suite, unit, baseline, measurement)

    if against is None:
        return _told_somewhere([judged(unit, None) for unit in ours]) or [no_run(suite, facts)]
    pairs, others = paired(against, suite, ours, judged, lambda found: found, now)
    return _told_somewhere(pairs) + others


def _fault(rule: SlicesRule, suite: SuiteFact) -> Finding | None:
    """Why nothing can be judged on a suite, before any number is looked at."""
    scorer = scorer_of(rule.metric, suite)
    measured: dict[str, Any] = {"suite": suite.reference, "scorer": scorer, "by": rule.by}
    if has_slices(rule, suite):
        return judge_fault(rule.metric, suite, measured)
    if rule.by not in (suite.slices or ()):
        known = ", ".join(suite.slices or ()) or "none"
        said = f"{suite.reference} has no slices {rule.by!r} (it has: {known})"
        remedy = f"name slices of the suite in the rule, or register a version of {suite.name} that has them"
        return Finding(Status.ERROR, said, measured, (remedy,))
    if scorer not in suite.scorers:
        known = ", ".join(sorted(suite.scorers))
        said = f"{suite.reference} has no scorer {scorer}"
        return Finding(Status.ERROR, said, measured, (f"name one of these scorers in the rule: {known}",))
    if not has_bound(rule.metric, suite) or limits_slices(rule, suite):
        said = f"{scorer} on {suite.reference} is a number of all rows together: no slice has one"
        return Finding(Status.ERROR, said, measured, ("name a scorer of single rows in the rule",))
    low, high = range_of(rule.metric, suite)
    said = f"{rule.margin or rule.threshold} tells nothing apart: {scorer} on {suite.reference} is {low} to {high}"
    return Finding(Status.ERROR, said, measured, ("ask for a number within that range",))


def _told_somewhere(findings: Sequence[Finding]) -> list[Finding]:
    """The findings, in which a run that kept no slices does no harm beside one that did: it says nothing of them."""
    silent = [f.measured.get("reason") == NO_SLICES for f in findings]
    if all(silent):
        return list(findings)
    return [
        replace(f, status=Status.NOT_APPLICABLE, summary=f"{f.summary} and is passed over", remedy=()) if quiet else f
        for f, quiet in zip(findings, silent, strict=True)
    ]


def _judged(
    rule: SlicesRule,
    facts: Facts,
    suite: SuiteFact,
    unit: Unit,
    baseline: RunFact | None,
    measurement: Measurement | None,
) -> Finding:
    numbers = _numbers(rule, suite, unit, baseline, measurement)
    fault = _bound_fault(rule, facts, suite, unit, measurement, numbers)
    if fault is not None or measurement is None or not measurement.slices:
        return fault or Finding(Status.ERROR, f"no slice of {suite.reference} was measured", numbers)
    slices = measurement.slices
    status = _status(rule, slices)
    judged = Judged(rule, facts, suite, unit, baseline)
    summary = f"{scorer_of(rule.metric, suite)} by {rule.by}, {_summary(rule, slices, status)}{judged.told}"
    return Finding(status, summary, numbers, _remedy(rule, judged, slices, status))


def _bound_fault(
    rule: SlicesRule,
    facts: Facts,
    suite: SuiteFact,
    unit: Unit,
    measurement: Measurement | None,
    numbers: dict[str, Any],
) -> Finding | None:
    on = f"{scorer_of(rule.metric, suite)} by {rule.by} on {suite.reference}"
    fault = not_computed(facts, unit, on, rule.look(unit.look).level, measurement, numbers)
    if fault is not None or measurement is None:
        return fault
    if measurement.reason == NO_SLICES:
        said = f"run {unit.name} on {suite.reference} did not keep in which slice a row lies"
        remedy = f"{run_command(facts, suite)} keeps it, and generates nothing that is there"
        return Finding(Status.INCONCLUSIVE, said, numbers, (remedy,))
    if (doubt := judge_doubt(measurement, on, suite.reference, numbers)) is not None:
        return doubt
    if (open_ := not_deterministic(unit, on, suite.reference, numbers)) is not None:
        return open_
    again = evaluation_of(candidate(facts), suite)
    if (why_not := reason_fault(measurement, on, REASONS, "slices", again, numbers)) is not None:
        return why_not
    if any(s.status == "pass" and not _holds(rule, s) for s in measurement.slices or ()):
        said = f"{on}: a slice is said to pass that does not"
        return Finding(Status.ERROR, said, numbers, (computed_by(facts),))
    return None


def _holds(rule: SlicesRule, found: SliceMeasurement) -> bool:
    """Whether a slice shows to be good enough: what says that it passes is held to its bound (I-8)."""
    if found.lower is None or found.upper is None:
        return False
    if rule.margin is not None:
        return exact(found.lower) > -exact(rule.margin)
    limit = exact(rule.threshold or "0")
    return exact(found.upper) <= limit if rule.operator == "<=" else exact(found.lower) >= limit


def _status(rule: SlicesRule, slices: Sequence[SliceMeasurement]) -> Status:
    found = {s.status for s in slices}
    if "fail" in found:
        return Status.UNSATISFIED
    open_ = "suspected" in found or found == {"insufficient"} or any(_stands_open(s) for s in slices)
    if rule.mode is not None:  # every slice must show it
        open_ = open_ or bool(found - {"pass"})
    return Status.INCONCLUSIVE if open_ else Status.SATISFIED


def _stands_open(found: SliceMeasurement) -> bool:
    """Whether nothing is known of a slice that should be: it must be there, or has its rows and they tell nothing."""
    return found.status == "insufficient" and (bool(found.required) or found.reason is not None)


# What is said ---------------------------------------------------------------------------------------------


def _required(rule: SlicesRule, facts: Facts) -> str:
    if rule.margin is not None:
        live = baseline_of(rule, facts)
        limit = f"-{rule.margin} against {name_of(rule, facts, live)}{freshness(rule)}"
        return f"in every slice a lower bound > {limit}" if rule.mode else f"in no slice harm beyond {limit}"
    bound = "an upper bound" if rule.operator == "<=" else "a lower bound"
    return f"in every slice {bound} {rule.require}" if rule.mode else f"no slice shown to miss {rule.require}"


def _summary(rule: SlicesRule, slices: Sequence[SliceMeasurement], status: Status) -> str:
    """How many came out how, the worst by name, and what could not have been seen."""
    words = {
        "fail": "harmed" if rule.margin is not None else "fail",
        "suspected": "suspected",
        "insufficient": "too small",
        "unclear": "unclear",
        "pass": "pass",
    }
    counts = [(word, sum(1 for s in slices if s.status == name)) for name, word in words.items()]
    said = ", ".join(f"{count} {word}" for word, count in counts if count)
    least = worst_slice(rule, slices)
    worst_said = f"; worst {called(least.name)} {_interval(rule, least)}" if least is not None else ""
    unseen = [s for s in slices if s.status in {"pass", "unclear"} and s.detectable is not None]
    most = max(unseen, key=lambda s: (exact(s.detectable or "0"), s.name), default=None)
    blind = ""
    if status is Status.SATISFIED and rule.mode is None and most is not None and most.detectable is not None:
        less = "drop" if rule.margin is not None else "difference"
        unseen_below = shown(most.detectable, better="lower")
        blind = f"; a {less} of less than {unseen_below} in {called(most.name)} would go unseen"
    return f"{len(slices)} slice{'s' if len(slices) > 1 else ''}: {said}{worst_said}{blind}"


def _interval(rule: SlicesRule, found: SliceMeasurement) -> str:
    limit = decimal_text(f"-{rule.margin}") if rule.margin is not None else rule.threshold
    better = "lower" if rule.margin is None and rule.operator == "<=" else "higher"
    value = shown(found.value, limit=limit) if found.value is not None else "-"
    bounds = [shown(b, better=better, limit=limit) if b is not None else "-" for b in (found.lower, found.upper)]
    return f"{value} (n={found.n}, bounds {bounds[0]}..{bounds[1]})"


def worst_slice(rule: SlicesRule, slices: Sequence[SliceMeasurement]) -> SliceMeasurement | None:
    """The slice with the worst value among those with bounds."""
    sign = -1 if rule.margin is None and rule.operator == "<=" else 1
    bounded = [s for s in slices if s.value is not None and s.lower is not None and s.status != "insufficient"]
    return min(bounded, key=lambda s: (sign * exact(s.value or "0"), s.name), default=None)


def _remedy(rule: SlicesRule, judged: Judged, slices: Sequence[SliceMeasurement], status: Status) -> tuple[str, ...]:
    facts, suite = judged.facts, judged.suite
    if status is Status.SATISFIED:
        return ()
    harmed = [s.name for s in slices if s.status == "fail"]
    if harmed:
        return (f"a new release that is good enough in {_named(harmed)} of {rule.by} on {suite.reference}",)
    found, nothing = [], all(s.status == "insufficient" for s in slices)
    for one in slices:
        if one.status == "suspected":
            found.append(f"look at {called(one.name)}: {_looking(facts, suite)}; {_more(one, judged)}")
        elif one.status != "pass" and (rule.mode or nothing or _stands_open(one)):
            found.append(_more(one, judged))
    rest = len(found) - _MOST_REMEDIES
    return (*found[:_MOST_REMEDIES], *([f"and more of {rest} other slices"] if rest > 0 else []))


def _looking(facts: Facts, suite: SuiteFact) -> str:
    return f"`tandem eval show {facts.application}@{facts.release}` lists the runs on {suite.reference}"


def _more(found: SliceMeasurement, judged: Judged) -> str:
    """How many rows of a slice are missing, if any number would do."""
    suite, run = judged.suite, judged.unit.runs[0]
    if found.reason is not None:
        why = found.reason.replace("_", " ")
        wanted = f"a suite with rows of more clusters in {called(found.name)}"
        return f"{wanted}: nothing bounds what {suite.reference} has ({why})"
    if found.needed is None:
        better = f"a release that is better in {called(found.name)}"
        return f"{better}: no number of rows would show enough at what was measured"
    more = max(found.needed - found.n, 1)
    if found.n and (in_all := further(judged, ceil(run.rows * (found.n + more) / found.n))):
        return " and ".join(in_all)
    return f"a suite with {rows(found.n + more)} in {called(found.name)}, {more} more than {suite.reference} gave"


def _named(names: Sequence[str]) -> str:
    rest = len(names) - _MOST_NAMED
    return ", ".join(map(called, names[:_MOST_NAMED])) + (f" and {rest} more" if rest > 0 else "")


def _numbers(
    rule: SlicesRule, suite: SuiteFact, unit: Unit, baseline: RunFact | None, measurement: Measurement | None
) -> dict[str, Any]:
    """The exact numbers of one run or pair, for the decision. `lower` and `upper` are the outermost of its slices."""
    found: dict[str, Any] = {"suite": suite.reference, "scorer": scorer_of(rule.metric, suite), "by": rule.by}
    found |= {"run": unit.name, "evidence": unit.evidence}
    if rule.looks > 1:
        found |= {"look": unit.look, "looks": rule.looks}
    if baseline is not None:
        found |= {"baseline_run": baseline.id, "baseline": baseline.evidence}
    if measurement is None:
        return found
    slices = measurement.slices or ()
    judged = [s for s in slices if s.status != "insufficient"]
    least = worst_slice(rule, slices)
    told = {
        "value": measurement.value,
        "baseline_value": measurement.baseline_value,
        "n": measurement.n,
        "clusters": measurement.clusters,
        "level": measurement.level,
        "method": measurement.method,
        "reason": measurement.reason or None,
        "worst": least.name if least is not None else None,
        "lower": min((s.lower for s in judged if s.lower is not None), key=exact, default=None),
        "upper": max((s.upper for s in judged if s.upper is not None), key=exact, default=None),
        "slices": [s.model_dump(mode="json", exclude_none=True) for s in slices] or None,
    }
    return found | without_nothing(told)
