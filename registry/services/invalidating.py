"""Invalidating: taking a run out of all evidence, the only way in which one ever leaves it (I-9).

From then on every decision is made without it: approvals given on the evidence of before are void, and what the run
had kept out must pass on the runs that are left.
"""

from __future__ import annotations

from registry.domain.errors import ConflictError, InvalidInputError, PermissionDeniedError
from registry.domain.evaluations import EvaluationRun
from registry.domain.members import Permission
from registry.domain.names import VersionRef
from registry.domain.releases import Release
from registry.services.repeating import once, operation
from registry.services.runtime import Runtime
from registry.services.situation import contributors, policy_in_force
from registry.storage.catalog import Writing


def invalidate(runtime: Runtime, run: str, reason: str, op_id: str | None) -> EvaluationRun:
    """Take a run out of all evidence, for a reason, by somebody who had no hand in the release.

    Raises PermissionDeniedError for those who had, ConflictError for a run that is out already or that verifies a
    deployment and so is no evidence for promoting.
    """
    if not reason.strip():
        raise InvalidInputError(
            "invalidating a run needs a reason",
            expected="what was wrong with it, for those who ask why it no longer counts",
            found="none",
            fix="tandem eval invalidate RUN --reason TEXT",
        )

    def work(writing: Writing) -> EvaluationRun:
        found = writing.evidence.run(run)
        _refuse_no_evidence(writing, found)
        release = writing.releases.get(VersionRef(found.application, number=found.release_number))
        _refuse_contributor(writing, release)
        writing.evidence.invalidate(found, reason)
        return found

    return once(
        runtime,
        Permission.INVALIDATE,
        operation(op_id, "invalidate", run=run, reason=reason),
        work,
        keep=lambda found: {"run": found.id},
        again=lambda reading, kept: reading.evidence.run(kept["run"]),
    )


# ---------------------------------------------------------------------------------------------------------


def _refuse_no_evidence(writing: Writing, run: EvaluationRun) -> None:
    before = writing.evidence.invalidation(run.id)
    if before is not None:
        raise ConflictError(
            f"evaluation run {run.id} was invalidated before",
            expected="a run that still counts",
            found=f"invalidated by {before.person} at {before.at}: {before.reason}",
        )
    if run.deployment is not None:
        raise ConflictError(
            f"evaluation run {run.id} verifies deployment {run.deployment} and is no evidence for promoting",
            expected="a run of `tandem eval run`",
            found=f"a check of what {run.application} serves",
            fix="verify the stage again: tandem verify APP@STAGE",
        )


def _refuse_contributor(writing: Writing, release: Release) -> None:
    """Refuse everybody who made the release or asks that it be placed: they would clear their own way."""
    person = writing.actor.human_id
    hands = contributors(writing, release, release, None)
    why = next((c.why for c in hands if c.person == person), None)
    if why is None:
        for stage in policy_in_force(writing, release.application).stages:
            request = writing.requests.open_promotion(release, stage)
            if request is not None and request.person == person:
                why = f"requested the promotion to {stage}"
    if why is not None:
        raise PermissionDeniedError(
            f"{person} may not invalidate a run of {release.reference}",
            expected="somebody who had no hand in the release",
            found=f"{person} {why}",
            fix=_others(writing, {person, *(c.person for c in hands)}),
        )


def _others(writing: Writing, involved: set[str]) -> str:
    able = [p for p in writing.people.members().with_permission(Permission.INVALIDATE) if p not in involved]
    return f"ask {' or '.join(able)}" if able else "tandem member add ACCOUNT --role approver"
