"""Stages: pointers, deployments, and the events that pointers are folded from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import literal, union_all
from sqlalchemy import select as columns
from sqlmodel import col, func, select

from registry.domain.digests import Digest, canonical_json
from registry.domain.errors import NotFoundError
from registry.domain.log import Entry
from registry.domain.outcomes import HistoryItem, Page
from registry.domain.releases import Release
from registry.domain.stages import Deployment, DeploymentEvent, DeploymentKind, EventKind
from registry.storage.catalog.work import Move, Read, Write, page_number
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
        return _deployment(row)

    def deployments(self, application: str, stage: str) -> tuple[Deployment, ...]:
        query = (
            select(DeploymentRow)
            .where(col(DeploymentRow.application) == application, col(DeploymentRow.stage) == stage)
            .order_by(col(DeploymentRow.sequence))
        )
        return tuple(_deployment(row) for row in self._session.exec(query))

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
        return tuple(_deployment(row) for row in self._session.exec(query))

    def events_of(self, deployment: str) -> tuple[DeploymentEvent, ...]:
        query = (
            select(DeploymentEventRow)
            .where(col(DeploymentEventRow.deployment_id) == deployment)
            .order_by(col(DeploymentEventRow.sequence))
        )
        return tuple(_event(row) for row in self._session.exec(query))

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
        failing = [
            r["id"]
            for r in json.loads(row.document)["rules"]
            if r["level"] in {"hard", "soft"} and r["status"] not in {"satisfied", "not-applicable"}
        ]
        return HistoryItem(
            row.at,
            {"DENY": "denied", "WAIT": "wait"}[row.verdict],
            row.release,
            None,
            row.actor,
            ", ".join(failing),
            row.id,
            None,
            None,
        )


class WritableStages(Stages):
    """Reading stages, and the one way to move them."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def place(self, pointer: Pointer, placement: Placement, ending: EventKind, basis: str) -> Deployment:
        """Make a stage serve a release: deployment, event with the next epoch, pointer, log entries.

        The deployment that served until now ends with `ending`. The new one counts as verified in the same
        transaction, on `basis` (what was checked). Raises ConflictError if the pointer moved since it was read.
        Promotion and rollback both come through here, and nothing else moves a stage (I-24).
        """
        application, stage = pointer.application, pointer.stage
        release, before = placement.release, pointer.deployment
        index = self._work.next_index
        row = DeploymentRow(
            id=placement.id,
            application=application,
            stage=stage,
            sequence=pointer.epoch + 1,
            release=release.number,
            digest=release.digest,
            kind=placement.kind.value,
            replaces=before.id if before else None,
            promotion=placement.promotion,
            decision=placement.decision,
            actor=self._work.actor.account,
            person=self._work.actor.human_id,
            reason=placement.reason,
            marks=canonical_json(list(placement.marks)).decode(),
            at=self._work.now,
            log_index=index,
        )
        epoch = pointer.epoch + 1
        live = self._event(pointer, placement.id, EventKind.LIVE, placement.kind.value, index, epoch)
        self._work.record(
            self._entry("deployment.live", placement, pointer, epoch),
            [row, live],
            Move(application, stage, pointer.epoch, placement.id),
        )
        if before is not None:
            kind = "superseded" if ending is EventKind.SUPERSEDED else "rolled_back"
            self._add_event(f"deployment.{kind}", placement, pointer, before.id, ending, placement.kind.value)
        self._add_event("deployment.verified", placement, pointer, placement.id, EventKind.VERIFIED, basis)
        return _deployment(row)

    def _add_event(
        self, entry: str, placement: Placement, pointer: Pointer, deployment: str, kind: EventKind, basis: str
    ) -> None:
        event = self._event(pointer, deployment, kind, basis, self._work.next_index, None)
        self._work.record(self._entry(entry, placement, pointer, pointer.epoch + 1, deployment), [event])

    def _event(
        self, pointer: Pointer, deployment: str, kind: EventKind, basis: str, index: int, epoch: int | None
    ) -> DeploymentEventRow:
        last = self._session.exec(
            select(func.max(col(DeploymentEventRow.sequence))).where(
                col(DeploymentEventRow.application) == pointer.application,
                col(DeploymentEventRow.stage) == pointer.stage,
            )
        ).one()
        return DeploymentEventRow(
            application=pointer.application,
            stage=pointer.stage,
            sequence=(last or 0) + 1,
            deployment_id=deployment,
            kind=kind.value,
            epoch=epoch,
            basis=basis,
            actor=self._work.actor.account,
            at=self._work.now,
            log_index=index,
        )

    def _entry(
        self, kind: str, placement: Placement, pointer: Pointer, epoch: int, deployment: str | None = None
    ) -> Entry:
        return Entry(
            kind,
            {"deployment": deployment or placement.id, "release": placement.release.digest},
            application=pointer.application,
            stage=pointer.stage,
            epoch=epoch,
            decision=placement.decision,
            reason=placement.reason if kind == "deployment.live" else None,
        )


def _deployment(row: DeploymentRow) -> Deployment:
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
    )
