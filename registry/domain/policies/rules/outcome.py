"""`human` with `measure: nps`, `completion` or `score`: what production showed of a release is good enough.

Judged by the one-sided bound of the release's own mean, or of that mean minus the other arm's. Every study that counts
does, whichever arm the release was in, and the worst decides. Units whose split is not what was declared show nothing:
that is an error, not a result.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from registry.domain.digests import without_nothing
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.facts import Facts, StudyFact
from registry.domain.policies.matching import baseline_of, bounds_of, studies_of
from registry.domain.policies.measured_facts import Measurement
from registry.domain.policies.people_rules import OutcomeRule
from registry.domain.policies.rule_types import rule_digest
from registry.domain.policies.rules.findings import Finding, candidate, result, worst
from registry.domain.policies.wording import exact, shown

MISMATCH = "srm"
"""Why nothing read from a study holds."""
REASONS = {
    "no_data": "there are no units",
    "one_cluster": "all units of an arm are of one cluster, so nothing is known about chance",
    "few_clusters": "there are too few units, or clusters of them, for a bound",
    "few_units": "a bound that holds at any time takes 100 units in an arm, or clusters of them",
    "few_expected": "there are too few units to tell whether the split held",
    "not_finite": "the outcomes allow no bound",
    "no_spread": "the outcomes allow no bound",
}
"""Why there is no bound although everything went right."""


def judge(rule: OutcomeRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied if the worst study's bound reaches the requirement; not applicable if it compares and nothing is
    live."""
    split = "" if rule.split is None else f", {rule.split} of them of the release"
    required = f"{_goal(rule, facts)} in production, {rule.min_units} units an arm{split}"
    if (at_once := _nothing_beside(rule, facts)) is not None:
        return result(rule, facts, at_once, required)
    told = studies_of(rule, facts)
    found = [_study(rule, facts, fact) for fact in _that_stand(rule, facts, told)]
    found = found or [_not_imported(rule, facts)]
    return result(rule, facts, _with_withdrawn(worst(found), told), required)


# ---------------------------------------------------------------------------------------------------------


def _nothing_beside(rule: OutcomeRule, facts: Facts) -> Finding | None:
    if rule.baseline is None:
        return None
    live = baseline_of(rule, facts)
    if live is None:
        return Finding(Status.NOT_APPLICABLE, f"nothing is live at {facts.stage}")
    if live.digest == facts.digest:
        return Finding(Status.NOT_APPLICABLE, f"{candidate(facts)} is what {facts.stage} serves")
    return None


def _that_stand(rule: OutcomeRule, facts: Facts, told: tuple[StudyFact, ...]) -> list[StudyFact]:
    """Those that nobody took back and, of bounds that hold at any time, that no larger study has all units of.

    One whose split did not hold stays: units that came later may have been chosen to mend it.
    """
    counting = [fact for fact in told if fact.withdrawn is None]
    held = {evidence for fact in counting for evidence in fact.holds or ()} if rule.anytime else set()
    return [fact for fact in counting if fact.evidence not in held or _bound(rule, facts, fact, MISMATCH)]


def _bound(rule: OutcomeRule, facts: Facts, fact: StudyFact, reason: str | None = None) -> Measurement | None:
    """What was computed of a study; with a `reason`, only if there is no bound for that."""
    found = bounds_of(rule_digest(rule), facts.measurements).get((fact.evidence, None))
    return found if found is None or reason is None or found.reason == reason else None


def _study(rule: OutcomeRule, facts: Facts, fact: StudyFact) -> Finding:
    measurement = _bound(rule, facts, fact)
    numbers = _numbers(rule, fact, measurement)
    fault = _fault(rule, facts, fact, measurement, numbers)
    if fault is not None or measurement is None or measurement.lower is None or measurement.upper is None:
        return fault or Finding(Status.ERROR, f"study {fact.id}: the bound is missing", numbers)
    status = _status(rule, measurement.lower, measurement.upper)
    return Finding(status, _summary(rule, fact, measurement), numbers, _remedy(rule, facts, fact, status, measurement))


def _status(rule: OutcomeRule, lower: str, upper: str) -> Status:
    low, high = exact(lower), exact(upper)
    if rule.threshold is None:
        limit = exact(rule.limit)
        return Status.SATISFIED if low > limit else Status.UNSATISFIED if high < limit else Status.INCONCLUSIVE
    limit = exact(rule.threshold)
    passes, fails = (low >= limit, high < limit) if rule.operator == ">=" else (high <= limit, low > limit)
    return Status.SATISFIED if passes else Status.UNSATISFIED if fails else Status.INCONCLUSIVE


def _fault(
    rule: OutcomeRule, facts: Facts, fact: StudyFact, measurement: Measurement | None, numbers: dict[str, Any]
) -> Finding | None:
    """What keeps a study from being judged by its bound."""
    of, again = f"study {fact.id}", f"`tandem check {candidate(facts)} --stage {facts.stage}` computes it again"
    if rule.margin is not None and exact(rule.margin) >= exact(fact.high) - exact(fact.low):
        said = f"{of}: no difference exceeds a margin of {rule.margin}, its values are {fact.low} to {fact.high}"
        return Finding(Status.ERROR, said, numbers, (f"a smaller margin in {facts.stage}'s policy",))
    if measurement is None:
        return Finding(Status.ERROR, f"{of}: no bound was computed", numbers, (again,))
    if exact(measurement.level) != exact(rule.confidence.level):
        said = f"{of}: the bound was computed at level {measurement.level}, not {rule.confidence.level}"
        return Finding(Status.ERROR, said, numbers, (again,))
    if measurement.reason == MISMATCH:
        said = f"{of}: the arms were not filled as {_meant(rule, fact)}: {MISMATCH}"
        remedy = "find out what sorted the units, and import outcomes of a split that holds"
        return Finding(Status.ERROR, said, numbers, (remedy, _withdraw(fact)))
    if lacking := list(_lacking(rule, fact)):
        said = f"{of}: {' and '.join(f'{_units(n)} in the arm {arm}' for arm, n in lacking)} are too few"
        more = _larger(rule, fact, f"at least {_units(rule.min_units)} an arm")
        return Finding(Status.INCONCLUSIVE, said, numbers, more)
    if measurement.reason in REASONS:
        said = f"{of}: {REASONS[measurement.reason]}"
        return Finding(Status.INCONCLUSIVE, said, numbers, _larger(rule, fact, "more units"))
    if measurement.reason or measurement.lower is None or measurement.upper is None:
        said = f"{of}: {measurement.reason.replace('_', ' ') or 'the bound is missing'}"
        return Finding(Status.ERROR, said, numbers, (again,))
    if exact(measurement.lower) > exact(measurement.upper):
        return Finding(Status.ERROR, f"{of}: the lower bound is above the upper one", numbers, (again,))
    return None


def _meant(rule: OutcomeRule, fact: StudyFact) -> str:
    """How they were to be filled: by the study's word, by the policy's, or both."""
    told = [] if fact.split is None else [f"declared ({fact.split} to the candidate)"]
    told += [] if rule.split is None else [f"the policy has it ({rule.split} to the release)"]
    return " or as ".join(told)


def _lacking(rule: OutcomeRule, fact: StudyFact) -> Iterator[tuple[str, int]]:
    """The arms that the rule looks at and that have too few units."""
    other = "baseline" if fact.arm == "candidate" else "candidate"
    if fact.units < rule.min_units:
        yield fact.arm, fact.units
    if rule.compares and fact.other_units < rule.min_units:
        yield other, fact.other_units


# What is said ---------------------------------------------------------------------------------------------


def _goal(rule: OutcomeRule, facts: Facts) -> str:
    anytime = "anytime " if rule.anytime else ""
    if rule.require is not None:
        return f"{anytime}{'lower' if rule.operator == '>=' else 'upper'} bound of {rule.measure} {rule.require}"
    live = facts.current
    against = f"{facts.application}@{live.release}" if live is not None else f"what {facts.stage} serves"
    return f"{anytime}lower bound of the difference in {rule.measure} to {against} > {rule.limit}"


def _summary(rule: OutcomeRule, fact: StudyFact, m: Measurement) -> str:
    limit = rule.threshold or rule.limit
    better = "higher" if rule.operator == ">=" else "lower"
    value = shown(m.value, limit=limit) if m.value is not None else "-"
    lower, upper = (shown(b, better=better, limit=limit) if b is not None else "-" for b in (m.lower, m.upper))
    clusters = "" if m.clusters == m.n else f" in {m.clusters} clusters"
    if rule.require is not None:
        return f"{rule.measure} {value} of {_units(m.n)}{clusters} (bounds {lower}..{upper})"
    beside = f"{fact.units} against {_units(fact.other_units)}{clusters}"
    return f"{rule.measure} differs by {value}, {beside} (bounds {lower}..{upper})"


def _numbers(rule: OutcomeRule, fact: StudyFact, m: Measurement | None) -> dict[str, Any]:
    found: dict[str, Any] = {
        "study": fact.id,
        "evidence": fact.evidence,
        "measure": fact.measure,
        "arm": fact.arm,
        "units": fact.units,
        "split": fact.split,
        "min_units": rule.min_units,
    }
    if rule.compares:
        found["other_units"] = fact.other_units
    if m is not None:
        kept = ("value", "baseline_value", "n", "clusters", "lower", "upper", "level", "method", "needed")
        found |= {name: getattr(m, name) for name in kept} | {"reason": m.reason or None}
    return without_nothing(found)


def _larger(rule: OutcomeRule, fact: StudyFact, size: str) -> tuple[str, ...]:
    """A study that says too little goes on counting beside any other, unless its units are among the other's."""
    if rule.anytime:
        return (f"a study of {size}, those of {fact.id} among them: it takes its place",)
    return (f"a study of {size}, and {_withdraw(fact)}: else it goes on counting",)


def _remedy(
    rule: OutcomeRule, facts: Facts, fact: StudyFact, status: Status, m: Measurement
) -> tuple[str, ...]:  # fmt: skip
    goal = f"{'an' if rule.anytime else 'a'} {_goal(rule, facts)}"
    if status is Status.SATISFIED:
        return ()
    if status is Status.UNSATISFIED:
        return (f"a new release with {goal}",)
    if m.needed is None:
        return (f"a better release: no number of units would show {goal} at what was measured",)
    if rule.anytime:
        return _larger(rule, fact, f"{_units(m.needed)}, {m.needed - m.n} more for {goal}")
    return (f"a new release, and a study of it planned with {_units(m.needed)}, for {goal}: study {fact.id} stays",)


def _not_imported(rule: OutcomeRule, facts: Facts) -> Finding:
    live = facts.current
    other = f"{facts.application}@{live.release}" if live is not None and rule.compares else "none"
    beside = f" beside {other}" if rule.compares else ""
    scale = " --range LOW..HIGH" if rule.measure == "score" else ""
    command = f"`tandem outcome import {candidate(facts)} {other} --metric {rule.measure}{scale} FILE`"
    said = f"no {rule.measure} of {candidate(facts)}{beside} was imported that counts"
    return Finding(Status.INCONCLUSIVE, said, {"measure": rule.measure, "studies": 0}, (command,))


def _with_withdrawn(found: Finding, told: tuple[StudyFact, ...]) -> Finding:
    """The result, which says how many studies were taken back, and by whom."""
    gone = [fact for fact in told if fact.withdrawn is not None]
    if not gone:
        return found
    people = ", ".join(sorted({str(fact.withdrawn) for fact in gone}))
    said = f"{found.summary}; {len(gone)} {'study' if len(gone) == 1 else 'studies'} withdrawn by {people}"
    numbers = {**found.measured, "withdrawn": [fact.id for fact in gone]}
    return Finding(found.status, said, numbers, found.remedy, found.eta)


def _withdraw(fact: StudyFact) -> str:
    return f"`tandem outcome withdraw {fact.id} --reason WHY`, by somebody who had no hand in the release"


def _units(n: int) -> str:
    return "1 unit" if n == 1 else f"{n} units"
