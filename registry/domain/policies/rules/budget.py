"""`budget`: what answers take, in time, tokens or money, stays within a limit, as a one-sided bound tells.

Limited is a quantile, the mean, or the ratio to what the stage serves (or another release) on the same rows. Evidence
does not cover how long answers took: where latency is limited, each set of timings of a run is judged by itself, and
the worst decides. Latencies of different runner classes are never compared. Money goes by the prices in force, of which
none is assumed: what has no price, or one in another currency, is not judged.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from registry.domain.digests import Digest, without_nothing
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.evidence_rules import BudgetRule
from registry.domain.policies.facts import Facts
from registry.domain.policies.matching import (
    Unit,
    alone,
    baseline_of,
    is_priced,
    price_of,
    runs_on,
    suites_meant,
    timed,
)
from registry.domain.policies.measured_facts import Measurement, RunFact, SuiteFact
from registry.domain.policies.rule_types import rule_digest
from registry.domain.policies.rules.against import Against, freshness, itself_or_nothing, name_of, paired, with_notes
from registry.domain.policies.rules.bounds import computed_by, not_computed
from registry.domain.policies.rules.extending import Judged, further, looks_asked, more_rows
from registry.domain.policies.rules.findings import Finding, no_run, no_suite, result, run_command, worst
from registry.domain.policies.wording import DIGITS, exact, places_for, rows, samples, shown
from registry.domain.prices import CURRENCY

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
    required = f"upper bound of {_goal(rule, facts)}, n >= {rule.min_samples}{looks_asked(rule)}{freshness(rule)}"
    if rule.baseline is not None and (at_once := itself_or_nothing(rule, facts, live)) is not None:
        return result(rule, facts, at_once, required)
    against = Against(rule, facts, live) if live is not None else None
    bounds = _bounds(rule, facts)
    suites = suites_meant(rule.suite, facts.required_suites, facts.other_suites)
    found = [f for suite in suites for f in _suite(rule, facts, against, suite, bounds, now)]
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
    rule: BudgetRule,
    facts: Facts,
    against: Against | None,
    suite: SuiteFact,
    bounds: Mapping[Timed, Measurement],
    now: str,
) -> list[Finding]:
    # A replay confirms what an import says, and not how long or how many tokens it took to say it.
    ours = alone([run for run in runs_on(suite, facts.runs) if run.binding is None], rule.looks)

    def judged(unit: Unit, baseline: RunFact | None) -> list[Finding]:
        """All timings, each by itself: a waiver's floor is held against every one of them."""
        (run,) = unit.runs
        if unpriced := _unpriced(rule, facts, suite, unit, baseline):
            return [unpriced]
        if not timed(rule, run) or (baseline is not None and not timed(rule, baseline)):
            return [_untimed(suite, run, facts)]
        theirs = [(None, None)] if baseline is None else [(baseline.evidence, t) for t in timed(rule, baseline)]
        return [
            _judged(rule, facts, suite, unit, baseline, _by_price(rule, run, baseline, bounds, (timings, *other)))
            for timings in timed(rule, run)
            for other in theirs
        ]

    if against is None:
        return [f for unit in ours for f in judged(unit, None)] or [_none(suite, facts)]
    pairs, others = paired(against, suite, ours, judged, lambda found: found, now)
    return [f for pair in pairs for f in pair] + others


def _none(suite: SuiteFact, facts: Facts) -> Finding:
    """No run of the release tells what its answers take."""
    imported = runs_on(suite, facts.runs)
    if not imported:
        return no_run(suite, facts)
    return Finding(
        Status.INCONCLUSIVE,
        f"run {imported[-1].id} on {suite.reference} is imported: what its answers really took is not known",
        {"suite": suite.reference, "runs": 0},
        (run_command(facts, suite),),
    )


def _by_price(
    rule: BudgetRule,
    run: RunFact,
    baseline: RunFact | None,
    bounds: Mapping[Timed, Measurement],
    timings: tuple[Digest | None, Digest | None, Digest | None],
) -> Measurement | None:
    """The bound of these timings, unless it was computed by another price."""
    found = bounds.get((run.evidence, *timings))
    prices = [None if one is None else price_of(rule, one) for one in (run, baseline)]
    wanted = [None if price is None else price.digest() for price in prices]
    return found if found is not None and [found.price, found.baseline_price] == wanted else None


def _unpriced(rule: BudgetRule, facts: Facts, suite: SuiteFact, unit: Unit, baseline: RunFact | None) -> Finding | None:
    """Why nobody can tell what these runs cost in the currency of the rule; None if it can be told."""
    runs = [run for run in (*unit.runs, baseline) if run is not None]
    if is_priced(rule, *runs):
        return None
    numbers = _numbers(rule, suite, unit, baseline, None)
    lacking = next((run for run in runs if run.price is None), None)
    if lacking is not None:
        said = f"there is no price for what run {lacking.id} on {suite.reference} ran"
        amounts = f"--prompt AMOUNT --completion AMOUNT --currency {rule.currency or CURRENCY}"
        remedy = f"`tandem price set {lacking.unpriced or 'BASE'} {amounts}`, by a million tokens"
        return Finding(Status.INCONCLUSIVE, said, numbers, (remedy,))
    prices = [run.price for run in runs if run.price is not None]
    told = " and ".join(dict.fromkeys(f"{price.subject} in {price.currency}" for price in prices))
    if rule.max_ratio is not None:
        said = f"prices in two currencies have no ratio: {told}"
        remedy = f"`tandem price set {prices[0].subject}` in {prices[-1].currency}"
        return Finding(Status.ERROR, said, numbers, (remedy,))
    said = f"the limit is in {rule.currency or CURRENCY}, and the price of {told}"
    remedy = f"say `currency: {prices[0].currency}` in the rule, or `tandem price set {prices[0].subject}` in its own"
    return Finding(Status.ERROR, said, numbers, (remedy,))


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
    judged = Judged(rule, facts, suite, unit, baseline)
    fault = _bound_fault(rule, judged, measurement, numbers)
    if fault is not None or measurement is None or measurement.lower is None or measurement.upper is None:
        return fault or Finding(Status.ERROR, f"{_what(rule)} on {suite.reference} has no bound", numbers)
    limit = exact(rule.limit)
    summary = f"{_what(rule)} {_told(rule, judged, measurement)}"
    if exact(measurement.upper) <= limit:
        return Finding(Status.SATISFIED, summary, numbers)
    goal = f"an upper bound of {_goal(rule, facts)}"
    if exact(measurement.lower) > limit:
        return Finding(Status.UNSATISFIED, summary, numbers, (f"a new release with {goal} on {suite.reference}",))
    return Finding(Status.INCONCLUSIVE, summary, numbers, _more(judged, measurement, goal))


def _bound_fault(
    rule: BudgetRule, judged: Judged, measurement: Measurement | None, numbers: dict[str, Any]
) -> Finding | None:
    facts, suite, unit = judged.facts, judged.suite, judged.unit
    on = f"{_what(rule)} on {suite.reference}"
    fault = not_computed(facts, unit, on, rule.look(unit.look).level, measurement, numbers)
    if fault is not None or measurement is None:
        return fault
    if measurement.reason == "too_few_rows":
        what = "this quantile" if rule.quantile is not None else "it"
        said = f"{on}: {samples(measurement.n, measurement.clusters)} is too few to bound {what}"
        return Finding(Status.INCONCLUSIVE, said, numbers, _more(judged, measurement, "a bound of it"))
    if measurement.reason in REASONS:
        why, remedy = REASONS[measurement.reason]
        return Finding(Status.INCONCLUSIVE, f"{on}: {why}", numbers, (remedy,))
    if measurement.reason or measurement.lower is None or measurement.upper is None:
        said = measurement.reason.replace("_", " ") or "the bound is missing"
        return Finding(Status.ERROR, f"{on}: {said}", numbers, (run_command(facts, suite),))
    if exact(measurement.lower) > exact(measurement.upper):
        return Finding(Status.ERROR, f"{on}: the lower bound is above the upper one", numbers, (computed_by(facts),))
    if measurement.n < rule.min_samples:
        short = rule.min_samples - measurement.n
        said = f"{on}: {samples(measurement.n, measurement.clusters)} is too few to judge by"
        larger = (f"a suite with at least {rows(rule.min_samples)}: {short} more",)
        return Finding(Status.INCONCLUSIVE, said, numbers, further(judged, rule.min_samples) or larger)
    return None


# What is said ---------------------------------------------------------------------------------------------


def _what(rule: BudgetRule) -> str:
    """`latency_ms at quantile 0.95`, `mean completion_tokens`, `ratio of prompt_tokens`."""
    if rule.quantile is not None:
        return f"{rule.metric} at quantile {rule.quantile}"
    return f"mean {rule.metric}" if rule.mean_max is not None else f"ratio of {rule.metric}"


def _goal(rule: BudgetRule, facts: Facts) -> str:
    against = f" against {name_of(rule, facts, baseline_of(rule, facts))}" if rule.baseline is not None else ""
    return f"{_what(rule)} <= {rule.limit}{_currency(rule)}{against}"


def _told(rule: BudgetRule, judged: Judged, m: Measurement) -> str:
    least = places_for(rule.limit) if _currency(rule) else DIGITS
    value = shown(m.value, limit=rule.limit, least=least) if m.value is not None else "-"
    bounds = [
        shown(b, better="lower", limit=rule.limit, least=least) if b is not None else "-" for b in (m.lower, m.upper)
    ]
    return f"{value}{_currency(rule)} ({samples(m.n, m.clusters)}, bounds {bounds[0]}..{bounds[1]}{judged.told})"


def _currency(rule: BudgetRule) -> str:
    return f" {rule.currency or CURRENCY}" if rule.is_of_cost and rule.max_ratio is None else ""


def _more(judged: Judged, m: Measurement, goal: str) -> tuple[str, ...]:
    if m.needed is None:
        return (f"a release that takes less: no number of rows would show {goal} at what was measured",)
    return more_rows(judged, m, goal)


def _numbers(
    rule: BudgetRule, suite: SuiteFact, unit: Unit, baseline: RunFact | None, measurement: Measurement | None
) -> dict[str, Any]:
    found: dict[str, Any] = {"suite": suite.reference, "metric": rule.metric}
    found |= {"run": unit.name, "evidence": unit.evidence}
    if rule.looks > 1:
        found |= {"look": unit.look, "looks": rule.looks}
    if baseline is not None:
        found |= {"baseline_run": baseline.id, "baseline": baseline.evidence}
    prices = [None if one is None else price_of(rule, one) for one in (unit.runs[0], baseline)]
    found |= without_nothing(
        {name: price and price.content() for name, price in zip(("price", "baseline_price"), prices, strict=True)}
    )
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
