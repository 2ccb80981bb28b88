"""Invalidating: taking a run out of all evidence, the only way in which one ever leaves it (I-9).

From then on every decision is made without it: approvals given on the evidence of before are void, and what the run
had kept out must pass on the runs that are left.
"""

from __future__ import annotations

from registry.domain.digests import Digest
from registry.domain.errors import ConflictError, PermissionDeniedError
from registry.domain.evaluations import EvaluationRun
from registry.domain.members import Permission
from registry.domain.safety import check_reason
from registry.services.repeating import once, operation
from registry.services.runtime import Runtime
from registry.services.situation import contributors
from registry.storage.catalog import Writing


def invalidate(runtime: Runtime, run: str, reason: str, op_id: str | None) -> EvaluationRun:
    """Take a run out of all evidence, for a reason, by somebody who had no hand in the release or in a later one.

    Raises PermissionDeniedError for those who had, ConflictError for a run that is out already or that verifies a
    deployment and so is no evidence for promoting.
    """
    why = check_reason(reason)

    def work(writing: Writing) -> EvaluationRun:
        found = writing.evidence.run(run)
        _refuse_no_evidence(writing, found)
        _refuse_contributor(writing, found)
        writing.evidence.invalidate(found, why)
        return found

    return once(
        runtime,
        Permission.INVALIDATE,
        operation(op_id, "invalidate", run=run, reason=why),
        work,
        keep=lambda found: {"run": found.id},
        again=lambda reading, kept: reading.evidence.run(kept["run"]),
    )


def hands(writing: Writing, digest: Digest) -> list[tuple[str, str]]:
    """Who had a hand in any release with this content or in one that may be compared with it, and which."""
    releases = writing.releases.with_digest(digest)
    made = [(c.person, c.why) for release in releases for c in contributors(writing, release, release, None)]
    requests = writing.requests.waiting_with(digest)
    made += [(p.person, f"requested the promotion to {p.stage}") for p in requests]
    for release in releases:
        said = f"{release.application}@{{}}, which is compared with what was live before it"
        made += [(who, f"composed {said.format(n)}") for who, n in writing.releases.composed_later(release)]
        made += [(who, f"asked for {said.format(n)}") for who, n in writing.requests.asked_later(release)]
    return made


def others_for(writing: Writing, involved: set[str]) -> str:
    able = [p for p in writing.people.members().with_permission(Permission.INVALIDATE) if p not in involved]
    return f"ask {' or '.join(able)}" if able else "tandem member add ACCOUNT --role approver"


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


def _refuse_contributor(writing: Writing, run: EvaluationRun) -> None:
    """Refuse everybody who made the release or asks that it be placed: they would clear their own way. So would those
    who composed a later release of the application, or asked for one: it is compared with what is live before it.

    The run is evidence for every release with this content, so a hand in any of them is one, in whatever application.
    """
    person = writing.actor.human_id
    involved = hands(writing, run.release_digest)
    why = next((why for who, why in involved if who == person), None)
    if why is not None:
        raise PermissionDeniedError(
            f"{person} may not invalidate a run of {run.application}@{run.release_number}",
            expected="somebody who had no hand in the release, nor in a later one of its application",
            found=f"{person} {why}",
            fix=others_for(writing, {who for who, _ in involved}),
        )
