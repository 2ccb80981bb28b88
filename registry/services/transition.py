"""The one transition that moves a stage forward: lock, compare, decide, record, place, in one transaction.

What takes long is done before it: hashing blobs and computing bounds. Whatever changed meanwhile is seen inside, since
everything is gathered again; a stage that moved meanwhile wins over whoever wanted to move it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Literal, TypeAlias

from registry.domain.digests import Digest
from registry.domain.errors import ConflictError, PermissionDeniedError
from registry.domain.names import VersionRef
from registry.domain.outcomes import Promotion, PromotionOutcome, RecordedDecision
from registry.domain.policies.decision import Decision, Status, Verdict
from registry.domain.policies.measured_facts import Measurement
from registry.domain.releases import Release
from registry.domain.safety import Cause, WaiverStep
from registry.domain.stages import Deployment, DeploymentKind, EventKind, PromotionState
from registry.domain.times import after, time_text
from registry.services.counting import counts
from registry.services.expecting import refuse_unexpected
from registry.services.hashing import BASIS, Stored, refuse_broken, stored_files
from registry.services.requesting import abort_unfinished, expire_overdue, move_others, open_request
from registry.services.runtime import Runtime
from registry.services.situation import Situation, gather, measure, rows_for
from registry.storage.catalog import Reading, Writing
from registry.storage.catalog.stages import Placement, Pointer

BROKEN_GLASS = "broken-glass"
"""The mark of a deployment that soft rules and approvals did not stand in the way of."""

RETRO_DEADLINE = "72h"
"""Until when broken glass has to be approved where the stage's policy says nothing else."""

_TRIES = 5
"""How often a promotion is tried again because the evidence moved under it."""

Work: TypeAlias = Callable[[Writing], PromotionOutcome]
Run: TypeAlias = Callable[[Work], PromotionOutcome]


class NotAllowed(Exception):
    """The auto-promoter asked for what is not allowed any more: undo, nothing happened."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """What is asked for: a release for a stage, by whom, and how.

    `expect` is what the caller says that the stage serves; `seen` is the deployment that it served when the call came.
    """

    release: VersionRef
    stage: str
    reason: str
    person: str
    expect: str | None = None
    seen: str | None = None
    action: Literal["promote", "break-glass"] = "promote"
    ticket: str = ""
    automatic: bool = False


@dataclass(frozen=True, slots=True)
class Begun:
    """What is looked up before the transaction: the release, what the registry keeps of it, and what its stage serves.

    A release that is sealed never changes, and what is served is looked up again.
    """

    release: Release
    files: Stored
    serving: Deployment | None


def begin(reading: Reading, release: VersionRef, stage: str) -> Begun:
    """Raises NotFoundError if there is no such stage or no such release."""
    serving = reading.stages.pointer(release.name, stage).deployment
    sealed = reading.releases.get(release)
    return Begun(sealed, stored_files(reading, sealed), serving)


def execute(runtime: Runtime, attempt: Attempt, begun: Begun, run: Run) -> PromotionOutcome:
    """The transition, with everything that takes long done before it. `run` is how its transaction is run.

    Bounds are stored once they were computed, so that the transaction is tried first: only if some are lacking is it
    undone, they are computed with no transaction open, and it is tried again.

    Raises ConflictError if the stage moved meanwhile, IntegrityError if stored bytes no longer verify, NotAllowed if
    the auto-promoter may not.
    """
    sealed = begun.release
    refuse_broken(runtime, sealed, begun.files)
    known: dict[Digest, Measurement] = {}
    for _ in range(_TRIES + 1):
        try:
            return run(partial(_transition, attempt, _Prepared(sealed, known)))
        except _Lacking:
            with runtime.catalog.read() as reading:
                lacking = _gather(reading, sealed, attempt, known, time_text(runtime.clock.now())).lacking
                rows = rows_for(reading, lacking)
            known |= measure(lacking, rows) | counts(runtime, lacking)
    raise ConflictError(
        f"{sealed.reference} kept changing while it was judged",
        expected="evidence that stands still for a moment",
        found=f"{_TRIES} changes in a row",
        fix="run it again",
    )


def _transition(attempt: Attempt, prepared: _Prepared, writing: Writing) -> PromotionOutcome:
    """The transaction: lock, compare, decide, record, place."""
    release = prepared.release
    pointer = writing.stages.pointer(release.application, attempt.stage)
    refuse_unexpected(pointer, attempt.expect)
    if pointer.deployment is not None and pointer.deployment.digest == release.digest:
        return PromotionOutcome(None, PromotionState.SUCCEEDED, None, pointer.deployment, already=True)
    expire_overdue(writing, release, attempt.stage)
    situation = _gather(writing, release, attempt, prepared.known, writing.now)
    _refuse_moved(attempt, pointer, situation)
    if situation.lacking:
        raise _Lacking
    if attempt.action == "break-glass":
        _refuse_second_glass(writing, pointer)
    judged = situation.judged(writing.now)
    if attempt.automatic and judged.verdict is not Verdict.ALLOW:
        raise NotAllowed
    writing.evidence.add_measurements({key: m.model_dump(mode="json") for key, m in prepared.known.items()})
    request = _Request(*open_request(writing, release, pointer, attempt.reason, situation.demands.request_ttl))
    return _recorded(writing, attempt, situation, judged, request, pointer)


def _recorded(
    writing: Writing, attempt: Attempt, situation: Situation, judged: Decision, found: _Request, pointer: Pointer
) -> PromotionOutcome:
    """Keep the decision, and do what it says."""
    request = found.promotion
    checks = situation.demands.verify is not None
    state = {
        Verdict.ALLOW: PromotionState.VERIFYING if checks else PromotionState.SUCCEEDED,
        Verdict.WAIT: PromotionState.OPEN,
        Verdict.DENY: PromotionState.DENIED,
    }[judged.verdict]
    if attempt.action == "break-glass" and judged.verdict is Verdict.WAIT and found.opened:
        state = PromotionState.DENIED  # breaking glass leaves nothing to wait for: what it opened would be a promotion
    if judged.verdict is Verdict.ALLOW:
        abort_unfinished(writing, pointer)
    recorded = RecordedDecision(writing.new_id(), judged)
    _keep(writing, attempt, situation, recorded, found, None if state is PromotionState.OPEN else state)
    if judged.verdict is not Verdict.ALLOW:
        return PromotionOutcome(request.id, state, recorded, None)
    for waiver in _used_waivers(judged):
        writing.waivers.step(writing.waivers.get(waiver), WaiverStep.USED, promotion=request.id)
    deployment = _place(writing, attempt, situation, recorded, request, pointer)
    incident = _incident(writing, attempt, situation, deployment)
    return PromotionOutcome(request.id, state, recorded, deployment, incident=incident)


def _keep(
    writing: Writing,
    attempt: Attempt,
    situation: Situation,
    recorded: RecordedDecision,
    found: _Request,
    state: PromotionState | None,
) -> None:
    """Keep the decision, whatever it says, and move the request along.

    Glass that was not broken ends only the request that it opened itself: one that waited is somebody's to execute.
    """
    request = found.promotion
    judged, facts = recorded.decision, situation.facts.canonical
    step = {Verdict.ALLOW: "executed", Verdict.WAIT: "waited", Verdict.DENY: "denied"}[judged.verdict]
    if attempt.action == "break-glass":
        said = "used" if judged.verdict is Verdict.ALLOW else "denied"
        writing.requests.add_decision(
            recorded.id, judged, facts, entry_type=f"breakglass.{said}", reason=attempt.reason
        )
        if found.opened or judged.verdict is Verdict.ALLOW:
            writing.requests.step(request, step, state, decision=recorded.id, reason=attempt.reason)
        return
    writing.requests.add_decision(
        recorded.id,
        judged,
        facts,
        promotion=request,
        state=state,
        used=_used_approvals(situation, judged),
        entry_type=f"promotion.{step}",
    )


def _place(
    writing: Writing,
    attempt: Attempt,
    situation: Situation,
    recorded: RecordedDecision,
    request: Promotion,
    pointer: Pointer,
) -> Deployment:
    broken, stage = attempt.action == "break-glass", situation.demands
    placement = Placement(
        writing.new_id(),
        DeploymentKind.BREAK_GLASS if broken else DeploymentKind.PROMOTE,
        situation.release,
        request.id,
        recorded.id,
        attempt.reason,
        (*recorded.decision.marks, BROKEN_GLASS) if broken else recorded.decision.marks,
        after(writing.now, stage.verify.deadline) if stage.verify else None,
    )
    deployment = writing.stages.place(pointer, placement, EventKind.SUPERSEDED, BASIS)
    move_others(writing, pointer, deployment.id, follow=not stage.binds_base)
    return deployment


def _incident(writing: Writing, attempt: Attempt, situation: Situation, deployment: Deployment) -> str | None:
    """Breaking glass always leaves something to look at afterwards, with a deadline (I-50)."""
    if attempt.action != "break-glass":
        return None
    settings = situation.demands.break_glass
    deadline = settings.retro.deadline if settings else RETRO_DEADLINE
    added = writing.incidents.add(
        deployment.application,
        deployment.stage,
        deployment.id,
        Cause.BREAK_GLASS,
        attempt.ticket,
        attempt.reason,
        after(writing.now, deadline),
    )
    return added.id


def served(pointer: Pointer) -> str | None:
    """The deployment that a stage serves."""
    return pointer.deployment.id if pointer.deployment else None


# Refusing ----------------------------------------------------------------------------------------------------


def _refuse_moved(attempt: Attempt, pointer: Pointer, situation: Situation) -> None:
    """A stage that moved since the command began wins, unless its requests follow it (I-25, I-40)."""
    if served(pointer) == attempt.seen:
        return
    if attempt.automatic:
        raise NotAllowed
    if situation.demands.binds_base:
        where = f"{pointer.application}@{pointer.stage}"
        raise ConflictError(
            f"{where} moved while {situation.release.reference} was judged",
            expected=f"deployment {attempt.seen or 'none'}",
            found=f"deployment {served(pointer) or 'none'}",
            fix=f"look at `tandem status {pointer.application}`, then run it again",
        )


def _refuse_second_glass(writing: Writing, pointer: Pointer) -> None:
    person = writing.actor.human_id
    for incident in writing.incidents.open_at(pointer.application, (pointer.stage,)):
        if incident.cause is Cause.BREAK_GLASS and incident.person == person:
            where = f"{pointer.application}@{pointer.stage}"
            raise PermissionDeniedError(
                f"{person} may not break glass at {where} again",
                expected="no open incident of one's own there",
                found=f"incident {incident.id}, opened {incident.at}",
                fix=f"get it approved: tandem incident approve {incident.id} --reason WHY; or let somebody else do it",
            )


# ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Prepared:
    """What was looked up and computed before the transaction."""

    release: Release
    known: Mapping[Digest, Measurement]


@dataclass(frozen=True, slots=True)
class _Request:
    """The request that an attempt goes by, and whether the attempt opened it."""

    promotion: Promotion
    opened: bool


class _Lacking(Exception):
    """The situation asks for bounds that were not computed: undo, compute them outside, come again."""


def _gather(
    reading: Reading | Writing,
    release: Release,
    attempt: Attempt,
    known: Mapping[Digest, Measurement],
    now: str,
) -> Situation:
    return gather(
        reading,
        release,
        attempt.stage,
        attempt.person,
        known,
        now=now,
        action=attempt.action,
        automatic=attempt.automatic,
    )


def _used_approvals(situation: Situation, judged: Decision) -> tuple[str, ...]:
    """Approvals that an allowed promotion uses up: all that bind to it and were not used before."""
    if judged.verdict is not Verdict.ALLOW:
        return ()
    asked = any(r.type == "approval" or "sign_off" in r.measured for r in judged.rules if r.status is Status.SATISFIED)
    facts = situation.facts
    live = (a for a in facts.approvals if a.binding == facts.binding and a.used_by is None and a.ended_by is None)
    return tuple(a.id for a in live if asked)


def _used_waivers(judged: Decision) -> tuple[str, ...]:
    """Waivers without which a rule would have stood in the way: each is good for one promotion."""
    return tuple(str(r.measured["waiver"]["id"]) for r in judged.rules if r.status is Status.WAIVED)
