"""Decisions, approvals, repeated calls."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Text
from sqlmodel import Field

from registry.storage.tables.base import Row


class DecisionRow(Row, table=True):
    __tablename__ = "decision"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str = Field(sa_type=Text)
    stage: str = Field(sa_type=Text)
    release: int
    verdict: str = Field(sa_type=Text)
    digest: str = Field(sa_type=Text)
    document: str = Field(sa_type=Text)
    facts: str = Field(sa_type=Text)
    promotion: str | None = Field(default=None, foreign_key="promotion.id", sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    action: str | None = Field(default=None, sa_type=Text)
    """What was decided about. The first decisions, of promotions and rollbacks, did not keep it apart."""
    log_index: int
    __table_args__ = (
        CheckConstraint("verdict IN ('ALLOW','WAIT','DENY')", name="verdict"),
        Index(None, "application", "stage", "log_index"),
        Index(None, "application", "log_index"),
        Index(None, "log_index"),
    )


class ApprovalRow(Row, table=True):
    __tablename__ = "approval"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str = Field(sa_type=Text)
    stage: str = Field(sa_type=Text)
    release: int
    digest: str = Field(sa_type=Text)
    binding: str = Field(sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    assurance: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    nonce: str = Field(sa_type=Text)
    given_at: str = Field(sa_type=Text)
    expires_at: str = Field(sa_type=Text)
    bound: str | None = Field(default=None, sa_type=Text)
    """What `binding` was made of. The first approvals did not keep it."""
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "release"], ["release.application", "release.number"]),
        Index(None, "application", "stage", "release"),
        Index(None, "application", "release", "log_index"),
        Index(None, "application", "stage", "log_index"),
        Index(None, "application", "log_index"),
        Index(None, "log_index"),
    )


class ApprovalUseRow(Row, table=True):
    """An approval is used up by the first promotion that executes with it."""

    __tablename__ = "approval_use"
    approval: str = Field(primary_key=True, foreign_key="approval.id", sa_type=Text)
    promotion: str = Field(foreign_key="promotion.id", sa_type=Text)
    log_index: int


class ApprovalWithdrawalRow(Row, table=True):
    __tablename__ = "approval_withdrawal"
    approval: str = Field(primary_key=True, foreign_key="approval.id", sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int


class OperationRow(Row, table=True):
    """What was answered to a caller's key, so that asking again does nothing twice."""

    __tablename__ = "operation"
    account: str = Field(primary_key=True, sa_type=Text)
    """Whose key it is: everybody has keys of their own."""
    key: str = Field(primary_key=True, sa_type=Text)
    verb: str = Field(sa_type=Text)
    body: str = Field(sa_type=Text)
    response: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
