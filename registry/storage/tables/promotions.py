"""Requests to place a release, and what came of each."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Text, text
from sqlmodel import Field

from registry.storage.tables.base import Row

WAITING = "state IN ('open','stale')"
"""What has a deadline by which it is closed, if nothing else does."""
UNENDED = "state IN ('open','stale','verifying')"
PURSUED = "state IN ('open','verifying')"
"""One request for a release at a stage is pursued at a time. Conditions are text, the same in an index and in the
queries that it is to answer: SQLite does not see that a bound parameter implies it."""
OPEN = "state = 'open'"
VERIFYING = "state = 'verifying'"


class PromotionRow(Row, table=True):
    """A request to place a release. Only `state` ever changes, along what its events tell.

    The first requests have no `expires_at`.
    """

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
    expires_at: str | None = Field(default=None, sa_type=Text)
    state: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        ForeignKeyConstraint(["application", "release"], ["release.application", "release.number"]),
        CheckConstraint(
            "state IN ('open','stale','verifying','succeeded','failed','denied','rejected','cancelled','expired',"
            "'aborted')",
            name="state",
        ),
        Index(
            "uq_promotion_open",
            "application",
            "stage",
            "release",
            unique=True,
            sqlite_where=text(PURSUED),
            postgresql_where=text(PURSUED),
        ),
        Index(
            "uq_promotion_verifying",
            "application",
            "stage",
            unique=True,
            sqlite_where=text(VERIFYING),
            postgresql_where=text(VERIFYING),
        ),
        Index(
            "ix_promotion_waiting",
            "expires_at",
            "opened_at",
            sqlite_where=text(WAITING),
            postgresql_where=text(WAITING),
        ),
        Index("ix_promotion_unended", "log_index", sqlite_where=text(UNENDED), postgresql_where=text(UNENDED)),
        Index(None, "application", "stage", "log_index"),
        Index(None, "application", "log_index"),
        Index(None, "log_index"),
    )


class PromotionEventRow(Row, table=True):
    """A step of a request after it was opened. `base` is the deployment it expects to replace from then on."""

    __tablename__ = "promotion_event"
    promotion: str = Field(primary_key=True, foreign_key="promotion.id", sa_type=Text)
    sequence: int = Field(primary_key=True)
    kind: str = Field(sa_type=Text)
    base: str | None = Field(default=None, foreign_key="deployment.id", sa_type=Text)
    decision: str | None = Field(default=None, foreign_key="decision.id", sa_type=Text)
    actor: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (
        CheckConstraint(
            "kind IN ('waited','rebased','executed','denied','verified','failed','stale','cancelled','expired',"
            "'rejected','aborted')",
            name="kind",
        ),
    )
