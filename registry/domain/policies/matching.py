"""What belongs to what among the facts: the suites a rule means, the runs that count, the bounds computed for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from registry.domain.digests import Digest, digest_of
from registry.domain.policies.document import Policy, StagePolicy
from registry.domain.policies.facts import BaselineFact, Facts, Measurement, RunFact, SuiteFact
from registry.domain.policies.fields import REQUIRED
from registry.domain.policies.rule_types import (
    EVIDENCE,
    PRIMARY,
    STAGE_CURRENT,
    ApprovalRule,
    CompareRule,
    Measured,
    ScoreRule,
)


def suites_named(policy: Policy, stage: str) -> tuple[str, ...]:
    """The suites that a stage's rules ask for by reference, besides `required`."""
    asked = {rule.suite for rule in policy.stage(stage).rules if isinstance(rule, EVIDENCE)}
    return tuple(sorted(asked - {REQUIRED}))


def suites_meant(reference: str, required: Sequence[SuiteFact], others: Sequence[SuiteFact]) -> tuple[SuiteFact, ...]:
    """The suites that a rule's `suite` stands for: `required`, `answers@3`, or `answers@sha256:…` in full.

    A reference that is not among the facts stands for none.
    """
    if reference == REQUIRED:
        return tuple(required)
    found = {s.digest: s for s in (*required, *others) if reference in {s.reference, f"{s.name}@{s.digest}"}}
    return tuple(found.values())


def suites_asked(
    policy: Policy, stage: str, required: Sequence[SuiteFact], others: Sequence[SuiteFact]
) -> frozenset[Digest]:
    """The suites that a stage's rules ask for runs on."""
    asked = {rule.suite for rule in policy.stage(stage).rules if isinstance(rule, EVIDENCE)}
    return frozenset(suite.digest for reference in asked for suite in suites_meant(reference, required, others))


def slots_asked(stage: StagePolicy) -> tuple[str, ...]:
    """Every slot that somebody's yes may have to fill before a release may enter the stage."""
    found = {slot.slot for rule in stage.rules if isinstance(rule, ApprovalRule) for slot in rule.slots}
    warned = {rule.slot_on_warn for rule in stage.rules if isinstance(rule, ScoreRule)}
    return tuple(sorted(found | {slot for slot in warned if slot is not None}))


def select_runs(
    policy: Policy,
    stage: str,
    required: Sequence[SuiteFact],
    others: Sequence[SuiteFact],
    runs: Sequence[RunFact],
) -> tuple[RunFact, ...]:
    """The runs that count at a stage: all of them, on every suite that its rules ask for, once for each evidence.

    Nothing is picked by time or by result, so running again until it comes out well is of no use (I-9).
    """
    wanted = suites_asked(policy, stage, required, others)
    return distinct(run for run in runs if run.suite in wanted)


def distinct(runs: Iterable[RunFact]) -> tuple[RunFact, ...]:
    """Each evidence once, sorted by it; repeats with the same outcome are one run, as fresh as the last of them."""
    same: dict[Digest, list[RunFact]] = {}
    for run in sorted(runs, key=lambda r: (r.evidence, r.id)):
        same.setdefault(run.evidence, []).append(run)
    return tuple(_merged(repeats) if len(repeats) > 1 else repeats[0] for repeats in same.values())


def runs_on(suite: SuiteFact, runs: Sequence[RunFact]) -> tuple[RunFact, ...]:
    """The distinct runs of one suite."""
    return distinct(run for run in runs if run.suite == suite.digest)


def scorer_of(metric: str, suite: SuiteFact) -> str:
    return suite.primary if metric == PRIMARY else metric


def has_bound(metric: str, suite: SuiteFact) -> bool:
    """Whether an exact bound exists for the scorer. Corpus scorers have none, unknown ones neither."""
    return suite.scorers.get(scorer_of(metric, suite)) == "binary"


def bounds_of(rule: Digest, measurements: Iterable[Measurement]) -> dict[tuple[Digest, Digest | None], Measurement]:
    """The bounds computed for a rule, by run and baseline run. Of two for the same the first counts."""
    found: dict[tuple[Digest, Digest | None], Measurement] = {}
    for measurement in measurements:
        if measurement.rule == rule:
            found.setdefault((measurement.run, measurement.baseline), measurement)
    return found


def baseline_of(rule: CompareRule, facts: Facts) -> BaselineFact | None:
    """What a comparison compares with; None where there is nothing."""
    if rule.against != STAGE_CURRENT:
        return next((b for b in facts.baselines or () if b.against == rule.against), None)
    if facts.current is None:
        return None
    return BaselineFact(
        against=STAGE_CURRENT, release=facts.current.release, digest=facts.current.digest, runs=facts.baseline_runs
    )


# What is judged as one -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Unit:
    """What one bound is about: a run, or the first runs of the evidence epoch pooled.

    `evidence` is what a measurement names as its run; `pool` are the evidences pooled, in the order of the log, None
    for a single run. `runner` is None where runs of several classes were pooled.
    """

    evidence: Digest
    runs: tuple[RunFact, ...]
    pool: tuple[Digest, ...] | None = None

    @property
    def times(self) -> int:
        """How often each row of the suite was measured in it."""
        return len(self.pool) if self.pool is not None else 1

    @property
    def name(self) -> str:
        return " + ".join(run.id for run in self.runs)

    @property
    def runner(self) -> Digest | None:
        classes = {run.runner for run in self.runs}
        return classes.pop() if len(classes) == 1 else None

    @property
    def ended_at(self) -> str | None:
        """When the last of it was completed, if that is known."""
        return max((run.ended_at for run in self.runs if run.ended_at is not None), default=None)


def units(rule: Measured, suite: SuiteFact, runs: Sequence[RunFact]) -> tuple[Unit, ...]:
    """What a rule judges on a suite: every run alone, or exactly the first `runs` of them pooled and later ones alone.

    Empty while there are fewer runs than are to be pooled. How many are pooled was said beforehand and which ones is
    told by the log, so that no further run can rescue a pool that came out badly.
    """
    found = runs_on(suite, runs)
    if rule.runs is None:
        return tuple(Unit(run.evidence, (run,)) for run in found)
    turns = _in_turn(found)
    if len(turns) < rule.runs:
        return ()
    first = turns[: rule.runs]
    pool = tuple(run.evidence for run in first)
    pooled = Unit(pool_digest(pool), tuple({run.evidence: run for run in first}.values()), pool)
    return (pooled, *(Unit(run.evidence, (run,)) for run in found if run.evidence not in pool))


def runs_made(suite: SuiteFact, runs: Sequence[RunFact]) -> int:
    """How many runs of a suite there are, repeats counted."""
    return len(_in_turn(runs_on(suite, runs)))


def pool_digest(pool: Sequence[Digest]) -> Digest:
    """What stands for runs that are judged as one: their evidences, in the order of the log."""
    return digest_of({"pooled": list(pool)})


def needed_units(rule: Measured, suite: SuiteFact, runs: Sequence[RunFact]) -> tuple[Unit, ...]:
    """The units whose bound can be computed."""
    return units(rule, suite, runs) if has_bound(rule.metric, suite) else ()


# ---------------------------------------------------------------------------------------------------------


def _merged(repeats: Sequence[RunFact]) -> RunFact:
    """One fact for runs with the same outcome: the first of them, when it was last seen, and where the others are."""
    first = repeats[0]
    places = sorted(place for run in repeats for place in (run.log_index, *(run.repeats or ())) if place is not None)
    known: Mapping[str, object] = {
        "ended_at": max((run.ended_at for run in repeats if run.ended_at is not None), default=None),
        "log_index": places[0] if places else None,
        "repeats": tuple(places[1:]) or None,
    }
    return first.model_copy(update=known) if places or known["ended_at"] is not None else first


def _in_turn(runs: Sequence[RunFact]) -> list[RunFact]:
    """Every run in the order of the log, repeats of the same evidence included."""
    turns = [(place, run.id, run) for run in runs for place in (run.log_index or 0, *(run.repeats or ()))]
    return [run for _, _, run in sorted(turns, key=lambda turn: turn[:2])]
