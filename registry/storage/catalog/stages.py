"""Stages: pointers, deployments, and the events that pointers are folded from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, literal, text, union_all
from sqlalchemy import select as columns
from sqlmodel import col, select

from registry.domain.digests import Digest
from registry.domain.errors import NotFoundError
from registry.domain.outcomes import HistoryItem, Page
from registry.domain.releases import Release
from registry.domain.stages import Deployment, DeploymentEvent, DeploymentKind, EventKind
from registry.storage.catalog.decisions import failing_rules
from registry.storage.catalog.work import Read, no_such, page_number, page_size, table
from registry.storage.tables.applications import ReleaseComponentRow
from registry.storage.tables.governance import DecisionRow
from registry.storage.tables.stages import DeploymentEventRow, DeploymentRow, StageRow


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


@dataclass(frozen=True, slots=True)
class Placed:
    """A deployment of a release, with everything that happened to it."""

    deployment: str
    sequence: int
    stage: str
    events: tuple[DeploymentEvent, ...]


VERIFIERS = ("system:verifier", "system:scheduler")
"""The accounts under which the registry itself rolls back."""

_PLACING = "action IS NULL OR action IN ('promote','rollback','break-glass')"
"""Decisions about placing something, which a history tells of; the first ones did not keep what they were about."""

_STAGE, _DEPLOYMENT, _EVENT = table(StageRow), table(DeploymentRow), table(DeploymentEventRow)
_COMPONENT = table(ReleaseComponentRow)
_AT_STAGE = (_EVENT.c.application == bindparam("application"), _EVENT.c.stage == bindparam("stage"))
_DEPLOYMENTS: Select[Any] = columns(_DEPLOYMENT)
_POINTER = (
    columns(_STAGE.c.epoch, *_DEPLOYMENT.c)
    .join_from(_STAGE, _DEPLOYMENT, _DEPLOYMENT.c.id == _STAGE.c.deployment_id, isouter=True)
    .where(_STAGE.c.application == bindparam("application"), _STAGE.c.name == bindparam("stage"))
)
_BY_ID = _DEPLOYMENTS.where(_DEPLOYMENT.c.id == bindparam("id"))
_OF_STAGE = _DEPLOYMENTS.where(
    _DEPLOYMENT.c.application == bindparam("application"), _DEPLOYMENT.c.stage == bindparam("stage")
).order_by(_DEPLOYMENT.c.sequence)
_OF_APPLICATION = _DEPLOYMENTS.where(_DEPLOYMENT.c.application == bindparam("application")).order_by(
    _DEPLOYMENT.c.log_index
)
_EVENTS: Select[Any] = columns(_EVENT)
_EVENTS_OF_STAGE = _EVENTS.where(*_AT_STAGE).order_by(_EVENT.c.sequence)
_EVENTS_OF = _EVENTS.where(_EVENT.c.deployment_id == bindparam("deployment")).order_by(_EVENT.c.sequence)
_RANKED = (
    columns(
        _DEPLOYMENT.c.id,
        _DEPLOYMENT.c.sequence,
        func.row_number().over(partition_by=_DEPLOYMENT.c.stage, order_by=_DEPLOYMENT.c.sequence.desc()).label("newer"),
    )
    .where(_DEPLOYMENT.c.application == bindparam("application"), _DEPLOYMENT.c.digest == bindparam("digest"))
    .subquery()
)
_PLACED = (
    columns(_RANKED.c.sequence.label("placed_as"), *_EVENT.c)
    .join_from(_RANKED, _EVENT, _EVENT.c.deployment_id == _RANKED.c.id)
    .where(_RANKED.c.newer <= bindparam("most"))
    .order_by(_RANKED.c.id, _EVENT.c.sequence)
)
_PART = and_(
    _COMPONENT.c.application == _DEPLOYMENT.c.application,
    _COMPONENT.c.release == _DEPLOYMENT.c.release,
    _COMPONENT.c.artifact == bindparam("artifact"),
)
_PARTS_SERVED = (
    columns(_DEPLOYMENT.c.application, _DEPLOYMENT.c.release, _COMPONENT.c.number)
    .join_from(_STAGE, _DEPLOYMENT, _DEPLOYMENT.c.id == _STAGE.c.deployment_id)
    .join(_COMPONENT, _PART)
    .where(_STAGE.c.name == bindparam("stage"))
    .distinct()
    .order_by(_DEPLOYMENT.c.application, _COMPONENT.c.number)
)
_SERVED_NOW = (
    columns(_DEPLOYMENT.c.id)
    .join_from(_COMPONENT, _DEPLOYMENT, _PART)
    .join(_STAGE, _STAGE.c.deployment_id == _DEPLOYMENT.c.id)
    .where(_COMPONENT.c.number == bindparam("number"))
    .limit(1)
)
_EVER_SERVED = (
    columns(_DEPLOYMENT.c.id)
    .join_from(_COMPONENT, _DEPLOYMENT, _PART)
    .where(_DEPLOYMENT.c.stage == bindparam("stage"))
    .limit(1)
)
LAST_SEQUENCE = columns(func.max(_EVENT.c.sequence).label("sequence")).where(*_AT_STAGE)


class Stages:
    """Reading stages."""

    def __init__(self, work: Read) -> None:
        self._session, self._rows = work.session, work.rows

    def names(self, application: str) -> tuple[str, ...]:
        query = select(StageRow.name).where(col(StageRow.application) == application).order_by(col(StageRow.name))
        return tuple(self._session.exec(query))

    def pointer(self, application: str, stage: str) -> Pointer:
        """Where a stage stands. Raises NotFoundError naming the stages there are."""
        found = self._rows(_POINTER, application=application, stage=stage)
        if not found:
            known = self.names(application)
            raise NotFoundError(
                f"no stage {application}@{stage}",
                expected=f"one of {', '.join(known)}" if known else "a stage of a known application",
                found=stage if known else f"no application called {application}",
                fix=f"`tandem app show {application}` lists its stages"
                if known
                else "`tandem status` lists applications",
            )
        row = found[0]
        return Pointer(application, stage, row.epoch, deployment_of(row) if row.id is not None else None)

    def deployment(self, identifier: str) -> Deployment:
        found = self._rows(_BY_ID, id=identifier)
        if not found:
            raise no_such("deployment", identifier, "tandem history APP@STAGE")
        return deployment_of(found[0])

    def deployments(self, application: str, stage: str) -> tuple[Deployment, ...]:
        return tuple(map(deployment_of, self._rows(_OF_STAGE, application=application, stage=stage)))

    def placements(self, application: str) -> tuple[Deployment, ...]:
        """Everything that was ever placed in any stage of an application, in the order of the log."""
        return tuple(map(deployment_of, self._rows(_OF_APPLICATION, application=application)))

    def placements_page(self, application: str, after: str | None, limit: int) -> Page[Deployment]:
        """The same, some at a time; `after` is the mark of the page before."""
        query = select(DeploymentRow).where(col(DeploymentRow.application) == application)
        if after is not None:
            query = query.where(col(DeploymentRow.log_index) > page_number(after))
        rows = self._session.exec(query.order_by(col(DeploymentRow.log_index)).limit(page_size(limit) + 1)).all()
        found = rows[:limit]
        return Page(tuple(map(deployment_of, found)), str(found[-1].log_index) if len(rows) > limit else None)

    def events(self, application: str, stage: str) -> tuple[DeploymentEvent, ...]:
        return tuple(map(_event, self._rows(_EVENTS_OF_STAGE, application=application, stage=stage)))

    def placed(self, application: str, digest: Digest, most: int) -> tuple[Placed, ...]:
        """Where a release was placed: its newest deployments in each stage of the application, at `most` so many.

        Oldest first. What a stage once served is never forgotten, so that all there are would grow without end.
        """
        found: dict[tuple[str, int], list[DeploymentEvent]] = {}
        for row in self._rows(_PLACED, application=application, digest=digest, most=most):
            found.setdefault((row.deployment_id, row.placed_as), []).append(_event(row))
        return tuple(
            Placed(deployment, sequence, events[0].stage, tuple(events))
            for (deployment, sequence), events in found.items()
        )

    def events_of(self, deployment: str) -> tuple[DeploymentEvent, ...]:
        return tuple(map(_event, self._rows(_EVENTS_OF, deployment=deployment)))

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

    def serving_parts(self, artifact: str, stage: str) -> tuple[tuple[str, int, int], ...]:
        """What stages of this name serve now of an artifact: (application, release, version)."""
        found = self._rows(_PARTS_SERVED, artifact=artifact, stage=stage)
        return tuple((row.application, row.release, row.number) for row in found)

    def serves_part(self, artifact: str, number: int) -> bool:
        """Whether any stage serves a version now."""
        return bool(self._rows(_SERVED_NOW, artifact=artifact, number=number))

    def ever_served(self, artifact: str, stage: str) -> bool:
        """Whether a stage of this name, of whatever application, ever served some version of an artifact."""
        return bool(self._rows(_EVER_SERVED, artifact=artifact, stage=stage))

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
        newest = both.select().order_by(both.c.mark.desc()).limit(page_size(limit) + 1)
        found = self._session.connection().execute(newest).all()
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
            raise no_such("decision", identifier, "tandem decision list")
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


def deployment_of(row: Any) -> Deployment:
    """The deployment in a row: of the table, or of a query of its columns."""
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


def _event(row: Any) -> DeploymentEvent:
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
