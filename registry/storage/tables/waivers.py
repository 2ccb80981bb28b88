"""Waivers: passing over one rule, once."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Text, text
from sqlmodel import Field

from registry.storage.tables.base import Row


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
