"""Requests to place a release, besides executing them: looking, rebasing, cancelling, and what ends them.

A request fixes what its stage serves when it is opened. Once the stage moves it is stale, unless the stage's policy
says that requests follow (`bind_base: false`). One that is over never changes again (I-26).
"""

from __future__ import annotations

from registry.domain.errors import ConflictError, PermissionDeniedError
from registry.domain.members import Permission
from registry.domain.names import parse_version_ref
from registry.domain.outcomes import Page, Promotion
from registry.domain.releases import Release
from registry.domain.stages import PromotionState
from registry.domain.times import after
from registry.services.narrowing import demand_known
from registry.services.repeating import Kept, once, operation
from registry.services.runtime import Runtime, permitted
from registry.storage.catalog import Reading, Writing
from registry.storage.catalog.stages import Pointer

WAITING = (PromotionState.OPEN, PromotionState.STALE)
"""A request that may still be executed, rebased, cancelled, or run out of time."""


def promotion(runtime: Runtime, identifier: str) -> Promotion:
    """A request with its steps."""
    with runtime.catalog.read() as reading:
        return reading.requests.promotion(identifier)


def promotions(
    runtime: Runtime, application: str | None, stage: str | None, open_only: bool, after: str | None, limit: int
) -> Page[Promotion]:
    """Requests, newest first."""
    with runtime.catalog.read() as reading:
        demand_known(reading, application, stage)
        return reading.requests.promotions(application, stage, open_only, after, limit)


def rebase(runtime: Runtime, identifier: str, reason: str, op_id: str | None) -> Promotion:
    """Open a stale request of one's own again, against what its stage serves now.

    What was approved for it before binds to another base and is void. Raises ConflictError if it is not stale, or
    if its release serves the stage by now or has another request open.
    """

    def work(writing: Writing) -> Promotion:
        found = writing.requests.promotion(identifier)
        if overdue(found, writing.now):
            return expire(writing, found)
        _refuse_unrebasable(writing, found)
        pointer = writing.stages.pointer(found.application, found.stage)
        return writing.requests.step(found, "rebased", PromotionState.OPEN, base=_base(pointer), reason=reason)

    asked = operation(op_id, "promotion rebase", promotion=identifier, reason=reason)
    found = once(runtime, Permission.REQUEST, asked, work, keep=_kept, again=_again)
    return _refuse_expired(found)


def cancel(runtime: Runtime, identifier: str, reason: str, op_id: str | None) -> Promotion:
    """End a request that waits; by whoever opened it, or by somebody who could execute it.

    Cancelled twice it is cancelled once. Raises ConflictError if it ended in another way.
    """

    def work(writing: Writing) -> Promotion:
        found = writing.requests.promotion(identifier)
        if found.state is PromotionState.CANCELLED:
            return found
        _refuse_over(found)
        members = writing.people.members()
        if found.person != writing.actor.human_id:
            permitted(runtime, members, Permission.PROMOTE)
        return writing.requests.step(found, "cancelled", PromotionState.CANCELLED, reason=reason)

    asked = operation(op_id, "promotion cancel", promotion=identifier, reason=reason)
    return once(runtime, Permission.REQUEST, asked, work, keep=_kept, again=_again)


# Inside the transition -----------------------------------------------------------------------------------


def open_request(writing: Writing, release: Release, pointer: Pointer, reason: str, ttl: str) -> tuple[Promotion, bool]:
    """The open request for a release at a stage, or a new one that expires after `ttl`; and whether it is new."""
    found = writing.requests.open_promotion(release, pointer.stage)
    if found is not None:
        return found, False
    expires_at = after(writing.now, ttl)
    return writing.requests.add_promotion(release, pointer.stage, _base(pointer), reason, expires_at), True


def overdue(request: Promotion, now: str) -> bool:
    """Whether a request ran out of time before it was executed."""
    return request.state in WAITING and request.expires_at is not None and request.expires_at <= now


def expire(writing: Writing, request: Promotion) -> Promotion:
    return writing.requests.step(
        request, "expired", PromotionState.EXPIRED, reason=f"it was to be executed before {request.expires_at}"
    )


def expire_overdue(writing: Writing, release: Release, stage: str) -> None:
    """End the open request for a release at a stage if it ran out of time: nothing executes by it any more."""
    found = writing.requests.open_promotion(release, stage)
    if found is not None and overdue(found, writing.now):
        expire(writing, found)


def abort_unfinished(writing: Writing, pointer: Pointer) -> None:
    """End the request by which a stage serves something unverified: something else goes live before it is verified."""
    unfinished = writing.requests.verifying(pointer.application, pointer.stage)
    if unfinished is not None:
        why = "something else went live before it was verified"
        writing.requests.step(unfinished, "aborted", PromotionState.ABORTED, reason=why)


def move_others(writing: Writing, pointer: Pointer, to: str, *, follow: bool) -> None:
    """Settle every open request of a stage that has just moved `to` another deployment.

    It becomes stale, or is rebased where the stage lets its requests `follow`; what ran out of time is expired.
    """
    for request in writing.requests.open_promotions(pointer.application, pointer.stage):
        if overdue(request, writing.now):
            expire(writing, request)
        elif follow:
            writing.requests.step(request, "rebased", base=to, reason="its stage moved")
        else:
            writing.requests.step(request, "stale", PromotionState.STALE)


# ---------------------------------------------------------------------------------------------------------


def _base(pointer: Pointer) -> str | None:
    return pointer.deployment.id if pointer.deployment else None


def _refuse_unrebasable(writing: Writing, found: Promotion) -> None:
    _refuse_over(found)
    if found.person != writing.actor.human_id:
        raise PermissionDeniedError(
            f"promotion {found.id} is not yours to rebase",
            expected=found.person,
            found=writing.actor.human_id,
            fix=f"request it anew: tandem promote {found.application}@{found.release} --to {found.stage}",
        )
    if found.state is PromotionState.OPEN:
        raise ConflictError(
            f"promotion {found.id} is not stale",
            expected="a stale request",
            found="open",
            fix="nothing needs to be done",
        )
    release = writing.releases.get(parse_version_ref(f"{found.application}@{found.release}"))
    pointer = writing.stages.pointer(found.application, found.stage)
    if pointer.deployment is not None and pointer.deployment.digest == found.digest:
        raise ConflictError(
            f"{release.reference} serves {found.application}@{found.stage} already",
            expected="a request for another release than the one that is live",
            found=f"deployment {pointer.deployment.id}",
            fix="nothing needs to be done",
        )
    other = writing.requests.open_promotion(release, found.stage)
    if other is not None:
        raise ConflictError(
            f"{release.reference} has another open request for {found.stage}",
            expected="one open request for a release at a stage",
            found=other.id,
            fix=f"use that one, or cancel it: tandem promotion cancel {other.id}",
        )


def _refuse_over(found: Promotion) -> None:
    if found.state not in WAITING:
        raise ConflictError(
            f"promotion {found.id} is over",
            expected="a request that is open or stale",
            found=found.state.value,
            fix=f"request it anew: tandem promote {found.application}@{found.release} --to {found.stage}",
        )


def _refuse_expired(found: Promotion) -> Promotion:
    """Tell that a request ran out of time, after that was recorded."""
    if found.state is PromotionState.EXPIRED:
        _refuse_over(found)
    return found


def _kept(found: Promotion) -> Kept:
    return {"promotion": found.id}


def _again(reading: Reading | Writing, kept: Kept) -> Promotion:
    return reading.requests.promotion(kept["promotion"])
