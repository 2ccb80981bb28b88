"""Incidents: what people have to look at afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, literal, select

from registry.domain.approvals import SIGNED
from registry.domain.log import Entry
from registry.domain.outcomes import Page
from registry.domain.safety import Cause, Incident, IncidentEvent, IncidentStep
from registry.storage.catalog.approvals import Signed
from registry.storage.catalog.keys import agreement_rows, assurance_of
from registry.storage.catalog.settling import fresh_id
from registry.storage.catalog.work import Read, Write, no_such, page_number, page_size, table
from registry.storage.tables.incidents import IncidentEventRow, IncidentRow
from registry.storage.tables.keys import AgreementSignatureRow
from registry.storage.tables.stages import LogRow

_MANY = 500
"""Keys per query: well below the variable limits of the databases."""


_INCIDENT, _EVENT, _SIGNED = table(IncidentRow), table(IncidentEventRow), table(AgreementSignatureRow)
_LOG = table(LogRow)


def _lacks(step: IncidentStep) -> ColumnElement[bool]:
    # Written out: given as a parameter, what an index is limited to makes SQLite plan the query anew every time.
    kind = literal(step.value, literal_execute=True)
    happened = select(_EVENT.c.sequence).where(_EVENT.c.incident == _INCIDENT.c.id, _EVENT.c.step == kind)
    return ~happened.exists()


_ALL: Select[Any] = select(_INCIDENT)
_BY_ID = _ALL.where(_INCIDENT.c.id == bindparam("id"))
_OF_DEPLOYMENT = _ALL.where(_INCIDENT.c.deployment == bindparam("deployment"))
_OPEN = _ALL.where(_lacks(IncidentStep.CLOSED))
_OPEN_AT = _OPEN.where(
    _INCIDENT.c.application == bindparam("application"), _INCIDENT.c.stage.in_(bindparam("stages", expanding=True))
)
_DUE = _OPEN.where(_INCIDENT.c.approve_by <= bindparam("now"), _lacks(IncidentStep.OVERDUE))
_EVENTS = (
    select(_EVENT, _SIGNED.c.key, _LOG.c.leaf)
    .join_from(_EVENT, _SIGNED, _SIGNED.c.log_index == _EVENT.c.log_index, isouter=True)
    .join(_LOG, _LOG.c.idx == _EVENT.c.log_index, isouter=True)
    .where(_EVENT.c.incident.in_(bindparam("incidents", expanding=True)))
    .order_by(_EVENT.c.incident, _EVENT.c.sequence)
)
_LAST_STEP = select(func.max(_EVENT.c.sequence).label("sequence")).where(_EVENT.c.incident == bindparam("incident"))


class Incidents:
    """Reading incidents."""

    def __init__(self, work: Read) -> None:
        self._rows, self._rows_once = work.rows, work.rows_once

    def get(self, identifier: str) -> Incident:
        found = self._some(_BY_ID, id=identifier)
        if not found:
            raise no_such("incident", identifier, "tandem incident list")
        return found[0]

    def page(self, application: str | None, open_only: bool, after: str | None, limit: int) -> Page[Incident]:
        """Incidents, newest first."""
        query = _OPEN if open_only else _ALL
        if application is not None:
            query = query.where(_INCIDENT.c.application == application)
        if after is not None:
            query = query.where(_INCIDENT.c.log_index < page_number(after))
        rows = self._rows_once(query.order_by(_INCIDENT.c.log_index.desc()).limit(page_size(limit) + 1))
        return Page(self._incidents(rows[:limit]), str(rows[limit - 1].log_index) if len(rows) > limit else None)

    def open_at(self, application: str, stages: Sequence[str]) -> tuple[Incident, ...]:
        """Incidents of these stages that were not closed, oldest first."""
        return self._some(_OPEN_AT, application=application, stages=tuple(stages))

    def due(self, now: str) -> tuple[Incident, ...]:
        """Open incidents whose deadline of retrospective approvals has passed at `now` and was not told of yet."""
        return self._some(_DUE, now=now)

    def of_deployment(self, deployment: str) -> tuple[Incident, ...]:
        """What people had to look at because of a deployment, oldest first."""
        return self._some(_OF_DEPLOYMENT, deployment=deployment)

    def _some(self, statement: Select[Any], **given: Any) -> tuple[Incident, ...]:
        # Sorted here: asked for in order, a database may rather walk all there ever were than look for the few.
        rows = self._rows(statement, **given)
        return self._incidents(sorted(rows, key=lambda row: (row.log_index, row.id)))

    def _incidents(self, rows: Sequence[Any]) -> tuple[Incident, ...]:
        events: dict[str, list[Any]] = {}
        ids = [row.id for row in rows]
        for start in range(0, len(ids), _MANY):
            for event in self._rows(_EVENTS, incidents=tuple(ids[start : start + _MANY])):
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

    def step(self, incident: Incident, step: IncidentStep, reason: str, signed: Signed | None = None) -> Incident:
        """Add a retrospective approval, the passing of the deadline, or the end; the incident as it is then."""
        (last,) = self._rows(_LAST_STEP, incident=incident.id)
        row = IncidentEventRow(
            incident=incident.id,
            sequence=(last.sequence or 0) + 1,
            step=step.value,
            account=self._work.actor.account,
            person=self._work.actor.human_id,
            reason=reason,
            at=self._work.now,
            log_index=self._work.next_index,
        )
        entry = _entry(step.value, incident, reason, None if signed is None else SIGNED)
        self._work.record(entry, [row, *agreement_rows(signed, row.log_index)])
        return self.get(incident.id)


def _entry(what: str, incident: Incident, reason: str, assurance: str | None = None) -> Entry:
    subjects = {"incident": incident.id}
    if incident.deployment is not None:
        subjects["deployment"] = incident.deployment
    return Entry(
        f"incident.{what}",
        subjects,
        application=incident.application,
        stage=incident.stage,
        reason=reason or None,
        assurance=assurance,
    )


def _incident(row: Any, events: Iterable[Any]) -> Incident:
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
        tuple(map(_event, events)),
    )


def _event(row: Any) -> IncidentEvent:
    assurance = assurance_of(row.key is not None, row.leaf)
    return IncidentEvent(IncidentStep(row.step), row.account, row.person, row.reason, row.at, assurance, row.log_index)
