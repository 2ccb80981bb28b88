"""Stages, deployments, and how what a stage serves is folded from its history.

A deployment is never edited: what became of it (verified, superseded, rolled back) is told by later events.
The stage's pointer is a projection of these events and can always be rebuilt from them (I-4).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from registry.domain.digests import Digest


class DeploymentKind(StrEnum):
    """Why a release was placed."""

    PROMOTE = "promote"
    ROLLBACK = "rollback"


class EventKind(StrEnum):
    """What happens to a deployment. Only LIVE moves the pointer, and only LIVE carries an epoch."""

    LIVE = "live"
    VERIFIED = "verified"
    SUPERSEDED = "superseded"
    ROLLED_BACK = "rolled-back"


class PromotionState(StrEnum):
    """A request to place a release. OPEN waits; the others are final and never change (I-26)."""

    OPEN = "open"
    SUCCEEDED = "succeeded"
    DENIED = "denied"
    STALE = "stale"


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


@dataclass(frozen=True, slots=True)
class Candidate:
    """A deployment that rollback looked at, newest first, with why it was passed over (empty: it is the target)."""

    deployment: Deployment
    skipped: str


def current(events: Sequence[DeploymentEvent]) -> str | None:
    """The deployment a stage serves: the last one that went live. None if nothing ever did."""
    live = [event for event in events if event.kind is EventKind.LIVE]
    return max(live, key=lambda event: event.epoch or 0).deployment if live else None


def is_verified(deployment: str, events: Sequence[DeploymentEvent]) -> bool:
    return any(e.deployment == deployment and e.kind is EventKind.VERIFIED for e in events)


def ended(deployment: str, events: Sequence[DeploymentEvent]) -> EventKind | None:
    """How a deployment stopped serving, or None while it serves."""
    ends = [
        e.kind for e in events if e.deployment == deployment and e.kind in {EventKind.SUPERSEDED, EventKind.ROLLED_BACK}
    ]
    return ends[-1] if ends else None


def rollback_candidates(deployments: Sequence[Deployment], events: Sequence[DeploymentEvent]) -> tuple[Candidate, ...]:
    """Every earlier deployment, newest first, each with the reason it is no target or with none.

    Known good is one that was verified, did not end in a rollback, and serves another
    release than the present one. "The previous one" would make a second rollback return to the bad release.
    A release that was rolled back here is no target either, even through an older deployment of it, unless it
    was placed again and verified after that.
    """
    now = current(events)
    present = next((d for d in deployments if d.id == now), None)
    result: list[Candidate] = []
    condemned: set[Digest] = set()
    for deployment in sorted(deployments, key=lambda d: d.sequence, reverse=True):
        if present is None or deployment.id == present.id:
            continue
        end = ended(deployment.id, events)
        if end is EventKind.ROLLED_BACK:
            condemned.add(deployment.digest)
            result.append(Candidate(deployment, "was itself rolled back"))
        elif deployment.digest == present.digest:
            result.append(Candidate(deployment, "is the release that serves now"))
        elif deployment.digest in condemned:
            result.append(Candidate(deployment, "its release was rolled back later"))
        elif not is_verified(deployment.id, events):
            result.append(Candidate(deployment, "was never verified"))
        else:
            result.append(Candidate(deployment, ""))
    return tuple(result)


def last_known_good(deployments: Sequence[Deployment], events: Sequence[DeploymentEvent]) -> Deployment | None:
    """The newest known good deployment, or None. Restorability of its bytes is the caller's to check."""
    return next((c.deployment for c in rollback_candidates(deployments, events) if not c.skipped), None)
