"""What happened at a stage: its history newest first, and what was live at a time."""

from __future__ import annotations

from registry.domain.errors import InvalidInputError
from registry.domain.names import StageRef, VersionRef, parse_stage_ref
from registry.domain.outcomes import HistoryItem, ListedApproval, Moment, Page, RecordedDecision
from registry.domain.stages import Deployment, EventKind
from registry.domain.times import DATE, asked_time, time_text
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading


def history(runtime: Runtime, stage: str, after: str | None, limit: int) -> Page[HistoryItem]:
    """Placements, refusals and waits. Raises NotFoundError for a stage that is not there."""
    ref = parse_stage_ref(stage)
    with runtime.catalog.read() as reading:
        reading.stages.pointer(ref.application, ref.stage)
        return reading.stages.history(ref.application, ref.stage, after, limit)


def placements(runtime: Runtime, application: str, after: str | None, limit: int) -> Page[Deployment]:
    """What was placed in any stage, in the order of the log. Raises NotFoundError for no such application."""
    with runtime.catalog.read() as reading:
        reading.applications.demand(application)
        return reading.stages.placements_page(application, after, limit)


def at(runtime: Runtime, stage: str, when: str) -> Moment:
    """What a stage served at a time, by whose hand, and on which evidence.

    Raises InvalidInputError for what is no time, or one that has not come yet: nobody knows what will be live.
    """
    now = time_text(runtime.clock.now())
    ref, asked = parse_stage_ref(stage), asked_time(when)
    if when == now[:DATE]:  # a day that is not over
        asked = now
    if asked > now:
        raise InvalidInputError(
            f"{when} has not come yet",
            expected="a time in the past",
            found=asked,
            fix=f"`tandem status {ref.application}` tells what is live now",
        )
    with runtime.catalog.read() as reading:
        reading.stages.pointer(ref.application, ref.stage)
        return _moment(reading, ref, asked)


# ---------------------------------------------------------------------------------------------------------


def _moment(reading: Reading, ref: StageRef, asked: str) -> Moment:
    found = reading.stages.live_at(ref.application, ref.stage, asked)
    if found is None:
        return Moment(ref.application, ref.stage, asked, None, 0, False, None, (), (), None)
    deployment, epoch, until = found
    decided = reading.requests.decision(deployment.decision) if deployment.decision else None
    return Moment(
        ref.application,
        ref.stage,
        asked,
        deployment,
        epoch,
        _verified_at(reading, deployment, asked),
        decided,
        _evidence(reading, decided),
        _approvals(reading, deployment),
        until,
    )


def _verified_at(reading: Reading, deployment: Deployment, asked: str) -> bool:
    told = [e for e in reading.stages.events_of(deployment.id) if e.at <= asked]
    judged = [e.kind for e in told if e.kind in {EventKind.VERIFIED, EventKind.FAILED}]
    return bool(judged) and judged[-1] is EventKind.VERIFIED


def _evidence(reading: Reading, decided: RecordedDecision | None) -> tuple[str, ...]:
    """The evaluation runs that a decision weighed, a line each."""
    facts = reading.requests.facts(decided.id) if decided else {}
    suites = {s["digest"]: s["reference"] for s in [*facts.get("required_suites", ()), *facts.get("other_suites", ())]}
    return tuple(
        f"run {run['id']} on {suites.get(run['suite'], run['suite'])}: {run['rows']} rows, {run['failed']} failed"
        for run in facts.get("runs", ())
    )


def _approvals(reading: Reading, deployment: Deployment) -> tuple[ListedApproval, ...]:
    """The approvals that the promotion which placed it used up."""
    release = reading.releases.get(VersionRef(deployment.application, number=deployment.release))
    return tuple(
        ListedApproval(
            g.approval.id,
            "approve",
            g.approval.application,
            g.approval.stage,
            g.approval.release,
            g.approval.binding,
            g.approval.account,
            g.approval.person,
            g.approval.assurance,
            g.approval.reason,
            g.approval.given_at,
            g.approval.expires_at,
            "used",
        )
        for g in reading.requests.given(release, deployment.stage)
        if g.used_by is not None and g.used_by == deployment.promotion
    )
