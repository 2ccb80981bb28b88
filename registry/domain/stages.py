"""Stages, deployments, and how what a stage serves is folded from its history.

A deployment is never edited: what became of it (verified, superseded, rolled back) is told by later events.
The stage's pointer is a projection of these events and can always be rebuilt from them (I-4).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from registry.domain.digests import Digest


class DeploymentKind(StrEnum):
    """Why a release was placed."""

    PROMOTE = "promote"
    ROLLBACK = "rollback"
    BREAK_GLASS = "break-glass"


class EventKind(StrEnum):
    """What happens to a deployment. Only LIVE moves the pointer, and only LIVE carries an epoch."""

    LIVE = "live"
    VERIFIED = "verified"
    FAILED = "failed"
    """A verification failed, or its deadline passed: no longer verified, and what it had soaked is void."""
    APPROVED = "approved"
    """Approved in retrospect: what was placed by breaking glass may now be known good."""
    SUPERSEDED = "superseded"
    ROLLED_BACK = "rolled-back"


class PromotionState(StrEnum):
    """A request to place a release.

    OPEN waits. STALE is an open one whose stage moved under it; rebasing opens it again. VERIFYING serves already
    and is still being verified. The others are final and never change (I-26).
    """

    OPEN = "open"
    STALE = "stale"
    VERIFYING = "verifying"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    DENIED = "denied"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    ABORTED = "aborted"


@dataclass(frozen=True, slots=True)
class Deployment:
    """The record that a stage serves (or served) a release. `sequence` counts within the stage from 1."""

    id: str
    application: str
    stage: str
    sequence: int
    release: int
    digest: Digest
    kind: DeploymentKind
    replaces: str | None
    promotion: str | None
    decision: str | None
    actor: str
    person: str
    reason: str
    marks: tuple[str, ...]
    at: str
    verify_by: str | None = None
    """Until when it has to be verified by its stage's checks; None if there are none."""


@dataclass(frozen=True, slots=True)
class DeploymentEvent:
    """A fact about a deployment. Order within a stage is `sequence`, never the time."""

    application: str
    stage: str
    sequence: int
    deployment: str
    kind: EventKind
    epoch: int | None
    basis: str
    actor: str
    at: str
    decision: str | None = None
    """The stored decision of a verification by checks."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A time in which a deployment served its stage verified, without a break. `end` is None while it lasts."""

    start: str
    end: str | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A deployment that rollback looked at, newest first, with why it was passed over (empty: it is the target)."""

    deployment: Deployment
    skipped: str


def current(events: Sequence[DeploymentEvent]) -> str | None:
    """The deployment a stage serves: the last one that went live. None if nothing ever did."""
    live = [event for event in events if event.kind is EventKind.LIVE]
    return max(live, key=lambda event: event.epoch or 0).deployment if live else None


def verification(deployment: str, events: Sequence[DeploymentEvent]) -> EventKind | None:
    """VERIFIED or FAILED, whichever a deployment met last; None while it is still to be verified."""
    judged = [e for e in events if e.deployment == deployment and e.kind in {EventKind.VERIFIED, EventKind.FAILED}]
    return max(judged, key=lambda e: e.sequence).kind if judged else None


def is_verified(deployment: str, events: Sequence[DeploymentEvent]) -> bool:
    return verification(deployment, events) is EventKind.VERIFIED


def soaked(deployment: str, events: Sequence[DeploymentEvent]) -> tuple[Interval, ...]:
    """The times in which a deployment served verified, oldest first: a pure function of events (I-11).

    A failed verification and a rollback end an interval and void it and all before it; being superseded ends it
    and leaves it standing.
    """
    found: list[Interval] = []
    start: str | None = None
    for event in sorted((e for e in events if e.deployment == deployment), key=lambda e: e.sequence):
        match event.kind:
            case EventKind.VERIFIED:
                start = start or event.at
            case EventKind.SUPERSEDED:
                found += [Interval(start, event.at)] if start else []
                start = None
            case EventKind.FAILED | EventKind.ROLLED_BACK:
                found, start = [], None
    return tuple([*found, Interval(start, None)] if start else found)


def ended(deployment: str, events: Sequence[DeploymentEvent]) -> EventKind | None:
    """How a deployment stopped serving, or None while it serves."""
    ends = [
        e.kind for e in events if e.deployment == deployment and e.kind in {EventKind.SUPERSEDED, EventKind.ROLLED_BACK}
    ]
    return ends[-1] if ends else None


def rollback_candidates(
    deployments: Sequence[Deployment], events: Sequence[DeploymentEvent], quarantined: Collection[Digest] = ()
) -> tuple[Candidate, ...]:
    """Every earlier deployment, newest first, each with the reason it is no target or with none.

    Known good is one that was verified and not found wrong since, did not end in a rollback, was approved if glass
    was broken for it, and serves another release than the present one, which is none of those `quarantined` here.
    "The previous one" would make a second rollback return to the bad release. A release that was rolled back here is
    no target either, even through an older deployment of it, unless it was placed again and verified after that.
    """
    now = current(events)
    present = next((d for d in deployments if d.id == now), None)
    result: list[Candidate] = []
    condemned: set[Digest] = set()
    for deployment in sorted(deployments, key=lambda d: d.sequence, reverse=True):
        if present is None or deployment.id == present.id:
            continue
        if ended(deployment.id, events) is EventKind.ROLLED_BACK:
            condemned.add(deployment.digest)
            result.append(Candidate(deployment, "was itself rolled back"))
        elif deployment.digest == present.digest:
            result.append(Candidate(deployment, "is the release that serves now"))
        elif deployment.digest in condemned:
            result.append(Candidate(deployment, "its release was rolled back later"))
        elif deployment.digest in quarantined:
            result.append(Candidate(deployment, "its release is quarantined here"))
        else:
            result.append(Candidate(deployment, _doubt(deployment, events)))
    return tuple(result)


def last_known_good(
    deployments: Sequence[Deployment], events: Sequence[DeploymentEvent], quarantined: Collection[Digest] = ()
) -> Deployment | None:
    """The newest known good deployment, or None. Restorability of its bytes is the caller's to check."""
    candidates = rollback_candidates(deployments, events, quarantined)
    return next((c.deployment for c in candidates if not c.skipped), None)


def approved(deployment: Deployment, events: Sequence[DeploymentEvent]) -> bool:
    """Whether nothing is owed for a deployment: only breaking glass owes approvals, which may come afterwards."""
    return deployment.kind is not DeploymentKind.BREAK_GLASS or any(
        e.deployment == deployment.id and e.kind is EventKind.APPROVED for e in events
    )


# ---------------------------------------------------------------------------------------------------------


def _doubt(deployment: Deployment, events: Sequence[DeploymentEvent]) -> str:
    """What its own history says against a deployment; empty if nothing."""
    match verification(deployment.id, events):
        case None:
            return "was never verified"
        case EventKind.FAILED:
            return "failed its verification"
    return "" if approved(deployment, events) else "was placed by breaking glass and never approved"
