"""Incidents: what is owed after a release was placed past the gates."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Text, text
from sqlmodel import Field

from registry.storage.tables.base import Row


class IncidentRow(Row, table=True):
    """`ticket` is its name elsewhere; `approve_by` the deadline of retrospective approvals."""

    __tablename__ = "incident"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str = Field(sa_type=Text)
    stage: str = Field(sa_type=Text)
    deployment: str | None = Field(default=None, foreign_key="deployment.id", sa_type=Text)
    cause: str = Field(sa_type=Text)
    ticket: str | None = Field(default=None, sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    approve_by: str | None = Field(default=None, sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "stage"], ["stage.application", "stage.name"]),
        CheckConstraint("cause IN ('rollback','verification','break-glass')", name="cause"),
        Index(None, "application", "stage"),
        Index(None, "application", "log_index"),
        Index(None, "log_index"),
        Index(None, "deployment"),
        Index(None, "approve_by"),
    )


class IncidentEventRow(Row, table=True):
    """A retrospective approval, the deadline passing, or the end."""

    __tablename__ = "incident_event"
    incident: str = Field(primary_key=True, foreign_key="incident.id", sa_type=Text)
    sequence: int = Field(primary_key=True)
    step: str = Field(sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        CheckConstraint("step IN ('approved','overdue','closed')", name="step"),
        Index(
            "uq_incident_event_closed",
            "incident",
            unique=True,
            sqlite_where=text("step = 'closed'"),
            postgresql_where=text("step = 'closed'"),
        ),
        Index(
            "uq_incident_event_overdue",
            "incident",
            unique=True,
            sqlite_where=text("step = 'overdue'"),
            postgresql_where=text("step = 'overdue'"),
        ),
    )
