"""Rolling back: a whole release, to the last known good, with the fewest conditions there can be.

Nothing but integrity, known-good, and the permission itself stands in the way: no approval, no evaluation. The
same `place` as promotion moves the stage, so history is added to and never rewritten.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from registry.domain.digests import digest_of
from registry.domain.errors import ConflictError, InvalidInputError
from registry.domain.members import Permission
from registry.domain.names import StageRef, VersionRef, parse_stage_ref, parse_version_ref
from registry.domain.outcomes import RollbackOutcome
from registry.domain.policies.facts import CurrentFact
from registry.domain.releases import Change, differences
from registry.domain.rollbacks import CandidateFact, RollbackFacts, decide_rollback, plan_digest
from registry.domain.stages import Candidate, Deployment, DeploymentKind, EventKind, rollback_candidates
from registry.services.promoting import BASIS, broken_blobs, mark_others_stale, stored_files
from registry.services.runtime import Runtime, acting, permitted
from registry.storage.catalog import Reading, Writing
from registry.storage.catalog.stages import Placement


def roll_back(
    runtime: Runtime, stage: str, reason: str, to: str | None, dry_run: bool, shown: str | None
) -> RollbackOutcome:
    """Bring back the last known good release of a stage, or the known good one that `to` names.

    A target of None in the outcome means that there is none, and nothing moved. `shown` is the digest of a plan
    from a dry run: with it, only that very plan is executed, so that running again after an interruption cannot go
    back one step more. Raises ConflictError if the stage moved since.
    """
    reference = parse_stage_ref(stage)
    wanted = parse_version_ref(to) if to is not None else None
    if not dry_run:
        acting(runtime, Permission.ROLLBACK)
    broken = _broken(runtime, reference, wanted)
    if dry_run:
        with runtime.catalog.read() as reading:
            return _outcome(reading, reference, _plan(reading, reference, wanted, broken), dry_run=True)
    with runtime.catalog.write(acting(runtime, Permission.ROLLBACK)) as writing:
        permitted(runtime, writing.people.members(), Permission.ROLLBACK)
        plan = _plan(writing, reference, wanted, broken)
        outcome = _outcome(writing, reference, plan, dry_run=False)
        _refuse_another_plan(shown, outcome.digest, reference)
        if plan is None:
            return outcome
        decision, identifier = decide_rollback(plan, writing.now), writing.new_id()
        writing.requests.add_rollback_decision(identifier, decision, plan, reason)
        if plan.target is None:
            return outcome
        if plan.target.deployment not in broken.verified:
            raise ConflictError(
                f"{reference} moved while the rollback was prepared",
                expected="the target whose blobs were hashed",
                found=f"{reference.application}@{plan.target.release} instead",
                fix=f"look at `tandem status {reference.application}`, then run it again",
            )
        release = writing.releases.get(VersionRef(reference.application, number=plan.target.release))
        pointer = writing.stages.pointer(reference.application, reference.stage)
        placement = Placement(
            writing.new_id(), DeploymentKind.ROLLBACK, release, None, identifier, reason, plan.target.marks
        )
        deployment = writing.stages.place(pointer, placement, EventKind.ROLLED_BACK, BASIS)
        mark_others_stale(writing, reference.application, reference.stage)
    return replace(outcome, deployment=deployment, epoch=plan.epoch + 1)


# ---------------------------------------------------------------------------------------------------------


def _refuse_another_plan(shown: str | None, now: str, reference: StageRef) -> None:
    if shown is not None and shown != now:
        raise ConflictError(
            f"{reference} is not where it was when the plan was made",
            expected=f"plan {shown}",
            found=f"plan {now}",
            fix=f"look again: tandem rollback {reference} --dry-run",
        )


@dataclass(frozen=True, slots=True)
class _Hashed:
    """Deployments whose release was hashed: those that verify, and those that do not, with the first fault."""

    verified: frozenset[str]
    faults: Mapping[str, str]


def _broken(runtime: Runtime, reference: StageRef, wanted: VersionRef | None) -> _Hashed:
    """Hash the candidates, newest first, until one verifies: with no transaction open, for it may take minutes."""
    faults: dict[str, str] = {}
    while True:
        with runtime.catalog.read() as reading:
            plan = _plan(reading, reference, wanted, _Hashed(frozenset(), faults))
            if plan is None or plan.target is None:
                return _Hashed(frozenset(), faults)
            release = reading.releases.get(VersionRef(reference.application, number=plan.target.release))
            files = stored_files(reading, release)
        found = broken_blobs(runtime, files)
        if not found:
            return _Hashed(frozenset({plan.target.deployment}), faults)
        faults[plan.target.deployment] = found[0]


def _plan(
    reading: Reading | Writing, reference: StageRef, wanted: VersionRef | None, hashed: _Hashed
) -> RollbackFacts | None:
    """The facts of a rollback as this transaction sees them; None where nothing was ever placed."""
    application, stage = reference.application, reference.stage
    pointer = reading.stages.pointer(application, stage)
    serving = pointer.deployment
    if serving is None:
        return None
    events = reading.stages.events(application, stage)
    candidates = rollback_candidates(reading.stages.deployments(application, stage), events)
    if wanted is not None:
        candidates = _only(reading, candidates, wanted, reference)
    judged = [
        CandidateFact(
            deployment=c.deployment.id,
            release=c.deployment.release,
            digest=c.deployment.digest,
            marks=c.deployment.marks,
            skipped=c.skipped or hashed.faults.get(c.deployment.id),
        )
        for c in candidates
    ]
    upto = next((i + 1 for i, c in enumerate(judged) if c.skipped is None), len(judged))
    return RollbackFacts(
        application=application,
        stage=stage,
        epoch=pointer.epoch,
        current=CurrentFact(deployment=serving.id, release=serving.release, digest=serving.digest),
        candidates=tuple(judged[:upto]),
        policy_document=reading.applications.activation(application).digest,
    )


def _outcome(
    reading: Reading | Writing, reference: StageRef, plan: RollbackFacts | None, *, dry_run: bool
) -> RollbackOutcome:
    """The plan, told with what it would touch."""
    application, stage = reference.application, reference.stage
    if plan is None:
        nothing = digest_of({"stage": str(reference)})
        return RollbackOutcome(application, stage, dry_run, 0, None, None, (), (), (), (), nothing)
    serving = reading.stages.deployment(plan.current.deployment)
    target = reading.stages.deployment(plan.target.deployment) if plan.target else None
    skipped = [(c.deployment, c.skipped) for c in plan.candidates if c.skipped is not None]
    return RollbackOutcome(
        application,
        stage,
        dry_run,
        plan.epoch,
        serving,
        target,
        tuple(Candidate(reading.stages.deployment(deployment), why) for deployment, why in skipped),
        _changes(reading, serving, target),
        tuple(f"{application}@{r.release}" for r in reading.requests.open_promotions(application, stage)),
        tuple(place for place in reading.stages.serving(serving.digest) if place != str(reference)),
        plan_digest(plan),
    )


def _only(
    reading: Reading | Writing, candidates: tuple[Candidate, ...], wanted: VersionRef, reference: StageRef
) -> tuple[Candidate, ...]:
    """The candidates of one release. Raises InvalidInputError if it was never known good at this stage."""
    release = reading.releases.get(wanted)
    if release.application == reference.application and str(reference) in reading.stages.serving(release.digest):
        raise ConflictError(
            f"{release.reference} is what {reference} serves now",
            expected="another release, one to go back to",
            found=str(wanted),
            fix=f"nothing needs to be done; look at `tandem status {reference.application}`",
        )
    of_it = tuple(c for c in candidates if c.deployment.digest == release.digest)
    if release.application != reference.application or not any(not c.skipped for c in of_it):
        good = sorted({f"{reference.application}@{c.deployment.release}" for c in candidates if not c.skipped})
        raise InvalidInputError(
            f"{release.reference} is not known good at {reference}",
            expected=" or ".join(good) if good else "a release that was verified here and not rolled back",
            found=of_it[0].skipped if of_it else "it was never live here",
            fix=f"to place it anyway, promote it: tandem promote {release.reference} --to {reference.stage}",
        )
    return of_it


def _changes(reading: Reading | Writing, serving: Deployment | None, target: Deployment | None) -> tuple[Change, ...]:
    if serving is None or target is None:
        return ()
    application = serving.application
    return differences(
        reading.releases.get(VersionRef(application, number=serving.release)),
        reading.releases.get(VersionRef(application, number=target.release)),
    )
