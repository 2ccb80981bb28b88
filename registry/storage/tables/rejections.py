"""A no to a release at a stage, and taking it back."""

from __future__ import annotations

from sqlalchemy import ForeignKeyConstraint, Index, Text
from sqlmodel import Field

from registry.storage.tables.base import Row


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
