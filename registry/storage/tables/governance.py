"""People, policies, requests, decisions, approvals, repeated calls."""

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
    person: str | None = Field(default=None, sa_type=Text)
    """Whose policy it is. The first activations did not keep it."""
    log_index: int


class RegistryActivationRow(Row, table=True):
    """The registry's own policy, which lies beneath those of all applications."""

    __tablename__ = "registry_activation"
    sequence: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    digest: str = Field(foreign_key="policy.digest", sa_type=Text)
    name: str = Field(sa_type=Text)
    source: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    actor: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    log_index: int


class PolicyProposalRow(Row, table=True):
    """A policy somebody wants in force in place of `base`; of the registry, where `application` is `*`."""

    __tablename__ = "policy_proposal"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str = Field(sa_type=Text)
    digest: str = Field(foreign_key="policy.digest", sa_type=Text)
    base: str | None = Field(default=None, foreign_key="policy.digest", sa_type=Text)
    name: str = Field(sa_type=Text)
    source: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (Index(None, "application", "digest"),)


class PolicyApprovalRow(Row, table=True):
    """A yes to putting a policy in force in place of `base`, and of nothing else."""

    __tablename__ = "policy_approval"
    id: str = Field(primary_key=True, sa_type=Text)
    application: str = Field(sa_type=Text)
    digest: str = Field(foreign_key="policy.digest", sa_type=Text)
    base: str | None = Field(default=None, foreign_key="policy.digest", sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
    __table_args__ = (Index(None, "application", "digest"),)


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
