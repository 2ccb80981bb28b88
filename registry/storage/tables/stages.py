"""Stages, deployments and the log."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from registry.storage.tables.base import Row


class StageRow(Row, table=True):
    """A projection: the pointer that deployment events add up to."""

    __tablename__ = "stage"
    application: str = Field(primary_key=True, foreign_key="application.name", sa_type=Text)
    name: str = Field(primary_key=True, sa_type=Text)
    epoch: int
    deployment_id: str | None = Field(default=None, foreign_key="deployment.id", sa_type=Text)


class DeploymentRow(Row, table=True):
    __tablename__ = "deployment"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str = Field(sa_type=Text)
    stage: str = Field(sa_type=Text)
    sequence: int
    release: int
    digest: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    replaces: str | None = Field(default=None, sa_type=Text)
    promotion: str | None = Field(default=None, sa_type=Text)
    decision: str | None = Field(default=None, sa_type=Text)
    actor: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    marks: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    verify_by: str | None = Field(default=None, sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "release"], ["release.application", "release.number"]),
        UniqueConstraint("application", "stage", "sequence"),
        Index(None, "application", "stage", "log_index"),
        Index(None, "application", "stage", "at"),
        CheckConstraint("kind IN ('promote','rollback','break-glass')", name="kind"),
        Index(None, "digest", "application", "stage", "sequence"),
    )


class DeploymentEventRow(Row, table=True):
    """What happened to a deployment. Only `live` moves the pointer, and carries the epoch it moved to."""

    __tablename__ = "deployment_event"
    application: str = Field(primary_key=True, sa_type=Text)
    stage: str = Field(primary_key=True, sa_type=Text)
    sequence: int = Field(primary_key=True)
    deployment_id: str = Field(foreign_key="deployment.id", sa_type=Text)
    kind: str = Field(sa_type=Text)
    epoch: int | None = None
    basis: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    decision: str | None = Field(default=None, foreign_key="decision.id", sa_type=Text)
    log_index: int
    __table_args__ = (
        UniqueConstraint("application", "stage", "epoch"),
        CheckConstraint("kind IN ('live','verified','failed','approved','superseded','rolled-back')", name="kind"),
        CheckConstraint("(kind = 'live') = (epoch IS NOT NULL)", name="epoch"),
        Index(None, "deployment_id"),
    )


class LogRow(Row, table=True):
    """The log. No second unique column: REPLACE could delete a row through it without firing a trigger."""

    __tablename__ = "log"
    idx: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    leaf: str = Field(sa_type=Text)


class LogTermRow(Row, table=True):
    """What an entry of the log is found by. A cache of leaves."""

    __tablename__ = "log_term"
    term: str = Field(primary_key=True, sa_type=Text)
    idx: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})


class LogSubtreeRow(Row, table=True):
    """The hash of a whole subtree of the log, of every eighth level: what proofs and roots are made of. A cache."""

    __tablename__ = "log_subtree"
    level: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    place: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    hash: str = Field(sa_type=Text)
