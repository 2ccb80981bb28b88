"""`brittleness`: answers do not hang on how the prompt happens to be laid out.

Each variant of the release's own prompt is held against the prompt as released, on the same rows. That every variant is
good enough is a conjunction, each part of which must be shown at the full level; that one is worse is a claim about one
of several, and is made only where it holds after Holm's correction. With `vs_live`, the share of variants that change
what a row scores is compared with that of what the stage serves, row by row, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from registry.domain.digests import decimal_text, without_nothing
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.evidence_rules import BrittlenessRule
from registry.domain.policies.facts import BaselineFact, Facts
from registry.domain.policies.judges import judge_of
from registry.domain.policies.matching import (
    Unit,
    baseline_of,
    bounds_of,
    has_bound,
    has_variants,
    range_of,
    runs_on,
    scale_of,
    scorer_of,
    suites_meant,
)
from registry.domain.policies.measured_facts import Measurement, RunFact, SliceMeasurement, SuiteFact
from registry.domain.policies.rule_types import rule_digest
from registry.domain.policies.rules.against import (
    Against,
    Bounds,
    freshness,
    itself_or_nothing,
    name_of,
    paired,
    with_notes,
)
from registry.domain.policies.rules.bounds import computed_by, not_computed, reason_fault
from registry.domain.policies.rules.determinism import not_deterministic
from registry.domain.policies.rules.extending import all_rows
from registry.domain.policies.rules.findings import Finding, candidate, evaluation_of, no_run, no_suite, result, worst
from registry.domain.policies.wording import exact, rows, shown

REASONS = {
    "no_data": "there are no rows to judge by",
    "no_variants": "no variant changes anything in the prompt",
    "one_cluster": "all rows are of one cluster",
    "few_clusters": "the rows are of too few clusters",
    "too_many_unmeasured": "too many rows are unmeasured",
}
"""Why there are no bounds although everything went right: inconclusive. Any other reason is an error."""

_MOST_NAMED = 3
"""Variants that a line names; all of them are in what was measured."""


def judge(rule: BrittlenessRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied if every variant shows to be good enough, and (`vs_live`) no more hangs on it than of what is live."""
    live = baseline_of(rule, facts) if rule.vs_live is not None else None
    bounds = bounds_of(rule_digest(rule), facts.measurements)
    suites = suites_meant(rule.suite, facts.required_suites, facts.other_suites)
    found = [f for suite in suites for f in _suite(rule, facts, live, suite, bounds, now)] or [
        no_suite(rule.suite, facts)
    ]
    if rule.vs_live is not None and (nothing := itself_or_nothing(rule, facts, live)) is not None:
        found.append(nothing)
    return result(rule, facts, with_notes(worst(found), found), _required(rule, facts, live))


# ---------------------------------------------------------------------------------------------------------


def _suite(
    rule: BrittlenessRule, facts: Facts, live: BaselineFact | None, suite: SuiteFact, bounds: Bounds, now: str
) -> Iterator[Finding]:
    if (fault := _fault(rule, suite)) is not None:
        yield fault
        return
    ours = [Unit(run.evidence, (run,)) for run in runs_on(suite, facts.runs)]
    if not ours:
        yield no_run(suite, facts)
        return
    for unit in ours:
        yield _variants(rule, facts, suite, unit, bounds.get((unit.evidence, None)))
    if live is not None and live.digest != facts.digest:
        against = Against(rule, facts, live)

        def judged(unit: Unit, baseline: RunFact) -> Finding:
            return _live(rule, facts, suite, unit, baseline, bounds.get((unit.evidence, baseline.evidence)))

        pairs, others = paired(against, suite, ours, judged, lambda found: found, now)
        yield from [*pairs, *others]


def _fault(rule: BrittlenessRule, suite: SuiteFact) -> Finding | None:
    """Why nothing can be judged on a suite, before any number is looked at."""
    scorer = scorer_of(rule.metric, suite)
    measured = {"suite": suite.reference, "scorer": scorer}
    if judge_of(scorer, suite) is not None:
        said = f"{scorer} on {suite.reference} is what a model says, which is asked about no variant of the prompt"
        return Finding(Status.INCONCLUSIVE, said, measured, ("name a scorer in the rule that is no judge",))
    if has_variants(rule, suite):
        return None
    if suite.variants is None:
        remedy = f"register a version of {suite.name} with `perturbations`, and name that in the rule"
        return Finding(Status.INCONCLUSIVE, f"{suite.reference} has no perturbations", measured, (remedy,))
    if scorer not in suite.scorers:
        known = ", ".join(sorted(suite.scorers))
        said = f"{suite.reference} has no scorer {scorer}"
        return Finding(Status.ERROR, said, measured, (f"name one of these scorers in the rule: {known}",))
    scale = scale_of(rule.metric, suite)
    if not has_bound(rule.metric, suite) or (scale is not None and scale.measures == "corpus"):
        said = f"{scorer} on {suite.reference} is a number of all rows together: no row has one by each variant"
        return Finding(Status.ERROR, said, measured, ("name a scorer of single rows in the rule",))
    low, high = range_of(rule.metric, suite)
    said = f"{rule.max_worst_drop} tells nothing apart: {scorer} on {suite.reference} is {low} to {high}"
    return Finding(Status.ERROR, said, measured, ("ask for a number within that range",))


def _bound_fault(
    rule: BrittlenessRule,
    facts: Facts,
    suite: SuiteFact,
    unit: Unit,
    measurement: Measurement | None,
    numbers: dict[str, Any],
) -> Finding | None:
    on = f"{scorer_of(rule.metric, suite)} by variants on {suite.reference}"
    fault = not_computed(facts, unit, on, rule.confidence.level, measurement, numbers)
    if fault is not None or measurement is None:
        return fault
    if (open_ := not_deterministic(unit, on, suite.reference, numbers)) is not None:
        return open_
    return reason_fault(measurement, on, REASONS, "variants", evaluation_of(candidate(facts), suite), numbers)


# Against the prompt as released ----------------------------------------------------------------------------


def _variants(
    rule: BrittlenessRule, facts: Facts, suite: SuiteFact, unit: Unit, measurement: Measurement | None
) -> Finding:
    numbers = _numbers(rule, suite, unit, None, measurement)
    fault = _bound_fault(rule, facts, suite, unit, measurement, numbers)
    if fault is not None or measurement is None or not measurement.slices:
        return fault or Finding(Status.ERROR, f"no variant was measured on {suite.reference}", numbers)
    found = measurement.slices
    if any(one.status == "pass" and not _holds(rule, one) for one in found):
        return Finding(Status.ERROR, "a variant is said to pass that does not", numbers, (computed_by(facts),))
    statuses = {one.status for one in found}
    status = Status.UNSATISFIED if "fail" in statuses else Status.INCONCLUSIVE
    if statuses == {"pass"}:
        status = Status.SATISFIED
    more = status is Status.INCONCLUSIVE and any(one.reason or one.needed for one in found)
    remedies = (all_rows(unit, None, suite) if more else ()) or tuple(_remedies(suite, found))
    return Finding(status, _summary(rule, suite, found), numbers, remedies)


def _holds(rule: BrittlenessRule, found: SliceMeasurement) -> bool:
    """Whether a variant shows to be good enough: what says that it passes is held to its bound (I-8)."""
    return found.lower is not None and exact(found.lower) > -exact(rule.max_worst_drop)


def worst_variant(variants: Sequence[SliceMeasurement]) -> SliceMeasurement | None:
    """The variant that loses most among those with bounds."""
    bounded = [one for one in variants if one.value is not None and one.lower is not None]
    return min(bounded, key=lambda one: (exact(one.value or "0"), one.name), default=None)


def _summary(rule: BrittlenessRule, suite: SuiteFact, variants: Sequence[SliceMeasurement]) -> str:
    words = {
        "fail": "worse",
        "suspected": "perhaps worse",
        "insufficient": "on too few rows",
        "unclear": "unclear",
        "pass": "pass",
    }
    counts = [(word, sum(1 for one in variants if one.status == name)) for name, word in words.items()]
    said = ", ".join(f"{count} {word}" for word, count in counts if count)
    least = worst_variant(variants)
    told = ""
    if least is not None and least.value is not None:
        limit = decimal_text(f"-{rule.max_worst_drop}")
        lower, upper = (shown(b, better="higher", limit=limit) if b else "-" for b in (least.lower, least.upper))
        told = f"; worst {least.name} {shown(least.value, limit=limit)} (n={least.n}, bounds {lower}..{upper})"
    scorer = scorer_of(rule.metric, suite)
    return f"{scorer} by {len(variants)} variant{'' if len(variants) == 1 else 's'}: {said}{told}"


def _remedies(suite: SuiteFact, variants: Sequence[SliceMeasurement]) -> Iterator[str]:
    worse = [one.name for one in variants if one.status == "fail"]
    if worse:
        rest = len(worse) - _MOST_NAMED
        named = ", ".join(worse[:_MOST_NAMED]) + (f" and {rest} more" if rest > 0 else "")
        yield f"a new release whose answers on {suite.reference} do not get worse by {named}"
        return
    lacking = [one for one in variants if one.status != "pass"]
    bare = [one for one in lacking if one.reason is not None]
    planned = [one for one in lacking if one.reason is None and one.needed is not None]
    hopeless = [one for one in lacking if one.reason is None and one.needed is None]
    if bare:
        why = (bare[0].reason or "").replace("_", " ")
        yield f"a suite with rows of more clusters: nothing bounds what {suite.reference} has by {bare[0].name} ({why})"
    if planned:
        most = max(planned, key=lambda one: (one.needed or 0, one.name))
        more = max((most.needed or 0) - most.n, 1)
        yield (
            f"a suite whose perturbations are on {rows(most.n + more)}, {more} more than {suite.reference} "
            f"has by {most.name}"
        )
    if hopeless:
        said = "no number of rows would show enough at what was measured"
        yield f"a release that is steadier by {hopeless[0].name}: {said}"


# Against what is live --------------------------------------------------------------------------------------


def _live(
    rule: BrittlenessRule,
    facts: Facts,
    suite: SuiteFact,
    unit: Unit,
    baseline: RunFact,
    measurement: Measurement | None,
) -> Finding:
    numbers = _numbers(rule, suite, unit, baseline, measurement)
    fault = _bound_fault(rule, facts, suite, unit, measurement, numbers)
    if fault is not None or measurement is None or measurement.lower is None or measurement.upper is None:
        return fault or Finding(Status.ERROR, "no bound", numbers)
    limit = decimal_text(f"-{rule.vs_live}")
    lower, upper = exact(measurement.lower), exact(measurement.upper)
    bounds = f"{shown(measurement.lower, better='higher', limit=limit)}..{shown(measurement.upper, better='higher')}"
    value = shown(measurement.value, limit=limit) if measurement.value is not None else "-"
    summary = f"steadier than live by {value} of variants (n={measurement.n}, bounds {bounds})"
    if lower > exact(limit):
        return Finding(Status.SATISFIED, summary, numbers)
    if upper < exact(limit):
        remedy = (
            f"a new release whose answers hang on the variant no more than those of what is live on {suite.reference}"
        )
        return Finding(Status.UNSATISFIED, summary, numbers, (remedy,))
    if measurement.needed is None:
        remedy = "a steadier release: no number of rows would show enough at what was measured"
        return Finding(Status.INCONCLUSIVE, summary, numbers, (remedy,))
    more = max(measurement.needed - measurement.n, 1)
    remedy = f"a suite whose perturbations are on {rows(measurement.n + more)}, {more} more than {suite.reference} has"
    return Finding(Status.INCONCLUSIVE, summary, numbers, all_rows(unit, baseline, suite) or (remedy,))


# What is said ----------------------------------------------------------------------------------------------


def _required(rule: BrittlenessRule, facts: Facts, live: BaselineFact | None) -> str:
    own = f"by every variant a lower bound > -{rule.max_worst_drop} against the prompt as released"
    if rule.vs_live is None:
        return own
    return f"{own}; no more than {rule.vs_live} less steady than {name_of(rule, facts, live)}{freshness(rule)}"


def _numbers(
    rule: BrittlenessRule, suite: SuiteFact, unit: Unit, baseline: RunFact | None, measurement: Measurement | None
) -> dict[str, Any]:
    """The exact numbers of one run or pair, for the decision. `lower` and `upper` are the outermost of its variants."""
    found: dict[str, Any] = {"suite": suite.reference, "scorer": scorer_of(rule.metric, suite)}
    found |= {"run": unit.name, "evidence": unit.evidence}
    if baseline is not None:
        found |= {"baseline_run": baseline.id, "baseline": baseline.evidence}
    if measurement is None:
        return found
    variants = measurement.slices or ()
    least = worst_variant(variants)
    told = {
        "value": measurement.value,
        "baseline_value": measurement.baseline_value,
        "n": measurement.n,
        "clusters": measurement.clusters,
        "level": measurement.level,
        "method": measurement.method,
        "needed": measurement.needed,
        "reason": measurement.reason or None,
        "worst": least.name if least is not None else None,
        "lower": min((v.lower for v in variants if v.lower is not None), key=exact, default=measurement.lower),
        "upper": max((v.upper for v in variants if v.upper is not None), key=exact, default=measurement.upper),
        "variants": [v.model_dump(mode="json", exclude_none=True) for v in variants] or None,
        "left_out": _left_out(suite, variants),
    }
    return found | without_nothing(told)


def _left_out(suite: SuiteFact, variants: Sequence[SliceMeasurement]) -> list[str] | None:
    """The suite's variants that the prompt does not have: they change nothing in it."""
    if not variants:
        return None
    measured = {one.name for one in variants}
    return [name for name in suite.variants or () if name not in measured] or None
