"""Rolling back: a whole release, to the last known good, with the fewest conditions there can be.

Nothing but integrity, known-good, and the permission itself stands in the way: no approval, no evaluation. The
same `place` as promotion moves the stage, so history is added to and never rewritten.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import takewhile

from registry.domain.digests import digest_of
from registry.domain.errors import ConflictError, InvalidInputError
from registry.domain.members import Permission
from registry.domain.names import StageRef, VersionRef, parse_stage_ref, parse_version_ref
from registry.domain.outcomes import RollbackOutcome
from registry.domain.releases import Change, differences
from registry.domain.stages import Candidate, Deployment, DeploymentKind, EventKind, rollback_candidates
from registry.services.promoting import BASIS, broken_blobs, mark_others_stale, stored_files
from registry.services.runtime import Runtime, acting, permitted
from registry.storage.catalog import Reading
from registry.storage.catalog.stages import Placement


def roll_back(runtime: Runtime, stage: str, reason: str, to: str | None, dry_run: bool) -> RollbackOutcome:
    """Bring back the last known good release of a stage, or the known good one that `to` names.

    A target of None in the outcome means that there is none, and nothing was done. Raises ConflictError if the
    stage moved between looking and acting.
    """
    reference = parse_stage_ref(stage)
    wanted = parse_version_ref(to) if to is not None else None
    if not dry_run:
        acting(runtime, Permission.ROLLBACK)
    plan = _verified_plan(runtime, reference, wanted)
    if dry_run or plan.target is None:
        return plan
    with runtime.catalog.write(acting(runtime, Permission.ROLLBACK)) as writing:
        permitted(runtime, writing.people.members(), Permission.ROLLBACK)
        pointer = writing.stages.pointer(reference.application, reference.stage)
        if pointer.epoch != plan.epoch:
            raise ConflictError(
                f"{reference} moved while the rollback was prepared",
                expected=f"epoch {plan.epoch}",
                found=f"epoch {pointer.epoch}",
                fix=f"look at `tandem status {reference.application}`, then run it again",
            )
        release = writing.releases.get(VersionRef(reference.application, number=plan.target.release))
        placement = Placement(writing.new_id(), DeploymentKind.ROLLBACK, release, None, None, reason, plan.target.marks)
        deployment = writing.stages.place(pointer, placement, EventKind.ROLLED_BACK, BASIS)
        mark_others_stale(writing, reference.application, reference.stage)
    return replace(plan, dry_run=False, deployment=deployment, epoch=pointer.epoch + 1)


# ---------------------------------------------------------------------------------------------------------


def _verified_plan(runtime: Runtime, reference: StageRef, wanted: VersionRef | None) -> RollbackOutcome:
    """The plan whose target's stored bytes all verify; candidates whose bytes do not are passed over, and named."""
    broken: dict[str, str] = {}
    while True:
        with runtime.catalog.read() as reading:
            plan = _plan(reading, reference, wanted, broken)
            if plan.target is None:
                return plan
            release = reading.releases.get(VersionRef(reference.application, number=plan.target.release))
            files = stored_files(reading, release)
        faults = broken_blobs(runtime, files)
        if not faults:
            return plan
        broken[plan.target.id] = faults[0]


def _plan(
    reading: Reading, reference: StageRef, wanted: VersionRef | None, broken: Mapping[str, str]
) -> RollbackOutcome:
    """What would be done, as this transaction sees it. `broken` are deployments that cannot be restored, and why."""
    application, stage = reference.application, reference.stage
    pointer = reading.stages.pointer(application, stage)
    deployments = reading.stages.deployments(application, stage)
    candidates = rollback_candidates(deployments, reading.stages.events(application, stage))
    if wanted is not None:
        candidates = _only(reading, candidates, wanted, reference)
    candidates = tuple(replace(c, skipped=c.skipped or broken.get(c.deployment.id, "")) for c in candidates)
    target = next((c.deployment for c in candidates if not c.skipped), None)
    serving = pointer.deployment
    stale = tuple(f"{application}@{r.release}" for r in reading.requests.open_promotions(application, stage))
    elsewhere = tuple(p for p in reading.stages.serving(serving.digest) if p != str(reference)) if serving else ()
    return RollbackOutcome(
        application,
        stage,
        True,
        pointer.epoch,
        serving,
        target,
        tuple(takewhile(lambda c: c.skipped, candidates)),
        _changes(reading, serving, target),
        stale,
        elsewhere,
        digest_of(
            {
                "epoch": pointer.epoch,
                "from": serving.id if serving else "",
                "stage": str(reference),
                "to": target.id if target else "",
            }
        ),
    )


def _only(
    reading: Reading, candidates: tuple[Candidate, ...], wanted: VersionRef, reference: StageRef
) -> tuple[Candidate, ...]:
    """The candidates of one release. Raises InvalidInputError if it was never known good at this stage."""
    release = reading.releases.get(wanted)
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


def _changes(reading: Reading, serving: Deployment | None, target: Deployment | None) -> tuple[Change, ...]:
    if serving is None or target is None:
        return ()
    application = serving.application
    return differences(
        reading.releases.get(VersionRef(application, number=serving.release)),
        reading.releases.get(VersionRef(application, number=target.release)),
    )
