"""Restoring the last known good release of a stage: the plan of a rollback, and carrying it out.

By hand and by the registry itself, a rollback is the same transaction: a stored decision, a new deployment, and what
keeps the release that left from coming back unseen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from registry.domain.digests import Digest, digest_of, without_nothing
from registry.domain.errors import ConflictError, IntegrityError, InvalidInputError
from registry.domain.names import StageRef, VersionRef, parse_stage_ref
from registry.domain.outcomes import RollbackOutcome
from registry.domain.policies.decision import Verdict
from registry.domain.policies.document import Policy, StagePolicy
from registry.domain.policies.facts import CurrentFact
from registry.domain.releases import Change, Release, differences
from registry.domain.rollbacks import CandidateFact, RollbackFacts, decide_rollback, plan_digest
from registry.domain.safety import Cause, HoldMode, Severity
from registry.domain.stages import Candidate, Deployment, DeploymentKind, EventKind, rollback_candidates
from registry.domain.times import after
from registry.services.hashing import BASIS, Stored, broken_blobs, stored_files
from registry.services.requesting import abort_unfinished, move_others
from registry.services.ruling import in_force
from registry.services.runtime import Runtime
from registry.services.situation.conditions import quarantines_reaching
from registry.storage.catalog import Reading, Writing
from registry.storage.catalog.stages import Placement


@dataclass(frozen=True, slots=True)
class Hashed:
    """Deployments whose release was hashed: those that verify, and those that do not, with the first fault."""

    verified: frozenset[str]
    faults: Mapping[str, str]


NOTHING_HASHED = Hashed(frozenset(), {})


@dataclass(frozen=True, slots=True)
class Occasion:
    """Why a rollback is carried out: what somebody said, what set it off, and whether the registry did by itself.

    The `cause` is that of the quarantine and the hold which it leaves.
    """

    reason: str
    cause: Cause = Cause.ROLLBACK
    automatic: bool = False


def hash_candidates(runtime: Runtime, reference: StageRef, wanted: VersionRef | None = None) -> Hashed:
    """Hash the candidates, newest first, until one verifies: with no transaction open, for it may take minutes."""
    faults: dict[str, str] = {}
    while True:
        with runtime.catalog.read() as reading:
            found = plan(reading, reference, wanted, Hashed(frozenset(), faults))
            if found is None or found.target is None:
                return Hashed(frozenset(), faults)
            files, damage = _files(reading, reference.application, found.target.release)
        broken = damage or broken_blobs(runtime, files)
        if not broken:
            return Hashed(frozenset({found.target.deployment}), faults)
        faults[found.target.deployment] = broken[0]


def plan(
    reading: Reading | Writing, reference: StageRef, wanted: VersionRef | None, hashed: Hashed
) -> RollbackFacts | None:
    """The facts of a rollback as this transaction sees them; None where nothing was ever placed."""
    application, stage = reference.application, reference.stage
    pointer = reading.stages.pointer(application, stage)
    serving = pointer.deployment
    if serving is None:
        return None
    candidates = _candidates(reading, reference, wanted, hashed)
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


def told(
    reading: Reading | Writing, reference: StageRef, facts: RollbackFacts | None, *, dry_run: bool
) -> RollbackOutcome:
    """The plan, told with what it would touch."""
    application, stage = reference.application, reference.stage
    if facts is None:
        nothing = digest_of({"stage": str(reference)})
        return RollbackOutcome(application, stage, dry_run, 0, None, None, (), (), (), (), nothing)
    serving = reading.stages.deployment(facts.current.deployment)
    target = reading.stages.deployment(facts.target.deployment) if facts.target else None
    skipped = [(c.deployment, c.skipped) for c in facts.candidates if c.skipped is not None]
    requests = reading.requests.open_promotions(application, stage)
    follow = not demanded(reading, reference).binds_base
    return RollbackOutcome(
        application,
        stage,
        dry_run,
        facts.epoch,
        serving,
        target,
        tuple(Candidate(reading.stages.deployment(deployment), why) for deployment, why in skipped),
        _changes(reading, serving, target),
        () if follow else tuple(f"{application}@{r.release}" for r in requests),
        tuple(place for place in reading.stages.serving(serving.digest) if place != str(reference)),
        plan_digest(facts),
    )


def carry_out(
    writing: Writing, reference: StageRef, facts: RollbackFacts, hashed: Hashed, occasion: Occasion
) -> RollbackOutcome:
    """Decide, keep the decision, and move the stage if there is a target; else the outcome has no deployment.

    Raises ConflictError if the target is not one whose blobs were hashed: something moved since.
    """
    if facts.target is not None and facts.target.deployment not in hashed.verified:
        raise ConflictError(
            f"{reference} moved while the rollback was prepared",
            expected="the target whose blobs were hashed",
            found=f"{reference.application}@{facts.target.release} instead",
            fix=f"look at `tandem status {reference.application}`, then run it again",
        )
    outcome = told(writing, reference, facts, dry_run=False)
    decision, identifier = decide_rollback(facts, writing.now), writing.new_id()
    entry = "rollback.applied" if decision.verdict is Verdict.ALLOW else "rollback.refused"
    writing.requests.add_decision(identifier, decision, facts.canonical, entry_type=entry, reason=occasion.reason)
    if facts.target is None or outcome.present is None:
        return outcome
    release = _release(writing, reference.application, facts.target.release)
    placed = _place(writing, reference, release, identifier, facts.target.marks, occasion)
    return _with_levers(writing, replace(outcome, deployment=placed, epoch=facts.epoch + 1), outcome.present, occasion)


def kept_out(reading: Reading | Writing, deployment: Deployment) -> bool:
    """Whether an active quarantine keeps the release of a deployment out of its stage."""
    return _quarantined(reading, in_force(reading, deployment.application), deployment)


def kept_of(outcome: RollbackOutcome) -> dict[str, Any]:
    """What is kept of a rollback that was carried out, or that found no target."""
    return without_nothing(
        {
            "stage": f"{outcome.application}@{outcome.stage}",
            "epoch": outcome.epoch,
            "present": outcome.present and outcome.present.id,
            "target": outcome.target and outcome.target.id,
            "skipped": [[c.deployment.id, c.skipped] for c in outcome.skipped],
            "made_stale": list(outcome.made_stale),
            "elsewhere": list(outcome.elsewhere),
            "digest": outcome.digest,
            "deployment": outcome.deployment and outcome.deployment.id,
            "quarantine": outcome.quarantine,
            "hold": outcome.hold,
            "incident": outcome.incident,
        }
    )


def told_again(reading: Reading | Writing, kept: Mapping[str, Any]) -> RollbackOutcome:
    """The same outcome from what was kept of it."""
    reference = parse_stage_ref(kept["stage"])
    present, target, placed = (
        reading.stages.deployment(kept[key]) if key in kept else None for key in ("present", "target", "deployment")
    )
    return RollbackOutcome(
        reference.application,
        reference.stage,
        False,
        kept["epoch"],
        present,
        target,
        tuple(Candidate(reading.stages.deployment(deployment), why) for deployment, why in kept["skipped"]),
        _changes(reading, present, target),
        tuple(kept["made_stale"]),
        tuple(kept["elsewhere"]),
        Digest(kept["digest"]),
        placed,
        kept.get("quarantine"),
        kept.get("hold"),
        kept.get("incident"),
    )


def demanded(reading: Reading | Writing, reference: StageRef) -> StagePolicy:
    """What a stage asks for by the policies in force; nothing where the policy does not have the stage any more."""
    policy = in_force(reading, reference.application)
    return policy.stages.get(reference.stage, StagePolicy(ungated=True))


# ---------------------------------------------------------------------------------------------------------


def _place(
    writing: Writing, reference: StageRef, release: Release, decision: str, marks: tuple[str, ...], occasion: Occasion
) -> Deployment:
    stage = demanded(writing, reference)
    pointer = writing.stages.pointer(reference.application, reference.stage)
    placement = Placement(
        writing.new_id(),
        DeploymentKind.ROLLBACK,
        release,
        None,
        decision,
        occasion.reason,
        marks,
        after(writing.now, stage.verify.deadline) if stage.verify else None,
    )
    abort_unfinished(writing, pointer)
    placed = writing.stages.place(pointer, placement, EventKind.ROLLED_BACK, BASIS)
    move_others(writing, pointer, placed.id, follow=not stage.binds_base)
    return placed


def _with_levers(writing: Writing, outcome: RollbackOutcome, left: Deployment, occasion: Occasion) -> RollbackOutcome:
    """Keep the release that left out of the stage and what is downstream, and the auto-promoter out of the stage."""
    reference = f"{left.application}@{left.release}"
    quarantine = writing.quarantines.add(
        "release",
        left.digest,
        reference,
        left.application,
        left.stage,
        Severity.STANDARD,
        occasion.cause,
        left.id,
        occasion.reason or "rolled back",
    )
    hold = writing.holds.add(
        left.application,
        left.stage,
        HoldMode.AUTO,
        occasion.cause,
        left.release,
        occasion.reason or f"{reference} was rolled back",
    )
    incident = _incident(writing, left, occasion) if occasion.automatic else None
    return replace(outcome, quarantine=quarantine.id, hold=hold.id, incident=incident)


def _incident(writing: Writing, left: Deployment, occasion: Occasion) -> str:
    """Something for people to look at. It owes no approval: for broken glass, the incident that asks for it is open."""
    cause = Cause.ROLLBACK if occasion.cause is Cause.BREAK_GLASS else occasion.cause
    return writing.incidents.add(left.application, left.stage, left.id, cause, None, occasion.reason, None).id


def _files(reading: Reading, application: str, release: int) -> tuple[Stored, tuple[str, ...]]:
    """What is stored of a release, or what is wrong with the manifests that would tell."""
    try:
        return stored_files(reading, _release(reading, application, release)), ()
    except IntegrityError as error:
        return (), (error.message,)


def _candidates(
    reading: Reading | Writing, reference: StageRef, wanted: VersionRef | None, hashed: Hashed
) -> tuple[Candidate, ...]:
    """The candidates, newest first, down to the first that no active quarantine keeps out of the stage.

    One whose manifest is not what was sealed is passed over with that reason, as one with a damaged blob is.
    """
    deployments = reading.stages.deployments(reference.application, reference.stage)
    events = reading.stages.events(reference.application, reference.stage)
    policy, kept_out, damaged = in_force(reading, reference.application), set[Digest](), dict[int, str]()
    while True:
        found = rollback_candidates(deployments, events, kept_out)
        if wanted is not None:
            found = _only(reading, found, wanted, reference)
        found = tuple(replace(c, skipped=c.skipped or damaged.get(c.deployment.release, "")) for c in found)
        target = next((c.deployment for c in found if not c.skipped and c.deployment.id not in hashed.faults), None)
        if target is None:
            return found
        try:
            if not _quarantined(reading, policy, target):
                return found
            kept_out.add(target.digest)
        except IntegrityError as error:
            damaged[target.release] = error.message


def _quarantined(reading: Reading | Writing, policy: Policy, deployment: Deployment) -> bool:
    release = _release(reading, deployment.application, deployment.release)
    return any(q.cleared is None for q in quarantines_reaching(reading, policy, release, deployment.stage))


def _release(reading: Reading | Writing, application: str, number: int) -> Release:
    return reading.releases.get(VersionRef(application, number=number))


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


def _changes(
    reading: Reading | Writing, serving: Deployment | None, target: Deployment | None
) -> tuple[Change, ...] | None:
    """How what comes back differs from what leaves; None where damage keeps that from being told, and nothing else."""
    if serving is None or target is None:
        return ()
    comes = _release(reading, target.application, target.release)
    try:
        leaves = _release(reading, serving.application, serving.release)
    except IntegrityError:
        return None
    return differences(leaves, comes)
