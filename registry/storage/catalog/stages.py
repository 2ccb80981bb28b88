"""Stages: pointers, deployments, and the events that pointers are folded from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import literal, text, union_all
from sqlalchemy import select as columns
from sqlmodel import col, func, select

from registry.domain.digests import Digest
from registry.domain.errors import NotFoundError
from registry.domain.outcomes import HistoryItem, Page
from registry.domain.releases import Release
from registry.domain.stages import Deployment, DeploymentEvent, DeploymentKind, EventKind
from registry.storage.catalog.decisions import failing_rules
from registry.storage.catalog.work import Read, page_number
from registry.storage.tables import DecisionRow, DeploymentEventRow, DeploymentRow, StageRow


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where a stage stands: how often it moved, and what it serves."""

    application: str
    stage: str
    epoch: int
    deployment: Deployment | None


@dataclass(frozen=True, slots=True)
class Placement:
    """What is to be placed, and why."""

    id: str
    kind: DeploymentKind
    release: Release
    promotion: str | None
    decision: str | None
    reason: str
    marks: tuple[str, ...]
    verify_by: str | None = None
    """Until when its stage's checks must have passed; None where nothing but its blobs is verified."""


VERIFIERS = ("system:verifier", "system:scheduler")
"""The accounts under which the registry itself rolls back."""

_PLACING = "action IS NULL OR action IN ('promote','rollback','break-glass')"
"""Decisions about placing something, which a history tells of; the first ones did not keep what they were about."""


class Stages:
    """Reading stages."""

    def __init__(self, work: Read) -> None:
        self._session = work.session

    def names(self, application: str) -> tuple[str, ...]:
        query = select(StageRow.name).where(col(StageRow.application) == application).order_by(col(StageRow.name))
        return tuple(self._session.exec(query))

    def pointer(self, application: str, stage: str) -> Pointer:
        """Where a stage stands. Raises NotFoundError naming the stages there are."""
        # Columns, not the entity: the pointer moves within a transaction, and an entity would be remembered.
        found = self._session.exec(
            select(StageRow.epoch, StageRow.deployment_id).where(
                col(StageRow.application) == application, col(StageRow.name) == stage
            )
        ).one_or_none()
        if found is None:
            known = self.names(application)
            raise NotFoundError(
                f"no stage {application}@{stage}",
                expected=f"one of {', '.join(known)}" if known else "a stage of a known application",
                found=stage if known else f"no application called {application}",
                fix=f"`tandem app show {application}` lists its stages"
                if known
                else "`tandem status` lists applications",
            )
        epoch, deployment = found
        return Pointer(application, stage, epoch, self.deployment(deployment) if deployment else None)

    def deployment(self, identifier: str) -> Deployment:
        row = self._session.get(DeploymentRow, identifier)
        if row is None:
            raise NotFoundError(f"no deployment {identifier!r}")
        return deployment_of(row)

    def deployments(self, application: str, stage: str) -> tuple[Deployment, ...]:
        query = (
            select(DeploymentRow)
            .where(col(DeploymentRow.application) == application, col(DeploymentRow.stage) == stage)
            .order_by(col(DeploymentRow.sequence))
        )
        return tuple(deployment_of(row) for row in self._session.exec(query))

    def events(self, application: str, stage: str) -> tuple[DeploymentEvent, ...]:
        query = (
            select(DeploymentEventRow)
            .where(col(DeploymentEventRow.application) == application, col(DeploymentEventRow.stage) == stage)
            .order_by(col(DeploymentEventRow.sequence))
        )
        return tuple(_event(row) for row in self._session.exec(query))

    def deployments_of(self, application: str, digest: Digest) -> tuple[Deployment, ...]:
        """Where a release was ever placed, in any stage of the application."""
        query = (
            select(DeploymentRow)
            .where(col(DeploymentRow.application) == application, col(DeploymentRow.digest) == digest)
            .order_by(col(DeploymentRow.id))
        )
        return tuple(deployment_of(row) for row in self._session.exec(query))

    def events_of(self, deployment: str) -> tuple[DeploymentEvent, ...]:
        query = (
            select(DeploymentEventRow)
            .where(col(DeploymentEventRow.deployment_id) == deployment)
            .order_by(col(DeploymentEventRow.sequence))
        )
        return tuple(_event(row) for row in self._session.exec(query))

    def unverified_due(self, now: str) -> tuple[Deployment, ...]:
        """What is live anywhere and was to be verified by `now`, but has neither passed nor failed."""
        judged = columns(col(DeploymentEventRow.sequence)).where(
            col(DeploymentEventRow.deployment_id) == col(DeploymentRow.id),
            col(DeploymentEventRow.kind).in_([EventKind.VERIFIED.value, EventKind.FAILED.value]),
        )
        query = (
            select(DeploymentRow)
            .join(StageRow, col(StageRow.deployment_id) == col(DeploymentRow.id))
            .where(col(DeploymentRow.verify_by) <= now, ~judged.exists())
            .order_by(col(DeploymentRow.verify_by), col(DeploymentRow.id))
        )
        return tuple(deployment_of(row) for row in self._session.exec(query))

    def live_at(self, application: str, stage: str, time: str) -> tuple[Deployment, int, str | None] | None:
        """What a stage served at a time, its epoch, and when something else went live; None before the first.

        Of what went live by then it is the last in the order of the stage, whatever the clocks said in between.
        """
        place = (col(DeploymentRow.application) == application, col(DeploymentRow.stage) == stage)
        row = self._session.exec(
            select(DeploymentRow)
            .where(*place, col(DeploymentRow.at) <= time)
            .order_by(col(DeploymentRow.sequence).desc())
            .limit(1)
        ).first()
        if row is None:
            return None
        until = self._session.exec(
            select(DeploymentRow.at).where(*place, col(DeploymentRow.sequence) == row.sequence + 1)
        ).first()
        return deployment_of(row), self._epoch(row.id), until

    def automatic_rollbacks(self, application: str, stage: str, since: str) -> int:
        """How often the registry itself has rolled a stage back since a time."""
        query = select(func.count()).where(
            col(DeploymentRow.application) == application,
            col(DeploymentRow.stage) == stage,
            col(DeploymentRow.at) >= since,
            col(DeploymentRow.kind) == DeploymentKind.ROLLBACK.value,
            col(DeploymentRow.actor).in_(VERIFIERS),
        )
        return self._session.exec(query).one()

    def serving(self, digest: Digest) -> tuple[str, ...]:
        """The stages, of any application, that serve a release now."""
        query = (
            select(StageRow.application, StageRow.name)
            .join(DeploymentRow, col(DeploymentRow.id) == col(StageRow.deployment_id))
            .where(col(DeploymentRow.digest) == digest)
            .order_by(col(StageRow.application), col(StageRow.name))
        )
        return tuple(f"{application}@{stage}" for application, stage in self._session.exec(query))

    def history(self, application: str, stage: str, after: str | None, limit: int) -> Page[HistoryItem]:
        """Placements, refusals and waits of a stage, newest first; `after` is the mark of the page before."""
        placed: Any = columns(
            col(DeploymentRow.log_index).label("mark"), col(DeploymentRow.id), literal(1).label("is_placed")
        ).where(col(DeploymentRow.application) == application, col(DeploymentRow.stage) == stage)
        judged: Any = columns(
            col(DecisionRow.log_index).label("mark"), col(DecisionRow.id), literal(0).label("is_placed")
        ).where(
            col(DecisionRow.application) == application,
            col(DecisionRow.stage) == stage,
            col(DecisionRow.verdict) != "ALLOW",
            text(f"({_PLACING})"),
        )
        if after is not None:
            placed = placed.where(col(DeploymentRow.log_index) < page_number(after))
            judged = judged.where(col(DecisionRow.log_index) < page_number(after))
        both = union_all(placed, judged).subquery()
        found = self._session.connection().execute(both.select().order_by(both.c.mark.desc()).limit(limit + 1)).all()
        items = tuple(
            self._placed_item(identifier) if is_placed else self._judged_item(identifier)
            for _, identifier, is_placed in found[:limit]
        )
        return Page(items, str(found[limit - 1][0]) if len(found) > limit else None)

    def _epoch(self, deployment: str) -> int:
        return next(e.epoch for e in self.events_of(deployment) if e.epoch is not None)

    def _placed_item(self, identifier: str) -> HistoryItem:
        deployment = self.deployment(identifier)
        events = self.events_of(identifier)
        ends = [e.kind.value for e in events if e.kind in {EventKind.SUPERSEDED, EventKind.ROLLED_BACK}]
        return HistoryItem(
            deployment.at,
            deployment.kind.value,
            deployment.release,
            next(e.epoch for e in events if e.kind is EventKind.LIVE),
            deployment.actor,
            deployment.reason,
            deployment.decision,
            deployment.id,
            ends[-1] if ends else None,
            deployment.marks,
        )

    def _judged_item(self, identifier: str) -> HistoryItem:
        row = self._session.get(DecisionRow, identifier)
        if row is None:
            raise NotFoundError(f"no decision {identifier!r}")
        return HistoryItem(
            row.at,
            {"DENY": "denied", "WAIT": "wait"}[row.verdict],
            row.release,
            None,
            row.actor,
            ", ".join(failing_rules(row.document)),
            row.id,
            None,
            None,
        )


def deployment_of(row: DeploymentRow) -> Deployment:
    return Deployment(
        row.id,
        row.application,
        row.stage,
        row.sequence,
        row.release,
        Digest(row.digest),
        DeploymentKind(row.kind),
        row.replaces,
        row.promotion,
        row.decision,
        row.actor,
        row.person,
        row.reason,
        tuple(json.loads(row.marks)),
        row.at,
        row.verify_by,
    )


def _event(row: DeploymentEventRow) -> DeploymentEvent:
    return DeploymentEvent(
        row.application,
        row.stage,
        row.sequence,
        row.deployment_id,
        EventKind(row.kind),
        row.epoch,
        row.basis,
        row.actor,
        row.at,
        row.decision,
    )
