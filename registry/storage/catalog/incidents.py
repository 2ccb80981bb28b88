"""Incidents: what people have to look at afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlmodel import col, func, select

from registry.domain.errors import NotFoundError
from registry.domain.log import Entry
from registry.domain.outcomes import Page
from registry.domain.safety import Cause, Incident, IncidentEvent, IncidentStep
from registry.storage.catalog.settling import fresh_id
from registry.storage.catalog.work import Read, Write, page_number
from registry.storage.tables import IncidentEventRow, IncidentRow

_MANY = 500
"""Keys per query: well below the variable limits of the databases."""


class Incidents:
    """Reading incidents."""

    def __init__(self, work: Read) -> None:
        self._session = work.session

    def get(self, identifier: str) -> Incident:
        found = self._some(col(IncidentRow.id) == identifier)
        if not found:
            raise NotFoundError(f"no incident {identifier!r}", fix="`tandem incident list` shows them")
        return found[0]

    def page(self, application: str | None, open_only: bool, after: str | None, limit: int) -> Page[Incident]:
        """Incidents, newest first."""
        query = select(IncidentRow)
        if application is not None:
            query = query.where(col(IncidentRow.application) == application)
        if open_only:
            query = query.where(_lacks(IncidentStep.CLOSED))
        if after is not None:
            query = query.where(col(IncidentRow.log_index) < page_number(after))
        rows = self._session.exec(query.order_by(col(IncidentRow.log_index).desc()).limit(limit + 1)).all()
        return Page(self._incidents(rows[:limit]), str(rows[limit - 1].log_index) if len(rows) > limit else None)

    def open_at(self, application: str, stages: Sequence[str]) -> tuple[Incident, ...]:
        """Incidents of these stages that were not closed, oldest first."""
        return self._some(
            col(IncidentRow.application) == application,
            col(IncidentRow.stage).in_(list(stages)),
            _lacks(IncidentStep.CLOSED),
        )

    def due(self, now: str) -> tuple[Incident, ...]:
        """Open incidents whose deadline of retrospective approvals has passed at `now` and was not told of yet."""
        return self._some(col(IncidentRow.approve_by) <= now, _lacks(IncidentStep.CLOSED), _lacks(IncidentStep.OVERDUE))

    def of_deployment(self, deployment: str) -> tuple[Incident, ...]:
        """What people had to look at because of a deployment, oldest first."""
        return self._some(col(IncidentRow.deployment) == deployment)

    def _some(self, *conditions: Any) -> tuple[Incident, ...]:
        # Sorted here: asked for in order, a database may rather walk all there ever were than look for the few.
        rows = self._session.exec(select(IncidentRow).where(*conditions)).all()
        return self._incidents(sorted(rows, key=lambda row: (row.log_index, row.id)))

    def _incidents(self, rows: Sequence[IncidentRow]) -> tuple[Incident, ...]:
        events: dict[str, list[IncidentEventRow]] = {}
        ids = [row.id for row in rows]
        for start in range(0, len(ids), _MANY):
            query = (
                select(IncidentEventRow)
                .where(col(IncidentEventRow.incident).in_(ids[start : start + _MANY]))
                .order_by(col(IncidentEventRow.incident), col(IncidentEventRow.sequence))
            )
            for event in self._session.exec(query):
                events.setdefault(event.incident, []).append(event)
        return tuple(_incident(row, events.get(row.id, [])) for row in rows)


class WritableIncidents(Incidents):
    """Reading and opening incidents, and everything that happens to them."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add(
        self,
        application: str,
        stage: str,
        deployment: str | None,
        cause: Cause,
        ticket: str | None,
        reason: str,
        approve_by: str | None,
    ) -> Incident:
        """Open an incident."""
        row = IncidentRow(
            id=fresh_id(self._work),
            application=application,
            stage=stage,
            deployment=deployment,
            cause=cause.value,
            ticket=ticket,
            account=self._work.actor.account,
            person=self._work.actor.human_id,
            reason=reason,
            at=self._work.now,
            approve_by=approve_by,
            log_index=self._work.next_index,
        )
        incident = _incident(row, [])
        self._work.record(_entry("opened", incident, reason), [row])
        return incident

    def step(self, incident: Incident, step: IncidentStep, reason: str) -> Incident:
        """Add a retrospective approval, the passing of the deadline, or the end; the incident as it is then."""
        last = self._session.exec(
            select(func.max(col(IncidentEventRow.sequence))).where(col(IncidentEventRow.incident) == incident.id)
        ).one()
        row = IncidentEventRow(
            incident=incident.id,
            sequence=(last or 0) + 1,
            step=step.value,
            account=self._work.actor.account,
            person=self._work.actor.human_id,
            reason=reason,
            at=self._work.now,
            log_index=self._work.next_index,
        )
        self._work.record(_entry(step.value, incident, reason), [row])
        return self.get(incident.id)


def _lacks(step: IncidentStep) -> Any:
    happened = select(IncidentEventRow.sequence).where(
        col(IncidentEventRow.incident) == col(IncidentRow.id), col(IncidentEventRow.step) == step.value
    )
    return ~happened.exists()


def _entry(what: str, incident: Incident, reason: str) -> Entry:
    subjects = {"incident": incident.id}
    if incident.deployment is not None:
        subjects["deployment"] = incident.deployment
    return Entry(
        f"incident.{what}", subjects, application=incident.application, stage=incident.stage, reason=reason or None
    )


def _incident(row: IncidentRow, events: Iterable[IncidentEventRow]) -> Incident:
    return Incident(
        row.id,
        row.application,
        row.stage,
        row.deployment,
        Cause(row.cause),
        row.ticket,
        row.account,
        row.person,
        row.reason,
        row.at,
        row.approve_by,
        tuple(IncidentEvent(IncidentStep(e.step), e.account, e.person, e.reason, e.at) for e in events),
    )
