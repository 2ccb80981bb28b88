"""Safety levers: quarantines, holds, freezes, waivers, incidents, a reviewer's no, and how each of them ended.

Nothing here is a state: what is in force is what was set and has no row that ends it.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Text, text
from sqlmodel import Field

from registry.storage.tables.base import Row


class QuarantineRow(Row, table=True):
    __tablename__ = "quarantine"
    id: str = Field(primary_key=True, sa_type=Text)
    subject: str = Field(sa_type=Text)
    digest: str = Field(sa_type=Text)
    reference: str = Field(sa_type=Text)
    application: str | None = Field(default=None, sa_type=Text)
    stage: str | None = Field(default=None, sa_type=Text)
    severity: str = Field(sa_type=Text)
    cause: str = Field(sa_type=Text)
    deployment: str | None = Field(default=None, foreign_key="deployment.id", sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "stage"], ["stage.application", "stage.name"]),
        CheckConstraint("subject IN ('release','version')", name="subject"),
        CheckConstraint("severity IN ('standard','critical')", name="severity"),
        CheckConstraint("cause IN ('manual','rollback','verification','break-glass')", name="cause"),
        CheckConstraint("stage IS NULL OR application IS NOT NULL", name="scope"),
        Index(None, "digest"),
        Index(None, "application"),
    )


class QuarantineClearingRow(Row, table=True):
    __tablename__ = "quarantine_clearing"
    quarantine: str = Field(primary_key=True, foreign_key="quarantine.id", sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int


class HoldRow(Row, table=True):
    """`release` is the number of the release whose failure caused it."""

    __tablename__ = "hold"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str = Field(sa_type=Text)
    stage: str = Field(sa_type=Text)
    mode: str = Field(sa_type=Text)
    cause: str = Field(sa_type=Text)
    release: int | None = None
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "stage"], ["stage.application", "stage.name"]),
        CheckConstraint("mode IN ('auto','all')", name="mode"),
        CheckConstraint("cause IN ('manual','rollback','verification','break-glass')", name="cause"),
        Index(None, "application", "stage"),
    )


class HoldReleaseRow(Row, table=True):
    __tablename__ = "hold_release"
    hold: str = Field(primary_key=True, foreign_key="hold.id", sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int


class FreezeRow(Row, table=True):
    """A freeze set by hand. `window` is a document, absent where the freeze has no known end."""

    __tablename__ = "freeze"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str | None = Field(default=None, foreign_key="application.name", sa_type=Text)
    stage: str | None = Field(default=None, sa_type=Text)
    window: str | None = Field(default=None, sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "stage"], ["stage.application", "stage.name"]),
        CheckConstraint("stage IS NULL OR application IS NOT NULL", name="scope"),
        Index(None, "application", "stage"),
    )


class FreezeLiftingRow(Row, table=True):
    __tablename__ = "freeze_lifting"
    freeze: str = Field(primary_key=True, foreign_key="freeze.id", sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int


class RejectionRow(Row, table=True):
    """A reviewer's no. It follows release and stage, not a request."""

    __tablename__ = "rejection"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str = Field(sa_type=Text)
    stage: str = Field(sa_type=Text)
    release: int
    digest: str = Field(sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    assurance: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "release"], ["release.application", "release.number"]),
        Index(None, "application", "stage", "release"),
        Index(None, "application", "release", "log_index"),
        Index(None, "application", "stage", "log_index"),
        Index(None, "application", "log_index"),
        Index(None, "log_index"),
    )


class RejectionWithdrawalRow(Row, table=True):
    __tablename__ = "rejection_withdrawal"
    rejection: str = Field(primary_key=True, foreign_key="rejection.id", sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int


class WaiverRow(Row, table=True):
    __tablename__ = "waiver"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str = Field(sa_type=Text)
    stage: str = Field(sa_type=Text)
    release: int
    digest: str = Field(sa_type=Text)
    rule: str = Field(sa_type=Text)
    rule_digest: str = Field(sa_type=Text)
    floor: str | None = Field(default=None, sa_type=Text)
    reason: str = Field(sa_type=Text)
    ticket: str | None = Field(default=None, sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    expires_at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "release"], ["release.application", "release.number"]),
        Index(None, "application", "stage", "release"),
    )


class WaiverEventRow(Row, table=True):
    """A grant, a revocation, or its one use."""

    __tablename__ = "waiver_event"
    waiver: str = Field(primary_key=True, foreign_key="waiver.id", sa_type=Text)
    sequence: int = Field(primary_key=True)
    step: str = Field(sa_type=Text)
    promotion: str | None = Field(default=None, foreign_key="promotion.id", sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        CheckConstraint("step IN ('granted','revoked','used')", name="step"),
        CheckConstraint("(step = 'used') = (promotion IS NOT NULL)", name="promotion"),
        Index(
            "uq_waiver_event_used",
            "waiver",
            unique=True,
            sqlite_where=text("step = 'used'"),
            postgresql_where=text("step = 'used'"),
        ),
    )


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
