"""What follows when something that serves fails its verification: in one transaction, by the policy of its stage.

The release is kept out, and the stage goes back to the last known good release or is held. What cannot be undone by the
registry itself (a rollback that fails, too many of them, nothing to go back to) is held for people.
"""

from __future__ import annotations

from dataclasses import dataclass

from registry.domain.names import StageRef
from registry.domain.outcomes import RecordedDecision, VerificationOutcome
from registry.domain.policies.document import StagePolicy
from registry.domain.policies.settings import MaxAuto
from registry.domain.safety import Cause, HoldMode, Severity
from registry.domain.stages import Deployment, DeploymentKind, EventKind, PromotionState
from registry.domain.times import before
from registry.services.restoring import Hashed, Occasion, carry_out, demanded, plan
from registry.storage.catalog import Writing


@dataclass(frozen=True, slots=True)
class Failure:
    """A deployment that did not prove itself. `proven` tells a failed check from one that showed nothing in time."""

    deployment: Deployment
    basis: str
    reason: str
    proven: bool
    decision: RecordedDecision | None = None

    @property
    def stage(self) -> StageRef:
        return StageRef(self.deployment.application, self.deployment.stage)


def fail(writing: Writing, failure: Failure, hashed: Hashed) -> VerificationOutcome:
    """Record the failure and do what the stage's policy says about it.

    Raises ConflictError if what a rollback would bring back is not among those `hashed`: hash it and come again.
    """
    deployment, decided = failure.deployment, failure.decision
    writing.stages.mark(deployment, EventKind.FAILED, failure.basis, decided.id if decided else None, failure.reason)
    end_verification(writing, deployment, "failed", PromotionState.FAILED, decided, failure.reason)
    obstacle, mode = obstacle_to_rollback(writing, failure), HoldMode.ALL
    if obstacle is None:
        facts = plan(writing, failure.stage, None, hashed)
        occasion = Occasion(failure.reason, Cause.VERIFICATION, automatic=True)
        if facts is not None:
            restored = carry_out(writing, failure.stage, facts, hashed, occasion)
            if restored.deployment is not None:
                return VerificationOutcome(
                    deployment, "failed", failure.basis, decided, restored, None, restored.incident
                )
        obstacle = "there is no known good release to go back to"
    elif obstacle == "":
        mode = HoldMode.AUTO
    return _held(writing, failure, mode, obstacle)


def obstacle_to_rollback(writing: Writing, failure: Failure) -> str | None:
    """Why the registry does not roll back by itself; None if it does, empty if the policy does not want it to."""
    stage = demanded(writing, failure.stage)
    if not wants_rollback(stage, proven=failure.proven):
        return ""
    if failure.deployment.kind is DeploymentKind.ROLLBACK:
        return "a rollback is never rolled back automatically"
    return exhausted(writing, failure.stage, stage)


def wants_rollback(stage: StagePolicy, *, proven: bool) -> bool:
    """Whether the policy answers a failure, or a deadline that passed, with a rollback."""
    if stage.verify is None:
        return False
    return (stage.verify.on_fail if proven else stage.verify.on_timeout) == "rollback"


def exhausted(writing: Writing, reference: StageRef, stage: StagePolicy) -> str | None:
    """Why a stage sees no further automatic rollback for now; None if it may."""
    limit = stage.max_auto or MaxAuto()
    since = before(writing.now, limit.window)
    if writing.stages.automatic_rollbacks(reference.application, reference.stage, since) < limit.count:
        return None
    return f"{reference} was rolled back automatically {limit.count} times in {limit.window}"


def end_verification(
    writing: Writing,
    deployment: Deployment,
    kind: str,
    state: PromotionState,
    decided: RecordedDecision | None,
    reason: str = "",
) -> None:
    """Move the request by which a deployment came on, if it still waits for its verification."""
    request = writing.requests.verifying(deployment.application, deployment.stage)
    if request is not None and request.id == deployment.promotion:
        writing.requests.step(request, kind, state, decision=decided.id if decided else None, reason=reason)


# ---------------------------------------------------------------------------------------------------------


def _held(writing: Writing, failure: Failure, mode: HoldMode, obstacle: str) -> VerificationOutcome:
    """Hold the stage for people to look at, with the release kept out if it was proven bad."""
    deployment = failure.deployment
    application, stage = deployment.application, deployment.stage
    reference = f"{application}@{deployment.release}"
    if failure.proven:
        writing.quarantines.add(
            "release",
            deployment.digest,
            reference,
            application,
            stage,
            Severity.STANDARD,
            Cause.VERIFICATION,
            deployment.id,
            failure.reason,
        )
    why = f"{failure.reason}; {obstacle}" if obstacle else failure.reason
    writing.holds.add(application, stage, mode, Cause.VERIFICATION, deployment.release, why)
    incident = writing.incidents.add(application, stage, deployment.id, Cause.VERIFICATION, None, why, None)
    return VerificationOutcome(deployment, "failed", failure.basis, failure.decision, held=why, incident=incident.id)
