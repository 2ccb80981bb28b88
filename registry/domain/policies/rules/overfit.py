"""`overfit`: adapters have learnt more than their training data by heart.

The gap is what they gain over the same release without them on rows that they were trained on, less what they gain on
rows that they never saw. It is judged by its bounds, like every comparison: too large if all of it lies above what the
rule allows, small enough if none of it does.
"""

from __future__ import annotations

from collections.abc import Iterator

from registry.domain.digests import Digest
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.evidence_rules import OverfitRule
from registry.domain.policies.facts import BaselineFact, Facts
from registry.domain.policies.gaps import Gap, gaps, without_adapters
from registry.domain.policies.matching import has_bound, range_of, runs_on, scale_of, scorer_of, suites_meant
from registry.domain.policies.measured_facts import Measurement, SuiteFact
from registry.domain.policies.rule_types import rule_digest
from registry.domain.policies.rules.bounds import REASONS, units_of
from registry.domain.policies.rules.contamination import OVERLAP
from registry.domain.policies.rules.findings import (
    Finding,
    candidate,
    evaluation_of,
    no_run,
    no_suite,
    result,
    suites_named,
    worst,
)
from registry.domain.policies.rules.judges import judge_fault
from registry.domain.policies.wording import exact, rows, samples, shown


def judge(rule: OverfitRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied if the gap is small enough by all runs; not applicable to a release without adapters."""
    return result(rule, facts, worst(list(_findings(rule, facts))), _required(rule))


def is_told_by(rule: OverfitRule, trained: SuiteFact, suite: SuiteFact) -> bool:
    """Whether both suites have the scorer, row by row and in one scale."""
    name = scorer_of(rule.metric, suite)
    scale = scale_of(name, suite)
    alone = has_bound(name, suite) and has_bound(name, trained)
    return alone and scale == scale_of(name, trained) and (scale is None or scale.measures != "corpus")


def trained_indexes(facts: Facts) -> tuple[Digest, ...]:
    """The indexes of all that the adapters were trained on; empty unless it was told, and all of it is indexed."""
    parts = [part for part in facts.training or () if part.role == "adapter"]
    datasets = [dataset for part in parts for dataset in part.datasets]
    indexes = {dataset.index for dataset in datasets if dataset.index is not None}
    whole = all(part.datasets for part in parts) and all(dataset.index is not None for dataset in datasets)
    return tuple(sorted(indexes)) if whole else ()


# ---------------------------------------------------------------------------------------------------------


def _findings(rule: OverfitRule, facts: Facts) -> Iterator[Finding]:
    suites = suites_meant(rule.suite, facts.required_suites, facts.other_suites)
    samples = suites_meant(rule.trained, facts.required_suites, facts.other_suites)
    base = without_adapters(facts)
    if not suites or not samples:
        yield no_suite(rule.trained if suites else rule.suite, facts)
    elif base is None:
        yield _no_base(facts)
    elif base.digest == facts.digest:
        yield Finding(Status.NOT_APPLICABLE, f"{candidate(facts)} has no adapter", {"adapters": 0})
    else:
        yield from (f for trained in samples for suite in suites for f in _on(rule, facts, base, trained, suite))


def _on(rule: OverfitRule, facts: Facts, base: BaselineFact, trained: SuiteFact, suite: SuiteFact) -> Iterator[Finding]:
    if not is_told_by(rule, trained, suite):
        name = scorer_of(rule.metric, suite)
        said = f"{suite.reference} and {trained.reference} have no scorer {name} in common that tells of each row"
        remedy = f"name a scorer of both in rule {rule.id}, or give both the same"
        yield Finding(Status.ERROR, said, {"suites": [trained.reference, suite.reference]}, (remedy,))
        return
    for one in (trained, suite):
        if (fault := judge_fault(rule.metric, one, {"suite": one.reference})) is not None:
            yield fault
            return
    if not _tells_apart(rule, suite):
        low, high = range_of(rule.metric, suite)
        said = f"a gap of {rule.gap} tells nothing apart: {scorer_of(rule.metric, suite)} goes from {low} to {high}"
        yield Finding(Status.ERROR, said, {"suite": suite.reference}, ("ask in the units of the scorer",))
        return
    if (foreign := _foreign(facts, trained)) is not None:
        yield foreign
        return
    lacking = list(_lacking(facts, base, trained, suite))
    found = list(gaps(facts, trained, suite))
    if not found and not lacking:
        said = f"no runs of {candidate(facts)} and {_named(facts, base)} on {suite.reference} are by one runner class"
        lacking = [Finding(Status.INCONCLUSIVE, said, {}, (evaluation_of(_named(facts, base), suite),))]
    yield from lacking
    yield from (_gap(rule, facts, gap, suite, trained) for gap in found)


def _foreign(facts: Facts, trained: SuiteFact) -> Finding | None:
    """Why the rows are none that the adapters were trained on: not one of them is in any of their training data."""
    asked = trained_indexes(facts)
    found = [m for m in facts.measurements if m.rule == OVERLAP and m.run == trained.digest and m.baseline in asked]
    if not asked or len(found) < len(asked) or any(m.value is None or exact(m.value) > 0 for m in found):
        return None
    names = sorted({dataset.dataset for part in facts.training or () for dataset in part.datasets})
    said = f"none of {rows(found[0].n)} of {trained.reference} is in what {candidate(facts)} was trained on"
    remedy = f"name a suite in the rule whose rows are of {' or '.join(names)}, with the texts that they have there"
    return Finding(Status.INCONCLUSIVE, said, {"suite": trained.reference, "trained_on": names}, (remedy,))


def _lacking(facts: Facts, base: BaselineFact, trained: SuiteFact, suite: SuiteFact) -> Iterator[Finding]:
    for one in (trained, suite):
        if not runs_on(one, facts.runs):
            yield no_run(one, facts)
        if not runs_on(one, base.runs):
            said = f"{_named(facts, base)}, which has no adapters, was not evaluated on {one.reference}"
            measured = {"suite": one.reference, "runs": 0}
            yield Finding(Status.INCONCLUSIVE, said, measured, (evaluation_of(_named(facts, base), one),))


def _gap(rule: OverfitRule, facts: Facts, gap: Gap, suite: SuiteFact, trained: SuiteFact) -> Finding:
    asked = rule_digest(rule)
    found = next((m for m in facts.measurements if (m.rule, m.run) == (asked, gap.evidence)), None)
    runs = {"runs": [run.id for run in gap.runs]}
    if found is None or found.lower is None or found.upper is None:
        reason = found.reason if found is not None else "no_data"
        why = REASONS.get(reason, reason.replace("_", " "))
        said = f"the gap between {trained.reference} and {suite.reference} has no bounds: {why}"
        again = f"larger suites in the place of {trained.reference} and {suite.reference}, and this release on both"
        return Finding(Status.INCONCLUSIVE, said, {**runs, "reason": reason}, (again,))
    measured = {**runs, "gap": found.value, "lower": found.lower, "upper": found.upper, "rows": found.n}
    said = _told(rule, found, suite, trained)
    if exact(found.upper) <= exact(rule.gap):
        return Finding(Status.SATISFIED, said, measured)
    if exact(found.lower) > exact(rule.gap):
        remedy = "train with more data, fewer epochs or a lower rank, and evaluate the new release"
        return Finding(Status.UNSATISFIED, said, measured, (remedy,))
    if found.needed is None:
        remedy = "a release with a smaller gap: no number of rows would show enough at what was measured"
        return Finding(Status.INCONCLUSIVE, said, measured, (remedy,))
    more = max(found.needed - found.n, 1)
    larger = (
        f"larger suites in the place of {trained.reference} and {suite.reference}, of {rows(found.n + more)} together"
    )
    remedy = f"{larger}, {more} more than they gave, and both releases evaluated on them"
    return Finding(Status.INCONCLUSIVE, said, {**measured, "needed": found.needed}, (remedy,))


def _tells_apart(rule: OverfitRule, suite: SuiteFact) -> bool:
    """Whether a gap could be as large as the rule allows: a gain is as wide as the scale either way."""
    low, high = range_of(rule.metric, suite)
    return exact(rule.gap) < 2 * (high - low)


def _told(rule: OverfitRule, m: Measurement, suite: SuiteFact, trained: SuiteFact) -> str:
    value, lower, upper = (
        shown(number, better=better, limit=rule.gap) if number is not None else "-"
        for number, better in ((m.value, None), (m.lower, "lower"), (m.upper, "lower"))
    )
    more = f"{scorer_of(rule.metric, suite)} gains {value} more on {trained.reference} than on {suite.reference}"
    return f"{more} ({units_of(rule, suite)}{samples(m.n, m.clusters)}, bounds {lower}..{upper})"


def _no_base(facts: Facts) -> Finding:
    said = f"there is no release that is {candidate(facts)} without its adapters"
    command = f"`tandem release compose {facts.application} --prompt PROMPT --base BASE`"
    remedy = f"{command} with the same prompt, base model and parameters, and evaluate it"
    return Finding(Status.INCONCLUSIVE, said, {}, (remedy,))


def _named(facts: Facts, base: BaselineFact) -> str:
    return f"{facts.application}@{base.release}"


def _required(rule: OverfitRule) -> str:
    return f"upper bound <= {rule.gap} of what is gained on {rule.trained} beyond {suites_named(rule.suite)}"
