"""Rolling back: a whole release, to the last known good, with the fewest conditions there can be.

Nothing but integrity, known-good, and the permission itself stands in the way: no approval, no evaluation, no freeze,
no hold (I-37). The same `place` as promotion moves the stage, so history is added to and never rewritten.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from registry.domain.errors import ConflictError, InfrastructureError, IntegrityError, StaleError, UnknownOutcomeError
from registry.domain.members import Permission
from registry.domain.names import StageRef, VersionRef, parse_stage_ref, parse_version_ref
from registry.domain.outcomes import RollbackOutcome, VerificationOutcome
from registry.services.expecting import check_expected, refuse_unexpected
from registry.services.repeating import once, operation, repeated
from registry.services.restoring import (
    Hashed,
    Occasion,
    carry_out,
    hash_candidates,
    kept_of,
    plan,
    told,
    told_again,
)
from registry.services.runtime import Runtime, acting
from registry.services.verifying import apply_deadline, catch_up, follow_up
from registry.storage.catalog import Writing


def roll_back(
    runtime: Runtime,
    stage: str,
    reason: str,
    to: str | None,
    dry_run: bool,
    shown: str | None,
    expect: str | None = None,
    op_id: str | None = None,
) -> RollbackOutcome:
    """Bring back the last known good release of a stage, or the known good one that `to` names.

    The release that leaves is quarantined there and downstream, and the auto-promoter held. A target of None in the
    outcome means that there is none, and nothing moved. `shown` is the digest of a plan from a dry run: with it, only
    that very plan is executed, so that running again after an interruption cannot go back one step more. Raises
    ConflictError if the stage moved since, also by the registry itself because what it serves was to be verified by
    now, or if it does not serve what `expect` says.
    """
    reference = parse_stage_ref(stage)
    wanted = parse_version_ref(to) if to is not None else None
    check_expected(expect)
    if dry_run:
        return _looked_ahead(runtime, reference, wanted, expect)
    asked = operation(op_id, "rollback", stage=stage, reason=reason, to=to, plan=shown, expect=expect)
    found = repeated(runtime, asked, told_again)
    if found is not None:
        catch_up(runtime, reference)
        return found
    acting(runtime, Permission.ROLLBACK)
    _refuse_restored(reference, _deadline_applied(runtime, reference))
    hashed = hash_candidates(runtime, reference, wanted)

    def work(writing: Writing) -> RollbackOutcome:
        return _carried_out(writing, reference, wanted, hashed, _Fence(shown, expect), reason)

    return _verified(runtime, once(runtime, Permission.ROLLBACK, asked, work, keep=kept_of, again=told_again))


# ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Fence:
    """What the caller holds the stage to: the plan that was shown, and what it serves."""

    shown: str | None
    expect: str | None


def _deadline_applied(runtime: Runtime, reference: StageRef) -> VerificationOutcome | None:
    """Settle what had to be verified by now. Where that cannot be done, because what was shown of it is damaged, or
    cannot be run, it still can be rolled back by hand: nothing but integrity of what comes back is in the way (I-37).
    """
    before = _serving(runtime, reference)
    try:
        return apply_deadline(runtime, reference)
    except (IntegrityError, InfrastructureError) as error:
        # Once it moved, or nobody knows, going on would go back one step more.
        if isinstance(error, UnknownOutcomeError) or _serving(runtime, reference) != before:
            raise
        return None


def _serving(runtime: Runtime, reference: StageRef) -> str | None:
    with runtime.catalog.read() as reading:
        deployment = reading.stages.pointer(reference.application, reference.stage).deployment
    return deployment.id if deployment else None


def _looked_ahead(
    runtime: Runtime, reference: StageRef, wanted: VersionRef | None, expect: str | None
) -> RollbackOutcome:
    hashed = hash_candidates(runtime, reference, wanted)
    with runtime.catalog.read() as reading:
        refuse_unexpected(reading.stages.pointer(reference.application, reference.stage), expect)
        return told(reading, reference, plan(reading, reference, wanted, hashed), dry_run=True)


def _carried_out(
    writing: Writing,
    reference: StageRef,
    wanted: VersionRef | None,
    hashed: Hashed,
    fence: _Fence,
    reason: str,
) -> RollbackOutcome:
    """The transaction: plan again as of now, compare, decide, record, place."""
    refuse_unexpected(writing.stages.pointer(reference.application, reference.stage), fence.expect)
    facts = plan(writing, reference, wanted, hashed)
    foreseen = told(writing, reference, facts, dry_run=False)
    _refuse_another_plan(fence.shown, foreseen.digest, reference)
    if facts is None:
        return foreseen
    return carry_out(writing, reference, facts, hashed, Occasion(reason))


def _verified(runtime: Runtime, outcome: RollbackOutcome) -> RollbackOutcome:
    """Run the stage's checks on what came back, after the transaction; a failure is held for people."""
    placed = outcome.deployment
    if placed is None or placed.verify_by is None:
        return outcome
    said = follow_up(runtime, placed)
    return replace(outcome, incident=said.incident, verification=said)


def _refuse_restored(reference: StageRef, settled: VerificationOutcome | None) -> None:
    """Refuse to go back one step more, where the deadline of what was to leave has brought back its predecessor."""
    restored = settled.rolled_back.deployment if settled is not None and settled.rolled_back is not None else None
    if settled is not None and restored is not None:
        left = settled.deployment
        raise ConflictError(
            f"{reference} was rolled back already: {left.application}@{left.release} was not verified in time",
            expected=f"deployment {left.id}",
            found=f"{restored.application}@{restored.release} (deployment {restored.id})",
            fix=f"look at `tandem status {reference.application}`, then decide again",
        )


def _refuse_another_plan(shown: str | None, now: str, reference: StageRef) -> None:
    if shown is not None and shown != now:
        raise StaleError(
            f"{reference} is not where it was when the plan was made",
            expected=f"plan {shown}",
            found=f"plan {now}",
            fix=f"look again: tandem rollback {reference} --dry-run",
        )
