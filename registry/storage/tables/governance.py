"""People, policies, requests, decisions, approvals."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Text, text
from sqlmodel import Field

from registry.storage.tables.base import Row


class MembersRow(Row, table=True):
    __tablename__ = "members_document"
    sequence: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    digest: str = Field(sa_type=Text)
    document: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    log_index: int


class PolicyRow(Row, table=True):
    __tablename__ = "policy"
    digest: str = Field(primary_key=True, sa_type=Text)
    content: str = Field(sa_type=Text)
    log_index: int


class PolicyActivationRow(Row, table=True):
    __tablename__ = "policy_activation"
    application: str = Field(primary_key=True, foreign_key="application.name", sa_type=Text)
    sequence: int = Field(primary_key=True)
    digest: str = Field(foreign_key="policy.digest", sa_type=Text)
    name: str = Field(sa_type=Text)
    source: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    log_index: int


class PromotionRow(Row, table=True):
    """A request to place a release. Only `state` ever changes, and only away from `open`."""

    __tablename__ = "promotion"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str = Field(sa_type=Text)
    stage: str = Field(sa_type=Text)
    release: int
    release_digest: str = Field(sa_type=Text)
    expected_current: str | None = Field(default=None, sa_type=Text)
    requester: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    opened_at: str = Field(sa_type=Text)
    state: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "release"], ["release.application", "release.number"]),
        CheckConstraint("state IN ('open','succeeded','denied','stale')", name="state"),
        Index(
            "uq_promotion_open",
            "application",
            "stage",
            "release",
            unique=True,
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
    )


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
    log_index: int
    __table_args__ = (
        CheckConstraint("verdict IN ('ALLOW','WAIT','DENY')", name="verdict"),
        Index(None, "application", "stage", "log_index"),
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
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "release"], ["release.application", "release.number"]),
        Index(None, "application", "stage", "release"),
    )


class ApprovalUseRow(Row, table=True):
    """An approval is used up by the first promotion that executes with it."""

    __tablename__ = "approval_use"
    approval: str = Field(primary_key=True, foreign_key="approval.id", sa_type=Text)
    promotion: str = Field(foreign_key="promotion.id", sa_type=Text)
    log_index: int
