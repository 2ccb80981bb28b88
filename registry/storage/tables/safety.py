"""Quarantines, holds and freezes: what keeps releases out of stages.

Nothing here is a state: what is in force is what was set and has no row that ends it.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Text
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
