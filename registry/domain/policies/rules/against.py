"""What rules that compare share: what a release is held against, and which of its runs are paired with which.

That is what the stage serves, the last release known good there, or one that the rule names. Only runs of one runner
class are paired. A run of a class by which the other release was not evaluated is passed over, and said to be, if
another run has its like: on this suite the comparison is then made, by one machinery on both sides.

What is compared with is as old as the newest of the runs that a run is paired with. Older ones beside it count as ever:
they can only lower a verdict. So measuring the baseline again never gets rid of a run that it came off well in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias, TypeVar

from registry.domain.digests import Digest
from registry.domain.names import parse_version_ref
from registry.domain.policies.decision import Status
from registry.domain.policies.facts import BaselineFact, Facts
from registry.domain.policies.matching import Unit, looked_at, looks_of, runs_on
from registry.domain.policies.measured_facts import Measurement, RunFact, SuiteFact
from registry.domain.policies.rule_types import LAST_KNOWN_GOOD, STAGE_CURRENT, Comparing, Paired
from registry.domain.policies.rules.findings import Finding, candidate, evaluation_of, fresh_evaluation_of, no_run
from registry.domain.policies.wording import rows
from registry.domain.times import after

FAILED_PERCENT = 2
"""Of a run's rows, from how many on it is told that they failed."""
STALE_BASELINE = "stale_baseline"
"""The reason of an error: what is compared with was measured too long ago."""

Bounds: TypeAlias = Mapping[tuple[Digest, Digest | None], Measurement]
Seen = TypeVar("Seen")
"""What a rule sees on one pair: of what it judges of the release, and of a run of what that is compared with."""


@dataclass(frozen=True, slots=True)
class Against:
    """One rule that compares, about one situation. `name` is what is compared with, for people."""

    rule: Paired
    facts: Facts
    live: BaselineFact

    @property
    def name(self) -> str:
        return name_of(self.rule, self.facts, self.live)

    @property
    def standing(self) -> str:
        """What it is compared with, and why."""
        why = {STAGE_CURRENT: ", which is live,", LAST_KNOWN_GOOD: ", which was known good last,"}
        return self.name + why.get(self.rule.baseline or "", "")

    def evaluate_again(self, suite: SuiteFact) -> str:
        return evaluation_of(self.name, suite)


def itself_or_nothing(rule: Comparing, facts: Facts, live: BaselineFact | None) -> Finding | None:
    """What is seen without looking at any run: nothing to compare with, or the release itself; None if it is
    another one."""
    if live is None:
        return _nothing(rule, facts)
    if live.digest == facts.digest:
        return Finding(Status.SATISFIED, f"identical: {_same(rule, facts)}")
    return None


def paired(
    against: Against,
    suite: SuiteFact,
    ours: Sequence[Unit],
    pair: Callable[[Unit, RunFact], Seen],
    missing: Callable[[Finding], Finding],
    now: str,
) -> tuple[list[Seen], list[Finding]]:
    """What is seen on one suite: of the pairs that can be made, and of what stands in the way of others.

    `missing` tells what it means to the rule that there is no run.
    """
    baselines = runs_on(suite, against.live.runs)
    findings = [missing(no_run(suite, against.facts))] if not ours else []
    if not baselines:
        said = f"{against.standing} was not evaluated on {suite.reference}"
        measured = {"suite": suite.reference, "baseline_runs": 0}
        unmeasured = Finding(Status.INCONCLUSIVE, said, measured, (against.evaluate_again(suite),))
        return [], [*findings, missing(unmeasured)]
    classes = {baseline.runner for baseline in baselines}
    alone = [unit for unit in ours if unit.runner not in classes]
    if len(alone) == len(ours):
        return [], findings + [_not_comparable(against, suite, unit) for unit in alone]
    looks = looks_of(against.rule)
    seen = [both for unit in ours for both in looked_at(unit, baselines, looks)]
    like = [(unit, baseline) for unit, baseline in seen if baseline.runner == unit.runner]
    findings += _stale(against, suite, like, now)
    return [pair(*both) for both in like], findings + ([_passed_over(against, suite, alone)] if alone else [])


def freshness(rule: Paired) -> str:
    """What the rule asks of the age of what it compares with, for the line that says what is required."""
    if rule.max_baseline_age is None:
        return ""
    return f", a baseline not older than {rule.max_baseline_age}"


def failing(against: Against | None, suites: Sequence[SuiteFact]) -> list[str]:
    """A warning for each run of what is compared with that failed on many rows: to be no worse is then easy."""
    if against is None:
        return []
    return [
        f"warning: {run.failed} of {rows(run.rows)} of {against.name} failed in run {run.id}, which lowers what is "
        f"compared with; {fresh_evaluation_of(against.name, suite)} tells whether they still do"
        for suite in suites
        for run in runs_on(suite, against.live.runs)
        if run.failed * 100 > run.rows * FAILED_PERCENT
    ]


def with_notes(found: Finding, findings: Sequence[Finding], warnings: Sequence[str] = ()) -> Finding:
    """The result, whose line also tells which runs were passed over, and of what else to beware."""
    notes = [*(f.summary for f in findings if f.status is Status.NOT_APPLICABLE), *warnings]
    return replace(found, summary="; ".join(dict.fromkeys([found.summary, *notes])))


def name_of(rule: Comparing, facts: Facts, live: BaselineFact | None) -> str:
    """What is compared with, for people, whether there is any or not."""
    against = rule.baseline or STAGE_CURRENT
    if live is None:
        return {STAGE_CURRENT: f"what {facts.stage} serves"}.get(against, against.replace("_", " "))
    if against in {STAGE_CURRENT, LAST_KNOWN_GOOD}:
        return f"{facts.application}@{live.release}"
    return f"{parse_version_ref(against).name}@{live.release}"


# ---------------------------------------------------------------------------------------------------------


def _nothing(rule: Comparing, facts: Facts) -> Finding:
    """Nothing to compare with: fine where none can be there yet, an error where the rule names what is not there."""
    if rule.baseline == STAGE_CURRENT:
        return Finding(Status.NOT_APPLICABLE, f"nothing is live at {facts.stage}")
    if rule.baseline == LAST_KNOWN_GOOD:
        return Finding(Status.NOT_APPLICABLE, f"no release was known good at {facts.stage} yet")
    return Finding(
        Status.ERROR,
        f"there is no release {rule.baseline}",
        {"against": rule.baseline},
        (f"name a release that there is in {facts.stage}'s policy: `tandem release list` lists them",),
    )


def _same(rule: Comparing, facts: Facts) -> str:
    if rule.baseline == STAGE_CURRENT:
        return f"{candidate(facts)} is what {facts.stage} serves"
    return f"{candidate(facts)} is what it is compared with"


def _stale(against: Against, suite: SuiteFact, pairs: Sequence[tuple[Unit, RunFact]], now: str) -> list[Finding]:
    """An error for each run all of whose like were measured longer ago than the rule lets pass."""
    if (age := against.rule.max_baseline_age) is None:
        return []
    newest: dict[Digest, RunFact] = {}
    for unit, baseline in pairs:
        newest[unit.evidence] = max(newest.get(unit.evidence, baseline), baseline, key=_measured_at)
    old = {run.evidence: run for run in newest.values() if run.ended_at is None or now > after(run.ended_at, age)}
    return [_too_old(against, suite, run, age) for run in old.values()]


def _measured_at(run: RunFact) -> tuple[str, Digest]:
    return run.ended_at or "", run.evidence


def _too_old(against: Against, suite: SuiteFact, baseline: RunFact, age: str) -> Finding:
    when = f"at {baseline.ended_at}" if baseline.ended_at is not None else "nobody knows when"
    return Finding(
        Status.ERROR,
        f"stale baseline: {against.standing} was last measured on {suite.reference} {when}, in run {baseline.id}",
        {
            "suite": suite.reference,
            "baseline_run": baseline.id,
            "baseline": baseline.evidence,
            "max_baseline_age": age,
            "reason": STALE_BASELINE,
            **({"baseline_ended_at": baseline.ended_at} if baseline.ended_at is not None else {}),
        },
        (f"{fresh_evaluation_of(against.name, suite)} measures it again",),
    )


def _passed_over(against: Against, suite: SuiteFact, alone: Sequence[Unit]) -> Finding:
    runs = [run for unit in alone for run in unit.runs]
    named = f"run{'s' if len(runs) > 1 else ''} {', '.join(run.id for run in runs)}"
    return Finding(
        Status.NOT_APPLICABLE,
        f"{named} passed over: {against.name} was not evaluated on {suite.reference} by that class of runner",
        {
            "suite": suite.reference,
            "passed_over": [{"run": r.id, "evidence": r.evidence, "runner": r.runner} for r in runs],
        },
    )


def _not_comparable(against: Against, suite: SuiteFact, unit: Unit) -> Finding:
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
        f"run {unit.name} is not comparable: {against.name} was evaluated on {suite.reference} only by runners of "
        "another class",
        {**measured, "runner": unit.runner},
        (f"{against.evaluate_again(suite)} with the runner that made run {unit.name}",),
    )
