"""Checking and promoting: one evaluator behind both, and one transition that moves a stage forward.

`promote` opens a request or takes up the open one, judges it, records the decision whatever it says, and on ALLOW
places the release. Breaking glass and the auto-promoter go the same way. Where the stage has checks, they run after
that transaction.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from registry.domain.digests import without_nothing
from registry.domain.errors import InvalidInputError
from registry.domain.members import Actor, Permission
from registry.domain.names import StageRef, VersionRef, check_stage, parse_version_ref
from registry.domain.outcomes import PromotionOutcome, RecordedDecision
from registry.domain.policies.decision import Decision
from registry.domain.policies.stored import decision_of
from registry.domain.safety import check_reason, check_ticket
from registry.domain.stages import PromotionState
from registry.domain.times import time_text
from registry.services.counting import counts
from registry.services.expecting import check_expected, refuse_unexpected
from registry.services.repeating import Kept, Operation, once, operation, repeated
from registry.services.requesting import expire_overdue, open_request
from registry.services.restoring import demanded
from registry.services.runtime import Runtime, actor_of, granted, permitted, transact_as
from registry.services.situation import complete, gather, measure, rows_for
from registry.services.transition import Attempt, Begun, NotAllowed, Work, begin, execute
from registry.services.verifying import apply_deadline, catch_up, follow_up, standing
from registry.storage.catalog import Reading, Writing

AUTO_PROMOTER = Actor("system:auto-promoter", None)
"""Who places a release where a policy lets the registry do it by itself."""


def check(runtime: Runtime, release: str, stage: str) -> RecordedDecision:
    """The decision that `promote` would make now. Nothing is written, not even the bounds it computes."""
    return RecordedDecision("", judge(runtime, parse_version_ref(release), check_stage(stage)))


def judge(runtime: Runtime, release: VersionRef, stage: str, *, automatic: bool = False) -> Decision:
    """The same; `automatic` as the auto-promoter would be told."""
    now = time_text(runtime.clock.now())
    with runtime.catalog.read() as reading:
        sealed = reading.releases.get(release)
        person = AUTO_PROMOTER.account if automatic else _asking(runtime, reading)
        first = gather(reading, sealed, stage, person, {}, now=now, automatic=automatic)
        rows = rows_for(reading, first.lacking)
    return complete(first, measure(first.lacking, rows) | counts(runtime, first.lacking)).judged(now)


def promote(
    runtime: Runtime, release: str, stage: str, reason: str, expect: str | None = None, op_id: str | None = None
) -> PromotionOutcome:
    """Place a release in a stage if the stage's policy allows it.

    WAIT leaves the request open; DENY closes it; both keep the decision. A release that serves already is left
    as it is. Who may request and not execute only opens the request, and is shown what it waits for. Raises
    ConflictError if the stage moved meanwhile or does not serve what `expect` says, IntegrityError if the release's
    blobs no longer verify.
    """
    ref, place, expect = parse_version_ref(release), check_stage(stage), check_expected(expect)
    asked = operation(op_id, "promote", release=release, stage=stage, reason=reason, expect=expect)
    with runtime.catalog.read() as reading:
        actor, may = _who(runtime, reading)
        begun = begin(reading, ref, place) if may is Permission.PROMOTE else None
    attempt = Attempt(ref, place, reason, actor.human_id, expect)
    if begun is None:
        return _request_only(runtime, attempt, asked)
    return _carried_out(runtime, attempt, begun, may, asked)


def break_glass(
    runtime: Runtime,
    release: str,
    stage: str,
    reason: str,
    ticket: str,
    expect: str | None = None,
    op_id: str | None = None,
) -> PromotionOutcome:
    """Place a release past soft rules, approvals, freezes and holds; hard rules and the compare stay.

    It always opens an incident, also where the policy would have allowed the promotion (I-50). Raises
    PermissionDeniedError for somebody whose own broken glass at this stage was not approved yet.
    """
    reason, ticket = check_reason(reason), check_ticket(ticket)
    ref, place, expect = parse_version_ref(release), check_stage(stage), check_expected(expect)
    asked = operation(op_id, "break-glass", release=release, stage=stage, reason=reason, ticket=ticket, expect=expect)
    with runtime.catalog.read() as reading:
        person = permitted(runtime, reading.people.members(), Permission.BREAK_GLASS).human_id
        begun = begin(reading, ref, place)
    attempt = Attempt(ref, place, reason, person, expect, action="break-glass", ticket=ticket)
    return _carried_out(runtime, attempt, begun, Permission.BREAK_GLASS, asked)


def promote_automatically(
    runtime: Runtime, release: VersionRef, stage: str, seen: str | None
) -> PromotionOutcome | None:
    """The same transition by the auto-promoter; None, and nothing written, unless it is allowed there and then.

    `seen` is the deployment that the stage served when this release was chosen. It neither rebases nor waits.
    """
    why = "the newest release that may enter"
    attempt = Attempt(release, stage, why, AUTO_PROMOTER.account, seen=seen, automatic=True)
    with runtime.catalog.read() as reading:
        begun = begin(reading, release, stage)
    try:
        placed = execute(runtime, attempt, begun, partial(transact_as, runtime, AUTO_PROMOTER))
    except NotAllowed:
        return None
    return _verified(runtime, placed, anew=True)


# ---------------------------------------------------------------------------------------------------------


def _carried_out(
    runtime: Runtime, attempt: Attempt, begun: Begun, permission: Permission, asked: Operation | None
) -> PromotionOutcome:
    """Execute once, however often it is asked for with the same key, then verify what was placed."""
    found = repeated(runtime, asked, _again)
    if found is not None:
        return _verified(runtime, found, anew=False)
    if begun.serving is not None and begun.serving.verify_by is not None:
        apply_deadline(runtime, StageRef(attempt.release.name, attempt.stage))
        with runtime.catalog.read() as reading:
            begun = begin(reading, attempt.release, attempt.stage)
    seen = begun.serving.id if begun.serving is not None else None

    def run(work: Work) -> PromotionOutcome:
        return once(runtime, permission, asked, work, keep=_kept, again=_again)

    placed = execute(runtime, replace(attempt, seen=seen), begun, run)
    return _verified(runtime, placed, anew=not placed.already)


def _verified(runtime: Runtime, outcome: PromotionOutcome, *, anew: bool) -> PromotionOutcome:
    """Run the stage's checks on what was placed, after the transaction.

    What was placed before (`anew` is False) is verified only if a crash kept its checks from being run.
    """
    deployment = outcome.deployment
    if deployment is None or deployment.verify_by is None:
        return outcome
    if anew:
        verification = follow_up(runtime, deployment)
    else:
        caught_up = catch_up(runtime, StageRef(deployment.application, deployment.stage))
        if outcome.already and caught_up is None:
            return outcome
        verification = standing(runtime, deployment)
    with runtime.catalog.read() as reading:
        state = reading.requests.promotion(outcome.promotion).state if outcome.promotion else outcome.state
    return replace(outcome, verification=verification, state=state)


def _request_only(runtime: Runtime, attempt: Attempt, asked: Operation | None) -> PromotionOutcome:
    """Open a request, or find the open one, and show what it would meet now."""
    found = repeated(runtime, asked, _again)
    if found is not None:
        return found
    apply_deadline(runtime, StageRef(attempt.release.name, attempt.stage))
    shown = RecordedDecision("", judge(runtime, attempt.release, attempt.stage))

    def work(writing: Writing) -> PromotionOutcome:
        sealed = writing.releases.get(attempt.release)
        pointer = writing.stages.pointer(sealed.application, attempt.stage)
        refuse_unexpected(pointer, attempt.expect)
        if pointer.deployment is not None and pointer.deployment.digest == sealed.digest:
            return PromotionOutcome(None, PromotionState.SUCCEEDED, None, pointer.deployment, already=True)
        expire_overdue(writing, sealed, attempt.stage)
        ttl = demanded(writing, StageRef(sealed.application, attempt.stage)).request_ttl
        request, _ = open_request(writing, sealed, pointer, attempt.reason, ttl)
        return PromotionOutcome(request.id, request.state, shown, None)

    return once(runtime, Permission.REQUEST, asked, work, keep=_kept, again=_again)


def _who(runtime: Runtime, reading: Reading) -> tuple[Actor, Permission]:
    """Who acts, to execute or else only to request. Raises PermissionDeniedError for whoever may do neither."""
    members = reading.people.members()
    actor = actor_of(runtime, members)
    executes, requests = (
        actor.human_id in members.with_permission(p) and granted(runtime, p)
        for p in (Permission.PROMOTE, Permission.REQUEST)
    )
    may = Permission.REQUEST if requests and not executes else Permission.PROMOTE
    return permitted(runtime, members, may), may


def _asking(runtime: Runtime, reading: Reading) -> str | None:
    """Who would ask, if anybody says who they are: checking needs no identity."""
    try:
        return actor_of(runtime, reading.people.members()).human_id
    except InvalidInputError:
        return None


def _kept(outcome: PromotionOutcome) -> Kept:
    decided = outcome.decision
    return without_nothing(
        {
            "promotion": outcome.promotion,
            "state": outcome.state.value,
            "deployment": outcome.deployment and outcome.deployment.id,
            "decision": decided and decided.id,
            "shown": decided.decision.content() if decided and not decided.id else None,
            "already": outcome.already,
            "incident": outcome.incident,
        }
    )


def _again(reading: Reading | Writing, kept: Kept) -> PromotionOutcome:
    """The first answer: what became of the request since is not part of it."""
    decided = kept.get("decision")
    decision = reading.requests.decision(decided) if decided else None
    if kept.get("shown"):
        decision = RecordedDecision("", decision_of(kept["shown"]))
    deployment = kept.get("deployment")
    return PromotionOutcome(
        kept.get("promotion"),
        PromotionState(kept["state"]),
        decision,
        reading.stages.deployment(deployment) if deployment else None,
        already=kept["already"],
        incident=kept.get("incident"),
    )
